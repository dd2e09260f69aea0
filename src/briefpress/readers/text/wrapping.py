"""Whether lines were broken by hand or by a program at a margin, and which of them are one paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from .lines import LONG, Line, width
from .signs import begins_cased, begins_low, is_closed
from .who import says_by

#: A margin, in cells, is between these.
NARROWEST, WIDEST = 38, 130
#: A word wider than this (an address, as a rule) goes on a line of its own and says nothing of the margin.
_WIDE_WORD = 25
#: Fewer line ends than this say nothing of a margin that no paragraph shows by itself.
_FEWEST = 4


class Fit(msgspec.Struct, frozen=True, gc=False):
    """How a line and its next one stand to the margin: ``room`` is what the first word would have left."""

    room: int
    closed: bool
    low: bool
    cased: bool


def margin_of(runs: Sequence[Sequence[Line]]) -> int:
    """The width at which the text as a whole is wrapped; 0 when it is not.

    It is when most of the lines that follow another, with no blank line or label, are in runs that look wrapped.
    """
    many = [(len(_inside(run)), margin(run)) for run in runs if len(run) > 1]
    wrapped = sum(pairs for pairs, found in many if found)
    margins = sorted(found for _, found in many if found)
    if not margins or wrapped * 2 < sum(pairs for pairs, _ in many):
        return _common_margin(runs) or margin_of_breaks(runs)
    return margins[(len(margins) * 19) // 20]


def _common_margin(runs: Sequence[Sequence[Line]]) -> int:
    """The width that the lines of all runs share, though no run is long enough to show it; 0 when there is none."""
    lines = [line for run in runs for line in run]
    if not lines or any(len(line.text) > LONG for line in lines):
        return 0
    if max(line.width for line in lines) < NARROWEST:
        return 0
    widths = sorted(_telling_width(line) for line in lines)
    wide = widths[(len(widths) * 19) // 20]
    long = [run for run in runs if run[0].width > wide * 0.6]
    fits = [fit(left, right, wide) for run in long for left, right in _inside(run)]
    fitting = len(fits) >= _FEWEST and NARROWEST <= wide <= WIDEST
    return wide if fitting and _looks_wrapped(fits, wide, low=0.2) else 0


def margin_of_breaks(runs: Sequence[Sequence[Line]]) -> int:
    """The width of the widest line, when lines break in mid-sentence there, however short the paragraphs are.

    A line that ends with no stop above one that begins with a small letter breaks so; verse breaks anywhere.
    """
    lines = [line for run in runs for line in run]
    wide = max((line.width for line in lines), default=0)
    if not NARROWEST <= wide <= WIDEST or any(len(line.text) > LONG for line in lines):
        return 0
    pairs = [pair for run in runs for pair in _inside(run) if not any(map(_is_row, pair))]
    fits = [fit(left, right, wide) for left, right in pairs if not says_by(right.text)]
    breaks = [one.room for one in fits if one.low and not one.closed]
    full = sum(room <= wide * 0.15 for room in breaks)
    return wide if full and full * 2 >= len(breaks) else 0


def margin(run: Sequence[Line]) -> int:
    """The width at which a run of lines is wrapped; 0 when it does not look it.

    Lines are full (the next word would not fit), sentences run over line ends, and in scripts
    with capitals many lines begin with a small letter.
    """
    if any(len(line.text) > LONG for line in run):
        return 0
    widths = sorted(_telling_width(line) for line in run)
    wide = widths[-1] if len(widths) < 20 else widths[(len(widths) * 19) // 20]
    if not NARROWEST <= wide <= WIDEST:
        return 0
    fits = [fit(left, right, wide) for left, right in _inside(run)]
    return wide if fits and _looks_wrapped(fits, wide) else 0


def _looks_wrapped(fits: Sequence[Fit], wide: int, low: float = 0.35) -> bool:
    full = sum(one.room <= wide * 0.15 for one in fits)
    opened = sum(not one.closed for one in fits)
    begun_low = sum(one.low for one in fits)
    cased = sum(one.cased for one in fits)
    if full < 0.75 * len(fits) or opened < 0.5 * len(fits):
        return False
    return begun_low >= low * cased if cased else len(fits) > 1 and opened >= 0.7 * len(fits)


def _inside(run: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Neighbours of which the second begins no note or list item."""
    return [(left, right) for left, right in pairwise(run) if not right.label]


def _telling_width(line: Line) -> int:
    last = line.text.rsplit(None, 1)[-1]
    return line.width - width(last) if len(last) > _WIDE_WORD and " " in line.text else line.width


def fit(left: Line, right: Line, wide: int) -> Fit:
    """How two lines stand to a margin of ``wide`` cells."""
    first = right.text.split(None, 1)[0]
    room = wide - left.width - 1 - (2 if not first.isascii() and width(first[:1]) == 2 else min(len(first), wide))
    return Fit(room, is_closed(left.text), begins_low(right.text), begins_cased(right.text))


def goes_on(left: Line, right: Line, wide: int) -> bool:
    """Whether, in wrapped text, the second line continues the first one's paragraph.

    Not after a short line when a capital follows (verse, an address), nor after a full stop that
    came clearly before the margin, nor in lines set out by tabs or gaps.
    """
    if _is_row(left) or _is_row(right):
        return False
    found = fit(left, right, wide)
    if found.closed:
        return found.room <= wide * 0.12
    return found.low or found.room <= wide * 0.35


def _is_row(line: Line) -> bool:
    return "\t" in line.text or "   " in line.text
