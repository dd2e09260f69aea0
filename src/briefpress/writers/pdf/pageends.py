"""Words that a page's end would cut in two: found in a layout, so that the next one keeps them whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from .private.boxes import text_lines

HEAD = re.compile(r"\w+(?:[-'’]\w+)*-$")
TAIL = re.compile(r"\w+(?:[-'’]\w+)*")


def cut_words(rendered: Any) -> Iterator[str]:
    """The words of which one part ends a page and the other begins the next, with and without the hyphen between."""
    lines = [_ends(page) for page in rendered.pages]
    for (_, last), (first, _) in pairwise(lines):
        head, tail = HEAD.search(last), TAIL.match(first)
        if head and tail:
            yield head[0] + tail[0]
            yield head[0][:-1] + tail[0]


def _ends(page: Any) -> tuple[str, str]:
    """The text of a page's first and of its last line."""
    lines = list(text_lines(page))
    return (lines[0], lines[-1]) if lines else ("", "")
