"""Runs of lines, and how each is parted: into wrapped paragraphs, labelled lines, tables, verse and titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from ..hints import Hints
from .code import is_code
from .headforms import heads_chapter
from .lines import Line
from .markers import BRACKET_KINDS, CALL_KINDS, Marker
from .signs import begins_low, is_capitals, is_closed
from .tables import Grid, grid_of, part_rows
from .verse import is_lines, is_verse
from .who import says_by, says_names, says_when
from .wrapping import goes_on, margin, margin_of_breaks

RULE = re.compile(r"(?:([-_=~*•·⁂—–#+])(?:\s{0,3}\1){2,}|[⁂❦❧☙※]|\*\s{0,3}\*|[*•·~])$")
_UNDERLINE = re.compile(r"(?:=+|-+|~+|—+|–+|_+)$")
#: A title goes over no more lines, none of them wider than this many cells.
_MOST_TITLE_LINES, _WIDEST_TITLE_LINE, _WIDEST_UNDERLINED = 3, 80, 120
#: So many lines about an article stand together above its text.
_MOST_TOP_LINES = 6


class Group(msgspec.Struct, frozen=True, gc=False):
    """The lines of a unit: whether a gap is before it, what it is underlined with, whether its lines are kept."""

    lines: Sequence[Line]
    gap: bool
    underline: str = ""
    kept: bool = False
    grid: Grid | None = None
    code: bool = False


def runs_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
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


class Splitter(msgspec.Struct, frozen=True):
    """Parts runs of a text wrapped at ``wide`` cells (0: not wrapped), as the hints allow."""

    wide: int
    hints: Hints

    def groups(self, run: Sequence[Line], first: bool, top: bool = False) -> Iterator[Group]:
        """The units of a run, which may be the text's first or one of those at its ``top``."""
        if not first and self.hints.lines != "join" and is_code(run):
            yield Group(run, True, kept=True, code=True)
        elif len(run) == 1 or self._is_title(run):
            yield Group(run, True)
        elif top and self._is_masthead(run):
            yield from (Group([line], not at) for at, line in enumerate(run))
        elif not first and self._is_verse(run):
            yield Group(run, True, kept=True)
        else:
            yield from self._stretches(run)

    def _is_masthead(self, run: Sequence[Line]) -> bool:
        """Whether a few short lines, of which one says who or when, stand above a wrapped text."""
        if not self.wide or len(run) > _MOST_TOP_LINES or self.hints.lines == "join" or any(map(_is_other, run)):
            return False
        if any(line.width > self.wide * 9 // 10 or is_closed(line.text) for line in run):
            return False
        return any(says_by(line.text) or says_when(line.text) or says_names(line.text) for line in run)

    def _is_verse(self, run: Sequence[Line]) -> bool:
        return self.hints.verse == "auto" and self.hints.lines != "join" and is_verse(run, self.wide)

    def _stretches(self, run: Sequence[Line]) -> Iterator[Group]:
        """Tables and rows that are kept, and between them lines to be joined."""
        gap = True
        for rows, lines in part_rows(run) if self.hints.tables == "auto" else [(False, list(run))]:
            grid = grid_of(lines) if rows else None
            if grid or (rows and is_lines(lines)):
                yield Group(lines, gap, kept=True, grid=grid)
            else:
                yield from self._split(lines, gap)
            gap = False

    def _is_title(self, run: Sequence[Line]) -> bool:
        """Whether a few short lines by themselves are one title: the second begins low, or all are capitals."""
        if len(run) > _MOST_TITLE_LINES or self.hints.lines == "join" or any(map(_is_other, run)):
            return False
        chapter = heads_chapter(run[0].text)
        if any(line.width > self._widest_title or is_closed(line.text) for line in (run[1:] if chapter else run)):
            return False
        if any(says_by(line.text) or says_when(line.text) for line in run[1:]):
            return False
        low = all(begins_low(line.text) for line in run[1:])
        return low or all(is_capitals(line.text) for line in run) or (len(run) == 2 and chapter)

    @property
    def _widest_title(self) -> int:
        return min(_WIDEST_TITLE_LINE, self.wide * 4 // 5) if self.wide else _WIDEST_TITLE_LINE

    def _split(self, run: Sequence[Line], gap: bool) -> Iterator[Group]:
        """The lines of each unit, wrapped ones together, and a title apart from the line under it."""
        here = self.wide or margin(run) or margin_of_breaks([run])
        group: list[Line] = []
        index = 0
        while index < len(run):
            line = run[index]
            if group and not self._same_unit(group, line, here):
                yield Group(group, gap)
                group, gap = [], False
            group.append(line)
            index += 1
            if len(group) == 1 and index < len(run) and _underlines(line, run[index]):
                yield Group(group, gap, run[index].text[0])
                group, gap, index = [], False, index + 1
        if group:
            yield Group(group, gap)

    def _same_unit(self, group: Sequence[Line], line: Line, wide: int) -> bool:
        last = group[-1]
        if RULE.match(line.text) or RULE.match(last.text):
            return False
        opening, starts = group[0].label, line.label
        if self.hints.lines == "join":
            return not starts or (starts.kind == "bare" and not _follows(opening, starts))
        if starts and (starts.kind != "bare" or _follows(opening, starts)):
            return bool(wide) and goes_on(last, line, wide) and _only_wrapped(opening, starts, last)
        if wide:
            return _same_indent(group, line, opening) and goes_on(last, line, wide)
        hangs = opening is not None and line.indent > group[0].indent
        return hangs and (begins_low(line.text) or not is_closed(last.text))


def _is_other(line: Line) -> bool:
    return bool(line.quote or line.label or RULE.match(line.text) or _UNDERLINE.match(line.text))


def _underlines(title: Line, line: Line) -> bool:
    if not _UNDERLINE.match(line.text) or len(line.text) < 3 or RULE.match(title.text):
        return False
    fits = len(title.text) <= _WIDEST_UNDERLINED and len(line.text) * 3 >= len(title.text)
    return fits and not is_closed(title.text.rstrip("?!:"))


def _same_indent(group: Sequence[Line], line: Line, opening: Marker | None) -> bool:
    """A line set further in begins a paragraph, except below a label; one further out does but for the first."""
    if opening:
        return len(group) == 1 or line.indent == group[-1].indent or abs(line.indent - group[1].indent) <= 1
    step = line.indent - group[-1].indent
    return abs(step) <= 1 or (step < 0 and len(group) == 1 and -step <= 8)


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
