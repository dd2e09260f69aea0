"""Taking notes out of a page: a call becomes a mark of its own, a note loses its label and the links back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...text.markers import plain_label
from ...text.words import NOTE_WORDS
from ..content import CALL
from ..nodes import BLOCKS, UNREAD, Chars, Element, Node, beginning, drop, moved
from .anchors import SHOWN, Anchors, Link, around
from .extent import Extent
from .habits import BACK_NAMES, BACK_SIGN, CALL_SHAPE, CLOSING, OPENING
from .linked import has_name

_LAST_NUMBER = re.compile(r"(\d{1,5})\D*$")
_SEPARATORS = re.compile(r"[\s,;،、·/-]*")
#: Characters at a note's beginning among which its label is looked for.
_HEAD = 64
_BEFORE_LABEL = re.compile(rf"\s*[\[(（【〔]?\s*(?:(?:{NOTE_WORDS})\.?\s?)?", re.IGNORECASE)
_AFTER_LABEL = re.compile(r"(?!\w)\s*[\])）】〕]?\s*(?:[.:：)、．]|[–—-](?=\s))?\s*")


def label_of(link: Link) -> str:
    """The label that a call shows, as plain figures where it is a number; else the number in its anchor."""
    shape = CALL_SHAPE.fullmatch(link.text)
    if shape and not shape["word"]:
        return plain_label(shape["label"])
    shown = "-".join(re.findall(r"[^\W_]+", link.text))
    number = _LAST_NUMBER.search(link.anchor)
    return shown or (number[1] if number else link.anchor)


def outermost(link: Element, text: str) -> Element:
    """The element that is nothing but a call: its link, or what is around that and shows no more than brackets."""
    found = link
    for each in around(link)[1:]:
        if _bare(beginning(each, SHOWN)) != _bare(text) or each.tag == "td":
            break
        found = each
    return found


def _bare(text: str) -> str:
    return text.strip(OPENING + CLOSING + " \t\n\u00a0")


def mark_call(link: Element, text: str, label: str, anchors: Anchors) -> Element:
    """Make a call of a link and of what is around it only; brackets beside it go with it."""
    call = outermost(link, text)
    trim_brackets(call, anchors)
    call.tag, call.attrs, call.children = CALL, {"label": label}, []
    return call


def trim_brackets(element: Element, anchors: Anchors) -> None:
    """Take away an opening bracket right before an element and the closing one right after it."""
    before, after = anchors.beside(element, -1), anchors.beside(element, 1)
    if not isinstance(before, Chars) or not isinstance(after, Chars):
        return
    opened, closed = before.text.rstrip(), after.text.lstrip()
    at = OPENING.find(opened[-1:]) if opened else -1
    if at >= 0 and closed[:1] == CLOSING[at]:
        before.text, after.text = opened[:-1], closed[1:]


def tidy_raised(calls: Sequence[Element]) -> None:
    """A superscript of nothing but calls and commas is those calls: notes are parted when they are numbered."""
    for call in calls:
        raised = call.parent
        if raised is None or raised.tag != "sup":
            continue
        raised.tag = "span"
        rest = [node for node in raised.children if isinstance(node, Chars)]
        others = [node for node in raised.children if isinstance(node, Element) and node.tag != CALL]
        if others or not all(_SEPARATORS.fullmatch(chars.text) for chars in rest):
            raised.tag = "sup"
            continue
        for chars in rest:
            chars.text = ""


def drop_label(extent: Extent, label: str) -> None:
    """Take away the label that the note of an extent begins with."""
    nodes = extent.parent.children[extent.start : extent.end]
    first = next((node for node in nodes if isinstance(node, Element)), None)
    strip_label(nodes, label, first is not None and first.tag == "li" and extent.parent.tag == "ol")


def cut_note(extent: Extent) -> Element:
    """The nodes of a note as an element of its own, taken out of the page."""
    nodes = extent.parent.children[extent.start : extent.end]
    first = next((node for node in nodes if isinstance(node, Element)), None)
    note = Element("#note", {}, first.start if first is not None else extent.parent.start)
    for node in nodes:
        note.children.append(_taken(node, note))
    return note


def _taken(node: Node, note: Element) -> Node:
    if isinstance(node, Chars):
        copy = Chars(node.text, node.start, node.raw)
        node.text = node.raw = ""
        return copy
    taken = moved(node)
    taken.parent = note
    if taken.tag in ("li", "dd", "dt", "tr", "aside"):
        taken.tag = "div"
    return taken


def strip_label(nodes: Sequence[Node], label: str, listed: bool) -> None:
    """Take away the label that a note begins with; in a numbered list only one that is marked up as such."""
    head = list(_head(nodes))
    text = "".join(chars.text for chars, _ in head)
    end = _label_end(text, label)
    if not end:
        alone = next((chars for chars, _ in head if chars.text.strip()), None)
        if alone is not None and _bare(alone.text).rstrip(".:") == label and not listed:
            alone.text = alone.raw = ""
        return
    marked = next((marked for chars, marked in head if chars.text.strip()), False)
    punctuated = len(text[:end].strip()) > len(label)
    if not marked and (listed or (label.isalpha() and not punctuated)):
        return
    rest = end
    for chars, _ in head:
        taken = min(rest, len(chars.text))
        chars.text, chars.raw, chars.start = _without(chars, taken)
        rest -= taken


def _label_end(text: str, label: str) -> int:
    """Where the label that a text begins with has ended, with what is around it; 0 where it begins with none."""
    before = _BEFORE_LABEL.match(text)
    start = before.end() if before else 0
    if text[start : start + len(label)].casefold() != label.casefold():
        return 0
    after = _AFTER_LABEL.match(text, start + len(label))
    return after.end() if after else 0


def _without(chars: Chars, taken: int) -> tuple[str, str, int]:
    """A run without its first characters."""
    if len(chars.text) == len(chars.raw):
        return chars.text[taken:], chars.raw[taken:], chars.start + taken
    return chars.text[taken:], chars.raw, chars.start


def _head(nodes: Sequence[Node]) -> Iterator[tuple[Chars, bool]]:
    """The first runs of characters below the nodes, and whether each is in a link or raised."""
    stack: list[tuple[Iterator[Node], bool]] = [(iter(nodes), False)]
    size = 0
    while stack and size < _HEAD:
        rest, marked = stack[-1]
        node = next(rest, None)
        if node is None:
            stack.pop()
        elif isinstance(node, Chars):
            size += len(node.text)
            yield node, marked
        elif node.tag not in UNREAD and node.tag != CALL:
            stack.append((iter(node.children), marked or node.tag in ("a", "sup")))


def drop_back(link: Link, anchors: Anchors) -> None:
    """Take a link back to the text out of a note; one that has words of its own loses only the link."""
    named = [each for each in around(link.element) if has_name(each, BACK_NAMES)]
    if named:
        drop(named[-1])
    elif BACK_SIGN.fullmatch(link.text) or len(link.text) <= 4:
        trim_brackets(link.element, anchors)
        drop(link.element)
    elif link.element.tag not in BLOCKS:
        link.element.tag = "span"
