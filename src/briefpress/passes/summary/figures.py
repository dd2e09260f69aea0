"""The key figures and dates of the box: those that the author names, or the weightiest of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ...document import Document, Meta, Paragraph, Strong, Text
from ...extract import MOST, weigh
from ...extract.keyfigures import find_figures
from ...walk import plain
from .extracted import LONGEST, candidates_of, matter, pointer

#: What ``key-figures`` says for those that the program finds.
AUTO = ("auto",)
#: At most so many are found, and dates among them while there are figures enough.
MANY, DATES = 6, 2
#: Of those of the author so many are looked for in the text.
LINKED = 50
#: In longer sentences none are looked for: what they hold are rows of figures.
ROW = 1000
#: What a number of one digit keeps of its sentence's weight.
SMALL = 0.5


class _Weighed(NamedTuple):
    """A figure with its sentence's weight, where it stands, and the index of its paragraph."""

    weight: float
    place: tuple[int, int]
    paragraph: int
    text: str
    kind: str


def figures_of(document: Document) -> tuple[Paragraph, ...]:
    """The figures, a paragraph each with its link, in the order of the author or of the text."""
    wanted, meta = document.meta.key_figures, document.meta
    if not wanted:
        return ()
    paragraphs = matter(document)
    if wanted == AUTO:
        return tuple(_line(text, paragraphs[number], meta) for text, number in _found(paragraphs, document))
    named = [block for block in document.blocks if isinstance(block, Paragraph) and block.id][:MOST]
    texts = [_folded(plain(paragraph.children)[:LONGEST]) for paragraph in named]
    holders = [next((at for at, words in enumerate(texts) if _folded(text) in words), None) for text in wanted[:LINKED]]
    linked = [named[at] if at is not None else None for at in holders]
    return tuple(_line(text, paragraph, meta) for text, paragraph in zip_longest(wanted, linked))


def _line(text: str, paragraph: Paragraph | None, meta: Meta) -> Paragraph:
    link = pointer(paragraph, meta) if paragraph else ()
    return Paragraph((Strong((Text(text),)), *link), line=paragraph.line if paragraph else 0)


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


def _found(paragraphs: Sequence[Paragraph], document: Document) -> Iterator[tuple[str, int]]:
    """The words of the weightiest figures and dates, each with the index of its paragraph, in the text's order."""
    once: dict[str, _Weighed] = {}
    for one in sorted(_weighed(paragraphs, document), key=lambda each: -each.weight):
        once.setdefault(_folded(one.text), one)
    dates = [one for one in once.values() if one.kind == "date"]
    figures = [one for one in once.values() if one.kind == "figure"]
    chosen = [*figures[: MANY - len(dates[:DATES])], *dates[:DATES]]
    chosen += dates[DATES : DATES + MANY - len(chosen)]
    yield from ((one.text, one.paragraph) for one in sorted(chosen, key=lambda each: each.place))


def _weighed(paragraphs: Sequence[Paragraph], document: Document) -> Iterator[_Weighed]:
    candidates = candidates_of(paragraphs, document)
    weights = weigh(candidates, document.meta.lang, plain(document.meta.title))
    for number, (sentence, weight) in enumerate(zip(candidates, weights, strict=True)):
        if len(sentence.text) <= ROW:
            for one in find_figures(sentence.text, document.meta.lang):
                share = weight * (SMALL if one.small else 1)
                text = sentence.text[one.start : one.end]
                yield _Weighed(share, (number, one.start), sentence.paragraph, text, one.kind)
