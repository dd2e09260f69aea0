"""The passes, in the one order in which they run: each turns a Document into a new one and says what it decided."""

from __future__ import annotations

from collections.abc import Callable

from ..diagnostics import Result
from ..document import Document
from .anchors import anchors
from .boxes import boxes
from .citations import citations
from .crossrefs import crossrefs
from .headings import headings
from .language import language
from .nesting import nesting
from .notes import notes
from .paragraphs import paragraphs
from .sources import sources
from .summary import summary
from .title import title
from .typography import typography

__all__ = ["PASSES", "Pass"]

Pass = Callable[[Document], Result[Document]]

#: The first leaves nothing too deep for the others; labels and dates need the language; what a cross-reference leads
#: to gets an anchor; citations become notes; the summary points at paragraphs by their anchors; an extracted summary
#: repeats calls, so notes are numbered after it; sources are cited by numbered calls; paragraphs that they and the box
#: point at get their numbers printed; typography comes last, over every word to be printed.
PASSES: tuple[Pass, ...] = (
    nesting,
    language,
    title,
    headings,
    crossrefs,
    anchors,
    citations,
    summary,
    boxes,
    notes,
    sources,
    paragraphs,
    typography,
)
