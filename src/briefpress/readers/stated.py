"""What an article says of itself, as decisions: the front matter's title, authors and date, and headings' levels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ..diagnostics import Decision
from ..document import Document, Heading
from ..walk import query
from .entries import Entry, Scalar, Value

#: The keys of front matter that decide what readers else look for.
KINDS = {"title": "title", "subtitle": "subtitle", "author": "byline", "date": "date", "bibliography": "bibliography"}


def stated(entries: Iterable[Entry], text: str) -> tuple[Decision, ...]:
    """A decision, sure, for each value of these keys; its column is found in its line of the text."""
    given = [(KINDS[entry.key], value) for entry in entries if entry.key in KINDS for value in _scalars(entry.value)]
    lines = text.split("\n", max((value.line for _, value in given), default=0))
    return tuple(Decision(kind, value.line, _column(value, lines), text=value.text) for kind, value in given)


def _scalars(value: Value) -> Iterator[Scalar]:
    """The texts in a value; of the mapping that says who an author is, the name."""
    match value:
        case Scalar():
            if value.text.strip() and value.line:
                yield value
        case dict():
            yield from _scalars(value.get("name") or value.get("family") or ())
        case _:
            for inner in value:
                yield from _scalars(inner)


def _column(value: Scalar, lines: list[str]) -> int:
    line = lines[value.line - 1] if value.line <= len(lines) else ""
    return line.find(value.text.split("\n")[0]) + 1


def with_levels(decisions: Iterable[Decision], document: Document) -> tuple[Decision, ...]:
    """The decisions, each heading labelled with the level that it has in the document."""
    decisions = tuple(decisions)
    if not any(one.kind == "heading" for one in decisions):
        return decisions
    levels = {heading.line: str(heading.level) for heading in query(document.blocks, Heading)}
    return tuple(replace(one, label=levels.get(one.line, "")) if one.kind == "heading" else one for one in decisions)
