"""The styles part: each style with what it inherits, as far as reading has to know it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from .names import Element, child, full, get, is_on, number, short, twips, value
from .roles import CODE_NAMES, MONOSPACE, OWN, plain_name, role_of

#: A chain of styles that are based on each other is not followed further: Word's own are five deep at most.
DEEPEST = 50


class Look(msgspec.Struct, frozen=True):
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


class Style(msgspec.Struct, frozen=True):
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


class Styles:
    """The styles by id; ``own`` says that the file is our writer's, and its styles' names mean what ours do."""

    def __init__(self, root: Element, *, own: bool = False) -> None:
        elements = () if root is None else root.findall(full("w:style"))
        self._elements: dict[str, Element] = {}
        for each in elements:
            self._elements.setdefault(get(each, "w:styleId"), each)
        self._own = own
        self._resolved: dict[str, Style] = {}
        defaults = child(child(root, "w:docDefaults"), "w:rPrDefault")
        self.look = look_of(child(defaults, "w:rPr"))
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
        chain = list(self._chain(id))
        names = [plain_name(value(each, "w:name") or get(each, "w:styleId")) for each in chain] or [plain_name(id)]
        properties = [child(each, "w:pPr") for each in chain]
        look = NO_LOOK
        for each in chain:
            look = look.over(look_of(child(each, "w:rPr")))
        if look.code is None and not CODE_NAMES.isdisjoint(names) and _is_character(chain):
            look = msgspec.structs.replace(look, code=True)
        return Style(
            id,
            self._role(names) if not _is_character(chain) else "",
            number(_first(properties, "w:outlineLvl"), -1),
            *_list(properties),
            _left(properties),
            _first(properties, "w:jc"),
            any(child(each, "w:pBdr") is not None for each in properties),
            any(_heads(each) for each in chain),
            look,
        )

    def _chain(self, id: str) -> Iterator[Element]:
        seen: set[str] = set()
        while id in self._elements and id not in seen and len(seen) < DEEPEST:
            seen.add(id)
            yield self._elements[id]
            id = value(self._elements[id], "w:basedOn")

    def _role(self, names: list[str]) -> str:
        roles = (role_of(name) for name in names)
        return next((role for role in roles if role and (self._own or role not in OWN)), "")


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


def _is_character(chain: list[Element]) -> bool:
    return bool(chain) and get(chain[0], "w:type") == "character"


def _first(properties: list[Element], name: str) -> str:
    return next((found for each in properties if (found := value(each, name))), "")


def _left(properties: list[Element]) -> int:
    return next((left for each in properties if (left := indent_of(each)) is not None), 0)


def indent_of(properties: Element) -> int | None:
    """The indent of a ``w:pPr`` at the side where lines begin, in twentieths of a point; None where nothing is said."""
    element = child(properties, "w:ind")
    written = get(element, "w:left") or get(element, "w:start")
    return twips(written) if written else None


def _list(properties: list[Element]) -> tuple[str, int]:
    for each in properties:
        if (found := child(each, "w:numPr")) is not None and value(found, "w:numId"):
            return value(found, "w:numId"), number(value(found, "w:ilvl"))
    return "", 0


def _heads(style: Element) -> bool:
    """Whether a table's style sets its first row apart."""
    parts = style.findall(full("w:tblStylePr"))
    return any(get(each, "w:type") == "firstRow" and len(each) > 0 for each in parts)
