"""Contents as they are printed: which lists there are, under which titles, and whether an article is long enough."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from ..document import Contents, ContentsEntry, Document
from ..labels import Labels

#: An article of more pages gets contents where nobody says.
LONG = 5
#: Where a line of the contents begins by its level, and the room of its number, in points.
LEFT, ROOM = (0, 18, 44, 44, 44, 44), (18, 26, 34, 46, 46, 46)


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
    rest = replace(contents, sections=(), auto=False)
    return replace(document, contents=None if rest == Contents() else rest)
