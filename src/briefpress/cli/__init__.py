"""The command line: one module a command, each of which parses, calls and prints."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import typer

from .export import export
from .read import read
from .schema import schema
from .sources import sources

__all__ = ["app", "main"]

# Plain help and plain errors: rich alone would double the time to the first character.
app = typer.Typer(
    name="briefpress",
    help="Turn an article and its notes into a briefing note: a PDF and its editable Word twin.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(export)
app.command()(read)
app.command()(schema)
app.command()(sources)


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"briefpress {version('briefpress')}")
        raise typer.Exit


@app.callback()
def main_options(
    version: bool = typer.Option(False, "--version", callback=_print_version, is_eager=True, help="Print the version."),
) -> None:
    """Turn an article and its notes into a briefing note: a PDF and its editable Word twin."""


def main() -> None:
    """The entry point of the command."""
    # What scripts read is UTF-8 whatever the terminal is, and a path may hold bytes that are none.
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        app()
    except OSError as error:  # standard output itself cannot be written
        typer.echo(f"error: {error.strerror or error}", err=True)
        raise SystemExit(1) from error
