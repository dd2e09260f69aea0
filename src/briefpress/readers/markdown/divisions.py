"""The grammar of fenced divisions: ``::: note``, ``::: {.warning #id}``, ``:::tip Title``, ``:::{note} Title``.

A fence is one token that opens or closes; the tree pairs them. So no text is searched for the end of its fence, and
fences inside one another need no longer colons.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from .attributes import Attributes, parse
from .kinds import KINDS

_FENCE = re.compile(r":{3,}[ \t]*")
_DIRECTIVE = re.compile(r"(`{3,})\{([a-z]{1,20})\}([^`\n]*)")
_NAME = re.compile(r"\{?([^\W\d][\w-]{0,60})\}?(?![\w{}.=])")
_TITLE_IN_BRACKETS = re.compile(r"\[(.*)\]\Z")


def fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line of three or more colons: ``fence_close`` if it is nothing else, else ``fence_open``."""
    position, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    match = _FENCE.match(state.src, position, stop)
    if match is None or state.is_code_block(start):
        return False
    said = state.src[match.end() : stop].rstrip().rstrip(":").rstrip()
    opening = _opening(said) if said else None
    if said and opening is None:
        return False
    if not silent:
        token = state.push("fence_open" if opening else "fence_close", "", 0)
        token.map = [start, start + 1]
        token.content = state.src[position:stop]
        if opening:
            token.meta["attributes"] = opening[0]
            _push_title(state, opening[1], start)
        state.line = start + 1
    return True


def directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """MyST's box: a fence of backquotes with the name of one in braces; what is in it is Markdown."""
    position, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    open_fences: list[str] = state.env.setdefault("directives", [])
    match = _DIRECTIVE.match(state.src, position, stop)
    opens = match is not None and match[2].casefold() in KINDS
    closes = bool(open_fences) and state.src[position:stop].strip() == open_fences[-1]
    if state.is_code_block(start) or not (opens or closes):
        return False
    if not silent:
        token = state.push("fence_open" if opens else "fence_close", "", 0)
        token.map = [start, start + 1]
        token.content = state.src[position:stop]
        state.line = start + 1
        if match and opens:
            token.meta["attributes"] = Attributes(classes=(match[2].casefold(),))
            open_fences.append(match[1])
            _push_title(state, match[3].strip(), start)
        else:
            open_fences.pop()
    return True


def _push_title(state: StateBlock, title: str, line: int) -> None:
    """The title of a fence, whose words are Markdown, as the token behind it."""
    if title:
        token = state.push("inline", "", 0)
        token.content, token.map, token.children = title, [line, line + 1], []


def _opening(said: str) -> tuple[Attributes, str] | None:
    """The attributes of a fence and its title; a bare word is a class."""
    if found := parse(said):
        return found[0], said[found[1] :].strip()
    match = _NAME.match(said)
    if match is None:
        return None
    attributes, rest = Attributes(classes=(match[1].casefold(),)), said[match.end() :].strip()
    if rest.startswith("[") and (title := _TITLE_IN_BRACKETS.match(rest)):
        return attributes, title[1]
    if rest.startswith("{") and (found := parse(rest)):
        return found[0]._replace(classes=(match[1].casefold(), *found[0].classes)), rest[found[1] :].strip()
    return attributes, rest
