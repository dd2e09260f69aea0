"""Extracts of the articles in ``summaries`` by several methods, measured against those made by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefpress.document import Document, Link, Paragraph
from briefpress.pipeline import finish, read
from briefpress.sentences import sentences
from briefpress.walk import plain, query
from rouge import rouge
from textrank import textrank

ARTICLES = Path(__file__).parent / "summaries"
METHODS = ("briefpress", "TextRank", "lead-3")
LEAD = 3

Scores = tuple[float, float, float]


class Measured(NamedTuple):
    """An article and what each method reaches, in the order of `METHODS`."""

    name: str
    scores: tuple[Scores, ...]


def articles(folder: Path = ARTICLES) -> Iterator[tuple[Path, list[list[str]]]]:
    """Each article with the sentences of its extracts."""
    for path in sorted(folder.glob("*.txt")):
        if ".ref" not in path.name:
            references = sorted(folder.glob(f"{path.stem}.ref*.txt"))
            yield path, [each.read_text(encoding="utf-8").strip().splitlines() for each in references]


def measure(folder: Path = ARTICLES) -> list[Measured]:
    """F1 of each method on each article, the mean over its extracts."""
    measured = []
    for path, references in articles(folder):
        document = finish(read(path.read_bytes(), path.name).value).value
        ours, body = box(document), list(_body(document))
        chosen = (ours, textrank(body, len(ours)), body[:LEAD])
        measured.append(Measured(path.stem, tuple(rouge(each, references) for each in chosen)))
    return measured


def box(document: Document) -> list[str]:
    """The sentences in the box, without their links."""
    blocks = document.summary.blocks if document.summary else ()
    return [plain(block).removesuffix(f"{plain(list(query(block, Link))[-1])}\n").strip() for block in blocks]


def _body(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            text = plain(block.children)
            yield from (text[start:end] for start, end in sentences(text, document.meta.lang))


def means(measured: list[Measured]) -> tuple[Scores, ...]:
    """The mean of each method over the articles."""
    of_method = zip(*(one.scores for one in measured), strict=True)
    return tuple(_mean(scores) for scores in of_method)


def _mean(scores: tuple[Scores, ...]) -> Scores:
    one, two, longest = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    return one, two, longest
