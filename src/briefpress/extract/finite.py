"""How a finite verb ends in the languages that leave its subject out: one that begins a sentence has it before that."""

from __future__ import annotations

import re

from ..words import words_of

#: How a finite verb of the third person ends where the subject may be left out, the commonest whole ones, and those
#: that end so and are none, or that bring their subject behind them. Imperatives end otherwise.
_VERBS = {
    "es": (
        (
            r"\w{2,}(?:aron|[iy]eron|aban|ían|arán|erán|irán)|\w{3,}ó|es|son|era|fue|fueron|ha|"
            r"han|tiene|tienen|puede|pueden|debe|deben|está|están|incluye|exige|permite"
        ),
        "existieron, faltaron, faltaban, quedaron, bastó, faltó, podrían",
    ),
    "it": (
        (
            r"\w{2,}(?:iscono|vano|arono|irono|erono|ranno|rebbe|rebbero|edono|engono|ongono|"
            r"ettono|evono)|\w{3,}ò|è|sono|era|erano|ha|hanno|può|possono|deve|devono|richiede|"
            r"prevede|riguarda"
        ),
        "però, ciò, nicolò, invano, divano, servirebbe, basterebbe, servono, esistono, mancano, dovrebbero",
    ),
    "pt": (
        (
            r"\w{2,}(?:aram|eram|iram|avam|arão|erão|irão)|\w{3,}ou|\w{3,}iu|é|são|era|foi|"
            r"foram|tem|têm|pode|podem|deve|devem|está|estão|inclui|exige"
        ),
        "faltaram, bastou, existiram",
    ),
    "pl": (
        (
            r"\w{2,}(?:owała?|owało|owali|owały|ziła?|ziło|zili|ziły)|\w{3,}(?:iła|iło|yła|yło|"
            r"ali|ała|ało|ują|uje|ają)|jest|są|ma|mają|musi|muszą|może|mogą|wymaga|będzie|będą|"
            r"był|była|było|byli|były"
        ),
        "uchwała, chwała, strzała, działało, istnieje, istnieją, brakuje, brakowało, pozostaje, skala, detali",
    ),
    "ru": (
        (
            r"\w{3,}(?:ал|ала|ало|али|ил|ила|ило|или|ел|ела|ели|ает|яет|ует|ают|яют|уют)(?:ся|"
            r"сь)?|\w{3,}(?:ется|ются|ится|ятся)"
        ),
        (
            "материал, журнал, капитал, сигнал, персонал, потенциал, генерал, филиал, "
            "терминал, квартал, вокзал, начало, отдел, раздел, предел, существует, "
            "существуют, остается, остаётся, требуется, требуются, имеется, имеются, следует, "
            "скандал, интервал, материала"
        ),
    ),
    "uk": (
        (
            r"\w{3,}(?:ував|увала|увало|ували|ила|ило|или|ала|ало|али|ує|ують|ає|ають)|"
            r"\w{3,}(?:ється|ються)"
        ),
        "існує, існують, немає, бракує, залишається, матеріали, журнали, сигнали, канали, квартали, капітали, треба",
    ),
}
_FINITE = {lang: (re.compile(ends), words_of(none)) for lang, (ends, none) in _VERBS.items()}
_NONE: frozenset[str] = frozenset()


def is_verb(word: str, lang: str) -> bool:
    """Whether a word ends like a finite verb, in the languages that leave subjects out (es it pt pl ru uk)."""
    ends, none = _FINITE.get(lang, (None, _NONE))
    return bool(ends and ends.fullmatch(word.lower())) and word.lower() not in none
