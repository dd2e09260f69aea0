"""Where the notes stand: runs of labelled units that the text before them calls."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from .callers import Callers, Group
from .calls import Strength
from .labelled import DOUBTFUL, SET_IN, is_notes_title, label_groups
from .markers import CALL_KINDS
from .signs import is_closed, without_calls
from .units import Unit
from .words import NOTES_TITLES, SURE_NOTES_TITLES

#: How many units (a signature, a copyright line) may follow notes that stand at the end.
AFTERWORDS = 2
#: A note that is set in below its call has no more units between.
_NEAR = 5
#: Labels that lists are written with too.
_LISTED = frozenset(("dot", "half", "paren", "bare", "colon", "dash"))


def find_notes(units: Sequence[Unit], callers: Callers) -> list[Group]:
    """The groups of notes in a text, in its order."""
    groups = sorted(label_groups(units, callers), key=lambda group: (-group.end, group.start))
    afterwords = _suffix_counts(units)
    accepted: list[Group] = []
    following: dict[bool, Group] = {}
    for group in groups:
        signs = group.kind == "sign"
        if accepted and group.end > accepted[-1].start:
            continue
        named = _is_named(group, units, afterwords[group.end])
        called = named or _is_called(group, units, afterwords[group.end], callers)
        listed = called and _is_list(group, units, afterwords[group.end], following.get(signs), callers)
        if called and not listed and accepted and _fits_better(group, accepted[-1], callers):
            accepted.pop()
            following.pop(signs, None)
        if called and not listed and not _steals(group, following.get(signs), callers):
            accepted.append(group)
            following[signs] = group
    return accepted[::-1]


def _fits_better(group: Group, following: Group | None, callers: Callers) -> bool:
    """Whether the notes stand above a list that has their numbers too (the works cited), and not the other way round.

    They have a title or labels that are written as calls are, no call stands between, and more of them is called.
    """
    if following is None or (group.title < 0 and group.kind not in CALL_KINDS):
        return False
    between = callers.called(following, group.end, following.start)
    return not between and callers.fit(group, group.start) > callers.fit(following, group.start)


def _is_named(group: Group, units: Sequence[Unit], afterwords: int) -> bool:
    """Whether a group that counts from 1 ends the text under a word for notes: then it is one, called or not."""
    counted = group.kind != "sign" and group.definitions[0].marker.number == 1 and afterwords <= AFTERWORDS
    return counted and group.title >= 0 and is_notes_title(units[group.title], SURE_NOTES_TITLES)


def _is_list(group: Group, units: Sequence[Unit], afterwords: int, following: Group | None, callers: Callers) -> bool:
    """Whether labels that are a list's as well are one here: a colon leads to them, or prose goes on below them.

    Under a colon at the very end they are notes when all are called; above prose when no other notes have the labels.
    """
    if group.title >= 0 or group.kind not in _LISTED:
        return False
    whole = callers.called(group, 0, group.start) == group.labels
    if _is_introduced(group, units) and (following or afterwords or not whole):
        return True
    if group.end == len(units) or not _is_sentence(units[group.end]):
        return False
    if following is None:
        return not whole
    return following.kind != group.kind and bool(following.labels & group.labels)


def _is_introduced(group: Group, units: Sequence[Unit]) -> bool:
    """Whether the line above ends in a colon and does not begin with a word for notes."""
    above = units[group.start - 1].text if group.start else ""
    return without_calls(above)[-1:] in tuple(":：") and above.split(None, 1)[0].casefold() not in NOTES_TITLES


def _is_sentence(unit: Unit) -> bool:
    return not (unit.note or unit.item or unit.rule or unit.quote) and is_closed(unit.text.rstrip("?!؟？！ "))


def _suffix_counts(units: Sequence[Unit]) -> list[int]:
    """For each unit, how many from it on are neither labelled nor rules."""
    return [0, *accumulate(int(not unit.note and not unit.rule) for unit in reversed(units))][::-1]


def _is_near(group: Group, units: Sequence[Unit], callers: Callers) -> bool:
    """Whether a single note stands right below what calls it, or is set in and not far below."""
    above = group.start - 1
    while above > 0 and units[above].note:
        above -= 1
    begin = group.start - _NEAR if units[group.start].indent >= SET_IN else above
    return bool(callers.called(group, max(0, begin), group.start))


def _is_called(group: Group, units: Sequence[Unit], afterwords: int, callers: Callers) -> bool:
    """Whether enough of a group is called: any under a title, all in the middle of the text."""
    called = callers.called(group, 0, group.start)
    labels = group.labels
    at_end = group.title >= 0 or afterwords <= AFTERWORDS
    if not called and at_end:
        return callers.called(group, 0, group.start, Strength.WEAK) == labels
    if group.title >= 0:
        return bool(called)
    if at_end and group.kind not in DOUBTFUL:
        return bool(called)
    alone = group.kind in DOUBTFUL and len(labels) == 1 and group.title < 0
    if alone and (not at_end or labels != {"1"}) and not _is_near(group, units, callers):
        return False
    return len(called) == len(labels) or (at_end and len(labels) > 1 and 2 * len(called) >= len(labels))


def _steals(group: Group, following: Group | None, callers: Callers) -> bool:
    """Whether the notes that follow would be left without their calls: then this is a list in the text.

    It is one too (or titles with numbers) where the calls do not begin again after it.
    """
    if following is None or _is_chapter(group, following, callers):
        return False
    called = callers.called(following, 0, following.start)
    between = callers.called(following, group.end, following.start)
    stolen = (called - between) & group.labels
    goes_on = not callers.begins_again(following, group.end, following.start)
    return bool(stolen) and (len(stolen) * 2 >= len(called) or goes_on)


def _is_chapter(group: Group, following: Group, callers: Callers) -> bool:
    """Whether both are notes of chapters that stand together: their numbers begin again, and are called again."""
    shared = group.labels & following.labels
    together = following.start - group.end <= 2 and group.kind == following.kind
    return together and bool(shared) and all(callers.count(label, group.start) > 1 for label in shared)
