"""Where blocks stand (body, box, note) and with which styles and numbering they are set there."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from .frames import BOXES
from .numbering import IDS, STYLED, style_id
from .stylesheet import NOTE_INDENT
from .units import twips
from .xml import Element, w


class Place(msgspec.Struct, frozen=True):
    """The styles of one place. An empty ``heading`` means the built-in ones; ``styled`` that lists have theirs.

    ``indented`` says that depth is shown by indents: in the box it is not, or the box would fall apart.
    """

    text: str
    quote: str
    code: str
    heading: str = ""
    scheme: str = ""
    styled: bool = False
    indented: bool = True
    origin: float = 0

    def bullets(self) -> int:
        """The numbering instance of this place's bullets."""
        return IDS[f"{self.scheme}bullets"]


BODY = Place(text="BodyText", quote="Quote", code="HTMLPreformatted", styled=True)
#: A paragraph of the body with its number in the margin.
NUMBERED = replace(BODY, text="NumberedParagraph")
BOX = Place(text="Summary", quote="Summary", code="Summary", heading="SummaryHeading", scheme="box ", indented=False)
#: The boxes in the text, by what their styles' ids begin with; headings in them keep their own styles.
BOXED = {
    base: Place(text=base, quote=base, code=base, scheme="box ", indented=False)
    for base in dict.fromkeys(BOXES.values())
}
NOTE = Place(
    text="FootnoteText",
    quote="FootnoteText",
    code="FootnoteText",
    heading="FootnoteText",
    scheme="note ",
    origin=NOTE_INDENT,
)
APART = Place(text="NoteApart", quote="NoteApart", code="NoteApart", heading="NoteApart", scheme="note ")


class Spot(msgspec.Struct, frozen=True):
    """One point in the nesting: the style of its paragraphs, how many lists and quotes are around it.

    ``flush`` counts the levels that the style indents by itself.
    """

    place: Place
    style: str
    level: int = 0
    flush: int = 0

    def quoted(self) -> Spot:
        """Inside a quote that stands here."""
        return Spot(self.place, self.place.quote, self.level + 1, 1 if self.place.styled else 0)

    def defined(self) -> Spot:
        """Inside a definition of a term that stands here."""
        style = "Definition" if self.place.styled else self.place.text
        return Spot(self.place, style, self.level + 1, 1 if self.place.styled else 0)

    def listed(self) -> Spot:
        """Inside an item of a list that stands here."""
        level = self.level + 1
        if not self.place.styled:
            return Spot(self.place, self.place.text, level)
        return Spot(self.place, style_id("ListContinue", level), level, min(level, STYLED))

    def indent(self, step: float, *, flush: int | None = None) -> Element | None:
        """The indent that the style does not have; ``flush`` overrides what the style has."""
        if not self.place.indented or self.level == (self.flush if flush is None else flush):
            return None
        return w("ind", left=twips(self.place.origin + step * self.level), firstLine=0)


def start(place: Place) -> Spot:
    """The outermost spot of a place."""
    return Spot(place, place.text)
