"""The names of months and days of the week in Babel's languages, as they are read and as they are written."""

from __future__ import annotations

import pickle
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

#: Languages whose months are known in a document of any language, after its own and English.
COMMON = ("fr", "en", "de", "es", "it", "pt", "nl", "pl", "ru", "uk")
#: Regional names of months that the bare language's data lack: British, Austrian, Levantine, Algerian, Moroccan.
RELATIVES = {"en": ("en_GB",), "de": ("de_AT",), "ar": ("ar_LB", "ar_DZ", "ar_MA")}
#: Forms in common use that CLDR does not list.
EXTRA_MONTHS = {
    "fr": {"jan": 1, "fév": 2, "fev": 2, "fevrier": 2, "avr": 4, "juill": 7, "juil": 7, "aout": 8, "sep": 9, "dec": 12},
    "en": {"sept": 9},
    "de": {"mrz": 3, "maerz": 3, "sep": 9},
    "es": {"setiembre": 9, "sep": 9, "set": 9, "ene": 1, "abr": 4, "ago": 8, "dic": 12},
    "it": {"sett": 9},
    "nl": {"mrt": 3, "maa": 3},
    "pl": {"wrzes": 9},
    "ru": {"янв": 1, "сен": 9, "сент": 9, "ноя": 11},
    "fa": {"مه": 5, "می": 5, "ژوئیه": 7, "اوت": 8},
    "uk": {"січ": 1, "лют": 2, "берез": 3, "груд": 12},
}


def month_key(name: str) -> str:
    """How a month's name is looked up: lower case, no dots, one form of space and of apostrophe."""
    return " ".join(unicodedata.normalize("NFC", name).lower().replace(".", " ").replace("'", "’").split())


@cache
def month_names(lang: str) -> Mapping[str, int]:
    """Every name of a month that is read in a document of that language; its own come first, then English."""
    names: dict[str, int] = {}
    own = str(babel_locale(lang))
    for locale in dict.fromkeys([own, "en", *COMMON]):
        for name, month in _own_months(locale):
            names.setdefault(month_key(name), month)
    return names


def _own_months(locale: str) -> Iterator[tuple[str, int]]:
    language = locale.split("_")[0]
    for each in (locale, *RELATIVES.get(language, ())):
        for context, width in (("format", "wide"), ("stand-alone", "wide"), ("format", "abbreviated")):
            yield from ((name, month) for month, name in names_of(each, "months", context, width).items())
        # CLDR's Catalan, for one, has the preposition within the name: "de maig", "d’abril".
        for month, name in names_of(each, "months", "format", "wide").items():
            yield re.sub(r"^(de |d[’'])", "", name), month
    yield from EXTRA_MONTHS.get(language, {}).items()


@cache
def weekdays(locale: str) -> frozenset[str]:
    """The names of the days of the week, in full and short, in lower case."""
    names = [
        *names_of(locale, "days", "format", "wide").values(),
        *names_of(locale, "days", "format", "abbreviated").values(),
    ]
    return frozenset(word.lower() for name in names for word in re.findall(r"[^\W_]+", name))


def names_of(locale: str, kind: str, context: str, width: str) -> dict[int, str]:
    """The names in the locale's own data and, where it is silent, its parents'; no name where all are.

    Not `Locale.months`: Babel keeps what an alias means in data that locales share, so that the first
    language that is asked for its stand-alone months gives them to the ones that have none.
    """
    found: dict[int, str] = {}
    while locale:
        names: Any = _locale_data(locale).get(kind)
        for key in (context, width):
            names = names.get(key) if isinstance(names, dict) else None
        if isinstance(names, dict):
            found = {**names, **found}
        locale = locale.rpartition("_")[0]
    return found


@cache
def _locale_data(locale: str) -> dict[str, Any]:
    """Babel's data of that locale alone; `babel.localedata.load` would give what it has already merged."""
    from babel.localedata import resolve_locale_filename

    path = Path(resolve_locale_filename(locale))
    return dict(pickle.loads(path.read_bytes())) if path.is_file() else {}


@cache
def babel_locale(lang: str) -> Locale:
    """Babel's locale for a BCP 47 tag: the nearest it knows, English where it knows none."""
    from babel import Locale, UnknownLocaleError

    parts = re.findall(r"[A-Za-z0-9]+", lang)[:4]
    for size in range(len(parts), 0, -1):
        try:
            return Locale.parse("-".join(parts[:size]), sep="-")
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en")
