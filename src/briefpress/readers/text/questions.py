"""Questions that stand as titles do: which of them are titles, and whether they are those of an interview."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from .lines import width
from .shapes import WIDEST_TITLE, could_be
from .signs import is_closed, without_calls
from .standing import SHORTEST_PROSE, alone, is_set
from .titles import Title
from .units import Unit
from .words import INTERVIEW_WORDS

#: A question is a title when it has no more cells and words than these.
_WIDEST, _MOST_WORDS = 70, 11
#: Signs of a question, and what it may end with: a call of a note may follow its sign.
ASKING = "?!؟？！"
_ENDS = frozenset(ASKING + ")]}*†‡⁰¹²³⁴⁵⁶⁷⁸⁹）］")
_QUOTES = "«“\"„「'‘"
#: So many units at the top and at the end may say that a text is an interview, which has so many questions at least.
_MOST_TOLD, _FEWEST = 8, 2
#: Questions alone are titles when they are so many.
_FEWEST_ALONE = 3
_SPEAKER = re.compile(r"([^\W\d_][^\W\d_.]{0,20}(?:\s[^\W\d_][^\W\d_.]{0,20})?\s?[:：]|[–—-]\s)")
_WORDS = re.compile(r"[^\W\d_]+")


def is_question(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    """Whether a unit is a short question or exclamation by itself."""
    unit = units[body[at]]
    if not at or at + 1 == len(body) or unit.text[-1] not in _ENDS or is_set(unit) or unit.item or unit.note:
        return False
    text = without_calls(unit.text)
    short = width(text) <= _WIDEST and len(text.split()) <= _MOST_WORDS
    shape = text.rstrip(ASKING + " \u00a0\u202f")
    return short and shape != text and alone(units, body, at, loose=False) and could_be(shape)


def asks_as_title(units: Sequence[Unit], body: Sequence[int], at: int, titled: bool) -> bool:
    """Whether a short question or exclamation by itself is a title: above one that is (``titled``), or above prose."""
    if not is_question(units, body, at):
        return False
    text = units[body[at]].text
    quoted = text[0] in _QUOTES or units[body[at - 1]].text[-1] in ":："
    return not quoted and (titled or _answers(units[body[at + 1]], without_calls(text)))


def asked_titles(units: Sequence[Unit], body: Sequence[int], titled: Mapping[int, Title]) -> list[int]:
    """The questions that are titles: among other titles, or where several stand above long answers.

    An exclamation before all other titles speaks to the readers.
    """
    plain = [at for at in titled if at and not units[body[at]].underline]
    told = (
        at for at in range(1, len(body)) if is_closed(units[body[at]].text) and width(units[body[at]].text) > _WIDEST
    )
    first = next(told, len(body))
    asked = [
        at for at in range(1, len(body) - 1) if at not in titled and asks_as_title(units, body, at, at + 1 in titled)
    ]
    called = [at for at in asked if at > first or units[body[at]].text[-1] not in "!！"]
    return called if plain or len(called) >= _FEWEST_ALONE else []


def titles_among_speakers(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The lines of an interview above a question that somebody answers: neither begins with a speaker's name."""
    said = _said(units, body)
    return [
        at
        for at in range(1, len(body) - 2)
        if not (said[at] or said[at + 1]) and said[at + 2] and alone(units, body, at, loose=False)
        if could_be(units[body[at]].text.rstrip(ASKING + " "))
    ]


def _said(units: Sequence[Unit], body: Sequence[int]) -> list[bool]:
    """For each unit, whether it begins with the name of somebody who speaks more than once, or with a dash."""
    names = [_speaker(units[index]) for index in body]
    count = Counter(names)
    return [bool(name) and count[name] >= _FEWEST for name in names]


def _speaker(unit: Unit) -> str:
    """Who speaks, where a unit begins with a name and a colon, or with a dash."""
    match = _SPEAKER.match(unit.text)
    return match[1].casefold() if match else ""


def _answers(unit: Unit, asked: str) -> bool:
    """Whether a unit is long enough to be what a question stands above, and not the next line of a dialogue."""
    if unit.rule:
        return False
    closed = is_closed(unit.text) and width(unit.text) > 2 * width(asked)
    return bool(unit.item) or closed or width(unit.text) > SHORTEST_PROSE


def is_interview(units: Sequence[Unit], body: Sequence[int]) -> bool:
    """Whether the top or the end says that this is an interview, and its questions stand as titles do."""
    questions = (at for at in range(len(body)) if is_question(units, body, at))
    if len(list(islice(questions, _FEWEST))) < _FEWEST:
        return False
    said = _said(units, body)
    if sum(said[at + 1] and not said[at] and is_question(units, body, at) for at in range(len(body) - 1)) >= _FEWEST:
        return True
    ends = [*range(body[min(_MOST_TOLD, len(body)) - 1] + 1), *body[-_MOST_TOLD:]]
    lines = (units[index].text.casefold() for index in ends if len(units[index].text) <= WIDEST_TITLE)
    return any(word in INTERVIEW_WORDS for line in lines for word in _WORDS.findall(line.replace("\u200c", "")))
