"""From runs to inlines: pieces with one look each, side by side, become a tree with as few nodes as it can have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from ...document import (
    Code,
    Emphasis,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    NoteRef,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
)


class Format(msgspec.Struct, frozen=True, gc=False):
    """What stands around a piece; the order of the fields is that of nesting where two begin and end together."""

    link: str = ""
    lang: str = ""
    strong: bool = False
    emphasis: bool = False
    strike: bool = False
    vertical: str = ""
    code: bool = False


PLAIN = Format()
_FIELDS = ("link", "lang", "strong", "emphasis", "strike", "vertical")


class Piece(msgspec.Struct, frozen=True, gc=False):
    """An inline that holds no others, and its format; the text of code is a Text here."""

    leaf: Inline
    format: Format = PLAIN


def inlines(pieces: Iterable[Piece]) -> tuple[Inline, ...]:
    """The pieces as inlines: blanks of the paragraph's ends left out, formats around words and not around spaces."""
    joined = _joined(pieces)
    if all(piece.format is PLAIN for piece in joined):
        return tuple(piece.leaf for piece in _trimmed(joined))
    return tuple(_nested(_trimmed(_joined(_spaced(joined))), frozenset()))


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbouring texts of one format as one piece."""
    texts: list[str] = []
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece.leaf, Text):
            if not piece.leaf.text:
                continue
            if texts and joined[-1].format == piece.format:
                texts.append(piece.leaf.text)
                continue
        if len(texts) > 1:
            joined[-1] = Piece(Text("".join(texts)), joined[-1].format)
        joined.append(piece)
        texts = [piece.leaf.text] if isinstance(piece.leaf, Text) else []
    if len(texts) > 1:
        joined[-1] = Piece(Text("".join(texts)), joined[-1].format)
    return joined


def _spaced(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Spaces at the edge of a piece, and calls, have only the formats of both their neighbours."""
    parts = [part for piece in pieces for part in _edges(piece)]
    last = PLAIN
    for index, part in enumerate(parts):
        if not _is_neutral(part):
            last = part.format
            yield part
            continue
        following = next((each.format for each in parts[index + 1 : index + 4] if not _is_neutral(each)), PLAIN)
        yield Piece(part.leaf, _common(last, following))


def _edges(piece: Piece) -> Iterator[Piece]:
    leaf, format = piece.leaf, piece.format
    if not isinstance(leaf, Text) or format in (PLAIN, Format(code=True)) or not leaf.text.strip():
        yield piece
        return
    text = leaf.text
    head = len(text) - len(text.lstrip())
    tail = len(text.rstrip())
    yield from (Piece(Text(part), format) for part in (text[:head], text[head:tail], text[tail:]) if part)


def _is_blank(piece: Piece) -> bool:
    leaf = piece.leaf
    return isinstance(leaf, LineBreak) or (isinstance(leaf, Text) and not leaf.text.strip() and not piece.format.code)


def _is_neutral(piece: Piece) -> bool:
    return isinstance(piece.leaf, NoteRef) or _is_blank(piece)


def _common(one: Format, other: Format) -> Format:
    if one == other:
        return one
    pairs = zip(msgspec.structs.astuple(one), msgspec.structs.astuple(other), strict=True)
    return Format(*(a if a == b else type(a)() for a, b in pairs))


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """The pieces without blanks and line ends at either end, and without blanks around line ends."""
    begin, end = 0, len(pieces)
    while begin < end and _is_blank(pieces[begin]):
        begin += 1
    while begin < end and _is_blank(pieces[end - 1]):
        end -= 1
    kept = pieces[begin:end]
    if kept:
        kept[0] = _stripped(kept[0], left=True)
        kept[-1] = _stripped(kept[-1], left=False)
    for index, (one, other) in enumerate(pairwise(kept)):
        if isinstance(other.leaf, LineBreak):
            kept[index] = _stripped(kept[index], left=False)
        if isinstance(one.leaf, LineBreak):
            kept[index + 1] = _stripped(other, left=True)
    return _joined(kept)


def _stripped(piece: Piece, *, left: bool) -> Piece:
    if not isinstance(piece.leaf, Text) or piece.format.code:
        return piece
    text = piece.leaf.text
    return Piece(Text(text.lstrip() if left else text.rstrip()), piece.format)


def _nested(pieces: Sequence[Piece], open: frozenset[str]) -> Iterator[Inline]:
    """The pieces with the formats that are not open yet around them, the one that reaches furthest outermost."""
    rest = [field for field in _FIELDS if field not in open]
    reaches = {field: _reaches(pieces, field) for field in rest}
    at = 0
    while at < len(pieces):
        field = max(rest, key=lambda each: reaches[each][at], default="")
        end = reaches[field][at] if field else 0
        if end <= at:
            yield _leaf(pieces[at])
            at += 1
        else:
            inside = tuple(_nested(pieces[at:end], open | {field}))
            yield _wrapped(field, pieces[at].format, inside)
            at = end


def _reaches(pieces: Sequence[Piece], field: str) -> list[int]:
    """For each piece the end of the stretch on which a field of its format stays as it is; 0 where it says nothing."""
    reaches = [0] * len(pieces)
    end, last = len(pieces), None
    for index in range(len(pieces) - 1, -1, -1):
        here = getattr(pieces[index].format, field)
        if here != last:
            end, last = index + 1, here
        reaches[index] = end if here else 0
    return reaches


def _leaf(piece: Piece) -> Inline:
    return Code(piece.leaf.text) if piece.format.code and isinstance(piece.leaf, Text) else piece.leaf


def _wrapped(field: str, format: Format, inside: tuple[Inline, ...]) -> Inline:
    match field:
        case "link":
            return Link(format.link, inside)
        case "lang":
            return LangSpan(format.lang, inside)
        case "strong":
            return Strong(inside)
        case "emphasis":
            return Emphasis(inside)
        case "strike":
            return Strikeout(inside)
        case _:
            return Superscript(inside) if format.vertical == "superscript" else Subscript(inside)
