"""No table is wider than its place: WeasyPrint 70.0 makes one as wide as its longest words ask, over the page's edge.

``layout/table.py`` gives every column at least the width of its longest word. Where these are more than there is, we
take from the widest columns, until all fit; words are then broken in their middle (``overflow-wrap: break-word``), and
pictures, whose ``max-width`` is that of their cell, are scaled.

``tests/test_pdf_private.py`` fails when these names move.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from weasyprint.layout import table

#: Gives columns as wide as they ask and the room for all of them; the widths that fit.
Clip = Callable[[Sequence[float], float], list[float]]


def mend(clipped: Clip) -> None:
    """Replace WeasyPrint's function by ours around it; once a process."""
    table.auto_table_layout = _auto_table_layout(table.auto_table_layout, clipped)


def _auto_table_layout(original: Any, clipped: Clip) -> Any:
    @wraps(original)
    def auto_table_layout(context: Any, box: Any, containing_block: Any) -> Any:
        inner = box.get_wrapped_table()
        least, most, widths, *rest = table.table_and_columns_preferred_widths(context, box, outer=False)
        edges = inner.padding_left + inner.padding_right + inner.border_left_width + inner.border_right_width
        margins = sum(side for side in (box.margin_left, box.margin_right) if side != "auto")
        room = containing_block[0] - margins - edges
        if least > room and widths:
            context.tables[inner][False] = (room, max(room, most), clipped(widths, room), *rest)
            inner.width = min(inner.width, room) if inner.width != "auto" else "auto"
        return original(context, box, containing_block)

    return auto_table_layout
