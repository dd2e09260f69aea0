"""HTML in Markdown: where a block of it begins and ends, and the tags and texts in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from html import unescape
from typing import NamedTuple

from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.rules_block import StateBlock, html_block as html_block_of_commonmark

#: Elements whose contents are no text of the article.
RAW = frozenset(("script", "style", "iframe", "svg", "template", "noembed", "noframes", "object", "canvas", "head"))
#: Elements of HTML that mean nothing to a document, beside those that do.
OTHERS = frozenset((
    "base", "button", "datalist", "dialog", "link", "map", "math", "meter", "optgroup", "option", "output", "progress",
    "search", "select", "slot", "textarea", "title", "basefont", "blink", "frame", "frameset", "marquee", "plaintext",
))  # fmt: skip
_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9:-]*)")
_ENDS = (
    (re.compile(r"<!--"), "-->"),
    (re.compile(r"<\?"), "?>"),
    (re.compile(r"<!\[CDATA\["), "]]>"),
    (re.compile(r"<![A-Za-z]"), ">"),
)
_RAW_START = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|\Z)", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"""(?:<[A-Za-z][\w-]*(?:\s[^<>]*)?\smarkdown(?:\s*=\s*["']?(?:1|block|span|true)["']?)?[^<>]*>)"""
)
_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")


class Piece(NamedTuple):
    """A tag with its ``name`` in lower case; a comment, a declaration, or an element left ``out`` whole; or a text."""

    typed: str
    at: int
    name: str = ""
    closing: bool = False
    out: bool = False

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of a tag; the first of two with one name counts, as in HTML."""
        found: dict[str, str] = {}
        for key, double, single, bare in _ATTRIBUTE.findall(self.typed, len(self.name) + 1):
            found.setdefault(key.casefold(), unescape(double or single or bare))
        return found


def tag(typed: str, at: int = 0) -> Piece:
    """The piece that a tag as typed is."""
    match = _NAME.match(typed)
    return Piece(typed, at, match[2].casefold(), bool(match[1])) if match else Piece(typed, at, out=True)


def closed_names(text: str) -> frozenset[str]:
    """The names of all closing tags in a text, in lower case."""
    return frozenset(name.casefold() for name in _CLOSING.findall(text))


def reads_as_words(piece: Piece, closed: Set[str]) -> bool:
    """Whether what has a tag's form is an author's words between signs, such as ``<your name>``.

    It is when nothing closes it, and it has no attribute with a value, no slash at its end and no prefix.
    """
    typed = piece.typed
    return not (piece.name in OTHERS or piece.name in closed or typed.endswith("/>") or set("=:-") & set(typed))


def pieces(html: str) -> Iterator[Piece]:
    """The tags and texts of HTML; what is no whole tag is text. A `RAW` element is one piece."""
    at, start = 0, 0
    ends = {end: html.rfind(end) for end in ("-->", ">")}
    unclosed: set[str] = set()
    while (at := html.find("<", at)) >= 0 and at < ends[">"]:
        match = None if html.startswith("<!--", at) and at > ends["-->"] else HTML_TAG_RE.match(html, at)
        if match is None:
            at += 1
            continue
        if at > start:
            yield Piece(html[start:at], start)
        found = tag(match[0], at)
        at = start = match.end()
        if found.name in RAW and not found.closing and (end := _raw_end(html, at, found.name, unclosed)) >= 0:
            yield found._replace(out=True)
            at = start = end
        else:
            yield found
    if html[start:]:
        yield Piece(html[start:], start)


def _raw_end(html: str, at: int, name: str, unclosed: set[str]) -> int:
    """Where the contents of an element that is no text end, its closing tag included (-1: nowhere)."""
    if name in unclosed:
        return -1
    match = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(html, at)
    if match is None:
        unclosed.add(name)
        return -1
    return match.end()


def html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's block of HTML; one that nothing closes is text, and ``markdown="1"`` makes its contents Markdown."""
    position, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    if not state.src.startswith("<", position) or state.is_code_block(start) or _never_ends(state, position):
        return False
    opening = _MARKDOWN.match(state.src, position, stop)
    if opening is None:
        return html_block_of_commonmark(state, start, end, silent)
    if not silent:
        _with_markdown(state, start, end, opening)
    return True


def _never_ends(state: StateBlock, position: int) -> bool:
    """Whether a comment or a raw element that begins here has no end; the last end of each kind is found once."""
    lasts: dict[str, int] = state.env.setdefault("last_ends", {})
    sign = next((sign for begin, sign in _ENDS if begin.match(state.src, position)), "")
    if not sign and (raw := _RAW_START.match(state.src, position)):
        sign = f"</{raw[1].casefold()}"
    if sign and sign not in lasts:
        lasts[sign] = max(state.src.rfind(sign), state.src.rfind(sign.upper()))
    return bool(sign) and lasts[sign] < position


def _with_markdown(state: StateBlock, start: int, end: int, opening: re.Match[str]) -> None:
    """The opening tag as a block of HTML, then what follows it on its line and below as blocks of Markdown."""
    token = state.push("html_block", "", 0)
    token.content, token.map = opening[0], [start, start + 1]
    state.line = start + 1
    if state.src[opening.end() : state.eMarks[start]].strip():
        kept = state.bMarks[start], state.tShift[start]
        state.bMarks[start], state.tShift[start] = opening.end(), 0
        state.line = start
        # Many of them on one line are as good as nested.
        state.level += 1
        state.md.block.tokenize(state, start, start + 1)
        state.level -= 1
        state.bMarks[start], state.tShift[start] = kept
