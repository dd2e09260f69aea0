"""Whether a sentence can stand alone, away from the ones around it."""

from __future__ import annotations

import re
from enum import Enum

from ..words import UNSPACED, WORD, count_words
from .anaphora import leans_back
from .openers import IMPERSONAL, OPENERS

#: Shorter sentences say too little alone, longer ones fill the box; in words. Below the last no sentence says anything.
SHORT, LONG, LEAST = 8, 45, 4
#: Brackets that must come in pairs.
PAIRS = (("(", ")"), ("[", "]"), ("（", "）"), ("【", "】"))
#: The end of a statement, which a line of furniture (a date, a credit) lacks and a question is not.
CLOSED = re.compile(r"[.!…。！۔।][\s»”“’‘\"')\]」』）]*$")
#: Who speaks, before what is said, or what a line is about: “Q: …”, “Anna Weber : …”.
LABEL = re.compile(r"[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,2}[ \u00a0\u202f]?[:：]\s")
#: What a sentence may not begin with: a small letter goes on, a bullet or a number is an item's.
MARKED = re.compile(r"[a-zа-яёіїєґß-öø-ÿ]|[-–—•*·►▪]|\(?(?:\d{1,2}|[a-zA-Z])[).]\s|【")
#: What may stand before the first word.
BEFORE = "«“„\"'‘([»›‹「『 \u00a0\u202f—–-"
#: Words of the longest opener.
LONGEST = 4
#: A sentence of which more than this is quoted says who said it nowhere.
WHOLE = 0.9


class Standing(Enum):
    """``NEVER`` for what is half a sentence or none, ``WEAK`` for what points back or says too little or much."""

    NEVER = 0
    WEAK = 1
    FIT = 2


def standing(text: str, lang: str, *, quoted: float = 0.0, half: bool = False) -> Standing:
    """How a sentence stands alone; ``quoted`` is the part of it that is quoted, ``half`` that a quotation is cut."""
    length = count_words(text)
    unpaired = any(text.count(left) != text.count(right) for left, right in PAIRS)
    if half or unpaired or length < LEAST or not CLOSED.search(text):
        return Standing.NEVER
    if points_back(text, lang) or LABEL.match(text) or MARKED.match(text) or quoted > WHOLE:
        return Standing.WEAK
    return Standing.FIT if SHORT <= length <= LONG and not text.endswith("…") else Standing.WEAK


def points_back(text: str, lang: str) -> bool:
    """Whether a sentence needs one before it: by the words it opens with, or by what its first clause leaves out."""
    primary = lang.split("-")[0].lower()
    openers = OPENERS.get(primary, frozenset())
    opening = text.lstrip(BEFORE).lower()
    if UNSPACED.match(opening):
        return any(opening.startswith(opener) for opener in openers)
    words = WORD.findall(opening[:60])
    heads = {" ".join(words[:count]) for count in range(1, LONGEST + 1)}
    impersonal = not heads.isdisjoint(IMPERSONAL.get(primary, frozenset()))
    return (not heads.isdisjoint(openers) and not impersonal) or leans_back(text.lstrip(BEFORE), primary)
