"""Definition lists, divisions and merged tables in both formats, and every pass's way through them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace

import clients
from briefpress import finish, write
from briefpress.document import (
    Block,
    BlockQuote,
    Cell,
    Definition,
    DefinitionList,
    Division,
    Document,
    Heading,
    Inline,
    List,
    Math,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.labels import BOXES, languages, load_labels
from briefpress.passes.boxes import boxes
from briefpress.passes.language import language
from briefpress.passes.notes import notes as number_notes
from briefpress.passes.summary import summary
from briefpress.passes.title import title
from briefpress.passes.typography import typography
from briefpress.theme import load_theme
from briefpress.walk import plain, query
from docx_package import NAMESPACES, Package, W, body, cells, package, paragraph, styled

THEME = load_theme("note")
DATUM = Definition((Text("Datum"),), ((paragraph("The height."), List(((paragraph("an item"),),))), (paragraph("Or"),)))
TERMS = DefinitionList((DATUM, Definition((Text("Surge"),), ((paragraph("What is left."),),))))


def box(kind: str, *blocks: Block, title: str = "") -> Division:
    return Division(kind, blocks or (paragraph("Words."),), (Text(title),) if title else ())


def shown(*blocks: Block, **rest: Any) -> list[tuple[str, str]]:
    """The style and the text of each paragraph of the body."""
    return styled(package(body(*blocks, **rest)).root("word/document.xml"))


def pdf_of(*blocks: Block, path: Path, notes: tuple[Note, ...] = (), lang: str = "en") -> str:
    """The article's PDF, written to the path and found to conform: its text."""
    meta = Meta(title=(Text("A title"),), lang=lang, summary_mode="none")
    written = write(finish(Document(meta=meta, blocks=blocks, notes=notes)).value, ["pdf"], THEME)
    assert written.diagnostics == ()
    path.write_bytes(written.value["pdf"])
    assert clients.verapdf_failures(path, "ua1") == {}
    with pypdfium2.PdfDocument(path) as pdf:
        return "\f".join(page.get_textpage().get_text_range() for page in pdf)


# --- definition lists ------------------------------------------------------------------------


def test_terms_and_definitions_have_styles_of_their_own() -> None:
    assert shown(TERMS)[1:] == [
        ("DefinitionTerm", "Datum"),
        ("Definition", "The height."),
        ("ListBullet2", "an item"),
        ("Definition", "Or"),
        ("DefinitionTerm", "Surge"),
        ("Definition", "What is left."),
    ]


def test_pandoc_reads_a_definition_list_back(tmp_path: Path) -> None:
    simple = DefinitionList((Definition((Text("Datum"),), ((paragraph("The height."),),)), TERMS.items[1]))
    (tmp_path / "a.docx").write_bytes(write(finish(body(simple)).value, ["docx"], THEME).value["docx"])
    kinds = [block["t"] for block in clients.pandoc_json(tmp_path / "a.docx")["blocks"]]
    assert "DefinitionList" in kinds


def test_a_nested_definition_list_is_indented_further() -> None:
    nested = DefinitionList((Definition((Text("outer"),), ((TERMS,),)),))
    written = package(body(BlockQuote((nested,))))
    left = "string(w:pPr/w:ind/@w:left)"
    indents = [int(each.xpath(left, namespaces=NAMESPACES) or 0) for each in written.find("//w:body/w:p")[1:4]]
    assert indents == sorted(indents)
    assert len(set(indents)) == 3


def test_a_definition_list_in_a_note_is_of_the_notes_style() -> None:
    document = body(paragraph(NoteRef("a")), notes=(Note("a", (paragraph("See:"), TERMS)),))
    assert {style for style, _ in styled(package(document).root("word/footnotes.xml"))} == {"Normal", "FootnoteText"}


def test_a_term_is_the_label_of_its_definitions(tmp_path: Path) -> None:
    text = pdf_of(TERMS, path=tmp_path / "a.pdf")
    assert text.index("Datum") < text.index("The height.") < text.index("Surge")
    tags = [tag for tag, _ in clients.pdf_tags(tmp_path / "a.pdf")]
    assert tags.count("Lbl") == 3  # two terms, and the bullet of the list in a definition
    assert tags.count("LBody") == 3


# --- divisions -------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", languages())
def test_a_box_has_the_label_of_its_language(lang: str) -> None:
    document = boxes(Document(meta=Meta(lang=lang), blocks=tuple(map(box, BOXES)))).value
    titles = [plain(division.title) for division in query(document, Division)]
    labels = load_labels(lang)
    assert titles == [labels.note, labels.tip, labels.important, labels.warning, labels.caution]
    assert len(set(titles)) == 5
    assert boxes(document).value == document


def test_a_box_keeps_its_own_title_and_others_have_none() -> None:
    document = Document(meta=Meta(lang="en"), blocks=(box("note", title="Mind"), box("details"), box("aside")))
    assert boxes(document).value == document


