"""What a drawing refers to and is printed without: other files, none of which is read, and damaged pictures."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ...errors import ReadError
from ..data_urls import DATA, decoded
from ..raster import measure_raster
from .allowed import local

XLINK = "http://www.w3.org/1999/xlink"
#: Pictures in one drawing.
MOST_INNER = 20
#: What is drawn by reference.
REFERRING = ("image", "use", "textPath")
#: Characters of an address that are shown.
SHOWN = 40
#: Addresses that are shown.
NAMED = 3


def href(element: Element) -> str:
    """What an element refers to."""
    return (element.get("href") or element.get(f"{{{XLINK}}}href") or "").strip()


def left_out(root: Element) -> Iterator[str]:
    """What is told of it."""
    found = [(local(each.tag), href(each)) for each in root.iter() if local(each.tag) in REFERRING]
    inner = [address for tag, address in found if tag == "image" and _is_data(address)]
    outside = [address for _, address in found if address and not address.startswith("#") and not _is_data(address)]
    if outside:
        names = ", ".join(repr(each[:SHOWN]) for each in list(dict.fromkeys(outside))[:NAMED])
        yield f"is printed without what it refers to in other files: {names}"
    if damaged := sum(map(_is_damaged, inner)):
        yield f"is printed without {damaged} of the pictures in it, which cannot be printed"
    if len(inner) > MOST_INNER:
        yield f"holds {len(inner)} pictures: the first {MOST_INNER} are printed"


def _is_data(address: str) -> bool:
    return address[: len(DATA)].lower() == DATA


def _is_damaged(address: str) -> bool:
    try:
        measure_raster(decoded(address))
    except ReadError:
        return True
    return False
