"""Where notes cite: their citations in order, by words and by key, each with its place in the note."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec
from msgspec.structs import replace

from ...citing import Cited, cites
from ...citing.line import line_of, with_offsets
from ...document import Block, Cite, Container, Inline, Note, Text
from ...source import Citation
from ...walk import blocks_inlines, plain
from .marks import without_marks

#: What stands for a citation by key while a note is read: it parts what is before it from what is behind.
BETWEEN = Text(";")
#: A mark stands behind the end of a sentence.
STOPS = (".", "。")


class Citing(msgspec.Struct, frozen=True):
    """One citation of the note at ``note`` (from 0): its mark stands ``at`` a character of the note's line.

    ``cited`` is what was read there, of which ``attributes`` are not printed; where there is none, ``citation`` names
    a source of the bibliography, and ``cite`` is what stands there (``last``: nothing follows it in its paragraph).
    """

    note: int
    at: int
    citation: Citation
    cited: Cited | None = None
    attributes: tuple[int, int] = (0, 0)
    cite: Cite | None = None
    last: bool = False


class Reading(msgspec.Struct, frozen=True):
    """A note as it was before this pass, its citations, and the ids of the sources that it was marked with."""

    blocks: tuple[Block, ...]
    citings: tuple[Citing, ...]
    marks: tuple[str, ...] = ()


def read_note(note: Note, number: int, lang: str, keys: Collection[str]) -> Reading:
    """The citations of a note; those by keys that are not all known stay its words."""

    def signed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(replace(each, children=(BETWEEN,)) if _is_known(each, keys) else each for each in inlines)

    blocks, marks = without_marks(blocks_inlines(note.blocks, signed))
    text = line_of(blocks).text
    by_key = [one for place, cite in _cites(blocks, keys) for one in _by_key(cite, number, place, text)]
    by_words = _by_words(blocks, number, lang, text, {one.at for one in by_key})
    return Reading(blocks, tuple(sorted([*by_words, *by_key], key=lambda one: one.at)), marks)


def _is_known(inline: Inline, keys: Collection[str]) -> bool:
    return isinstance(inline, Cite) and all(one.source in keys for one in inline.citations)


def _cites(blocks: tuple[Block, ...], keys: Collection[str]) -> list[tuple[int, Cite]]:
    """The citations by known keys, each with its place."""
    found: list[tuple[int, Cite]] = []

    def look(inlines: tuple[Inline, ...], offset: int) -> tuple[Inline, ...]:
        for inline in inlines:
            if isinstance(inline, Cite) and _is_known(inline, keys):
                found.append((offset, inline))
            elif isinstance(inline, Container):
                look(inline.children, offset)
            offset += len(plain(inline))
        return inlines

    with_offsets(blocks, look)
    return found


def _by_key(cite: Cite, number: int, place: int, text: str) -> Iterator[Citing]:
    last = not text[place + len(BETWEEN.text) :].partition("\n")[0].strip()
    return (Citing(number, place, citation, cite=cite, last=last) for citation in cite.citations)


def _by_words(blocks: tuple[Block, ...], number: int, lang: str, text: str, taken: set[int]) -> Iterator[Citing]:
    for cited in cites(blocks, lang):
        if any(cited.start <= place < cited.end for place in taken):
            continue
        start, end = cited.attributes
        behind = cited.end
        begin = len(text[: start if end else behind].rstrip())
        behind = max(end, begin) if end else begin
        closed = text.startswith(STOPS, behind) and not text[behind + 1 : behind + 2].strip()
        attributes = (begin, end) if end else (0, 0)
        yield Citing(number, behind + closed, cited.citation, cited, attributes)
