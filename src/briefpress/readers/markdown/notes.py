"""The grammar of notes in Markdown: ``[^label]: text``, its calls ``[^label]``, and notes in place ``^[text]``.

A fragment (a title in the front matter, say) holds calls only, of notes that stand elsewhere.

The syntax is pandoc's (https://pandoc.org/MANUAL.html#footnotes). mdit-py-plugins' footnotes drop notes that
nothing calls, lose the line numbers, know no space before the colon, and take quadratic time on open brackets.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

#: Long enough for any label an author types, short enough that a text of open brackets stays cheap.
_LABEL = r"\[\^([^\[\]\s]{1,200})\]"
_CALL = re.compile(_LABEL)
#: French sets a space before the colon.
_DEFINITION = re.compile(_LABEL + "[ \u00a0\u202f]?:")
_LINK_GOES_ON = re.compile(r"\(|\[(?!\^)")
#: Notes in place inside one another that are followed; the parser calls itself for each.
_NOTE_DEPTH = 2


def definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``[^label]: text`` and the lines indented below it, between ``note_open`` and ``note_close``."""
    match = _DEFINITION.match(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    if match is None or state.is_code_block(start) or "fragment" in state.env:
        return False
    if not silent:
        state.env.setdefault("labels", {}).setdefault(match[1].casefold(), match[1])
        token = state.push("note_open", "", 1)
        token.meta["label"] = match[1]
        token.map = [start, start + 1]
        _definition_blocks(state, start, end, match.end())
        state.push("note_close", "", -1)
    return True


def _definition_blocks(state: StateBlock, start: int, end: int, position: int) -> None:
    """Read the note as blocks indented by four, the first of them on the label's own line."""
    kept = state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType
    spaces = state.skipSpaces(position) - position
    state.bMarks[start] = position
    state.tShift[start] = spaces
    state.blkIndent += 4
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= 4
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = kept
    state.line = max(state.line, start + 1)


def call(state: StateInline, silent: bool) -> bool:
    """``[^label]``: a ``note_ref`` where the note exists, else an ``orphan_call`` unless it is a link's text."""
    match = _CALL.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    label = match[1] if "fragment" in state.env else state.env.get("labels", {}).get(match[1].casefold())
    if label is None and _LINK_GOES_ON.match(state.src, match.end()):
        return False
    if not silent:
        token = state.push("orphan_call" if label is None else "note_ref", "", 0)
        token.content = match[0] if label is None else ""
        token.meta |= {"label": label, "typed": match[0]}
    state.pos = match.end()
    return True


def inline_note(state: StateInline, silent: bool) -> bool:
    """``^[text]``: a ``note_in_place`` whose children are the note's inlines."""
    start = state.pos
    depth = state.env.get("note_depth", 0)
    if not state.src.startswith("^[", start, state.posMax) or depth >= _NOTE_DEPTH or "fragment" in state.env:
        return False
    if state.html_terminator_last("]") < start:
        return False
    close = state.md.helpers.parseLinkLabel(state, start + 1)
    content = state.src[start + 2 : close]
    if close < 0 or not content.strip():
        return False
    if not silent:
        token = state.push("note_in_place", "", 0)
        state.env["note_depth"] = depth + 1
        token.meta["typed"] = state.src[start : close + 1]
        token.children = state.md.inline.parse(content.strip(), state.md, state.env, [])
        state.env["note_depth"] = depth
    state.pos = close + 1
    return True
