"""The headings pass: levels without gaps, and an anchor for each heading and each paragraph of the body."""

from __future__ import annotations

from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import Block, Document, Heading, Paragraph
from ..walk import blocks_in, plain, query


def headings(document: Document) -> Result[Document]:
    """Number the levels from 1 without gaps; anchor headings as ``section-N`` and paragraphs as ``paragraph-N``.

    Only paragraphs of the body's first level are counted: a reader can count those.
    """
    found = list(query(document.blocks, Heading))
    levels = contiguous([heading.level for heading in found])
    changed = {
        id(heading): replace(heading, level=level, id=f"section-{number}")
        for number, (heading, level) in enumerate(zip(found, levels, strict=True), 1)
    }
    blocks = blocks_in(document.blocks, lambda blocks: tuple(changed.get(id(block), block) for block in blocks))
    highest = min((heading.level for heading in found), default=1) - 1
    diagnostics = tuple(
        _moved(heading, level) for heading, level in zip(found, levels, strict=True) if heading.level - highest != level
    )
    return Result(replace(document, blocks=_anchored(blocks)), diagnostics)


def contiguous(levels: list[int]) -> list[int]:
    """The levels with the first at 1 and none skipped on the way down; equal siblings stay equal.

    >>> contiguous([2, 4, 4, 3, 2])
    [1, 2, 2, 2, 1]
    """
    open_levels: list[int] = []
    result = []
    for level in levels:
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        result.append(len(open_levels))
    return result


def _anchored(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    number = 0
    anchored: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            number += 1
            block = replace(block, id=f"paragraph-{number}")
        anchored.append(block)
    return tuple(anchored)


def _moved(heading: Heading, level: int) -> Diagnostic:
    return Diagnostic(
        "heading-level",
        f"heading {plain(heading).strip()!r} set at level {level}, not {heading.level}: levels leave none out",
        Span("", heading.line),
    )
