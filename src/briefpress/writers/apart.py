"""Notes that stand by themselves before the sources: their blocks, which begin with what they are known by."""

from __future__ import annotations

from msgspec.structs import replace

from ..document import Block, Document, Note, Paragraph, Text


def uncalled(document: Document) -> tuple[Note, ...]:
    """The notes that nobody calls."""
    return tuple(note for note in document.notes if not note.number)


def blocks_apart(note: Note) -> tuple[Block, ...]:
    """The blocks of a note that nobody calls, after its label."""
    known = Text(f"[{note.label}]")
    first = note.blocks[0] if note.blocks else None
    if isinstance(first, Paragraph):
        return replace(first, children=(known, Text(" "), *first.children)), *note.blocks[1:]
    return Paragraph((known,)), *note.blocks
