"""Diagnostics: what the program noticed or decided, with a stable rule name, a place and a hint."""

from __future__ import annotations

from enum import Enum
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Severity(Enum):
    """How much a diagnostic matters: ``info`` tells a decision, ``warning`` asks for a look, ``error`` stops."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Span(msgspec.Struct, frozen=True, gc=False):
    """A place in a source: the file as the user named it, line and column from 1 (0: the whole file)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column or 1}"


class Diagnostic(msgspec.Struct, frozen=True, gc=False):
    """One finding; ``rule`` is a key of `RULES`, ``hint`` says how to mend it or to say otherwise."""

    rule: str
    message: str
    span: Span
    hint: str = ""

    @property
    def severity(self) -> Severity:
        return RULES[self.rule]


class Decision(msgspec.Struct, frozen=True, gc=False):
    """How a reader understood a place in the source; ``kind`` is a key of `decisions.KINDS`.

    ``line`` and ``column`` count from 1 in the file as given (a Word file has paragraphs instead of lines; 0: not
    known). ``confidence`` is a probability. ``label`` and ``target_line`` say which note a call means, and where
    that note begins. ``text`` is what was decided about, as typed.
    """

    kind: str
    line: int = 0
    column: int = 0
    confidence: float = 1.0
    label: str = ""
    target_line: int = 0
    text: str = ""


class Result(msgspec.Struct, Generic[T], frozen=True):
    """A value, what was noticed on the way to it, and how the source was understood."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()
    decisions: tuple[Decision, ...] = ()


#: Every rule there is, with its severity. Names are a promise: scripts filter by them.
RULES: dict[str, Severity] = {
    # reading
    "encoding": Severity.WARNING,
    "control-characters": Severity.WARNING,
    "bidi-control": Severity.WARNING,
    "unknown-meta": Severity.INFO,
    "bad-meta": Severity.WARNING,
    "joined-lines": Severity.INFO,
    "unsure": Severity.INFO,
    "orphan-call": Severity.WARNING,
    "unused-note": Severity.WARNING,
    "duplicate-note": Severity.WARNING,
    "raw-html": Severity.INFO,
    "left-out": Severity.INFO,
    "unused-link": Severity.WARNING,
    "attributes": Severity.INFO,
    "division": Severity.INFO,
    "shortcode": Severity.INFO,
    "damaged-part": Severity.WARNING,
    "embedded-file": Severity.WARNING,
    "tracked-changes": Severity.WARNING,
    "comment": Severity.INFO,
    "hidden-text": Severity.WARNING,
    "macros": Severity.INFO,
    "drawing": Severity.WARNING,
    # deciding
    "title": Severity.WARNING,
    "language": Severity.INFO,
    "labels": Severity.WARNING,
    "heading-level": Severity.INFO,
    "numbering": Severity.INFO,
    "summary": Severity.INFO,
    "renumbered": Severity.WARNING,
    "duplicate-anchor": Severity.WARNING,
    "bibliography": Severity.ERROR,
    "bibliography-entry": Severity.WARNING,
    "bibliography-field": Severity.INFO,
    "unknown-citation": Severity.ERROR,
    "citation-without-bibliography": Severity.WARNING,
    "cross-reference": Severity.WARNING,
    "nesting": Severity.WARNING,
    "merged-sources": Severity.INFO,
    "unsure-source": Severity.INFO,
    "unread-source": Severity.INFO,
    "unresolved-source": Severity.WARNING,
    # writing
    "math": Severity.WARNING,
    "image": Severity.WARNING,
    "alt-text": Severity.WARNING,
    "missing-glyph": Severity.WARNING,
    "layout": Severity.WARNING,
    "conformance": Severity.WARNING,
    "attachment": Severity.INFO,
    "broken-link": Severity.WARNING,
}
