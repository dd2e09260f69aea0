"""Who wrote an article and when, typed below its title or at its end, as the plain-text reader decides it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...document import Block, Meta, Paragraph
from ...walk import plain
from ..hints import Hints
from ..text.bylines import read_byline
from ..text.front import find_end
from ..text.lines import split_lines
from ..text.masthead import find_front
from ..text.signs import is_closed
from ..text.units import Unit, make_units
from .reading import Place, Reading

Blocks = tuple[Block, ...]
#: So many blocks at the top and at the end may say who and when; a paragraph that does has no more lines.
_TOP, _END, _MOST_LINES = 8, 4, 6
#: Signs around words.
_SIGNS = re.compile(r"[*_`]+|\\(?=\W|$)|</?[a-z][^<>\n]{0,200}>", re.IGNORECASE)
_KEEP = Hints(lines="keep")


def take_byline(meta: Meta, blocks: Blocks, reading: Reading) -> tuple[Meta, Blocks]:
    """The meta with the author and the date that lines surely say, and the blocks without those lines.

    Only of an article with a title; what a paragraph says besides keeps it in the text.
    """
    if not meta.title or reading.hints.byline == "off":
        return meta, blocks
    at_end = range(max(_TOP, len(blocks) - _END), len(blocks))
    looked = [*range(min(_TOP, len(blocks))), *at_end]
    units, owners = _units(plain(meta.title), blocks, looked, reading)
    body = list(range(len(units)))
    lines, signed = find_front(units, body)
    front = [unit for unit in lines if owners[unit] >= 0]
    end = [unit for unit in find_end(units, body) if owners[unit] >= 0 and unit not in front]
    said = read_byline(units, front, end, signed, not meta.author, not meta.date)
    for unit, kind, offset, sure in said.said:
        line, text = units[unit].line, units[unit].text
        if offset and is_closed(text):
            continue
        column = reading.column(line, text[offset:]) + 1 if offset else reading.start(line).column
        reading.decide(kind, Place(line, column or reading.start(line).column), text=text[offset:], sure=sure)
    kept = {owner for unit, owner in enumerate(owners) if unit not in said.units}
    rest = tuple(block for at, block in enumerate(blocks) if at in kept or at not in owners)
    return replace(meta, author=meta.author or said.authors, date=meta.date or said.date), rest


def _units(title: str, blocks: Blocks, looked: Sequence[int], reading: Reading) -> tuple[Sequence[Unit], list[int]]:
    """The title, then the lines of the blocks as units, and the block of each (-1: it is none that says who)."""
    typed = [(" ".join(title.split()), 0, -1, True)]
    typed += [line for at in looked for line in _lines(blocks[at], at, reading)]
    text = "".join(("\n" if first else "") + words + "\n" for words, _, _, first in typed)
    lines = [line for line in split_lines(text, 1, False) if line.text]
    placed = [replace(line, number=number) for line, (_, number, _, _) in zip(lines, typed, strict=True)]
    gaps = [first for _, _, _, first in typed]
    units = [
        replace(unit, gap=gap)
        for line, gap in zip(placed, gaps, strict=True)
        for unit in make_units([line], _KEEP).units
    ]
    return [replace(units[0], underline="="), *units[1:]], [owner for _, _, owner, _ in typed]


def _lines(block: Block, at: int, reading: Reading) -> Iterator[tuple[str, int, int, bool]]:
    """The lines of a short paragraph: words, number, block, and whether it is the first one of the block."""
    typed = reading.paragraph_lines(block.line) if isinstance(block, Paragraph) and block.line else []
    bare = [_SIGNS.sub("", line).strip() for line in typed[: _MOST_LINES + 1]]
    if not bare or len(bare) > _MOST_LINES or not all(bare):
        # What cannot say who or when ends the front as a sentence does.
        yield "¤ ¤.", 0, -1, True
        return
    for row, words in enumerate(bare):
        yield words, block.line + row, at, not row
