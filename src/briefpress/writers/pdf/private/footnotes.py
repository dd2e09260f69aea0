"""Mends for WeasyPrint 70.0's footnotes, which loses some and can part none.

Six faults, each seen on real articles:

- A line kept on a page by moving an earlier note to the next one leaves the loop before its own notes are laid out
  (``layout/block.py``, ``_linebox_layout``): they are never printed. We do not let notes be moved for a line's sake;
  the line goes to the next page with its notes.
- A page that is made again after its predecessor was found up to date does not hear of the notes left over from that
  predecessor, and pages for notes alone are forgotten (``layout/page.py``, ``make_all_pages``). We remember them.
- Whether the notes overflow their area is asked of two sums that should be equal and differ by a rounding error on some
  page sizes (``layout/__init__.py``, ``_update_footnote_area``), whereupon pages break after each call. The area has no
  greatest height in our themes: nothing can overflow it.
- Whatever note a page has a call of and no place for is handed to the next page.
- A table that is given up leaves the notes of its head on the page (``layout/table.py``, ``table_layout``): they are
  printed there, and again where the table is. What is given up takes its notes with it.
- A note higher than a page falls off its edge. A long note is parted (``parting``): it begins below its call, and goes
  on at the foot of the next pages, where the text keeps a part of each.

``tests/test_pdf.py`` fails when a note is lost.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

from weasyprint.layout import LayoutContext, block, page

from . import parting

#: A note is parted when it takes more of a page's height than this.
LONG = 0.3
#: What goes on from the page before takes no more of a page's height than this, for the text is to go on too.
MOST = 0.7
#: Room for two lines of text after the one with the call (CSS pixels): they may have to stand with it.
ROOM_FOR_TEXT = 40.0


class _KeepsNotes:
    """A layout context that says, where lines are laid out, that notes cannot be moved (as is so in columns).

    A long note that makes its line overflow the page is parted instead.
    """

    def __init__(self, context: Any) -> None:
        object.__setattr__(self, "context", context)
        object.__setattr__(self, "newest", [])

    def __getattr__(self, name: str) -> Any:
        return True if name == "in_column" else getattr(self.context, name)

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self.context, name, value)

    @property
    def footnotes(self) -> _Waiting:
        return _Waiting(self.context.footnotes)

    def layout_footnote(self, note: Any) -> bool:
        """Put a note at the foot of the page; one without end is laid out when it is parted."""
        self.newest.append(note)
        return _put(self.context, note, laid_out=not parting.is_endless(note))

    def report_footnote(self, note: Any) -> None:
        """Move a note to the next page."""
        self.newest.clear()
        self.context.report_footnote(note)

    def overflows_page(self, bottom_space: float, position_y: float) -> bool:
        """Whether what ends at ``position_y`` is too low, and the note that was just put there cannot be parted."""
        overflows = bool(self.context.overflows_page(bottom_space, position_y))
        note = self.newest.pop() if self.newest else None
        if note is None or not (overflows or parting.is_endless(note)):
            return overflows
        return not _part_below(self.context, note, bottom_space + position_y)


class _Waiting:
    """The notes that wait for their place; most boxes of a line have none, and need not be looked for among them."""

    def __init__(self, notes: list[Any]) -> None:
        self.notes = notes

    def __len__(self) -> int:
        return len(self.notes)

    def __contains__(self, note: Any) -> bool:
        return note is not None and note in self.notes


def mend() -> None:
    """Replace WeasyPrint's functions by ours around them; once a process."""
    parting.mend()
    block._linebox_layout = _linebox_layout(block._linebox_layout)
    block.block_level_layout = _block_level_layout(block.block_level_layout)
    page.remake_page = _remake_page(page.remake_page)
    LayoutContext._update_footnote_area = _update_footnote_area(LayoutContext._update_footnote_area)
    LayoutContext.layout_footnote = _layout_footnote(LayoutContext.layout_footnote)
    LayoutContext.unlayout_footnote = _unlayout_footnote(LayoutContext.unlayout_footnote)


def _linebox_layout(original: Any) -> Any:
    @wraps(original)
    def linebox_layout(context: Any, *arguments: Any) -> Any:
        return original(_KeepsNotes(getattr(context, "context", context)), *arguments)

    return linebox_layout


