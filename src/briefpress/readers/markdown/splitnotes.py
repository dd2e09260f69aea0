"""Typed notes on lines of their own that Markdown makes one paragraph: each becomes a paragraph, as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...document import Block, LineBreak, Paragraph
from ...walk import plain, slice_inlines
from ..text.markers import note_marker
from .notes_title import names_notes
from .phrasing import Inlines
from .reading import Reading
from .tree import stripped

#: The signs around the words of a line that are Markdown's.
_SIGNS = re.compile(r"^[\s*_]+|[\s*_\\]+$|\\(?=[\[\](){}.*])|</?sup>|<br\s*/?>", re.IGNORECASE)


def split_notes(blocks: tuple[Block, ...], reading: Reading) -> tuple[Block, ...]:
    """The blocks, with paragraphs parted where a line begins as a note does under a title of notes or another note."""
    return tuple(part for block in blocks for part in _parts(block, reading))


def _parts(block: Block, reading: Reading) -> Iterator[Block]:
    if not isinstance(block, Paragraph) or not block.line:
        yield block
        return
    typed = reading.paragraph_lines(block.line)
    starts = list(_starts(block.children, typed)) if len(typed) > 1 and _begins(typed[0]) else []
    if not starts:
        yield block
        return
    ends = [0, *(start for start, _ in starts), len(plain(block.children))]
    rows = [0, *(row for _, row in starts)]
    for row, words in zip(rows, _cut(block.children, ends), strict=True):
        yield replace(block, children=_without_break(words), line=block.line + row, id="" if row else block.id)


def _cut(inlines: Inlines, ends: Sequence[int]) -> list[Inlines]:
    """The parts of the inlines between the ``ends``, halved again and again: each level is gone through once."""
    if len(ends) == 2:
        return [inlines]
    middle = len(ends) // 2
    parted = ends[middle] - ends[0]
    first = slice_inlines(inlines, 0, parted)
    second = slice_inlines(inlines, parted, ends[-1] - ends[0])
    return [*_cut(first, ends[: middle + 1]), *_cut(second, ends[middle:])]


def _without_break(inlines: Inlines) -> Inlines:
    words = stripped(inlines)
    while words and isinstance(words[-1], LineBreak):
        words = stripped(words[:-1])
    return words


def _begins(line: str) -> bool:
    bare = _bare(line)
    return names_notes(bare) or note_marker(bare) is not None


def _bare(line: str) -> str:
    return _SIGNS.sub("", line)


def _starts(inlines: Inlines, typed: list[str]) -> Iterator[tuple[int, int]]:
    """Where in the plain text the lines begin that have a label of the first label's kind, and their rows."""
    text, at = plain(inlines), 0
    kind = ""
    for row, line in enumerate(typed):
        bare = _bare(line)
        marker = note_marker(bare)
        if marker is None or (kind and marker.kind != kind):
            continue
        kind = marker.kind
        found = text.find(bare[: marker.end].rstrip(), at + bool(row))
        if found < 0:
            return
        if row and found > 0 and text[found - 1].isspace():
            yield found, row
        at = max(at, found)
