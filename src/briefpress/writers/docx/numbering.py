"""Real numbering: the definitions that the styles use, and an instance of its own for each ordered list."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

import msgspec
from lxml import etree

from ...document import Delimiter, List, ListStyle
from ...theme import Theme
from ..numbering import NUMBER_ROOM
from .looks import bold, color, font, size
from .units import twips
from .xml import Element, part_root, properties, qualified, w, xml_bytes

LEVELS = 9
#: How many levels have a built-in style: List Bullet to List Bullet 5.
STYLED = 5
#: Word's limit for the first number of a list.
HIGHEST_START = 32767


class Scheme(msgspec.Struct, frozen=True):
    """One abstract definition: ``style`` is the first level's style id, if styles carry it.

    ``text`` is what is around a number; ``small`` sets it as the furniture is set, ending where its paragraph begins.
    """

    ordered: bool
    style: str = ""
    levels: int = LEVELS
    text: str = "%{}."
    small: bool = False


#: The definitions by their name; each one's place (from 1) is the id of its first instance.
SCHEMES = {
    "bullets": Scheme(ordered=False, style="ListBullet"),
    "numbers": Scheme(ordered=True, style="ListNumber"),
    "box bullets": Scheme(ordered=False),
    "box numbers": Scheme(ordered=True),
    "note bullets": Scheme(ordered=False),
    "note numbers": Scheme(ordered=True),
    "sources": Scheme(ordered=True, style="Source", levels=1),
    "paragraphs": Scheme(ordered=True, style="NumberedParagraph", levels=1, text="%{}", small=True),
    "sections": Scheme(ordered=True, style="Heading", levels=6),
}
IDS = {name: number for number, name in enumerate(SCHEMES, 1)}

#: Office's names for the forms of numbers (ECMA-376 part 1, 17.18.59), and the signs around a level's number.
FORMATS: dict[ListStyle, str] = {
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
AROUND: dict[Delimiter, str] = {"period": "%{}.", "one-paren": "%{})", "two-parens": "(%{})"}

#: How the marks of sources are written, around their number as a scheme's text is, and their room in points.
Mark = tuple[str, float]
#: A scheme, and how its numbers are written.
Form = tuple[str, ListStyle, Delimiter]

#: What is in the margin between a number and its paragraph, points.
MARGIN = 10


def style_id(base: str, level: int) -> str:
    """The built-in style of a list's level (from 1): ``ListBullet``, ``ListBullet2`` … ``ListBullet5``."""
    level = min(level, STYLED)
    return base if level == 1 else f"{base}{level}"


def num_properties(number: int, level: int) -> Element:
    """``w:numPr``: the instance and the level (from 1)."""
    return w("numPr", w("ilvl", val=min(level, LEVELS) - 1), w("numId", val=number))


class Numbering:
    """The numbering of one article: each ordered list takes a number of its own, so that it starts where it should.

    Lists that are numbered otherwise than ``1.`` share a definition for each form, made after the scheme's own.
    """

    def __init__(self) -> None:
        self._instances: list[Element] = []
        self._forms: dict[Form, int] = {}

    def ordered(self, scheme: str, level: int, block: List) -> int:
        """A new instance of the scheme whose level (from 1) is numbered as the list is."""
        number = len(SCHEMES) + 1 + len(self._instances)
        first = w("startOverride", val=min(max(block.start, 0), HIGHEST_START))
        override = w("lvlOverride", first, ilvl=min(level, LEVELS) - 1)
        self._instances.append(_instance(number, self._definition(scheme, block), override))
        return number

    def _definition(self, scheme: str, block: List) -> int:
        if (block.style, block.delimiter) == ("decimal", "period"):
            return IDS[scheme]
        form = (scheme, block.style, block.delimiter)
        return self._forms.setdefault(form, len(SCHEMES) + 1 + len(self._forms))

    def added_to(self, definitions: bytes) -> bytes:
        """The numbering part: the theme's `numbering_definitions`, the article's forms and its instances."""
        if not self._instances:
            return definitions
        root = etree.fromstring(definitions)
        schemes = {name: root[number - 1] for name, number in IDS.items()}
        root[len(SCHEMES) : len(SCHEMES)] = [_formed(schemes[form[0]], form, id) for form, id in self._forms.items()]
        root.extend(self._instances)
        return xml_bytes(root)


