"""The outline of an article as it was understood, in plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Division, Document, Entry, Figure, Heading, Note, NoteRef, Table
from ..source import Source
from ..walk import located, plain, query
from ..writers.pictures import description

#: Longer texts are cut to this many characters.
WIDTH = 88


def outline(document: Document) -> str:
    """Title, language, headings, figures, tables, notes with the lines of their calls, and sources, a line each."""
    return "\n".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    meta = document.meta
    yield f"title     {_cut(plain(meta.title))}"
    yield f"lang      {meta.lang}"
    if meta.subtitle:
        yield f"subtitle  {_cut(plain(meta.subtitle))}"
    for name in ("date", "series", "reference", "marking", "paper"):
        if value := getattr(meta, name):
            yield f"{name:<10}{value}"
    for name, people in (("author", meta.author), ("to", meta.recipients)):
        if people:
            yield f"{name:<10}{', '.join(people)}"
    if document.summary:
        kind = "extracted" if document.summary.extracted else "written by the author"
        yield f"summary   {kind}"
        yield from (f"          - {_cut(plain(block))}" for block in document.summary.blocks)
        yield from (f"          # {_cut(plain(figure))}" for figure in document.summary.figures)
    for heading in query(document.blocks, Heading):
        yield f"heading   {'#' * heading.level} {_cut(plain(heading))}{_at(heading.line)}"
    yield from _set_apart(document)
    calls = _call_lines(document)
    for note in document.notes:
        words = _cut(plain(note.blocks))
        yield f"note {note.number or '-':<5}{words}{_at(note.line)}{_called(note, calls)}"
    marks = {entry.id: entry.mark for entry in query(document.appendix or (), Entry)}
    for source in document.sources:
        yield f"source {marks.get(source.id, ''):<4}{_source(source)}{_cited(source, document)}"


def _set_apart(document: Document) -> Iterator[str]:
    """What stands between the paragraphs: figures by their captions or descriptions, tables, divisions."""
    for figure in query(document.blocks, Figure):
        yield f"figure    {_cut(plain(figure.caption) or description(figure.image))}{_at(figure.line)}"
    for table in query(document.blocks, Table):
        first = (*table.head, *table.rows)[:1]
        yield f"table     {_cut(plain(table.caption) or ' | '.join(map(plain, *first)))}{_at(table.line)}"
    for division in query(document.blocks, Division):
        yield f"division  {_cut(f'{division.kind}: {plain(division)}')}{_at(division.line)}"


def _call_lines(document: Document) -> dict[str, list[int]]:
    """The lines of each note's calls, by its label; 0 where a line is not known."""
    calls: dict[str, list[int]] = {}
    boxed = document.summary.blocks if document.summary else ()
    for ref, line in located(
        (*document.meta.title, *document.meta.subtitle, *boxed, *document.blocks, *document.notes), NoteRef
    ):
        calls.setdefault(ref.label, []).append(line)
    return calls


def _called(note: Note, calls: dict[str, list[int]]) -> str:
    if note.label not in calls:
        return ", never called"
    lines = ", ".join(str(line) for line in dict.fromkeys(calls[note.label]) if line)
    return f", called at line {lines}" if lines else ", called"


def _source(source: Source) -> str:
    names = (name.literal or f"{name.given} {name.family}".strip() for name in source.author)
    parts = (source.type, *names, source.title, source.container_title, source.issued, source.doi or source.url)
    return " | ".join(filter(None, parts))


def _cited(source: Source, document: Document) -> str:
    """The numbers of the notes that cite a source, or the labels of those that nobody calls."""
    numbers = {note.label: str(note.number or f"[{note.label}]") for note in document.notes}
    notes = dict.fromkeys(numbers.get(citation.note, citation.note) for citation in source.citations)
    return f"  (note {', '.join(notes)})" if notes else ""


def _at(line: int) -> str:
    return f"  (line {line})" if line else ""


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= WIDTH else words[: WIDTH - 1] + "…"
