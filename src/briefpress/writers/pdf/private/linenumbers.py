"""Numbers in the margin at every fifth line of a page: boxes put into pages that are laid out already.

WeasyPrint cannot number lines, and only its boxes know where they are. The numbers are laid out once, as a page of
their own, and their boxes copied beside the lines, in a margin box: what is there is no content, is tagged as an
artifact, and comes last in the page's stream, so that no sentence is cut by a number where text is extracted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

#: CSS pixels in a point.
PIXELS = 4 / 3
#: What of the body has lines that are not counted.
UNCOUNTED = frozenset(("table", "figure", "caption", "figcaption"))


#: Lays out HTML with the theme's stylesheet and more CSS.
Render = Callable[[str, str], Any]


def number_lines(pages: list[Any], every: int, distance: float, render: Render, *, rtl: bool) -> None:
    """Put the number of each ``every``-th line ``distance`` points beside the text.

    The stylesheet has the looks of a number, a paragraph of the class ``line-number``.
    """
    found = [list(_lines(page._page_box)) for page in pages]
    most = max(map(len, found), default=0) // every
    if not most:
        return
    numbers, margin = _numbers(most, every, render)
    for page, lines in zip(pages, found, strict=True):
        copies = []
        for number, line in zip(numbers, lines[every - 1 :: every], strict=False):
            copy = number.deepcopy()
            x = _right(line) + distance * PIXELS if rtl else _left(line) - distance * PIXELS - copy.width
            copy.translate(x - copy.position_x, _baseline(line[0]) - _baseline(copy.children[0]))
            copies.append(copy)
        if copies:
            beside = margin.copy_with_children(copies)
            page._page_box.children = [*page._page_box.children, beside]


def _numbers(most: int, every: int, render: Render) -> tuple[list[Any], Any]:
    """The boxes of the numbers, and a margin box to put them in."""
    paragraphs = "".join(f'<p class="line-number">{every * number}</p>' for number in range(1, most + 1))
    css = f'@page {{ size: 500pt {40 * (most + 2)}pt; margin: 10pt; @left-middle {{ content: " " }} }}'
    page = render(paragraphs, css).pages[0]._page_box
    margin = next(child for child in page.children if isinstance(child, boxes.MarginBox))
    return [box for box in page.descendants() if box.element_tag == "p" and isinstance(box, boxes.BlockBox)], margin


#: A line, and the block of the body that it is set in the measure of.
Line = tuple[Any, Any]


def _lines(page_box: Any) -> Iterator[Line]:
    """The lines of the body on a page: not those of tables, figures, notes and what stands in the margins."""
    for box in page_box.descendants():
        if box.element_tag == "main" and isinstance(box, boxes.BlockBox):
            yield from ((line, box) for line in _lines_in(box))


def _lines_in(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, boxes.LineBox):
            if any(isinstance(each, boxes.TextBox) and each.text.strip() for each in child.descendants()):
                yield child
        elif (
            isinstance(child, boxes.BlockLevelBox) and child.is_in_normal_flow() and child.element_tag not in UNCOUNTED
        ):
            yield from _lines_in(child)


def _left(line: Line) -> float:
    return float(line[1].content_box_x())


def _right(line: Line) -> float:
    return float(line[1].content_box_x() + line[1].width)


def _baseline(line: Any) -> float:
    return float(line.position_y + line.baseline)
