"""Tables as HTML: cells on a grid that what they span cannot blow up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ....captions import captioned
from ....document import Table
from ...grid import Grid, Line, Slot, grid
from ...wide import fit_of
from .elements import NOTHING

if TYPE_CHECKING:
    from . import Renderer


def render_table(table: Table, render: Renderer) -> Markup:
    """A table with its head, its columns aligned as the article says; the stylesheet keeps a short one on one page."""
    laid_out = grid(table)
    words = captioned(table, render.labels)
    caption = render.box("caption", render.inlines(words)) if words else NOTHING
    count = len(laid_out.head)
    head = NOTHING.join(_row(line, laid_out, render, count - number) for number, line in enumerate(laid_out.head))
    body = render.box("tbody", NOTHING.join(_row(line, laid_out, render) for line in laid_out.body))
    parts = caption + render.box("thead", head) + (body if laid_out.body else NOTHING)
    fit = fit_of(laid_out, render.theme).name if render.theme else ""
    short = "short" if laid_out.short else ""
    return render.box("table", parts, id=table.id, class_=f"{fit} {short}".strip())


def _row(line: Line, laid_out: Grid, render: Renderer, head: int = 0) -> Markup:
    """One row; ``head`` is how many rows of the head are left from it on, 0 in the body."""
    cells = (_cell(slot, laid_out, render, head) for slot in line if slot.begins)
    return render.box("tr", NOTHING.join(cells))


def _cell(slot: Slot, laid_out: Grid, render: Renderer, head: int) -> Markup:
    """One cell; of a head of several rows the lowest cells have the rule under them."""
    heads_row = slot.cell.header and not head
    rule = "lowest" if head and slot.rowspan == head else "faint" if head and slot.colspan > 1 else ""
    return render.box(
        "th" if head or heads_row else "td",
        render.inlines(slot.cell.children),
        class_=f"{laid_out.side(slot)} {rule}".strip(),
        style="" if head else _room(laid_out.room(slot)),
        scope="row" if heads_row else "",
        colspan=_span(slot.colspan),
        rowspan=_span(slot.rowspan),
    )


def _room(digits: float) -> str:
    """Room behind a number, in digits of its font."""
    return f"--room: {digits:g}ch" if digits else ""


def _span(count: int) -> str:
    """How many columns or rows a cell takes, where it takes more than one."""
    return str(count) if count > 1 else ""
