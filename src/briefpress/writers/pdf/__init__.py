"""The PDF writer: the finished document as HTML, laid out by WeasyPrint."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import Any

import msgspec
from markupsafe import escape

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document
from ...labels import Labels
from ...theme import Theme
from ..characters import right_to_left
from ..contents import EVERY, line_distance
from .engine import FONTS, CounterStyle, Pictures, log_records, weasyprint
from .fonts import environment
from .formulas import drawn_formulas
from .longnotes import shorten_notes
from .page import page_html, page_stylesheet
from .pageends import cut_words
from .private.linenumbers import number_lines
from .tags import mend_tags

#: The PDF flavour (WeasyPrint's name): tagged, PDF/UA-1 (ISO 14289-1).
VARIANT = "pdf/ua-1"
#: A document is laid out again at most so often to keep words whole at the ends of pages.
TRIES = 3


class Layout(msgspec.Struct, frozen=True):
    """A document laid out: ``pages`` maps each anchor to its page (from 1), ``count`` is how many there are.

    ``formulas`` are the sources of those that are drawn.
    """

    rendered: Any
    pages: dict[str, int]
    count: int
    formulas: frozenset[str] = frozenset()

    def pdf(self) -> Result[bytes]:
        """The PDF file; a character that no font has is a diagnostic."""
        # fontTools dates the fonts that it makes of variable ones: by the clock, if not by this variable.
        with log_records() as records, environment("SOURCE_DATE_EPOCH", "0"):
            data: bytes = self.rendered.write_pdf(
                finisher=partial(mend_tags, formulas=self.formulas), pdf_variant=VARIANT
            )
        return Result(data, tuple(_diagnostics(records)))


def lay_out(document: Document, theme: Theme, labels: Labels, resources: Mapping[str, bytes]) -> Result[Layout]:
    """Lay a finished document out on the theme's pages.

    ``resources`` maps an image's ``src`` to its bytes; an image that is not in it is printed as its description.
    """
    urls = {src: f"picture:{index}" for index, src in enumerate(resources)}
    formulas = drawn_formulas(document, theme.colors.ink)
    pictures = {urls[src]: data for src, data in resources.items()}
    fetcher = Pictures(pictures | {each.url: each.data for each in formulas.values()})
    shortened = shorten_notes(document)

    def html_with(whole: frozenset[str]) -> str:
        return page_html(shortened.value, theme, labels, urls, formulas, whole)

    with log_records() as records:
        rendered = _render(html_with, theme, fetcher)
        if document.meta.line_numbers:
            _number_lines(rendered.pages, document, theme)
    for page in rendered.pages:
        # Every box inside a link is listed as one more link to the same place; PDF/UA (7.18.5) wants one a link.
        page.links = [link for link in page.links if link[3].link]
    pages = {anchor: number for number, page in enumerate(rendered.pages, 1) for anchor in page.anchors}
    layout = Layout(rendered, pages, len(rendered.pages), frozenset(math.tex for math in formulas))
    return Result(layout, (*shortened.diagnostics, *_diagnostics(records)))


def _render(html_with: Callable[[frozenset[str]], str], theme: Theme, fetcher: Pictures) -> Any:
    """Lay out, and again while the end of a page cuts a word that is then kept whole."""
    whole: frozenset[str] = frozenset()
    rendered = _rendered(html_with(whole), theme, fetcher)
    for _ in range(TRIES):
        cut = whole.union(cut_words(rendered))
        if cut == whole:
            break
        whole = cut
        rendered = _rendered(html_with(whole), theme, fetcher)
    return rendered


def _number_lines(pages: list[Any], document: Document, theme: Theme) -> None:
    def render(paragraphs: str, css: str) -> Any:
        stylesheet, _ = _stylesheet(theme)
        page = weasyprint.HTML(
            string=f'<html lang="{escape(document.meta.lang)}"><body>{paragraphs}', url_fetcher=Pictures({})
        )
        more = weasyprint.CSS(string=css, font_config=FONTS, url_fetcher=Pictures({}))
        return page.render(font_config=FONTS, stylesheets=[stylesheet, more], pdf_variant=VARIANT)

    number_lines(pages, EVERY, line_distance(document), render, rtl=right_to_left(document.meta.lang))


def _rendered(html: str, theme: Theme, fetcher: Pictures) -> Any:
    page = weasyprint.HTML(string=html, url_fetcher=fetcher)
    stylesheet, counters = _stylesheet(theme)
    return page.render(
        font_config=FONTS, counter_style=CounterStyle(counters), stylesheets=[stylesheet], pdf_variant=VARIANT
    )


@lru_cache(maxsize=8)
def _stylesheet(theme: Theme) -> tuple[weasyprint.CSS, CounterStyle]:
    """The theme's stylesheet, and the counter styles in it, which the engine keeps apart."""
    counters = CounterStyle()
    css = page_stylesheet(theme)
    return weasyprint.CSS(string=css, font_config=FONTS, counter_style=counters, url_fetcher=Pictures({})), counters


def _diagnostics(records: Iterable[logging.LogRecord]) -> Iterable[Diagnostic]:
    """What the engine logged, each thing once; the characters that no font has in one diagnostic."""
    missing: dict[str, None] = {}
    messages: dict[str, None] = {}
    for record in records:
        if record.msg.startswith(".notdef glyph") and isinstance(record.args, tuple):
            missing[str(record.args[0])] = None
        else:
            messages[record.getMessage()] = None
    if missing:
        shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in list(missing)[:SHOWN])
        more = f" and {len(missing) - SHOWN} more" if len(missing) > SHOWN else ""
        message = f"no font here has {shown}{more}: the PDF shows empty boxes in their place"
        yield Diagnostic("missing-glyph", message, Span(""), "install a font of that script and export again")
    for message in messages:
        yield Diagnostic(
            "layout", message, Span(""), "look at the page; if it is not well, report this with the article"
        )


#: So many of the characters that no font has are named.
SHOWN = 5
