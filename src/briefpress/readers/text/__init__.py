"""Plain text to a Document: wrapped lines joined, notes paired with their calls, headings and lists found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...decisions import in_order
from ...diagnostics import Decision, Result
from ...document import Document, Meta, Note
from ..cited import with_citations
from ..hints import AUTO, Hints
from . import decided
from .bylines import Byline, read_byline
from .callers import Callers, Group
from .calls import Candidate, candidates
from .chapters import repeated_titles
from .front import find_end
from .glued import with_glued
from .headings import levels
from .lines import split_lines
from .notes import find_notes
from .pairing import Pairs, pair
from .runon import part_notes
from .structure import Builder
from .together import allowed, settled, style_problem
from .top import SURE_SUBTITLE, Top, find_top
from .units import Unit, make_units

__all__ = ["read_text"]

_NO_META = Meta()


def read_text(
    text: str, file: str, first_line: int = 1, meta: Meta = _NO_META, hints: Hints = AUTO
) -> Result[Document]:
    """Understand a plain text; any text is one, what is uncertain stays a paragraph as typed.

    ``text`` is what follows the front matter and ``first_line`` the number of its first line in ``file``.
    ``meta`` is passed through; its title is set when it is empty and the first line surely is a title. ``hints``
    are what the author says about the reading.
    """
    meta = with_citations(Document(meta), hints).meta
    made = make_units(split_lines(text, first_line, hints.quotes == "auto"), hints)
    units, groups, pairs = _notes_of(made.units, hints)
    taken, titles_of_notes = _taken(units, groups)
    body = [index for index in range(len(units)) if index not in taken]
    top = find_top(units, body, meta, hints)
    byline = _byline(units, body, top, meta, hints)
    ranks = levels(top.titles)
    builder = Builder(units, pairs.calls, ranks, hints)
    own = {top.title, top.subtitle, *byline.units}
    document = Document(
        _meta(meta, top, byline, builder, top.title in pairs.calls),
        blocks=builder.blocks([index for index in body if index not in own]),
        notes=_notes(builder, pairs, units),
    )
    decisions = (
        *_front_decisions(top, byline, units),
        *decided.heading_decisions(top.titles, units, top.title),
        *decided.call_decisions(pairs, units),
        *decided.note_decisions(groups, pairs, units),
        *decided.notes_titles(titles_of_notes, units),
        *decided.block_decisions(builder.decided, units),
        *decided.join_decisions(made),
    )
    told = (
        *style_problem(hints, file),
        *decided.join_diagnostics(made, file),
        *decided.note_diagnostics(pairs, units, file),
    )
    in_place = tuple(sorted(told, key=lambda one: (one.span.line, one.span.column)))
    return Result(document, in_place, in_order(decisions))


def _notes_of(made: tuple[Unit, ...], hints: Hints) -> tuple[Sequence[Unit], list[Group], Pairs]:
    """The units, those with several notes parted; the groups of notes; the calls and the notes they call."""
    if hints.notes == "off":
        return made, [], pair([], [])
    found = _candidates(made, hints)
    units = part_notes(made, Callers(found))
    found = found if len(units) == len(made) else _candidates(units, hints)
    found = allowed(with_glued(units, found), hints)
    groups = find_notes(units, Callers(found))
    return units, groups, pair(groups, found)


def _candidates(units: Sequence[Unit], hints: Hints) -> list[list[Candidate]]:
    return settled(allowed([candidates(unit.text) if not unit.rule and not unit.code else [] for unit in units], hints))


def _taken(units: Sequence[Unit], groups: Sequence[Group]) -> tuple[set[int], set[int]]:
    """The units that are notes, their titles and the rules above them; and the titles alone."""
    titles = {group.title for group in groups if group.title >= 0} | repeated_titles(units, groups)
    taken = {unit for group in groups for unit in range(group.start, group.end)} | titles
    for group in groups:
        above = group.start - 1
        while above >= 0 and (above in taken or units[above].rule):
            taken.add(above)
            above -= 1
    return taken, titles


def _byline(units: Sequence[Unit], body: Sequence[int], top: Top, meta: Meta, hints: Hints) -> Byline:
    if hints.byline == "off" or (top.title < 0 and hints.title != "off" and not meta.title):
        return Byline()
    front = [index for index in top.front if index != top.subtitle]
    titles = {title.unit for title in top.titles}
    end = [index for index in find_end(units, body) if index not in titles]
    return read_byline(units, front, end, top.signed, not meta.author, not meta.date, meta)


def _meta(meta: Meta, top: Top, byline: Byline, builder: Builder, called: bool) -> Meta:
    """What is known of the article; a title that is known stays as given, but for one that calls notes in the text."""
    given = top.title < 0 or (meta.title and not called)
    return replace(
        meta,
        title=meta.title if given else builder.inlines(top.title),
        subtitle=builder.inlines(top.subtitle) if top.subtitle >= 0 else meta.subtitle,
        author=meta.author or byline.authors,
        date=meta.date or byline.date,
    )


def _notes(builder: Builder, pairs: Pairs, units: Sequence[Unit]) -> tuple[Note, ...]:
    return tuple(
        Note(
            note.label,
            builder.note_blocks(note.definition.unit, note.definition.marker, note.end),
            line=units[note.definition.unit].line,
        )
        for note in pairs.notes
    )


def _front_decisions(top: Top, byline: Byline, units: Sequence[Unit]) -> Iterator[Decision]:
    if top.title >= 0:
        yield decided.unit_decision("title", units[top.title], top.sure)
    if top.subtitle >= 0:
        yield decided.unit_decision("subtitle", units[top.subtitle], SURE_SUBTITLE)
    for index, kind, offset, sure in byline.said:
        yield decided.unit_decision(kind, units[index], sure, offset)
