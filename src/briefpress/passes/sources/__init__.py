"""The sources pass: one entry of the appendix for each note, and the ways between call, note and entry."""

from __future__ import annotations

from msgspec.structs import replace

from ...anchors import call_id
from ...citing.kinds import kind_of
from ...citing.line import line_of
from ...citing.parts import Reading
from ...citing.reading import read
from ...diagnostics import Result
from ...document import Appendix, Document, Entry, EntryGroup, Note, NoteRef
from ...labels import labels_for
from ...source import Citation, Name, Source
from ...walk import query
from .back import with_link, without_links
from .entry import entry_of

__all__ = ["sources"]


def sources(document: Document) -> Result[Document]:
    """Make ``Document.sources`` from the notes, in their order, and link each note to its entry.

    It runs after the notes pass, which numbers the calls; on its own output it gives the same again.
    """
    labels = labels_for(document.meta.lang).value
    made = frozenset("#" + source.id for source in document.sources)
    plain = [without_links(note, made) for note in document.notes]
    calls = _calls(replace(document, appendix=None))
    notes: list[Note] = []
    found: list[Source] = []
    entries: list[Entry] = []
    for number, (note, blocks) in enumerate(zip(document.notes, plain, strict=True), 1):
        reading = read(line_of(blocks), document.meta.lang)
        source = _source(f"source-{number}", note.label, reading)
        mark = labels.source_mark.format(number=number)
        words = entry_of(blocks, reading, labels, document.meta.lang, calls.get(note.label, ()))
        entries.append(Entry(source.id, mark, words))
        found.append(source)
        notes.append(replace(note, blocks=with_link(blocks, reading, "#" + source.id)))
    appendix = Appendix((EntryGroup(tuple(entries)),)) if entries else None
    return Result(replace(document, notes=tuple(notes), sources=tuple(found), appendix=appendix))


def _calls(document: Document) -> dict[str, tuple[str, ...]]:
    """The anchors of the calls of each note, by its label, in reading order; an extracted summary only repeats some."""
    if document.summary and document.summary.extracted:
        document = replace(document, summary=None)
    calls: dict[str, dict[str, None]] = {}
    for call in query(document, NoteRef):
        if call.number:
            calls.setdefault(call.label, {})[call_id(call)] = None
    return {label: tuple(anchors) for label, anchors in calls.items()}


def _source(name: str, label: str, reading: Reading) -> Source:
    return Source(
        id=name,
        type=kind_of(reading),
        title=reading.text(reading.title),
        author=tuple(Name(literal=name) for name in reading.authors),
        issued=reading.issued.iso if reading.issued else "",
        accessed=reading.accessed.iso if reading.accessed else "",
        container_title=reading.text(reading.container),
        url=reading.address.url if reading.address else "",
        citations=(Citation(source=name, note=label, prefix=reading.text(reading.signal).rstrip(",")),),
    )
