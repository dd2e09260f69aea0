"""Bookmarks: a valid and unique name in Word for each anchor that the printed document has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ...anchors import NOTES, SOURCES, call_id, note_id
from ...document import Division, Document, Entry, Figure, Heading, Node, NoteRef, Paragraph, Table
from ...walk import query

#: Word's limit for a bookmark's name, less room for a number that makes it unique.
LENGTH = 40 - 6


def bookmark_names(document: Document) -> dict[str, str]:
    """The bookmark's name for each anchor: letters, digits and underscores, unique whatever their case."""
    taken: Counter[str] = Counter()
    return {anchor: _unique(_valid(anchor), taken) for anchor in dict.fromkeys(_anchors(document))}


def _anchors(document: Document) -> Iterable[str]:
    called = [note for note in document.notes if note.number]
    appendix = [document.appendix] if document.appendix else []
    meta, box = document.meta, document.summary.blocks if document.summary else ()
    for each in query((*meta.title, *meta.subtitle, *box, *document.blocks, *document.notes, *appendix), Node):
        match each:
            case Paragraph() | Heading() | Figure() | Table() | Division() if each.id:
                yield each.id
            case NoteRef() if each.number:
                yield call_id(each)
    yield from (note_id(note.number) for note in called)
    if len(called) < len(document.notes):
        yield NOTES
    if document.appendix:
        yield SOURCES
        yield from (entry.id for entry in query(document.appendix, Entry) if entry.id)


def _valid(anchor: str) -> str:
    name = re.sub(r"\W", "_", anchor)[:LENGTH]
    return name if name[:1].isalpha() else f"a_{name}"[:LENGTH]


def _unique(name: str, taken: Counter[str]) -> str:
    taken[name.casefold()] += 1
    count = taken[name.casefold()]
    return name if count == 1 else _unique(f"{name[:LENGTH]}_{count}", taken)
