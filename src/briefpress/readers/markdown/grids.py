"""The grammar of pandoc's other tables: drawn as a grid, or ruled by dashes under their head (simple and multiline).

Both become the tokens of a table with bars. A row of a grid that has fewer cells than the grid has columns spans them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

#: Lines of a table whose end has to be looked for.
_LONGEST = 2000
#: Lines that a head may have.
_HEAD = 8
_GRID = re.compile(r"\+(?::?[-=]+:?\+)+")
_DASHES = re.compile(r" {0,3}-{2,}(?: +-{2,})+ *")
_FULL_RULE = re.compile(r"-{10,} *")
_ITEM = re.compile(r"(?:[-*+•]|\d+[.)]) ")


class Drawn(NamedTuple):
    """A cell: its lines, the line of the source it begins on, and the columns it spans."""

    lines: Sequence[str]
    line: int
    span: int = 1


Rows = list[list[Drawn]]


def grid(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table drawn with ``+---+`` and ``|``; it needs a blank line above it."""
    lines = [] if silent else _drawn_lines(state, start, end)
    rows, heads, align = _grid_rows(lines, start)
    if rows:
        _push(state, (start, start + len(lines)), rows[:heads], rows[heads:], align)
    return bool(rows)


def is_grid(state: StateBlock, start: int, end: int) -> bool:
    """Whether a grid begins on a line."""
    return bool(_grid_rows(_drawn_lines(state, start, end), start)[0])


def _drawn_lines(state: StateBlock, start: int, end: int) -> list[str]:
    """The lines of a grid; none where the first is no rule."""
    lines: list[str] = []
    for line in range(start, end):
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
        if text[:1] not in ("+", "|") or state.is_code_block(line) or state.sCount[line] < state.blkIndent:
            break
        if not lines and not _GRID.fullmatch(text):
            break
        lines.append(text)
    return lines


def _grid_rows(lines: Sequence[str], start: int) -> tuple[Rows, int, list[str]]:
    """The rows, how many of them are the head's, and the sides of the columns; no rows where it is no grid."""
    if len(lines) < 3 or not _GRID.fullmatch(lines[-1]):
        return [], 0, []
    edges = [at for at, sign in enumerate(lines[0]) if sign == "+"]
    rows: Rows = []
    heads, align, held = 0, _sides(lines[0]), list[str]()
    for number, text in enumerate(lines[1:], 1):
        if _GRID.fullmatch(text):
            if not held:
                return [], 0, []
            rows.append(_grid_row(held, edges, start + number - len(held)))
            held = []
            if "=" in text and not heads and number < len(lines) - 1:
                heads, align = len(rows), _sides(text)
        elif text.startswith("|"):
            held.append(text)
        else:
            return [], 0, []
    return rows, heads, align


def _sides(rule: str) -> list[str]:
    return [_SIDES[part.startswith(":"), part.endswith(":")] for part in rule.strip("+").split("+")]


_SIDES = {(False, False): "", (True, False): "left", (True, True): "center", (False, True): "right"}


def _grid_row(lines: Sequence[str], edges: Sequence[int], line: int) -> list[Drawn]:
    """The cells between the edges at which every line of the row has a bar."""
    width = len(edges) - 1
    parts = [text.strip().removeprefix("|").removesuffix("|").split("|") for text in lines]
    if all(len(part) == width for part in parts):
        return [Drawn([part[at] for part in parts], line) for at in range(width)]
    kept = [0, *(at for at in range(1, width) if all(text[edges[at] : edges[at] + 1] == "|" for text in lines)), width]
    return [
        Drawn([text[edges[left] + 1 : edges[right]] for text in lines], line, right - left)
        for left, right in pairwise(kept)
    ]


