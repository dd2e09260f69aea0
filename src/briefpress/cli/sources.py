"""`briefpress sources`: what articles cite, for Zotero and other reference managers."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from .options import Bibliography, Format, Lang, Limit, Metadata, meta_of


class SourcesFormat(StrEnum):
    """In which the sources are printed."""

    CSL_JSON = "csl-json"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSV = "csv"


def sources(
    files: Annotated[
        list[str], typer.Argument(metavar="FILES", help="Articles, folders of articles, or - for standard input.")
    ],
    to: Annotated[
        SourcesFormat, typer.Option("-t", "--to", help="csl-json, bibtex, ris or csv.", show_default=True)
    ] = SourcesFormat.CSL_JSON,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="A file; else standard output.")] = "",
    from_: Format = "",
    lang: Lang = "",
    meta: Metadata = None,
    limit: Limit = None,
    bibliography: Bibliography = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Show nothing but errors.")] = False,
) -> None:
    """Print the sources that articles cite, each once, so that reference managers take them.

    What was decided goes to standard error. Exit code: 0 printed, 1 an article could not be read, 2 wrong usage.
    """
    from ..batch.export import Options
    from ..batch.outputs import store_text
    from ..batch.sources import find_sources
    from ..batch.works import cited_sources
    from ..bibliography.writing import write_sources
    from ..errors import ArticleError, BriefpressError
    from ..limits import limits_of
    from ..readers import check_reading
    from .report import show, show_error

    try:
        options = Options(
            format=from_,
            meta=meta_of(meta, lang),
            bibliography=tuple(bibliography or ()),
            limits=limits_of(limit or ()),
        )
        check_reading(from_, options.meta)
    except BriefpressError as error:
        show_error(error)
        raise typer.Exit(2) from error
    try:
        found = cited_sources(find_sources(files), options)
        show(found.diagnostics, quiet)
        written = write_sources(found.value, to.value)
        if output:
            typer.echo(str(store_text(output, written)))
        else:
            typer.echo(written, nl=False)
    except ArticleError as error:
        show(error.diagnostics, quiet)
        raise typer.Exit(1) from error
    except BriefpressError as error:
        show_error(error)
        raise typer.Exit(1) from error
