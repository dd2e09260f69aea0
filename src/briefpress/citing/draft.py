"""A citation while it is read: its characters, what is marked in them, and the parts that were found."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from ..source import Name
from .addresses import Address
from .line import Stretch

#: Stands in `Draft.free` for each character of a part that was found.
TAKEN = "\0"


class Part(msgspec.Struct, frozen=True):
    """A part of a citation by the name of its field, the characters it takes with its marks, and what it says."""

    name: str
    start: int
    end: int
    value: str = ""
    people: tuple[Name, ...] = ()


class Draft(msgspec.Struct, frozen=True):
    """A stretch of a note's line that may cite. ``quotes``, ``emphases`` and ``links`` are its own, from its start.

    ``free`` is the text in which the characters of the parts so far are `TAKEN`.
    """

    text: str
    lang: str
    free: str
    quotes: tuple[Stretch, ...] = ()
    emphases: tuple[Stretch, ...] = ()
    links: tuple[Stretch, ...] = ()
    addresses: tuple[Address, ...] = ()
    parts: tuple[Part, ...] = ()
    emphasised: bool = False

    def part(self, name: str) -> Part | None:
        """The first part of that name."""
        return next((part for part in self.parts if part.name == name), None)

    def value(self, name: str) -> str:
        """What the first part of that name says, "" where there is none."""
        part = self.part(name)
        return part.value if part else ""


def with_part(draft: Draft, part: Part) -> Draft:
    """The draft with a part more; its characters are free no longer."""
    free = draft.free[: part.start] + TAKEN * (part.end - part.start) + draft.free[part.end :]
    return replace(draft, parts=(*draft.parts, part), free=free)


def is_free(draft: Draft, start: int, end: int) -> bool:
    """Whether no part has a character between these."""
    return TAKEN not in draft.free[start:end]
