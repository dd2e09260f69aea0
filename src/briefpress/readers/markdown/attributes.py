"""Attributes in braces: ``{#id .class key="value"}`` (pandoc) and ``{: .class}`` (kramdown), and what they mean here.

An id names the place that links point at, ``lang`` says which language the words are in; the rest has no meaning in
print and is reported, once a document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from ...pictures.lengths import NAMES, OWN, asked, written
from ..decoration import is_decoration

#: Characters; longer braces are text, so that a text of open braces stays cheap.
_LONGEST = 1000
_BRACES = re.compile(rf"\{{(:?)([^{{}}\n]{{1,{_LONGEST}}})\}}")
_ITEM = re.compile(
    r"""\s*(?:\#(?P<id>[^\s#{}"'=]+)
      |\.(?P<class>[^\s#.{}"'=]+)
      |(?P<dash>-)(?=\s|$)
      |(?P<key>[A-Za-z_:][\w:.-]*)=(?P<value>"[^"]*"|'[^']*'|[^\s"'{}]+))(?=[\s.\#]|$)""",
    re.VERBOSE,
)
_WORD = re.compile(r"\s*([A-Za-z][\w-]*)(?=\s|$)")
_AT_END = re.compile(rf"[ \t]*(\{{:?[^{{}}\n]{{1,{_LONGEST}}}\}})[ \t]*\Z")


class Attributes(NamedTuple):
    """What stands in the braces."""

    id: str = ""
    classes: tuple[str, ...] = ()
    pairs: Mapping[str, str] = {}

    @property
    def lang(self) -> str:
        return self.pairs.get("lang", self.pairs.get("xml:lang", ""))


NONE = Attributes()


def parse(braces: str, start: int = 0, *, words: bool = False) -> tuple[Attributes, int] | None:
    """The attributes in the braces that begin at ``start``, and where they end; None where they are text.

    kramdown's may hold bare words, which are classes here; so may others with ``words``.
    """
    match = _BRACES.match(braces, start)
    if match is None:
        return None
    id, classes, pairs = "", list[str](), dict[str, str]()
    inside, at = match[2].rstrip(), 0
    while at < len(inside):
        if item := _ITEM.match(inside, at):
            id = item["id"] or id
            classes += [item["class"]] if item["class"] else []
            if item["key"]:
                pairs[item["key"]] = item["value"].strip("\"'")
        elif (match[1] or words) and (item := _WORD.match(inside, at)):
            classes.append(item[1])
        else:
            return None
        at = item.end()
    return Attributes(id, tuple(classes), pairs), match.end()


def at_end(content: str) -> tuple[str, Attributes] | None:
    """The content without the attributes at its end, and these; None where there are none."""
    # Looked for in the tail alone, or a long line of braces would be searched from each of them.
    tail = content[-_LONGEST:]
    match = _AT_END.search(tail, max(tail.rfind("{") - 1, 0))
    found = parse(match[1]) if match else None
    if match is None or found is None:
        return None
    return content[: len(content) - len(tail) + match.start()].rstrip(), found[0]


def of(token: Token) -> Attributes:
    """The attributes that the grammar found for a token."""
    found = token.meta.get("attributes", NONE)
    return found if isinstance(found, Attributes) else NONE


def of_picture(given: Attributes) -> tuple[str, ...]:
    """Those of a picture's attributes that have a meaning in print: its size, and that it only decorates."""
    pairs = given.pairs
    sizes = (key for key in NAMES if written(pairs.get(key, "")) or pairs.get(key, "").lower() in OWN)
    styled = ["style"] if asked({"style": pairs.get("style", "")}, "width") else []
    return ("decorative", *sizes, *styled, *(["role"] if is_decoration("", pairs) else []))


def after(state: StateInline, silent: bool) -> bool:
    """``{…}`` right after an image, a link or code: attributes of that."""
    if state.src[state.pos] != "{" or state.pending or not state.tokens:
        return False
    token = state.tokens[-1]
    if token.type not in ("image", "code_inline", "link_close"):
        return False
    found = parse(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token.meta["attributes"] = found[0]
    state.pos = found[1]
    return True


def emphasised(state: StateInline, silent: bool) -> bool:
    """kramdown's ``{:…}`` right after a delimiter, which is no token of its own yet."""
    found = parse(state.src, state.pos) if state.src.startswith("{:", state.pos) else None
    if found is None or state.pos == 0 or state.src[state.pos - 1] not in "*_":
        return False
    if not silent:
        state.push("dropped_attributes", "", 0).meta["attributes"] = found[0]
    state.pos = found[1]
    return True


def span(state: StateInline, silent: bool) -> bool:
    """``[words]{…}``: between ``span_open`` and ``span_close``."""
    start = state.pos
    if state.src[start] != "[" or state.html_terminator_last("]{") < start:
        return False
    close = state.md.helpers.parseLinkLabel(state, start)
    found = parse(state.src, close + 1) if close >= 0 else None
    if found is None or found[1] > state.posMax:
        return False
    if not silent:
        end = state.posMax
        state.pos, state.posMax = start + 1, close
        state.push("span_open", "", 1).meta["attributes"] = found[0]
        state.md.inline.tokenize(state)
        state.push("span_close", "", -1)
        state.posMax = end
    state.pos = found[1]
    return True


def line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """kramdown's ``{: …}`` on a line of its own, which says something of the block above or below."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("{:", position) or state.is_code_block(start):
        return False
    found = parse(state.src, position)
    if found is None or state.src[found[1] : state.eMarks[start]].strip():
        return False
    if not silent:
        token = state.push("attributes", "", 0)
        token.map = [start, start + 1]
        token.meta["attributes"] = found[0]
        state.line = start + 1
    return True
