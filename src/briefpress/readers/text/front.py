"""What stands around an article's title: names of papers above it, a subtitle, who and when, and what ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import width
from .signs import is_closed
from .units import Unit
from .who import dates_in, names_in, says_by, says_when
from .words import BY_STARTS, GENRES, NOT_TITLES

#: No more units than this stand between the title and the text, no line is wider or of more words.
_MOST, _WIDEST, _MOST_WORDS = 7, 110, 16
#: So many units at the end may say who and when, and so many above the title what paper it is.
_MOST_AT_END, _MOST_ABOVE = 3, 4
#: The first units of an article are not its end.
_FIRST_OF_END = 3
#: A title of an article may be longer than one of a section.
WIDEST_TITLE, MOST_TITLE_WORDS = 170, 28
#: The name of a paper's section has no more words; a headline below it is so many times wider, and so many cells.
MOST_KICKER, _TIMES_KICKER, _SHORTEST_HEADLINE = 2, 2.5, 24
#: A line that names a paper's number has no more words.
_MOST_IN_REFERENCE, _MOST_BEFORE_REFERENCE = 5, 9
#: The number of a paper in its series: ``No. 4``, ``n° 47``, ``12/2024``.
_REFERENCE = re.compile(
    r"(?<!\w)(?:n°|nº|n\.º|no\.|n\.|nr\.?|№)\s?\d|(?<![\d/])\d{1,3}/(?:19|20)\d\d(?!\d)", re.IGNORECASE
)
_MENU = re.compile(r"\S\s[|>›»/•]\s\S.*\S\s[|>›»/•]\s\S")


def find_end(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The last units, and those above the last notes, that are lines by themselves and may say who and when."""
    jumps = (at for at in range(len(body) - 2, _FIRST_OF_END, -1) if body[at + 1] > body[at] + 1)
    above = next(jumps, len(body))
    last = max(_FIRST_OF_END, len(body) - _MOST_AT_END)
    end = sorted({*body[max(_FIRST_OF_END, above - 1) : above + 1], *body[last:]})
    return [i for i in end if units[i].gap and is_line(units[i], _WIDEST, _MOST_WORDS) and not _is_marked(units[i])]


def _is_marked(unit: Unit) -> bool:
    return bool(unit.note or unit.item)


def is_subtitle(units: Sequence[Unit], title: int, index: int) -> bool:
    """Whether a unit of the front is a subtitle: right below the title, with a blank line behind it, no byline."""
    unit = units[index]
    said = says_who_or_when(unit.text) or names_in(unit.text)[0]
    return index == title + 1 and not unit.gap and not _is_marked(unit) and not said


def is_line(unit: Unit, widest: int, words: int) -> bool:
    """Whether a unit is a line that ends no sentence, no wider and of no more words than given."""
    if unit.rule or unit.quote or unit.kept or unit.underline or (unit.item and unit.item.kind == "bullet"):
        return False
    text = unit.text
    if width(text) > widest or len(text.split()) > words:
        return False
    dated = text[-1:] == "." and bool(dates_in(text))
    return dated or not is_closed(text.rstrip("?!؟？！ "))


def says_who_or_when(text: str) -> bool:
    """Whether a short line is a byline, or a date with few words around it."""
    if text.casefold().startswith(NOT_TITLES + BY_STARTS) or says_by(text):
        return True
    return ("," in text and bool(_REFERENCE.search(text))) or says_when(text)


def names_paper(text: str) -> bool:
    """Whether a line is an article's genre, or few words that hold or end with a paper's number in its series."""
    words = len(text.split())
    if text.split(" | ")[0].casefold() in GENRES:
        return words <= _MOST_IN_REFERENCE
    found = _REFERENCE.search(text)
    most = _MOST_BEFORE_REFERENCE if found and text[found.end() :].isdecimal() else _MOST_IN_REFERENCE
    return found is not None and words <= most
