"""What both formats must know of characters: which no file can hold, which mean nothing or show nothing, which way."""

from __future__ import annotations

import re

#: What XML 1.0 (fifth edition, section 2.2) has no place for; readers drop it, but scripts may still pass it.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without them."""
    return FORBIDDEN.sub("", text)


#: What shows nothing where no font has it: spaces, controls, and Unicode's Default_Ignorable_Code_Point as far as
#: it is assigned.
UNSEEN = re.compile(
    "[\\x00-\\x20\\x7f-\\xa0\\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f"
    "\u205f-\u2064\u2066-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0001\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
)
#: The last two places of each plane are no characters (Unicode 23.7).
NONCHARACTERS = "".join(chr(plane << 16 | last) for plane in range(1, 15) for last in (0xFFFE, 0xFFFF))
#: What Unicode keeps for later as Default_Ignorable_Code_Point: no font would show it, not even that of last resort.
IGNORED = "\u2065\ufff0-\ufff8\U000e0000\U000e0002-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
#: Controls, private use and noncharacters mean nothing to a reader; PDF/A (ISO 19005-3, 6.2.11.7) refuses them as text.
MEANINGLESS = re.compile(
    "[\\x7f-\\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\ufffb\U000f0000-\U0010ffff" + IGNORED + NONCHARACTERS + "]"
)
#: Unicode's own ends of lines and paragraphs, which the layout engine draws.
SEPARATORS = str.maketrans("\u2028\u2029", "  ")


def number(character: str) -> str:
    """What is printed in place of a character that cannot be: its number in brackets."""
    return f"[U+{ord(character):04X}]"


def numbered(text: str) -> str:
    """The text with what has no meaning as its number."""
    return MEANINGLESS.sub(lambda found: number(found[0]), text.translate(SEPARATORS))


def seen(text: str) -> list[str]:
    """The characters of a text that a font must have, each once, beyond those that every font has."""
    return sorted(each for each in set(text) if each > "~" and not UNSEEN.match(each))


#: Languages written from right to left (BCP 47 primary subtags).
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "ckb", "dv", "sd", "ug"})


def right_to_left(lang: str) -> bool:
    """Whether a language is written from right to left."""
    return lang.split("-")[0].lower() in RIGHT_TO_LEFT