def test_a_box_is_paragraphs_with_one_frame() -> None:
    inside = (paragraph("Words."), List(((paragraph("item"),),)), Heading(2, (Text("Head"),)))
    written = package(body(box("warning", *inside, title="Warning"), paragraph("After.")))
    assert styled(written.root("word/document.xml"))[1:] == [
        ("WarningBoxHeading", "Warning"),
        ("WarningBox", "Words."),
        ("WarningBox", "item"),
        ("Heading2", "Head"),
        ("BodyText", "After."),
    ]
    framed = "//w:style[@w:styleId='WarningBox']//w:pBdr/w:left/@w:sz"
    assert written.find(framed, "word/styles.xml") == written.find("//w:body//w:pBdr/w:left/@w:sz") == ["20"]


def test_two_boxes_are_not_drawn_as_one() -> None:
    styles = [style for style, _ in shown(box("note", title="One"), box("tip", title="Two"))[1:]]
    assert styles == ["NoteBoxHeading", "NoteBox", "Normal", "NoteBoxHeading", "NoteBox"]


@pytest.mark.parametrize(
    "around",
    [
        lambda inner: List(((inner,),)),
        lambda inner: BlockQuote((inner,)),
        lambda inner: DefinitionList((Definition((Text("t"),), ((inner,),)),)),
    ],
)
def test_a_box_inside_something_is_a_strong_title_and_its_blocks(around: Any) -> None:
    document = body(around(box("note", title="Mind")))
    assert not {style for style, _ in styled(package(document).root("word/document.xml"))} & {"NoteBox"}
    [run] = package(document).find("//w:r[w:t='Mind']")
    assert run.find(f"{W}rPr/{W}rStyle").get(W + "val") == "Strong"


def test_details_and_other_kinds_print_their_words() -> None:
    assert shown(box("details", title="More"), box("aside"))[1:] == [
        ("BodyText", "More"),
        ("BodyText", "Words."),
        ("BodyText", "Words."),
    ]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_boxes_in_every_place_conform(lang: str, tmp_path: Path) -> None:
    inside = (paragraph("boxed"), TERMS, Heading(2, (Text("Head"),)), box("tip"))
    notes = (Note("a", (paragraph("noted"), box("caution", paragraph("careful")), TERMS)),)
    document: list[Block] = [
        paragraph("Text", NoteRef("a")),
        *(box(kind, *inside) for kind in BOXES),
        List(((box("note"),),)),
    ]
    text = pdf_of(*document, notes=notes, lang=lang, path=tmp_path / "a.pdf")
    assert text.count("boxed") == 5
    assert "careful" in text


# --- tables ----------------------------------------------------------------------------------

HEAD = (
    (Cell((Text("Station"),), rowspan=2), Cell((Text("Record"), NoteRef("a")), colspan=2)),
    (Cell((Text("from"),)), Cell((Text("years"), NoteRef("b")))),
)
ROWS = (
    (Cell((Text("Mole"),), header=True), Cell((Text("1911"),)), Cell((Text("108"),), rowspan=2)),
    (Cell((Text("Quay"),), header=True), Cell((Text("1954"),))),
)
MERGED = Table(HEAD, ROWS, ("left", "right", "right"), (Text("Stations"),))
NOTES = (Note("a", (paragraph("First note."),)), Note("b", (paragraph("Second note."),)))


def grid_of(written: Package) -> list[list[tuple[str, int, str]]]:
    """Of each cell its text, how many columns it takes, and how it is merged with those above and below."""
    return [
        [
            (
                "".join(cell.itertext(W + "t")),
                int(cell.xpath("string(w:tcPr/w:gridSpan/@w:val)", namespaces=NAMESPACES) or 1),
                str(cell.xpath("string(w:tcPr/w:vMerge/@w:val)", namespaces=NAMESPACES))
                or "continue" * len(cell.findall(f"{W}tcPr/{W}vMerge")),
            )
            for cell in row.findall(W + "tc")
        ]
        for row in written.find("//w:tr")
    ]


def test_a_merged_table_in_word() -> None:
    written = package(body(MERGED, notes=NOTES))
    assert grid_of(written) == [
        [("Station", 1, "restart"), ("Record", 2, "")],
        [("", 1, "continue"), ("from", 1, ""), ("years", 1, "")],
        [("Mole", 1, ""), ("1911", 1, ""), ("108", 1, "restart")],
        [("Quay", 1, ""), ("1954", 1, ""), ("", 1, "continue")],
    ]
    assert [len(row.findall(f"{W}trPr/{W}tblHeader")) for row in written.find("//w:tr")] == [1, 1, 0, 0]
    assert written.find("//w:tblLook/@w:firstColumn") == ["1"]
    widths = list(map(int, written.find("//w:gridCol/@w:w")))
    assert [int(width) for width in written.find("//w:tr[2]/w:tc/w:tcPr/w:tcW/@w:w")] == widths


