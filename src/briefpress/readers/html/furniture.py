"""What stands around an article's words: menus, banners, buttons, boxes that share, sell and point elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from itertools import islice

from .boxes import box_kind
from .formulas import is_formula
from .names import (
    FURNITURE_IDS,
    FURNITURE_ROLES,
    FURNITURE_TAGS,
    FURNITURE_WORDS,
    POINTERS,
    SELLING,
    SURE_WORDS,
    WEAK_WORDS,
    words_of,
)
from .nodes import BLOCKS, Element, ancestors, beginning, drop, elements, first
from .notes.linked import is_notes
from .styles import is_hidden
from .weight import Weights

#: More than this share of all prose is no furniture whatever its element is; more than this of links is.
_SHARE, _LINKS, _FEW_LINKS = 0.3, 0.5, 0.25
_LONGEST_POINTER = 300
#: Characters of a box around a button, its paragraphs, and how many such boxes all words would fill.
_LONGEST_BOX, _MOST_PARAGRAPHS, _FEW_BOXES = 160, 2, 4
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary"))
#: What no box of buttons has.
_KEPT = ("pre", "table", "figure", "blockquote", "img", "video", "#call", "details", "math")
#: Words of ids that mean the same wherever they stand.
_ID_WORDS = frozenset(("breadcrumb", "breadcrumbs", "cookie", "cookies", "newsletter", "sidebar"))
#: Elements that only a class or an id makes more than what they are.
_PLAIN = frozenset(("p", "li", "span", "b", "i", "em", "strong", "td", "tr", "br", "sup", "ul", "ol"))
#: What a link of a heading to itself shows.
_NO_WORDS = re.compile(r"[\W_]{0,2}")
_OPEN = frozenset(("body", "html", "main", "article", "#page"))


def why_left_out(element: Element, weights: Weights, titled: Set[int]) -> float:
    """How sure it is that an element is no part of the article; 0 where it may be one.

    ``titled`` are the identities of the elements around the article's title.
    """
    if not element.attrs and element.tag in _PLAIN:
        return _as_pointer(element, weights)
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
    return (
        _by_tag(element, weights)
        or _by_name(element, weights)
        or _by_button(element, weights)
        or _as_pointer(element, weights)
    )


def drop_permalinks(links: Iterable[Element]) -> None:
    """Take out the signs in headings that link to the headings themselves."""
    for link in links:
        heading = next((each for each in islice(ancestors(link), 2) if each.tag in _HEADINGS), None)
        if heading is not None and "#" in link.get("href") and _NO_WORDS.fullmatch(beginning(link, 8)):
            drop(link)


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


def _by_button(element: Element, weights: Weights) -> float:
    """A short box around a button or a field to fill in, unless that is a heading's, which unfolds something."""
    weight = weights.of(element)
    if element.tag not in ("div", "section", "aside", "p") or weight.prose or not 0 < weight.all <= _LONGEST_BOX:
        return 0.0
    if weight.all * _FEW_BOXES > weights.all or len(list(islice(elements(element, "p"), 3))) > _MOST_PARAGRAPHS:
        return 0.0
    field = next((each for each in elements(element) if _is_field(each)), None)
    if field is None or first(element, *_KEPT) is not None or any(each.tag in _HEADINGS for each in ancestors(field)):
        return 0.0
    return 0.9


def _is_field(element: Element) -> bool:
    return element.tag == "button" or (element.tag == "input" and element.get("type").lower() in ("email", "submit"))


def _by_name(element: Element, weights: Weights) -> float:
    name = element.attrs.get("id", "").lower()
    if (name in FURNITURE_IDS or not _ID_WORDS.isdisjoint(words_of(name))) and element.tag in (
        "div",
        "ul",
        "aside",
        "p",
        "table",
    ):
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
    if element.tag not in BLOCKS or weight.all > _LONGEST_POINTER:
        return 0.0
    if not weight.prose and beginning(element, 8).casefold().startswith(SELLING):
        return 0.8
    if weight.links < _LINKS:
        return 0.0
    return 0.8 if beginning(element, 40).casefold().startswith(POINTERS) else 0.0
