"""Hyphens at the ends of lines: which of them only parted a word and go when the lines are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .lines import Line
from .words import GERMAN_SECOND_HALVES, GERMAN_WORDS, SUSPENDED_WORDS

_TAIL = 80
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_FIRST_HALF = re.compile(r"(?<![^\W_])([^\W\d_]+(?:[-\u2010][^\W\d_]+)*)[-\u2010\u00ad]$")
_SECOND_HALF = re.compile(r"[^\W\d_]+")
#: A German noun's halves have at least so many letters; a text is German when one word in so many is telling.
_SHORTEST_FIRST, _SHORTEST_SECOND, _ONE_IN = 4, 3, 20


class Hyphens:
    """Knows the words of a text, so as to tell a word's own hyphen from the one of its line's end."""

    def __init__(self, lines: Sequence[Line]) -> None:
        parted = any(left.text[-1:] in tuple("-\u2010") and right.text[:1].islower() for left, right in pairwise(lines))
        words = [word.casefold() for line in lines for word in _WORD.findall(line.text)] if parted else []
        self._words = frozenset(words)
        self._german = sum(word in GERMAN_WORDS for word in words) * _ONE_IN > len(words)

    def parts(self, left: str, right: str) -> bool:
        """Whether the hyphen that ends ``left`` surely goes when ``right`` follows; a soft one always does."""
        if left[-1:] == "\u00ad":
            return True
        if left[-1:] not in tuple("-\u2010") or not right[:1].islower() or right.split(None, 1)[0] in SUSPENDED_WORDS:
            return False
        first, second = _FIRST_HALF.search(left[-_TAIL:]), _SECOND_HALF.match(right[:_TAIL])
        return first is not None and second is not None and self._is_one_word(first[1], second[0])

    def _is_one_word(self, first: str, second: str) -> bool:
        """Whether the text has the word elsewhere without its hyphen and never with it, or it is a German noun."""
        if f"{first}-{second}".casefold() in self._words:
            return False
        return (first + second).casefold() in self._words or (self._german and _is_german_noun(first, second))


def _is_german_noun(first: str, second: str) -> bool:
    """Whether halves are a German noun's: after a hyphen of its own its second half would have a capital."""
    half = re.split("[-\u2010]", first)[-1]
    long = len(half) >= _SHORTEST_FIRST and len(second) >= _SHORTEST_SECOND
    return long and half.istitle() and not half.endswith("sch") and not second.startswith(GERMAN_SECOND_HALVES)
