"""What HTML's tables and figures become, and what all elements share: an id and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from ...document import (
    Alignment,
    Block,
    Cell,
    Division,
    Figure,
    Heading,
    Image,
    Inline,
    Link,
    List,
    Paragraph,
    Table,
    Text,
)
from ...walk import plain
from ..meta import clean
from ..reduce import inlines_of
from .tree import Element, Tree

Blocks = tuple[Block, ...]
_ALIGNMENTS: dict[str, Alignment] = {"left": "left", "center": "center", "right": "right"}


def _identified(blocks: Sequence[Block], id: str) -> Blocks | None:
    """The blocks with ``id`` on the first that can bear it and has none; None where there is no such block."""
    match blocks:
        case [List() as first, *rest] if first.items and (item := _identified(first.items[0], id)):
            return (replace(first, items=(item, *first.items[1:])), *rest)
        case [Paragraph() | Heading() | Table() | Figure() | Division() as first, *rest] if not first.id:
            return (replace(first, id=id), *rest)
        case _:
            return None


def identified(tree: Tree, element: Element) -> Blocks:
    """The blocks of an element, with its id on the first; an anchor for what follows where there is none."""
    id = clean(element.attributes.get("id", ""))
    if not id:
        return tuple(element.blocks)
    found = _identified(element.blocks, id)
    if found is None:
        tree.reading.anchors.append(id)
    return found or tuple(element.blocks)


def number(text: str) -> int | None:
    """The whole number that an attribute says, if it does."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


# --- tables and figures ----------------------------------------------------------------------


def close_cell(tree: Tree, element: Element) -> None:
    """A cell of the row around it; elsewhere its blocks."""
    words, place = tree.words(element)
    blocks = (*identified(tree, element), *((Paragraph(words, line=place.line),) if words else ()))
    spans = {key: min(max(number(element.attributes.get(key, "")) or 1, 1), 1000) for key in ("colspan", "rowspan")}
    around = tree.nearest("tr")
    if around.name == "tr":
        around.parts.append((Cell(inlines_of(blocks), element.name == "th", **spans), _side(element.attributes)))
    else:
        tree.top.blocks.extend(blocks)


def _side(attributes: Mapping[str, str]) -> Alignment:
    style = attributes.get("style", "").replace(" ", "").casefold().partition("text-align:")[2].partition(";")[0]
    return _ALIGNMENTS.get(attributes.get("align", "").casefold() or style, "default")


def close_row(tree: Tree, element: Element) -> None:
    """A row of the table around it; elsewhere the words of its cells."""
    around = tree.nearest("table")
    if around.name == "table" and element.parts:
        around.parts.append((bool(tree.open["thead"]), element.parts))
    elif words := inlines_of(Paragraph(cell.children) for cell, _ in element.parts):
        tree.top.blocks.append(Paragraph(words, line=element.place.line))
    tree.top.blocks.extend(element.blocks)


def close_table(tree: Tree, element: Element) -> None:
    """A table; its head is what says so, else the first rows whose cells all head something."""
    rows: list[Any] = list(element.parts)
    tree.top.blocks.extend(element.blocks)
    if not rows:
        tree.top.blocks.extend((Paragraph(element.words, line=element.place.line),) if element.words else ())
        return
    heads = sum(1 for head, _ in rows if head)
    while not any(head for head, _ in rows) and heads < len(rows) and all(cell.header for cell, _ in rows[heads][1]):
        heads += 1
    cells = [
        tuple(replace(cell, header=cell.header and at >= heads) for cell, _ in row) for at, (_, row) in enumerate(rows)
    ]
    align = max(([side for _, side in row] for _, row in rows), key=len)
    table = Table(tuple(cells[:heads]), tuple(cells[heads:]), tuple(align), element.words)
    tree.reading.decide("table", element.place, text=plain(cells[0]))
    id = tree.reading.take_anchor(clean(element.attributes.get("id", "")))
    tree.top.blocks.append(replace(table, id=id, line=element.place.line))


def caption_of(*names: str) -> Callable[[Tree, Element], None]:
    """What names the element around it; elsewhere a paragraph."""

    def close(tree: Tree, element: Element) -> None:
        words, place = tree.words(element)
        if element.blocks:
            words = inlines_of((*element.blocks, *((Paragraph(words),) if words else ())))
        around = tree.nearest(*names)
        if around.name in names and not around.words:
            around.words = words
        elif words:
            tree.top.blocks.append(Paragraph(words, line=place.line))

    return close


def close_figure(tree: Tree, element: Element) -> None:
    """The pictures of a figure, the caption with the last; a table takes it too, and anything else has it below."""
    blocks = [figure for block in element.blocks for figure in _pictures(block)]
    words = element.words
    match blocks:
        case [*_, Figure() | Table() as last] if words:
            blocks[-1] = replace(last, caption=words)
        case _ if words:
            blocks.append(Paragraph(words, line=element.place.line))
    for block in blocks:
        if isinstance(block, Figure):
            tree.reading.decide("figure", element.place, text=plain(block.caption) or block.image.src[:60])
    element.blocks = blocks
    tree.top.blocks.extend(identified(tree, element))


def _pictures(block: Block) -> Iterable[Block]:
    if not isinstance(block, Paragraph):
        return (block,)
    images = [image for inline in block.children for image in _images(inline)]
    others = plain(tuple(inline for inline in block.children if not list(_images(inline)))).strip()
    if not images or others:
        return (block,)
    return tuple(
        Figure(replace(image, title=""), (Text(image.title),) if image.title else (), line=block.line)
        for image in images
    )


def _images(inline: Inline) -> Iterable[Image]:
    if isinstance(inline, Image):
        return (inline,)
    return tuple(child for child in inline.children if isinstance(child, Image)) if isinstance(inline, Link) else ()
