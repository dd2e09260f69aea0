"""Columns of a text as they are in its file, which has characters that were left out of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from ..diagnostics import Decision, Diagnostic


class Columns:
    """Knows where characters of a text were left out, and so the file's column of a place in what is left."""

    def __init__(self, text: str, gone: Sequence[int]) -> None:
        self._lines: dict[int, list[int]] = {}
        line, start, at = 1, 0, 0
        for place in gone:
            ends = text.count("\n", at, place)
            if ends:
                line, start = line + ends, text.rindex("\n", at, place) + 1
            own = self._lines.setdefault(line, [])
            own.append(place - start - len(own))
            at = place

    def column(self, line: int, column: int) -> int:
        """The column, from 1, in the file."""
        own = self._lines.get(line)
        return column + bisect_right(own, column - 1) if own else column

    def decision(self, one: Decision) -> Decision:
        """A decision at its place in the file."""
        column = self.column(one.line, one.column)
        return one if column == one.column else replace(one, column=column)

    def diagnostic(self, one: Diagnostic) -> Diagnostic:
        """A diagnostic at its place in the file."""
        column = self.column(one.span.line, one.span.column)
        return one if column == one.span.column else replace(one, span=replace(one.span, column=column))
