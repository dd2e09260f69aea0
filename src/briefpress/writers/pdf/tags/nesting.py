"""What may stand in what (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2): lists, tables and contents put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from ..content import Piece
from .lists import in_items, item_kids, numbered
from .node import Kids, Node, is_in_line

#: Types whose text stands in paragraphs of its own.
CONTAINERS = {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside", "Index"}
#: Types that stay where nothing is in them: a table without its empty cells is another.
EMPTY = {"TD", "TH"}
#: What may be in a type that not all may be in.
ALLOWED = {
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "TOC": {"TOC", "TOCI", "Caption"},
    "TOCI": {"Lbl", "Reference", "P", "TOC", "NonStruct"},
}
#: What is put around all else there.
AROUND = {"Table": "TR", "THead": "TR", "TBody": "TR", "TFoot": "TR", "TR": "TD", "TOC": "TOCI", "TOCI": "P"}
#: Types that may only be in some.
PARENTS = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
    "TOCI": {"TOC"},
}


def in_paragraphs(kids: Iterable[Node | Piece]) -> Kids:
    """The kids, with each run of text among them in a paragraph; white space between blocks is no content."""
    return tuple(_in_paragraphs(kids))


def _in_paragraphs(kids: Iterable[Node | Piece]) -> Iterator[Node | Piece]:
    for in_line, run in groupby(kids, is_in_line):
        group = tuple(run)
        if not in_line or all(isinstance(kid, Node) and kid.type in ("Figure", "Formula", "Note") for kid in group):
            yield from group
        elif any(isinstance(kid, Node) or (kid.text or "").strip() for kid in group):
            yield Node("P", group)


def fitted(node: Node) -> Kids:
    """The node with its kids as its type wants them; nothing for one that is empty."""
    match node.type:
        case "L":
            node = numbered(replace(node, kids=in_items(node.kids)))
        case "LI":
            node = replace(node, kids=item_kids(node.kids))
        case "Table":
            node = replace(node, kids=_parts_of_table(_allowed(node.type, node.kids)))
        case "TOCI":
            node = replace(node, kids=tuple(_allowed("TOCI", _bare(node.kids))))
        case "Reference":
            node = replace(node, kids=_once(node.kids))
        case kind if kind in CONTAINERS:
            node = replace(node, kids=in_paragraphs(node.kids))
        case kind if kind in ALLOWED:
            node = replace(node, kids=tuple(_allowed(kind, node.kids)))
    return (node,) if node.kids or node.type in EMPTY else ()


def _bare(kids: Iterable[Node | Piece]) -> Iterator[Node | Piece]:
    """The kids of an entry of contents, with paragraphs that are nothing but references left out."""
    for kid in kids:
        is_bare = isinstance(kid, Node) and kid.type == "P" and all(_is(each, "Reference") for each in kid.kids)
        yield from kid.kids if isinstance(kid, Node) and is_bare else (kid,)


def _once(kids: Kids) -> Kids:
    """The kids of a reference, which is none in another."""
    return tuple(
        each for kid in kids for each in (kid.kids if isinstance(kid, Node) and _is(kid, "Reference") else (kid,))
    )


def _is(kid: Node | Piece, kind: str) -> bool:
    return isinstance(kid, Node) and kid.type == kind


def _allowed(kind: str, kids: Iterable[Node | Piece]) -> Iterator[Node]:
    """The kids that may be in a type, each run of others in what is put around them there."""
    for good, run in groupby(kids, lambda kid: isinstance(kid, Node) and kid.type in ALLOWED[kind]):
        group = tuple(run)
        if good:
            yield from (kid for kid in group if isinstance(kid, Node))
        elif any(isinstance(kid, Node) or (kid.text or "").strip() for kid in group):
            yield from (kid for kid in fitted(Node(AROUND[kind], group)) if isinstance(kid, Node))


def _parts_of_table(kids: Iterable[Node]) -> tuple[Node, ...]:
    """A table's parts in the order that they must have: its head first; a head without a body is the body."""
    parts = sorted(kids, key=lambda kid: ORDER.index(kid.type))
    if not any(part.type in ("TBody", "TR") for part in parts):
        return tuple(replace(part, type="TBody") if part.type == "THead" else part for part in parts)
    if any(part.type != "TR" for part in parts if part.type != "Caption"):
        return tuple(replace(Node("TBody", (part,)), lang=part.lang) if part.type == "TR" else part for part in parts)
    return tuple(parts)


#: The parts of a table in their order.
ORDER = ("Caption", "THead", "TBody", "TR", "TFoot")


def in_place(node: Node, parent: str = "") -> Node:
    """The tree with what stands in no parent of its kind made a division."""
    kind = node.type
    if kind in PARENTS and parent not in PARENTS[kind]:
        kind = "Div"
    kids = tuple(kid if isinstance(kid, Piece) else in_place(kid, kind) for kid in node.kids)
    return replace(node, type=kind, kids=in_paragraphs(kids) if kind != node.type else kids)
