"""Words, as a proof that none was lost: what stands in a text, in its order, whatever the line ends and the spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from briefpress.document import Block, Document, Figure, Image, Inline, Math, NoteRef, NumberRef, Paragraph, Text
from briefpress.walk import map_blocks, map_leaves, plain
from briefpress.writers.formulas import formula

WORD = re.compile(r"\w+(?:[-\u2010\u2011\u00ad]\w+)*")
#: A word cut by a hyphen at a line's end, in what pdftotext and PDFium print.
CUT = re.compile(r"[-\u2010\u00ad]\s*[\r\n]+\s*|[\ufffe\x02]\s*")


def words(text: str) -> list[str]:
    """The words of a text, hyphens taken out (a reader of a PDF cannot tell which of them the line end brought)."""
    joined = CUT.sub("-", unicodedata.normalize("NFKC", text))
    return [re.sub(r"[-\u2010\u2011\u00ad]", "", word) for word in WORD.findall(joined)]


def with_raised(found: Sequence[str]) -> Iterator[str]:
    """The words found, and each also with the number behind it: some extractors part a raised call from its word."""
    for word, after in zip(found, [*found[1:], ""], strict=True):
        yield word
        if after.isdigit():
            yield word + after


def first_lost(expected: Sequence[str], found: Iterable[str]) -> str | None:
    """The first of the expected words that does not follow in its order among those found, and those before it."""
    remaining = iter(found)
    for position, word in enumerate(expected):
        if not any(each == word for each in remaining):
            return " ".join(expected[max(0, position - 5) : position + 1])
    return None


def article_words(text: str) -> tuple[list[str], list[list[str]]]:
    """Of an article with calls ``(1)`` and notes ``1. …`` at its end: its words, calls glued on, and its notes'."""
    body, *notes = re.split(r"(?m)^\d+\. (?=\S)", text)
    return words(re.sub(r"\((\d)\)", r"\1", body)), [words(note) for note in notes]


def spoken(document: Document, call: str = "{}") -> list[str]:
    """The words of a finished document's body with the numbers of its calls, as both formats print them.

    A formula is no word, but a picture or an equation, which is looked for apart.
    """
    return words(plain(_printed(document, call).blocks))


def spoken_notes(document: Document) -> list[list[str]]:
    """The words of each note that is called."""
    return [words(plain(note.blocks)) for note in _printed(document).notes if note.number]


def _printed(document: Document, call: str = "{}") -> Document:
    def numbered(leaf: Inline) -> Inline:
        if isinstance(leaf, NoteRef):
            return Text(call.format(leaf.number))
        if isinstance(leaf, NumberRef):
            return Text(leaf.text)
        if isinstance(leaf, Math):
            return Text(" " if formula(leaf) else leaf.tex)
        return Text("") if isinstance(leaf, Image) else leaf

    return map_leaves(map_blocks(document, lambda blocks: tuple(map(_captioned, blocks))), numbered)


def _captioned(block: Block) -> Block:
    return Paragraph(block.caption) if isinstance(block, Figure) else block
