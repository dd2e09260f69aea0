"""What one reading of a Word file knows and gathers: its package, its styles, diagnostics, decisions, line numbers."""

from __future__ import annotations

from ...diagnostics import Decision, Diagnostic, Span
from ...limits import Limits
from ..decode import TURNING
from ..hints import Hints
from ..meta import clean
from .names import Element
from .package import Package, Relationship
from .xml import PartError

#: Characters of a text that a decision or a message shows.
SHOWN = 80


class Reading:
    """The notebook of one reading.

    ``line`` is the number of the last paragraph begun: those of the text first, in the order of its XML and with the
    cells of tables, then those of the footnotes and of the endnotes. ``anchors`` are the bookmarks that links point at.
    """

    def __init__(self, package: Package, hints: Hints) -> None:
        self.package = package
        self.file = package.file
        self.limits: Limits = package.limits
        self.hints = hints
        self.line = 0
        self.diagnostics: list[Diagnostic] = []
        self.decisions: list[Decision] = []
        #: Calls of notes: label, line and column.
        self.calls: list[tuple[str, int, int]] = []
        self.anchors: set[str] = set()
        self.aliases: dict[str, str] = {}
        self.hidden: list[tuple[int, str]] = []
        self.contents: list[tuple[int, str]] = []
        self.comments: dict[str, int] = {}
        self._turned = False
        self.media: dict[str, str] = {}
        self._related: dict[str, dict[str, Relationship]] = {}

    def report(self, rule: str, message: str, line: int = 0, column: int = 0, hint: str = "") -> None:
        """Add a diagnostic at a paragraph."""
        self.diagnostics.append(Diagnostic(rule, message, Span(self.file, line, column), hint))

    def seen(self, text: str, offset: int) -> str:
        """A text without the characters that no XML may hold; the first that turns its direction is told, and stays."""
        if not self._turned and (found := TURNING.search(text)):
            self._turned = True
            message = f"U+{ord(found[0]):04X} turns the direction of the text; what is read may not be what is shown"
            hint = "take it out unless the author meant it"
            self.report("bidi-control", message, self.line, offset + found.start() + 1, hint)
        return "\u00ad".join(map(clean, text.split("\u00ad")))

    def decide(self, kind: str, line: int, confidence: float, text: str, label: str = "", column: int = 1) -> None:
        """Add a decision about a paragraph, or about what stands in a column of it."""
        self.decisions.append(Decision(kind, line, column if line else 0, confidence, label, 0, shown(text)))

    def root(self, name: str) -> Element:
        """The XML of a part that can be done without: None where it is missing or damaged, and the latter is told."""
        if name not in self.package:
            return None
        try:
            return self.package.root(name)
        except PartError as error:
            self.damaged(name, error)
            return None

    def leave_out(self, line: int, text: str) -> None:
        """Note a part of a table of contents, which is not read."""
        if text.strip():
            self.contents.append((line, " ".join(text.split())))

    def damaged(self, name: str, error: PartError) -> None:
        """Tell of a part that cannot be used."""
        self.report("damaged-part", f"{name} {error}; it is left out", hint="open the file in Word and save it again")

    def related(self, part: str) -> dict[str, Relationship]:
        """What a part points at, by id."""
        if part not in self._related:
            try:
                self._related[part] = self.package.relationships(part)
            except PartError as error:
                self._related[part] = {}
                self.damaged(f"the relationships of {part}", error)
        return self._related[part]

    def part(self, type: str) -> str:
        """The name of the part of a type (``styles``) that the text points at, else of the usual place."""
        for each in self.related(self.package.main).values():
            if each.type == type and not each.external:
                return each.target
        return f"{self.package.main.rpartition('/')[0]}/{type}.xml".lstrip("/")


def shown(text: str) -> str:
    """The beginning of a text, on one line."""
    words = " ".join(text[: 4 * SHOWN].split())
    return words if len(words) <= SHOWN and len(text) <= 4 * SHOWN else words[: SHOWN - 1] + "…"
