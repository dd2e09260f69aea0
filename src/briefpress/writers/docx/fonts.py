"""The font table, with what to take where a family is not installed, and Word's theme in our fonts and colours."""

from __future__ import annotations

from lxml import etree

from ...theme import Face, Theme
from .looks import hexadecimal
from .xml import Element, node, part_root, qualified, w, xml_bytes

#: The generic families as Word names them, with the pitch.
FAMILIES = {"serif": ("roman", "variable"), "sans-serif": ("swiss", "variable"), "monospace": ("modern", "fixed")}
#: The slots of the colour scheme and the tokens in them (``lt1`` stays the paper).
SCHEME = {
    "dk1": "ink",
    "dk2": "muted",
    "lt2": "tint",
    "accent1": "accent",
    "accent2": "rule",
    "accent3": "muted",
    "accent4": "accent",
    "accent5": "rule",
    "accent6": "muted",
    "hlink": "accent",
    "folHlink": "accent",
}
PAPER = "FFFFFF"


def font_table(theme: Theme) -> bytes:
    """The families of the theme, each with its fallback."""
    faces = dict.fromkeys((theme.fonts.text, theme.fonts.heading, theme.fonts.code))
    return xml_bytes(part_root("fonts", map(_font, faces)))


def _font(face: Face) -> Element:
    family, pitch = FAMILIES.get(face.generic, ("auto", "variable"))
    return w(
        "font",
        w("altName", val=face.fallback),
        w("charset", val="00"),
        w("family", val=family),
        w("pitch", val=pitch),
        name=face.family,
    )


def theme_fonts_and_colors(blob: bytes, theme: Theme) -> bytes:
    """Word's theme part with our families for Latin script and our colours; its fonts for other scripts stay."""
    root = etree.fromstring(blob)
    for slot, face in (("majorFont", theme.fonts.heading), ("minorFont", theme.fonts.text)):
        for latin in root.iter(qualified(f"a:{slot}")):
            latin[0].set("typeface", face.family)
    for scheme in root.iter(qualified("a:clrScheme")):
        scheme.set("name", "briefpress")
        for child in scheme:
            name = SCHEME.get(etree.QName(child).localname)
            child[:] = [node("a:srgbClr", {"val": hexadecimal(theme.colors, name) if name else PAPER})]
    return xml_bytes(root)
