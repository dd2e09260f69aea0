"""Numbers in an entry: volumes, editions, pages and places within a source, each with its term."""

from __future__ import annotations

import re

from ..months import babel_locale
from ..source import Citation
from ..terms import Terms
from .titles import clean

#: A number that needs a term: in figures or in Roman ones. What has words has its own ("vol. 3", "Special issue").
NUMBER = re.compile(r"(?:\d|[IVXLCDM]+\b|[ivxlc]+\b)")
#: Pages: figures, with a letter before them at most (A4, e1203).
PAGES = re.compile(r"[A-Za-z]{0,2}\d|[IVXLCDMivxlcdm]+\b")
#: What stands between the first and the last of several.
RANGE = re.compile(r"(?<=[\dIVXLCDMivxlcdm])\s?[-–—]{1,2}\s?(?=[\dIVXLCDMivxlcdmA-Ze])")


def named(pattern: str, number: str) -> str:
    """A number that is a name, with its term: its hyphens stay."""
    return pattern.format(number=number) if NUMBER.match(number) else number


def numbered(pattern: str, number: str) -> str:
    """The number with its term, or as it is where it brings words of its own."""
    return pattern.format(number=ordered(number)) if NUMBER.match(number) else number


def ordered(numbers: str) -> str:
    """Numbers with the dash of a range."""
    return RANGE.sub("–", clean(numbers))


def paged(pages: str, terms: Terms) -> str:
    """Pages with their term, that of several where there are."""
    text = ordered(pages)
    if not PAGES.match(text):
        return text
    return (terms.pages if re.search(r"[–,;]|\d\s\D{1,4}\s\d", text) else terms.page).format(pages=text)


def edition(text: str, terms: Terms, lang: str) -> str:
    """An edition: ``2`` as the language's second, words as they are."""
    text = clean(text)
    if not re.fullmatch(r"\d{1,4}", text):
        return text
    category = babel_locale(lang).ordinal_form(int(text))
    return terms.edition.get(category, terms.edition["other"]).format(number=text)


def locator(citation: Citation, terms: Terms, *, bare: bool) -> str:
    """The place within a source; ``bare`` leaves the pages without their term."""
    place, label = clean(citation.locator), citation.label
    if label in ("", "page"):
        return ordered(place) if bare else paged(place, terms)
    own = {"volume": terms.volume, "issue": terms.issue, **terms.locators}
    return numbered(own.get(label, "{number}"), place)
