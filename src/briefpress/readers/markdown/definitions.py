"""The grammar of definition lists: terms, and below them ``: what they mean`` (PHP Markdown Extra, pandoc).

mdit-py-plugins' list knows one term to a definition, each of one line, and takes quadratic time.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

_MARK = re.compile(r"[:~][ \t]+(?=\S)")
#: Terms with one definition; more lines are a paragraph.
_TERMS = 4
#: Characters of one term among several.
_LONGEST = 60
#: What ends a line of a paragraph, and no term of several.
_PROSE_END = tuple(".,;:!?…。，；：")


def definitions(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Terms and definitions between ``dl_open`` and ``dl_close``; inside one, a mark ends the paragraph above it."""
    if silent:
        return state.ddIndent >= 0 and _goes_on(state, start, end)
    first = _first_definition(state, start, end)
    if first < 0:
        return False
    opening = state.push("dl_open", "dl", 1)
    opening.map = [start, start + 1]
    tight = True
    while first >= 0:
        tight = _terms(state, start, first) and tight
        tight = _definitions(state, first, end) and tight
        start = state.line
        first = _first_definition(state, start, end) if start < end and not state.isEmpty(start) else -1
        if first < 0:
            after = state.skipEmptyLines(start)
            first = _first_definition(state, after, end)
            start = after if first >= 0 else start
    state.line = start
    opening.meta["tight"] = tight
    opening.map = [opening.map[0], state.line]
    state.push("dl_close", "dl", -1)
    return True


def _first_definition(state: StateBlock, start: int, end: int) -> int:
    """The line of the first definition below the terms that begin at ``start`` (-1: no terms)."""
    line = start
    while line < min(end, start + _TERMS) and not state.isEmpty(line):
        if state.sCount[line] < state.blkIndent or state.is_code_block(line):
            return -1
        if _mark(state, line):
            return line if line > start and _are_terms(state, start, line) else -1
        line += 1
    # A term alone may have a blank line below it.
    if line == start + 1 and line + 1 < end and state.isEmpty(line) and _mark(state, line + 1):
        return line + 1
    return -1


def _are_terms(state: StateBlock, start: int, end: int) -> bool:
    """Whether the lines are terms; several are none where they read as one wrapped paragraph."""
    lines = [
        state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip() for line in range(start, end)
    ]
    prose = any(text.endswith(_PROSE_END) or "," in text or len(text) > _LONGEST for text in lines)
    wrapped = lines[0][:1].isupper() and any(text[:1].islower() for text in lines)
    return len(lines) == 1 or not (prose or wrapped)


def _mark(state: StateBlock, line: int) -> re.Match[str] | None:
    if state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return None
    return _mark_at(state, line)


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    """Whether another definition, or a term with one below it, begins on a line under a definition's paragraph."""
    outdented = state.sCount[line] <= state.ddIndent
    return outdented and any(_mark_at(state, each) for each in range(line, min(line + 2, end)))


def _mark_at(state: StateBlock, line: int) -> re.Match[str] | None:
    return _MARK.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _terms(state: StateBlock, start: int, first: int) -> bool:
    """A ``dt_open`` for each term; whether no blank line follows them."""
    lines = [line for line in range(start, first) if not state.isEmpty(line)]
    for line in lines:
        state.push("dt_open", "dt", 1).map = [line, line + 1]
        token = state.push("inline", "", 0)
        token.content = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
        token.map, token.children = [line, line + 1], []
        state.push("dt_close", "dt", -1)
    return len(lines) == first - start


def _definitions(state: StateBlock, line: int, end: int) -> bool:
    """A ``dd_open`` for each definition of the terms; whether none has a blank line before it."""
    tight = True
    while line < end and (match := _mark(state, line)):
        state.push("dd_open", "dd", 1).map = [line, line + 1]
        _blocks(state, line, end, match.end())
        state.push("dd_close", "dd", -1)
        after = state.skipEmptyLines(state.line)
        if after >= end or not _mark(state, after):
            break
        tight, line = tight and after == state.line, after
    return tight


def _blocks(state: StateBlock, line: int, end: int, position: int) -> None:
    """Read a definition as blocks; its first line begins behind the mark, the others are indented."""
    kept = state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType, state.blkIndent
    outer, state.ddIndent = state.ddIndent, state.sCount[line]
    state.blkIndent = state.sCount[line] + 2
    state.bMarks[line], state.tShift[line], state.sCount[line] = position, 0, state.blkIndent
    state.parentType = "deflist"
    state.md.block.tokenize(state, line, end)
    state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType, state.blkIndent = kept
    state.ddIndent = outer
    state.line = max(state.line, line + 1)
