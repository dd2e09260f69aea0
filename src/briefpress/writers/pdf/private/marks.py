"""Marked content in a page's stream: said what it is when that is known, joined, parted, and ended by a space.

WeasyPrint marks each line's text as it paints it. A paragraph's lines are one piece of content where nothing stands
between them; the two parts of a hyphenated word are pieces of their own, for they are one word to a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pydyf

NO_CONTENT = b"/Artifact BMC"
#: A glyph, or how far the next one is moved, in what ``TJ`` shows.
GLYPH = re.compile(rb"<([0-9a-f]*)>|[-0-9.]+")
#: So many operators between two marks are not looked through.
FAR = 40
#: Operators that paint nothing, which may stand before a text object.
STATE = (b"gs", b"rg", b"sc", b"scn", b"cs", b"g", b"k")


class Items(pydyf.Object):
    """Operators in the place of one."""

    def __init__(self, items: list[Any]) -> None:
        super().__init__()
        self.items = items

    @property
    def data(self) -> bytes:
        return b"\n".join(item if isinstance(item, bytes) else item.data for item in self.items)


class Mark(pydyf.Object):
    """The operator that begins marked content in ``stream``: an artifact's, until it is given another.

    ``begin`` and ``end`` are where the mark and the operator that ends it stand among the stream's. What follows
    goes on with it, unless it ``is_alone``.
    """

    def __init__(self, stream: Any) -> None:
        super().__init__()
        self.stream = stream
        self.begin = len(stream.stream)
        self.end = self.begin
        self.operator = NO_CONTENT
        self.is_part = False
        self.is_alone = False

    @property
    def data(self) -> bytes:
        return self.operator

    def follows(self, other: Mark) -> bool:
        """Whether nothing that is painted stands between another mark's content and this one's."""
        if self.stream is not other.stream or self.is_part or other.is_part or other.is_alone:
            return False
        if not 0 < self.begin - other.end < FAR:
            return False
        between = self.stream.stream[other.end + 1 : self.begin]
        return not any(isinstance(item, Mark | Items) or item in (b"BMC", b"BDC") for item in between)

    def join(self, other: Mark) -> None:
        """Go on with the content of another mark, which this one follows."""
        self.stream.stream[other.end] = self.operator = b""

    def add_space(self) -> bool:
        """Let the line's text end with the space that it stands for (ISO 32000-1, 14.8.2.5), if its font shows one."""
        shown = list(_fonts(self.stream, self._range()))
        font = shown[-1][1] if shown else None
        glyphs = font.to_unicode.items() if font and not font.bitmap else ()
        space = next((glyph for glyph, text in glyphs if text == " "), None)
        if space is None:
            self.is_alone = True
            return False
        items, at = self.stream.stream, shown[-1][0]
        painted = [found[1] for found in GLYPH.finditer(items[at]) if found[1]]
        # The engine takes the space of some lines out of its text, but not out of what it paints.
        if not painted or not painted[-1].endswith(b"%04x" % space):
            items[at] = items[at].removesuffix(b"] TJ") + b"<%04x>] TJ" % space
        return True

    def part(self, texts: Sequence[str]) -> list[Mark] | None:
        """Marks of the parts of a line's text; None where its glyphs do not say where one ends."""
        items = self.stream.stream
        before = [items[at] for at in range(self.begin + 1, self.end) if at < self._begin_text()]
        if not all(isinstance(item, bytes) and item.endswith(STATE) for item in before):
            return None
        shown = _parted(self.stream, self._range(), texts)
        if shown is None or items[self.end - 1] != b"ET":
            return None
        marks = [Mark(self.stream) for _ in texts]
        queue = iter(marks[1:])
        for number, (at, pieces) in enumerate(shown.items()):
            parts: list[Any] = [] if number else [marks[0]]
            for piece in pieces:
                parts += [piece] if piece else [b"EMC", next(queue)]
            items[at] = Items(parts)
        items[self.end - 1], items[self.end], self.operator = Items([b"EMC", b"ET"]), b"", b""
        for mark in marks:
            mark.is_part = True
        return marks

    def _range(self) -> range:
        return range(self.begin + 1, self.end)

    def _begin_text(self) -> int:
        return next((at for at in self._range() if self.stream.stream[at] == b"BT"), self.end)


def _is_shown(item: object) -> bool:
    return isinstance(item, bytes) and item.endswith(b"] TJ")


def _fonts(stream: Any, places: range) -> Iterator[tuple[int, Any]]:
    """Where text is shown, and in which font."""
    fonts = {font.hash.encode(): font for font in stream._fonts.values()}
    font = None
    for at in places:
        item = stream.stream[at]
        if isinstance(item, bytes) and item.endswith(b" Tf"):
            font = fonts.get(item[1:].split()[0])
        elif _is_shown(item):
            yield at, font


def _parted(stream: Any, places: range, texts: Sequence[str]) -> dict[int, list[bytes]] | None:
    """The operators that show a line, with an empty one between two parts of its text."""
    ends = [sum(map(len, texts[: number + 1])) for number in range(len(texts) - 1)]
    made: dict[int, list[bytes]] = {}
    read = ""
    for at, font in _fonts(stream, places):
        if font is None or font.bitmap:
            return None
        pieces: list[list[bytes]] = [[]]
        for found in GLYPH.finditer(stream.stream[at]):
            if found[1] and len(read) in ends and pieces[-1]:
                ends.remove(len(read))
                pieces.append([])
            pieces[-1].append(found[0])
            if found[1]:
                glyphs = [int(found[1][start : start + 4], 16) for start in range(0, len(found[1]), 4)]
                read += "".join(font.to_unicode.get(glyph, "") for glyph in glyphs)
        shown = [b"[" + b"".join(piece) + b"] TJ" for piece in pieces]
        made[at] = [each for piece in shown for each in (b"", piece)][1:]
    return made if not ends and read.rstrip(" ") == "".join(texts).rstrip(" ") else None
