"""The rules of the typography, one function each, in the order in which they are applied.

A rule reads a whole run of text (a paragraph's, a title's: across emphasis and links) by the usage of a language and
gives edits ``(start, end, new)`` in order. An edit touches only spaces, quotes, dashes and dots, or puts a space beside
a sign. Patterns that look for spaces start at the first of them, so that a long run of spaces is read once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from ...usage import NBSP, NNBSP, Usage
from ...usage.words import Words
from .protect import CALL, OBJECT
from .quotes import Edit, quotes

_SPACE = r"[ \t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u202f\u205f]"
_SPACES = rf"(?<!{_SPACE}){_SPACE}++"
_UNBROKEN = (NBSP, NNBSP, "\N{FIGURE SPACE}")
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĆČĎĐĖĘĚĞĢĪİĶŁĻŃŇŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚΑ-ΡΣ-ΩА-ЯЁЄІЇҐЎ"
_WORD_END = r"(?!\w|['’]\w)"
_ROMAN = r"[IVXLCDM]{1,8}(?!\w)"


def ellipses(text: str, usage: Usage) -> Iterator[Edit]:
    """Three dots, and no more, are one sign; in a path they are not."""
    if usage.ellipsis and "..." in text:
        for match in re.finditer(rf"(?<![./{OBJECT}])\.{{3}}(?![./])", text):
            yield match.start(), match.end(), usage.ellipsis


def dashes(text: str, usage: Usage) -> Iterator[Edit]:
    """A hyphen between spaces, or two, between words: the language's dash; between numbers a hyphen may be a minus."""
    if usage.dash and "-" in text:
        found = [match for match in _DASH.finditer(text) if not _between_digits(match)]
        asides = _asides(text, found) if usage.style == "inserted" else {}
        for match in found:
            yield asides.get(match.start()) or _dash(match, usage)
        for match in re.finditer(r"(?<=\d)--(?=\d)", text):
            yield match.start(), match.end(), "–"


_DASH = re.compile(
    rf"(?<=[^\s–—«‹-]){_SPACE}++(-{{1,2}}+){_SPACE}++(?=[^\s–—»›-])|(?<=[^\W\d])--(?=\w)|(?<=\d)--(?=[^\W\d])"
)


def _between_digits(match: re.Match[str]) -> bool:
    around = match.string[match.start() - 1] + match.string[match.end()]
    return around.isdigit() and match[1] == "-"


def _dash(match: re.Match[str], usage: Usage) -> Edit:
    if match[1] and usage.style != "closed":
        return match.start(1), match.end(1), usage.dash
    spaced = f"{usage.before.get(usage.dash, ' ')}{usage.dash} "
    return match.start(), match.end(), spaced if usage.style == "spaced" else usage.dash


def _asides(text: str, found: Iterable[re.Match[str]]) -> dict[int, Edit]:
    asides: dict[int, Edit] = {}
    opening: re.Match[str] | None = None
    for match in found:
        if opening and not re.compile(r"[.!?]").search(text, opening.end(), match.start()):
            asides[opening.start()] = opening.start(), opening.end(), " —"
            asides[match.start()] = match.start(), match.end(), "— "
            opening = None
        elif match[1]:
            opening = match
    return asides


def thousands(text: str, usage: Usage) -> Iterator[Edit]:
    """Groups of three digits with spaces between them: the language's space, no-break."""
    for match in re.finditer(rf"(?<![\d.,])\d{{1,3}}(?:{_SPACE}\d{{3}}(?!\d))++", text):
        for space in re.finditer(_SPACE, match.group()):
            if space.group() != usage.thousands:
                yield match.start() + space.start(), match.start() + space.end(), usage.thousands


def units(text: str, usage: Usage) -> Iterator[Edit]:
    """A number and its unit or symbol, and a sign of currency and its number, are not parted."""
    if usage.words.units:
        yield from _joined(_unit_pattern(usage.words.units), text)


def numbers(text: str, usage: Usage) -> Iterator[Edit]:
    """``p. 12``, ``n° 4``, ``§ 3``, ``vol. II``: the word and its number are not parted."""
    if usage.words.numbered:
        yield from _joined(_leading_pattern(usage.words.numbered, rf"\d|{_ROMAN}"), text)


def names(text: str, usage: Usage) -> Iterator[Edit]:
    """``M. X``, ``Dr X``: the title and the name are not parted."""
    if usage.words.titles:
        yield from _joined(_leading_pattern(usage.words.titles, f"[{_CAPITAL}]"), text)


def initials(text: str, usage: Usage) -> Iterator[Edit]:
    """Initials and surname are not parted, nor the letters of ``z. B.`` or ``т. е.``."""
    yield from _joined(_INITIALS, text)


_INITIALS = re.compile(rf"(?<!\w)[{_CAPITAL}]\.({_SPACES})(?=[{_CAPITAL}])|(?<!\w)[^\W\d_]\.({_SPACES})(?=[^\W\d_]\.)")


