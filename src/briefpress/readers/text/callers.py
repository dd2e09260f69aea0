"""Groups of notes, and where their labels are called in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from .calls import Candidate, Strength
from .markers import Marker


class Definition(msgspec.Struct, frozen=True, gc=False):
    """A labelled unit: its number in the text and its marker."""

    unit: int
    marker: Marker


class Group(msgspec.Struct, frozen=True, gc=False):
    """Notes that follow each other, numbers ascending: units ``start`` to ``end`` (not in it); ``title`` is the
    unit of the title above, -1 if there is none. ``labels`` has each once."""

    definitions: tuple[Definition, ...]
    end: int
    labels: frozenset[str]
    title: int = -1

    @property
    def start(self) -> int:
        """The first unit."""
        return self.definitions[0].unit

    @property
    def kind(self) -> str:
        """How the labels are written."""
        return self.definitions[0].marker.kind


#: The strengths that are at least as strong as one.
_AT_LEAST = {Strength.WEAK: (Strength.WEAK, Strength.STRONG), Strength.STRONG: (Strength.STRONG,)}


class Callers:
    """Where labels are called: for each label and strength the units, ascending."""

    def __init__(self, candidates: Sequence[Sequence[Candidate]]) -> None:
        self._units: dict[tuple[str, Strength], list[int]] = {}
        for unit, found in enumerate(candidates):
            for candidate in found:
                for label in candidate.labels:
                    self._units.setdefault((label, candidate.strength), []).append(unit)
        self._labels = {label for label, _ in self._units}
        self._written = {(label, each.style) for found in candidates for each in found for label in each.labels}

    def calls(self, label: str, begin: int, end: int, strength: Strength = Strength.STRONG) -> bool:
        """Whether a unit from ``begin`` to ``end`` (not in it) calls a label, at least that strongly."""
        if label not in self._labels:
            return False
        return any(self._among(label, begin, end, each) for each in _AT_LEAST[strength])

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
        first = min(group.labels, key=number_of)
        if not self.calls(first, begin, end):
            return False
        return not self.called(group, begin, self._first(first, begin)) - {first}

    def count(self, label: str, end: int) -> int:
        """How many strong candidates before a unit call a label."""
        return bisect_left(self._units.get((label, Strength.STRONG), ()), end)

    def called(self, group: Group, begin: int, end: int, strength: Strength = Strength.STRONG) -> frozenset[str]:
        """Which of a group's labels are called there."""
        return frozenset(label for label in group.labels if self.calls(label, begin, end, strength))

    def fit(self, group: Group, end: int) -> tuple[int, int, int]:
        """How well a group fits the calls before a unit: how many notes are called, in their signs, and not called."""
        called = self.called(group, 0, end)
        alike = sum((label, _STYLES.get(group.kind, group.kind)) in self._written for label in called)
        return len(called), alike, len(called) - len(group.labels)


#: How calls are written whose notes' labels have another name.
_STYLES = {"lettered": "letter", "roman": "letter"}


def number_of(label: str) -> int:
    """A label as a number; 0 for signs and letters."""
    return int(label) if label.isdecimal() else 0
