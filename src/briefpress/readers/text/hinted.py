"""How the author says notes are called: only what is written as the sample is may be a call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import Diagnostic, Span
from ..hints import Hints
from .calls import Candidate, style_of

_FREE = ("auto", "off")


def allowed(found: Sequence[list[Candidate]], hints: Hints) -> list[list[Candidate]]:
    """The candidates, when the hints give a sample only those of its style."""
    style = "" if hints.notes in _FREE else style_of(hints.notes)
    if not style:
        return list(found)
    return [[candidate for candidate in each if candidate.style == style] for each in found]


def style_problem(hints: Hints, file: str) -> Iterator[Diagnostic]:
    """What is to be told of a sample that is no call."""
    if hints.notes not in _FREE and not style_of(hints.notes):
        message = f"read: notes cannot be {hints.notes[:40]!r}, which is no call of a note; it is read as auto"
        yield Diagnostic("bad-meta", message, Span(file), "write auto, off, or a call as the text has it: [1], (1), ¹, *")
