"""What speaks for each language in a text: its scripts, and within a script small words and rare letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from .profiles import KANA, LETTERS, SCRIPTS, TOP, WEIGHTS, WORDS

#: What a word counts that holds a letter only some languages have; a word of a single language counts 1.
_LETTER = 0.5
_WORD = re.compile(r"[^\W\d_]+")

#: What a word or letter weighs, and the share of it that speaks for each language that has it.
Evidence = tuple[float, Mapping[str, float]]


def script_shares(sample: str) -> dict[str, float]:
    """The share of each script in the letters, largest first; kana and Chinese characters count as one writing."""
    counts = {script: len(pattern.findall(sample)) * WEIGHTS.get(script, 1) for script, pattern in _script_patterns()}
    kana, han = counts["ja"], counts["zh"]
    japanese = kana > KANA * (kana + han)
    counts["ja"], counts["zh"] = (kana + han, 0) if japanese else (0, kana + han)
    total = sum(counts.values())
    found = sorted(((count / total, script) for script, count in counts.items() if count), key=lambda each: -each[0])
    return {script: share for share, script in found}


@cache
def _script_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((script, re.compile(f"[{letters}]")) for script, letters in SCRIPTS)


def evidence_of(sample: str, script: str) -> Iterator[Evidence]:
    """What each small word and each word with a rare letter weighs, and how it is shared out among languages."""
    words, letters = _tables(script)
    for word, count in Counter(_WORD.findall(sample)).items():
        if word in words:
            yield count, words[word]
        for letter in sorted(set(word) & letters.keys()):
            yield _LETTER * count, letters[letter]


@cache
def _tables(script: str) -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]:
    return _shared(WORDS[script], TOP), _shared(LETTERS[script], 0)


def _shared(profiles: Mapping[str, Sequence[str]], top: int) -> dict[str, dict[str, float]]:
    """For each word or letter the languages that have it, and the share of each; the first ``top`` weigh double."""
    weights: dict[str, dict[str, int]] = {}
    for lang, members in profiles.items():
        for rank, member in enumerate(members):
            weights.setdefault(member, {})[lang] = 2 if rank < top else 1
    return {
        member: {lang: each / sum(langs.values()) for lang, each in langs.items()} for member, langs in weights.items()
    }
