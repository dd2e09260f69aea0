"""The rules for what is typed as a hyphen and is none: dashes, the minus sign, ranges of pages and years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ...usage import NBSP, Usage
from .protect import BREAK
from .quotes import Edit
from .spaces import CAPITAL, SPACE, SPACES, UNBROKEN, any_of, both_cases, joined

Pairs = Iterable[tuple[re.Match[str], re.Match[str] | None]]

_SENTENCE_END = re.compile(rf"[.!?…]{SPACE}|{BREAK}")


def minus(text: str, usage: Usage) -> Iterator[Edit]:
    """A hyphen before a number of degrees or per cent, behind a preposition, or of a number alone is a minus sign."""
    if "-" in text:
        for match in _MINUS.finditer(text):
            if _is_minus(match, usage.words.before_minus):
                yield match.start(1), match.end(1), "−"


_NUMBER = r"\d[\d.,]{0,12}"
_SIGNED = rf"{SPACE}?[°%‰]"
_MINUS = re.compile(rf"(?<![^\s(\[])(-{SPACE}?)(?={_NUMBER}({_SIGNED})?)")
# A cell's number, with groups of three and a unit or none; and the other number of ``-5 to -3 °C``.
_ALONE = re.compile(rf"\s*-\d[\d.,'’]{{0,15}}(?:{SPACE}\d{{3}}[\d.,]{{0,8}}){{0,5}}(?:{SPACE}?[^\s\d.,-]{{1,8}})?\s*\Z")
_FIRST_OF_TWO = re.compile(rf"-{_NUMBER}{SPACE}[^\W\d_]{{1,7}}{SPACE}[-−]{_NUMBER}{_SIGNED}")
_SECOND_OF_TWO = re.compile(rf"(?<![^\s(\[])[-−]{_NUMBER}{_SIGNED}[CFK]?{SPACE}[^\W\d_]{{1,7}}{SPACE}\Z")


def _is_minus(match: re.Match[str], prepositions: tuple[str, ...]) -> bool:
    before, spaced = match.string[max(match.start() - _LONGEST, 0) : match.start()], len(match[1]) > 1
    if match[2] and (not spaced or (match[2].endswith("°") and before[-1:].isspace())):
        return True
    if prepositions and _prepositions(prepositions).search(before):
        return True
    if spaced:
        return False
    if not before.strip() and match.start() < _LONGEST and _ALONE.match(match.string):
        return True
    return bool(_FIRST_OF_TWO.match(match.string, match.start()) or _SECOND_OF_TWO.search(before))


_LONGEST = 32


@cache
def _prepositions(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(both_cases(words))}){SPACE}\Z")


def ranges(text: str, usage: Usage) -> Iterator[Edit]:
    """Between two years, or two numbers behind the word for pages, a hyphen is a dash where the language wants one."""
    if usage.ranges and "-" in text:
        for match in _YEARS.finditer(text):
            if _are_years(match):
                yield match.start(2), match.end(2), usage.ranges
        for pages in _pages_pattern(usage.words.pages).finditer(text):
            yield from _page_ranges(pages, usage.ranges)


def _page_ranges(pages: re.Match[str], sign: str) -> Iterator[Edit]:
    """In a list of pages, as long as it goes up: what goes down is another number."""
    reached = 0
    for match in _PAGES.finditer(pages.string, pages.start(), pages.end()):
        first, last = int(match[1]), int(match[2])
        if first <= reached or last <= first % 10 ** len(match[2]):  # 123-45 is short for 123-145
            return
        reached = max(first, last)
        yield match.start() + len(match[1]), match.start(2), sign


_YEAR = r"(?:1\d{3}|20\d{2})"
_YEARS = re.compile(rf"(?<![\w/.,:+&§°#–—−-])({_YEAR})(-|{SPACE}-{SPACE}(?={_YEAR}))({_YEAR}|\d\d)(?![\w/–—-]|[.,:]\d)")
_PAGES = re.compile(r"(?<![\d-])(\d{1,5})-(\d{1,5})(?![\w-])")
# What stands before a number that is no year: an acronym, a number, a word for number.
_NO_YEAR = re.compile(rf"(?:[{CAPITAL}]{{2}}|\d|[n№][°oºr]?\.?|No\.?|Nr\.?|[#:]){SPACE}?\Z")
_BEFORE = 6


def _are_years(match: re.Match[str]) -> bool:
    first, last = int(match[1]), int(match[3])
    if _NO_YEAR.search(match.string[max(match.start() - _BEFORE, 0) : match.start()]):
        return False
    if len(match[3]) == 4:
        return first < last
    return last > max(first % 100, 12)  # up to twelve it may be a month


@cache
def _pages_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    numbers = r"\d{1,5}(?:-\d{1,5})?"
    return re.compile(
        rf"(?<!\w)(?:{any_of(both_cases(words)) or '(?!)'}){SPACE}?{numbers}(?:,{SPACE}?{numbers}){{0,20}}+"
    )


def dashes(text: str, usage: Usage) -> Iterator[Edit]:
    """A hyphen between spaces, or two, between words: the language's dash; between numbers a hyphen may be a minus."""
    if usage.dash and "-" in text:
        found = [match for match in _DASH.finditer(text) if not _between_digits(match)]
        pairs: dict[int, Edit] = {}
        if usage.style == "inserted":
            closing = list(_BEFORE_STOP.finditer(text))
            pairs = dict(_inserted(_pairs(text, sorted([*found, *closing], key=re.Match.start))))
            yield from (pairs[match.start()] for match in closing if match.start() in pairs)
        for match in found:
            yield pairs.get(match.start()) or _dash(match, usage)
        for match in re.finditer(r"(?<=\d)--(?=\d)", text):
            yield match.start(), match.end(), "–"


