"""British English told from American: their dates, quotation marks and hyphenation differ in print."""

from __future__ import annotations

import re

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
#: Words with an ending each way: harbour and harbor, organise and organize, travelled and traveled.
_STEMS = "harb|lab|col|neighb|fav|behavi"
_ENDINGS = "(?:s|ed|ing|able|al)?"
_ISE = "organ|recogn|emphas|critic|author|util|minim|maxim"
#: What British writers write, and what American ones do, where both have a word of their own or the order of a date.
BRITISH = re.compile(
    rf"\b(?:\d{{1,2}} (?:{_MONTHS}) \d{{4}}|(?:{_STEMS})our{_ENDINGS}|(?:{_ISE})is(?:e|es|ed|ing|ation|ations)"
    r"|defence|centres?|programmes?|travell(?:ed|ing)|whilst|tonnes?|(?:kilo)?metres?)\b|£\d",
    re.IGNORECASE,
)
AMERICAN = re.compile(
    rf"\b(?:(?:{_MONTHS}) \d{{1,2}}, \d{{4}}|(?:{_STEMS})or{_ENDINGS}|(?:{_ISE})iz(?:e|es|ed|ing|ation|ations)"
    r"|defense|centers?|programs?|travel(?:ed|ing)|(?:kilo)?meters?)\b",
    re.IGNORECASE,
)


def english_variant(text: str) -> str:
    """``en-GB`` where most of the signs that tell the two apart are British, else ``en``, which prints as American."""
    return "en-GB" if len(BRITISH.findall(text)) > len(AMERICAN.findall(text)) else "en"
