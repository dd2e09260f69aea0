"""Mends for WeasyPrint 70.0's footnotes, which loses some.

Four faults, each seen on real articles:

- A line kept on a page by moving an earlier note to the next one leaves the loop before its own notes are laid out
  (``layout/block.py``, ``_linebox_layout``): they are never printed. We do not let notes be moved for a line's sake;
  the line goes to the next page with its notes.
- A page that is made again after its predecessor was found up to date does not hear of the notes left over from that
  predecessor (``layout/page.py``, ``make_all_pages``). We remember them.
- Whether the notes overflow their area is asked of two sums that should be equal and differ by a rounding error on some
  page sizes (``layout/__init__.py``, ``_update_footnote_area``), whereupon pages break after each call. The area has no
  greatest height in our themes: nothing can overflow it.
- Whatever note a page has a call of and no place for is handed to the next page.

``tests/test_pdf.py`` fails when a note is lost.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

from weasyprint.layout import LayoutContext, block, page


class _KeepsNotes:
    """A layout context that says, where lines are laid out, that notes cannot be moved (as is so in columns)."""

    def __init__(self, context: Any) -> None:
        object.__setattr__(self, "context", context)

    def __getattr__(self, name: str) -> Any:
        return True if name == "in_column" else getattr(self.context, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self.context, name, value)


def mend() -> None:
    """Replace WeasyPrint's functions by ours around them; once a process."""
    block._linebox_layout = _linebox_layout(block._linebox_layout)
    page.remake_page = _remake_page(page.remake_page)
    LayoutContext._update_footnote_area = _update_footnote_area(LayoutContext._update_footnote_area)


def _linebox_layout(original: Any) -> Any:
    @wraps(original)
    def linebox_layout(context: Any, *arguments: Any) -> Any:
        return original(_KeepsNotes(context), *arguments)

    return linebox_layout


def _update_footnote_area(original: Any) -> Any:
    @wraps(original)
    def update_footnote_area(context: Any) -> bool:
        original(context)
        return False

    return update_footnote_area


def _remake_page(original: Any) -> Any:
    @wraps(original)
    def remake_page(index: int, context: Any, root_box: Any, html: Any) -> Any:
        left_over = vars(context).setdefault("notes_left_over", {})
        context.reported_footnotes = list(left_over.get(index, ()))
        made, resume_at = original(index, context, root_box, html)
        for box in made.descendants():
            if box.footnote is not None and box.footnote in context.footnotes:
                context.footnotes.remove(box.footnote)
                context.reported_footnotes.append(box.footnote)
        left_over[index + 1] = tuple(context.reported_footnotes)
        return made, resume_at

    return remake_page
