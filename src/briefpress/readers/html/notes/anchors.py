"""Where everything stands in a page: the order of its elements, their anchors, and the links from one to another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from ..nodes import BLOCKS, Element, Node, beginning, elements

_PREFIX = "user-content-"
#: How many elements around a link may hold its anchor or say what it is.
_AROUND = 3
SHOWN = 48
#: Characters of an anchor that are looked at.
_LONGEST = 200


class Link(NamedTuple):
    """A link to an anchor of the same page: its element, the anchor as written, and where that is (None: nowhere)."""

    element: Element
    anchor: str
    target: Element | None
    text: str


class Anchors:
    """The order of a page: each element's place and the place of the last thing in it."""

    def __init__(self, root: Element, addresses: frozenset[str] = frozenset()) -> None:
        self.first: dict[int, int] = {}
        self.last: dict[int, int] = {}
        self.ids: dict[str, Element] = {}
        self._siblings: dict[int, dict[int, int]] = {}
        self._number(root)
        self.links = [link for each in elements(root, "a") if (link := self._link(each, addresses))]
        self.by_anchor: dict[str, list[Link]] = {}
        for link in self.links:
            self.by_anchor.setdefault(link.anchor, []).append(link)

    def _number(self, root: Element) -> None:
        """Number the elements in reading order, without a call for each level."""
        stack: list[tuple[Element, Iterator[Node]]] = [(root, iter(root.children))]
        self.first[id(root)] = count = 0
        while stack:
            element, rest = stack[-1]
            node = next(rest, None)
            if node is None:
                self.last[id(element)] = count
                stack.pop()
            elif isinstance(node, Element):
                count += 1
                self.first[id(node)] = count
                for name in names_of(node):
                    self.ids.setdefault(name, node)
                stack.append((node, iter(node.children)))

    def place(self, element: Element) -> int:
        return self.first[id(element)]

    def holds(self, element: Element, inner: Element) -> bool:
        """Whether one element is the other or around it."""
        return self.first[id(element)] <= self.first[id(inner)] <= self.last[id(element)]

    def count(self, element: Element, places: Sequence[int]) -> int:
        """How many of the places, ascending, are in an element."""
        return bisect_left(places, self.last[id(element)] + 1) - bisect_left(places, self.first[id(element)])

    def find(self, anchor: str) -> Element | None:
        """The element with an anchor; GitHub writes a prefix before those of the author."""
        for name in (anchor, unquote(anchor)):
            for written in (name, _PREFIX + name):
                if written in self.ids:
                    return self.ids[written]
        return None

    def beside(self, element: Element, step: int) -> Node | None:
        """The node before (-1) or after (1) an element."""
        if element.parent is None:
            return None
        siblings, at = element.parent.children, self.index(element) + step
        return siblings[at] if 0 <= at < len(siblings) else None

    def index(self, element: Element) -> int:
        """Where an element stands among its siblings; 0 for the page itself."""
        if element.parent is None:
            return 0
        if id(element.parent) not in self._siblings:
            self._siblings[id(element.parent)] = {id(node): at for at, node in enumerate(element.parent.children)}
        return self._siblings[id(element.parent)].get(id(element), 0)

    def own_names(self, link: Element) -> list[str]:
        """The anchors that lead to a link: its own, those around it and in it, and that of an empty one before it."""
        found = around(link)
        before = [node for each in found if isinstance(node := self.beside(each, -1), Element) and _is_anchor(node)]
        return [name for each in (*found, *elements(link), *before) for name in names_of(each)]

    def _link(self, element: Element, addresses: frozenset[str]) -> Link | None:
        address, sign, anchor = element.get("href").partition("#")
        if not sign or not anchor or (address and address.rstrip("/") not in addresses):
            return None
        return Link(element, anchor[:_LONGEST], self.find(anchor), beginning(element, SHOWN))


def names_of(element: Element) -> list[str]:
    """The anchors of an element."""
    names = [element.attrs.get("id", ""), element.attrs.get("name", "") if element.tag == "a" else ""]
    return [name for name in names if name]


def around(link: Element) -> list[Element]:
    """A link and the elements right around it that hold no more than words."""
    found = [link]
    while len(found) <= _AROUND and (above := found[-1].parent) is not None and above.tag not in BLOCKS:
        found.append(above)
    return found


def _is_anchor(element: Element) -> bool:
    """Whether an element holds no words, only a place."""
    return element.tag in ("a", "span") and not beginning(element, 1)
