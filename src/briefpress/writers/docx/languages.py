"""What Word must know of a language: its full tag, its script's kind, and where runs change direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..characters import right_to_left
from ..signed import signed, worded
from .xml import Element, w

#: Languages whose characters Word sets in the East Asian font.
EAST_ASIAN = frozenset({"zh", "ja", "ko"})

#: Word's proofing tools want a region: CLDR's likely one.
REGIONS = {
    "ar": "SA",
    "cs": "CZ",
    "da": "DK",
    "de": "DE",
    "el": "GR",
    "en": "US",
    "es": "ES",
    "fa": "IR",
    "fi": "FI",
    "fr": "FR",
    "he": "IL",
    "hu": "HU",
    "it": "IT",
    "ja": "JP",
    "ko": "KR",
    "nb": "NO",
    "nl": "NL",
    "pl": "PL",
    "pt": "BR",
    "ro": "RO",
    "ru": "RU",
    "sv": "SE",
    "tr": "TR",
    "uk": "UA",
    "zh": "CN",
}

TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")

RTL_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
LTR_LETTERS = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u058f\u1e00-\u1fff\u2c00-\ud7ff\uf900-\ufaff"


def _stretches(strong: str, other: str) -> re.Pattern[str]:
    """From one strong letter to the last before a letter of the other kind, with the neutral ones in between."""
    return re.compile(f"([{strong}]++(?:[^{strong}{other}]++[{strong}]++)*+)")


#: In a left-to-right article, the words to be set from right to left; in a right-to-left one, those that are not.
RTL_WORDS, LTR_WORDS = _stretches(RTL_LETTERS, LTR_LETTERS), _stretches(LTR_LETTERS, RTL_LETTERS)


def primary(lang: str) -> str:
    """The language itself, without script and region."""
    return lang.replace("_", "-").split("-")[0].lower()


def physical(side: str, *, rtl: bool) -> str:
    """The alignment that shows text at that side of the page: in right-to-left paragraphs Word means the other one."""
    return {"left": "right", "right": "left"}.get(side, side) if rtl else side


def word_tag(lang: str) -> str:
    """The tag as Word writes it (``fr-FR``); empty when it is no language tag."""
    lang = lang.replace("_", "-")
    if not TAG.fullmatch(lang):
        return ""
    return f"{lang}-{REGIONS[lang.lower()]}" if lang.lower() in REGIONS else lang


def lang_attributes(lang: str) -> dict[str, str]:
    """The attributes of ``w:lang`` and ``w:themeFontLang``: the tag, said again for the scripts that have their own."""
    tag = word_tag(lang)
    if not tag:
        return {}
    if right_to_left(lang):
        return {"val": tag, "bidi": tag}
    return {"val": tag, "eastAsia": tag} if primary(lang) in EAST_ASIAN else {"val": tag}


def lang_element(lang: str) -> Element | None:
    """The ``w:lang`` of a run in that language."""
    attributes = lang_attributes(lang)
    return w("lang", **attributes) if attributes else None


def directions(text: str, *, rtl: bool) -> Iterator[tuple[str, bool]]:
    """The text cut where its direction changes; each part with whether it goes from right to left."""
    words = LTR_WORDS if rtl else RTL_WORDS
    parts = [text] if text.isascii() and not rtl else words.split(worded(text) if rtl else text)
    at = 0
    for index, length in enumerate(map(len, parts)):
        part, at = text[at : at + length], at + length
        backwards = rtl != bool(index % 2)
        if rtl and backwards:
            yield from ((each, not number) for each, number in signed(part))
        elif part:
            yield part, backwards
