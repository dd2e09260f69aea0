"""Headers and footers: the running title and the mark at the head, the page's number and the mark at the foot."""

from __future__ import annotations

from ...document import Document
from ...labels import Labels
from ...theme import Theme
from ..characters import right_to_left
from ..furniture import marking, page_parts, running_header
from .looks import FURNITURE_LINE
from .runs import field, text_runs
from .units import millimetres, twips
from .xml import Element, paragraph, part_root, w

#: Points between the furniture and the text, and what it keeps at least from the paper's edge.
HEADER_SPACE, FOOTER_SPACE, EDGE = 14, 16, 18
#: A line of furniture as a multiple of its size: the font's own line, a little less.
LINE = 1.4 * FURNITURE_LINE


def header(document: Document, labels: Labels, *, first: bool) -> Element:
    """The head of the first page, which has the mark only, or of the others."""
    rtl = right_to_left(document.meta.lang)
    running = "" if first else running_header(document, labels)
    lines = [*_mark(document), *([paragraph("Header", text_runs(running, rtl=rtl))] if running else [])]
    return part_root("hdr", lines or [paragraph("Header", ())])


def footer(document: Document, labels: Labels, count: int) -> Element:
    """The foot of a page: page N of M, by fields; ``count`` is the M that is stored."""
    before, between, after = (text_runs(words, rtl=right_to_left(document.meta.lang)) for words in page_parts(labels))
    number = [*before, *field("PAGE", "1"), *between, *field("NUMPAGES", str(count)), *after]
    return part_root("ftr", [paragraph("Footer", number), *_mark(document)])


def _mark(document: Document) -> list[Element]:
    mark = marking(document)
    return [paragraph("Marking", text_runs(mark, rtl=right_to_left(document.meta.lang)))] if mark else []


def page_margins(theme: Theme, *, marked: bool) -> Element:
    """``w:pgMar``; the furniture stands just above and below the text."""
    margins = theme.page.margins
    lines = (theme.sizes.furniture + (theme.sizes.marking if marked else 0)) * LINE
    distances = {
        "header": millimetres(margins.top) - twips(HEADER_SPACE + lines),
        "footer": millimetres(margins.bottom) - twips(FOOTER_SPACE + lines),
    }
    edges = {side: millimetres(getattr(margins, side)) for side in ("top", "right", "bottom", "left")}
    return w("pgMar", **edges, **{key: max(twips(EDGE), value) for key, value in distances.items()}, gutter=0)
