"""Nothing is printed beside the page: tables in smaller type or in parts, long words broken, furniture in its place."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

import briefpress
from briefpress import Document
from briefpress.document import Cell, Meta, Note, NoteRef, Paragraph, Table, Text
from briefpress.readers import read
from briefpress.theme import load_theme
from briefpress.walk import plain, query
from briefpress.writers.grid import grid
from briefpress.writers.pdf.private.edges import beside
from briefpress.writers.wide import clipped, fit_of, parted_tables
from docx_package import Package
from pages import beside_pages
from tag_oracle import findings

THEME = load_theme("note")
FORMULA = "+".join(f"a_{{{number}}}" for number in range(40))
WORD = "W" * 300


def table(heads: list[str], cells: list[str]) -> str:
    lines = [heads, ["---"] * len(heads), cells, cells]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def written(body: str, front: str = "", to: str = "pdf") -> tuple[Document, bytes, list[str]]:
    source = f"---\ntitle: T\nlang: en\nsummary: none\n{front}---\n\n{body}\n"
    document = briefpress.finish(read(source.encode(), "a.md").value).value
    made = briefpress.write(document, [to], THEME, {})
    return document, made.value[to], [each.message for each in made.diagnostics if each.rule == "layout"]


TABLES = {
    "12 months": table([f"Month {month}" for month in range(12)], [f"{1234567 + month}" for month in range(12)]),
    "70 columns": table([f"c{column}" for column in range(70)], [str(column) for column in range(70)]),
    "10 departments": table(["Department"] * 10, [f"x{column}" for column in range(10)]),
    "a code": table(["A", "B", "C"], [f"`{'x' * 150}`", WORD, "end"]),
    "a formula": table(["A", "B"], [f"${FORMULA}$", "end"]),
    "in a list": "- item\n\n" + textwrap.indent(table(["Month 1"] * 9, ["1234567"] * 9), "  "),
}


@pytest.mark.parametrize("body", TABLES.values(), ids=TABLES)
def test_no_table_runs_over_the_edge_of_the_page(body: str, tmp_path: Path) -> None:
    document, pdf, _ = written(body)
    assert beside_pages(pdf) == []
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert findings(tmp_path / "a.pdf", parted_tables(document, THEME).value) == []


FURNITURE = {
    "a reference": ("reference", "R" * 300),
    "a reference of words": ("reference", "Office reference " * 6),
    "a mark": ("marking", "M" * 300),
    "a mark of words": ("marking", "Official sensitive handle with care " * 3),
    "a short mark": ("marking", "OFFICIAL SENSITIVE CABINET"),
    "a series": ("series", "X" * 200),
    "a title": ("subtitle", "S" * 300),
    "authors": ("author", "A" * 300),
}


@pytest.mark.parametrize(("key", "words"), FURNITURE.values(), ids=FURNITURE)
def test_no_furniture_leaves_the_page_or_is_lost(key: str, words: str) -> None:
    _, pdf, told = written("Text.\n\n" * 50, f"{key}: {words}\n")
    assert beside_pages(pdf) == []
    assert told == []


def test_other_long_words_are_broken() -> None:
    deep = "".join("  " * level + f"- level {level}\n" for level in range(12))
    body = f"# {WORD}\n\n{deep}\n\nText[^a] `{WORD}` $${FORMULA}$$\n\n> {WORD}\n\n```\n{WORD}\n```\n\n[^a]: {WORD}\n"
    _, pdf, told = written(body)
    assert beside_pages(pdf) == []
    assert [message[:40] for message in told] == ["a formula is wider than the page: it is "]


def test_a_wide_table_is_told_and_its_parts_have_its_first_column() -> None:
    document, _, told = written(TABLES["70 columns"])
    assert told == ["a table is wider than the page: it is printed in 4 parts, each with its first column"]
    parts = list(query(parted_tables(document, THEME).value, Table))
    assert [plain(part.caption) for part in parts] == ["(1/4)", "(2/4)", "(3/4)", "(4/4)"]
    assert {plain(part.head[0][0].children) for part in parts} == {"c0"}
    assert [plain(cell.children) for part in parts for cell in part.head[0][1:]] == [
        f"c{column}" for column in range(1, 70)
    ]


def test_the_calls_of_a_repeated_column_stand_in_the_first_part_only() -> None:
    row = (Cell((Text("Ports"), NoteRef("a"))), *(Cell((Text("1234567"),)) for _ in range(30)))
    article = Document(
        meta=Meta(title=(Text("T"),), lang="en"),
        blocks=(Table((row,), (row,), caption=(Text("By port"),), id="ports"),),
        notes=(Note("a", (Paragraph((Text("All of them."),)),)),),
    )
    parts = list(query(parted_tables(article, THEME).value, Table))
    assert [len(list(query(part, NoteRef))) for part in parts] == [2, *[0] * (len(parts) - 1)]
    assert [part.id for part in parts] == ["ports", *[""] * (len(parts) - 1)]
    assert len(parts) > 1


def test_a_cell_over_several_columns_is_cut_between_the_parts() -> None:
    head = (Cell((Text("Year"),)), Cell((Text("All the months"),), colspan=30))
    row = tuple(Cell((Text("1234567"),)) for _ in range(31))
    article = Document(meta=Meta(lang="en"), blocks=(Table((head,), (row,)),))
    parts = list(query(parted_tables(article, THEME).value, Table))
    assert [plain(part.head[0][1].children) for part in parts] == ["All the months"] * len(parts)
    assert sum(part.head[0][1].colspan for part in parts) == 30


def test_usual_tables_are_as_they_were() -> None:
    document, _, told = written(table(["Month", "Asked", "Refused", "Reason"], ["May", "1 234", "12", "Swell and fog"]))
    assert parted_tables(document, THEME).value is document
    assert [fit_of(grid(each), THEME).name for each in query(document, Table)] == [""]
    assert told == []


def test_word_has_the_same_parts_in_the_same_type() -> None:
    nine = table([f"Month {month}" for month in range(9)], ["1234567"] * 9)
    _, docx, _ = written(f"{nine}\n\nText.\n\n{TABLES['70 columns']}", to="docx")
    package = Package(docx)
    styles = package.find("//w:tbl/w:tblPr/w:tblStyle/@w:val")
    assert styles == [f"PlainTable2{fit}" for fit in ("Wide", "Wide", "Widest", "Widest", "Wide")]
    assert package.find("//w:tbl/w:tblPr/w:tblLayout/@w:type") == ["fixed"] * 5
    assert set(styles) <= set(package.find("//w:style/@w:styleId", "word/styles.xml"))


def test_the_widest_columns_give_what_others_need() -> None:
    assert clipped([10, 100, 400], 210) == [10, 100, 100]
    assert clipped([10, 100, 400], 90) == [10, 40, 40]
    assert clipped([10, 20], 90) == [10, 20]
    assert clipped([10, 20], -5) == [0, 0]


def test_what_is_beside_a_page_is_told() -> None:
    from briefpress.writers.pdf.engine import weasyprint

    html = '<style>@page { size: 200px 100px; margin: 10px }</style><p style="margin-left: 190px">far off'
    assert list(beside(weasyprint.HTML(string=html).render().pages)) == [(1, "far"), (1, "off")]
