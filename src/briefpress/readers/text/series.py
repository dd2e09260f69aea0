"""Titles that only their series shows: numbers that stand alone, chapters with a full stop, titles of works cited."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from .headforms import form_of, heads_chapter
from .labelled import is_notes_title
from .lines import width
from .markers import ROMANS
from .shapes import could_be
from .signs import is_sentence_end
from .standing import alone, is_set
from .titles import Title
from .units import Unit

#: The number of a section and nothing else; a figure without a full stop is the number of a page.
_ALONE = re.compile(r"[IVX]{1,6}\.?|\d{1,2}\.")
#: Among so many titles one that is so many times wider than the others, and than so many cells, is none.
_FEWEST_LIKE, _TIMES_WIDER, _USUAL = 3, 2, 30
_LONGEST, _FEWEST = 24, 2
_SURE_ALONE, _SURE_CHAPTER, _SURE_WORKS, SURE_EDITED = 0.9, 0.95, 0.91, 0.98


def series_titles(units: Sequence[Unit], body: Sequence[int]) -> dict[int, Title]:
    """The titles, by their place in the body, that other lines would not be."""
    short = [
        at
        for at in range(1, len(body) - 1)
        if units[body[at]].gap and len(units[body[at]].text) <= _LONGEST and not is_set(units[body[at]])
    ]
    apart = [at for at in short if alone(units, body, at, loose=False)]
    works = [at for at in short if is_notes_title(units[body[at]])]
    sure = dict.fromkeys((at for at in apart if _is_stopped(units[body[at]].text)), _SURE_CHAPTER)
    sure |= dict.fromkeys(works, _SURE_WORKS)
    found = {at: Title(body[at], form_of(units[body[at]].text), value) for at, value in sure.items()}
    return found | {at: Title(body[at], "roman", _SURE_ALONE) for at in _counted(units, body, apart)}


def _is_stopped(text: str) -> bool:
    """Whether a line is the number of a chapter with a full stop: ``CHAPTER I.``."""
    return text[-1] == "." and not _ALONE.fullmatch(text) and heads_chapter(text[:-1])


def next_in_series(units: Sequence[Unit], body: Sequence[int], titles: Mapping[int, Title]) -> Iterator[int]:
    """Lines by themselves whose number goes on from that of the last numbered title: ``5. Works`` above a list."""
    last = 0
    for at in range(1, len(body)) if any(title.form == "1" for title in titles.values()) else ():
        unit = units[body[at]]
        number = unit.item.number if unit.item and unit.item.kind == "dot" else 0
        title = titles.get(at)
        if title and title.form == "1":
            last = number
        elif number > 1 and number == last + 1 and alone(units, body, at, loose=False) and could_be(unit.text):
            last = number
            yield at


def _counted(units: Sequence[Unit], body: Sequence[int], apart: Sequence[int]) -> list[int]:
    """Lines that are numbers and count from 1 on."""
    found: list[int] = []
    for at in apart:
        text = units[body[at]].text
        if _ALONE.fullmatch(text) and _value(text) == len(found) + 1:
            found.append(at)
    return found if len(found) >= _FEWEST else []


def _value(text: str) -> int:
    bare = text.rstrip(".")
    return int(bare) if bare.isdecimal() else ROMANS.index(bare.lower()) + 1 if bare.lower() in ROMANS else 0


def without_strays(units: Sequence[Unit], body: Sequence[int], titles: Mapping[int, Title]) -> Iterator[Title]:
    """The titles without what their neighbours belie: one initial (``J. Smith``), a running head, a last line."""
    letters = Counter(title.form for title in titles.values())["letter"]
    told = (at for at in range(len(body) - 1, -1, -1) if _is_told(units[body[at]]))
    last, odd = next(told, -1), _odd(units, body, titles)
    for at, title in titles.items():
        below_notes = at > 0 and body[at] > body[at - 1] + 1
        plain = title.form == "bare" and title.sure not in (_SURE_WORKS, SURE_EDITED) and not units[body[at]].underline
        stray = plain and (at == odd or (below_notes and (at > last or at + 1 in titles)))
        if not stray and not (title.form == "letter" and letters == 1):
            yield title


def _odd(units: Sequence[Unit], body: Sequence[int], titles: Mapping[int, Title]) -> int:
    """The place of the one title that is far wider than all others of its form, as a caption is; -1 for none."""
    bare = [at for at, title in titles.items() if title.form == "bare" and at]
    if len(bare) < _FEWEST_LIKE:
        return -1
    *_, second, widest = sorted(bare, key=lambda at: width(units[body[at]].text))
    wide = width(units[body[widest]].text) > _TIMES_WIDER * max(_USUAL, width(units[body[second]].text))
    return widest if wide else -1


def _is_told(unit: Unit) -> bool:
    """Whether a unit is a sentence of some length, no label or line."""
    return not unit.rule and unit.text[-1] not in ":：" and len(unit.text) > _LONGEST and is_sentence_end(unit.text)
