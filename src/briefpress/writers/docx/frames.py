"""The frames of boxes in the text: a rule at the side, by styles of their own, and directly for what has others."""

from __future__ import annotations

from collections.abc import Iterable

from ...theme import Theme
from .looks import border
from .spacing import TABLE, set_spacing, style
from .units import twips
from .xml import Element, add_formatting, w

#: What the ids of the styles of each kind of box begin with.
BOXES = {
    "note": "NoteBox",
    "tip": "NoteBox",
    "important": "WarningBox",
    "warning": "WarningBox",
    "caution": "WarningBox",
}
#: The colour token of the rule beside each.
RULES = {"NoteBox": "rule", "WarningBox": "ink"}
#: The rule's width, its distance from the text, and the space after the box, points.
RULE, PADDING, BELOW = 2.5, 12, 6
#: Where the text of a box begins, points from the margin: as in the summary box.
INDENT = RULE + PADDING


def frame(theme: Theme, base: str, *, rtl: bool) -> Element:
    """The rule beside the paragraphs of a box; one beside the other they share it."""
    side = "right" if rtl else "left"
    return w("pBdr", border(theme, side, RULES[base], RULE, PADDING))


def framed(elements: Iterable[Element], base: str, theme: Theme, *, rtl: bool) -> list[Element]:
    """The paragraphs of a box; those with styles of their own get the frame, tables stand as they are."""
    box = list(elements)
    for element in box:
        if element.tag != TABLE and not style(element).startswith(base):
            add_formatting(element, frame(theme, base, rtl=rtl), w("ind", left=twips(INDENT), firstLine=0))
    if box and box[-1].tag != TABLE:
        set_spacing(box[-1], after=BELOW)
    return box
