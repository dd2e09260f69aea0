"""What of the page's HTML is on the pages: its elements with their pieces of content, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol, Self

import msgspec
import pydyf


class MarkedContent(Protocol):
    """Marked content in ``stream``: ``operator`` begins it. What follows goes on with it, unless it ``is_alone``."""

    stream: Any
    operator: bytes
    is_alone: bool

    def follows(self, other: Self) -> bool:
        """Whether nothing that is painted stands between another's content and this one's."""

    def join(self, other: Self) -> None:
        """Go on with the content of another, which this one follows."""

    def part(self, texts: Sequence[str]) -> Sequence[Self] | None:
        """Those of the parts of a line's text; None where nothing says where one ends."""


class Piece(msgspec.Struct, frozen=True, eq=False):
    """A run of text on a ``page`` (from 0), or a picture: ``text`` is None.

    ``text`` is what stands in the text there, ``drawn`` what is on the page: a hyphen that cuts the last word more, or
    a space less. ``reordered`` says that its glyphs may stand in another order than its letters.
    """

    page: int
    mark: MarkedContent
    text: str | None = None
    drawn: str = ""
    cut: bool = False
    reordered: bool = False


class Annotation(msgspec.Struct, frozen=True, eq=False):
    """An annotation of a link on a ``page`` (from 0)."""

    page: int
    object: pydyf.Dictionary


class Part(msgspec.Struct, eq=False):
    """An element, or pseudo-element (``li::marker``), that has boxes.

    ``kids`` are in the order of the text; ``notes`` are the children that stand at the foot of a page. ``place`` is
    the rectangle of a picture in points, y upwards; ``numbering`` is a list item's ``list-style-type``.
    """

    tag: str
    attributes: Mapping[str, str] = {}
    kids: list[Part | Piece] = []
    notes: list[Part] = []
    annotations: list[Annotation] = []
    place: tuple[float, float, float, float] | None = None
    numbering: str = ""

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


def links_in(part: Part) -> Iterator[Part]:
    """The parts in a part, and itself, that are links."""
    if part.annotations:
        yield part
    for kid in (*part.kids, *part.notes):
        if isinstance(kid, Part):
            yield from links_in(kid)
