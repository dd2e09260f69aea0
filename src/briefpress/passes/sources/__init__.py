"""The sources pass: one entry of the appendix for each note, and the ways between call, note and entry."""

from __future__ import annotations

from msgspec.structs import replace

from ...anchors import call_id
from ...diagnostics import Result
from ...document import Document, Note, NoteRef, Source
from ...labels import labels_for
from ...walk import query
from .back import with_link, without_links
from .entry import entry_of
from .kinds import kind_of
from .line import line_of
from .parts import Reading
from .reading import read

__all__ = ["sources"]


def sources(document: Document) -> Result[Document]:
    """Make ``Document.sources`` from the notes, in their order, and link each note to its entry.

    It runs after the notes pass, which numbers the calls; on its own output it gives the same again.
    """
    labels = labels_for(document.meta.lang).value
    made = frozenset("#" + source.id for source in document.sources)
    plain = [without_links(note, made) for note in document.notes]
    calls = _calls(replace(document, sources=()))
    notes: list[Note] = []
    found: list[Source] = []
    for number, (note, blocks) in enumerate(zip(document.notes, plain, strict=True), 1):
        reading = read(line_of(blocks), document.meta.lang)
        source = _source(f"source-{number}", note.label, reading)
        entry = entry_of(blocks, reading, labels, document.meta.lang, calls.get(note.label, ()))
        found.append(replace(source, entry=entry))
        notes.append(replace(note, blocks=with_link(blocks, reading, "#" + source.id)))
    return Result(replace(document, notes=tuple(notes), sources=tuple(found)))


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
        author=reading.authors,
        issued=reading.issued.iso if reading.issued else "",
        accessed=reading.accessed.iso if reading.accessed else "",
        container_title=reading.text(reading.container),
        url=reading.address.url if reading.address else "",
        signal=reading.text(reading.signal).rstrip(","),
        notes=(label,),
    )
