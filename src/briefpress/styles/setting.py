"""Setting a line: the parts that are there, each with its marks; what is missing takes its own away."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

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


#: The inlines of the part of that name, none where the source does not have it.
Find = Callable[[str], tuple[Inline, ...]]


def set_line(parts: tuple[Part, ...], find: Find, marks: Marks, stop: str = "") -> tuple[Inline, ...]:
    """The inlines of a line, with ``stop`` (a sign) at its end; none when no part is there."""
    pieces = _pieces(parts, find, marks)
    found: list[Inline] = []
    for (_, piece), (sign, following) in zip(pieces, [*pieces[1:], (stop, None)], strict=False):
        found += _opened(piece, first=not found)
        found.append(Text(_closed(piece, sign, following, marks)))
    return merged(tuple(found))


def _pieces(parts: tuple[Part, ...], find: Find, marks: Marks) -> list[tuple[str, Piece]]:
    """The parts that are there, each with the strongest mark since the one before."""
    found: list[tuple[str, Piece]] = []
    sign = " "
    for part in parts:
        sign = max(sign, part.before, key=SIGNS.index)
        if piece := _piece(part, find, marks):
            found.append((sign, piece))
            sign = " "
    return found


def _piece(part: Part, find: Find, marks: Marks) -> Piece | None:
    if part.bracket:
        inside = set_line(part.parts, find, marks)
        return Piece(inside, brackets=marks.round if part.bracket == "(" else marks.square) if inside else None
    inlines = find(part.name)
    if not inlines:
        return None
    if part.form == '"':
        return Piece((Text(marks.quotes[0]), *inlines), marks.quotes[1])
    if part.form == "*":
        return Piece(_as_work(inlines, marks))
    return Piece(_capitalised(inlines) if part.capital else inlines)


def _as_work(inlines: tuple[Inline, ...], marks: Marks) -> tuple[Inline, ...]:
    opening, closing = marks.work
    return (Text(opening), *inlines, Text(closing)) if opening else (Emphasis(inlines),)


def _capitalised(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    first = inlines[0]
    return (Text(first.text[:1].upper() + first.text[1:]), *inlines[1:]) if isinstance(first, Text) else inlines


def _opened(piece: Piece, *, first: bool) -> tuple[Inline, ...]:
    opening, closing = piece.brackets
    return (Text(opening.lstrip() if first else opening), *piece.inlines, Text(closing)) if opening else piece.inlines


def _closed(piece: Piece, sign: str, following: Piece | None, marks: Marks) -> str:
    """The closing mark of a piece and the mark after it; a bracket needs none before it."""
    mark = "" if following and following.brackets[0] else marks.stop if not following and sign else ""
    if following and not following.brackets[0]:
        mark = marks.between[sign]
    sign_alone = mark.strip()
    inside = marks.within and bool(piece.closing) and sign_alone in (marks.stop, marks.comma.strip())
    if _is_ended(piece) and (sign_alone == marks.stop or inside):
        return piece.closing + mark.replace(sign_alone, "")
    return sign_alone + piece.closing + mark[len(sign_alone) :] if inside else piece.closing + mark


def _is_ended(piece: Piece) -> bool:
    """Whether a full stop would be one too many; the bracket around a piece is an end of nothing."""
    return not piece.brackets[1] and plain(piece.inlines).rstrip(CLOSING)[-1:] in tuple(ENDED)
