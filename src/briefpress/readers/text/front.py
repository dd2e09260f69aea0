"""What stands around an article's title: names of papers above it, a subtitle, who and when, and what ends it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import width
from .signs import UNSPACED, begins_cased, begins_low, is_capitals, is_closed, without_calls
from .units import Unit
from .who import dates_in, is_name, names_in, says_by, says_names, says_when
from .words import BY_STARTS, NOT_TITLES

#: No more units than this stand between the title and the text, no line is wider or of more words.
_MOST, _WIDEST, _MOST_WORDS = 7, 110, 16
#: So many units at the end may say who and when, and so many above the title what paper it is.
_MOST_AT_END, _MOST_ABOVE = 3, 4
#: A title of an article may be longer than one of a section.
WIDEST_TITLE, MOST_TITLE_WORDS = 170, 28
#: The name of a paper's section has no more words; a headline below it is so many times wider, and so many cells.
MOST_KICKER, _TIMES_KICKER, _SHORTEST_HEADLINE = 2, 2.5, 24
#: A line that names a paper's number has no more words.
_MOST_IN_REFERENCE = 5
#: The number of a paper in its series: ``No. 4``, ``n° 47``, ``12/2024``.
_REFERENCE = re.compile(r"(?<!\w)(?:n°|nº|n\.º|no\.|nr\.?|№)\s?\d|(?<![\d/])\d{1,3}/(?:19|20)\d\d(?!\d)", re.IGNORECASE)
_MENU = re.compile(r"\S\s[|>›»/•]\s\S.*\S\s[|>›»/•]\s\S")


def find_front(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The units below a first line that may be a title and that are a subtitle, a byline or a date line.

    A sentence or two that lead into the article may stand between them.
    """
    if len(body) < 3 or not (units[body[0]].underline or is_line(units[body[0]], WIDEST_TITLE, MOST_TITLE_WORDS)):
        return []
    window = range(1, min(len(body) - 1, _MOST + 1))
    said = [at for at in window if _says(units, body, at)]
    found: list[int] = []
    for at in window:
        if at in said or _is_below(units, body, at) or (at - 1 in said and _goes_on(units[body[at]])):
            found.append(body[at])
        elif not (_leads_in(units[body[at]]) and any(at < other <= at + 2 for other in said)):
            break
    return found


def _says(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    """Whether a unit says who or when: by its words, or as a name beside a line that does."""
    unit = units[body[at]]
    if not is_line(unit, _WIDEST, _MOST_WORDS):
        return False
    text = unit.text
    if says_who_or_when(text) or says_names(text):
        return True
    beside = [units[body[other]].text for other in (at - 1, at + 1) if 0 < other < len(body)]
    return (
        begins_cased(text)
        and bool(names_in(text)[0])
        and any(len(text) <= _WIDEST and says_when(text) for text in beside)
    )


def _is_below(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    """Whether a line is a subtitle or goes on with one: right below the title, or above who and when."""
    unit, following = units[body[at]], units[body[at + 1]]
    if not is_line(unit, _WIDEST, _MOST_WORDS):
        return False
    if at == 1 and not unit.gap and following.gap:
        return True
    return not following.gap and _says(units, body, at + 1)


def _goes_on(unit: Unit) -> bool:
    return not unit.gap and is_line(unit, _WIDEST, _MOST_WORDS)


def _leads_in(unit: Unit) -> bool:
    return not (unit.rule or unit.kept or unit.quote or unit.underline or unit.item)


def find_kicker(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The units above the headline: the number or the date of a paper, a menu, the name of a section of the paper.

    Such a name is a word or two above a much longer headline that stands right below it, or has a byline or a date
    below itself; else the first unit may be the title, and the second one the title of a section.
    """
    at = 0
    while at < min(len(body) - 2, _MOST_ABOVE) and body[at] == at and _is_above(units, at):
        at += 1
    return list(body[:at]) or ([0] if _is_kicker(units, body) else [])


def _is_above(units: Sequence[Unit], at: int) -> bool:
    unit = units[at]
    if at and not unit.gap:
        return is_line(unit, _WIDEST, _MOST_WORDS)
    text = unit.text
    if not units[at + 1].gap and _MENU.search(units[at + 1].text):
        return True
    numbered = bool(_REFERENCE.search(text)) and len(text.split()) <= _MOST_IN_REFERENCE
    return (is_line(unit, _WIDEST, _MOST_WORDS) and (numbered or says_when(text))) or bool(_MENU.search(text))


def _is_kicker(units: Sequence[Unit], body: Sequence[int]) -> bool:
    if len(body) < 3 or list(body[:2]) != [0, 1]:
        return False
    kicker, headline, following = (units[index] for index in body[:3])
    lines = is_line(kicker, _WIDEST, MOST_KICKER) and is_line(headline, WIDEST_TITLE, MOST_TITLE_WORDS)
    if not lines or any(unit.note or unit.item or says_who_or_when(unit.text) for unit in (kicker, headline)):
        return False
    long = width(headline.text) >= max(_SHORTEST_HEADLINE, _TIMES_KICKER * width(kicker.text))
    spaced = following.gap and not UNSPACED.match(kicker.text)
    near = range(2, min(4 if is_capitals(kicker.text) else 3, len(body)))
    told = any(_says(units, body, at) for at in near)
    told = told or (not headline.gap and spaced and is_closed(following.text))
    return long and told and not begins_low(headline.text) and without_calls(kicker.text) == kicker.text


def find_end(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The last units, when they are lines by themselves that may say who wrote the article and when."""
    end = body[max(3, len(body) - _MOST_AT_END) :]
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
    return bool(_REFERENCE.search(text)) or says_when(text)


def name_below(units: Sequence[Unit], headed: Sequence[int], titles: Sequence[int]) -> list[int]:
    """The second line, when it is a person's name: capitals begin all its words, and no other title's."""
    if len(headed) < 2 or headed[1] not in titles or not is_name(units[headed[1]].text):
        return []
    others = [units[index].text for index in titles if index not in headed[:2]]
    worded = [text for text in others if len(text.split()) > 1 and begins_cased(text)]
    return [headed[1]] if worded and not any(is_name(text) or is_capitals(text) for text in worded) else []
