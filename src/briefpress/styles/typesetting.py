"""Setting a line: the parts that are there, each with its marks; what is missing takes its own away."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from ..document import Emphasis, Inline, Text
from ..walk import plain
from .lines import SIGNS, Part
from .marks import Marks
from .titles import merged

#: What ends a sentence as well as a full stop does.
ENDED = ".!?…。！？؟۔।"
#: What may stand after the end of a sentence.
CLOSING = " \u00a0\u202f»”“’\"'›」』》"


class Piece(msgspec.Struct, frozen=True):
    """A part that is set, but for its closing quotation mark, before which a comma or stop may stand."""

    inlines: tuple[Inline, ...]
    closing: str = ""
    brackets: tuple[str, str] = ("", "")


#: The inlines of the part of that name, none where the source does not have it; and the pattern of a term.
Find = Callable[[str], tuple[Inline, ...]]
Term = Callable[[str], str]


class Press(msgspec.Struct, frozen=True):
    """What a line is set with: the parts, the terms and the marks of a language."""

    find: Find
    term: Term
    marks: Marks


def set_line(parts: tuple[Part, ...], press: Press, stop: str = "") -> tuple[Inline, ...]:
    """The inlines of a line, with ``stop`` (a sign) at its end; none when no part is there."""
    pieces = _pieces(parts, press)
    found: list[Inline] = []
    for (_, piece), (sign, following) in zip(pieces, [*pieces[1:], (stop, None)], strict=False):
        found += _opened(piece, first=not found)
        found.append(Text(_closed(piece, sign, following, press.marks)))
    return merged(tuple(found))


def _pieces(parts: tuple[Part, ...], press: Press) -> list[tuple[str, Piece]]:
    """The parts that are there, each with the strongest mark since the one before."""
    found: list[tuple[str, Piece]] = []
    sign = " "
    for part in parts:
        sign = max(sign, part.before, key=SIGNS.index)
        if piece := _piece(part, press):
            begins = part.capital and (sign == "." or not found)
            found.append((sign, _capitalised(piece) if begins else piece))
            sign = " "
    return found


def _piece(part: Part, press: Press) -> Piece | None:
    marks = press.marks
    if part.bracket:
        inside = set_line(part.parts, press)
        return Piece(inside, brackets=marks.round if part.bracket == "(" else marks.square) if inside else None
    inlines = press.find(part.name)
    if not inlines:
        return None
    if part.form == '"':
        return Piece((Text(marks.quotes[0]), *inlines), marks.quotes[1])
    formed = _as_work(inlines, marks) if part.form == "*" else inlines
    return Piece(_filled(press.term(part.term), formed) if part.term else formed)


def _as_work(inlines: tuple[Inline, ...], marks: Marks) -> tuple[Inline, ...]:
    opening, closing = marks.work
    return (Text(opening), *inlines, Text(closing)) if opening else (Emphasis(inlines),)


def _filled(pattern: str, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The pattern with the inlines in its one place."""
    before, after = re.split(r"\{\w+\}", pattern)
    return merged((Text(before), *inlines, Text(after)))


def _capitalised(piece: Piece) -> Piece:
    first = piece.inlines[0]
    if not isinstance(first, Text):
        return piece
    return replace(piece, inlines=(Text(first.text[:1].upper() + first.text[1:]), *piece.inlines[1:]))


def _opened(piece: Piece, *, first: bool) -> tuple[Inline, ...]:
    opening, closing = piece.brackets
    return (Text(opening.lstrip() if first else opening), *piece.inlines, Text(closing)) if opening else piece.inlines


def _closed(piece: Piece, sign: str, following: Piece | None, marks: Marks) -> str:
    """The closing mark of a piece and the mark after it; a bracket needs none before it."""
    mark = _mark(sign, following, marks)
    bare = mark.strip()
    inside = marks.within and bool(piece.closing) and bare in (marks.stop, marks.comma.strip())
    if bare == marks.stop and _is_ended(piece) and (inside or not piece.closing or not following):
        return piece.closing + mark.replace(bare, "")
    return bare + piece.closing + mark[len(bare) :] if inside else piece.closing + mark


def _mark(sign: str, following: Piece | None, marks: Marks) -> str:
    if following:
        return "" if following.brackets[0] else marks.between[sign]
    return marks.stop if sign else ""


def _is_ended(piece: Piece) -> bool:
    """Whether a full stop would be one too many; the bracket around a piece is an end of nothing."""
    return not piece.brackets[1] and plain(piece.inlines).rstrip(CLOSING)[-1:] in tuple(ENDED)
