"""Mends for WeasyPrint 70.0's lines, which end where no line may end.

Five faults, each seen on real articles:

- Text before an emphasis, a link or a box often ends with a space. Pango lets any space hang over the margin at the end
  of a text, ``split_first_line`` (``text/line_break.py``) measures it, finds the line too wide though Pango did not
  break it, and breaks behind the first word, as if that were wider than the line: a ragged line is left short, a
  justified one is stretched. A common space may hang, for what comes after it begins the next line: the text is kept
  whole if it fits without it.
- A no-break space may not hang, for it ties the last word to what comes after it: with a word joiner behind the space,
  Pango breaks the line before that word.
- A word that begins a line and is wider than it is broken anywhere (``overflow-wrap``). Inside an inline box every text
  passes for the beginning of its line (``layout/inline.py``, ``split_inline_level``, whose ``line_children`` are those
  of the line box alone), so that a line broke between a no-break space and ``»``, or in the middle of a number. We
  remember where the line begins.
- A justified line of few words before a long one is stretched whatever the holes in it (``justify_line``). We leave it
  ragged where a space would grow by more than half the size of the letters.
- A space that grows is a run of its own for Pango, so that the kerning between letters and spaces is lost: the line is
  drawn longer, or shorter, than it was measured, by up to a fifth of an em. We measure what will be drawn.

WeasyPrint is pinned; ``tests/test_pdf_private.py`` fails when one of these names moves.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps
from math import inf
from typing import Any

from weasyprint.formatting_structure.boxes import InlineBox, LineBox, TextBox
from weasyprint.layout import inline
from weasyprint.text.line_break import create_layout, line_size

from .ladders import without_hyphens

#: Where spaces at the end of a line hang (CSS Text 3, 4.1.2).
COLLAPSED = ("normal", "pre-line")
NO_BREAK = ("\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}")
JOINER = "\N{WORD JOINER}"
#: CSS pixels.
ROUNDING = 0.01
#: A space of a justified line grows by no more than so many times the size of the letters.
LOOSEST = 0.5


def mend() -> None:
    """Replace WeasyPrint's functions by ours around them, where lines are laid out; once a process."""
    inline.split_first_line = _split_first_line(inline.split_first_line)
    inline.split_inline_box = _split_inline_box(inline.split_inline_box)
    inline.split_text_box = _split_text_box(inline.split_text_box)
    inline.justify_line = _justify_line(inline.justify_line)
    inline.add_word_spacing = _add_word_spacing(inline.add_word_spacing)


def _split_first_line(original: Any) -> Any:
    @wraps(original)
    def split_first_line(text: str, style: Any, context: Any, max_width: Any, *rest: Any, **options: Any) -> Any:
        style = without_hyphens(style, context)
        split = original(text, style, context, max_width, *rest, **options)
        if split[2] is None or not _may_hang(text, style, max_width):
            return split
        if text.endswith(NO_BREAK):
            tied = original(text + JOINER, style, context, max_width, *rest, **options)
            return tied if tied[2] is not None and tied[2] < len(text.encode()) else split
        whole = original(text.rstrip(" "), style, context, max_width, *rest, **options)
        return split if whole[2] is not None else original(text, style, context, None, *rest, **options)

    return split_first_line


def _may_hang(text: str, style: Any, max_width: float | None) -> bool:
    """Whether a text that did not fit ends with a space and is no longer than a line can be.

    A glyph is hardly ever narrower than a tenth of the font's size: a longer text need not be measured again.
    """
    if max_width is None or max_width == inf or not text.endswith((" ", *NO_BREAK)):
        return False
    return style["white_space"] in COLLAPSED and len(text) * style["font_size"] / 10 < max_width + style["font_size"]


def _split_inline_box(original: Any) -> Any:
    @wraps(original)
    def split_inline_box(context: Any, box: Any, position_x: float, *rest: Any) -> Any:
        if not isinstance(box, LineBox):
            return original(context, box, position_x, *rest)
        around = getattr(context, "line_start", None)
        context.line_start = position_x
        split = original(context, box, position_x, *rest)
        context.line_start = around
        return split

    return split_inline_box


def _split_text_box(original: Any) -> Any:
    @wraps(original)
    def split_text_box(context: Any, box: Any, width: Any, skip: int, is_line_start: bool = True) -> Any:
        start = getattr(context, "line_start", None)
        begins = is_line_start and (width is None or start is None or box.position_x <= start + ROUNDING)
        return original(context, box, width, skip, begins)

    return split_text_box


def _justify_line(original: Any) -> Any:
    @wraps(original)
    def justify_line(context: Any, line: Any, extra_width: float) -> None:
        spaces = inline.count_expandable_spaces(line)
        if not 0 < extra_width <= spaces * LOOSEST * line.style["font_size"]:
            return
        lost = 0.0
        for box in _stretched(line):
            box.lost_kerning = _lost_kerning(context, box, extra_width / spaces)
            lost += box.lost_kerning
        original(context, line, extra_width - lost)

    return justify_line


def _add_word_spacing(original: Any) -> Any:
    @wraps(original)
    def add_word_spacing(context: Any, box: Any, spacing: float, advance: float) -> float:
        lost: float = getattr(box, "lost_kerning", 0)
        after: float = original(context, box, spacing, advance)
        box.width += lost
        return after + lost

    return add_word_spacing


def _stretched(box: Any) -> Iterator[Any]:
    """The texts of a line whose spaces grow: those in a box of their own keep theirs."""
    if isinstance(box, TextBox):
        yield box
    elif isinstance(box, LineBox | InlineBox):
        for child in box.children:
            yield from _stretched(child)


def _lost_kerning(context: Any, box: Any, spacing: float) -> float:
    """By how much a text whose spaces grow is drawn longer than by that alone, in pixels of CSS."""
    spaces = inline.count_expandable_spaces(box)
    if not spaces:
        return 0
    layout = create_layout(box.text, box.style, context, None, spacing)
    layout.set_text(box.text, justify=True)
    width: float = line_size(layout.get_first_line()[0], box.style)[0]
    layout.deactivate()
    lost: float = width - spaces * spacing - box.width
    return lost
