"""Which links call notes: by what they are called, by how they look, by where they lead, and by a way back."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..nodes import Element
from .anchors import Anchors, Link, around
from .habits import (
    BACK_NAMES,
    BACK_SIGN,
    BRACKETED,
    CALL_ID,
    CALL_NAMES,
    CALL_SHAPE,
    NOTE_ID,
    NOTE_NAMES,
    NOTES_NAMES,
)

_RAISED = re.compile(r"(?<![\w-])vertical-align\s*:\s*super", re.IGNORECASE)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: A note's text is looked for so far above the place its anchor has.
_ABOVE = 6
#: Characters of a call that says by its name what it is: ``[lower-alpha 1]``.
_LONGEST_CALL = 18


class Call(NamedTuple):
    """A link that calls a note, and how sure that is."""

    link: Link
    confidence: float


class Calls(NamedTuple):
    """The calls of a page, in order, and the anchors of each that links back lead to."""

    calls: list[Call]
    orphans: list[Call]
    names: dict[str, Element]


def find_calls(anchors: Anchors) -> Calls:
    """The links that call notes, and those that call one that is not there."""
    judge = _Judge(anchors)
    calls: list[Call] = []
    orphans: list[Call] = []
    for link in anchors.links:
        confidence = judge.confidence(link)
        if confidence and link.target is None:
            orphans.append(Call(link, confidence))
        elif confidence:
            calls.append(Call(link, confidence))
    names = {name: call.link.element for call in calls for name in anchors.own_names(call.link.element)}
    return Calls(calls, orphans, names)


class _Judge:
    """Weighs what speaks for a link being a call."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.listed: dict[int, bool] = {}

    def confidence(self, link: Link) -> float:
        """How sure it is that a link calls a note; 0 where it does not."""
        shape = CALL_SHAPE.fullmatch(link.text)
        named = _is_named(link.element, CALL_NAMES)
        if is_back(link) or (CALL_ID.fullmatch(link.anchor) and not (named and self._is_ahead(link))):
            return 0.0
        if not shape and not (named and len(link.text) <= _LONGEST_CALL and "internal" not in link.element.classes):
            return 0.0
        raised = is_raised(link.element)
        if shape and shape["word"] and not (raised or BRACKETED.fullmatch(link.text)):
            return 0.0
        to_note = bool(NOTE_ID.fullmatch(link.anchor))
        if link.target is None:
            return 0.9 if named or (to_note and (raised or BRACKETED.fullmatch(link.text))) else 0.0
        return self._towards(link, named, raised, to_note, link.target)

    def _is_ahead(self, link: Link) -> bool:
        """Whether a link leads to what is further down."""
        return link.target is None or self.anchors.place(link.target) > self.anchors.place(link.element)

    def _towards(self, link: Link, named: bool, raised: bool, to_note: bool, target: Element) -> float:
        """The same for a link that leads somewhere."""
        if _is_heading(target) or self.anchors.holds(target, link.element):
            return 0.0
        ahead = self._is_ahead(link)
        if named:
            return 1.0 if ahead or to_note else 0.9
        if not ahead and not to_note:
            return 0.0
        returned = self._returns(link, target)
        if (to_note and (raised or returned)) or (raised and returned):
            return 1.0
        if to_note or self._is_listed(target):
            return 0.95
        if returned:
            return 0.9
        return 0.8 if raised else 0.0

    def _returns(self, link: Link, target: Element) -> bool:
        """Whether a link at the target leads back."""
        for name in self.anchors.own_names(link.element):
            for back in self.anchors.by_anchor.get(name, ()):
                if back.element is not link.element and self._is_near(back.element, target):
                    return True
        return False

    def _is_near(self, back: Element, target: Element) -> bool:
        """Whether a link stands in the note whose anchor the target is: in it, or in the block that it begins."""
        above: Element | None = target
        for _ in range(_ABOVE):
            if above is None or above.tag in ("body", "article", "main", "#page"):
                return False
            if self.anchors.holds(above, back):
                return True
            above = above.parent
        return False

    def _is_listed(self, target: Element) -> bool:
        """Whether a place is inside what holds notes, or is one, by name."""
        above: Element | None = target
        for _ in range(_ABOVE):
            if above is None:
                return False
            if is_notes(above) or has_name(above, NOTE_NAMES):
                return True
            above = above.parent
        return False


def has_name(element: Element, names: frozenset[str]) -> bool:
    """Whether a class or a role of an element is one of the names."""
    attrs = element.attrs
    if not ("class" in attrs or "role" in attrs or "epub:type" in attrs or "rel" in attrs):
        return False
    return not names.isdisjoint((*element.classes, *element.roles, *attrs.get("rel", "").lower().split()))


def _is_named(link: Element, names: frozenset[str]) -> bool:
    """Whether a link, or what is right around it, says that it is such a one."""
    attrs = link.attrs
    if names is CALL_NAMES and ("data-footnote-ref" in attrs or attrs.get("rel") == "footnote"):
        return True
    return any(has_name(each, names) for each in around(link))


def is_notes(element: Element) -> bool:
    """Whether an element says that it holds notes."""
    return "data-footnotes" in element.attrs or has_name(element, NOTES_NAMES)


def is_back(link: Link) -> bool:
    """Whether a link says, or shows, that it leads back to the text."""
    if "data-footnote-backref" in link.element.attrs or _is_named(link.element, BACK_NAMES):
        return True
    return bool(link.text) and bool(BACK_SIGN.fullmatch(link.text))


def is_raised(link: Element) -> bool:
    """Whether a link is set above the line: in ``sup``, around one, or by its style."""
    if any(each.tag == "sup" or _RAISED.search(each.attrs.get("style", "")) for each in around(link)):
        return True
    return (
        len(link.children) == 1 and isinstance(link.children[0], Element) and link.children[0].tag in ("sup", "small")
    )


def _is_heading(element: Element) -> bool:
    above = element.parent
    return element.tag in _HEADINGS or (above is not None and above.tag in _HEADINGS)
