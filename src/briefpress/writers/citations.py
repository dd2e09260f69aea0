"""Pages named once: of several uses of a source on one page, only the first says which page it is."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from ..document import Document, Entry, Inline
from ..labels import Labels
from ..uses import Use, use_link, use_of


def pages_once(document: Document, pages: Mapping[str, int], labels: Labels) -> Document:
    """The document without pages that the use before names already; itself when there are none.

    A note called again in one paragraph of one page is one use. ``pages`` maps each call's anchor to its page.
    """
    if not document.appendix:
        return document
    groups = tuple(
        replace(group, entries=tuple(_pruned(entry, pages, labels, document.meta.lang) for entry in group.entries))
        for group in document.appendix.groups
    )
    if groups == document.appendix.groups:
        return document
    return replace(document, appendix=replace(document.appendix, groups=groups))


def _pruned(entry: Entry, pages: Mapping[str, int], labels: Labels, lang: str) -> Entry:
    kept: list[Inline] = []
    before: tuple[int, Use] | None = None
    for inline in entry.children:
        use = use_of(inline)
        page = pages.get(use.call) if use else None
        if use is None or page is None:
            kept.append(inline)
            continue
        if before is None or before[0] != page:
            kept.append(inline)
        elif (use.note, use.paragraph) == (before[1].note, before[1].paragraph):
            kept.pop()  # what parts it from the use before
            continue
        else:
            kept.append(use_link(use, labels, lang, paged=False))
        before = page, use
    return replace(entry, children=tuple(kept))
