"""The contents pass: the table of contents, and the lists of figures and tables, as data that both formats print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..anchors import NOTES, SOURCES
from ..captions import captioned
from ..diagnostics import Result
from ..document import (
    Contents,
    ContentsEntry,
    Document,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    NoteRef,
    NumberRef,
    PageRef,
    Table,
    Text,
)
from ..labels import Labels, labels_for
from ..walk import inlines_in, plain, query

#: Contents that nobody asked for are no help where they have fewer lines.
FEWEST = 3


def contents(document: Document) -> Result[Document]:
    """List headings and captions; where contents are ``auto``, the writers print them in a long article only.

    It runs last: its words are those that are printed, without calls, links and pictures.
    """
    meta = document.meta
    labels = labels_for(meta.lang).value
    wanted = "auto" if meta.toc is None else meta.toc
    sections = tuple(_sections(document, labels)) if wanted else ()
    if wanted == "auto" and len(sections) < FEWEST:
        sections = ()
    made = Contents(
        sections,
        _captions(list(query(document.blocks, Figure)), labels, wanted=bool(meta.lof)),
        _captions(list(query(document.blocks, Table)), labels, wanted=bool(meta.lot)),
        auto=bool(sections) and wanted == "auto",
    )
    return Result(replace(document, contents=None if made == Contents() else made))


def _sections(document: Document, labels: Labels) -> Iterator[ContentsEntry]:
    """The body's headings, and those of what follows it."""
    for heading in query(document.blocks, Heading):
        if heading.level <= document.meta.toc_depth and (words := listed(heading.children)):
            yield ContentsEntry(heading.level, words, heading.id, heading.number)
    if any(not note.number for note in document.notes):
        yield ContentsEntry(1, (Text(labels.notes),), NOTES)
    if document.appendix:
        yield ContentsEntry(1, (Text(labels.sources),), SOURCES)


def _captions(figures: Sequence[Figure | Table], labels: Labels, *, wanted: bool) -> tuple[ContentsEntry, ...]:
    """The figures or tables that have a caption or a number."""
    if not wanted:
        return ()
    worded = ((figure, listed(captioned(figure, labels))) for figure in figures)
    return tuple(ContentsEntry(1, words, figure.id) for figure, words in worded if words)


def listed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The words of a heading or a caption as a list has them."""
    words = inlines_in(inlines, lambda siblings: tuple(part for inline in siblings for part in _listed(inline)))
    return words if plain(words).strip() else ()


def _listed(inline: Inline) -> tuple[Inline, ...]:
    match inline:
        case NoteRef() | PageRef():
            return ()
        case Link():
            return inline.children
        case NumberRef():
            return (Text(inline.text),)
        case Image():
            return (Text(inline.alt),) if inline.alt else ()
        case LineBreak():
            return (Text(" "),)
        case _:
            return (inline,)
