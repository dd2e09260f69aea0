"""Dates in words, as Extended Date/Time Format has them too: ranges, seasons, and dates that are not certain.

https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re

from ..dates import format_date
from ..terms import Terms
from .titles import clean

#: A date of EDTF: its season or month, its day, and ``~`` (about), ``?`` (uncertain) or ``%`` (both).
DAY = re.compile(r"(?P<date>(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-\d\d)?)?)(?P<doubt>[~?%]?)")
#: EDTF's numbers of the seasons.
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def worded(text: str, terms: Terms, lang: str) -> str:
    """A date or a range of two in the words of the language; what is neither as it is."""
    days = [_day(day, terms, lang) for day in clean(text).split("/")]
    dash = "–" if all(day.isdecimal() for day in days) else " – "
    return dash.join(day for day in days if day)


def _day(text: str, terms: Terms, lang: str) -> str:
    match = DAY.fullmatch(text)
    if not match:
        return format_date(text, lang)
    season = SEASONS.get(match["month"] or "")
    words = (
        str(getattr(terms.seasons, season)).format(year=match["year"]) if season else format_date(match["date"], lang)
    )
    return terms.circa.format(date=words) if match["doubt"] else words
