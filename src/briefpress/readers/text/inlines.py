"""The inlines of a stretch of text: calls as references, addresses as links, kept line ends as breaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from ...document import Inline, LineBreak, Link, NoteRef, Text
from .links import addresses, target
from .pairing import Call

_BREAK = LineBreak()


def inlines(text: str, begin: int, end: int, calls: Sequence[Call]) -> tuple[Inline, ...]:
    """What stands from ``begin`` to ``end`` of a text in which the calls, ascending, are."""
    own = calls[bisect_left(calls, begin, key=_start) : bisect_left(calls, end, key=_start)] if calls else ()
    part = text if not begin and end == len(text) else text[begin:end]
    links = [(start + begin, stop + begin) for start, stop in addresses(part)]
    if not own and not links and "\n" not in part:
        return (Text(part),) if part else ()
    return tuple(_parts(text, begin, end, own, [_before_calls(link, own) for link in links]))


def _start(call: Call) -> int:
    return call.start


def _before_calls(link: tuple[int, int], calls: Sequence[Call]) -> tuple[int, int]:
    """An address without the calls written onto its end."""
    at = bisect_right(calls, link[0], key=_start)
    return (link[0], min(link[1], calls[at].start)) if at < len(calls) else link


def _parts(
    text: str, begin: int, end: int, calls: Sequence[Call], links: Sequence[tuple[int, int]]
) -> Iterator[Inline]:
    position, at = begin, 0
    for call in calls:
        piece_end = max(position, _before_blanks(text, position, call.start))
        at_before = at
        while at < len(links) and links[at][1] <= piece_end:
            at += 1
        yield from _linked(text, position, piece_end, links[at_before:at])
        yield from (NoteRef(label) for label in call.labels)
        if call.kept:
            yield Text(f" [{call.kept}]")
        position = call.end
    yield from _linked(text, position, end, links[at:])


def _before_blanks(text: str, begin: int, end: int) -> int:
    """Where a text ends without the blanks before a call; a line end that is kept stays."""
    while end > begin and text[end - 1].isspace() and text[end - 1] != "\n":
        end -= 1
    return end


def _linked(text: str, begin: int, end: int, links: Sequence[tuple[int, int]]) -> Iterator[Inline]:
    for start, stop in links:
        if stop > end:
            break
        yield from _broken(text[begin:start])
        yield Link(target(text[start:stop]), (Text(text[start:stop]),))
        begin = stop
    yield from _broken(text[begin:end])


def _broken(text: str) -> Iterator[Inline]:
    for at, line in enumerate(text.split("\n")):
        if at:
            yield _BREAK
        if line:
            yield Text(line)
