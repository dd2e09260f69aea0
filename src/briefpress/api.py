"""The whole way in one call, for scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike, fspath
from pathlib import Path

from .batch.export import Options, export_source, summary_option
from .batch.sources import find_sources
from .diagnostics import Diagnostic, Result
from .variants import variant_option
from .writers import check_formats


def export(
    source: str | PathLike[str],
    output: str | PathLike[str] = "dist",
    to: Sequence[str] = ("pdf", "docx"),
    *,
    theme: str = "",
    meta: Mapping[str, str] | None = None,
    summary: str = "",
    bibliography: Sequence[str | PathLike[str]] = (),
    pdf_variant: str = "",
    attach_source: bool = True,
) -> Result[list[Path]]:
    """Export an article, or every article of a folder, into the folder ``output``: the paths and what was noticed.

    The keywords mean what the options of ``briefpress export`` mean. BriefpressError (its text is fit to be shown) when
    an article cannot be exported; those before it are written. ArticleError has the diagnostics of one with errors.
    """
    check_formats(to)
    options = Options(
        tuple(to),
        fspath(output),
        theme=theme,
        summary=summary_option(summary),
        meta=dict(meta or {}),
        bibliography=tuple(fspath(path) for path in bibliography),
        pdf_variant=variant_option(pdf_variant),
        attach_source=attach_source,
    )
    paths: list[Path] = []
    diagnostics: list[Diagnostic] = []
    for article in find_sources([fspath(source)], options.output):
        exported = export_source(article, options)
        paths += exported.value
        diagnostics += exported.diagnostics
    return Result(paths, tuple(diagnostics))
