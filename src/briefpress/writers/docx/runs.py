"""Runs: pieces of text with one look, and fields made of runs."""

from __future__ import annotations

import re

import msgspec

from ..characters import printable
from .languages import directions, lang_attributes
from .looks import bold, italic
from .xml import Element, properties, w

#: Points by which a picture no higher than a line stands lower than a letter.
LOWERED = 2
#: Text between the characters that are elements of their own; not more than parsers take in one text node.
PIECE = re.compile("[^\t\n\u00ad]{1,65536}|[\t\n\u00ad]")
MARKS = {"\t": "tab", "\n": "br", "\u00ad": "softHyphen"}


class Look(msgspec.Struct, frozen=True):
    """What stands around a piece of text. ``heavy`` and ``slanted`` say that the paragraph's style is so already."""

    emphasis: bool = False
    strong: bool = False
    strike: bool = False
    code: bool = False
    link: bool = False
    call: bool = False
    quiet: bool = False
    series: bool = False
    vertical: str = ""
    lang: str = ""
    heavy: bool = False
    slanted: bool = False
    lowered: bool = False

    def style(self) -> str:
        """The id of the character style; the rest is said directly, a run has one style."""
        return next((style for style, wanted in self._styles() if wanted), "")

    def _styles(self) -> tuple[tuple[str, bool], ...]:
        return (
            ("FootnoteReference", self.call),
            ("Hyperlink", self.link),
            ("HTMLCode", self.code),
            ("SubtleEmphasis", self.quiet),
            ("IntenseReference", self.series),
            ("Strong", self.strong and not self.heavy),
            ("Emphasis", self.emphasis),
        )

    def properties(self, *, rtl: bool = False) -> Element | None:
        """The ``w:rPr`` of a run that looks so."""
        style = self.style()
        return properties("rPr", [w("rStyle", val=style) if style else None, *self._direct(style), *self._script(rtl)])

    def _direct(self, style: str) -> list[Element]:
        direct: list[Element] = []
        if self.strong and not self.heavy and style != "Strong":
            direct += bold()
        if self.emphasis and (self.slanted or style != "Emphasis"):
            direct += italic(on=not self.slanted)
        if self.strike:
            direct.append(w("strike"))
        if self.lowered:
            direct.append(w("position", val=-2 * LOWERED))
        if self.vertical:
            direct.append(w("vertAlign", val=self.vertical))
        return direct

    def _script(self, rtl: bool) -> list[Element]:
        lang = lang_attributes(self.lang)
        return [*([w("rtl")] if rtl else []), *([w("lang", **lang)] if lang else [])]


PLAIN = Look()


def text_runs(text: str, look: Look = PLAIN, *, rtl: bool = False) -> list[Element]:
    """Runs of text; ``rtl`` is the article's direction, words that go the other way have runs of their own."""
    return [
        w("r", look.properties(rtl=backwards), *map(_piece, PIECE.findall(part)))
        for part, backwards in directions(printable(text), rtl=rtl)
    ]


def _piece(piece: str) -> Element:
    if piece in MARKS:
        return w(MARKS[piece])
    made = w("t")
    made.text = piece
    return made


def run(look: Look, *content: Element) -> Element:
    """A run that holds something else than text."""
    return w("r", look.properties(), *content)


def field(instruction: str, result: str, look: Look = PLAIN) -> list[Element]:
    """A field with its stored result."""
    code = w("instrText")
    code.text = f" {instruction} "
    return [
        run(look, w("fldChar", fldCharType="begin")),
        run(look, code),
        run(look, w("fldChar", fldCharType="separate")),
        *text_runs(result, look),
        run(look, w("fldChar", fldCharType="end")),
    ]


def mark(instruction: str) -> list[Element]:
    """A field without a result, which prints nothing."""
    code = w("instrText")
    code.text = f" {printable(instruction)} "
    return [
        run(PLAIN, w("fldChar", fldCharType="begin")),
        run(PLAIN, code),
        run(PLAIN, w("fldChar", fldCharType="end")),
    ]
