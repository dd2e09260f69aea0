"""The marks by which notes name their sources: ``[S3]``, a link to the entry."""

from __future__ import annotations

import msgspec

from ...citing.line import normal
from ...document import Block, Inline, Link, NumberRef, Text
from ...source import Source
from ...walk import blocks_inlines, query

NBSP = "\u00a0"
#: What the ids of sources begin with.
SOURCE = "source-"


class Marked(msgspec.Struct, frozen=True):
    """A source as it is listed, and the mark by which notes name it."""

    source: Source
    mark: str

    def inlines(self) -> tuple[Inline, ...]:
        """The mark in a note, tied to the word before it."""
        id = self.source.id
        return Text(NBSP), Link(f"#{id}", (Text("["), NumberRef(id, self.mark), Text("]")))


def id_of(number: int) -> str:
    """The id of the source with that number in the list."""
    return f"{SOURCE}{number}"


def without_marks(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of a note in normal form without such marks, and the ids that these named, in reading order."""
    found = tuple(id for link in query(blocks, Link) if (id := _marked(link)))

    def change(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        kept: list[Inline] = []
        for inline in inlines:
            if _marked(inline):
                if kept and isinstance(last := kept[-1], Text):
                    kept[-1] = Text(last.text.removesuffix(NBSP))
            else:
                kept.append(inline)
        return normal(tuple(kept))

    return blocks_inlines(blocks, change) if found else blocks_inlines(blocks, normal), found


def _marked(inline: Inline) -> str:
    """The id of the source that an inline is the mark of, if it is one."""
    match inline:
        case Link(children=(Text(), NumberRef(target=id), Text())) if id.startswith(SOURCE) and inline.url == f"#{id}":
            return id
    return ""
