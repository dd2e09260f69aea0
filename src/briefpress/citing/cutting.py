"""The inlines of stretches of a note, all cut in one walk."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import msgspec
from msgspec.structs import replace

from ..document import Block, Code, Container, Image, Inline, LineBreak, NoteRef, Text
from ..walk import plain
from .line import Stretch, normal, with_offsets


class Leaf(msgspec.Struct, frozen=True):
    """An inline that holds none, where it stands in the line, and the marks around it, the outermost first."""

    inline: Inline
    start: int
    end: int
    marks: tuple[tuple[int, Inline], ...]


def words_of(blocks: tuple[Block, ...], stretches: list[Stretch]) -> list[tuple[Inline, ...]]:
    """The inlines of each stretch (in order and apart), line ends between paragraphs, calls left out."""
    leaves: list[Leaf] = []

    def add(inlines: tuple[Inline, ...], offset: int) -> tuple[Inline, ...]:
        if leaves:
            leaves.append(Leaf(LineBreak(), offset - 1, offset, ()))
        leaves.extend(_leaves(inlines, offset, ()))
        return inlines

    with_offsets(blocks, add)
    found, first = [], 0
    for stretch in stretches:
        while first < len(leaves) and leaves[first].end <= stretch.start:
            first += 1
        last = first
        while last < len(leaves) and leaves[last].start < stretch.end:
            last += 1
        found.append(normal(_tree([_cut(leaf, stretch) for leaf in leaves[first:last]], 0)))
    return found


def _leaves(inlines: tuple[Inline, ...], offset: int, marks: tuple[tuple[int, Inline], ...]) -> Iterator[Leaf]:
    for index, inline in enumerate(inlines):
        end = offset + len(plain(inline))
        if isinstance(inline, Container):
            yield from _leaves(inline.children, offset, (*marks, (index, inline)))
        elif not isinstance(inline, NoteRef):
            yield Leaf(inline, offset, end, marks)
        offset = end


def _cut(leaf: Leaf, stretch: Stretch) -> Leaf:
    inline = leaf.inline
    if not isinstance(inline, Text | Code) or isinstance(inline, Image):
        return leaf
    low, high = max(stretch.start - leaf.start, 0), min(stretch.end, leaf.end) - leaf.start
    return replace(leaf, inline=replace(inline, text=inline.text[low:high]))


def _tree(leaves: list[Leaf], depth: int) -> tuple[Inline, ...]:
    """The inlines of the leaves, within the marks that they share."""
    found: list[Inline] = []
    for key, group in groupby(leaves, key=lambda leaf: leaf.marks[depth][0] if len(leaf.marks) > depth else -1):
        inside = list(group)
        if key == -1:
            found += [leaf.inline for leaf in inside]
            continue
        mark = inside[0].marks[depth][1]
        found.append(replace(mark, children=_tree(inside, depth + 1)))
    return tuple(found)
