"""Lines that belong together and stay apart: verse, addresses, and rows whose columns nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence

from .lines import Line
from .signs import begins_cased, begins_low, is_sentence_end
from .tables import is_row

#: A verse is no wider than this many cells, and a stanza has so many lines at least (two where they are set in).
_WIDEST, _FEWEST, _FEWEST_SET_IN = 64, 3, 2
#: Of the width that other text is wrapped at, what most lines of a stanza leave free.
_FREE = 0.15
#: Blanks before lines that are set in: less is chance.
_SET_IN = 2
#: How sure a stanza is by itself, and one that is set in or among others.
_SURE_STANZA, SURE_STANZAS = 0.8, 0.92


def is_verse(run: Sequence[Line], wide: int) -> bool:
    """Whether a run of lines, in a text wrapped at ``wide`` cells (0: not wrapped), is to be kept line by line.

    Its lines are short, most end no sentence, and they begin as verses do: none with a label, most with a capital
    where the script has them.
    """
    set_in = all(line.indent >= _SET_IN for line in run)
    if len(run) < (_FEWEST_SET_IN if set_in else _FEWEST) or any(line.width > _WIDEST + line.indent for line in run):
        return False
    if sum(map(is_row, run)) > 1 or run[0].label or sum(bool(line.label) for line in run) > 1:
        return False
    ended = sum(is_sentence_end(line.text) for line in run[:-1])
    cased = sum(begins_cased(line.text) for line in run)
    low = sum(begins_low(line.text) for line in run[1:])
    cut = set_in and _is_ragged(run, max(line.width for line in run))
    return 2 * ended < len(run) and (cut or 3 * low <= max(cased, 1)) and _is_ragged(run, wide)


def _is_ragged(run: Sequence[Line], wide: int) -> bool:
    """Whether lines end before a margin would have made them: the next word had room on most of them."""
    widest = wide or max(line.width for line in run)
    roomy = sum(line.width < (1 - _FREE) * widest for line in run)
    return not wide or roomy * 2 > len(run)


def verse_confidence(run: Sequence[Line]) -> float:
    """How sure it is that lines are verse: surer when they are set in."""
    return SURE_STANZAS if all(line.indent >= _SET_IN for line in run) else _SURE_STANZA


def is_lines(rows: Sequence[Line]) -> bool:
    """Whether rows that are no table are kept line by line: those with tabs, or set out by wide gaps, are."""
    return len(rows) > 1 and all(is_row(line) for line in rows) and any(_is_wide(line) for line in rows)


def _is_wide(line: Line) -> bool:
    return "\t" in line.text or "    " in line.text
