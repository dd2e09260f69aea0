"""The marks that stand around and between the parts of an entry in each language, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from ..usage import usage_of


class Marks(msgspec.Struct, frozen=True):
    """A language's marks; without ``work`` marks, the title of a work is emphasised.

    ``quotes`` stand around the title of what is in a work, ``between`` are the marks between parts, each with its
    spaces, by the sign that a style's lines have for it. ``signal`` stands after what leads to a source, ``gap``
    between sentences, ``names`` between people. ``within`` says that the comma or stop after a title stands before
    its closing mark.
    """

    quotes: tuple[str, str]
    work: tuple[str, str] = ("", "")
    between: Mapping[str, str] = {}
    round: tuple[str, str] = (" (", ")")
    square: tuple[str, str] = (" [", "]")
    stop: str = "."
    signal: str = " "
    gap: str = " "
    within: bool = False
    names: str = ", "

    @property
    def comma(self) -> str:
        return self.between[","]


_LATIN = {" ": " ", ":": ": ", ",": ", ", ";": "; ", ".": ". "}
_DENSE = {" ": "", ":": "：", ",": "、", ";": "；", ".": "。"}
_WIDE = Marks(("「", "」"), ("『", "』"), _DENSE, ("（", "）"), ("［", "］"), "。", signal="：", gap="", names="、")
#: Where marks are not those of Latin script around the language's outer quotation marks: titles of works have their
#: own in Chinese (GB/T 15834), Japanese (JIS X 4051) and Korean.
OWN_MARKS = {
    "zh": replace(_WIDE, quotes=("《", "》"), work=("《", "》"), between={**_DENSE, ",": "，"}, signal=""),
    "ja": _WIDE,
    "ko": Marks(("「", "」"), ("『", "』"), _LATIN),
}
#: Languages of Arabic script have its comma and semicolon.
ARABIC = frozenset({"ar", "fa", "ur"})
_ARABIC_LETTER = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
#: American usage (Chicago Manual of Style 6.9); a bare ``en`` is American, as in CLDR.
WITHIN = frozenset({"en", "en-us", "en-ca"})


@lru_cache(64)
def marks_of(lang: str) -> Marks:
    """The marks of a language; its quotation marks and spaces are those of the typography pass."""
    tag = lang.lower().replace("_", "-")
    primary = tag.split("-")[0]
    if primary in OWN_MARKS:
        return OWN_MARKS[primary]
    usage = usage_of(lang)
    opening, closing = usage.outer[:1] or "“", usage.outer[1:] or "”"
    quotes = (opening + usage.after.get(opening, ""), usage.before.get(closing, "") + closing)
    own = {",": "، ", ";": "؛ "} if primary in ARABIC else {}
    spaced = {sign: usage.before[sign] + _LATIN[sign] for sign in ";:" if sign in usage.before}
    return Marks(quotes, between={**_LATIN, **own, **spaced}, within=tag in WITHIN, names=own.get(",", ", "))


def marks_for(title: str, lang: str) -> Marks:
    """The marks of an entry in a document of language ``lang``: between words in Latin letters stand Latin commas."""
    marks = marks_of(lang)
    if lang.lower().replace("_", "-").split("-")[0] not in ARABIC:
        return marks
    if _ARABIC_LETTER.search(title) or not _LATIN_LETTER.search(title):
        return marks
    return replace(marks, between=_LATIN, names=", ")
