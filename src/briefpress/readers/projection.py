"""Inlines as characters that the plain-text reader understands, and calls put in the places that it found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ..document import (
    Code,
    Container,
    Image,
    Inline,
    LineBreak,
    Link,
    Math,
    NoteRef,
    NumberRef,
    PageRef,
    Superscript,
    Text,
)
from ..walk import plain

#: What stands for each character that is no text; it is no part of a call.
MASK = "¤"
_BRACKETED = re.compile(r"[\[(]\s?\d{1,4}\s?[\])]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def characters(inlines: Iterable[Inline]) -> str:
    """The inlines as plain text, as long as `plain` has it, with raised figures."""
    return "".join(map(_characters, inlines))


def _characters(inline: Inline, raised: bool = False) -> str:
    match inline:
        case Text(text):
            return text.translate(_RAISED) if raised else text
        case Superscript():
            bracketed = bool(_BRACKETED.fullmatch(plain(inline.children)))
            return "".join(_characters(each, not bracketed) for each in inline.children)
        case Link(url):
            # A number alone that leads into the document is a call, raised or not.
            alone = raised or (url.startswith("#") and plain(inline.children).isdecimal())
            return "".join(_characters(each, alone) for each in inline.children)
        case Code() | Math() | Image():
            return MASK * len(plain(inline))
        case LineBreak():
            return " "
        case NoteRef() | PageRef() | NumberRef():
            return ""
        case _:
            return "".join(_characters(each, raised) for each in inline.children)


def with_calls(inlines: Sequence[Inline], calls: Sequence[tuple[int, int, tuple[Inline, ...]]]) -> tuple[Inline, ...]:
    """The inlines with others in place of parts of their text: (begin, end, inlines), in order and apart."""
    return merged(_Cutter(calls).cut(inlines))


def merged(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The inlines with neighbouring texts made one."""
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Text) and kept and isinstance(kept[-1], Text):
            kept[-1] = Text(kept[-1].text + inline.text)
        else:
            kept.append(inline)
    return tuple(kept)


class _Cutter:
    """Walks through inlines once, with the place in their text."""

    def __init__(self, calls: Sequence[tuple[int, int, tuple[Inline, ...]]]) -> None:
        self._calls = calls
        self._next = 0
        self._at = 0

    def cut(self, inlines: Sequence[Inline]) -> Iterator[Inline]:
        for inline in inlines:
            if isinstance(inline, Container):
                inside = merged(self.cut(inline.children))
                if all(isinstance(each, NoteRef) for each in inside):
                    yield from inside
                else:
                    yield replace(inline, children=inside)
            elif isinstance(inline, Text):
                yield from self._text(inline.text)
            else:
                begin, self._at = self._at, self._at + len(plain(inline))
                if not (isinstance(inline, LineBreak) and self._covers(begin)):
                    yield inline

    def _covers(self, place: int) -> bool:
        return self._next > 0 and self._calls[self._next - 1][0] <= place < self._calls[self._next - 1][1]

    def _text(self, text: str) -> Iterator[Inline]:
        begin, end = self._at, self._at + len(text)
        self._at = end
        at = begin
        if self._next and self._calls[self._next - 1][1] > begin:
            at = min(end, self._calls[self._next - 1][1])
        while self._next < len(self._calls) and self._calls[self._next][0] < end:
            start, stop, instead = self._calls[self._next]
            self._next += 1
            if at < start:
                yield Text(text[at - begin : start - begin])
            yield from instead
            at = min(end, max(at, stop))
        if at < end:
            yield Text(text[at - begin :])
