"""Attributes at the end of a citation, in pandoc's syntax: ``{grade=B2 accessed=2025-05-01}``."""

from __future__ import annotations

import re

import msgspec

#: The attributes that say something of a source, by the field each fills.
FIELDS = {
    "grade": "grade",
    "accessed": "accessed",
    "archive": "archive-url",
    "marking": "marking",
    "type": "type",
    "lang": "language",
    "language": "language",
}
BRACES = re.compile(r"\{(?P<inner>[^{}\n]{1,600})\}")
PAIR = re.compile(
    r"(?P<key>[a-z][a-z-]{0,20})=(?:\"(?P<double>[^\"]*)\"|“(?P<curly>[^”]*)”|'(?P<single>[^']*)'|"
    r"(?P<bare>[^\s\"'{}]+))\s*"
)


class Attributes(msgspec.Struct, frozen=True):
    """Where attributes stand, and the fields they fill."""

    start: int
    end: int
    fields: tuple[tuple[str, str], ...]


def attributes_in(text: str) -> list[Attributes]:
    """Every run of attributes of which each is known; other braces are words."""
    found = []
    for match in BRACES.finditer(text):
        fields = _fields(match["inner"].strip())
        if fields:
            found.append(Attributes(match.start(), match.end(), fields))
    return found


def _fields(inner: str) -> tuple[tuple[str, str], ...]:
    found, position = [], 0
    while pair := PAIR.match(inner, position):
        if pair["key"] not in FIELDS:
            return ()
        value = pair["double"] or pair["curly"] or pair["single"] or pair["bare"] or ""
        found.append((FIELDS[pair["key"]], value))
        position = pair.end()
    return tuple(found) if position == len(inner) else ()
