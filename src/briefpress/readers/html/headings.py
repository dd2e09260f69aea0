"""Headings that are none by their element: short bold lines that stand alone, in an article that has no other."""

from __future__ import annotations

from ...diagnostics import Decision
from ...document import Block, Heading, Paragraph, Strong
from ...walk import plain, query
from ..text.signs import is_closed
from .page import Page

#: Characters of such a line at most, how many there must be, and how sure they are.
_LONGEST, _FEWEST, _SURE = 90, 2, 0.75
_LEVEL = 2


def with_bold_headings(blocks: tuple[Block, ...], page: Page) -> tuple[Block, ...]:
    """The blocks with such lines as headings; each is told."""
    if next(query(blocks, Heading), None) is not None:
        return blocks
    bold = {at for at, block in enumerate(blocks) if _is_bold_line(block)}
    prose = {at for at, block in enumerate(blocks) if isinstance(block, Paragraph)} - bold
    found = [at for at in sorted(bold) if at + 1 in prose]
    if len(found) < _FEWEST:
        return blocks
    promoted = list(blocks)
    for at in found:
        match blocks[at]:
            case Paragraph(children=(Strong(children=words),), id=id, line=line):
                promoted[at] = Heading(_LEVEL, words, id, line)
                page.decisions.append(Decision("heading", line, 1, _SURE, text=plain(words)))
    return tuple(promoted)


def _is_bold_line(block: Block) -> bool:
    match block:
        case Paragraph(children=(Strong() as strong,)):
            text = plain(strong).strip()
            return 0 < len(text) <= _LONGEST and not is_closed(text)
        case _:
            return False