def dates(text: str, usage: Usage) -> Iterator[Edit]:
    """The day and the month are not parted."""
    for pattern in _date_patterns(usage.words):
        yield from _joined(pattern, text)


def note_calls(text: str, usage: Usage) -> Iterator[Edit]:
    """The call of a note does not begin a line."""
    if CALL in text:
        yield from _joined(_CALL, text, NNBSP)


_CALL = re.compile(rf"(?<=\S)({_SPACES})(?={CALL})")


def spaces_before(text: str, usage: Usage) -> Iterator[Edit]:
    """The space that there is before a sign is the one its language wants, and only one."""
    if usage.before:
        for match in _before_pattern("".join(usage.before)).finditer(text):
            space = usage.before[text[match.end()]]
            if match.group() != space:
                yield match.start(), match.end(), space


def spaces_after(text: str, usage: Usage) -> Iterator[Edit]:
    """The space after an opening sign, put there if its language requires it."""
    if usage.after:
        for match in _after_pattern("".join(usage.after)).finditer(text):
            space = usage.after[match[1]]
            if match[2] and match[2] != space:
                yield match.start(2), match.end(2), space
            elif not match[2] and match[1] in usage.inserted and text[match.end() : match.end() + 1].strip():
                yield match.start(1), match.end(1), match[1] + space


def missing_spaces(text: str, usage: Usage) -> Iterator[Edit]:
    """The space before a sign where there was none and its language requires one."""
    if usage.inserted:
        for match in _missing_pattern(usage.inserted).finditer(text):
            yield match.start(), match.end(), usage.before.get(match.group(), NBSP) + match.group()


Rule = Callable[[str, Usage], Iterable[Edit]]

#: Every rule, in the order of application: signs first, then quotes by what stands around them, then what quotes want.
RULES: tuple[Rule, ...] = (
    ellipses,
    dashes,
    thousands,
    units,
    numbers,
    names,
    initials,
    dates,
    note_calls,
    quotes,
    spaces_before,
    spaces_after,
    missing_spaces,
)


def _joined(pattern: re.Pattern[str], text: str, space: str = NBSP) -> Iterator[Edit]:
    """An edit for each group of the pattern that holds spaces at which a line can break."""
    for match in pattern.finditer(text):
        for group in range(1, pattern.groups + 1):
            if match[group] and match[group] not in _UNBROKEN:
                yield match.start(group), match.end(group), space


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def _unit_pattern(units: tuple[str, ...]) -> re.Pattern[str]:
    symbols = [unit for unit in units if not unit[-1].isalnum()]
    words = [unit for unit in units if unit[-1].isalnum()]
    after = rf"(?:{_any(words)}){_WORD_END}|{_any(symbols)}"
    return re.compile(rf"(?<=\d)({_SPACES})(?={after})|(?<=[€$£¥])({_SPACES})(?=\d)")


@cache
def _leading_pattern(words: tuple[str, ...], following: str) -> re.Pattern[str]:
    forms = {form for word in words for form in (word, word[0].upper() + word[1:])}
    return re.compile(rf"(?<!\w)(?:{_any(forms)})({_SPACES})(?={following})")


@cache
def _date_patterns(words: Words) -> tuple[re.Pattern[str], ...]:
    if not words.months:
        return ()
    forms = _any(form for month in words.months for form in (month, month[0].upper() + month[1:]))
    month, day = rf"(?:{forms})(?!\w)", r"(?<!\d)\d{1,2}(?:er|re|º|ª|°|\.|st|nd|rd|th)?"
    patterns = [rf"{day}({_SPACES})(?={month})"]
    if words.month_link:
        patterns.append(rf"{day}({_SPACES}){words.month_link}({_SPACES})(?={month})")
    if words.month_first:
        patterns.append(rf"(?<!\w){month}({_SPACES})(?=\d{{1,2}}(?!\d))")
    return tuple(map(re.compile, patterns))


@cache
def _before_pattern(signs: str) -> re.Pattern[str]:
    return re.compile(rf"{_SPACES}(?=[{re.escape(signs)}])")


@cache
def _after_pattern(signs: str) -> re.Pattern[str]:
    return re.compile(rf"([{re.escape(signs)}])({_SPACE}*+)")


@cache
def _missing_pattern(signs: str) -> re.Pattern[str]:
    high = "".join(sign for sign in ";!?:" if sign in signs)
    symbols = "".join(sign for sign in "%‰€" if sign in signs)
    closing = "".join(sign for sign in "»›" if sign in signs)
    ends = rf"(?=[\s»›”’)\]}}!?;:.,…«“‘\"{CALL}]|\Z)"
    parts = (
        rf"(?<=[\w\u0300-\u036f»›”’)\]}}%‰°€$….{OBJECT}{CALL}])[{high}]{ends}" if high else "",
        rf"(?<=[^\s(\[{{¿¡«‹“„‘‚])[{closing}]" if closing else "",
        rf"(?<=\d)[{symbols}](?![\w-])" if symbols else "",
    )
    return re.compile("|".join(part for part in parts if part) or "(?!)")
