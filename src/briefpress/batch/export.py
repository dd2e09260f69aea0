"""One article from disk to disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from ..diagnostics import Diagnostic, Result, Severity
from ..document import Document, Image
from ..errors import ArticleError, BriefpressError, ReadError, ThemeError, UsageError, WriteError
from ..limits import DEFAULT, Limits
from ..pipeline import finish, read, theme_of, write
from ..readers import check_reading
from ..readers.meta import MOST_SENTENCES, SOURCES_ORDERS, SOURCES_STYLES, summary_mode
from ..theme import Theme, load_theme
from ..variants import PdfOptions
from ..walk import plain, query
from ..writers import check_formats
from .attachments import attachment
from .bibliographies import load_bibliographies
from .outputs import store
from .pictures import load_pictures
from .sources import Source, find_sources


class Options(msgspec.Struct, frozen=True):
    """What a user can ask of an export; ``format`` is that of the source, empty for what its name says.

    ``meta`` goes over the front matter; ``summary`` is what `summary_option` gives. ``bibliography`` are files of
    sources, which stand in for those that the article names. ``pdf_variant`` is a key of `VARIANTS` (empty: the
    default), ``attach_source`` whether the PDF carries the article's file where its variant lets it.
    """

    to: tuple[str, ...] = ("pdf", "docx")
    output: str = "dist"
    theme: str = ""
    format: str = ""
    summary: str = ""
    meta: Mapping[str, str] = {}
    bibliography: tuple[str, ...] = ()
    limits: Limits = DEFAULT
    pdf_variant: str = ""
    attach_source: bool = True

    def check(self) -> None:
        """BriefpressError when something is asked for that there is not: a format, a theme, a key of front matter."""
        check_formats(self.to)
        if self.theme:
            load_theme(self.theme)
        check_reading(self.format, self.meta)


def summary_option(text: str) -> str:
    """What is wanted in the box: ``none``, ``auto``, a number of sentences, empty for what the article says.

    UsageError for anything else.
    """
    if text and not summary_mode(text):
        raise UsageError(f"summary {text!r}: give none, auto, or a number of sentences from 1 to {MOST_SENTENCES}")
    return summary_mode(text)


def sources_option(key: str, text: str) -> str:
    """What an option, ``order`` or ``style``, wants of the list of sources; UsageError for what there is none of."""
    names = {"order": SOURCES_ORDERS, "style": SOURCES_STYLES}[key]
    if text and text.casefold() not in names:
        raise UsageError(f"sources {key} {text!r}: give one of {', '.join(names)}")
    return text.casefold()


def read_source(source: Source, options: Options) -> Result[Document]:
    """Read one article and its bibliographies as the options say; ReadError when it cannot be."""
    return _read(source, source.data(options.limits.source_bytes), options)


def _read(source: Source, data: bytes, options: Options) -> Result[Document]:
    # Keys in the text cite where there is a bibliography.
    meta = {"read.citations": "all", **options.meta} if options.bibliography else options.meta
    result = read(data, source.name, options.format or None, meta, options.limits)
    result = load_bibliographies(result, source.folder, source.name, options.bibliography, options.limits)
    document = result.value
    words = plain(document.meta.title) + plain(document.blocks) + plain(document.notes)
    if not words.strip() and not any(query(document, Image)):
        raise ReadError(f"{source.name}: there is no text in it")
    if not options.summary:
        return result
    boxed = msgspec.structs.replace(document.meta, summary_mode=options.summary)
    return Result(msgspec.structs.replace(document, meta=boxed), result.diagnostics, result.decisions)


def finish_source(source: Source, options: Options) -> Result[Document]:
    """Read and finish one article; ArticleError, with all that was noticed, where any of it is an error."""
    return _finished(source, read_source(source, options))


def _finished(source: Source, article: Result[Document], theme: Theme | None = None) -> Result[Document]:
    finished = finish(article.value, source.name, theme=theme)
    diagnostics = (*article.diagnostics, *finished.diagnostics)
    errors = [each for each in diagnostics if each.severity is Severity.ERROR]
    if errors:
        first = f"{errors[0].span}: {errors[0].message}"
        more = f" (and {len(errors) - 1} more errors)" if errors[1:] else ""
        raise ArticleError(f"{first}{more}: mend the article, nothing was written", diagnostics)
    return Result(finished.value, diagnostics, article.decisions)


def export_all(paths: Sequence[str], options: Options) -> Iterator[Result[list[Path]] | BriefpressError]:
    """Export articles and those of folders: of each what `export_source` gives, or why it failed, which stops no other.

    Where there is nothing to export, the reason is all that comes.
    """
    try:
        articles = find_sources(paths, options.output)
    except BriefpressError as error:
        yield error
        return
    for article in articles:
        try:
            yield export_source(article, options)
        except BriefpressError as error:
            yield error


def export_source(source: Source, options: Options) -> Result[list[Path]]:
    """Read, finish and write one article: the paths, in the order of ``options.to``; BriefpressError if it fails."""
    data = source.data(options.limits.source_bytes)
    article = _read(source, data, options)
    try:
        theme = theme_of(article.value, options.theme)
    except ThemeError as error:
        raise ThemeError(f"{source.name}: {error}") from error
    finished = _finished(source, article, theme)
    pictures = load_pictures(finished.value, source.folder, source.name, options.limits)
    try:
        written = write(finished.value, options.to, theme, pictures.value, source.name, _pdf(source, data, options))
    except RecursionError as error:
        raise WriteError(f"{source.name}: nested too deeply to be laid out: write it flatter") from error
    paths = store({Path(options.output) / f"{source.stem}.{name}": data for name, data in written.value.items()})
    diagnostics: Sequence[Diagnostic] = (
        *finished.diagnostics,
        *pictures.diagnostics,
        *written.diagnostics,
    )
    return Result(paths, tuple(diagnostics))


def _pdf(source: Source, data: bytes, options: Options) -> PdfOptions:
    attached = attachment(source.name, data, options.format) if options.attach_source else None
    return PdfOptions(options.pdf_variant, attached)
