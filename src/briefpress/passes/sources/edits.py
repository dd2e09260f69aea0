"""Changes to a note at places of its line: words taken out, inlines put in, all in one walk."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

import msgspec

from ...citing.line import MERGED, cut, normal, with_offsets
from ...document import Block, Inline, Text
from ...walk import plain


class Edit(msgspec.Struct, frozen=True):
    """Characters ``start`` to ``end`` of a note's line make way for ``inlines``."""

    start: int
    end: int
    inlines: tuple[Inline, ...]


def edited(blocks: tuple[Block, ...], edits: Iterable[Edit]) -> tuple[Block, ...]:
    """The blocks of a note after the edits, which do not overlap; a link is not parted by what is put in."""
    waiting = deque(sorted(edits, key=lambda edit: (edit.start, edit.end)))
    return with_offsets(blocks, lambda inlines, offset: normal(tuple(_edited(inlines, offset, waiting))))


def _edited(inlines: tuple[Inline, ...], offset: int, waiting: deque[Edit]) -> Iterable[Inline]:
    taken = offset
    run_end = offset + len(plain(inlines))
    for inline in inlines:
        end = offset + len(plain(inline))
        begin = max(offset, taken)
        delayed: list[Inline] = []
        while waiting and waiting[0].start <= end and offset < end:
            edit = waiting.popleft()
            if edit.start == edit.end and edit.start < end and not isinstance(inline, Text | MERGED):
                delayed += edit.inlines
                continue
            yield from cut((inline,), begin - offset, edit.start - offset)
            yield from edit.inlines
            begin = taken = edit.end
        if begin < end:
            yield from cut((inline,), begin - offset, end - offset)
        elif offset == end:
            yield inline
        yield from delayed
        offset = end
    while waiting and waiting[0].start <= run_end:
        yield from waiting.popleft().inlines
