"""Notes that are typed: calls in the text and a list of notes, paired as the plain-text reader pairs them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ...diagnostics import Decision
from ...document import Block, Inline, Note, NoteRef, Text
from ...walk import plain, slice_inlines
from ..text.calls import Candidate, candidates
from ..text.glued import with_glued
from ..text.notes import Callers, Group, find_notes
from ..text.pairing import Call, NoteText, Pairs, note_diagnostics, pair
from ..text.units import Unit
from .blocks import Builder
from .items import Box, Grid, Item, Para
from .paragraphs import prefix, text_of
from .projection import paragraphs, units_of, with_calls
from .reading import Reading, shown

#: How sure a call is by how it is written: a raised number, one in brackets, a bare one.
_SURE = {"super": 0.97, "caret": 0.97, "word": 0.95, "bracket": 0.95, "paren": 0.92, "glued": 0.85}
_OTHERWISE = 0.85


def typed_notes(
    items: tuple[Item, ...], reading: Reading, builder: Builder
) -> tuple[tuple[Item, ...], tuple[Note, ...]]:
    """The items with typed calls as calls and without their notes, and the notes; as they are where there are none."""
    found = list(paragraphs(items))
    paras = [para for para, _ in found]
    units = units_of(paras)
    if not units or reading.hints.notes == "off":
        return items, ()
    calls = with_glued(units, [_candidates(unit, para) for unit, para in zip(units, paras, strict=True)])
    groups = [group for group in find_notes(units, Callers(calls)) if _stands_alone(group, found)]
    pairs = pair(groups, calls)
    reading.diagnostics += note_diagnostics(pairs, units, reading.file)
    _decide(pairs, groups, calls, units, [text_of(para) for para in paras], reading)
    notes = tuple(_note(note, paras, builder) for note in pairs.notes)
    taken = {id(para) for para in _taken(groups, paras)}
    called = {id(paras[unit]): _called(paras[unit], found) for unit, found in pairs.calls.items()}
    return _replaced(items, called, taken), notes


def _candidates(unit: Unit, para: Para) -> list[Candidate]:
    """What may be a call in a paragraph; its marker is none."""
    return [each for each in candidates(unit.text) if each.start >= len(prefix(para))]


def _stands_alone(group: Group, found: Sequence[tuple[Para, bool]]) -> bool:
    return all(outside for _, outside in found[group.start : group.end])


def _taken(groups: Sequence[Group], paras: Sequence[Para]) -> list[Para]:
    """The paragraphs that are notes, and the titles above them."""
    units = [unit for group in groups for unit in (*range(group.start, group.end), group.title) if unit >= 0]
    return [paras[unit] for unit in units]


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


def _decide(
    pairs: Pairs,
    groups: Sequence[Group],
    candidates: Sequence[Sequence[Candidate]],
    units: Sequence[Unit],
    texts: Sequence[str],
    reading: Reading,
) -> None:
    """Say which calls and notes were found, and what looks like one and is none."""
    lines = {note.label: units[note.definition.unit].line for note in pairs.notes}
    styles = {(unit, each.start): each.style for unit, found in enumerate(candidates) for each in found}
    called: set[str] = set()
    for unit, calls in pairs.calls.items():
        for call in calls:
            sure = _SURE.get(styles.get((unit, call.start), ""), _OTHERWISE)
            typed = texts[unit][call.start : call.end]
            called.update(call.labels)
            reading.decisions += [
                Decision("note-call", units[unit].line, call.start + 1, sure, label, lines[label], typed)
                for label in call.labels
            ]
    for note in pairs.notes:
        first = units[note.definition.unit]
        reading.decide("note", first.line, 0.95, first.text, note.label)
        if note.label not in called:
            reading.decide("unused-note", first.line, 0.95, first.text, note.label)
    for index, candidate in pairs.orphans:
        typed = texts[index][candidate.start : candidate.end]
        place = units[index].line, candidate.start + 1
        reading.decisions.append(Decision("orphan-call", *place, 0.9, candidate.labels[0], 0, typed))
    for group in groups:
        if group.title >= 0:
            reading.decide("notes-heading", units[group.title].line, 0.95, shown(units[group.title].text))
