"""Numbers of sections, paragraphs and lines as they are printed: which there are, and their room."""

from __future__ import annotations

from msgspec.structs import replace

from ..document import Document, Heading, Paragraph
from ..theme import Theme
from ..walk import query

#: The room of a heading's number by its level, in ems of the heading: the figures of 10, 1.10, 1.1.10 and a space.
NUMBER_ROOM = (1.75, 2.4, 2.9, 3.8, 4.6, 5.5)
#: Of so many lines of a page the last has its number in the margin.
EVERY = 5
#: Points between the numbers of lines and the text: beside it, and beside the numbers of paragraphs.
NEAR, FAR = 14, 42


def line_distance(document: Document) -> float:
    """How far the numbers of lines stand from the text, in points."""
    return FAR if any(paragraph.number for paragraph in query(document.blocks, Paragraph)) else NEAR


def numbered_as(theme: Theme, document: Document) -> Theme:
    """The theme with the numbering that a finished document has."""
    meta = document.meta
    numbering = replace(
        theme.numbering,
        sections=any(heading.number for heading in query(document.blocks, Heading)),
        paragraphs="all" if meta.paragraph_numbers == "all" else "auto",
        lines=bool(meta.line_numbers),
    )
    return replace(theme, numbering=numbering)
