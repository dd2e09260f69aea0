"""The part that holds the styles: defaults of the document, the styles themselves, the look of tables."""

from __future__ import annotations

from ...theme import Theme
from ..characters import right_to_left
from ..wide import FITS, SIZE, Fit
from .contents_styles import contents_styles, uncounted
from .languages import EAST_ASIAN, lang_element, primary
from .looks import FURNITURE_LINE, bold, border, color, east_asian_hint, font, leaded, lined, size
from .stylesheet import Style, stylesheet
from .units import twips
from .xml import Element, properties, w

#: The styles that Word has no name for.
OURS = frozenset(
    {
        "Summary Heading",
        "Summary",
        "Summary Figures Heading",
        "Summary Figures",
        "Source",
        "Sources Legend",
        "Note Apart",
        "Marking",
        "Masthead",
        "Figure",
        "Numbered Paragraph",
        *(f"Heading Unnumbered {level}" for level in range(1, 7)),
        "Definition Term",
        "Definition",
        "Note Box",
        "Note Box Heading",
        "Warning Box",
        "Warning Box Heading",
        *(f"Plain Table 2 {fit.name.capitalize()}" for fit in FITS if fit.name),
    }
)


def style_elements(theme: Theme, lang: str) -> list[Element]:
    """``w:docDefaults``, ``w:latentStyles`` and every ``w:style``, in the order of the gallery."""
    styles = [*stylesheet(theme, lang), *contents_styles(theme)]
    counted = map(uncounted, styles) if theme.numbering.lines else styles
    written = (_style_element(style, priority) for priority, style in enumerate(counted, 1))
    tables = [_table_style(theme, fit) for fit in FITS]
    return [_defaults(theme, lang), _latent(), *written, _no_list(), _table_normal(), *tables]


def _defaults(theme: Theme, lang: str) -> Element:
    face = font(theme, "text")
    family = east_asian_hint(face) if primary(lang) in EAST_ASIAN else face
    text = [family, color(theme, "ink"), w("kern", val=16), *size(theme.sizes.text), lang_element(lang)]
    spacing = leaded(theme.sizes.text, theme.spacing.leading)
    lines = [w("widowControl"), w("bidi") if right_to_left(lang) else None, spacing]
    return w(
        "docDefaults",
        w("rPrDefault", properties("rPr", text)),
        w("pPrDefault", properties("pPr", lines)),
    )


def _latent() -> Element:
    """Every style of Word that is not ours stays out of the gallery until it is used."""
    return w(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )


def _style_element(style: Style, priority: int) -> Element:
    attributes = {"type": style.kind, "styleId": style.id}
    if style.default:
        attributes["default"] = "1"
    elif style.name in OURS:
        attributes["customStyle"] = "1"
    return w(
        "style",
        w("name", val=style.name),
        w("basedOn", val=style.base) if style.base else None,
        w("next", val=style.next) if style.next else None,
        w("uiPriority", val=priority),
        w("qFormat") if style.gallery else None,
        properties("pPr", style.ppr),
        properties("rPr", style.rpr),
        **attributes,
    )


def _no_list() -> Element:
    hidden = (w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed"))
    return w("style", w("name", val="No List"), *hidden, type="numbering", default=1, styleId="NoList")


def _table_normal() -> Element:
    sides = (w(side, w=width, type="dxa") for side, width in (("top", 0), ("left", 0), ("bottom", 0), ("right", 0)))
    look = w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", *sides))
    hidden = (w("uiPriority", val=99), w("semiHidden"), w("unhideWhenUsed"))
    return w("style", w("name", val="Normal Table"), *hidden, look, type="table", default=1, styleId="TableNormal")


def _table_style(theme: Theme, fit: Fit) -> Element:
    """Rules above, below and under the head only; Word's name for its plainest table with such rules.

    Those of wide tables are whole, too: LibreOffice has no part of a table from the style that another is based on.
    """
    rules = w("tblBorders", border(theme, "top", "ink", 0.9), border(theme, "bottom", "ink", 0.9))
    margins = (("top", 3), ("left", 0), ("bottom", 3), ("right", fit.gutter))
    padding = w("tblCellMar", *(w(side, w=twips(points), type="dxa") for side, points in margins))
    under = w("tcBorders", border(theme, "bottom", "ink", 0.5))
    head = w(
        "tblStylePr",
        properties("rPr", bold()),
        w("tcPr", under, w("vAlign", val="bottom")),
        type="firstRow",
    )
    rows = w("tblStylePr", properties("rPr", bold()), type="firstCol")
    flush = w("tblStylePr", w("tcPr", w("tcMar", w("right", w=0, type="dxa"))), type="lastCol")
    return w(
        "style",
        w("name", val=f"Plain Table 2 {fit.name.capitalize()}".strip()),
        w("basedOn", val="TableNormal"),
        w("uiPriority", val=42),
        properties("pPr", [w("suppressAutoHyphens"), lined(FURNITURE_LINE)]),
        properties("rPr", [font(theme, "heading"), *size(theme.sizes.text * SIZE * fit.scale)]),
        w("tblPr", rules, padding),
        head,
        flush,
        rows,
        type="table",
        **({"customStyle": 1} if fit.name else {}),
        styleId=f"PlainTable2{fit.name.capitalize()}",
    )
