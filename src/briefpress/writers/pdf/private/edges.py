"""What stands beside the page, though nothing should: where boxes are is known to WeasyPrint's layout alone.

Positions and sizes are in CSS pixels; ``tests/test_wide.py`` sees that what is put beside the page is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

#: So many pixels beyond the edge are a matter of rounding, or a space.
TOLERANCE = 2.0


def beside(pages: list[Any]) -> Iterator[tuple[int, str]]:
    """The page (from 1) and the words of each text, or the description of each picture, that is beside its page."""
    for number, page in enumerate(pages, 1):
        for box in page._page_box.descendants():
            if isinstance(box, AbsolutePlaceholder):
                box = box._box
            if isinstance(box, boxes.TextBox | boxes.ReplacedBox) and _is_beside(box, page):
                words = box.text if isinstance(box, boxes.TextBox) else (box.element.get("alt") or "")
                yield number, words.strip()


def _is_beside(box: Any, page: Any) -> bool:
    left, top = box.position_x + TOLERANCE, box.position_y + TOLERANCE
    right, bottom = box.position_x + box.margin_width(), box.position_y + box.margin_height()
    outside = left < 0 or top < 0 or right > page.width + TOLERANCE or bottom > page.height + TOLERANCE
    return bool(outside and box.style["visibility"] == "visible")
