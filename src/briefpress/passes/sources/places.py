"""Where notes are called: each call with the paragraph that a reader can count it by."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...anchors import PARAGRAPH, call_id
from ...document import Document, NoteRef, Paragraph
from ...uses import Use
from ...walk import query

COUNTED = re.compile(rf"{PARAGRAPH}(\d+)")
#: A use, and its place in the reading order.
Call = tuple[int, Use]


def calls_of_notes(document: Document) -> dict[str, list[Call]]:
    """The calls of each note, by its label, each with its place in the reading order.

    An extracted summary only repeats some.
    """
    if document.summary and document.summary.extracted:
        document = replace(document, summary=None)
    paragraphs = {} if document.meta.paragraph_numbers == "none" else _paragraphs(document)
    uses: dict[str, list[Call]] = {}
    for place, call in enumerate(query(replace(document, appendix=None), NoteRef)):
        if call.number:
            anchor = call_id(call)
            use = Use(anchor, str(call.number), paragraphs.get(anchor, ""))
            uses.setdefault(call.label, []).append((place, use))
    return uses


def _paragraphs(document: Document) -> dict[str, str]:
    """The number of the paragraph that a call stands in, by the call's anchor, where it is one of the first level."""
    found: dict[str, str] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph) and (counted := COUNTED.fullmatch(block.id)):
            number = str(block.number or counted[1])
            found |= {call_id(call): number for call in query(block, NoteRef)}
    return found
