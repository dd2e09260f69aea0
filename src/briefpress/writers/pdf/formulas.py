"""Formulas as pictures that stand on the line of the text, as large as it is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...diagnostics import Diagnostic, Span
from ...document import Document, Math
from ...theme import Theme
from ...walk import located, query
from ..formulas import formula
from ..wide import measure

#: A formula that is printed smaller than this part of its size is hard to read.
READABLE = 0.6


class Drawing(msgspec.Struct, frozen=True):
    """A picture of a formula: the engine's URL of it, its bytes (SVG), and the CSS that gives its size and place."""

    url: str
    data: bytes
    style: str


def drawn_formulas(document: Document, ink: str) -> dict[Math, Drawing]:
    """The document's formulas that can be drawn, in the colour ``ink``."""
    drawn: dict[Math, Drawing] = {}
    for math in dict.fromkeys(query(document, Math)):
        if made := formula(math):
            data = made.svg.replace('"black"', f'"{ink}"').encode()
            place = "" if math.display else f";vertical-align:{-made.depth:.3f}em"
            drawn[math] = Drawing(f"formula:{len(drawn)}", data, f"width:{made.width:.3f}em{place}")
    return drawn


def small_formulas(document: Document, theme: Theme) -> Iterator[Diagnostic]:
    """What is told of each formula that is so wide that it is printed small."""
    for math, line in located(document, Math):
        made = formula(math)
        scale = measure(theme) / (made.width * theme.sizes.text) if made and made.width else 1.0
        if scale < READABLE:
            message = f"a formula is wider than the page: it is printed at {scale:.0%} of its size"
            yield Diagnostic("layout", message, Span("", line), "part it into several")
