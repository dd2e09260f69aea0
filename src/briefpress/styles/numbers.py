"""Numbers in an entry: volumes, editions, pages and places within a source, each with its term."""

from __future__ import annotations

import re

from ..months import babel_locale
from ..source import Citation
from ..terms import Terms
from ..usage import usage_of
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


def numbered(pattern: str, number: str, lang: str) -> str:
    """The number with its term, or as it is where it brings words of its own."""
    return pattern.format(number=ordered(number, lang)) if NUMBER.match(number) else number


def ordered(numbers: str, lang: str) -> str:
    """Numbers with the sign of a range, as notes have it: the language's dash, or as typed where it has none."""
    sign = usage_of(lang).ranges
    return RANGE.sub(lambda match: sign or _typed(match[0]), clean(numbers))


def _typed(sign: str) -> str:
    """A hyphen or a dash without spaces; BibTeX's two hyphens are one sign."""
    return "–" if set(sign.strip()) & {"–", "—"} else "-"


def paged(pages: str, terms: Terms, lang: str) -> str:
    """Pages with their term, that of several where there are."""
    text = ordered(pages, lang)
    if not PAGES.match(text):
        return text
    several = re.search(r"[–,;]|\d\s\D{1,4}\s\d", text) or RANGE.search(text)
    return (terms.pages if several else terms.page).format(pages=text)


def edition(text: str, terms: Terms, lang: str) -> str:
    """An edition: ``2`` as the language's second, words as they are."""
    text = clean(text)
    if not re.fullmatch(r"\d{1,4}", text):
        return text
    category = babel_locale(lang).ordinal_form(int(text))
    return terms.edition.get(category, terms.edition["other"]).format(number=text)


def locator(citation: Citation, terms: Terms, lang: str, *, bare: bool) -> str:
    """The place within a source; ``bare`` leaves the pages without their term."""
    place, label = clean(citation.locator), citation.label
    if label in ("", "page"):
        return ordered(place, lang) if bare else paged(place, terms, lang)
    own = {"volume": terms.volume, "issue": terms.issue, **terms.locators}
    return numbered(own.get(label, "{number}"), place, lang)
