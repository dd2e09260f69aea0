"""Which heading is the article's title, and what the title is where no heading says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from .head import Head
from .nodes import Element, ancestors, beginning, chars_in, elements, text_of
from .styles import is_hidden

#: Classes of titles that are no ``h1``, as word processors write them.
_TITLE_CLASSES = frozenset(("title", "msotitle", "entry-title", "post-title", "article-title", "headline"))
_SITE_CLASSES = frozenset(("site-title", "logo", "site-name", "navbar-brand", "brand", "masthead-title", "blog-title"))
_OUTSIDE = frozenset(("nav", "aside", "footer", "svg"))
_SEPARATOR = re.compile(r"\s+[|•·»«:–—-]{1,2}\s+|\s*\|\s*|\s*::\s*")
_SURE_SEPARATOR = re.compile(r"[|•·»«]|::")
_WORDS = re.compile(r"\w+")
#: Characters that may stand before a title that nothing else confirms, and that a site's name has at most.
_BEFORE, _SITE = 300, 40


class Title(NamedTuple):
    """The element that is the title (None: none is), the title as text, and how sure that is."""

    heading: Element | None
    text: str
    sure: float


def find_title(body: Element, head: Head) -> Title:
    """The article's title."""
    headings = [each for each in elements(body, "h1") if _is_candidate(each, head)]
    named = [each for each in _named(body) if _is_candidate(each, head)]
    confirmed = _confirmed([*named, *headings, *elements(body, "h2")], head)
    if confirmed is not None:
        return Title(confirmed, text_of(confirmed), 1.0)
    if len(headings) == 1 and (head.title or head.headline or _is_ahead(headings[0], body)):
        return Title(headings[0], text_of(headings[0]), 0.95)
    if named and _is_ahead(named[0], body):
        return Title(named[0], text_of(named[0]), 0.95)
    if not head.title and not head.headline and not headings:
        opening = next(elements(body, "h2"), None)
        if opening is not None and _is_candidate(opening, head) and _opens(opening, body):
            return Title(opening, text_of(opening), 0.85)
    if head.headline:
        return Title(None, head.headline, 0.9)
    text = without_site(head.title, head.site)
    return Title(None, text, 0.9 if text == head.title else 0.8)


def _named(body: Element) -> list[Element]:
    found = (each for each in elements(body, "p", "h1", "h2", "div") if "class" in each.attrs)
    return [each for each in found if not _TITLE_CLASSES.isdisjoint(each.classes)][:5]


def _is_candidate(element: Element, head: Head) -> bool:
    text = beginning(element, 300)
    if not text or len(text) >= 300 or _key(text) == _key(head.site):
        return False
    around = [element, *islice(ancestors(element), 12)]
    if any(each.tag in _OUTSIDE or is_hidden(each) for each in around):
        return False
    return not any(not _SITE_CLASSES.isdisjoint(each.classes) for each in around[:3] if "class" in each.attrs)


def _confirmed(candidates: Iterable[Element], head: Head) -> Element | None:
    """The first heading that the page's head has, too."""
    known = [_key(title) for title in (head.headline, without_site(head.title, head.site)) if title]
    whole = _key(head.title)
    for each in candidates:
        own = _key(beginning(each, 300))
        if own and (own in known or (len(own) > 8 and whole.startswith(own)) or (len(own) > 12 and own in whole)):
            return each
    return None


def _key(text: str) -> str:
    """The words of a text, whatever stands between them."""
    return " ".join(_WORDS.findall(text.casefold()))


def _is_ahead(heading: Element, body: Element) -> bool:
    """Whether hardly a word stands before a heading."""
    size = 0
    own = next(chars_in(heading), None)
    for chars in chars_in(body):
        if chars is own:
            return True
        size += len(chars.text.strip())
        if size > _BEFORE:
            return False
    return False


def _opens(heading: Element, body: Element) -> bool:
    """Whether a heading stands before every word, and no other has its level."""
    own = next(chars_in(heading), None)
    opening = next((chars for chars in chars_in(body) if chars.text.strip()), None)
    return own is opening and sum(1 for _ in elements(body, heading.tag)) == 1


def without_site(title: str, site: str) -> str:
    """A page's title without the name of its site, where that can be told from the title.

    >>> without_site("Rivers | The Times", ""), without_site("Rivers - a history", "")
    ('Rivers', 'Rivers - a history')
    """
    cuts: Sequence[re.Match[str]] = list(_SEPARATOR.finditer(title))
    if not cuts:
        return title
    last, first = cuts[-1], cuts[0]
    tail, head = title[last.end() :], title[: first.start()]
    if site and _key(tail) == _key(site):
        return title[: last.start()]
    if site and _key(head) == _key(site):
        return title[first.end() :]
    sure = _SURE_SEPARATOR.search(last[0]) and len(tail) <= _SITE and len(tail) < last.start()
    return title[: last.start()] if sure else title
