"""The outline of an article as it was understood, in plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Heading, Note, NoteRef, Source
from ..walk import plain, query

#: Longer texts are cut to this many characters.
WIDTH = 88


def outline(document: Document) -> str:
    """Title, language, headings, notes with the lines of their calls, and sources, a line each."""
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
    for heading in query(document.blocks, Heading):
        yield f"heading   {'#' * heading.level} {_cut(plain(heading))}{_at(heading.line)}"
    calls = _call_lines(document)
    for note in document.notes:
        yield f"note {note.number or '-':<5}{_cut(plain(note.blocks))}{_at(note.line)}{_called(note, calls)}"
    for number, source in enumerate(document.sources, 1):
        yield f"source {number:<3}{_cut(_source(source))}"


def _call_lines(document: Document) -> dict[str, list[int]]:
    calls: dict[str, list[int]] = {}
    for block in document.blocks:
        for ref in query(block, NoteRef):
            calls.setdefault(ref.label, []).append(getattr(block, "line", 0))
    return calls


def _called(note: Note, calls: dict[str, list[int]]) -> str:
    lines = calls.get(note.label)
    return f", called at line {', '.join(map(str, lines))}" if lines else ", never called"


def _source(source: Source) -> str:
    parts = (
        source.type,
        source.signal,
        *source.author,
        source.title,
        source.container_title,
        source.issued,
        source.url,
    )
    return " | ".join(filter(None, parts))


def _at(line: int) -> str:
    return f"  (line {line})" if line else ""


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= WIDTH else words[: WIDTH - 1] + "…"