def ruled(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table whose columns are dashes under its head, or above its first row and below its last."""
    if start + 2 > end or not (_is_dash(state, start) or _is_dash(state, start + 1)) or state.is_code_block(start):
        return False
    found = _multiline(state, start, end) or _simple(state, start, end)
    if found is None:
        return False
    if not silent:
        head, rows, align, last = found
        _push(state, (start, last), head, rows, align)
    return True


def _is_dash(state: StateBlock, line: int) -> bool:
    position = state.bMarks[line] + state.tShift[line]
    return state.src[position : position + 2] == "--"


Found = tuple[Rows, Rows, list[str], int]


def _text(state: StateBlock, line: int) -> str:
    return state.getLines(line, line + 1, state.blkIndent, False).expandtabs(4).rstrip()


def _simple(state: StateBlock, start: int, end: int) -> Found | None:
    headless = bool(_DASHES.fullmatch(_text(state, start)))
    rule = start if headless else start + 1
    if rule + 1 >= end or state.sCount[rule] < state.blkIndent or not _DASHES.fullmatch(_text(state, rule)):
        return None
    last, closed, lines = rule + 1, False, list[str]()
    while last < min(end, rule + _LONGEST) and not state.isEmpty(last) and state.sCount[last] >= state.blkIndent:
        lines.append(_text(state, last))
        last += 1
        if closed := _is_dash(state, last - 1):
            break
    # Dashes end a table that a blank line follows; elsewhere they are another rule.
    if (headless and not closed) or (closed and last < end and not state.isEmpty(last)):
        return None
    bounds = _bounds(_text(state, rule))
    heads = [] if headless else [_text(state, start)]
    body = lines[: len(lines) - closed]
    if not body or not all(_fits(text, bounds) for text in (*heads, *body)):
        return None
    rows = [[Drawn([cell], rule + 1 + at) for cell in _cut(text, bounds)] for at, text in enumerate(body)]
    head = [[Drawn([cell], start) for cell in _cut(text, bounds)] for text in heads]
    return head, rows, _by_position((heads or body)[0], bounds), last


def _multiline(state: StateBlock, start: int, end: int) -> Found | None:
    if not _FULL_RULE.fullmatch(_text(state, start)):
        return None
    rule = start + 1
    while rule < min(end, start + _HEAD) and not _DASHES.fullmatch(_text(state, rule)):
        if state.isEmpty(rule) or _FULL_RULE.fullmatch(_text(state, rule)):
            return None
        rule += 1
    last = rule + 1
    while last < min(end, start + _LONGEST) and not _FULL_RULE.fullmatch(_text(state, last)):
        last += 1
    if rule == start + 1 or last >= min(end, start + _LONGEST) or (last + 1 < end and not state.isEmpty(last + 1)):
        return None
    bounds, heads = _bounds(_text(state, rule)), [_text(state, line) for line in range(start + 1, rule)]
    body = [_text(state, line) for line in range(rule + 1, last)]
    if not all(_fits(text, bounds) for text in (*heads, *body)):
        return None
    rows = [_joined(group, bounds, rule + 1 + at) for at, group in _groups(body)]
    return ([_joined(heads, bounds, start + 1)], rows, _by_position(heads[0], bounds), last + 1) if rows else None


def _groups(lines: Iterable[str]) -> list[tuple[int, list[str]]]:
    """The lines between blank ones, with the place of the first."""
    groups: list[tuple[int, list[str]]] = []
    fresh = True
    for at, text in enumerate(lines):
        if text and fresh:
            groups.append((at, []))
        if text:
            groups[-1][1].append(text)
        fresh = not text
    return groups


def _joined(lines: Sequence[str], bounds: Sequence[tuple[int, int]], line: int) -> list[Drawn]:
    cells = [_cut(text, bounds) for text in lines]
    return [Drawn([row[at] for row in cells], line) for at in range(len(bounds))]


def _bounds(rule: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer("-+", rule)]


def _fits(text: str, bounds: Sequence[tuple[int, int]]) -> bool:
    """Whether a line has a space before each column but the first."""
    return all(text[left - 1 : left] in ("", " ") for left, _ in bounds[1:])


def _cut(text: str, bounds: Sequence[tuple[int, int]]) -> list[str]:
    lefts = [0, *(left for left, _ in bounds[1:])]
    return [text[left:right].strip() for left, right in zip(lefts, [*lefts[1:], None], strict=True)]


def _by_position(text: str, bounds: Sequence[tuple[int, int]]) -> list[str]:
    """The side of each column: where the head's words stand over the dashes."""
    sides = []
    for left, right in bounds:
        words = text[left:right]
        flush = (bool(words[:1].strip()), len(words) == right - left and bool(words[-1:].strip()))
        sides.append({(True, False): "left", (False, True): "right", (False, False): "center"}.get(flush, ""))
    return sides


def _push(state: StateBlock, lines: tuple[int, int], head: Rows, rows: Rows, align: Sequence[str]) -> None:
    state.line = lines[1]
    state.push("table_open", "table", 1).map = list(lines)
    for part, name in ((head, "th"), (rows, "td")):
        for row in part:
            state.push("tr_open", "tr", 1)
            for column, cell in enumerate(row):
                _push_cell(state, cell, name, align[column] if column < len(align) else "")
            state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1).meta["align"] = list(align)


def _push_cell(state: StateBlock, cell: Drawn, name: str, side: str) -> None:
    opening = state.push(f"{name}_open", name, 1)
    opening.meta["span"] = cell.span
    if side:
        opening.attrs = {"style": f"text-align:{side}"}
    token = state.push("inline", "", 0)
    token.content = _content([text.strip() for text in cell.lines])
    token.map, token.children = [cell.line, cell.line + 1], []
    state.push(f"{name}_close", name, -1)


def _content(lines: Iterable[str]) -> str:
    """A cell's lines; those of a list and those behind a blank one stay lines of their own."""
    content = ""
    for text in lines:
        if content and text:
            content += "\n" if not _ITEM.match(text) and not content.endswith("  \n") else "  \n"
        elif content and not content.endswith("\n"):
            content += "  \n"
        content += text
    return content.strip()
