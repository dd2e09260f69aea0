"""What one reading of a Markdown text gathers on its way: diagnostics with their places, and notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from ...diagnostics import Diagnostic, Span
from ...document import Block, Note


class Reading:
    """The notebook of one reading.

    ``first_line`` is the line of the file on which ``text`` begins; ``labels`` are the labels that the text
    defines, by their case-folded form; no note made on the way may take one.
    """

    def __init__(self, text: str, file: str, first_line: int, labels: Mapping[str, str] = MappingProxyType({})) -> None:
        self.first_line = first_line
        self.diagnostics: list[Diagnostic] = []
        self.notes: dict[str, Note] = {}
        self.called: set[str] = set()
        self.urls: set[str] = set()
        self._file = file
        self._lines = text.split("\n")
        self._looked: dict[int, int] = {}
        self.labels = labels
        self._made: Counter[str] = Counter()

    def report(self, rule: str, message: str, line: int, literal: str = "", hint: str = "") -> None:
        """Add a diagnostic at ``literal`` in a line of the file."""
        span = Span(self._file, line, self._column(line, literal))
        self.diagnostics.append(Diagnostic(rule, message, span, hint))

    def _column(self, line: int, literal: str) -> int:
        """The column of the next ``literal``; a line is searched but once, however often it is asked for."""
        index = line - self.first_line
        if not literal or not 0 <= index < len(self._lines):
            return 0
        found = self._lines[index].find(literal, self._looked.get(index, 0))
        self._looked[index] = len(self._lines[index]) if found < 0 else found + 1
        return found + 1

    def keep_note(self, label: str, blocks: tuple[Block, ...], line: int) -> None:
        """Keep a note under its label; a second one of that label under a new label, and say so."""
        unique = label
        first = self.notes.get(self.labels.get(label.casefold(), label))
        if first is not None:
            unique = self.new_label(label)
            message = f"The note [^{label}] is defined already, in line {first.line}; the calls mean that one."
            self.report("duplicate-note", message, line, f"[^{label}]", "Give each note a label of its own.")
        self.notes[unique] = Note(unique, blocks, line=line)

    def new_label(self, stem: str) -> str:
        """A label that no note has."""
        while True:
            self._made[stem] += 1
            label = f"{stem}-{self._made[stem]}"
            if label.casefold() not in self.labels and label not in self.notes:
                return label
