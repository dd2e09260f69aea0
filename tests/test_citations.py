"""Citations by key: the grammar in Markdown and in plain text, the notes that they become, and what is told of them."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import briefpress
from briefpress import ArticleError, Severity, finish, read
from briefpress.diagnostics import RULES, Diagnostic
from briefpress.document import Cite, Document, Heading, Link, NoteRef, Paragraph
from briefpress.passes.citations import citations as citations_pass
from briefpress.passes.sources import ORDERS
from briefpress.readers.citations import citations_in, find
from briefpress.readers.cited import cited
from briefpress.readers.hints import Hints
from briefpress.readers.locators import LABELS, locator_of
from briefpress.readers.meta import SOURCES_ORDERS, SOURCES_STYLES
from briefpress.source import Citation
from briefpress.styles import STYLES
from briefpress.walk import plain, query
from conftest import ROOT
from strategies import documents
from test_export import Exported, docx_text, pdfium_text
from words import first_lost, words

SOURCES = """sources:
- id: perec2024
  type: article-newspaper
  title: Le corridor
  author: [{family: Perec, given: Anna}, {family: Duval, given: Jean}]
  container-title: Le Quotidien
  issued: 2024-11-18
- id: roe2020
  type: book
  title: Atlas of grain
  author: [{family: Roe, given: Ann}]
  issued: 2020
- id: onu
  type: report
  title: Trade routes
