"""Whether a sentence goes on about a country that only the sentence before it names.

In centering theory (Grosz, Joshi and Weinstein, Computational Linguistics 21, 1995) a sentence that realises no entity
of its own keeps the centre of the one before. Read without a parser, for the centre that misleads most when it is left
behind: the sentence before, in the same paragraph, names a country at its head (“Denmark …”), and this one names
nothing (“Since 1994 a service that loses … pays a tax”). A country that the title or three sentences name is known to
who reads the box, and that of the article's own language is meant where none is named. Countries are Babel's (CLDR).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache

from ..months import babel_locale

#: A country stands among so many characters from the head, and is known to all when so many sentences name it.
HEAD, KNOWN = 40, 3
#: Shorter names are not looked for; of longer ones so many letters at the end may be a case's.
LEAST, CASE = 4, 2
#: Every noun has a capital there: a capital within a sentence tells no name.
_NOUNS = frozenset(("de", "lb"))
_NAME = re.compile(r"(?<=[\w,;:] )(?:[ldLD][’'])?[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]")


def continuing(texts: Iterable[str], title: str, lang: str) -> Callable[[str, str], bool]:
    """For an article's sentences: whether one goes on about a country that the one before it, its second, names."""
    pattern = _countries(lang)
    often = Counter(stem for text in texts for stem in {match[0] for match in pattern.finditer(text)})
    known = {stem for stem, count in often.items() if count >= KNOWN or stem in title}
    capitals = lang.split("-")[0].lower() not in _NOUNS

    def goes_on(text: str, before: str) -> bool:
        head = pattern.search(before[:HEAD])
        named = pattern.search(text) or (capitals and _NAME.search(text))
        return bool(head and head[0] not in known and not named)

    return goes_on


@cache
def _countries(lang: str) -> re.Pattern[str]:
    """What finds a country's name, in any case, in that language; not the language's own country's."""
    from babel.core import get_global

    locale = babel_locale(lang)
    home = str(get_global("likely_subtags").get(locale.language, "")).rpartition("_")[2]
    names = {name for code, name in locale.territories.items() if code.isalpha() and code not in (home, "ZZ")}
    stems = {name[: max(LEAST, len(name) - CASE)] for name in names if len(name) >= LEAST}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, stems), key=len, reverse=True))})(?=\w{{0,4}}\b)")
