"""The CSL type of a source, by rules that look at what was read."""

from __future__ import annotations

import re
from collections.abc import Callable

from .names import is_journal, is_law, is_newspaper
from .parts import Reading
from .words import REPORTS

#: Volume and number, or pages: what an issue of a journal has.
ISSUE = re.compile(r"(?<!\w)(?:vol|n[°ºo]|nr|t|bd|jg|том|т|вып|№)\.? ?\d|第\d+[卷期巻号]|\bISSN\b", re.IGNORECASE)
ISBN = re.compile(r"\bISBN\b", re.IGNORECASE)


def kind_of(reading: Reading) -> str:
    """The type of the first rule that holds, ``document`` if none does."""
    return next((kind for kind, holds in RULES if holds(reading)), "document")


def _is_law(reading: Reading) -> bool:
    text = reading.line.text[reading.signal.end if reading.signal else 0 :][:200]
    return is_law(text) or is_law(reading.text(reading.title))


def _is_article(reading: Reading) -> bool:
    return is_newspaper(reading.text(reading.container)) and reading.title is not None


def _is_learned(reading: Reading) -> bool:
    container = reading.text(reading.container).lower()
    named = is_journal(container)
    after = reading.line.text[reading.container_outer.end :][:60] if reading.container_outer else ""
    return bool(container) and (
        named or bool(ISSUE.search(after)) or (reading.address is not None and "doi.org/" in reading.address.url)
    )


def _is_report(reading: Reading) -> bool:
    words = [*re.findall(r"\w+", reading.text(reading.title).lower()), *re.findall(r"\w+", _before(reading).lower())]
    return reading.title is not None and any(word in REPORTS for word in words)


def _before(reading: Reading) -> str:
    return reading.line.text[: reading.title.start][-200:] if reading.title else ""


def _is_daily(reading: Reading) -> bool:
    """A quoted title, what contains it and a day, but no address: a piece in a paper."""
    whole = reading.issued is not None and len(reading.issued.iso) == 10
    return whole and not reading.emphasised and reading.container is not None and reading.address is None


def _is_page(reading: Reading) -> bool:
    """An address, or a quoted title that came out on a day."""
    whole = reading.issued is not None and len(reading.issued.iso) == 10
    return reading.address is not None or (reading.title is not None and not reading.emphasised and whole)


def _is_book(reading: Reading) -> bool:
    return bool(ISBN.search(reading.line.text[:2000])) or (
        reading.emphasised and reading.issued is not None and len(reading.issued.iso) == 4 and bool(reading.authors)
    )


#: Types, in the order in which they are tried.
RULES: tuple[tuple[str, Callable[[Reading], bool]], ...] = (
    ("legislation", _is_law),
    ("article-newspaper", _is_article),
    ("article-journal", _is_learned),
    ("report", _is_report),
    ("article-newspaper", _is_daily),
    ("book", _is_book),
    ("webpage", _is_page),
)
