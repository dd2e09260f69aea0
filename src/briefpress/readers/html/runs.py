"""A paragraph in the making: leaves with the marks they bear, and white space as HTML collapses it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from ...document import Image, Inline, LineBreak, Link, NoteRef, Text
from ..reduce import tidy
from ..unspaced import UNSPACED

Inlines = tuple[Inline, ...]
#: Marks inside one another beyond this are left out: every later traversal calls itself for each level.
DEPTH = 30
_BLANK = " \t\n\f\r"
#: Blanks between words that are not one space already.
_INNER = re.compile("[ \t\n\f\r]*[\t\n\f\r][ \t\n\f\r]*| {2,}")
#: Scripts that part no words by spaces: Han, kana, bopomofo and their punctuation (Hangul has spaces).


class Mark:
    """An element around words, such as emphasis; two marks are one only if they are the same element."""

    __slots__ = ("kind", "wrap")

    def __init__(self, kind: str, wrap: Callable[[Inlines], Inline]) -> None:
        self.kind, self.wrap = kind, wrap


Marks = tuple[Mark, ...]


class Leaf(NamedTuple):
    """An inline that holds none, and the marks around it, the outermost first; ``kept`` blanks do not collapse."""

    inline: Inline
    marks: Marks
    kept: bool = False


#: The marks that a call cannot stand in: it is a raised link itself.
_NOT_AROUND_CALLS = frozenset(("link", "sup"))


def leaf(inline: Inline, marks: Marks, kept: bool = False) -> Leaf:
    """A leaf with the marks that it can bear."""
    if isinstance(inline, NoteRef):
        marks = tuple(mark for mark in marks if mark.kind not in _NOT_AROUND_CALLS)
    return Leaf(inline, marks, kept)


def paragraphs(run: Sequence[Leaf]) -> list[Inlines]:
    """The paragraphs of a run: two line breaks in a row part them."""
    match run:
        case [Leaf(Text(text), (), False)]:
            words = _INNER.sub(_inner, text.strip(_BLANK))
            return [(Text(words),)] if words.strip() else []
    return [_tree(part, 0) for part in _parts(_collapsed(run)) if any(map(_is_shown, part))]


def _is_shown(one: Leaf) -> bool:
    """Whether a leaf is more than a space that does not break, which keeps empty paragraphs open."""
    return not isinstance(one.inline, Text) or bool(one.inline.text.strip())


def _collapsed(run: Iterable[Leaf]) -> list[Leaf]:
    """The run with one space where blanks are, none at the edges of lines, none between ideographs at a line's end."""
    collapsed: list[Leaf] = []
    waiting, last = "", ""
    for one in run:
        if isinstance(one.inline, LineBreak):
            collapsed.append(one)
            waiting, last = "", ""
            continue
        before, word, after = _pieces(one)
        waiting += before
        if word:
            if waiting and last and not _is_seam(last, waiting, word):
                collapsed.append(Leaf(Text(" "), _shared(collapsed[-1].marks, one.marks)))
            collapsed.append(Leaf(Text(word), one.marks) if isinstance(one.inline, Text) else one)
            waiting, last = after, word[-1]
    return collapsed


def _pieces(one: Leaf) -> tuple[str, str, str]:
    """The blanks before the words of a leaf, the words, and the blanks after; what is no text is a word."""
    if not isinstance(one.inline, Text):
        return "", "x", ""
    text = one.inline.text
    words = text if one.kept else text.strip(_BLANK)
    if not words or words == text:
        return text[len(words) :], _INNER.sub(_inner, words) if not one.kept else words, ""
    start = text.find(words[0])
    return text[:start], _INNER.sub(_inner, words), text[start + len(words) :]


def _inner(blank: re.Match[str]) -> str:
    """What blanks between words become."""
    before, after = blank.string[blank.start() - 1], blank.string[blank.end()]
    return "" if _is_seam(before, blank[0], after) else " "


def _is_seam(last: str, blank: str, word: str) -> bool:
    """Whether a line end stands between two characters of a script that parts no words by spaces."""
    return "\n" in blank and bool(UNSPACED.match(last) and UNSPACED.match(word))


def _shared(before: Marks, after: Marks) -> Marks:
    shared = 0
    for one, other in zip(before, after, strict=False):
        if one is not other:
            break
        shared += 1
    return before[:shared]


def _parts(leaves: list[Leaf]) -> list[list[Leaf]]:
    """The leaves parted at every two line breaks; none at the edges of a part."""
    if not any(isinstance(one.inline, LineBreak) for one in leaves):
        return [leaves]
    parts: list[list[Leaf]] = [[]]
    breaks: list[Leaf] = []
    for one in leaves:
        if isinstance(one.inline, LineBreak):
            breaks.append(one)
            continue
        if len(breaks) > 1:
            parts.append([])
        elif parts[-1]:
            parts[-1] += breaks
        breaks = []
        parts[-1].append(one)
    return parts


def _tree(leaves: Sequence[Leaf], depth: int) -> Inlines:
    """The leaves inside their marks, from the mark at ``depth`` on."""
    if not any(len(one.marks) > depth for one in leaves):
        return tidy(one.inline for one in leaves)
    found: list[Inline] = []
    for mark, run in groupby(leaves, lambda one: one.marks[depth] if len(one.marks) > depth else None):
        if mark is None:
            found += [one.inline for one in run]
        else:
            found.append(mark.wrap(_tree(list(run), depth + 1)))
    return tidy(found)


def lone_image(inlines: Inlines) -> Image | None:
    """The picture that is all there is, perhaps in a link to itself or to a larger copy."""
    match inlines:
        case (Image() as image,):
            return image
        case (Link(url=url, children=(Image() as image,)),) if _PICTURE.search(url) or url == image.src:
            return image
        case _:
            return None


_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?$|/wiki/[^/]+:", re.IGNORECASE)
