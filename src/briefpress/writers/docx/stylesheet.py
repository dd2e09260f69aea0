"""The paragraph and character styles of a theme: Word's built-in ones under their own names, and a few of ours."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ...theme import Theme
from ..characters import right_to_left
from .frames import INDENT, RULES, frame
from .languages import physical
from .looks import (
    FURNITURE_LINE,
    HEADING_LINE,
    TITLE_LINE,
    bold,
    border,
    color,
    font,
    leaded,
    lined,
    shade,
    size,
    slanted,
    stressed,
)
from .numbering import IDS, STYLED, num_properties, style_id
from .units import millimetres, twips
from .xml import Element, w

#: The box: width of its rule, and its padding (top, sides, bottom), points.
BOX_RULE, BOX_TOP, BOX_SIDE, BOX_BOTTOM = 2.5, 9, 12, 5
#: Where the box's text begins, points from the margin.
BOX_INDENT = BOX_RULE + BOX_SIDE
#: Points above the heading of the box's key figures, and how many stand side by side.
ABOVE_FIGURES, COLUMNS = 8, 2
#: The appendix: its size as a part of the text's, and its leading.
SOURCE_SIZE, SOURCE_LEADING = 0.905, 1.35
#: What stands around the text of a code block, points; with its frame it begins at the margin.
CODE_PADDING, CODE_INDENT = 6, 6.5
#: Points above a figure.
ABOVE_FIGURE = 12
#: What a footnote's number takes in front of its text, points.
NOTE_INDENT = 14


class Style(msgspec.Struct, frozen=True):
    """One style; ``gallery`` says that it is shown in the style gallery, in the order of the table."""

    id: str
    name: str
    ppr: tuple[Element | None, ...] = ()
    rpr: tuple[Element | None, ...] = ()
    base: str = "Normal"
    next: str = ""
    kind: str = "paragraph"
    gallery: bool = False
    default: bool = False


def text_width(theme: Theme) -> int:
    """The measure in twips."""
    width, _ = theme.page.dimensions()
    return millimetres(width - theme.page.margins.left - theme.page.margins.right)


def stylesheet(theme: Theme, lang: str) -> list[Style]:
    """Every paragraph and character style, in the order of the gallery."""
    rtl = right_to_left(lang)
    return [
        *_text_styles(theme, rtl=rtl),
        *_heading_styles(theme, rtl=rtl),
        *_list_styles(theme),
        *_definition_styles(theme),
        *_box_styles(theme, lang),
        *_division_styles(theme, lang),
        *_masthead_styles(theme, lang),
        *_note_styles(theme, rtl=rtl),
        *_character_styles(theme, rtl=rtl),
    ]


def _text_styles(theme: Theme, *, rtl: bool) -> Iterator[Style]:
    """The text; from right to left it is ragged, as in the PDF."""
    spacing, sizes = theme.spacing, theme.sizes
    justified = w("jc", val="both") if theme.justify and not rtl else None
    body = leaded(sizes.text, spacing.leading, before=spacing.paragraph)
    indented = w("ind", left=twips(spacing.indent), right=twips(spacing.indent))
    yield Style("Normal", "Normal", base="", default=True)
    yield Style("BodyText", "Body Text", (body, justified), gallery=True)
    numbered = (num_properties(IDS["paragraphs"], 1),)
    yield Style("NumberedParagraph", "Numbered Paragraph", numbered, base="BodyText", gallery=True)
    yield Style("Quote", "Quote", (body, indented, justified), tuple(slanted(rtl=rtl)), "BodyText", gallery=True)
    code = (font(theme, "code"), w("noProof"), *size(sizes.code))
    padding = [border(theme, side, "tint", 0.5, CODE_PADDING) for side in ("top", "left", "bottom", "right")]
    frame = (w("pBdr", *padding), shade(theme, "tint"), w("ind", left=twips(CODE_INDENT), right=twips(CODE_INDENT)))
    block = (*frame, w("suppressAutoHyphens"), w("bidi", val=0))
    lines = leaded(sizes.code, 1.35, before=spacing.paragraph + 6, after=spacing.paragraph + 6)
    yield Style("HTMLPreformatted", "HTML Preformatted", (*block, lines), code)
    yield Style("Figure", "Figure", (lined(1, before=ABOVE_FIGURE),), next="Caption", gallery=True)
    small = (font(theme, "heading"), color(theme, "muted"), *size(sizes.note))
    caption = (w("suppressAutoHyphens"), lined(FURNITURE_LINE, before=5, after=5))
    yield Style("Caption", "caption", caption, small, next="BodyText", gallery=True)


def _heading_styles(theme: Theme, *, rtl: bool) -> Iterator[Style]:
    sizes, spacing = theme.sizes, theme.spacing
    after = max(0.0, spacing.heading_after - spacing.paragraph)
    lines = lined(HEADING_LINE, before=spacing.heading_before, after=after)
    colors = ("accent", "accent", "accent", "ink", "ink", "muted")
    numbered = theme.numbering.sections
    for level, (points, name) in enumerate(zip(sizes.headings, colors, strict=True), 1):
        italics = slanted(rtl=rtl) if level > 4 else []
        look = (font(theme, "heading"), *bold(), *italics, color(theme, name), *size(points))
        place = (w("keepNext"), w("keepLines"), w("suppressAutoHyphens"), lines, w("outlineLvl", val=level - 1))
        counted = (num_properties(IDS["sections"], level),) if numbered else ()
        yield Style(f"Heading{level}", f"heading {level}", (*counted, *place), look, next="BodyText", gallery=level < 4)
        if numbered:
            yield Style(heading_style(level, theme), f"Heading Unnumbered {level}", place, look, next="BodyText")


def heading_style(level: int, theme: Theme, *, numbered: bool = False) -> str:
    """The style's id of a heading: of one without a number its own, where the built-in one numbers."""
    return f"Heading{level}" if numbered or not theme.numbering.sections else f"HeadingUnnumbered{level}"


