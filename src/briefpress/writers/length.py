"""Whether a text is short, or long, for certain: then nobody needs to lay it out to know whether it needs contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

import msgspec

from ..document import (
    Block,
    BlockQuote,
    CodeBlock,
    DefinitionList,
    Division,
    Document,
    Heading,
    Image,
    Inline,
    LineBreak,
    List,
    Math,
    Note,
    Paragraph,
    Table,
    Text,
    ThematicBreak,
)
from ..theme import Theme
from ..walk import plain, query
from .contents import LONG
from .sizes import MILLIMETRE

#: Of the pages that a long article exceeds, one is left to the masthead and one to what page ends leave white.
SPARE = 2
#: Bytes of an article's front matter, beside its title, that the page of the masthead holds.
MASTHEAD = 1500
#: How high they are, or how wide their lines, is known by a layout only.
UNKNOWN = (CodeBlock, DefinitionList, Image, Math, Note, Table)
#: A character's width in ems: that of the widest letter, or what its number takes where no font has it.
LETTER, OTHER = 1, 5
#: The last letter of Greek and Cyrillic, which our fonts have.
LAST_LETTER = "\u052f"
#: What no line breaks.
UNBROKEN = re.compile(rf"[^\s{chr(ord(LAST_LETTER) + 1)}-\U0010ffff]+")
#: The width of a letter or figure in ems that none is below, raised ones and condensed types too.
NARROWEST = 0.15
#: Points by which a list, a quotation or a box is set in, at most.
SET_IN = 30


def surely_short(document: Document, theme: Theme) -> bool:
    """Whether a finished document has at most `LONG` pages, however its lines break; False where nobody can say."""
    if document.appendix or any(any(query(document, kind)) for kind in UNKNOWN):
        return False
    if len(msgspec.json.encode(document.meta)) > MASTHEAD:
        return False
    width, height = theme.page.dimensions()
    margins = theme.page.margins
    nested = sum(_count(document, kind) for kind in (List, BlockQuote, Division))
    measure = (width - margins.left - margins.right) * MILLIMETRE - SET_IN * nested
    page = (height - margins.top - margins.bottom) * MILLIMETRE
    return sum(_heights(document, theme, measure)) < (LONG - SPARE) * page


def surely_long(document: Document, theme: Theme) -> bool:
    """Whether a finished document has more than `LONG` pages, however narrow its letters; False if it may have less."""
    width, height = theme.page.dimensions()
    margins = theme.page.margins
    measure = (width - margins.left - margins.right) * MILLIMETRE
    page = (height - margins.top - margins.bottom) * MILLIMETRE
    sizes, spacing = theme.sizes, theme.spacing
    body = _letters(document.blocks) * sizes.text**2 * spacing.leading
    notes = _letters(document.notes) * sizes.note**2 * spacing.note_leading
    return (body + notes) * NARROWEST / measure > (LONG + 1) * page


def _letters(part: tuple[Block, ...] | tuple[Note, ...]) -> int:
    """How many letters and figures of Latin, Greek and Cyrillic are in paragraphs, which are not set smaller."""
    texts = (each.text for paragraph in query(part, Paragraph) for each in query(paragraph, Text))
    return sum(character <= LAST_LETTER and character.isalnum() for text in texts for character in text)


def _count(document: Document, kind: type) -> int:
    return sum(1 for _ in query(document, kind))


def _heights(document: Document, theme: Theme, measure: float) -> Iterator[float]:
    """The most that each part of the text takes on lines of that measure, in points."""
    sizes, spacing = theme.sizes, theme.spacing
    leading, around = spacing.leading, spacing.heading_before + spacing.heading_after
    for title, size in ((document.meta.title, sizes.title), (document.meta.subtitle, sizes.subtitle)):
        yield _height(title, size, leading, measure)
    for heading in query(document, Heading):
        yield around + _height(heading.children, sizes.headings[heading.level - 1], leading, measure)
    for paragraph in query(document, Paragraph):
        yield spacing.paragraph + _height(paragraph.children, max(sizes.text, sizes.summary), leading, measure)
    yield (_count(document, ThematicBreak) + _count(document, LineBreak)) * (around + sizes.title * leading)


def _height(inlines: tuple[Inline, ...], size: float, leading: float, measure: float) -> float:
    """Of lines that each lack the longest word, which went to the next; endless where that is longer than a line."""
    text = plain(inlines)
    ems = sum(LETTER if character <= LAST_LETTER else OTHER for character in text)
    longest = max(map(len, UNBROKEN.findall(text)), default=0) * LETTER
    filled = measure - size * max(longest, OTHER)
    return (ems * size / filled + 1) * size * leading if filled > 0 else inf
