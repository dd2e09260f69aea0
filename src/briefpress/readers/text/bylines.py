"""The author and the date of an article, from lines at its top and at its end, in a form that metadata can take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

import msgspec

from ...document import Meta
from .headforms import form_of
from .signs import begins_cased, is_capitals, without_calls
from .units import Unit
from .who import Said, dates_in, names_in, said_by, says_by, says_names, says_when

_UNKNOWN = Meta()
#: How sure a byline is behind a word for “by”, as bare names, and a date that stands with few words or alone.

_SURE_BY, _SURE_NAMES, _SURE_DATE, _SURE_WHEN = 0.95, 0.9, 0.95, 0.9


class Byline(msgspec.Struct, frozen=True):
    """Who and when; ``units`` are those that say nothing else, ``said`` is (unit, kind, offset, confidence) of all."""

    authors: tuple[str, ...] = ()
    date: str = ""
    units: frozenset[int] = frozenset()
    said: tuple[tuple[int, str, int, float], ...] = ()


def read_byline(
    units: Sequence[Unit],
    front: Sequence[int],
    end: Sequence[int],
    signed: Set[int],
    author: bool,
    date: bool,
    known: Meta = _UNKNOWN,
) -> Byline:
    """The authors and the date that lines surely say: asked for, or ``known`` and so not to be said again.

    ``signed`` are the lines of the front that are names.
    """
    authors: tuple[str, ...] = ()
    day = ""
    own: set[int] = set()
    authored: set[int] = set()
    for index in (*front, *end):
        text = units[index].text
        said = said_by(text) if text == without_calls(text) else None
        if said is None:
            continue
        if not _is_known(said, known):
            if (said.authors and (authors or not author)) or (said.date and (day or not date)):
                continue
            authors, day = authors + said.authors, day or said.date
        own.add(index)
        authored |= {index} if said.authors else set()
    signed, last = signed | authored, _last_names(units, end) | authored
    return Byline(authors, day, frozenset(own), (*_decided(units, front, signed), *_decided(units, end, last)))


def _is_known(said: Said, known: Meta) -> bool:
    """Whether a line says nothing but what is known already."""
    own, given = ([name.casefold() for name in names] for names in (said.authors, known.author))
    return (not own or own == given) and said.date in ("", known.date)


def _decided(units: Sequence[Unit], lines: Sequence[int], signed: Set[int]) -> Iterator[tuple[int, str, int, float]]:
    """What each of the lines says; a bare name is a byline where an article is ``signed``."""
    dated = {index for index in lines if says_when(units[index].text)}
    for index in lines:
        text = units[index].text
        if says_by(text):
            yield index, "byline", 0, _SURE_BY
        elif index in signed:
            yield index, "byline", 0, _SURE_NAMES
        if index in dated:
            start, end, _ = dates_in(text)[0]
            yield index, "date", start, _SURE_DATE if end - start == len(text) else _SURE_WHEN


def _last_names(units: Sequence[Unit], end: Sequence[int]) -> set[int]:
    """The lines at the end of an article that are names, beside a date or the last of all."""
    dated = {index for index in end if says_when(units[index].text)}
    beside = {index for pair in pairwise(end) if dated.intersection(pair) for index in pair} | dated | {*end[-1:]}
    beside |= {index for index in end if index + 1 < len(units) and (units[index + 1].note or units[index + 1].rule)}
    return {index for index in end if _is_named(units[index].text, index in beside)}


def _is_named(text: str, expected: bool) -> bool:
    found = dates_in(text)
    names = text[: found[0][0]].rstrip(" ,|•·–—-") if found else text
    if is_capitals(names) or form_of(names) in ("part", "chapter", "roman"):
        return False
    return says_names(names) or (expected and begins_cased(names) and bool(names_in(names)[0]))
