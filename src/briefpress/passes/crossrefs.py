"""The cross-references pass: Quarto's ``@fig-map`` becomes a link to what has that id, by its number or its title."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from ..anchors import CROSS_REFERENCE, Anchored
from ..captions import label_of
from ..diagnostics import Diagnostic, Result, Span
from ..document import Cite, Document, Figure, Heading, Inline, Link, Node, NumberRef, Table, Text
from ..labels import Labels, labels_for
from ..uses import filled
from ..walk import located, map_inlines, plain, query
from .numbering.typed import caption_label

#: Characters of a title that stand in the text.
_SHOWN = 80
#: So many labels are compared with one that leads nowhere, and so many of those are compared.
_KNOWN, _ASKED = 2_000, 200
#: How near a label must be to be meant, and how many are named where none is.
_NEAR, _NAMED = 0.7, 5


def crossrefs(document: Document) -> Result[Document]:
    """Link the keys that are ids of the document and no source's; every other citation stays.

    A key that can be no source's, as ``@fig-…``, and is no id, is told. The pass runs
    before the anchors pass, which gives what is linked to its printed name.
    """
    keys = {source.id for source in document.bibliography}
    if not any(query(document, Cite)):
        return Result(document)
    targets = _targets(document)

    def change(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(part for inline in inlines for part in _linked(inline, targets, keys))

    return Result(map_inlines(document, change), tuple(_astray(document, dict.fromkeys((*targets, *keys)))))


def _astray(document: Document, known: Collection[str]) -> Iterator[Diagnostic]:
    """What is told of cross-references that lead nowhere, each once a line, with the nearest label of their kind."""
    boxed = (document, document.meta.summary, document.meta.abstract)
    keys = ((each.source, line) for place in boxed for cite, line in located(place, Cite) for each in cite.citations)
    astray = dict.fromkeys(each for each in keys if CROSS_REFERENCE.match(each[0]) and each[0] not in known)
    labels = [label for label in known if CROSS_REFERENCE.match(label)][:_KNOWN]
    for at, (key, line) in enumerate(astray):
        shown = key[:_SHOWN]
        near = get_close_matches(shown, labels, 1, _NEAR) if at < _ASKED else []
        message = f"@{shown} leads nowhere and is printed as typed: nothing here is labelled {{#{shown}}}"
        hint = f"{_advice(near, labels)}; or escape the sign if it is no reference: \\@"
        yield Diagnostic("cross-reference", message, Span("", line, 1 if line else 0), hint)


def _advice(near: Iterable[str], labels: Sequence[str]) -> str:
    for label in near:
        return f"did you mean @{label}"
    if labels:
        return f"labels here are {', '.join(labels[:_NAMED])}{' …' if labels[_NAMED:] else ''}"
    return "label what it means, as in {#fig-map}, {#tbl-costs} or {#sec-costs}"


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
