"""Tables on a grid: cells in their places as HTML puts them, whatever they claim to span."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from briefpress.document import Cell, Row, Table, Text
from briefpress.writers.grid import WIDEST, Grid, grid


def cell(word: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell((Text(word),), colspan=colspan, rowspan=rowspan)


def shown(laid_out: Grid) -> list[str]:
    """Each row, column by column: ``a`` where a cell begins, ``(a)`` where it reaches, ``-`` where none is."""
    lines = []
    for line in (*laid_out.head, *laid_out.body):
        words = []
        for slot in line:
            [word] = [text.text for text in slot.cell.children if isinstance(text, Text)] or ["-"]
            words += [word if slot.begins else f"({word})"] + [f"({word})"] * (slot.colspan - 1)
        lines.append(" ".join(words))
    return lines


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (((cell("a"), cell("b")), (cell("c"), cell("d"))), ["a b", "c d"]),
        (((cell("a", 2), cell("b")), (cell("c"), cell("d"), cell("e"))), ["a (a) b", "c d e"]),
        (((cell("a", 1, 2), cell("b")), (cell("c"),)), ["a b", "(a) c"]),
        (((cell("a"), cell("b", 1, 2), cell("c")), (cell("d"), cell("e"))), ["a b c", "d (b) e"]),
        # a cell that would reach into another ends before it
        (((cell("a"), cell("b", 1, 2)), (cell("c", 2), cell("d"))), ["a b -", "c (b) d"]),
        # ragged rows, an empty row, a row that is covered whole
        (((cell("a"), cell("b"), cell("c")), (cell("d"),), ()), ["a b c", "d - -", "- - -"]),
        (((cell("a", 1, 3), cell("b", 1, 2)), (), (cell("c"),)), ["a b", "(a) (b)", "(a) c"]),
        # spans beyond the table are none
        (((cell("a", 1000, 65534),), (cell("b"), cell("c"))), ["a - -", "(a) b c"]),
        (((cell("a", 1000, 65534),),), ["a"]),
        ((), []),
        (((), ()), ["", ""]),
    ],
)
def test_cells_stand_in_their_places(rows: tuple[Row, ...], expected: list[str]) -> None:
    assert shown(grid(Table((), rows))) == expected


def test_a_head_does_not_reach_into_the_body() -> None:
    laid_out = grid(Table(((cell("a", 1, 9), cell("b")),), ((cell("c"), cell("d")),)))
    assert shown(laid_out) == ["a b", "c d"]


def test_columns_keep_their_sides() -> None:
    table = Table((), ((cell("a"), cell("b", 3), cell("c")),), ("left", "right", "left", "left", "center"))
    laid_out = grid(table)
    assert laid_out.columns == 3
    assert [laid_out.side(slot) for slot in laid_out.body[0]] == ["left", "right", "center"]


spans = st.integers(1, 9) | st.sampled_from([1000, 65534])
rows = st.lists(st.lists(st.builds(cell, st.just("x"), spans, spans), max_size=5).map(tuple), max_size=8).map(tuple)


@given(rows, rows)
def test_every_cell_begins_once_and_no_two_share_a_place(head: tuple[Row, ...], body: tuple[Row, ...]) -> None:
    laid_out = grid(Table(head, body))
    for line, row in zip((*laid_out.head, *laid_out.body), (*head, *body), strict=True):
        begun = [slot.cell for slot in line if slot.begins and slot.cell.children]
        assert begun == list(row)
        assert all(before.end <= after.column for before, after in pairwise(line))
        if laid_out.columns <= WIDEST:
            assert sum(slot.colspan for slot in line) == laid_out.columns
        assert all(slot.colspan > 0 and slot.end <= laid_out.columns for slot in line)


def test_hostile_spans_cost_no_more_than_the_cells_that_are_there() -> None:
    began = time.perf_counter()
    wide = tuple((cell("x", 1000, 65534),) * 20 for _ in range(100))
    assert grid(Table((), wide)).columns <= 2000
    tall = ((cell("x", 1000, 65534),) * 5000, *((cell("x", 1000, 65534),) for _ in range(5000)))
    assert len(grid(Table((), tall)).body) == 5001
    assert time.perf_counter() - began < 10
