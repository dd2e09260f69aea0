"""ROUGE-1, ROUGE-2 and ROUGE-L: how far a summary's words are those of one written by hand.

Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", ACL workshop Text Summarization Branches Out (2004): F1
(β = 1) of words and pairs of words, and of the union of longest common subsequences over the reference's sentences
(section 3.2). Words are runs of letters and digits, case folded; nothing is stemmed, and no word is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

WORD = re.compile(r"[^\W_]+")
MEASURES = ("ROUGE-1", "ROUGE-2", "ROUGE-L")


def rouge(summary: Sequence[str], references: Sequence[Sequence[str]]) -> tuple[float, float, float]:
    """F1 by ROUGE-1, ROUGE-2 and ROUGE-L of a summary's sentences, the mean over the references."""
    scores = [_against(summary, reference) for reference in references]
    one, two, longest = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    return one, two, longest


def _against(summary: Sequence[str], reference: Sequence[str]) -> tuple[float, float, float]:
    ours, theirs = ([words(sentence) for sentence in each] for each in (summary, reference))
    return _overlap(ours, theirs, 1), _overlap(ours, theirs, 2), _subsequences(ours, theirs)


def words(text: str) -> list[str]:
    """The words of a text, case folded."""
    return WORD.findall(text.casefold())


def _overlap(ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]], size: int) -> float:
    a, b = (Counter(grams([word for sentence in each for word in sentence], size)) for each in (ours, theirs))
    return f1((a & b).total(), a.total(), b.total())


def grams(tokens: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """The runs of ``size`` words."""
    return [(each,) for each in tokens] if size == 1 else list(pairwise(tokens))


def _subsequences(ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> float:
    """The union of the longest common subsequences of each reference sentence with all sentences of the summary."""
    shared = sum(len(set().union(*(common(sentence, other) for other in ours))) for sentence in theirs)
    return f1(shared, sum(map(len, ours)), sum(map(len, theirs)))


def common(a: Sequence[str], b: Sequence[str]) -> set[int]:
    """The places in ``a`` of a longest subsequence that it has in common with ``b``."""
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, word in enumerate(a):
        for j, other in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + 1 if word == other else max(table[i][j + 1], table[i + 1][j])
    places: set[int] = set()
    i, j = len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            i, j = i - 1, j - 1
            places.add(i)
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return places


def f1(shared: int, ours: int, theirs: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * shared / (ours + theirs) if ours + theirs else 0.0
