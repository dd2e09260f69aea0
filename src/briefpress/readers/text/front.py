"""What stands between an article's title and its text: who wrote it and when, and lines that are no titles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from ...dates import find_dates
from .lines import width
from .signs import UNSPACED, begins_cased, begins_low, is_capitals, is_closed, without_calls
from .units import Unit
from .words import BYLINE_WORDS, NAME_JOINERS, NAME_PARTICLES, NOT_TITLES

#: No more lines than this stand between the title and the text, none wider or of more words.
_MOST, _WIDEST, _MOST_WORDS = 5, 100, 16
#: So many units at the end may say who and when; how sure such a line is.
_MOST_AT_END, SURE_BYLINE = 2, 0.95
#: A title of an article may be longer than one of a section.
WIDEST_TITLE, MOST_TITLE_WORDS = 170, 28
#: The name of a paper's section has no more words; a headline below it is so many times wider, and so many cells.
_MOST_KICKER, _TIMES_KICKER, _SHORTEST_HEADLINE = 2, 2.5, 24
#: A line with a date says when, if it has no more words than these besides (a place, an hour, a kind of paper).
_MOST_BESIDE = 6
_BY = re.compile(rf"(?:{BYLINE_WORDS})\s*", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+|[,،，]\s*(?=\d)")
_NAMES = re.compile(rf"\s*[,،、;&]\s*|\s+(?:{NAME_JOINERS})\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:le|el|il|den|der|am|on|the|em|op|dnia|от|від)\s+", re.IGNORECASE)
#: The number of a paper in its series: ``No. 4``, ``n° 47``, ``12/2024``.
_REFERENCE = re.compile(r"(?<!\w)(?:n°|nº|n\.º|no\.|nr\.?|№)\s?\d|(?<![\d/])\d{1,3}/(?:19|20)\d\d(?!\d)", re.IGNORECASE)
#: Languages whose months are looked for in a script; in all others those that dates are read in anyway.
_MONTHS = ((re.compile("[\u0600-\u06ff]"), ("ar", "fa")), (re.compile("[\u0590-\u05ff]"), ("he",)))
_NUMERIC = re.compile(r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}")
_CJK_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,3}[ \u3000][\u4e00-\u9fff\u3040-\u309f]{1,4}")
_WORD = re.compile(r"[^\W\d_][\w.'’׳\"״\u200c-]*")
_WHOLE = len("2025-05-03")


class Byline(msgspec.Struct, frozen=True):
    """Who and when: the units that say nothing else, each with what it says (``byline`` or ``date``)."""

    authors: tuple[str, ...] = ()
    date: str = ""
    units: Mapping[int, str] = {}


class _Said(msgspec.Struct, frozen=True):
    """What one line says."""

    authors: tuple[str, ...]
    date: str


def find_front(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The units right below a first line that may be a title and that are a subtitle, a byline or a date line."""
    if len(body) < 3 or not _is_line(units[body[0]], WIDEST_TITLE, MOST_TITLE_WORDS):
        return []
    at = 1
    while at < min(len(body) - 1, _MOST + 1) and _is_front(units, body, at):
        at += 1
    return [body[i] for i in range(1, at)]


