"""How wide the marks of sources are, so that both formats give them the same room before the entries."""

from __future__ import annotations

import unicodedata

from ..document import Document, Entry
from ..labels import Labels
from ..walk import query

#: The width of letters and figures, of those as wide as they are high, and of the space behind a mark, in ems.
NARROW, WIDE, SPACE = 0.58, 1.0, 0.7
#: The room of a list whose marks are shorter, in ems.
LEAST = 2.0


def mark_width(document: Document) -> float:
    """The room that the marks of a document's sources take before the entries, in ems."""
    return max([LEAST, *(width_of(entry.mark) for entry in query(document, Entry))])


def usual_width(labels: Labels) -> float:
    """The room of marks of two figures, in ems."""
    return width_of(labels.source_mark.format(number="00"))


def width_of(mark: str) -> float:
    """The room of one mark, in ems."""
    return SPACE + sum(WIDE if unicodedata.east_asian_width(each) in "WF" else NARROW for each in mark)
