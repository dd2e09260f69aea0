"""What the parts of an entry are made from."""

from __future__ import annotations

import msgspec

from ..labels import Labels
from ..source import Citation, Source
from .marks import Marks
from .style import Style
from .titles import clean


class Setting(msgspec.Struct, frozen=True):
    """What parts are made from: a source in a document of language ``lang``, and the citation where a note cites it."""

    source: Source
    style: Style
    lang: str
    labels: Labels
    marks: Marks
    citation: Citation | None = None

    def variable(self, name: str) -> str:
        """One of the source's other variables, "" where it has none of that name."""
        return next((clean(value) for each, value in self.source.variables if each == name), "")
