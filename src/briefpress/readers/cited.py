"""Citations by key in inlines that no grammar of markup has read: plain text, web pages, Word files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from ..document import Cite, Container, Document, Inline, Link, Text
from ..walk import map_runs, plain
from .citations import Found, find, is_meant
from .hints import Hints

#: What stands for an inline that is no text: no part of a key.
MASK = "\ufffc"


def with_citations(document: Document, hints: Hints) -> Document:
    """The document with its citations, but those in links, in the words of meta data and blocks alike."""
    if hints.citations == "off":
        return document
    return map_runs(document, lambda inlines: _deep(inlines, hints))


def _deep(inlines: tuple[Inline, ...], hints: Hints) -> tuple[Inline, ...]:
    inner = (
        replace(each, children=_deep(each.children, hints))
        if isinstance(each, Container) and not isinstance(each, Link | Cite)
        else each
        for each in inlines
    )
    return cited(tuple(inner), hints)


def cited(inlines: tuple[Inline, ...], hints: Hints, line: Callable[[str], int] = lambda typed: 0) -> tuple[Inline, ...]:
    """Siblings with their citations; ``line`` is asked in order where what is typed so stands."""
    text = "".join(each.text if isinstance(each, Text) else MASK for each in inlines) if hints.citations != "off" else ""
    if "@" not in text:
        return inlines
    found = [each for each in find(text) if is_meant(each.citations, hints)]
    return tuple(_cited(inlines, found, text, line))


def _cited(
    inlines: Sequence[Inline], found: Sequence[Found], text: str, line: Callable[[str], int]
) -> Iterator[Inline]:
    pieces = _pieces(inlines, [edge for each in found for edge in (each.start, each.end)])
    begin, inline = next(pieces, (len(text), None))
    for each in found:
        while inline is not None and begin < each.start:
            yield inline
            begin, inline = next(pieces, (len(text), None))
        words: list[Inline] = []
        while inline is not None and begin < each.end:
            words.append(inline)
            begin, inline = next(pieces, (len(text), None))
        yield _cite(each, tuple(words), line(text[each.start : each.end]))
    if inline is not None:
        yield inline
    yield from (rest for _, rest in pieces)


def _cite(found: Found, words: tuple[Inline, ...], line: int) -> Cite:
    """A citation; words that were masked are read again as text."""
    again = next(find(plain(words)), None) if any(not isinstance(word, Text) for word in words) else None
    return Cite((again or found).citations, words, line)


def _pieces(inlines: Sequence[Inline], edges: Sequence[int]) -> Iterator[tuple[int, Inline]]:
    """The inlines, each with where it begins; texts are cut at the edges, which ascend."""
    at, edge = 0, 0
    for inline in inlines:
        end = at + (len(inline.text) if isinstance(inline, Text) else 1)
        begin = at
        while edge < len(edges) and edges[edge] < end:
            if edges[edge] > at and isinstance(inline, Text):
                yield at, Text(inline.text[at - begin : edges[edge] - begin])
                at = edges[edge]
            edge += 1
        yield at, Text(inline.text[at - begin :]) if isinstance(inline, Text) else inline
        at = end