"""


def article(text: str, lang: str = "en", more: str = "") -> bytes:
    return f"---\ntitle: Ports\nlang: {lang}\n{more}{SOURCES}---\n\n{text}\n".encode()


def finished(text: str, lang: str = "en", name: str = "a.md", more: str = "") -> tuple[Document, list[Diagnostic]]:
    result = read(article(text, lang, more), name)
    done = finish(result.value, name)
    return done.value, [*result.diagnostics, *done.diagnostics]


def printed(document: Document) -> list[str]:
    """The paragraphs with calls as ``(n)``, and the notes without the marks of their sources."""
    lines = [
        "".join(f"({part.number})" if isinstance(part, NoteRef) else plain(part) for part in block.children)
        for block in document.blocks
        if isinstance(block, Paragraph | Heading)
    ]
    return [line.replace("\u00a0", " ") for line in lines]


def notes(document: Document) -> list[str]:
    return [" ".join(plain(note.blocks).replace(" []", "").split()) for note in document.notes if note.number]


# --- the grammar -----------------------------------------------------------------------------


def cites(source: str, locator: str = "", label: str = "", **more: str) -> Citation:
    return Citation(source, locator=locator, label=label, **more)  # type: ignore[arg-type]  # mode is one of three


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("[@key]", (cites("key"),)),
        ("[see @key, p. 7]", (cites("key", "7", "page", prefix="see"),)),
        ("[@a; also @b, chap. 2]", (cites("a"), cites("b", "2", "chapter", prefix="also"))),
        ("[-@key]", (cites("key", mode="suppress-author"),)),
        ("[@key, pp. 33-35 and nowhere else]", (cites("key", "33-35", "page", suffix="and nowhere else"),)),
        ("[@key, 33, 35 sqq.]", (cites("key", "33, 35 sqq.", "page"),)),
        ("[@{any key}, vol. II, p. 3]", (cites("any key", "II", "volume", suffix="p. 3"),)),
        ("[@{https://example.org/?a=b}]", (cites("https://example.org/?a=b"),)),
        ("[@key{ii, A, D-Z}, with more]", (cites("key", "ii, A, D-Z", "page", suffix="with more"),)),
        ("[@key{}, 99 years later]", (cites("key", suffix="99 years later"),)),
        ("@key", (cites("key", mode="author-in-text"),)),
        ("@key [p. 7]", (cites("key", "7", "page", mode="author-in-text"),)),
        ("@key [p. 7; @b]", (cites("key", "7", "page", mode="author-in-text"), cites("b"))),
        ("@a [@b]", (cites("a", mode="author-in-text"), cites("b"))),
        ("-@key", (cites("key", mode="suppress-author"),)),
    ],
)
def test_a_citation_is_read_as_pandoc_reads_it(typed: str, found: tuple[Citation, ...]) -> None:
    [one] = find(f"Before {typed}. After.")
    assert one.citations == found
    assert f"Before {typed}. After."[one.start : one.end] == typed


@pytest.mark.parametrize(
    ("typed", "locator", "label"),
    [
        (", p. 7", "7", "page"), (", pp. 7–9", "7–9", "page"), (", S. 12 f.", "12 f.", "page"),
        (", с. 12", "12", "page"), (", стр. 3", "3", "page"), (", str. 4", "4", "page"), (", blz. 5", "5", "page"),
        (", pág. 6", "6", "page"), (", pagg. 6-8", "6-8", "page"), (" 12", "12", "page"),
        (", chap. IV", "IV", "chapter"), (", Kap. 3", "3", "chapter"), (", гл. 2", "2", "chapter"),
        (", cap. 2", "2", "chapter"), (", rozdz. 2", "2", "chapter"), (", hfst. 2", "2", "chapter"),
        (", § 4", "4", "section"), (", §§ 4 et 6", "4 et 6", "section"), (", Abschnitt 2", "2", "section"),
        (", ¶ 3", "3", "paragraph"), (", абз. 3", "3", "paragraph"), (", párr. 3", "3", "paragraph"),
        (", fig. 2", "2", "figure"), (", Abb. 2", "2", "figure"), (", рис. 2", "2", "figure"),
        (", rys. 2", "2", "figure"),
        (", n. 4", "4", "note"), (", Anm. 4", "4", "note"), (", прим. 4", "4", "note"), (", przyp. 4", "4", "note"),
        (", vol. 2", "2", "volume"), (", Bd. 2", "2", "volume"), (", т. 2", "2", "volume"), (", t. 2", "2", "volume"),
        (", n° 4", "4", "issue"), (", № 4", "4", "issue"), (", art. 5", "5", "article-locator"),
    ],
)  # fmt: skip
def test_a_place_is_told_by_its_word_in_ten_languages(typed: str, locator: str, label: str) -> None:
    assert locator_of(typed) == (locator, label, "")
    assert label in LABELS


@pytest.mark.parametrize("typed", [", passim", ", and in the annex", ", s 4", ", part of it", ", in 2024 or so"])
def test_other_words_are_no_place(typed: str) -> None:
    assert locator_of(typed) == ("", "", typed.strip(", "))


@pytest.mark.parametrize(
    "text",
    [
        "write to me@example.org",
        "https://example.org/@name and mastodon.social/@name",
        r"an escaped \@name",
        "a lone @ sign, @- and @!",
        "[no key here] and [see x; y]",
    ],
)
def test_what_is_no_citation_stays_text(text: str) -> None:
    assert list(find(text)) == []


def test_a_part_without_a_key_makes_brackets_text() -> None:
    assert citations_in("@a; and so on") == ()


@given(st.text("[]@{};,- .\n\\abc1éж\u00a0", max_size=60))
def test_the_grammar_takes_characters_in_their_order_and_once(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        assert found.citations
        assert all(f"@{each.source}" in text or f"@{{{each.source}}}" in text for each in found.citations)
        end = found.end


@given(st.text("[]@{};,- .\n\\abc1éж*_`<>", max_size=60), st.sampled_from(["a.md", "a.txt"]))
def test_no_character_is_lost_while_it_is_not_known_what_is_cited(text: str, name: str) -> None:
    with_keys = read(text.encode(), name, overrides={"read.citations": "all"}).value
    without = read(text.encode(), name, overrides={"read.citations": "off"}).value
    kept = plain((*with_keys.meta.title, *with_keys.blocks, *with_keys.notes)).replace("\\@", "@")
    assert "".join(kept.split()) == "".join(
        plain((*without.meta.title, *without.blocks, *without.notes)).replace("\\@", "@").split()
    )


@pytest.mark.parametrize(
    "text",
    ["[@" * 100_000, "[@a;" * 50_000 + "]", "[@a] " * 50_000, "@a [@b] " * 30_000, "[@a [x] " * 30_000,
     "[" + "[x]" * 50_000 + "@a", "[@a, p. " + "1, " * 50_000 + "]", "@{" * 100_000, "@a" * 100_000],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_signs_without_end_take_linear_time(text: str, name: str) -> None:
    started = time.perf_counter()
    read(text.encode(), name, overrides={"read.citations": "all"})
    assert time.perf_counter() - started < 15


# --- in Markdown and in plain text -----------------------------------------------------------


def test_markdown_leaves_code_links_spans_and_escapes_alone() -> None:
    text = "`[@a]` [@b](https://example.org/@c) [@d]{lang=fr} \\[@e\\] \\@f <g@example.org> [@h][i] [@k]\n\n[i]: https://x.org"
    found = query(read(text.encode(), "a.md").value, Cite)
    assert [plain(cite) for cite in found] == ["[@k]"]


def test_markdown_knows_the_line_of_a_citation_and_the_markup_around_and_in_it() -> None:
    text = "One *word [see **the** @a, p. 7]*\nand\n[@b]."
    first, second = query(read(text.encode(), "a.md").value, Cite)
    assert (first.line, second.line) == (1, 3)
    assert first.citations == (Citation("a", prefix="see the", locator="7", label="page"),)


def test_plain_text_cites_where_the_article_has_sources() -> None:
    text = "The pilots waited\nfor a week [@perec2024, p. 3], says\n@roe2020 [chap. 2]; me@example.org said so."
    found = list(query(read(article(text), "a.txt").value, Cite))
    assert [(plain(cite), cite.line) for cite in found] == [("[@perec2024, p. 3]", 22), ("@roe2020 [chap. 2]", 23)]
    assert list(query(read(text.encode(), "a.txt").value, Cite)) == []


def test_names_of_a_network_are_text_where_nothing_can_be_cited() -> None:
    found = finish(read(b"# T\n\nAs @name and @perec2024 say.", "a.md").value, "a.md")
    assert printed(found.value)[-1] == "As @name and @perec2024 say."
    assert not {"unknown-citation", "citation-without-bibliography"} & {each.rule for each in found.diagnostics}


def test_an_article_can_say_that_nothing_cites() -> None:
    document, told = finished("As [@nobody] and @perec2024 say.", more="read: {citations: off}\n")
    assert printed(document) == ["As [@nobody] and @perec2024 say."]
    assert "unknown-citation" not in {each.rule for each in told}


def test_words_cited_in_other_formats_count_where_a_bibliography_is_given() -> None:
    page = b"<html><body><h1>T</h1><p>The <em>pilots</em> waited [see <i>the</i> @a, p. 7] here.</p></body></html>"
    assert list(query(read(page, "a.html").value, Cite)) == []
    [found] = query(read(page, "a.html", overrides={"bibliography": "a.bib"}).value, Cite)
    assert found.citations == (Citation("a", prefix="see the", locator="7", label="page"),)


# --- the notes -------------------------------------------------------------------------------


def test_a_citation_becomes_a_call_and_a_note() -> None:
    document, told = finished("The pilots waited [see @perec2024, p. 3]. Ships came back [-@roe2020].", "fr")
    assert printed(document) == ["The pilots waited(1). Ships came back(2)."]
    first, second = notes(document)
    assert first.startswith("see Anna Perec et Jean Duval, «\u00a0Le corridor\u00a0»".replace("\u00a0", " "))
    assert "p. 3" in first
    assert "Atlas of grain" in second
    assert [source.title for source in document.sources] == ["Le corridor", "Atlas of grain"]
    assert all(each.severity is not Severity.ERROR for each in told)


@pytest.mark.parametrize(
    ("lang", "joined"),
    [("fr", "Perec et Duval"), ("en", "Perec and Duval"), ("de", "Perec und Duval"), ("ru", "Perec и Duval")],
)
def test_a_key_in_the_text_leaves_the_authors_there(lang: str, joined: str) -> None:
    document, _ = finished("@perec2024: 2024.", lang)
    assert printed(document)[0].startswith(f"{joined}(1)")


def test_a_source_without_authors_is_named_by_its_title() -> None:
    document, _ = finished("As @onu says, trade is slow.")
    assert printed(document) == ["As Trade routes(1) says, trade is slow."]


def test_several_sources_share_a_note_and_a_citation_in_a_note_stays_there() -> None:
    document, _ = finished("One [@roe2020; @onu]. Two.[^1]\n\n[^1]: As @roe2020 has it; cf. [@perec2024].")
    assert printed(document) == ["One.(1) Two.(2)"]
    one, two = notes(document)
    assert "Atlas of grain" in one
    assert "Trade routes" in one
    assert two.startswith("As Roe, ")
    assert "Le corridor" in two
    assert len(document.notes) == 2


def test_citations_stand_in_titles_headings_captions_and_cells() -> None:
    text = "## Heading [@onu]\n\n| A |\n|---|\n| cell [@onu] |\n\nTable: Caption [@roe2020]\n\n- item [@onu]"
    result = read(article(text).replace(b"title: Ports", b"title: Ports [@perec2024]"), "a.md")
    document = finish(result.value, "a.md").value
    calls = [ref.number for ref in query(document, NoteRef)]
    assert calls == [1, 2, 3, 4, 5]
    assert plain(document.meta.title) == "Ports"
    assert "@" not in plain(document)


def test_no_word_around_the_keys_is_lost() -> None:
    text = "Words before [see also @perec2024, p. 3, and passim] and *after* @roe2020 [chap. 2], at the end."
    document, _ = finished(text)
    everything = plain((*document.blocks, *document.notes))
    for part in ("see also", "p. 3", "and passim", "chap. 2"):
        assert part in everything.replace("\u00a0", " ")
    assert first_lost(words("Words before and after Roe at the end"), words(plain(document.blocks))) is None


def test_a_call_that_the_author_raised_is_raised_once() -> None:
    document, _ = finished("Pilots waited<sup>[@onu]</sup>.")
    assert printed(document) == ["Pilots waited(1)."]


CITED = """# The *ports* [see @perec2024, p. 3; also @onu, ch. 2]

