"""Plain text to a Document: wrapped lines joined, notes paired with their calls, headings and lists found."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document, Meta, Note
from .calls import candidates
from .headings import Title, find_titles, levels, reads_as_article_title
from .lines import split_lines
from .notes import Callers, Group, find_notes
from .pairing import Pairs, note_diagnostics, pair
from .structure import Builder
from .units import Unit, Units, make_units

__all__ = ["read_text"]

_NO_META = Meta()


def read_text(text: str, file: str, first_line: int = 1, meta: Meta = _NO_META) -> Result[Document]:
    """Understand a plain text; any text is one, what is uncertain stays a paragraph as typed.

    ``text`` is what follows the front matter and ``first_line`` the number of its first line in ``file``.
    ``meta`` is passed through; its title is set when it is empty and the first line surely is a title.
    """
    made = make_units(split_lines(text, first_line))
    units = made.units
    found = [candidates(unit.text) if not unit.rule else [] for unit in units]
    groups = find_notes(units, Callers(found))
    pairs = pair(groups, found)
    body = _body(units, groups)
    titles = find_titles(units, body)
    titled = not meta.title and reads_as_article_title(units, body, titles)
    ranks = levels([title for title in titles if not (titled and title.unit == body[0])])
    builder = Builder(units, pairs.calls, ranks)
    notes = _notes(builder, pairs, units)
    meta = replace(meta, title=builder.inlines(body[0])) if titled else meta
    document = Document(meta, blocks=builder.blocks(body[titled:]), notes=notes)
    told = [*_joined(made, file), *_headings(units, titles, ranks, file), *note_diagnostics(pairs, units, file)]
    return Result(document, tuple(sorted(told, key=lambda one: (one.span.line, one.span.column))))


def _body(units: Sequence[Unit], groups: Sequence[Group]) -> list[int]:
    """The units that are not notes; a title of notes goes with them, and so does a rule above them."""
    taken = {unit for group in groups for unit in range(group.start, group.end)}
    taken |= {group.title for group in groups if group.title >= 0}
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
