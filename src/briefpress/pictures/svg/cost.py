"""What drawing costs: elements as often as they are referred to, for a few that refer to others can be billions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...errors import ReadError
from .allowed import REFERENCE

#: Elements to be drawn: the layout engine takes about 0.3 ms for each.
MOST_DRAWN = 20_000
#: Text is laid out: so many times the work of a shape, of each letter where it has a place; else so many are one.
TEXT, LETTERS = 15, 4
#: What gives each letter a place: these where they are lists, and those.
_LISTS = ("x", "y", "dx", "dy", "rotate")
_SPACED = ("textLength", "letter-spacing")
#: A group that shines through is drawn apart.
GROUP = 5
#: So many numbers of a path, a list of points or transformations are as much as a shape.
NUMBERS = 10
#: Characters of an attribute that is no list worth counting.
LONG = 20
#: The elements that hold text.
_TEXTS = frozenset(("text", "tspan", "textPath"))
#: Elements and references in one another; each is a call in a call of the engine.
DEEPEST = 100
#: Numbers of a path or of points; a marker may stand at each.
_NUMBER = re.compile(r"[0-9.]+")


def check_cost(root: Element) -> None:
    """ReadError for a drawing that refers to itself, or is too much to be drawn."""
    if _Cost(root).of(root, 0) > MOST_DRAWN:
        raise ReadError("is a drawing too costly to draw, repeated elements counted: simplify it, or save it as PNG")


class _Cost:
    def __init__(self, root: Element) -> None:
        self.named = {name: each for each in root.iter() if (name := each.get("id"))}
        self.known: dict[Element, tuple[int, int]] = {}
        self.open: set[Element] = set()

    def of(self, element: Element, depth: int) -> int:
        """How many elements are drawn for this one; those that know their cost know how deep they reach, too."""
        return self._measured(element, depth)[0]

    def _measured(self, element: Element, depth: int) -> tuple[int, int]:
        if element in self.open:
            raise ReadError("is a drawing that refers to itself without end")
        cost, reach = self.known.get(element, (0, 0))
        if depth + reach > DEEPEST:
            raise ReadError("is a drawing of too many elements that refer to one another: simplify it")
        if not cost:
            self.open.add(element)
            cost = self._own(element)
            for inner, times in self._inside(element):
                inner_cost, inner_reach = self._measured(inner, depth + 1)
                cost, reach = cost + times * inner_cost, max(reach, inner_reach + 1)
            self.open.discard(element)
            self.known[element] = min(cost, MOST_DRAWN + 1), reach
        return self.known[element]

    def _own(self, element: Element) -> int:
        """Of the element itself: its text, its path, its transformations."""
        numbers = sum(len(_NUMBER.findall(value)) for value in element.attrib.values() if len(value) > LONG)
        letters = len(element.text or "") + len(element.tail or "")
        placed = any(element.get(key) for key in _SPACED) or any(len(element.get(key, "")) > LONG for key in _LISTS)
        group = GROUP if element.get("opacity") or element.get("mask") else 0
        text = TEXT if element.tag in _TEXTS else 0
        return 1 + group + text + letters * TEXT // (1 if placed else LETTERS * TEXT) + numbers // NUMBERS

    def _inside(self, element: Element) -> Iterator[tuple[Element, int]]:
        """What is drawn with an element, and how often."""
        yield from ((child, 1) for child in element)
        points = 1 + len(_NUMBER.findall(element.get("d") or element.get("points") or "")) // 2
        for key, value in element.attrib.items():
            times = points if key.startswith("marker") else 1
            names = [value[1:]] if key == "xlink:href" and value.startswith("#") else REFERENCE.findall(value)
            yield from ((self.named[name], times) for name in names if name in self.named)
