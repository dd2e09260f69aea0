"""Pictures and figures: what describes them, where they are, and their captions."""

from __future__ import annotations

from msgspec.structs import replace

from .nesting import in_paragraphs
from .node import Kids, Node, with_attributes


def picture(node: Node) -> Kids:
    """A picture that is described; one that has no description is decoration, as in HTML (``alt=""``)."""
    assert node.part is not None
    assert node.part.place is not None
    alt = node.part.attributes.get("alt", node.part.attributes.get("title", ""))
    if not alt.strip():
        return ()
    return (with_attributes(replace(node, alt=alt), "Layout", BBox=node.part.place),)


def figure(node: Node) -> Kids:
    """A picture with its caption as one; anything else that is called a figure is only kept together."""
    pictures = [kid for kid in node.kids if isinstance(kid, Node) and kid.type in ("Figure", "Formula") and kid.alt]
    others = tuple(kid for kid in node.kids if kid not in pictures)
    captions = all(isinstance(kid, Node) and kid.type == "Caption" for kid in others)
    if len(pictures) != 1 or not captions:
        kids = in_paragraphs(node.kids)
        return (replace(node, type="Div", kids=kids),) if kids else ()
    shown = pictures[0]
    first = node.kids[0] is shown
    kids = (*shown.kids, *others) if first else (*others, *shown.kids)
    return (replace(shown, kids=kids, lang=node.lang or shown.lang),)
