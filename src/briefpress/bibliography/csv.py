"""Sources as CSV (RFC 4180) for spreadsheets, which may take a cell for a formula: such a one gets an apostrophe."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from ..source import Source
from . import edtf, people
from .items import flat_item_of, plain_text
from .terms import DATES, NAMES

COLUMNS = (
    *("id", "type", "author", "title", "container-title", "publisher", "publisher-place", "issued", "accessed"),
    *("volume", "issue", "page", "edition", "number", "genre", "language", "URL", "DOI", "ISBN", "note"),
    *("archive-url", "grade", "marking"),
)
#: What a formula begins with: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = tuple("=+-@＝＋－＠")


def write_csv(sources: Iterable[Source]) -> str:
    """The sources as a table: a line of names, then a line a source."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(COLUMNS)
    lines.writerows(map(_row, sources))
    return written.getvalue()


def _row(source: Source) -> list[str]:
    item = flat_item_of(source)
    return [_cell(name, item[name]) if name in item else "" for name in COLUMNS]


def _cell(name: str, value: object) -> str:
    if name in NAMES:
        text = "; ".join(map(people.inverted, people.from_csl(value)))
    else:
        text = edtf.from_csl(value) if name in DATES and isinstance(value, dict) else plain_text(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text[:1] in ("\t", "\r") else text
