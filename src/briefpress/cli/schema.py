"""`briefpress schema`: what a Document is, as a JSON Schema."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of the Document that read --json prints and export takes."""
    from ..writers.json import schema as schema_of

    typer.echo(schema_of().decode(), nl=False)
