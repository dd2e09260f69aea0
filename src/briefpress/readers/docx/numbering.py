"""The numbering part: the marker that Word prints before each paragraph of a list, counted as Word counts."""

from __future__ import annotations

import re

import msgspec

from .names import Element, child, full, get, number, on, twips, value
from .numerals import SINGLE, numeral
from .styles import Styles

LEVELS = 9
#: Characters of a marker that are printed.
LONGEST = 100
#: How far each level is set in where nothing says so, in twentieths of a point.
STEP = 360
_PLACE = re.compile(r"%([1-9])")


class Level(msgspec.Struct, frozen=True, gc=False):
    """One level of a list: its first number, form of numbers, marker as typed with ``%1`` for them, and indent."""

    start: int = 1
    format: str = "decimal"
    text: str = "%1."
    left: int = 0
    restart: int = -1
    legal: bool = False


class Marker(msgspec.Struct, frozen=True, gc=False):
    """What stands before a paragraph of a list. ``left`` is the indent of its text, in twentieths of a point.

    ``ordered`` says that a plain count is printed, ``number``; else ``text`` is a bullet or words and numbers.
    """

    list: str
    level: int
    text: str
    number: int = 0
    format: str = ""
    left: int = 0

    @property
    def bullet(self) -> bool:
        """Whether it is a sign that counts nothing."""
        return self.format == "bullet"

    @property
    def ordered(self) -> bool:
        """Whether it is one number or letter, with signs around it at most."""
        return self.format in SINGLE

    @property
    def silent(self) -> bool:
        """Whether nothing is printed: the paragraph goes on with the item above."""
        return not self.text.strip() and self.format in ("bullet", "none", "")


class Numbering:
    """The lists of a file, and how far each has counted."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self._abstract = _by_id(root, "w:abstractNum", "w:abstractNumId")
        self._numbers = _by_id(root, "w:num", "w:numId")
        self._styles = styles
        self._levels: dict[str, tuple[str, dict[int, Level], frozenset[int]]] = {}
        self._counts: dict[str, list[int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def marker(self, list: str, level: int) -> Marker | None:
        """The next marker of a list at a level (from 0); None where the paragraph is in no list that is known."""
        if list in ("", "0") or list not in self._numbers:
            return None
        level = min(max(level, 0), LEVELS - 1)
        abstract, levels, overridden = self._list(list)
        here = levels.get(level, Level())
        counts = self._counts.setdefault(abstract, [-1] * LEVELS)
        self._count(counts, levels, level, (list, level) if level in overridden else None)
        text, single = _marker_text(here, counts, levels, level)
        format = here.format if single or here.format in ("bullet", "none") else "words"
        return Marker(list, level, text, counts[level], format, here.left)

    def unnumbered(self, style: str, level: int, *, bullet: bool) -> Marker:
        """The next marker of a style that promises a list and has no numbering."""
        counts = self._counts.setdefault(f"style {style}", [0] * LEVELS)
        level = min(max(level, 0), LEVELS - 1)
        counts[level] += 1
        left = (level + 1) * STEP
        if bullet:
            return Marker(style, level, "•", 0, "bullet", left)
        return Marker(style, level, f"{counts[level]}.", counts[level], "decimal", left)

    def _count(self, counts: list[int], levels: dict[int, Level], level: int, override: tuple[str, int] | None) -> None:
        """Count on at a level: levels above it that have not begun do, those below begin again."""
        if override and override not in self._begun:
            self._begun.add(override)
            counts[level] = -1
        for each in range(level + 1):
            start = levels.get(each, Level()).start
            if counts[each] < 0:
                counts[each] = start
            elif each == level:
                counts[each] += 1
        for below in range(level + 1, LEVELS):
            if levels.get(below, Level()).restart != 0:
                counts[below] = -1

    def _list(self, list: str) -> tuple[str, dict[int, Level], frozenset[int]]:
        """Of a list the definition it counts with, its levels, and those that it starts by itself."""
        if list not in self._levels:
            num = self._numbers[list]
            id = self._definition(value(num, "w:abstractNumId"))
            levels = _levels(self._abstract.get(id))
            overridden = set()
            for override in num.findall(full("w:lvlOverride")):
                level = number(get(override, "w:ilvl"))
                levels[level] = _overridden(override, levels.get(level, Level()))
                if child(override, "w:startOverride") is not None:
                    overridden.add(level)
            self._levels[list] = id, levels, frozenset(overridden)
        return self._levels[list]

    def _definition(self, id: str) -> str:
        """The definition that one stands for: some only name a style, whose list has the levels."""
        seen: set[str] = set()
        while id not in seen and (style := value(self._abstract.get(id), "w:numStyleLink")):
            seen.add(id)
            num = self._numbers.get(self._styles.numbered(style))
            id = value(num, "w:abstractNumId") or id
        return id


def _by_id(root: Element, tag: str, attribute: str) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for each in () if root is None else root.findall(full(tag)):
        found.setdefault(get(each, attribute), each)
    return found


def _levels(abstract: Element) -> dict[int, Level]:
    elements = () if abstract is None else abstract.findall(full("w:lvl"))
    return {number(get(each, "w:ilvl")): _level(each) for each in elements}


def _level(element: Element) -> Level:
    indent = child(child(element, "w:pPr"), "w:ind")
    left = twips(get(indent, "w:left") or get(indent, "w:start"))
    text = child(element, "w:lvlText")
    return Level(
        number(value(element, "w:start"), 0 if value(element, "w:start") else 1),
        value(element, "w:numFmt") or "decimal",
        get(text)[:LONGEST],
        left,
        number(value(element, "w:lvlRestart"), -1),
        bool(on(element, "w:isLgl")),
    )


def _overridden(override: Element, level: Level) -> Level:
    inner = child(override, "w:lvl")
    level = _level(inner) if inner is not None else level
    start = value(override, "w:startOverride")
    return msgspec.structs.replace(level, start=number(start)) if start else level


def _marker_text(here: Level, counts: list[int], levels: dict[int, Level], level: int) -> tuple[str, bool]:
    """The marker, and whether it is one number with nothing but signs around it."""
    if here.format == "bullet":
        return here.text, False
    if here.format == "none":
        return _PLACE.sub("", here.text), False
    places = _PLACE.findall(here.text)
    around = _PLACE.sub("", here.text)

    def spelled(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        format = "decimal" if here.legal else levels.get(at, Level()).format
        return numeral(max(counts[at], 0), format)

    single = places == [str(level + 1)] and not any(c.isalnum() for c in around)
    return _PLACE.sub(spelled, here.text), single
