"""The Markdown grammar: CommonMark with GitHub's and pandoc's extensions, made so that no words are lost."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph

from . import attributes, links, math, scripts, shortcodes
from .annotate import annotate
from .definitions import definitions
from .divisions import fence
from .engine import Parser
from .grids import grid, ruled
from .markup import html_block
from .notes import call, definition, inline_note
from .tables import bars, caption
from .verse import verse

#: Containers inside one another (a list counts twice); what is deeper is read as paragraphs.
BLOCK_DEPTH = 30
#: What markdown-it follows inside one line before it takes brackets for text.
INLINE_DEPTH = 40
#: The rules that each hint turns off.
RULES_OF_HINTS: dict[str, tuple[str, ...]] = {
    "headings": ("heading", "lheading"),
    "notes": ("note_definition", "note_call", "inline_note"),
    "lists": ("list",),
    "quotes": ("blockquote",),
    "verse": ("verse",),
    "tables": ("table", "grid", "ruled", "caption"),
}
_ANYWHERE = {"alt": ["paragraph", "reference", "blockquote", "list"]}
_OPTIONS = {"maxNesting": INLINE_DEPTH, "tasklists": True, "inline_definitions": True, "strikethrough_single_tilde": True}


@cache
def parser(off: tuple[str, ...] = ()) -> MarkdownIt:
    """The grammar without the rules of the hints that are ``off``; built once, it holds no state between texts."""
    markdown = Parser("commonmark", _OPTIONS)
    markdown.enable(["table", "strikethrough"])
    _block_rules(markdown)
    _inline_rules(markdown)
    markdown.core.ruler.after("block", "annotate", annotate)
    markdown.disable([rule for hint in off for rule in RULES_OF_HINTS[hint]], ignoreInvalid=True)
    return markdown


def _block_rules(markdown: MarkdownIt) -> None:
    ruler = markdown.block.ruler
    ruler.before("table", "too_deep", _too_deep)
    ruler.at("table", bars, {"alt": ["paragraph", "reference"]})
    ruler.before("table", "caption", caption)
    ruler.before("table", "grid", grid)
    ruler.before("table", "ruled", ruled)
    ruler.before("fence", "division", fence, _ANYWHERE)
    ruler.before("fence", "math_block", math.block, _ANYWHERE)
    ruler.before("fence", "shortcode", shortcodes.block, _ANYWHERE)
    ruler.before("fence", "attribute_line", attributes.line, _ANYWHERE)
    ruler.before("reference", "note_definition", definition, {"alt": ["paragraph", "reference"]})
    ruler.at("reference", links.reference)
    ruler.at("html_block", html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    ruler.before("paragraph", "verse", verse)
    ruler.before("lheading", "definitions", definitions)


def _inline_rules(markdown: MarkdownIt) -> None:
    ruler = markdown.inline.ruler
    ruler.before("newline", "bare_address", links.bare)
    ruler.before("newline", "email", links.email)
    ruler.before("escape", "math", math.inline)
    ruler.before("strikethrough", "subscript", scripts.subscript)
    ruler.before("link", "shortcode", shortcodes.inline)
    ruler.before("link", "attributes_after", attributes.after)
    ruler.before("link", "attributes_of_emphasis", attributes.emphasised)
    ruler.before("link", "note_call", call)
    ruler.before("link", "inline_note", inline_note)
    ruler.before("link", "superscript", scripts.superscript)
    ruler.before("link", "span", attributes.span)
    ruler.before("link", "shortcode_link", shortcodes.link)


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read as a paragraph what markdown-it would drop because it is nested too deeply."""
    return not silent and state.level >= BLOCK_DEPTH and paragraph(state, start, end, silent)
