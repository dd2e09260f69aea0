"""Lists: items of a label and a body, and how they are numbered (ISO 32000-1, 14.8.4.3.3 and 14.8.5.5)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ..content import Piece
from .node import Node, with_attributes

#: ``ListNumbering`` by how CSS's counter style begins; any other that a numbered list has counts in decimals.
NUMBERING = {
    "decimal": "Decimal",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
}


def in_items(kids: Iterable[Node | Piece]) -> tuple[Node, ...]:
    """What is in a list as items: a label begins one where none is, as a term does."""
    items: list[Node] = []
    open_item: list[Node | Piece] = []

    def close() -> None:
        if open_item:
            items.append(Node("LI", item_kids(open_item)))
            open_item.clear()

    for kid in kids:
        if isinstance(kid, Node) and kid.type in ("LI", "Caption"):
            close()
            items.append(kid)
        elif isinstance(kid, Node) or (kid.text or "").strip():
            if isinstance(kid, Node) and kid.type == "Lbl" and any(not _is_label(each) for each in open_item):
                close()
            open_item.append(kid)
    close()
    return tuple(items)


def item_kids(kids: Iterable[Node | Piece]) -> tuple[Node, ...]:
    """What is in an item: its labels, and all else in one body."""
    kids = tuple(kids)
    labels = tuple(kid for kid in kids if isinstance(kid, Node) and kid.type == "Lbl")
    body: list[Node | Piece] = []
    for kid in kids:
        if isinstance(kid, Node) and kid.type == "LBody" and not kid.lang:
            body += kid.kids
        elif not _is_label(kid):
            body.append(replace(kid, type="Div") if isinstance(kid, Node) and kid.type == "LBody" else kid)
    return (*labels, Node("LBody", tuple(body))) if body else labels


def _is_label(kid: Node | Piece) -> bool:
    return isinstance(kid, Node) and kid.type == "Lbl"


def numbered(node: Node) -> Node:
    """The list with its ``ListNumbering``: none where no item has a marker."""
    return with_attributes(node, "List", ListNumbering=f"/{_numbering(node)}")


def _numbering(node: Node) -> str:
    for item in node.kids:
        if isinstance(item, Node) and item.part and any(_is_label(kid) for kid in item.kids):
            marked = any(isinstance(kid, Node) and kid.part and "::marker" in kid.part.tag for kid in item.kids)
            style = item.part.numbering if marked else ""
            known = (name for begin, name in NUMBERING.items() if style.startswith(begin))
            return next(known, "None" if not marked else "Decimal" if _is_ordered(node) else "Disc")
    return "None"


def _is_ordered(node: Node) -> bool:
    return node.part is not None and (node.part.tag == "ol" or "ol" in node.part.classes)