def _block_level_layout(original: Any) -> Any:
    @wraps(original)
    def block_level_layout(context: Any, *arguments: Any, **options: Any) -> Any:
        before = set(map(id, context.current_page_footnotes))
        laid_out = original(context, *arguments, **options)
        if laid_out[0] is None:
            whole = {id(first): note for note, (first, _) in context.parted.items()}
            for note in [note for note in context.current_page_footnotes if id(note) not in before]:
                context.unlayout_footnote(whole.get(id(note), note))
        return laid_out

    return block_level_layout


def _update_footnote_area(original: Any) -> Any:
    @wraps(original)
    def update_footnote_area(context: Any) -> bool:
        original(context)
        return False

    return update_footnote_area


def _put(context: Any, note: Any, *, laid_out: bool = True) -> bool:
    """Put a note at the foot of the page, whatever its height."""
    context.footnotes.remove(note)
    context.current_page_footnotes.append(note)
    return bool(laid_out and context._update_footnote_area())


def _height(context: Any) -> float:
    """How much of the page its notes take, with the rule above them."""
    area = context.current_footnote_area
    return float(area.margin_height()) if context.current_page_footnotes and area.height != "auto" else 0.0


def _part_below(context: Any, note: Any, bottom: float) -> bool:
    """Part the newest note of the page, so that the text ends at ``bottom``; whether some of it fits below."""
    height = _height(context)
    context.current_page_footnotes.remove(note)
    context._update_footnote_area()
    height -= _height(context)
    first, rest = None, note
    if parting.is_endless(note) or height > LONG * context.current_footnote_area.page.height:
        first, rest = parting.part(context, note, context.page_bottom - bottom - ROOM_FOR_TEXT)
    if first and rest:
        context.parted[note] = first, rest
        context.reported_footnotes.append(rest)
    context.current_page_footnotes.append(first or note)
    if first:
        context._update_footnote_area()
    return first is not None


def _layout_footnote(original: Any) -> Any:
    """For notes left over from the page before: they are laid out before the text is, and leave it some room."""

    @wraps(original)
    def layout_footnote(context: Any, note: Any) -> bool:
        if context.full:  # what is before it on the page was parted
            _put(context, note, laid_out=False)
            return True
        most = context.most * context.current_footnote_area.page.height
        _put(context, note, laid_out=not parting.is_endless(note))
        if _height(context) <= most and not parting.is_endless(note):
            return False
        context.current_page_footnotes.remove(note)
        context._update_footnote_area()
        first, rest = parting.part(context, note, most - context.current_footnote_area.margin_height())
        context.current_page_footnotes.append(first or note)
        context._update_footnote_area()
        if first and rest:
            context.incoming.insert(context.incoming.index(note) + 1, rest)
            context.full = True
        return first is None

    return layout_footnote


def _unlayout_footnote(original: Any) -> Any:
    """A note whose line leaves the page is whole again."""

    @wraps(original)
    def unlayout_footnote(context: Any, note: Any) -> None:
        if parts := context.parted.pop(note, None):
            here = context.current_page_footnotes
            here[here.index(parts[0])] = note
            context.reported_footnotes.remove(parts[1])
        original(context, note)

    return unlayout_footnote


def _remake_page(original: Any) -> Any:
    @wraps(original)
    def remake_page(index: int, context: Any, root_box: Any, html: Any) -> Any:
        left_over = vars(context).setdefault("notes_left_over", {})
        context.incoming = context.reported_footnotes = list(left_over.get(index, ()))
        context.parted, context.full = {}, False
        context.most = MOST if index == 0 or context.page_maker[index][0] else 1.0
        made, resume_at = original(index, context, root_box, html)
        _hand_on(context, made)
        before, left_over[index + 1] = left_over.get(index + 1, ()), tuple(context.reported_footnotes)
        if left_over[index + 1]:
            context.page_maker[index][-1]["pages_wanted"] |= resume_at is None
            moved = [*map(parting.place, before)] != [*map(parting.place, left_over[index + 1])]
            context.page_maker[index + 1][-1]["content_changed"] |= moved
        return made, resume_at

    return remake_page


def _hand_on(context: Any, made: Any) -> None:
    """Hand whatever note a page has a call of and no place for to the next page."""
    waiting = set(map(id, context.footnotes))
    for box in made.descendants():
        if box.footnote is not None and id(box.footnote) in waiting:
            context.footnotes.remove(box.footnote)
            context.reported_footnotes.append(box.footnote)
