"""The letters of an article and of the Document read from it, both in the order of the source: none may be missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from msgspec.structs import replace

from briefpress.diagnostics import Decision, Result
from briefpress.document import Block, Document, List, Paragraph, Text
from briefpress.enumerators import marker
from briefpress.walk import blocks_in, plain, query

#: What is counted: letters. Hyphens, blanks and the figures of labels and calls may change.
#: So many characters may have been left out of a line before a call.
_DROPPED = 6
#: What a call says of the place in a note, which stays in the text: ``[3, p. 14]``.
_PLACE = re.compile(r"(?<=\d), ?(?=[^\W\d_]{1,12}\.? ?\d+\]$)")
_NO_LETTER = re.compile(r"[\W\d_]+")


def letters(text: str) -> str:
    """The letters of a text, one after the other."""
    return _NO_LETTER.sub("", text)


def source_letters(text: str, result: Result[Document]) -> str:
    """The letters of a source without what reading makes of some: calls, labels, titles of notes, bylines."""
    starts = [0, 0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    once = {(one.line, one.column, one.kind): one for one in result.decisions}
    for _, decision in sorted(once.items(), reverse=True):
        begin, end = _left_out(text, starts, decision, result.value)
        text = text[:begin] + text[end:]
    return letters(text)


def _left_out(text: str, starts: list[int], decision: Decision, document: Document) -> tuple[int, int]:
    """Begin and end of what a decision leaves out of the text, or turns into something that is no text."""
    line, end = starts[decision.line], starts[decision.line + 1] - 1
    at = line + decision.column - 1
    if decision.kind == "note-call":
        written = re.compile(r"\s+".join(map(re.escape, decision.text.split())))
        found = written.search(text, max(line, at - _DROPPED))
        assert found, decision
        kept = _PLACE.search(found[0])
        return found.start(), found.start() + kept.start() if kept else found.end()
    if decision.kind in ("note", "unused-note"):
        return line, text.index(decision.text[:4], at)
    in_meta = decision.kind in ("byline", "date") and not any(
        paragraph.line == decision.line for paragraph in query(document.blocks, Paragraph)
    )
    return (line, end) if decision.kind == "notes-heading" or in_meta else (line, line)


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
        yield (block.line, 0), plain(blocks_in((block,), _with_markers))
    for note in document.notes:
        yield (note.line, notes[note.label].column), plain(blocks_in(note.blocks, _with_markers))


def _with_markers(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with what stands before each item of their lists as words of it: ``b)`` has a letter too."""
    return tuple(_spelled(block) if isinstance(block, List) and block.ordered else block for block in blocks)


def _spelled(block: List) -> List:
    marked = (Paragraph((Text(marker(block, at)),)) for at in range(len(block.items)))
    return replace(block, items=tuple((mark, *item) for mark, item in zip(marked, block.items, strict=True)))


def first_difference(expected: str, found: str) -> str:
    """What stands where two strings of letters begin to differ; an empty text where they are the same."""
    at = next(
        (i for i, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), min(len(expected), len(found))
    )
    same = at == len(expected) == len(found)
    return "" if same else f"{expected[max(0, at - 20) : at + 20]!r} became {found[max(0, at - 20) : at + 20]!r}"
