"""Figures with their captions, quotations, boxes with a label, and what a page unfolds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ...document import Block, BlockQuote, Division, Figure, Image, Inline, Link, Paragraph, Table
from ...walk import plain, query
from ..reduce import inlines_of
from .flow import Flow, Frame, Leave
from .nodes import Element

#: Classes that make an element a box, and words in them that say which.
_BOX = re.compile(r"(?:admonition|callout|alert|markdown-alert|notice|infobox|message|box)(?:$|[-_])", re.IGNORECASE)
_NO_BOX = re.compile(r"infobox(?:$|[-_])", re.IGNORECASE)
_KINDS = {
    "note": "note",
    "info": "note",
    "information": "note",
    "hint": "tip",
    "tip": "tip",
    "important": "important",
    "warning": "warning",
    "warn": "warning",
    "danger": "warning",
    "error": "warning",
    "caution": "caution",
    "attention": "caution",
}
_WORD = re.compile(r"[a-z]+")
#: Classes of a box's title.
_TITLE = re.compile(r"(?:admonition|callout|alert|markdown-alert)-?_?(?:title|heading|header)(?:-container)?$")


def box_kind(element: Element) -> str:
    """Which box an element is: a key of its classes, as the usual programs write them; "" for none."""
    classes = element.classes
    boxed = any(_BOX.match(name) and not _NO_BOX.match(name) for name in classes)
    if not boxed and not (element.tag == "aside" and len(classes) == 1):
        return ""
    words = [word for name in classes for word in _WORD.findall(name)]
    return next((_KINDS[word] for word in words if word in _KINDS), "")


def enter_box(flow: Flow, element: Element, kind: str) -> Leave:
    """A box, or an ``aside`` that is part of the article."""
    anchor, flow.anchor = flow.anchor, ""
    line = flow.page.line(element.start)

    def finish(frame: Frame) -> Iterable[Block]:
        if not frame.blocks and not frame.title:
            return []
        return [Division(kind, tuple(frame.blocks), frame.title, anchor, line)]

    return flow.inside("division", element, finish)


def enter_box_title(flow: Flow, element: Element) -> Leave:
    """The title of a box, or of what a page unfolds."""
    around = flow.frame

    def finish(frame: Frame) -> Iterable[Block]:
        around.title = inlines_of(frame.blocks)
        return ()

    return flow.inside("title", element, finish)


def is_box_title(flow: Flow, element: Element) -> bool:
    """Whether an element, first in its box, has a class of a box's title."""
    frame = flow.frame
    if frame.kind != "division" or frame.blocks or frame.title or not element.attrs.get("class"):
        return False
    return any(_TITLE.match(name) for name in element.classes)


def enter_summary(flow: Flow, element: Element) -> Leave:
    """``summary``."""
    return enter_box_title(flow, element) if flow.frame.kind == "division" else flow.flush


def enter_quote(flow: Flow, element: Element) -> Leave:
    """``blockquote``."""
    line = flow.page.line(element.start)
    return flow.inside(
        "quote", element, lambda frame: [BlockQuote(tuple(frame.blocks), line=line)] if frame.blocks else []
    )


def enter_figure(flow: Flow, element: Element) -> Leave:
    """``figure``, and the boxes that WordPress and MediaWiki put around a picture and its caption."""
    anchor, flow.anchor = flow.anchor, ""
    return flow.inside("figure", element, lambda frame: _figure(frame, flow, anchor))


def enter_figcaption(flow: Flow, element: Element) -> Leave:
    """``figcaption``."""
    around = flow.frame
    if around.kind != "figure":
        return flow.flush

    def finish(frame: Frame) -> Iterable[Block]:
        caption = inlines_of(frame.blocks)
        around.title = (*around.title, *caption)
        return ()

    return flow.inside("figcaption", element, finish)


def _figure(frame: Frame, flow: Flow, anchor: str) -> Iterable[Block]:
    """A figure of each picture, the caption under the last; of a table, its caption; of anything else, its blocks."""
    element = frame.element
    line = flow.page.line(element.start) if element else 0
    blocks = [each for block in frame.blocks for each in _pictures(block, line)]
    if frame.title:
        blocks = _captioned(blocks, frame.title, line)
    if anchor and blocks and isinstance(blocks[0], Figure | Table | Paragraph):
        blocks[0] = replace(blocks[0], id=blocks[0].id or anchor)
    for block in blocks if flow.frame.kind != "figure" else ():
        if isinstance(block, Figure) and element:
            flow.page.decide("figure", element.start, plain(block.caption) or block.image.alt or block.image.src[:60])
    return blocks


def _pictures(block: Block, line: int) -> Sequence[Block]:
    """A paragraph of pictures only as figures."""
    if not isinstance(block, Paragraph) or not _only_pictures(block.children):
        return [block]
    return [Figure(image, line=block.line or line) for image in query(block.children, Image)]


def _only_pictures(inlines: Sequence[Inline]) -> bool:
    shown = [inline for inline in inlines if plain(inline).strip() or isinstance(inline, Image | Link)]
    return bool(shown) and all(
        isinstance(inline, Image) or (isinstance(inline, Link) and _only_pictures(inline.children)) for inline in shown
    )


def _captioned(blocks: list[Block], caption: tuple[Inline, ...], line: int) -> list[Block]:
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        if isinstance(block, Figure | Table) and not block.caption:
            blocks[at] = replace(block, caption=caption)
            return blocks
    return [*blocks, Paragraph(caption, line=line)]
