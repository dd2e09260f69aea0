"""Every habit of notes, in every language, layout and wrapping: each call goes to its note, and each heading is one."""

from __future__ import annotations

from collections import Counter

import pytest

from briefpress.readers.text import read_text
from text_matrix import ARTICLES, HABITS, LAYOUTS, write

#: Digits glued to words are told only at the end of a text, and not where words have no blanks or other figures.
GLUED_LAYOUTS, NOT_GLUED = ("titled", "bare", "rule"), ("fa", "ja", "ko")
#: Signs do not count, and so neither begin with 37 nor again in each chapter.
SIGNS, SIGNED_LAYOUTS = ("{*}", "{+}"), ("titled", "bare", "rule", "below")
UNWRAPPED = ("zh", "ja")
CASES = [
    (lang, habit, layout, width)
    for lang in ARTICLES
    for habit in HABITS
    for layout in LAYOUTS
    for width in (0, 72)
    if not (width and lang in UNWRAPPED)
    if habit != "glued" or (layout in GLUED_LAYOUTS and lang not in NOT_GLUED)
    if not any(sign in HABITS[habit].call for sign in SIGNS) or layout in SIGNED_LAYOUTS
]


@pytest.mark.parametrize("lang", ARTICLES)
def test_every_habit_is_understood(lang: str) -> None:
    wrong: Counter[tuple[str, str, int, str]] = Counter()
    for own, habit, layout, width in CASES:
        if own != lang:
            continue
        written = write(ARTICLES[lang], HABITS[habit], layout, width)
        decisions = read_text(written.text, "a.txt").decisions
        calls = {(one.line, one.column, one.target_line) for one in decisions if one.kind == "note-call"}
        headings = {one.line for one in decisions if one.kind == "heading"}
        wrong[habit, layout, width, "calls"] += calls != written.calls
        wrong[habit, layout, width, "headings"] += headings != written.headings
    assert +wrong == Counter()
    assert len(wrong) >= 200
