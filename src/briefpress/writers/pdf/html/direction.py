"""Runs against the direction of a page: words with markup in them that are read the other way are put in one box.

The layout engine orders the words of a text by Unicode's algorithm (UAX 9), but each piece of markup by itself: without
a box around them, a title in italics would change places with what is before and behind it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ....document import Inline, LineBreak, NoteRef, Text
from ....walk import plain

#: Bidi classes (UAX 9, table 4) of characters with a strong direction.
STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}
OTHER = {"ltr": "rtl", "rtl": "ltr"}
#: Any character of a script that runs from right to left: most pages have none, and nothing is to be done.
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")

#: A run of inlines, and its direction where it needs a box of its own.
Run = tuple[tuple[Inline, ...], str]


def runs(siblings: Sequence[Inline], base: str) -> Iterator[Run]:
    """The siblings in runs; ``base`` is the direction of what they stand in, ``ltr`` or ``rtl``."""
    if len(siblings) < 2 or (base == "ltr" and not RIGHT_TO_LEFT.search(plain(tuple(siblings)))):
        yield tuple(siblings), ""
        return
    pieces = [piece for sibling in siblings for piece in _parted(sibling, base)]
    at = 0
    while at < len(pieces):
        end = _end(pieces, at, base)
        if end - at > 1:
            before, run, behind = _spaces_apart(pieces[at:end])
            yield from (
                (each, direction) for each, direction in ((before, ""), (run, OTHER[base]), (behind, "")) if each
            )
        else:
            yield tuple(pieces[at:end]), ""
        at = end


def _spaces_apart(run: Sequence[Inline]) -> tuple[tuple[Inline, ...], tuple[Inline, ...], tuple[Inline, ...]]:
    """A run without the spaces that it begins and ends with, and these: they part it from what is around it."""
    pieces = list(run)
    before = behind = ""
    if isinstance(first := pieces[0], Text):
        before = first.text[: len(first.text) - len(first.text.lstrip())]
        pieces[0] = Text(first.text.lstrip())
    if isinstance(last := pieces[-1], Text):
        behind = last.text[len(last.text.rstrip()) :]
        pieces[-1] = Text(last.text.rstrip())
    return (Text(before),) if before else (), tuple(pieces), (Text(behind),) if behind else ()


def _end(pieces: Sequence[Inline], start: int, base: str) -> int:
    """Where a run against the direction that begins at ``start`` ends, behind the last of its words."""
    end = start + 1
    if _directions(pieces[start]) != {OTHER[base]}:
        return end
    for at in range(end, len(pieces)):
        found = _directions(pieces[at])
        if base in found or isinstance(pieces[at], LineBreak):
            return end
        if found:
            end = at + 1
    # What ends a whole paragraph of such words, a full stop, belongs to them.
    rest = pieces[end:]
    return len(pieces) if start == 0 and not any(isinstance(each, NoteRef) for each in rest) else end


def _directions(inline: Inline) -> set[str]:
    return {STRONG[kind] for each in plain(inline) if (kind := unicodedata.bidirectional(each)) in STRONG}


def _parted(inline: Inline, base: str) -> Iterator[Inline]:
    """A text in three where words against the direction begin and end it; anything else as it is."""
    if not isinstance(inline, Text) or len(_directions(inline)) < 2:
        yield inline
        return
    along = [at for at, each in enumerate(inline.text) if STRONG.get(unicodedata.bidirectional(each)) == base]
    first = _space_before(inline.text, along[0])
    last = _space_behind(inline.text, along[-1] + 1)
    for text in (inline.text[:first], inline.text[first:last], inline.text[last:]):
        if text:
            yield Text(text)


def _space_before(text: str, at: int) -> int:
    return text.rfind(" ", 0, at) + 1


def _space_behind(text: str, at: int) -> int:
    space = text.find(" ", at)
    return len(text) if space < 0 else space + 1
