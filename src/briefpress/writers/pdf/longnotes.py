"""Notes too long for the foot of a page: there their beginning, the whole in a section before the sources.

The layout engine cannot break a note over pages; what does not fit on one would fall off its edge.
"""

from __future__ import annotations

import re

import msgspec
from msgspec.structs import replace

from ...anchors import Anchored, note_id
from ...diagnostics import Diagnostic, Result, Span
from ...document import Block, Document, Inline, Link, Note, NoteRef, Paragraph, Superscript, Text
from ...walk import blocks_in, blocks_leaves, plain, slice_inlines

#: Characters that fill about half a page at the size of notes.
LONGEST = 2400
#: Letters as wide as they are high count twice.
WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]")


class Shortened(msgspec.Struct, frozen=True):
    """A document with its long notes cut, and the notes that stand by themselves: these, and those nobody calls."""

    document: Document
    apart: tuple[Note, ...]


def shorten_notes(document: Document) -> Result[Shortened]:
    """Cut long notes to their beginning, an ellipsis and a link to where they are whole."""
    long = {note.label for note in document.notes if note.number and _size(note) > LONGEST}
    apart = tuple(note for note in document.notes if note.label in long or not note.number)
    notes = tuple(_cut(note) if note.label in long else note for note in document.notes)
    told = tuple(_diagnostic(note) for note in document.notes if note.label in long)
    return Result(Shortened(replace(document, notes=notes) if long else document, apart), told)


def whole_id(note: Note) -> str:
    """The anchor of a note where it stands by itself; none for one that nobody calls."""
    return f"{note_id(note.number)}-whole" if note.number else ""


def _size(note: Note) -> int:
    text = plain(note.blocks)
    return len(text) + len(WIDE.findall(text))


def _cut(note: Note) -> Note:
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
    more: tuple[Inline, ...] = (Text("… "), Link(f"#{whole_id(note)}", (Text("→"),)))
    if kept and isinstance(last := kept[-1], Paragraph):
        kept[-1] = replace(last, children=last.children + more)
    else:
        kept.append(Paragraph(more))
    return replace(note, blocks=blocks_leaves(blocks_in(tuple(kept), _unnamed), _uncalled))


def _unnamed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the anchors that they have where the note is whole."""
    return tuple(replace(block, id="") if isinstance(block, Anchored) else block for block in blocks)


def _uncalled(inline: Inline) -> Inline:
    """A call as its number alone: it is a call where the note is whole."""
    return Superscript((Text(str(inline.number)),)) if isinstance(inline, NoteRef) else inline


def _diagnostic(note: Note) -> Diagnostic:
    return Diagnostic(
        "long-note",
        f"note {note.number} is too long for the foot of a page: the PDF prints it whole before the sources only",
        Span("", note.line),
        "shorten it, or move its substance into the text",
    )
