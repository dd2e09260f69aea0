"""Notes typed as in plain text, ``[1]``, ``(1)``, ``¹``: paired as the plain-text reader pairs them.

Only where the text has none of Markdown's own notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec.structs import replace

from ...diagnostics import Decision
from ...document import Block, Document, Inline, List, Note, NoteRef, Paragraph, Text
from ...walk import blocks_runs, plain, slice_inlines
from ..projection import with_calls
from ..text import decided
from ..text.callers import Callers, Group
from ..text.calls import Candidate, candidates
from ..text.glued import with_glued
from ..text.notes import find_notes
from ..text.pairing import Call, NoteText, Pairs, pair
from ..text.together import allowed, settled, style_problem
from ..text.units import Unit
from .phrasing import Inlines
from .projection import Strip, strips, units_of
from .reading import Place, Reading
from .reports import report_too_many_calls
from .splitnotes import split_notes
from .tree import stripped
from .typed_places import Typed, has_more_shapes, typed_places

#: How sure a call or a note can be at most that no markup shows.
_MOST = 0.97
#: What looks like calls in one paragraph.
_MOST_CALLS = 20_000
#: Characters of a note that a decision shows.
_SHOWN = 80


def pair_typed_notes(document: Document, reading: Reading) -> Document:
    """The document with the notes and calls that are typed in it as notes and calls."""
    reading.diagnostics += style_problem(reading.hints, reading.file)
    blocks = split_notes(document.blocks, reading)
    found = strips(blocks)
    units = units_of(found, blocks) if found else []
    called = _candidates(units, found, reading)
    groups = find_notes(units, Callers(called))
    pairs = pair(groups, called)
    if not groups and not pairs.orphans:
        return document
    reading.notes |= {note.label: _note(note, found, blocks) for note in pairs.notes}
    _decide(pairs, groups, units, found, reading)
    if not groups:
        return document
    taken = _taken(groups, units)
    with_refs = _with_calls(blocks, found, pairs)
    return replace(document, blocks=tuple(_without(with_refs, found, taken)))


def _candidates(units: Sequence[Unit], found: Sequence[Strip], reading: Reading) -> list[list[Candidate]]:
    """What may be a call in each unit, as the author's sample allows; an item's own number is none."""
    own = [_own(unit, strip, reading) if not unit.rule else [] for unit, strip in zip(units, found, strict=True)]
    return allowed(with_glued(units, settled(allowed(own, reading.hints))), reading.hints)


def _own(unit: Unit, strip: Strip, reading: Reading) -> list[Candidate]:
    """What may be a call in one unit; where there is more of it than an author writes, it is words."""
    if has_more_shapes(unit.text, _MOST_CALLS):
        report_too_many_calls(reading, Place(unit.line), _MOST_CALLS)
        return []
    return [each for each in candidates(unit.text) if each.start >= strip.shift]


def _taken(groups: Sequence[Group], units: Sequence[Unit]) -> set[int]:
    """The units that are notes, their titles, and the rules above them."""
    taken = {unit for group in groups for unit in range(group.start, group.end)}
    taken |= {group.title for group in groups if group.title >= 0}
    for unit in reversed(range(len(units) - 1)):
        if units[unit].rule and unit + 1 in taken:
            taken.add(unit)
    return taken


def _note(note: NoteText, found: Sequence[Strip], blocks: Sequence[Block]) -> Note:
    return Note(note.label, tuple(_note_parts(note, found, blocks)), line=found[note.definition.unit].line)


def _note_parts(note: NoteText, found: Sequence[Strip], blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks of a note: each whole, but for the marker before the first of them."""
    first, marker = note.definition.unit, note.definition.marker
    for (at, item), _ in groupby(found[first : note.end], key=lambda strip: (strip.block, strip.item)):
        block = blocks[at]
        inner = block.items[item] if isinstance(block, List) and item >= 0 else (block,)
        if (at, item) == (found[first].block, found[first].item) and isinstance(inner[0], Paragraph):
            begin = max(marker.end - found[first].shift, 0)
            end = len(plain(inner[0].children)) - marker.closing
            words = stripped(slice_inlines(inner[0].children, begin, end))
            yield replace(inner[0], children=words, id="")
            inner = inner[1:]
        yield from inner


