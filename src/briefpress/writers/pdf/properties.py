"""What a PDF says of itself: the article's own words, who made the file, and no date that the article does not give."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import version

import msgspec

from ...dates import parse_date
from ...document import Document
from ...labels import Labels
from ...walk import plain
from ..characters import printable, right_to_left
from ..furniture import joined

#: A date that PDF metadata can hold (W3C's profile of ISO 8601).
ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Properties(msgspec.Struct, frozen=True):
    """The properties of one file; ``created`` is the article's date (ISO 8601, perhaps without day or month)."""

    title: str
    authors: tuple[str, ...]
    subject: str
    keywords: tuple[str, ...]
    lang: str
    created: str

    @property
    def right_to_left(self) -> bool:
        return right_to_left(self.lang)


def properties(document: Document, labels: Labels) -> Properties:
    """The properties of a finished document; without a title, the kind of publication stands in for it."""
    meta = document.meta
    return Properties(
        _line(plain(meta.title)) or meta.series or labels.series,
        tuple(filter(None, map(_line, meta.author))),
        _line(joined((plain(meta.subtitle) or meta.series or labels.series, meta.reference))),
        tuple(filter(None, map(_line, meta.keywords))),
        meta.lang,
        parse_date(meta.date, meta.lang) if ISO_DATE.fullmatch(meta.date) else "",
    )


def _line(text: str) -> str:
    return " ".join(printable(text).split())


@cache
def creator() -> str:
    """The program and its version."""
    return f"briefpress {version('briefpress')}"


@cache
def producer() -> str:
    """What wrote the file's bytes."""
    return f"{creator()} with WeasyPrint {version('weasyprint')}"
