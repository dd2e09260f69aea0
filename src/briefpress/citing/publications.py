"""What institutions, publishers and publications are called."""

from __future__ import annotations

import re

from .words import COMPANY, INSTITUTION_STEMS, PUBLISHER_STEMS


def _beginning(stems: tuple[str, ...]) -> re.Pattern[str]:
    """A word that begins with one of the stems; a stem of four letters or less is the whole word."""
    ordered = sorted(stems, key=lambda stem: -len(stem))
    return re.compile(
        "(?<![\\w’'-])(?:"
        + "|".join(re.escape(s) + (r"(?!\w)" if len(s) <= 4 and s.isascii() else "") for s in ordered)
        + ")",
        re.IGNORECASE,
    )


INSTITUTION = _beginning(INSTITUTION_STEMS)
PUBLISHER = _beginning(PUBLISHER_STEMS)
PUBLISHER_END = re.compile(r"[^\W\d_]{3,}(?:verlag|press|uitgeverij|förlag)(?!\w)", re.IGNORECASE)


def is_institution(name: str) -> bool:
    """Whether a word of the name is one of an institution's or a company's."""
    return bool(INSTITUTION.search(name) or COMPANY.search(name))


def is_publisher(name: str) -> bool:
    """Whether a word of the name is one of a publisher's."""
    return bool(PUBLISHER.search(name) or PUBLISHER_END.search(name) or re.match(r"[EÉ]d\. [^\W\d_]", name))
