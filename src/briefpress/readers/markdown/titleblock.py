"""pandoc's title block: lines that begin with a percent sign give title, authors and date."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...diagnostics import Result, Span
from ...document import Meta
from ..entries import Entry, Scalar
from ..meta import Words, build_meta

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
        separator = "; " if key == "author" else " "
        value = separator.join(part.strip() for part in match[1].split("\n") if part.strip())
        entries += [Entry(key, Scalar(value, line), Span(file, line, 1))] if value else []
        at, line = match.end(), line + match[0].count("\n")
    # A block ends with a blank line; other lines with a percent sign are text.
    if not entries or text[at : at + 1] not in ("", "\n"):
        return Result(meta), text, first_line
    said = build_meta(entries, (), words)
    given = {key: getattr(said.value, key) for key in _FIELDS if not getattr(meta, key)}
    return Result(replace(meta, **given), said.diagnostics), text[at:], line
