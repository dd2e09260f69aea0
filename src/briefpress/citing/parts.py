"""The parts of a note that has been read, each a stretch of its line."""

from __future__ import annotations

import msgspec

from .addresses import Address
from .line import Line, Stretch

#: How far from its title a part is looked for, in characters.
NEAR = 300


class Dated(msgspec.Struct, frozen=True):
    """A date and where it stands; ``outer`` is it with the words that say what it is the date of."""

    stretch: Stretch
    iso: str
    outer: Stretch


class Reading(msgspec.Struct, frozen=True):
    """The parts of a note; ``outer`` of a title and of a container is it with its quotation marks.

    ``emphasised`` says that the title is set off by emphasis, not by quotation marks or as a link.
    """

    line: Line
    signal: Stretch | None = None
    title: Stretch | None = None
    outer: Stretch | None = None
    emphasised: bool = False
    address: Address | None = None
    issued: Dated | None = None
    accessed: Dated | None = None
    container: Stretch | None = None
    container_outer: Stretch | None = None
    author: Stretch | None = None
    authors: tuple[str, ...] = ()

    def text(self, stretch: Stretch | None) -> str:
        """The characters of a part, "" for one that was not found."""
        return stretch.of(self.line.text) if stretch else ""
