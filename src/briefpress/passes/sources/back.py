"""The way from a note to its entry: its title becomes a link, or an arrow stands at its end."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from ...document import Block, Inline, Link, Note, Paragraph, Text
from ...walk import blocks_inlines
from .line import cut, normal
from .parts import Reading

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
    index = max(index for index, start in line.starts.items() if start <= title.start)
    paragraph = blocks[index]
    if not isinstance(paragraph, Paragraph):
        return _with_arrow(blocks, target)
    offset = line.starts[index]
    start, end = title.start - offset, title.end - offset
    children = (
        *cut(paragraph.children, 0, start),
        Link(target, cut(paragraph.children, start, end)),
        *_rest(paragraph.children, end),
    )
    return (*blocks[:index], replace(paragraph, children=children), *blocks[index + 1 :])


def _rest(inlines: tuple[Inline, ...], start: int) -> tuple[Inline, ...]:
    # Beyond the last character too: what has none (a call) may stand there.
    return cut(inlines, start, 1 << 62)


def _with_arrow(blocks: tuple[Block, ...], target: str) -> tuple[Block, ...]:
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and last.children:
        return (*blocks[:-1], replace(last, children=(*last.children, Text(NBSP), Link(target, ARROW))))
    return (*blocks, Paragraph((Link(target, ARROW),)))
