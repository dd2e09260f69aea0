"""The grammar of line blocks: lines that begin with ``| `` are verse, each a line of its own (pandoc)."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

_LINE = re.compile(r"\|(?:[ \t](?P<words>.*?)|)[ \t]*\Z")


def verse(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A paragraph whose lines end with breaks; a line that also ends with a bar is a table's."""
    if state.is_code_block(start) or _words(state, start) is None:
        return False
    if silent:
        return True
    lines: list[str] = []
    line = start
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        words = _words(state, line)
        if words is not None:
            lines.append(words)
        elif lines and state.sCount[line] > state.blkIndent:
            lines[-1] += "\n" + state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
        else:
            break
        line += 1
    _push(state, start, line, lines)
    return True


def _words(state: StateBlock, line: int) -> str | None:
    """What a line of verse says; None where it is none."""
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
    match = _LINE.match(text)
    if match is None or (text.rstrip().endswith("|") and len(text.rstrip()) > 1):
        return None
    words = match["words"] or ""
    indent = len(words) - len(words.lstrip())
    return "\u00a0" * indent + words.lstrip()


def _push(state: StateBlock, start: int, end: int, lines: list[str]) -> None:
    state.line = end
    state.push("paragraph_open", "p", 1).map = [start, end]
    token = state.push("inline", "", 0)
    token.content = "  \n".join(lines).strip()
    token.map, token.children = [start, end], []
    state.push("paragraph_close", "p", -1)
