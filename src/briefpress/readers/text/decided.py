"""What was decided about a plain text: each decision with its place and how sure it is, and what is to be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...diagnostics import Decision, Diagnostic, Span
from .callers import Group
from .calls import Candidate
from .labelled import DOUBTFUL
from .markers import SURE_BULLETS, Marker
from .pairing import NoteText, Pairs
from .titles import Title
from .units import Unit, Units

#: How sure notes are: under their title, at the end or below their paragraph, with labels that are common text.
_TITLED, _LABELLED, _SURE_DOUBTFUL = 0.99, 0.96, 0.92
#: What it takes from them that fewer than half are called, and from one that nothing calls.
_RARELY_CALLED, _UNCALLED = 0.15, 0.1
#: How sure a call is that lost its note, and one of a series that is written as no note's call is.
_SURE_ORPHAN, _SURE_SERIES = 0.85, 0.6
_SURE_NOTES_TITLE, SURE_RULE, _SURE_JOINS, _SURE_UNUSED = 0.98, 0.97, 0.93, 0.9
#: Lists with bullets that are nothing else, other lists, those of two items; quotations by ``>`` and by an indent.
_SURE_BULLETS, _SURE_LIST, _SHORT_LIST, SURE_QUOTE, SURE_SET_IN = 0.97, 0.95, 0.9, 0.98, 0.9
#: Characters of a note or a list that a decision shows.
_SHOWN = 80


def call_decisions(pairs: Pairs, units: Sequence[Unit]) -> Iterator[Decision]:
    """Each call, once for each note it calls, and what looks like a call and has no note."""
    targets = {note.label: units[note.definition.unit].line for note in pairs.notes}
    for unit, calls in pairs.calls.items():
        for call in calls:
            typed = units[unit].text[call.start : call.end]
            for label in call.labels:
                yield _at("note-call", units[unit], call.start, call.sure, typed, label, targets[label])
    for unit, candidate in pairs.orphans:
        sure = _SURE_SERIES if candidate.style in pairs.doubted else _SURE_ORPHAN
        yield _at("orphan-call", units[unit], candidate.start, sure, _typed(units[unit], candidate))


def note_decisions(groups: Sequence[Group], pairs: Pairs, units: Sequence[Unit]) -> Iterator[Decision]:
    """Each note, and each that nothing calls."""
    called = _called(pairs)
    names = {note.definition.unit: note.label for note in pairs.notes}
    sure = {unit: value for group in groups for unit, value in _sure_notes(group, names, called)}
    for note in pairs.notes:
        unit = units[note.definition.unit]
        text = unit.text[note.definition.marker.end :][:_SHOWN]
        if note.label in called or note.duplicate:
            yield _at("note", unit, 0, sure[note.definition.unit], text, note.label)
        else:
            yield _at("unused-note", unit, 0, min(sure[note.definition.unit], _SURE_UNUSED), text, note.label)


def _called(pairs: Pairs) -> set[str]:
    return {label for calls in pairs.calls.values() for call in calls for label in call.labels}


def _sure_notes(group: Group, names: Mapping[int, str], called: set[str]) -> Iterator[tuple[int, float]]:
    """The units of a group's notes, and how sure each is."""
    own = [names[definition.unit] in called for definition in group.definitions]
    base = _TITLED if group.title >= 0 else _SURE_DOUBTFUL if group.kind in DOUBTFUL else _LABELLED
    base -= _RARELY_CALLED if 2 * sum(own) < len(own) and group.title < 0 else 0
    for definition, is_called in zip(group.definitions, own, strict=True):
        yield definition.unit, round(base if is_called else base - _UNCALLED, 2)


def notes_titles(indices: Iterable[int], units: Sequence[Unit]) -> Iterator[Decision]:
    """The titles of notes, which are not printed."""
    return (_at("notes-heading", units[index], 0, _SURE_NOTES_TITLE) for index in sorted(indices))


def heading_decisions(titles: Sequence[Title], units: Sequence[Unit], article: int) -> Iterator[Decision]:
    """Each heading; the unit ``article`` is the article's title and told apart."""
    return (_at("heading", units[title.unit], 0, title.sure) for title in titles if title.unit != article)


def unit_decision(kind: str, unit: Unit, confidence: float, offset: int = 0) -> Decision:
    """A decision about a unit, or what stands in it from an offset on."""
    return _at(kind, unit, offset, confidence, unit.text[offset:][:_SHOWN])


def join_decisions(made: Units) -> Iterator[Decision]:
    """The first line that was joined to the one before, and how many were."""
    if made.joins:
        line, column = made.first_join
        text = f"{made.joins} lines, wrapped at about {made.margin}" if made.margin else f"{made.joins} lines"
        yield Decision("joined-lines", line, column, _SURE_JOINS, text=text)


def block_decisions(decided: Iterable[tuple[str, int, float]], units: Sequence[Unit]) -> Iterator[Decision]:
    """Lists, quotations, tables, verse and separators: kind, unit and confidence, as the blocks were built."""
    return (_at(kind, units[index], 0, confidence) for kind, index, confidence in decided)


def sure_list(items: int, marker: Marker) -> float:
    """How sure a list of so many items is, whose first one begins with a marker."""
    if marker.label in SURE_BULLETS:
        return _SURE_BULLETS
    return _SURE_LIST if items > 2 else _SHORT_LIST


def _at(
    kind: str, unit: Unit, offset: int, confidence: float, text: str = "", label: str = "", target_line: int = 0
) -> Decision:
    line, column = unit.passage.place(offset)
    return Decision(kind, line, column, confidence, label, target_line, text or unit.text[:_SHOWN])


def _typed(unit: Unit, candidate: Candidate) -> str:
    return unit.text[candidate.start : candidate.end]


# --- what asks for a look --------------------------------------------------------------------

_DUPLICATE = "give each note its own label"
_UNUSED = "write its call in the text, as the other calls are written, or take the note out"


def note_diagnostics(pairs: Pairs, units: Sequence[Unit], file: str) -> Iterator[Diagnostic]:
    """What is to be told of notes without calls, calls without notes and labels given twice."""
    called = _called(pairs)
    for unit, candidate in pairs.orphans:
        yield _orphan(units[unit], candidate, file)
    for note in pairs.notes:
        if note.duplicate:
            yield _told("duplicate-note", "a second note has the label {}", note, units, file, _DUPLICATE)
        elif note.label not in called:
            yield _told("unused-note", "nothing calls note {}; it is kept", note, units, file, _UNUSED)


def _told(rule: str, message: str, note: NoteText, units: Sequence[Unit], file: str, hint: str) -> Diagnostic:
    place = units[note.definition.unit].passage.place(0)
    return Diagnostic(rule, message.format(note.definition.marker.label), Span(file, *place), hint)


def _orphan(unit: Unit, candidate: Candidate, file: str) -> Diagnostic:
    message = f"{_typed(unit, candidate)} looks like a note's call, but there is no such note; kept as text"
    hint = f"add a note that begins with “{candidate.labels[0]}.” at the end, or take the call out"
    return Diagnostic("orphan-call", message, Span(file, *unit.passage.place(candidate.start)), hint)


def join_diagnostics(made: Units, file: str) -> Iterator[Diagnostic]:
    """That lines were joined, told once."""
    if made.joins:
        margin = f" (wrapped at about {made.margin} characters)" if made.margin else ""
        message = f"{made.joins} lines joined to the one before{margin}"
        hint = "to keep a line apart, leave a blank line before it, or say read: {lines: keep}"
        yield Diagnostic("joined-lines", message, Span(file, *made.first_join), hint)
