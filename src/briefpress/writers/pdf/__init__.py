"""The PDF writer: the finished document as HTML, laid out by WeasyPrint."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

import msgspec
import pydyf

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document
from ...labels import Labels
from ...theme import Theme
from ..variants import AS_USUAL, VARIANTS, PdfOptions, Variant, variant_option
from .catalog import attach, describe, map_roles, set_colours, set_view
from .claims import Drawn, broken
from .engine import FONTS, CounterStyle, Pictures, log_records, weasyprint
from .fonts import environment
from .formulas import drawn_formulas
from .longnotes import shorten_notes
from .page import page_html, page_stylesheet
from .pageends import cut_words
from .properties import Properties, properties
from .tags import mend_tags

#: A document is laid out again at most so often to keep words whole at the ends of pages.
TRIES = 3


class Layout(msgspec.Struct, frozen=True):
    """A document laid out: ``pages`` maps each anchor to its page (from 1), ``count`` is how many there are.

    ``formulas`` are the sources of those that are drawn, ``words`` what is printed with its markup, and
    ``attached`` says in words what an attached source is.
    """

    rendered: Any
    pages: dict[str, int]
    count: int
    properties: Properties
    words: str = ""
    attached: str = ""
    formulas: frozenset[str] = frozenset()

    def pdf(self, options: PdfOptions = AS_USUAL) -> Result[bytes]:
        """The PDF file; diagnostics say of a character that no font has and of a claim that would not be true."""
        name = variant_option(options.variant)
        variant = VARIANTS[name]
        told: list[Diagnostic] = []

        def finish(document: Any, pdf: pydyf.PDF) -> None:
            mend_tags(document, pdf, self.formulas)
            told.extend(self._finish(pdf, name, options, bool(_missing(records))))

        # fontTools dates the fonts that it makes of variable ones: by the clock, if not by this variable.
        with log_records() as records, environment("SOURCE_DATE_EPOCH", "0"):
            # The profile of colours is ours: the engine leaves the file of its own open.
            data: bytes = self.rendered.write_pdf(
                finisher=finish,
                pdf_variant=variant.engine or None,
                pdf_tags=True,
                pdf_identifier=True,
                output_intent="",
            )
        return Result(data, (*_diagnostics(records), *told))

    def _finish(self, pdf: pydyf.PDF, name: str, options: PdfOptions, missing: bool) -> Iterable[Diagnostic]:
        """Say in the file what it is: only now, drawn, does it show whether that is true."""
        variant = VARIANTS[name]
        for each in pdf.objects:
            if isinstance(each, pydyf.Stream) and "Interpolate" in each.extra:
                each.extra["Interpolate"] = "false"
        if variant.archival:
            set_colours(pdf)
        map_roles(pdf, variant)
        set_view(pdf, self.properties)
        if options.source and variant.attaches:
            attach(pdf, options.source, self.attached)
        elif options.source:
            yield Diagnostic("attachment", f"{name} holds no attachment: the article's source is left out", Span(""))
        reasons = broken(Drawn(pdf, self.words, missing), variant)
        if reasons:
            message = f"the PDF does not claim to be {name}: {'; '.join(reasons)}"
            yield Diagnostic("conformance", message, Span(""), "mend that, or ask for another --pdf-variant")
        describe(pdf, self.properties, Variant(variant.engine) if reasons else variant)


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
        html, rendered = _render(html_with, theme, fetcher)
    for page in rendered.pages:
        # Every box inside a link is listed as one more link to the same place; PDF/UA (7.18.5) wants one a link.
        page.links = [link for link in page.links if link[3].link]
    pages = {anchor: number for number, page in enumerate(rendered.pages, 1) for anchor in page.anchors}
    layout = Layout(
        rendered,
        pages,
        len(rendered.pages),
        properties(document, labels),
        html,
        labels.source_file,
        frozenset(math.tex for math in formulas),
    )
    return Result(layout, (*shortened.diagnostics, *_diagnostics(records)))


def _render(html_with: Callable[[frozenset[str]], str], theme: Theme, fetcher: Pictures) -> tuple[str, Any]:
    """Lay out, and again while the end of a page cuts a word that is then kept whole; the HTML and its pages."""
    whole: frozenset[str] = frozenset()
    html = html_with(whole)
    rendered = _rendered(html, theme, fetcher)
    for _ in range(TRIES):
        cut = whole.union(cut_words(rendered))
        if cut == whole:
            break
        whole = cut
        html = html_with(whole)
        rendered = _rendered(html, theme, fetcher)
    return html, rendered


def _rendered(html: str, theme: Theme, fetcher: Pictures) -> Any:
    page = weasyprint.HTML(string=html, url_fetcher=fetcher)
    stylesheet, counters = _stylesheet(theme)
    return page.render(font_config=FONTS, counter_style=CounterStyle(counters), stylesheets=[stylesheet])


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
