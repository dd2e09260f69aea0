"""Contents: the same lines and pages in both formats, true, in long articles or where they are asked for."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from msgspec.structs import replace

import briefpress
import clients
from briefpress import finish
from briefpress.document import (
    Block,
    Cell,
    ContentsEntry,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Link,
    List,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.labels import labels_for
from briefpress.readers import read
from briefpress.theme import load_theme
from briefpress.walk import plain
from briefpress.writers.contents import LONG, lists
from briefpress.writers.length import surely_long, surely_short
from briefpress.writers.pdf import lay_out
from docx_package import Package, paragraph

THEME = load_theme("note")
META = Meta(title=(Text("A title"),), lang="en", summary_mode="none")
PROSE = "The harbour was shut, and the ferry stayed at the quay until the storm was over. " * 6


def article(pages: int, **meta: object) -> Document:
    """Sections of about a page and a bit of subsections, the first with a call, a link and emphasis in its title."""
    notes = (Note("a", (paragraph("See “The harbour”, 3 May 2025."),)),)
    title = (Text("Ports "), Emphasis((Text("of call"),)), NoteRef("a"), Link("https://example.org", (Text(" now"),)))
    blocks: list[Block] = []
    for number in range(1, pages + 1):
        blocks += [Heading(1, title if number == 1 else (Text(f"Matter {number}"),))]
        blocks += [Heading(2, (Text(f"Ships {number}"),)), *[paragraph(PROSE)] * 5, Heading(4, (Text("Deep"),))]
        blocks += [paragraph(PROSE)] * 2
    return finish(Document(replace(META, **meta), blocks=tuple(blocks), notes=notes)).value


def lines(document: Document) -> list[tuple[int, str, str]]:
    """Level, number and words of the contents."""
    assert document.contents is not None
    return [(entry.level, entry.number, plain(entry.children)) for entry in document.contents.sections]


def written(document: Document, to: str = "pdf") -> bytes:
    return briefpress.write(document, [to], THEME).value[to]


@cache
def long_files() -> dict[str, bytes]:
    """A long article in both formats."""
    return briefpress.write(article(7, number_sections=True), ["pdf", "docx"], THEME).value


def pages_of(document: Document) -> list[list[str]]:
    """The lines of each page of the PDF."""
    return pages_of_pdf(written(document))


def pages_of_pdf(data: bytes) -> list[list[str]]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded().replace("\u00a0", " ").splitlines() for page in pdf]


# --- what they list -------------------------------------------------------------------------------


def test_they_list_headings_without_calls_and_links_down_to_a_level() -> None:
    whole = article(2, toc=True, number_sections=True)
    assert lines(whole) == [
        (1, "1", "Ports of call now"),
        (2, "1.1", "Ships 1"),
        (3, "1.1.1", "Deep"),
        (1, "2", "Matter 2"),
        (2, "2.1", "Ships 2"),
        (3, "2.1.1", "Deep"),
        (1, "", "Sources"),
    ]
    assert {level for level, *_ in lines(article(2, toc=True, toc_depth=1))} == {1}
    assert Emphasis((Text("of call"),)) in whole.contents.sections[0].children  # type: ignore[union-attr]


@pytest.mark.parametrize(("toc", "printed"), [(False, False), (True, True), ("auto", False), (None, False)])
def test_a_short_article_has_contents_where_they_are_asked_for(toc: bool | str | None, printed: bool) -> None:
    assert any("Contents" in page for page in pages_of(article(2, toc=toc))) == printed


def test_an_article_of_more_than_five_pages_has_them_unless_it_wants_none() -> None:
    assert "Contents" in pages_of_pdf(long_files()["pdf"])[0]
    assert article(7, toc=False).contents is None


def test_few_headings_need_none() -> None:
    long = Document(META, blocks=(Heading(1, (Text("One"),)), *[paragraph(PROSE * 3)] * 20))
    assert finish(long).value.contents is None


# --- in the PDF -------------------------------------------------------------------------------------


def test_each_line_has_the_page_of_its_heading() -> None:
    document = article(7, number_sections=True)
    pages = pages_of_pdf(long_files()["pdf"])
    assert len(pages) > 6
    begin = pages[0].index("Contents") + 1
    listed = pages[0][begin : begin + len(lines(document))]
    pages[0] = pages[0][begin + len(listed) :]
    for line, (_, number, words) in zip(listed, lines(document), strict=True):
        said, _, page = line.rpartition(" ")
        assert said == f"{number} {words}".strip()
        assert any(text.startswith(said[:15]) for text in pages[int(page) - 1]), line


def test_they_have_no_bookmark() -> None:
    with pypdfium2.PdfDocument(long_files()["pdf"]) as pdf:
        assert [mark.get_title() for mark in pdf.get_toc()][:2] == ["1 Ports of call now", "1.1 Ships 1"]


def test_lines_lead_to_their_headings() -> None:
    layout = lay_out(article(2, toc=True), THEME, labels_for("en").value, {}).value
    targets = [target for kind, target, *_ in layout.rendered.pages[0].links if kind == "internal"]
    assert targets[:5] == [f"section-{number}" for number in (1, 2, 3, 4, 5)]


def test_in_arabic_numbers_stand_right_and_pages_left() -> None:
    blocks = tuple(Heading(1, (Text(word),)) for word in ("السياق", "النتائج", "التوصيات"))
    document = finish(Document(replace(META, lang="ar", toc=True, number_sections=True), blocks=blocks)).value
    with pypdfium2.PdfDocument(written(document)) as pdf:
        page, middle = pdf[0].get_textpage(), pdf[0].get_width() / 2
        text = page.get_text_range()
        after = text.index("المحتويات")
        figures = [page.get_charbox(at) for at in range(after, page.count_chars()) if text[at] in "123"][:6]
    assert sorted(left > middle for left, *_ in figures) == [False] * 3 + [True] * 3


# --- in Word ------------------------------------------------------------------------------------------


def test_word_has_them_as_fields_with_the_pages_of_the_pdf() -> None:
    package = Package(long_files()["docx"])
    codes = [" ".join(code.split()) for code in package.find("//w:sdtContent//w:instrText/text()")]
    assert codes[0] == 'TOC \\o "1-3" \\h \\z \\u'
    assert {code.split()[0] for code in codes[1:]} == {"PAGEREF"}
    page = "w:r/w:fldChar[@w:fldCharType='separate']/following::w:t[1]/text()"
    stored = package.find(f"//w:sdtContent/w:p/w:hyperlink/{page}")
    first = pages_of_pdf(long_files()["pdf"])[0]
    printed = [line.rpartition(" ")[2] for line in first[first.index("Contents") + 1 :][: len(stored)]]
    assert len(stored) == len(codes) - 1
    assert stored == printed
    styles = package.find("//w:sdtContent/w:p/w:pPr/w:pStyle/@w:val")
    assert styles[:4] == ["TOCHeading", "TOC1", "TOC2", "TOC3"]


def test_lists_of_figures_and_tables_are_made_of_captions() -> None:
    figure = Figure(Image("a.png", "alt"), (Text("A map"),))
    typed = Table((), ((Cell((Text("b"),)),),), caption=(Text("Table 1: Days"),))
    document = finish(Document(replace(META, lof=True, lot=True), blocks=(figure, typed))).value
    found = [(listing.title, [plain(entry.children) for entry in listing.entries])
             for listing in lists(document.contents, labels_for("en").value)]  # fmt: skip
    assert found == [("Figures", ["Figure\u00a01\u00a0– A map"]), ("Tables", ["Table 1: Days"])]
    package = Package(written(document, "docx"))
    codes = [" ".join(code.split()) for code in package.find("//w:instrText/text()")]
    assert 'TOC \\h \\z \\c "Figure"' in codes
    assert 'TOC \\h \\z \\c "Table" \\f T' in codes
    assert 'TC "Table 1: Days" \\f T \\l 1' in codes  # the author's own number, listed without being counted
    assert package.text().count("Table 1: Days") == 2


def test_our_word_file_is_read_back_without_them() -> None:
    document = article(2, toc=True, toc_depth=2, lof=True)
    found = read(written(document, "docx"), "a.docx").value
    assert (found.meta.toc, found.meta.toc_depth) == (True, 2)
    assert plain(found.blocks).split() == plain(document.blocks).split()


# --- pages ----------------------------------------------------------------------------------------------


def named(words: str) -> Paragraph:
    return paragraph(f"{words} {'word ' * 30}")


#: Blocks, and the words that must stand on one page with each other.
TOGETHER: dict[str, tuple[tuple[Block, ...], tuple[tuple[str, str], ...]]] = {
    "list": (
        (Heading(1, (Text("HEAD"),)), List(tuple((paragraph(f"item{n}"),) for n in range(5)))),
        (("HEAD", "item0"), ("item0", "item1"), ("item3", "item4")),
    ),
    "table": (
        (
            Heading(1, (Text("HEAD"),)),
            Table(
                ((Cell((Text("thead"),)),),),
                tuple((Cell((Text(f"row{n}"),)),) for n in range(5)),
                caption=(Text("cap"),),
            ),
        ),
        (("HEAD", "cap"), *[("cap", f"row{n}") for n in range(5)]),
    ),
    "definition": (
        (DefinitionList((Definition((Text("TERM"),), ((named("meaning"),),)),)),),
        (("TERM", "meaning"),),
    ),
    "box": (
        (Heading(1, (Text("HEAD"),)), Division("note", (named("inside"),), (Text("TITLE"),))),
        (("HEAD", "TITLE"), ("TITLE", "inside")),
    ),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_what_belongs_together_is_not_parted_by_a_page(name: str) -> None:
    blocks, pairs = TOGETHER[name]
    parted = 0
    for bottom in range(60, 120, 10):
        theme = replace(THEME, page=replace(THEME.page, margins=replace(THEME.page.margins, bottom=float(bottom))))
        document = Document(META, blocks=(*[paragraph("line")] * 18, *blocks, *[paragraph("after " + PROSE)] * 2))
        data = briefpress.write(finish(document).value, ["pdf"], theme).value["pdf"]
        with pypdfium2.PdfDocument(data) as pdf:
            pages = [page.get_textpage().get_text_bounded().split() for page in pdf]
        where = {word: at for at, words in reversed([*enumerate(pages)]) for word in words}
        assert [(a, b, bottom) for a, b in pairs if where[a] != where[b]] == []
        parted += where[pairs[0][0]]
    assert parted  # it did reach the end of a page


def rows_of(number: int, count: int) -> Table:
    return Table(((Cell((Text("head"),)),),), tuple((Cell((Text(f"t{number}r{row}"),)),) for row in range(count)))


@pytest.mark.parametrize("client", ["pdf", "docx"])
def test_a_short_table_stands_on_one_page_and_a_long_one_is_parted(client: str, tmp_path: Path) -> None:
    blocks: list[Block] = []
    for n in range(14):
        blocks += [*[paragraph("line")] * (9 + 5 * n % 14), rows_of(n, 10)]
    document = finish(Document(META, blocks=(*blocks, paragraph("line"), rows_of(14, 60)))).value
    file = tmp_path / f"a.{client}"
    file.write_bytes(written(document, client))
    pdf = file if client == "pdf" else clients.soffice_to_pdf(file, tmp_path)
    pages = [page.split() for page in clients.pdf_text(pdf).split("\f")]
    where = {word: at for at, words in enumerate(pages) for word in words}
    parted = [n for n in range(15) if len({at for word, at in where.items() if word.startswith(f"t{n}r")}) > 1]
    assert parted == [14]
    assert where["t13r0"] > 5


def test_a_series_is_printed_with_its_own_letters() -> None:
    document = finish(Document(replace(META, series="Straßenblatt", marking="vertraulich: groß"))).value
    text = "\n".join(pages_of(document)[0])
    assert "Straßenblatt" in text
    assert "vertraulich: groß" in text


def test_an_entry_is_data() -> None:
    contents = article(1, toc=True).contents
    assert contents is not None
    assert contents.sections[1] == ContentsEntry(2, (Text("Ships 1"),), "section-2")


def prose(headings: int, words: str) -> Document:
    """An article of words alone."""
    blocks = [
        block for at in range(headings) for block in (Heading(1, (Text(f"Part {at}"),)), Paragraph((Text(words),)))
    ]
    return finish(Document(META, blocks=tuple(blocks))).value


@pytest.mark.parametrize("words", ["W" * 20 + " ", "W" * 15 + " ", "一", "\U0001f9ff", "é i "], ids=ascii)
def test_what_is_surely_short_is_never_long(words: str) -> None:
    most = max(n for n in range(0, 5000, 50) if surely_short(prose(3, words * (n // len(words) + 1)), THEME))
    laid_out = lay_out(prose(3, words * (most // len(words) + 1)), THEME, labels_for("en").value, {})
    assert laid_out.value.count <= LONG


@pytest.mark.parametrize("words", ["jijiji ", "\N{MODIFIER LETTER APOSTROPHE}" * 9 + " ", "word ", "一 j"], ids=ascii)
def test_what_is_surely_long_is_never_short(words: str) -> None:
    least = next(n for n in range(5_000, 200_000, 5_000) if surely_long(prose(3, words * (n // len(words))), THEME))
    laid_out = lay_out(prose(3, words * (least // len(words))), THEME, labels_for("en").value, {})
    assert laid_out.value.count > LONG


def test_a_long_text_is_laid_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []

    def counting(*given: Any) -> Any:
        made = lay_out(*given)
        counted.append(made.value.count)
        return made

    monkeypatch.setattr("briefpress.writers.pdf.lay_out", counting)
    briefpress.write(prose(30, "harbour storm season report figures " * 70), ["pdf"], THEME)
    assert len(counted) == 1
    assert counted[0] > LONG


def test_a_heading_costs_its_space() -> None:
    most = max(n for n in range(3, 100) if surely_short(prose(n, "one"), THEME))
    assert 3 < lay_out(prose(most, "one"), THEME, labels_for("en").value, {}).value.count <= LONG


def test_pictures_and_notes_are_not_judged_without_a_layout() -> None:
    article = prose(3, "one")
    assert surely_short(article, THEME)
    noted = replace(article, notes=(Note("1", (Paragraph((Text("A note."),)),)),))
    assert not surely_short(noted, THEME)
    pictured = replace(article, blocks=(*article.blocks, Figure(Image("a.png", "a"))))
    assert not surely_short(pictured, THEME)


def test_a_short_text_becomes_a_word_file_without_a_layout(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nlang: en\n---\n# One\n\nText.\n\n# Two\n\nText.\n\n# Three\n", "utf-8")
    program = (
        f"import sys, briefpress; briefpress.export({str(tmp_path / 'a.md')!r}, {str(tmp_path)!r}, ['docx']);"
        "print('weasyprint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"
    assert (tmp_path / "a.docx").exists()
