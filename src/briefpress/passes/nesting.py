"""The nesting pass: what is nested deeper than a page has room for stands at the last level that it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import (
    Block,
    BlockQuote,
    Container,
    Definition,
    DefinitionList,
    Division,
    Document,
    Inline,
    List,
    Paragraph,
    Strong,
)
from ..walk import map_runs

#: Levels of blocks: at 14 points each they have used up the measure. Deeper ones would also use up Python's stack.
DEEPEST = 20
#: Levels of emphasis in links in emphasis.
DEEPEST_INLINE = 20
#: Blocks that hold blocks.
Holder = List | DefinitionList | BlockQuote | Division


def nesting(document: Document) -> Result[Document]:
    """Put the blocks of lists, quotes and divisions nested too deep in their place; no word is lost.

    It goes from the outside in, unlike `walk`, which could not come back from where it had to go first.
    """
    told: list[Diagnostic] = []
    meta = document.meta
    blocks = _shallow(document.blocks, DEEPEST, told)
    notes = tuple(replace(note, blocks=_shallow(note.blocks, DEEPEST, told)) for note in document.notes)
    summary, abstract = (_shallow(each, DEEPEST, told) for each in (meta.summary, meta.abstract))
    shallow = replace(document, meta=replace(meta, summary=summary, abstract=abstract), blocks=blocks, notes=notes)
    return Result(map_runs(shallow, lambda inlines: _flat(inlines, DEEPEST_INLINE)), tuple(told))


def _shallow(blocks: tuple[Block, ...], left: int, told: list[Diagnostic]) -> tuple[Block, ...]:
    """The blocks with at most ``left`` levels of others in them."""
    if left or not any(isinstance(block, Holder) for block in blocks):
        return tuple(_inner(block, left - 1, told) for block in blocks)
    told.append(Diagnostic("nesting", MESSAGE, Span("", getattr(blocks[0], "line", 0)), HINT))
    return tuple(_leaves(blocks))


MESSAGE = f"nested more than {DEEPEST} deep: what is deeper stands at that level"
HINT = "nest less: headings and paragraphs of their own are easier to follow"


def _inner(block: Block, left: int, told: list[Diagnostic]) -> Block:
    match block:
        case List():
            return replace(block, items=tuple(_shallow(item, left, told) for item in block.items))
        case DefinitionList():
            return replace(block, items=tuple(_definition(item, left, told) for item in block.items))
        case BlockQuote() | Division():
            return replace(block, blocks=_shallow(block.blocks, left, told))
        case _:
            return block


def _definition(item: Definition, left: int, told: list[Diagnostic]) -> Definition:
    return replace(item, definitions=tuple(_shallow(each, left, told) for each in item.definitions))


def _leaves(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks inside that hold no others, in reading order; terms and titles as strong paragraphs."""
    waiting = list(reversed(blocks))
    while waiting:
        block = waiting.pop()
        if isinstance(block, Holder):
            waiting += reversed(list(_held(block)))
        else:
            yield block


def _held(block: Holder) -> Iterator[Block]:
    match block:
        case List(items):
            yield from (inner for item in items for inner in item)
        case DefinitionList(items):
            for item in items:
                yield Paragraph((Strong(item.term),))
                yield from (inner for definition in item.definitions for inner in definition)
        case BlockQuote(blocks):
            yield from blocks
        case Division(_, blocks, title):
            yield from (Paragraph((Strong(title),)),) if title else ()
            yield from blocks


def _flat(inlines: tuple[Inline, ...], left: int) -> tuple[Inline, ...]:
    """The inlines with at most ``left`` levels of others in them."""
    if left:
        return tuple(
            replace(inline, children=_flat(inline.children, left - 1)) if isinstance(inline, Container) else inline
            for inline in inlines
        )
    flat: list[Inline] = []
    waiting = list(reversed(inlines))
    while waiting:
        inline = waiting.pop()
        if isinstance(inline, Container):
            waiting += reversed(inline.children)
        else:
            flat.append(inline)
    return tuple(flat)
