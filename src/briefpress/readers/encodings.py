"""Which encoding bytes without a mark are in, when they are not UTF-8: told by the letters that each would give."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

#: So much of a text is looked at.
_SAMPLE = 200_000
#: How many more of its letters must be common ones for a guess to be taken, and that a guess must reach.
_AHEAD, _ENOUGH = 0.06, 0.5
#: Scripts of thousands of signs have their common ones less often than scripts of thirty: what makes both alike.
_RARER = 2.5
#: A text in Latin letters has an accent on no more than this share of them.
_MOST_ACCENTS = 0.45
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][¹²³º¿¡¼½¾¦¬±¶·¸¨¯¢£¥¤§©®°´×÷ˇ˘˛˝˙]+(?=[^\W\d_])|(?<=[a-zà-ÿ])[A-ZÀ-Þ]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ufffe\uffff]")
_MIXED = re.compile(r"[A-Za-z](?=[^\W\d_\x00-\x7f])|[^\W\d_\x00-\x7f](?=[A-Za-z])")
_CASE_FLIP = re.compile(r"(?<=[^\W\d_])(?<=[а-яёіїєґα-ω])[А-ЯЁІЇЄҐΑ-Ω]")


class Encoding(NamedTuple):
    """A codec, the name it is told by, and letters that are common in the texts that people have in it."""

    codec: str
    name: str
    common: str


#: Letters of one byte, for scripts that are not Latin.
SCRIPTS: tuple[Encoding, ...] = (
    Encoding("cp1251", "Windows-1251", "оеаинтсрвлкмдпуяыьгзбчйхіїєО"),
    Encoding("koi8-r", "KOI8-R", "оеаинтсрвлкмдпуяыьгзбчйхО"),
    Encoding("cp866", "IBM866", "оеаинтсрвлкмдпуяыьгзбчйхО"),
    Encoding("iso8859-5", "ISO-8859-5", "оеаинтсрвлкмдпуяыьгзбчйхіїєО"),
    Encoding("cp1256", "Windows-1256", "اليموةنرتبعدسفهكقأحجشصطخ،"),
    Encoding("cp1255", "Windows-1255", "יוהלאתרמבשנעםקדחפגןט"),
    Encoding("cp1253", "Windows-1253", "αοιετνσρκπμλυςηάέίό"),
)
#: Of two bytes: what is common there, in a text of any length.
WIDE: tuple[Encoding, ...] = (
    Encoding("cp932", "Shift_JIS", "のにはをたがでてとしれさいなるもっことらか、。"),
    Encoding("euc-jp", "EUC-JP", "のにはをたがでてとしれさいなるもっことらか、。"),
    Encoding("gb18030", "GB18030", "的一是不了在人有我他这中大来上国和地到以说时要就出会可也你对生能，。"),
    Encoding("big5", "Big5", "的一是不了在人有我他這中大來上國和地到以說時要就出會可也你對生能，。"),
    Encoding("cp949", "EUC-KR", "이다의는을에가고한하지로를도사리기은인시어자"),
)
#: Latin letters: what western files that are not UTF-8 are in, and those of central Europe.
WESTERN = Encoding("cp1252", "Windows-1252", "")
CENTRAL: tuple[Encoding, ...] = (
    Encoding("cp1250", "Windows-1250", "ąćęłńóśźż„”"),
    Encoding("iso8859-2", "ISO-8859-2", "ąćęłńóśźż„”"),
)


def guess(data: bytes) -> Encoding:
    """The encoding of bytes that are not UTF-8; `WESTERN` where nothing speaks clearly for another."""
    sample = data[:_SAMPLE]
    western = sample.decode("cp1252", "replace")
    letters = [c for c in western if c.isalpha()]
    high = sum(byte > 0x7F for byte in sample)
    foreign = sum(c > "\x7f" for c in letters) > _MOST_ACCENTS * len(letters) or high * 2 > len(sample)
    if foreign and (best := _best([*SCRIPTS, *WIDE], sample)):
        return best
    odd = _odd(western)
    if odd * 6 > high:
        fitting = [
            one for one in CENTRAL if len(_SYMBOL_IN_WORD.findall(sample.decode(one.codec, "replace"))) * 4 < odd
        ]
        return _best(fitting, sample) or WESTERN
    return WESTERN


def _odd(text: str) -> int:
    """How many signs stand inside words, and capitals behind small letters."""
    return len(_SYMBOL_IN_WORD.findall(text))


def _best(encodings: list[Encoding], sample: bytes) -> Encoding | None:
    """The encoding in which most letters are common ones, if it is clearly ahead of the others."""
    scores = sorted(((_score(one, sample), at) for at, one in enumerate(encodings)), reverse=True)
    if not scores or scores[0][0] < _ENOUGH:
        return None
    rivals = [score for score, at in scores[1:] if encodings[at].common != encodings[scores[0][1]].common]
    ahead = not rivals or scores[0][0] - rivals[0] >= _AHEAD
    return encodings[scores[0][1]] if ahead else None


def _score(encoding: Encoding, sample: bytes) -> float:
    """The share of characters above ASCII that are common, less capitals inside words and what cannot be decoded."""
    text = sample.decode(encoding.codec, "replace")
    high = Counter(c for c in text if c > "\x7f")
    total = high.total()
    if not total:
        return 0.0
    common = sum(high[c] for c in set(encoding.common))
    broken = high["\ufffd"] + len(_CASE_FLIP.findall(text))
    if encoding in WIDE:
        return (common * _RARER - 3 * broken) / total
    broken += len(_MIXED.findall(text)) if encoding in SCRIPTS else 0
    return (common - 3 * broken) / total


#: Fewer NUL bytes than this are damage.
_FEWEST_NULS = 4


def utf16_without_mark(data: bytes) -> str:
    """The codec of UTF-16 without its mark, told by the NUL bytes of its common characters; empty if it is none."""
    sample = data[: _SAMPLE * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    pairs = max(1, len(sample) // 2)
    if len(data) % 2 or max(even, odd) * 20 < pairs or max(even, odd) < _FEWEST_NULS or min(even, odd) * 200 > pairs:
        return ""
    codec = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(codec, "replace")
    words = sum(c.isalnum() or c.isspace() for c in text)
    return codec if words * 10 > len(text) * 7 and not _CONTROL.search(text) else ""
