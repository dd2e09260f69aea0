"""What a link's annotation says of it in words (ISO 14289-1, 7.18.5)."""

from __future__ import annotations

from .node import Node, nodes, text


def words(link: Node) -> str:
    """What a link is called: its label, else its words, else the pictures in it, else where it leads."""
    attributes = link.part.attributes if link.part else {}
    said = attributes.get("aria-label") or text(link).strip()
    said = said or " ".join(node.alt for node in nodes(link) if node.alt) or attributes.get("href", "")
    return " ".join(said.split())
