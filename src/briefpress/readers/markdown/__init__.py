"""The Markdown reader: CommonMark with GitHub's and pandoc's extensions, as a document."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from ...diagnostics import Result, Span
from ...document import Block, Cite, Document, Inline, Meta, NoteRef, Text
from ...walk import blocks_inlines, inlines_in, plain
from ..citations import is_meant
from ..hints import AUTO, Hints
from ..meta import Words
from .blocks import read_blocks
from .front import take_byline
from .headings import link_headings, take_title
from .inlines import read_inlines
from .linked_notes import link_notes
from .notes_title import drop_notes_title
from .parser import RULES_OF_HINTS, parser
from .raised_notes import raise_notes
from .reading import Call, Place, Reading, Run
from .reports import orphan, report_gathered
from .titleblock import take_title_block
from .typed_notes import pair_typed_notes

__all__ = ["WORDS", "read_markdown"]

Inlines = tuple[Inline, ...]
Blocks = tuple[Block, ...]
_NO_META = Meta()
#: How sure a first heading is a title that is typed as one of a section.
_LOWER = 0.85
_LINE_END = re.compile(r"\r\n?")
#: How the words of front matter are parsed: whether the article has notes and sources is not known yet.
_FRAGMENT = {"fragment": True, "cites": True}


def read_markdown(
    text: str, file: str, first_line: int = 1, meta: Meta = _NO_META, hints: Hints = AUTO
) -> Result[Document]:
    """Read a Markdown text that begins on ``first_line`` of ``file``.

    Any text is Markdown, so this never fails. HTML's tags are what they mean here or are left out, with a
    diagnostic; the text in them is kept. Notes that nothing calls are kept. A first heading that is the only one of
    level 1 becomes the title where ``meta`` has none or the same one. The words in ``meta`` (read by `WORDS`) may call
    the text's notes.
    """
    text = _LINE_END.sub("\n", text)
    block, text, first_line = take_title_block(text, file, first_line, meta, WORDS)
    env: dict[str, Any] = {"cites": hints.citations == "all"}
    tokens = parser(_off(hints)).parse(text, env)
    reading = Reading(text, file, first_line, env.get("labels", {}), hints)
    reading.diagnostics += block.diagnostics
    reading.decisions += block.decisions
    blocks = read_blocks(tokens, reading)
    # They fill more memory than the document, which is all that is needed from here on.
    del tokens
    document = Document(_known_calls(block.value, reading), blocks=blocks)
    document = _with_front(document, reading)
    if reading.has_marks:
        document = link_headings(document, reading)
    if reading.has_marks and hints.notes != "off":
        document = raise_notes(link_notes(document, reading), reading)
    if not reading.labels and not reading.notes and hints.notes != "off":
        document = pair_typed_notes(document, reading)
    document = _titled(drop_notes_title(document, reading), reading)
    _decide_calls(reading)
    report_gathered(reading)
    notes = tuple(sorted(reading.notes.values(), key=lambda note: note.line))
    return Result(replace(document, notes=notes), tuple(reading.diagnostics), tuple(reading.decisions))


def _off(hints: Hints) -> tuple[str, ...]:
    return tuple(hint for hint in RULES_OF_HINTS if getattr(hints, hint) == "off")


def _with_front(document: Document, reading: Reading) -> Document:
    """The summary and the abstract that divisions hold, where the front matter gives none."""
    meta = document.meta
    summary, abstract = meta.summary or reading.summary, meta.abstract or reading.abstract
    return replace(document, meta=replace(meta, summary=summary, abstract=abstract))


def _titled(document: Document, reading: Reading) -> Document:
    meta, blocks, heading = take_title(document.meta, document.blocks, reading.hints)
    if heading is not None:
        place = reading.start(heading.line)
        reading.withdraw("heading", heading.line)
        reading.decide("title", place, text=plain(heading.children), sure=1.0 if heading.level == 1 else _LOWER)
    meta, blocks = take_byline(meta, blocks, reading)
    return replace(document, meta=meta, blocks=blocks)


def _known_calls(meta: Meta, reading: Reading) -> Meta:
    """Point the calls in the front matter at the text's notes; what calls and cites nothing becomes text again."""

    def known(inlines: Inlines) -> Inlines:
        return tuple(part for inline in inlines for part in _known(inline, reading))

    return replace(
        meta,
        title=inlines_in(meta.title, known),
        subtitle=inlines_in(meta.subtitle, known),
        abstract=blocks_inlines(meta.abstract, known),
        summary=blocks_inlines(meta.summary, known),
    )


def _known(inline: Inline, reading: Reading) -> Inlines:
    match inline:
        case NoteRef():
            return (_known_call(inline, reading),)
        case Cite(citations, words) if reading.hints.citations == "off" or not is_meant(citations, reading.hints):
            return words
        case _:
            return (inline,)


def _known_call(call: NoteRef, reading: Reading) -> Inline:
    label = reading.labels.get(call.label.casefold())
    if label is not None:
        reading.calls.append(Call(label, Place(0), f"[^{call.label}]"))
        return NoteRef(label)
    message, hint = orphan(f"[^{call.label}]")
    reading.report("orphan-call", message, Place(0), hint)
    return Text(f"[^{call.label}]")


def _decide_calls(reading: Reading) -> None:
    """A decision for each call, with the line of its note, and for each note that nothing calls."""
    for label, place, typed, sure in reading.calls:
        if place.line:
            reading.decide("note-call", place, label, typed, reading.notes[label].line, sure)
    called = {call.label for call in reading.calls}
    for label in (*reading.labels.values(), *reading.found):
        if label not in called:
            note = reading.notes[label]
            place = Place(note.line, reading.column(note.line, f"[^{label}]") + 1)
            shown = f"[^{label}]" if label in reading.labels.values() else label
            hint = f"Call it with [^{label}] where it belongs, or delete it."
            reading.report("unused-note", f"Nothing calls the note {shown}.", place, hint)
            reading.decide("unused-note", place, label, plain(note.blocks[:1]))


def _read_fragment_inlines(text: str, place: Span) -> Result[Inlines]:
    reading = Reading(text, place.file, place.line)
    (token,) = parser().parseInline(text, dict(_FRAGMENT))
    inlines = read_inlines(token.children or (), reading, Run(reading, place.line, text))
    return Result(inlines, tuple(reading.diagnostics))


def _read_fragment_blocks(text: str, place: Span) -> Result[Blocks]:
    reading = Reading(text, place.file, place.line)
    blocks = read_blocks(parser().parse(text, dict(_FRAGMENT)), reading)
    return Result(blocks, tuple(reading.diagnostics))


#: How Markdown's front matter is read: its words are Markdown, and its calls are checked by `read_markdown`.
WORDS = Words(_read_fragment_inlines, _read_fragment_blocks)
