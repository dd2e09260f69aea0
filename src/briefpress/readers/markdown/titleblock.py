"""pandoc's title block: lines that begin with a percent sign give title, authors and date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ...diagnostics import Result, Span
from ...document import Meta
from ..entries import Entry, Scalar
from ..meta import Words, build_meta
from ..stated import stated

#: Each field with the lines that continue it.
_FIELD = re.compile(r"%[ \t]*(.*(?:\n[ \t]+\S.*)*)(?:\n|\Z)")
_FIELDS = ("title", "author", "date")


def take_title_block(text: str, file: str, first_line: int, meta: Meta, words: Words) -> tuple[Result[Meta], str, int]:
    """The meta with what the block at the start of a text says where it says nothing, and the text and line below."""
    entries: list[Entry] = []
    at, line = 0, first_line
    for key in _FIELDS:
        match = _FIELD.match(text, at)
        if match is None:
            break
        entries += _entry(key, match[1].split("\n"), line, file)
        at, line = match.end(), line + match[0].count("\n")
    # A block ends with a blank line; other lines with a percent sign are text.
    if not entries or text[at : at + 1] not in ("", "\n"):
        return Result(meta), text, first_line
    said = build_meta(entries, (), words)
    given = {key: getattr(said.value, key) for key in _FIELDS if not getattr(meta, key)}
    told = stated([entry for entry in entries if entry.key in given], "\n" * (first_line - 1) + text)
    return Result(replace(meta, **given), said.diagnostics, told), text[at:], line


def _entry(key: str, lines: list[str], line: int, file: str) -> Iterator[Entry]:
    """What a field says: authors are parted by semicolons or stand on lines of their own."""
    parts = [(part.strip(), line + row) for row, typed in enumerate(lines) for part in _parts(key, typed)]
    scalars = tuple(Scalar(part, at) for part, at in parts if part)
    if scalars:
        whole = Scalar("\n".join(scalar.text for scalar in scalars), scalars[0].line)
        yield Entry(key, scalars if key == "author" else whole, Span(file, line, 1))


def _parts(key: str, typed: str) -> list[str]:
    return typed.split(";") if key == "author" else [typed]
