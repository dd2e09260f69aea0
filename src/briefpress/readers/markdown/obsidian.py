"""Obsidian's signs: wiki links, embedded files, comments, highlights and block ids; their words are kept."""

from __future__ import annotations

import re

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_WIKI = re.compile(r"!?\[\[([^\[\]\n|]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|bmp|avif|tiff?)$", re.IGNORECASE)
_ADDRESS = re.compile(r":\s*[/<]")
_PLAIN_WORD = re.compile(r"[a-z]+")
_SIZE = re.compile(r"\d{1,5}(?:x\d{1,5})?")
#: What follows the page's name: a heading of it, or a block.
_BLOCK = re.compile(r"#?\^[\w-]{1,60}$")
_COMMENT = re.compile(r"%%(?!%).{0,2000}?%%(?!%)", re.DOTALL)
_HIGHLIGHT = re.compile(r"==(?=[^\s=]).{0,1000}?(?<=[^\s=])(==)(?![=\w])", re.DOTALL)
_ID = re.compile(r"\^[A-Za-z][\w-]{0,60}[ \t]*(?=\n|\Z)")


def wiki(state: StateInline, silent: bool) -> bool:
    """``[[Page|words]]`` as its words, and ``![[picture.png|600]]`` as a picture."""
    match = _WIKI.match(state.src, state.pos, state.posMax)
    if match is None or _is_link(state, match):
        return False
    if not silent:
        target, words = match[1].strip(), (match[2] or "").strip()
        if match[0][0] == "!" and _PICTURE.search(target):
            token = state.push("image", "img", 0)
            token.attrs = {"src": target, "alt": ""}
            alt = "" if _SIZE.fullmatch(words) else words
            token.children = state.md.inline.parse(alt, state.md, state.env, []) if alt else []
            token.content = alt
        else:
            token = state.push("sign", "", 0)
            token.content = words or _BLOCK.sub("", target).strip("#").replace("#", " › ") or target
            token.meta["kind"] = "wiki links"
    state.pos = match.end()
    return True


def _is_link(state: StateInline, match: re.Match[str]) -> bool:
    """Whether brackets in brackets are CommonMark's: their label is defined, they are three, or they are no page."""
    before = state.src[match.start() - 1 : match.start()]
    around = before == "[" or state.src[match.end() : match.end() + 1] in ("]", "(")
    defined = normalizeReference(match[1]) in state.env.get("references", {})
    address = state.pos == 0 and bool(_ADDRESS.match(state.src, match.end()))
    embeds = "!" in (match[0][0], before) and not match[2] and _PLAIN_WORD.fullmatch(match[1]) is not None
    return around or defined or address or embeds


def comment(state: StateInline, silent: bool) -> bool:
    """``%% words %%``, which is not printed."""
    if state.pos and not state.src[state.pos - 1].isspace():
        return False
    match = _COMMENT.match(state.src, state.pos, state.posMax)
    return match is not None and _left_out(state, match.end(), "comments", silent)


def comment_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines from one with ``%%`` alone to the next one."""
    if _line(state, start) != "%%" or state.is_code_block(start):
        return False
    last = next((line for line in range(start + 1, min(end, start + 500)) if _line(state, line) == "%%"), 0)
    if not last:
        return False
    if not silent:
        token = state.push("hidden", "", 0)
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def highlight(state: StateInline, silent: bool) -> bool:
    """The signs of ``==words==``."""
    closers: set[int] = state.__dict__.setdefault("closers", set())
    if state.pos in closers:
        return _left_out(state, state.pos + 2, "highlights", silent)
    if state.pos and (state.src[state.pos - 1].isalnum() or state.src[state.pos - 1] == "="):
        return False
    match = _HIGHLIGHT.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    closers.add(match.start(1))
    return _left_out(state, state.pos + 2, "highlights", silent)


def block_id(state: StateInline, silent: bool) -> bool:
    """``^name`` at the end of a line, which links mean."""
    if not state.pos or not state.src[state.pos - 1].isspace():
        return False
    match = _ID.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip()
    return _left_out(state, match.end(), "block ids", silent)


def _left_out(state: StateInline, end: int, kind: str, silent: bool) -> bool:
    if not silent:
        state.push("sign", "", 0).meta["kind"] = kind
    state.pos = end
    return True
