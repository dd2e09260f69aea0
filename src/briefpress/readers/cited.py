"""Citations by key in inlines that no grammar of markup has read: plain text, web pages, Word files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from ..document import Cite, Container, Document, Inline, Link, Text
from ..walk import map_runs, plain
from .citations import Found, find
from .hints import Hints

Inlines = tuple[Inline, ...]
#: What stands for an inline that is no text: no part of a key.
MASK = "\ufffc"


def with_citations(document: Document, hints: Hints) -> Document:
    """The document with its citations, but those in links, in the words of meta data and blocks alike."""
    return map_runs(document, lambda inlines: _deep(inlines, hints))


def _deep(inlines: Inlines, hints: Hints) -> Inlines:
    inner = (
        replace(each, children=_deep(each.children, hints))
        if isinstance(each, Container) and not isinstance(each, Link | Cite)
        else each
        for each in inlines
    )
    return cited(tuple(inner), hints)


def cited(inlines: Inlines, hints: Hints, line: Callable[[str], int] = lambda typed: 0) -> Inlines:
    """Siblings with their citations; ``line`` is asked, in order, on which line what is typed so stands."""
    if hints.citations != "all":
        return inlines
    text = "".join(each.text if isinstance(each, Text) else MASK for each in inlines)
    return tuple(map(_unescaped, _cited(inlines, list(find(text)), text, line))) if "@" in text else inlines


def _unescaped(inline: Inline) -> Inline:
    """A text without the sign before an at sign that its author wanted to stay."""
    return Text(inline.text.replace("\\@", "@")) if isinstance(inline, Text) else inline


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


def _cite(found: Found, words: Inlines, line: int) -> Cite:
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
