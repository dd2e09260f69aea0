"""Extractive summary by TextRank with position, title and cue words: deterministic, in any language, with no model.

Mihalcea and Tarau, "TextRank: Bringing Order into Texts", EMNLP (2004): a sentence counts as much as the sentences that
share words with it count. Two sentences resemble each other by the words that they share, over the logarithms of their
lengths (section 4); each word weighs its inverse document frequency (Barrios et al., "Variations of the Similarity
Function of TextRank", 2016), so that no list of stop words is needed in any language.

The random walk's teleport, uniform in the paper, prefers what Edmundson, "New Methods in Automatic Extracting", JACM 16
(1969), found to tell sentences that humans extract: their place (the head and the end of the article, the head of a
paragraph) and the words of the title. His cue words (`cues`) then raise a sentence that claims something, and lower an
example; a figure raises it too, and few words, or somebody's own words, lower it.

The best sentences are taken one after the other while there is room, none that says what another does (the cosine of
their tf-idf vectors) and none that cannot stand alone (`standing`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt

import msgspec

from ..words import UNSPACED, WORD, count_words
from .anaphora import recommends
from .continuity import continuing
from .cues import claim
from .standing import Standing, standing

#: The share of the walk that follows resemblance (d in the paper); the rest of it follows position and title.
DAMPING = 0.85
#: The walk has settled when no sentence moves by more than this.
TOLERANCE = 1e-6
#: Only this many sentences, the article's first, are compared: the cost is quadratic in them.
MOST = 400
#: How the head of a paragraph raises a sentence's preference; what the article's ends and its title's words add to it.
FIRST, ENDS, TITLE = 1.5, 2.0, 1.0
#: How a figure raises a sentence's weight; it loses of it in proportion to the words that it has fewer than this.
FIGURE, BRIEF = 1.2, 20
#: What a sentence keeps of its weight of which more than a part is somebody's words.
QUOTED, PART = 0.5, 0.3
#: What a sentence keeps of its weight that goes on about a country that only the one before it names.
CONTINUED = 0.4
#: How what must be done raises a sentence among the last of the article, and what part of its paragraphs these are.
RECOMMENDED, CLOSING = 1.15, 1 / 3
#: The box holds three sentences, and one more for an article of so many words; and at most so many words.
FEWEST, MORE, LARGEST = 3, (300, 500, 1000), 120
#: Beyond the fewest, a sentence must have so much of the heaviest one's weight.
FLOOR = 0.3
#: Two sentences closer than this say the same thing.
SAME = 0.6

DIGIT = re.compile(r"\d")

Vector = dict[str, float]


class Sentence(msgspec.Struct, frozen=True):
    """A sentence: its words, the index of its paragraph, where it stands in it, what part of it is quoted.

    ``half`` says that it begins or ends within a quotation.
    """

    text: str
    paragraph: int
    start: int
    end: int
    quoted: float = 0.0
    half: bool = False


def extract(candidates: Sequence[Sentence], lang: str, title: str = "", most: int = 0) -> list[Sentence]:
    """The sentences that say most, in the article's order.

    Three to six by the article's length and at most 120 words in all; ``most`` asks for so many, whatever their words.
    Sentences that point back are taken only where too few others are left; what cannot stand alone never is.
    """
    candidates = candidates[:MOST]
    weights = weigh(candidates, lang, title)
    best = sorted(range(len(candidates)), key=lambda index: (-weights[index], index))
    by_standing = defaultdict(list)
    for index in best:
        each = candidates[index]
        by_standing[standing(each.text, lang, quoted=each.quoted, half=each.half)].append(index)
    choice = _Choice(candidates, most)
    fit = by_standing[Standing.FIT]
    choice.take([index for index in fit if weights[index] > FLOOR * weights[fit[0]]], most or choice.usual)
    choice.take(fit, most or FEWEST)
    choice.take(by_standing[Standing.WEAK], most or FEWEST)
    return [candidates[index] for index in sorted(choice.chosen)]


class _Choice:
    """The sentences chosen so far, and what is still allowed."""

    def __init__(self, candidates: Sequence[Sentence], most: int) -> None:
        self.lengths = [count_words(sentence.text) for sentence in candidates]
        self.vectors = vectors_of([sentence.text for sentence in candidates])
        self.room = sum(self.lengths) if most else LARGEST
        self.usual = FEWEST + sum(sum(self.lengths) >= words for words in MORE)
        self.chosen: list[int] = []

    def take(self, ordered: Sequence[int], most: int) -> None:
        """Take the first of these that find room and say something new, until there are ``most``."""
        for index in ordered:
            if len(self.chosen) >= most:
                return
            if self.lengths[index] <= self.room and not self._said(index):
                self.chosen.append(index)
                self.room -= self.lengths[index]

    def _said(self, index: int) -> bool:
        return any(_cosine(self.vectors[index], self.vectors[other]) > SAME for other in self.chosen)


def weigh(candidates: Sequence[Sentence], lang: str, title: str = "") -> list[float]:
    """What each sentence weighs: its rank, raised by its cue words, lowered where it is somebody's words."""
    counts = [Counter(_terms(sentence.text)) for sentence in candidates]
    weights = _frequencies(counts)
    ranks = _walk(_resemblance(counts, weights), _preference(candidates, counts, weights, title))
    return [
        rank * _worth(sentence, lang) * placed
        for rank, sentence, placed in zip(ranks, candidates, _placed(candidates, lang, title), strict=True)
    ]


