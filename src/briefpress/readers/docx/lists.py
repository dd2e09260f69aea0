"""Paragraphs with markers to lists: nested by level and indent, with all that belongs in an item."""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Block, List, Paragraph
from .items import Item, Para
from .numbering import Marker

#: Indents that differ by less than this, in twentieths of a point, are the same.
NEAR = 120
#: Lists in lists: Word has nine levels.
DEEPEST = 9


class OpenList:
    """A list that may still get items; each is a list of blocks."""

    def __init__(self, marker: Marker, left: int, line: int) -> None:
        self.list = marker.list
        self.level = marker.level
        self.bullet = marker.bullet
        self.left = left
        self.line = line
        self.start = marker.number
        self.last = marker.number - 1
        self.items: list[list[Block]] = []

    def goes_on(self, marker: Marker) -> bool:
        """Whether a marker is the next of this list."""
        return marker.bullet if self.bullet else not marker.bullet and marker.number == self.last + 1

    def add(self, marker: Marker, blocks: list[Block]) -> None:
        """Add an item."""
        self.last = marker.number
        self.items.append(blocks)

    def closed(self) -> List:
        """The list as it is now."""
        tight = all(sum(isinstance(block, Paragraph) for block in item) < 2 for item in self.items)
        items = tuple(tuple(item) for item in self.items)
        return List(items, not self.bullet, 1 if self.bullet else self.start, tight, self.line)


class Lists:
    """The lists that are open at a point, the outermost first."""

    def __init__(self) -> None:
        self._open: list[OpenList] = []
        self.done: list[Block] = []

    def item(self, para: Para, marker: Marker, block: Block) -> None:
        """Add an item where its level and indent put it."""
        depth, new = self._place(para, marker)
        self._close(depth)
        if new:
            self._open.append(OpenList(marker, para.left, para.line))
        self._open[-1].add(marker, [block])

    def holds(self, item: Item) -> int:
        """In how many lists something without a marker still is: 0 where it ends them all."""
        if not self._open or not isinstance(item, Para) or item.level or item.role in _OUTSIDE:
            return 0
        if item.role == "continue" or (item.marker and item.marker.silent):
            depth = item.marker.level + 1 if item.marker else _continued(item.left, self._open)
            return min(depth, len(self._open))
        if item.marker is not None and not item.marker.bullet:
            return self._around(item.marker)
        if item.left <= 0 or item.align in ("center", "right"):
            return 0
        return sum(1 for each in self._open if 0 < each.left <= item.left + NEAR)

    def _around(self, marker: Marker) -> int:
        """In how many lists a paragraph is whose marker is words: a sub-clause of an item."""
        return next(
            (at for at, each in enumerate(self._open, 1) if each.list == marker.list and each.level < marker.level), 0
        )

    def add(self, depth: int, blocks: Sequence[Block]) -> None:
        """Add blocks to the last item of the list at a depth."""
        self._close(depth)
        self._open[-1].items[-1] += blocks

    def end(self) -> list[Block]:
        """Close all lists, and give what was made since the last end."""
        self._close(0)
        done, self.done = self.done, []
        return done

    def _place(self, para: Para, marker: Marker) -> tuple[int, bool]:
        """How many lists stay open, and whether the item begins one more."""
        for depth in range(len(self._open), 0, -1):
            each = self._open[depth - 1]
            inside = marker.level - each.level if each.list == marker.list else _step(para.left - each.left)
            if inside > 0 and depth < DEEPEST:
                return depth, True
            if inside >= 0:
                return (depth, False) if each.goes_on(marker) else (depth - 1, True)
        return 0, True

    def _close(self, depth: int) -> None:
        while len(self._open) > depth:
            closed = self._open.pop().closed()
            (self._open[-1].items[-1] if self._open else self.done).append(closed)


#: Roles of paragraphs that are in no item whatever their indent.
_OUTSIDE = frozenset(("quote", "caption", "title", "subtitle", "term", "definition", "source"))


def _step(difference: int) -> int:
    return 0 if abs(difference) <= NEAR else difference


def _continued(left: int, open: Sequence[OpenList]) -> int:
    """In how many lists a paragraph that goes on with an item is, by its indent; in the outermost at least."""
    return max(1, sum(1 for each in open if each.left <= left + NEAR))
