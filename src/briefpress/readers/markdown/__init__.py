"""The Markdown reader: CommonMark with tables, strikeout, task lists and notes, as a document."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from ...diagnostics import Result, Span
from ...document import Block, Document, Heading, Inline, Meta, NoteRef, Text
from ...walk import blocks_inlines, inlines_in, plain
from ..hints import AUTO, Hints
from ..meta import Words
from .blocks import read_blocks
from .inlines import orphan, read_inlines
from .parser import parser
from .reading import Reading

__all__ = ["WORDS", "read_markdown"]

Inlines = tuple[Inline, ...]
Blocks = tuple[Block, ...]
_NO_META = Meta()
_LINE_END = re.compile(r"\r\n?")


def read_markdown(
    text: str, file: str, first_line: int = 1, meta: Meta = _NO_META, hints: Hints = AUTO
) -> Result[Document]:
    """Read a Markdown text that begins on ``first_line`` of ``file``.

    Any text is Markdown, so this never fails. Raw HTML stays text, but for the few tags that have a meaning here.
    Notes that nothing calls are kept. A first heading that is the only one of level 1 becomes the title where
    ``meta`` has none or the same one. The words in ``meta`` (read by `WORDS`) may call the text's notes.
    """
    text = _LINE_END.sub("\n", text)
    env: dict[str, Any] = {}
    tokens = parser().parse(text, env)
    reading = Reading(text, file, first_line, env.get("labels", {}))
    blocks = read_blocks(tokens, reading)
    meta, blocks = _title(_known_calls(meta, reading), blocks)
    _report_unused(reading)
    notes = tuple(sorted(reading.notes.values(), key=lambda note: note.line))
    return Result(Document(meta=meta, blocks=blocks, notes=notes), tuple(reading.diagnostics))


def _title(meta: Meta, blocks: Blocks) -> tuple[Meta, Blocks]:
    tops = [block for block in blocks if isinstance(block, Heading) and block.level == 1]
    if len(tops) != 1 or blocks[0] is not tops[0]:
        return meta, blocks
    if meta.title and plain(meta.title).split() != plain(tops[0].children).split():
        return meta, blocks
    return replace(meta, title=tops[0].children), blocks[1:]


def _known_calls(meta: Meta, reading: Reading) -> Meta:
    """Point the calls in the front matter at the text's notes; one that has none becomes text again."""

    def known(inlines: Inlines) -> Inlines:
        return tuple(_known_call(inline, reading) if isinstance(inline, NoteRef) else inline for inline in inlines)

    return replace(
        meta,
        title=inlines_in(meta.title, known),
        subtitle=inlines_in(meta.subtitle, known),
        abstract=blocks_inlines(meta.abstract, known),
        summary=blocks_inlines(meta.summary, known),
    )


def _known_call(call: NoteRef, reading: Reading) -> Inline:
    label = reading.labels.get(call.label.casefold())
    if label is not None:
        reading.called.add(label)
        return NoteRef(label)
    message, hint = orphan(f"[^{call.label}]")
    reading.report("orphan-call", message, 0, hint=hint)
    return Text(f"[^{call.label}]")


def _report_unused(reading: Reading) -> None:
    for label in reading.labels.values():
        if label not in reading.called:
            hint = f"Call it with [^{label}] where it belongs, or delete it."
            message = f"Nothing calls the note [^{label}]."
            reading.report("unused-note", message, reading.notes[label].line, f"[^{label}]", hint)


def _read_fragment_inlines(text: str, place: Span) -> Result[Inlines]:
    reading = Reading(text, place.file, place.line)
    (token,) = parser().parseInline(text, {"fragment": True})
    inlines = read_inlines(token.children or (), reading, place.line)
    return Result(inlines, tuple(reading.diagnostics))


def _read_fragment_blocks(text: str, place: Span) -> Result[Blocks]:
    reading = Reading(text, place.file, place.line)
    blocks = read_blocks(parser().parse(text, {"fragment": True}), reading)
    return Result(blocks, tuple(reading.diagnostics))


#: How Markdown's front matter is read: its words are Markdown, and its calls are checked by `read_markdown`.
WORDS = Words(_read_fragment_inlines, _read_fragment_blocks)