def _placed(candidates: Sequence[Sentence], lang: str, title: str) -> Iterator[float]:
    """What a sentence gains or loses by those around it."""
    goes_on = continuing([sentence.text for sentence in candidates], title, lang)
    last = max((sentence.paragraph for sentence in candidates), default=0)
    for before, sentence in zip((None, *candidates), candidates, strict=False):
        same = before is not None and before.paragraph == sentence.paragraph
        lost = CONTINUED if same and before is not None and goes_on(sentence.text, before.text) else 1.0
        closing = sentence.paragraph >= (1 - CLOSING) * last
        yield lost * (RECOMMENDED if closing and recommends(sentence.text, lang) else 1.0)


def _worth(sentence: Sentence, lang: str) -> float:
    """What a sentence says by itself, whatever resembles it."""
    text = sentence.text
    told = claim(text, lang) * min(1.0, count_words(text) / BRIEF)
    return told * (FIGURE if DIGIT.search(text) else 1) * (QUOTED if sentence.quoted > PART else 1)


def _terms(text: str) -> list[str]:
    """Words cut to their first six letters (a stem that any language has), and pairs of unspaced characters."""
    unspaced = UNSPACED.findall(text)
    words = [word[:6] for word in WORD.findall(UNSPACED.sub(" ", text).lower()) if len(word) > 2]
    return words + [a + b for a, b in pairwise(unspaced)]


def _frequencies(counts: Sequence[Mapping[str, int]]) -> Vector:
    """The inverse document frequency of each term: 0 for one that every sentence has."""
    frequency = Counter(term for count in counts for term in count)
    return {term: log(len(counts) / often) for term, often in frequency.items()}


def vectors_of(texts: Sequence[str]) -> list[Vector]:
    """Unit tf-idf vectors of the texts."""
    counts = [Counter(_terms(text)) for text in texts]
    weights = _frequencies(counts)
    return [_vector(count, weights) for count in counts]


def _vector(count: Mapping[str, int], weights: Vector) -> Vector:
    vector = {term: times * weights.get(term, 0.0) for term, times in count.items()}
    norm = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / norm for term, weight in vector.items()}


def _cosine(a: Vector, b: Vector) -> float:
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(weight * large[term] for term, weight in small.items() if term in large)


def _preference(
    candidates: Sequence[Sentence], counts: Sequence[Mapping[str, int]], weights: Vector, title: str
) -> list[float]:
    """How likely a reader looks at a sentence first; sums to 1."""
    wanted = _vector(Counter(_terms(title)), weights)
    last = max((sentence.paragraph for sentence in candidates), default=0)
    preference = []
    for sentence, count in zip(candidates, counts, strict=True):
        ends = 1 / (1 + sentence.paragraph) + 1 / (1 + last - sentence.paragraph)
        place = (1 if sentence.start else FIRST) * (1 + ENDS * ends)
        preference.append(place * (1 + TITLE * _cosine(_vector(count, weights), wanted)))
    total = sum(preference) or 1.0
    return [weight / total for weight in preference]


def _resemblance(counts: Sequence[Mapping[str, int]], weights: Vector) -> list[dict[int, float]]:
    """For each sentence, how much each other that shares a term with it resembles it."""
    rows: list[dict[int, float]] = [defaultdict(float) for _ in counts]
    postings: dict[str, list[int]] = defaultdict(list)
    for i, count in enumerate(counts):
        for term in count:
            for j in postings[term] if weights[term] else ():
                rows[i][j] += weights[term]
                rows[j][i] += weights[term]
            postings[term].append(i)
    sizes = [log(1 + sum(count.values())) for count in counts]
    return [{j: shared / (sizes[i] + sizes[j]) for j, shared in row.items()} for i, row in enumerate(rows)]


def _walk(rows: Sequence[Mapping[int, float]], preference: Sequence[float]) -> list[float]:
    """The stationary distribution of the walk over resembling sentences (power iteration)."""
    edges = [[(j, weight / sum(row.values())) for j, weight in row.items()] for row in rows]
    scores = list(preference)
    for _ in range(200):
        lost = sum(score for score, row in zip(scores, edges, strict=True) if not row)
        moved = [(1 - DAMPING + DAMPING * lost) * p for p in preference]
        for score, row in zip(scores, edges, strict=True):
            for j, weight in row:
                moved[j] += DAMPING * score * weight
        if max(map(abs, (a - b for a, b in zip(moved, scores, strict=True))), default=0) < TOLERANCE:
            return moved
        scores = moved
    return scores