def _list_styles(theme: Theme) -> Iterator[Style]:
    """Lists are ragged, as in the PDF: their lines are short."""
    sizes, spacing = theme.sizes, theme.spacing
    ragged = w("jc", val="left")
    for base, name, scheme in (("ListBullet", "List Bullet", "bullets"), ("ListNumber", "List Number", "numbers")):
        for level in range(1, STYLED + 1):
            lines = leaded(sizes.text, spacing.leading, before=spacing.paragraph / 3)
            title = name if level == 1 else f"{name} {level}"
            numbered = (num_properties(IDS[scheme], level), lines, ragged)
            yield Style(style_id(base, level), title, numbered, base="BodyText", gallery=level == 1)
    for level in range(1, STYLED + 1):
        title = "List Continue" if level == 1 else f"List Continue {level}"
        lines = leaded(sizes.text, spacing.leading, before=spacing.paragraph / 3)
        indented = w("ind", left=twips(spacing.indent * level))
        yield Style(style_id("ListContinue", level), title, (lines, indented, ragged), base="BodyText")


def _box_styles(theme: Theme, lang: str) -> Iterator[Style]:
    sides = ("right", "left") if right_to_left(lang) else ("left", "right")
    edges = {
        "top": border(theme, "top", "tint", 0.5, BOX_TOP),
        sides[0]: border(theme, sides[0], "accent", BOX_RULE, BOX_SIDE),
        "bottom": border(theme, "bottom", "tint", 0.5, BOX_BOTTOM),
        sides[1]: border(theme, sides[1], "tint", 0.5, BOX_SIDE),
    }
    frame = w("pBdr", *(edges[side] for side in ("top", "left", "bottom", "right")))
    indented = w("ind", left=twips(BOX_INDENT), right=twips(BOX_SIDE))
    lines = leaded(theme.sizes.summary, theme.spacing.leading, before=theme.spacing.paragraph)
    text = (frame, shade(theme, "tint"), lines, indented)
    head = (w("keepNext"), w("suppressAutoHyphens"), lined(HEADING_LINE))
    look = (font(theme, "heading"), *bold(), color(theme, "accent"), *size(theme.sizes.headings[1]))
    yield Style("SummaryHeading", "Summary Heading", head, look, "Summary", next="Summary", gallery=True)
    yield Style("Summary", "Summary", text, tuple(size(theme.sizes.summary)), gallery=True)
    yield from _key_figure_styles(theme)


