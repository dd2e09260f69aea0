"""The way from a note to its entry: its title becomes a link, or an arrow stands at its end."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from ...citing.line import cut, normal, with_offsets
from ...citing.parts import Reading
from ...document import Block, Inline, Link, Note, Paragraph, Text
from ...walk import blocks_inlines, plain

ARROW: tuple[Inline, ...] = (Text("→"),)
NBSP = "\u00a0"


def without_links(note: Note, targets: Container[str]) -> tuple[Block, ...]:
    """The blocks of a note in normal form, without the links to those targets that this pass had made."""

    def change(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        kept: list[Inline] = []
        for inline in inlines:
            if not isinstance(inline, Link) or inline.url not in targets:
                kept.append(inline)
            elif inline.children != ARROW:
                kept += inline.children
            elif kept and isinstance(kept[-1], Text):
                kept[-1] = Text(kept[-1].text.removesuffix(NBSP))
        return normal(tuple(kept))

    blocks = blocks_inlines(note.blocks, change)
    last = note.blocks[-1] if note.blocks else None
    alone = isinstance(last, Paragraph) and len(last.children) == 1 and _is_arrow(last.children[0], targets)
    return blocks[:-1] if alone else blocks


def _is_arrow(inline: Inline, targets: Container[str]) -> bool:
    return isinstance(inline, Link) and inline.url in targets and inline.children == ARROW


def with_link(blocks: tuple[Block, ...], reading: Reading, target: str) -> tuple[Block, ...]:
    """The blocks of a note with a link to ``target``."""
    title, line = reading.title, reading.line
    if (
        not title
        or any(title.meets(each) for each in line.links)
        or any(title.start <= each.start < title.end for each in line.calls)
    ):
        return _with_arrow(blocks, target)

    def change(inlines: tuple[Inline, ...], offset: int) -> tuple[Inline, ...]:
        if not offset <= title.start < title.end <= offset + len(plain(inlines)):
            return inlines
        start, end = title.start - offset, title.end - offset
        return (*cut(inlines, 0, start), Link(target, cut(inlines, start, end)), *_rest(inlines, end))

    return with_offsets(blocks, change)


def _rest(inlines: tuple[Inline, ...], start: int) -> tuple[Inline, ...]:
    # Beyond the last character too: what has none (a call) may stand there.
    return cut(inlines, start, 1 << 62)


def _with_arrow(blocks: tuple[Block, ...], target: str) -> tuple[Block, ...]:
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and last.children:
        return (*blocks[:-1], replace(last, children=(*last.children, Text(NBSP), Link(target, ARROW))))
    return (*blocks, Paragraph((Link(target, ARROW),)))
