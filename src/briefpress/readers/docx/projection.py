"""Paragraphs as units of the plain-text reader, so that what is typed in a Word file is understood as it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ..hints import Hints
from ..projection import MASK, characters
from ..text.lines import split_lines
from ..text.units import Unit, make_units
from .items import Box, Grid, Item, Para
from .paragraphs import prefix


def paragraphs(items: Sequence[Item]) -> Iterator[tuple[Para, bool]]:
    """Every paragraph in order, and whether it stands in the text itself and not in a table or a box."""
    for item in items:
        match item:
            case Para():
                yield item, True
            case Grid():
                for row in item.rows:
                    for cell in row.cells:
                        yield from ((para, False) for para, _ in paragraphs(cell.items))
            case Box():
                yield from ((para, False) for para, _ in paragraphs(item.items))


def units_of(paras: Sequence[Para]) -> Sequence[Unit]:
    """A unit for each paragraph, on the paragraph's line."""
    if not paras:
        return ()
    lines = split_lines("\n\n".join(map(projected, paras)), 1, False)
    placed = [replace(line, number=paras[at // 2].line) for at, line in enumerate(lines)]
    return make_units(placed, Hints(lines="keep")).units


def projected(para: Para) -> str:
    """A paragraph as plain text behind its marker, as long as `plain` has it, with raised figures."""
    return prefix(para) + characters(para.inlines) or MASK
