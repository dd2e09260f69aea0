"""Formulas as pictures that stand on the line of the text, as large as it is."""

from __future__ import annotations

import msgspec

from ...document import Document, Math
from ...walk import query
from ..formulas import formula


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
