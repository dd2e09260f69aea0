"""Articles with notes for the tests of the sources: each note is called by a paragraph of its own."""

from __future__ import annotations

from typing import Any

from briefpress.document import (
    Block,
    Document,
    Emphasis,
    Inline,
    LineBreak,
    Meta,
    Note,
    NoteRef,
    NumberRef,
    PageRef,
    Paragraph,
    Strong,
    Text,
)
from briefpress.walk import plain
from note_markup import inlines


def article(*notes: str | tuple[Block, ...], lang: str = "fr", calls: int = 1, **rest: Any) -> Document:
    """An article that calls each of its notes as often as it is told to, as the notes pass leaves it."""
    blocks, made = [], []
    for number, note in enumerate(notes, 1):
        label = str(number)
        body: list[Inline] = [Text(f"Fait {number}.")]
        body += [NoteRef(label, number, occurrence) for occurrence in range(1, calls + 1)]
        blocks.append(Paragraph(tuple(body), id=f"paragraph-{number}"))
        words = (Paragraph(inlines(note)),) if isinstance(note, str) else note
        made.append(Note(label, words, number, line=100 + number))
    return Document(meta=Meta(lang=lang, **rest), blocks=tuple(blocks), notes=tuple(made))


def shown(parts: tuple[Inline, ...]) -> str:
    """Inlines with their marks: emphasis in asterisks, strong in two, pages in braces, ends of lines as bars."""
    return "".join(map(_shown, parts))


def _shown(part: Inline) -> str:
    match part:
        case Emphasis():
            return f"*{shown(part.children)}*"
        case Strong():
            return f"**{shown(part.children)}**"
        case PageRef(target):
            return f"{{{target}}}"
        case NumberRef(_, text):
            return text
        case LineBreak():
            return "|"
        case NoteRef():
            return ""
    return shown(part.children) if hasattr(part, "children") else plain(part)


def notes_of(document: Document) -> list[str]:
    """The words of each note of one paragraph, as `shown`."""
    return [
        "|".join(shown(block.children) for block in note.blocks if isinstance(block, Paragraph))
        for note in document.notes
    ]


def entries_of(document: Document) -> list[str]:
    """Each entry of the appendix with its mark, under the titles of its groups."""
    groups = document.appendix.groups if document.appendix else ()
    return [
        line
        for group in groups
        for line in (
            *([f"# {shown(group.title)}"] if group.title else []),
            *(f"{entry.mark} {shown(entry.children)}" for entry in group.entries),
        )
    ]
