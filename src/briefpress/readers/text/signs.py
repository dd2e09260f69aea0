"""What ends a sentence, what is a capital, what is a call at the end of a line: questions about characters."""

from __future__ import annotations

import re
from unicodedata import category

from .words import SUSPENDED_WORDS

#: Signs that close a sentence, in every script that is read.
CLOSING = frozenset(".!?…‥:;。！？：；．؟۔؛।॥։።")
#: Those of them that end a sentence.
ENDING = CLOSING - frozenset(":;：；؛")
#: Signs that may follow the closing one, or stand around a title.
BRACKETS = frozenset("\"'’”“»›)]}）］】」』》〉〕")
_CALLS_AT_END = re.compile(
    r"(?:\s{0,3}(?:[(（\[［【〔{]\s?\w{0,10}\s?\d{1,4}(?:[,;–-]\s?\d{1,4}){0,5}\s?[)）\]］】〕}]|[⁰¹²³⁴-⁹①-⑳]{1,4}"
    r"|(?<=[.!?…»”。])\d{1,3}\)|[(\[]?[*†‡]{1,3}[)\]]?))+$"
)
_CALL_ENDS = frozenset(")）]］】〕}*†‡⁰¹²³⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
#: A pasted superscript after a full stop; not the second part of ``2.0``.
_GLUED_CALL = re.compile(r"(?:(?<=[^\d\s][.!?…»”])|(?<=\d{4}\.))\d{1,3}$")
_TAIL = 80
#: Scripts whose words are not parted by blanks.
UNSPACED = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f"
    "\uff00-\uff65\U00020000-\U0003134f]"
)


def without_calls(text: str) -> str:
    """The text without the note calls that end it."""
    if text[-1:] not in _CALL_ENDS:
        return text
    tail = text[-_TAIL:]
    match = _CALLS_AT_END.search(tail)
    return text[: len(text) - len(tail) + match.start()].rstrip() if match else text


def is_closed(text: str) -> bool:
    """Whether a line ends as a sentence does; note calls and closing quotes after the full stop do not count."""
    return _last_sign(text) in CLOSING


def is_sentence_end(text: str) -> bool:
    """Whether a line closes a sentence; a colon and a semicolon do not."""
    return _last_sign(text) in ENDING


def _last_sign(text: str) -> str:
    """The sign that ends a line, behind which only calls and closing quotes stand; ``-`` where nothing is left."""
    last = text[-1:]
    if last not in _CALL_ENDS and last not in BRACKETS and not last.isdecimal():
        return last or "-"
    bare = without_calls(text)
    if match := _GLUED_CALL.search(text[-_TAIL:]):
        bare = text[: len(text) - len(match[0])]
    while bare and bare[-1] in BRACKETS and len(text) - len(bare) < _TAIL:
        bare = bare[:-1].rstrip()
    return bare[-1:] or "-"


def begins_low(text: str) -> bool:
    """Whether the first letter is a small one, and nothing but quotes or brackets stands before it."""
    return bool(text) and text.lstrip("«“\"'‘„(¿¡ \u00a0\u202f")[:1].islower()


def begins_cased(text: str) -> bool:
    """Whether the text begins in a script that has capitals."""
    first = text.lstrip("«“\"'‘„(¿¡ \u00a0\u202f")[:1]
    return category(first) in ("Lu", "Ll", "Lt") if first else False


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals: four at least, in a script that has them."""
    return text.isupper() and sum(c.isupper() for c in text) >= 4


def joined(left: str, right: str) -> str:
    """What stands between two halves of a wrapped paragraph: a space, or nothing."""
    if UNSPACED.match(left[-1:]) and UNSPACED.match(right[:1]):
        return ""
    halves = left[-2:-1].isalnum() and left[-1:] in "-\u2010—" and right[:1].isalnum()
    return "" if halves and right.split(None, 1)[0] not in SUSPENDED_WORDS else " "
