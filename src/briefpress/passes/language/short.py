"""The language of a title, told from its own words only where they leave no doubt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from .evidence import Evidence, evidence_of, script_shares
from .profiles import WORDS

#: So much of a title is looked at, in characters.
LONGEST = 300
#: The share of a title's letters that are of one script: a name in another does not hide it.
CLEAR = 0.75
#: How many small words, all of one language, are enough, what they weigh (a word that no other language has weighs 1),
#: and how much less they must weigh for any other.
ENOUGH = ((2, 1.1, 0.8), (3, 1.0, 0.4))

#: The alphabets of languages that share a script; what fits only one of them is in that language, what fits none is
#: in a language that is not known here.
ALPHABETS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "Cyrillic": {
        "ru": frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
        "uk": frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
        "be": frozenset("абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
        "bg": frozenset("абвгдежзийклмнопрстуфхцчшщъьюяѝ"),
        "sr": frozenset("абвгдђежзијклљмнњопрстћуфхцчџш"),
        "mk": frozenset("абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ"),
    },
    "Arabic": {
        "ar": frozenset("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"),
        "fa": frozenset("ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنهوی"),
        "ur": frozenset("ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیے"),
    },
}
#: For Chinese characters alone: what no Japanese text can be written in, and what no Chinese one.
JAPANESE, CHINESE = ("cp932", "euc_jis_2004"), ("gb2312", "big5")
_TAG = re.compile(r"</?[a-z]{1,4}[^<>]{0,60}>")


def title_language(title: str, lang: str) -> str:
    """The BCP 47 primary tag of the language a title is in; "" for that of the document (``lang``) or in any doubt.

    ``title`` may have CSL's rich text. What is given fits `Source.language` where nothing is told there.
    """
    text = unicodedata.normalize("NFC", _TAG.sub("", title[:LONGEST]))
    shares = script_shares(text)
    script = next(iter(shares), "")
    if not script or shares[script] < CLEAR:
        return ""
    if script in WORDS:
        fitting = _fitting(text.lower(), script)
        found = fitting[0] if len(fitting) == 1 else _by_words(evidence_of(_small_words(text), script), fitting)
    else:
        found = _by_characters(text) if script == "zh" else script
    return "" if found == re.split(r"[-_]", lang.lower())[0] else found


def _fitting(text: str, script: str) -> list[str]:
    """The languages whose alphabet has every letter of the text; marks of vowels are none."""
    alphabets = ALPHABETS.get(script)
    if alphabets is None:
        return list(WORDS[script])
    letters = {each for each in text if each.isalpha() and not each.isascii()}
    return [lang for lang, alphabet in alphabets.items() if letters <= alphabet]


def _small_words(text: str) -> str:
    """The words that can be small ones: a capital within a title is that of a name ("la fin de Los Alamos")."""
    words = re.findall(r"[^\W\d_]+", text)
    return " ".join(word for index, word in enumerate(words) if not index or word.islower() or text.isupper()).lower()


def _by_words(evidence: Iterable[Evidence], fitting: Sequence[str]) -> str:
    """The one of the languages that has every small word of the text and that no other comes near."""
    words = [shares for weight, shares in evidence if weight >= 1]
    weights = {lang: sum(shares.get(lang, 0) for shares in words) for lang in {each for word in words for each in word}}
    best, *others = sorted(weights, key=lambda lang: (-weights[lang], lang)) or [""]
    apart = weights.get(best, 0) - max((weights[lang] for lang in others), default=0)
    enough = any(len(words) >= count and weights[best] >= weight and apart >= gap for count, weight, gap in ENOUGH)
    return best if enough and best in fitting and all(best in shares for shares in words) else ""


def _by_characters(text: str) -> str:
    """Chinese or Japanese, by characters that only one of the two writes."""
    characters = "".join(each for each in text if "\u3400" <= each <= "\u9fff")
    in_japanese, in_chinese = (any(_can_write(characters, codec) for codec in codecs) for codecs in (JAPANESE, CHINESE))
    return "zh" if not in_japanese else "" if in_chinese else "ja"


def _can_write(text: str, codec: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
