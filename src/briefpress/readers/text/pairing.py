"""Which call belongs to which note: labels made unique, calls chosen by how they are written, the rest told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from .callers import Definition, Group
from .calls import Candidate, Strength
from .chapters import Chapters, Place

#: Order of styles that call the same number of notes.
_STYLES = (
    "super",
    "caret",
    "word",
    "bracket",
    "paren",
    "brace",
    "half",
    "circled",
    "letter",
    "stars",
    "daggers",
    "glued",
)
#: How sure a call is: as most others of its notes are written, in a style that may be something else, in another
#: style than most, and where its place speaks for something else.
_SURE, _SURE_OTHER, _SURE_WEAK = 0.98, 0.9, 0.7
_SURE_STYLES = {"paren": 0.96, "stars": 0.94, "glued": 0.92, "letter": 0.92}
#: Numbers above these are quantities, not calls that lost their note: in square brackets, in round ones.
_HIGHEST_BRACKET, _HIGHEST_PAREN = 999, 99


class NoteText(msgspec.Struct, frozen=True, gc=False):
    """A note: its label, unique in the document, its first unit and its last (not in it)."""

    label: str
    definition: Definition
    end: int
    duplicate: bool = False


class Call(msgspec.Struct, frozen=True, gc=False):
    """A call at ``start``–``end`` of a unit, the unique labels of the notes it calls, and its words that stay."""

    start: int
    end: int
    labels: tuple[str, ...]
    kept: str = ""
    sure: float = 1.0


class Pairs(msgspec.Struct, frozen=True):
    """The notes, the calls by unit, and the candidates that call nothing though they look it.

    ``doubted`` are the styles of those that are written as no note's call is.
    """

    notes: tuple[NoteText, ...]
    calls: dict[int, list[Call]]
    orphans: tuple[tuple[int, Candidate], ...]
    doubted: frozenset[str] = frozenset()


def pair(groups: Sequence[Group], candidates: Sequence[Sequence[Candidate]]) -> Pairs:
    """Pair candidates with the notes of groups; those inside notes stay text."""
    inside = {unit for group in groups for unit in range(group.start, group.end)}
    places = [
        Place(unit, candidate) for unit, found in enumerate(candidates) if unit not in inside for candidate in found
    ]
    notes, names = _name(groups)
    chapters = Chapters(groups, places)
    homes = [(place, chapters.home(place)) for place in places]
    accepted = _accept(groups, homes)
    calls: dict[int, list[Call]] = {}
    for place, home in homes:
        if home is not None and id(place) in accepted:
            candidate = place.candidate
            labels = tuple(names[home[label], label] for label in candidate.labels)
            call = Call(candidate.start, candidate.end, labels, candidate.kept, accepted[id(place)])
            calls.setdefault(place.unit, []).append(call)
    used = {place.candidate.style for place, _ in homes if id(place) in accepted}
    last = max((int(label) for group in groups for label in group.labels if label.isdecimal()), default=0)
    lost = [p for p, home in homes if home is None and _looks_called(p.candidate, used, last)]
    series = list(_series([place for place in places if used and place.candidate.style not in used]))
    orphans = sorted(((p.unit, p.candidate) for p in (*lost, *series)), key=lambda one: (one[0], one[1].start))
    doubted = frozenset(place.candidate.style for place in series)
    return Pairs(tuple(notes), calls, tuple(orphans), doubted)


def _name(groups: Sequence[Group]) -> tuple[list[NoteText], dict[tuple[int, str], str]]:
    """Each note with a unique label (``1``, then ``2:1``), and the unique labels by group and label."""
    seen: Counter[str] = Counter()
    names: dict[tuple[int, str], str] = {}
    notes = []
    for index, group in enumerate(groups):
        ends = [definition.unit for definition in group.definitions[1:]] + [group.end]
        for definition, end in zip(group.definitions, ends, strict=True):
            label = definition.marker.label
            seen[label] += 1
            name = label if seen[label] == 1 else f"{seen[label]}:{label}"
            notes.append(NoteText(name, definition, end, (index, label) in names))
            names.setdefault((index, label), name)
    return notes, names


_Home = tuple[Place, "dict[str, int] | None"]


def _accept(groups: Sequence[Group], homes: Sequence[_Home]) -> dict[int, float]:
    """The candidates that are calls, by identity, and how sure each is."""
    by_group: dict[int, list[Place]] = {index: [] for index in range(len(groups))}
    for place, home in homes:
        if home is not None:
            by_group[home[place.candidate.labels[0]]].append(place)
    return {id(place): sure for places in by_group.values() for place, sure in _accept_in(places)}


def _accept_in(places: Sequence[Place]) -> Iterator[tuple[Place, float]]:
    """All candidates of the style that calls most notes; of others those of notes that are not called yet."""
    covered: set[str] = set()
    strong = [place for place in places if place.candidate.strength is Strength.STRONG]
    for style in _by_coverage(strong):
        own = [place for place in strong if place.candidate.style == style]
        chosen = [place for place in own if not covered.issuperset(place.candidate.labels)] if covered else own
        sure = _SURE_OTHER if covered else _SURE_STYLES.get(style, _SURE)
        yield from ((place, sure) for place in chosen)
        covered.update(label for place in chosen for label in place.candidate.labels)
    for place in places:
        if place.candidate.strength is Strength.WEAK and covered.isdisjoint(place.candidate.labels):
            yield place, _SURE_WEAK
            covered.update(place.candidate.labels)


def _by_coverage(places: Sequence[Place]) -> list[str]:
    labels: dict[str, set[str]] = {}
    for place in places:
        labels.setdefault(place.candidate.style, set()).update(place.candidate.labels)
    return sorted(labels, key=lambda style: (-len(labels[style]), _STYLES.index(style)))


def _series(places: Sequence[Place]) -> Iterator[Place]:
    """What stands as calls do and counts from 1 on in a style that no note has."""
    for style in ("super", "bracket", "paren", "brace"):
        own = [p for p in places if p.candidate.style == style and p.candidate.strength is Strength.STRONG]
        own = [place for place in own if place.candidate.telling or place.candidate.closes]
        numbers = [place.candidate.labels for place in own]
        if len(own) > 1 and numbers == [(str(number),) for number in range(1, len(own) + 1)]:
            yield from own


def _looks_called(candidate: Candidate, used: set[str], last: int) -> bool:
    """Whether a candidate without a note looks like a call that lost it; ``last`` is the highest note's number."""
    if candidate.strength is not Strength.STRONG:
        return False
    if not candidate.labels[0].isdecimal():
        if candidate.style == "letter" and "letter" not in used:
            return False
        return candidate.glued and (not used or candidate.style in used or candidate.style == "daggers")
    highest = max(map(int, candidate.labels))
    if used:
        fits = highest <= (2 * last + 10 if candidate.glued or candidate.style != "paren" else last + 1)
        return candidate.style in used | {"word", "caret"} and fits
    if candidate.style == "paren":
        return candidate.telling and highest <= _HIGHEST_PAREN
    return candidate.style != "circled" and highest <= _HIGHEST_BRACKET
