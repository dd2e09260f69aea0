"""The grammar of tables with bars (GitHub's), whose rows keep every cell, and of tables' captions (pandoc's)."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_block.table import escapedSplit, getLine

from .grids import is_grid, ruled

_CAPTION = re.compile(r"(?:[Tt]able ?:|:)[ \t]+(?=\S)")
#: Lines of a caption.
_LONGEST = 20


def bars(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table whose rows keep the cells beyond the last column: an unescaped bar inside the last cell."""
    first = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    if not silent:
        _keep_long_rows(state, first)
    return True


def _keep_long_rows(state: StateBlock, first: int) -> None:
    width = 0
    last_cell = None
    for token in state.tokens[first:]:
        if token.type == "th_open":
            width += 1
        elif token.type == "inline":
            last_cell = token
        elif token.type == "tr_close" and last_cell is not None and last_cell.map:
            cells = _cells(getLine(state, last_cell.map[0]))
            if len(cells) > width:
                last_cell.content = " | ".join(cell.strip() for cell in cells[width - 1 :])


def _cells(row: str) -> list[str]:
    cells = escapedSplit(row.strip())
    return cells[not cells[0] : len(cells) - (not cells[-1])]


def caption(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``Table: words`` or ``: words`` below or above a table, between ``caption_open`` and ``caption_close``."""
    position = state.bMarks[start] + state.tShift[start]
    match = _CAPTION.match(state.src, position, state.eMarks[start])
    if silent or match is None or state.is_code_block(start):
        return False
    last = start + 1
    while last < min(end, start + _LONGEST) and _goes_on(state, last, end):
        last += 1
    below = bool(state.tokens) and state.tokens[-1].type == "table_close"
    if not below and not _table_begins(state, state.skipEmptyLines(last), end):
        return False
    state.push("caption_open", "caption", 1).map = [start, last]
    token = state.push("inline", "", 0)
    token.content = _lines(state, start, last, match.end())
    token.map, token.children = [start, last], []
    state.push("caption_close", "caption", -1)
    state.line = last
    return True


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    """Whether a line continues the paragraph above it."""
    if state.isEmpty(line) or state.sCount[line] < state.blkIndent:
        return False
    return not any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("paragraph"))


def _lines(state: StateBlock, start: int, end: int, position: int) -> str:
    first = state.src[position : state.eMarks[start]]
    return "\n".join((first, *(getLine(state, line) for line in range(start + 1, end)))).strip()


def _table_begins(state: StateBlock, line: int, end: int) -> bool:
    return line < end and (table(state, line, end, True) or is_grid(state, line, end) or ruled(state, line, end, True))
