"""What stands in a story before it is made blocks: paragraphs with what their styles say, tables, boxes."""

from __future__ import annotations

import msgspec

from ...document import Inline
from .numbering import Marker


class Para(msgspec.Struct, frozen=True, gc=False):
    """A paragraph as it is read: its text, and all that says what it is.

    ``role`` is that of its style (see `roles`). ``bold`` says that all its words are, ``size`` is that of its
    largest characters in half-points, ``left`` its indent in twentieths of a point, and ``ruled`` that it has a border.
    ``kept`` says that it stays with the next. ``sure`` is how sure its role is. ``boxes`` are what its text boxes hold.
    """

    line: int
    inlines: tuple[Inline, ...] = ()
    role: str = ""
    marker: Marker | None = None
    left: int = 0
    align: str = ""
    ruled: bool = False
    bold: bool = False
    size: int = 0
    id: str = ""
    kept: bool = False
    sure: float = 1.0
    boxes: tuple[Item, ...] = ()

    @property
    def level(self) -> int:
        """The level of a heading; 0 for what is none."""
        head, _, level = self.role.partition(" ")
        return min(int(level), 6) if head == "heading" and level.isdecimal() else 0


class GridCell(msgspec.Struct, frozen=True, gc=False):
    """A cell: what it holds, over how many columns, and whether it goes on from the cell above."""

    items: tuple[Item, ...]
    colspan: int = 1
    merged: bool = False
    opens: bool = False


class GridRow(msgspec.Struct, frozen=True, gc=False):
    """A row; ``head`` says that it is repeated on every page, ``before`` how many columns it leaves out."""

    cells: tuple[GridCell, ...]
    head: bool = False
    before: int = 0


class Grid(msgspec.Struct, frozen=True, gc=False):
    """A table; ``looks_headed`` says that its style sets the first row apart, ``asks_head`` that it was asked to."""

    rows: tuple[GridRow, ...]
    line: int
    looks_headed: bool = False
    asks_head: bool = False


class Box(msgspec.Struct, frozen=True, gc=False):
    """Something set apart: a text box, the cells of a table that only lays out, a box of our own writer."""

    items: tuple[Item, ...]
    line: int
    kind: str = "box"
    title: tuple[Inline, ...] = ()


class Rule(msgspec.Struct, frozen=True, gc=False):
    """A line across the page."""

    line: int


Item = Para | Grid | Box | Rule