def find_kicker(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The first unit, when it is the name of a section of the paper: a word or two above a much longer headline.

    The headline stands right below it, or has a byline or a date below itself; else the first unit may be
    the title, and the second one the title of a section.
    """
    if len(body) < 3 or list(body[:2]) != [0, 1]:
        return []
    kicker, headline, following = (units[index] for index in body[:3])
    lines = _is_line(kicker, _WIDEST, _MOST_KICKER) and _is_line(headline, WIDEST_TITLE, MOST_TITLE_WORDS)
    if not lines or any(unit.note or unit.item or says_who_or_when(unit.text) for unit in (kicker, headline)):
        return []
    long = width(headline.text) >= max(_SHORTEST_HEADLINE, _TIMES_KICKER * width(kicker.text))
    spaced = following.gap and not UNSPACED.match(kicker.text)
    dated = says_who_or_when(following.text) and _is_line(following, _WIDEST, _MOST_WORDS)
    told = dated or (not headline.gap and spaced and is_closed(following.text))
    return [0] if long and told and not begins_low(headline.text) and without_calls(kicker.text) == kicker.text else []


def find_end(units: Sequence[Unit], body: Sequence[int]) -> list[int]:
    """The last units, when they are lines by themselves that may say who wrote the article and when."""
    end = [index for index in body[max(3, len(body) - _MOST_AT_END) :]]
    return [i for i in end if units[i].gap and not units[i].kept and _is_line(units[i], _WIDEST, _MOST_WORDS)]


def is_subtitle(units: Sequence[Unit], index: int) -> bool:
    """Whether a unit of the front is a subtitle: right below the title, with a blank line behind it, no byline."""
    unit = units[index]
    return index == 1 and not unit.gap and not (unit.item or unit.note) and not says_who_or_when(unit.text)


def _is_front(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    unit, following = units[body[at]], units[body[at + 1]]
    if not _is_line(unit, _WIDEST, _MOST_WORDS):
        return False
    if says_who_or_when(unit.text) or (at == 1 and not unit.gap and following.gap):
        return True
    return not following.gap and _is_line(following, _WIDEST, _MOST_WORDS) and says_who_or_when(following.text)


def _is_line(unit: Unit, widest: int, words: int) -> bool:
    if unit.rule or unit.quote or unit.kept or unit.underline or (unit.item and unit.item.kind == "bullet"):
        return False
    text = unit.text
    dated = text[-1:] == "." and bool(_dates(text))
    return width(text) <= widest and len(text.split()) <= words and (dated or not is_closed(text.rstrip("?!؟？！ ")))


def says_who_or_when(text: str) -> bool:
    """Whether a short line is a byline, or a date with few words around it."""
    if text.casefold().startswith(NOT_TITLES) or _BY.match(text):
        return True
    if _REFERENCE.search(text):
        return True
    found = _dates(text)
    rest = text[: found[0][0]] + text[found[0][1] :] if found else ""
    return bool(found) and len(rest.split()) <= _MOST_BESIDE


def name_below(units: Sequence[Unit], headed: Sequence[int], titles: Sequence[int]) -> list[int]:
    """The second line, when it is a person's name: capitals begin all its words, and no other title's."""
    if len(headed) < 2 or headed[1] not in titles or not _is_name(units[headed[1]].text):
        return []
    others = [units[index].text for index in titles if index not in headed[:2]]
    worded = [text for text in others if len(text.split()) > 1 and begins_cased(text)]
    return [headed[1]] if worded and not any(_is_name(text) or is_capitals(text) for text in worded) else []


def _dates(text: str) -> list[tuple[int, int, str]]:
    if len(text) > 2 * _WIDEST or not any(c.isdecimal() for c in text):
        return []
    langs = next((langs for script, langs in _MONTHS if script.search(text)), ("",))
    return next((found for lang in langs if (found := find_dates(text, lang))), [])


def read_byline(units: Sequence[Unit], front: Sequence[int], author: bool, date: bool) -> Byline:
    """The authors and the date that lines of the front surely say; asked for only what is not known yet."""
    found = Byline()
    for index in front:
        text = units[index].text
        said = _said(text) if text == without_calls(text) else None
        if said is None or (said.authors and (found.authors or not author)) or (said.date and (found.date or not date)):
            continue
        kind = "byline" if said.authors else "date"
        found = Byline(found.authors + said.authors, found.date or said.date, {**found.units, index: kind})
    return found


def _said(text: str) -> _Said | None:
    """The authors and the date of a line; None when it says anything else besides."""
    parts = [part for part in _PARTS.split(text.strip()) if part]
    if not 1 <= len(parts) <= 2:
        return None
    authors = _authors(parts[0])
    dates = [_date(part) for part in (parts[1:] if authors else parts)]
    if len(dates) > 1 or not all(dates):
        return None
    return _Said(authors, dates[0] if dates else "")


def _date(text: str) -> str:
    """A whole date that is all the text says, in an order that cannot be read otherwise."""
    bare = text[match.end() :] if (match := _ARTICLE.match(text)) else text
    found = _dates(bare)
    if len(found) != 1 or len(found[0][2]) != _WHOLE or _NUMERIC.match(bare):
        return ""
    start, end, iso = found[0]
    return "" if (bare[:start] + bare[end:]).strip(" .") else iso


def _authors(text: str) -> tuple[str, ...]:
    """The names behind a word for “by”; none when one of them does not look like a name."""
    by = _BY.match(text)
    names = [name.strip() for name in _NAMES.split(text[by.end() :])] if by else []
    return tuple(names) if names and all(_is_name(name) for name in names) else ()


def _is_name(text: str) -> bool:
    """Two to five words that begin with capitals, but for particles; an ideographic name is two to four signs."""
    if UNSPACED.match(text):
        return bool(_CJK_NAME.fullmatch(text))
    words = text.split()
    if not 2 <= len(words) <= 5 or not all(_WORD.fullmatch(word) for word in words):
        return False
    own = [word for word in words if word.casefold() not in NAME_PARTICLES]
    return 2 <= len(own) <= 4 and not any(word[0].islower() for word in own)
