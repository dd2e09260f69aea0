"""Tables: head and rows with the cells over several columns and rows; tables that only lay a page out are dissolved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...document import Alignment, Block, Cell, Figure, Heading, List, Paragraph, Row, Table
from ...walk import plain
from ..reduce import inlines_of, without_strong
from .flow import Blocks, Flow, Frame, Leave
from .lists import integer
from .nodes import Element

_WIDEST, _TALLEST = 1000, 65534
_ALIGNED = re.compile(r"(?<![\w-])text-align\s*:\s*(left|start|center|right|end)", re.IGNORECASE)
_SIDES: dict[str, Alignment] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "middle": "center",
    "right": "right",
    "end": "right",
    "char": "right",
}
#: Roles and classes that say that a table is none.
_NO_TABLE = frozenset(("presentation", "none"))


class RawCell(NamedTuple):
    """A cell as it is written."""

    blocks: Blocks
    element: Element

    @property
    def header(self) -> bool:
        return self.element.tag == "th"


class RawRow(NamedTuple):
    """A row and the part of the table (``thead``, ``tbody``, ``tfoot``) that it stands in."""

    cells: list[RawCell]
    part: str


def enter_table(flow: Flow, element: Element) -> Leave:
    """``table``."""
    anchor, flow.anchor = flow.anchor, ""
    return flow.inside("table", element, lambda frame: _table(frame, flow, anchor))


def enter_part(flow: Flow, element: Element) -> Leave:
    """``thead``, ``tbody``, ``tfoot``."""
    flow.flush()
    around = flow.frame
    before, around.data = around.data, element.tag

    def leave() -> None:
        flow.flush()
        around.data = before

    return leave


def enter_row(flow: Flow, element: Element) -> Leave:
    """``tr``."""
    flow.flush()
    around = flow.frame
    if around.kind != "table":
        return flow.flush

    def finish(frame: Frame) -> Iterable[Block]:
        if frame.parts:
            around.parts.append(RawRow(frame.parts, around.data))
        return frame.blocks

    return flow.inside("row", element, finish)


def enter_cell(flow: Flow, element: Element) -> Leave:
    """``td``, ``th``; one that stands in no row begins one."""
    flow.flush()
    around = flow.frame
    if around.kind not in ("row", "table"):
        return flow.flush

    def finish(frame: Frame) -> Iterable[Block]:
        cell = RawCell(tuple(frame.blocks), element)
        if around.kind == "row":
            around.parts.append(cell)
        else:
            around.parts.append(RawRow([cell], around.data))
        return ()

    return flow.inside("cell", element, finish)


def enter_caption(flow: Flow, element: Element) -> Leave:
    """``caption``."""
    around = flow.frame
    if around.kind != "table":
        return flow.flush

    def finish(frame: Frame) -> Iterable[Block]:
        around.title = inlines_of(frame.blocks)
        return ()

    return flow.inside("caption", element, finish)


def _table(frame: Frame, flow: Flow, anchor: str) -> Iterable[Block]:
    """The table, after what stands in it outside any cell."""
    rows: list[RawRow] = frame.parts
    element = frame.element
    if element is None or not rows or not any(cell.blocks for row in rows for cell in row.cells):
        return [*frame.blocks, *([Paragraph(frame.title)] if frame.title else [])]
    line = flow.page.line(element.start)
    if not frame.title and _lays_out(rows, element):
        return [*frame.blocks, *(block for row in rows for cell in row.cells for block in cell.blocks)]
    head, body = _parted(rows)
    table = Table(
        _rows(head, _width(rows), body=False),
        _rows(body, _width(rows), body=True),
        _alignments(body or head),
        frame.title,
        anchor,
        line,
    )
    flow.page.decide("table", element.start, plain(table.caption) or plain(table).strip())
    return [*frame.blocks, table]


def _lays_out(rows: Sequence[RawRow], element: Element) -> bool:
    """Whether a table only sets things side by side: by its role, one column, or cells that are whole passages."""
    if not _NO_TABLE.isdisjoint(element.roles):
        return True
    cells = [cell for row in rows for cell in row.cells]
    if any(cell.header for cell in cells):
        return False
    if max(len(row.cells) for row in rows) == 1:
        return True
    passages = sum(_is_passage(cell.blocks) for cell in cells)
    return passages * 4 > len(cells) or any(isinstance(block, Table) for cell in cells for block in cell.blocks)


def _is_passage(blocks: Blocks) -> bool:
    """Whether a cell holds what no cell of figures or names does: headings, or three blocks and more."""
    return any(isinstance(block, Heading) for block in blocks) or (
        len(blocks) > 2 and any(isinstance(block, Paragraph | List | Figure) for block in blocks)
    )


def _parted(rows: Sequence[RawRow]) -> tuple[list[RawRow], list[RawRow]]:
    """The rows of the head and the others, those of the foot last; without ``thead``, the head has only ``th``."""
    head = [row for row in rows if row.part == "thead"]
    others = [row for row in rows if row.part not in ("thead", "tfoot")]
    foot = [row for row in rows if row.part == "tfoot"]
    if not head:
        leading = next((at for at, row in enumerate(others) if not all(cell.header for cell in row.cells)), len(others))
        head, others = others[:leading], others[leading:]
    return head, others + foot


def _width(rows: Sequence[RawRow]) -> int:
    """How many columns there are, by the rows of more than one cell."""
    widths = [sum(_span(cell, "colspan") for cell in row.cells) for row in rows if len(row.cells) > 1]
    return max([*widths, 1])


def _span(cell: RawCell, name: str) -> int:
    most = _WIDEST if name == "colspan" else _TALLEST
    return min(max(integer(cell.element.get(name)) or 1, 1), most)


def _rows(rows: Sequence[RawRow], width: int, body: bool) -> tuple[Row, ...]:
    """The rows; no cell reaches beyond the columns there are, or the rows below it."""
    return tuple(
        tuple(
            Cell(
                without_strong(inlines_of(cell.blocks)) if cell.header else inlines_of(cell.blocks),
                header=cell.header and body,
                colspan=min(_span(cell, "colspan"), width),
                rowspan=min(_span(cell, "rowspan"), len(rows) - at),
            )
            for cell in row.cells
        )
        for at, row in enumerate(rows)
    )


def _alignments(rows: Sequence[RawRow]) -> tuple[Alignment, ...]:
    """The side of each column, by the first row that has a cell in each."""
    row = max(rows, key=lambda row: len(row.cells))
    sides = [side for cell in row.cells for side in [_side(cell.element)] * min(_span(cell, "colspan"), 100)]
    return tuple(sides) if any(side != "default" for side in sides) else ()


def _side(element: Element) -> Alignment:
    styled = _ALIGNED.search(element.attrs.get("style", ""))
    return _SIDES.get((styled[1] if styled else element.get("align")).lower(), "default")
