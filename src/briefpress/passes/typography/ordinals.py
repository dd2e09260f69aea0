"""The rule for ordinals: the letters behind the figure are raised (``1er``, ``XIXe``), as structure, not as signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...document import Inline, Superscript, Text
from ...usage import Usage
from ...walk import parted_in
from .spaces import ROMAN, SPACE, any_of

Stretch = tuple[int, int]

# One Roman figure and an e may be another word (Le, De, Ce, Me), the sign of an element (Xe) or an abbreviation.
_AGES = "siècle|République|arrondissement|millénaire|dynastie|congrès|armée|corps|Plan|législature|Reich|Internationale"


def ordinals(text: str, usage: Usage) -> Iterator[Stretch]:
    """Where the letters of an ordinal are, from start to end, in reading order."""
    if usage.words.ordinals:
        yield from (match.span(match.lastindex or 0) for match in _pattern(usage.words.ordinals).finditer(text))


@cache
def _pattern(endings: tuple[str, ...]) -> re.Pattern[str]:
    ends, figures = any_of(ending for ending in endings if ending[0] != "."), r"[1-9]\d{0,3}"
    behind_point = any_of(ending[1:] for ending in endings if ending[0] == ".")
    alone = rf"(?:I(?=er|re)|[VX](?=e{SPACE}(?:{_AGES})))"
    parts = (
        rf"(?:{figures}|{ROMAN}|{alone})({ends})(?!\w)" if ends else "",
        r"2(ds?|des?|nds?|ndes?)(?!\w)" if "nde" in ends else "",
        rf"{figures}\.({behind_point})(?!\w)" if behind_point else "",
    )
    return re.compile(r"(?<![\w.,/+'’-])(?:" + "|".join(part for part in parts if part) + ")")


def raise_in(run: tuple[Inline, ...], cuts: Iterator[list[Stretch]]) -> tuple[Inline, ...]:
    """The run with stretches of its texts raised; ``cuts`` has those of each inline without inlines, in order."""
    return parted_in(run, lambda leaf: _parted(leaf, next(cuts)))


def _parted(leaf: Inline, stretches: list[Stretch]) -> tuple[Inline, ...]:
    if not isinstance(leaf, Text):
        return (leaf,)
    parts: list[Inline] = []
    at = 0
    for start, end in stretches:
        parts += (Text(leaf.text[at:start]), Superscript((Text(leaf.text[start:end]),)))
        at = end
    return (
        *(part for part in parts if part != Text("")),
        *((Text(leaf.text[at:]),) if at < len(leaf.text) else ()),
    ) or (leaf,)
