"""Changes to every inline or block of a document: through title, summary and notes too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from ..document import (
    Appendix,
    Block,
    BlockQuote,
    CodeBlock,
    Container,
    Definition,
    DefinitionList,
    Division,
    Document,
    EntryGroup,
    Figure,
    Heading,
    Inline,
    List,
    Paragraph,
    Row,
    Summary,
    Table,
    ThematicBreak,
)

#: A change to siblings: it sees them side by side and gives what stands in their place.
InlinesMap = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]
LeafMap = Callable[[Inline], Inline]
BlocksMap = Callable[[tuple[Block, ...]], tuple[Block, ...]]


def map_inlines(document: Document, change: InlinesMap) -> Document:
    """Apply ``change`` to every sequence of sibling inlines, innermost first."""
    return _map_sequences(document, lambda inlines: inlines_in(inlines, change))


def map_runs(document: Document, change: InlinesMap) -> Document:
    """Apply ``change`` to every outermost sequence of inlines: a title's, a paragraph's, a cell's, whole."""
    return _map_sequences(document, change)


def map_leaves(document: Document, change: LeafMap) -> Document:
    """Apply ``change`` to every inline that holds no inlines, in reading order within each part."""
    return _map_sequences(document, lambda inlines: leaves_in(inlines, change))


def inlines_in(inlines: tuple[Inline, ...], change: InlinesMap) -> tuple[Inline, ...]:
    """Apply ``change`` to a sequence of inlines and to those inside it, innermost first."""
    return change(
        tuple(
            replace(inline, children=inlines_in(inline.children, change)) if isinstance(inline, Container) else inline
            for inline in inlines
        )
    )


def leaves_in(inlines: tuple[Inline, ...], change: LeafMap) -> tuple[Inline, ...]:
    """Apply ``change`` to the inlines that hold no inlines, in reading order."""
    return tuple(
        replace(inline, children=leaves_in(inline.children, change))
        if isinstance(inline, Container)
        else change(inline)
        for inline in inlines
    )


def parted_in(inlines: tuple[Inline, ...], change: Callable[[Inline], tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Put what ``change`` gives in the place of each inline that holds no inlines, in reading order."""
    return tuple(
        each
        for inline in inlines
        for each in (
            (replace(inline, children=parted_in(inline.children, change)),)
            if isinstance(inline, Container)
            else change(inline)
        )
    )


def blocks_inlines(blocks: Sequence[Block], change: InlinesMap) -> tuple[Block, ...]:
    """Apply ``change`` to every sequence of sibling inlines in the blocks, innermost first."""
    return blocks_runs(blocks, lambda inlines: inlines_in(inlines, change))


def blocks_leaves(blocks: Sequence[Block], change: LeafMap) -> tuple[Block, ...]:
    """Apply ``change`` to every inline in the blocks that holds no inlines, in reading order."""
    return blocks_runs(blocks, lambda inlines: leaves_in(inlines, change))


def _map_sequences(document: Document, change: InlinesMap) -> Document:
    meta, summary = document.meta, document.summary
    return replace(
        document,
        meta=replace(
            meta,
            title=change(meta.title),
            subtitle=change(meta.subtitle),
            abstract=blocks_runs(meta.abstract, change),
            summary=blocks_runs(meta.summary, change),
        ),
        summary=summary and _summary_sequences(summary, change),
        blocks=blocks_runs(document.blocks, change),
        notes=tuple(replace(note, blocks=blocks_runs(note.blocks, change)) for note in document.notes),
        appendix=document.appendix and _appendix_sequences(document.appendix, change),
    )


def _summary_sequences(summary: Summary, change: InlinesMap) -> Summary:
    figures = tuple(replace(figure, children=change(figure.children)) for figure in summary.figures)
    return replace(summary, blocks=blocks_runs(summary.blocks, change), figures=figures)


def _appendix_sequences(appendix: Appendix, change: InlinesMap) -> Appendix:
    groups = tuple(
        EntryGroup(
            tuple(replace(entry, children=change(entry.children)) for entry in group.entries), change(group.title)
        )
        for group in appendix.groups
    )
    return Appendix(groups, change(appendix.legend))


def blocks_runs(blocks: Sequence[Block], change: InlinesMap) -> tuple[Block, ...]:
    """Apply ``change`` to every outermost sequence of inlines in the blocks, in reading order."""
    return tuple(_block_sequence(block, change) for block in blocks)


def _block_sequence(block: Block, change: InlinesMap) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, children=change(block.children))
        case List():
            return replace(block, items=tuple(blocks_runs(item, change) for item in block.items))
        case DefinitionList():
            return replace(block, items=tuple(_definition_sequences(item, change) for item in block.items))
        case BlockQuote():
            return replace(block, blocks=blocks_runs(block.blocks, change))
        case Division():
            return replace(block, title=change(block.title), blocks=blocks_runs(block.blocks, change))
        case Table():
            return replace(
                block,
                caption=change(block.caption),
                head=_rows_sequences(block.head, change),
                rows=_rows_sequences(block.rows, change),
            )
        case Figure():
            return replace(block, caption=change(block.caption))
        case CodeBlock() | ThematicBreak():
            return block


def _definition_sequences(item: Definition, change: InlinesMap) -> Definition:
    definitions = tuple(blocks_runs(definition, change) for definition in item.definitions)
    return replace(item, term=change(item.term), definitions=definitions)


def _rows_sequences(rows: Sequence[Row], change: InlinesMap) -> tuple[Row, ...]:
    return tuple(tuple(replace(cell, children=change(cell.children)) for cell in row) for row in rows)


def map_blocks(document: Document, change: BlocksMap) -> Document:
    """Apply ``change`` to every sequence of sibling blocks (body, summary, notes), innermost first."""
    return replace(
        document,
        summary=document.summary and replace(document.summary, blocks=blocks_in(document.summary.blocks, change)),
        blocks=blocks_in(document.blocks, change),
        notes=tuple(replace(note, blocks=blocks_in(note.blocks, change)) for note in document.notes),
    )


def blocks_in(blocks: tuple[Block, ...], change: BlocksMap) -> tuple[Block, ...]:
    """Apply ``change`` to a sequence of blocks and to those inside it, innermost first."""
    return change(tuple(_inner_blocks(block, change) for block in blocks))


def _inner_blocks(block: Block, change: BlocksMap) -> Block:
    match block:
        case List():
            return replace(block, items=tuple(blocks_in(item, change) for item in block.items))
        case DefinitionList():
            return replace(block, items=tuple(_inner_definitions(item, change) for item in block.items))
        case BlockQuote() | Division():
            return replace(block, blocks=blocks_in(block.blocks, change))
        case _:
            return block


def _inner_definitions(item: Definition, change: BlocksMap) -> Definition:
    return replace(item, definitions=tuple(blocks_in(definition, change) for definition in item.definitions))
