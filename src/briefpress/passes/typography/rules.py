"""The rules of the typography, one function each, in the order in which they are applied.

A rule reads a whole run of text (a paragraph's, a title's: across emphasis and links) by the usage of a language and
gives edits ``(start, end, new)`` in order. An edit touches only spaces, quotes, dashes and dots, or puts a space beside
a sign. Patterns that look for spaces start at the first of them, so that a long run of spaces is read once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from ...usage import NBSP, Usage
from .dashes import asides, dashes, dialogue, minus, ranges
from .protect import CALL, OBJECT
from .quotes import Edit, quotes
from .spaces import SPACE, SPACES
from .ties import dates, initials, names, note_calls, numbers, particles, reigns, stray_spaces, telephones, units


def ellipses(text: str, usage: Usage) -> Iterator[Edit]:
    """Three dots, and no more, are one sign; in a path they are not."""
    if usage.ellipsis and "..." in text:
        for match in re.finditer(rf"(?<![./{OBJECT}])\.{{3}}(?![./])", text):
            yield match.start(), match.end(), usage.ellipsis


def thousands(text: str, usage: Usage) -> Iterator[Edit]:
    """Groups of three digits with spaces between them: the language's space, no-break."""
    for match in re.finditer(rf"(?<![\d.,])\d{{1,3}}(?:{SPACE}\d{{3}}(?!\d))++", text):
        for space in re.finditer(SPACE, match.group()):
            if space.group() != usage.thousands:
                yield match.start() + space.start(), match.start() + space.end(), usage.thousands


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


@cache
def _before_pattern(signs: str) -> re.Pattern[str]:
    return re.compile(rf"{SPACES}(?=[{re.escape(signs)}])")


@cache
def _after_pattern(signs: str) -> re.Pattern[str]:
    return re.compile(rf"([{re.escape(signs)}])({SPACE}*+)")


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


Rule = Callable[[str, Usage], Iterable[Edit]]

#: Every rule, in the order of application, under the name by which it is switched off: signs first, then quotes by what
#: stands around them, then what quotes want. One more, ``ordinals``, gives no edits but raises letters.
RULES: Mapping[str, tuple[Rule, ...]] = {
    "ellipses": (ellipses,),
    "minus": (minus,),
    "ranges": (ranges,),
    "dashes": (dialogue, dashes, asides),
    "thousands": (thousands,),
    "units": (units,),
    "numbers": (numbers, telephones),
    "names": (names, initials),
    "dates": (dates,),
    "reigns": (reigns,),
    "particles": (particles,),
    "notes": (note_calls,),
    "quotes": (quotes,),
    "spaces": (spaces_before, spaces_after, missing_spaces, stray_spaces),
}
