"""Where WeasyPrint 70.0 breaks a word that is wider than its line: not before a mark that begins none.

Such a word is broken behind whatever fits (``overflow-wrap``, ``split_first_line``): before the full stop that ends a
long number in Chinese, between two marks, in the middle of a figure. We break it a little earlier.
"""

from __future__ import annotations

import re
from functools import wraps
from typing import Any

from weasyprint.layout import inline

#: What begins no line and what ends none (JIS X 4051 and GB/T 15834).
NOT_FIRST = frozenset("、。，．：；？！）」』】〕》〉ーぁぃぅぇぉっゃゅょァィゥェォッャュョ”’")
NOT_LAST = frozenset("（「『【〔《〈“‘")
#: What a number that is broken between its figures has of parts that fit.
PARTS = re.compile(r"(?<![\w-])\d[\d-]*-(?=\d+\Z)")
#: At most so many characters a line is shortened by.
FURTHEST = 24


def mend() -> None:
    """Replace WeasyPrint's function by ours around it; once a process."""
    inline.split_first_line = _split_first_line(inline.split_first_line)


def _split_first_line(original: Any) -> Any:
    @wraps(original)
    def split_first_line(text: str, style: Any, *rest: Any, **options: Any) -> Any:
        split = original(text, style, *rest, **options)
        if split[2] is None or split[0].text.endswith(style["hyphenate_character"]):
            return split
        end = len(text.encode()[: split[2]].decode())
        earlier = last_place(text, end)
        if earlier == end:
            return split
        made = original(text[:earlier], style, *rest, **options)
        return split if made[2] is not None else (*made[:2], len(text[:earlier].encode()), *made[3:])

    return split_first_line


def last_place(text: str, end: int) -> int:
    """Where the line is to end that would end there; there, if that is fine or no place before it is any better."""
    if text[end - 1 : end].isspace():
        return end
    place = end
    while place > max(1, end - FURTHEST) and (text[place : place + 1] in NOT_FIRST or text[place - 1] in NOT_LAST):
        place -= 1
    if text[place - 1 : place].isdigit() and text[place : place + 1].isdigit():
        whole = PARTS.search(text, max(0, place - FURTHEST), place)
        place = whole.end() if whole and whole.end() < place else place
    return place if place > max(1, end - FURTHEST) else end
