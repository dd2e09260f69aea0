"""`briefpress export`: articles in, briefing notes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ..variants import DEFAULT, VARIANTS, variant_option
from .options import (
    Bibliography,
    Contents,
    Format,
    Lang,
    Limit,
    Metadata,
    NumberSections,
    meta_of,
    numbering_meta,
    sources_meta,
)

if TYPE_CHECKING:
    from ..batch.export import Options


def export(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCES", help="Articles, folders of articles, or - for standard input.")
    ],
    output: Annotated[str, typer.Option("-o", "--output", metavar="DIR", help="Folder for the files.")] = "dist",
    to: Annotated[
        str, typer.Option("-t", "--to", metavar="FORMATS", help="Comma list of pdf, docx, json.")
    ] = "pdf,docx",
    from_: Format = "",
    theme: Annotated[str, typer.Option("--theme", metavar="NAME", help="Theme, or the folder of one; else note.")] = "",
    lang: Lang = "",
    meta: Metadata = None,
    limit: Limit = None,
    bibliography: Bibliography = None,
    sources_order: Annotated[
        str,
        typer.Option(
            "--sources-order", metavar="ORDER", help="Of the list of sources: by first citation, type or author."
        ),
    ] = "",
    sources_style: Annotated[
        str,
        typer.Option("--sources-style", metavar="STYLE", help="Of its entries: house, iso690 or chicago."),
    ] = "",
    summary: Annotated[
        str,
        typer.Option(
            "--summary",
            metavar="none|auto|N",
            help="The box: none, or sentences of the article (N of them); else what the author wrote for it.",
        ),
    ] = "",
    toc: Contents = None,
    number_sections: NumberSections = False,
    pdf_variant: Annotated[
        str, typer.Option("--pdf-variant", metavar="NAME", help=f"What the PDF claims to be: {', '.join(VARIANTS)}.")
    ] = DEFAULT,
    attach_source: Annotated[
        bool, typer.Option("--attach-source/--no-attach-source", help="Put the article's file into its PDF.")
    ] = True,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 if there was a warning.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Show nothing but errors.")] = False,
) -> None:
    """Turn articles into briefing notes, PDF and Word.

    The path of each file written goes to standard output, one a line; what was decided goes to standard error.
    Exit code: 0 written, 1 something could not be exported (or --strict and there were warnings), 2 wrong usage.
    """
    from ..batch.export import Options, sources_option, summary_option
    from ..errors import BriefpressError
    from ..limits import limits_of
    from .report import show_error

    try:
        options = Options(
            to=tuple(filter(None, map(str.strip, to.lower().split(",")))),
            output=output,
            theme=theme,
            format=from_,
            summary=summary_option(summary),
            meta=meta_of(meta, lang)
            | sources_meta(sources_option("order", sources_order), sources_option("style", sources_style))
            | numbering_meta(toc, number_sections),
            bibliography=tuple(bibliography or ()),
            limits=limits_of(limit or ()),
            pdf_variant=variant_option(pdf_variant),
            attach_source=attach_source,
        )
        options.check()
    except BriefpressError as error:
        show_error(error)
        raise typer.Exit(2) from error
    failed, warned = _exported(sources, options, quiet)
    if failed or (strict and warned):
        raise typer.Exit(1)


def _exported(sources: list[str], options: Options, quiet: bool) -> tuple[bool, bool]:
    """Export and print; whether an article failed, and whether there was a warning."""
    from ..batch.export import export_all
    from ..errors import BriefpressError
    from .report import show, show_failure

    failed = warned = False
    for exported in export_all(sources, options):
        if isinstance(exported, BriefpressError):
            show_failure(exported, quiet)
            failed = True
            continue
        warned |= show(exported.diagnostics, quiet) > 0
        for path in exported.value:
            typer.echo(str(path))
    return failed, warned
