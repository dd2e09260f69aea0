"""Bibliographies: read from the files of other programs, written for them, and the same again when they come back."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

import clients
from briefpress import ReadError, Severity, finish, read, read_bibliography
from briefpress.batch.bibliographies import _given
from briefpress.batch.export import Options, read_source
from briefpress.batch.folder import read_inside
from briefpress.batch.sources import find_sources
from briefpress.batch.works import cited_sources
from briefpress.bibliography import edtf, people
from briefpress.bibliography.keys import with_keys
from briefpress.bibliography.latex import text_of
from briefpress.bibliography.terms import TYPES
from briefpress.bibliography.writing import FORMATS, write_sources
from briefpress.cli.sources import SourcesFormat
from briefpress.limits import Limits
from briefpress.source import Name, Source
from briefpress.walk import plain
from conftest import ROOT

FILES = ROOT / "tests" / "bibliographies"
RICH = (FILES / "rich.json").read_bytes()
SOURCES = read_bibliography(RICH, "rich.json").value


def sources_in(file: str) -> dict[str, Source]:
    return {source.id: source for source in read_bibliography((FILES / file).read_bytes(), file).value}


def told(text: str, name: str) -> list[tuple[str, int, str]]:
    found = read_bibliography(text.encode(), name).diagnostics
    return [(each.rule, each.span.line, each.message) for each in found]


# --- BibTeX ----------------------------------------------------------------------------------


def test_bibtex_has_its_accents_names_months_and_abbreviations_resolved() -> None:
    perec = sources_in("port.bib")["perec2024"]
    assert perec.title == "The <i>Great</i> Corridor: 5% more — öre, naïve and Łódź"
    assert perec.author == (
        Name(family="Perec", given="Anna"),
        Name(literal="Banque mondiale"),
        Name(family="Vallée", given="Jean", non_dropping_particle="de la"),
        Name(literal="et al."),
    )
    assert (perec.type, perec.container_title, perec.issued) == ("article-journal", "Le Quotidien du port", "2024-03")
    assert (perec.page, perec.issue, perec.volume) == ("12-14", "4", "7")
    assert perec.url == "https://example.org/a_b?x=1&y=2"
    assert perec.variables == (("shelf", "B 12"),)


def test_biblatex_has_ranges_subtitles_archives_and_what_a_chapter_takes_from_its_book() -> None:
    found = sources_in("port.bib")
    assert (found["span"].type, found["span"].issued, found["span"].accessed) == (
        "webpage",
        "2024-03/2024-05",
        "2025-05-01",
    )
    roe = found["roe"]
    assert (roe.type, roe.title, roe.container_title) == ("chapter", "A Chapter", "Handbook of Ports")
    assert (roe.publisher, roe.editor, roe.page) == ("Quay Press", (Name(family="Duval", given="Jean"),), "3-9")
    assert found["handbook"].title == "Handbook of Ports: Harbours"
    assert (found["lind"].issued, found["lind"].author) == ("1850~", (Name(family="Lind", given="Åsa"),))
    assert (found["arx"].number, found["arx"].url) == ("arXiv:2101.00001", "https://arxiv.org/abs/2101.00001")


def test_an_address_in_howpublished_is_the_address() -> None:
    [source] = read_bibliography(rb"@misc{a, title={T}, howpublished={\url{https://example.org/x_y}}}", "a.bib").value
    assert (source.url, source.variables) == ("https://example.org/x_y", ())


def test_what_of_a_bibtex_file_cannot_be_read_is_told_with_its_line() -> None:
    text = (FILES / "port.bib").read_text(encoding="utf-8")
    lines = text.splitlines()
    broken, again = (
        lines.index("@book{broken, title = {Never closed,"),
        lines.index("@misc{perec2024, title = {Another}}"),
    )
    assert [(rule, line) for rule, line, _ in told(text, "port.bib")] == [
        ("bibliography-entry", broken + 1),
        ("bibliography-entry", again + 1),
        ("bibliography-field", lines.index("@article{perec2024,") + 1),
    ]


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"caf{\'e} \& th\'e", "café & thé"),
        (r"{\em Great} \textbf{and} H\textsubscript{2}O", "<i>Great</i> <b>and</b> H<sub>2</sub>O"),
        ("``Quoted'' -- {Kept}~whole", "“Quoted” – Kept\u00a0whole"),
        (r"a_b & c # 5%", "a_b & c # 5%"),
        (r"\unknown{word} stays", r"\unknown{word} stays"),
        (r"$x^2$ of \alpha", "x^2 of α"),
        (r"{\'", r"\'"),
    ],
)
def test_latex_is_what_it_prints(latex: str, text: str) -> None:
    assert text_of(latex) == text


@given(st.text("{}\\$&%~^_ab'`\"-é\n", max_size=60))
def test_any_latex_is_some_text(latex: str) -> None:
    assert not {"{", "}"} & set(text_of(latex)) or "\\" in latex


# --- RIS -------------------------------------------------------------------------------------


def test_ris_has_a_name_a_line_and_a_record_that_is_never_ended_keeps_to_itself() -> None:
    found = sources_in("port.ris")
    perec = found["perec2024"]
    assert perec.author == (Name(family="Perec", given="Anna"), Name(literal="Port Authority of Ostrava"))
    assert (perec.type, perec.title, perec.issued, perec.page) == (
        "article-newspaper",
        "The Great Corridor",
        "2024-03-05",
        "12-14",
    )
    assert perec.variables == (("C7", "kept"),)
    assert found["ris2"].author == (Name(family="Roe", given="Ann", suffix="Jr."),)
    assert found["ris2"].variables == (("ISSN", "1234-5678"),)
    assert (found["atlas"].issued, found["atlas"].isbn) == ("2020-05", "978-2-07-036822-8")


def test_a_file_without_records_is_told() -> None:
    assert told("nothing\n", "a.ris") == [("bibliography-entry", 0, "there is no record in this RIS file")]


# --- CSL -------------------------------------------------------------------------------------


def test_csl_yaml_is_read_and_what_csl_does_not_know_is_kept_and_told() -> None:
    found = sources_in("port.yaml")
    assert found["perec2024"].title == "Le corridor : une année"
    assert found["perec2024"].issued == "2024-11"
    assert found["onu"].issued == "2024-11-18"
    assert found["onu"].type == "document"
    assert dict(found["onu"].variables) == {"shelf": "B 12", "type": "leaflet"}
    text = (FILES / "port.yaml").read_text(encoding="utf-8")
    message = "CSL does not know type 'leaflet' of 'onu', 'shelf': kept, and not printed"
    assert told(text, "port.yaml") == [("bibliography-field", 14, message)]


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("a.json", '[\n{"id": "a",}\n]', "a.json:2:"),
        ("a.json", '[{"id": "a"}', "a.json:1:12: this is no CSL-JSON: a list is never closed; close it"),
        ("a.json", "[" * 50, "a.json:1:17: brackets stand in one another more than 16 deep"),
        ("a.yaml", "- id: a\n- title: A: b\n", "a.yaml:2:11: the file is no YAML: a colon and a space begin a value"),
        ("a.yaml", "- &a id: b\n- *a\n", "a.yaml:1:3: the file cannot be used: a value that begins with *, & or !"),
        ("a.doc", "", "a.doc: its name says no format of a bibliography: known are .json, .yaml, .yml, .bib, .ris"),
    ],
)
def test_what_is_no_bibliography_is_one_sentence_with_its_place(name: str, text: str, sentence: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bibliography(text.encode(), name)
    assert str(caught.value).startswith(sentence)


def test_a_key_that_two_sources_have_is_the_first_ones() -> None:
    text = '[{"id": "a", "title": "A"},\n{"id": "a", "title": "B"},\n{"id": "a", "title": "A"}, {"title": "No key"}]'
    found = read_bibliography(text.encode(), "a.json")
    assert [source.title for source in found.value] == ["A"]
    assert [(each.span.line, each.message) for each in found.diagnostics] == [
        (2, "the key 'a' is another source's too: the first of them counts"),
        (3, "a source without a key, which nothing can cite, is left out"),
    ]


def test_a_bibliography_has_limits() -> None:
    with pytest.raises(ReadError, match="--limit bibliography-bytes"):
        read_bibliography(RICH, "rich.json", Limits(bibliography_bytes=100))
    with pytest.raises(ReadError, match="--limit entries"):
        read_bibliography(RICH, "rich.json", Limits(entries=3))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-11-18", {"date-parts": [[2024, 11, 18]]}),
        ("2024-03/2024-05", {"date-parts": [[2024, 3], [2024, 5]]}),
        ("1850~", {"date-parts": [[1850]], "circa": True}),
        ("2024-22", {"date-parts": [[2024]], "season": 2}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),
        ("0000", {"date-parts": [[-1]]}),
        ("2024-02-31", {"literal": "2024-02-31"}),
        ("forthcoming", {"literal": "forthcoming"}),
    ],
)
def test_a_date_as_text_is_edtf(text: str, date: dict[str, object]) -> None:
    assert edtf.csl_date(text) == date
    assert edtf.from_csl(date) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"date-parts": [["2024", "3", ""]]}, "2024-03"),
        ({"raw": "18 novembre 2024"}, "2024-11-18"),
        ({"date-parts": [[2024]], "season": "Autumn"}, "2024-23"),
        ({"date-parts": [["x"]], "literal": "soon"}, "soon"),
        ({"date-parts": [[]]}, ""),
        (edtf.from_parts([{"year": "2024", "month": "3"}, {"year": "2024", "month": "5"}]), "2024-03/2024-05"),
        (edtf.from_parts({"year": 2024, "month": 3, "day": 5}), "2024-03-05"),
    ],
)
def test_dates_that_others_write_are_understood(value: dict[str, object], text: str) -> None:
    assert edtf.from_csl(value) == text


@pytest.mark.parametrize(
    ("name", "tag"),
    [("french", "fr"), ("ngerman", "de"), ("English", "en"), ("pol", "pl"), ("fr-CA", "fr-CA"), ("x", "x")],
)  # fmt: skip
def test_languages_by_their_names_are_tags(name: str, tag: str) -> None:
    [source] = read_bibliography(f"@misc{{a, title={{T}}, langid={{{name}}}}}".encode(), "a.bib").value
    assert source.language == tag


def test_front_matter_lists_sources_in_friendly_shapes() -> None:
    article = """---
