"""Units to blocks: headings, lists, quotations, tables, verse, rules and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from ...document import (
    Alignment,
    Block,
    BlockQuote,
    Cell,
    CodeBlock,
    Heading,
    Inline,
    List,
    Paragraph,
    Row,
    Table,
    Text,
    ThematicBreak,
)
from ...enumerators import ordinal
from ..cited import cited
from ..hints import AUTO, Hints
from .decided import SURE_QUOTE, SURE_RULE, SURE_SET_IN, sure_list
from .inlines import inlines
from .lines import DEEPEST, Passage
from .markers import SURE_BULLETS, Marker
from .pairing import Call
from .signs import begins_low, is_sentence_end
from .tables import Grid
from .units import Unit

#: Blanks before a quotation that is set in: less is chance, more is a signature set to the right.
_SET_IN, _SET_RIGHT = 2, 16
_SPEECH_ENDS, _DASHES = tuple("?!？！؟"), ("-", "–", "—")


class _Item(msgspec.Struct, frozen=True):
    """An item of a list: its own unit and those inside it."""

    unit: int
    inside: tuple[int, ...]


class _Lines:
    """Tells the lines of words that are looked for in the order in which they stand in a passage."""

    def __init__(self, passage: Passage, begin: int) -> None:
        self._passage, self._at = passage, begin

    def __call__(self, typed: str) -> int:
        self._at = max(self._passage.text.find(typed, self._at), self._at)
        return self._passage.place(self._at)[0]


class Builder:
    """Makes blocks of units; ``levels`` are those of units that are headings."""

    def __init__(
        self,
        units: Sequence[Unit],
        calls: Mapping[int, Sequence[Call]],
        levels: Mapping[int, int],
        hints: Hints = AUTO,
    ) -> None:
        self._units = units
        self._hints = hints
        self._lists, self._quotes = hints.lists == "auto", hints.quotes == "auto"
        self._calls = calls
        self._levels = levels
        self._base = _usual_indent(units)
        self._next_number: dict[tuple[str, str, str], int] = {}
        #: What was decided about blocks: the kind, the unit it begins with, how sure it is.
        self.decided: list[tuple[str, int, float]] = []

    def inlines(self, unit: int, begin: int = 0, end: int | None = None) -> tuple[Inline, ...]:
        """The text of a unit from ``begin`` to ``end``: calls as references, addresses as links."""
        text = self._units[unit].text
        found = inlines(text, begin, len(text) if end is None else end, self._calls.get(unit, ()))
        return cited(found, self._hints, _Lines(self._units[unit].passage, begin)) if "@" in text else found

    def blocks(self, units: Sequence[int], depth: int = 0) -> tuple[Block, ...]:
        """Blocks of the given units, in order."""
        return tuple(self._blocks(units, depth, 0))

    def note_blocks(self, first: int, marker: Marker, end: int) -> tuple[Block, ...]:
        """Blocks of a note: the unit with its label taken off, and the units up to ``end``."""
        unit = self._units[first]
        inlines = self.inlines(first, marker.end, len(unit.text) - marker.closing)
        return (Paragraph(inlines, line=unit.line), *self._blocks(range(first + 1, end), 1, 0))

    def _blocks(self, units: Sequence[int], depth: int, quote: int) -> Iterator[Block]:
        at = 0
        while at < len(units):
            block, at = self._block(units, at, depth, quote)
            yield block

    def _block(self, units: Sequence[int], at: int, depth: int, quote: int) -> tuple[Block, int]:
        index = units[at]
        unit = self._units[index]
        if unit.quote > quote and self._quotes:
            return self._quotation(units, at, depth, quote)
        if unit.rule:
            self.decided.append(("separator", index, SURE_RULE))
            return ThematicBreak(line=unit.line), at + 1
        if index in self._levels:
            return Heading(self._levels[index], self.inlines(index), line=unit.line), at + 1
        if unit.code:
            return CodeBlock(unit.text, line=unit.line), at + 1
        if unit.grid:
            return self._table(index, unit.grid), at + 1
        if unit.item and self._lists and depth < DEEPEST and (found := self._list(units, at, depth, quote)):
            return found
        if depth == 0 and self._quotes and not unit.kept and self._is_set_in(unit):
            return self._set_in(units, at)
        if unit.kept:
            self.decided.append(("verse", index, unit.sure))
        return Paragraph(self.inlines(index), line=unit.line), at + 1

    def _table(self, index: int, grid: Grid) -> Table:
        self.decided.append(("table", index, self._units[index].sure))
        rows = [tuple(self._cell(index, cell) for cell in row) for row in grid.rows]
        align: tuple[Alignment, ...] = tuple("right" if figures else "default" for figures in grid.figures)
        head: tuple[Row, ...] = tuple(rows[:1]) if grid.head else ()
        return Table(head, tuple(rows[len(head) :]), align, line=self._units[index].line)

    def _cell(self, index: int, parts: Sequence[tuple[int, int, int]]) -> Cell:
        """A cell; its parts on several lines are parted by a blank."""
        passage = self._units[index].passage
        found: list[Inline] = []
        for row, begin, end in parts:
            found += [Text(" ")] if found else []
            found += self.inlines(index, passage.offset(row) + begin, passage.offset(row) + end)
        return Cell(tuple(found))

    def _quotation(self, units: Sequence[int], at: int, depth: int, quote: int) -> tuple[Block, int]:
        end = at
        while end < len(units) and self._units[units[end]].quote > quote:
            end += 1
        self.decided.append(("quote", units[at], SURE_QUOTE))
        blocks = tuple(self._blocks(units[at:end], depth + 1, quote + 1))
        return BlockQuote(blocks, line=self._units[units[at]].line), end

    def _is_set_in(self, unit: Unit) -> bool:
        return unit.gap and self._base + _SET_IN <= unit.indent <= self._base + _SET_RIGHT and self._base == 0

    def _set_in(self, units: Sequence[int], at: int) -> tuple[Block, int]:
        """A quotation: the units that are set in as far as the first one."""
        self.decided.append(("quote", units[at], SURE_SET_IN))
        indent = self._units[units[at]].indent
        end = at
        while end < len(units) and self._units[units[end]].indent == indent and self._goes_on(units[end], end == at):
            end += 1
        blocks = tuple(Paragraph(self.inlines(index), line=self._units[index].line) for index in units[at:end])
        return BlockQuote(blocks, line=self._units[units[at]].line), end

    def _goes_on(self, index: int, first: bool) -> bool:
        unit = self._units[index]
        return first or not (unit.kept or unit.rule or unit.item or unit.quote or index in self._levels)

    def _list(self, units: Sequence[int], at: int, depth: int, quote: int) -> tuple[Block, int] | None:
        """The list that begins here; None where there is none, or letters count it that no style of a list has."""
        items, end = self._items(units, at, quote)
        first = self._units[items[0].unit]
        marker = first.item
        if marker is None or marker.kind == "letter" or not self._is_list(items, marker):
            return None
        self.decided.append(("list", items[0].unit, sure_list(len(items), marker)))
        ordered = marker.kind != "bullet"
        if ordered and depth == 0:
            self._next_number[_form(marker)] = marker.number + len(items)
        parts = tuple(self._item(item, depth, quote) for item in items)
        inner = [self._units[index] for item in items for index in (item.unit, *item.inside)]
        tight = not any(unit.gap for unit in inner[1:])
        if not ordered:
            return List(parts, tight=tight, line=first.line), end
        return List(parts, True, marker.number, tight, first.line, marker.style, marker.delimiter), end

    def _item(self, item: _Item, depth: int, quote: int) -> tuple[Block, ...]:
        unit = self._units[item.unit]
        begin = unit.item.end if unit.item else 0
        paragraph = Paragraph(self.inlines(item.unit, begin), line=unit.line)
        return (paragraph, *self._blocks(item.inside, depth + 1, quote))

    def _is_speech(self, items: Sequence[_Item]) -> bool:
        """Whether lines that begin with dashes are a dialogue: one asks, here or elsewhere, and all are sentences."""
        texts = [self._units[item.unit].text for item in items]
        if any(text.endswith(_SPEECH_ENDS) for text in texts):
            return True
        return self._asks and all(is_sentence_end(text) and not begins_low(text[2:].lstrip()) for text in texts)

    @cached_property
    def _asks(self) -> bool:
        """Whether a line of the text that begins with a dash asks or calls out."""
        dashed = (unit.text for unit in self._units if unit.item and unit.item.label in _DASHES)
        return any(text.endswith(_SPEECH_ENDS) for text in dashed)

    def _items(self, units: Sequence[int], at: int, quote: int) -> tuple[list[_Item], int]:
        """Units that go on a list: its next numbers or bullets, and what is set in below each."""
        first = self._units[units[at]]
        found: list[tuple[int, list[int]]] = []
        while at < len(units):
            unit = self._units[units[at]]
            if unit.quote != quote or unit.rule or units[at] in self._levels:
                break
            if _is_next(first, unit, len(found)):
                found.append((units[at], []))
            elif found and unit.indent >= first.indent + 2:
                found[-1][1].append(units[at])
            else:
                break
            at += 1
        return [_Item(unit, tuple(inside)) for unit, inside in found], at

    def _is_list(self, items: Sequence[_Item], marker: Marker) -> bool:
        """Whether labels make a list: two at least, from one up; lines of speech begin with dashes too."""
        if marker.kind == "bullet":
            if marker.label in SURE_BULLETS:
                return True
            return len(items) > 1 and not (marker.label in _DASHES and self._is_speech(items))
        if marker.number == self._next_number.get(_form(marker)) and marker.number > 1:
            return True
        return marker.number <= 1 and len(items) > 1


def _is_next(first: Unit, unit: Unit, count: int) -> bool:
    """Whether a unit is the next item of the list that ``first`` begins, of which ``count`` are known."""
    if unit.item is None or first.item is None or abs(unit.indent - first.indent) > 1:
        return False
    if (unit.item.kind, unit.item.delimiter) != (first.item.kind, first.item.delimiter):
        return False
    if first.item.kind == "bullet":
        return unit.item.label == first.item.label
    return ordinal(unit.item.label, first.item.style) == first.item.number + count


def _form(marker: Marker) -> tuple[str, str, str]:
    return marker.kind, marker.style, marker.delimiter


def _usual_indent(units: Sequence[Unit]) -> int:
    """The indent that most paragraphs have."""
    indents = sorted(unit.indent for unit in units if not unit.item and not unit.rule)
    return indents[len(indents) // 2] if indents else 0
