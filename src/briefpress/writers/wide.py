"""Tables that are wider than the page: set in smaller type, and parted into blocks of columns where that is not enough.

What is decided here holds for both formats. Widths are estimated, in ems: the PDF's layout breaks what is wider still.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

import msgspec
from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import Block, Cell, Document, Inline, NoteRef, Row, Table, Text
from ..theme import Theme
from ..walk import blocks_in, inlines_in, located, plain
from .grid import Grid, Line, Slot, grid
from .sizes import MILLIMETRE


class Fit(msgspec.Struct, frozen=True):
    """How a table is set: the ``scale`` of its type, points of ``gutter`` between columns, the name of its class."""

    scale: float
    gutter: float
    name: str


#: From the type that every table has to the smallest that can be read; ``note.css`` has the classes.
FITS = (Fit(1.0, 8.0, ""), Fit(0.89, 6.0, "wide"), Fit(0.78, 4.0, "widest"))
#: Of the size of the text: that of a table's type.
SIZE = 0.857
#: In ems: a longer word is broken rather than that it asks for more, and no column is narrower.
LONGEST, NARROWEST = 8.0, 1.2
#: Where a line can end; a word of scripts without spaces ends at any letter, nearly.
BREAKS = re.compile(r"[ \t\n\-\u2010\u2013\u2014\u200b]+|(?<=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff])")
#: The widths of characters by their category in ems, of any other, and of those that take a whole em.
ADVANCES, OTHER, FULL = {"Lu": 0.64, "Nd": 0.56, "Po": 0.28, "Zs": 0.25, "Mn": 0.0, "Ps": 0.3, "Pe": 0.3}, 0.52, 1.0


def fit_of(laid_out: Grid, theme: Theme) -> Fit:
    """The largest type in which a table fits into the measure; the smallest where it fits in none."""
    widths = _widths(laid_out)
    return next((fit for fit in FITS if _total(widths, fit, theme) <= measure(theme)), FITS[-1])


def parted_tables(document: Document, theme: Theme) -> Result[Document]:
    """The document with tables that fit in no type as several, each with the first column; told of each of them."""
    told: list[Diagnostic] = []
    for table, line in located(document.blocks, Table):
        if (count := len(_blocks(grid(table), theme)) - 1) > 1:
            message = f"a table is wider than the page: it is printed in {count} parts, each with its first column"
            told.append(Diagnostic("layout", message, Span("", line), "give it fewer columns, or part it yourself"))
    if not told:
        return Result(document)
    blocks = blocks_in(document.blocks, lambda blocks: tuple(part for each in blocks for part in _parted(each, theme)))
    return Result(replace(document, blocks=blocks), tuple(told))


def measure(theme: Theme) -> float:
    """The width of the text in points."""
    width, _ = theme.page.dimensions()
    return (width - theme.page.margins.left - theme.page.margins.right) * MILLIMETRE


def clipped(widths: Sequence[float], room: float) -> list[float]:
    """The widths with the widest of them cut to one width, so that all together are no more than there is room."""
    left, most = max(room, 0.0), 0.0
    for count, width in zip(range(len(widths), 0, -1), sorted(widths), strict=True):
        most = left / count
        if width >= most:
            break
        left -= width
    return [min(width, most) for width in widths]


def _total(widths: Sequence[float], fit: Fit, theme: Theme) -> float:
    return sum(widths) * theme.sizes.text * SIZE * fit.scale + fit.gutter * (len(widths) - 1)


def _widths(laid_out: Grid) -> list[float]:
    """The longest word of each column, in ems; what a cell over several columns asks more is shared among them."""
    widths = [NARROWEST] * laid_out.columns
    slots = [slot for line in (*laid_out.head, *laid_out.body) for slot in line if slot.begins]
    for slot in sorted(slots, key=lambda slot: slot.colspan):
        columns = range(slot.column, slot.end)
        lacking = _longest(plain(slot.cell)) + laid_out.room(slot) / 2 - sum(widths[column] for column in columns)
        for column in columns:
            widths[column] += max(0.0, lacking) / slot.colspan
    return widths


def _longest(text: str) -> float:
    return min(LONGEST, max((sum(map(_advance, word)) for word in BREAKS.split(text)), default=0.0))


def _advance(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return FULL
    return ADVANCES.get(unicodedata.category(character), OTHER)


def _blocks(laid_out: Grid, theme: Theme) -> list[int]:
    """The columns at which the parts of a table begin, and the one behind the last; the first column is in each.

    Parts are of as many columns each, where they fit so.
    """
    widths = _widths(laid_out)
    last = len(widths)
    if last < 3 or _fits(widths, theme):
        return [1, last]
    starts = [1]
    for column in range(2, last):
        if not _fits([widths[0], *widths[starts[-1] : column + 1]], theme):
            starts.append(column)
    each = ceil((last - 1) / len(starts))
    even = [*range(1, last, each), last]
    fitting = all(_fits([widths[0], *widths[begin:end]], theme) for begin, end in pairwise(even))
    return even if fitting else [*starts, last]


def _fits(widths: Sequence[float], theme: Theme) -> bool:
    return _total(widths, FITS[-1], theme) <= measure(theme)


def _parted(block: Block, theme: Theme) -> Iterator[Block]:
    """The parts of a table; any other block as it is."""
    laid_out = grid(block) if isinstance(block, Table) else None
    starts = _blocks(laid_out, theme) if laid_out else []
    if not isinstance(block, Table) or not laid_out or len(starts) < 3:
        yield block
        return
    for number, (begin, end) in enumerate(pairwise(starts)):
        words = block.caption if number == 0 else ()
        count = Text(f"{' ' if words else ''}({number + 1}/{len(starts) - 1})")
        yield replace(
            block,
            head=tuple(_part(line, begin, end) for line in laid_out.head),
            rows=tuple(_part(line, begin, end) for line in laid_out.body),
            align=(*laid_out.align[:1], *laid_out.align[begin:end]),
            caption=(*words, count),
            id=block.id if number == 0 else "",
        )


def _part(line: Line, begin: int, end: int) -> Row:
    """The cells of a row that are in these columns, behind what is in the first."""
    return tuple(cell for slot in line if slot.begins for cell in _cut(slot, begin, end))


def _cut(slot: Slot, begin: int, end: int) -> Iterator[Cell]:
    """What of a cell is in these columns and in the first; the calls of one that is repeated stand where it was."""
    columns = max(0, min(slot.end, end) - max(slot.column, begin)) + (slot.column == 0)
    if columns:
        repeated = slot.column < begin and begin > 1
        children = inlines_in(slot.cell.children, _without_calls) if repeated else slot.cell.children
        yield replace(slot.cell, children=children, colspan=columns)


def _without_calls(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(each for each in inlines if not isinstance(each, NoteRef))
