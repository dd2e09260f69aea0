"""What one reading of a Markdown text gathers on its way: diagnostics and decisions with their places, and notes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ...diagnostics import Decision, Diagnostic, Span
from ...document import Block, Inline, Link, Note, Superscript
from ...walk import plain
from ..hints import AUTO, Hints
from .attributes import Attributes
from .markup import closed_names

_LINE_END = re.compile("\n")
#: The call of a note that is a link or raised, as typed.
_MARK = re.compile(
    r"<(sup|a)\b[^\n]{0,500}?</\1\s*>|\^[^^\s]{1,30}\^|\[[^\]\n]{0,30}\]\([^)\n]{0,500}\)", re.IGNORECASE
)


class Place(NamedTuple):
    """Line and column in the file, from 1 (0: not known)."""

    line: int
    column: int = 0


class Call(NamedTuple):
    """A call of a note as typed, where, and how sure it is one."""

    label: str
    place: Place
    typed: str
    sure: float = 1.0


class Reading:
    """The notebook of one reading.

    ``first_line`` is the line of the file on which ``text`` begins; ``labels`` are the labels that the text
    defines, by their case-folded form; no note made on the way may take one.
    """

    def __init__(
        self,
        text: str,
        file: str,
        first_line: int,
        labels: Mapping[str, str] = MappingProxyType({}),
        hints: Hints = AUTO,
    ) -> None:
        self.first_line, self.labels, self.hints = first_line, labels, hints
        self.diagnostics: list[Diagnostic] = []
        self.decisions: list[Decision] = []
        self.notes: dict[str, Note] = {}
        self.calls: list[Call] = []
        #: The labels of notes that have no definition of Markdown's.
        self.found: list[str] = []
        self.urls: set[str] = set()
        #: Anchors found in the block that is being read, and those that the id of their block stands for.
        self.anchors: list[str] = []
        self.aliases: dict[str, str] = {}
        #: The languages of the divisions that are open.
        self.langs: list[str] = []
        #: How deep the block that is being read stands in others.
        self.depth = 0
        self.dropped: list[tuple[str, Place]] = []
        self.kinds: dict[str, Place] = {}
        #: The kinds of Obsidian's signs, and where the first of each stands.
        self.signs: dict[str, Place] = {}
        #: The names of all closing tags.
        self.closed = closed_names(text)
        self.file = file
        self._lines = text.split("\n")
        self._blanks = [at for at, line in enumerate(self._lines) if not line.strip()]
        self._looked: dict[int, int] = {}
        #: Where the words of a cell may begin, and the row that it is in, with the end of the cell before.
        self._cell, self._row = 0, (0, 0)
        self._marks: dict[Inline, deque[Place]] = {}
        self._made: Counter[str] = Counter()

    def report(self, rule: str, message: str, place: Place, hint: str = "") -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(rule, message, Span(self.file, *place), hint))

    def decide(
        self, kind: str, place: Place, label: str = "", text: str = "", target: int = 0, sure: float = 1.0
    ) -> None:
        """Add a decision."""
        self.decisions.append(Decision(kind, *place, sure, label, target, " ".join(text[:200].split())))

    def withdraw(self, kind: str, line: int) -> None:
        """Take a decision back."""
        self.decisions = [one for one in self.decisions if (one.kind, one.line) != (kind, line)]

    def drop(self, attributes: Attributes, place: Place, *understood: str) -> None:
        """Remember attributes that have no meaning in print; ``understood`` are the classes and keys that have one."""
        known = (*understood, "lang", "xml:lang", "unnumbered", "unlisted")
        self.dropped += [(f".{name}", place) for name in attributes.classes if name not in known]
        self.dropped += [(key, place) for key in attributes.pairs if key not in known]

    def place(self, line: int, literal: str = "") -> Place:
        """Where ``literal`` stands in a line of the file: from the next on, however often it is asked for."""
        index = line - self.first_line
        if not literal or not 0 <= index < len(self._lines):
            return Place(line)
        found = self._lines[index].find(literal, self._looked.get(index, 0))
        self._looked[index] = len(self._lines[index]) if found < 0 else found + 1
        return Place(line, found + 1)

    def lines_from(self, first: int, end: int = 0) -> Iterator[tuple[int, str]]:
        """The lines of the file from one to another (not in it; 0: the last) with their numbers."""
        stop = min(end - self.first_line if end else len(self._lines), len(self._lines))
        begin = first - self.first_line
        return ((first + at, self._lines[begin + at]) for at in range(stop - begin) if begin >= 0)

    def paragraph_lines(self, first: int) -> list[str]:
        """The lines from one on up to the next that is blank."""
        begin = first - self.first_line
        if not 0 <= begin < len(self._lines):
            return []
        blank = bisect_left(self._blanks, begin)
        return self._lines[begin : self._blanks[blank] if blank < len(self._blanks) else None]

    def start(self, line: int) -> Place:
        """Where a line of the file begins, its indent aside."""
        index = line - self.first_line
        text = self._lines[index] if 0 <= index < len(self._lines) else ""
        return Place(line, len(text) - len(text.lstrip()) + 1 if text.strip() else 0)

    def column(self, line: int, words: str) -> int:
        """How many characters stand before ``words`` in a line of the file (-1: they do not stand there)."""
        index = line - self.first_line
        return self._lines[index].find(words, self._cell) if 0 <= index < len(self._lines) else -1

    def enter_cell(self, line: int, content: str) -> None:
        """Look for words from where the next cell of a row begins; two cells of a row can be alike."""
        row, end = self._row
        self._cell = max(self.column(line, content), 0) if row != line else self._after(line, content, end)
        self._row = (line, self._cell + len(content))

    def _after(self, line: int, content: str, end: int) -> int:
        self._cell = end
        return max(self.column(line, content), end)

    def leave_cell(self) -> None:
        """Look for words from the beginning of their lines again."""
        self._cell = 0

    def remember(self, inline: Inline, place: Place) -> None:
        """Keep the place of an inline that may turn out to be the call of a note."""
        if isinstance(inline, Superscript) or (isinstance(inline, Link) and inline.url.startswith("#")):
            self._marks.setdefault(inline, deque()).append(place)

    @property
    def has_marks(self) -> bool:
        """Whether there is any inline that may be the call of a note, or a link inside the document."""
        return bool(self._marks)

    def recall(self, inline: Inline) -> Place:
        """The place of the next such inline, in reading order."""
        places = self._marks.get(inline)
        return places.popleft() if places else Place(0)

    def call(self, labels: Iterable[str], inline: Inline, sure: float = 1.0) -> None:
        """Remember that an inline, raised or a link, calls notes: where, and how it is typed there."""
        place = self.recall(inline)
        line = next((line for _, line in self.lines_from(place.line, place.line + 1)), "")
        match = _MARK.match(line, max(place.column - 1, 0))
        typed = match[0] if match else plain(inline)
        self.calls += [Call(label, place, typed, sure) for label in labels]

    def keep_note(self, label: str, blocks: tuple[Block, ...], place: Place) -> None:
        """Keep a note under its label; a second one of that label under a new label, and say so."""
        unique = label
        first = self.notes.get(self.labels.get(label.casefold(), label))
        if first is not None:
            unique = self.new_label(label)
            message = f"The note [^{label}] is defined already, in line {first.line}; the calls mean that one."
            self.report("duplicate-note", message, place, "Give each note a label of its own.")
        self.notes[unique] = Note(unique, blocks, line=place.line)

    def take_anchor(self, id: str = "") -> str:
        """The one id of a block that is read: its own, else the first anchor in it; the others are aliases."""
        found = [anchor for anchor in (id, *self.anchors) if anchor]
        self.anchors = []
        self.aliases |= dict.fromkeys(found[1:], found[0]) if found else {}
        return found[0] if found else ""

    def new_label(self, stem: str) -> str:
        """A label that no note has."""
        while True:
            self._made[stem] += 1
            label = f"{stem}-{self._made[stem]}"
            if label.casefold() not in self.labels and label not in self.notes:
                return label


class Run:
    """A run of inlines: tells where in the file each character of its content stands."""

    def __init__(self, reading: Reading, line: int, content: str = "", offset: int = 0) -> None:
        self.reading, self.line, self.content, self.offset = reading, line, content, offset
        self._starts: list[int] = []
        self._columns: dict[int, int] = {}

    def inside(self, offset: int) -> Run:
        """The run of a part that has a content of its own and begins at ``offset``."""
        part = Run(self.reading, self.line, self.content, self.offset + offset)
        part._starts, part._columns = self._starts, self._columns
        return part

    def place(self, at: int, literal: str = "") -> Place:
        """The place of a character; where the content is not as typed, that of the next ``literal`` in its line."""
        at += self.offset
        if not self._starts:
            self._starts += [0, *(match.end() for match in _LINE_END.finditer(self.content))]
        row = bisect_right(self._starts, at) - 1
        start = self._starts[row]
        if row not in self._columns:
            end = self._starts[row + 1] - 1 if row + 1 < len(self._starts) else len(self.content)
            self._columns[row] = self.reading.column(self.line + row, self.content[start:end].strip(" "))
        column, words = self._columns[row], self.content[start:]
        if column < 0:
            return self.reading.place(self.line + row, literal)
        indent = len(words) - len(words.lstrip(" ")) if words[:1] == " " else 0
        return Place(self.line + row, column + at - start - indent + 1)
