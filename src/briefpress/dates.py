"""Dates: read from words or figures in the languages of Babel, and written in words; ISO 8601 between."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from .months import babel_locale, month_key, month_names, names_of, weekdays

if TYPE_CHECKING:
    from babel import Locale

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
#: Between a day and a year: Polish writes months in Roman figures too. Alone with a year they are a volume's number.
ROMAN_MONTHS = {name: number for number, name in enumerate(_ROMAN, 1)}
#: Where 3/4/2025 is the fourth of March (CLDR's short dates begin with the month); everywhere else the day leads.
MONTH_FIRST = frozenset({"en-us"})
#: The year before the first of each Japanese era of the Gregorian calendar.
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
#: The first of the month where printers write it as an ordinal.
FIRSTS = {"fr": "1er", "it": "1º", "pt_BR": "1º"}
#: The figures of languages that have their own beside the European ones (CLDR's default numbering system).
FIGURES = {"fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")}

_S = r"[ \t\u00a0\u202f\u2009\u200f\u200e]"
_ORDINAL = r"(?:\.?[º°ª]| ?er|re|ère|st|nd|rd|th|e|-?го|-?е)?"
_OF = rf"(?:(?:de|del|do|da|of){_S}{{1,2}}|d[’']|ב)?"
_WORD = r"[^\W\d_][^\s\d_.,;:!?()\-–—\[\]{}«»“”„\"/<>]{0,19}"
_CJK_DAY = rf"(?:{_S}?(?P<cjk_d>\d{{1,2}}){_S}?[日일号號])?"
#: What begins where a number, a word or another date goes on is no date.
_START = r"(?<![\w/])(?<!\d[.\-–—])"


def _year(name: str) -> str:
    """A year, with the word for one that Slavic languages add."""
    return rf"(?P<{name}>\d{{4}})(?!\w|[-–/.]\d)(?:{_S}?(?:г\.|года|р\.|року|r\.|roku)(?!\w))?"


#: One alternative for each way of writing a date, tried in this order at each place.
PATTERN = re.compile(
    "|".join(
        [
            r"(?<![\d/.-])(?P<iso>\d{4})(?P<sep>[-/.]) ?(?P<iso_m>\d{1,2})(?P=sep) ?(?P<iso_d>\d{1,2})(?![\d/-])",
            rf"(?<!\d)(?P<cjk>\d{{4}}){_S}?[年년]{_S}?(?P<cjk_m>\d{{1,2}}){_S}?[月월]" + _CJK_DAY,
            rf"(?P<era>{'|'.join(ERAS)})(?P<era_y>\d{{1,2}}|元)年(?P<era_m>\d{{1,2}})月(?:(?P<era_d>\d{{1,2}})日)?",
            rf"(?<![\d/])(?<!\d[.-])(?P<n1>\d{{1,2}})(?P<nsep>[./-]){_S}?(?P<n2>\d{{1,2}})(?P=nsep){_S}?" + _year("ny"),
            rf"(?<![\w/])(?<!\d[.\-–—])(?P<d>\d{{1,2}}){_ORDINAL}(?:[.\-/,]?{_S}{{0,2}}|{_S}de{_S})"
            rf"{_OF}(?P<dm>{_WORD}(?:{_S}{_WORD})??)\.?(?:[-/,]|,?{_S})?{_OF}" + _year("dy"),
            rf"{_START}(?P<md>{_WORD})\.?{_S}{{1,2}}(?P<mdd>\d{{1,2}}){_ORDINAL},?{_S}{{1,2}}" + _year("mdy"),
            rf"{_START}(?P<m>{_WORD})\.?(?:,?{_S}{{1,2}}|[-/]){_OF}" + _year("y"),
        ]
    ),
    re.IGNORECASE,
)
#: A whole text that is a part of a date, or a moment of which the day counts.
PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.,]*\s?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?")
MONTH_YEAR = re.compile(r"(\d{1,2})[/.](\d{4})")
YEAR = re.compile(r"(?<![\w./–-])((?:1[4-9]|20)\d\d)(?:[年년](?!\s?\d)|(?![\w/–-]|\.\d))")
#: What may stand beside a date when a text is asked to be one: an article, "on", "year".
ARTICLES = frozenset(
    (
        *("le", "la", "on", "the", "den", "der", "am", "el", "il", "lo", "o", "em", "a", "dia", "dnia"),
        *("от", "від", "op", "di", "del", "en", "г", "р", "r", "года", "року", "roku"),
    )
)


def parse_date(text: str, lang: str) -> str:
    """The date that the whole text is, ISO 8601, whole or partial (``2025``, ``2025-05``); "" when it is none."""
    text = text.strip()
    if partial := PARTIAL.fullmatch(text):
        return iso_date(*(int(part or 0) for part in partial.groups()))
    if numbers := MONTH_YEAR.fullmatch(text):
        return iso_date(int(numbers[2]), int(numbers[1]))
    found = find_dates(text, lang)
    if len(found) != 1:
        return ""
    start, end, iso = found[0]
    beside = re.findall(r"[^\W_]+", text[:start] + " " + text[end:])
    known = ARTICLES | weekdays(str(babel_locale(lang))) | weekdays("en")
    return iso if all(word.lower() in known for word in beside) else ""


def find_dates(text: str, lang: str, *, years: bool = False) -> list[tuple[int, int, str]]:
    """Each date in the text, in order: its start, its end and itself as ISO 8601, whole or month and year.

    Months are those of ``lang``, of English and of the `COMMON` languages; figures in any script count.
    An impossible date (31 February) is none. With ``years``, years that stand alone count too.
    """
    found = list(_whole_dates(text, lang))
    if not years:
        return found
    # A list of spans in order is enough to know what lies inside a date: each year is compared with the next span only.
    alone = [(match.start(), match.end(), match[1]) for match in YEAR.finditer(text)]
    return sorted([*found, *_outside(alone, found)])


def _outside(alone: list[tuple[int, int, str]], found: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    spans = iter([*found, (10**12, 10**12, "")])
    span = next(spans)
    for each in alone:
        while span[1] <= each[0]:
            span = next(spans)
        if each[1] <= span[0]:
            yield each[0], each[1], str(int(each[2]))


def _whole_dates(text: str, lang: str) -> Iterator[tuple[int, int, str]]:
    months, month_first = month_names(lang), lang.replace("_", "-").lower() in MONTH_FIRST
    position = 0
    while match := PATTERN.search(text, position):
        iso = _read(match, months, month_first)
        if iso:
            yield match.start(), match.end(), iso
        # Words that are no month may hide the month of a shorter date: look again after the first of them.
        position = match.end() if iso is not None else _after_first_token(match)


def _after_first_token(match: re.Match[str]) -> int:
    token = re.compile(r"\d+|\w+|.", re.DOTALL).match(match.string, match.start())
    return token.end() if token else match.end()


def _read(match: re.Match[str], months: Mapping[str, int], month_first: bool) -> str | None:
    """The date of a match: "" when it is impossible, None when its word is no month."""
    part = match.groupdict()
    if part["iso"]:
        return iso_date(int(part["iso"]), int(part["iso_m"]), int(part["iso_d"]))
    if part["cjk"]:
        return iso_date(int(part["cjk"]), int(part["cjk_m"]), int(part["cjk_d"] or 0))
    if part["era"]:
        year = ERAS[part["era"]] + (1 if part["era_y"] == "元" else int(part["era_y"]))
        return iso_date(year, int(part["era_m"]), int(part["era_d"] or 0))
    if part["n1"]:
        return _numeric(int(part["n1"]), int(part["n2"]), int(part["ny"]), month_first and part["nsep"] == "/")
    name = part["dm"] or part["md"] or part["m"]
    month = months.get(month_key(name)) or (ROMAN_MONTHS.get(name.lower()) if part["dm"] else None)
    if month is None:
        return None
    day = part["d"] or part["mdd"]
    return iso_date(int(part["dy"] or part["mdy"] or part["y"]), month, int(day or 0), whole=bool(day))


def _numeric(first: int, second: int, year: int, month_first: bool) -> str:
    day, month = (second, first) if month_first else (first, second)
    return iso_date(year, month, day, whole=True) or iso_date(year, day, month, whole=True)


def iso_date(year: int, month: int = 0, day: int = 0, *, whole: bool = False) -> str:
    """ISO 8601 of a date (0: not known), or "" when there is no such date; ``whole`` asks for a day."""
    if not 1000 <= year <= 2999 or (whole and not day):
        return ""
    if not month:
        return "" if day else f"{year:04}"
    if not 1 <= month <= 12 or not 0 <= day <= monthrange(year, month)[1]:
        return ""
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"


def format_date(iso: str, lang: str) -> str:
    """A date in words in that language, whole or partial; text that is no ISO date is returned as it is."""
    match = PARTIAL.fullmatch(iso)
    if not match or not iso_date(*(int(part or 0) for part in match.groups())):
        return iso
    locale = babel_locale(lang)
    return _worded(locale, *(int(part or 0) for part in match.groups())).translate(FIGURES.get(locale.language, {}))


def _worded(locale: Locale, year: int, month: int, day: int) -> str:
    if not month:
        return _filled(_skeleton(locale, "y"), locale, date(year, 1, 1))
    if not day:
        return _filled(_skeleton(locale, "yMMMM"), locale, date(year, month, 1))
    return _long(locale, date(year, month, day))


def _long(locale: Locale, day: date) -> str:
    from babel.dates import format_date as babel_format

    text = babel_format(day, "long", locale=locale)
    first = FIRSTS.get(str(locale)) or FIRSTS.get(locale.language)
    # European Portuguese takes the plain figure; the table has Brazil alone.
    return re.sub(r"^1(?=\s)", first, text) if first and day.day == 1 else text


def _skeleton(locale: Locale, skeleton: str) -> str:
    pattern = locale.datetime_skeletons.get(skeleton)
    return str(pattern.pattern) if pattern else {"y": "y", "yMMMM": "MMMM y"}[skeleton]


def _filled(pattern: str, locale: Locale, day: date) -> str:
    """A CLDR pattern of years and months in words (UTS 35, part 4), filled from names that are the locale's own."""
    own = names_of(str(locale), "months", "format", "wide")
    alone = own | names_of(str(locale), "months", "stand-alone", "wide")

    def fill(match: re.Match[str]) -> str:
        field = match[0]
        if field.startswith("'"):
            return field.strip("'") or "'"
        if field.startswith("y"):
            return str(day.year)
        return str(day.month) if len(field) < 3 else (alone if field.startswith("L") else own)[day.month]

    return re.sub(r"'[^']*'|y+|M+|L+", fill, pattern)
