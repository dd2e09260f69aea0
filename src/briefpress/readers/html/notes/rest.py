"""What remains where notes were: notes that nothing calls, and headings, rules and boxes that hold nothing more."""

from __future__ import annotations

from collections.abc import Iterator, Set

from ...text.words import NOTES_TITLES
from ..content import CALL
from ..nodes import GONE, Chars, Element, beginning, descend, drop, elements, text_of
from ..page import Page

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WIDEST_TITLE = 60
#: Elements that are shown though they have no words.
_SHOWN = frozenset(("img", "iframe", "video", "audio", "svg", "math", CALL))
_STRUCTURE = frozenset(("ol", "ul", "dl", "table", "tbody", "tr", "td", "div", "section", "aside", "footer", "p", "li"))


def uncalled(lists: list[Element]) -> Iterator[tuple[int, Element]]:
    """The items of lists of notes that nothing calls, with their numbers."""
    for each in {id(each): each for each in lists if each.tag in ("ol", "ul")}.values():
        items = [node for node in each.children if isinstance(node, Element)]
        for number, item in enumerate(items, 1):
            if item.tag == "li" and beginning(item, 1):
                yield number, item


def is_notes_title(text: str) -> bool:
    """Whether a heading's words are those that notes stand under, in any language that is read."""
    bare = text.strip(" :：.[]()【】*_—–-").casefold()
    return len(text) <= _WIDEST_TITLE and bare in NOTES_TITLES


def drop_empty(taken: list[Element], page: Page) -> None:
    """Take out what held notes and holds nothing more, the headings above them and the rules between.

    Level by level, so that a box is looked through once however many notes it held.
    """
    level = {id(each): each for each in taken}
    while level:
        gone: list[Element] = []
        for box in level.values():
            if box.tag not in _STRUCTURE or _has_words(box):
                _drop_trailing(box, page)
                continue
            for title in filter(_is_title, elements(box)):
                page.decide("notes-heading", title.start, text_of(title))
            drop(box)
            gone.append(box)
        level = {id(box.parent): box.parent for box in gone if box.parent is not None}
        dropped = {id(box) for box in gone}
        for above in level.values():
            _drop_above(above, dropped, page)


def _is_title(element: Element) -> bool:
    titled = element.tag in _HEADINGS or element.tag in ("p", "strong", "b", "div", "dt")
    return titled and is_notes_title(beginning(element, _WIDEST_TITLE + 1))


def _has_words(box: Element) -> bool:
    """Whether anything is shown in a box but a title of notes."""
    for node in descend(box, lambda each: each.tag != GONE and not _is_title(each)):
        if node.tag in _SHOWN if isinstance(node, Element) else node.text.strip():
            return True
    return False


def _drop_above(around: Element, gone: Set[int], page: Page) -> None:
    """Drop the headings and the rules right above the boxes in an element that are gone."""
    for at, node in enumerate(around.children):
        if id(node) in gone:
            _drop_before(around.children, at, page)


def _drop_trailing(box: Element, page: Page) -> None:
    """Drop the heading and the rules above the last of the notes that stood in a box with other things."""
    gone = {i for i, node in enumerate(box.children) if isinstance(node, Element) and node.tag == GONE}
    if gone:
        first = max(gone)
        while first - 1 in gone or (first and _is_blank(box.children[first - 1])):
            first -= 1
        _drop_before(box.children, first, page)


def _is_blank(node: object) -> bool:
    return isinstance(node, Chars) and not node.text.strip()


def _drop_before(siblings: list[Element | Chars], at: int, page: Page) -> None:
    for node in reversed(siblings[max(at - 12, 0) : at]):
        if isinstance(node, Chars):
            if node.text.strip():
                return
        elif node.tag == "hr":
            drop(node)
        elif node.tag in _HEADINGS or node.tag in ("p", "div"):
            text = beginning(node, _WIDEST_TITLE + 1)
            if not is_notes_title(text):
                if text or node.tag != "p":
                    return
                continue
            page.decide("notes-heading", node.start, text)
            drop(node)
            return
        elif node.tag not in (GONE, "br"):
            return
