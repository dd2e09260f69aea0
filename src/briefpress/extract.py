"""Extractive summary by LexRank with position: deterministic, in any language, with no model.

Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", JAIR 22 (2004): a sentence
counts as much as the sentences that resemble it count. What resembles is the cosine of tf-idf vectors (eq. 1); the
teleport of the random walk prefers sentences that open the article or a paragraph, as a careful reader does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import log, sqrt

import msgspec

from .openers import OPENERS

#: The share of the walk that follows resemblance (1 − d in the paper); the rest of it follows position.
DAMPING = 0.7
#: The walk has settled when no sentence moves by more than this.
TOLERANCE = 1e-6
#: Only this many sentences, the article's first, are compared: the cost is quadratic in them.
MOST = 400
#: The box holds three to five sentences and about this many words.
FEWEST, LARGEST, WORDS = 3, 5, 110
#: Shorter sentences say too little alone, longer ones fill the box; in words.
SHORT, LONG = 9, 45
#: Two sentences closer than this say the same thing.
SAME = 0.6
#: Quotation marks that must come in pairs.
PAIRS = (("«", "»"), ("“", "”"), ("„", "“"), ("(", ")"), ("[", "]"), ("「", "」"), ("《", "》"))
#: The end of a statement, which a line of furniture (a date, a credit) lacks and a question is not.
CLOSED = re.compile(r"[.!…。！۔][\s»”“’\"')\]」』]*$")
WORD = re.compile(r"[^\W_]+")
#: Scripts written without spaces: there each character counts as half a word.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")

Vector = dict[str, float]


class Sentence(msgspec.Struct, frozen=True):
    """A sentence: its words, the index of its paragraph, and where it stands in it."""

    text: str
    paragraph: int
    start: int
    end: int


def extract(candidates: Sequence[Sentence], lang: str) -> list[Sentence]:
    """The sentences that say most, in the article's order; fewer than three when fewer are fit to stand alone."""
    candidates = candidates[:MOST]
    vectors = _vectors([sentence.text for sentence in candidates])
    scores = _lexrank(vectors, _preference(candidates))
    fit = [i for i, sentence in enumerate(candidates) if stands_alone(sentence.text, lang)]
    chosen: list[int] = []
    words = 0
    for index in sorted(fit, key=lambda i: (-scores[i], i)):
        length = count_words(candidates[index].text)
        full = words + length > WORDS and len(chosen) >= FEWEST
        if full or any(_cosine(vectors[index], vectors[other]) > SAME for other in chosen):
            continue
        chosen.append(index)
        words += length
        if len(chosen) == LARGEST:
            break
    return [candidates[index] for index in sorted(chosen)]


def count_words(text: str) -> int:
    """Words; in scripts without spaces two characters make one."""
    unspaced = len(UNSPACED.findall(text))
    return len(WORD.findall(UNSPACED.sub(" ", text))) + unspaced // 2


def stands_alone(text: str, lang: str) -> bool:
    """Whether a sentence makes sense alone: whole quotations, no opener that points back, a fit length."""
    if not SHORT <= count_words(text) <= LONG or not CLOSED.search(text):
        return False
    if any(text.count(left) != text.count(right) for left, right in PAIRS if left != "„") or text.count('"') % 2:
        return False
    opening = text.lstrip("«“„\"'‘([ \u00a0\u202f—–-").lower().replace("’", "'")
    words = WORD.findall(opening[:60])
    openers = OPENERS.get(lang.split("-")[0].lower(), frozenset())
    return not any(" ".join(words[:n]) in openers for n in (1, 2, 3))


def _terms(text: str) -> list[str]:
    """Words cut to their first six letters (a stem that any language has), and pairs of unspaced characters."""
    unspaced = UNSPACED.findall(text)
    words = [word[:6] for word in WORD.findall(UNSPACED.sub(" ", text).lower()) if len(word) > 2]
    return words + [a + b for a, b in pairwise(unspaced)]


def _vectors(texts: Sequence[str]) -> list[Vector]:
    """Unit tf-idf vectors; terms in half of the sentences or more weigh nothing."""
    counts = [Counter(_terms(text)) for text in texts]
    frequency = Counter(term for count in counts for term in count)
    vectors = []
    for count in counts:
        weights = {term: n * max(0.0, log(len(texts) / (2 * frequency[term])) + log(2)) for term, n in count.items()}
        norm = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({term: weight / norm for term, weight in weights.items()})
    return vectors


def _cosine(a: Vector, b: Vector) -> float:
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(weight * large[term] for term, weight in small.items() if term in large)


def _preference(candidates: Sequence[Sentence]) -> list[float]:
    """How likely a reader looks at a sentence first: the opening, the close, and the heads of paragraphs; sums to 1."""
    last = max((sentence.paragraph for sentence in candidates), default=0)
    weights = []
    for sentence in candidates:
        weight = 2.0 if sentence.start == 0 else 1.0
        weight *= 1.0 + 3.0 / (1 + sentence.paragraph)
        weights.append(weight * (1.5 if sentence.paragraph == last else 1.0))
    total = sum(weights) or 1.0
    return [weight / total for weight in weights]


def _lexrank(vectors: Sequence[Vector], preference: Sequence[float]) -> list[float]:
    """The stationary distribution of the walk over resembling sentences (power iteration)."""
    edges = [_shares(row) for row in _resemblance(vectors)]
    scores = list(preference)
    for _ in range(200):
        moved = [(1 - DAMPING) * p for p in preference]
        for score, row in zip(scores, edges, strict=True):
            for j, weight in row:
                moved[j] += DAMPING * score * weight
            if not row:
                moved[:] = [m + DAMPING * score * q for m, q in zip(moved, preference, strict=True)]
        if max(map(abs, (a - b for a, b in zip(moved, scores, strict=True))), default=0) < TOLERANCE:
            return moved
        scores = moved
    return scores


def _resemblance(vectors: Sequence[Vector]) -> list[dict[int, float]]:
    """For each sentence, the cosine with each other that shares a term with it."""
    rows: list[dict[int, float]] = [defaultdict(float) for _ in vectors]
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        for term, weight in vector.items():
            for j, other in postings[term] if weight else ():
                rows[i][j] += weight * other
                rows[j][i] += weight * other
            postings[term].append((i, weight))
    return rows


def _shares(row: dict[int, float]) -> list[tuple[int, float]]:
    """The row as shares of one."""
    total = sum(row.values())
    return [(j, weight / total) for j, weight in row.items()] if total else []
