"""The boxes pass: a note, a tip or a warning without a title gets the label that its language has for it."""

from __future__ import annotations

from msgspec.structs import replace

from ..diagnostics import Result
from ..document import Block, Division, Document, Text
from ..labels import BOXES, Labels, labels_for
from ..walk import map_blocks, query


def boxes(document: Document) -> Result[Document]:
    """Give each division that is a box a title, if it has none."""
    if not any(query(document, Division)):
        return Result(document)
    labels = labels_for(document.meta.lang).value
    return Result(map_blocks(document, lambda blocks: tuple(_titled(block, labels) for block in blocks)))


def _titled(block: Block, labels: Labels) -> Block:
    if isinstance(block, Division) and block.kind in BOXES and not block.title:
        return replace(block, title=(Text(getattr(labels, block.kind)),))
    return block
