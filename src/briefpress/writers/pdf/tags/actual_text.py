"""Text that is not painted as it is read: words that the end of a line cuts, and scripts that run the other way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from msgspec.structs import replace

from ..content import Piece
from .node import Node

#: The part of a word before the hyphen that cuts it, and the one behind.
HEAD = re.compile(r"[^\W_]+(?=\W$)")
TAIL = re.compile(r"[^\W_]+")


def with_actual_text(node: Node) -> Node:
    """The tree with spans that say the text, where what is painted does not say it.

    That is a word which is cut, and text whose glyphs stand in another order than its letters.
    """
    if node.type == "Span" and all(_kind(kid) == "reordered" for kid in node.kids):
        return replace(node, actual_text=_joined(kid for kid in node.kids if isinstance(kid, Piece)))
    kids: list[Node | Piece] = []
    for kind, run in groupby(node.kids, _kind):
        group = list(run)
        pieces = [kid for kid in group if isinstance(kid, Piece)]
        if kind == "text":
            kids += _with_words(pieces)
        elif kind == "reordered":
            kids.append(Node("Span", tuple(pieces), actual_text=_joined(pieces)))
        else:
            kids += [with_actual_text(kid) for kid in group if isinstance(kid, Node)]
    return replace(node, kids=tuple(kids))


def _kind(kid: Node | Piece) -> str:
    return "node" if isinstance(kid, Node) else "reordered" if kid.reordered else "text"


def _joined(pieces: Iterable[Piece]) -> str:
    """The text of pieces; a space that one ends with and the next begins with is one."""
    joined = ""
    for piece in pieces:
        text = piece.text or ""
        joined += text.lstrip() if joined.endswith(" ") else text
    return joined


def _with_words(lines: list[Piece]) -> Iterator[Node | Piece]:
    """The lines of a text, with the words that are cut between them."""
    if not any(line.cut for line in lines):
        yield from lines
        return
    bounds: list[set[int]] = [{0, len(line.drawn)} for line in lines]
    words: dict[int, str] = {}
    for number, (line, after) in enumerate(pairwise(lines)):
        head, tail = HEAD.search(line.drawn) if line.cut else None, TAIL.match(after.drawn)
        if head and tail and not (after.cut and tail.end() + 1 == len(after.drawn)):
            bounds[number].add(head.start())
            bounds[number + 1].add(tail.end())
            words[number] = head[0] + tail[0]
    parts = [_parted(line, sorted(places)) for line, places in zip(lines, bounds, strict=True)]
    kept = {number: word for number, word in words.items() if parts[number] and parts[number + 1]}
    yield from _assembled([part or [line] for part, line in zip(parts, lines, strict=True)], kept)


def _assembled(parts: list[list[Piece]], words: dict[int, str]) -> Iterator[Node | Piece]:
    """The parts of lines one after the other, the two of a word together."""
    for number, pieces in enumerate(parts):
        begin = 1 if number - 1 in words else 0
        if number in words:
            yield from pieces[begin:-1]
            yield Node("Span", (pieces[-1], parts[number + 1][0]), actual_text=words[number])
        else:
            yield from pieces[begin:]


def _parted(line: Piece, bounds: list[int]) -> list[Piece]:
    """A line as the pieces between these places in what is drawn of it; none where it cannot be parted."""
    drawn = [line.drawn[start:end] for start, end in pairwise(bounds)]
    if len(drawn) < 2:
        return [line]
    marks = line.mark.part(drawn)
    if marks is None:
        line.mark.is_alone = True
        return []
    texts = [*drawn]
    text = line.text or ""
    texts[0] = text[: len(text) - len(text.lstrip())] + texts[0].lstrip()
    texts[-1] = texts[-1][:-1] if line.cut else texts[-1].rstrip() + text[len(text.rstrip()) :]
    return [
        replace(line, mark=mark, text=text, drawn=shown, cut=False)
        for mark, text, shown in zip(marks, texts, drawn, strict=True)
    ]
