"""What pages have at their heads and feet: their numbers, and lines that stand on one page after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .units import Unit

#: The number of a page on a line by itself.
_PAGE = re.compile(r"(?:[-–—]\s?)?(?:p(?:age|\.)?\s?|S\.\s?|с\.\s?)?\d{1,4}(?:\s?[-–—]|\s?/\s?\d{1,4})?")
#: The number of a page beside a running head, parted from it by a sign or a gap.
_NUMBERED = re.compile(
    r"(?P<before>\d{1,4})(?:\s?[|·•]\s?|\s{3,}|\t)(?P<head>\S.{2,100})|(?P<title>\S.{2,100}?)(?:\s?[|·•]\s?|\s{3,}|\t)(?P<after>\d{1,4})"
)
_LONGEST, _WIDEST = 16, 120


def running_heads(units: Sequence[Unit]) -> set[int]:
    """Lines beside the number of a page, or that hold it, which stand on other pages too; the first is none."""
    pages = [at for at, unit in enumerate(units) if _PAGE.fullmatch(unit.text[:_LONGEST])]
    own = {at: head for at, unit in enumerate(units) if (head := _head(unit))}
    count = Counter(own.values())
    numbered = {at for at, head in own.items() if count[head] > 1}
    near = {at for page in {*pages, *numbered} for at in (page - 1, page + 1) if 0 <= at < len(units)} - numbered
    texts = Counter(units[at].text for at in near | {0} if at < len(units))
    return {at for at in near - {0} if texts[units[at].text] > 1} | numbered


def _head(unit: Unit) -> str:
    """The words of a line that holds the number of a page too; an empty text for all others."""
    text = unit.text
    if len(text) > _WIDEST or not (text[:1].isdecimal() or text[-1:].isdecimal()) or not (unit.gap or unit.lines == 1):
        return ""
    match = _NUMBERED.fullmatch(text)
    return (match["head"] or match["title"]) if match else ""
