"""Words that a page's end would cut in two: found in a layout, so that the next one keeps them whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from weasyprint.formatting_structure.boxes import LineBox, TextBox

HEAD = re.compile(r"\w+(?:[-'’]\w+)*-$")
TAIL = re.compile(r"\w+(?:[-'’]\w+)*")


def cut_words(rendered: Any) -> Iterator[str]:
    """The words of which one part ends a page and the other begins the next, with and without the hyphen between."""
    lines = [_lines(page) for page in rendered.pages]
    for (_, last), (first, _) in pairwise(lines):
        head, tail = HEAD.search(last), TAIL.match(first)
        if head and tail:
            yield head[0] + tail[0]
            yield head[0][:-1] + tail[0]


def _lines(page: Any) -> tuple[str, str]:
    """The text of a page's first and of its last line; notes and furniture do not count."""
    lines = [box for box in page._page_box.children[0].descendants() if isinstance(box, LineBox)]
    return (_text(lines[0]), _text(lines[-1])) if lines else ("", "")


def _text(line: Any) -> str:
    return "".join(box.text for box in line.descendants() if isinstance(box, TextBox))
