"""Labels inside notes: lists that begin again under a note's colon, and notes whose labels lost their brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .callers import Callers, Definition
from .markers import BRACKET_KINDS
from .signs import without_calls
from .units import Unit

#: Labels that lists and notes have alike.
_ALIKE = frozenset(("dot", "half", "paren"))


def lists_inside(units: Sequence[Unit], callers: Callers) -> frozenset[int]:
    """The units whose labels number a list inside a note, and no notes."""
    inner: set[int] = set()
    for kind in _ALIKE:
        own = [at for at, unit in enumerate(units) if unit.note and unit.note.kind == kind and not unit.quote]
        last = {_number(units, at): at for at in own}
        for place, (above, at) in enumerate(pairwise(own), 1):
            if at == above + 1 and above not in inner and _opens(units, above, at):
                outer = _number(units, above)
                inner.update(_stretch(units, own, place, outer, last, callers))
    return frozenset(inner)


def with_lost(units: Sequence[Unit], run: Sequence[Definition]) -> Iterator[Definition]:
    """The notes of a run in brackets; those between two of them that have the missing number, written otherwise."""
    yield run[0]
    for last, following in pairwise(run):
        number = last.marker.number
        for at in range(last.unit + 1, following.unit) if run[0].marker.kind in BRACKET_KINDS else ():
            note = units[at].note
            if note and note.number == number + 1 < following.marker.number and not units[at].quote:
                number += 1
                yield Definition(at, note)
        yield following


def _opens(units: Sequence[Unit], above: int, at: int) -> bool:
    return _number(units, at) == 1 and without_calls(units[above].text).endswith((":", "："))


def _stretch(
    units: Sequence[Unit], own: Sequence[int], place: int, outer: int, last: dict[int, int], callers: Callers
) -> Sequence[int]:
    """The labels from one on, up to the next of the notes; none where the notes do not go on.

    The next number is the list's where it stands once more below; at the end a list needs one call of its number.
    """
    for end in range(place, len(own)):
        number = _number(units, own[end])
        counts = number == end - place + 1
        if number == outer + 1 and (not counts or last[number] == own[end]):
            return own[place:end]
        if not counts:
            return ()
    return own[place:] if callers.count("1", own[place]) == 1 and outer > 1 else ()


def _number(units: Sequence[Unit], at: int) -> int:
    note = units[at].note
    return note.number if note else 0
