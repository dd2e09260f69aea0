"""The names of the places in a finished document that links point at; the same in every format."""

from __future__ import annotations

import re
from typing import get_args

from .document import Division, Document, Entry, Figure, Heading, NoteRef, Paragraph, Table
from .walk import query

#: The blocks that links can point at.
Anchored = Paragraph | Heading | Figure | Table | Division

#: What the anchors of the body's paragraphs begin with; their number follows.
PARAGRAPH = "paragraph-"
#: What keys of Quarto's references to figures, tables and sections begin with: they are no source's.
#: https://quarto.org/docs/authoring/cross-references.html
CROSS_REFERENCE = re.compile(r"(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr)-")
#: The anchor of the sources appendix.
SOURCES = "sources"
#: The anchor of the notes that stand by themselves.
NOTES = "notes"


def call_id(call: NoteRef) -> str:
    """The anchor of a call: ``call-3`` where note 3 is called first, ``call-3-2`` where it is called again."""
    return f"call-{call.number}" if call.occurrence == 1 else f"call-{call.number}-{call.occurrence}"


def note_id(number: int) -> str:
    """The anchor of the note with that number."""
    return f"note-{number}"


def anchors(document: Document) -> frozenset[str]:
    """Every anchor that a finished document has."""
    calls = list(query(document, NoteRef))
    ids = [each.id for kind in get_args(Anchored) for each in query(document, kind)]
    ids += [
        *map(call_id, calls),
        *(note_id(call.number) for call in calls),
        *(entry.id for entry in query(document, Entry)),
    ]
    ids += [SOURCES] if document.appendix else []
    ids += [NOTES] if any(not note.number for note in document.notes) else []
    return frozenset(filter(None, ids))
