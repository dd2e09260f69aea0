"""The rules for spaces that do not break: numbers and units, titles and names, dates, small words, stray signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...usage import NNBSP, Usage
from ...usage.words import Words
from .protect import CALL, OBJECT
from .quotes import Edit
from .spaces import CAPITAL, ROMAN, SPACE, SPACES, any_of, both_cases, joined

_WORD_END = r"(?!\w|['’]\w)"


def units(text: str, usage: Usage) -> Iterator[Edit]:
    """A number and its unit or symbol, ``5 Mio. €``, and a sign of currency and its number, are not parted."""
    if usage.words.units:
        yield from joined(_unit_pattern(usage.words.units), text)


@cache
def _unit_pattern(units: tuple[str, ...]) -> re.Pattern[str]:
    symbols = [unit for unit in units if not unit[-1].isalnum()]
    words = [unit for unit in units if unit[-1].isalnum()]
    dotted = [unit for unit in symbols if unit[-1] == "."]
    after = rf"(?:{any_of(words)}){_WORD_END}|{any_of(symbols)}"
    times = rf"(?<=\d)({SPACES})×({SPACES})(?=\d)"
    scale, currency = any_of(words + dotted), r"[€$£¥₽₴]|(?:EUR|USD|GBP|CHF|JPY)(?!\w)"
    money = rf"(?<=\d)({SPACES})(?:{scale})({SPACES})(?={currency})"
    return re.compile(rf"{times}|{money}|(?<=\d)({SPACES})(?={after})|(?<=[€$£¥])({SPACES})(?=\d)")


def numbers(text: str, usage: Usage) -> Iterator[Edit]:
    """``p. 12``, ``n° 4``, ``vol. II``, ``AF 1234``: the word and its number are not parted."""
    if usage.words.numbered:
        yield from joined(_leading_pattern(usage.words.numbered, r"\d|[IVXLCDM]{1,8}(?!\w)"), text)
    yield from joined(_CODE, text)


# A flight, a standard: two letters and a number that is no amount.
_CODE = re.compile(rf"(?<![\w.])[A-Z]{{2}}({SPACES})(?=\d{{3,4}}(?!\w|[.,]\d|{SPACE}\d))")


def telephones(text: str, usage: Usage) -> Iterator[Edit]:
    """The groups of a telephone number are not parted."""
    for match in _TELEPHONE.finditer(text):
        for start, end, space in joined(_GAP, match.group()):
            yield match.start() + start, match.start() + end, space


_TELEPHONE = re.compile(
    rf"(?<![\d+.,])(?:\+\d{{1,3}}(?:{SPACE}\(?\d{{1,4}}\)?){{2,6}}"
    rf"|\(?0\d{{1,4}}\)?(?:{SPACE}\d{{2,4}}){{2,5}})(?!\d)"
)
_GAP = re.compile(rf"({SPACES})")


def names(text: str, usage: Usage) -> Iterator[Edit]:
    """``M. X``, ``Dr X``, ``Mme de X``: the title and the name are not parted."""
    if usage.words.titles:
        office = (
            rf"|(?:{any_of(usage.words.articles)})(?<=[\w’'])(?:{SPACE}|(?<=[’']))\w" if usage.words.articles else ""
        )
        name = rf"(?:(?:de|du|des|von|van|di|da|d)[ \xa0'’])?[{CAPITAL}]{office}"
        yield from joined(_leading_pattern(usage.words.titles, name), text)


@cache
def _leading_pattern(words: tuple[str, ...], following: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(both_cases(words))})({SPACES})(?={following})")


def initials(text: str, usage: Usage) -> Iterator[Edit]:
    """Initials and surname are not parted, nor the letters of ``z. B.``, ``т. е.`` or ``p. ex.``."""
    yield from joined(_INITIALS, text)


_INITIALS = re.compile(
    rf"(?<!\w)[{CAPITAL}]\.({SPACES})(?=[{CAPITAL}])|(?<!\w)[^\W\d_]\.({SPACES})(?=(?:[^\W\d_]|ex)\.)"
)


def dates(text: str, usage: Usage) -> Iterator[Edit]:
    """The day and the month are not parted."""
    for pattern in _date_patterns(usage.words):
        yield from joined(pattern, text)


@cache
def _date_patterns(words: Words) -> tuple[re.Pattern[str], ...]:
    if not words.months:
        return ()
    month, day = rf"(?:{any_of(both_cases(words.months))})(?!\w)", r"(?<!\d)\d{1,2}(?:er|re|º|ª|°|\.|st|nd|rd|th)?"
    patterns = [rf"{day}({SPACES})(?={month})"]
    if words.month_link:
        patterns.append(rf"{day}({SPACES}){words.month_link}({SPACES})(?={month})")
    if words.month_first:
        patterns.append(rf"(?<!\w){month}({SPACES})(?=\d{{1,2}}(?!\d))")
    return tuple(map(re.compile, patterns))


def reigns(text: str, usage: Usage) -> Iterator[Edit]:
    """``Louis XIV``, ``XIXe siècle``, ``19. Jh.``: a reign or a century is not parted from its name or its word."""
    if _ROMAN_FIGURES.search(text):
        yield from joined(_reign_pattern(usage.words.ages, usage.words.ordinals), text)


# Without one of these there is nothing to look for, and most texts have none.
_ROMAN_FIGURES = re.compile(r"[IVXLCDM]{2}|[IVX](?:er?|re|ère)?(?!\w)|(?<!\d)\d{1,2}(?:\.|[^\W\d_]{1,3})?\s")


@cache
def _reign_pattern(ages: tuple[str, ...], endings: tuple[str, ...]) -> re.Pattern[str]:
    ordinal = rf"(?:{any_of(ending for ending in endings if ending[0] != '.') or '(?!)'})?"
    number = rf"(?:{ROMAN}|[VX](?={ordinal}(?!\w)))"
    name = rf"(?<![\w.])[{CAPITAL}](?=[^\W\d_])[\w’'-]{{1,20}}({SPACES})(?=(?:{number}|I(?=er|re)){ordinal}{_WORD_END})"
    figures = r"(?<![\d.,])\d{1,2}(?:\.|[^\W\d_]{1,3})?"
    age = rf"(?<!\w)(?:(?:{number}|I){ordinal}|{figures})({SPACES})(?=(?:{any_of(ages) or '(?!)'})(?!\w))"
    return re.compile(f"{age}|{name}")


def particles(text: str, usage: Usage) -> Iterator[Edit]:
    """A word of one letter does not end a line, nor does a small word that leans on the one before begin it."""
    if usage.words.leaning_on_next or usage.words.leaning_on_last:
        pattern = _particle_pattern(usage.words.leaning_on_next, usage.words.leaning_on_last)
        yield from joined(pattern, text)


@cache
def _particle_pattern(on_next: tuple[str, ...], on_last: tuple[str, ...]) -> re.Pattern[str]:
    parts = (
        rf"(?<![\w.’'-])(?:{any_of(both_cases(on_next))})({SPACES})(?=[\w(«„“‘{OBJECT}])" if on_next else "",
        rf"(?<=\w)({SPACES})(?=(?:{any_of(on_last)})(?![\w-]))" if on_last else "",
    )
    return re.compile("|".join(filter(None, parts)))


def note_calls(text: str, usage: Usage) -> Iterator[Edit]:
    """The call of a note does not begin a line."""
    if CALL in text:
        yield from joined(_CALL, text, NNBSP)


_CALL = re.compile(rf"(?<=\S)({SPACES})(?={CALL})")


def stray_spaces(text: str, usage: Usage) -> Iterator[Edit]:
    """A space typed inside quotes, or before a sign that begins no line, does not break, whatever the language."""
    yield from joined(_stray_pattern(usage.outer, usage.inner), text)


@cache
def _stray_pattern(outer: str, inner: str) -> re.Pattern[str]:
    openers = "".join(pair[0] for pair in (outer, inner) if pair and pair[0] != pair[1]) + "¿¡"
    closers = "".join(pair[1] for pair in (outer, inner) if pair and pair[0] != pair[1])
    ends = rf"(?=[\s,.;:!?)\]’”»›“‘{CALL}]|\Z)"
    closing = rf"[{re.escape(closers)}]{ends}|" if closers else ""
    return re.compile(
        rf"(?<=\S)({SPACES})(?={closing}[;:!?…‰%][;:!?…]{{0,3}}{ends})|(?<=[{re.escape(openers)}])({SPACES})(?=\S)"
    )
