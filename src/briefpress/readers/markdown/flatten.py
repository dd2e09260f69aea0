"""Blocks where only inlines can stand, as in a table's cell: the same words, each block on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...document import (
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
    Table,
    Text,
    ThematicBreak,
)
from ..enumerators import marker

Inlines = tuple[Inline, ...]


def as_inlines(blocks: Iterable[Block]) -> Inlines:
    """The inlines of the blocks, with a line break between those of two."""
    found: list[Inline] = []
    for line in _lines(blocks):
        found += [LineBreak(), *line] if found and line else line
    return tuple(found)


def _lines(blocks: Iterable[Block]) -> Iterator[Inlines]:
    for block in blocks:
        yield from _lines_of(block)


def _lines_of(block: Block) -> Iterator[Inlines]:
    match block:
        case Paragraph() | Heading():
            yield block.children
        case CodeBlock():
            yield from ((Code(line),) for line in block.text.split("\n"))
        case List():
            yield from _items(block)
        case BlockQuote():
            yield from _lines(block.blocks)
        case Division():
            yield block.title
            yield from _lines(block.blocks)
        case DefinitionList():
            for item in block.items:
                yield item.term
                for definition in item.definitions:
                    yield from _lines(definition)
        case Table():
            yield block.caption
            for row in (*block.head, *block.rows):
                yield as_inlines(Paragraph(cell.children) for cell in row)
        case Figure():
            yield (block.image,)
            yield () if block.caption == (Text(block.image.alt),) else block.caption
        case ThematicBreak():
            return


def _items(block: List) -> Iterator[Inlines]:
    for number, item in enumerate(block.items):
        mark = Text(marker(block, number) if block.ordered else "• ")
        for at, line in enumerate(_lines(item)):
            yield (mark, *line) if at == 0 else line
