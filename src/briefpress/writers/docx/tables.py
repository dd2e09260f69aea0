"""Tables: a head that is repeated on every page, columns as wide as their text asks, aligned as the article says."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Inline, Table, Text
from ...theme import Theme
from ...walk import plain
from ..grid import WIDEST, Grid, Line, Slot, grid
from ..wide import Fit, clipped, fit_of
from .inlines import InlineWriter
from .languages import physical
from .looks import border
from .runs import Look
from .stylesheet import text_width
from .xml import Element, paragraph, w

__all__ = ["WIDEST", "TableWriter"]

#: In characters: what a column counts for at most and at least when the width is shared out.
MOST, LEAST = 60, 4
#: A cell's padding in characters, and the width of a character in a table in twentieths of a point.
PADDING, CHARACTER = 2, 100
#: The width of a digit in a table in twentieths of a point.
DIGIT = 98
HEAD, BODY, ROW_HEAD = Look(heavy=True), Look(), Look(strong=True)
#: What stands between cells that are set as text.
SEPARATOR = Text(" · ")


class TableWriter:
    """Writes a table with the inlines of one story; ``grid`` has its cells in their places."""

    def __init__(self, table: Table, inlines: InlineWriter, theme: Theme, *, in_notes: bool) -> None:
        self.grid = grid(table)
        self.fit = fit_of(self.grid, theme)
        self.id = table.id
        self.inlines = inlines
        self.theme = theme
        self.style = "FootnoteText" if in_notes else "Normal"
        self.rtl = inlines.article.rtl
        #: Whether its rows stand on one page.
        self.short = self.grid.short and not in_notes
        #: Whether the first cell of every row heads it, which a style can say.
        self.headed = bool(self.grid.body) and all(line[0].cell.header for line in self.grid.body if line)

    def table(self) -> Element:
        """The table."""
        widths = _widths(self.grid, text_width(self.theme), self.fit)
        rows = [self.head_row(line, number, widths) for number, line in enumerate(self.grid.head, 1)]
        last = len(self.grid.body) if self.short else 1
        rows += [self.row(line, widths, kept=number < last) for number, line in enumerate(self.grid.body, 1)]
        return w("tbl", self.properties(), w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)

    def properties(self) -> Element:
        """The style and the whole width of the text."""
        first_row, first_column = bool(self.grid.head), self.headed
        look = {"firstRow": int(first_row), "firstColumn": int(first_column)}
        conditional = {"lastRow": 0, "lastColumn": 1, "noHBand": 1, "noVBand": 1}
        return w(
            "tblPr",
            w("tblStyle", val=f"PlainTable2{self.fit.name.capitalize()}"),
            w("bidiVisual") if self.rtl else None,
            w("tblW", w=5000, type="pct"),
            # else Word makes a column as wide as its longest word, over the edge of the page
            w("tblLayout", type="fixed") if self.fit.name else None,
            w("tblLook", val=f"{0x0700 + 0x20 * first_row + 0x80 * first_column:04X}", **look, **conditional),
        )

    def head_row(self, line: Line, number: int, widths: list[int]) -> Element:
        """One row of the head; Word's style of a head is that of its first row alone."""
        count = len(self.grid.head)
        look = HEAD if number == 1 else ROW_HEAD
        cells = (self.cell(slot, widths, look, self.rule(slot, number, count), head=True) for slot in line)
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)

    def rule(self, slot: Slot, number: int, count: int) -> Element | None:
        """The rule under a cell of a head of several rows: under the last row, and fainter under what heads columns."""
        if count == 1:
            return None
        if number + slot.rowspan > count:
            return w("tcBorders", border(self.theme, "bottom", "ink", 0.5))
        faint = slot.colspan > 1 and slot.rowspan == 1
        return w("tcBorders", border(self.theme, "bottom", "rule", 0.5) if faint else w("bottom", val="nil"))

    def row(self, line: Line, widths: list[int], *, kept: bool) -> Element:
        """One row of the body, not broken over pages; ``kept`` with the next one."""
        looks = (self.row_look(slot) for slot in line)
        cells = (self.cell(slot, widths, look, kept=kept) for slot, look in zip(line, looks, strict=True))
        return w("tr", w("trPr", w("cantSplit")), *cells)

    def row_look(self, slot: Slot) -> Look:
        """The look of a cell of the body: one that heads its row is strong, by the table's style where it can be."""
        if not slot.cell.header:
            return BODY
        return HEAD if self.headed and not slot.column else ROW_HEAD

    def cell(
        self,
        slot: Slot,
        widths: list[int],
        look: Look,
        rule: Element | None = None,
        *,
        head: bool = False,
        kept: bool = False,
    ) -> Element:
        """One cell, or the part of it that reaches into a further row."""
        side = self.grid.side(slot)
        aligned = w("jc", val=physical(side, rtl=self.rtl)) if side != "default" else None
        merged = w("vMerge", val="restart") if slot.rowspan > 1 else None
        content = self.inlines.inlines(slot.cell.children, look) if slot.begins else []
        properties = w(
            "tcPr",
            w("tcW", w=sum(widths[slot.column : slot.end]), type="dxa"),
            w("gridSpan", val=slot.colspan) if slot.colspan > 1 else None,
            merged if slot.begins else w("vMerge"),
            rule,
            w("vAlign", val="top") if head and merged is not None else None,
        )
        room = 0 if head else round(self.grid.room(slot) * DIGIT)
        indent = w("ind", **{physical("right", rtl=self.rtl): room}) if room else None
        formatting = (indent, aligned, w("keepNext") if head or kept else None, self.inlines.article.uncounted())
        return w("tc", properties, paragraph(self.style, content, *formatting))

    def lines(self) -> Iterator[tuple[Inline, ...]]:
        """The rows as text, for a table that Word cannot have."""
        for line in (*self.grid.head, *self.grid.body):
            cells = [slot.cell.children for slot in line if slot.begins]
            if cells:
                first, *rest = cells
                yield (*first, *(inline for children in rest for inline in (SEPARATOR, *children)))


def _widths(grid: Grid, width: int, fit: Fit) -> list[int]:
    """The width shared out: to each column its longest word, then by the longest text, then what is left evenly."""
    words, texts = [LEAST] * grid.columns, [LEAST] * grid.columns
    for slot in (slot for line in (*grid.head, *grid.body) for slot in line if slot.begins):
        text = plain(slot.cell)
        longest = max(map(len, text.split()), default=0)
        for column in range(slot.column, slot.end):
            texts[column] = max(texts[column], min(MOST, len(text) // slot.colspan))
            words[column] = max(words[column], min(MOST, PADDING + longest // slot.colspan))
    room = width / (CHARACTER * fit.scale)
    least = clipped(words, room)
    spare = max(0, room - sum(least))
    wanted = [max(0, text - word) for text, word in zip(texts, words, strict=True)]
    part = min(1, spare / (sum(wanted) or 1))
    rest = (spare - part * sum(wanted)) / grid.columns
    shares = [word + part * want + rest for word, want in zip(least, wanted, strict=True)]
    return [max(1, int(width * share / sum(shares))) for share in shares]
