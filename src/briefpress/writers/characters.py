"""What both formats must know of characters: which no file can hold, and which run from right to left."""

from __future__ import annotations

import re

#: What XML 1.0 (fifth edition, section 2.2) has no place for; readers drop it, but scripts may still pass it.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without them."""
    return FORBIDDEN.sub("", text)


#: Languages written from right to left (BCP 47 primary subtags).
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "ckb", "dv", "sd", "ug"})


def right_to_left(lang: str) -> bool:
    """Whether a language is written from right to left."""
    return lang.split("-")[0].lower() in RIGHT_TO_LEFT
