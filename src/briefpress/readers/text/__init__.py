"""Plain text to a Document: wrapped lines joined, notes paired with their calls, headings and lists found."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document, Meta, Note
from ..hints import AUTO, Hints
from .calls import Candidate, candidates
from .chapters import repeated_titles
from .front import Byline, find_front, find_kicker, name_below, read_byline
from .glued import with_glued
from .headings import Title, find_titles, levels, reads_as_article_title
from .lines import split_lines
from .notes import Callers, Group, find_notes
from .pairing import Pairs, note_diagnostics, pair
from .runon import part_notes
from .structure import Builder
from .units import Unit, Units, make_units

__all__ = ["read_text"]

_NO_META = Meta()


def read_text(
    text: str, file: str, first_line: int = 1, meta: Meta = _NO_META, hints: Hints = AUTO
) -> Result[Document]:
    """Understand a plain text; any text is one, what is uncertain stays a paragraph as typed.

    ``text`` is what follows the front matter and ``first_line`` the number of its first line in ``file``.
    ``meta`` is passed through; its title is set when it is empty and the first line surely is a title.
    """
    made = make_units(split_lines(text, first_line))
    found = _candidates(made.units)
    units = part_notes(made.units, Callers(found))
    found = with_glued(units, found if len(units) == len(made.units) else _candidates(units))
    groups = find_notes(units, Callers(found))
    pairs = pair(groups, found)
    body = _body(units, groups)
    top = _top(units, body, bool(meta.title))
    byline = read_byline(units, top.front, not meta.author, not meta.date) if top.title >= 0 else Byline()
    ranks = levels([title for title in top.titles if title.unit != top.title])
    builder = Builder(units, pairs.calls, ranks)
    notes = _notes(builder, pairs, units)
    meta = replace(meta, title=builder.inlines(top.title)) if top.title >= 0 else meta
    meta = replace(meta, author=meta.author or byline.authors, date=meta.date or byline.date)
    printed = [index for index in body if index != top.title and index not in byline.units]
    document = Document(meta, blocks=builder.blocks(printed), notes=notes)
    told = [
        *_byline(byline, units, file),
        *_joined(made, file),
        *_headings(units, top.titles, ranks, file),
        *note_diagnostics(pairs, units, file),
    ]
    return Result(document, tuple(sorted(told, key=lambda one: (one.span.line, one.span.column))))


class _Top(Struct, frozen=True):
    """What the first lines are: the unit of the article's title (-1: none), the front below it, all titles."""

    title: int
    front: Sequence[int]
    titles: Sequence[Title]


def _top(units: Sequence[Unit], body: Sequence[int], titled: bool) -> _Top:
    """The title below the name of a section of the paper, if there is one, else on the first line."""
    kicker = [] if titled else find_kicker(units, body)
    if kicker and (found := _top_of(units, body[len(kicker) :], titled)).title >= 0:
        return found
    return _top_of(units, body, titled or body[:1] != [0])


def _top_of(units: Sequence[Unit], body: Sequence[int], titled: bool) -> _Top:
    front = find_front(units, body)
    headed = [index for index in body if index not in front]
    titles = find_titles(units, headed)
    if name := name_below(units, headed, [title.unit for title in titles]):
        headed.remove(*name)
        titles = find_titles(units, headed)
    own = not titled and reads_as_article_title(units, headed, titles)
    return _Top(body[0] if own else -1, front, titles)


def _candidates(units: Sequence[Unit]) -> list[list[Candidate]]:
    return [candidates(unit.text) if not unit.rule else [] for unit in units]


def _body(units: Sequence[Unit], groups: Sequence[Group]) -> list[int]:
    """The units that are not notes; a title of notes goes with them, and so does a rule above them."""
    taken = {unit for group in groups for unit in range(group.start, group.end)}
    taken |= {group.title for group in groups if group.title >= 0} | repeated_titles(units, groups)
    for group in groups:
        above = group.start - 1
        while above >= 0 and (above in taken or units[above].rule):
            taken.add(above)
            above -= 1
    return [index for index in range(len(units)) if index not in taken]


def _notes(builder: Builder, pairs: Pairs, units: Sequence[Unit]) -> tuple[Note, ...]:
    return tuple(
        Note(
            note.label,
            builder.note_blocks(note.definition.unit, note.definition.marker, note.end),
            line=units[note.definition.unit].line,
        )
        for note in pairs.notes
    )


def _joined(made: Units, file: str) -> list[Diagnostic]:
    if not made.joins:
        return []
    margin = f" (wrapped at about {made.margin} characters)" if made.margin else ""
    message = f"{made.joins} lines joined to the one before{margin}"
    hint = "to keep a line apart, leave a blank line before it"
    return [Diagnostic("joined-lines", message, Span(file, made.first_join, 1), hint)]


def _byline(byline: Byline, units: Sequence[Unit], file: str) -> list[Diagnostic]:
    hint = "to keep such a line in the text, end it with a full stop"
    return [
        Diagnostic("byline", f"read as the author or the date: {units[index].text}", _span(units[index], file), hint)
        for index in byline.units
    ]


def _headings(units: Sequence[Unit], titles: Sequence[Title], ranks: dict[int, int], file: str) -> list[Diagnostic]:
    return [
        Diagnostic("heading", _as_what(units[title.unit], ranks.get(title.unit)), _span(units[title.unit], file), _HINT)
        for title in titles
    ]


_HINT = "if it is not one, end it with a full stop or write it in one paragraph with what follows"


def _as_what(unit: Unit, level: int | None) -> str:
    text = unit.text if len(unit.text) <= 60 else unit.text[:59] + "…"
    return f"read as a heading of level {level}: {text}" if level else f"read as the article's title: {text}"


def _span(unit: Unit, file: str) -> Span:
    return Span(file, *unit.passage.place(0))
