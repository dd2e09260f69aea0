"""The bytes of a part to its XML tree, safely: no entities, no DTD, nothing fetched, and not more than was allowed."""

from __future__ import annotations

import codecs

from lxml import etree

from ...limits import Limits
from .names import STRICT, Element

_STRICT_MARK = b"http://purl.oclc.org/ooxml/"


#: How many elements are in one another for each level of nesting: a table in a table takes three.
ELEMENTS = 3


class PartError(Exception):
    """A part cannot be used; the text says why and fits behind the part's name. ``limit`` names one that was passed."""

    def __init__(self, reason: str, limit: str = "") -> None:
        super().__init__(reason)
        self.limit = limit


def parse(data: bytes, limits: Limits) -> Element:
    """The root of a part; PartError where it is no XML, has a DTD, or is larger or deeper than the limits."""
    data = _utf8(data)
    if b"<!DOCTYPE" in data:
        raise PartError("has a document type declaration, which no Word file has")
    if data.count(b"<") > 2 * limits.elements:
        raise PartError(f"has more than {limits.elements} elements", "elements")
    try:
        root = etree.fromstring(_transitional(data), _parser())
    except etree.XMLSyntaxError as error:
        raise PartError(f"is no XML ({_first_line(error)})") from error
    except ValueError as error:
        raise PartError(f"is no XML ({error})") from error
    if root is None:
        raise PartError("is no XML (it is empty)")
    if _deeper_than(root, ELEMENTS * limits.nesting):
        raise PartError(f"is nested more than {limits.nesting} deep", "nesting")
    return root


def _parser() -> etree.XMLParser:
    # A DTD is refused before, so that huge_tree lifts only the bounds on lengths, which the limits set anyway.
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
    )


def _utf8(data: bytes) -> bytes:
    """The part as UTF-8; the standard allows UTF-16 besides (ECMA-376 part 2, 8.1.5)."""
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-16").encode()
    except UnicodeDecodeError as error:
        raise PartError(f"is no XML ({error.reason})") from error


def _transitional(data: bytes) -> bytes:
    """The namespaces of the strict edition replaced by those that everything else is written for."""
    if _STRICT_MARK in data:
        for strict, transitional in STRICT:
            data = data.replace(strict, transitional)
    return data


def _first_line(error: etree.XMLSyntaxError) -> str:
    return str(error).partition("\n")[0][:120]


def _deeper_than(root: Element, limit: int) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            return True
    return False
