"""Blocks as inlines, where a document has room for no more: in a cell, a caption, a heading, a term."""

from __future__ import annotations

from collections.abc import Iterable

from ..document import (
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    DefinitionList,
    Division,
    Figure,
    Heading,
    Inline,
    LineBreak,
    List,
    Paragraph,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from ..enumerators import marker

Inlines = tuple[Inline, ...]
#: Between the cells of a row that is set as one line.
_BETWEEN = Text(" | ")


def inlines_of(blocks: Iterable[Block]) -> Inlines:
    """All words of the blocks, each block on a line of its own."""
    return _joined((line for block in blocks for line in _lines(block)), LineBreak())


def _joined(parts: Iterable[Inlines], between: Inline) -> Inlines:
    joined: list[Inline] = []
    for part in parts:
        if part:
            joined += [between, *part] if joined else part
    return tidy(joined)


def _lines(block: Block) -> list[Inlines]:
    match block:
        case Paragraph() | Heading():
            return [block.children]
        case List():
            return [
                _headed(_number(block, at), line, not inner)
                for at, item in enumerate(block.items)
                for inner, line in enumerate(line for each in item for line in _lines(each))
            ]
        case BlockQuote():
            return [line for each in block.blocks for line in _lines(each)]
        case Division():
            return [block.title, *(line for each in block.blocks for line in _lines(each))]
        case DefinitionList():
            return [line for item in block.items for line in (item.term, *map(inlines_of, item.definitions))]
        case CodeBlock():
            return [(Code(line),) for line in block.text.split("\n") if line.strip()]
        case Table():
            rows = [_joined((cell.children for cell in row), _BETWEEN) for row in (*block.head, *block.rows)]
            return [block.caption, *rows]
        case Figure():
            return [(block.image,), block.caption]
        case ThematicBreak():
            return []


def _number(block: List, at: int) -> str:
    return marker(block, at) if block.ordered else "• "


def _headed(number: str, line: Inlines, first: bool) -> Inlines:
    return (Text(number), *line) if first else line


def without_strong(inlines: Inlines) -> Inlines:
    """A heading's words without the bold around all of them, which headings have anyway."""
    match inlines:
        case (Strong(children=children),):
            return children
        case _:
            return inlines


def tidy(inlines: Iterable[Inline]) -> Inlines:
    """Adjacent texts as one, and none that is empty."""
    found: list[Inline] = []
    words: list[str] = []
    for each in inlines:
        if isinstance(each, Text):
            words.append(each.text)
            continue
        if text := "".join(words):
            found.append(Text(text))
        words = []
        found.append(each)
    if text := "".join(words):
        found.append(Text(text))
    return tuple(found)
