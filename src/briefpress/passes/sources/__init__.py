"""The sources pass: what notes cite, each source once, and the ways between call, note and entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...diagnostics import Result
from ...document import Document, Note
from ...labels import Labels, labels_for
from ...styles import STYLES
from .appendix import appendix_of
from .gathering import Gathered, Work, gathered
from .marks import Marked, id_of
from .order import ORDERS
from .places import calls_of_notes
from .printed import Place, printed_note

__all__ = ["ORDERS", "sources"]

#: The order and the style where none, or one that is not known, is asked for.
ORDER, STYLE = "citation", "house"


def sources(document: Document) -> Result[Document]:
    """Make ``Document.sources`` and the appendix of what the notes cite, and mark each citation with its source.

    It runs after the notes pass, which numbers the calls; on its own output it gives the same again.
    """
    meta, labels = document.meta, labels_for(document.meta.lang).value
    style = meta.sources_style if meta.sources_style in STYLES else STYLE
    order = ORDERS.get(meta.sources_order, ORDERS[ORDER])
    found = gathered(document)
    groups = list(order([work.source for work in found.works], labels, meta.lang))
    numbers = {place: number for number, place in enumerate((place for _, each in groups for place in each), 1)}
    listed = [_listed(work, numbers[place], document.notes, labels) for place, work in enumerate(found.works)]
    made = replace(
        document,
        notes=tuple(_notes(document, found, listed, style)),
        sources=tuple(listed[place].source for place in numbers),
        appendix=appendix_of(groups, found.works, listed, calls_of_notes(document), labels, style, meta.lang),
    )
    return Result(made, found.diagnostics)


def _listed(work: Work, number: int, notes: Sequence[Note], labels: Labels) -> Marked:
    """The source under the id of its place in the list, with its citations, and its mark."""
    id = id_of(number)
    citations = tuple(replace(one.citation, source=id, note=notes[one.note].label) for one in work.citings)
    return Marked(replace(work.source, id=id, citations=citations), labels.source_mark.format(number=number))


def _notes(document: Document, found: Gathered, listed: Sequence[Marked], style: str) -> Iterator[Note]:
    seen: set[int] = set()
    for note, reading, meant in zip(document.notes, found.readings, found.meant, strict=True):
        places: list[Place] = []
        for citing, numbers in zip(reading.citings, meant, strict=True):
            marked = tuple(listed[number] for number in numbers)
            places.append(Place(citing, marked, again=seen.issuperset(numbers)))
            seen.update(numbers)
        yield replace(note, blocks=printed_note(reading.blocks, places, style, document.meta.lang))
