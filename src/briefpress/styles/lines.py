"""A style's lines: what stands where in an entry, written as the entry looks.

``author, "title", *container*, volume (place: publisher, issued). url`` names parts, the marks between them, and
brackets. A part in quotation marks is quoted, one in asterisks emphasised; ``in+*container*`` fills the
term ``in`` with the part. What is written with a capital has one where it begins a sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

TOKEN = re.compile(
    r"""(?P<sign>[.,:;])|(?P<open>[(\[])|(?P<close>[)\]])"""
    r"""|(?:(?P<term>[A-Za-z-]+)\+)?(?P<form>["*]?)(?P<name>[A-Za-z][A-Za-z-]*)["*]?"""
)
#: The marks between parts, the weakest first: between two parts that are there stands the strongest of those between.
SIGNS = " :,;."


class Part(msgspec.Struct, frozen=True):
    """A part by its name, or a group in ``bracket`` of the ``parts`` inside; ``before`` is one of `SIGNS`."""

    before: str
    name: str = ""
    term: str = ""
    form: str = ""
    capital: bool = False
    bracket: str = ""
    parts: tuple[Part, ...] = ()


@lru_cache(512)
def parts_of(line: str) -> tuple[Part, ...]:
    """The parts of a line, each where it is first named; groups in brackets do not stand in one another."""
    found: list[Part] = []
    group: list[Part] = []
    named: set[str] = set()
    bracket, before, sign = "", " ", " "
    for token in TOKEN.finditer(line):
        if token["sign"]:
            sign = token["sign"]
        elif token["open"]:
            bracket, before, sign, group = token["open"], sign, " ", []
        elif token["close"]:
            found.append(Part(before, bracket=bracket, parts=tuple(group)))
            bracket, sign = "", " "
        elif token["name"].lower() not in named:
            named.add(token["name"].lower())
            name, term = token["name"], token["term"] or ""
            part = Part(sign, name.lower(), term.lower(), token["form"], (term or name)[0].isupper())
            (group if bracket else found).append(part)
            sign = " "
    return tuple(found)
