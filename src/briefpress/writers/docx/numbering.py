"""Real numbering: the definitions that the styles use, and an instance of its own for each ordered list."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from lxml import etree

from ...theme import Theme
from .looks import color
from .units import twips
from .xml import Element, part_root, properties, w, xml_bytes

LEVELS = 9
#: How many levels have a built-in style: List Bullet to List Bullet 5.
STYLED = 5
#: Word's limit for the first number of a list.
HIGHEST_START = 32767


class Scheme(msgspec.Struct, frozen=True):
    """One abstract definition: ``style`` is the first level's style id, if styles carry it."""

    ordered: bool
    style: str = ""
    levels: int = LEVELS


#: The definitions by their name; each one's place (from 1) is the id of its first instance.
SCHEMES = {
    "bullets": Scheme(ordered=False, style="ListBullet"),
    "numbers": Scheme(ordered=True, style="ListNumber"),
    "box bullets": Scheme(ordered=False),
    "box numbers": Scheme(ordered=True),
    "note bullets": Scheme(ordered=False),
    "note numbers": Scheme(ordered=True),
    "sources": Scheme(ordered=True, style="Source", levels=1),
}
IDS = {name: number for number, name in enumerate(SCHEMES, 1)}

#: What hangs in front of a source, points.
SOURCE_INDENT = 18


def style_id(base: str, level: int) -> str:
    """The built-in style of a list's level (from 1): ``ListBullet``, ``ListBullet2`` … ``ListBullet5``."""
    level = min(level, STYLED)
    return base if level == 1 else f"{base}{level}"


def num_properties(number: int, level: int) -> Element:
    """``w:numPr``: the instance and the level (from 1)."""
    return w("numPr", w("ilvl", val=min(level, LEVELS) - 1), w("numId", val=number))


class Numbering:
    """The numbering of one article: each ordered list takes a number of its own, so that it starts where it should."""

    def __init__(self) -> None:
        self._instances: list[Element] = []

    def ordered(self, scheme: str, level: int, start: int) -> int:
        """A new instance of the scheme whose level (from 1) starts at ``start``."""
        number = len(SCHEMES) + 1 + len(self._instances)
        first = w("startOverride", val=min(max(start, 0), HIGHEST_START))
        override = w("lvlOverride", first, ilvl=min(level, LEVELS) - 1)
        self._instances.append(_instance(number, IDS[scheme], override))
        return number

    def added_to(self, definitions: bytes) -> bytes:
        """The numbering part: the theme's `numbering_definitions` and the article's instances."""
        if not self._instances:
            return definitions
        root = etree.fromstring(definitions)
        root.extend(self._instances)
        return xml_bytes(root)


def numbering_definitions(theme: Theme, box_padding: float) -> bytes:
    """The part without instances for articles' lists; ``box_padding``, in points, is where the box's text begins."""
    schemes = (_abstract(theme, name, box_padding) for name in SCHEMES)
    bases = (_instance(number, number) for number in IDS.values())
    return xml_bytes(part_root("numbering", [*schemes, *bases]))


def _instance(number: int, scheme: int, *overrides: Element) -> Element:
    return w("num", w("abstractNumId", val=scheme), *overrides, numId=number)


def _abstract(theme: Theme, name: str, box_padding: float) -> Element:
    levels = (_level(theme, name, level, box_padding) for level in range(1, SCHEMES[name].levels + 1))
    kind = "multilevel" if SCHEMES[name].levels > 1 else "singleLevel"
    return w("abstractNum", w("multiLevelType", val=kind), *levels, abstractNumId=IDS[name])


def _level(theme: Theme, name: str, level: int, box_padding: float) -> Element:
    scheme = SCHEMES[name]
    style = w("pStyle", val=style_id(scheme.style, level)) if scheme.style and level <= STYLED else None
    bullet = "•" if level == 1 else "–"
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="decimal" if scheme.ordered else "bullet"),
        style,
        w("suff", val="tab"),
        w("lvlText", val=f"%{level}." if scheme.ordered else bullet),
        w("lvlJc", val="left"),
        properties("pPr", _indent(theme, name, level, box_padding)),
        properties("rPr", [color(theme, "muted")]),
        ilvl=level - 1,
    )


def _indent(theme: Theme, name: str, level: int, box_padding: float) -> Iterable[Element]:
    step = SOURCE_INDENT if name == "sources" else theme.spacing.indent
    left, hanging = step * level, step
    if name.startswith("note"):
        left += theme.spacing.indent
    if name.startswith("box"):
        # the box stays one only where all its paragraphs begin at the same place, numbers included
        left, hanging = box_padding + step * level, step * level
    tab = w("tab", val="num", pos=twips(left))
    return [w("tabs", tab), w("ind", left=twips(left), hanging=twips(hanging))]
