"""What each of HTML's elements, and each fence, becomes when it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from ...document import (
    Alignment,
    Block,
    BlockQuote,
    Cell,
    CodeBlock,
    Definition,
    DefinitionList,
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
    ThematicBreak,
)
from ...walk import plain
from ..meta import clean
from .divide import divide
from .flatten import as_inlines
from .phrasing import Inlines
from .tree import COMMAND, FENCE, Closer, Element, Tree

Blocks = tuple[Block, ...]
_ALIGNMENTS: dict[str, Alignment] = {"left": "left", "center": "center", "right": "right"}


def new_tree(reading: Any) -> Tree:
    """A tree for the blocks of one container."""
    return Tree(reading, CLOSERS, NESTING)


def _identified(blocks: Sequence[Block], id: str) -> Blocks | None:
    """The blocks with ``id`` on the first that can bear it and has none; None where there is no such block."""
    match blocks:
        case [List() as first, *rest] if first.items and (item := _identified(first.items[0], id)):
            return (replace(first, items=(item, *first.items[1:])), *rest)
        case [Paragraph() | Heading() | Table() | Figure() | Division() as first, *rest] if not first.id:
            return (replace(first, id=id), *rest)
        case _:
            return None


def _blocks(tree: Tree, element: Element) -> Blocks:
    """The blocks of an element, with its id on the first; an anchor for what follows where there is none."""
    id = clean(element.attributes.get("id", ""))
    if not id:
        return tuple(element.blocks)
    found = _identified(element.blocks, id)
    if found is None:
        tree.reading.anchors.append(id)
    return found or tuple(element.blocks)


def _plain(tree: Tree, element: Element) -> None:
    """An element of which only the contents are kept."""
    tree.top.blocks.extend(_blocks(tree, element))


def _heading(tree: Tree, element: Element) -> None:
    words, place = tree.words(element)
    if words:
        id = tree.reading.take_anchor(clean(element.attributes.get("id", "")))
        tree.reading.decide("heading", place, text=plain(words))
        tree.top.blocks.append(Heading(int(element.name[1]), words, id, place.line))
    tree.top.blocks.extend(element.blocks)


def _quote(tree: Tree, element: Element) -> None:
    if blocks := _blocks(tree, element):
        tree.top.blocks.append(BlockQuote(blocks, line=element.place.line))


def _aside(tree: Tree, element: Element) -> None:
    id = clean(element.attributes.get("id", ""))
    if element.blocks or element.words:
        tree.top.blocks.append(Division(element.name, tuple(element.blocks), element.words, id, element.place.line))


def _rule(tree: Tree, element: Element) -> None:
    tree.top.blocks.append(ThematicBreak(line=element.place.line))


def _preformatted(tree: Tree, element: Element) -> None:
    """Code; its language is what the ``code`` in it says, or its own class."""
    text = "".join(token.content for token in element.run if token.type == "text")
    said = [element.attributes.get("class", "")]
    said += [token.content for token in element.run if token.type == "html_inline"]
    lang = next((part.partition("language-")[2] for part in said if "language-" in part), "")
    text = text.removeprefix("\n").rstrip("\n")
    if text.strip():
        tree.top.blocks.append(CodeBlock(text, lang.split('"')[0].split(" ")[0], line=element.place.line))
    tree.top.blocks.extend(element.blocks)


# --- lists -----------------------------------------------------------------------------------


def _item(tree: Tree, element: Element) -> None:
    """An item of the list around it; elsewhere its blocks."""
    blocks = _blocks(tree, element)
    if tree.top.name in ("ul", "ol", "menu"):
        tree.top.parts.append((_number(element.attributes.get("value", "")), blocks, element.place.line))
    else:
        tree.top.blocks.extend(blocks)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 10 else None


def _list(tree: Tree, element: Element) -> None:
    ordered, line = element.name == "ol", element.place.line
    items: list[Any] = list(element.parts)
    # What stands in a list and in no item is an item that its author forgot to mark.
    if element.blocks:
        items.append((None, tuple(element.blocks), line))
    start = _number(element.attributes.get("start", ""))
    start = items[0][0] if items and items[0][0] is not None else 1 if start is None else start
    if items:
        tight = all(len(blocks) < 2 or isinstance(blocks[1], List) for _, blocks, _ in items)
        tree.top.blocks.append(List(tuple(item[1] for item in items), ordered, start, tight, line))


def _term(tree: Tree, element: Element) -> None:
    words, place = tree.words(element)
    words = as_inlines((Paragraph(words), *element.blocks)) if element.blocks else words
    if (around := tree.nearest("dl")).name == "dl":
        around.parts.append(words)
    elif words:
        tree.top.blocks.append(Paragraph(words, line=place.line))


def _definition(tree: Tree, element: Element) -> None:
    blocks = _blocks(tree, element)
    if (around := tree.nearest("dl")).name == "dl":
        around.parts.append(list(blocks))
    else:
        tree.top.blocks.extend(blocks)


def _definitions(tree: Tree, element: Element) -> None:
    items = grouped(element.parts)
    tree.top.blocks.extend(element.blocks)
    if items:
        tree.top.blocks.append(DefinitionList(items, line=element.place.line))


def grouped(parts: Iterable[object]) -> tuple[Definition, ...]:
    """Terms (tuples of inlines), each with the definitions (lists of blocks) that follow it."""
    items: list[Definition] = []
    for part in parts:
        if isinstance(part, tuple):
            items.append(Definition(part, ()))
        elif isinstance(part, list):
            last = items.pop() if items else Definition((), ())
            items.append(replace(last, definitions=(*last.definitions, tuple(part))))
    return tuple(items)


# --- tables and figures ----------------------------------------------------------------------


def _cell(tree: Tree, element: Element) -> None:
    words, place = tree.words(element)
    blocks = (*_blocks(tree, element), *((Paragraph(words, line=place.line),) if words else ()))
    spans = {key: min(max(_number(element.attributes.get(key, "")) or 1, 1), 1000) for key in ("colspan", "rowspan")}
    around = tree.nearest("tr")
    if around.name == "tr":
        around.parts.append((Cell(as_inlines(blocks), element.name == "th", **spans), _side(element.attributes)))
    else:
        tree.top.blocks.extend(blocks)


def _side(attributes: Mapping[str, str]) -> Alignment:
    style = attributes.get("style", "").replace(" ", "").casefold().partition("text-align:")[2].partition(";")[0]
    return _ALIGNMENTS.get(attributes.get("align", "").casefold() or style, "default")


def _row(tree: Tree, element: Element) -> None:
    around = tree.nearest("table")
    if around.name == "table" and element.parts:
        around.parts.append((bool(tree.open["thead"]), element.parts))
    tree.top.blocks.extend(element.blocks)


def _table(tree: Tree, element: Element) -> None:
    """A table; its head is what says so, else the first rows whose cells all head something."""
    rows: list[Any] = list(element.parts)
    tree.top.blocks.extend(element.blocks)
    if not rows:
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


def _caption(*names: str) -> Callable[[Tree, Element], None]:
    """What names the element around it; elsewhere a paragraph."""

    def close(tree: Tree, element: Element) -> None:
        words, place = tree.words(element)
        if element.blocks:
            words = as_inlines((*element.blocks, *((Paragraph(words),) if words else ())))
        around = tree.nearest(*names)
        if around.name in names and not around.words:
            around.words = words
        elif words:
            tree.top.blocks.append(Paragraph(words, line=place.line))

    return close


def _figure(tree: Tree, element: Element) -> None:
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
    _plain(tree, element)


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


def _division(tree: Tree, element: Element) -> None:
    """A ``div`` or a fence whose class means something; of any other only the contents are kept."""
    blocks = divide(element, tree.reading)
    if blocks is None:
        _plain(tree, element)
    else:
        tree.top.blocks.extend(blocks)


#: The elements that become blocks of other blocks.
NESTING = frozenset(("blockquote", "aside", "details", "ul", "ol", "menu", "dl", FENCE, COMMAND))
CLOSERS: dict[str, Closer] = {
    **dict.fromkeys(
        ("p", "center", "article", "main", "header", "footer", "nav", "address", "form", "fieldset"), _plain
    ),
    **dict.fromkeys(("html", "body", "hgroup", "noscript", "thead", "tbody", "tfoot", "colgroup", "col"), _plain),
    **dict.fromkeys(("div", "section", FENCE, COMMAND), _division),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("aside", "details"), _aside),
    **dict.fromkeys(("ul", "ol", "menu"), _list),
    **dict.fromkeys(("td", "th"), _cell),
    "blockquote": _quote,
    "hr": _rule,
    "pre": _preformatted,
    "li": _item,
    "dl": _definitions,
    "dt": _term,
    "dd": _definition,
    "tr": _row,
    "table": _table,
    "caption": _caption("table"),
    "figcaption": _caption("figure"),
    "summary": _caption("details"),
    "legend": _caption("fieldset"),
    "figure": _figure,
}
