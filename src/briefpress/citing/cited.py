"""What one citation of a note says, and the stretch of the note's line that it takes."""

from __future__ import annotations

from typing import Literal

import msgspec

from ..document import Inline
from ..source import Citation, Source

#: How a citation names its source: by its fields, by fewer of them, or by a word that points back.
Kind = Literal["full", "short", "ibid", "idem", "op-cit", "note"]


class Cited(msgspec.Struct, frozen=True):
    """A citation at characters ``start`` to ``end`` of the note's line (`line.line_of`), prefix included, comment not.

    ``target`` is the number of the note that one of kind ``note`` points at. ``citation`` has prefix, locator,
    label and suffix; ``source`` every field that was read (id ""). ``understood`` says that every word of the stretch
    is in a part or only joins two. ``words`` are the stretch's inlines, calls left out. ``attributes`` are the
    characters of the attributes at its end (``{grade=B2}``), 0 and 0 for none.
    """

    start: int
    end: int
    kind: Kind
    citation: Citation
    source: Source
    target: str = ""
    understood: bool = False
    words: tuple[Inline, ...] = ()
    attributes: tuple[int, int] = (0, 0)
