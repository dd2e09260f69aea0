"""A note: its number first, then its blocks."""

from __future__ import annotations

from msgspec.structs import replace

from ..content import Piece
from .node import Kids, Node


def labelled(note: Node) -> Node:
    """The note with its number, which the HTML has in the first paragraph, before its blocks."""
    label, kids = _parted(note.kids)
    return replace(note, kids=(*label, *kids))


def _parted(kids: Kids) -> tuple[tuple[Node, ...], Kids]:
    """The label that kids begin with, and the kids without it."""
    if not kids or isinstance(first := kids[0], Piece):
        return (), kids
    if first.type == "Lbl":
        return (first,), kids[1:]
    label, rest = _parted(first.kids)
    return label, (*((replace(first, kids=rest),) if rest else ()), *kids[1:]) if label else kids
