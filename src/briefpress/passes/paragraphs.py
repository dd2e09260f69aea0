"""The paragraphs pass: numbers are printed where the box or the sources point at paragraphs, or all are wanted."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ..anchors import PARAGRAPH
from ..diagnostics import Result
from ..document import Block, Document, Link, NumberRef, Paragraph
from ..walk import query


def paragraphs(document: Document) -> Result[Document]:
    """Give each paragraph of the first level its number, if a reader is sent to one by its number or all have one."""
    wanted = document.meta.paragraph_numbers
    pointed_at = any(target.startswith(PARAGRAPH) for target in _targets(document))
    if wanted == "none" or not (wanted == "all" or pointed_at):
        return Result(document)
    return Result(replace(document, blocks=tuple(map(_numbered, document.blocks))))


def _targets(document: Document) -> Iterator[str]:
    places = (place for place in (document.summary, document.appendix) if place)
    for place in places:
        yield from (reference.target for reference in query(place, NumberRef))
        yield from (link.url.removeprefix("#") for link in query(place, Link))


def _numbered(block: Block) -> Block:
    if not isinstance(block, Paragraph) or not block.id.startswith(PARAGRAPH):
        return block
    return replace(block, number=int(block.id.removeprefix(PARAGRAPH)))
