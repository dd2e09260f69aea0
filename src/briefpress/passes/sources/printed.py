"""Notes as they are printed: their citations by key in words, each citation with the mark of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec
from msgspec.structs import replace

from ...document import Block, Inline, Text
from ...styles import reference
from ...styles.marks import marks_of
from .citings import Citing
from .edits import Edit, edited
from .entries import stopped, with_language
from .marks import Marked


class Place(msgspec.Struct, frozen=True):
    """A citation and the sources that it means, ``again``: they were cited before."""

    citing: Citing
    sources: tuple[Marked, ...]
    again: bool


def printed_note(blocks: tuple[Block, ...], places: Sequence[Place], style: str, lang: str) -> tuple[Block, ...]:
    """The blocks of a note with its citations by key in words and with all its marks, without attributes."""
    return edited(blocks, _edits(places, style, lang))


def _edits(places: Sequence[Place], style: str, lang: str) -> Iterator[Edit]:
    for (at, by_key), here in groupby(places, key=lambda place: (place.citing.at, place.citing.cite is not None)):
        group = list(here)
        if by_key and (cite := group[0].citing.cite):
            yield Edit(at, at + 1, (replace(cite, children=tuple(_worded(group, style, lang))),))
            continue
        for place in group:
            yield Edit(*place.citing.attributes, ())
            yield Edit(at, at, _marks(place))


def _worded(places: Sequence[Place], style: str, lang: str) -> Iterator[Inline]:
    """What a citation by keys says: each source in the style, with its mark."""
    for index, place in enumerate(places):
        if index:
            yield Text(marks_of(lang).between[";"])
        source = with_language(place.sources[0].source, lang)
        words = reference(source, place.citing.citation, style, lang, short=place.again)
        yield from stopped(words, lang) if place.citing.last and place is places[-1] else words
        yield from _marks(place)


def _marks(place: Place) -> tuple[Inline, ...]:
    return tuple(inline for source in place.sources for inline in source.inlines())
