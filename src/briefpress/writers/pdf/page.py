"""The page's skeleton by Jinja2, and the stylesheet that a theme's tokens come first in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import jinja2
import jinja2.sandbox
import msgspec

from ...document import Document, Math
from ...errors import ThemeError
from ...labels import Labels
from ...theme import Face, Fonts, Theme
from ...walk import plain
from ..apart import blocks_apart, uncalled
from ..characters import numbered, printable, right_to_left
from ..contents import LEFT, ROOM, lists
from ..fonts.missing import Supply
from ..furniture import marking, masthead, page_parts, running_header
from ..marks import mark_width
from ..numbering import NUMBER_ROOM
from ..printed import Pictures
from .formulas import Drawing
from .html import Renderer
from .html.contents import render_contents
from .html.names import link_names


def page_html(
    document: Document,
    theme: Theme,
    labels: Labels,
    pictures: Pictures,
    formulas: Mapping[Math, Drawing],
) -> str:
    """The whole page as HTML of a document; ``pictures`` are those that can be printed.

    ``formulas`` are those that can be drawn.
    """
    meta = document.meta
    try:
        html = _template(theme).render(
            document=document,
            meta=meta,
            labels=labels,
            render=Renderer(document, pictures, formulas, link_names(document, labels), theme),
            contents=lists(document.contents, labels),
            contents_list=render_contents,
            apart=uncalled(document),
            blocks_apart=blocks_apart,
            mark_width=f"{mark_width(document):.2f}em",
            masthead=masthead(document, labels),
            plain=plain,
            quoted=_quoted,
            running_header=running_header(document, labels),
            marking=marking(document),
            furniture_style=_furniture_style(marking(document), running_header(document, labels)),
            page_parts=page_parts(labels),
            title=" ".join(plain(meta.title).split()),
            direction="rtl" if right_to_left(meta.lang) else "ltr",
        )
    except jinja2.TemplateError as error:
        raise ThemeError(f"theme {theme.name!r}: note.html.jinja: {error}: mend the template") from error
    return numbered(printable(html))


#: So many characters of a mark, and of a running header, have room beside each other in the head of a page.
MARK, HEADER = 24, 70
#: The size of a longer mark.
SMALL = "8pt"


def _furniture_style(mark: str, header: str) -> str:
    """What the page says over the theme where its furniture is long: a small mark, a header of several lines."""
    small = f"--size-marking: {SMALL}" if len(mark) > MARK else ""
    wrapped = "--running-space: normal" if mark or len(header) > HEADER else ""
    return "; ".join(filter(None, (small, wrapped)))


def _quoted(text: str) -> str:
    """A string of CSS."""
    return '"' + re.sub(r'(["\\\\])', r"\\\1", text) + '"'


@lru_cache(maxsize=8)
def _template(theme: Theme) -> jinja2.Template:
    environment = jinja2.sandbox.ImmutableSandboxedEnvironment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(theme.template)


def page_stylesheet(theme: Theme) -> str:
    """The theme's stylesheet after its page box and its tokens as custom properties (``--size-text: 10.5pt``)."""
    width, height = theme.page.dimensions()
    margins = theme.page.margins
    box = f"{margins.top}mm {margins.right}mm {margins.bottom}mm {margins.left}mm"
    tokens = "".join(f"--{name}:{value};" for name, value in _tokens(theme).items())
    return f"@page{{size:{width}mm {height}mm;margin:{box}}}:root{{{tokens}}}\n{theme.stylesheet}"


def supply_stylesheet(fonts: Fonts, supply: Supply) -> str:
    """What a page says over the theme's stylesheet: the families that serve what the theme's lack."""
    faces = "".join(f'@font-face{{font-family:"{name}";src:url(font:{name})}}' for name in supply.faces)
    tokens = "".join(f"--{name}:{value};" for name, value in _font_tokens(fonts, supply.families).items())
    return f"{faces}:root{{{tokens}}}"


def _tokens(theme: Theme) -> dict[str, str]:
    sizes, colors, spacing = (msgspec.to_builtins(part) for part in (theme.sizes, theme.colors, theme.spacing))
    headings = sizes.pop("headings")
    return {
        **_font_tokens(theme.fonts),
        **{f"size-{name}": f"{size}pt" for name, size in sizes.items()},
        **{f"size-heading-{level}": f"{size}pt" for level, size in enumerate(headings, 1)},
        **{f"color-{name}": color for name, color in colors.items()},
        **{f"space-{name}": f"{space}" if "leading" in name else f"{space}pt" for name, space in spacing.items()},
        **{f"room-{level}": f"{room}em" for level, room in enumerate(NUMBER_ROOM, 1)},
        **{f"toc-left-{level}": f"{points}pt" for level, points in enumerate(LEFT, 1)},
        **{f"toc-room-{level}": f"{points}pt" for level, points in enumerate(ROOM, 1)},
        "text-align": "justify" if theme.justify else "start",
    }


def _font_tokens(fonts: Fonts, more: Sequence[str] = ()) -> dict[str, str]:
    # Of the text's letters and the headings' ideographs, whose faces with serifs have neither italics nor bold.
    stress = msgspec.structs.replace(fonts.text, generic=fonts.heading.generic)
    faces = {"text": fonts.text, "heading": fonts.heading, "code": fonts.code, "stress": stress}
    return {f"font-{name}": _families(fonts, face, more) for name, face in faces.items()}


def _families(fonts: Fonts, first: Face, more: Sequence[str]) -> str:
    """The theme's families, the wanted one first: what it lacks is taken from another of ours before the system's.

    The generic family stands for ours behind the theme's (`families.FALLBACKS`); ``more`` are behind these.
    """
    ours = dict.fromkeys(face.family for face in (first, fonts.text, fonts.heading, fonts.code))
    quoted = [f'"{family}"' for family in (*ours, *more)]
    return ", ".join([*quoted[: len(ours)], first.generic, *quoted[len(ours) :]])
