"""What drawing costs: elements as often as they are referred to, for a few that refer to others can be billions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...errors import ReadError
from .allowed import REFERENCE

#: Elements to be drawn.
MOST_DRAWN = 50_000
#: Elements and references in one another; each is a call in a call of the engine.
DEEPEST = 100
#: Numbers of a path or of points; a marker may stand at each.
_NUMBER = re.compile(r"[0-9.]+")


def check_cost(root: Element) -> None:
    """ReadError for a drawing that refers to itself, or is too much to be drawn."""
    if _Cost(root).of(root, 0) > MOST_DRAWN:
        raise ReadError(f"is a drawing of more than {MOST_DRAWN} elements, repeated ones counted: simplify it")


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
            cost = 1
            for inner, times in self._inside(element):
                inner_cost, inner_reach = self._measured(inner, depth + 1)
                cost, reach = cost + times * inner_cost, max(reach, inner_reach + 1)
            self.open.discard(element)
            self.known[element] = min(cost, MOST_DRAWN + 1), reach
        return self.known[element]

    def _inside(self, element: Element) -> Iterator[tuple[Element, int]]:
        """What is drawn with an element, and how often."""
        yield from ((child, 1) for child in element)
        points = 1 + len(_NUMBER.findall(element.get("d") or element.get("points") or "")) // 2
        for key, value in element.attrib.items():
            times = points if key.startswith("marker") else 1
            names = [value[1:]] if key == "xlink:href" and value.startswith("#") else REFERENCE.findall(value)
            yield from ((self.named[name], times) for name in names if name in self.named)
