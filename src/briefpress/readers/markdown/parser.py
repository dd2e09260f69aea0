"""The Markdown grammar: CommonMark with GitHub's and pandoc's extensions, made so that no words are lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, fence, heading, hr, paragraph
from markdown_it.rules_inline import StateInline, image, link

from . import attributes, citations, links, math, obsidian, scripts, shortcodes
from .annotate import annotate
from .definitions import definitions
from .divisions import directive, fence as division
from .engine import Parser
from .fancy import fancy_list
from .grids import grid, ruled
from .markup import html_block
from .notes import call, definition, inline_note
from .tables import bars, caption
from .verse import verse

#: Containers inside one another (a list counts twice); what is deeper is read as paragraphs.
BLOCK_DEPTH = 30
#: What markdown-it follows inside one line before it takes brackets for text.
INLINE_DEPTH = 40
#: The rules of CommonMark and of ours that each hint turns off.
RULES_OF_HINTS: dict[str, tuple[str, ...]] = {
    "headings": ("heading", "lheading"),
    "notes": (),
    "citations": (),
    "lists": ("list", "fancy_list"),
    "quotes": ("blockquote",),
    "verse": ("verse",),
    "tables": ("table", "grid", "ruled", "caption"),
}
_OPTIONS = {
    "maxNesting": INLINE_DEPTH,
    "tasklists": True,
    "inline_definitions": True,
    "strikethrough_single_tilde": True,
}

BlockRule = Callable[[StateBlock, int, int, bool], bool]
InlineRule = Callable[[StateInline, bool], bool]
#: The rules for a line by its first sign, in their order; they end a paragraph above them.
_LINES: dict[str, tuple[BlockRule, ...]] = {
    ":": (caption, division),
    "T": (caption,),
    "t": (caption,),
    "+": (grid,),
    "`": (directive,),
    "$": (math.block,),
    "\\": (math.block,),
    "{": (shortcodes.block, attributes.line),
    "[": (definition,),
    "%": (obsidian.comment_block,),
}
#: The rules for an inline by its first sign, in their order.
_SIGNS: dict[str, tuple[InlineRule, ...]] = {
    **dict.fromkeys("hHwW", (links.bare,)),
    "@": (links.email, citations.bare),
    "$": (math.inline,),
    "\\": (math.inline,),
    "~": (scripts.subscript,),
    "^": (inline_note, obsidian.block_id, scripts.superscript),
    "{": (shortcodes.inline, attributes.after, attributes.emphasised),
    "[": (call, obsidian.wiki, attributes.span, citations.bracketed, shortcodes.link),
    "!": (obsidian.wiki, shortcodes.link),
    "%": (obsidian.comment,),
    "=": (obsidian.highlight,),
}
#: CommonMark's rules that need look at no line but one that begins with their sign, and what they end.
_BY_SIGN: dict[str, tuple[str, BlockRule, list[str]]] = {
    "fence": ("`~", fence, ["paragraph", "reference", "blockquote", "list"]),
    "blockquote": (">", blockquote, ["paragraph", "reference", "blockquote", "list"]),
    "hr": ("*-_", hr, ["paragraph", "reference", "blockquote", "list"]),
    "heading": ("#", heading, ["paragraph", "reference", "blockquote"]),
}
_NOTES = (definition, call, inline_note)
_TABLES = (caption, grid)
_CITATIONS = (citations.bare, citations.bracketed)


@cache
def parser(off: tuple[str, ...] = ()) -> MarkdownIt:
    """The grammar without the rules of the hints that are ``off``; built once, it holds no state between texts."""
    markdown = Parser("commonmark", _OPTIONS)
    markdown.enable(["table", "strikethrough"])
    ours = {"notes": _NOTES, "tables": _TABLES, "citations": _CITATIONS}
    without = tuple(rule for hint, rules in ours.items() if hint in off for rule in rules)
    lines = {sign: tuple(rule for rule in rules if rule not in without) for sign, rules in _LINES.items()}
    signs = {sign: tuple(rule for rule in rules if rule not in without) for sign, rules in _SIGNS.items()}
    _block_rules(markdown, lines)
    markdown.inline.ruler.before("newline", "extensions", _inline_dispatch(signs))
    markdown.inline.ruler.at("link", links.label(link))
    markdown.inline.ruler.at("image", links.label(image))
    markdown.core.ruler.after("block", "annotate", annotate)
    markdown.disable([rule for hint in off for rule in RULES_OF_HINTS[hint]], ignoreInvalid=True)
    return markdown


def _block_rules(markdown: MarkdownIt, lines: dict[str, tuple[BlockRule, ...]]) -> None:
    ruler = markdown.block.ruler
    for name, (signs, rule, ended) in _BY_SIGN.items():
        ruler.at(name, _beginning(signs, rule), {"alt": ended})
    ruler.before("table", "too_deep", _too_deep)
    ruler.at("table", bars, {"alt": ["paragraph", "reference"]})
    ruler.before(
        "table", "extensions", _block_dispatch(lines), {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    ruler.before("table", "ruled", ruled)
    ruler.at("reference", links.reference)
    ruler.at("html_block", html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    ruler.before("paragraph", "verse", verse)
    ruler.before("list", "fancy_list", fancy_list, {"alt": ["paragraph", "reference"]})
    ruler.before("lheading", "definitions", definitions, {"alt": ["paragraph"]})


def _beginning(signs: str, rule: BlockRule) -> BlockRule:
    def guarded(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        position = state.bMarks[start] + state.tShift[start]
        return state.src[position : position + 1] in signs and rule(state, start, end, silent)

    return guarded


def _block_dispatch(lines: dict[str, tuple[BlockRule, ...]]) -> BlockRule:
    def extensions(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        position = state.bMarks[start] + state.tShift[start]
        rules = lines.get(state.src[position : position + 1], ())
        return any(rule(state, start, end, silent) for rule in rules)

    return extensions


def _inline_dispatch(signs: dict[str, tuple[InlineRule, ...]]) -> InlineRule:
    def extensions(state: StateInline, silent: bool) -> bool:
        rules = signs.get(state.src[state.pos], ())
        return any(rule(state, silent) for rule in rules)

    return extensions


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read as a paragraph what markdown-it would drop because it is nested too deeply."""
    return not silent and state.level >= BLOCK_DEPTH and paragraph(state, start, end, silent)
