"""What is told at the edges of blocks once their lines are known: attributes, alerts, numbers in fancy forms."""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from .attributes import at_end

#: GitHub's ``[!NOTE]``, and Obsidian's ``[!note]- Title``.
_ALERT = re.compile(r"\[!([A-Za-z][\w-]{0,30})\][+-]?[ \t]*([^\n]*)(?:\n|\Z)")
#: Numbers that pandoc knows and CommonMark has not: they stay text, each on a line of its own.
_FANCY = re.compile(
    r"\(?(?:[A-Za-z]|[ivxlcdmIVXLCDM]{1,6}|\d{1,3}|#)[.)] +\S|\(@[\w-]*\) +\S|\((?:\d{1,3}|[A-Za-z])\) +\S"
)
_LINE_END = re.compile(r" *\n(?=[ \t]*(?:" + _FANCY.pattern + "))")


def annotate(state: StateCore) -> None:
    """Move what is said at the edges of blocks into their opening tokens."""
    for before, token in zip(state.tokens, state.tokens[1:], strict=False):
        if token.type == "inline" and before.type in ("heading_open", "caption_open", "dt_open"):
            _attributes(before, token)
        elif token.type == "inline" and before.type == "paragraph_open":
            _fancy(token)
    for quote, opening, token in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        if (quote.type, opening.type, token.type) == ("blockquote_open", "paragraph_open", "inline"):
            _alert(quote, token)


def _attributes(opening: Token, token: Token) -> None:
    if found := at_end(token.content):
        token.content, opening.meta["attributes"] = found


def _fancy(token: Token) -> None:
    if _FANCY.match(token.content):
        token.content = _LINE_END.sub("  \n", token.content)


def _alert(quote: Token, token: Token) -> None:
    match = _ALERT.match(token.content)
    if match is None:
        return
    quote.meta["alert"], quote.meta["title"] = match[1].casefold(), match[2].strip()
    token.content = token.content[match.end() :]
    if token.map:
        token.map = [token.map[0] + 1, token.map[1]]
