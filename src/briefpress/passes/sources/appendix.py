"""The printed list of sources: its groups, an entry for each source, and the legend of the grades in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...document import Appendix, Entry, EntryGroup, Text
from ...labels import Labels
from ...source import Source
from ...uses import Use
from .entries import entry_end, entry_words
from .gathering import Work
from .marks import Marked
from .order import Group
from .places import Call


def appendix_of(
    groups: Sequence[Group],
    works: Sequence[Work],
    listed: Sequence[Marked],
    calls: Mapping[str, Sequence[Call]],
    labels: Labels,
    style: str,
    lang: str,
) -> Appendix | None:
    """The appendix of the ``works``, each ``listed`` at the same place; None where nothing is cited."""
    if not works:
        return None

    def entry(place: int) -> Entry:
        source, mark = listed[place].source, listed[place].mark
        words = entry_words(source, [one.cited for one in works[place].described if one.cited], style, lang)
        return Entry(source.id, mark, (*words, *entry_end(source, _uses(source, calls), labels, lang)))

    made = tuple(EntryGroup(tuple(map(entry, places)), title) for title, places in groups)
    graded = any(work.source.grade for work in works)
    return Appendix(made, (Text(labels.legend),) if graded else ())


def _uses(source: Source, calls: Mapping[str, Sequence[Call]]) -> Iterator[Use]:
    """The calls of all notes that cite the source, each once, in reading order."""
    notes = dict.fromkeys(citation.note for citation in source.citations)
    return (
        use for _, use in sorted((call for note in notes for call in calls.get(note, ())), key=lambda call: call[0])
    )
