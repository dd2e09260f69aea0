"""Numbers of sections, figures, tables, paragraphs and lines: decided once, printed in both formats, never doubled."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from msgspec.structs import replace

import briefpress
import clients
from briefpress import finish
from briefpress.captions import captioned, sequence
from briefpress.diagnostics import Diagnostic
from briefpress.document import (
    Document,
    Figure,
    Heading,
    Image,
    Inline,
    Link,
    Meta,
    NumberRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.labels import load_labels
from briefpress.passes.headings import headings
from briefpress.passes.numbering import numbering
from briefpress.readers import read
from briefpress.theme import Numbering, load_theme
from briefpress.walk import plain, query
from docx_package import Package, W, paragraph, picture
from strategies import documents

THEME = load_theme("note")
PICTURE = picture(60, 40)
NUMBERED = Meta(title=(Text("A title"),), lang="en", summary_mode="none", number_sections=True)


def sections(*titles: tuple[int, str], meta: Meta = NUMBERED) -> Document:
    return Document(meta, blocks=tuple(Heading(level, (Text(title),)) for level, title in titles))


def numbers(document: Document) -> list[str]:
    return [heading.number for heading in query(document.blocks, Heading)]


def numbered(*titles: str, level: int = 1) -> tuple[list[str], list[str]]:
    """The numbers that headings get, and the rules of what is told."""
    result = numbering(sections(*((level, title) for title in titles)))
    return numbers(result.value), [each.rule for each in result.diagnostics]


def markdown(text: str, **meta: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    result = finish(read(text.encode(), "a.md", overrides={"lang": "en", "summary": "none", **meta}).value)
    return result.value, result.diagnostics


# --- sections ----------------------------------------------------------------------------------


def test_sections_are_numbered_by_level() -> None:
    titles = [(1, "A b"), (2, "C d"), (3, "E f"), (2, "G h"), (1, "I j"), (2, "K l")]
    assert numbers(numbering(sections(*titles)).value) == ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]


def test_nothing_is_numbered_that_nobody_wants_numbered() -> None:
    once = numbering(sections((1, "A b"))).value
    unwanted = replace(once, meta=replace(once.meta, number_sections=None))
    assert (numbers(once), numbers(numbering(unwanted).value)) == (["1"], [""])


@pytest.mark.parametrize(
    "titles",
    [
        ("1. Context", "2. Findings", "3. Proposals"),
        ("1 Introduction", "2 Methods", "Conclusion"),
        ("I. Contexte", "II. Constats", "III. Propositions"),
        ("I – Contexte", "II – Constats"),
        ("A. Lage", "B. Folgen", "C. Rat"),
        ("a) Lage", "b) Folgen"),
        ("Chapter 1: The port", "Chapter 2: The town", "Chapter 3: The sea"),
        ("Partie I", "Partie II"),
        ("§ 1 Zweck", "§ 2 Geltung"),
        ("1.1 Walls", "1.2 Gates"),
        ("一、背景", "二、发现", "三、建议"),
        ("第1章 背景", "第2章 発見"),
        ("١. السياق", "٢. النتائج"),
    ],
)
def test_numbers_that_an_author_typed_stay_alone_and_are_told(titles: tuple[str, ...]) -> None:
    assert numbered(*titles) == ([""] * len(titles), ["numbering"])


@pytest.mark.parametrize(
    "titles",
    [
        ("2024 in review", "2025 in prospect"),
        ("5 lessons from a winter", "What next"),
        ("A port in winter", "I was there", "Vladivostok"),
        ("Agenda 2030", "Covid-19 and after"),
        ("3 ships", "1 gate"),
        ("Scenario 1: calm", "Scenario 2: storm"),
    ],
)
def test_words_that_look_like_numbers_are_numbered_as_any(titles: tuple[str, ...]) -> None:
    assert numbered(*titles) == ([str(at) for at in range(1, len(titles) + 1)], [])


def test_where_some_headings_have_typed_numbers_the_others_are_counted() -> None:
    typed = [(2, "1. First scenario"), (2, "2. Second scenario")]
    others = [(2, f"Matter {word}") for word in ("of ports", "of towns", "of seas")]
    result = numbering(sections((1, "Context"), *typed, (1, "Findings"), *others))
    assert numbers(result.value) == ["1", "", "", "2", "2.1", "2.2", "2.3"]
    assert [each.rule for each in result.diagnostics] == ["numbering"]


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(documents)
def test_words_are_left_and_numbers_count_on(document: Document) -> None:
    meta = replace(document.meta, number_sections=True)
    levelled = headings(replace(document, meta=meta)).value
    result = numbering(levelled).value
    assert plain(result) == plain(levelled)
    found = [tuple(map(int, number.split("."))) for number in numbers(result) if number]
    assert all(after > before for before, after in pairwise(found))
    assert numbering(result).value == result


switches = st.sampled_from([None, True, False])
wishes = st.fixed_dictionaries(
    {
        "paragraph_numbers": st.sampled_from(["", "auto", "all", "none"]),
        "toc": st.sampled_from([None, True, False, "auto"]),
        "toc_depth": st.integers(0, 6),
        **dict.fromkeys(("number_sections", "figure_numbers", "line_numbers", "lof", "lot"), switches),
    }
)


@settings(max_examples=8, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(documents, wishes)
def test_any_document_is_printed_whatever_is_wished_for(document: Document, wished: dict[str, Any]) -> None:
    finished = finish(replace(document, meta=replace(document.meta, **wished))).value
    files = briefpress.write(finished, ["pdf", "docx"], THEME).value
    assert files["pdf"].startswith(b"%PDF-")
    assert read(files["docx"], "a.docx").value.notes is not None


# --- figures, tables, references ------------------------------------------------------------------

ARTICLE = """See @sec-ports, @fig-map, [@tbl-days] and [@fig-map; @tbl-days].

