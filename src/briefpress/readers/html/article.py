"""Where the article is in its page, and what is left out of it: all of it told, by its place and its first words."""

from __future__ import annotations

from collections.abc import Sequence

from .edges import Line, edge_lines
from .formulas import is_formula
from .furniture import why_left_out
from .names import BODY_NAMES
from .nodes import UNREAD, UNSHOWN, Chars, Element, ancestors, beginning, descend, drop, elements, text_of
from .page import Page
from .weight import Weights, children_of

#: The share of a page's prose that what is named as the article must have, and what may come with the title.
_NAMED, _MORE = 0.7, 1.3
#: Elements that an article may be the only thing in.
_OUTER = frozenset(("div", "section", "article", "main", "center", "form", "body", "span"))
_HINT = "it is navigation or furniture of the page; to keep everything say --meta read.article=off"


class Article:
    """Finds the article and takes out what is none of it; ``elements`` are its parts, in order.

    ``heading`` is the element of its title, if it has one, which has been taken out already.
    """

    def __init__(self, body: Element, page: Page, heading: Element | None) -> None:
        self.page, self.body = page, body
        self.words = self.places = 0
        self.changed = False
        self.where = -1
        self.titled = {id(each) for each in ancestors(heading)} if heading is not None else set()
        weights = Weights(body)
        self.clean(weights)
        found = self.find(Weights(body) if self.changed else weights)
        front = self.front(found)
        self.elements = [found] if front is None else [front, found]
        self.leave_rest(found)
        for line in edge_lines(self.elements, heading) if weights.whole else ():
            self.leave_line(line)
        self.tell()

    def clean(self, weights: Weights) -> None:
        """Take out what is furniture wherever it stands."""
        for node in descend(self.body, lambda each: not is_formula(each)):
            if isinstance(node, Element) and (sure := why_left_out(node, weights, self.titled)):
                self.leave(node, sure)

    def leave(self, element: Element, sure: float) -> None:
        """Take an element out, and say so where it has words."""
        words = text_of(element) if element.tag not in UNREAD or element.tag in UNSHOWN else ""
        if words:
            self.said(element.start, words, sure)
        drop(element)
        self.changed = True

    def leave_line(self, line: Line) -> None:
        start = next((node.start for node in line.nodes if isinstance(node, Element) or node.text.strip()), 0)
        self.said(start, line.text, 0.8)
        for node in line.nodes:
            if isinstance(node, Element):
                drop(node)
            else:
                node.text = node.raw = ""

    def said(self, start: int, words: str, sure: float) -> None:
        self.words += len(words.split())
        self.places += 1
        self.where = start if self.where < 0 else min(self.where, start)
        self.page.decide("left-out", start, words, sure)

    def find(self, weights: Weights) -> Element:
        """The smallest element named as an article that has most prose, with the title; else what holds all prose."""
        body = self.body
        if not weights.whole:
            return self.with_title(_only(body, "article") or _only(body, "main") or body, weights)
        least = _NAMED * weights.whole
        named = [each for each in elements(body) if _is_named(each) and weights.of(each).prose >= least]
        found = min(named, key=lambda each: weights.of(each).all) if named else _narrowed(body, weights)
        return self.with_title(found, weights)

    def with_title(self, found: Element, weights: Weights) -> Element:
        """The element, or what is around it and the title too, where that has hardly any more prose."""
        if not self.titled or id(found) in self.titled:
            return found
        common = next((each for each in ancestors(found) if id(each) in self.titled), self.body)
        if common is self.body and found.tag in ("article", "main"):
            return found
        return common if weights.of(common).prose <= _MORE * weights.of(found).prose else found

    def front(self, found: Element) -> Element | None:
        """What stands around the title outside the article, where it has more words than links."""
        if not self.titled or id(found) in self.titled or found is self.body:
            return None
        common = next((each for each in ancestors(found) if id(each) in self.titled), None)
        block = next((each for each in children_of(common) if id(each) in self.titled), None) if common else None
        if block is None or not beginning(block, 1) or Weights(block).of(block).links > 0.5:
            return None
        return block

    def leave_rest(self, inner: Element) -> None:
        """Take out what is beside the article and what it stands in."""
        kept = {id(each) for each in self.elements}
        while inner is not self.body and (outer := inner.parent) is not None:
            for node in outer.children:
                if isinstance(node, Chars) and node.text.strip():
                    self.said(node.start, node.text.strip(), 0.8)
                    node.text = node.raw = ""
                elif isinstance(node, Element) and node is not inner and id(node) not in kept:
                    self.leave(node, 0.9)
            inner = outer

    def tell(self) -> None:
        if self.places:
            message = f"{self.words} words of the page outside its article are left out, in {self.places} places"
            self.page.report("left-out", message, max(self.where, 0), _HINT)


def _is_named(element: Element) -> bool:
    if element.tag in ("article", "main") or "main" in element.roles or "article" in element.roles:
        return True
    if element.tag not in ("div", "section", "td"):
        return False
    names = [*element.classes, element.get("id").lower(), element.get("itemprop").lower()]
    return not BODY_NAMES.isdisjoint(names)


def _only(body: Element, tag: str) -> Element | None:
    """The element of a tag that there is one of, where it has words."""
    found: Sequence[Element] = list(elements(body, tag))
    return found[0] if len(found) == 1 and beginning(found[0], 1) else None


def _narrowed(body: Element, weights: Weights) -> Element:
    """The innermost element that has all prose."""
    found = body
    while inner := next((each for each in children_of(found) if weights.of(each).prose >= weights.whole), None):
        if inner.tag not in _OUTER:
            break
        found = inner
    return found
