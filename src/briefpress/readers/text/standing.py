"""Where a unit stands: by itself or not, what it is besides text, and whether prose is below it."""

from __future__ import annotations

from collections.abc import Sequence

from .lines import width
from .signs import is_closed
from .units import Unit

#: A line without a full stop is prose when it is wider.
SHORTEST_PROSE = 60
#: Paragraphs that are a line each are longer than this.
_FLOWING = 120


def alone(units: Sequence[Unit], body: Sequence[int], at: int, loose: bool) -> bool:
    """Whether blank lines part a unit from its neighbours (or nothing does in the whole text)."""
    following = at + 1 == len(body) or units[body[at + 1]].gap or body[at + 1] != body[at] + 1
    return loose or (units[body[at]].gap and following)


def is_set(unit: Unit) -> bool:
    """Whether a unit is something else than text: a rule, a quotation, lines that are kept."""
    return unit.rule or bool(unit.quote) or unit.kept


def is_flowing(unit: Unit) -> bool:
    """Whether a unit is a long paragraph on one line, as texts that nobody wrapped have them."""
    return unit.lines == 1 and len(unit.text) >= _FLOWING and not unit.kept


def is_prose(unit: Unit) -> bool:
    """Whether a unit is what a title stands above: a sentence, a long line, a list or a quotation."""
    if unit.rule:
        return False
    return bool(unit.item or unit.quote or unit.kept) or is_closed(unit.text) or width(unit.text) > SHORTEST_PROSE
