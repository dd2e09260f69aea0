"""The letters of an article and of the Document read from it, both in the order of the source: none may be missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefpress.diagnostics import Decision, Result
from briefpress.document import Document, Paragraph
from briefpress.walk import plain, query

#: What is counted: letters. Hyphens, blanks and the figures of labels and calls may change.
_NO_LETTER = re.compile(r"[\W\d_]+")


def letters(text: str) -> str:
    """The letters of a text, one after the other."""
    return _NO_LETTER.sub("", text)


def source_letters(text: str, result: Result[Document]) -> str:
    """The letters of a source without what reading makes of some: calls, labels, titles of notes, bylines."""
    lines = ["", *text.split("\n")]
    once = {(one.line, one.column, one.kind): one for one in result.decisions}
    for _, decision in sorted(once.items(), reverse=True):
        lines[decision.line] = _without(lines[decision.line], decision, result.value)
    return letters("".join(lines))


def _without(line: str, decision: Decision, document: Document) -> str:
    if decision.kind == "note-call":
        at = line.rfind(decision.text, 0, decision.column - 1 + len(decision.text))
        return line[:at] + line[at + len(decision.text) :] if at >= 0 else line
    if decision.kind in ("note", "unused-note"):
        label = line[decision.column - 1 :].partition(decision.text[:4])[0]
        return line[: decision.column - 1] + line[decision.column - 1 + len(label) :]
    in_meta = decision.kind in ("byline", "date") and not any(
        paragraph.line == decision.line for paragraph in query(document.blocks, Paragraph)
    )
    return "" if decision.kind == "notes-heading" or in_meta else line


def document_letters(result: Result[Document]) -> str:
    """The letters of a document, its notes and its title where the source has them."""
    return letters("".join(text for _, text in sorted(_parts(result), key=lambda part: part[0])))


def _parts(result: Result[Document]) -> Iterator[tuple[tuple[int, int], str]]:
    document = result.value
    places = {one.kind: (one.line, one.column) for one in result.decisions if one.kind in ("title", "subtitle")}
    yield places.get("title", (0, 0)), plain(document.meta.title)
    yield places.get("subtitle", (0, 1)), plain(document.meta.subtitle)
    notes = {one.label: one for one in result.decisions if one.kind in ("note", "unused-note")}
    for block in document.blocks:
        yield (block.line, 0), plain(block)
    for note in document.notes:
        yield (note.line, notes[note.label].column), plain(note.blocks)


def first_difference(expected: str, found: str) -> str:
    """What stands where two strings of letters begin to differ; an empty text where they are the same."""
    at = next((i for i, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), min(len(expected), len(found)))
    same = at == len(expected) == len(found)
    return "" if same else f"{expected[max(0, at - 20) : at + 20]!r} became {found[max(0, at - 20) : at + 20]!r}"
