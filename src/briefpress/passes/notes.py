"""The notes pass: notes numbered 1 to n in the order of their calls, each call told which of its note's calls it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set

from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import Block, Document, Inline, Note, NoteRef, Superscript, Text
from ..walk import blocks_leaves, leaves_in, map_inlines, map_leaves, plain, query

#: What stands between two calls.
COMMA = Superscript((Text(","),))
#: Notes called from notes called from notes … are spelled out to this depth; deeper ones stand on their own.
DEEPEST = 16
#: So many notes with new numbers are named.
RENUMBERED = 4


def notes(document: Document) -> Result[Document]:
    """Number notes and calls; uncalled notes come last with the number 0.

    The order is that of reading, except that an extracted summary repeats the calls of the body. A call inside a note
    cannot be printed as a call: unless its note is called in the text too, its words are put in its place, in brackets.
    """
    known = {note.label for note in document.notes}
    missing = dict.fromkeys(ref.label for ref in query(document, NoteRef) if ref.label not in known)
    document = map_leaves(document, lambda inline: _text_if(inline, missing.keys()))
    numbers = _numbers(document)
    document = map_inlines(_numbered(_inline_nested(document, numbers), numbers), _parted)
    return Result(document, (*map(_orphan, missing), *_renumbered(document)))


def _renumbered(document: Document) -> Iterator[Diagnostic]:
    """Say which numbers the author's are not: the text may speak of them."""
    moved = [
        note for note in document.notes if note.number and note.label.isdecimal() and int(note.label) != note.number
    ]
    if moved:
        shown = ", ".join(f"{note.label} is now {note.number}" for note in moved[:RENUMBERED])
        more = f" and {len(moved) - RENUMBERED} more" if moved[RENUMBERED:] else ""
        hint = "where the text speaks of “note 3”, see that it still means that note"
        message = f"notes are numbered in the order of their calls: {shown}{more}"
        yield Diagnostic("renumbered", message, Span("", moved[0].line), hint)


def _parted(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Calls side by side with a raised comma between them: 1 and 2 must not read as 12."""
    parted: list[Inline] = []
    for before, inline in zip((None, *inlines), inlines, strict=False):
        if isinstance(before, NoteRef) and isinstance(inline, NoteRef):
            parted.append(COMMA)
        parted.append(inline)
    return tuple(parted)


def _orphan(label: str) -> Diagnostic:
    return Diagnostic("orphan-call", f"no note {label!r}: its call is printed as text", Span(""), "write the note")


def _text_if(inline: Inline, labels: Set[str]) -> Inline:
    return Text(f"[{inline.label}]") if isinstance(inline, NoteRef) and inline.label in labels else inline


def _numbers(document: Document) -> dict[str, int]:
    meta, summary = document.meta, document.summary
    boxed = summary.blocks if summary else ()
    repeats = summary is not None and summary.extracted
    places = (
        [meta.title, meta.subtitle, document.blocks, boxed]
        if repeats
        else [
            meta.title,
            meta.subtitle,
            boxed,
            document.blocks,
        ]
    )
    calls = (ref.label for place in places for ref in query(place, NoteRef))
    return {label: number for number, label in enumerate(dict.fromkeys(calls), 1)}


def _inline_nested(document: Document, numbers: Mapping[str, int]) -> Document:
    """Put the words of notes that only notes call where they are called first."""
    by_label = {note.label: note for note in document.notes}
    nested = {ref.label for ref in query(document.notes, NoteRef)} - numbers.keys()
    spelled: dict[str, Note] = {}
    within: set[str] = set()

    def spell(note: Note, depth: int) -> tuple[Block, ...]:
        def words(inline: Inline) -> Inline:
            if not isinstance(inline, NoteRef) or inline.label not in nested:
                return inline
            if inline.label in within or depth == DEEPEST:
                return Text(f" [{inline.label}]")
            within.add(inline.label)
            return Text(f" [{' '.join(plain(spell(by_label[inline.label], depth + 1)).split())}]")

        return blocks_leaves(note.blocks, words)

    for note in sorted(document.notes, key=lambda note: note.label in nested):
        if note.label not in within:
            within.add(note.label)
            spelled[note.label] = replace(note, blocks=spell(note, 0))
    return replace(document, notes=tuple(spelled[note.label] for note in document.notes if note.label in spelled))


def _numbered(document: Document, numbers: Mapping[str, int]) -> Document:
    seen: Counter[str] = Counter()

    def count(inline: Inline) -> Inline:
        if not isinstance(inline, NoteRef):
            return inline
        seen[inline.label] += 1
        return replace(inline, number=numbers[inline.label], occurrence=seen[inline.label])

    meta, summary, blocks = document.meta, document.summary, document.blocks
    meta = replace(meta, title=leaves_in(meta.title, count), subtitle=leaves_in(meta.subtitle, count))
    if summary and not summary.extracted:
        summary = replace(summary, blocks=blocks_leaves(summary.blocks, count))
    blocks = blocks_leaves(blocks, count)
    if summary and summary.extracted:
        summary = replace(summary, blocks=blocks_leaves(summary.blocks, count))
    ordered = sorted(document.notes, key=lambda note: numbers.get(note.label, len(numbers) + 1))
    bodies = tuple(
        replace(note, number=numbers.get(note.label, 0), blocks=blocks_leaves(note.blocks, count)) for note in ordered
    )
    return replace(document, meta=meta, summary=summary, blocks=blocks, notes=bodies)
