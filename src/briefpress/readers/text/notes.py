"""Where the notes stand: runs of labelled units that the text before them calls."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

import msgspec

from .calls import Candidate, Strength
from .markers import BRACKET_KINDS, Marker
from .signs import is_closed, without_calls
from .units import Unit
from .words import NOTES_TITLES, SURE_NOTES_TITLES

#: A number that a first note may have: a year has more.
_HIGHEST_FIRST = 999
#: How many numbers may be missing between two notes, and how many units one note may go on for.
_MISSING, _LONGEST_NOTE, _LONGEST_TITLED_NOTE = 5, 4, 60
#: How many units (a signature, a copyright line) may follow notes that stand at the end.
AFTERWORDS = 2
#: Labels so like common text that one call is not enough.
DOUBTFUL = frozenset(("bare", "colon", "dash"))


#: Labels that lists are written with too.
_LISTED = frozenset(("dot", "half", "paren", "bare", "colon", "dash"))


class Definition(msgspec.Struct, frozen=True):
    """A labelled unit: its number in the text and its marker."""

    unit: int
    marker: Marker


class Group(msgspec.Struct, frozen=True):
    """Notes that follow each other, numbers ascending: units ``start`` to ``end`` (not in it); ``title`` is the
    unit of the title above, -1 if there is none."""

    definitions: tuple[Definition, ...]
    end: int
    title: int = -1

    @property
    def start(self) -> int:
        """The first unit."""
        return self.definitions[0].unit

    @property
    def kind(self) -> str:
        """How the labels are written."""
        return self.definitions[0].marker.kind

    @property
    def labels(self) -> frozenset[str]:
        """The labels, each once."""
        return frozenset(definition.marker.label for definition in self.definitions)


class Callers:
    """Where labels are called: for each label and strength the units, ascending."""

    def __init__(self, candidates: Sequence[Sequence[Candidate]]) -> None:
        self._units: dict[tuple[str, Strength], list[int]] = {}
        for unit, found in enumerate(candidates):
            for candidate in found:
                for label in candidate.labels:
                    self._units.setdefault((label, candidate.strength), []).append(unit)

    def calls(self, label: str, begin: int, end: int, strength: Strength = Strength.STRONG) -> bool:
        """Whether a unit from ``begin`` to ``end`` (not in it) calls a label, at least that strongly."""
        return any(self._among(label, begin, end, each) for each in Strength if each >= strength)

    def _among(self, label: str, begin: int, end: int, strength: Strength) -> bool:
        units = self._units.get((label, strength), ())
        at = bisect_left(units, begin)
        return at < len(units) and units[at] < end

    def _first(self, label: str, begin: int) -> int:
        """The first unit from ``begin`` on that strongly calls a label that one does."""
        units = self._units[label, Strength.STRONG]
        return units[bisect_left(units, begin)]

    def begins_again(self, group: Group, begin: int, end: int) -> bool:
        """Whether a group's first label is called there, and none of the others before it."""
        first = min(group.labels, key=_number)
        if not self.calls(first, begin, end):
            return False
        return not self.called(group, begin, self._first(first, begin)) - {first}

    def count(self, label: str, end: int) -> int:
        """How many strong candidates before a unit call a label."""
        return bisect_left(self._units.get((label, Strength.STRONG), ()), end)

    def called(self, group: Group, begin: int, end: int, strength: Strength = Strength.STRONG) -> frozenset[str]:
        """Which of a group's labels are called there."""
        return frozenset(label for label in group.labels if self.calls(label, begin, end, strength))


def is_notes_title(unit: Unit, words: frozenset[str] = NOTES_TITLES) -> bool:
    """Whether a unit holds nothing but a word for notes."""
    text = unit.text
    if len(text) > 60 or unit.rule:
        return False
    begin = next((i for i, c in enumerate(text) if c.isalnum()), len(text))
    end = len(text) - next((i for i, c in enumerate(reversed(text)) if c.isalnum()), 0)
    return text[begin:end].casefold() in words


