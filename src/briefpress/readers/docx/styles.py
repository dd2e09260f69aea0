"""The styles part: each style with what it inherits, as far as reading has to know it."""

from __future__ import annotations

import msgspec

from .names import Element, child, children, full, get, is_on, number, short, twips, value
from .roles import CODE_NAMES, MONOSPACE, OWN, plain_name, role_of


class Look(msgspec.Struct, frozen=True, gc=False):
    """How characters look; None where nothing is said. ``size`` is in half-points."""

    bold: bool | None = None
    italic: bool | None = None
    strike: bool | None = None
    hidden: bool | None = None
    vertical: str | None = None
    code: bool | None = None
    size: int | None = None
    lang: str | None = None
    font: str | None = None

    def over(self, other: Look) -> Look:
        """This look where it says something, else the other."""
        if other is NO_LOOK or self is NO_LOOK:
            return self if other is NO_LOOK else other
        pairs = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return Look(*(above if above is not None else below for above, below in pairs))


NO_LOOK = Look()


class Style(msgspec.Struct, frozen=True, gc=False):
    """A style with what it inherits: its role, place and numbering if it is a paragraph's, its look."""

    id: str = ""
    role: str = ""
    outline: int = -1
    num_id: str = ""
    level: int = 0
    left: int = 0
    align: str = ""
    ruled: bool = False
    head: bool = False
    look: Look = NO_LOOK


PLAIN = Style()
#: Styles that only files of our own writer have all of.
_OURS = frozenset(("masthead", "marking", "summaryheading", "summary", "source"))


class Styles:
    """The styles by id.

    ``own`` says that the file is our writer's, even if Word has stored it since: its styles mean what ours do.
    """

    def __init__(self, root: Element) -> None:
        elements = () if root is None else root.findall(full("w:style"))
        self._elements: dict[str, Element] = {}
        for each in elements:
            self._elements.setdefault(get(each, "w:styleId"), each)
        names = {plain_name(value(each, "w:name")) for each in self._elements.values()}
        self.own = names.issuperset(_OURS)
        self._resolved: dict[str, Style] = {}
        defaults = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr")
        self.look = look_of(defaults)
        #: The ``w:lang`` of what has none of its own, or None.
        self.languages = child(defaults, "w:lang")
        self.default = next((id for id, each in self._elements.items() if _is_default(each)), "")
        self.paragraph = self.style(self.default)

    def style(self, id: str) -> Style:
        """A paragraph's or character's style; of one that the part does not have, its id is its name."""
        if id not in self._resolved:
            self._resolved[id] = self._resolve(id)
        return self._resolved[id]

    def numbered(self, id: str) -> str:
        """The number of the list that a style of numbering stands for."""
        return value(child(child(self._elements.get(id), "w:pPr"), "w:numPr"), "w:numId")

    def _resolve(self, id: str) -> Style:
        """The style: what the one that it is based on has, with what it says itself; a circle ends where it closes."""
        if id not in self._elements:
            return Style(id, self._role(id))
        chain = {id: None}
        base = value(self._elements[id], "w:basedOn")
        while base in self._elements and base not in chain and base not in self._resolved:
            chain[base] = None
            base = value(self._elements[base], "w:basedOn")
        resolved = self._resolved.get(base, PLAIN)
        for each in reversed(chain):
            resolved = self._resolved[each] = self._over(resolved, each)
        return resolved

    def _over(self, base: Style, id: str) -> Style:
        """A style over the one that it is based on."""
        element = self._elements[id]
        name = value(element, "w:name") or id
        character = get(element, "w:type") == "character"
        said = {short(each.tag): each for each in children(element, "w:pPr")}
        number_id, level = _list(said.get("w:numPr")) or (base.num_id, base.level)
        left = indent_of(said.get("w:ind"))
        look = look_of(child(element, "w:rPr")).over(base.look)
        if character and plain_name(name) in CODE_NAMES and look.code is None:
            look = msgspec.structs.replace(look, code=True)
        return Style(
            id,
            "" if character else self._role(name) or base.role,
            number(get(said.get("w:outlineLvl")), base.outline),
            number_id,
            level,
            base.left if left is None else left,
            get(said.get("w:jc")) or base.align,
            base.ruled or "w:pBdr" in said,
            base.head or _heads(element),
            look,
        )

    def _role(self, name: str) -> str:
        role = role_of(plain_name(name))
        return role if self.own or role not in OWN else ""


def look_of(properties: Element) -> Look:
    """What a ``w:rPr`` itself says, its style left out."""
    if properties is None or not len(properties):
        return NO_LOOK
    said = {short(each.tag): each for each in properties}
    complex = "w:rtl" in said and is_on(said["w:rtl"])
    font = _font(said.get("w:rFonts"))
    return Look(
        bold=is_on(said.get("w:bCs" if complex else "w:b")),
        italic=is_on(said.get("w:iCs" if complex else "w:i")),
        strike=is_on(said.get("w:strike")) or is_on(said.get("w:dstrike")),
        hidden=is_on(said.get("w:vanish")),
        vertical=get(said.get("w:vertAlign")) or _raised(get(said.get("w:position"))),
        code=True if font and font.lower() in MONOSPACE else None,
        size=number(get(said.get("w:sz"))) or None,
        lang=get(said.get("w:lang"), "w:bidi" if complex else "w:val") or None,
        font=font,
    )


def _raised(position: str) -> str | None:
    """What characters are that are moved up or down by hand, in half-points; LibreOffice writes what HTML raised so."""
    moved = number(position)
    return None if not moved else "superscript" if moved > 0 else "subscript"


def _font(fonts: Element) -> str | None:
    return get(fonts, "w:ascii") or get(fonts, "w:hAnsi") or None


def _is_default(style: Element) -> bool:
    return get(style, "w:type") == "paragraph" and get(style, "w:default").lower() in ("1", "true", "on")


def indent_of(element: Element) -> int | None:
    """What a ``w:ind`` says of the side where lines begin, in twentieths of a point; None where it says nothing."""
    written = get(element, "w:left") or get(element, "w:start")
    return twips(written) if written else None


def _list(element: Element) -> tuple[str, int] | None:
    """The list and the level in a ``w:numPr``; None where it names none."""
    id = value(element, "w:numId")
    return (id, number(value(element, "w:ilvl"))) if id else None


def _heads(style: Element) -> bool:
    """Whether a table's style sets its first row apart."""
    parts = style.findall(full("w:tblStylePr"))
    return any(get(each, "w:type") == "firstRow" and len(each) > 0 for each in parts)
