"""Read, finish, write: the way of one article, pure from end to end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from .diagnostics import Diagnostic, Result
from .document import Document
from .errors import ThemeError
from .passes import PASSES
from .readers import read
from .source import Source
from .theme import Numbering, Theme, load_theme, on_paper, theme_names
from .variants import AS_USUAL, PdfOptions
from .writers import write_formats

__all__ = ["finish", "read", "theme_of", "write"]


def finish(
    document: Document, file: str = "", bibliography: Iterable[Source] = (), theme: Theme | None = None
) -> Result[Document]:
    """Run every pass: the document as it will be printed. ``file`` is the name that diagnostics give its places.

    ``bibliography`` are sources that can be cited by key, beside those that the document has: what
    `read_bibliography` gives. ``theme`` says how sources are ordered and worded where the article does not. A
    diagnostic whose severity is ``error`` says that the document should not be printed.
    """
    diagnostics: list[Diagnostic] = []
    document = replace(document, bibliography=(*document.bibliography, *bibliography))
    if theme:
        document = _with_defaults(document, theme)
    depth = document.meta.toc_depth or (theme.numbering if theme else Numbering()).contents_depth
    document = replace(document, meta=replace(document.meta, toc_depth=depth))
    for each in PASSES:
        result = each(document)
        document = result.value
        diagnostics += result.diagnostics
    return Result(document, tuple(placed(diagnostics, file)))


def _with_defaults(document: Document, theme: Theme) -> Document:
    """The document with what its theme wants where it says nothing itself."""
    meta, numbering = document.meta, theme.numbering
    defaults = {
        "sources_order": theme.sources.order,
        "sources_style": theme.sources.style,
        "paragraph_numbers": numbering.paragraphs,
        "number_sections": numbering.sections,
        "figure_numbers": numbering.figures or None,
        "line_numbers": numbering.lines,
        "toc": numbering.contents,
        "lof": numbering.list_of_figures,
        "lot": numbering.list_of_tables,
    }
    said = {key for key in defaults if (value := getattr(meta, key)) or value is False}
    unsaid = {key: defaults[key] for key in defaults.keys() - said}
    off = (*meta.typography_off, *theme.typography.off)
    return replace(document, meta=replace(meta, typography_off=off, **unsaid))


def theme_of(document: Document, name: str = "") -> Theme:
    """The theme of that name or path, else the one the document asks for, else ``note``; on the document's paper.

    A document may only ask for a theme that comes with the program: a theme is code, and an article is not trusted.
    """
    asked = document.meta.theme
    if asked and not name and asked not in theme_names():
        known = ", ".join(theme_names())
        raise ThemeError(
            f"no theme {asked!r} comes with briefpress: name one of {known}, or give a folder with --theme"
        )
    return on_paper(load_theme(name or asked or "note"), document.meta.paper)


def write(
    document: Document,
    to: Sequence[str],
    theme: Theme,
    resources: Mapping[str, bytes] | None = None,
    file: str = "",
    pdf: PdfOptions = AS_USUAL,
) -> Result[dict[str, bytes]]:
    """A finished document in each of the formats ``to`` (keys of ``writers.FORMATS``).

    ``resources`` maps an image's ``src`` to its bytes; ``pdf`` says what the PDF claims and carries. UsageError for an
    unknown format or variant.
    """
    result = write_formats(document, to, theme, resources or {}, pdf)
    return Result(result.value, tuple(placed(result.diagnostics, file)))


def placed(diagnostics: Iterable[Diagnostic], file: str) -> Iterable[Diagnostic]:
    """The diagnostics with the file's name where they have none."""
    for diagnostic in diagnostics:
        if diagnostic.span.file:
            yield diagnostic
        else:
            span = replace(diagnostic.span, file=file)
            yield replace(diagnostic, span=span)
