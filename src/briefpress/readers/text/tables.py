"""Tables in plain text: rows set out by tabs, bars or columns of blanks, and whether their columns are certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from .lines import Line, width

#: Columns made of blanks need so many rows, and a table of two columns without a figure so many.
_FEWEST_ROWS, _FEWEST_WORDED = 2, 3
#: Of more rows than this nobody makes a table in an article: they are data, and kept line by line.
_MOST_ROWS = 2_000
#: More columns than this is no table that a page could hold, and a chunk of prose is longer than this many cells.
MOST_COLUMNS, _LONGEST_CELL = 20, 60
_GAP = re.compile(r"(?<![.!?:;…])[ \u00a0\u3000]{2,}|[ \u00a0\u3000]{3,}")
_RULE = re.compile(r"[-=+|: _–—─━═┼│\t]{3,}$")
_FIGURE = re.compile(r"[-+−–—~≈<>]?\s?[$€£¥₽]?\s?\d[\d\s.,’'\u00a0\u202f/:%-]*\s?(?:[%‰$€£¥₽°]|[^\W\d_]{1,4}\.?)?$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?$")
_EMPTY = frozenset(("", "-", "–", "—", "…", "n/a", "N/A", "nd", "n.d.", "?", "."))
#: A cell that wraps over several lines has a part on each: offsets in the text of the row's unit.
Span = tuple[int, int]
Chunk = tuple[int, int, int, int]


class Grid(msgspec.Struct, frozen=True):
    """The rows of a table: each cell is where its text stands on which line; ``head`` says the first row heads it."""

    rows: tuple[tuple[tuple[tuple[int, int, int], ...], ...], ...]
    head: bool
    figures: tuple[bool, ...]
    confidence: float


def is_row(line: Line) -> bool:
    """Whether a line may be a table's row: parted by tabs, bars or gaps, but for the gap behind a label."""
    text = line.text
    if "\t" not in text and "  " not in text and "|" not in text and "\u3000" not in text:
        return False
    marker = line.item or line.note
    rest = text[marker.end :] if marker else text
    return "\t" in rest or "|" in rest.strip("|") or bool(_GAP.search(rest))


