"""Spaces as a run of text has them, and the patterns that the rules share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...usage import NBSP, NNBSP
from .quotes import Edit

SPACE = r"[ \t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u202f\u205f]"
#: Starts at the first of several: a long run of spaces is read once.
SPACES = rf"(?<!{SPACE}){SPACE}++"
UNBROKEN = (NBSP, NNBSP, "\N{FIGURE SPACE}")
CAPITAL = "A-ZÀ-ÖØ-ÞĀĆČĎĐĖĘĚĞĢĪİĶŁĻŃŇŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚΑ-ΡΣ-ΩА-ЯЁЄІЇҐЎ"
#: A number in Roman figures, of two or more.
ROMAN = r"(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"


def joined(pattern: re.Pattern[str], text: str, space: str = NBSP) -> Iterator[Edit]:
    """An edit for each group of the pattern that holds spaces at which a line can break."""
    for match in pattern.finditer(text):
        for group in range(1, pattern.groups + 1):
            if match[group] and match[group] not in UNBROKEN:
                yield match.start(group), match.end(group), space


def any_of(words: Iterable[str]) -> str:
    """A pattern of the words as they are, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def both_cases(words: Iterable[str]) -> set[str]:
    """The words, and the words with a capital."""
    return {form for word in words for form in (word, word[0].upper() + word[1:])}
