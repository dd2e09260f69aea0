"""What a link's annotation says of it in words (ISO 14289-1, 7.18.5)."""

from __future__ import annotations

from .content import Part
from .node import Node, nodes, text


def words(link: Node) -> str:
    """What a link is called: its label, else its words, else the pictures in it, else where it leads."""
    part = link.part
    label = part.attributes.get("aria-label", "") if part else ""
    said = label or (part.words if part and not _generates(part) else "") or text(link)
    said = said or " ".join(node.alt for node in nodes(link) if node.alt)
    return " ".join((said or (part.attributes.get("href", "") if part else "")).split())


def _generates(part: Part) -> bool:
    """Whether there are words in it that the HTML has not: the number of a page."""
    return any(isinstance(kid, Part) and ("::" in kid.tag or _generates(kid)) for kid in part.kids)
