"""Where within a unit its citation begins: after the author's own words that lead to it."""

from __future__ import annotations

import re
from functools import cache

from ..labels import see_signals
from .names import is_newspaper
from .people import people_at
from .publications import is_institution
from .quotes import SPACES
from .signals import AMBIGUOUS, folded_text, signal_at
from .split import HIDDEN, Marked
from .words import any_of

#: How far a signal or a colon may stand from the beginning of its unit.
FAR = 200
#: Fewer words before a colon lead to a source as a signal does.
FEW = 6


def bounds(found: Marked, start: int, end: int) -> tuple[int, int]:
    """The stretch of a unit without spaces and without the comment before its source."""
    text = found.hidden
    end = start + len(text[start:end].rstrip(SPACES + "\n"))
    start += len(text[start:end]) - len(text[start:end].lstrip(SPACES + "\n"))
    if signal_at(found.line.text, start):
        return start, end
    inner = _signal_within(text[start : min(end, start + FAR)])
    if inner and not people_at(text, start):
        return start + inner, end
    return start + _after_colon(found, start, end), end


@cache
def _inner() -> re.Pattern[str]:
    words = tuple(word for word in see_signals() if word[-1].isalnum() is False or len(word) > 2)
    words = tuple(
        word for word in words if word not in AMBIGUOUS and word not in ("s.", "v.", "ver", "lire", "compare")
    )
    return re.compile(rf"(?<=[\s,(])(?:{any_of(words)}|(?<=,\s)ver)(?=[\s,:])", re.IGNORECASE)


def _signal_within(text: str) -> int:
    """Where a signal stands after prose: "On the later sluices, see"; 0 for nowhere."""
    folded = folded_text(text)
    for match in _inner().finditer(folded):
        before = folded[: match.start()]
        if HIDDEN in before or re.search(r"\d{4}", before):
            return 0
        rest = text[match.end() :].lstrip(SPACES + ":,")
        if rest[:1].isupper() or rest[:1] == HIDDEN or rest[:4] == "http":
            return match.start()
    return 0


def _after_colon(found: Marked, start: int, end: int) -> int:
    """How many characters of prose lead to the source with a colon."""
    text = found.hidden[start:end]
    match = re.compile(rf"[^:{HIDDEN}]{{1,{FAR}}}?\s?:\s?(?=[{HIDDEN}A-ZÀ-ÞА-ЯЄІЇҐ])").match(text)
    if not match:
        return 0
    head = text[: match.end()].rstrip(SPACES + ":")
    words = head.split()
    if is_newspaper(words[-1].strip(",.")) and len(words) > 2:
        return head.rindex(words[-1])
    if len(words) <= FEW or re.search(r"\d{4}|https?", head) or people_at(text):
        return 0
    lower = [word for word in words if word[:1].islower() and len(word) > 3]
    return match.end() if len(lower) >= 3 and not (is_institution(head) and "," not in head and len(words) < 9) else 0
