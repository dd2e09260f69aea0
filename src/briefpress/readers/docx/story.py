"""A story: one part of the file that holds text (the body, the footnotes), with what its elements need to be read."""

from __future__ import annotations

from collections.abc import Callable

from .fields import Fields, field_kinds, unbalanced
from .items import Item
from .languages import Languages
from .names import Element, full
from .notes import Notes
from .numbering import Numbering
from .reading import Reading
from .styles import Styles

#: Reads what a container (a body, a cell, a text box) holds.
Read = Callable[[Element, "Story"], tuple[Item, ...]]


class Known:
    """What all stories of a file share."""

    def __init__(
        self, reading: Reading, styles: Styles, numbering: Numbering, notes: Notes, languages: Languages, read: Read
    ) -> None:
        self.reading = reading
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.languages = languages
        self.read = read


class Story:
    """One story: its part, whose relationships are its own, and the fields that are open in it."""

    def __init__(self, known: Known, part: str, root: Element) -> None:
        self.known = known
        self.reading = known.reading
        self.part = part
        self.fields = Fields(unbalanced(field_kinds(root.iter(full("w:fldChar")))))
        #: Bookmarks that stand between paragraphs, until the next one takes them.
        self.pending: list[str] = []

    def items(self, container: Element) -> tuple[Item, ...]:
        """What a container holds."""
        return self.known.read(container, self)

    def target(self, id: str) -> str:
        """The address that a relationship leads to outside the file; empty where it leads nowhere."""
        related = self.reading.related(self.part).get(id)
        return related.target if related and (related.external or related.target.startswith("#")) else ""
