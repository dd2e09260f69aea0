"""Lines to units: a unit is what will be one paragraph, heading, list item, table or rule; wrapped lines are joined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from ..hints import AUTO, Hints
from .dotted import dotted
from .hyphens import Hyphens
from .lines import Line, Passage
from .markers import Marker, list_marker, note_marker
from .signs import joined
from .splitting import RULE, Group, Splitter, runs_of
from .tables import Grid
from .verse import SURE_STANZAS, verse_confidence
from .wrapping import WIDEST, margin_of

#: The lines about an article are in so many runs from the top.
_TOP_RUNS = 5


class Unit(msgspec.Struct, frozen=True, gc=False):
    """One or more lines that belong together, with what is around them.

    ``gap`` says a blank line (or the start) is before it, ``lines`` how many lines it was, ``rule`` that it is
    a separator, ``underline`` the sign a title is underlined with. The lines of a unit that keeps them (``kept``:
    verse, a table with its ``grid``) are parted by ``\\n`` in the passage; ``sure`` is how sure that is.
    """

    passage: Passage
    indent: int
    quote: int
    gap: bool
    lines: int = 1
    rule: bool = False
    underline: str = ""
    note: Marker | None = None
    item: Marker | None = None
    kept: bool = False
    grid: Grid | None = None
    sure: float = 1.0
    code: bool = False

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def line(self) -> int:
        return self.passage.line


class Units(msgspec.Struct, frozen=True):
    """All units of a text, the place of the first join (line 0: none), how many joins, the margin (0: not wrapped)."""

    units: tuple[Unit, ...]
    first_join: tuple[int, int] = (0, 0)
    joins: int = 0
    margin: int = 0


def make_units(lines: Sequence[Line], hints: Hints = AUTO) -> Units:
    """Group lines into units, as the hints say of lines, verse and tables."""
    if hints.lines == "keep":
        return Units(tuple(_unit(Group([line], gap), None) for line, gap in _with_gaps(lines)))
    lines = dotted(lines)
    runs = list(runs_of(lines))
    wide = WIDEST if hints.lines == "join" else margin_of(runs)
    splitter = Splitter(wide, hints)
    hyphens = Hyphens(lines)
    units = [
        _unit(group, hyphens) for at, run in enumerate(runs) for group in splitter.groups(run, at == 0, at < _TOP_RUNS)
    ]
    joins = [unit for unit in units if unit.lines > 1 and not unit.kept]
    first = joins[0].passage.more[0][1:] if joins else (0, 0)
    verses = [at for at, unit in enumerate(units) if unit.kept and not unit.grid and not unit.code]
    for at in verses if len(verses) > 1 else ():
        units[at] = replace(units[at], sure=max(units[at].sure, SURE_STANZAS))
    return Units(tuple(units), first, sum(unit.lines - 1 for unit in joins), 0 if hints.lines == "join" else wide)


def _with_gaps(lines: Sequence[Line]) -> list[tuple[Line, bool]]:
    """The lines that are not blank, and whether a blank one (or nothing) is before each."""
    return [(line, not at or not lines[at - 1].text) for at, line in enumerate(lines) if line.text]


def _unit(group: Group, hyphens: Hyphens | None) -> Unit:
    first = group.lines[0]
    if group.kept:
        return _kept(group)
    if len(group.lines) == 1:
        is_rule = bool(RULE.match(first.text))
        labels = (None, None) if is_rule else (first.note, first.item)
        passage = Passage(first.text, first.number, first.column)
        return Unit(passage, first.indent, first.quote, group.gap, 1, is_rule, group.underline, *labels)
    passage = _passage(group.lines, hyphens)
    note, item = note_marker(passage.text), list_marker(passage.text) or first.item
    return Unit(
        passage, first.indent, first.quote, group.gap, len(group.lines), underline=group.underline, note=note, item=item
    )


def _kept(group: Group) -> Unit:
    """A unit whose lines stay apart."""
    lines = group.lines
    more, length = [], 0
    for line in lines:
        more.append((length, line.number, line.column))
        length += len(line.text) + 1
    text = "\n".join(line.text for line in lines)
    if group.code:
        base = min(line.indent for line in lines)
        text, more = "\n".join(" " * (line.indent - base) + line.text for line in lines), []
    passage = Passage(text, lines[0].number, lines[0].column, tuple(more[1:]))
    sure = 1.0 if group.code else group.grid.confidence if group.grid else verse_confidence(lines)
    place = passage, lines[0].indent, lines[0].quote, group.gap, len(lines)
    return Unit(*place, kept=True, grid=group.grid, sure=sure, code=group.code)


def _passage(group: Sequence[Line], hyphens: Hyphens | None) -> Passage:
    first = group[0]
    parts, more, length = [first.text], [], len(first.text)
    for last, line in pairwise(group):
        parted = hyphens is not None and hyphens.parts(last.text, line.text)
        if parted:
            parts[-1], length = parts[-1][:-1], length - 1
        between = "" if parted else joined(last.text, line.text)
        length += len(between)
        more.append((length, line.number, line.column))
        parts += [between, line.text]
        length += len(line.text)
    return Passage("".join(parts), first.number, first.column, tuple(more))
