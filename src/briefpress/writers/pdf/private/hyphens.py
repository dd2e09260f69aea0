"""Which words WeasyPrint 70.0 parts at a line's end, and by which patterns; it asks Pyphen, we answer in its place.

Two faults: of a language without a region Pyphen takes the first of its patterns in the order of the alphabet, British
ones for ``en``, which in our usage is American, Austrian ones for ``de``; and acronyms are parted as words are.

``tests/test_pdf_private.py`` fails when these names move.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pyphen
from weasyprint.text import line_break

#: The patterns of a language without a region, and of regions that have none of their own, where Pyphen errs.
PATTERNS = {
    "en": "en_US",
    **dict.fromkeys(("en-ie", "en-au", "en-nz", "en-za", "en-in"), "en_GB"),
    "de": "de_DE",
    "de-li": "de_CH",
    "pt": "pt_BR",
    **dict.fromkeys(("pt-ao", "pt-mz", "pt-cv"), "pt_PT"),
    "no": "nb_NO",
}


class Hyphenation(pyphen.Pyphen):
    """Pyphen's, but for words in capitals, which are not parted."""

    def iterate(self, word: str) -> Iterator[tuple[str, str]]:
        """The two parts of a word at each place where it may be parted, the last first."""
        return iter(()) if word.isupper() else super().iterate(word)


def patterns_of(lang: str) -> str | None:
    """Pyphen's name of the patterns of a BCP 47 tag; none for a language that has no patterns, which is not parted."""
    found = PATTERNS.get(lang.lower().replace("_", "-")) or pyphen.language_fallback(lang)
    return PATTERNS.get(found, found) if found else None


def mend() -> None:
    """Put our answers in the place of Pyphen's; once a process."""
    line_break.pyphen = SimpleNamespace(Pyphen=Hyphenation, language_fallback=patterns_of)
