"""A note in two parts: what fits at the foot of this page, and what goes on at the foot of the next.

WeasyPrint moves a note to the next page or leaves it where it is, but cannot break it (``float: footnote``). Boxes that
are not laid out yet can be cut where laying them out in less room breaks them (``block_level_layout`` gives that place
as ``resume_at``), and both parts are notes as any other.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout.block import block_level_layout

from .pageends import whole_words

#: More characters than a page holds at the size of notes, about.
ENDLESS = 5000


def mend() -> None:
    """Let the foot of a page take notes whose boxes are complete already; once a process."""
    build.create_anonymous_boxes = _create_anonymous_boxes(build.create_anonymous_boxes)


def part(context: Any, note: Any, room: float) -> tuple[Any, Any]:
    """The two parts of a note, the first as high as ``room`` (in CSS pixels) allows.

    The first is None where nothing of it fits, the second where all does.
    """
    complete = note if _is_part(note) else build.create_anonymous_boxes(note.deepcopy())
    area = context.current_footnote_area
    bottom_space = context.page_bottom - area.position_y - room

    def lay_out() -> Any:
        trial = complete.deepcopy()
        trial.position_x, trial.position_y = area.position_x, area.position_y
        return block_level_layout(context, trial, bottom_space, None, area.page, page_is_empty=False)

    laid_out, resume_at, *_ = whole_words(context, lay_out, lambda made: made[0])
    if laid_out is None or not _has_lines(laid_out):
        return None, note
    if resume_at is None:
        return note, None
    first, rest = _cut(complete, resume_at)
    first.is_part = rest.is_part = True
    for each in (first, rest):
        vars(each).pop("length", None)
    rest.place = (*place(note), str(resume_at))
    return first, rest


def place(note: Any) -> tuple[int | str, ...]:
    """A note and where it was parted: the same for what is left of it each time that it is parted there."""
    known: tuple[int | str, ...] = getattr(note, "place", (id(note),))
    return known


def _has_lines(box: Any) -> bool:
    return any(isinstance(each, boxes.LineBox) and each.height for each in box.descendants())


def is_endless(note: Any) -> bool:
    """Whether a note is so long that laying it out in one piece is not worth the time."""
    if not hasattr(note, "length"):
        note.length = sum(len(box.text) for box in note.descendants() if isinstance(box, boxes.TextBox))
    return bool(note.length > ENDLESS)


def _is_part(note: Any) -> bool:
    return hasattr(note, "is_part")


def _create_anonymous_boxes(original: Any) -> Any:
    @wraps(original)
    def create_anonymous_boxes(box: Any) -> Any:
        if not isinstance(box, boxes.FootnoteAreaBox):
            return original(box)
        box.children = [note if _is_part(note) else original(note) for note in box.children]
        return box

    return create_anonymous_boxes


def _cut(box: Any, resume_at: Any) -> tuple[Any, Any]:
    """A box in two: before ``resume_at`` (indexes of children, at last that of a byte in a text), and from it on."""
    if isinstance(box, boxes.TextBox):
        first, rest = box.copy(), box.copy()
        text, at = box.text.encode(), next(iter(resume_at))
        first.text, rest.text = text[:at].decode(), text[at:].decode()
        return first, rest
    ((index, below),) = resume_at.items()
    children = list(box.children)
    if below is None:
        return box.copy_with_children(children[:index]), _continued(box, children[index:])
    first, rest = _cut(children[index], below)
    return box.copy_with_children([*children[:index], first]), _continued(box, [rest, *children[index + 1 :]])


def _continued(box: Any, children: list[Any]) -> Any:
    """What is left of a box: no target of links, its first line not indented."""
    rest = box.copy_with_children(children)
    rest.style = box.style.copy()
    rest.style["anchor"] = None
    if isinstance(box, boxes.LineBox):
        rest.style["text_indent"] = INITIAL_VALUES["text_indent"]
    return rest
