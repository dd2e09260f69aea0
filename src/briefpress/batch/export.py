"""One article from disk to disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from ..diagnostics import Diagnostic, Result
from ..document import Document, Image
from ..errors import ReadError, ThemeError, UsageError, WriteError
from ..limits import DEFAULT, Limits
from ..passes.sources import ORDERS
from ..pipeline import finish, read, theme_of, write
from ..readers.meta import MOST_SENTENCES, summary_mode
from ..walk import plain, query
from .outputs import store
from .pictures import load_pictures
from .sources import Source


class Options(msgspec.Struct, frozen=True):
    """What a user can ask of an export; ``format`` is that of the source, empty for what its name says.

    ``meta`` goes over the front matter; ``summary`` is what `summary_option` gives, ``sources_order`` a key of
    `passes.sources.ORDERS` or empty for what the article or its theme says.
    """

    to: tuple[str, ...] = ("pdf", "docx")
    output: str = "dist"
    theme: str = ""
    format: str = ""
    summary: str = ""
    sources_order: str = ""
    meta: Mapping[str, str] = {}
    limits: Limits = DEFAULT


def summary_option(text: str) -> str:
    """What is wanted in the box: ``none``, ``auto``, a number of sentences, empty for what the article says.

    UsageError for anything else.
    """
    if text and not summary_mode(text):
        raise UsageError(f"summary {text!r}: give none, auto, or a number of sentences from 1 to {MOST_SENTENCES}")
    return summary_mode(text)


def order_option(text: str) -> str:
    """The order of the sources, empty for what the article or its theme says; UsageError for one that is not known."""
    if text and text not in ORDERS:
        raise UsageError(f"sources order {text!r}: give one of {', '.join(ORDERS)}")
    return text


def read_source(source: Source, options: Options) -> Result[Document]:
    """Read one article as the options say; ReadError when it cannot be."""
    result = read(
        source.data(options.limits.source_bytes), source.name, options.format or None, options.meta, options.limits
    )
    document = result.value
    words = plain(document.meta.title) + plain(document.blocks) + plain(document.notes)
    if not words.strip() and not any(query(document, Image)):
        raise ReadError(f"{source.name}: there is no text in it")
    asked = {"summary_mode": options.summary, "sources_order": options.sources_order}
    meta = msgspec.structs.replace(document.meta, **{name: value for name, value in asked.items() if value})
    return Result(msgspec.structs.replace(document, meta=meta), result.diagnostics, result.decisions)


def export_source(source: Source, options: Options) -> Result[list[Path]]:
    """Read, finish and write one article: the paths, in the order of ``options.to``; BriefpressError if it fails."""
    article = read_source(source, options)
    try:
        theme = theme_of(article.value, options.theme)
    except ThemeError as error:
        raise ThemeError(f"{source.name}: {error}") from error
    finished = finish(article.value, source.name, theme)
    pictures = load_pictures(finished.value, source.folder, source.name, options.limits)
    try:
        written = write(finished.value, options.to, theme, pictures.value, source.name)
    except RecursionError as error:
        raise WriteError(f"{source.name}: nested too deeply to be laid out: write it flatter") from error
    paths = store({Path(options.output) / f"{source.stem}.{name}": data for name, data in written.value.items()})
    diagnostics: Sequence[Diagnostic] = (
        *article.diagnostics,
        *finished.diagnostics,
        *pictures.diagnostics,
        *written.diagnostics,
    )
    return Result(paths, tuple(diagnostics))
