"""The Markdown grammar: CommonMark with tables, strikeout, task lists and notes, made so that no words are lost."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph, table
from markdown_it.rules_block.table import escapedSplit, getLine

from .notes import call, definition, inline_note

#: Containers inside one another (a list counts twice); what is deeper is read as paragraphs.
BLOCK_DEPTH = 30
#: What markdown-it follows inside one line before it takes brackets for text.
INLINE_DEPTH = 40


class _Parser(MarkdownIt):
    """Keeps addresses as typed: a file is found by its name, and an autolink shows what its author wrote."""

    def normalizeLink(self, url: str) -> str:
        return url

    def normalizeLinkText(self, link: str) -> str:
        return link


@cache
def parser() -> MarkdownIt:
    """The grammar, built once; it holds no state between texts."""
    markdown = _Parser("commonmark", {"maxNesting": INLINE_DEPTH, "tasklists": True, "inline_definitions": True})
    markdown.enable(["table", "strikethrough"]).disable("html_block")
    block, inline = markdown.block.ruler, markdown.inline.ruler
    block.before("table", "too_deep", _too_deep)
    block.at("table", _table, {"alt": ["paragraph", "reference"]})
    block.before("reference", "note_definition", definition, {"alt": ["paragraph", "reference"]})
    block.before("reference", "comment", _comment, {"alt": ["paragraph", "reference", "blockquote"]})
    inline.before("link", "note_call", call)
    inline.before("link", "inline_note", inline_note)
    return markdown


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read as a paragraph what markdown-it would drop because it is nested too deeply."""
    return not silent and state.level >= BLOCK_DEPTH and paragraph(state, start, end, silent)


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table whose rows keep the cells beyond the last column: an unescaped bar inside the last cell."""
    first = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    if not silent:
        _keep_long_rows(state, first)
    return True


def _keep_long_rows(state: StateBlock, first: int) -> None:
    width = 0
    last_cell = None
    for token in state.tokens[first:]:
        if token.type == "th_open":
            width += 1
        elif token.type == "inline":
            last_cell = token
        elif token.type == "tr_close" and last_cell is not None and last_cell.map:
            cells = _cells(getLine(state, last_cell.map[0]))
            if len(cells) > width:
                last_cell.content = " | ".join(cell.strip() for cell in cells[width - 1 :])


def _cells(row: str) -> list[str]:
    cells = escapedSplit(row.strip())
    return cells[not cells[0] : len(cells) - (not cells[-1])]


def _comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A comment of whole lines, blank ones included; one that nothing closes is text."""
    position = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith("<!--", position):
        return False
    close = _comment_end(state, position + 4)
    last = bisect_left(state.eMarks, close + 3)
    if close < 0 or last >= end or state.src[close + 3 : state.eMarks[last]].strip():
        return False
    if last > start and state.blkIndent:
        return False
    if not silent:
        state.line = last + 1
        token = state.push("comment", "", 0)
        token.map = [start, last + 1]
    return True


def _comment_end(state: StateBlock, position: int) -> int:
    """Where the next ``-->`` stands (-1: nowhere); remembered, or many open comments would take quadratic time."""
    asked, found = state.env.get("comment_end", (position + 1, 0))
    if position < asked or 0 <= found < position:
        found = state.src.find("-->", position)
        state.env["comment_end"] = (position, found)
    return int(found)
