"""The summary that the author wrote, wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ...diagnostics import Diagnostic, Result, Span
from ...document import Block, Division, Document, Heading, Summary
from ...labels import labels_for
from ...walk import blocks_in, plain, query

HINT = "summary: none keeps it there"


def written(document: Document) -> Result[Document]:
    """The document with the author's summary in its box, out of the body; without a box where there is none."""
    meta = document.meta
    for said, kind in ((meta.summary, "summary"), (meta.abstract, "abstract")):
        if said:
            return Result(replace(document, summary=Summary(said)))
        for division in query(document.blocks, Division):
            if division.kind == kind and plain(division.blocks).strip():
                return _from_division(document, division)
    if section := _titled_section(document):
        return _from_section(document, *section)
    return Result(document)


def _from_division(document: Document, division: Division) -> Result[Document]:
    """The division leaves the body for the box, under the box's own heading."""

    def without(siblings: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(block for block in siblings if block != division)

    boxed = replace(document, summary=Summary(division.blocks), blocks=blocks_in(document.blocks, without))
    return Result(boxed, (_taken(f"the division {division.kind!r}", division.line),))


def _titled_section(document: Document) -> tuple[int, int] | None:
    """The (start, end) of the first section whose heading says that it is the summary."""
    titles = labels_for(document.meta.lang).value.summary_titles
    for start, block in enumerate(document.blocks):
        if isinstance(block, Heading) and _folded(plain(block)) in titles:
            end = _section_end(document.blocks, start, block.level)
            if end > start + 1:
                return start, end
    return None


def _folded(title: str) -> str:
    return " ".join(title.replace("'", "’").lower().split()).rstrip(" :.")


def _section_end(blocks: Sequence[Block], start: int, level: int) -> int:
    following = range(start + 1, len(blocks))
    ends = (i for i in following if isinstance(heading := blocks[i], Heading) and heading.level <= level)
    return next(ends, len(blocks))


def _from_section(document: Document, start: int, end: int) -> Result[Document]:
    blocks = document.blocks
    boxed = replace(document, summary=Summary(blocks[start + 1 : end]), blocks=blocks[:start] + blocks[end:])
    heading = blocks[start]
    return Result(boxed, (_taken(f"the section {plain(heading).strip()!r}", getattr(heading, "line", 0)),))


def _taken(what: str, line: int) -> Diagnostic:
    return Diagnostic("summary", f"{what} became the summary box", Span("", line), HINT)
