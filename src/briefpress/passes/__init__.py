"""The passes, in the one order in which they run: each turns a Document into a new one and says what it decided."""

from __future__ import annotations

from collections.abc import Callable

from ..diagnostics import Result
from ..document import Document
from .anchors import anchors
from .boxes import boxes
from .citations import citations
from .contents import contents
from .crossrefs import crossrefs
from .headings import headings
from .language import language
from .nesting import nesting
from .notes import notes
from .numbering import numbering
from .paragraphs import paragraphs
from .sources import sources
from .summary import summary
from .title import title
from .typography import typography

__all__ = ["PASSES", "Pass"]

Pass = Callable[[Document], Result[Document]]

#: The first leaves nothing too deep for the others; labels and dates need the language; a cross-reference names the
#: number of what it leads to, which then gets an anchor; citations become notes; the summary points at paragraphs by
#: their anchors; an extracted summary repeats calls, so notes are numbered after it; sources are cited by numbered
#: calls; paragraphs that they and the box point at get their numbers printed; typography comes over every word to be
#: printed; contents repeat words as they are then.
PASSES: tuple[Pass, ...] = (
    nesting,
    language,
    title,
    headings,
    numbering,
    crossrefs,
    anchors,
    citations,
    summary,
    boxes,
    notes,
    sources,
    paragraphs,
    typography,
    contents,
)
