"""Lines of a plain text with their places, and passages: lines made one that still know where each character stood."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from .markers import Marker, list_marker, note_marker

#: Lines longer than this are never hard-wrapped, and their width in cells is not counted.
LONG = 240
#: How deep quotations and lists may be inside each other; what is deeper keeps its characters.
DEEPEST = 6
_TAB = 4
#: Characters that take two cells: wide and full-width ones (Unicode Standard Annex 11), by their blocks.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6b\uff01-\uff60"
    "\uffe0-\uffe6\U0001f300-\U0001f64f\U0001f900-\U0001f9ff\U00020000-\U0003fffd]"
)
_QUOTE = re.compile(r"(?:>[ \t]+|>(?=>)|>$)")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line without the blanks around it: ``column`` is where ``text`` begins; ``indent`` and ``width`` count cells.

    ``note`` and ``item`` are the labels of a note and of a list's item that it begins with, if any.
    """

    number: int
    column: int
    indent: int
    quote: int
    text: str
    width: int
    note: Marker | None = None
    item: Marker | None = None

    @property
    def label(self) -> Marker | None:
        return self.note or self.item


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A text and where it comes from: where it begins, and of further lines (offset, line, column), ascending."""

    text: str
    line: int
    column: int
    more: tuple[tuple[int, int, int], ...] = ()

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, in the file, of a character of the text."""
        if not self.more or offset < self.more[0][0]:
            return self.line, self.column + offset
        begin, line, column = self.more[bisect_right(self.more, (offset, 1 << 60, 0)) - 1]
        return line, column + offset - begin

    def offset(self, row: int) -> int:
        """Where the text of a line, counted from 0, begins."""
        return self.more[row - 1][0] if row else 0


def width(text: str) -> int:
    """Cells that a text takes in a fixed-width font; for a very long one its length."""
    if len(text) > LONG or text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text))


def split_lines(text: str, first: int, quoted: bool = True) -> list[Line]:
    """The lines of a text; ``first`` is the number of the first one in its file, ``quoted`` reads ``>`` as a sign."""
    return [_line(raw, number, quoted) for number, raw in enumerate(text.split("\n"), first)]


def _line(raw: str, number: int, quoted: bool) -> Line:
    text = raw.strip()
    begins = len(raw) - len(raw.lstrip()) if text and raw[0] != text[0] else 0
    if quoted and text[:1] == ">":
        return _quoted(raw, number, begins)
    indent = _cells(raw[:begins]) if begins else 0
    if not text:
        return Line(number, 1, 0, 0, "", 0)
    return Line(number, begins + 1, indent, 0, text, indent + width(text), note_marker(text), list_marker(text))


def _quoted(raw: str, number: int, begins: int) -> Line:
    quote, start = _quote(raw, begins)
    text = raw[start:].lstrip()
    blanks = raw[start : len(raw) - len(text)]
    indent = _cells(blanks)
    text = text.rstrip()
    place = number, start + len(blanks) + 1, indent, quote
    return Line(*place, text, indent + width(text), note_marker(text), list_marker(text))


def _cells(blanks: str) -> int:
    return sum(_TAB if c == "\t" else width(c) for c in blanks[:LONG])


def _quote(raw: str, start: int) -> tuple[int, int]:
    """Depth of ``> > …`` and where the text behind it begins."""
    depth = 0
    while depth < DEEPEST and (match := _QUOTE.match(raw, start)):
        depth, start = depth + 1, match.end()
    return depth, start if depth else 0
