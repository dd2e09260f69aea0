"""What stands on a page that WeasyPrint has laid out: its lines, and the text of each.

``Page._page_box`` is the tree of boxes, whose first child is the page's text; the notes and the furniture follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure.boxes import LineBox, TextBox


def text_lines(page: Any) -> Iterator[str]:
    """The text of each line of a page from the top; notes and furniture do not count."""
    for box in page._page_box.children[0].descendants():
        if isinstance(box, LineBox):
            yield "".join(each.text for each in box.descendants() if isinstance(each, TextBox))
