"""The language pass: a document without a language gets the one that its words and letters speak for."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document, Text
from ...languages import plausible_tag
from ...walk import query
from .evidence import Evidence, evidence_of, script_shares
from .profiles import WORDS
from .variants import english_variant

#: How many characters of a document are looked at: enough, and cheap.
SAMPLE = 20_000
#: The language of a document that gives no evidence.
FALLBACK = "en"
_HINT = "--lang xx or lang: xx in the front matter"


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
    sample = _sample(document)
    guess = guess_language(sample)
    if guess.lang == "en":
        guess = replace(guess, lang=english_variant(sample))
    bad = (_bad(given),) if given else ()
    return Result(_with(document, guess.lang), (*bad, _decided(guess)))


def guess_language(text: str) -> Guess:
    """The language of a text: by its script, and among languages of one script by small words and rare letters."""
    sample = unicodedata.normalize("NFC", text[:SAMPLE])
    shares = script_shares(sample)
    if not shares:
        return Guess(FALLBACK, 0, "")
    script, share = next(iter(shares.items()))
    if script not in WORDS:
        return Guess(script, share, "letters")
    return _best(list(evidence_of(sample.lower(), script)), script)


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
