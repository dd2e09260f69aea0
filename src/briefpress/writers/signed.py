"""Numbers whose parts are read from left to right in a text that runs the other way: signed, with a unit, hyphenated.

Unicode's algorithm (UAX 9) puts the sign of a number behind it, and the parts of a date in the order of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_DIGIT = "[0-9۰-۹]"
_NUMBER = rf"{_DIGIT}++(?:[.,٫٬]{_DIGIT}++)*+"
_SIGN = "[-+\u2212\u2010\u2011±]"
_JOINED = rf"[-\u2010\u2011\u2212–./:]{_DIGIT}++"
_UNIT = r"[\u00a0\u202f ]?(?:°[A-Z]?(?!\w)|[%‰])"
#: At most so many parts of a telephone number or of the number of a book; none of them is left over.
_PARTS = 12
_LETTER = re.compile("[A-Za-z]")
#: One that is to stand in a box of its own, whole, behind a Hebrew prefix too: a range (18-20) is read as the page is.
LEFT_TO_RIGHT = re.compile(
    rf"(?:(?<![\w.,/+\-\u2212])|(?<=[א-ת]-))(?:{_SIGN}{_NUMBER}(?:{_JOINED}){{0,{_PARTS}}}(?:{_UNIT})?"
    rf"|{_DIGIT}++(?:{_JOINED}){{2,{_PARTS}}}"
    rf"|{_NUMBER}{_UNIT}"
    r"|[A-Z]{1,6}(?:[/-][A-Z0-9]{1,12}){2,8})(?![\w/])"
)


def signed(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut around such numbers; each part with whether it is one."""
    at = 0
    for match in LEFT_TO_RIGHT.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match[0], True
        at = match.end()
    if at < len(text):
        yield text[at:], False


def worded(text: str) -> str:
    """A text as long, with a word for each such number that has letters: it is read as words in them are."""
    return LEFT_TO_RIGHT.sub(lambda match: "A" * len(match[0]) if _LETTER.search(match[0]) else match[0], text)
