"""pandoc's citations as rules of Markdown: ``[see @key, p. 7]``, and ``@key [p. 7]`` where the article has sources."""

from __future__ import annotations

import re

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

from ..citations import BEHIND, BRACKETS, CROSS_REFERENCE, KEY, citations_in, key_of

#: Signs that are text: escaped ones, and those in code, whose ends are as in CommonMark.
_TEXT = re.compile(r"\\@|`")


def bracketed(state: StateInline, silent: bool) -> bool:
    """``[see @key; @other]`` between ``cite_open`` and ``cite_close``; a link's label is none."""
    match = BRACKETS.match(state.src, state.pos, state.posMax)
    if match is None or "@" not in match[1] or state.env.get("citing") or state.linkLevel or _is_label(state, match):
        return False
    if _TEXT.search(match[1]) or not citations_in(match[1]):
        return False
    if not silent:
        _cite(state, match.start(), match.start() + 1, match.end())
    state.pos = match.end()
    return True


def bare(state: StateInline, silent: bool) -> bool:
    """``@key`` and the place in brackets behind it, where the article has sources to cite; a reference of Quarto's."""
    match = KEY.match(state.src, state.pos, state.posMax)
    if match is None or state.env.get("citing") or state.linkLevel:
        return False
    if not (state.env.get("cites") or CROSS_REFERENCE.match(key_of(match))):
        return False
    start, behind = state.pos, BEHIND.match(state.src, match.end(), state.posMax)
    end = behind.end() if behind and not (_TEXT.search(behind[1]) or _names_link(state, behind[1])) else match.end()
    if not silent:
        hidden = state.pending.endswith("-") and not state.pending[-2:-1].strip()
        state.pending = state.pending[: len(state.pending) - hidden]
        _cite(state, start - hidden, match.end(), end)
    state.pos = end
    return True


def _is_label(state: StateInline, match: re.Match[str]) -> bool:
    """Whether brackets are the words of a link or of a span with attributes."""
    after = state.src[match.end() : match.end() + 1]
    if after == "[":
        second = BRACKETS.match(state.src, match.end(), state.posMax)
        return _names_link(state, match[1]) or (second is not None and _names_link(state, second[1]))
    return after == "(" or _names_link(state, match[1])


def _names_link(state: StateInline, label: str) -> bool:
    return normalizeReference(label) in state.env.get("references", ())


def _cite(state: StateInline, start: int, words: int, end: int) -> None:
    """Push a citation; from ``words`` on, what is in it is read as any words are, but for further citations."""
    most, state.pos, state.posMax = state.posMax, start, end
    state.push("cite_open", "", 1).meta["typed"] = state.src[start:end]
    state.env["citing"] = True
    state.push("text", "", 0).content = state.src[start:words]
    state.pos = words
    state.md.inline.tokenize(state)
    state.push("cite_close", "", -1)
    state.env["citing"], state.posMax = False, most
