"""How decisions of reading are shown: as tab-separated lines for scripts, as diagnostics where they may be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from .diagnostics import Decision, Diagnostic, Span

#: A decision less sure than this is shown as a diagnostic, with its hint.
SURE = 0.9
#: Every kind of decision, and how an author says otherwise. Names are a promise: scripts filter by them.
KINDS: dict[str, str] = {
    "title": "give another with title: in the front matter, or read: {title: off}",
    "subtitle": "give another with subtitle: in the front matter, or read: {title: off}",
    "byline": "to keep such a line in the text, end it with a full stop or say read: {byline: off}",
    "date": "to keep such a line in the text, end it with a full stop or say read: {byline: off}",
    "bibliography": "name another file with bibliography: in the front matter, or with --bibliography FILE",
    "heading": "if it is not one, end it with a full stop or say read: {headings: off}",
    "note-call": 'if it is text, say how notes are called with read: {notes: "[1]"}, or read: {notes: off}',
    "note": 'if it is text, say how notes are called with read: {notes: "[1]"}, or read: {notes: off}',
    "notes-heading": "if it heads more than notes, write another title, or say read: {notes: off}",
    "orphan-call": "write the note it calls, or say read: {notes: off} if it is text",
    "unused-note": "call it where it belongs, or delete it",
    "list": "if it is none, say read: {lists: off}",
    "quote": "if it is none, take the indent away or say read: {quotes: off}",
    "verse": "if it is none, write its lines as one, or say read: {verse: off}",
    "table": "if it is none, say read: {tables: off}",
    "figure": "if it is none, say read: {figures: off}",
    "separator": "if it is text, write it in a paragraph",
    "joined-lines": "to keep a line apart, leave a blank line before it or say read: {lines: keep}",
    "left-out": "it is navigation or furniture of the page; to keep everything say --meta read.article=off",
}
#: What `tabular` prints, in this order; the format is a promise.
FIELDS = ("kind", "line", "column", "confidence", "label", "target_line", "text")
#: Characters of the text that are shown in a diagnostic.
SHOWN = 60


def tabular(decisions: Iterable[Decision]) -> Iterator[str]:
    """A line for each decision: the `FIELDS`, tab-separated; the text's own tabs and line ends are spaces."""
    for one in decisions:
        text = " ".join(one.text.split())
        yield "\t".join(
            (one.kind, str(one.line), str(one.column), f"{one.confidence:.2f}", one.label, str(one.target_line), text)
        )


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions in the order of their places."""
    return tuple(sorted(decisions, key=attrgetter("line", "column")))


def unsure(decisions: Iterable[Decision], file: str) -> tuple[Diagnostic, ...]:
    """A diagnostic, with its hint, for each decision that may well be wrong; those with rules of their own left out."""
    return tuple(
        Diagnostic(
            "unsure",
            f"read as {one.kind.replace('-', ' ')} (confidence {one.confidence:.2f}): {_shown(one.text)}",
            Span(file, one.line, one.column),
            KINDS[one.kind],
        )
        for one in decisions
        if one.confidence < SURE and one.kind not in ("orphan-call", "unused-note")
    )


def _shown(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
