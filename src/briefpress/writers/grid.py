"""A table's cells on a grid, as HTML lays them out (HTML, 4.9.12.1 "Forming a table"), bounded by what is there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil

import msgspec
from msgspec.structs import replace

from ..document import Alignment, Cell, Row, Table
from ..walk import plain
from .numbers import Column, column_of

#: Rows of tables with more columns than this are not filled up; Word cannot have more than 63.
WIDEST = 63
#: So many cells at most reach from one row into the next: else a plane of rows and columns could be claimed.
MOST_REACHING = 200
#: A table of no more rows, which take no more lines where so many characters fill one, is kept on one page.
FEW_ROWS, FEW_LINES, CHARACTERS = 12, 20, 75
EMPTY = Cell(())


class Slot(msgspec.Struct, frozen=True):
    """A cell in a row of the grid; ``begins`` is false where it only reaches into the row from above."""

    cell: Cell
    column: int
    colspan: int = 1
    rowspan: int = 1
    begins: bool = True

    @property
    def end(self) -> int:
        """The column after it."""
        return self.column + self.colspan


Line = tuple[Slot, ...]


class Grid(msgspec.Struct, frozen=True):
    """The rows of the head and of the body, each with a slot for every column, and how many columns there are.

    ``numbers`` are the columns that have nothing but numbers under their head, by their place.
    """

    head: tuple[Line, ...]
    body: tuple[Line, ...]
    columns: int
    align: tuple[Alignment, ...]
    numbers: Mapping[int, Column] = {}

    @property
    def short(self) -> bool:
        """Whether the table is one to be kept on one page: about a third of it at most, by a rough reckoning."""
        lines = (*self.head, *self.body)
        return len(lines) <= FEW_ROWS and sum(map(self._height, lines)) <= FEW_LINES

    def _height(self, line: Line) -> int:
        """The lines that a row takes where its columns are equally wide."""
        texts = ((len(plain(slot.cell)), slot.colspan) for slot in line if slot.begins)
        return max((ceil(length * self.columns / (span * CHARACTERS)) for length, span in texts), default=1) or 1

    def side(self, slot: Slot) -> Alignment:
        """The side at which a slot's text stands; the right for numbers that head no row, if nothing is said."""
        side = self.align[slot.column] if slot.column < len(self.align) else "default"
        number = slot.column > 0 and slot.colspan == 1 and slot.column in self.numbers
        return "right" if side == "default" and number else side

    def room(self, slot: Slot) -> float:
        """The room behind a number, in widths of a digit, which puts its decimal sign under those above."""
        if slot.colspan > 1 or slot.column not in self.numbers or self.side(slot) != "right":
            return 0
        return self.numbers[slot.column].room(plain(slot.cell))


def grid(table: Table) -> Grid:
    """The cells of a table in their places.

    Cells reach neither over the end of the head or the body nor into another cell; a column in which no cell begins is
    none, however far cells reach; missing cells are empty ones.
    """
    sections = [_placed(table.head), _placed(table.rows)]
    starts = sorted({slot.column for lines in sections for line in lines for slot in line})
    columns = len(starts)
    head, body = (
        tuple(_filled([_moved(slot, starts) for slot in line], columns) for line in part) for part in sections
    )
    align = tuple(table.align[start] for start in starts if start < len(table.align))
    return Grid(head, body, columns, align, dict(_numbers(body)))


def _numbers(body: Iterable[Line]) -> Iterator[tuple[int, Column]]:
    texts: dict[int, list[str]] = {}
    for slot in (slot for line in body for slot in line if slot.begins and slot.colspan == 1):
        texts.setdefault(slot.column, []).append(plain(slot.cell))
    for place, cells in texts.items():
        if column := column_of(cells):
            yield place, column


def _placed(rows: Sequence[Row]) -> list[list[Slot]]:
    """Each row's slots in order: its own cells in the first free places, and those that reach into it."""
    lines: list[list[Slot]] = []
    above: list[Slot] = []
    for number, row in enumerate(rows):
        line = _line(row, above, len(rows) - number)
        above = [replace(slot, rowspan=slot.rowspan - 1, begins=False) for slot in line if slot.rowspan > 1]
        lines.append(line)
    return lines


def _line(row: Row, above: Sequence[Slot], rows_left: int) -> list[Slot]:
    line: list[Slot] = []
    waiting = list(reversed(above))
    column, reaching = 0, len(above)
    for cell in row:
        while waiting and waiting[-1].column <= column:
            line.append(waiting.pop())
            column = line[-1].end
        free = waiting[-1].column - column if waiting else cell.colspan
        height = min(cell.rowspan, rows_left) if reaching < MOST_REACHING else 1
        line.append(Slot(cell, column, max(1, min(cell.colspan, free)), max(1, height)))
        column, reaching = line[-1].end, reaching + (height > 1)
    return [*line, *reversed(waiting)]


def _moved(slot: Slot, starts: Sequence[int]) -> Slot:
    """The slot among the columns in which cells begin."""
    column = bisect_left(starts, slot.column)
    return replace(slot, column=column, colspan=bisect_left(starts, slot.end) - column)


def _filled(line: Iterable[Slot], columns: int) -> Line:
    """The row with an empty slot where it has none."""
    if columns > WIDEST:
        return tuple(line)
    filled: list[Slot] = []
    for slot in (*line, None):
        reached = filled[-1].end if filled else 0
        filled += (Slot(EMPTY, column) for column in range(reached, slot.column if slot else columns))
        filled += [slot] if slot else []
    return tuple(filled)
