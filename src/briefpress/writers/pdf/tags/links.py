"""What a link's annotation says of it in words (ISO 14289-1, 7.18.5)."""

from __future__ import annotations

from .node import Node, nodes, text


def words(link: Node) -> str:
    """What a link is called: its label, else its words, else the pictures in it, else where it leads."""
    part = link.part
    label = part.attributes.get("aria-label", "") if part else ""
    said = label or (part.words if part else "") or text(link)
    said = said or " ".join(node.alt for node in nodes(link) if node.alt)
    return " ".join((said or (part.attributes.get("href", "") if part else "")).split())
