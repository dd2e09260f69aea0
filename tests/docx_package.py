"""Articles for the tests of the DOCX writer, and the file that it makes of one, opened."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from posixpath import join
from typing import Any

from lxml import etree
from msgspec.structs import replace
from PIL import Image as Pillow

from briefpress.document import (
    Appendix,
    Block,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Entry,
    EntryGroup,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Math,
    Meta,
    Note,
    NoteRef,
    PageRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Summary,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)
from briefpress.labels import labels_for
from briefpress.passes.notes import notes as number_notes
from briefpress.theme import load_theme
from briefpress.writers import docx
from briefpress.writers.printed import printed_pictures

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
W = f"{{{NAMESPACES['w']}}}"
M = f"{{{NAMESPACES['m']}}}"


class Package:
    """A written file, its parts parsed."""

    def __init__(self, data: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = self.zip.namelist()
        self._roots: dict[str, Any] = {}

    def root(self, name: str) -> Any:
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.zip.read(name))
        return self._roots[name]

    def find(self, path: str, part: str = "word/document.xml") -> list[Any]:
        found: list[Any] = self.root(part).xpath(path, namespaces=NAMESPACES)
        return found

    def relationships(self, part: str) -> dict[str, str]:
        folder, _, name = part.rpartition("/")
        path = join(folder, "_rels", f"{name}.rels")
        if path not in self.names:
            return {}
        return {each.get("Id"): each.get("Target") for each in self.root(path)}

    def text(self, part: str = "word/document.xml") -> str:
        return "".join(self.find("//w:t/text()", part))


def write(
    document: Document, resources: Mapping[str, bytes] | None = None, pages: Mapping[str, int] | None = None
) -> bytes:
    labels = labels_for(document.meta.lang).value
    theme = load_theme("note")
    pictures = printed_pictures(document, theme, resources or {}).value
    return docx.write(document, theme, labels, pictures, pages or {})


def package(
    document: Document, resources: Mapping[str, bytes] | None = None, pages: Mapping[str, int] | None = None
) -> Package:
    return Package(write(document, resources, pages))


def body(*blocks: Block, lang: str = "en", notes: tuple[Note, ...] = (), **rest: Any) -> Document:
    return number_notes(Document(meta=Meta(lang=lang), blocks=blocks, notes=notes, **rest)).value


def paragraph(*inlines: Inline | str, id: str = "") -> Paragraph:
    return Paragraph(tuple(Text(each) if isinstance(each, str) else each for each in inlines), id)


def note(label: str, *inlines: Inline | str) -> Note:
    return Note(label, (paragraph(*inlines),))


def cells(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),)) for word in words)


def picture(width: int, height: int, format: str = "PNG", **options: Any) -> bytes:
    stream = io.BytesIO()
    Pillow.new("RGB", (width, height), (31, 61, 99)).save(stream, format, **options)
    return stream.getvalue()


def fields(root: Any) -> list[tuple[str, str]]:
    """The instruction and the stored result of each field; it must be balanced and not nested."""
    found: list[tuple[str, str]] = []
    state = "end"
    for element in root.iter(W + "fldChar", W + "instrText", W + "t"):
        if element.tag == W + "fldChar":
            step = state, element.get(W + "fldCharType")
            assert step in {("end", "begin"), ("begin", "separate"), ("separate", "end")}
            state = step[1]
            if state == "begin":
                found.append(("", ""))
        elif state == "begin":
            found[-1] = (found[-1][0] + element.text, "")
        elif state == "separate":
            found[-1] = (found[-1][0], found[-1][1] + element.text)
    assert state == "end"
    return [(instruction.strip(), result) for instruction, result in found]


def styled(root: Any) -> list[tuple[str, str]]:
    """The style and the text of each paragraph."""
    return [
        (each.find(f"{W}pPr/{W}pStyle").get(W + "val"), "".join(text.text for text in each.iter(W + "t")))
        for each in root.iter(W + "p")
    ]


def set_apart(where: str = "") -> tuple[Block, ...]:
    """A definition list, divisions of each sort, formulas and a table of merged cells."""
    formula = Math(r"\bar{h} = \frac{1}{n} \sum_{i=1}^{n} h_i", True)
    definitions = DefinitionList(
        (
            Definition((Text("term "), Math("h_0")), ((paragraph("meaning"), List(((paragraph("item"),),))), ())),
            Definition((Text("other"),), ((paragraph("meaning"), DefinitionList(())),)),
        )
    )
    inside = (paragraph("boxed"), List(((paragraph("item"),),)), CodeBlock("x"), Heading(3, (Text("Headed"),)))
    merged = Table(
        ((Cell((Text("A"),), rowspan=2), Cell((Text("B"),), colspan=2)), cells("C", "D")),
        ((Cell((Text("E"),), header=True), Cell((Text("F"),), rowspan=9), Cell(())), cells("G"), ()),
        ("left", "right", "center"),
        id=f"table {where}",
    )
    return (
        definitions,
        Division("note", inside, (Text("Note"),), f"box {where}"),
        Division("note", (*inside, definitions, merged)),
        Division("warning", (BlockQuote((Division("tip", inside, (Text("Tip"),)),)),), (Text("Warning"),)),
        Division("details", inside, (Text("Details"),)),
        Division("other", (), id=f"empty {where}"),
        paragraph("Where ", Math("x"), " and", formula, "stand, and ", Math(r"\foo"), id=f"formula {where}"),
        List(((Paragraph((formula,)),), (Division("note", inside), definitions))),
        merged,
        paragraph(Link(f"#box {where}", (Text("box"),)), Link(f"#table {where}", (Text("table"),))),
        paragraph(Link(f"#empty {where}", (Text("empty"),))),
    )


def everything() -> Document:
    """An article with every element, in every place that can hold it."""
    half = "Half the homes are on the network. "
    inlines = (
        Emphasis((Text("stressed "), Strong((Text("twice"),)))),
        Strong((Text("strong"),)),
        Strikeout((Text("struck"),)),
        Text(" H"),
        Subscript((Text("2"),)),
        Superscript((Text("nd"),)),
        Code("x = 1"),
        Link("https://example.org/a b", (Text("outside"), NoteRef("a")), "A tip"),
        Link("#p-1", (Text("inside"),)),
        LangSpan("ar", (Text("كلمات عربية"),)),
        LineBreak(),
        Image("a.png", "a dot"),
        PageRef("p-1"),
    )
    nested = List((((paragraph("two"), List(((paragraph("three"),),)))), (paragraph("two again"),)))
    table = Table(
        (cells("Item", "2023"),),
        (cells("Heat", "12.5"), (Cell((Text("Losses"), NoteRef("c"))), Cell((Strong((Text("3"),)),)))),
        ("left", "right"),
        (Text("A table"),),
    )
    blocks = (
        Heading(1, (Text("A title"), NoteRef("d")), "h-1"),
        paragraph(half, NoteRef("a"), *inlines, NoteRef("b"), id="p-1"),
        Heading(2, (Text("Below"),)),
        Heading(3, (Strong((Text("Deeper"),)),)),
        List(((paragraph("one"), paragraph("and more"), nested), ())),
        List(((paragraph("four"),), (CodeBlock("five"),)), ordered=True, start=4, tight=False),
        BlockQuote((paragraph(half, *inlines[:2]), List(((paragraph("quoted"),),)), BlockQuote((paragraph("deep"),)))),
        CodeBlock("def f():\n\treturn  1"),
        table,
        table,
        ThematicBreak(),
        Figure(Image("a.png", "a graph"), (Text("A figure"),)),
        Figure(Image("gone.png", "nothing")),
        table,
        *set_apart(),
    )
    note_blocks = (
        paragraph("Long. ", *inlines),
        paragraph("More."),
        List(((paragraph("item"),),)),
        table,
        *set_apart("in a note"),
    )
    document = Document(
        meta=Meta(
            title=(Text("Heat for "), Emphasis((Text("all"),))),
            subtitle=(Text("Options"),),
            author=("A. Writer", "B. Other"),
            date="2025-05-02",
            lang="en",
            keywords=("heat", "budget"),
            reference="12/2025",
            marking="Official",
            recipients=("The Minister",),
        ),
        summary=Summary(
            (paragraph("First. ", NoteRef("b")), List(((paragraph("Point."), nested),)), *blocks[:1]),
            True,
            (paragraph(Strong((Text("40 degrees"),)), " ", Link("#paragraph-1", (Text("§ 1"),))), paragraph("3 May")),
        ),
        blocks=blocks,
        notes=(
            Note("a", note_blocks),
            note("b", "Short, as in ", NoteRef("a")),
            note("c", "Cell."),
            note("d", "Title."),
        ),
    )
    finished = number_notes(document).value
    entries = [
        (Text("Report, "), Link(f"#call-{number}", (Text("cited p. "), PageRef(f"call-{number}"))))
        for number in range(1, 5)
    ]
    made = tuple(Entry(f"source-{number}", f"S{number}", entry) for number, entry in enumerate(entries, 1))
    return replace(finished, appendix=Appendix((EntryGroup(made),)))


def in_language(lang: str) -> Document:
    document = everything()
    return replace(document, meta=replace(document.meta, lang=lang))


RESOURCES = {"a.png": picture(30, 20)}
