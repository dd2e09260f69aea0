"""What notes cite: each source once, with its citations, and with what was said of it before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec
from msgspec.structs import replace

from ...citing import Cited
from ...diagnostics import Diagnostic
from ...document import Document, Note
from ...source import Source
from .citings import Citing, Reading, read_note
from .merging import merged_sources, spelled_apart
from .resolution import Resolver
from .unread import looks_citing, unread_source
from .works import SAID, Works


class Work(msgspec.Struct, frozen=True):
    """A source that is cited; ``described`` are those of its citations that say what it is."""

    source: Source
    citings: tuple[Citing, ...]
    described: tuple[Citing, ...]


class Gathered(msgspec.Struct, frozen=True):
    """The notes as they were read, the sources in the order of their first citations.

    ``meant`` has for each note and each of its citations the sources that it means, by their places in ``works``.
    """

    readings: tuple[Reading, ...]
    works: tuple[Work, ...]
    meant: tuple[tuple[tuple[int, ...], ...], ...]
    diagnostics: tuple[Diagnostic, ...]


def gathered(document: Document) -> Gathered:
    """Read all notes and find the sources that they cite."""
    bibliography = {source.id: source for source in document.bibliography}
    readings = tuple(read_note(note, at, document.meta.lang, bibliography) for at, note in enumerate(document.notes))
    citings = [one for reading in readings for one in reading.citings]
    works = Works()
    resolver = Resolver(works, document.notes, bibliography)
    numbers = resolver.resolved(citings)
    places = {number: at for at, number in enumerate(dict.fromkeys(number for each in numbers for number in each))}
    remaining = iter([tuple(places[number] for number in each) for each in numbers])
    meant = tuple(tuple(islice(remaining, len(reading.citings))) for reading in readings)
    said = dict(_said_before(document.sources, readings, meant))
    by_place: list[list[Citing]] = [[] for _ in places]
    for one, each in zip(citings, (each for note in meant for each in note), strict=True):
        for place in each:
            by_place[place].append(one)
    found = tuple(
        _work(_completed(works.source(number), said.get(place)), by_place[place]) for number, place in places.items()
    )
    unread = (
        unread_source(note)
        for note, reading in zip(document.notes, readings, strict=True)
        if not reading.citings and looks_citing(note)
    )
    return Gathered(readings, found, meant, (*resolver.diagnostics, *unread, *_merged(found, document.notes)))


def _work(source: Source, citings: Sequence[Citing]) -> Work:
    """A source with its citations; of shorter ones the first describes it where there are no others."""
    whole = tuple(one for one in citings if one.cited and _is_whole(one.cited))
    short = (one for one in citings if one.cited and one.cited.kind == "short")
    return Work(source, tuple(citings), whole or tuple(islice(short, 1)))


def _is_whole(cited: Cited) -> bool:
    return cited.kind == "full" or (cited.kind == "idem" and bool(cited.source.title))


def _said_before(
    sources: Iterable[Source], readings: Iterable[Reading], meant: Iterable[tuple[tuple[int, ...], ...]]
) -> Iterator[tuple[int, Source]]:
    """Of notes that have their marks already: the earlier ``sources`` by the places that they have now."""
    known = {source.id: source for source in sources}
    for reading, numbers in zip(readings, meant, strict=True):
        now = [number for one, each in zip(reading.citings, numbers, strict=True) if one.cited for number in each]
        if len(now) == len(reading.marks):
            yield from ((number, known[id]) for number, id in zip(now, reading.marks, strict=True) if id in known)


def _completed(source: Source, before: Source | None) -> Source:
    """The source with what only attributes had said, and the type it had."""
    if before is None:
        return source
    fields = {name: getattr(source, name) or getattr(before, name) for name in SAID}
    return replace(source, type=before.type, **fields)


def _merged(works: Iterable[Work], notes: Sequence[Note]) -> Iterator[Diagnostic]:
    """Say which notes cite one source each in its own way."""
    for work in works:
        spellings = spelled_apart([one.cited.source for one in work.described if one.cited])
        if spellings:
            cited = [notes[at] for at in dict.fromkeys(one.note for one in work.described)]
            yield merged_sources(spellings, [str(note.number or note.label) for note in cited], cited[-1].line)
