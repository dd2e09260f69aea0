"""What several articles cite, as one list: each source once, under a key that reference managers take."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ..bibliography.keys import with_keys
from ..diagnostics import Diagnostic, Result
from ..document import Cite, Document, NumberRef
from ..passes.sources.works import Works
from ..source import Source
from ..walk import query
from .export import Options, finish_source
from .sources import Source as Article


def cited_sources(articles: Iterable[Article], options: Options) -> Result[tuple[Source, ...]]:
    """The sources of the articles, in their order; BriefpressError where one cannot be read or has errors."""
    works = Works()
    numbers: dict[Source, int] = {}
    told: list[Diagnostic] = []
    for article in articles:
        finished = finish_source(article, options)
        told += finished.diagnostics
        for source in _cited(finished.value):
            if source not in numbers:
                numbers[source] = works.add(source, trusted=bool(source.id))
    named = {works.of(number): source.id for source, number in reversed(numbers.items()) if source.id}
    found = dict.fromkeys(map(works.of, numbers.values()))
    keyed = (replace(works.source(number), id=named.get(number, "")) for number in found)
    return Result(with_keys(keyed, set(named.values())), tuple(told))


def _cited(document: Document) -> list[Source]:
    """The sources of a finished document under their keys, if they have any, without the places that cite them."""
    keys: dict[str, str] = {}
    for cite in query(document.notes, Cite):
        # Behind each citation stands the mark of its source.
        for citation, mark in zip(cite.citations, query(cite.children, NumberRef), strict=False):
            keys.setdefault(mark.target, citation.source)
    return [replace(source, id=keys.get(source.id, ""), citations=()) for source in document.sources]
