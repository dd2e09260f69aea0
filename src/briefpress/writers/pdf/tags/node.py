"""An element of the structure tree, before it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec.structs import replace

from ..content import Annotation, Part, Piece

#: Types that stand in a line of text.
IN_LINE = {"Span", "Em", "Strong", "Code", "Quote", "Link", "Reference", "Note", "Lbl", "BibEntry", "Formula", "Figure"}


class Node(msgspec.Struct, frozen=True, eq=False):
    """A structure element: ``type`` and ``kids``, and what it is written with.

    ``attributes`` are by owner (``Table``, ``List``, ``Layout``), ``part`` is the part of the HTML it is made of.
    """

    type: str
    kids: tuple[Node | Piece, ...] = ()
    part: Part | None = None
    lang: str = ""
    alt: str = ""
    actual_text: str = ""
    id: str = ""
    attributes: Mapping[str, Mapping[str, Any]] = MappingProxyType({})
    annotations: tuple[Annotation, ...] = ()


#: The elements and pieces in an element.
Kids = tuple[Node | Piece, ...]


def with_attributes(node: Node, owner: str, **values: Any) -> Node:
    """The node with more attributes of an owner."""
    return replace(node, attributes={**node.attributes, owner: {**node.attributes.get(owner, {}), **values}})


def with_language(node: Node) -> Node:
    """The node in the language of all that is in it."""
    match node.kids:
        case [Node(type="Span", attributes={}, annotations=()) as only] if only.lang and not node.lang:
            return replace(node, lang=only.lang, kids=only.kids)
    return node


def is_in_line(kid: Node | Piece) -> bool:
    """Whether a kid stands in a line of text."""
    return isinstance(kid, Piece) or kid.type in IN_LINE


def nodes(kid: Node | Piece) -> Iterator[Node]:
    """A node and those in it, in the order of the text."""
    if isinstance(kid, Node):
        yield kid
        for each in kid.kids:
            yield from nodes(each)


def text(kid: Node | Piece) -> str:
    """The text of a kid."""
    return (kid.text or "") if isinstance(kid, Piece) else "".join(map(text, kid.kids))
