"""The title over an article's notes: it goes where nothing else stands below it, for notes move to the foot."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...document import Block, Document, Heading, ThematicBreak
from ...walk import plain
from ..text.words import NOTES_TITLES
from .reading import Reading

Blocks = tuple[Block, ...]
#: Where pandoc and Quarto print the list of sources: ``::: {#refs}``, ``<div id="refs">``.
_SOURCES = re.compile(r":{3,}\s*\{[^}]*#refs\b|<div id=.refs\b")
_UNDERLINE = re.compile(r"=+|-+")


def drop_notes_title(document: Document, reading: Reading) -> Document:
    """The document without headings such as Notes that have notes below them and nothing else."""
    lines = sorted(note.line for note in reading.notes.values())
    if not lines:
        return document
    kept: list[Block] = []
    blocks = document.blocks
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if isinstance(block, Heading) and _is_bare(block, after, lines) and not _holds_sources(block, reading):
            reading.withdraw("heading", block.line)
            reading.decide("notes-heading", reading.start(block.line), text=plain(block.children))
        else:
            kept.append(block)
    # A rule above the title parted the notes from the text.
    while len(kept) < len(blocks) and kept and isinstance(kept[-1], ThematicBreak):
        kept.pop()
    return replace(document, blocks=tuple(kept))


def _holds_sources(heading: Heading, reading: Reading) -> bool:
    """Whether pandoc is told below a heading to print the sources there."""
    lines = (line.strip() for _, line in reading.lines_from(heading.line + 1))
    below = next((line for line in lines if line and not _UNDERLINE.fullmatch(line)), "")
    return _SOURCES.match(below) is not None


def is_notes_title(heading: Heading) -> bool:
    """Whether a heading names notes."""
    return names_notes(plain(heading.children))


def names_notes(text: str) -> bool:
    """Whether a line is a word for notes."""
    return text.strip().rstrip(":").strip().casefold() in NOTES_TITLES


def _is_bare(heading: Heading, after: Block | None, lines: list[int]) -> bool:
    """Whether a heading names notes and has some of their lines below it, but no block of its own."""
    if not is_notes_title(heading):
        return False
    end = after.line if isinstance(after, Heading) and after.level <= heading.level else 0
    return (after is None or end > 0) and any(line > heading.line and (not end or line < end) for line in lines)
