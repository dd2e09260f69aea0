"""Notes that stand by themselves before the sources: their blocks, which begin with what they are known by."""

from __future__ import annotations

from msgspec.structs import replace

from ..document import Block, Document, Inline, Link, Note, Paragraph, Text


def uncalled(document: Document) -> tuple[Note, ...]:
    """The notes that nobody calls."""
    return tuple(note for note in document.notes if not note.number)


def blocks_apart(note: Note) -> tuple[Block, ...]:
    """The blocks of a note after its number, which leads to its call, or its label where nobody calls it."""
    known: Inline = Text(f"[{note.label}]")
    if note.number:
        known = Link(f"#call-{note.number}", (Text(f"{note.number}."),))
    first = note.blocks[0] if note.blocks else None
    if isinstance(first, Paragraph):
        return replace(first, children=(known, Text(" "), *first.children)), *note.blocks[1:]
    return Paragraph((known,)), *note.blocks