_DASH = re.compile(
    rf"(?<=[^\s–—«‹-]){SPACE}++(-{{1,2}}+){SPACE}++(?=[^\s–—»›-])|(?<=[^\W\d])--(?=\w)|(?<=\d)--(?=[^\W\d])"
)


# ``—dijo—.``: the dash that closes may have a sign after it.
_BEFORE_STOP = re.compile(rf"(?<=[^\s–—-]){SPACE}++-(?=[.,;:])")


def _between_digits(match: re.Match[str]) -> bool:
    around = match.string[match.start() - 1] + match.string[match.end()]
    return around.isdigit() and match[1] == "-"


def _dash(match: re.Match[str], usage: Usage) -> Edit:
    if match[1] and usage.style != "spaced" and _between_names(match):
        return match.start(1), match.end(1), "–"
    if match[1] and usage.style != "closed":
        return match.start(1), match.end(1), usage.dash
    spaced = f"{usage.before.get(usage.dash, ' ')}{usage.dash} "
    return match.start(), match.end(), spaced if usage.style == "spaced" else usage.dash


_NAME_BEFORE = re.compile(rf"(?<!\w)[{CAPITAL}]\w{{1,20}}\Z")
_NAME_AFTER = re.compile(rf"[{CAPITAL}]\w")


def _between_names(match: re.Match[str]) -> bool:
    """``Paris - London`` may be a way as well as two clauses: a spaced dash is right for both."""
    before = match.string[max(match.start() - 22, 0) : match.start()]
    return bool(_NAME_BEFORE.search(before) and _NAME_AFTER.match(match.string, match.end()))


def _pairs(text: str, found: Iterable[re.Match[str]]) -> Pairs:
    """The dashes by twos, as far as no sentence ends between them; one alone without a second."""
    opening: re.Match[str] | None = None
    for match in found:
        if opening and not _SENTENCE_END.search(text, opening.end(), match.start()):
            yield opening, match
            opening = None
            continue
        if opening:
            yield opening, None
        opening = match
    if opening:
        yield opening, None


def _inserted(pairs: Pairs) -> Iterator[tuple[int, Edit]]:
    for opening, closing in pairs:
        if closing and opening.re is _DASH and opening[1]:
            space = "" if closing.re is _BEFORE_STOP else " "
            yield opening.start(), (opening.start(), opening.end(), " —")
            yield closing.start(), (closing.start(), closing.end(), "—" + space)
        elif opening.re is _DASH and opening[1] and _SAID.match(opening.string, opening.start() - 1):
            yield opening.start(), (opening.start(), opening.end(), " —")


# ``¿Quién paga? —preguntó Ana.``: who said it, to the end of the sentence.
_SAID = re.compile(rf"[?!…]{SPACE}++-{{1,2}}+{SPACE}++[^\W\d_A-ZÁÉÍÓÚÑ]")


def dialogue(text: str, usage: Usage) -> Iterator[Edit]:
    """In Spanish, the hyphens that are set close in a line of dialogue, from the first on, are dashes."""
    if usage.style == "inserted" and "-" in text and _SPEECH.match(text):
        for match in _CLOSE_HYPHEN.finditer(text):
            yield match.start(), match.end(), "—"


_SPEECH = re.compile(rf"[-—][¿¡«{CAPITAL}]")
_CLOSE_HYPHEN = re.compile(r"(?:\A|(?<=\s))-(?=[^\W\d]|[¿¡«])|(?<=[\w?!…»])-(?=[\s.,;:?!…]|\Z)")


def asides(text: str, usage: Usage) -> Iterator[Edit]:
    """What stands between two dashes is not parted from them; one dash alone does not begin a line."""
    if usage.aside:
        yield from joined(_OPENING, text)
        for sign in "–—":
            if sign in text:
                for opening, closing in _pairs(text, _spaced_pattern(sign).finditer(text)):
                    yield from _tied(opening, 2 if closing else 1)
                    yield from _tied(closing, 1) if closing else ()


_OPENING = re.compile(rf"(?:\A|(?<={BREAK}))[–—]({SPACES})(?=\S)")


def _tied(match: re.Match[str], group: int) -> Iterator[Edit]:
    if match[group] not in UNBROKEN:
        yield match.start(group), match.end(group), NBSP


@cache
def _spaced_pattern(dash: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[^\s{BREAK}])({SPACE}++){dash}({SPACE}++)(?=[^\s{BREAK}])")
