"""The masthead and the summary box."""

from __future__ import annotations

from collections.abc import Iterable

from ...document import Paragraph, Summary
from ...labels import Labels
from ..furniture import Masthead
from .blocks import HEAVY, BlockWriter
from .looks import border
from .places import BOX
from .runs import Look
from .spacing import TABLE, set_spacing
from .stylesheet import COLUMNS
from .xml import Element, add_formatting, paragraph, w

#: Points between the masthead's text, its hairline, and what follows.
HAIRLINE, HAIRLINE_SPACE, BELOW_MASTHEAD, ABOVE_BYLINE = 0.5, 10, 18, 4
#: Points between the box and what follows it.
BELOW_BOX = 18
SERIES, QUIET = Look(series=True), Look(quiet=True)


def masthead_paragraphs(masthead: Masthead, writer: BlockWriter) -> list[Element]:
    """The masthead's lines; the last one has the hairline under it."""
    lines = list(_lines(masthead, writer))
    if lines:
        rule = border(writer.theme, "bottom", "rule", HAIRLINE, HAIRLINE_SPACE)
        add_formatting(lines[-1], w("pBdr", rule))
        set_spacing(lines[-1], after=BELOW_MASTHEAD)
    return lines


def _lines(masthead: Masthead, writer: BlockWriter) -> Iterable[Element]:
    inlines = writer.inlines
    reference = [w("r", w("tab")), *inlines.text(masthead.reference)] if masthead.reference else []
    if masthead.series or reference:
        yield paragraph("Masthead", [*inlines.text(masthead.series, SERIES), *reference])
    if masthead.title:
        yield paragraph("Title", inlines.inlines(masthead.title, HEAVY))
    if masthead.subtitle:
        yield paragraph("Subtitle", inlines.inlines(masthead.subtitle))
    if masthead.byline:
        yield paragraph("Masthead", inlines.inlines(masthead.byline))
    for line in filter(None, (masthead.recipients, masthead.marking)):
        yield paragraph("Masthead", inlines.text(line))


def _key_figures(figures: Iterable[Paragraph], labels: Labels, writer: BlockWriter) -> Iterable[Element]:
    """The heading, and the figures in one paragraph: tabs part columns, breaks part rows."""
    yield paragraph("SummaryFiguresHeading", writer.inlines.text(labels.key_figures))
    content: list[Element] = []
    for number, figure in enumerate(figures):
        between = w("tab") if number % COLUMNS else w("br")
        content += [w("r", between)] if number else []
        content += writer.inlines.inlines(figure.children)
    yield paragraph("SummaryFigures", content)


def summary_box(summary: Summary, labels: Labels, writer: BlockWriter) -> list[Element]:
    """The box: paragraphs whose styles have the same frame, which Word draws as one."""
    box = [paragraph("SummaryHeading", writer.inlines.text(labels.summary)), *writer.place(summary.blocks, BOX)]
    if summary.figures:
        box += _key_figures(summary.figures, labels, writer)
    if summary.extracted:
        box.append(paragraph("Summary", writer.inlines.text(labels.extracted, QUIET)))
    if box[-1].tag != TABLE:
        set_spacing(box[-1], after=BELOW_BOX)
    return box
