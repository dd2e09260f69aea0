"""`briefpress read`: how an article was understood."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import Format, Lang, Metadata, meta_of


def read(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="An article, or - for standard input.")],
    json: Annotated[bool, typer.Option("--json", help="Print the Document as JSON.")] = False,
    from_: Format = "",
    lang: Lang = "",
    meta: Metadata = None,
) -> None:
    """Show how an article is understood: title, headings, notes and where they are called, sources."""
    from ..batch.export import Options, read_source
    from ..batch.sources import find_sources
    from ..errors import BriefpressError
    from ..pipeline import finish
    from ..writers import json as json_writer
    from .outline import outline
    from .report import show, show_error

    try:
        articles = find_sources([source])
        results = [read_source(article, Options(format=from_, meta=meta_of(meta, lang))) for article in articles]
    except BriefpressError as error:
        show_error(error)
        raise typer.Exit(1) from error
    for article, result in zip(articles, results, strict=True):
        finished = finish(result.value, article.name)
        typer.echo(json_writer.write(result.value).decode() if json else outline(finished.value), nl=not json)
        show([*result.diagnostics, *finished.diagnostics], quiet=False)
