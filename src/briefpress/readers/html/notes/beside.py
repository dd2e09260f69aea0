"""Notes that stand in the text where they are called, to be shown in the margin or in a bubble."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..content import CALL
from ..nodes import Chars, Element, beginning, drop, elements
from .anchors import Anchors
from .cut import strip_label
from .habits import BESIDE_NAMES, CALL_SHAPE, TOGGLE_NAMES
from .linked import has_name


class Beside(NamedTuple):
    """A note in the text: its call, which stands in its place, and itself."""

    call: Element
    note: Element
    shown: str


def cut_beside(root: Element, anchors: Anchors) -> list[Beside]:
    """Take such notes out of a page; each leaves its call, and the sign that called it goes with it."""
    found = [each for each in elements(root) if each.tag != "a" and has_name(each, BESIDE_NAMES)]
    return [_cut(each, anchors) for each in found if beginning(each, 1)]


def _cut(element: Element, anchors: Anchors) -> Beside:
    note = Element("#note", {}, element.start)
    inner = Element("div", {}, element.start, note)
    inner.children = element.children
    for node in inner.children:
        if isinstance(node, Element):
            node.parent = inner
    note.children = [inner]
    shown = _drop_sign(element, anchors) or _inner_sign(inner)
    if shown:
        strip_label(note.children, shown, listed=False)
    element.tag, element.attrs, element.children = CALL, {"label": ""}, []
    return Beside(element, note, shown)


def _drop_sign(element: Element, anchors: Anchors) -> str:
    """Take away what stands right before the note to call it, and say what it showed."""
    shown = ""
    for step in range(-1, -6, -1):
        node = anchors.beside(element, step)
        if isinstance(node, Chars) and not node.text.strip():
            continue
        if not isinstance(node, Element) or not _is_sign(node):
            break
        text = beginning(node, 8)
        shown = re.sub(r"\W", "", text) if CALL_SHAPE.fullmatch(text) else shown
        drop(node)
    return shown


def _is_sign(element: Element) -> bool:
    if has_name(element, TOGGLE_NAMES) or element.tag == "input":
        return True
    text = beginning(element, 12)
    names = any("footnote" in name or "note" in name for name in element.classes)
    return (
        element.tag in ("sup", "label", "a", "button")
        and bool(CALL_SHAPE.fullmatch(text))
        and (names or element.tag == "sup")
    )


def _inner_sign(note: Element) -> str:
    """The sign that a note itself begins with."""
    first = next((each for each in elements(note) if has_name(each, TOGGLE_NAMES) or each.tag == "sup"), None)
    if first is None or not CALL_SHAPE.fullmatch(beginning(first, 12)):
        return ""
    return re.sub(r"\W", "", beginning(first, 12))
