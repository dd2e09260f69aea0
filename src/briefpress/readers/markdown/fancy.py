"""The grammar of pandoc's fancy lists: ``a)``, ``(iv)``, ``B.``, ``(2)``, ``#.`` and the examples ``(@)``.

CommonMark has none of them. So that no sentence becomes a list, letters and numbers begin one only where the next
item is there and goes on counting; what does not stays text, each on a line of its own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

from ...document import Delimiter, ListStyle
from ...enumerators import ordinal, style_of

_MARKER = re.compile(
    r"(?P<hash>#\.)|\(@(?P<example>[\w-]{0,40})\)|\((?P<both>[A-Za-z]|[ivxlcIVXLC]{2,6}|\d{1,9})\)"
    r"|(?P<bare>[A-Za-z]|[ivxlcIVXLC]{2,6})(?P<sign>[.)])"
)
_FIRSTS = frozenset("#(abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
#: As far as CommonMark goes: what is set in by more blanks behind a marker is code.
_WIDEST_GAP = 4
#: How many lines below an item the next one is looked for.
_FARTHEST = 200
_FENCES = ("```", "~~~")


class Marker(NamedTuple):
    """A marker on its line: the text begins ``width`` characters on. ``label`` is the number as written."""

    label: str
    width: int
    style: ListStyle
    delimiter: Delimiter
    counted: bool = True


def fancy_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A list between ``ordered_list_open`` and ``ordered_list_close``; inside an item it ends the paragraph above."""
    first = _marker(state, start)
    if first is None or (silent and (state.listIndent < 0 or (first.counted and _worth(first, first) != 1))):
        return False
    if silent and first.counted and state.sCount[start] < state.blkIndent:
        # Outdented: no list inside the item that is open, and that item's own list has its items counted already.
        return False
    lines = _items(state, start, end, first)
    if first.counted and len(lines) < 2:
        return False
    if not silent:
        _write(state, lines, end, first)
    return True


def _marker(state: StateBlock, line: int) -> Marker | None:
    begin = state.bMarks[line] + state.tShift[line]
    if state.src[begin : begin + 1] not in _FIRSTS or state.is_code_block(line):
        return None
    match = _MARKER.match(state.src, begin, state.eMarks[line])
    if match is None:
        return None
    content = state.skipSpaces(match.end())
    if content == match.end() or content >= state.eMarks[line]:
        return None
    gap = content - match.end()
    if match["bare"] and match["bare"].isupper() and match["sign"] == "." and gap < 2:
        # ``B. Russell`` is a name: pandoc asks for two blanks, too.
        return None
    return _read(match, match.end() - begin + (gap if gap <= _WIDEST_GAP else 1))


def _read(match: re.Match[str], width: int) -> Marker | None:
    if match["hash"]:
        return Marker("1", width, "decimal", "period", counted=False)
    if match["example"] is not None:
        return Marker("@", width, "decimal", "two-parens", counted=False)
    label = match["both"] or match["bare"]
    style = style_of(label)
    delimiter: Delimiter = "two-parens" if match["both"] else "period" if match["sign"] == "." else "one-paren"
    return Marker(label, width, style, delimiter) if style else None


def _worth(marker: Marker, first: Marker) -> int:
    return ordinal(marker.label, first.style)


def _items(state: StateBlock, start: int, end: int, first: Marker) -> list[int]:
    """The lines on which the items of the list begin."""
    lines, blank, marker, line = [start], False, first, start + 1
    while line < min(end, lines[-1] + _FARTHEST):
        if state.isEmpty(line):
            blank = True
        elif state.sCount[line] < state.sCount[lines[-1]] + marker.width:
            found = _marker(state, line) if state.sCount[line] >= state.blkIndent else None
            if found and _goes_on(first, found, len(lines)):
                lines.append(line)
                marker = found
            elif found or blank or _begins_fence(state, line):
                break
            blank = False
        else:
            blank = False
        line += 1
    return lines


def _goes_on(first: Marker, marker: Marker, count: int) -> bool:
    if (first.delimiter, first.counted) != (marker.delimiter, marker.counted):
        return False
    return not first.counted or _worth(marker, first) == _worth(first, first) + count


def _begins_fence(state: StateBlock, line: int) -> bool:
    return state.src.startswith(_FENCES, state.bMarks[line] + state.tShift[line])


def _write(state: StateBlock, lines: list[int], end: int, first: Marker) -> None:
    opening = state.push("ordered_list_open", "ol", 1)
    opening.meta = {"style": first.style, "delimiter": first.delimiter}
    at, level, tight = len(state.tokens), state.level, True
    parent, state.parentType = state.parentType, "list"
    for count, line in enumerate(lines):
        last = count + 1 == len(lines)
        tight = _item(state, line, end if last else lines[count + 1], str(_number(state, first, count)), last) and tight
    state.parentType = parent
    state.push("ordered_list_close", "ol", -1)
    opening.map = [lines[0], state.line]
    if tight:
        for token in state.tokens[at:]:
            if token.type in ("paragraph_open", "paragraph_close") and token.level == level + 1:
                token.hidden = True


def _number(state: StateBlock, first: Marker, count: int) -> int:
    """The number of an item; examples count through the whole text."""
    if first.label == "@":
        state.env["examples"] = state.env.get("examples", 0) + 1
        return int(state.env["examples"])
    return _worth(first, first) + count


def _item(state: StateBlock, line: int, end: int, number: str, last: bool) -> bool:
    """An item with its blocks; whether no blank line is between them, nor between it and the next."""
    marker = _marker(state, line)
    width = marker.width if marker else 0
    opening = state.push("list_item_open", "li", 1)
    opening.info = number
    before = state.tShift[line], state.sCount[line], state.blkIndent, state.listIndent, state.tight
    state.listIndent, state.blkIndent, state.tight = state.blkIndent, state.sCount[line] + width, True
    state.tShift[line] += width
    state.sCount[line] += width
    # Paragraphs go on to the last line of the state, whatever end they are told.
    whole, state.lineMax = state.lineMax, end
    state.md.block.tokenize(state, line, end)
    state.lineMax = whole
    tight = state.tight and (last or not state.isEmpty(state.line - 1))
    state.tShift[line], state.sCount[line], state.blkIndent, state.listIndent, state.tight = before
    state.push("list_item_close", "li", -1)
    opening.map = [line, state.line]
    return tight
