"""What several articles cite, as one list: each source once, under a key that reference managers take."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ..bibliography.keys import with_keys
from ..diagnostics import Diagnostic, Result
from ..document import Document
from ..source import Source as Work
from .export import Options, finish_source
from .sources import Source


def cited_sources(articles: Iterable[Source], options: Options) -> Result[tuple[Work, ...]]:
    """The sources of the articles, in their order; BriefpressError where one cannot be read or has errors."""
    works: dict[Work, None] = {}
    keys: set[str] = set()
    told: list[Diagnostic] = []
    for article in articles:
        finished = finish_source(article, options)
        told += finished.diagnostics
        found, given = _cited(finished.value)
        works |= dict.fromkeys(found)
        keys |= given
    return Result(with_keys(works, keys), tuple(told))


def _cited(document: Document) -> tuple[list[Work], set[str]]:
    """The sources of a finished document without the places that cite them, and which ids are an author's keys."""
    by_key = {source.id: source for source in document.bibliography}
    found: list[Work] = []
    keys: set[str] = set()
    for source in document.sources:
        key = next((each.source for each in source.citations if each.source in by_key), source.id)
        if key in by_key:
            keys.add(key)
        found.append(replace(source, id=key if key in by_key else "", citations=()))
    return found, keys
