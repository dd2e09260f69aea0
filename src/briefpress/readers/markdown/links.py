"""The grammar of addresses: bare ones as GitHub links them, and ``[label]: address``, which prose can resemble."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.rules_block import StateBlock, reference as definition
from markdown_it.rules_inline import StateInline

InlineRule = Callable[[StateInline, bool], bool]
#: Where a bare address may begin: the text rule stops there too.
BEGINNING = r"(?<![\w/.@-])(?:https?://|www\.)(?=\w)"
_BEGINNING = re.compile(BEGINNING, re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>«»“”„…。，、；：！？（）「」『』【】《》`|{}\\]+")
_DOMAIN = re.compile(
    r"(?:https?://)?(?:\[[\da-f:.]+\]|[\w-]+(?:\.[\w-]+)*)(?::\d+)?(?=[/?#!.,:;*_~'\"()\[\]&]|$)", re.I
)
# With an apostrophe (``o'neil@``) where it is not that of the word before (``d'info@``).
_LOCAL = re.compile(
    r"(?:(?<![\w.+-])(?![LlDd]'|[Qq]u')[A-Za-z0-9.+_-]{1,64}')?(?<![A-Za-z0-9.+_-])[A-Za-z0-9.+_-]{1,64}\Z"
)
_HOST = re.compile(r"@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*[A-Za-z0-9])+(?![\w@-])")
_ENTITY = re.compile(r"&[A-Za-z0-9]+;\Z")
_TRAILING = "?!.,:*_~'\"[]"


def bare(state: StateInline, silent: bool) -> bool:
    """``https://…`` and ``www.…``: what ends the sentence around it is no part of it."""
    if state.linkLevel > 0 or not _BEGINNING.match(state.src, state.pos):
        return False
    match = _ADDRESS.match(state.src, state.pos, state.posMax)
    address = _without_tail(match[0]) if match else ""
    domain = _DOMAIN.match(address)
    if domain is None or (address[:4].casefold() == "www." and address.count(".") < 2):
        return False
    # A label in brackets is looked through without making links, as if this were text.
    if silent:
        return False
    _push(state, address if "://" in domain[0] else f"http://{address}", address)
    state.pos += len(address)
    return True


def _without_tail(address: str) -> str:
    """The address without the signs at its end that belong to the sentence."""
    extra = address.count(")") - address.count("(")
    while address:
        if address[-1] in _TRAILING or (address[-1] == ")" and extra > 0):
            extra -= address[-1] == ")"
            address = address[:-1]
        elif address[-1] == ";":
            entity = _ENTITY.search(address, max(len(address) - 12, 0))
            address = address[: entity.start()] if entity else address[:-1]
        else:
            break
    return address


def email(state: StateInline, silent: bool) -> bool:
    """``name@example.org``, found by its at sign."""
    if state.linkLevel > 0 or silent or state.src[state.pos] != "@":
        return False
    host = _HOST.match(state.src, state.pos, state.posMax)
    local = _LOCAL.search(state.src[max(state.pos - 65, 0) : state.pos]) if host else None
    if host is None or local is None or not state.pending.endswith(local[0]):
        return False
    state.pending = state.pending[: -len(local[0])]
    address = local[0] + host[0]
    _push(state, f"mailto:{address}", address)
    state.pos = host.end()
    return True


def _push(state: StateInline, url: str, words: str) -> None:
    state.push("link_open", "a", 1).attrs = {"href": url}
    state.push("text", "", 0).content = words
    state.push("link_close", "a", -1)


def reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's definition of a link, but for a note's, which may be said to be text."""
    position = state.bMarks[start] + state.tShift[start]
    return not state.src.startswith("[^", position) and definition(state, start, end, silent)


#: Brackets in one run that make no link; after more of them, it is no text that an author wrote.
_MOST_FAILED = 20_000


def label(rule: InlineRule) -> InlineRule:
    """CommonMark's rule of links or images, asked only where a bracket still closes and while most of them do."""

    def guarded(state: StateInline, silent: bool) -> bool:
        failed: int = state.__dict__.setdefault("failed", 0)
        if state.html_terminator_last("]") < state.pos or failed > _MOST_FAILED:
            return False
        found = rule(state, silent)
        state.__dict__["failed"] = failed if found else failed + 1
        return found

    return guarded