The pilots of Ostrava waited a week [compare @roe2020, vol. 2, and the annex], as @perec2024 [p. 7] says.

> Ships came back to the harbour [-@roe2020, fig. 4].[^own]

[^own]: Not as @onu [§ 12] has it; elsewhere [@roe2020, {pp. iv, vi}] they left.
"""


def test_every_word_of_an_article_that_cites_is_in_both_files(tmp_path: Path) -> None:
    path = tmp_path / "ports.md"
    path.write_bytes(article(CITED))
    made = Exported(path, tmp_path / "out")
    body = words("The ports The pilots of Ostrava waited a week as Perec and Duval says Ships came back to the harbour")
    said = [
        "see",
        "p. 3",
        "also",
        "chap. 2",
        "compare",
        "vol. 2",
        "and the annex",
        "p. 7",
        "fig. 4",
        "elsewhere",
        "iv, vi",
    ]
    footnotes = "".join(docx_text(made.part("word/footnotes.xml")))
    for text in (pdfium_text(made.pdf), "".join(docx_text(made.part("word/document.xml")))):
        assert first_lost(body, without_calls(words(text))) is None
        assert not re.search(r"@(?:perec2024|roe2020|onu)", text)
    for text in (pdfium_text(made.pdf), footnotes):
        spaced = " ".join(text.replace("\u00a0", " ").split())
        assert [part for part in said if part not in spaced] == []


def without_calls(found: list[str]) -> list[str]:
    """Words without the numbers of calls at their ends."""
    return [re.sub(r"(?<=[^\W\d])\d$", "", word) for word in found]


# --- what is told ----------------------------------------------------------------------------


def test_keys_in_brackets_without_a_bibliography_are_text_and_one_warning() -> None:
    done = finish(read(b"# T\n\nAs [@a] and [@b] say.", "a.md").value, "a.md")
    assert printed(done.value)[-1] == "As [@a] and [@b] say."
    [found] = [each for each in done.diagnostics if each.rule == "citation-without-bibliography"]
    assert (str(found.span), found.severity) == ("a.md:3:1", Severity.WARNING)
    assert "bibliography:" in found.hint


def test_an_unknown_key_is_an_error_with_its_line_and_the_nearest_keys() -> None:
    _, told = finished(
        "One [@perec2023; @onu].\n\nTwo @perec204 and @somebody.\n\nThree [@zzz].[^1]\n\n[^1]: Four [@ono]."
    )
    errors = [each for each in told if each.severity is Severity.ERROR]
    assert [(each.span.line, each.message, each.hint) for each in errors] == [
        (21, "no source has the key 'perec2023'", "did you mean perec2024, roe2020?"),
        (23, "no source has the key 'perec204'", "did you mean perec2024, roe2020?"),
        (25, "no source has the key 'zzz'", r"add it to the bibliography, or escape the sign: \@"),
        (27, "no source has the key 'ono'", "did you mean onu?"),
    ]


def test_a_name_in_the_text_is_an_error_only_where_it_is_nearly_a_key() -> None:
    _, told = finished("As [@perec20] and @perec20, @roe202 and @Perec say.")
    assert [each.message for each in told if each.severity is Severity.ERROR] == [
        "no source has the key 'perec20'",
        "no source has the key 'roe202'",
    ]


@pytest.fixture
def mistaken(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_bytes(article("One [@perec2023]. Two [@roe2021]."))
    return path


def test_nothing_is_made_of_an_article_with_errors(mistaken: Path, tmp_path: Path) -> None:
    with pytest.raises(ArticleError) as caught:
        briefpress.export(mistaken, tmp_path / "out")
    assert "no source has the key 'perec2023' (and 1 more errors)" in str(caught.value)
    assert [each.rule for each in caught.value.diagnostics if each.severity is Severity.ERROR] == [
        "unknown-citation"
    ] * 2
    assert not (tmp_path / "out").exists()


def test_an_unknown_key_among_many_takes_no_long_time() -> None:
    many = "sources:\n" + "".join(f"- {{id: key{n}, title: T}}\n" for n in range(2_000))
    text = " ".join(f"[@kex{n}]" for n in range(3_000))
    started = time.perf_counter()
    finish(read(f"---\n{many}---\n\n{text}".encode(), "a.md").value, "a.md")
    assert time.perf_counter() - started < 60


# --- Quarto's references ---------------------------------------------------------------------


def test_references_of_quarto_are_links_to_what_they_mean_and_never_errors() -> None:
    text = (
        "See @sec-ports, [@fig-map] and @tbl-x; not @fig-none or [@tbl-none].\n\n## Of ports {#sec-ports}\n\n"
        "![Figure 3: A map](map.png){#fig-map}\n\n| A |\n|---|\n| b |\n\nTable: Tonnes {#tbl-x}\n"
    )
    document, told = finished(text)
    assert printed(document)[0] == "See Of ports, Figure 3 and Table 1; not @fig-none or [@tbl-none]."
    assert [link.url for link in query(document.blocks[0], Link)] == ["#section-1", "#figure-1", "#table-1"]
    assert "unknown-citation" not in {each.rule for each in told}


def test_the_labels_that_the_manual_shows_lead_where_it_says() -> None:
    manual = (ROOT / "docs" / "structure.md").read_text(encoding="utf-8")
    document, told = finished(manual.split("```markdown\n")[1].split("```")[0])
    assert plain(document.blocks[-1]).split() == [
        "See",
        "Figure",
        "1",
        "and",
        "Table",
        "1",
        "in",
        "What",
        "it",
        "costs.",
    ]
    assert [link.url for link in query(document.blocks[-1], Link)] == ["#figure-1", "#table-1", "#section-1"]
    assert "cross-reference" not in {each.rule for each in told}


def test_a_reference_that_leads_nowhere_is_told_with_the_label_it_may_mean() -> None:
    text = (
        "![A map](map.png){#fig-map}\n\n"
        "See @fig-mop and @tbl-x, then @fig-mop. Not anna@fig-house.org, `@fig-code`, \\@sec-x or @handle.\n\n"
        "# Costs {#sec-costs}\n\n[See @sec-cost, p. 2].[^1]\n\n[^1]: @fig-map and @eq-one.\n"
    )
    told = [each for each in finished(text)[1] if each.rule == "cross-reference"]
    start = told[0].span.line
    assert [(each.span.line - start, each.message.split()[0]) for each in told] == [
        (0, "@fig-mop"),
        (0, "@tbl-x"),
        (4, "@sec-cost"),
        (6, "@eq-one"),
    ]
    assert [each.hint.split(";")[0] for each in told] == [
        "did you mean @fig-map",
        "labels here are fig-map, sec-costs",
        "did you mean @sec-costs",
        "labels here are fig-map, sec-costs",
    ]


def test_the_names_of_orders_and_styles_are_those_that_there_are() -> None:
    assert set(SOURCES_ORDERS) == set(ORDERS)
    assert set(SOURCES_STYLES) == set(STYLES)
    assert {rule for rule, severity in RULES.items() if severity is Severity.ERROR} == {
        "bibliography",
        "unknown-citation",
    }


def test_inlines_without_a_sign_are_the_same_inlines() -> None:
    inlines = (Link("https://x.org", ()),)
    assert cited(inlines, Hints(citations="all")) is inlines


@given(documents)
def test_any_document_keeps_its_words_and_every_call_a_note(document: Document) -> None:
    done = citations_pass(document)
    labels = [note.label for note in done.value.notes]
    assert len(set(labels)) == len(labels)
    called = [ref.label for ref in query(done.value, NoteRef)]
    assert all(called.count(label) == 1 for label in labels if label.startswith("cite-"))
    known = {source.id for source in document.bibliography}
    for cite in query((*done.value.blocks, *done.value.notes), Cite):
        assert {one.source for one in cite.citations} <= known
    assert all(each.rule in RULES for each in done.diagnostics)


@given(documents)
def test_the_passes_take_any_document_that_cites(document: Document) -> None:
    once = finish(document).value
    assert list(query(once.blocks, Cite)) == []
