"""Plain TextRank, to be measured against: nothing but the resemblance of sentences counts.

Mihalcea and Tarau, "TextRank: Bringing Order into Texts", EMNLP (2004), section 4: words that two sentences share, over
the logarithms of their lengths; weighted PageRank with d = 0.85.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from rouge import words

DAMPING = 0.85
STEPS = 100


def textrank(sentences: Sequence[str], most: int) -> list[str]:
    """The ``most`` sentences with the highest rank, in the order of the text."""
    bags = [set(words(sentence)) for sentence in sentences]
    ranks = _pagerank([[_similarity(a, b) if a is not b else 0.0 for b in bags] for a in bags])
    best = sorted(range(len(sentences)), key=lambda index: (-ranks[index], index))[:most]
    return [sentences[index] for index in sorted(best)]


def _similarity(a: set[str], b: set[str]) -> float:
    size = log(len(a) or 1) + log(len(b) or 1)
    return len(a & b) / size if size else 0.0


def _pagerank(weights: Sequence[Sequence[float]]) -> list[float]:
    totals = [sum(row) or 1.0 for row in weights]
    ranks = [1.0] * len(weights)
    for _ in range(STEPS):
        ranks = [
            (1 - DAMPING)
            + DAMPING * sum(rank * row[j] / total for rank, row, total in zip(ranks, weights, totals, strict=True))
            for j in range(len(weights))
        ]
    return ranks
