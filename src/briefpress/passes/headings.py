"""The headings pass: levels that begin at 1 and leave none out."""

from __future__ import annotations

from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import Document, Heading
from ..walk import blocks_in, plain, query


def headings(document: Document) -> Result[Document]:
    """Number the levels of the body's headings from 1 without gaps."""
    found = list(query(document.blocks, Heading))
    levels = contiguous([heading.level for heading in found])
    changed = {id(heading): replace(heading, level=level) for heading, level in zip(found, levels, strict=True)}
    blocks = blocks_in(document.blocks, lambda blocks: tuple(changed.get(id(block), block) for block in blocks))
    highest = min((heading.level for heading in found), default=1) - 1
    diagnostics = tuple(
        _moved(heading, level) for heading, level in zip(found, levels, strict=True) if heading.level - highest != level
    )
    return Result(replace(document, blocks=blocks), diagnostics)


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


def _moved(heading: Heading, level: int) -> Diagnostic:
    return Diagnostic(
        "heading-level",
        f"heading {plain(heading).strip()!r} set at level {level}, not {heading.level}: levels leave none out",
        Span("", heading.line),
    )
