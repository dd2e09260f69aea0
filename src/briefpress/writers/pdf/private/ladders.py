"""At most two lines in a row end with a hyphen, as in Word; WeasyPrint 70.0 has no ``hyphenate-limit-lines``.

``layout/inline.py`` makes the lines of a paragraph one after the other. We count the hyphens in a row up to each place
at which a line ended, since a page may be laid out again from any of them, and take automatic hyphens from the line
that would be one too many. In narrow columns, where words wider than the line are many, nothing is counted.

``tests/test_pdf_private.py`` fails when this name moves.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

from weasyprint.formatting_structure.boxes import TextBox
from weasyprint.layout import inline

#: At most so many lines in a row end with a hyphen.
HYPHENS = 2
#: A column narrower than so many times the size of its letters is narrow.
NARROW = 18


def mend() -> None:
    """Replace WeasyPrint's function by ours around it; once a process. `lines` asks `without_hyphens`."""
    inline.get_next_linebox = _get_next_linebox(inline.get_next_linebox)


def _get_next_linebox(original: Any) -> Any:
    @wraps(original)
    def get_next_linebox(
        context: Any, linebox: Any, y: float, space: float, start: Any, containing: Any, *rest: Any
    ) -> Any:
        ladders = vars(linebox).setdefault("ladders", {})
        count, around = ladders.get(repr(start), 0), getattr(context, "unparted", False)
        context.unparted = count >= HYPHENS and containing.width > NARROW * linebox.style["font_size"]
        line, end = original(context, linebox, y, space, start, containing, *rest)
        context.unparted = around
        if line is not None and end is not None:
            ladders[repr(end)] = count + 1 if _is_parted(line) else 0
        return line, end

    return get_next_linebox


def _is_parted(box: Any) -> bool:
    """Whether a line ends with a hyphen, put there or typed."""
    while not isinstance(box, TextBox):
        flowing = [child for child in getattr(box, "children", ()) if child.is_in_normal_flow()]
        if not flowing:
            return False
        box = flowing[-1]
    return bool(box.text.endswith(box.style["hyphenate_character"]))


def without_hyphens(style: Any, context: Any) -> Any:
    """The style of a text in the line that is made: without automatic hyphens where one would be one too many."""
    if not getattr(context, "unparted", False) or style["hyphens"] != "auto":
        return style
    style = style.copy()
    style["hyphens"] = "manual"
    return style
