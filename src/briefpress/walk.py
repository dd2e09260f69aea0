"""The only traversals of a document (map_*, query, plain): through title, summary and notes too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from .document import (
    Block,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Container,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Math,
    Note,
    NoteRef,
    PageRef,
    Paragraph,
    Row,
    Source,
    Strikeout,
    Strong,
    Subscript,
    Summary,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)

#: A change to siblings: it sees them side by side and gives what stands in their place.
InlinesMap = Callable[[tuple[Inline, ...]], tuple[Inline, ...]]
LeafMap = Callable[[Inline], Inline]
BlocksMap = Callable[[tuple[Block, ...]], tuple[Block, ...]]
N = TypeVar("N")


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
        summary=summary and replace(summary, blocks=blocks_runs(summary.blocks, change)),
        blocks=blocks_runs(document.blocks, change),
        notes=tuple(replace(note, blocks=blocks_runs(note.blocks, change)) for note in document.notes),
        sources=tuple(replace(source, entry=change(source.entry)) for source in document.sources),
    )


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


#: Anything that can be looked through.
Place = Document | Summary | Note | Source | Block | Definition | Cell | Inline


def query(place: Place | Sequence[Place], kind: type[N]) -> Iterator[N]:
    """Every node of the given type, in reading order: title, subtitle, summary, body, notes, sources."""
    return (node for node, _ in located(place, kind))


def located(place: Place | Sequence[Place], kind: type[N], line: int = 0) -> Iterator[tuple[N, int]]:
    """Every node of the given type as `query` has it, each with the line of the nearest block that knows its own."""
    waiting: list[tuple[Place | Sequence[Place], int]] = [(place, line)]
    while waiting:
        each, line = waiting.pop()
        if isinstance(each, Sequence):
            waiting += ((part, line) for part in reversed(each))
            continue
        line = getattr(each, "line", 0) or line
        if isinstance(each, kind):
            yield each, line
        waiting += ((part, line) for part in reversed(_parts(each)))


def _parts(place: Place) -> Sequence[Place | Sequence[Place]]:
    match place:
        case Text() | Code() | Image() | Math() | LineBreak() | NoteRef() | PageRef() | CodeBlock() | ThematicBreak():
            return ()
        case Paragraph() | Heading() | Cell():
            return place.children
        case Document():
            summary = [place.summary] if place.summary else []
            return [place.meta.title, place.meta.subtitle, *summary, place.blocks, place.notes, place.sources]
        case Summary() | Note() | BlockQuote():
            return place.blocks
        case Source():
            return place.entry
        case List() | DefinitionList():
            return place.items
        case Definition():
            return [place.term, *place.definitions]
        case Division():
            return [place.title, place.blocks]
        case Table():
            return [place.caption, *place.head, *place.rows]
        case Figure():
            return [place.image, place.caption]
        case Emphasis() | Strong() | Strikeout() | Superscript() | Subscript() | Link() | LangSpan():
            return place.children


def plain(place: Place | Sequence[Place]) -> str:
    """The words of a node as one string; note calls and pages left out, line ends as spaces, blocks by newlines."""
    match place:
        case Text(text=text) | (Text(text=text),):
            return text
    words: list[str] = []
    waiting: list[Place | Sequence[Place] | str] = [place]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str | Text):
            words.append(each if isinstance(each, str) else each.text)
        else:
            waiting += reversed(each if isinstance(each, Sequence) else _words(each))
    return "".join(words)


def _words(place: Place) -> Sequence[Place | Sequence[Place] | str]:
    match place:
        case Code():
            return (place.text,)
        case Math():
            return (place.tex,)
        case CodeBlock():
            return (place.text, "\n")
        case LineBreak():
            return (" ",)
        case Image():
            return (place.alt,)
        case Paragraph() | Heading() | Cell():
            return (place.children, "\n")
        case Definition():
            return (place.term, "\n", *place.definitions)
        case Division():
            return (*_line(place.title), place.blocks)
        case Table():
            return (*_line(place.caption), *place.head, *place.rows)
        case Figure():
            return (*_line((place.image,)), *_line(place.caption))
        case _:
            return _parts(place)


def _line(inlines: tuple[Inline, ...]) -> Sequence[Sequence[Place] | str]:
    return (inlines, "\n") if inlines else ()


def slice_inlines(inlines: Sequence[Inline], start: int, end: int) -> tuple[Inline, ...]:
    """The part of the inlines that `plain` gives as ``[start:end]``, with its formatting and the calls inside it."""
    cut: list[Inline] = []
    position = 0
    for inline in inlines:
        length = len(plain(inline))
        first, last = max(start - position, 0), min(end - position, length)
        if isinstance(inline, NoteRef):
            if start < position <= end:
                cut.append(inline)
        elif first < last:
            cut.append(_slice(inline, first, last))
        position += length
    return tuple(cut)


def _slice(inline: Inline, start: int, end: int) -> Inline:
    if isinstance(inline, Container):
        return replace(inline, children=slice_inlines(inline.children, start, end))
    return replace(inline, text=inline.text[start:end]) if isinstance(inline, Text | Code) else inline
