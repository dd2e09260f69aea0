"""Quotations in a line of text, in the marks of any language (CLDR's delimiters, and the typewriter's)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .line import Stretch

#: Each opening mark and the ones that may close it.
CLOSERS = {
    "«": "»",
    "“": "”",
    "„": "“”",
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "»": "«",
    "”": "”",
    '"': '"',
    "'": "'",
    "״": "״",
}
#: Marks that open only at the start of a word and close only at its end: they have other uses within words.
EDGED = frozenset("‘‚»”\"'״")
#: Marks whose like within a quotation is told apart by counting.
NESTED = frozenset("«“‹「『《〈")
#: What an edged mark does not follow when it opens.
NEVER_BEFORE = frozenset(".!?…%")
OPENING = re.compile("[" + "".join(CLOSERS) + "]")
#: The typewriter's mark where it closes what a curly one opened.
STRAIGHT = re.compile(r"(?<=\S)\"(?!\w)")
#: A longer quotation is a passage, not a title.
LONGEST = 300
#: Spaces of all widths, and the marks that set the direction of writing.
SPACES = " \t\u00a0\u202f\u2009\u3000\u200e\u200f"


def quotations(text: str) -> Iterator[Stretch]:
    """Each quotation with its marks, in order, none within another; passages are passed over. Linear."""
    position = 0
    unclosed: set[str] = set()
    while opening := OPENING.search(text, position):
        mark, start = opening[0], opening.start()
        position = opening.end()
        if mark in unclosed or not _opens(text, start):
            continue
        end = _end(text, start)
        if not end:
            unclosed.add(mark)
            continue
        position = end
        if end - start <= LONGEST and "\n" not in text[start:end]:
            yield Stretch(start, end)


def _opens(text: str, start: int) -> bool:
    if text[start] not in EDGED:
        return True
    before, after = text[max(start - 1, 0) : start], text[start + 1 : start + 2]
    return not before.isalnum() and before not in NEVER_BEFORE and after.strip(SPACES) != ""


def _end(text: str, start: int) -> int:
    """Where the quotation that begins at ``start`` ends, after its closing mark; 0 if nowhere."""
    mark = text[start]
    first, depth = 0, 1
    # Only as far as a title goes: else marks that are opened and never closed would each be looked for to the end.
    for found in re.compile(f"[{mark}{CLOSERS[mark]}]").finditer(text, start + 1, start + LONGEST):
        if found[0] not in CLOSERS[mark]:
            depth += mark in NESTED
        elif _closes(text, found.start(), mark):
            first = first or found.end()
            depth -= 1
            if not depth:
                return found.end()
    if not first and mark in "„“" and (straight := STRAIGHT.search(text, start + 2, start + LONGEST)):
        return straight.end()
    far = None if first else re.compile(f"[{CLOSERS[mark]}]").search(text, start + LONGEST)
    return far.end() if far else first


def _closes(text: str, at: int, mark: str) -> bool:
    return mark not in EDGED or (not text[at + 1 : at + 2].isalnum() and text[at - 1].strip(SPACES) != "")


def inside(text: str, outer: Stretch) -> Stretch:
    """The words of a quotation: without its marks, the spaces within them and the stop or comma of the sentence."""
    start = outer.start + 1
    body = text[start : outer.end - 1].rstrip(SPACES)
    if re.search(r"[,，、،]$|[^\W_]{3,}[.。]$", body):
        body = body[:-1].rstrip(SPACES)
    return Stretch(start + len(body) - len(body.lstrip(SPACES)), start + len(body))


def in_order(stretch: Stretch) -> tuple[int, int]:
    """The key that sorts stretches by their start, the longest first."""
    return stretch.start, -stretch.end


def trimmed(text: str, stretch: Stretch) -> Stretch:
    """The stretch without the spaces at its edges and the comma of the sentence."""
    words = stretch.of(text)
    left = len(words) - len(words.lstrip(SPACES))
    right = len(words.rstrip(SPACES + ",;،，"))
    return Stretch(stretch.start + left, stretch.start + max(left, right))