sources:
- key: perec
  title: Le corridor
  author: Perec, Anna; Banque mondiale
  date: 18 novembre 2024
  url: https://example.org/a
  grade: B2
  archive-url: https://example.org/kept
- id: roe
  author: [{family: Roe, given: Ann}, "Duval, Jean"]
---
Text.
"""
    perec, roe = read(article.encode(), "a.md").value.bibliography
    assert perec.author == (Name(family="Perec", given="Anna"), Name(literal="Banque mondiale"))
    assert (perec.id, perec.issued, perec.grade) == ("perec", "2024-11-18", "B2")
    assert (perec.url, perec.archive_url) == ("https://example.org/a", "https://example.org/kept")
    assert roe.author == (Name(family="Roe", given="Ann"), Name(family="Duval", given="Jean"))


# --- out and in again ------------------------------------------------------------------------


def test_csl_json_comes_back_as_it_went() -> None:
    assert json.loads(write_sources(SOURCES, "csl-json")) == json.loads(RICH)


@pytest.mark.parametrize(("to", "name"), [("csl-json", "a.json"), ("bibtex", "a.bib"), ("ris", "a.ris")])
def test_what_is_written_is_read_again_the_same(to: str, name: str) -> None:
    again = read_bibliography(write_sources(SOURCES, to).encode(), name)
    # BibTeX's keys have no slashes' troubles but RIS and BibTeX know no other fields of CSL's custom.
    wanted = tuple(replace(each, variables=tuple(v for v in each.variables if v[0] != "custom")) for each in SOURCES)
    found = tuple(
        replace(each, variables=tuple(v for v in each.variables if v[0] not in ("custom", "own")))
        for each in again.value
    )
    assert [replace(each, variables=tuple(sorted(each.variables))) for each in found] == list(wanted)


words = (
    st.text("abcé «»—'&%_#$~^{}\\[]@-:;,.0129ЖΩ日\u00a0", min_size=1, max_size=20)
    .map(lambda text: re.sub(" +", " ", text).strip())
    .filter(bool)
)
plain_words = st.text("abcdéЖ日", min_size=1, max_size=8)
dates = st.one_of(
    st.dates().map(lambda day: day.isoformat()),
    st.integers(1000, 2100).map(str),
    st.sampled_from(["2024-03/2024-05", "1850~", "2024-22", "n.d.", "-0044"]),
)
names = st.one_of(
    st.builds(Name, family=plain_words, given=plain_words),
    st.builds(Name, literal=plain_words),
    st.builds(
        Name, family=plain_words, given=plain_words, non_dropping_particle=st.sampled_from(["", "de", "van der"])
    ),
)
people_lists = st.lists(names, max_size=3).map(tuple)


def _sources(text: st.SearchStrategy[str]) -> st.SearchStrategy[Source]:
    optional = st.just("") | text
    return st.builds(
        Source,
        id=st.text("abcABC019_", min_size=1, max_size=6),
        type=st.sampled_from(sorted(TYPES)),
        title=text,
        author=people_lists,
        editor=people_lists,
        issued=st.just("") | dates,
        accessed=st.just("") | st.dates().map(lambda day: day.isoformat()),
        container_title=optional,
        publisher=optional,
        publisher_place=optional,
        volume=st.sampled_from(["", "7"]),
        page=st.sampled_from(["", "12", "12-14", "e12"]),
        edition=optional,
        language=st.sampled_from(["", "fr", "en-GB"]),
        url=st.sampled_from(["", "https://example.org/a_b?x=%20&y=1#é"]),
        doi=st.sampled_from(["", "10.1000/a_b<c>(d)"]),
        variables=st.sampled_from([(), (("title-short", "Short"),), (("translator", "Roe || Ann"),)]),
        grade=st.sampled_from(["", "B2"]),
        marking=st.sampled_from(["", "TLP:AMBER"]),
    )


@given(st.lists(_sources(words), max_size=4, unique_by=lambda source: source.id))
def test_any_source_comes_back_from_csl_json(sources: list[Source]) -> None:
    assert read_bibliography(write_sources(sources, "csl-json").encode(), "a.json").value == tuple(sources)


@pytest.mark.parametrize(("to", "name"), [("bibtex", "a.bib"), ("ris", "a.ris")])
@given(sources=st.lists(_sources(words), max_size=3, unique_by=lambda source: source.id.lower()))
def test_any_source_comes_back_from_bibtex_and_ris(to: str, name: str, sources: list[Source]) -> None:
    assert read_bibliography(write_sources(sources, to).encode(), name).value == tuple(sources)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
json_names = st.sampled_from(["id", "title", "author", "issued", "custom", "note", "page", "zzz", "type"])


@given(st.dictionaries(json_names, json_values, max_size=5))
def test_any_item_of_json_is_a_source_or_told(item: dict[str, object]) -> None:
    found = read_bibliography(json.dumps([item]).encode(), "a.json")
    assert found.value or found.diagnostics
    assert read_bibliography(write_sources(found.value, "csl-json").encode(), "a.json").value == found.value


@pytest.mark.parametrize("name", ["a.bib", "a.ris", "a.yaml", "a.json"])
@given(text=st.text("@{}=\",abTYER- \n[]:é#\\'&%", max_size=80))
def test_any_bytes_are_sources_or_one_sentence(name: str, text: str) -> None:
    try:
        found = read_bibliography(text.encode(), name)
    except ReadError as error:
        said = str(error)
    else:
        said = name if all(source.id for source in found.value) else ""
    assert said.startswith(name)


def test_csv_is_a_table_in_which_nothing_is_a_formula() -> None:
    header, *rows = list(csv.reader(io.StringIO(write_sources(SOURCES, "csv"))))
    assert len(rows) == len(SOURCES)
    by_id = {row[0]: dict(zip(header, row, strict=True)) for row in rows}
    assert by_id["vallee-2024"]["author"] == "de la Vallée, Jean; Banque mondiale; King, Martin Luther, Jr."
    assert by_id["vallee-2024"]["grade"] == "B2"
    assert by_id["web/1"]["title"].startswith("'=HYPERLINK")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_sources_without_a_key_get_one_of_name_word_and_year() -> None:
    unnamed = Source("", title="Le corridor", author=(Name(family="Łódzki-Perec", given="A"),), issued="2024-11")
    keyed = with_keys([unnamed, unnamed, Source("taken"), Source("", title="日本"), Source("")], {"taken"})
    assert [each.id for each in keyed] == ["lodzki-corridor-2024", "lodzki-corridor-2024a", "taken", "日本", "source"]


@given(st.lists(names, max_size=3))
def test_names_as_text_are_the_same_names_again(given_names: list[Name]) -> None:
    assert people.from_csl(people.to_text(given_names)) == tuple(given_names)


# --- what it costs ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", "".join(f"@misc{{a{n}, title={{\\'E}}, author={{B, C}}, year=2024}}\n" for n in range(3000))),
        ("a.bib", "@misc{a, title={" + "{" * 200_000),
        ("a.bib", "@misc{a, title={" + "{" * 50_000 + "\\'e" + "}" * 50_000 + "}}"),
        ("a.bib", "@misc{a, author={" + " and ".join(["B, C"] * 5_000) + "}}"),
        ("a.bib", "@a{" * 100_000),
        ("a.bib", "".join(f"@misc{{a{n}, crossref={{a{n + 1}}}}}\n" for n in range(3000))),
        ("a.ris", "TY  - JOUR\n" * 20_000),
        ("a.ris", "TY  - JOUR\n" + "AB  - x\nword\n" * 20_000),
        ("a.json", "[" + ",".join(f'{{"id": "a{n}", "title": "x"}}' for n in range(10_000)) + "]"),
        ("a.yaml", "".join(f"- id: a{n}\n  title: x\n" for n in range(5_000))),
        ("a.yaml", "[" * 100_000),
    ],
)  # fmt: skip
def test_large_and_hostile_files_take_a_time_that_grows_with_them(name: str, text: str) -> None:
    started = time.perf_counter()
    with suppress(ReadError):
        read_bibliography(text.encode(), name)
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize(("to", "suffix"), [("bibtex", "bib"), ("ris", "ris"), ("csl-json", "json")])
def test_pandoc_takes_what_is_written(to: str, suffix: str, tmp_path: Path) -> None:
    written, taken = tmp_path / f"sources.{suffix}", tmp_path / "taken.json"
    written.write_text(write_sources(SOURCES, to), encoding="utf-8")
    formats = {"bibtex": "biblatex", "ris": "ris", "csl-json": "csljson"}
    clients.pandoc_convert(written, taken, f"--from={formats[to]}", "--to=csljson")
    found = {item["id"]: item for item in json.loads(taken.read_bytes())}
    assert list(found) == [source.id for source in SOURCES]
    first = found["vallee-2024"]
    assert re.sub("</?span[^>]*>", "", first["title"]).replace("\u202f", " ") == SOURCES[0].title
    assert (first["type"], first["page"], first["URL"]) == ("article-newspaper", "12-14", SOURCES[0].url)
    assert [name.get("family") for name in first["author"]][::2] == ["Vallée", "King"]
    assert re.sub("</?span[^>]*>", "", found["onu:2024"]["title"]) == "Trade routes of the Black Sea"
    assert found["onu:2024"]["issued"]["date-parts"][0][0] == 2024


# --- through an article ----------------------------------------------------------------------


def cited_in(folder: Path, sources: Sequence[Source], text: str = "") -> tuple[Source, ...]:
    """What `briefpress sources` prints of an article that cites every source by its key, or of another text."""
    (folder / "sources.json").write_text(write_sources(sources, "csl-json"), encoding="utf-8")
    body = text or "\n\n".join(f"The pilots waited [@{{{source.id}}}]." for source in sources)
    path = folder / "article.md"
    path.write_text(f"---\ntitle: Ports\nlang: en\nbibliography: sources.json\n---\n\n{body}\n", encoding="utf-8")
    return cited_sources(find_sources([str(path)]), Options()).value


def test_csl_json_through_an_article_is_the_same_csl_json(tmp_path: Path) -> None:
    assert json.loads(write_sources(cited_in(tmp_path, SOURCES), "csl-json")) == json.loads(RICH)


@settings(max_examples=25)
@given(st.lists(_sources(words), min_size=1, max_size=4, unique_by=lambda source: source.id))
def test_any_sources_through_an_article_are_the_same(sources: list[Source]) -> None:
    # Two that share a title or a DOI are one source.
    apart = [
        replace(each, title=f"{each.title} {letter}{letter}", doi=each.doi and f"{each.doi}{letter}", url="")
        for each, letter in zip(sources, "abcd", strict=False)
    ]
    with TemporaryDirectory() as folder:
        assert cited_in(Path(folder), apart) == tuple(apart)


def test_a_source_that_several_articles_cite_is_printed_once(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    for name, text in (("one", "Ships [@atlas]."), ("two", "Ships [@atlas; @tides]. See “Harbour open”.[^a]")):
        (tmp_path / name / "rich.json").write_bytes(RICH)
        note = "\n\n[^a]: See “Harbour open again”, *The Quay*, 3 May 2025, https://example.org/harbour."
        front = f"---\ntitle: {name}\nlang: en\nbibliography: rich.json\n---\n\n"
        (tmp_path / name / f"{name}.md").write_text(front + text + note * (name == "two"), encoding="utf-8")
    found = cited_sources(find_sources([str(tmp_path)]), Options())
    assert [each.id for each in found.value] == ["atlas", "tides", "quay-harbour-2025"]
    assert [each.rule for each in found.diagnostics if each.severity is not Severity.INFO] == []


# --- the files of an article -----------------------------------------------------------------


def problems(folder: Path, front: str, options: Options | None = None) -> list[tuple[str, str]]:
    (folder / "a.md").write_text(f"---\ntitle: T\n{front}\n---\n\nText.\n", encoding="utf-8")
    [article] = find_sources([str(folder / "a.md")])
    found = read_source(article, options or Options())
    return [(str(each.span), each.message) for each in found.diagnostics if each.rule.startswith("bibliography")]


def test_a_bibliography_is_one_path_or_several_in_the_articles_folder(tmp_path: Path) -> None:
    (tmp_path / "of ports").mkdir()
    (tmp_path / "of ports" / "a b.json").write_bytes(RICH)
    (tmp_path / "b.ris").write_bytes((FILES / "port.ris").read_bytes())
    (tmp_path / "a.md").write_text("---\nbibliography: [of ports/a b.json, b.ris]\n---\nText.\n", encoding="utf-8")
    [article] = find_sources([str(tmp_path / "a.md")])
    found = read_source(article, Options()).value.bibliography
    assert len(found) == len(SOURCES) + 2  # both have a source "atlas"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("none.bib", "the bibliography 'none.bib' is not in the article's folder"),
        ("../outside.json", "the bibliography '../outside.json' is not in the article's folder"),
        ("link.json", "the bibliography 'link.json' is not in the article's folder"),
        ("/etc/passwd", "the bibliography '/etc/passwd' is not in the article's folder"),
        ("https://example.org/a.bib", "the bibliography 'https://example.org/a.bib' is not in the article's folder"),
        (
            "broken.json",
            "broken.json:1:2: this is no CSL-JSON: expecting property name",
        ),
    ],
)
def test_a_bibliography_that_cannot_be_had_is_an_error_at_its_line(tmp_path: Path, path: str, said: str) -> None:
    folder = tmp_path / "article"
    folder.mkdir()
    (tmp_path / "outside.json").write_bytes(RICH)
    (folder / "link.json").symlink_to(tmp_path / "outside.json")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    [(place, message)] = problems(folder, f"bibliography: {path}")
    assert place == f"{folder / 'a.md'}:3:15"
    assert message.startswith(said[:70])


def test_a_bibliography_beyond_the_limit_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "rich.json").write_bytes(RICH)
    [(_, message)] = problems(tmp_path, "bibliography: rich.json", Options(limits=Limits(bibliography_bytes=100)))
    assert message.endswith("is larger than 100 bytes (--limit bibliography-bytes raises that)")


def test_a_file_that_the_user_names_stands_in_for_the_articles(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "rich.json").write_bytes(RICH)
    folder = tmp_path / "article"
    folder.mkdir()
    given = Options(bibliography=(str(elsewhere / "rich.json"),))
    assert problems(folder, "bibliography: none.bib", given) == []
    [(_, message)] = problems(folder, "bibliography: none.bib", Options(bibliography=("none.bib",)))
    assert message.startswith("--bibliography none.bib: cannot be read")


def test_scripts_give_sources_to_finish() -> None:
    article = read(b"# T\n\nAs @atlas says [p. 3].", "a.md", overrides={"read.citations": "all"})
    done = finish(article.value, "a.md", bibliography=SOURCES)
    assert [source.title for source in done.value.sources] == ["Atlas of grain"]
    assert plain(done.value.blocks[-1]).startswith("As Roe says")


def test_formats_are_those_that_the_command_offers() -> None:
    assert list(FORMATS) == [each.value for each in SourcesFormat]


@pytest.mark.parametrize("to", FORMATS)
def test_a_custom_that_is_no_mapping_is_kept_in_every_format(to: str) -> None:
    found = read_bibliography(b'[{"id": "k1", "type": "book", "title": "X", "custom": "zz"}]', "a.json").value
    assert found[0].variables == (("custom", "zz"),)
    assert to == "csv" or "zz" in write_sources(found, to)


TITLES = st.lists(st.sampled_from(["<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "Salt", "&", "%", "{", "}", "\\"]))


@given(TITLES)
@settings(max_examples=100, deadline=None)
def test_a_title_with_any_tags_keeps_its_words_and_the_next_entry(parts: list[str]) -> None:
    sources = (Source("a", "book", title=" ".join(["One", *parts, "end"])), Source("b", "book", title="Next"))
    again = read_bibliography(write_sources(sources, "bibtex").encode(), "a.bib").value
    assert [each.id for each in again] == ["a", "b"]
    words = re.findall(r"\w+", re.sub(r"</?(?:i|b|sup)>", "", again[0].title))
    assert words == re.findall(r"\w+", re.sub(r"</?(?:i|b|sup)>", "", sources[0].title))


def test_what_is_no_source_in_a_list_is_told_at_its_line_and_the_others_stay() -> None:
    found = read_bibliography(b'[{"id": "a"},\n5,\nnull,\n{"id": "b"}]', "a.json")
    assert [each.id for each in found.value] == ["a", "b"]
    assert [(each.rule, each.span.line) for each in found.diagnostics] == [
        ("bibliography-entry", 2),
        ("bibliography-entry", 3),
    ]


@pytest.mark.parametrize("title", ["=1", "  =1", "\t+1", "＝1", "\u00a0－1", "＠x", "＋1"])
def test_no_cell_is_a_formula_whatever_its_spaces_and_width(title: str) -> None:
    line = write_sources((Source("a", "book", title=title),), "csv").splitlines()[1]
    assert next(csv.reader([line]))[3] == f"'{title}"


def test_a_pipe_is_no_bibliography(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(ReadError, match="is no regular file"):
        read_inside("pipe.json", tmp_path, 100, "is too large")
    with pytest.raises(ReadError, match="is no regular file"):
        _given(str(tmp_path / "pipe.json"), 100)


@pytest.mark.parametrize("typed", [r"\input{x}", r"\cite{q}", r"\ref{z}", r"\footnote{words}", r"\unknown{zz}"])
def test_a_command_that_cannot_be_resolved_stays_as_typed(typed: str) -> None:
    assert text_of(rf"A {typed} and \emph{{more}} tail") == f"A {typed} and <i>more</i> tail"


def test_a_field_that_stands_twice_is_told() -> None:
    found = read_bibliography(b"@book{a,\ntitle={One},\ntitle={Two}}", "a.bib")
    assert [each.title for each in found.value] == ["One"]
    assert [each.rule for each in found.diagnostics] == ["bibliography-field"]


@pytest.mark.parametrize(("parts", "text"), [([12024], "12024"), ([0], "0"), ([2024, 2, 30], "2024-02-30")])
def test_what_is_no_date_is_kept_and_told(parts: list[int], text: str) -> None:
    found = read_bibliography(json.dumps([{"id": "a", "issued": {"date-parts": [parts]}}]).encode(), "a.json")
    assert found.value[0].issued == text
    assert [each.rule for each in found.diagnostics] == ["bibliography-field"]


def test_a_type_that_csl_does_not_know_is_told_with_its_entry_and_those_nearest() -> None:
    told = read_bibliography(b"@newspaper{perec, title={A}}", "a.bib").diagnostics
    assert told[0].message.startswith("CSL does not know type 'newspaper' (did you mean article-newspaper?) of 'perec'")


@pytest.mark.parametrize("fields", [{"keyword": "{}"}, {"page": "5-"}, {"page": "-5"}])
@pytest.mark.parametrize(("to", "name"), [("csl-json", "a.json"), ("ris", "a.ris")])
def test_what_only_looks_like_parts_stays_text(fields: dict[str, str], to: str, name: str) -> None:
    found = read_bibliography(json.dumps([{"id": "a", "type": "book", **fields}]).encode(), "a.json").value
    written = write_sources(found, to)
    assert read_bibliography(written.encode(), name).value == found
    assert to == "ris" or json.loads(written)[0] == {"id": "a", "type": "book", **fields}
