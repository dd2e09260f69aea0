"""Tables: a head that is repeated on every page, columns as wide as their text asks, aligned as the article says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ...document import Cell, Inline, Table, Text
from ...theme import Theme
from ...walk import plain
from .inlines import InlineWriter
from .languages import physical
from .runs import Look
from .stylesheet import text_width
from .xml import Element, paragraph, w

#: Word's limit for columns.
WIDEST = 63
#: In characters: what a column counts for at most and at least when the width is shared out.
MOST, LEAST = 60, 4
#: A cell's padding in characters, and the width of a character in a table in twentieths of a point.
PADDING, CHARACTER = 2, 100
EMPTY = Cell(())
HEAD, BODY = Look(heavy=True), Look()
#: What stands between cells that are set as text.
SEPARATOR = Text(" · ")


class TableWriter:
    """Writes tables with the inlines of one story."""

    def __init__(self, inlines: InlineWriter, theme: Theme, *, in_notes: bool) -> None:
        self.inlines = inlines
        self.width = text_width(theme)
        self.style = "FootnoteText" if in_notes else "Normal"
        self.rtl = inlines.article.rtl

    def table(self, table: Table, columns: int) -> Element:
        """The table, each row filled up to ``columns`` cells."""
        widths = _widths(table, columns, self.width)
        rows = [self.row(row, widths, table.align, head=True) for row in table.head]
        rows += [self.row(row, widths, table.align, head=False) for row in table.rows]
        grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
        return w("tbl", self.properties(first_row=bool(table.head)), grid, *rows)

    def properties(self, *, first_row: bool) -> Element:
        """The style and the whole width of the text."""
        conditional = {"firstColumn": 0, "lastRow": 0, "lastColumn": 1, "noHBand": 1, "noVBand": 1}
        return w(
            "tblPr",
            w("tblStyle", val="PlainTable2"),
            w("bidiVisual") if self.rtl else None,
            w("tblW", w=5000, type="pct"),
            w("tblLook", val="0720" if first_row else "0700", firstRow=int(first_row), **conditional),
        )

    def row(self, cells: tuple[Cell, ...], widths: list[int], align: tuple[str, ...], *, head: bool) -> Element:
        """One row, not broken over pages."""
        kept = w("trPr", w("cantSplit"), w("tblHeader") if head else None)
        filled = zip_longest(cells, widths, align[: len(widths)])
        look = HEAD if head else BODY
        return w("tr", kept, *(self.cell(cell or EMPTY, width, side, look) for cell, width, side in filled))

    def cell(self, cell: Cell, width: int, side: str | None, look: Look) -> Element:
        """One cell."""
        aligned = w("jc", val=physical(side, rtl=self.rtl)) if side in ("left", "center", "right") else None
        content = self.inlines.inlines(cell.children, look)
        kept = w("keepNext") if look.heavy else None
        return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), paragraph(self.style, content, aligned, kept))

    def lines(self, table: Table) -> Iterator[tuple[Inline, ...]]:
        """The rows as text, for a table that Word cannot have."""
        for row in filter(None, (*table.head, *table.rows)):
            first, *rest = row
            yield (*first.children, *(inline for cell in rest for inline in (SEPARATOR, *cell.children)))


def _widths(table: Table, columns: int, width: int) -> list[int]:
    """The width shared out: to each column its longest word, then what is left by the longest text."""
    words, texts = [LEAST] * columns, [LEAST] * columns
    for row in (*table.head, *table.rows):
        for column, cell in enumerate(row):
            text = plain(cell)
            texts[column] = max(texts[column], min(MOST, len(text)))
            words[column] = max(words[column], min(MOST, PADDING + max(map(len, text.split()), default=0)))
    spare = max(0, width // CHARACTER - sum(words))
    wanted = [max(0, text - word) for text, word in zip(texts, words, strict=True)]
    shares = [word + spare * want / (sum(wanted) or 1) for word, want in zip(words, wanted, strict=True)]
    return [max(1, int(width * share / sum(shares))) for share in shares]
