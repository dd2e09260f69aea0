"""Where sentences begin and end."""

from __future__ import annotations

import re

#: After these words a full stop ends no sentence, whatever follows: initials and titles that precede a name or number.
ABBREVIATION = re.compile(
    r"(?:^|[\s\u00a0\u202f(’'«“-])(?:\w|MM|Mme|Mlle|Dr|Pr|Me|Mr|Mrs|Ms|Prof|St|Ste|Sr|Sra|Hr|Fr|Sig|art|Art|fig|Fig|p|pp|no|No|nr|Nr|vol|cf|Cf"
    r"|vgl|Vgl|ст|стр|рис|им|гг|ул|т\.\s?е|т\.\s?д)\.$"
)


def sentences(text: str, lang: str) -> list[tuple[int, int]]:
    """The (start, end) offsets of the text's sentences, edge blanks left out, in order.

    The boundaries are sentencex's, which knows the abbreviations of the language (BCP 47 primary subtag), less those
    after an initial or a title and those before a small letter or a digit.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _segments(text, lang):
        if spans and _continues(text[spans[-1][0] : spans[-1][1]], text[start:end]):
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


def _segments(text: str, lang: str) -> list[tuple[int, int]]:
    import sentencex

    spans = []
    position = 0
    for segment in sentencex.segment(lang.split("-")[0].lower() or "en", text):
        words = segment.strip()
        start = text.find(words, position) if words else -1
        if start >= 0:
            spans.append((start, start + len(words)))
            position = start + len(words)
    return spans


def _continues(before: str, after: str) -> bool:
    if ABBREVIATION.search(before):
        return True
    return before.endswith((".", "…")) and (after[0].islower() or after[0].isdigit() or after[0] in "-–,;")
