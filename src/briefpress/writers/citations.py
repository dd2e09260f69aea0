"""Pages cited once: where a source is called several times on one page, its entry names the page once."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from ..document import Document, Inline, Link, PageRef, Source, Text

#: What stands between two pages of an entry.
SEPARATORS = frozenset({", ", "、", "، "})


def pages_once(document: Document, pages: Mapping[str, int]) -> Document:
    """The document without page references that repeat a page of the same entry; itself when there are none."""
    sources = tuple(_pruned(source, pages) for source in document.sources)
    return document if sources == document.sources else replace(document, sources=sources)


def _pruned(source: Source, pages: Mapping[str, int]) -> Source:
    kept: list[Inline] = []
    seen: set[int] = set()
    for inline in source.entry:
        page = pages.get(_target(inline))
        if page is not None and page in seen:
            if kept and isinstance(kept[-1], Text) and kept[-1].text in SEPARATORS:
                kept.pop()
            continue
        if page is not None:
            seen.add(page)
        kept.append(inline)
    return replace(source, entry=tuple(kept))


def _target(inline: Inline) -> str:
    """What a linked page reference points at; empty for anything else."""
    match inline:
        case Link(children=(PageRef(target),)):
            return target
    return ""
