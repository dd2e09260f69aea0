"""Notes whose marks are raised numbers: ``word<sup>1</sup>`` calls a paragraph ``<sup>1</sup> …`` or an item.

A list of notes stands under a title such as Notes, or last in the text with each of its numbers raised above.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from ...document import Block, Document, Heading, Inline, List, NoteRef, Paragraph, Superscript, Text
from ...walk import map_inlines, plain, query
from .linked_notes import MARK, keep, without_mark
from .notes_title import is_notes_title
from .phrasing import Inlines
from .reading import Reading

Blocks = tuple[Block, ...]
_NUMBER = re.compile(r"\d{1,4}")
_TYPED = re.compile(r"\[(\d{1,4})\]\s+")
#: How sure it is that a raised number whose note begins with that number is a call, and one whose note is in a list.
_SURE, _LISTED = 0.95, 0.9


def raise_notes(document: Document, reading: Reading) -> Document:
    """The document with the notes that raised numbers call as notes."""
    raised = {mark for one in query(document.blocks, Superscript) for mark in _marks(one)}
    if not raised:
        return document
    begun = _begun(document.blocks, reading)
    listed = {} if begun else _listed(document.blocks, raised, reading)
    notes = begun or listed
    if not notes:
        return document
    sure = _SURE if begun else _LISTED
    taken = {id(block) for block, _ in notes.values()}
    for mark, (_, blocks) in notes.items():
        keep(reading, mark, mark, blocks, sure)

    def called(inlines: Inlines) -> Inlines:
        return tuple(call for inline in inlines for call in _called(inline, notes, reading, sure))

    kept = tuple(block for block in document.blocks if id(block) not in taken)
    return map_inlines(replace(document, blocks=kept), called)


#: Notes by their marks: each with the block of the text that it was found in.
Found = dict[str, tuple[Block, Blocks]]


def _begun(blocks: Blocks, reading: Reading) -> Found:
    """The paragraphs that begin with a raised number that stands raised before them as well."""
    found: Found = {}
    above: set[str] = set()
    for block in blocks:
        mark = _first_mark(block)
        if isinstance(block, Paragraph) and mark in above and mark not in found and mark not in reading.labels:
            found[mark] = (block, (replace(block, children=without_mark(block.children)),))
        else:
            above |= {mark for one in query(block, Superscript) for mark in _marks(one)}
    return found


def _marks(inline: Inline) -> tuple[str, ...]:
    """The marks that are raised together: ``1``, ``[1]``, ``1, 2``."""
    parts = plain(inline).replace(";", ",").split(",")
    found = [mark[1] for part in parts if (mark := MARK.fullmatch(part.strip()))]
    return tuple(found) if len(found) == len(parts) else ()


def _first_mark(block: Block) -> str:
    """The mark that a paragraph begins with, raised or in square brackets."""
    if not isinstance(block, Paragraph) or not block.children:
        return ""
    first = block.children[0]
    if isinstance(first, Text) and (typed := _TYPED.match(first.text)):
        return typed[1]
    mark = (_marks(first) or ("",))[0] if isinstance(first, Superscript) and len(block.children) > 1 else ""
    return mark if _NUMBER.fullmatch(mark) or mark[:1] in tuple("*†‡§¶") else ""


def _listed(blocks: Blocks, raised: set[str], reading: Reading) -> Found:
    """The items of the list of notes: most of their numbers stand raised, or all where no title names them."""
    for at, block in enumerate(blocks):
        if not isinstance(block, List) or not block.ordered:
            continue
        items = {str(number): item for number, item in enumerate(block.items, block.start)}
        above = blocks[at - 1] if at else None
        titled = isinstance(above, Heading) and is_notes_title(above)
        called = raised & items.keys()
        enough = 2 * len(called) >= len(items) if titled else at == len(blocks) - 1 and len(called) == len(items)
        if enough and not items.keys() & reading.labels.keys():
            return {mark: (block, item) for mark, item in items.items()}
    return {}


def _called(inline: Inline, notes: Mapping[str, object], reading: Reading, sure: float) -> Inlines:
    """The calls that raised marks are, where each of them has a note."""
    marks = _marks(inline) if isinstance(inline, Superscript) else ()
    if not marks or not all(mark in notes for mark in marks):
        return (inline,)
    reading.call(marks, inline, sure)
    return tuple(NoteRef(mark) for mark in marks)