def test_a_row_is_headed_directly_where_not_every_first_cell_heads_one() -> None:
    table = Table((), (ROWS[0][:2], cells("plain", "2")))
    written = package(body(table))
    assert written.find("//w:tblLook/@w:firstColumn") == ["0"]
    assert written.find("//w:r[w:rPr/w:rStyle/@w:val='Strong']/w:t/text()") == ["Mole"]


def test_a_merged_table_in_the_pdf(tmp_path: Path) -> None:
    text = pdf_of(MERGED, notes=NOTES, path=tmp_path / "a.pdf")
    tags = [tag for tag, _ in clients.pdf_tags(tmp_path / "a.pdf")]
    assert (tags.count("TH"), tags.count("TD"), tags.count("TR")) == (6, 3, 4)
    assert text.count("First note.") == 1
    assert text.index("Record1") < text.index("years2")


def test_a_head_that_is_repeated_has_its_note_once(tmp_path: Path) -> None:
    rows = tuple(cells(f"row {number}", "1", "2") for number in range(120))
    pages = pdf_of(replace(MERGED, rows=rows), notes=NOTES, path=tmp_path / "a.pdf").split("\f")
    assert len(pages) > 2
    assert ["First note." in page for page in pages[:2]] == [True, False]
    assert all("Station" in page for page in pages[:2])


# --- passes ----------------------------------------------------------------------------------


def everywhere(*inlines: Inline) -> tuple[Block, ...]:
    """The inlines in each place that the newer blocks have, a label of the place before them."""

    def place(name: str) -> tuple[Inline, ...]:
        return (Text(f"{name}: "), *inlines)

    return (
        DefinitionList((Definition(place("term"), ((Paragraph(place("definition")),),)),)),
        Division("note", (Paragraph(place("boxed")),), place("title")),
        Table(((Cell(place("head")),),), ((Cell(place("cell")),),), caption=place("caption")),
    )


PLACES = ["term", "definition", "title", "boxed", "caption", "head", "cell"]


def test_typography_reaches_every_place_and_leaves_formulas_as_they_are() -> None:
    blocks = everywhere(Text('"so" ... '), Math('a "b" ... c'))
    done = typography(Document(meta=Meta(lang="en"), blocks=blocks)).value
    texts = [text.text for text in query(done, Text)]
    assert sum("“so”\u00a0…" in text for text in texts) == len(PLACES)
    assert {math.tex for math in query(done, Math)} == {'a "b" ... c'}


def test_notes_are_numbered_in_the_order_of_reading() -> None:
    blocks: list[Block] = []
    for block in everywhere():
        blocks.append(block)
    calls = iter(PLACES)

    def called(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return (*inlines, NoteRef(next(calls)))

    definitions, division, table = blocks
    assert isinstance(definitions, DefinitionList)
    assert isinstance(division, Division)
    assert isinstance(table, Table)
    [item] = definitions.items
    term = called(item.term)
    meaning = Paragraph(called((Text("m"),)))
    box_title = called(division.title)
    boxed = Paragraph(called((Text("b"),)))
    caption, head, cell = called(table.caption), Cell(called((Text("h"),))), Cell(called((Text("c"),)))
    document = Document(
        meta=Meta(lang="en"),
        blocks=(
            DefinitionList((Definition(term, ((meaning,),)),)),
            Division("note", (boxed,), box_title),
            Table(((head,),), ((cell,),), caption=caption),
        ),
        notes=tuple(Note(label, (paragraph(f"Note {label}."),)) for label in reversed(PLACES)),
    )
    done = number_notes(document).value
    assert [(note.label, note.number) for note in done.notes] == [(label, n) for n, label in enumerate(PLACES, 1)]


def test_the_language_is_told_by_words_and_not_by_formulas() -> None:
    blocks = everywhere(Text("le port de la ville est dans une baie et il y a des navires"), Math("the of and is that"))
    assert language(Document(blocks=blocks)).value.meta.lang == "fr"


def test_a_title_is_found_in_a_definition_or_a_box() -> None:
    document = Document(meta=Meta(lang="en"), blocks=(TERMS,))
    assert plain(title(document).value.meta.title) == "The height"
    document = Document(meta=Meta(lang="en"), blocks=(box("note", paragraph("Words in a box.")),))
    assert plain(title(document).value.meta.title) == "Words in a box"


def test_a_section_that_becomes_the_box_takes_its_divisions_along() -> None:
    section = (Heading(1, (Text("Key points"),)), box("note"), TERMS)
    done = summary(Document(meta=Meta(lang="en"), blocks=(*section, Heading(1, (Text("Next"),))))).value
    assert done.summary is not None
    assert [type(block) for block in done.summary.blocks] == [Division, DefinitionList]
    [division] = query(boxes(done).value.summary or (), Division)
    assert plain(division.title) == "Note"


def test_plain_has_every_place_in_its_order() -> None:
    words = plain(everywhere(Text("x")))
    assert [word.rstrip(":") for word in words.split() if word.endswith(":")] == PLACES
