"""The theme's prepared package: python-docx's template with our styles, theme, settings and fonts, made once."""

from __future__ import annotations

from functools import lru_cache

import msgspec
from docx import Document as open_template
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from ...labels import labels_for
from ...theme import Theme
from ..marks import usual_width
from .fonts import font_table, theme_fonts_and_colors
from .numbering import Mark, numbering_definitions
from .parts import Part, Relationship, part
from .settings import settings_elements
from .styles import style_elements
from .stylesheet import BOX_INDENT, SOURCE_SIZE

#: The parts of the template that are kept, by the type of their relationship, with what python-docx calls them.
KEPT = (RT.STYLES, RT.SETTINGS, RT.FONT_TABLE, RT.THEME)


class ThemePackage(msgspec.Struct, frozen=True):
    """The parts that are the same for all articles of a theme and language, and how the document relates to them."""

    parts: tuple[Part, ...]
    relationships: tuple[Relationship, ...]
    numbering: bytes


@lru_cache(maxsize=32)
def theme_package(theme: Theme, lang: str) -> ThemePackage:
    """The prepared package of a theme for articles in a language; its parts are deflated already."""
    template = open_template()
    template.styles.element[:] = style_elements(theme, lang)
    template.settings.element[:] = settings_elements(theme, lang)
    related = {rel.reltype: rel.target_part for rel in template.part.rels.values() if rel.reltype in KEPT}
    blobs = {
        RT.STYLES: related[RT.STYLES].blob,
        RT.SETTINGS: related[RT.SETTINGS].blob,
        RT.FONT_TABLE: font_table(theme),
        RT.THEME: theme_fonts_and_colors(related[RT.THEME].blob, theme),
    }
    parts = {kind: part(related[kind].partname.membername, related[kind].content_type, blobs[kind]) for kind in KEPT}
    links = (Relationship("", kind, made.name) for kind, made in parts.items())
    return ThemePackage(
        tuple(parts.values()), tuple(links), numbering_definitions(theme, BOX_INDENT, _mark(theme, lang))
    )


def _mark(theme: Theme, lang: str) -> Mark:
    """How the marks of sources are written, and the room of those of two figures."""
    labels = labels_for(lang).value
    return labels.source_mark.format(number="%{}"), usual_width(labels) * theme.sizes.text * SOURCE_SIZE
