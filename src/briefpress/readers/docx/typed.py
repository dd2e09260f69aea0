"""Notes that are typed: calls in the text and a list of notes, paired as the plain-text reader pairs them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ...document import Block, Inline, Note, NoteRef, Text
from ...walk import plain, slice_inlines
from ..projection import with_calls
from ..text import decided
from ..text.callers import Callers, Group
from ..text.calls import Candidate, candidates
from ..text.glued import with_glued
from ..text.notes import find_notes
from ..text.pairing import Call, NoteText, pair
from ..text.together import allowed, settled, style_problem
from ..text.units import Unit
from .blocks import Builder
from .items import Box, Grid, Item, Para
from .paragraphs import prefix
from .projection import paragraphs, units_of
from .reading import Reading


def typed_notes(
    items: tuple[Item, ...], reading: Reading, builder: Builder
) -> tuple[tuple[Item, ...], tuple[Note, ...]]:
    """The items with typed calls as calls and without their notes, and the notes; as they are where there are none."""
    found = list(paragraphs(items))
    paras = [para for para, _ in found]
    units = units_of(paras)
    if reading.hints.notes == "off":
        return items, ()
    calls = _calls(units, paras, reading)
    groups = [group for group in find_notes(units, Callers(calls)) if _stands_alone(group, found)]
    pairs = pair(groups, calls)
    titles = {group.title for group in groups if group.title >= 0}
    reading.diagnostics += (
        *style_problem(reading.hints, reading.file),
        *decided.note_diagnostics(pairs, units, reading.file),
    )
    reading.decisions += (
        *decided.call_decisions(pairs, units),
        *decided.note_decisions(groups, pairs, units),
        *decided.notes_titles(titles, units),
    )
    notes = tuple(_note(note, paras, builder) for note in pairs.notes)
    taken = {unit for group in groups for unit in range(group.start, group.end)} | titles
    called = {id(paras[unit]): _called(paras[unit], own) for unit, own in pairs.calls.items()}
    return _replaced(items, called, {id(paras[unit]) for unit in taken}), notes


def _calls(units: Sequence[Unit], paras: Sequence[Para], reading: Reading) -> list[list[Candidate]]:
    """What may be a call in each paragraph, as the author's sample allows; a paragraph's own marker is none."""
    found = [
        [each for each in candidates(unit.text) if each.start >= len(prefix(para))]
        for unit, para in zip(units, paras, strict=True)
    ]
    return allowed(with_glued(units, settled(allowed(found, reading.hints))), reading.hints)


def _stands_alone(group: Group, found: Sequence[tuple[Para, bool]]) -> bool:
    return all(outside for _, outside in found[group.start : group.end])


def _called(para: Para, calls: Sequence[Call]) -> Para:
    offset = len(prefix(para))
    text = plain(para.inlines)
    cuts: list[tuple[int, int, tuple[Inline, ...]]] = []
    for call in calls:
        start = len(text[: max(call.start - offset, 0)].rstrip())
        instead: tuple[Inline, ...] = tuple(NoteRef(label) for label in call.labels)
        cuts.append((start, call.end - offset, (*instead, Text(f" [{call.kept}]")) if call.kept else instead))
    return replace(para, inlines=with_calls(para.inlines, cuts))


def _note(note: NoteText, paras: Sequence[Para], builder: Builder) -> Note:
    first, *rest = paras[note.definition.unit : note.end]
    marker = note.definition.marker
    begin = max(marker.end - len(prefix(first)), 0)
    text = plain(first.inlines)
    inlines = slice_inlines(first.inlines, begin, len(text) - marker.closing)
    bare = Para(first.line, inlines, id=first.id)
    blocks: tuple[Block, ...] = builder.blocks([bare, *rest])
    return Note(note.label, blocks, line=first.line)


def _replaced(items: Sequence[Item], called: dict[int, Para], taken: set[int]) -> tuple[Item, ...]:
    return tuple(_with(item, called) for item in items if id(item) not in taken)


def _with(item: Item, called: dict[int, Para]) -> Item:
    match item:
        case Para():
            return called.get(id(item), item)
        case Grid():
            rows = (
                replace(
                    row, cells=tuple(replace(cell, items=_replaced(cell.items, called, set())) for cell in row.cells)
                )
                for row in item.rows
            )
            return replace(item, rows=tuple(rows))
        case Box():
            return replace(item, items=_replaced(item.items, called, set()))
        case _:
            return item
