"""The language pass: a document without a language gets the one that its words and letters speak for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document, Text
from ...walk import query
from .profiles import KANA, LETTERS, SCRIPTS, TOP, WEIGHTS, WORDS
from .tags import plausible_tag

#: How many characters of a document are looked at: enough, and cheap.
SAMPLE = 20_000
#: The language of a document that gives no evidence.
FALLBACK = "en"
#: What a word counts that holds a letter only some languages have; a word of a single language counts 1.
_LETTER = 0.5
_HINT = "--lang xx or lang: xx in the front matter"
_WORD = re.compile(r"[^\W\d_]+")


#: What a word or letter weighs, and the share of it that speaks for each language that has it.
Evidence = tuple[float, Mapping[str, float]]


class Guess(msgspec.Struct, frozen=True):
    """A language, the share of the evidence that agrees with it (0 to 1; 0: no evidence), and what the evidence is."""

    lang: str
    share: float
    evidence: str


def language(document: Document) -> Result[Document]:
    """Give the document a plausible BCP 47 language: as given, else decided from the text, which a diagnostic says."""
    given = document.meta.lang.strip()
    tag = plausible_tag(given)
    if tag:
        told = (_read_as(given, tag),) if tag.lower() != given.lower().replace("_", "-") else ()
        return Result(_with(document, tag), told)
    guess = guess_language(_sample(document))
    bad = (_bad(given),) if given else ()
    return Result(_with(document, guess.lang), (*bad, _decided(guess)))


def guess_language(text: str) -> Guess:
    """The language of a text: by its script, and among languages of one script by small words and rare letters."""
    sample = unicodedata.normalize("NFC", text[:SAMPLE])
    shares = _script_shares(sample)
    if not shares:
        return Guess(FALLBACK, 0, "")
    script, share = next(iter(shares.items()))
    if script not in WORDS:
        return Guess(script, share, "letters")
    return _best(list(_evidence(sample.lower(), script)), script)


def _with(document: Document, lang: str) -> Document:
    return document if document.meta.lang == lang else replace(document, meta=replace(document.meta, lang=lang))


def _read_as(given: str, tag: str) -> Diagnostic:
    return Diagnostic("language", f"the language {given!r} is read as {tag}", Span(""), f"say {_HINT}")


def _bad(given: str) -> Diagnostic:
    return Diagnostic("bad-meta", f"{given[:40]!r} is no language tag", Span(""), f"{_HINT}, as in fr, en-GB or pt-BR")


def _decided(guess: Guess) -> Diagnostic:
    if guess.share:
        message = f"no language given: {guess.lang}, by {guess.share:.0%} of the evidence of its {guess.evidence}"
    else:
        message = f"no language given, and no evidence of one in the text: {guess.lang}"
    return Diagnostic("language", message, Span(""), f"if it is another: {_HINT}")


def _sample(document: Document) -> str:
    parts: list[str] = []
    length = 0
    for text in query(document, Text):
        parts.append(text.text[: SAMPLE - length])
        length += len(parts[-1]) + 1
        if length >= SAMPLE:
            break
    return " ".join(parts)


def _script_shares(sample: str) -> dict[str, float]:
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


def _evidence(sample: str, script: str) -> Iterator[Evidence]:
    """What each small word and each word with a rare letter weighs, and how it is shared out among languages."""
    words, letters = _shared(WORDS[script], TOP), _shared(LETTERS[script], 0)
    for word, count in Counter(_WORD.findall(sample)).items():
        if word in words:
            yield count, words[word]
        for letter in sorted(set(word) & letters.keys()):
            yield _LETTER * count, letters[letter]


def _shared(profiles: Mapping[str, Sequence[str]], top: int) -> dict[str, dict[str, float]]:
    """For each word or letter the languages that have it, and the share of each; the first ``top`` weigh double."""
    weights: dict[str, dict[str, int]] = {}
    for lang, members in profiles.items():
        for rank, member in enumerate(members):
            weights.setdefault(member, {})[lang] = 2 if rank < top else 1
    return {
        member: {lang: each / sum(langs.values()) for lang, each in langs.items()} for member, langs in weights.items()
    }


def _best(evidence: Sequence[Evidence], script: str) -> Guess:
    scores = dict.fromkeys(WORDS[script], 0.0)
    for weight, shares in evidence:
        for lang, share in shares.items():
            scores[lang] += weight * share
    best = max(scores, key=lambda each: scores[each])
    total = sum(weight for weight, _ in evidence)
    if not total:
        return Guess(FALLBACK, 0, "")
    return Guess(best, sum(weight for weight, shares in evidence if best in shares) / total, "words and letters")
