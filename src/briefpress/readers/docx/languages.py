"""Words in another language than their document's: Word marks them, often by accident, so the words decide too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from ...document import Text
from ...passes.language import SAMPLE, guess_language
from .names import Element, child, full, get, on
from .pieces import Piece

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
#: The letters of languages that are not written in Latin ones.
SCRIPTS = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb"), re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    **dict.fromkeys(("he", "yi"), re.compile("[\u0590-\u05ff]")),
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk", "sr"), re.compile("[\u0400-\u04ff]")),
    **dict.fromkeys(("zh", "ja"), re.compile("[\u3040-\u30ff\u4e00-\u9fff]")),
    "ko": re.compile("[\uac00-\ud7af\u1100-\u11ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
}
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
#: Tags of words that are in no language, or in one that is not known.
_NONE = ("zxx", "und", "mul", "x")
#: From so many characters on, a text's own words tell its language.
_TELLING = 40
#: How often in one file words are asked for their language; marks beyond are not believed.
_MOST_ASKED = 1000


class Languages:
    """The language most of a file is marked as, and what is told of others; ``trusted`` marks are taken as they are."""

    def __init__(self, root: Element, defaults: Element, *, trusted: bool) -> None:
        counts: Counter[str] = Counter()
        unmarked = ""
        tag = full("w:t")
        for run in root.iter(full("w:r")):
            text = "".join(each.text or "" for each in run.iterchildren(tag))
            properties = child(run, "w:rPr")
            kind = _kind(text, rtl=bool(on(properties, "w:rtl")))
            lang = get(child(properties, "w:lang"), kind) or get(defaults, kind)
            counts[lang] += len(text)
            if not lang and len(unmarked) < SAMPLE:
                unmarked += text
        self.main_tag = max(counts, key=lambda lang: counts[lang], default="")
        self.main = primary(self.main_tag) or guess_language(unmarked).lang
        self._trusted = trusted
        self._asked = 0

    def settled(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The pieces with the languages that are believed: of whole words, and not the document's own."""
        if not any(piece.format.lang for piece in pieces):
            return list(pieces)
        settled: list[Piece] = []
        begin = 0
        while begin < len(pieces):
            lang, end = pieces[begin].format.lang, begin + 1
            while end < len(pieces) and pieces[end].format.lang == lang:
                end += 1
            stretch = pieces[begin:end]
            if lang and not self._is_believed(lang, pieces, begin, end):
                stretch = [replace(each, format=replace(each.format, lang="")) for each in stretch]
            settled += stretch
            begin = end
        return settled

    def _is_believed(self, lang: str, pieces: Sequence[Piece], begin: int, end: int) -> bool:
        text = "".join(_text(piece) for piece in pieces[begin:end])
        if primary(lang) in (self.main, *_NONE) or not any(c.isalpha() for c in text) or not _TAG.fullmatch(lang):
            return False
        before = _text(pieces[begin - 1])[-1:] if begin else ""
        after = _text(pieces[end])[:1] if end < len(pieces) else ""
        if (before.isalpha() and text[:1].isalpha()) or (after.isalpha() and text[-1:].isalpha()):
            return False
        return self._trusted or self._speaks_for_itself(primary(lang), text)

    def _speaks_for_itself(self, lang: str, text: str) -> bool:
        letters = SCRIPTS.get(lang, _LATIN)
        if not letters.search(text):
            return False
        if letters is not SCRIPTS.get(self.main, _LATIN):
            return True
        self._asked += 1
        if self._asked > _MOST_ASKED:
            return False
        guess = guess_language(text)
        if len(text) >= _TELLING or guess.share:
            return guess.lang == lang
        return lang != "en"


def _kind(text: str, *, rtl: bool) -> str:
    """Which of the three languages that Word keeps for a run is that of its text."""
    if rtl:
        return "w:bidi"
    return "w:eastAsia" if _EAST_ASIAN.search(text) else "w:val"


def _text(piece: Piece) -> str:
    return piece.leaf.text if isinstance(piece.leaf, Text) else ""


def primary(tag: str) -> str:
    """The language of a tag, without script and region."""
    return tag.replace("_", "-").partition("-")[0].lower()
