"""The grammar of formulas: ``$…$`` and ``$$…$$`` (pandoc's rules), ``\\(…\\)`` and ``\\[…\\]``, and LaTeX's displays.

A dollar opens a formula only with no space behind it, and closes one only with no space before it and no digit after
it (https://pandoc.org/MANUAL.html#math): ``$20 and $30`` is none. A backslash before a bracket is first of all an
escape, so what is between must look like TeX.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_DOLLAR = re.compile(r"(?<!\\)\$")
_CLOSE_DISPLAY = re.compile(r"(?<!\\)\$\$")
_ROUND, _SQUARE = re.compile(r"\\\)"), re.compile(r"\\\]")
_CODE = re.compile(r"\$`([^`\n]+)`\$")
_TEX = re.compile(r"\\[A-Za-z]|(?<!\\)[_^=<>+]|^[A-Za-z]$")
_TEX_SQUARE = re.compile(r"\\[A-Za-z]|[^\\][_^=]")
#: What stands between escaped brackets of prose: a bracket that closes another, code, or words side by side.
_PROSE = re.compile(r"^[^(]*\)|`|(?<![\\{\w])[^\W\d_]{3,}[ ,]+[^\W\d_]{3,}")
#: A number and a word, with no sign of TeX: the amounts at both ends are prices.
_PRICES = re.compile(r"\d[^\\^_{}=<>]*(?<![\\\w])[^\W\d_]{2,}[^\\^_{}=<>]*\Z")
_BEGIN = re.compile(r"\\begin\{((?:equation|align|gather|multline|eqnarray|displaymath)\*?)\}")
#: Lines of a display; a longer one is text.
_LONGEST = 200


def inline(state: StateInline, silent: bool) -> bool:
    """A formula in a line, as a ``math`` token."""
    found = _dollars(state) if state.src[state.pos] == "$" else _backslash(state)
    if found is None:
        return False
    tex, end, display = found
    if not silent:
        token = state.push("math", "", 0)
        token.content = tex
        token.meta["display"] = display
    state.pos = end
    return True


def _dollars(state: StateInline) -> tuple[str, int, bool] | None:
    start, src = state.pos, state.src
    if code := _CODE.match(src, start, state.posMax):
        return code[1], code.end(), False
    if src.startswith("$$", start):
        end = _closer(state, _CLOSE_DISPLAY, start + 3)
        return None if end < 0 or not src[start + 2 : end].strip() else (src[start + 2 : end].strip(), end + 2, True)
    before, behind = src[start - 1 : start], src[start + 1 : min(start + 2, state.posMax)]
    if not behind.strip() or before.isalnum() or before == "$":
        return None
    # The next dollar closes, or nothing does: what is between holds none.
    end = _closer(state, _DOLLAR, start + 2)
    after = src[end + 1 : min(end + 2, state.posMax)]
    closes = end >= 0 and not src[end - 1].isspace() and not after.isalnum() and after != "$"
    return (src[start + 1 : end], end + 1, False) if closes and not _PRICES.match(src, start + 1, end) else None


def _backslash(state: StateInline) -> tuple[str, int, bool] | None:
    start, src = state.pos, state.src
    sign = src[start + 1 : start + 2] if src[start] == "\\" else ""
    if sign not in ("(", "["):
        return None
    end = _closer(state, _ROUND if sign == "(" else _SQUARE, start + 2)
    tex = src[start + 2 : end].strip() if end >= 0 else ""
    looks = (_TEX if sign == "(" else _TEX_SQUARE).search(tex)
    return (tex, end + 2, sign == "[") if looks and not tex.startswith("^") and not _PROSE.search(tex) else None


def _closer(state: StateInline, sign: re.Pattern[str], start: int) -> int:
    """Where the next closing sign stands (-1: nowhere); all are found once, however many openers there are."""
    found: dict[re.Pattern[str], list[int]] = state.env.setdefault("closers", {})
    if state.env.get("closers_of") is not state.src:
        state.env["closers_of"] = state.src
        found.clear()
    if sign not in found:
        found[sign] = [match.start() for match in sign.finditer(state.src)]
    index = bisect_left(found[sign], start)
    end = found[sign][index] if index < len(found[sign]) else -1
    return end if end < state.posMax else -1


def block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A formula on lines of its own, as a ``math_block`` token; what a line says behind it are its attributes."""
    position = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or state.src[position : position + 1] not in ("$", "\\"):
        return False
    opening = state.src[position : state.eMarks[start]]
    begin = _BEGIN.match(opening)
    if not begin and not opening.startswith("$$") and opening.rstrip() != "\\[":
        return False
    close = f"\\end{{{begin[1]}}}" if begin else {"$$": "$$", "\\[": "\\]"}[opening[:2]]
    found = _display(state, start, end, close, begin.end() if begin else 2)
    if found is None:
        return False
    if not silent:
        tex, last = found
        token = state.push("math_block", "", 0)
        token.content = f"{begin[0]}{tex}{close}" if begin else tex.strip()
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _display(state: StateBlock, start: int, end: int, close: str, skip: int) -> tuple[str, int] | None:
    """The TeX up to the closing sign, which ends its line, and that line."""
    lines: list[str] = []
    # Up to where no such sign was found before; many openers would look for it again and again.
    searched: dict[str, int] = state.env.setdefault("searched_displays", {})
    if start < searched.get(close, 0):
        return None
    for line in range(start, min(end, start + _LONGEST)):
        if (line > start and state.isEmpty(line)) or state.sCount[line] < state.blkIndent:
            break
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
        text = text[skip:] if line == start else text
        words, found, rest = text.partition(close)
        if found:
            lines.append(words)
            plain = not rest.strip() or (rest.strip().startswith("{#") and rest.rstrip().endswith("}"))
            return ("\n".join(lines), line) if plain and "".join(lines).strip() else None
        lines.append(text)
    searched[close] = start + len(lines)
    return None
