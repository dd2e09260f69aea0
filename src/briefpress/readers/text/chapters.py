"""Which group of notes a call looks to: its chapter's where numbers start again, any that has the label elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from .callers import Group
from .calls import Candidate, Strength
from .labelled import is_notes_title
from .units import Unit

#: Between the notes of two chapters that stand together there is no more than a title.
_MOST_BETWEEN = 2
_WIDEST_TITLE = 120
_HEAD = re.compile(r"\s*[:：.–—]")


class Place(msgspec.Struct, frozen=True, gc=False):
    """A candidate in its unit."""

    unit: int
    candidate: Candidate


class Chapters:
    """Finds the group of each label that a candidate calls."""

    def __init__(self, groups: Sequence[Group], places: Sequence[Place]) -> None:
        self._groups = groups
        self._having: dict[str, list[int]] = {}
        for index, group in enumerate(groups):
            for label in group.labels:
                self._having.setdefault(label, []).append(index)
        self._numbered = [index for index, group in enumerate(groups) if group.kind != "sign"]
        self._starts = [groups[index].start for index in self._numbered]
        numbers = [len(having) for label, having in self._having.items() if label.isdecimal()]
        self._restarts = any(count > 1 for count in numbers)
        self._counted = self._count(places) if self._restarts else {}
        self._counted |= self._by_style(places) if self._restarts else {}

    def home(self, place: Place) -> dict[str, int] | None:
        """The group of each label of a candidate; None when one of them has none."""
        homes = {label: self._group(label, place) for label in place.candidate.labels}
        found = {label: index for label, index in homes.items() if index is not None}
        return found if len(found) == len(homes) else None

    def _group(self, label: str, place: Place) -> int | None:
        having = self._having.get(label)
        if not having:
            return None
        if not label.isdecimal():
            after = bisect_right(having, place.unit, key=lambda index: self._groups[index].start)
            return having[min(after, len(having) - 1)]
        if not self._restarts:
            return having[0]
        own = self._counted.get(id(place), -1)
        if own < 0:
            own = self._numbered[min(bisect_right(self._starts, place.unit), len(self._starts) - 1)]
        return own if label in self._groups[own].labels else None

    def _count(self, places: Sequence[Place]) -> dict[int, int]:
        """For calls of chapters whose notes stand together, the group: the next each time the numbers begin again."""
        counted: dict[int, int] = {}
        begin = 0
        for stack in self._stacks():
            first = self._groups[stack[0]]
            own = [p for p in places if begin <= p.unit < first.start and p.candidate.strength is Strength.STRONG]
            if len(stack) > 1:
                counted |= self._walk([place for place in own if place.candidate.labels[0].isdecimal()], stack)
            begin = self._groups[stack[-1]].end
        return counted

    def _by_style(self, places: Sequence[Place]) -> dict[int, int]:
        """For two titled groups below a text that calls in two styles, ``[note 1]`` and ``[1]``, the group of each."""
        found: dict[int, int] = {}
        for stack in self._stacks():
            if len(stack) != 2 or any(self._groups[index].title < 0 for index in stack):
                continue
            above = [p for p in places if p.unit < self._groups[stack[0]].start and p.candidate.labels[0].isdecimal()]
            strong = [place for place in above if place.candidate.strength is Strength.STRONG]
            word = {label for place in strong if place.candidate.style == "word" for label in place.candidate.labels}
            other = {label for place in strong if place.candidate.style != "word" for label in place.candidate.labels}
            known = self._groups[stack[0]].labels | self._groups[stack[1]].labels
            word, other = word & known, other & known
            one, two = stack if other <= self._groups[stack[1]].labels else stack[::-1]
            if word and other and word <= self._groups[one].labels:
                found |= {id(place): one if place.candidate.style == "word" else two for place in strong}
        return found

    def _walk(self, places: Sequence[Place], stack: Sequence[int]) -> dict[int, int]:
        found: dict[int, int] = {}
        at, last = 0, 0
        for place in places:
            labels = self._groups[stack[at]].labels
            number = int(place.candidate.labels[0])
            through = last >= max((int(label) for label in labels if label.isdecimal()), default=0)
            if number <= last and through and at + 1 < len(stack) and str(number) in self._groups[stack[at + 1]].labels:
                at, last = at + 1, 0
            last = max(last, max(map(int, place.candidate.labels)))
            found[id(place)] = stack[at]
        return found

    def _stacks(self) -> list[list[int]]:
        """Groups that count anew, with nothing but a title between them."""
        stacks: list[list[int]] = []
        for index in self._numbered:
            group = self._groups[index]
            last = self._groups[stacks[-1][-1]] if stacks else None
            if last and group.start - last.end <= _MOST_BETWEEN and group.labels & last.labels:
                stacks[-1].append(index)
            else:
                stacks.append([index])
        return stacks


def repeated_titles(units: Sequence[Unit], groups: Sequence[Group]) -> set[int]:
    """The titles of chapters that stand again above their notes, and the title of notes above the first of them."""
    ends = {group.end for group in groups}
    starts = [group.start - 1 for group in groups if group.title < 0 and group.start]
    if len(groups) < 2 or not starts:
        return set()
    known = _heads(units[: min(starts)])
    found: set[int] = set()
    for at in starts:
        under = at > 0 and is_notes_title(units[at - 1])
        if units[at].text.casefold().rstrip(" :.") in known and (under or at in ends):
            found |= {at, at - 1} if under else {at}
    return found


def _heads(units: Sequence[Unit]) -> set[str]:
    """Short lines, and what stands in them before a colon or a dash, in small letters."""
    texts = [unit.text.casefold() for unit in units if len(unit.text) <= _WIDEST_TITLE]
    heads = [text[: match.start()] for text in texts if (match := _HEAD.search(text))]
    return {text.rstrip(" :.") for text in [*texts, *heads]}
