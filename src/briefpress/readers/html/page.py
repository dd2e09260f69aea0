"""What one reading of a page gathers on its way: places in the file, diagnostics, decisions and notes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, deque

from ...diagnostics import Decision, Diagnostic, Span
from ...document import Block, Note
from .nodes import Chars, Element, chars_in
from .styles import Style
from .tokens import characters

#: Characters of a decision's text.
SHOWN = 200
_REFERENCE = re.compile(r"&[#A-Za-z0-9]{1,40};?")


class Page:
    """The notebook of one reading of ``text``; ``lang`` is the language that the page says it is in.

    ``styles`` are what its style sheet says of classes, ``linked`` the anchors that its links point at, and
    ``called`` the labels of the calls read so far, until their notes are kept, and ``note_lines`` where notes begin.
    """

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.lang = ""
        self.styles: dict[str, Style] = {}
        self.linked: frozenset[str] = frozenset()
        self.diagnostics: list[Diagnostic] = []
        self.decisions: list[Decision] = []
        self.notes: list[Note] = []
        self.called: deque[str] = deque()
        self.note_lines: dict[str, int] = {}
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._told: Counter[str] = Counter()

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset in the file."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, offset: int) -> int:
        return self.place(offset)[0]

    def report(self, rule: str, message: str, offset: int, hint: str = "") -> None:
        """Add a diagnostic at an offset of the file."""
        self.diagnostics.append(Diagnostic(rule, message, Span(self.file, *self.place(offset)), hint))

    def report_once(self, rule: str, message: str, offset: int, hint: str = "") -> None:
        """Add a diagnostic, unless the same has been told of another place."""
        self._told[message] += 1
        if self._told[message] == 1:
            self.report(rule, message, offset, hint)

    def decide(
        self, kind: str, offset: int, text: str, confidence: float = 1.0, label: str = "", target: int = 0
    ) -> None:
        """Add a decision at an offset of the file; ``target`` is a line."""
        line, column = self.place(offset)
        self.decisions.append(Decision(kind, line, column, confidence, label, target, text[:SHOWN]))

    def keep_note(self, label: str, blocks: tuple[Block, ...], line: int) -> None:
        self.notes.append(Note(label, blocks, line=line))


def offset_in(chars: Chars, at: int) -> int:
    """The offset in the file of the character ``at`` of a run, which may be written with references."""
    if len(chars.raw) == len(chars.text):
        return chars.start + at
    position = shown = 0
    for match in _REFERENCE.finditer(chars.raw):
        ahead = match.start() - position
        if shown + ahead > at:
            break
        shown += ahead + len(characters(match[0]))
        position = match.end()
        if shown > at:
            return chars.start + match.start()
    return chars.start + position + at - shown


def first_word(element: Element) -> int:
    """The offset of the first character below an element that is no blank; its own where there is none."""
    for chars in chars_in(element):
        bare = chars.text.lstrip()
        if bare:
            return offset_in(chars, len(chars.text) - len(bare))
    return element.start
