"""Where a note's line falls into units that may each cite, and which of them go together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec

from ..months import month_key, month_names
from .addresses import Address, addresses
from .backs import backs_in
from .draft import Draft
from .line import Line, Stretch
from .quotes import quotations
from .signals import signal_at
from .words import STOPS

T = TypeVar("T")

#: Stands for each character that is hidden: it is neither a letter nor a mark.
HIDDEN = "\ue000"
#: Stands for each character of an address.
ADDRESS = "\ue001"
#: A unit of more characters than this is prose.
LONGEST = 2000
#: A bracket that is longer hides nothing.
BRACKET = 400
BRACKETS = re.compile(r"\([^()\n]{0,400}\)|\[[^\[\]\n]{0,400}\]|\{[^{}\n]{0,600}\}")
#: Ends of sentences and of citations.
END = re.compile(r"\n|[;；؛]\s?|[.!?…][»”’“\"'›)\]]{0,2}(?=\s)|[。！？]")
#: What joins two citations without a stop or a semicolon.
JOINT = re.compile(
    r",?\s(?P<word>sowie|ainsi que|et|as well as|and|und|nonché|ed?|y|en|oraz|i|a także|а также|и|а також|"
    r"та|і|também|bem como|así como|e anche)\s(?=\S)"
)
#: What joins a citation to one behind a reference back, with a remark on it: ", and, for a contrary view, Dumas".
REMARK = re.compile(
    r",?\s(?:et|and|und|e|y|en|oraz|i|и|та|і|ma|but|mais|aber|pero|maar|но|але),?\s(?P<remark>[^\W\d_A-ZÀ-ÞА-ЯЄІЇҐ][^,;.\n]{2,60}),\s"
    r"(?=[^\W\d_a-zß-ÿа-яєіїґ])"
)
#: A title that is set off, and a year or an address behind it.
FULL = re.compile(rf"{HIDDEN}{{3}}[^\n]{{0,200}}?(?:(?:19|20)\d\d|{ADDRESS})")


#: A family name and what stands in brackets: "and Baker (2018)".
YEARED = re.compile(rf"[^\W\d_a-z][\w’'-]+ \({HIDDEN}{{4,14}}\)")


class Unit(msgspec.Struct, frozen=True):
    """Characters that may cite, and the mark that parts them from the unit before."""

    start: int
    end: int
    mark: str


class Marked(msgspec.Struct, frozen=True):
    """A line with what is set off in it, each kind in order, and the text in which that is hidden."""

    line: Line
    lang: str
    quotes: tuple[Stretch, ...]
    emphases: tuple[Stretch, ...]
    links: tuple[Stretch, ...]
    addresses: tuple[Address, ...]
    hidden: str


def marked(line: Line, lang: str) -> Marked:
    """The line with its quotations, emphases, links and addresses."""
    found = addresses(line)
    taken = [each.stretch for each in found if each.bare]
    text = _hide(line.text, taken, ADDRESS) if taken else line.text
    quotes = tuple(quotations(text))
    marks = [
        each for each in (*line.emphases, *line.links) if each.end - each.start <= BRACKET and each.end <= len(text)
    ]
    spans = sorted([*quotes, *marks], key=lambda each: each.start)
    hidden = _hide(text, spans, HIDDEN)
    hidden = BRACKETS.sub(lambda match: "(" + HIDDEN * (len(match[0]) - 2) + ")", hidden)
    emphases = tuple(each for each in line.emphases if each.end > each.start)
    return Marked(line, lang, quotes, emphases, line.links, tuple(found), hidden)


def _hide(text: str, spans: list[Stretch], mark: str) -> str:
    pieces, position = [], 0
    for span in spans:
        if span.start >= position and span.end > span.start:
            pieces += [text[position : span.start], mark * (span.end - span.start)]
            position = span.end
    return "".join([*pieces, text[position:]])


def units(found: Marked) -> list[Unit]:
    """The units of a line, in order: between paragraphs, semicolons and ends of sentences."""
    text, result = found.hidden, []
    start, mark = 0, ""
    for match in END.finditer(text):
        kind = match[0].strip() or "\n"
        kind = "\n" if "\n" in match[0] else ";" if kind[0] in ";；؛" else "."
        if kind == "." and not _is_end(found, match):
            continue
        end = match.start() if kind in ";\n" else match.end()
        result += [Unit(start, end, mark)] if text[start:end].strip() else []
        start, mark = match.end(), kind
    result += [Unit(start, len(text), mark)] if text[start:].strip() else []
    return [part for unit in result for part in _joined(text, unit)]


def _joined(text: str, unit: Unit) -> Iterator[Unit]:
    """The unit, or its parts where a word for "and" joins two titles that each have a date or an address."""
    start, mark = unit.start, unit.mark
    if unit.end - unit.start > LONGEST:
        # Prose without an end: what stands before its first stop may cite all the same.
        stop = re.compile(r"[.!?]\s").search(text, start, start + LONGEST)
        unit = Unit(start, stop.end() if stop else unit.end, mark)
    if unit.end - unit.start <= LONGEST:
        remark = REMARK.search(text, start, unit.end)
        if remark and backs_in(text[start : remark.start()]) and FULL.search(text, remark.end(), unit.end):
            yield Unit(start, remark.start(), mark)
            led = signal_at(text, remark.start("remark"))
            start, mark = remark.start("remark") if led else remark.end(), ";"
        for match in JOINT.finditer(text, unit.start, unit.end):
            full = FULL.search(text, start, match.start()) and FULL.search(text, match.end(), unit.end)
            if full or (text[match.start() - 1 : match.start()] == ")" and YEARED.match(text, match.end())):
                yield Unit(start, match.start(), mark)
                start, mark = match.start("word"), ";"
    yield Unit(start, unit.end, mark)


def _is_end(found: Marked, match: re.Match[str]) -> bool:
    """Whether a sentence ends: not an abbreviation, nor before a word without a capital."""
    text = found.hidden
    after = re.compile(r"\s+[«“„‘\"'(\[»–—-]*\s?").match(text, match.end())
    following = text[after.end() : after.end() + 1] if after else ""
    if match[0][0] in "。！？":
        return True
    if following.islower():
        return bool(re.match(r"https?:|www\.", text[after.end() : after.end() + 8])) if after else False
    if match[0][0] != "." or len(match[0]) > 1:
        return True
    word = re.compile(r"[^\s(\[,;:/\ue000]{1,20}$").search(text, max(match.start() - 20, 0), match.start())
    before = word[0].lower().strip("«“„\"'") if word else ""
    if before in CITED and BEGINS.match(text, after.end() if after else len(text)):
        return True
    if following.isdigit() and month_key(before) in month_names(found.lang):
        return False
    if re.fullmatch(r"(?:\d{1,2}\.?[-–—])?\d{1,2}", before) and after and _is_month(found.lang, text, after.end()):
        return False
    if (
        following.isupper()
        and after
        and signal_at(text, after.end())
        and not (len(before) == 1 and text[match.start() - 1].isupper())
    ):
        return True
    return not (
        before in STOPS or (len(before) == 1 and before.isalpha()) or re.fullmatch(r"(?:[^\W\d_]\.-?)+[^\W\d_]", before)
    )


#: Words with whose stop a reference back may end, before a word that begins a sentence, not one for a place.
CITED = frozenset(("cit", "cyt", "ibid", "ibidem", "préc"))
BEGINS = re.compile(r"[«“„\"]?\s?[A-ZÀ-ÞŁŚŻА-ЯЄІЇҐ][^\W\d_A-ZÀ-ÞА-Я]{3,}\s(?!\d)")


def _is_month(lang: str, text: str, at: int) -> bool:
    word = re.compile(r"[^\W\d_]{2,12}").match(text, at)
    return bool(word and month_key(word[0]) in month_names(lang))


def draft_of(found: Marked, start: int, end: int) -> Draft:
    """The draft of characters ``start`` to ``end``, with what is set off in them."""
    text = found.line.text[start:end]
    return Draft(
        text=text,
        lang=found.lang,
        free=text.replace("\0", " "),
        quotes=_within(found.quotes, start, end),
        emphases=_within(found.emphases, start, end),
        links=_within(found.links, start, end),
        addresses=tuple(
            Address(_moved(each.stretch, start), each.kind, each.value, each.bare)
            for each in _between(found.addresses, start, end, key=lambda each: each.stretch.start)
            if each.stretch.end <= end
        ),
    )


def _between(ordered: tuple[T, ...], start: int, end: int, key: Callable[[T], int]) -> tuple[T, ...]:
    return ordered[bisect_left(ordered, start, key=key) : bisect_left(ordered, end, key=key)]


def _within(ordered: tuple[Stretch, ...], start: int, end: int) -> tuple[Stretch, ...]:
    inner = _between(ordered, start, end, key=lambda each: each.start)
    return tuple(_moved(each, start) for each in inner if each.end <= end)


def _moved(stretch: Stretch, start: int) -> Stretch:
    return Stretch(stretch.start - start, stretch.end - start, stretch.url)
