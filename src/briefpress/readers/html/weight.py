"""How many words of what kind are in each element: characters, those in links, and those in lines of prose."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..unspaced import UNSPACED
from .nodes import BLOCKS, UNREAD, Chars, Element

#: Characters outside links that a line has where it is prose; an ideograph counts for more.
_PROSE = 80
_IDEOGRAPH = 3
#: Scripts that say much in few characters.
_DENSE = re.compile(f"{UNSPACED.pattern}|[\uac00-\ud7a3]")


class Weight(NamedTuple):
    """Characters that are no blanks: all, those in links, those in lines of prose."""

    all: int
    linked: int
    prose: int

    @property
    def links(self) -> float:
        """The share of links in all."""
        return self.linked / self.all if self.all else 0.0


NONE = Weight(0, 0, 0)


class Weights:
    """The weights of a page's elements, summed up once."""

    def __init__(self, root: Element) -> None:
        self._found: dict[int, Weight] = {}
        self._sum(root)
        #: The prose of all, and all its characters.
        self.whole, self.all = self.of(root).prose, self.of(root).all

    def of(self, element: Element) -> Weight:
        return self._found.get(id(element), NONE)

    def _sum(self, root: Element) -> None:
        stack = [_Open(root, False)]
        while stack:
            top = stack[-1]
            for node in top.rest:
                if isinstance(node, Chars):
                    top.take(node.text)
                elif node.tag not in UNREAD:
                    stack.append(_Open(node, top.linked_inside))
                    break
            else:
                stack.pop()
                self._found[id(top.element)] = top.close(stack[-1] if stack else None)


def weighed(text: str) -> int:
    """Characters that are no blanks; an ideograph counts for more."""
    size = len(text) - text.count(" ") - text.count("\n")
    return size if text.isascii() or not _DENSE.search(text) else size * _IDEOGRAPH


class _Open:
    """An element whose weight is being summed; ``line`` counts characters outside links that no block has closed."""

    __slots__ = ("all", "element", "line", "linked", "linked_inside", "prose", "rest")

    def __init__(self, element: Element, linked: bool) -> None:
        self.element = element
        self.rest = iter(element.children)
        self.linked_inside = linked or element.tag == "a"
        self.all = self.linked = self.prose = self.line = 0

    def take(self, text: str) -> None:
        size = len(text) - text.count(" ") - text.count("\n")
        self.all += size
        if self.linked_inside:
            self.linked += size
        elif size:
            self.line += weighed(text)

    def close(self, around: _Open | None) -> Weight:
        """The weight; what is around gets it too, and the line that goes on there."""
        if self.element.tag in BLOCKS:
            if self.line >= _PROSE:
                self.prose += self.line
            self.line = 0
        if around is not None:
            around.all += self.all
            around.linked += self.linked
            around.prose += self.prose
            around.line += self.line
        return Weight(self.all, self.linked, self.prose)


def children_of(element: Element) -> list[Element]:
    """The elements right below one."""
    return [node for node in element.children if isinstance(node, Element)]
