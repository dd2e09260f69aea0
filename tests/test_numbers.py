"""Columns of numbers: at the right where the article says nothing, their decimal signs under each other."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from briefpress.document import Alignment, Cell, Table, Text
from briefpress.writers.grid import Grid, grid
from briefpress.writers.numbers import SIGN, column_of


def rooms(*texts: str) -> list[float]:
    column = column_of(texts)
    assert column is not None
    return [column.room(text) for text in texts]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("16.0", "6.5", "54.0"), [0, 0, 0]),
        (("+3.25", "−0.5", "–", "n/a"), [0, 1, 0, 0]),
        (("12,5 %", "8 %", "100 %"), [0, 1 + SIGN, 1 + SIGN]),
        (("1,234", "56", "120,000"), [0, 0, 0]),
        (("0.125", "1.5"), [0, 2]),
        (("€ 4.50", "€ 12"), [0, 2 + SIGN]),
        (("1 234,5 km", "12 km"), [0, 1 + SIGN]),
        (("", "7"), [0, 0]),
    ],
)
def test_a_number_leaves_the_room_of_the_digits_that_it_lacks(texts: tuple[str, ...], expected: list[float]) -> None:
    assert rooms(*texts) == pytest.approx(expected)


@pytest.mark.parametrize("texts", [("yes", "3"), ("3 of the nine", "4"), ("", " "), ("–", "–"), ("B12 and more", "1")])
def test_a_column_with_words_is_none_of_numbers(texts: tuple[str, ...]) -> None:
    assert column_of(texts) is None


def table(*align: Alignment) -> Grid:
    rows = tuple((Cell((Text(name),)), Cell((Text(number),))) for name, number in (("2020", "1.5"), ("2021", "12")))
    return grid(Table((), rows, align))


def test_numbers_stand_at_the_right_but_for_those_that_head_rows() -> None:
    assert [table().side(slot) for slot in table().body[0]] == ["default", "right"]


def test_what_the_article_says_of_a_column_stands() -> None:
    centred = table("left", "center")
    assert [centred.side(slot) for slot in centred.body[0]] == ["left", "center"]
    assert [centred.room(slot) for slot in centred.body[1]] == [0, 0]


@given(st.lists(st.text("0123456789.,  %€−–n/a", max_size=60)))
def test_any_column_can_be_judged(texts: list[str]) -> None:
    column = column_of(texts)
    assert column is None or all(0 <= column.room(text) <= column.places + SIGN for text in texts)


def test_a_long_cell_is_judged_in_no_time() -> None:
    assert column_of(["1" + " ," * 50_000 + "x"]) is None
    assert column_of(["-" * 50_000 + "x"]) is None
