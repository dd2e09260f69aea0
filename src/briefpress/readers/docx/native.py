"""The blocks of native footnotes and endnotes, and what is to be told of notes and calls."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ...diagnostics import Decision
from ...document import Block, Inline, Note, Paragraph, Superscript, Text
from ...walk import plain
from .blocks import Builder
from .names import Element, full
from .notes import Key
from .reading import Reading
from .story import Known, Story

_MARKS = {"footnote": "w:footnoteRef", "endnote": "w:endnoteRef"}


def native_notes(known: Known, parts: dict[str, tuple[str, Element]], builder: Builder) -> tuple[Note, ...]:
    """The notes in the order of their calls, then those that nothing calls; deleted ones left out."""
    notes, reading = known.notes, known.reading
    stories = {kind: Story(known, name, root) for kind, (name, root) in parts.items() if root is not None}
    made = [(key, _note(key, label, stories[key[0]], builder)) for key, label in notes.labels.items()]
    for key, note in made:
        text = plain(note.blocks[:1])
        called = key in notes.called
        reading.decide("note" if called else "unused-note", note.line, 1.0, text, note.label)
        if not called:
            message = f"nothing calls the {key[0]} {note.label}; it is kept"
            reading.report("unused-note", message, note.line, 1, "call it where it belongs, or delete it")
    _calls(reading, {note.label: note.line for _, note in made})
    return tuple(note for _, note in made)


def _note(key: Key, label: str, story: Story, builder: Builder) -> Note:
    element = story.known.notes.elements[key]
    story.fields.open.clear()
    line = story.reading.line + 1
    blocks = builder.blocks(story.items(element))
    marked = next(element.iter(full(_MARKS[key[0]])), None) is not None
    return Note(label, blocks if marked else _unmarked(blocks, label), line=line)


def _unmarked(blocks: tuple[Block, ...], label: str) -> tuple[Block, ...]:
    """The blocks without the mark of the note where it is typed at their beginning."""
    if not blocks or not isinstance(blocks[0], Paragraph):
        return blocks
    first = blocks[0]
    return (replace(first, children=tuple(_after_mark(first.children, label))), *blocks[1:])


def _after_mark(inlines: tuple[Inline, ...], label: str) -> Iterator[Inline]:
    first, *rest = inlines or (Text(""),)
    text = plain((first,)).strip()
    if isinstance(first, Superscript) and (text == label or text.isdecimal()):
        first, *rest = rest or [Text("")]
        yield Text(first.text.lstrip()) if isinstance(first, Text) else first
    elif isinstance(first, Text) and not label.isalnum() and first.text.startswith(label):
        yield Text(first.text.removeprefix(label).lstrip())
    else:
        yield first
    yield from rest


def _calls(reading: Reading, lines: dict[str, int]) -> None:
    for label, line, column in reading.calls:
        reading.decisions.append(Decision("note-call", line, column, 1.0, label, lines.get(label, 0), label))
