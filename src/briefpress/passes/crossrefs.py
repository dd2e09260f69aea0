"""The cross-references pass: Quarto's ``@fig-map`` becomes a link to what has that id, by its title or its number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..anchors import Anchored
from ..diagnostics import Result
from ..document import Cite, Document, Figure, Heading, Inline, Link, Node, Table, Text
from ..walk import map_inlines, plain, query

#: What a caption begins with that names its number: “Figure 3”, “Tab. 2.1”, “Схема 4”.
_NUMBERED = re.compile(r"[^\W\d_]+\.?\s\d+(?:[.\d]*\d)?(?=[.:,–—\s]|$)")
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


def _targets(document: Document) -> dict[str, str]:
    """The words for what has an id: the number that a caption begins with, the title, else its place among its kind."""
    counts = {Figure: 0, Table: 0}
    words: dict[str, str] = {}
    for node in query(document.blocks, Node):
        if isinstance(node, Figure | Table):
            counts[type(node)] += 1
        if isinstance(node, Anchored) and node.id:
            number = counts.get(type(node), 0) if isinstance(node, Figure | Table) else 0
            words.setdefault(node.id, _words(node, number))
    return words


def _words(node: Anchored, number: int) -> str:
    inlines = node.caption if isinstance(node, Figure | Table) else node.children if isinstance(node, Heading) else ()
    title = " ".join(plain(inlines).split())
    if numbered := _NUMBERED.match(title):
        return numbered[0]
    return title if title and len(title) <= _SHOWN else str(number or "")


def _linked(inline: Inline, targets: Mapping[str, str], keys: Iterable[str]) -> tuple[Inline, ...]:
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
        links.append(Link(f"#{citation.source}", (Text(targets[citation.source] or citation.source),)))
        links += [Text(f", {citation.suffix}")] if citation.suffix else []
    return tuple(links)
