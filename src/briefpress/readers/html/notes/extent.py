"""How far each note reaches: the block that its anchor begins, the paragraphs up to the next, or a part of a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..nodes import BLOCKS, Chars, Element, Node, descend
from .anchors import Anchors
from .linked import is_notes

#: What may be one note whole.
_NOTE_BLOCKS = frozenset(("p", "li", "div", "dd", "dt", "tr", "aside", "section", "blockquote", "article", "footer"))
#: What a note is never more than a part of.
_OUTER = frozenset(("body", "article", "main", "#page", "html", "ol", "ul", "dl", "table", "tbody"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hr"))
#: Paragraphs that may follow in one note.
_LONGEST = 40


class Extent(NamedTuple):
    """The siblings ``start`` to ``end`` (not in it) of ``parent`` that are a note."""

    parent: Element
    start: int
    end: int


class Extents:
    """Finds the note at each of the targets, which are in reading order; ``calls`` are the places of all calls."""

    def __init__(self, anchors: Anchors, targets: Sequence[Element], calls: Sequence[int]) -> None:
        self.anchors, self.calls = anchors, calls
        self.targets = sorted(anchors.place(target) for target in targets)
        self.blocks = {id(block) for target in targets if (block := self.block(target)) is not None}

    def of(self, target: Element) -> Extent | None:
        """The nodes of the note; None where its anchor stands in no block that could be one."""
        block = self.block(target)
        if block is None or block.parent is None:
            return None
        if self.anchors.count(block, self.targets) > 1:
            return self._part(target, block)
        siblings = block.parent.children
        start = self.anchors.index(block)
        return Extent(block.parent, start, self._end(siblings, start, block.parent))

    def block(self, target: Element) -> Element | None:
        """The block that an anchor stands in, or begins with others that say no more."""
        block: Element | None = target
        while block is not None and block.tag not in _NOTE_BLOCKS and block.tag not in ("td", "th"):
            if block.tag in _OUTER:
                return None
            block = block.parent
        if block is not None and block.tag in ("td", "th"):
            block = block.parent
        if block is not None and target.tag not in BLOCKS:
            block = self._widened(block)
        return block

    def _widened(self, block: Element) -> Element:
        """The box that a note's paragraphs stand in: one that its anchor begins, without another note or a call."""
        while (above := block.parent) is not None and self._is_box(above, block):
            block = above
        return block

    def _is_box(self, box: Element, first: Element) -> bool:
        if box.tag not in _NOTE_BLOCKS or is_notes(box) or self.anchors.count(box, self.targets) > 1:
            return False
        if self.anchors.count(box, self.calls) or not _begins(box, first):
            return False
        return not any(isinstance(node, Element) and node.tag in _HEADINGS for node in box.children)

    def _part(self, target: Element, block: Element) -> Extent | None:
        """A note in a block with others: from its anchor to the next one's."""
        inner = target
        while inner.parent is not None and inner.parent is not block:
            inner = inner.parent
        if self.anchors.count(inner, self.targets) > 1:
            return None
        siblings = block.children
        start = self.anchors.index(inner)
        end = start + 1
        while end < len(siblings) and not self._begins_note(siblings[end], inner):
            end += 1
        return Extent(block, start, end)

    def _begins_note(self, node: Node, own: Element) -> bool:
        return isinstance(node, Element) and node is not own and self.anchors.count(node, self.targets) > 0

    def _end(self, siblings: Sequence[Node], start: int, parent: Element) -> int:
        """Where a note ends among its siblings: paragraphs between two notes, or last in what holds notes, are its."""
        first = siblings[start]
        if isinstance(first, Element) and first.tag in ("li", "tr"):
            return start + 1
        end = start + 1
        if isinstance(first, Element) and first.tag == "dt":
            return _after_meanings(siblings, end)
        while end < len(siblings) and end - start <= _LONGEST:
            node = siblings[end]
            if isinstance(node, Element):
                if id(node) in self.blocks or self.anchors.count(node, self.targets):
                    return end
                if node.tag in _HEADINGS or self.anchors.count(node, self.calls):
                    return start + 1
            end += 1
        return end if end == len(siblings) and is_notes(parent) else start + 1


def _begins(box: Element, first: Element) -> bool:
    """Whether nothing is shown in a box before an element."""
    for node in descend(box):
        if node is first:
            return True
        if isinstance(node, Chars) and node.text.strip():
            return False
    return False


def _after_meanings(siblings: Sequence[Node], at: int) -> int:
    """Where the ``dd`` of a term end."""
    end = at
    while end < len(siblings):
        node = siblings[end]
        if isinstance(node, Element) and node.tag != "dd":
            break
        end += 1
    return end
