"""Dates, read from words and figures and written in words."""

from __future__ import annotations

import json
import locale
import re
import subprocess
import sys
import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from briefpress.dates import find_dates, format_date, parse_date
from briefpress.months import names_of

LANGUAGES = (
    "fr",
    "en",
    "en-GB",
    "de",
    "es",
    "it",
    "pt",
    "pt-BR",
    "nl",
    "pl",
    "ru",
    "uk",
    "ar",
    "he",
    "fa",
    "zh",
    "ja",
    "ko",
)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))

READ = [
    ("fr", "18 Novembre 2024", "2024-11-18"),
    ("fr", "1er mai 2025", "2025-05-01"),
    ("fr", "1 er mai 2025", "2025-05-01"),
    ("fr", "13 janv. 2025", "2025-01-13"),
    ("fr", "lundi 18 novembre 2024", "2024-11-18"),
    ("fr", "le 3\u00a0février\u00a02025", "2025-02-03"),
    ("fr", "3 AOÛT 2025", "2025-08-03"),
    ("fr", "18/11/2024", "2024-11-18"),
    ("fr", "3/4/2025", "2025-04-03"),
    ("fr", "18.11.2024", "2024-11-18"),
    ("fr", "2024-11-18", "2024-11-18"),
    ("fr", "2024-11-18T08:30:00+01:00", "2024-11-18"),
    ("fr", "2024-11", "2024-11"),
    ("fr", "11/2024", "2024-11"),
    ("fr", "mai 2025", "2025-05"),
    ("fr", "2025", "2025"),
    ("fr", "June 7th, 2024", "2024-06-07"),
    ("fr", "18. März 2024", "2024-03-18"),
    ("en", "Nov. 18, 2024", "2024-11-18"),
    ("en", "Sept 3rd, 2025", "2025-09-03"),
    ("en", "Monday, 18 November 2024", "2024-11-18"),
    ("en", "3rd of May, 2025", "2025-05-03"),
    ("en", "3/4/2025", "2025-04-03"),
    ("en-GB", "3/4/2025", "2025-04-03"),
    ("en-US", "3/4/2025", "2025-03-04"),
    ("en-US", "18/11/2024", "2024-11-18"),
    ("en-US", "3.4.2025", "2025-04-03"),
    ("de", "18. November 2024", "2024-11-18"),
    ("de", "3. Mrz. 2025", "2025-03-03"),
    ("de-AT", "7. Jänner 2025", "2025-01-07"),
    ("de", "18. 11. 2024", "2024-11-18"),
    ("es", "18 de noviembre de 2024", "2024-11-18"),
    ("es", "18 de noviembre del 2024", "2024-11-18"),
    ("es", "setiembre de 2024", "2024-09"),
    ("it", "1º maggio 2025", "2025-05-01"),
    ("it", "12 dic. 2024", "2024-12-12"),
    ("pt", "1.º de março de 2025", "2025-03-01"),
    ("pt-BR", "12 de set. de 2024", "2024-09-12"),
    ("nl", "3 mrt. 2025", "2025-03-03"),
    ("nl", "maandag 5 mei 2025", "2025-05-05"),
    ("pl", "18 listopada 2024 r.", "2024-11-18"),
    ("pl", "18 XI 2024", "2024-11-18"),
    ("pl", "listopad 2024", "2024-11"),
    ("ru", "18 ноября 2024 г.", "2024-11-18"),
    ("ru", "1-го мая 2025 года", "2025-05-01"),
    ("ru", "Ноябрь 2024", "2024-11"),
    ("uk", "18 листопада 2024 року", "2024-11-18"),
    ("uk", "травень 2025", "2025-05"),
    ("ar", "١٨ نوفمبر ٢٠٢٤", "2024-11-18"),
    ("ar", "18 تشرين الثاني 2024", "2024-11-18"),
    ("he", "18 בנובמבר 2024", "2024-11-18"),
    ("fa", "۱۸ نوامبر ۲۰۲۴", "2024-11-18"),
    ("zh", "2024年11月18日", "2024-11-18"),
    ("zh", "2024年11月", "2024-11"),
    ("ja", "令和6年11月18日", "2024-11-18"),
    ("ja", "令和元年5月", "2019-05"),
    ("ko", "2024년 11월 18일", "2024-11-18"),
    ("ko", "2024. 11. 18", "2024-11-18"),
    ("sv", "18 november 2024", "2024-11-18"),
    ("cs", "18. listopadu 2024", "2024-11-18"),
    ("ca", "1 d’abril de 2025", "2025-04-01"),
    ("el", "18 Νοεμβρίου 2024", "2024-11-18"),
    ("tr", "18 Kasım 2024", "2024-11-18"),
]


@pytest.mark.parametrize(("lang", "text", "iso"), READ)
def test_a_date_is_read(lang: str, text: str, iso: str) -> None:
    assert parse_date(text, lang) == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "demain",
        "31 février 2025",
        "29 février 2025",
        "0 mai 2025",
        "32 mai 2025",
        "31/11/2024",
        "2024-02-30",
        "2024-13",
        "13/13/2024",
        "12 personnes 2024",
        "mai",
        "3 mai",
        "18/11/24",
        "0999",
        "3 mai 2025 et 4 mai 2025",
        "projet du 3 mai 2025",
        "3-5 mai 2025",
        "mai 2025-2026",
        "X 2020",
        "192.168.1.2020",
        "٣١ février ٢٠٢٥",
        "\0",
    ],
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert parse_date(text, "fr") == ""


