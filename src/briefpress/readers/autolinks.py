"""Addresses that stand bare in the words of a page or a Word file, as links: a reader of the note can follow them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ..document import Container, Document, Inline, Link, Text
from ..walk import map_runs
from .text.links import addresses, target


def with_links(document: Document) -> Document:
    """The document with each bare address outside its links as a link to itself."""
    return map_runs(document, _linked)


def _linked(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(part for inline in inlines for part in _parts(inline))


def _parts(inline: Inline) -> Iterator[Inline]:
    if isinstance(inline, Text):
        yield from _parted(inline)
    elif isinstance(inline, Container) and not isinstance(inline, Link):
        yield replace(inline, children=_linked(inline.children))
    else:
        yield inline


def _parted(inline: Text) -> Iterator[Inline]:
    """A text parted where its addresses begin and end."""
    found = addresses(inline.text)
    if not found:
        yield inline
        return
    at = 0
    for start, end in found:
        if start > at:
            yield Text(inline.text[at:start])
        yield Link(target(inline.text[start:end]), (Text(inline.text[start:end]),))
        at = end
    if at < len(inline.text):
        yield Text(inline.text[at:])