def _key_figure_styles(theme: Theme) -> Iterator[Style]:
    """The key figures of the box, in columns by tabs, under their small heading."""
    head = (w("keepNext"), w("suppressAutoHyphens"), lined(HEADING_LINE, before=ABOVE_FIGURES))
    look = (font(theme, "heading"), *bold(), color(theme, "muted"), *size(theme.sizes.furniture))
    yield Style("SummaryFiguresHeading", "Summary Figures Heading", head, look, "Summary", next="SummaryFigures")
    inside = text_width(theme) - twips(BOX_INDENT + BOX_SIDE)
    stops = (twips(BOX_INDENT) + inside * column // COLUMNS for column in range(1, COLUMNS))
    tabs = w("tabs", *(w("tab", val="left", pos=stop) for stop in stops))
    yield Style(
        "SummaryFigures",
        "Summary Figures",
        (tabs, leaded(theme.sizes.summary, theme.spacing.leading, before=2)),
        (),
        "Summary",
    )


def _definition_styles(theme: Theme) -> Iterator[Style]:
    """Terms and definitions, as pandoc names them."""
    sizes, spacing = theme.sizes, theme.spacing
    term = (w("keepNext"), leaded(sizes.text, spacing.leading, before=spacing.paragraph))
    yield Style("DefinitionTerm", "Definition Term", term, tuple(bold()), "BodyText", "Definition", gallery=True)
    place = (leaded(sizes.text, spacing.leading, before=spacing.paragraph / 3), w("ind", left=twips(spacing.indent)))
    yield Style("Definition", "Definition", place, base="BodyText", gallery=True)


def _division_styles(theme: Theme, lang: str) -> Iterator[Style]:
    """The boxes in the text, each with its heading."""
    indented = w("ind", left=twips(INDENT))
    look = (font(theme, "heading"), *bold(), *size(theme.sizes.text))
    for base in RULES:
        name = base.replace("Box", " Box")
        lines = leaded(theme.sizes.text, theme.spacing.leading, before=theme.spacing.paragraph)
        text = (frame(theme, base, rtl=right_to_left(lang)), lines, indented)
        head = (w("keepNext"), w("suppressAutoHyphens"), lined(HEADING_LINE, before=theme.spacing.paragraph * 2))
        yield Style(f"{base}Heading", f"{name} Heading", head, look, base, next=base, gallery=True)
        yield Style(base, name, text, gallery=True)


def _masthead_styles(theme: Theme, lang: str) -> Iterator[Style]:
    sizes = theme.sizes
    heading, muted, furniture = font(theme, "heading"), color(theme, "muted"), size(sizes.furniture)
    whole = w("suppressAutoHyphens")
    tabs = w("tabs", w("tab", val="right", pos=text_width(theme)))
    title = (w("keepNext"), whole, lined(TITLE_LINE, before=10, after=6))
    look = (heading, *bold(), *size(sizes.title))
    yield Style("Title", "Title", title, look, next="Subtitle", gallery=True)
    subtitle = (w("keepNext"), whole, lined(HEADING_LINE, after=6))
    look = (heading, muted, *size(sizes.subtitle))
    yield Style("Subtitle", "Subtitle", subtitle, look, next="BodyText", gallery=True)
    quiet = (heading, muted, *furniture)
    yield Style("Masthead", "Masthead", (whole, tabs, lined(FURNITURE_LINE)), quiet, gallery=True)
    for name in ("Header", "Footer"):
        place = (whole, tabs, lined(FURNITURE_LINE))
        yield Style(name, name.lower(), place, quiet)
    mark = (whole, lined(FURNITURE_LINE), w("jc", val=physical("right", rtl=right_to_left(lang))))
    look = (heading, *bold(), *size(sizes.marking))
    yield Style("Marking", "Marking", mark, look, gallery=True)


def _note_styles(theme: Theme, *, rtl: bool) -> Iterator[Style]:
    sizes, spacing = theme.sizes, theme.spacing
    indent = twips(NOTE_INDENT)
    note = (leaded(sizes.note, spacing.note_leading), w("ind", left=indent, hanging=indent))
    yield Style("FootnoteText", "footnote text", note, tuple(size(sizes.note)))
    points = sizes.text * SOURCE_SIZE
    source = (num_properties(IDS["sources"], 1), leaded(points, SOURCE_LEADING, before=4))
    yield Style("Source", "Source", source, tuple(size(points)), gallery=True)
    legend = (leaded(sizes.note, spacing.note_leading, before=spacing.paragraph),)
    look = (*slanted(rtl=rtl), color(theme, "muted"), *size(sizes.note))
    yield Style("SourcesLegend", "Sources Legend", legend, look, gallery=True)
    yield Style(
        "NoteApart", "Note Apart", (leaded(sizes.note, spacing.note_leading, before=4),), tuple(size(sizes.note))
    )


def _character_styles(theme: Theme, *, rtl: bool) -> Iterator[Style]:
    sizes = theme.sizes
    accent, muted = color(theme, "accent"), color(theme, "muted")
    code = (font(theme, "code"), w("noProof"), *size(sizes.code))
    series = (*bold(), accent, w("spacing", val=14))
    table: tuple[tuple[str, str, tuple[Element, ...], bool], ...] = (
        ("Emphasis", "Emphasis", tuple(stressed(rtl=rtl)), True),
        ("Strong", "Strong", tuple(bold()), True),
        ("SubtleEmphasis", "Subtle Emphasis", (*slanted(rtl=rtl), muted, *size(sizes.note)), False),
        ("IntenseReference", "Intense Reference", series, False),
        ("Hyperlink", "Hyperlink", (accent,), False),
        ("HTMLCode", "HTML Code", code, False),
        ("FootnoteReference", "footnote reference", (accent, w("vertAlign", val="superscript")), False),
    )
    yield Style("DefaultParagraphFont", "Default Paragraph Font", base="", kind="character", default=True)
    for id, name, look, gallery in table:
        yield Style(id, name, (), look, "DefaultParagraphFont", kind="character", gallery=gallery)
