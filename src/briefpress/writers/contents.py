"""Contents as they are printed: which lists there are, under which titles, and whether an article is long enough."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from ..document import Contents, ContentsEntry, Document, Heading, Paragraph
from ..labels import Labels
from ..theme import Theme
from ..walk import query

#: An article of more pages gets contents where nobody says.
LONG = 5
#: The room of a heading's number by its level, in ems of the heading: the figures of 10, 1.10, 1.1.10 and a space.
NUMBER_ROOM = (1.75, 2.4, 2.9, 3.8, 4.6, 5.5)
#: Where a line of the contents begins by its level, and the room of its number, in points.
LEFT, ROOM = (0, 18, 44, 44, 44, 44), (18, 26, 34, 46, 46, 46)


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


class Listing(NamedTuple):
    """One list: what it lists (``sections``, ``figures``, ``tables``), its title, its lines."""

    name: str
    title: str
    entries: tuple[ContentsEntry, ...]


def lists(contents: Contents | None, labels: Labels) -> tuple[Listing, ...]:
    """The lists that have lines."""
    found = contents or Contents()
    every = (
        Listing("sections", labels.contents, found.sections),
        Listing("figures", labels.figures, found.figures),
        Listing("tables", labels.tables, found.tables),
    )
    return tuple(each for each in every if each.entries)


def without_auto(document: Document) -> Document:
    """A document without the contents that nobody asked for."""
    contents = document.contents
    if contents is None or not contents.auto:
        return document
    return replace(document, contents=replace(contents, sections=(), auto=False))
