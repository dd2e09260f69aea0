"""What the modules that write one article share: its bookmarks, numbers, pictures and pages."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from ...document import Contents, Document, Figure, Table
from ...theme import Theme
from ...walk import query
from ..characters import right_to_left
from ..printed import Pictures
from .anchors import bookmark_names
from .images import Media
from .numbering import Numbering
from .parts import Relationships
from .xml import Element, w


class Article:
    """One article on its way into a package; ids are given in the order of asking."""

    def __init__(self, document: Document, theme: Theme, pictures: Pictures, pages: Mapping[str, int]) -> None:
        self.document = document
        self.theme = theme
        self.pages = pages
        #: Which kinds of captions are listed, and have some that we do not number.
        self.typed = _typed(document)
        self.rtl = right_to_left(document.meta.lang)
        self.names = bookmark_names(document)
        self.notes = {note.label: note for note in document.notes if note.number}
        self.numbering = Numbering()
        self.media = Media(pictures)
        self.drawing_ids = count(1)
        self._bookmark_ids = count(1)
        self._placed: set[str] = set()

    def uncounted(self) -> Element | None:
        """What keeps a paragraph out of the count of lines, where its style does not."""
        return w("suppressLineNumbers") if self.document.meta.line_numbers else None

    def bookmarked(self, anchor: str, content: list[Element]) -> list[Element]:
        """The content between the two ends of the anchor's bookmark; as it is when the anchor is placed already."""
        name = self.names.get(anchor)
        if not name or anchor in self._placed:
            return content
        self._placed.add(anchor)
        number = next(self._bookmark_ids)
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]


def _typed(document: Document) -> frozenset[type[Figure | Table]]:
    contents = document.contents or Contents()
    listed = [*((Figure,) if contents.figures else ()), *((Table,) if contents.tables else ())]
    return frozenset(kind for kind in listed if any(not each.number for each in query(document.blocks, kind)))


class Story:
    """One part of the package that holds text: the body or the footnotes, with its own relationships."""

    def __init__(self, article: Article, *, in_notes: bool = False) -> None:
        self.article = article
        self.in_notes = in_notes
        self.relationships = Relationships()
