"""The footnotes part: Word's two separators, and the notes under their own numbers."""

from __future__ import annotations

from ...document import Note, Paragraph
from .article import Article, Story
from .blocks import BlockWriter
from .places import NOTE
from .spacing import TABLE, spaced
from .units import twips
from .xml import Element, add_formatting, paragraph, part_root, w

#: The line above the notes, and that above what a page has left to the next.
SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
#: Points between the line above the notes and the first of them.
SEPARATOR_SPACE = 4


def footnotes(article: Article, story: Story) -> Element:
    """The root of the footnotes part; links of the notes go to ``story``'s relationships."""
    writer = BlockWriter(story)
    called = sorted(article.notes.values(), key=lambda note: note.number)
    notes = (w("footnote", *_note(note, writer), id=note.number) for note in called)
    return part_root("footnotes", [*(_separator(id, kind) for id, kind in SEPARATORS.items()), *notes])


def _separator(id: int, kind: str) -> Element:
    space = w("spacing", before=0, after=twips(SEPARATOR_SPACE), line=240, lineRule="auto")
    return w("footnote", paragraph("Normal", [w("r", w(kind))], space), type=kind, id=id)


def _note(note: Note, writer: BlockWriter) -> list[Element]:
    first, *rest = note.blocks or (Paragraph(()),)
    if not isinstance(first, Paragraph):
        first, rest = Paragraph(()), list(note.blocks)
    content = writer.article.bookmarked(first.id, writer.inlines.inlines(first.children))
    beginning = paragraph(NOTE.text, [*writer.inlines.note_number(note.number), *content])
    return spaced([beginning, *map(_under, writer.place(rest, NOTE))], writer.theme)


def _under(element: Element) -> Element:
    """A further paragraph of a note begins where the first one's text does."""
    plain = element.tag != TABLE and len(element[0]) == 1
    if plain:
        add_formatting(element, w("ind", left=twips(NOTE.origin), firstLine=0))
    return element
