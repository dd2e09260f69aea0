"""Names of people and institutions: from CSL's objects and from text, and as text and CSL's objects again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ..source import Name

#: The fields of a name by CSL's names.
FIELDS = dict(zip(Name.__struct_encode_fields__, Name.__struct_fields__, strict=True))
#: How the parts of a name are told apart in a variable that is text, as Zotero writes them in its field Extra.
_APART = " || "
_ORDER = ("family", "given", "suffix", "non_dropping_particle", "dropping_particle")


def from_csl(value: Any) -> tuple[Name, ...]:
    """The names in a value: CSL's objects, texts, a list of either, or one text with semicolons."""
    if isinstance(value, str):
        return tuple(map(from_text, filter(str.strip, re.split(r"[;；\n]", value))))
    if isinstance(value, dict):
        return tuple(filter(_is_some, (_from_object(value),)))
    return tuple(name for each in value or () for name in (_one(each) if isinstance(each, str) else from_csl(each)))


def _one(text: str) -> tuple[Name, ...]:
    return (from_text(text),) if text.strip() else ()


def from_text(text: str) -> Name:
    """``Perec, Anna`` by its parts; any other text whole, since nothing tells a person from an institution.

    >>> from_text("Perec, Anna").family
    'Perec'
    """
    if _APART.strip() in text:
        return Name(**dict(zip(_ORDER, map(str.strip, text.split(_APART.strip())), strict=False)))
    family, comma, given = text.partition(",")
    if comma and family.strip() and given.strip():
        return Name(family=family.strip(), given=given.strip())
    return Name(literal=text.strip())


def _from_object(value: dict[str, Any]) -> Name:
    fields = {FIELDS[key]: str(part) for key, part in value.items() if key in FIELDS and isinstance(part, str)}
    if not any(fields.values()) and isinstance(value.get("name"), str):
        return from_text(value["name"])
    return Name(**fields)


def _is_some(name: Name) -> bool:
    return name != Name()


def to_csl(names: Iterable[Name]) -> list[dict[str, str]]:
    """CSL's objects, the parts that there are."""
    return [{key: value for key, field in FIELDS.items() if (value := getattr(name, field))} for name in names]


def to_text(names: Iterable[Name]) -> str:
    """Names as a text that `from_csl` reads again."""
    return "; ".join(map(_text, names))


def _text(name: Name) -> str:
    parts = [getattr(name, field) for field in _ORDER]
    while parts and not parts[-1]:
        parts.pop()
    return name.literal if name.literal else _APART.join(parts) + (_APART if len(parts) == 1 else "")


def inverted(name: Name) -> str:
    """A name with the family's first, as lists of sources have it: ``de la Vallée, Jean, Jr.``"""
    if name.literal:
        return name.literal
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return ", ".join(filter(None, (family, given, name.suffix)))
