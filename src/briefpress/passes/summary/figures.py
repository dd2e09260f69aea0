"""The key figures and dates of the box: those that the author names, or the weightiest of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...document import Document, Paragraph, Strong, Text
from ...extract import MOST, weigh
from ...keyfigures import Found, find_figures
from ...walk import plain
from .extracted import candidates_of, matter, pointer

#: What ``key-figures`` says for those that the program finds.
AUTO = ("auto",)
#: At most so many are found, and dates among them while there are figures enough.
MANY, DATES = 6, 2
#: In longer sentences none are looked for: what they hold are rows of figures.
LONGEST = 1000
#: What a number of one digit keeps of its sentence's weight.
SMALL = 0.5


def figures_of(document: Document) -> tuple[Paragraph, ...]:
    """The figures, a paragraph each with its link, in the order of the author or of the text."""
    wanted = document.meta.key_figures
    if not wanted:
        return ()
    paragraphs = matter(document)
    if wanted == AUTO:
        return tuple(_line(text, paragraphs[number]) for text, number in _found(paragraphs, document))
    return tuple(_line(text, _holder(text, document)) for text in wanted)


def _line(text: str, paragraph: Paragraph | None) -> Paragraph:
    link = pointer(paragraph) if paragraph else ()
    return Paragraph((Strong((Text(text),)), *link), line=paragraph.line if paragraph else 0)


def _holder(text: str, document: Document) -> Paragraph | None:
    """The first paragraph with these words; none where the text has them nowhere, or not in one that has a number."""
    words = _folded(text)
    named = (block for block in document.blocks if isinstance(block, Paragraph) and block.id)
    return next((paragraph for paragraph in named if words in _folded(plain(paragraph.children))), None)


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


def _found(paragraphs: Sequence[Paragraph], document: Document) -> Iterator[tuple[str, int]]:
    """The words of the weightiest figures and dates, each with the index of its paragraph, in the text's order."""
    best = sorted(_weighed(paragraphs, document), key=lambda each: -each[0])
    once = {_folded(text): (kind, number, text) for _, number, text, kind in reversed(best)}
    ranked = sorted(once.values(), key=lambda each: [text for _, _, text, _ in best].index(each[2]))
    dates = [each for each in ranked if each[0] == "date"]
    figures = [each for each in ranked if each[0] == "figure"]
    chosen = figures[: MANY - len(dates[:DATES])] + dates[:DATES]
    chosen += dates[DATES : DATES + MANY - len(chosen)]
    for _, number, text in sorted(chosen, key=lambda each: each[1]):
        yield text, number


def _weighed(paragraphs: Sequence[Paragraph], document: Document) -> Iterator[tuple[float, int, str, str]]:
    """Each figure's weight, which is its sentence's, the index of its paragraph, its words, its kind."""
    candidates = candidates_of(paragraphs, document)[:MOST]
    weights = weigh(candidates, document.meta.lang, plain(document.meta.title))
    for sentence, weight in zip(candidates, weights, strict=True):
        if len(sentence.text) <= LONGEST:
            for one in find_figures(sentence.text, document.meta.lang):
                text = sentence.text[one.start : one.end]
                yield weight * (SMALL if one.small else 1), sentence.paragraph, text, one.kind