# Of ports {#sec-ports}

Words.

![A map](map.png){#fig-map}

![Another](b.png)

| A |
|---|
| b |

Table: Days {#tbl-days}
"""


def test_references_name_the_numbers_that_are_printed() -> None:
    document, _ = markdown(ARTICLE, **{"number-sections": "true"})
    first = plain(document.blocks[0]).replace("\u00a0", " ").strip()
    assert first == "See sec. 1, Figure 1, Table 1 and Figure 1, Table 1."
    assert [figure.number for figure in query(document.blocks, Figure)] == [1, 2]
    targets = {reference.target for reference in query(document.blocks, NumberRef)}
    assert targets == {"section-1", "figure-1", "table-1"}
    assert targets == {link.url[1:] for link in query(document.blocks, Link)}


def test_finished_twice_it_is_the_same() -> None:
    document, _ = markdown(ARTICLE, **{"number-sections": "true", "lof": "true"})
    assert finish(document).value == document


def test_captions_that_nobody_refers_to_have_numbers_where_they_are_listed() -> None:
    text = "![A map](map.png)\n\n| A |\n|---|\n| b |\n\nTable: Days\n"
    plainly, _ = markdown(text)
    listed, _ = markdown(text, lof="true")
    both, _ = markdown(text, **{"figure-numbers": "true"})
    unnumbered, _ = markdown(text, **{"figure-numbers": "false", "lof": "true"})
    found = [
        [*(each.number for each in query(one.blocks, Figure)), *(each.number for each in query(one.blocks, Table))]
        for one in (plainly, listed, both, unnumbered)
    ]
    assert found == [[0, 0], [1, 0], [1, 1], [0, 0]]


@pytest.mark.parametrize("caption", ["Figure 1: A map", "Fig. 2 – A map", "Carte 1 : Le port", "Abb. 3"])
def test_a_number_that_the_author_typed_in_a_caption_is_not_doubled(caption: str) -> None:
    document, told = markdown(f"![{caption}](map.png)\n", **{"figure-numbers": "true"})
    assert [figure.number for figure in query(document.blocks, Figure)] == [0]
    assert [each.rule for each in told if each.rule == "numbering"] == ["numbering"]


def test_captions_are_worded_as_the_language_has_it() -> None:
    figure = Figure(Image("x", "alt"), (Text("Le port"),), number=3)
    worded = {lang: plain(captioned(figure, load_labels(lang))) for lang in ("en", "fr", "de", "es", "zh")}
    assert worded == {
        "en": "Figure\u00a03\u00a0– Le port",
        "fr": "Figure\u00a03\u00a0: Le port",
        "de": "Abbildung\u00a03: Le port",
        "es": "Figura\u00a03. Le port",
        "zh": "图3\u3000Le port",
    }
    assert "Figure 3 – Le port" in pages(Document(Meta(lang="en"), blocks=(figure,)))[0]


# --- in the PDF ---------------------------------------------------------------------------------


def written(document: Document, to: str = "pdf") -> bytes:
    return briefpress.write(document, [to], THEME, {"map.png": PICTURE, "b.png": PICTURE}).value[to]


def pages(document: Document) -> list[str]:
    with pypdfium2.PdfDocument(written(document)) as pdf:
        return [page.get_textpage().get_text_bounded().replace("\u00a0", " ") for page in pdf]


def prose(count: int, **meta: bool | str) -> Document:
    words: tuple[Inline, ...] = (Text("The harbour was shut and the ferry stayed at the quay. " * 4),)
    given = replace(NUMBERED, number_sections=None, **meta)
    return finish(Document(given, blocks=(Heading(1, (Text("Ports"),)), *[Paragraph(words)] * count))).value


def test_headings_begin_with_their_numbers_in_text_and_bookmarks() -> None:
    document = finish(sections((1, "Ports"), (2, "Gates"), (1, "Towns"))).value
    with pypdfium2.PdfDocument(written(document)) as pdf:
        text = pdf[0].get_textpage().get_text_bounded().splitlines()
        marks = [mark.get_title() for mark in pdf.get_toc()]
    assert [line for line in text if line[0].isdigit()] == ["1 Ports", "1.1 Gates", "2 Towns"]
    assert marks == ["1 Ports", "1.1 Gates", "2 Towns"]


def test_all_paragraphs_are_numbered_where_all_are_wanted() -> None:
    text = pages(prose(3, paragraph_numbers="all"))[0].splitlines()
    assert [line[:6] for line in text if line[:1].isdigit()] == ["1. The", "2. The", "3. The"]


def test_every_fifth_line_has_its_number_which_cuts_no_sentence() -> None:
    document = prose(30, line_numbers=True)
    found, without = pages(document), pages(prose(30))
    assert len(found) > 2
    for number, (page, text) in enumerate(zip(found, without, strict=True)):
        assert page.startswith(text)
        furniture = 2 if number else 3
        lines = len(text.splitlines()) - furniture
        assert page.removeprefix(text).split() == [str(line) for line in range(5, lines + 1, 5)]


def test_a_line_number_stands_on_its_line() -> None:
    with pypdfium2.PdfDocument(written(prose(6, line_numbers=True))) as pdf:
        page = pdf[0].get_textpage()
        text = page.get_text_range()
        begins = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
        bottoms = [page.get_charbox(at)[1] for at in begins if text[at:]]
    lines = text.splitlines()
    masthead = 2
    # a letter may reach below its line
    assert bottoms[lines.index("5")] == pytest.approx(bottoms[masthead + 4], abs=3)
    assert bottoms[lines.index("10")] == pytest.approx(bottoms[masthead + 9], abs=3)


# --- in Word ------------------------------------------------------------------------------------


def test_headings_are_numbered_by_their_styles_and_others_have_a_style_without() -> None:
    titles = [
        (1, "Context"),
        (2, "1. One way"),
        (2, "2. Another way"),
        *[(2, word) for word in ("Of a", "Of b", "Of c")],
    ]
    package = Package(written(finish(sections(*titles)).value, "docx"))
    styles = package.find("//w:body/w:p/w:pPr/w:pStyle/@w:val")
    assert [style for style in styles if style.startswith("Heading")] == [
        "Heading1", "HeadingUnnumbered2", "HeadingUnnumbered2", "Heading2", "Heading2", "Heading2"
    ]  # fmt: skip
    [list_] = package.find("//w:style[@w:styleId='Heading2']//w:numId/@w:val", "word/styles.xml")
    [scheme] = package.find(f"//w:num[@w:numId='{list_}']/w:abstractNumId/@w:val", "word/numbering.xml")
    level = f"//w:abstractNum[@w:abstractNumId='{scheme}']/w:lvl[w:pStyle/@w:val='Heading2']"
    assert package.find(f"{level}/w:lvlText/@w:val", "word/numbering.xml") == ["%1.%2"]
    assert not package.find("//w:body//w:numPr")


def test_captions_are_fields_and_references_too() -> None:
    document, _ = markdown(ARTICLE, **{"number-sections": "true"})
    package = Package(written(document, "docx"))
    codes = [" ".join(code.split()) for code in package.find("//w:instrText/text()")]
    assert codes.count("SEQ Figure \\* ARABIC") == 2
    assert "REF section_1 \\n \\h" in codes
    assert "REF figure_1 \\h" in codes
    inside = "//w:p[w:bookmarkStart/@w:name='figure_1']//w:t[preceding::w:bookmarkStart[1]/@w:name='figure_1']"
    assert "".join(each.text for each in package.find(inside)).startswith("Figure\u00a01")


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("Figure\u00a0{number}", "Figure"),
        ("图{number}", "图"),
        ("Fig. {number}", "Figure"),
        ("{number}. kép", "Figure"),
    ],
)
def test_what_word_counts_by_is_a_name(pattern: str, name: str) -> None:
    assert sequence(Figure(Image("")), replace(load_labels("en"), figure=pattern)) == name


@pytest.mark.parametrize("lang", ["de", "ru"])
def test_libreoffice_counts_captions(lang: str, tmp_path: Path) -> None:
    text = "\n\n".join(
        f"![{word}](map.png)\n\n| A |\n|---|\n| b |\n\nTable: {word}" for word in ("One", "Two", "Three")
    )
    document, _ = markdown(text, title="T", lang=lang, lof="true", lot="true")
    (tmp_path / "a.docx").write_bytes(written(document, "docx"))
    printed = " ".join(clients.pdf_text(clients.soffice_to_pdf(tmp_path / "a.docx", tmp_path)).split())
    captions: list[Figure | Table] = [*query(document.blocks, Figure), *query(document.blocks, Table)]
    for each in captions:
        # in the list and above or under its figure
        assert printed.count(" ".join(plain(captioned(each, load_labels(lang))).split())) == 2


def test_captions_whose_numbers_are_typed_are_listed_and_printed_once(tmp_path: Path) -> None:
    caption = 'Figure 1: A \\\\ "quoted" map'
    document, _ = markdown(f"![{caption}](map.png)\n\n![Another](b.png)\n", title="Maps", lof="true")
    (tmp_path / "a.docx").write_bytes(written(document, "docx"))
    codes = [" ".join(code.split()) for code in Package(written(document, "docx")).find("//w:instrText/text()")]
    assert [code for code in codes if code.startswith(("TOC", "TC", "SEQ"))] == [
        'TOC \\h \\z \\c "Figure" \\f F',
        'TC "Figure 1: A \\\\ \\“quoted\\” map" \\f F \\l 1',
        'TC "Another" \\f F \\l 1',
    ]
    assert clients.ooxml_sdk_errors(tmp_path / "a.docx") == []
    text = " ".join(clients.pdf_text(clients.soffice_to_pdf(tmp_path / "a.docx", tmp_path)).split())
    assert text.count("Figure 1: A \\ “quoted” map") == text.count("Another") == 2
    assert "1Figure" not in text
    found = read(written(document, "docx"), "a.docx").value
    assert [plain(each.caption) for each in query(found.blocks, Figure)] == ["Figure 1: A \\ “quoted” map", "Another"]
    assert found.meta.lof is True


def test_lines_are_numbered_by_the_section_and_only_those_of_the_text() -> None:
    package = Package(written(prose(1, line_numbers=True), "docx"))
    [lines] = package.find("//w:sectPr/w:lnNumType")
    assert (lines.get(f"{W}countBy"), lines.get(f"{W}restart")) == ("5", "newPage")
    quiet = package.find("//w:style[w:pPr/w:suppressLineNumbers]/@w:styleId", "word/styles.xml")
    assert {"Title", "Summary", "Figure", "Caption", "Source"} <= set(quiet)
    assert not {"BodyText", "Heading1"} & set(quiet)


def test_word_counts_the_lines_that_the_pdf_counts() -> None:
    text = "Words.[^1]\n\n![](b.png){.decorative}\n\n$$a+b$$\n\n## Head\n\n| A |\n|---|\n| b |\n"
    note = "\n[^1]: Smith, *Book*, London 2020.\n"
    document, _ = markdown(text + note, **{"title": "Ports", "line-numbers": "true"})
    package = Package(written(document, "docx"))
    quiet = package.find("//w:style[w:pPr/w:suppressLineNumbers]/@w:styleId", "word/styles.xml")
    counted = [
        "".join(text.text for text in each.iter(f"{W}t"))
        for each in package.find("//w:p[not(w:pPr/w:suppressLineNumbers)]")
        if each.find(f"{W}pPr/{W}pStyle").get(f"{W}val") not in quiet
    ]
    assert [words for words in counted if words] == ["Words.", "Head"]


def test_real_clients_take_it(tmp_path: Path) -> None:
    wishes = {"number-sections": "true", "lof": "true", "lot": "true", "toc": "true", "line-numbers": "true"}
    document, _ = markdown(ARTICLE, **wishes, **{"paragraph-numbers": "all"})
    (tmp_path / "a.docx").write_bytes(written(document, "docx"))
    assert clients.ooxml_sdk_errors(tmp_path / "a.docx") == []
    assert clients.openxml_audit_errors(tmp_path / "a.docx") == []
    text = " ".join(clients.pdf_text(clients.soffice_to_pdf(tmp_path / "a.docx", tmp_path)).split())
    for words in ("1 Of ports", "sec. 1, Figure 1, Table 1", "Figure 2 – Another", "Table 1 – Days", "Contents"):
        assert words in text
    (tmp_path / "a.pdf").write_bytes(written(document))
    assert clients.verapdf_failures(tmp_path / "a.pdf", "ua1") == {}


def test_our_word_file_is_read_back_without_numbers_and_with_the_wish_for_them() -> None:
    wishes = {"number-sections": "true", "lof": "true", "toc": "true", "line-numbers": "true"}
    document, _ = markdown(ARTICLE, **wishes, **{"paragraph-numbers": "all"})
    found = read(written(document, "docx"), "a.docx").value
    assert [plain(heading).strip() for heading in query(found.blocks, Heading)] == ["Of ports"]
    captions = [plain(each.caption) for each in query(found.blocks, Figure)]
    captions += [plain(each.caption) for each in query(found.blocks, Table)]
    assert captions == ["A map", "Another", "Days"]
    meta = found.meta
    assert (meta.number_sections, meta.lof, meta.toc, meta.line_numbers, meta.paragraph_numbers) == (
        True, True, True, True, "all"
    )  # fmt: skip
    assert "Contents" not in plain(found)


# --- who asks -----------------------------------------------------------------------------------


def test_the_article_goes_over_its_theme() -> None:
    theme = replace(THEME, numbering=Numbering(sections=True, paragraphs="all", figures=True, lines=True))
    blocks = (Heading(1, (Text("Ports"),)), paragraph("Words."))
    by_theme = finish(Document(Meta(lang="en"), blocks=blocks), theme=theme).value
    by_author = finish(Document(Meta(lang="en", number_sections=False), blocks=blocks), theme=theme).value
    assert numbers(by_theme) == ["1"]
    assert (by_theme.meta.line_numbers, by_theme.meta.figure_numbers) == (True, True)
    assert [each.number for each in query(by_theme.blocks, Paragraph)] == [1]
    assert numbers(by_author) == [""]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("number-sections", "maybe"),
        ("toc", "always"),
        ("toc-depth", "0"),
        ("toc-depth", "seven"),
        ("lof", "2"),
        ("line-numbers", "10"),
        ("paragraph-numbers", "some"),
    ],
)
def test_a_value_that_means_nothing_is_told_once(key: str, value: str) -> None:
    told = read(f"---\n{key}: {value}\n---\nWords.\n".encode(), "a.md").diagnostics
    assert [(each.rule, each.span.line) for each in told] == [("bad-meta", 2)]
    assert value in told[0].message
    assert told[0].hint
