"""The document's settings: hyphenation, language, the modern layout, and where footnotes are."""

from __future__ import annotations

from ...theme import Theme
from ..characters import RIGHT_TO_LEFT
from .languages import EAST_ASIAN, lang_attributes, primary
from .xml import Element, node, w

WORD = "http://schemas.microsoft.com/office/word"
#: What Word 2013 and later write, so that no "compatibility mode" is shown ([MS-DOCX] 2.5.5).
COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
#: Which colour of the theme each slot shows.
COLOR_MAP = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}
#: At most this many lines in a row end with a hyphen.
HYPHENS = 2


def settings_elements(theme: Theme, lang: str) -> list[Element]:
    """The children of ``w:settings`` in the schema's order."""
    compatible = (w("compatSetting", name=name, uri=WORD, val=value) for name, value in COMPATIBILITY.items())
    separators = (w("footnote", id=-1), w("footnote", id=0))
    return [
        w("zoom", percent=100),
        w("defaultTabStop", val=708),
        *_hyphenation(theme, lang),
        w("characterSpacingControl", val="doNotCompress"),
        w("footnotePr", *separators),
        # A line that the author ends is not stretched over the measure.
        w("compat", w("doNotExpandShiftReturn"), *compatible),
        node("m:mathPr", {}, node("m:mathFont", {"m:val": "Cambria Math"})),
        w("themeFontLang", **(lang_attributes(lang) or {"val": "en-US"})),
        w("clrSchemeMapping", **COLOR_MAP),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    ]


def _hyphenation(theme: Theme, lang: str) -> list[Element]:
    if not theme.justify or primary(lang) in EAST_ASIAN | RIGHT_TO_LEFT:
        return []
    return [
        w("autoHyphenation"),
        w("consecutiveHyphenLimit", val=HYPHENS),
        w("hyphenationZone", val=284),
        w("doNotHyphenateCaps"),
    ]
