"""The PDF writer: the finished document as HTML, laid out by WeasyPrint."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import msgspec
import pydyf
from markupsafe import escape

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document
from ...labels import Labels
from ...theme import Theme
from ...variants import AS_USUAL, VARIANTS, PdfOptions, variant_option
from ..characters import right_to_left
from ..contents import EVERY, line_distance
from ..printed import Pictures as PrintedPictures
from . import lastresort
from .cidfonts import mend_cid_fonts
from .engine import FONTS, CounterStyle, Pictures, log_records, weasyprint
from .finishing import Drawn, finished
from .fonts import environment
from .formulas import drawn_formulas
from .missing import Supply, supply
from .page import page_html, page_stylesheet, supply_stylesheet
from .pixels import NOWHERE, Places, drawn_as_pixels, places_of
from .private import glyphs
from .private.linenumbers import number_lines
from .private.pictures import drawings, embedded
from .private.tagging import own_links
from .properties import Properties, properties
from .unreadable import unreadable


class Layout(msgspec.Struct, frozen=True):
    """A document laid out: ``pages`` maps each anchor to its page (from 1), ``count`` is how many there are.

    ``missing`` tells of characters that no font has, which are printed as their numbers.
    ``places`` are the names and lines of the pictures by their addresses.
    ``words`` is what is printed, with its markup, and ``attached`` says in words what an attached source is.
    """

    rendered: Any
    pages: dict[str, int]
    count: int
    properties: Properties
    words: str = ""
    attached: str = ""
    missing: tuple[Diagnostic, ...] = ()
    places: Places = NOWHERE

    def pdf(self, options: PdfOptions = AS_USUAL) -> Result[bytes]:
        """The PDF file; diagnostics say of a character that no font has and of a claim that would not be true."""
        name = variant_option(options.variant)
        told: list[Diagnostic] = []

        def finish(document: Any, pdf: pydyf.PDF) -> None:
            glyphs.mend_codes(document, pdf)
            mend_cid_fonts(pdf)
            drawn = Drawn(pdf, self.words, bool(_missing(records)))
            told.extend(finished(drawn, name, self.properties, options.source, self.attached))

        # fontTools dates the fonts that it makes of variable ones: by the clock, if not by this variable.
        with log_records() as records, environment("SOURCE_DATE_EPOCH", "0"):
            # The profile of colours is ours: the engine leaves the file of its own open.
            data: bytes = self.rendered.write_pdf(
                finisher=finish,
                pdf_variant=VARIANTS[name].engine or None,
                pdf_tags=True,
                pdf_identifier=True,
                output_intent="",
            )
        as_pixels, others = drawn_as_pixels(records, self.places)
        return Result(data, (*self.missing, *as_pixels, *_diagnostics(others), *told))


def lay_out(document: Document, theme: Theme, labels: Labels, pictures: PrintedPictures) -> Result[Layout]:
    """Lay a finished document out on the theme's pages.

    ``pictures`` are what `printed_pictures` gives; an image that is not in it is printed as its description.
    """
    formulas = drawn_formulas(document, theme.colors.ink)
    drawn = drawings(pictures) | {each.url: each.data for each in formulas.values()}
    fetcher = Pictures(drawn, embedded(pictures))

    html = page_html(document, theme, labels, pictures, formulas)
    with log_records() as records:
        needed = supply(html, document, theme.fonts)
        rendered = _rendered(html, _stylesheets(theme, needed), fetcher)
        if document.meta.line_numbers:
            _number_lines(rendered.pages, document, theme)
    for page in rendered.pages:
        page.links = own_links(page)
    pages = {anchor: number for number, page in enumerate(rendered.pages, 1) for anchor in page.anchors}
    layout = Layout(
        rendered,
        pages,
        len(rendered.pages),
        properties(document, labels),
        html,
        labels.source_file,
        (*needed.diagnostics, *unreadable(document)),
        places_of(document, pictures),
    )
    return Result(layout, tuple(_diagnostics(records)))


def _number_lines(pages: list[Any], document: Document, theme: Theme) -> None:
    def render(paragraphs: str, css: str) -> Any:
        stylesheet, _ = _stylesheet(theme)
        page = weasyprint.HTML(
            string=f'<html lang="{escape(document.meta.lang)}"><body>{paragraphs}', url_fetcher=Pictures({})
        )
        more = weasyprint.CSS(string=css, font_config=FONTS, url_fetcher=Pictures({}))
        return page.render(font_config=FONTS, stylesheets=[stylesheet, more])

    number_lines(pages, EVERY, line_distance(document), render, rtl=right_to_left(document.meta.lang))


def _rendered(html: str, style: Stylesheets, fetcher: Pictures) -> Any:
    page = weasyprint.HTML(string=html, url_fetcher=fetcher)
    sheets, counters = style
    return page.render(
        font_config=FONTS,
        counter_style=CounterStyle(counters),
        stylesheets=sheets,
        cache=dict(fetcher.images),
    )


#: Stylesheets, and the counter styles in them, which the engine keeps apart.
Stylesheets = tuple[list[weasyprint.CSS], CounterStyle]


def _stylesheets(theme: Theme, needed: Supply) -> Stylesheets:
    """The theme's stylesheet, and where its fonts do not suffice one that says which others serve."""
    sheet, counters = _stylesheet(theme)
    if not needed.families:
        return [sheet], counters
    faces = Pictures({f"font:{name}": lastresort.font(name) for name in needed.faces})
    css = supply_stylesheet(theme.fonts, needed)
    return [sheet, weasyprint.CSS(string=css, font_config=FONTS, url_fetcher=faces)], counters


@lru_cache(maxsize=8)
def _stylesheet(theme: Theme) -> tuple[weasyprint.CSS, CounterStyle]:
    """The theme's stylesheet, and the counter styles in it, which the engine keeps apart."""
    counters = CounterStyle()
    css = page_stylesheet(theme)
    return weasyprint.CSS(string=css, font_config=FONTS, counter_style=counters, url_fetcher=Pictures({})), counters


def _missing(records: Iterable[logging.LogRecord]) -> dict[str, None]:
    """The characters that no font has, as far as the engine logged them."""
    logged = (record for record in records if record.msg.startswith(".notdef glyph"))
    return {str(record.args[0]): None for record in logged if isinstance(record.args, tuple)}


def _diagnostics(records: Iterable[logging.LogRecord]) -> Iterable[Diagnostic]:
    """What the engine logged, each thing once; the characters that no font has in one diagnostic."""
    if missing := _missing(records):
        shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in list(missing)[:SHOWN])
        more = f" and {len(missing) - SHOWN} more" if len(missing) > SHOWN else ""
        message = f"no font here has {shown}{more}: the PDF shows empty boxes in their place"
        yield Diagnostic("missing-glyph", message, Span(""), "install a font of that script and export again")
    others = (record.getMessage() for record in records if not record.msg.startswith(".notdef glyph"))
    for message in dict.fromkeys(others):
        yield Diagnostic(
            "layout", message, Span(""), "look at the page; if it is not well, report this with the article"
        )


#: So many of the characters that no font has are named.
SHOWN = 5
