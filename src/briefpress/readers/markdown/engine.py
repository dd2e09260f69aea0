"""markdown-it with places: every inline token tells in ``meta["at"]`` where in its run it was found."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from .links import BEGINNING

#: Signs of markup in one run of text; no author writes more, and what follows the last of them is words.
MOST_SIGNS = 50_000
_SIGN = re.compile(r"[*_`~^$\\\[\](){}<>!&|=]")


class _State(StateInline):
    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token


class _Inlines(ParserInline):
    def __init__(self) -> None:
        super().__init__()
        # The text rule also stops where a bare address begins.
        self.terminator_re = re.compile(f"{self.terminator_re.pattern}|{BEGINNING}", re.IGNORECASE)

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        if not self.terminator_re.search(src):
            tokens.append(Token("text", "", 0, content=src, meta={"at": len(src)}))
            return tokens
        end = _read_up_to(src)
        state = _State(src[:end], md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        if end < len(src):
            token = state.push("unread", "", 0)
            token.content, token.meta["at"] = src[end:], end
        return state.tokens


def _read_up_to(src: str) -> int:
    """Where the reading of signs ends in a run of text: its end, or behind more signs than anyone writes."""
    if len(src) <= MOST_SIGNS:
        return len(src)
    beyond = next(islice(_SIGN.finditer(src), MOST_SIGNS, None), None)
    return beyond.start() if beyond else len(src)


class Parser(MarkdownIt):
    """Keeps addresses as typed: a file is found by its name, and an autolink shows what its author wrote."""

    def __init__(self, config: str, options: dict[str, Any]) -> None:
        super().__init__(config, options)
        self.inline = _Inlines()
        self.configure(config, options)

    def normalizeLink(self, url: str) -> str:
        return url

    def normalizeLinkText(self, link: str) -> str:
        return link
