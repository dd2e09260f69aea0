"""Changes to a note at places of its line: words taken out, inlines put in, all in one walk."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import msgspec
from msgspec.structs import replace

from ...citing.line import cut, normal, with_offsets
from ...document import Block, Cite, Container, Inline, Link
from ...walk import plain


class Edit(msgspec.Struct, frozen=True):
    """Characters ``start`` to ``end`` of a note's line make way for ``inlines``."""

    start: int
    end: int
    inlines: tuple[Inline, ...]


def edited(blocks: tuple[Block, ...], edits: Iterable[Edit]) -> tuple[Block, ...]:
    """The blocks of a note after the edits, which do not overlap; nothing is put into a link, but behind it."""
    waiting = deque(sorted(edits, key=lambda edit: (edit.start, edit.end)))
    return with_offsets(blocks, lambda inlines, offset: _run(inlines, offset, waiting))


def _run(inlines: tuple[Inline, ...], offset: int, waiting: deque[Edit]) -> tuple[Inline, ...]:
    """One run of siblings after the edits that begin in it, which are taken from those that wait."""
    made: list[Inline] = []
    for inline in inlines:
        while waiting and waiting[0].end <= offset:
            made += waiting.popleft().inlines
        end = offset + len(plain(inline))
        made += _changed(inline, offset, end, deque(_in(offset, end, waiting)))
        offset = end
    while waiting and waiting[0].start <= offset:
        made += waiting.popleft().inlines
    return normal(tuple(made))


def _in(offset: int, end: int, waiting: deque[Edit]) -> Iterator[Edit]:
    """The edits that begin in an inline; what one takes out beyond it waits for the next."""
    while waiting and waiting[0].start < end:
        edit = waiting.popleft()
        if edit.end > end:
            waiting.appendleft(Edit(end, edit.end, ()))
        yield replace(edit, end=min(edit.end, end))


def _changed(inline: Inline, offset: int, end: int, edits: deque[Edit]) -> Iterator[Inline]:
    if not edits:
        yield inline
    elif not isinstance(inline, Container) or isinstance(inline, Cite):
        yield from _parted(inline, offset, end, edits)
    else:
        behind = [edit for edit in edits if isinstance(inline, Link) and edit.start == edit.end]
        children = _run(inline.children, offset, deque(edit for edit in edits if edit not in behind))
        if children:
            yield replace(inline, children=children)
        for edit in behind:
            yield from edit.inlines


def _parted(inline: Inline, offset: int, end: int, edits: Iterable[Edit]) -> Iterator[Inline]:
    """What is left of an inline, with what is put in."""
    begin = offset
    for edit in edits:
        yield from cut((inline,), begin - offset, edit.start - offset)
        yield from edit.inlines
        begin = edit.end
    yield from cut((inline,), begin - offset, end - offset)