def _formed(definition: Element, form: Form, id: int) -> Element:
    """A copy of a scheme's definition that no style uses and whose numbers have another form."""
    _, style, delimiter = form
    made = deepcopy(definition)
    made.set(qualified("w:abstractNumId"), str(id))
    for level, each in enumerate(made.iterchildren(qualified("w:lvl")), 1):
        for used in each.findall(qualified("w:pStyle")):
            each.remove(used)
        for tag, value in (("w:numFmt", FORMATS[style]), ("w:lvlText", AROUND[delimiter].format(level))):
            next(each.iterchildren(qualified(tag))).set(qualified("w:val"), value)
    return made


def numbering_definitions(theme: Theme, box_padding: float, mark: Mark) -> bytes:
    """The part without instances for articles' lists; ``box_padding``, in points, is where the box's text begins.

    ``mark`` is how sources are marked.
    """
    schemes = (_abstract(theme, name, box_padding, mark) for name in SCHEMES)
    bases = (_instance(number, number) for number in IDS.values())
    return xml_bytes(part_root("numbering", [*schemes, *bases]))


def _instance(number: int, scheme: int, *overrides: Element) -> Element:
    return w("num", w("abstractNumId", val=scheme), *overrides, numId=number)


def _abstract(theme: Theme, name: str, box_padding: float, mark: Mark) -> Element:
    levels = (_level(theme, name, level, box_padding, mark) for level in range(1, SCHEMES[name].levels + 1))
    kind = "multilevel" if SCHEMES[name].levels > 1 else "singleLevel"
    return w("abstractNum", w("multiLevelType", val=kind), *levels, abstractNumId=IDS[name])


def _level(theme: Theme, name: str, level: int, box_padding: float, mark: Mark) -> Element:
    scheme = SCHEMES[name]
    style = _styled(theme, name, level)
    bullet = "•" if level == 1 else "–"
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="decimal" if scheme.ordered else "bullet"),
        w("pStyle", val=style) if style else None,
        w("suff", val="tab"),
        w("lvlText", val=_text(theme, name, level, mark[0]) if scheme.ordered else bullet),
        w("lvlJc", val="right" if scheme.small else "left"),
        properties("pPr", _indent(theme, name, level, box_padding, mark[1])),
        properties("rPr", _look(theme, name)),
        ilvl=level - 1,
    )


def _styled(theme: Theme, name: str, level: int) -> str:
    """The style whose paragraphs a level numbers; headings only where the article's sections are numbered."""
    style = SCHEMES[name].style
    if name == "sections":
        return f"{style}{level}" if theme.numbering.sections else ""
    return style_id(style, level) if style and level <= STYLED else ""


def _text(theme: Theme, name: str, level: int, mark: str) -> str:
    """What stands around the number of a level, as Word writes it."""
    if name == "sections":
        return ".".join(f"%{each}" for each in range(1, level + 1))
    if name == "paragraphs" and theme.numbering.paragraphs == "all":
        return f"%{level}."
    return (mark if name == "sources" else SCHEMES[name].text).format(level)


def _look(theme: Theme, name: str) -> Iterable[Element]:
    """How a number looks; one in the margin is never bold or slanted with its paragraph, a section's as its title."""
    if name == "sections":
        return []
    if not SCHEMES[name].small:
        return [color(theme, "muted")]
    upright = (w("i", val=0), w("iCs", val=0))
    if theme.numbering.paragraphs == "all":
        return [*bold(on=False), *upright]
    return [font(theme, "heading"), *bold(on=False), *upright, color(theme, "muted"), *size(theme.sizes.furniture)]


def _indent(theme: Theme, name: str, level: int, box_padding: float, mark_width: float) -> Iterable[Element]:
    if name == "paragraphs":
        return [w("tabs", w("tab", val="num", pos=0)), w("ind", left=0, hanging=twips(MARGIN))]
    if name == "sections":
        room = twips(NUMBER_ROOM[level - 1] * theme.sizes.headings[level - 1])
        return [w("tabs", w("tab", val="num", pos=room)), w("ind", left=room, hanging=room)]
    step = mark_width if name == "sources" else theme.spacing.indent
    left, hanging = step * level, step
    if name.startswith("note"):
        left += theme.spacing.indent
    if name.startswith("box"):
        # the box stays one only where all its paragraphs begin at the same place, numbers included
        left, hanging = box_padding + step * level, step * level
    tab = w("tab", val="num", pos=twips(left))
    return [w("tabs", tab), w("ind", left=twips(left), hanging=twips(hanging))]
