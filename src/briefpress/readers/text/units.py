"""Lines to units: a unit is what will be one paragraph, heading, list item or rule; wrapped lines are joined here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from .hyphens import Hyphens
from .lines import LONG, Line, Passage
from .markers import BRACKET_KINDS, CALL_KINDS, Marker, list_marker, note_marker
from .signs import begins_low, is_capitals, is_closed, joined
from .wrapping import goes_on, margin, margin_of

_RULE = re.compile(r"(?:([-_=~*•·⁂—–#])(?:\s{0,3}\1){2,}|[⁂❦❧☙]|\*\s{0,3}\*)$")
_WIDEST_TITLE_LINE = 80
_UNDERLINE = re.compile(r"(?:=+|-+|~+|—+|–+|_+)$")


class Unit(msgspec.Struct, frozen=True):
    """One or more lines that belong together, with what is around them.

    ``gap`` says a blank line (or the start) is before it, ``lines`` how many lines it was, ``rule`` that it is
    a separator, ``underline`` the sign a title is underlined with.
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

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def line(self) -> int:
        return self.passage.starts[0][1]


class Units(msgspec.Struct, frozen=True):
    """All units of a text, the line of the first join (0: none), how many joins and the margin (0: not wrapped)."""

    units: tuple[Unit, ...]
    first_join: int = 0
    joins: int = 0
    margin: int = 0


def make_units(lines: Sequence[Line]) -> Units:
    """Group lines into units."""
    runs = list(_runs(lines))
    wide = margin_of(runs)
    flows = not wide and any(len(line.text) > LONG for run in runs for line in run)
    hyphens = Hyphens(lines)
    groups = [each for run in runs for each in ([(run, True, "")] if flows and _is_title(run) else _split(run, wide))]
    units = [_unit(group, gap, underline, hyphens) for group, gap, underline in groups]
    joins = [unit for unit in units if unit.lines > 1]
    first = joins[0].passage.starts[1][1] if joins else 0
    return Units(tuple(units), first, sum(unit.lines - 1 for unit in joins), wide)


def _is_title(run: Sequence[Line]) -> bool:
    """Whether two short lines by themselves are one title, in a text whose paragraphs are one line each."""
    if len(run) != 2 or any(line.quote or _marker(line) or _RULE.match(line.text) for line in run):
        return False
    first, second = run
    if max(first.width, second.width) > _WIDEST_TITLE_LINE or is_closed(first.text) or is_closed(second.text):
        return False
    return begins_low(second.text) or (is_capitals(first.text) and is_capitals(second.text))


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines with no blank one between them, all in the same depth of quotation."""
    run: list[Line] = []
    for line in lines:
        if run and (not line.text or line.quote != run[-1].quote):
            yield run
            run = []
        if line.text:
            run.append(line)
    if run:
        yield run


def _split(run: Sequence[Line], wide: int) -> Iterator[tuple[list[Line], bool, str]]:
    """The lines of each unit, whether a gap is before it, and the sign it is underlined with."""
    here = wide or margin(run)
    group: list[Line] = []
    gap = True
    index = 0
    while index < len(run):
        line = run[index]
        if group and not _same_unit(group, line, here):
            yield group, gap, ""
            group, gap = [], False
        group.append(line)
        index += 1
        if len(group) == 1 and index < len(run) and _underlines(line, run[index]):
            yield group, gap, run[index].text[0]
            group, gap, index = [], False, index + 1
    if group:
        yield group, gap, ""


def _underlines(title: Line, line: Line) -> bool:
    if not _UNDERLINE.match(line.text) or len(line.text) < 3 or _RULE.match(title.text):
        return False
    return len(title.text) <= 120 and len(line.text) * 3 >= len(title.text) and not is_closed(title.text.rstrip("?!:"))


def _same_unit(group: Sequence[Line], line: Line, wide: int) -> bool:
    last = group[-1]
    if _RULE.match(line.text) or _RULE.match(last.text):
        return False
    opening = _marker(group[0])
    starts = _marker(line)
    if starts and (starts.kind != "bare" or _follows(opening, starts)):
        return bool(wide) and goes_on(last, line, wide) and _only_wrapped(opening, starts, last)
    if wide:
        return _same_indent(group, line, opening) and goes_on(last, line, wide)
    hangs = opening is not None and line.indent > group[0].indent
    return hangs and (begins_low(line.text) or not is_closed(last.text))


def _same_indent(group: Sequence[Line], line: Line, opening: Marker | None) -> bool:
    """A line set further in begins a paragraph, except below a label; one further out does but for the first."""
    if opening:
        return len(group) == 1 or line.indent == group[-1].indent or abs(line.indent - group[1].indent) <= 1
    step = line.indent - group[-1].indent
    return abs(step) <= 1 or (step < 0 and len(group) == 1 and -step <= 8)


def _marker(line: Line) -> Marker | None:
    return note_marker(line.text) or list_marker(line.text)


def _only_wrapped(opening: Marker | None, marker: Marker, last: Line) -> bool:
    """Whether what looks like a label came to a line's start by wrapping: a call, a year, a dash."""
    if opening is None and marker.kind in CALL_KINDS:
        return True
    return not is_closed(last.text) and not _follows(opening, marker)


def _follows(opening: Marker | None, marker: Marker) -> bool:
    """Whether a label is the next of the one that opened the unit."""
    if opening is None:
        return False
    alike = marker.kind == opening.kind or {marker.kind, opening.kind} <= BRACKET_KINDS
    return alike and (marker.number == opening.number + 1 or not marker.number)


def _unit(group: Sequence[Line], gap: bool, underline: str, hyphens: Hyphens) -> Unit:
    first = group[0]
    passage = _passage(group, hyphens)
    is_rule = len(group) == 1 and bool(_RULE.match(first.text))
    text = passage.text
    return Unit(
        passage=passage,
        indent=first.indent,
        quote=first.quote,
        gap=gap,
        lines=len(group),
        rule=is_rule,
        underline=underline,
        note=None if is_rule else note_marker(text),
        item=None if is_rule else list_marker(text),
    )


def _passage(group: Sequence[Line], hyphens: Hyphens) -> Passage:
    parts, starts, length = [group[0].text], [(0, group[0].number, group[0].column)], len(group[0].text)
    for last, line in pairwise(group):
        parted = hyphens.parts(last.text, line.text)
        if parted:
            parts[-1], length = parts[-1][:-1], length - 1
        between = "" if parted else joined(last.text, line.text)
        length += len(between)
        starts.append((length, line.number, line.column))
        parts += [between, line.text]
        length += len(line.text)
    return Passage("".join(parts), tuple(starts))
