"""The author and the date as the page shows them above its text: taken from there into the masthead, and told."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...dates import find_dates, parse_date
from ..text.words import BYLINE_WORDS, NAME_JOINERS
from .head import day
from .names import words_of
from .nodes import GONE, Element, beginning, chars_in, descend, drop, elements, text_of
from .page import Page

#: Classes, by their words, of an element that holds nothing but the author, the date, or both.
_AUTHOR_WORDS = frozenset(("byline", "author", "authors", "auteur", "autor", "autore", "writer", "creator"))
_DATE_WORDS = frozenset(("date", "dateline", "published", "pubdate", "timestamp", "datetime", "posted", "time"))
_BOTH_NAMES = frozenset(
    (
        *("post-meta", "entry-meta", "article-meta", "post-info", "article-info", "meta", "byline-wrapper"),
        *("article__meta", "story-meta", "post-header-meta", "quarto-title-meta", "entry-header-meta", "metadata"),
    )
)
#: Words of a byline and of a paragraph that is none any more; names of one author.
_LONGEST, _PROSE, _LONGEST_NAME, _SHORT = 30, 90, 6, 12
#: Characters of an element that may be a byline, and how many elements below the title may be one.
_LONGEST_TEXT, _FAR = 240, 60
_BY = re.compile(rf"\s*(?:{BYLINE_WORDS})\s*", re.IGNORECASE)
_JOINED = re.compile(rf"\s*(?:,|;|&|、|،|\s(?:{NAME_JOINERS})\s)\s*", re.IGNORECASE)
_BLOCKS = frozenset(("p", "div", "address", "span", "time", "li", "ul", "footer", "section", "small"))
#: Elements in which no byline stands.
_NOT_ABOVE = frozenset((GONE, "nav", "aside", "script", "style", "table", "ul", "ol", "blockquote", "figure", "pre"))


class Byline(NamedTuple):
    """What the page shows: authors and a date (ISO 8601), each empty where it shows none."""

    authors: tuple[str, ...]
    date: str


def take_byline(body: Element, page: Page, known: tuple[str, ...], heading: Element | None) -> Byline:
    """Take the byline and the date above the text out of the page.

    ``heading`` is the element of the title, if there is one, before which only classes tell; ``known`` are the
    authors that the page's head has.
    """
    authors: tuple[str, ...] = ()
    date = ""
    passed = heading is None
    looked = 0
    for node in descend(body, lambda each: each.tag not in _NOT_ABOVE):
        passed = passed or node is heading
        if not isinstance(node, Element) or node.tag not in _BLOCKS:
            continue
        kind, sure = _kind(node, page.lang, known) if passed or _named(node) else ("", 0.0)
        if not kind:
            looked += passed
            if looked > _FAR or (passed and node.tag == "p" and len(beginning(node, _PROSE)) >= _PROSE - 1):
                break
            continue
        authors = authors or (_authors(node, page.lang) if "author" in kind else ())
        date = date or _date(node, page.lang)
        page.decide("byline" if "author" in kind else "date", node.start, text_of(node), sure)
        drop(node)
    return Byline(authors, date)


def _kind(element: Element, lang: str, known: tuple[str, ...]) -> tuple[str, float]:
    """Whether an element is about the author, the date or both ("" for neither), and how sure that is."""
    text = _shown(element)
    if not text or len(text.split()) > _LONGEST:
        return "", 0.0
    named = _named(element)
    if named == "author" and (_is_byline(text) or text.casefold() in {name.casefold() for name in known}):
        return named, 1.0
    if named in ("author", "both") and (_inner(element) is not None or any(name in text for name in known)):
        return "author", 1.0
    if named == "author" and element.tag in ("p", "span", "div", "address") and len(text.split()) <= _LONGEST_NAME:
        return named, 0.95
    if (named in ("date", "both") or element.tag == "time") and find_dates(text, lang):
        return ("date", 1.0) if len(text.split()) <= _SHORT else ("", 0.0)
    if element.tag in ("p", "div", "address") and not any(each.tag in ("p", "div") for each in elements(element)):
        return _unnamed(text, lang, known)
    return "", 0.0


def _shown(element: Element) -> str:
    """The words of a short element; styles part what stands in elements of its own. "" for a longer one."""
    if len(beginning(element, _LONGEST_TEXT)) >= _LONGEST_TEXT:
        return ""
    return " ".join(" ".join(chars.text for chars in chars_in(element)).split())


def _unnamed(text: str, lang: str, known: tuple[str, ...]) -> tuple[str, float]:
    """The same for a line that only its words tell."""
    if len(text.split()) <= _SHORT and find_dates(text, lang) and any(name in text for name in known):
        return "author", 0.9
    if len(parse_date(text, lang)) >= len("2025-05"):
        return "date", 0.9
    return ("author", 0.8) if _is_byline(text) and text[-1:] not in ".!?:" else ("", 0.0)


def _named(element: Element) -> str:
    attrs = element.attrs
    if attrs.get("itemprop") == "author" or "author" in attrs.get("rel", ""):
        return "author"
    if "datepublished" in attrs.get("itemprop", "").lower():
        return "date"
    if "class" not in attrs:
        return ""
    classes = element.classes
    words = {word for name in classes for word in words_of(name)}
    if not _AUTHOR_WORDS.isdisjoint(words):
        return "author"
    if not _DATE_WORDS.isdisjoint(words):
        return "date"
    return "both" if not _BOTH_NAMES.isdisjoint(classes) else ""


def _is_byline(text: str) -> bool:
    """Whether a line is a word such as "by" and no more than names."""
    match = _BY.match(text)
    names = text[match.end() :] if match else ""
    return bool(names) and len(names.split()) <= 2 * _LONGEST_NAME and (names[0].isupper() or not names[0].islower())


def _inner(element: Element) -> Element | None:
    """What an element says is the author's name."""
    for each in elements(element, "a", "span", "p"):
        if (
            "author" in each.attrs.get("rel", "")
            or each.attrs.get("itemprop") in ("author", "name")
            or "fn" in each.classes
        ):
            return each
    return None


def _authors(element: Element, lang: str) -> tuple[str, ...]:
    inner = _inner(element)
    text = text_of(inner if inner is not None else element)
    match = _BY.match(text)
    text = text[match.end() :] if match else text
    dated = find_dates(text, lang)
    text = re.split(r"\s*[|·•]\s*|\s[–—-]\s", text[: dated[0][0]] if dated else text)[0]
    names = [name.strip(" ,.;|·•–—-") for name in _JOINED.split(text)]
    return tuple(name for name in names if name and len(name.split()) <= _LONGEST_NAME)


def _date(element: Element, lang: str) -> str:
    for each in (element, *elements(element, "time")):
        if each.tag == "time" and (iso := day(each.get("datetime"), lang)):
            return iso
    found = find_dates(_shown(element), lang)
    return found[0][2] if found else ""
