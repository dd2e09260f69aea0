"""Numbers that an author typed before headings and captions: read, and told from words that only look like them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from ...document import ListStyle
from ...enumerators import ordinal
from ...labels import languages, load_labels
from ...sections import CHAPTER_WORDS, PART_WORDS

#: What sections are called before a number; “Scenario 1” and “Step 2” are titles.
_WORDS = (
    f"(?i:{CHAPTER_WORDS}|{PART_WORDS}|section|abschnitt|sección|sezione|secção|seção|sectie|sekcja|раздел|розділ"
    "|القسم|article|artikel|artículo|articolo|artigo)"
)
#: Signs behind a number: “1. ”, “I – ”, “A) ”, “第一、”.
_SIGN = r"(?:[.):：、．]\s?|\s?[–—-]\s)"
_ONES = ("", *"一二三四五六七八九")
_CHINESE = {f"{'' if tens < 2 else _ONES[tens]}{'十' if tens else ''}{one}": tens * 10 + at
            for tens in range(4) for at, one in enumerate(_ONES)}  # fmt: skip
#: How numbers are typed before a title, each form with what it counts by; a word may stand before: “Chapter 2”.
_FORMS: tuple[tuple[ListStyle | Literal["chinese"], re.Pattern[str]], ...] = (
    ("decimal", re.compile(rf"(?:{_WORDS}\.?\s|§\s?|第)?(\d{{1,2}}(?:\.\d{{1,2}})*)(?={_SIGN}|\s|[章节節条]|$)")),
    ("upper-roman", re.compile(rf"(?:{_WORDS}\.?\s)?([IVXLC]+)(?={_SIGN}|$)")),
    ("lower-roman", re.compile(rf"([ivxlc]+)(?={_SIGN})")),
    ("upper-alpha", re.compile(rf"(?:{_WORDS}\.?\s)?([A-Z])(?={_SIGN})")),
    ("lower-alpha", re.compile(rf"([a-z])(?={_SIGN})")),
    ("chinese", re.compile(r"第?([一二三四五六七八九十]{1,3})\s?(?=[章节節条條部、．.])")),
)
#: What a caption begins with that names its number: “Figure 3”, “Tab. 2.1”, “Схема 4”.
_LABEL = re.compile(r"([^\W\d_]+)\.?\s?(\d+(?:[.\d]*\d)?)(?=[.:：,–—\s\u3000]|$)")
#: Numbers of captions have no more figures where an unknown word stands before them, or they are years.
_SHORT = re.compile(r"\d{1,2}(?:\.\d{1,2})*$")


def numbers_of(title: str) -> dict[str, int]:
    """What the number before a title is worth, in each form it may be of; the last part of one of several.

    >>> numbers_of("2.1 The port"), numbers_of("I. Context"), numbers_of("The port")
    ({'decimal': 1}, {'upper-roman': 1, 'upper-alpha': 9}, {})
    """
    found: dict[str, int] = {}
    for form, pattern in _FORMS:
        if (match := pattern.match(title)) and (worth := _worth(match[1], form)):
            found[form] = worth
    return found


def _worth(written: str, form: ListStyle | Literal["chinese"]) -> int:
    if form == "chinese":
        return _CHINESE.get(written, 0)
    return int(written.rpartition(".")[2]) if form == "decimal" else ordinal(written, form)


def series(titles: Sequence[str]) -> frozenset[int]:
    """The places of those titles, all of one level, whose typed numbers count on: 1, 2, 3, or from 1 again."""
    numbers = [numbers_of(title) for title in titles]
    found: set[int] = set()
    for form, _ in _FORMS:
        places = [at for at, each in enumerate(numbers) if form in each]
        if _counts_on([numbers[at][form] for at in places], alone=len(titles) == 1):
            found.update(places)
    return frozenset(found)


def _counts_on(numbers: Sequence[int], *, alone: bool) -> bool:
    """Whether each number is the next one or the first; one by itself counts where its title is ``alone``."""
    steps = [after == before + 1 for before, after in pairwise(numbers)]
    fits = numbers[:1] == [1] and all(step or after == 1 for step, after in zip(steps, numbers[1:], strict=True))
    return fits and (any(steps) or alone)


def caption_label(caption: str) -> str:
    """The name and number that a caption begins with, as typed; empty where it begins with other words.

    >>> caption_label("Figure 3: A map"), caption_label("Chart 2. Tonnes"), caption_label("Exports 2024, in tonnes")
    ('Figure 3', 'Chart 2', '')
    """
    match = _LABEL.match(caption)
    if match is None:
        return ""
    named = match[1].casefold() in _names()
    short = _SHORT.fullmatch(match[2]) and re.match(r"\s?[.:：–—]", caption[match.end() :])
    return match[0] if named or short else ""


@cache
def _names() -> frozenset[str]:
    """What figures and tables are called in all languages, in full and short."""
    return frozenset(word.casefold() for tag in languages() for word in _words(tag))


def _words(tag: str) -> Iterator[str]:
    labels = load_labels(tag)
    locators = labels.terms.locators
    for pattern in (labels.figure, labels.table, locators["figure"], locators["table"]):
        yield pattern.partition("{")[0].strip("\u00a0 .")
