"""Tables: which cells head which, by the grid that their spans make (HTML's algorithm, 4.9.12.2)."""

from __future__ import annotations

from collections import defaultdict

from msgspec.structs import replace

from ..content import Piece
from .node import Node, with_attributes

#: ``Scope`` by what HTML's attribute says; a cell that says nothing heads its column in a head, else its row.
SCOPES = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}


def with_headers(root: Node) -> Node:
    """The tree with the spans, scopes, IDs and headers of its cells."""
    return _Tables().node(root)


class _Tables:
    """Numbers the tables of a tree."""

    def __init__(self) -> None:
        self.count = 0

    def node(self, node: Node) -> Node:
        if node.type == "Table":
            self.count += 1
            node = _Table(self.count).node(node)
        return replace(node, kids=tuple(kid if isinstance(kid, Piece) else self.node(kid) for kid in node.kids))


class _Table:
    """The grid of one table, filled row by row."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.cells = 0
        self.columns: defaultdict[int, list[str]] = defaultdict(list)
        self.rows: defaultdict[int, list[str]] = defaultdict(list)
        self.taken: defaultdict[int, int] = defaultdict(int)
        self.row = 0

    def node(self, table: Node) -> Node:
        parts = (kid if isinstance(kid, Piece) else self.part(kid) for kid in table.kids)
        return replace(table, kids=tuple(parts))

    def part(self, part: Node) -> Node:
        if part.type == "TR":
            return self.line(part, "Row", 1)
        if part.type == "Caption":
            return part
        scope = "Column" if part.type == "THead" else "Row"
        left = len(part.kids)
        lines = []
        for line in part.kids:
            lines.append(line if isinstance(line, Piece) else self.line(line, scope, left))
            left -= 1
        self.taken.clear()
        return replace(part, kids=tuple(lines))

    def line(self, line: Node, scope: str, left: int) -> Node:
        """One row, of which so many are ``left`` in its part of the table: no cell reaches beyond them."""
        column = 0
        cells: list[Node | Piece] = []
        for cell in line.kids:
            if isinstance(cell, Piece):
                continue
            while self.taken[column] > self.row:
                column += 1
            cells.append(self.cell(cell, column, scope, left))
            column += _span(cell, "colspan")
        self.row += 1
        return replace(line, kids=tuple(cells))

    def cell(self, cell: Node, column: int, scope: str, left: int) -> Node:
        wide, high = _span(cell, "colspan"), min(_span(cell, "rowspan"), left)
        columns, rows = range(column, column + wide), range(self.row, self.row + high)
        for each in columns:
            self.taken[each] = self.row + high
        values: dict[str, object] = {}
        if wide > 1:
            values["ColSpan"] = wide
        if high > 1:
            values["RowSpan"] = high
        headers = dict.fromkeys(id for each in rows for id in self.rows[each])
        headers |= dict.fromkeys(id for each in columns for id in self.columns[each])
        if headers:
            values["Headers"] = tuple(headers)
        if cell.type == "TH":
            said = cell.part.attributes.get("scope", "") if cell.part else ""
            scope = SCOPES.get(said, scope)
            values["Scope"] = f"/{scope}"
            cell = replace(cell, id=self.head(scope, columns, rows))
        return with_attributes(cell, "Table", **values) if values else cell

    def head(self, scope: str, columns: range, rows: range) -> str:
        """The ID of a cell that heads these columns or these rows."""
        self.cells += 1
        id = f"head-{self.number}-{self.cells}"
        for each in columns if scope == "Column" else rows:
            (self.columns if scope == "Column" else self.rows)[each].append(id)
        return id


def _span(cell: Node, name: str) -> int:
    """How many columns or rows a cell takes."""
    written = cell.part.attributes.get(name, "") if cell.part else ""
    return max(1, int(written)) if written.isascii() and written.isdigit() and len(written) < 5 else 1
