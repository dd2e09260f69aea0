"""Lines of a plain text with their places, and passages: lines made one that still know where each character stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from unicodedata import east_asian_width

import msgspec

#: Lines longer than this are never hard-wrapped, and their width in cells is not counted.
LONG = 240
#: How deep quotations and lists may be inside each other; what is deeper keeps its characters.
DEEPEST = 6
_TAB = 4
_QUOTE = re.compile(r"(?:>[ \t]+|>(?=>)|>$)")


class Line(msgspec.Struct, frozen=True):
    """A line without the blanks around it: ``column`` is where ``text`` begins, ``indent`` counts cells."""

    number: int
    column: int
    indent: int
    quote: int
    text: str

    @property
    def width(self) -> int:
        """How wide the line is in cells: an ideograph takes two."""
        return self.indent + width(self.text)


class Passage(msgspec.Struct, frozen=True):
    """A text and where its parts come from: ``starts`` holds (offset, line, column), ascending."""

    text: str
    starts: tuple[tuple[int, int, int], ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, in the file, of a character of the text."""
        begin, line, column = self.starts[bisect_right(self.starts, (offset, 1 << 60, 0)) - 1]
        return line, column + offset - begin


def width(text: str) -> int:
    """Cells that a text takes in a fixed-width font; for a very long one its length."""
    if len(text) > LONG or text.isascii():
        return len(text)
    return len(text) + sum(east_asian_width(c) in "WF" for c in text)


def split_lines(text: str, first: int, quoted: bool = True) -> list[Line]:
    """The lines of a text; ``first`` is the number of the first one in its file, ``quoted`` reads ``>`` as a sign."""
    return [_line(raw, number, quoted) for number, raw in enumerate(text.split("\n"), first)]


def _line(raw: str, number: int, quoted: bool) -> Line:
    quote, start = 0, 0
    if quoted and raw.lstrip().startswith(">"):
        quote, start = _quote(raw, len(raw) - len(raw.lstrip()))
    text = raw[start:].lstrip()
    blanks = raw[start : len(raw) - len(text)]
    indent = sum(_TAB if c == "\t" else width(c) for c in blanks[:LONG])
    return Line(number, start + len(blanks) + 1, indent, quote, text.rstrip())


def _quote(raw: str, start: int) -> tuple[int, int]:
    """Depth of ``> > …`` and where the text behind it begins."""
    depth = 0
    while depth < DEEPEST and (match := _QUOTE.match(raw, start)):
        depth, start = depth + 1, match.end()
    return depth, start if depth else 0
