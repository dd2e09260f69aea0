"""What a short line says of who wrote an article and when: words for “by”, names, dates."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from ...dates import ARTICLES, find_dates
from ...months import weekdays
from .signs import UNSPACED, begins_cased, is_capitals
from .words import BYLINE_WORDS, HONORIFICS, NAME_JOINERS, NAME_PARTICLES, NOT_TITLES

#: A line with a date says when, if it has no more words than these besides (a place, an hour, a kind of paper).
_MOST_BESIDE = 6
#: No line about who and when is longer; a role behind a name has no more words.
_LONGEST, _MOST_IN_ROLE = 200, 7
_BY = re.compile(rf"(?:{BYLINE_WORDS})\s*", re.IGNORECASE)
_HONORIFIC = re.compile(rf"^(?:(?:{HONORIFICS})\.?\s+)+", re.IGNORECASE)
#: A word or two and a colon, before names.
_LABEL = re.compile(r"[^\W\d_][\w-]{1,20}(?:\s[\w-]{1,12})?\s?[:：]\s?")
_INITIAL = re.compile(r"(?:[^\W\d_]\.[\s\u00a0-]?){1,3}(?=[^\W\d_]{2})")
_BESIDE = re.compile(r"\s*(?:[(（][^()（）]{0,80}[)）]|<[^<>\s]{1,80}@[^<>\s]{1,80}>)\s*")
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+|[,،，]\s*(?=\d)")
_NAMES = re.compile(rf"\s*[,،、;&]\s*|\s+/\s+|\s+(?:{NAME_JOINERS})\s+", re.IGNORECASE)
_BESIDE_DATE = re.compile(r"[^\W_]+")
_LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "uk", "ar", "fa", "he", "ja", "zh", "ko")
#: Languages whose months are looked for in a script; in all others those that dates are read in anyway.
_MONTHS = ((re.compile("[\u0600-\u06ff]"), ("ar", "fa")), (re.compile("[\u0590-\u05ff]"), ("he",)))
_NUMERIC = re.compile(r"\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}")
_CJK_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,3}[ \u3000][\u4e00-\u9fff\u3040-\u309f]{1,4}")
#: A word of a name; the vowel signs of Indian scripts are no letters to ``\w``.
_WORD = re.compile(r"[^\W\d_][\w.'’׳\"״\u200c\u0900-\u0dff-]*")
_FIGURE = re.compile(r"\d")
_WHOLE = len("2025-05-03")


class Said(msgspec.Struct, frozen=True):
    """What one line says."""

    authors: tuple[str, ...]
    date: str


def says_when(text: str) -> bool:
    """Whether a short line holds a date and few words around it, or begins with a word for publishing."""
    found = dates_in(text)
    if not found or text.casefold().startswith(NOT_TITLES):
        return bool(found)
    rest = text[: found[0][0]] + text[found[0][1] :]
    return len(_without_names(rest).split()) <= _MOST_BESIDE


def _without_names(text: str) -> str:
    names, _ = names_in(text.strip(" ,|•·–—-"))
    return "" if names else text


def says_by(text: str) -> bool:
    """Whether a line begins with a word for “by” and names behind it."""
    if by_names(text):
        return True
    label = _LABEL.match(text)
    return label is not None and bool(_HONORIFIC.match(text[label.end() :])) and bool(names_in(text[label.end() :])[0])


def says_names(text: str) -> bool:
    """Whether a line is nothing but names that show by more than their capitals: a title, initials, a second name."""
    names, _ = names_in(text)
    shown = len(names) > 1 or bool(_HONORIFIC.match(text)) or bool(_INITIAL.match(text))
    cased = begins_cased(text) or bool(_HONORIFIC.match(text))
    return bool(names) and shown and cased and not is_capitals(text)


def by_names(text: str) -> tuple[str, ...]:
    """The names behind a word for “by”, roles and places left out; none where the line is something else."""
    by = _BY.match(text)
    return names_in(text[by.end() :])[0] if by else ()


def names_in(text: str) -> tuple[tuple[str, ...], bool]:
    """The names that a line begins with, and whether it says more of them: a place, a role."""
    if len(text) > _LONGEST:
        return (), False
    bare = _BESIDE.sub("", text).strip(" .")
    parts = [_HONORIFIC.sub("", part.strip(), count=1) for part in _NAMES.split(bare)]
    names = []
    for part in parts:
        if not is_name(part):
            break
        names.append(part)
    roles = parts[len(names) :]
    more = bool(roles) or bare != text.strip(" .")
    if not names or any(len(role.split()) > _MOST_IN_ROLE or any(c.isdecimal() for c in role) for role in roles):
        return (), False
    return tuple(names), more


def dates_in(text: str) -> list[tuple[int, int, str]]:
    """Start, end and ISO form of the dates in a line that is short."""
    if len(text) > _LONGEST or not _FIGURE.search(text):
        return []
    langs = next((langs for script, langs in _MONTHS if script.search(text)), ("",))
    return next((found for lang in langs if (found := find_dates(text, lang))), [])


def said_by(text: str) -> Said | None:
    """The authors and the date of a line; None when it says anything else besides."""
    if whole := _date(text):
        return Said((), whole)
    parts = [part for part in _PARTS.split(text.strip()) if part]
    if not 1 <= len(parts) <= 2:
        return None
    authors = _authors(parts[0])
    dates = [_date(part) for part in (parts[1:] if authors else parts)]
    if len(dates) > 1 or not all(dates):
        return None
    return Said(authors, dates[0] if dates else "")


def _date(text: str) -> str:
    """A whole date that is all the text says but for its weekday, in an order that cannot be read otherwise."""
    found = dates_in(text)
    if len(found) != 1 or len(found[0][2]) != _WHOLE:
        return ""
    start, end, iso = found[0]
    beside = set(_BESIDE_DATE.findall(text[:start].lower() + " " + text[end:].lower()))
    if _NUMERIC.match(text[start:end]) or not (beside <= ARTICLES or beside <= ARTICLES | _weekdays()):
        return ""
    return iso


@cache
def _weekdays() -> frozenset[str]:
    """The names of the days of the week, in all the languages that are read."""
    return frozenset[str]().union(*map(weekdays, _LANGUAGES))


def _authors(text: str) -> tuple[str, ...]:
    """The names behind a word for “by”; none when one of them does not look like a name."""
    by = _BY.match(text)
    names = [name.strip() for name in _NAMES.split(text[by.end() :])] if by else []
    return tuple(names) if names and all(is_name(name) for name in names) else ()


def is_name(text: str) -> bool:
    """Two to five words that begin with capitals, but for particles; an ideographic name is two to four signs."""
    if UNSPACED.match(text):
        return bool(_CJK_NAME.fullmatch(text))
    words = text.split()
    if not 2 <= len(words) <= 5 or not all(_WORD.fullmatch(word) for word in words):
        return False
    own = [word for word in words if word.casefold() not in NAME_PARTICLES]
    return 2 <= len(own) <= 4 and not any(len(word) == 1 or word[0].islower() for word in own)
