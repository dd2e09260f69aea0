"""What a style is: its lines by kind of source, and how it writes names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

#: Which of the authors are written family name first: the first leads to the entry's place in an alphabet.
Inverted = Literal["none", "first", "all"]


class Style(msgspec.Struct, frozen=True):
    """Lines (`lines`) by the kinds of `types.kind_of`, for the list of sources and, where they differ, for notes.

    ``short`` is the line of a note that cites again, by kind, with ``""`` for any other. Of more authors than the first
    of ``most`` only as many as the second are named, in a note by ``most_in_note``. ``capitals`` sets family names in
    capitals, ``bare_pages`` the pages of a note without their term, ``no_date`` says that there is none.
    """

    entries: Mapping[str, str]
    short: Mapping[str, str]
    notes: Mapping[str, str] = {}
    inverted: Inverted = "none"
    capitals: bool = False
    most: tuple[int, int] = (6, 3)
    most_in_note: tuple[int, int] = (6, 3)
    bare_pages: bool = False
    no_date: bool = False
