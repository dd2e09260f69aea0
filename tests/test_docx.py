"""The DOCX writer, its parts compared as XML: native notes, live fields and links, named styles, stable bytes."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest
from hypothesis import given
from lxml import etree
from msgspec.structs import replace
from PIL import Image as Pillow

import clients
from briefpress import writers
from briefpress.document import (
    Block,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Meta,
    Note,
    NoteRef,
    PageRef,
    Paragraph,
    Source,
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
from briefpress.walk import plain
from briefpress.writers import docx
from strategies import finished_documents

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
W = f"{{{NAMESPACES['w']}}}"
OURS = {"Summary Heading", "Summary", "Source", "Marking", "Masthead"}
#: What paragraphs may say beyond their style: the place in a list, what depends on depth, neighbours and the article.
DIRECT = {"numPr", "ind", "spacing", "jc", "keepNext", "pBdr"}


class Package:
    """A written file, its parts parsed."""

    def __init__(self, data: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = self.zip.namelist()

    def root(self, name: str) -> Any:
        return etree.fromstring(self.zip.read(name))

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
    return docx.write(document, load_theme("note"), labels, resources or {}, pages or {})


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
        cells("Item", "2023"),
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
    )
    note_blocks = (paragraph("Long. ", *inlines), paragraph("More."), List(((paragraph("item"),),)), table)
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
            (paragraph("First. ", NoteRef("b")), List(((paragraph("Point."), nested),)), *blocks[:1]), True
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
    sources = tuple(Source(f"source-{number}", entry=entry) for number, entry in enumerate(entries, 1))
    return replace(finished, sources=sources)


def in_language(lang: str) -> Document:
    document = everything()
    return replace(document, meta=replace(document.meta, lang=lang))


RESOURCES = {"a.png": picture(30, 20)}


# --- the package -----------------------------------------------------------------------------


def test_the_package_has_these_files_in_this_order() -> None:
    assert package(everything(), RESOURCES).names == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/fontTable.xml",
        "word/theme/theme1.xml",
        "word/footnotes.xml",
        "word/_rels/footnotes.xml.rels",
        "word/numbering.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/media/image1.png",
        "docProps/core.xml",
        "docProps/app.xml",
    ]


def test_the_archive_is_whole_and_has_no_dates() -> None:
    archive = package(everything(), RESOURCES).zip
    assert archive.testzip() is None
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_bytes_do_not_depend_on_the_process(tmp_path: Path) -> None:
    program = "import sys, test_docx as t; sys.stdout.buffer.write(t.write(t.everything(), t.RESOURCES))"
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])

    def run(seed: str) -> bytes:
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        return subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True).stdout

    assert run("1") == run("2") == write(everything(), RESOURCES)


def test_writing_twice_gives_the_same_bytes_and_leaves_the_theme_alone() -> None:
    first = write(everything(), RESOURCES)
    write(in_language("ar"), RESOURCES)
    assert write(everything(), RESOURCES) == first


def test_the_writer_is_imported_without_its_libraries() -> None:
    program = "import sys, briefpress.writers.docx; print({'docx', 'lxml', 'PIL'} & sys.modules.keys() or 'none')"
    environment = os.environ | {"PYTHONPATH": str(Path(writers.__file__).parent.parent.parent)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "none"


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        (
            Meta(
                title=(Text("A"), Emphasis((Text("B"),))),
                subtitle=(Text("S"),),
                author=("X", "Y"),
                date="2025-05-02",
                lang="en",
                keywords=("k", "l"),
                reference="7",
            ),
            {
                "title": "AB",
                "subject": "S · Ref. 7",
                "creator": "X; Y",
                "keywords": "k, l",
                "language": "en",
                "created": "2025-05-02T00:00:00Z",
                "modified": "2025-05-02T00:00:00Z",
            },
        ),
        (Meta(date="May 2025", series="Memo"), {"subject": "Memo"}),
        (Meta(date="2025-05", series="Memo"), {"subject": "Memo"}),
    ],
)
def test_the_properties_are_the_articles_own(meta: Meta, expected: dict[str, str]) -> None:
    core = package(Document(meta=meta)).root("docProps/core.xml")
    found = {etree.QName(each).localname: each.text for each in core}
    assert found.pop("subject").startswith(expected.pop("subject").split(" · ")[0])
    assert found == expected


# --- styles and settings ---------------------------------------------------------------------


def test_only_the_styles_that_word_has_no_name_for_are_ours() -> None:
    written = package(everything())
    assert set(written.find("//w:style[@w:customStyle]/w:name/@w:val", "word/styles.xml")) == OURS


@pytest.mark.parametrize(
    ("style", "path", "value"),
    [
        ("Heading1", "w:rPr/w:sz/@w:val", "28"),
        ("Heading1", "w:next/@w:val", "BodyText"),
        ("Heading6", "w:pPr/w:outlineLvl/@w:val", "5"),
        ("BodyText", "w:pPr/w:jc/@w:val", "both"),
        ("BodyText", "w:pPr/w:spacing/@w:line", "294"),
        ("FootnoteText", "w:rPr/w:sz/@w:val", "17"),
        ("FootnoteText", "w:name/@w:val", "footnote text"),
        ("Marking", "w:rPr/w:sz/@w:val", "24"),
        ("Title", "w:rPr/w:rFonts/@w:ascii", "Source Sans 3"),
        ("ListNumber3", "w:pPr/w:numPr/w:ilvl/@w:val", "2"),
    ],
)
def test_styles_are_made_from_the_themes_tokens(style: str, path: str, value: str) -> None:
    assert package(body()).find(f"//w:style[@w:styleId='{style}']/{path}", "word/styles.xml") == [value]


def test_words_theme_has_the_fonts_and_colours_of_ours() -> None:
    theme = package(body()).zip.read("word/theme/theme1.xml").decode()
    assert all(value in theme for value in ('typeface="Source Sans 3"', 'typeface="Source Serif 4"', 'val="1F3D63"'))


def test_fonts_name_what_stands_in_for_them() -> None:
    found = package(body()).find("//w:font/@w:name | //w:altName/@w:val", "word/fontTable.xml")
    assert found == ["Source Serif 4", "Cambria", "Source Sans 3", "Calibri", "Source Code Pro", "Consolas"]


@pytest.mark.parametrize(
    ("lang", "attributes"),
    [
        ("fr", {"val": "fr-FR"}),
        ("de-CH", {"val": "de-CH"}),
        ("ar", {"val": "ar-SA", "bidi": "ar-SA"}),
        ("ja", {"val": "ja-JP", "eastAsia": "ja-JP"}),
    ],
)
def test_the_language_is_said_in_styles_and_settings(lang: str, attributes: dict[str, str]) -> None:
    written = package(body(lang=lang))
    for path, part in (("//w:rPrDefault//w:lang", "word/styles.xml"), ("//w:themeFontLang", "word/settings.xml")):
        [element] = written.find(path, part)
        assert {etree.QName(key).localname: value for key, value in element.items()} == attributes


def test_settings_ask_the_reader_nothing() -> None:
    settings = package(body(lang="fr")).root("word/settings.xml")
    names = [etree.QName(each).localname for each in settings]
    assert "updateFields" not in names
    assert "rsids" not in names
    assert names.index("footnotePr") < names.index("compat")
    assert settings.find(f"{W}zoom").get(W + "percent") == "100"
    assert settings.find(f".//{W}compatSetting").get(W + "val") == "15"


# --- notes -----------------------------------------------------------------------------------


def test_notes_are_words_own() -> None:
    long = Note("a", (paragraph("One ", Link("https://example.org/", (Text("two"),))), paragraph("three")))
    written = package(body(paragraph("x", NoteRef("a"), " y", NoteRef("b")), notes=(long, note("b", "four"))))
    assert written.find("//w:footnoteReference/@w:id") == ["1", "2"]
    assert written.find("//w:footnote/@w:id", "word/footnotes.xml") == ["-1", "0", "1", "2"]
    assert written.find("//w:footnote/@w:type", "word/footnotes.xml") == ["separator", "continuationSeparator"]
    first, second = written.root("word/footnotes.xml")[2:]
    assert styled(first) == [("FootnoteText", "One two"), ("FootnoteText", "three")]
    assert styled(second) == [("FootnoteText", "four")]
    assert len(written.find("//w:footnoteRef", "word/footnotes.xml")) == 2
    assert list(written.relationships("word/footnotes.xml").values()) == ["https://example.org/"]


def test_a_note_called_again_is_a_field_that_repeats_its_number() -> None:
    blocks = paragraph("x", NoteRef("a"), NoteRef("b"), NoteRef("a"))
    written = package(body(blocks, notes=(note("a", "n"), note("b", "m", NoteRef("a")))))
    assert written.find("//w:footnoteReference/@w:id") == ["1", "2"]
    assert fields(written.root("word/document.xml")) == [("NOTEREF call_1 \\h", "1")]
    assert fields(written.root("word/footnotes.xml")) == [("NOTEREF call_1 \\h", "1")]
    assert written.find("//w:bookmarkStart/@w:name") == ["call_1", "call_2", "call_1_2"]
    [marked] = written.find("//w:bookmarkStart[@w:name='call_1']/following-sibling::*[1]")
    assert marked.find(f"{W}footnoteReference") is not None


def test_an_extracted_summary_repeats_the_calls_of_the_body() -> None:
    summary = Summary((paragraph("x", NoteRef("a")),), extracted=True)
    written = package(body(paragraph("x", NoteRef("a")), notes=(note("a", "n"),), summary=summary))
    assert written.find("//w:p[w:pPr/w:pStyle/@w:val='Summary']//w:footnoteReference") == []
    assert written.find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']//w:footnoteReference/@w:id") == ["1"]
    assert fields(written.root("word/document.xml")) == [("NOTEREF call_1 \\h", "1")]


@pytest.mark.parametrize(
    ("pages", "expected"), [({"call-1": 7}, ("PAGEREF call_1 \\h", "7")), ({}, ("PAGEREF call_1 \\h", "–"))]
)
def test_pages_are_fields_that_hold_what_the_layout_found(pages: dict[str, int], expected: tuple[str, str]) -> None:
    blocks = (paragraph("x", NoteRef("a")), paragraph("p. ", PageRef("call-1"), PageRef("none")))
    written = package(body(*blocks, notes=(note("a", "n"),)), pages=pages)
    assert fields(written.root("word/document.xml")) == [expected]


# --- links -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/", "https://example.org/"),
        ("https://example.org/a b<c>", "https://example.org/a%20b%3Cc%3E"),
        ("https://example.org/été?q=1&r=%20#x", "https://example.org/été?q=1&r=%20#x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("#p-1", "p_1"),
        ("#nowhere", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("other.html", None),
        ("http://[", None),
        ("http://", None),
        ("http://example.org:port/", None),
        ("https://example.org/" + "a" * 2100, None),
        ("", None),
    ],
)
def test_links_lead_where_they_say_or_are_words(url: str, target: str | None) -> None:
    written = package(body(paragraph(Link(url, (Text("here"),)), id="p-1")))
    links = written.find("//w:hyperlink")
    outside = written.relationships("word/document.xml")
    found = [each.get(W + "anchor") or outside[each.get(f"{{{NAMESPACES['r']}}}id")] for each in links]
    assert found == ([target] if target else [])
    assert written.text().endswith("here")


@pytest.mark.parametrize(
    "anchors",
    [
        ["p-1", "p_1", "P-1"],
        ["a" * 60, "a" * 61, "a" * 61 + "_2"],
        ["1", "é-è", "…", "中文", "a b"],
        ["same", "same"],
    ],
)
def test_bookmarks_have_names_that_word_can_have(anchors: list[str]) -> None:
    names = package(body(*(paragraph("x", id=anchor) for anchor in anchors))).find("//w:bookmarkStart/@w:name")
    assert len(names) == len({name.casefold() for name in names}) == len(set(anchors))
    assert all(re.fullmatch(r"[^\W\d_]\w{0,39}", name) for name in names)


# --- blocks ----------------------------------------------------------------------------------


def numbering(written: Package) -> list[tuple[str, str | None, str | None]]:
    """Of each paragraph its style, its level and the start of its list, as far as they are said directly."""
    found = []
    for each in written.find("//w:body/w:p"):
        [style] = each.xpath("w:pPr/w:pStyle/@w:val", namespaces=NAMESPACES)
        level = each.xpath("string(w:pPr/w:numPr/w:ilvl/@w:val)", namespaces=NAMESPACES)
        number = each.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=NAMESPACES)
        path = f"string(//w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='{level}']/w:startOverride/@w:val)"
        found.append((style, level or None, str(written.find(path, "word/numbering.xml")) or None if number else None))
    return found


ONE, TWO = (paragraph("one"),), (paragraph("two"),)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((List((ONE, TWO)),), [("ListBullet", None, None)] * 2),
        (
            (List((ONE, TWO), ordered=True, start=4), List((ONE,), ordered=True)),
            [("ListNumber", "0", "4")] * 2 + [("ListNumber", "0", "1")],
        ),
        (
            (List(((*ONE, paragraph("more"), List(((*TWO, List((ONE,), ordered=True)),))),)),),
            [
                ("ListBullet", None, None),
                ("ListContinue", None, None),
                ("ListBullet2", None, None),
                ("ListNumber3", "2", "1"),
            ],
        ),
        (
            (List(((CodeBlock("x"),), ()), ordered=True),),
            [("ListNumber", "0", "1"), ("HTMLPreformatted", None, None), ("ListNumber", "0", "1")],
        ),
        ((BlockQuote((paragraph("q"), List((ONE,)))),), [("Quote", None, None), ("ListBullet2", None, None)]),
        ((List((ONE,), ordered=True, start=10**9),), [("ListNumber", "0", "32767")]),
    ],
)
def test_lists_are_numbered_by_word(
    blocks: tuple[Block, ...], expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert numbering(package(body(*blocks)))[1:] == expected


def test_a_list_may_be_deeper_than_word_has_levels() -> None:
    deep: tuple[Block, ...] = ONE
    for _ in range(12):
        deep = (List((deep,)),)
    assert [row[0] for row in numbering(package(body(*deep)))][-1] == "ListBullet5"


def test_a_table_repeats_its_head_and_aligns_its_columns() -> None:
    table = Table(cells("A", "B"), (cells("one", "2"), cells("three")), ("left", "right"), (Text("Title"),))
    written = package(body(table))
    assert [len(row.findall(f"{W}tc")) for row in written.find("//w:tr")] == [2, 2, 2]
    assert [bool(row.findall(f"{W}trPr/{W}tblHeader")) for row in written.find("//w:tr")] == [True, False, False]
    assert written.find("//w:tc[2]//w:jc/@w:val") == ["right"] * 3
    assert sum(map(int, written.find("//w:gridCol/@w:w"))) == pytest.approx(122 * 1440 / 25.4, abs=3)
    assert written.find("//w:tblStyle/@w:val") == ["PlainTable2"]
    assert written.find("//w:tbl/preceding-sibling::w:p[1]//w:pStyle/@w:val") == ["Caption"]


@pytest.mark.parametrize("rows", [(), (cells(),), (cells("x"), cells())])
def test_a_table_may_lack_cells(rows: tuple[tuple[Cell, ...], ...]) -> None:
    written = package(body(Table((), rows), Table((), rows)))
    assert written.find("//w:tc[not(w:p)] | //w:tbl[following-sibling::*[1][not(self::w:p)]] | //w:tr[not(w:tc)]") == []


def test_a_table_wider_than_word_can_have_is_set_as_lines() -> None:
    many = [f"c{number}" for number in range(64)]
    written = package(body(Table(cells(*many), (cells(*many),))))
    assert written.find("//w:tbl") == []
    assert written.text().count(" · ".join(many)) == 2


@pytest.mark.parametrize(
    ("data", "ending", "size"),
    [
        (picture(96, 48), "png", (914400, 457200)),
        (picture(2000, 1000), "png", (4392295, 2196148)),
        (picture(10, 4000), "png", (17100, 6840000)),
        (picture(96, 48, "JPEG"), "jpeg", (914400, 457200)),
        (picture(96, 48, "GIF"), "gif", (914400, 457200)),
        (picture(96, 48, "BMP"), "bmp", (914400, 457200)),
        (picture(96, 48, "TIFF"), "tiff", (914400, 457200)),
        (picture(96, 48, "WEBP"), "png", (914400, 457200)),
    ],
)
def test_a_figure_is_a_picture_with_its_description(data: bytes, ending: str, size: tuple[int, int]) -> None:
    written = package(body(Figure(Image("f", "A graph"), (Text("Its title"),))), {"f": data})
    assert f"word/media/image1.{ending}" in written.names
    [extent] = written.find("//wp:extent")
    assert (int(extent.get("cx")), int(extent.get("cy"))) == size
    assert written.find("//wp:docPr/@descr") == ["A graph"]
    assert [style for style, _ in styled(written.root("word/document.xml"))][-2:] == ["Normal", "Caption"]
    assert len(written.find("//w:p[.//w:drawing]/w:pPr/w:keepNext")) == 1


def test_a_photograph_taken_upright_stands_upright() -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6
    written = package(body(Figure(Image("f", "x"))), {"f": picture(96, 48, "JPEG", exif=exif)})
    assert written.find("//wp:extent/@cx") == ["457200"]


@pytest.mark.parametrize(
    "data", [None, b"", b"no picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>", picture(9, 9)[:40]]
)
def test_a_picture_that_cannot_be_had_is_its_description(data: bytes | None) -> None:
    resources = {} if data is None else {"f": data}
    written = package(body(Figure(Image("f", "A graph")), paragraph("in ", Image("f"))), resources)
    assert written.find("//w:drawing") == []
    assert written.text().endswith("[A graph]in [f]")


def test_a_picture_used_twice_is_stored_once() -> None:
    written = package(body(paragraph(Image("a", "x"), Image("b", "y"))), {"a": picture(9, 9), "b": picture(9, 9)})
    assert [name for name in written.names if "media" in name] == ["word/media/image1.png"]
    assert written.find("//wp:docPr/@id") == ["1", "2"]


def test_code_keeps_its_lines_and_spaces() -> None:
    written = package(body(CodeBlock("a  b\n\tc")))
    [code] = written.find("//w:p[w:pPr/w:pStyle/@w:val='HTMLPreformatted']")
    assert [etree.QName(each).localname for each in code.find(f"{W}r")] == ["t", "br", "tab", "t"]
    assert code.find(f"{W}r/{W}t").get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize(
    ("inline", "style", "direct"),
    [
        (Emphasis((Text("x"),)), "Emphasis", set()),
        (Strong((Text("x"),)), "Strong", set()),
        (Strong((Emphasis((Text("x"),)),)), "Strong", {"i", "iCs"}),
        (Emphasis((Emphasis((Text("x"),)),)), None, set()),
        (Link("https://example.org/", (Strong((Text("x"),)),)), "Hyperlink", {"b", "bCs"}),
        (Code("x"), "HTMLCode", set()),
        (Superscript((Text("x"),)), None, {"vertAlign"}),
        (Strikeout((Text("x"),)), None, {"strike"}),
        (LangSpan("de", (Text("x"),)), None, {"lang"}),
        (Text("x"), None, set()),
    ],
)
def test_inlines_are_character_styles(inline: Inline, style: str | None, direct: set[str]) -> None:
    [run] = package(body(paragraph(inline))).find("//w:r[w:t='x']")
    look = {etree.QName(each).localname: each.get(W + "val") for each in run.iterfind(f"{W}rPr/*")}
    assert look.pop("rStyle", None) == style
    assert look.keys() == direct


@pytest.mark.parametrize(
    ("lang", "text", "runs"),
    [
        ("fr", "un mot", [("un mot", False)]),
        ("fr", "dit سلام عليكم ici", [("dit ", False), ("سلام عليكم", True), (" ici", False)]),
        ("ar", "قال World Bank، ثم 12", [("قال ", True), ("World Bank", False), ("، ثم 12", True)]),
        ("he", "12 – 14", [("12 – 14", True)]),
    ],
)
def test_runs_know_their_direction(lang: str, text: str, runs: list[tuple[str, bool]]) -> None:
    found = package(body(paragraph(text), lang=lang)).find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']/w:r")
    assert [(run.findtext(f"{W}t"), run.find(f"{W}rPr/{W}rtl") is not None) for run in found] == runs


def test_a_right_to_left_article_is_so_throughout() -> None:
    written = package(in_language("ar"))
    assert len(written.find("//w:pPrDefault//w:bidi", "word/styles.xml")) == 1
    assert len(written.find("//w:sectPr/w:bidi")) == 1
    assert len(written.find("//w:tblPr[not(w:bidiVisual)]")) == 0
    assert written.find("//w:style[@w:styleId='Marking']//w:jc/@w:val", "word/styles.xml") == ["left"]


def test_characters_that_xml_has_not_are_left_out() -> None:
    document = body(paragraph("a\x00b\x0bc\ud800d\ufffee", Link("https://example.org/\x01", (Text("f"),), "\x02")))
    document = replace(document, meta=Meta(title=(Text("\x07t"),), marking="\x08m", author=("\x0ea",)))
    assert package(document).text().endswith("abcdef")


# --- masthead, box, sources, furniture ----------------------------------------------------------


def test_the_parts_of_the_note_are_in_their_order() -> None:
    written = package(everything(), RESOURCES)
    styles = [style for style, _ in styled(written.root("word/document.xml"))]
    assert styles[:6] == ["Masthead", "Title", "Subtitle", "Masthead", "Masthead", "SummaryHeading"]
    assert styles[-5:] == ["Heading1"] + ["Source"] * 4
    assert styles.count("Title") == 1


def resolved(written: Package, style: str, path: str) -> bytes:
    """What a style says of a property, by itself or by what it is based on."""
    for each in written.find(f"//w:style[@w:styleId='{style}']", "word/styles.xml"):
        if (found := each.find(path, NAMESPACES)) is not None:
            return bytes(etree.tostring(found))
        return resolved(written, each.find(f"{W}basedOn").get(W + "val"), path)
    raise AssertionError(f"{style} has no {path}")


def test_the_box_is_one_for_its_paragraphs_have_one_frame() -> None:
    written = package(everything(), RESOURCES)
    paragraphs = written.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Summary')]")
    assert len(paragraphs) == len(styled(written.root("word/document.xml")[0])) - len(
        [each for each in styled(written.root("word/document.xml")) if not each[0].startswith("Summary")]
    )
    assert [each.getnext() for each in paragraphs[:-1]] == paragraphs[1:]
    assert written.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Summary')]/w:pPr/w:pBdr") == []
    for path in ("w:pPr/w:pBdr", "w:pPr/w:shd", "w:pPr/w:ind"):
        assert resolved(written, "SummaryHeading", path) == resolved(written, "Summary", path)


def test_the_items_in_the_box_begin_where_its_paragraphs_do() -> None:
    written = package(everything())
    [indent] = written.find("//w:style[@w:styleId='Summary']/w:pPr/w:ind", "word/styles.xml")
    numbers = written.find("//w:p[w:pPr/w:pStyle/@w:val='Summary']//w:numId/@w:val")
    assert numbers
    levels = written.find(f"//w:abstractNum[@w:abstractNumId='{numbers[0]}']/w:lvl/w:pPr/w:ind", "word/numbering.xml")
    starts = {int(each.get(W + "left")) - int(each.get(W + "hanging")) for each in levels}
    assert starts == {int(indent.get(W + "left"))}


def test_the_box_says_that_it_was_extracted() -> None:
    label = labels_for("en").value.extracted
    for extracted in (True, False):
        written = package(body(paragraph("x"), summary=Summary((paragraph("x"),), extracted)))
        assert (("Summary", label) in styled(written.root("word/document.xml"))) == extracted


def test_sources_are_numbered_by_their_style_and_can_be_reached() -> None:
    written = package(everything(), RESOURCES)
    [numbering_id] = written.find("//w:style[@w:styleId='Source']//w:numId/@w:val", "word/styles.xml")
    assert written.find(f"//w:num[@w:numId='{numbering_id}']/w:abstractNumId", "word/numbering.xml")
    names = written.find("//w:p[w:pPr/w:pStyle/@w:val='Source']/w:bookmarkStart/@w:name")
    assert names == ["source_1", "source_2", "source_3", "source_4"]
    assert written.find("//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:bookmarkStart/@w:name")[-1] == "sources"


@pytest.mark.parametrize("marking", ["", "Official"])
def test_furniture(marking: str) -> None:
    document = replace(
        body(paragraph("x")), meta=Meta(title=(Text("Heat"),), series="Memo", lang="en", marking=marking)
    )
    written = package(document, pages={"": 3})
    mark = [("Marking", marking)] if marking else []
    assert styled(written.root("word/header1.xml")) == [*mark, ("Header", "Memo · Heat")]
    assert styled(written.root("word/header2.xml")) == (mark or [("Header", "")])
    for name in ("word/footer1.xml", "word/footer2.xml"):
        assert styled(written.root(name)) == [("Footer", "Page 1 of 3"), *mark]
        assert fields(written.root(name)) == [("PAGE", "1"), ("NUMPAGES", "3")]
    assert len(written.find("//w:sectPr/w:titlePg")) == 1


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", "11906", "16838"), ("Letter", "12240", "15840")])
def test_the_paper_is_the_themes(paper: str, width: str, height: str) -> None:
    theme = load_theme("note")
    theme = replace(theme, page=replace(theme.page, size=paper))
    written = Package(docx.write(body(), theme, labels_for("en").value, {}, {}))
    assert written.find("//w:pgSz/@w:w | //w:pgSz/@w:h") == [width, height]


# --- what holds of every document ------------------------------------------------------------

STORIES = ("word/document.xml", "word/footnotes.xml")
TEXT_PARTS = (*STORIES, "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml")


def check(written: Package) -> None:
    """What no validator looks at."""
    stories = [written.root(name) for name in STORIES]
    for story in stories:
        fields(story)
    starts = [each for story in stories for each in story.iter(W + "bookmarkStart")]
    ends = [each for story in stories for each in story.iter(W + "bookmarkEnd")]
    numbers = {each.get(W + "id") for each in starts}
    assert len(starts) == len(ends) == len(numbers)
    assert {each.get(W + "id") for each in ends} == numbers
    names = {each.get(W + "name") for each in starts}
    assert len({name.casefold() for name in names}) == len(starts)
    assert all(re.fullmatch(r"[^\W\d_]\w{0,39}", name) for name in names)
    check_references(written, names)
    check_styles(written)
    tables = "//w:tbl[not(following-sibling::*[1][self::w:p])] | //w:tc[not(w:p)] | //w:tr[not(w:tc)]"
    assert all(written.find(tables, name) == [] for name in STORIES)


def check_references(written: Package, names: set[str]) -> None:
    for name in STORIES:
        anchors = written.find("//w:hyperlink/@w:anchor", name)
        targets = [instruction.split()[1] for instruction, _ in fields(written.root(name))]
        assert {*anchors, *targets} <= names
        used = written.find("//@r:id | //@r:embed", name)
        assert set(used) <= written.relationships(name).keys()
    for target in written.relationships("word/document.xml").values():
        assert ":" in target or normpath(join("word", target)) in written.names
    notes = written.find("//w:footnote[not(@w:type)]/@w:id", "word/footnotes.xml")
    assert sorted(written.find("//w:footnoteReference/@w:id"), key=int) == notes
    numbers = {number for name in STORIES for number in written.find("//w:numId/@w:val", name)}
    assert numbers <= set(written.find("//w:num/@w:numId", "word/numbering.xml"))
    drawings = Counter(each for name in STORIES for each in written.find("//wp:docPr/@id", name))
    assert set(drawings.values()) <= {1}


def check_styles(written: Package) -> None:
    path = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
    used = {style for name in TEXT_PARTS for style in written.find(path, name)}
    assert used <= set(written.find("//w:style/@w:styleId", "word/styles.xml"))
    linked = written.find("//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml")
    assert set(linked) <= set(written.find("//w:style/@w:styleId", "word/styles.xml"))
    direct = {etree.QName(each).localname for name in TEXT_PARTS for each in written.find("//w:p/w:pPr/*", name)}
    assert direct <= DIRECT | {"pStyle"}
    assert written.find("//w:p[not(w:pPr/w:pStyle)]") == []


def squeezed(text: str) -> str:
    """The text without spaces, what XML cannot hold, and the signs that the writer adds."""
    return re.sub(r"[\s\x00-\x1f\u00ad\ud800-\udfff\ufffe\[\]⁂·]", "", text)


def story_text(story: Any) -> Iterator[str]:
    """The text of a part without calls and the results of fields."""
    result = False
    for each in story.iter(W + "fldChar", W + "t"):
        if each.tag == W + "fldChar":
            result = each.get(W + "fldCharType") == "separate"
        elif not result:
            yield each.text


@given(finished_documents)
def test_every_word_of_any_document_is_there_in_its_order(document: Document) -> None:
    written = package(document, RESOURCES if document.meta.series else {})
    check(written)
    if not document.meta.series:
        text = squeezed("".join(story_text(written.root("word/document.xml"))))
        summary = document.summary.blocks if document.summary else ()
        for place in (document.meta.title, document.meta.subtitle, summary, document.blocks, document.sources):
            assert squeezed(plain(place)) in text
        notes = {each.get(W + "id"): each for each in written.root("word/footnotes.xml")}
        for each in document.notes:
            if each.number:
                assert squeezed(plain(each)) == squeezed("".join(story_text(notes[str(each.number)])))


@pytest.mark.parametrize("lang", ["en", "fr", "ar", "zh", ""])
def test_what_no_validator_looks_at_holds_of_an_article_with_everything(lang: str) -> None:
    check(package(in_language(lang), RESOURCES))


# --- real clients ----------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["en", "ar", "ja"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docx") / f"{request.param}.docx"
    path.write_bytes(write(in_language(request.param), RESOURCES, {"": 4}))
    return path


def test_validators_find_nothing(file: Path) -> None:
    assert clients.openxml_audit_errors(file) == []
    assert clients.ooxml_sdk_errors(file) == []


def test_pandoc_and_mammoth_find_the_notes(file: Path) -> None:
    notes = clients.pandoc_footnotes(file)
    assert [each[:5] for each in notes] == ["Title", "Long.", "Short", "Cell."]
    assert "Half the homes are on the network." in clients.mammoth_html(file)


def test_libreoffice_prints_the_article_and_its_notes(file: Path, tmp_path: Path) -> None:
    text = clients.pdf_text(clients.soffice_to_pdf(file, tmp_path))
    for words in ("Half the homes", "A title", "Long", "Short", "Cell", "Title", "OFFICIAL", "quoted", "A figure"):
        assert words in text
