"""The blocks of a Markdown text as units of the plain-text reader: one for each run of inlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from ...document import Block, Code, Heading, Inline, Link, List, Paragraph, ThematicBreak
from ...walk import blocks_runs, inlines_in, plain
from ..hints import Hints
from ..projection import MASK, characters
from ..text.labelled import is_notes_title
from ..text.lines import split_lines
from ..text.units import Unit, make_units

Inlines = tuple[Inline, ...]
#: How a rule is typed, and how far the further paragraphs of an item are set in.
_RULE, _SET_IN = "* * *", "    "


class Strip(NamedTuple):
    """A run of inlines, or a block without one: as the plain-text reader sees it, and where it stands.

    ``shift`` is how many characters of the unit's text stand before the run's own. ``block`` counts the blocks,
    ``item`` the items of an ordered list (-1: none). ``free`` says that it may be a note, or a part of one.
    """

    inlines: Inlines
    text: str
    shift: int
    line: int
    block: int
    item: int
    free: bool


def _strip(inlines: Inlines, before: str, line: int, block: int, item: int = -1, *, free: bool = True) -> Strip:
    """A strip behind what is typed ``before`` it; its links and its code hold no calls."""
    text = before + characters(inlines_in(inlines, _masked))
    text = text if text.strip() else MASK
    shift = len(before) - (len(text) - len(text.lstrip()))
    return Strip(inlines, text, shift, line, block, item, free)


def _masked(inlines: Inlines) -> Inlines:
    return tuple(Code(plain(inline)) if isinstance(inline, Link) else inline for inline in inlines)


def strips(blocks: Sequence[Block]) -> list[Strip]:
    """Every run in the blocks, in reading order; a block without any counts as one."""
    return [strip for at, block in enumerate(blocks) for strip in _of_block(block, at)]


def _of_block(block: Block, at: int) -> Iterator[Strip]:
    line = getattr(block, "line", 0)
    match block:
        case ThematicBreak():
            yield _strip((), _RULE, line, at)
        case List(ordered=True):
            for number, item in enumerate(block.items):
                yield from _of_item(item, at, number, f"{block.start + number}. ", line)
        case Paragraph() | Heading():
            yield _strip(block.children, "", line, at)
        case _:
            yield from (_strip(run, "", line, at, free=False) for run in runs_of((block,)) or [()])


def _of_item(item: tuple[Block, ...], at: int, number: int, label: str, line: int) -> Iterator[Strip]:
    if item and isinstance(item[0], Paragraph):
        yield _strip(item[0].children, label, item[0].line or line, at, number)
        item = item[1:]
    yield from (_strip(run, _SET_IN, line, at, number) for run in runs_of(item))


def runs_of(blocks: Sequence[Block]) -> list[Inlines]:
    """The outermost runs of inlines in the blocks, in reading order."""
    found: list[Inlines] = []

    def kept(inlines: Inlines) -> Inlines:
        found.append(inlines)
        return inlines

    blocks_runs(blocks, kept)
    return found


def units_of(found: Sequence[Strip], blocks: Sequence[Block]) -> list[Unit]:
    """A unit for each strip; what may be no note is a quotation, and a heading is underlined."""
    lines = split_lines("\n\n".join(strip.text for strip in found), 1, False)[::2]
    placed = [replace(line, number=strip.line) for line, strip in zip(lines, found, strict=True)]
    units = make_units(placed, Hints(lines="keep")).units
    return [_unit(unit, strip, blocks[strip.block]) for unit, strip in zip(units, found, strict=True)]


def _unit(unit: Unit, strip: Strip, block: Block) -> Unit:
    if isinstance(block, Heading):
        return replace(unit, note=None, item=None, underline="" if is_notes_title(unit) else "=")
    if not strip.free:
        return replace(unit, note=None, item=None, quote=1)
    return unit if not strip.text.startswith(_SET_IN) else replace(unit, note=None, item=None)
