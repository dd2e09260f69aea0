"""Candidates looked at together: those the author's sample allows, and those that the others of a text make sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...diagnostics import Diagnostic, Span
from ..hints import Hints
from .calls import Candidate, Strength, style_of

_FREE = ("auto", "off")


def allowed(found: Sequence[list[Candidate]], hints: Hints) -> list[list[Candidate]]:
    """The candidates, when the hints give a sample only those of its style."""
    style = "" if hints.notes in _FREE else style_of(hints.notes)
    if not style:
        return list(found)
    return [[candidate for candidate in each if candidate.style == style] for each in found]


def settled(found: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """The candidates; where calls have a blank before them, those between two sentences are calls as well.

    Those that count on from one to the next in one paragraph number its sentences.
    """
    spaced = {each.style for own in found for each in own if _is_spaced(each)}
    return [_settled(own) if any(each.leads and each.style in spaced for each in own) else own for own in found]


def _is_spaced(candidate: Candidate) -> bool:
    return candidate.strength is Strength.STRONG and not candidate.glued


def _settled(own: Sequence[Candidate]) -> list[Candidate]:
    leading = {number for each in own if each.leads for number in map(int, each.labels)}
    counts = any(number + 1 in leading for number in leading)
    return list(own) if counts else [replace(each, strength=Strength.STRONG) if each.leads else each for each in own]


def style_problem(hints: Hints, file: str) -> Iterator[Diagnostic]:
    """What is to be told of a sample that is no call."""
    if hints.notes not in _FREE and not style_of(hints.notes):
        message = f"read: notes cannot be {hints.notes[:40]!r}, which is no call of a note; it is read as auto"
        yield Diagnostic(
            "bad-meta", message, Span(file), "write auto, off, or a call as the text has it: [1], (1), ¹, *"
        )
