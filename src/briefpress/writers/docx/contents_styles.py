"""The styles of contents and of line numbers: Word's own, and which paragraphs are not counted by line."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ...theme import Theme
from ..contents import LEFT, ROOM
from .looks import FURNITURE_LINE, HEADING_LINE, bold, color, font, lined, size
from .stylesheet import Style, text_width
from .units import twips
from .xml import Element, w

#: The size of contents, points.
SIZE = 9.5
#: What is no text of the article's body: its lines are not counted.
UNCOUNTED = frozenset(
    ("Title", "Subtitle", "Masthead", "Marking", "Summary", "Figure", "Caption", "Source", "SourcesLegend", "NoteApart")
)


def contents_styles(theme: Theme) -> Iterator[Style]:
    """The heading of a list, the lines of contents by level, those of lists of figures and tables, line numbers."""
    look = (font(theme, "heading"), *bold(), color(theme, "accent"), *size(theme.sizes.headings[1]))
    head = (w("keepNext"), w("suppressAutoHyphens"), lined(HEADING_LINE, before=18, after=2))
    yield Style("TOCHeading", "TOC Heading", head, look, next="BodyText")
    for level, (left, room) in enumerate(zip(LEFT, ROOM, strict=True), 1):
        yield Style(f"TOC{level}", f"toc {level}", _line(theme, left, room, level), _words(theme, strong=level == 1))
    yield Style("TableofFigures", "table of figures", _line(theme, 0, 0, 1), _words(theme, strong=False))
    number = (font(theme, "heading"), color(theme, "muted"), *size(theme.sizes.furniture))
    yield Style("LineNumber", "line number", (), number, "DefaultParagraphFont", kind="character")


def _words(theme: Theme, *, strong: bool) -> tuple[Element, ...]:
    return (font(theme, "heading"), *(bold() if strong else ()), *size(SIZE))


def _line(theme: Theme, left: float, room: float, level: int) -> tuple[Element | None, ...]:
    """A line: words hang behind their number, which a tab follows where sections are numbered; the page at its end."""
    hanging = room if theme.numbering.sections else 0
    stops = [w("tab", val="left", pos=twips(left + hanging))] if hanging else []
    tabs = w("tabs", *stops, w("tab", val="right", leader="dot", pos=text_width(theme)))
    indent = w("ind", left=twips(left + hanging), hanging=twips(hanging))
    return (w("suppressAutoHyphens"), tabs, lined(FURNITURE_LINE, before=4 if level == 1 else 2), indent)


def uncounted(style: Style) -> Style:
    """A style whose lines are not counted, where it is none of the body's text."""
    if style.id not in UNCOUNTED and not style.id.startswith(("TOC", "TableofFigures")):
        return style
    return replace(style, ppr=(*style.ppr, w("suppressLineNumbers")))
