"""Pages cited once: where a source is called several times on one page, its entry names the page once."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from ..document import Document, Entry, Inline, Link, PageRef, Text

#: What stands between two pages of an entry.
SEPARATORS = frozenset({", ", "、", "، "})


def pages_once(document: Document, pages: Mapping[str, int]) -> Document:
    """The document without page references that repeat a page of the same entry; itself when there are none."""
    if not document.appendix:
        return document
    groups = tuple(
        replace(group, entries=tuple(_pruned(entry, pages) for entry in group.entries))
        for group in document.appendix.groups
    )
    if groups == document.appendix.groups:
        return document
    return replace(document, appendix=replace(document.appendix, groups=groups))


def _pruned(entry: Entry, pages: Mapping[str, int]) -> Entry:
    kept: list[Inline] = []
    seen: set[int] = set()
    for inline in entry.children:
        page = pages.get(_target(inline))
        if page is not None and page in seen:
            if kept and isinstance(kept[-1], Text) and kept[-1].text in SEPARATORS:
                kept.pop()
            continue
        if page is not None:
            seen.add(page)
        kept.append(inline)
    return replace(entry, children=tuple(kept))


def _target(inline: Inline) -> str:
    """What a linked page reference points at; empty for anything else."""
    match inline:
        case Link(children=(PageRef(target),)):
            return target
    return ""
