"""Levels of headings without gaps: a heading is at most one level below the one before it (ISO 14289-1, 7.4.2)."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..content import Piece
from .node import Node

HEADING = re.compile(r"H([1-6])")


def with_levels(root: Node) -> Node:
    """The tree with its headings' gaps closed: what was below the same level stays so."""
    return _Levels().node(root)


class _Levels:
    """The levels that are open, as the text goes on."""

    def __init__(self) -> None:
        self.open: list[int] = []

    def node(self, node: Node) -> Node:
        kind = node.type
        if heading := HEADING.fullmatch(kind):
            level = int(heading[1])
            self.open = [*(above for above in self.open if above < level), level]
            kind = f"H{len(self.open)}"
        kids = tuple(kid if isinstance(kid, Piece) else self.node(kid) for kid in node.kids)
        return replace(node, type=kind, kids=kids)
