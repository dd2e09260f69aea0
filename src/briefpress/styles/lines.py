"""A style's lines: what stands where in an entry, written as the entry looks.

``author, "title", *container*, volume (place: publisher, issued). url`` names parts, the marks between them, and
brackets. A part in quotation marks is quoted, one in asterisks emphasised; a capital begins a sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

TOKEN = re.compile(
    r"""(?P<sign>[.,:;])|(?P<open>[(\[])|(?P<close>[)\]])|(?P<form>["*]?)(?P<name>[A-Za-z][A-Za-z-]*)["*]?"""
)
#: The marks between parts, the weakest first: between two parts that are there stands the strongest of those between.
SIGNS = " :,;."


class Part(msgspec.Struct, frozen=True):
    """A part by its name, or a group in ``bracket`` of the ``parts`` inside; ``before`` is one of `SIGNS`."""

    before: str
    name: str = ""
    form: str = ""
    capital: bool = False
    bracket: str = ""
    parts: tuple[Part, ...] = ()


@lru_cache(512)
def parts_of(line: str) -> tuple[Part, ...]:
    """The parts of a line; groups in brackets do not stand in one another."""
    found: list[Part] = []
    group: list[Part] = []
    bracket, before, sign = "", " ", " "
    for token in TOKEN.finditer(line):
        if token["sign"]:
            sign = token["sign"]
        elif token["open"]:
            bracket, before, sign, group = token["open"], sign, " ", []
        elif token["close"]:
            found.append(Part(before, bracket=bracket, parts=tuple(group)))
            bracket, sign = "", " "
        else:
            name = token["name"]
            part = Part(sign, name.lower(), token["form"], name[0].isupper())
            (group if bracket else found).append(part)
            sign = " "
    return tuple(found)
