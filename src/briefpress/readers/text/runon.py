"""Notes that were pasted one after the other on one line: parted where that is unmistakable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from msgspec.structs import replace

from .callers import Callers
from .labelled import is_notes_title
from .lines import Passage
from .markers import note_marker, plain_label
from .notes import AFTERWORDS
from .units import Unit

#: How each kind of label looks inside a line, behind the end of a sentence.
_BEHIND = r"(?<=[.;!?…»”\")\]。；！？」』）/])"
_INSIDE = {
    kind: re.compile(_BEHIND + pattern)
    for kind, pattern in {
        "bracket": r"\s{0,4}[\[［〔【]\s?(\d{1,5})\s?[\]］〕】](?=\s?[^\s.,;)])",
        "caret": r"\s{0,4}\[\^(\d{1,5})\](?=\s?:?\s?\S)",
        "lettered": r"\s{1,4}\[([a-z])\](?=\s?[^\s.,;)])",
        "paren": r"\s{1,4}[(（]\s?(\d{1,5})\s?[)）](?=\s?[^\s.,;)])",
        "super": r"\s{0,4}([⁰¹²³⁴-⁹]{1,4})(?=\s?[^\s⁄/.,;)])",
        "circled": r"\s{0,4}([①-⑳㉑-㉟㊱-㊿])(?=\s?\S)",
        "half": r"\s{1,4}(\d{1,5})[)）](?=\s?\S)",
        "dot": r"\s{1,4}(\d{1,5})\.(?=\s\S)",
        "bare": r"\s{1,4}(\d{1,5})(?=\s[^\W\d_a-zà-ÿ]|\s[«“\"„])",
    }.items()
}
#: Without their calls in the text, so many numbers in a row under a title of notes are notes.
_MANY = 3


def part_notes(units: Sequence[Unit], callers: Callers) -> tuple[Unit, ...]:
    """The units; those that hold several notes are parted into one for each."""
    rest = [0, *accumulate(int(not unit.note and not unit.rule) for unit in reversed(units))][::-1]
    parted: list[Unit] = []
    for index, unit in enumerate(units):
        titled = index > 0 and is_notes_title(units[index - 1])
        if unit.note and not unit.quote and (titled or rest[index + 1] <= AFTERWORDS):
            following = units[index + 1] if index + 1 < len(units) else None
            parted += _parts(unit, _cuts(unit, following), index, titled, callers)
        else:
            parted.append(unit)
    return tuple(parted)


def _cuts(unit: Unit, following: Unit | None) -> list[tuple[int, str]]:
    """Where the next labels begin, with them: each one more than the last, none that the next unit has."""
    marker = unit.note
    pattern = _INSIDE.get(marker.kind) if marker else None
    if marker is None or pattern is None or not marker.number:
        return []
    cuts: list[tuple[int, str]] = []
    number = marker.number
    for match in pattern.finditer(unit.text, marker.end):
        label = plain_label(match[1])
        if _number(label) == number + 1:
            cuts.append((match.start() + len(match[0]) - len(match[0].lstrip()), label))
            number += 1
    taken = following.note.number if following and following.note and following.note.kind == marker.kind else number + 1
    return cuts if taken > number else []


def _number(label: str) -> int:
    return int(label) if label.isdecimal() else ord(label) - ord("a") + 1


def _parts(unit: Unit, cuts: Sequence[tuple[int, str]], index: int, titled: bool, callers: Callers) -> Iterator[Unit]:
    first = unit.note
    labels = [first.label if first else "", *(label for _, label in cuts)]
    called = all(callers.calls(label, 0, index) for label in labels)
    if not cuts or not (called or (titled and len(labels) >= _MANY and first and first.number == 1)):
        yield unit
        return
    for begin, end in pairwise([0, *(start for start, _ in cuts), len(unit.text)]):
        passage = _slice(unit.passage, begin, end)
        yield replace(unit, passage=passage, gap=unit.gap and not begin, note=note_marker(passage.text), item=None)


def _slice(passage: Passage, begin: int, end: int) -> Passage:
    """A part of a passage, without the blanks that end it, that still knows where it stood."""
    inside = [(start - begin, line, column) for start, line, column in passage.more if begin < start < end]
    return Passage(passage.text[begin:end].rstrip(), *passage.place(begin), tuple(inside))
