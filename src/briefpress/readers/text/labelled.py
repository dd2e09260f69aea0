"""Runs of labelled units that may be notes: which labels go on from which, and which of them are numbered titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate

from msgspec.structs import replace

from .callers import Callers, Definition, Group
from .headforms import form_of, without_edit
from .lines import width
from .markers import BRACKET_KINDS, CALL_KINDS, Marker
from .nested import lists_inside, with_lost
from .signs import begins_low, is_closed
from .units import Unit
from .words import NOTES_TITLES

#: A title of notes is no longer, and what may stand around it is none of it.
_LONGEST_TITLE, _AROUND = 60, " \t\u00a0\u202f\u3000:：.。-–—*=_~#[](){}<>«»“”\"'【】《》「」■◆●・,;/|"
#: A number that a first note may have: a year has more.
_HIGHEST_FIRST = 999
#: Labels that begin at the first one.
_COUNTED = frozenset(("lettered", "roman"))
#: How many numbers may be missing between two notes, and how many units one note may go on for.
_MISSING, _LONGEST_NOTE, _LONGEST_TITLED_NOTE = 5, 4, 60
#: Labels so like common text that one call is not enough.
DOUBTFUL = frozenset(("bare", "colon", "dash"))
#: Labels that titles have too; a numbered title is no wider than so many cells, prose below it is wider.
_TITLED, _WIDEST_TITLE, _SHORTEST_PROSE = frozenset(("dot", "half", "bare", "dash")), 80, 60
#: Blanks before a label that is set in.
SET_IN = 2


def is_notes_title(unit: Unit, words: frozenset[str] = NOTES_TITLES) -> bool:
    """Whether a unit holds nothing but a word for notes."""
    text = unit.text
    if len(text) > _LONGEST_TITLE or unit.rule:
        return False
    return without_edit(text).strip(_AROUND).casefold() in words


def label_groups(units: Sequence[Unit], callers: Callers) -> list[Group]:
    """Every run of labels that go on from each other, accepted or not, in the order of their first units."""
    called_so = {unit.note.label for unit in units if unit.note and unit.note.kind in CALL_KINDS}
    breaks = [0, *accumulate(int(unit.rule or bool(unit.underline) or is_notes_title(unit)) for unit in units)]
    titles: dict[int, int] = {}
    runs: list[list[Definition]] = []
    current: dict[str, list[Definition]] = {}
    inside = lists_inside(units, callers)
    for index, unit in enumerate(units):
        if not unit.note or unit.quote or index in inside or is_numbered_title(units, index, callers, called_so):
            continue
        definition = Definition(index, _in_series(unit.note, current))
        extended = (
            run
            for run in _open_runs(current, units, index, definition.marker, _habit(unit, definition.marker))
            if _extends(run, definition, titles, breaks, callers)
        )
        if run := next(extended, None):
            run.append(definition)
            current[_habit(unit, definition.marker)] = run
        elif unit.note.number <= (1 if unit.note.kind in _COUNTED else _HIGHEST_FIRST):
            current[_habit(unit, unit.note)] = [definition]
            runs.append(current[_habit(unit, unit.note)])
            titles[index] = _title_above(units, index, titles)
    return [_group(units, [*with_lost(units, run)], titles[run[0].unit], inside) for run in runs]


def _group(units: Sequence[Unit], run: Sequence[Definition], title: int, inside: Set[int]) -> Group:
    labels = frozenset(definition.marker.label for definition in run)
    return Group(tuple(run), _end(units, run[-1].unit, inside), labels, title)


def _habit(unit: Unit, marker: Marker) -> str:
    """How a label is written; bare numbers that are set in are another habit than those at the margin."""
    return f"{marker.kind}, set in" if marker.kind in DOUBTFUL and unit.indent >= SET_IN else marker.kind


def _in_series(marker: Marker, current: Mapping[str, list[Definition]]) -> Marker:
    """The marker; ``[i]`` below ``[h]`` is the ninth letter and no Roman figure."""
    letters = current.get("lettered")
    if marker.kind != "roman" or not letters or len(marker.label) > 1:
        return marker
    number = ord(marker.label) - ord("a") + 1
    return replace(marker, kind="lettered", number=number) if letters[-1].marker.number + 1 == number else marker


def is_numbered_title(units: Sequence[Unit], index: int, callers: Callers, others: Set[str]) -> bool:
    """Whether a labelled unit is the title of a section: short, no sentence, by itself above prose.

    Not when it goes on from a label above it, nor when what stands right above calls it and no note of the
    ``others``, which are written as calls are, has its label.
    """
    unit = units[index]
    if not unit.note or unit.note.kind not in _TITLED or unit.indent >= SET_IN or not unit.gap:
        return False
    if index + 1 == len(units) or not index or width(unit.text) > _WIDEST_TITLE or is_closed(unit.text):
        return False
    above, below = units[index - 1], units[index + 1]
    goes_on = above.note and above.note.kind == unit.note.kind
    if goes_on or is_notes_title(above) or begins_low(unit.text[unit.note.end :]):
        return False
    prose = is_closed(below.text) or width(below.text) > _SHORTEST_PROSE
    formed = form_of(below.text) not in ("bare", "capitals")
    leads = below.gap and not below.rule and (formed if below.note else formed or prose)
    label = unit.note.label
    return leads and (label in others or not callers.calls(label, index - 1, index))


def _open_runs(
    current: dict[str, list[Definition]], units: Sequence[Unit], index: int, marker: Marker, habit: str
) -> Iterator[list[Definition]]:
    """The runs that a label may extend: its own kind's, then one in other brackets that it alone goes on from."""
    if habit in current:
        yield current[habit]
    if marker.kind in BRACKET_KINDS:
        near = [unit.note for unit in units[index + 1 : index + _LONGEST_NOTE] if unit.note]
        rivals = {note.kind for note in near if note.number == marker.number}
        others = (current[kind] for kind in sorted(BRACKET_KINDS & current.keys() - {marker.kind} - rivals))
        yield from (run for run in others if run[-1].marker.number + 1 == marker.number)


def _title_above(units: Sequence[Unit], index: int, titles: dict[int, int]) -> int:
    """The unit of the title right above, or above the group of which the unit just before is the first."""
    above = index - 1
    while above >= 0 and units[above].rule:
        above -= 1
    if above >= 0 and is_notes_title(units[above]):
        return above
    return titles.get(above, -1)


def _extends(
    run: list[Definition], following: Definition, titles: dict[int, int], breaks: Sequence[int], callers: Callers
) -> bool:
    last = run[-1]
    title = titles.get(run[0].unit, -1)
    step = following.marker.number - last.marker.number
    longest = _LONGEST_TITLED_NOTE if title >= 0 else _LONGEST_NOTE
    between = last.unit + 1, following.unit
    return (
        last.marker.kind != "sign"
        and (1 <= step <= _MISSING or (step == 0 and following.unit == last.unit + 1))
        and between[1] - between[0] <= longest
        and breaks[between[0]] == breaks[between[1]]
        and not callers.calls(following.marker.label, *between)
    )


def _end(units: Sequence[Unit], last: int, inside: Set[int]) -> int:
    """Where the last note ends: what is attached to it, set further in or a list inside it still belongs to it."""
    end = last + 1
    while end in inside:
        end += 1
    while end < len(units) and not (units[end].note or units[end].rule or units[end].underline or units[end].quote):
        attached = not units[end].gap or units[end].indent >= units[last].indent + 2
        if not attached or is_notes_title(units[end]):
            break
        end += 1
    return end
