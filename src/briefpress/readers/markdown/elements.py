"""What each of HTML's elements, and each fence, becomes when it is closed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document import (
    Alignment,
    Block,
    BlockQuote,
    CodeBlock,
    Definition,
    DefinitionList,
    Division,
    Heading,
    Inline,
    List,
    Paragraph,
    ThematicBreak,
)
from ...walk import plain
from ..list_styles import list_style
from ..meta import clean
from ..reduce import inlines_of
from .divide import divide
from .element_parts import caption_of, close_cell, close_figure, close_row, close_table, identified, number
from .tree import COMMAND, FENCE, Closer, Element, Tree

Blocks = tuple[Block, ...]
Inlines = tuple[Inline, ...]
_ALIGNMENTS: dict[str, Alignment] = {"left": "left", "center": "center", "right": "right"}


def new_tree(reading: Any) -> Tree:
    """A tree for the blocks of one container."""
    return Tree(reading, CLOSERS, NESTING)


def _plain(tree: Tree, element: Element) -> None:
    """An element of which only the contents are kept."""
    tree.top.blocks.extend(identified(tree, element))


def _heading(tree: Tree, element: Element) -> None:
    words, place = tree.words(element)
    if words:
        id = tree.reading.take_anchor(clean(element.attributes.get("id", "")))
        tree.reading.decide("heading", tree.reading.start(place.line), text=plain(words))
        tree.top.blocks.append(Heading(int(element.name[1]), words, id, place.line))
    tree.top.blocks.extend(element.blocks)


def _quote(tree: Tree, element: Element) -> None:
    if blocks := identified(tree, element):
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
    blocks = identified(tree, element)
    if tree.top.name in ("ul", "ol", "menu"):
        tree.top.parts.append((number(element.attributes.get("value", "")), blocks, element.place.line))
    else:
        tree.top.blocks.extend(blocks)


def _list(tree: Tree, element: Element) -> None:
    ordered, line = element.name == "ol", element.place.line
    items: list[Any] = list(element.parts)
    # What stands in a list and in no item is an item that its author forgot to mark.
    if element.blocks:
        items.append((None, tuple(element.blocks), line))
    start = number(element.attributes.get("start", ""))
    start = items[0][0] if items and items[0][0] is not None else 1 if start is None else start
    if items:
        tight = all(len(blocks) < 2 or isinstance(blocks[1], List) for _, blocks, _ in items)
        style = list_style(element.attributes) if ordered else "decimal"
        tree.top.blocks.append(List(tuple(item[1] for item in items), ordered, start, tight, line, style))


def _term(tree: Tree, element: Element) -> None:
    words, place = tree.words(element)
    words = inlines_of((Paragraph(words), *element.blocks)) if element.blocks else words
    if (around := tree.nearest("dl")).name == "dl":
        around.parts.append(words)
    elif words:
        tree.top.blocks.append(Paragraph(words, line=place.line))


def _definition(tree: Tree, element: Element) -> None:
    blocks = identified(tree, element)
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
    items: list[tuple[Inlines, list[Blocks]]] = []
    for part in parts:
        if isinstance(part, tuple):
            items.append((part, []))
        elif isinstance(part, list):
            items += [] if items else [((), [])]
            items[-1][1].append(tuple(part))
    return tuple(Definition(term, tuple(definitions)) for term, definitions in items)


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
    **dict.fromkeys(
        ("html", "body", "hgroup", "noscript", "legend", "thead", "tbody", "tfoot", "colgroup", "col"), _plain
    ),
    **dict.fromkeys(("div", "section", FENCE, COMMAND), _division),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("aside", "details"), _aside),
    **dict.fromkeys(("ul", "ol", "menu"), _list),
    **dict.fromkeys(("td", "th"), close_cell),
    "blockquote": _quote,
    "hr": _rule,
    "pre": _preformatted,
    "li": _item,
    "dl": _definitions,
    "dt": _term,
    "dd": _definition,
    "tr": close_row,
    "table": close_table,
    "caption": caption_of("table"),
    "figcaption": caption_of("figure"),
    "summary": caption_of("details"),
    "figure": close_figure,
}
