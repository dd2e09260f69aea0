"""Dashes and patterns so fine that nobody sees them, which would keep readers of the PDF drawing for minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...errors import ReadError
from .numbers import DRAWN, NUMBER

#: Dashes along the longest line that may be, and tiles of a pattern beside one another.
MOST_DASHES, MOST_TILES = 50_000, 20_000
#: The first number of what makes a pattern smaller or larger.
SCALE = re.compile(r"(?:scale|matrix)\s*\(\s*-?([0-9]*\.?[0-9]+(?:[Ee][+-]?[0-9]+)?)")
#: What says where things are, and how large; a view box is as large as what is seen.
_PLACES = (*DRAWN, "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "viewBox")


def check_fineness(root: Element) -> None:
    """ReadError for a drawing that has any."""
    largest = max((number for each in root.iter() for key in _PLACES for number in _numbers(each, key)), default=1.0)
    dashes = (sum(_numbers(each, "stroke-dasharray")) for each in root.iter())
    if any(0 < dash * MOST_DASHES < largest for dash in dashes):
        raise ReadError("is a drawing with dashes too fine to be seen: make them longer")
    patterns = list(root.iter("pattern"))
    if any(0 < side * MOST_TILES < _whole(each, largest) for each in patterns for side in _tile(each)):
        raise ReadError("is a drawing with a pattern too fine to be seen: make it larger")


def _numbers(element: Element, key: str) -> Iterator[float]:
    return (abs(float(each)) for each in NUMBER.findall(element.get(key, "")))


def _whole(pattern: Element, largest: float) -> float:
    """What a tile is a part of."""
    return largest if pattern.get("patternUnits") == "userSpaceOnUse" else 1.0


def _tile(pattern: Element) -> Iterator[float]:
    """The sides of a tile, with what makes it smaller."""
    shrinking = min((float(each) for each in SCALE.findall(pattern.get("patternTransform", ""))), default=1.0)
    for key in ("width", "height"):
        share = 0.01 if pattern.get(key, "").strip().endswith("%") else 1.0
        yield from (side * share * (min(1.0, shrinking) or 1.0) for side in _numbers(pattern, key))