def find_notes(units: Sequence[Unit], callers: Callers) -> list[Group]:
    """The groups of notes in a text, in its order."""
    groups = sorted(_groups(units, callers), key=lambda group: (-group.end, group.start))
    afterwords = _suffix_counts(units)
    accepted: list[Group] = []
    following: dict[bool, Group] = {}
    for group in groups:
        signs = group.kind == "sign"
        if accepted and group.end > accepted[-1].start:
            continue
        named = _is_named(group, units, afterwords[group.end])
        called = named or _is_called(group, afterwords[group.end], callers)
        listed = called and _is_list(group, units, afterwords[group.end], following.get(signs), callers)
        if called and not listed and not _steals(group, following.get(signs), callers):
            accepted.append(group)
            following[signs] = group
    return accepted[::-1]


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


def _is_called(group: Group, afterwords: int, callers: Callers) -> bool:
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
    if group.kind in DOUBTFUL and len(labels) == 1 and not at_end:
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


def _number(label: str) -> int:
    return int(label) if label.isdecimal() else 0


def _groups(units: Sequence[Unit], callers: Callers) -> list[Group]:
    breaks = [0, *accumulate(int(unit.rule or bool(unit.underline) or is_notes_title(unit)) for unit in units)]
    titles: dict[int, int] = {}
    runs: list[list[Definition]] = []
    current: dict[str, list[Definition]] = {}
    for index, unit in enumerate(units):
        if not unit.note or unit.quote:
            continue
        definition = Definition(index, unit.note)
        extended = (
            run
            for run in _open_runs(current, units, index, unit.note)
            if _extends(run, definition, titles, breaks, callers)
        )
        if run := next(extended, None):
            run.append(definition)
            current[unit.note.kind] = run
        elif unit.note.number <= (1 if unit.note.kind == "lettered" else _HIGHEST_FIRST):
            current[unit.note.kind] = [definition]
            runs.append(current[unit.note.kind])
            titles[index] = _title_above(units, index, titles)
    return [Group(tuple(run), _end(units, run[-1].unit), titles[run[0].unit]) for run in runs]


def _open_runs(
    current: dict[str, list[Definition]], units: Sequence[Unit], index: int, marker: Marker
) -> Iterator[list[Definition]]:
    """The runs that a label may extend: its own kind's, then one in other brackets that it alone goes on from."""
    if marker.kind in current:
        yield current[marker.kind]
    if marker.kind in BRACKET_KINDS:
        near = [unit.note for unit in units[index + 1 : index + _LONGEST_NOTE] if unit.note]
        rivals = {note.kind for note in near if note.number == marker.number}
        others = (current[kind] for kind in sorted(BRACKET_KINDS & current.keys() - {marker.kind} - rivals))
        yield from (run for run in others if run[-1].marker.number + 1 == marker.number)


def _title_above(units: Sequence[Unit], index: int, titles: dict[int, int]) -> int:
    """The unit of the title right above, or above the group of which the unit just before is the first."""
    above = index - 1
    while above >= 0 and units[above].rule:
        above -= 1
    if above >= 0 and is_notes_title(units[above]):
        return above
    return titles.get(above, -1)


def _extends(
    run: list[Definition], following: Definition, titles: dict[int, int], breaks: Sequence[int], callers: Callers
) -> bool:
    last = run[-1]
    title = titles.get(run[0].unit, -1)
    step = following.marker.number - last.marker.number
    longest = _LONGEST_TITLED_NOTE if title >= 0 else _LONGEST_NOTE
    between = last.unit + 1, following.unit
    return (
        last.marker.kind != "sign"
        and (1 <= step <= _MISSING or (step == 0 and following.unit == last.unit + 1))
        and between[1] - between[0] <= longest
        and breaks[between[0]] == breaks[between[1]]
        and not callers.calls(following.marker.label, *between)
    )


def _end(units: Sequence[Unit], last: int) -> int:
    """Where the last note ends: what is attached to it or set further in still belongs to it."""
    end = last + 1
    while end < len(units) and not (units[end].note or units[end].rule or units[end].underline or units[end].quote):
        attached = not units[end].gap or units[end].indent >= units[last].indent + 2
        if not attached or is_notes_title(units[end]):
            break
        end += 1
    return end
