"""Notes too long for the foot of a page: there their beginning, the whole in the sources.

The layout engine cannot break a note over pages; what does not fit on one would fall off its edge.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...diagnostics import Diagnostic, Result, Span
from ...document import Block, Document, Inline, Link, Note, Paragraph, Text
from ...walk import plain, slice_inlines

#: Characters that fill about half a page at the size of notes.
LONGEST = 2400
#: Letters as wide as they are high count twice.
WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]")


def shorten_notes(document: Document) -> Result[Document]:
    """The document with long notes cut to their beginning, an ellipsis and a link to their entry."""
    entries = {label: source.id for source in document.sources for label in (one.note for one in source.citations)}
    long = {note.label for note in document.notes if note.number and note.label in entries and _size(note) > LONGEST}
    if not long:
        return Result(document)
    notes = tuple(_cut(note, entries[note.label]) if note.label in long else note for note in document.notes)
    told = tuple(_diagnostic(note) for note in document.notes if note.label in long)
    return Result(replace(document, notes=notes), told)


def _size(note: Note) -> int:
    text = plain(note.blocks)
    return len(text) + len(WIDE.findall(text))


def _cut(note: Note, entry: str) -> Note:
    kept: list[Block] = []
    room = LONGEST // 2
    for block in note.blocks:
        length = len(plain(block))
        if length > room:
            kept += (
                [replace(block, children=slice_inlines(block.children, 0, room))]
                if isinstance(block, Paragraph)
                else []
            )
            break
        kept.append(block)
        room -= length
    more: tuple[Inline, ...] = (Text("… "), Link(f"#{entry}", (Text("→"),)))
    if kept and isinstance(last := kept[-1], Paragraph):
        kept[-1] = replace(last, children=last.children + more)
    else:
        kept.append(Paragraph(more))
    return replace(note, blocks=tuple(kept))


def _diagnostic(note: Note) -> Diagnostic:
    return Diagnostic(
        "long-note",
        f"note {note.number} is too long for the foot of a page: the PDF prints it whole among the sources only",
        Span("", note.line),
        "shorten it, or move its substance into the text",
    )
