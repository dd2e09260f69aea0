"""The names of WordprocessingML as one types them (``w:p``), whichever edition of the standard a file follows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

Element = Any

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}

#: The namespaces of the strict edition (ISO/IEC 29500 part 1, annex A), and the transitional ones in their place.
STRICT: tuple[tuple[bytes, bytes], ...] = tuple(
    (f"http://purl.oclc.org/ooxml/{strict}".encode(), NAMESPACES[prefix].encode())
    for strict, prefix in (
        ("wordprocessingml/main", "w"),
        ("officeDocument/relationships", "r"),
        ("officeDocument/math", "m"),
        ("drawingml/main", "a"),
        ("drawingml/wordprocessingDrawing", "wp"),
        ("drawingml/picture", "pic"),
        ("drawingml/chart", "c"),
        ("drawingml/diagram", "dgm"),
        ("officeDocument/extendedProperties", "ep"),
    )
)


@lru_cache(maxsize=4096)
def short(tag: str) -> str:
    """A tag with the usual prefix, as ``w:p``; one of another namespace as its local name behind a colon."""
    uri, _, local = tag.rpartition("}")
    return f"{_PREFIXES.get(uri[1:], '')}:{local}"


@lru_cache(maxsize=4096)
def full(name: str) -> str:
    """The name that lxml knows: ``w:p`` with its namespace; one without a prefix is as it is."""
    prefix, colon, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else name


def child(element: Element, name: str) -> Element:
    """The first child of that name, or None; None has none."""
    return None if element is None else element.find(full(name))


def children(element: Element, name: str) -> Iterable[Element]:
    """What is in the first child of that name; nothing where there is none."""
    found = child(element, name)
    return () if found is None else found


def get(element: Element, name: str = "w:val") -> str:
    """An attribute, by default ``w:val``; empty where it or the element is missing."""
    return "" if element is None else element.get(full(name), "")


def value(element: Element, name: str) -> str:
    """The ``w:val`` of the first child of that name."""
    return get(child(element, name))


def number(text: str, default: int = 0) -> int:
    """A whole number in an attribute; the default where it is none, or of an absurd size."""
    digits = text.strip()
    sign = -1 if digits[:1] == "-" else 1
    digits = digits.lstrip("+-")
    return sign * int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else default


#: Units of lengths in the strict edition, in twentieths of a point.
_UNITS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0, "pi": 240.0}


def twips(text: str) -> int:
    """A length in twentieths of a point, written so or with a unit (``12pt``); 0 where it is none."""
    unit = _UNITS.get(text[-2:])
    if unit is None:
        return number(text.partition(".")[0])
    try:
        length = float(text[:-2]) * unit
    except ValueError:
        return 0
    return int(length) if abs(length) < 1e6 else 0


def is_on(element: Element) -> bool | None:
    """Whether an on/off property is set; None where there is none."""
    return None if element is None else get(element).lower() not in ("0", "false", "off", "none")


def on(element: Element, name: str) -> bool | None:
    """Whether the on/off property of that name (``w:b``) is set; None where nothing is said."""
    return is_on(child(element, name))
