"""Numbers in the margin: printed where the box or the sources send a reader to a paragraph by its number."""

from __future__ import annotations

import pypdfium2

import briefpress
from briefpress.document import (
    Appendix,
    Block,
    Document,
    Entry,
    EntryGroup,
    Link,
    List,
    Math,
    Meta,
    NumberRef,
    PageRef,
    Paragraph,
    Summary,
    Text,
)
from briefpress.passes.anchors import anchors
from briefpress.passes.paragraphs import paragraphs
from briefpress.readers import read
from briefpress.theme import load_theme
from briefpress.walk import plain, query
from docx_package import W, package, paragraph, write

TEXTS = ("The harbour froze.", "The ferry stayed at the quay.", "In March it sailed.")


def article(target: str, lang: str = "en") -> Document:
    """Three paragraphs and a list of one, and a box that sends its reader to a place."""
    blocks: tuple[Block, ...] = (*map(paragraph, TEXTS), List(((paragraph("An item."),),)))
    box = Summary((Paragraph((Text("It froze. "), Link(f"#{target}", (Text("§ 1"),)))),))
    document = anchors(Document(Meta(title=(Text("Ice"),), lang=lang), blocks=blocks)).value
    return paragraphs(Document(document.meta, box, document.blocks)).value


def numbers(document: Document) -> list[int]:
    return [each.number for each in query(document.blocks, Paragraph)]


def test_paragraphs_that_nothing_points_at_have_no_number() -> None:
    assert numbers(article("section-1")) == [0, 0, 0, 0]


def test_an_author_may_want_none() -> None:
    text = b"---\nlang: en\nparagraph-numbers: none\n---\n" + b"\n\n".join(
        f"The harbour of town {n} was shut for {n} weeks, and its council met in the old customs house.[^{n}]".encode()
        for n in range(3, 13)
    )
    notes = b"".join(f"\n\n[^{n}]: “Town {n}”, Harbour Times, {n} May 2024.".encode() for n in range(3, 13))
    document = briefpress.finish(read(text + notes, "ice.md").value).value
    assert set(numbers(document)) == {0}
    assert document.summary
    assert document.appendix
    assert "§" not in plain((document.summary, document.appendix))
    assert len(list(query(document.summary, PageRef))) == len(document.summary.blocks)


def test_where_the_box_points_at_one_all_of_the_first_level_are_numbered() -> None:
    assert numbers(article("paragraph-2")) == [1, 2, 3, 0]


def test_a_formula_alone_is_not_counted() -> None:
    formula = Paragraph((Math("x", display=True),))
    document = anchors(Document(blocks=(paragraph("One."), formula, paragraph("Two.")))).value
    assert [block.id for block in document.blocks if isinstance(block, Paragraph)] == ["paragraph-1", "", "paragraph-2"]


def test_the_sources_may_point_at_one_too() -> None:
    entry = Entry("source-1", "S1", (Text("Cited "), NumberRef("paragraph-1", "1")))
    document = anchors(Document(blocks=(paragraph("One."),), appendix=Appendix((EntryGroup((entry,)),)))).value
    assert numbers(paragraphs(document).value) == [1]


def in_the_margins(document: Document) -> tuple[str, str]:
    """The characters of the first page in its left and in its right margin (42 and 46 mm)."""
    written = briefpress.write(document, ["pdf"], load_theme("note")).value["pdf"]
    with pypdfium2.PdfDocument(written) as pdf:
        page, width = pdf[0].get_textpage(), pdf[0].get_width()
        boxes = [(page.get_text_range(at, 1), page.get_charbox(at)) for at in range(page.count_chars())]
    boxes = [(sign, box) for sign, box in boxes if not sign.isspace()]
    left = "".join(sign for sign, (_, _, right, _) in boxes if 0 < right < 42 / 25.4 * 72)
    return left, "".join(sign for sign, (begin, *_) in boxes if begin > width - 46 / 25.4 * 72)


def test_the_pdf_has_the_numbers_in_the_margin_where_lines_begin() -> None:
    assert in_the_margins(article("paragraph-2")) == ("123", "")
    assert in_the_margins(article("paragraph-2", "ar")) == ("", "123")


def test_in_the_pdf_each_number_is_read_with_its_paragraph() -> None:
    written = briefpress.write(article("paragraph-2"), ["pdf"], load_theme("note")).value["pdf"]
    with pypdfium2.PdfDocument(written) as pdf:
        lines = pdf[0].get_textpage().get_text_range().splitlines()
    assert [line for line in lines if line.endswith(TEXTS)] == [f"{n} {text}" for n, text in enumerate(TEXTS, 1)]


def test_word_numbers_them_by_their_style() -> None:
    written = package(article("paragraph-2"))
    styles = written.find("//w:body/w:p/w:pPr/w:pStyle/@w:val")
    assert styles.count("NumberedParagraph") == 3
    assert not written.find("//w:p[w:pPr/w:pStyle/@w:val='NumberedParagraph']/w:pPr/w:numPr")
    [number] = written.find("//w:style[@w:styleId='NumberedParagraph']//w:numId/@w:val", "word/styles.xml")
    [scheme] = written.find(f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val", "word/numbering.xml")
    level = written.find(f"//w:abstractNum[@w:abstractNumId='{scheme}']/w:lvl", "word/numbering.xml")[0]
    assert level.find(f"{W}lvlText").get(f"{W}val") == "%1"


def test_a_paragraph_parted_by_a_formula_has_one_number() -> None:
    block = Paragraph((Text("Before "), Math("x", display=True), Text(" behind")), "paragraph-1", number=1)
    styles = package(Document(Meta(lang="en"), blocks=(block,))).find("//w:body/w:p/w:pPr/w:pStyle/@w:val")
    assert [each for each in styles if each != "Masthead"] == ["NumberedParagraph", "BodyText", "BodyText"]


def test_our_word_file_is_read_back_without_them() -> None:
    found = read(write(article("paragraph-2")), "ice.docx").value
    assert [plain(block).strip() for block in found.blocks] == [*TEXTS, "An item."]
    assert [type(block) for block in found.blocks] == [Paragraph, Paragraph, Paragraph, List]
