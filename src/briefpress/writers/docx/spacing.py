"""What depends on neighbours: the space around tables and between headings, and tables that must not touch."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ...theme import Theme
from .units import twips
from .xml import Element, add_formatting, paragraph, qualified, w

TABLE = qualified("w:tbl")
STYLE, SPACING, VALUE = qualified("w:pStyle"), qualified("w:spacing"), qualified("w:val")
#: Points above and below a table.
ABOVE_TABLE, BELOW_TABLE = 10, 16


def spaced(elements: Iterable[Element], theme: Theme) -> list[Element]:
    """The blocks with the spaces that their styles cannot say; an empty paragraph after a table that needs one."""
    placed: list[Element] = []
    for element in elements:
        if placed and placed[-1].tag == TABLE == element.tag:
            placed.append(paragraph("Normal", ()))
        elif placed and _run_together(placed[-1], element):
            placed.append(paragraph("Normal", (), w("spacing", before=0, after=0, line=20, lineRule="exact")))
        placed.append(element)
    if placed and placed[-1].tag == TABLE:
        placed.append(paragraph("Normal", ()))
    for before, after in pairwise(placed):
        _space(before, after, theme)
    return placed


def _run_together(before: Element, after: Element) -> bool:
    """Whether two boxes in the text would be drawn as one."""
    if TABLE in (before.tag, after.tag) or not style(after).endswith("BoxHeading"):
        return False
    return style(before).startswith(style(after).removesuffix("Heading"))


def _space(before: Element, after: Element, theme: Theme) -> None:
    if after.tag == TABLE:
        if style(before) != "Caption":
            set_spacing(before, after=ABOVE_TABLE)
    elif before.tag == TABLE:
        if not style(after).startswith("Heading"):
            set_spacing(after, before=BELOW_TABLE)
    elif style(before).startswith("Heading") and style(after).startswith("Heading"):
        set_spacing(after, before=theme.spacing.paragraph)


def style(element: Element) -> str:
    """The id of a paragraph's style."""
    return str(element[0][0].get(VALUE))


def set_spacing(target: Element, **points: float) -> None:
    """Set the space before or after a paragraph, in points, over what its style says."""
    spacing = target[0].find(SPACING)
    present = {} if spacing is None else {str(key).rpartition("}")[2]: str(value) for key, value in spacing.items()}
    add_formatting(target, w("spacing", **(present | {key: str(twips(value)) for key, value in points.items()})))
