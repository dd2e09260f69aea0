"""The PDF writer: the finished document as HTML, laid out by WeasyPrint."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import msgspec
import pydyf
from markupsafe import escape

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document, Text
from ...labels import Labels
from ...theme import Theme
from ...variants import AS_USUAL, VARIANTS, PdfOptions, variant_option
from ...walk import located
from ..characters import right_to_left
from ..fonts import lastresort
from ..fonts.fontconfig import environment
from ..fonts.missing import Supply, supply
from ..furniture import shortened
from ..numbering import EVERY, line_distance
from ..pictures import undescribed
from ..printed import Pictures, in_pixels, told_in_pixels
from .cidfonts import mend_cid_fonts
from .engine import FONTS, CounterStyle, Fetcher, log_records, weasyprint
from .finishing import Drawn, finished
from .formulas import drawn_formulas, small_formulas
from .page import page_html, page_stylesheet, supply_stylesheet
from .pixels import NOWHERE, Places, drawn_as_pixels, places_of
from .private import glyphs
from .private.edges import beside
from .private.linenumbers import number_lines
from .private.pictures import drawings, embedded
from .private.tagging import own_links
from .properties import Properties, properties
from .unreadable import unreadable

#: So many characters of words that are beside the page are quoted.
QUOTED = 40


class Layout(msgspec.Struct, frozen=True):
    """A document laid out: ``pages`` maps each anchor to its page (from 1), ``count`` is how many there are.

    ``missing`` tells of characters that no font has, which are printed as their numbers.
    ``places`` are the names and lines of the pictures by their addresses.
    ``words`` is what is printed, with its markup, and ``attached`` says in words what an attached source is.
    ``undescribed`` are the pictures of which the article says nothing.
    """

    rendered: Any
    pages: dict[str, int]
    count: int
    properties: Properties
    words: str = ""
    attached: str = ""
    missing: tuple[Diagnostic, ...] = ()
    undescribed: tuple[str, ...] = ()
    places: Places = NOWHERE

    def pdf(self, options: PdfOptions = AS_USUAL) -> Result[bytes]:
        """The PDF file; diagnostics say of a character that no font has and of a claim that would not be true."""
        name = variant_option(options.variant)
        told: list[Diagnostic] = []

        def finish(document: Any, pdf: pydyf.PDF) -> None:
            glyphs.mend_codes(document, pdf)
            mend_cid_fonts(pdf)
            drawn = Drawn(pdf, self.words, any(map(_is_missing, records)), self.undescribed)
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


def lay_out(document: Document, theme: Theme, labels: Labels, pictures: Pictures) -> Result[Layout]:
    """Lay a finished document out on the theme's pages.

    ``pictures`` are what `printed_pictures` gives; an image that is not in it is printed as its description.
    """
    pixels = told_in_pixels(document, pictures)
    pictures = in_pixels(pictures)
    formulas = drawn_formulas(document, theme.colors.ink)
    drawn = drawings(pictures) | {each.url: each.data for each in formulas.values()}
    fetcher = Fetcher(drawn, embedded(pictures))

    html = page_html(document, theme, labels, pictures, formulas)
    with log_records() as records:
        needed = supply(html, document, theme.fonts, pictures)
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
        tuple(undescribed(document, pictures)),
        places_of(document, pictures),
    )
    beyond = *small_formulas(document, theme), *_beside(rendered.pages, document)
    return Result(layout, (*pixels, *_diagnostics(records), *beyond))


def _beside(pages: list[Any], document: Document) -> Iterator[Diagnostic]:
    """What is told of each page that has something beside it, where nobody sees it."""
    for number, words in dict(reversed([*beside(pages)])).items():
        message = f"on page {number} {shortened(words, QUOTED)!r} stands beside the page, where it is not seen"
        line = next((line for text, line in located(document, Text) if words and words in text.text), 0)
        yield Diagnostic("layout", message, Span("", line), "make it shorter, or a table narrower")


def _number_lines(pages: list[Any], document: Document, theme: Theme) -> None:
    def render(paragraphs: str, css: str) -> Any:
        stylesheet, _ = _stylesheet(theme)
        page = weasyprint.HTML(
            string=f'<html lang="{escape(document.meta.lang)}"><body>{paragraphs}', url_fetcher=Fetcher({})
        )
        more = weasyprint.CSS(string=css, font_config=FONTS, url_fetcher=Fetcher({}))
        return page.render(font_config=FONTS, stylesheets=[stylesheet, more])

    number_lines(pages, EVERY, line_distance(document), render, rtl=right_to_left(document.meta.lang))


def _rendered(html: str, style: Stylesheets, fetcher: Fetcher) -> Any:
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
    # fontTools reads this variable, and fails where it is no number, though nothing of ours is dated by it
    with environment("SOURCE_DATE_EPOCH", "0"):
        faces = Fetcher({f"font:{name}": lastresort.font(name) for name in needed.faces})
    css = supply_stylesheet(theme.fonts, needed)
    return [sheet, weasyprint.CSS(string=css, font_config=FONTS, url_fetcher=faces)], counters


@lru_cache(maxsize=8)
def _stylesheet(theme: Theme) -> tuple[weasyprint.CSS, CounterStyle]:
    """The theme's stylesheet, and the counter styles in it, which the engine keeps apart."""
    counters = CounterStyle()
    css = page_stylesheet(theme)
    return weasyprint.CSS(string=css, font_config=FONTS, counter_style=counters, url_fetcher=Fetcher({})), counters


def _is_missing(record: logging.LogRecord) -> bool:
    """Whether it says that a glyph is missing."""
    return str(record.msg).startswith(".notdef glyph")


def _diagnostics(records: Iterable[logging.LogRecord]) -> Iterable[Diagnostic]:
    """What the engine logged, each thing once; a glyph that is missing is asked about by the file's claim."""
    others = (record.getMessage() for record in records if not _is_missing(record))
    for message in dict.fromkeys(others):
        yield Diagnostic(
            "layout", message, Span(""), "look at the page; if it is not well, report this with the article"
        )
