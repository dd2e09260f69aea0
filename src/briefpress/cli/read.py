"""`briefpress read`: how an article was understood."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import Bibliography, Format, Lang, Limit, Metadata, meta_of


def read(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="An article, or - for standard input.")],
    json: Annotated[bool, typer.Option("--json", help="Print the Document as JSON.")] = False,
    decisions: Annotated[
        bool, typer.Option("--decisions", help="Print each decision of reading as a tab-separated line.")
    ] = False,
    from_: Format = "",
    lang: Lang = "",
    meta: Metadata = None,
    limit: Limit = None,
    bibliography: Bibliography = None,
) -> None:
    """Show how an article is understood: title, headings, notes and where they are called, figures, sources.

    A decision that may be wrong is shown on standard error, with how sure it is and how to say otherwise.
    """
    from ..batch.export import Options, read_source
    from ..batch.sources import find_sources
    from ..decisions import tabular
    from ..errors import BriefpressError, ReadError
    from ..limits import limits_of
    from ..pipeline import finish
    from ..readers import check_reading
    from ..writers import json as json_writer
    from .outline import outline
    from .report import show, show_error

    if json and decisions:
        raise typer.BadParameter("--json and --decisions exclude each other")
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
        article, *others = find_sources([source])
        if others:
            raise ReadError(f"{source}: holds {len(others) + 1} articles: name one of them")
        result = read_source(article, options)
    except BriefpressError as error:
        show_error(error)
        raise typer.Exit(1) from error
    if decisions:
        typer.echo("".join(f"{line}\n" for line in tabular(result.decisions)), nl=False)
        show(result.diagnostics, quiet=False)
        return
    finished = finish(result.value, article.name)
    typer.echo(json_writer.write(result.value).decode() if json else outline(finished.value), nl=not json)
    show([*result.diagnostics, *finished.diagnostics], quiet=False)
