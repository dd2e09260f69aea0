"""Calls that are bare digits at the end of a word, as pasted superscripts are: known by rising through the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

import msgspec
from msgspec.structs import replace

from .callers import Callers
from .calls import Candidate, Strength
from .contexts import UNIT_SIGNS
from .labelled import is_notes_title
from .links import addresses
from .markers import CALL_KINDS
from .notes import AFTERWORDS
from .signs import ENDING, UNSPACED
from .units import Unit
from .words import REFERENCE_WORDS

#: After a letter, the sign that closes a sentence or a quotation, or a year.
_TOKEN = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[.,;:!?…»”“\"’'›)\]%。，、；：！？」』）》؟،؛])|(?<=(?<!\d)(?:1[89]|20)\d\d))"
    r"(?P<numbers>\d{1,3}(?:[,–-]\d{1,3}){0,5})(?![\w%°€$£/+]|[.,:–-]\d|-\w)"
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_YEAR_STOP = re.compile(r"(?<!\d)(?:1[89]|20)\d\d[.,;:]$")
_REFERENCE = re.compile(rf"(?<!\w)(?:{REFERENCE_WORDS}|[^\W\d_])\.$", re.IGNORECASE)
_BACK = 24
#: What a telling place counts for against one that may be a name's or a number's.
_SURE, _DOUBTFUL = 4, 1
#: How many units may stand between two notes of a section.
_LONGEST = 4
#: So many characters of what stands between them are looked at.
_LONGEST_READ = 4000


class Section(msgspec.Struct, frozen=True):
    """Notes that count on: their first unit, the unit after the last, their numbers, and whether they are ``placed``
    where notes stand; at the foot of a page only calls of them all show them."""

    start: int
    end: int
    lowest: int
    highest: int
    count: int
    placed: bool = True


class _Token(msgspec.Struct, frozen=True):
    """Digits at the end of a word: where they stand, the labels they would call, what their place counts for."""

    unit: int
    start: int
    end: int
    labels: tuple[int, ...]
    weight: int


def with_glued(units: Sequence[Unit], found: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """The candidates, and with them the digits that rise with the numbers of the notes at the end of the text."""
    enriched = [list(each) for each in found]
    callers = Callers(found)
    begin = 0
    for section in sections(units):
        numbers = range(section.lowest, section.highest + 1)
        lost = [n for n in numbers if not callers.calls(str(n), begin, section.start)]
        if lost and (len(numbers) - len(lost)) * 2 >= section.count:
            tokens = [token for unit in range(begin, section.start) for token in _tokens(unit, units[unit])]
            for token in _behind_stops(units, tokens, lost):
                labels = tuple(map(str, token.labels))
                enriched[token.unit].append(Candidate(token.start, token.end, "glued", labels, Strength.WEAK, True))
        elif lost:
            tokens = [token for unit in range(begin, section.start) for token in _tokens(unit, units[unit])]
            for token in _rising(tokens, section):
                labels = tuple(map(str, token.labels))
                enriched[token.unit].append(Candidate(token.start, token.end, "glued", labels, Strength.STRONG, True))
        begin = section.end
    return [sorted(each, key=lambda candidate: candidate.start) for each in enriched]


def _behind_stops(units: Sequence[Unit], tokens: Sequence[_Token], lost: Sequence[int]) -> Iterator[_Token]:
    """Behind the end of a sentence, the only digits with the number of a note that is not called as the others are."""
    stopped = [t for t in tokens if t.weight == _SURE and units[t.unit].text[t.start - 1] in ENDING]
    counted = Counter(token.labels for token in stopped)
    missing = {(number,) for number in lost}
    return (token for token in stopped if token.labels in missing and counted[token.labels] == 1)


def sections(units: Sequence[Unit]) -> Iterator[Section]:
    """Runs of labels that count from 1 under a title of notes, a rule or at the end, and that count on elsewhere."""
    rest = [0, *accumulate(int(not unit.note and not unit.rule) for unit in reversed(units))][::-1]
    index, following = 0, 1
    while index < len(units):
        section = _section(units, index, following)
        index += 1
        if section is not None:
            above = units[section.start - 1] if section.start else None
            placed = bool(above and (above.rule or is_notes_title(above))) or rest[section.end] <= AFTERWORDS
            if placed or section.count > 1 or section.lowest > 1:
                yield section if placed else replace(section, placed=False)
                index, following = section.end, section.highest + 1


def _section(units: Sequence[Unit], start: int, following: int) -> Section | None:
    first = units[start].note
    if first is None or units[start].quote or first.kind in CALL_KINDS - {"bracket", "paren"}:
        return None
    if first.number not in (1, following):
        return None
    last, highest, count = start, first.number, 1
    for at in range(start + 1, len(units)):
        marker = units[at].note
        if marker and marker.kind == first.kind and highest < marker.number <= highest + 2:
            last, highest, count = at, marker.number, count + 1
        elif at - last > _LONGEST or units[at].rule or is_notes_title(units[at]) or _calls(units[at], highest + 1):
            break
    return Section(start, last + 1, first.number, highest, count)


def _calls(unit: Unit, number: int) -> bool:
    """Whether a unit between two notes is text that calls the next one: then that stands on another page."""
    if unit.note or not unit.gap:
        return False
    return any(match["numbers"] == str(number) for match in _TOKEN.finditer(unit.text[:_LONGEST_READ]))


def _tokens(unit: int, own: Unit) -> Iterator[_Token]:
    text = own.text
    links = iter(addresses(text))
    link = next(links, None)
    for match in _TOKEN.finditer(text):
        while link and link[1] <= match.start():
            link = next(links, None)
        weight = 0 if link and link[0] <= match.start() else _weight(text, match.start())
        labels = _labels(match["numbers"]) if weight else ()
        if labels:
            yield _Token(unit, *match.span(), labels, weight)


def _labels(written: str) -> tuple[int, ...]:
    """The numbers of ``3``, ``1,2`` and ``4–6``; none where they do not rise."""
    labels: list[int] = []
    for sign, digits in re.findall(r"([,–-]?)(\d+)", written):
        number = int(digits)
        if labels and not labels[-1] < number <= labels[-1] + 30:
            return ()
        labels += range(labels[-1] + 1, number + 1) if labels and sign != "," else [number]
    return tuple(labels)


def _weight(text: str, start: int) -> int:
    """How much a place speaks for a call; 0 where the digits surely belong to what is before them."""
    before = text[max(0, start - _BACK) : start]
    last = before[-1]
    if last.isdecimal():
        return _DOUBTFUL
    if last.isalpha():
        return _word_weight(before)
    if len(before) > 1 and before[-2].isdecimal() and last in ".,;:-":
        return _DOUBTFUL if _YEAR_STOP.search(before) else 0
    if last == "." and _REFERENCE.search(before):
        return 0
    return _DOUBTFUL if last in "'’:" else _SURE


def _word_weight(before: str) -> int:
    """The weight of digits after a letter: ``H2``, ``km2`` and ``A380`` are names, ``OTAN3`` may be."""
    match = _WORD_BEFORE.search(before)
    word = match[0] if match else ""
    if UNSPACED.match(before[-1]):
        return _SURE
    number_inside = before[: -len(word)][-1:].isdecimal()
    if len(word) < 2 or number_inside or word.casefold() in UNIT_SIGNS:
        return 0
    return _DOUBTFUL if word.isupper() or (len(word) == 2 and word[0].isupper()) else _SURE


def _rising(tokens: Sequence[_Token], section: Section) -> list[_Token]:
    """The tokens that rise from the first to the highest note, when nearly all notes are called so."""
    own = [token for token in tokens if section.lowest <= token.labels[0] and token.labels[-1] <= section.highest]
    chain = _heaviest(own, section.highest)
    covered = sum(len(token.labels) for token in chain)
    sure = sum(len(token.labels) for token in chain if token.weight == _SURE)
    enough = covered * 5 >= section.count * 4 and sure * 2 >= covered if section.placed else sure == section.count
    return chain if chain and chain[0].labels[0] == section.lowest and enough else []


def _heaviest(tokens: Sequence[_Token], highest: int) -> list[_Token]:
    """Of the sequences with rising labels the one that weighs most (prefix maxima in a Fenwick tree)."""
    tree: list[tuple[int, int]] = [(0, -1)] * (highest + 2)
    before: list[int] = []
    best = (0, -1)
    for index, token in enumerate(tokens):
        weight, previous = _highest_below(tree, token.labels[0])
        before.append(previous)
        reached = (weight + token.weight * len(token.labels), index)
        at = token.labels[-1] + 1
        while at < len(tree):
            tree[at] = max(tree[at], reached, key=lambda pair: pair[0])
            at += at & -at
        best = max(best, reached, key=lambda pair: pair[0])
    chain = []
    at = best[1]
    while at >= 0:
        chain.append(tokens[at])
        at = before[at]
    return chain[::-1]


def _highest_below(tree: Sequence[tuple[int, int]], label: int) -> tuple[int, int]:
    """The heaviest sequence whose last label is below ``label``."""
    best = (0, -1)
    while label > 0:
        best = max(best, tree[label], key=lambda pair: pair[0])
        label -= label & -label
    return best
