"""Defects as they happen to PDFs, each put into a good one by a function: what validators and the oracle must catch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from briefpress.document import (
    Block,
    Cell,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    LangSpan,
    Link,
    List,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from stress import SENTENCES, pictures
from tagged import Content, Element, Tagged

DEFECTS: dict[str, Callable[[Tagged], None]] = {}


def good_article() -> tuple[Document, dict[str, bytes]]:
    """Two pages with one of each thing that can be damaged."""
    prose = " ".join(SENTENCES)
    link = Link("https://example.org/log/1", (Text("the log of the pilots"),))
    head = tuple(Cell((Text(text),)) for text in ("Month", "Refused"))
    rows = tuple((Cell((Text(month),), header=True), Cell((Text(str(n)),))) for n, month in enumerate(("May", "June")))
    blocks: tuple[Block, ...] = (
        Heading(1, (Text("The log"),)),
        Paragraph(
            (Text(prose), NoteRef("a"), Text(" It goes on: "), LangSpan("fr", (Text("la mer monte"),)), Text("."))
        ),
        Heading(2, (Text("Its pages"),)),
        Paragraph((Text("Read "), link, Text(f". {prose}"), NoteRef("b"))),
        List(((Paragraph((Text("First, ask"),)),), (Paragraph((Text("Then wait"),)),)), ordered=True),
        Table((head,), rows, caption=(Text("Refusals"),)),
        Figure(Image("quay.jpg", "A quay in grey"), (Text("The quay"),)),
        *(Paragraph((Text(f"{number}. {prose}"),)) for number in range(4)),
        Paragraph((Text("The "), Emphasis((Text("end"),)), Text("."))),
    )
    notes = (
        Note("a", (Paragraph((Text("See the first log."),)),)),
        Note("b", (Paragraph((Text("See the second."),)),)),
    )
    meta = Meta(title=(Text("The book of refusals"),), author=("Ines Vael",), lang="en", date="2025-03-14")
    return Document(meta=meta, blocks=blocks, notes=notes), {"quay.jpg": pictures()["quay.jpg"]}


def damage(good: Path, name: str, damaged: Path) -> None:
    """Write a copy of a good PDF with that defect."""
    tagged = Tagged(good)
    DEFECTS[name](tagged)
    tagged.pdf.save(damaged)
    tagged.pdf.close()


def defect(put: Callable[[Tagged], None]) -> Callable[[Tagged], None]:
    """Enter a defect in the table, under its name in words."""
    DEFECTS[put.__name__.replace("_", " ")] = put
    return put


# --- finding the place ------------------------------------------------------------------------


def find(tagged: Tagged, type: str, words: str = "", at: int = 0) -> Element:
    return [each for each in tagged.root.walk() if each.type == type and words in each.text()][at]


def kids(parent: Element) -> Any:
    """The kids of an element as an array, which can be changed."""
    if not isinstance(parent.object.K, Array):
        parent.object.K = Array([parent.object.K])
    return parent.object.K


def index(element: Element) -> int:
    assert element.parent is not None
    listed: list[Any] = list(kids(element.parent))
    return next(i for i, kid in enumerate(listed) if not isinstance(kid, int) and kid.objgen == element.object.objgen)


def take_out(element: Element) -> Any:
    assert element.parent is not None
    place = index(element)
    taken = kids(element.parent)[place]
    del kids(element.parent)[place]
    return taken


def contents(element: Element) -> Iterator[Content]:
    for each in element.walk():
        yield from (kid for kid in each.kids if isinstance(kid, Content))


def change_operators(tagged: Tagged, page: int, change: Callable[[list[Any]], list[Any]]) -> None:
    of_page = tagged.pdf.pages[page]
    written = pikepdf.unparse_content_stream(change(list(pikepdf.parse_content_stream(of_page))))
    of_page.Contents = tagged.pdf.make_stream(written)


def mark_as(tagged: Tagged, content: Content, operands: list[Any] | None) -> None:
    """Give marked content another mark: other operands of BMC, or none at all."""

    def change(instructions: list[Any]) -> list[Any]:
        changed: list[Any] = []
        ends = False
        for operands_now, operator in instructions:
            begins = str(operator) == "BDC" and int(operands_now[1].get("/MCID", -1)) == content.mcid
            if begins:
                ends = operands is None
                changed += [(operands, pikepdf.Operator("BMC"))] if operands else []
            elif ends and str(operator) == "EMC":
                ends = False
            else:
                changed.append((operands_now, operator))
        return changed

    change_operators(tagged, content.page, change)


def xmp(tagged: Tagged, pattern: str, instead: str = "") -> None:
    metadata = tagged.pdf.Root.Metadata
    text = metadata.read_bytes().decode()
    changed = re.sub(pattern, instead, text, flags=re.DOTALL)
    assert changed != text
    metadata.write(changed.encode())


def first_font(tagged: Tagged) -> Any:
    fonts: Any = tagged.pdf.pages[0].Resources.Font
    return next(font for font in (fonts[name] for name in fonts) if "/DescendantFonts" in font)


def annotation(tagged: Tagged, words: str) -> Any:
    return find(tagged, "Link", words).annotations[0]


# --- languages --------------------------------------------------------------------------------


@defect
def language_of_a_span_removed(tagged: Tagged) -> None:
    del find(tagged, "Span", "la mer monte").object["/Lang"]


@defect
def language_of_a_span_another(tagged: Tagged) -> None:
    find(tagged, "Span", "la mer monte").object.Lang = String("de")


@defect
def language_of_the_document_removed(tagged: Tagged) -> None:
    del tagged.pdf.Root["/Lang"]


# --- notes ------------------------------------------------------------------------------------


@defect
def note_moved_to_the_end(tagged: Tagged) -> None:
    kids(find(tagged, "Document")).append(take_out(find(tagged, "Note")))


@defect
def note_tagged_as_a_paragraph(tagged: Tagged) -> None:
    find(tagged, "Note").object.S = Name.P


@defect
def two_notes_with_one_id(tagged: Tagged) -> None:
    find(tagged, "Note", at=1).object.ID = find(tagged, "Note").object.ID


@defect
def id_of_a_note_removed(tagged: Tagged) -> None:
    del find(tagged, "Note").object["/ID"]


@defect
def number_of_a_note_no_label(tagged: Tagged) -> None:
    note = find(tagged, "Note")
    next(each for each in note.walk() if each.type == "Lbl").object.S = Name.Span


@defect
def call_leads_to_another_note(tagged: Tagged) -> None:
    find(tagged, "Reference").kids[0].annotations[0].Dest = String("note-2")  # type: ignore[union-attr]


@defect
def note_leads_to_another_call(tagged: Tagged) -> None:
    link = next(each for each in find(tagged, "Note").walk() if each.type == "Link")
    link.annotations[0].Dest = String("call-2")


@defect
def destination_of_a_note_removed(tagged: Tagged) -> None:
    names = tagged.pdf.Root.Names.Dests.Names
    place = next(i for i in range(0, len(names), 2) if str(names[i]) == "note-2")
    del names[place : place + 2]


# --- headings and paragraphs ------------------------------------------------------------------


@defect
def heading_turned_to_an_artifact(tagged: Tagged) -> None:
    heading = find(tagged, "H1", "The log")
    for content in list(contents(heading)):
        mark_as(tagged, content, [Name.Artifact])
    take_out(heading)


@defect
def level_of_headings_left_out(tagged: Tagged) -> None:
    find(tagged, "H2", "Its pages").object.S = Name.H3


@defect
def heading_tagged_as_a_paragraph(tagged: Tagged) -> None:
    find(tagged, "H2", "Its pages").object.S = Name.P


@defect
def two_paragraphs_swapped(tagged: Tagged) -> None:
    paragraph = find(tagged, "P", "1. The pilots")
    assert paragraph.parent is not None
    place = index(paragraph)
    kids(paragraph.parent).insert(place + 1, take_out(paragraph))


@defect
def paragraph_in_two_elements(tagged: Tagged) -> None:
    paragraph = find(tagged, "P", "2. The pilots")
    assert paragraph.parent is not None
    *most, last = list(kids(paragraph))
    paragraph.object.K = Array(most)
    second = Dictionary(Type=Name.StructElem, S=Name.P, P=paragraph.parent.object, Pg=paragraph.object.Pg, K=last)
    kids(paragraph.parent).insert(index(paragraph) + 1, tagged.pdf.make_indirect(second))


@defect
def paragraph_read_twice(tagged: Tagged) -> None:
    paragraph = find(tagged, "P", "3. The pilots")
    kids(paragraph).append(next(iter(kids(paragraph))))


@defect
def running_header_tagged(tagged: Tagged) -> None:
    """The first artifact with words on the second page becomes a paragraph."""

    def change(instructions: list[Any]) -> list[Any]:
        mark = -1
        for place, (operands, operator) in enumerate(instructions):
            if str(operator) in ("BMC", "BDC"):
                mark = place if operands[0] == Name.Artifact else -1
            elif str(operator) in ("Tj", "TJ") and mark >= 0:
                break
        instructions[mark] = ([Name.P, Dictionary(MCID=999)], pikepdf.Operator("BDC"))
        return instructions

    change_operators(tagged, 1, change)
    document = find(tagged, "Document")
    page = tagged.pdf.pages[1].obj
    added = Dictionary(Type=Name.StructElem, S=Name.P, P=document.object, Pg=page, K=999)
    kids(document).insert(0, tagged.pdf.make_indirect(added))


# --- lists, tables, figures -------------------------------------------------------------------


@defect
def numbering_of_a_list_removed(tagged: Tagged) -> None:
    del find(tagged, "L").object["/A"]


@defect
def numbering_of_a_list_another(tagged: Tagged) -> None:
    find(tagged, "L").object.A = Dictionary(O=Name.List, ListNumbering=Name.Disc)


@defect
def item_of_a_list_no_item(tagged: Tagged) -> None:
    find(tagged, "LI").object.S = Name.P


@defect
def scope_of_a_head_removed(tagged: Tagged) -> None:
    del find(tagged, "TH").object.A["/Scope"]


@defect
def head_tagged_as_a_cell(tagged: Tagged) -> None:
    find(tagged, "TH", "May").object.S = Name.TD


@defect
def cell_names_a_head_that_is_none(tagged: Tagged) -> None:
    find(tagged, "TD").object.A.Headers = Array([String("nothing")])


@defect
def table_in_two_tables(tagged: Tagged) -> None:
    table = find(tagged, "Table")
    assert table.parent is not None
    body = take_out(find(tagged, "TBody"))
    second = tagged.pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Table, P=table.parent.object, K=Array([body]))
    )
    body.P = second
    kids(table.parent).insert(index(table) + 1, second)


@defect
def description_of_a_picture_removed(tagged: Tagged) -> None:
    del find(tagged, "Figure").object["/Alt"]


@defect
def picture_described_by_its_file(tagged: Tagged) -> None:
    find(tagged, "Figure").object.Alt = String("quay.jpg")


@defect
def picture_off_the_page(tagged: Tagged) -> None:
    find(tagged, "Figure").object.A.BBox = Array([80, 900, 300, 1000])


# --- links ------------------------------------------------------------------------------------


@defect
def link_told_as_its_address(tagged: Tagged) -> None:
    annotation(tagged, "the log of").Contents = String("https://example.org/log/1")


@defect
def link_told_as_its_anchor(tagged: Tagged) -> None:
    find(tagged, "Reference").kids[0].annotations[0].Contents = String("note-1")  # type: ignore[union-attr]


@defect
def link_not_told(tagged: Tagged) -> None:
    del annotation(tagged, "the log of")["/Contents"]


@defect
def link_not_in_the_tree(tagged: Tagged) -> None:
    link = find(tagged, "Link", "the log of")
    written: list[Any] = list(kids(link))
    link.object.K = Array([kid for kid in written if isinstance(kid, int) or "/Obj" not in kid])


# --- text and fonts ---------------------------------------------------------------------------


@defect
def word_missing(tagged: Tagged) -> None:
    def change(instructions: list[Any]) -> list[Any]:
        place = [i for i, (_, operator) in enumerate(instructions) if str(operator) in ("Tj", "TJ")][30]
        return [*instructions[:place], *instructions[place + 1 :]]

    change_operators(tagged, 0, change)


@defect
def letters_mapped_wrongly(tagged: Tagged) -> None:
    cmap = first_font(tagged).ToUnicode
    cmap.write(cmap.read_bytes().replace(b"<0065>", b"<0061>"))


@defect
def letters_not_mapped(tagged: Tagged) -> None:
    cmap = first_font(tagged).ToUnicode
    cmap.write(re.sub(rb"<[0-9a-f]+> <0065>", b"", cmap.read_bytes()))


@defect
def font_not_embedded(tagged: Tagged) -> None:
    descriptor = first_font(tagged).DescendantFonts[0].FontDescriptor
    del descriptor[next(key for key in descriptor if key.startswith("/FontFile"))]


@defect
def content_without_a_mark(tagged: Tagged) -> None:
    mark_as(tagged, next(contents(find(tagged, "P", "2. The pilots"))), None)


# --- the file ---------------------------------------------------------------------------------


@defect
def pictures_smoothed(tagged: Tagged) -> None:
    for shown in tagged.pdf.objects:
        if isinstance(shown, pikepdf.Stream) and shown.get("/Subtype") == Name.Image:
            shown.Interpolate = True


@defect
def claim_of_pdf_ua_removed(tagged: Tagged) -> None:
    xmp(tagged, r"<pdfuaid:part>1</pdfuaid:part>")


@defect
def schema_of_pdf_ua_removed(tagged: Tagged) -> None:
    xmp(tagged, r"<pdfaExtension:schemas>.*</pdfaExtension:schemas>")


@defect
def title_removed_from_the_metadata(tagged: Tagged) -> None:
    xmp(tagged, r"<dc:title>.*</dc:title>")


@defect
def order_of_tabs_another(tagged: Tagged) -> None:
    for page in tagged.pdf.pages:
        page.Tabs = Name.R


@defect
def title_not_shown(tagged: Tagged) -> None:
    tagged.pdf.Root.ViewerPreferences.DisplayDocTitle = False


@defect
def colours_without_a_profile(tagged: Tagged) -> None:
    del tagged.pdf.Root["/OutputIntents"]


@defect
def script_that_runs_when_it_opens(tagged: Tagged) -> None:
    tagged.pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.beep()"))


@defect
def attachment_related_to_nothing(tagged: Tagged) -> None:
    del tagged.pdf.Root.AF[0]["/AFRelationship"]


@defect
def tree_of_parents_mixed_up(tagged: Tagged) -> None:
    listed = next(value for value in tagged.parents().values() if isinstance(value, Array) and len(value) > 20)
    first, second = listed[8], next(each for each in list(listed)[9:] if each.objgen != listed[8].objgen)
    place = next(i for i, each in enumerate(listed) if each.objgen == second.objgen)
    listed[8], listed[place] = second, first


@defect
def not_marked_as_tagged(tagged: Tagged) -> None:
    del tagged.pdf.Root["/MarkInfo"]