def part_rows(run: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """The lines of a run in stretches of rows (with the rules between them) and of other lines."""
    kinds = [is_row(line) for line in run]
    if True not in kinds:
        yield False, list(run)
        return
    for at, line in enumerate(run):
        beside = kinds[at - 1 : at] + kinds[at + 1 : at + 2]
        kinds[at] = kinds[at] or (bool(_RULE.match(line.text)) and any(beside))
    for rows, lines in groupby(zip(kinds, run, strict=True), key=lambda pair: pair[0]):
        yield rows, [line for _, line in lines]


def grid_of(lines: Sequence[Line]) -> Grid | None:
    """The table that lines of rows are; None where its columns are not certain."""
    rules = [at for at, line in enumerate(lines) if _RULE.match(line.text)]
    kept = [at for at in range(len(lines)) if at not in set(rules)]
    if not _FEWEST_ROWS <= len(kept) <= _MOST_ROWS:
        return None
    for cells_of, sure in ((_barred, 0.97), (_tabbed, 0.95), (_aligned, 0.9)):
        if rows := cells_of([lines[at] for at in kept]):
            placed = [[tuple((kept[row], begin, end) for row, begin, end in cell) for cell in cells] for cells in rows]
            return _grid(lines, placed, rules, kept, sure)
    return None


_Cells = list[list[list[tuple[int, int, int]]]]
_Placed = list[list[tuple[tuple[int, int, int], ...]]]


def _barred(lines: Sequence[Line]) -> _Cells | None:
    """Rows parted by ``|``; those at the ends of the line are the table's frame."""
    if not all("|" in line.text for line in lines):
        return None
    rows = [list(_split(line.text, "|")) for line in lines]
    framed = all(line.text[0] == "|" for line in lines)
    closed = all(line.text[-1] == "|" for line in lines)
    rows = [row[framed : len(row) - closed] for row in rows]
    return _even(rows) if len({len(row) for row in rows}) == 1 else None


def _tabbed(lines: Sequence[Line]) -> _Cells | None:
    """Rows parted by tabs, one for each column, or as many as align them."""
    if not all("\t" in line.text or line.column > 1 for line in lines):
        return None
    single = [[(0, 0)] * _leading_tabs(line) + list(_split(line.text, "\t")) for line in lines]
    if len({len(row) for row in single}) <= 2:
        widest = max(map(len, single))
        full = sum(len(row) == widest for row in single)
        if full * 2 > len(single):
            return _even([row + [(0, 0)] * (widest - len(row)) for row in single])
    filled = [[span for span in row if span[0] < span[1]] for row in single]
    return _even(filled) if len({len(row) for row in filled}) == 1 else None


def _leading_tabs(line: Line) -> int:
    """How many empty cells a row begins with: a tab is four cells wide."""
    return line.column - 1 if line.indent == 4 * (line.column - 1) else 0


def _split(text: str, sign: str) -> Iterator[Span]:
    begin = 0
    for part in text.split(sign):
        start = begin + len(part) - len(part.lstrip())
        yield (start, max(start, begin + len(part.rstrip())))
        begin += len(part) + 1


def _even(rows: Sequence[Sequence[Span]]) -> _Cells | None:
    if not rows or not 2 <= len(rows[0]) <= MOST_COLUMNS:
        return None
    return [[[(at, *span)] if span[0] < span[1] else [] for span in row] for at, row in enumerate(rows)]


def _aligned(lines: Sequence[Line]) -> _Cells | None:
    """Rows whose chunks stand below each other: what overlaps is one column, and no row has two chunks in one."""
    if any("\t" in line.text for line in lines):
        return None
    rows = [_chunks(line) for line in lines]
    columns = _columns([chunk for row in rows for chunk in row])
    if not 2 <= len(columns) <= MOST_COLUMNS:
        return None
    cells: _Cells = []
    for at, row in enumerate(rows):
        places = [next(i for i, (begin, end) in enumerate(columns) if begin <= chunk[2] < end) for chunk in row]
        if len(set(places)) < len(places):
            return None
        _add_row(cells, [(place, (at, chunk[0], chunk[1])) for place, chunk in zip(places, row, strict=True)], columns)
    return cells if _is_telling(cells, lines, len(columns)) else None


def _add_row(cells: _Cells, found: list[tuple[int, tuple[int, int, int]]], columns: Sequence[Span]) -> None:
    """A new row, or one more line of the cells of the last where its first cell is empty."""
    goes_on = bool(cells) and all(place for place, _ in found) and len(found) < len(columns) - 1
    if not goes_on:
        cells.append([[] for _ in columns])
    for place, span in found:
        cells[-1][place].append(span)


def _is_telling(cells: _Cells, lines: Sequence[Line], columns: int) -> bool:
    """Whether columns of blanks are no accident: rows enough, most cells full, figures or many columns."""
    full = sum(bool(cell) for row in cells for cell in row)
    texts = [[_text(lines, tuple(cell)) for cell in row] for row in cells]
    figures = any(_FIGURE.match(text) for row in texts for text in row[1:])
    enough = len(cells) >= (_FEWEST_ROWS if figures and columns > 2 else _FEWEST_WORDED)
    short = all(width(text) <= _LONGEST_CELL for row in texts for text in row[:-1])
    return enough and short and full * 3 >= 2 * len(cells) * columns and (figures or columns > 2)


def _chunks(line: Line) -> list[Chunk]:
    """What stands between gaps: offsets in the text, then the cells they take."""
    chunks: list[Chunk] = []
    begin, cell = 0, line.indent
    for match in [*_GAP.finditer(line.text), None]:
        end = match.start() if match else len(line.text)
        stop = cell + width(line.text[begin:end])
        chunks.append((begin, end, cell, stop))
        if match:
            begin, cell = match.end(), stop + width(match[0])
    return chunks


def _columns(chunks: Sequence[Chunk]) -> list[Span]:
    """Stretches of cells that chunks take, those that overlap made one."""
    columns: list[Span] = []
    for _, _, begin, end in sorted(chunks, key=lambda chunk: chunk[2]):
        if columns and begin < columns[-1][1]:
            columns[-1] = columns[-1][0], max(end, columns[-1][1])
        else:
            columns.append((begin, end))
    return columns


def _grid(lines: Sequence[Line], rows: _Placed, rules: Sequence[int], kept: Sequence[int], sure: float) -> Grid:
    texts = [[_text(lines, cell) for cell in row] for row in rows]
    figures = tuple(_is_figures(column) for column in zip(*texts[1:], strict=True))
    ruled = any(kept[0] < rule < kept[1] for rule in rules)
    head = len(rows) > 1 and (ruled or _heads(texts[0], figures))
    confidence = sure if head or len(rows) > _FEWEST_ROWS else sure - 0.1
    return Grid(tuple(tuple(row) for row in rows), head, figures, confidence)


def _heads(first: Sequence[str], figures: Sequence[bool]) -> bool:
    """Whether the first row heads the others: words or years above figures."""
    worded = [not _FIGURE.match(text) or bool(_YEAR.match(text)) for text in first]
    return any(figures) and all(worded)


def _is_figures(column: Sequence[str]) -> bool:
    filled = [text for text in column if text not in _EMPTY]
    return bool(filled) and sum(bool(_FIGURE.match(text)) for text in filled) * 2 > len(filled)


def _text(lines: Sequence[Line], cell: Sequence[tuple[int, int, int]]) -> str:
    return " ".join(lines[row].text[begin:end] for row, begin, end in cell)