def test_the_29th_of_february_is_a_date_every_fourth_year() -> None:
    assert [parse_date(f"29 février {year}", "fr") for year in (1900, 2000, 2023, 2024)] == [
        "",
        "2000-02-29",
        "",
        "2024-02-29",
    ]


def test_dates_are_found_where_they_stand() -> None:
    text = "Paru le 3 mai 2025 (vu le 04.06.2025), n° 2024-12, in May 2026, 31 février 2025, 12 personnes en juin 2024."
    found = [(text[start:end], iso) for start, end, iso in find_dates(text, "fr")]
    assert found == [
        ("3 mai 2025", "2025-05-03"),
        ("04.06.2025", "2025-06-04"),
        ("May 2026", "2026-05"),
        ("juin 2024", "2024-06"),
    ]


def test_bare_years_are_found_where_they_are_asked_for() -> None:
    text = "Seuil (2019), p. 2020-2021, 3 mai 2025, 1789, 12000, 2022年第3期."
    assert [iso for _, _, iso in find_dates(text, "fr")] == ["2025-05-03"]
    assert [iso for _, _, iso in find_dates(text, "fr", years=True)] == ["2019", "2025-05-03", "1789", "2022"]


WRITTEN = [
    ("fr", "2024-11-18", "18 novembre 2024"),
    ("fr", "2025-05-01", "1er mai 2025"),
    ("fr-CA", "2025-05-01", "1er mai 2025"),
    ("fr", "2025-05-11", "11 mai 2025"),
    ("fr", "2025-05", "mai 2025"),
    ("fr", "2025", "2025"),
    ("fr", "2025-05-02T10:00:00", "2 mai 2025"),
    ("en", "2024-11-18", "November 18, 2024"),
    ("en-GB", "2024-11-18", "18 November 2024"),
    ("de", "2024-11-18", "18. November 2024"),
    ("es", "2024-11-18", "18 de noviembre de 2024"),
    ("es", "2024-11", "noviembre de 2024"),
    ("it", "2025-05-01", "1º maggio 2025"),
    ("pt-BR", "2025-05-01", "1º de maio de 2025"),
    ("pt", "2025-05-01", "1 de maio de 2025"),
    ("nl", "2024-11-18", "18 november 2024"),
    ("pl", "2024-11-18", "18 listopada 2024"),
    ("pl", "2024-11", "listopad 2024"),
    ("ru", "2024-11-18", "18 ноября 2024\u202fг."),
    ("ru", "2024-11", "ноябрь 2024\u202fг."),
    ("uk", "2024-11", "листопад 2024\u202fр."),
    ("he", "2024-11-18", "18 בנובמבר 2024"),
    ("fa", "2024-11-18", "۱۸ نوامبر ۲۰۲۴"),
    ("fa", "2024", "۲۰۲۴"),
    ("zh", "2024-11-18", "2024年11月18日"),
    ("ja", "2024-11", "2024年11月"),
    ("ko", "2024", "2024년"),
    ("tlh", "2024-11-18", "November 18, 2024"),
    ("", "2024-11-18", "November 18, 2024"),
    ("../fr", "demain", "demain"),
    ("fr", "", ""),
    ("fr", "2025-02-30", "2025-02-30"),
    ("fr", "printemps 2025", "printemps 2025"),
]


@pytest.mark.parametrize(("lang", "iso", "words"), WRITTEN)
def test_a_date_is_written_in_words(lang: str, iso: str, words: str) -> None:
    assert re.sub(r"[\u202f\u00a0]", " ", format_date(iso, lang)) == words.replace("\u202f", " ")


@given(DAYS, st.sampled_from(LANGUAGES))
def test_what_is_written_is_read_again(day: date, lang: str) -> None:
    for iso in (day.isoformat(), day.isoformat()[:7]):
        assert parse_date(format_date(iso, lang), lang) == iso


@given(st.text(), st.text(max_size=12) | st.sampled_from(LANGUAGES))
def test_any_text_in_any_language_is_borne(text: str, lang: str) -> None:
    assert isinstance(format_date(text, lang), str)
    assert isinstance(parse_date(text, lang), str)
    spans = [(start, end) for start, end, _ in find_dates(text, lang, years=True)]
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "unit", ["1 ", "a ", "1", "a", "12 mai ", "12 de ", "a-", "1.", "mai 20", "12 mai 2025 ", "2024 ", " "]
)
def test_reading_takes_time_by_the_length_alone(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        start = time.perf_counter()
        find_dates(text, "fr", years=True)
        return time.perf_counter() - start

    seconds(1000)
    assert seconds(400_000) < 40 * max(min(seconds(40_000), seconds(40_000)), 0.005)


def test_a_languages_months_are_its_own_whatever_was_read_before() -> None:
    # Babel 2.18 gives the first language's stand-alone months to those that have none of their own.
    program = (
        "import json; from briefpress.dates import format_date; "
        "print(json.dumps([format_date('2024-11', each) for each in {}]))"
    )
    printed = [
        subprocess.run([sys.executable, "-c", program.format(order)], capture_output=True, text=True, check=True).stdout
        for order in (("he", "sv", "zh"), ("zh", "sv", "he"))
    ]
    assert json.loads(printed[0]) == json.loads(printed[1])[::-1]
    assert names_of("sv", "months", "format", "wide")[11] == "november"


def test_the_process_locale_does_not_matter() -> None:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "C")
        assert format_date("2024-11-18", "fr") == "18 novembre 2024"
    finally:
        locale.setlocale(locale.LC_ALL, before)
