"""The cross-references pass: Quarto's ``@fig-map`` becomes a link to what has that id, by its number or its title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..anchors import Anchored
from ..captions import label_of
from ..diagnostics import Result
from ..document import Cite, Document, Figure, Heading, Inline, Link, Node, NumberRef, Table, Text
from ..labels import Labels, labels_for
from ..uses import filled
from ..walk import map_inlines, plain, query
from .numbering.typed import caption_label

#: Characters of a title that stand in the text.
_SHOWN = 80


def crossrefs(document: Document) -> Result[Document]:
    """Link the keys that are ids of the document and no source's; every other citation stays.

    It runs before the anchors pass, which gives what is linked to its printed name.
    """
    keys = {source.id for source in document.bibliography}
    if not any(query(document, Cite)):
        return Result(document)
    targets = _targets(document)

    def change(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(part for inline in inlines for part in _linked(inline, targets, keys))

    return Result(map_inlines(document, change))


def _targets(document: Document) -> dict[str, tuple[Inline, ...]]:
    """The words for what has an id: its number, the one that its caption was given, its title, its place."""
    labels = labels_for(document.meta.lang).value
    counts = {Figure: 0, Table: 0}
    words: dict[str, tuple[Inline, ...]] = {}
    for node in query(document.blocks, Node):
        if isinstance(node, Figure | Table):
            counts[type(node)] += 1
        if isinstance(node, Anchored) and node.id:
            place = counts[type(node)] if isinstance(node, Figure | Table) else 0
            words.setdefault(node.id, _number(node, labels) or (Text(_words(node, place) or node.id),))
    return words


def _number(node: Anchored, labels: Labels) -> tuple[Inline, ...]:
    """The printed number, of a section behind its label, of a figure or a table with it; none without."""
    match node:
        case Heading() if node.number:
            return filled(labels.terms.locators["section"], NumberRef(node.id, node.number))
        case Figure() | Table() if node.number:
            return (NumberRef(node.id, label_of(node, labels)),)
    return ()


def _words(node: Anchored, place: int) -> str:
    inlines = node.caption if isinstance(node, Figure | Table) else node.children if isinstance(node, Heading) else ()
    title = " ".join(plain(inlines).split())
    if isinstance(node, Figure | Table) and (typed := caption_label(title)):
        return typed
    return title if title and len(title) <= _SHOWN else str(place or "")


def _linked(inline: Inline, targets: Mapping[str, tuple[Inline, ...]], keys: Iterable[str]) -> tuple[Inline, ...]:
    """The links for a citation all of whose keys are ids of the document."""
    if not isinstance(inline, Cite):
        return (inline,)
    found = [each.source for each in inline.citations]
    if not found or not all(key in targets and key not in keys for key in found):
        return (inline,)
    links: list[Inline] = []
    for citation in inline.citations:
        before = f"{citation.prefix} " if citation.prefix else ""
        links += [Text(", ")] if links else []
        links += [Text(before)] if before else []
        links.append(Link(f"#{citation.source}", targets[citation.source]))
        links += [Text(f", {citation.suffix}")] if citation.suffix else []
    return tuple(links)
