"""Words that the end of a line cuts: one element, whose text is the whole word (ISO 32000-1, 14.9.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from msgspec.structs import replace

from .content import Piece
from .node import Node

#: The part of a word before the hyphen that cuts it, and the one behind.
HEAD = re.compile(r"[^\W_]+(?=\W$)")
TAIL = re.compile(r"[^\W_]+")


def with_whole_words(node: Node) -> Node:
    """The tree with each word that is cut in a span of its own, and read as one."""
    kids: list[Node | Piece] = []
    for is_text, run in groupby(node.kids, lambda kid: isinstance(kid, Piece)):
        if is_text:
            kids += _with_words([kid for kid in run if isinstance(kid, Piece)])
        else:
            kids += [with_whole_words(kid) for kid in run if isinstance(kid, Node)]
    return replace(node, kids=tuple(kids))


def _with_words(lines: list[Piece]) -> Iterator[Node | Piece]:
    """The lines of a text, with the words that are cut between them."""
    if not any(line.cut for line in lines):
        yield from lines
        return
    bounds: list[set[int]] = [{0, len(line.drawn)} for line in lines]
    words: dict[int, str] = {}
    for number, (line, after) in enumerate(pairwise(lines)):
        head, tail = HEAD.search(line.drawn), TAIL.match(after.drawn)
        if line.cut and head and tail and not (after.cut and tail.end() + 1 == len(after.drawn)):
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
    if len(drawn) == 1:
        return [line]
    marks = line.mark.part(drawn)
    if marks is None:
        return []
    texts = [*drawn]
    text = line.text or ""
    texts[0] = text[: len(text) - len(text.lstrip())] + texts[0].lstrip()
    texts[-1] = texts[-1][:-1] if line.cut else texts[-1].rstrip() + text[len(text.rstrip()) :]
    return [
        replace(line, mark=mark, text=text, drawn=shown, cut=False)
        for mark, text, shown in zip(marks, texts, drawn, strict=True)
    ]
