"""Where typed calls stand in the source: the shapes of calls in a block's words and in its lines are the same ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from ..text.markers import CIRCLED
from ..text.units import Unit
from .projection import Strip
from .reading import Place, Reading

_RAISED = "⁰¹²³⁴-⁹"
#: What has the shape of a call, in words and in Markdown; groups 1 and 2 are raised.
_SHAPE = re.compile(
    r"<sup>\s{0,4}([^<>\s]{1,12})\s{0,4}</sup>|\^([\d\[\]()]{1,6})\^"
    r"|\\?[\[(（［{【〔][^\[\](){}（）［］\n]{1,24}[\])）］}】〕]"
    rf"|[{_RAISED}]{{1,12}}|[{CIRCLED}]|(?:\\?\*){{1,4}}|†{{1,3}}|‡{{1,3}}",
    re.IGNORECASE,
)
#: What is no text in the source: code, and links with their addresses.
_NO_TEXT = re.compile(r"`[^`\n]{1,2000}`|!?\[[^\[\]\n]{0,500}\]\([^()\n]{0,2000}\)")
_UP = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Typed(NamedTuple):
    """Where something was typed, and how."""

    place: Place
    text: str


def has_more_shapes(text: str, most: int) -> bool:
    """Whether a text holds more than ``most`` of what has the shape of a call."""
    return len(text) > most and next(islice(_SHAPE.finditer(text), most, None), None) is not None


def typed_places(
    calls: Mapping[int, Iterable[tuple[int, int]]], found: Sequence[Strip], units: Sequence[Unit], reading: Reading
) -> dict[tuple[int, int], Typed]:
    """For each call, by its unit and where it begins there, how it was typed and where."""
    of_block: dict[int, list[int]] = {}
    for at, strip in enumerate(found):
        of_block.setdefault(strip.block, []).append(at)
    ends = _ends(found)
    places: dict[tuple[int, int], Typed] = {}
    for block in {found[unit].block: None for unit in calls}:
        places |= _in_block(of_block[block], calls, units, reading, (found[of_block[block][0]].line, ends[block]))
    return places


def _ends(found: Sequence[Strip]) -> dict[int, int]:
    """The line before which each block ends: where the next one begins (0: not known)."""
    ends: dict[int, int] = {}
    following, block = 0, -1
    for strip in reversed(found):
        if strip.block != block:
            block, ends[strip.block] = strip.block, following
        following = strip.line or following
    return ends


def _in_block(
    own: Sequence[int],
    calls: Mapping[int, Iterable[tuple[int, int]]],
    units: Sequence[Unit],
    reading: Reading,
    lines: tuple[int, int],
) -> dict[tuple[int, int], Typed]:
    shapes = _shapes(reading, *lines)
    seen: dict[str, int] = {}
    places: dict[tuple[int, int], Typed] = {}
    for unit in own:
        starts = {start for start, _ in calls.get(unit, ())}
        for match in _SHAPE.finditer(units[unit].text):
            key = _key(match)
            at = seen[key] = seen.get(key, -1) + 1
            if match.start() in starts and at < len(shapes.get(key, ())):
                places[unit, match.start()] = shapes[key][at]
    return places


def _shapes(reading: Reading, first: int, end: int) -> dict[str, list[Typed]]:
    """The shapes of calls in the lines of a block, each with its places in order."""
    shapes: dict[str, list[Typed]] = {}
    for number, line in reading.lines_from(first, end):
        for match in _SHAPE.finditer(_NO_TEXT.sub(lambda match: " " * len(match[0]), line)):
            shapes.setdefault(_key(match), []).append(Typed(Place(number, match.start() + 1), match[0]))
    return shapes


def _key(match: re.Match[str]) -> str:
    raised = match[1] or match[2]
    if raised:
        return raised.translate(_UP) if raised.isdecimal() else raised
    return match[0].replace("\\", "")
