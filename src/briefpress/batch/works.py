"""What several articles cite, as one list: each source once, under a key that reference managers take."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ..bibliography.keys import with_keys
from ..diagnostics import Diagnostic, Result
from ..document import Cite, Document, NumberRef
from ..source import Source as Work
from ..walk import query
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
    """The sources of a finished document under their keys, if they have any, without the places that cite them."""
    keys: dict[str, str] = {}
    for cite in query(document.notes, Cite):
        # Behind each citation stands the mark of its source.
        for citation, mark in zip(cite.citations, query(cite.children, NumberRef), strict=False):
            keys.setdefault(mark.target, citation.source)
    found = [replace(source, id=keys.get(source.id, ""), citations=()) for source in document.sources]
    return found, set(keys.values())
