"""Options that several commands share, and what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

Lang = Annotated[
    str, typer.Option("--lang", metavar="TAG", help="Language of the article (fr, en-GB, …); else told from it.")
]
Metadata = Annotated[
    list[str] | None,
    typer.Option("-M", "--meta", metavar="KEY=VALUE", help="Set title, date, author, …; goes over the front matter."),
]
Format = Annotated[
    str,
    typer.Option(
        "-f",
        "--from",
        metavar="FORMAT",
        help="Format of the sources (text, markdown, html, docx, json); else told from the name.",
    ),
]
Bibliography = Annotated[
    list[str] | None,
    typer.Option(
        "--bibliography",
        metavar="FILE",
        help="A file of sources to cite (CSL-JSON, CSL-YAML, BibTeX, RIS), instead of the article's; repeatable.",
    ),
]
Limit = Annotated[
    list[str] | None,
    typer.Option("--limit", metavar="NAME=NUMBER", help="Raise or lower a limit of reading (docs/reading.md)."),
]

Contents = Annotated[
    bool | None, typer.Option("--toc/--no-toc", help="Contents, or none; else in articles of more than five pages.")
]
NumberSections = Annotated[bool, typer.Option("-N", "--number-sections", help="Number the headings: 1, 1.1, 1.2.")]


def numbering_meta(toc: bool | None, number_sections: bool) -> dict[str, str]:
    """What the two options say, as metadata."""
    contents = {} if toc is None else {"toc": str(toc).lower()}
    return contents | ({"number-sections": "true"} if number_sections else {})


def sources_meta(order: str, style: str) -> dict[str, str]:
    """What the two options on the list of sources say, as metadata."""
    given = {"sources-order": order, "sources-style": style}
    return {key: value for key, value in given.items() if value}


def meta_of(pairs: Sequence[str] | None, lang: str) -> dict[str, str]:
    """``key=value`` pairs as a mapping, ``lang`` among them; typer.BadParameter for one without ``=``."""
    meta = {}
    for pair in pairs or ():
        key, equals, value = pair.partition("=")
        if not (key.strip() and equals):
            raise typer.BadParameter(f"{pair!r} is not key=value, for instance title='The grain corridor'")
        meta[key.strip()] = value
    return {**meta, "lang": lang} if lang else meta
