"""What a division is by its classes: a box, the article's summary, or a kind of which only the contents are printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...document import Block, Division, Heading, Text
from ..meta import clean
from .kinds import KINDS
from .phrasing import Inlines

if TYPE_CHECKING:
    from .reading import Reading
    from .tree import Element

#: What other programs set before a kind.
_PREFIXES = ("callout-", "admonition-", "alert-", "markdown-alert-", "box-", "bs-callout-")
#: Classes that say no more than that a kind follows.
_GENERAL = frozenset(("admonition", "callout", "alert", "notice", "box", "message", "container", "markdown-alert"))
#: Classes that only lay out a page.
_LAYOUT = re.compile(
    r"columns?|col|row|grid|center|left|right|wide|full|centered|panel-\w+|column-\w+|text-\w+|no-\w+|\d*"
)
#: Divisions that the front matter could hold as well; the summary pass takes them.
FRONT = frozenset(("summary", "abstract"))


def divide(element: Element, reading: Reading) -> tuple[Block, ...] | None:
    """The blocks that a division becomes; None where its classes say nothing and its contents stand alone."""
    attributes = element.given
    fence = element.name in ("::", "{")
    classes = attributes.classes if fence else tuple(clean(element.attributes.get("class", "")).casefold().split())
    kinds = [kind for name in classes if (kind := KINDS.get(_bare(name)))]
    front = next((name for name in classes if name in FRONT and fence), "")
    kind = front or (kinds[0] if kinds else _other(classes, fence))
    if not kind:
        return None
    if fence and not kinds and not front:
        reading.kinds.setdefault(kind, element.place)
    title, blocks = _titled(element, reading, callout=any(name.startswith("callout-") for name in classes))
    id = attributes.id or clean(element.attributes.get("id", ""))
    return (Division(kind, blocks, title, reading.take_anchor(id), element.place.line),) if blocks or title else ()


def _bare(name: str) -> str:
    name = name.casefold()
    return next((name.removeprefix(prefix) for prefix in _PREFIXES if name.startswith(prefix)), name)


def _other(classes: tuple[str, ...], fence: bool) -> str:
    """The kind of a fence with no class that is known; one that says only that it is a box is a note."""
    if any(name.casefold() in _GENERAL for name in classes):
        return "note"
    named = [name for name in classes if not _LAYOUT.fullmatch(name.casefold())]
    return named[0] if named and fence else ""


def _titled(element: Element, reading: Reading, *, callout: bool) -> tuple[Inlines, tuple[Block, ...]]:
    """The title and the blocks below it; Quarto's callouts have it as a heading."""
    title = element.given.pairs.get("title", "") if not element.words else ""
    words = element.words or ((Text(clean(title)),) if title else ())
    match element.blocks:
        case [Heading() as heading, *rest] if callout and not words:
            reading.withdraw("heading", heading.line)
            return heading.children, tuple(rest)
        case blocks:
            return words, tuple(blocks)
