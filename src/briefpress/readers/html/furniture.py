"""What stands around an article's words: menus, banners, buttons, boxes that share, sell and point elsewhere."""

from __future__ import annotations

from collections.abc import Set

from .boxes import box_kind
from .formulas import is_formula
from .names import (
    FURNITURE_IDS,
    FURNITURE_ROLES,
    FURNITURE_TAGS,
    FURNITURE_WORDS,
    POINTERS,
    SURE_WORDS,
    WEAK_WORDS,
    words_of,
)
from .nodes import BLOCKS, Element, beginning, first
from .notes.linked import is_notes
from .styles import is_hidden
from .weight import Weights

#: More than this share of all prose is no furniture whatever its element is; more than this of links is.
_SHARE, _LINKS, _FEW_LINKS = 0.3, 0.5, 0.25
_LONGEST_POINTER = 300
_OPEN = frozenset(("body", "html", "main", "article", "#page"))


def why_left_out(element: Element, weights: Weights, titled: Set[int]) -> float:
    """How sure it is that an element is no part of the article; 0 where it may be one.

    ``titled`` are the identities of the elements around the article's title.
    """
    if element.tag in _OPEN or is_formula(element) or is_notes(element):
        return 0.0
    if is_hidden(element):
        return 1.0 if element.tag not in ("img", "svg") else 0.0
    weight = weights.of(element)
    if id(element) in titled:
        return 0.0
    if weight.prose > _SHARE * weights.whole:
        return 0.9 if titled and weight.prose < weights.whole and not SURE_WORDS.isdisjoint(_words(element)) else 0.0
    if element.tag in FURNITURE_TAGS or not FURNITURE_ROLES.isdisjoint(element.roles):
        return 0.95
    return _by_tag(element, weights) or _by_name(element, weights) or _as_pointer(element, weights)


def _by_tag(element: Element, weights: Weights) -> float:
    weight = weights.of(element)
    around = element.parent.tag if element.parent is not None else ""
    if element.tag == "form":
        return 0.9
    if element.tag == "footer":
        return 0.9 if around == "body" or (around != "blockquote" and weight.links > _FEW_LINKS) else 0.0
    if element.tag == "header":
        return 0.9 if around == "body" and first(element, "h1") is None else 0.0
    if element.tag == "aside" and not box_kind(element):
        return 0.0 if weight.prose and weight.links < _LINKS else 0.8
    return 0.0


def _by_name(element: Element, weights: Weights) -> float:
    if element.attrs.get("id", "").lower() in FURNITURE_IDS and element.tag in ("div", "ul", "aside", "p", "table"):
        return 0.9
    if "class" not in element.attrs or element.tag in ("section", "table", "pre", "code", "figure", "blockquote"):
        weak = strong = False
    else:
        words = _words(element)
        strong, weak = not FURNITURE_WORDS.isdisjoint(words), not WEAK_WORDS.isdisjoint(words)
    weight = weights.of(element)
    if strong and not (element.tag == "p" and weight.prose):
        return 0.9
    return 0.8 if weak and weight.all and weight.links > _LINKS and not weight.prose else 0.0


def _words(element: Element) -> set[str]:
    """The words in the first classes of an element."""
    return {word for name in element.attrs.get("class", "").split()[:12] for word in words_of(name)}


def _as_pointer(element: Element, weights: Weights) -> float:
    """A line of links that begins with words such as "Read more"."""
    weight = weights.of(element)
    if element.tag not in BLOCKS or weight.all > _LONGEST_POINTER or weight.links < _LINKS:
        return 0.0
    return 0.8 if beginning(element, 40).casefold().startswith(POINTERS) else 0.0
