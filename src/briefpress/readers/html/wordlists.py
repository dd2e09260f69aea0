"""Lists as Word saves them: paragraphs whose style says the level, with a bullet or a number of their own."""

from __future__ import annotations

import re

from .nodes import Chars, Element, beginning, descend, drop, elements

_LEVEL = re.compile(r"mso-list\s*:[^;]{0,60}level([1-9])", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_NUMBER = re.compile(r"\(?([0-9]{1,4}|[a-z]|[ivx]{1,5})[.)]\s*$", re.IGNORECASE)
_BULLET = re.compile(r"\s*([·•▪§o–-]|\uf0b7|\uf0a7)(?:[\s\u00a0]{1,40})")
_PARAGRAPHS = "msolistparagraph"


def make_lists(body: Element) -> None:
    """Put runs of such paragraphs into lists, in the places of their first ones."""
    parents = {id(each.parent): each.parent for each in elements(body, "p") if each.parent is not None and _level(each)}
    for parent in parents.values():
        _make(parent)


def _level(element: Element) -> int:
    """The level of a paragraph of a list, 0 for any other."""
    if match := _LEVEL.search(element.attrs.get("style", "")):
        return int(match[1])
    named = any(name.startswith(_PARAGRAPHS) for name in element.classes)
    return 1 if named and _BULLET.match(_beginning(element)) else 0


def _beginning(element: Element) -> str:
    """The first characters with their blanks."""
    parts = [node.text for node, _ in zip(descend(element), range(24), strict=False) if isinstance(node, Chars)]
    return "".join(parts)


def _make(parent: Element) -> None:
    children, parent.children = parent.children, []
    open_lists: list[tuple[int, Element]] = []
    for node in children:
        level = _level(node) if isinstance(node, Element) and node.tag == "p" else 0
        if isinstance(node, Element) and level:
            _add(parent, open_lists, level, node)
        else:
            if isinstance(node, Element) or node.text.strip():
                open_lists = []
            parent.children.append(node)


def _add(parent: Element, open_lists: list[tuple[int, Element]], level: int, item: Element) -> None:
    """Make a paragraph an item: of the list open at its level, or of a new one in the item before."""
    while open_lists and open_lists[-1][0] > level:
        open_lists.pop()
    tag = "ol" if _take_sign(item) else "ul"
    if not open_lists or open_lists[-1][0] < level:
        around = parent
        if open_lists:
            last = next((node for node in reversed(open_lists[-1][1].children) if isinstance(node, Element)), None)
            around = last if last is not None else parent
        made = Element(tag, {}, item.start, around)
        around.children.append(made)
        open_lists.append((level, made))
    around = open_lists[-1][1]
    item.tag, item.parent = "li", around
    around.children.append(item)


def _take_sign(item: Element) -> bool:
    """Take the bullet or the number away that Word wrote out, and say whether it was a number."""
    for each in elements(item, "span"):
        if _IGNORED.search(each.attrs.get("style", "")):
            sign = beginning(each, 12)
            drop(each)
            return bool(_NUMBER.match(sign))
    match = _BULLET.match(_beginning(item))
    rest = match.end() if match else 0
    for node in descend(item):
        if isinstance(node, Chars) and rest:
            taken = min(rest, len(node.text))
            node.text, rest = node.text[taken:], rest - taken
    return False
