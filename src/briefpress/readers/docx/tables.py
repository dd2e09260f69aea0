"""Tables: merged cells, rows that head the others, the side each column is set at; and tables that only lay out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

import msgspec

from ...document import Alignment, Cell, Inline, LineBreak, Row, Strong, Table, Text
from ...walk import plain
from .items import Box, Grid, GridCell, GridRow, Item, Para, Rule
from .paragraphs import with_prefix

#: What stands between the cells of a table in a cell.
SEPARATOR = Text(" · ")
#: Of a table with one row or column, a cell with more characters is a part of the page and no cell.
LONG_CELL = 300
#: No cell reaches over more rows (HTML's limit).
_MOST_ROWS = 65534
_SIDES: dict[str, Alignment] = {"left": "left", "start": "left", "right": "right", "end": "right", "center": "center"}


class _Spanned(msgspec.Struct):
    """A cell that may still grow downwards."""

    cell: GridCell
    inlines: tuple[Inline, ...]
    rowspan: int = 1


def lays_out(grid: Grid) -> bool:
    """Whether a table only lays out: it has one cell, or one row or column of long cells or of several blocks."""
    cells = [cell for row in grid.rows for cell in row.cells]
    if len(cells) == 1:
        return True
    line = len(grid.rows) == 1 or all(len(row.cells) == 1 for row in grid.rows)
    return line and any(_is_long(cell.items) for cell in cells)


def _is_long(items: Sequence[Item]) -> bool:
    length = sum(len(plain(item.inlines)) for item in items if isinstance(item, Para))
    return length > LONG_CELL or any(isinstance(item, Grid) or _is_block(item) for item in items)


def _is_block(item: Item) -> bool:
    return isinstance(item, Para) and bool(item.level or item.role in ("quote", "code", "caption"))


def laid_out(grid: Grid) -> tuple[Item, ...]:
    """What the cells of a table that only lays out hold, one after the other."""
    return tuple(item for row in grid.rows for cell in row.cells for item in cell.items)


def table(grid: Grid, caption: tuple[Inline, ...], id: str) -> tuple[Table, float]:
    """The table, and how sure its head is."""
    rows = _spanned(grid.rows)
    count, sure = _head(grid)
    count = _whole(rows, count)
    head = tuple(_row(row, head=True) for row in rows[:count])
    body = tuple(_row(row, head=False) for row in rows[count:])
    return Table(head, body, _sides(grid, count), caption, id, grid.line), sure


def _spanned(rows: Sequence[GridRow]) -> list[list[_Spanned]]:
    """The cells that begin in each row; one that is merged with the cell above makes that one higher."""
    open: dict[int, _Spanned] = {}
    spanned: list[list[_Spanned]] = []
    for row in rows:
        begun = [_Spanned(GridCell((), row.before), ())] if row.before else []
        column = row.before
        for cell in row.cells:
            above = open.get(column) if cell.merged else None
            if above is None or above.rowspan >= _MOST_ROWS:
                begun.append(_Spanned(cell, cell_inlines(cell.items)))
                open[column] = begun[-1]
            else:
                above.rowspan += 1
                above.inlines = _lines([above.inlines, cell_inlines(cell.items)])
            column += cell.colspan
        spanned.append(begun)
    return spanned


def _head(grid: Grid) -> tuple[int, float]:
    """How many rows head the others, and how sure that is."""
    repeated = sum(1 for _ in takewhile(lambda row: row.head, grid.rows))
    if repeated:
        return (repeated if repeated < len(grid.rows) else 1), 1.0
    if len(grid.rows) < 2:
        return 0, 1.0
    first, second = (_paras(row) for row in grid.rows[:2])
    stands_out = bool(first) and all(para.bold for para in first) and not all(para.bold for para in second)
    if stands_out:
        return 1, 0.95 if grid.asks_head else 0.9
    if grid.asks_head and grid.looks_headed:
        return 1, 0.9
    return (1, 0.7 if grid.asks_head else 0.6) if _reads_as_head(grid) else (0, 0.9)


def _paras(row: GridRow) -> list[Para]:
    return [item for cell in row.cells for item in cell.items if isinstance(item, Para)]


def _reads_as_head(grid: Grid) -> bool:
    """Whether the first row has words in each cell, and rows below have numbers."""
    first = [plain(cell_inlines(cell.items)) for cell in grid.rows[0].cells]
    if not all(text.strip() and not any(c.isdecimal() for c in text) for text in first):
        return False
    second = [plain(cell_inlines(cell.items)) for cell in grid.rows[1].cells]
    return any(any(c.isdecimal() for c in text) for text in second)


def _whole(rows: Sequence[Sequence[_Spanned]], count: int) -> int:
    """The rows of the head, with those that its cells reach into."""
    at = 0
    while at < min(count, len(rows)):
        count = max(count, max((at + cell.rowspan for cell in rows[at]), default=0))
        at += 1
    return count if count < len(rows) else 0


def _row(row: Iterable[_Spanned], *, head: bool) -> Row:
    return tuple(
        Cell(_unstressed(cell.inlines) if head else cell.inlines, False, cell.cell.colspan, cell.rowspan)
        for cell in row
    )


def _unstressed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The words of a head's cell, which stand out anyway."""
    return inlines[0].children if len(inlines) == 1 and isinstance(inlines[0], Strong) else inlines


def cell_inlines(items: Iterable[Item]) -> tuple[Inline, ...]:
    """What a cell holds, as lines."""
    return _lines([line for item in items for line in _item_lines(item)])


def _item_lines(item: Item) -> Iterator[tuple[Inline, ...]]:
    match item:
        case Para():
            bullet = item.marker is not None and item.marker.bullet and not item.marker.silent
            yield (Text("• "), *item.inlines) if bullet else with_prefix(item)
        case Grid():
            for row in item.rows:
                parts = [inlines for cell in row.cells if (inlines := cell_inlines(cell.items))]
                yield tuple(_between(parts, SEPARATOR))
        case Box():
            for inner in item.items:
                yield from _item_lines(inner)
        case Rule():
            return


def _lines(lines: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    return tuple(_between([line for line in lines if line], LineBreak()))


def _between(parts: Iterable[tuple[Inline, ...]], separator: Inline) -> Iterator[Inline]:
    for index, part in enumerate(parts):
        if index:
            yield separator
        yield from part


def _sides(grid: Grid, head: int) -> tuple[Alignment, ...]:
    """For each column the side that more than half of its cells are set at; nothing where none is."""
    counts: dict[int, Counter[Alignment]] = {}
    width = 0
    for row in grid.rows[head:]:
        column = row.before
        for cell in row.cells:
            paras = [item for item in cell.items if isinstance(item, Para)]
            if paras and cell.colspan == 1:
                counts.setdefault(column, Counter())[_SIDES.get(paras[0].align, "default")] += 1
            column += cell.colspan
        width = max(width, column)
    sides = tuple(_most(counts.get(column, Counter())) for column in range(width))
    return sides if any(side != "default" for side in sides) else ()


def _most(sides: Counter[Alignment]) -> Alignment:
    side, count = next(iter(sides.most_common(1)), ("default", 0))
    return side if 2 * count > sides.total() else "default"