def _with_calls(blocks: Sequence[Block], found: Sequence[Strip], pairs: Pairs) -> tuple[Block, ...]:
    """The blocks with calls in place of what is typed; runs come in the order of the strips that have one."""
    runs = (at for at, strip in enumerate(found) if strip.inlines)

    shifts = {unit: found[unit].shift for unit in pairs.calls}

    def cut(inlines: Inlines) -> Inlines:
        unit = next(runs) if inlines else -1
        calls = pairs.calls.get(unit, ())
        return _with_refs(inlines, calls, shifts[unit]) if calls else inlines

    return blocks_runs(blocks, cut)


def _with_refs(inlines: Inlines, calls: Sequence[Call], shift: int) -> Inlines:
    text = plain(inlines)
    cuts: list[tuple[int, int, tuple[Inline, ...]]] = []
    for call in calls:
        start = max(call.start - shift, 0)
        while start and text[start - 1].isspace():
            start -= 1
        refs: tuple[Inline, ...] = tuple(NoteRef(label) for label in call.labels)
        cuts.append((start, call.end - shift, (*refs, Text(f" [{call.kept}]")) if call.kept else refs))
    return with_calls(inlines, cuts)


def _without(blocks: Sequence[Block], found: Sequence[Strip], taken: set[int]) -> Iterator[Block]:
    """The blocks without the units that are taken; a list keeps its other items."""
    gone = {(found[unit].block, found[unit].item) for unit in taken}
    for at, block in enumerate(blocks):
        if isinstance(block, List) and any((at, item) in gone for item in range(len(block.items))):
            kept = [number for number in range(len(block.items)) if (at, number) not in gone]
            if kept:
                yield replace(block, items=tuple(block.items[n] for n in kept), start=block.start + kept[0])
        elif (at, -1) not in gone:
            yield block


def _decide(
    pairs: Pairs, groups: Sequence[Group], units: Sequence[Unit], found: Sequence[Strip], reading: Reading
) -> None:
    """Tell what was paired, each call at its place in the source and as typed there."""
    spans = {unit: [(call.start, call.end) for call in calls] for unit, calls in pairs.calls.items()}
    for unit, one in pairs.orphans:
        spans.setdefault(unit, []).append((one.start, one.end))
    places = typed_places(spans, found, units, reading)
    # What an author took care to escape is text.
    orphans = [(unit, one) for unit, one in pairs.orphans if not _is_escaped(places.get((unit, one.start)))]
    pairs = replace(pairs, orphans=tuple(orphans))
    titles = {group.title for group in groups if group.title >= 0}
    told = {*spans, *titles, *(note.definition.unit for note in pairs.notes)}
    placed = _placed(units, told, spans, places, reading)
    typed: dict[tuple[int, int], str] = {typed.place: typed.text for typed in places.values()}
    for title in titles:
        reading.withdraw("heading", units[title].line)
    decisions = (
        *decided.call_decisions(pairs, placed),
        *decided.note_decisions(groups, pairs, placed),
        *decided.notes_titles(titles, placed),
    )
    reading.decisions += [_as_typed(one, typed, reading.notes) for one in decisions]
    reading.diagnostics += decided.note_diagnostics(pairs, placed, reading.file)


def _is_escaped(typed: Typed | None) -> bool:
    return typed is not None and typed.text.startswith("\\")


def _as_typed(one: Decision, typed: Mapping[tuple[int, int], str], notes: Mapping[str, Note]) -> Decision:
    """A decision with its call as typed, or with the words of its note."""
    if one.kind in ("note", "unused-note"):
        text = " ".join(plain(notes[one.label].blocks[:1])[:_SHOWN].split())
    else:
        text = typed.get((one.line, one.column), one.text)
    return replace(one, text=text, confidence=min(one.confidence, _MOST))


def _placed(
    units: Sequence[Unit],
    told: set[int],
    spans: dict[int, list[tuple[int, int]]],
    places: dict[tuple[int, int], Typed],
    reading: Reading,
) -> list[Unit]:
    """The units, those that are ``told`` of with the places of their calls and of their beginnings."""
    placed = list(units)
    for at in told:
        unit = units[at]
        column = reading.start(unit.line).column
        more = tuple(
            (start, *places[at, start].place) for start, _ in sorted(spans.get(at, ())) if (at, start) in places
        )
        placed[at] = replace(unit, passage=replace(unit.passage, column=max(column, 1), more=more))
    return placed
