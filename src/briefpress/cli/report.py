"""How diagnostics and errors are shown on standard error."""

from __future__ import annotations

from collections.abc import Iterable

import typer

from ..diagnostics import Diagnostic, Severity
from ..errors import ArticleError, BriefpressError


def show(diagnostics: Iterable[Diagnostic], quiet: bool) -> int:
    """Print ``file:line:column: severity[rule] message`` and each hint once; how many warnings and errors."""
    serious = 0
    hinted: set[str] = set()
    for diagnostic in diagnostics:
        severity = diagnostic.severity
        serious += severity is not Severity.INFO
        if not quiet or severity is Severity.ERROR:
            typer.echo(f"{diagnostic.span}: {severity.value}[{diagnostic.rule}] {diagnostic.message}", err=True)
            if diagnostic.hint and diagnostic.hint not in hinted:
                hinted.add(diagnostic.hint)
                typer.echo(f"  hint: {diagnostic.hint}", err=True)
    return serious


def show_error(error: Exception) -> None:
    """Print an error that stops an article."""
    typer.echo(f"error: {error}", err=True)


def show_failure(error: BriefpressError, quiet: bool) -> None:
    """Print why an article was not exported: its errors with all that was noticed, or the one that stops it."""
    if isinstance(error, ArticleError):
        show(error.diagnostics, quiet)
    else:
        show_error(error)
