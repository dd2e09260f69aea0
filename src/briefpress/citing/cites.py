"""The citations of a note, in order."""

from __future__ import annotations

from ..document import Block, Inline, LineBreak, NoteRef
from ..source import Citation, Name, Source
from ..walk import inlines_in
from .cited import Cited
from .kinds import kind_of
from .line import cut, line_of, normal, with_offsets
from .parts import Reading
from .reading import read
from .understood import is_understood


def cites(blocks: tuple[Block, ...], lang: str) -> tuple[Cited, ...]:
    """What the note cites, each with its stretch; ``lang`` is the document's language. In linear time."""
    reading = read(line_of(blocks), lang)
    if not reading.title and not reading.address and kind_of(reading) == "document":
        return ()
    source = _source(reading)
    citation = Citation(prefix=reading.text(reading.signal).rstrip(","))
    end = len(reading.line.text)
    words = words_of(blocks, 0, end)
    return (Cited(0, end, "full", citation, source, understood=is_understood(reading), words=words),)


def words_of(blocks: tuple[Block, ...], start: int, end: int) -> tuple[Inline, ...]:
    """The inlines of a stretch of a note's line, its paragraphs parted by line ends, without calls."""
    found: list[Inline] = []

    def add(inlines: tuple[Inline, ...], offset: int) -> tuple[Inline, ...]:
        part = inlines_in(cut(inlines, start - offset, end - offset), _without_calls)
        if part:
            found.extend((LineBreak(), *part) if found else part)
        return inlines

    with_offsets(blocks, add)
    return normal(tuple(found))


def _without_calls(siblings: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(each for each in siblings if not isinstance(each, NoteRef))


def _source(reading: Reading) -> Source:
    return Source(
        id="",
        type=kind_of(reading),
        title=reading.text(reading.title),
        author=tuple(Name(literal=name) for name in reading.authors),
        issued=reading.issued.iso if reading.issued else "",
        accessed=reading.accessed.iso if reading.accessed else "",
        container_title=reading.text(reading.container),
        url=reading.address.url if reading.address else "",
    )
