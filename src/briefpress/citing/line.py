"""A note as one line of characters that knows what is marked in it, and how to cut inlines by those characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

import msgspec
from msgspec.structs import replace

from ..document import (
    Block,
    Code,
    Container,
    Emphasis,
    Image,
    Inline,
    LangSpan,
    Link,
    NoteRef,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from ..walk import blocks_runs, plain


class Stretch(msgspec.Struct, frozen=True):
    """Characters ``start`` to ``end`` of a line; ``url`` is where they link to, if they do."""

    start: int
    end: int
    url: str = ""

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def meets(self, other: Stretch) -> bool:
        """Whether a character is in both."""
        return self.start < other.end and other.start < self.end


class Line(msgspec.Struct, frozen=True):
    """The runs of inlines of a note (those of `walk.blocks_runs`) joined by newlines; ``starts`` are where they begin.

    ``simple`` says that the note is one paragraph of words, emphases and links: what can be set anew without a loss.
    """

    text: str
    starts: tuple[int, ...]
    emphases: tuple[Stretch, ...]
    links: tuple[Stretch, ...]
    calls: tuple[Stretch, ...]
    simple: bool


#: What a line tells apart; any other mark makes it one that is not simple.
SIMPLE = Text | Emphasis | Link | LangSpan | NoteRef


def line_of(blocks: tuple[Block, ...]) -> Line:
    """The line of a note's words, of its lists and quotes too; code is not in it."""
    starts: list[int] = []
    marks: list[tuple[Inline, Stretch]] = []
    pieces: list[str] = []

    def add(inlines: tuple[Inline, ...], offset: int) -> tuple[Inline, ...]:
        starts.append(offset)
        marks.extend(_marks(inlines, offset))
        pieces.append(plain(inlines))
        return inlines

    with_offsets(blocks, add)
    return Line(
        text="\n".join(pieces),
        starts=tuple(starts),
        emphases=tuple(stretch for inline, stretch in marks if isinstance(inline, Emphasis)),
        links=tuple(stretch for inline, stretch in marks if isinstance(inline, Link)),
        calls=tuple(stretch for inline, stretch in marks if isinstance(inline, NoteRef)),
        simple=len(blocks) == len(starts) == 1 and all(isinstance(inline, SIMPLE) for inline, _ in marks),
    )


def with_offsets(
    blocks: tuple[Block, ...], change: Callable[[tuple[Inline, ...], int], tuple[Inline, ...]]
) -> tuple[Block, ...]:
    """Apply ``change`` to every run of inlines of a note, in the order of its line, with its offset in that line."""
    offset = 0

    def changed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        nonlocal offset
        start, offset = offset, offset + len(plain(inlines)) + 1
        return change(inlines, start)

    return blocks_runs(blocks, changed)


def _marks(inlines: tuple[Inline, ...], offset: int) -> Iterator[tuple[Inline, Stretch]]:
    for inline in inlines:
        end = offset + len(plain(inline))
        yield inline, Stretch(offset, end, inline.url if isinstance(inline, Link) else "")
        if isinstance(inline, Container):
            yield from _marks(inline.children, offset)
        offset = end


def cut(inlines: tuple[Inline, ...], start: int, end: int) -> tuple[Inline, ...]:
    """The inlines of characters ``start`` to ``end``; a mark that goes beyond is kept for the part inside.

    What has no characters (a note's call) belongs to the characters after it.
    """
    found: list[Inline] = []
    offset = 0
    for inline in inlines:
        size = len(plain(inline))
        low, high = max(start - offset, 0), min(end - offset, size)
        if (size == 0 and start <= offset < end) or (low == 0 and 0 < high == size):
            found.append(inline)
        elif low < high:
            # Not ``high``: what has no characters at the very end of a mark must know whether the cut goes on.
            found += _part(inline, low, end - offset)
        offset += size
    return tuple(found)


def _part(inline: Inline, start: int, end: int) -> tuple[Inline, ...]:
    if isinstance(inline, Text | Code):
        return (replace(inline, text=inline.text[start:end]),)
    if isinstance(inline, Container):
        return (replace(inline, children=cut(inline.children, start, end)),)
    # A picture cannot be cut: it stays whole with the first of the words that describe it.
    return (inline,) if isinstance(inline, Image) and start == 0 else ()


#: Marks that mean the same on two neighbours as on both together; two links are two links.
MERGED = Emphasis | Strong | Strikeout | Superscript | Subscript | LangSpan


def normal(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The same inlines in one form: neighbouring texts and like marks joined, empty ones left out."""
    found: list[Inline] = []
    for _, group in groupby((inline for inline in inlines if not _is_empty(inline)), key=_kind):
        like = tuple(group)
        first = like[0]
        if isinstance(first, Text | Code):
            found.append(replace(first, text="".join(each.text for each in like if isinstance(each, Text | Code))))
        elif isinstance(first, MERGED):
            children = tuple(child for each in like if isinstance(each, MERGED) for child in each.children)
            found.append(replace(first, children=normal(children)))
        else:
            found += like
    return tuple(found)


def _is_empty(inline: Inline) -> bool:
    if isinstance(inline, MERGED):
        return all(map(_is_empty, inline.children))
    return isinstance(inline, Text | Code) and not inline.text


def _kind(inline: Inline) -> tuple[str, str]:
    return type(inline).__name__, inline.lang if isinstance(inline, LangSpan) else ""
