"""The theme's tokens as Word's formatting: fonts, colours, sizes, line spacing, borders."""

from __future__ import annotations

from ...theme import Colors, Face, Theme
from .units import half_points, twips
from .xml import Element, qualified, w

#: The slot of Word's colour scheme that holds each colour token: a change of the scheme changes the document.
COLOR_SLOTS = {"ink": "text1", "muted": "text2", "tint": "background2", "accent": "accent1", "rule": "accent2"}
#: Word's theme fonts: headings are "major", text is "minor".
FONT_SLOTS = {"heading": "major", "text": "minor"}
#: Fonts of every Word that have Arabic and Hebrew, by the generic family.
COMPLEX_FONTS = {"serif": "Times New Roman", "sans-serif": "Arial", "monospace": "Courier New"}
#: The lines of titles and furniture as a multiple of the font's own, so that they follow when an editor changes a size.
#: Sans families' own lines are generous (1.2 to 1.45 of the size).
TITLE_LINE, HEADING_LINE, FURNITURE_LINE = 0.84, 0.88, 0.92


def hexadecimal(colors: Colors, name: str) -> str:
    """The colour token as Word writes colours: no number sign."""
    value: str = getattr(colors, name)
    return value[1:].upper()


def color(theme: Theme, name: str) -> Element:
    """The colour of text."""
    return w("color", val=hexadecimal(theme.colors, name), themeColor=COLOR_SLOTS[name])


def shade(theme: Theme, name: str) -> Element:
    """A ground behind a paragraph."""
    return w("shd", val="clear", color="auto", fill=hexadecimal(theme.colors, name), themeFill=COLOR_SLOTS[name])


def border(theme: Theme, side: str, name: str, width: float, space: float = 0) -> Element:
    """One border; width and distance from the text in points."""
    fill = hexadecimal(theme.colors, name)
    return w(side, val="single", sz=round(width * 8), space=round(space), color=fill, themeColor=COLOR_SLOTS[name])


def font(theme: Theme, name: str) -> Element:
    """The family of a font token, for Latin and alike; East Asian text keeps the theme's own fonts for it."""
    face: Face = getattr(theme.fonts, name)
    names = {"ascii": face.family, "hAnsi": face.family, "cs": complex_font(face)}
    if name in FONT_SLOTS:
        slot = FONT_SLOTS[name]
        themed = {"asciiTheme": "HAnsi", "eastAsiaTheme": "EastAsia", "hAnsiTheme": "HAnsi", "cstheme": "Bidi"}
        names |= {key: slot + end for key, end in themed.items()}
    return w("rFonts", **names)


def east_asian_hint(fonts: Element) -> Element:
    """The font, where signs that Latin and East Asian script share are set in the East Asian one."""
    fonts.set(qualified("w:hint"), "eastAsia")
    return fonts


def complex_font(face: Face) -> str:
    """The font for Arabic, Hebrew and alike."""
    return COMPLEX_FONTS.get(face.generic, COMPLEX_FONTS["serif"])


def size(points: float) -> list[Element]:
    """The size of type, for all scripts."""
    return [w("sz", val=half_points(points)), w("szCs", val=half_points(points))]


def bold(*, on: bool = True) -> list[Element]:
    """Bold, for all scripts."""
    return [w("b"), w("bCs")] if on else [w("b", val=0), w("bCs", val=0)]


def italic(*, on: bool = True) -> list[Element]:
    """Italic, for all scripts."""
    return [w("i"), w("iCs")] if on else [w("i", val=0), w("iCs", val=0)]


def slanted(*, rtl: bool) -> list[Element]:
    """What is set apart by its look; scripts from right to left have no italics."""
    return [] if rtl else italic()


def stressed(*, rtl: bool) -> list[Element]:
    """What is stressed: from right to left bold, and the Latin words in it italic."""
    return [w("i"), w("bCs")] if rtl else italic()


def leaded(points: float, leading: float, before: float = 0, after: float = 0) -> Element:
    """Spacing of text: lines of at least size times leading, as CSS has it; taller scripts and pictures get more."""
    line = twips(points * leading)
    return w("spacing", before=twips(before), after=twips(after), line=line, lineRule="atLeast")


def lined(multiple: float, before: float = 0, after: float = 0) -> Element:
    """Spacing of titles and furniture: a multiple of the font's own line."""
    return w("spacing", before=twips(before), after=twips(after), line=round(240 * multiple), lineRule="auto")
