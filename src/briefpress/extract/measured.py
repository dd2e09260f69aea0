"""What a share or a measure is of, word for word: “40 per cent of Russia’s oil exports”, “30 Prozent der Kabel”.

Without a parser: a word of possession behind the number, and the nearest noun behind that, at most six words in all. By
BCP 47 primary subtag; in a language without a table nothing is looked for and a share stands as it is.
"""

from __future__ import annotations

import re

from ..words import words_of
from .finite import is_verb

#: At most so many words behind the number.
PHRASE = 6
_S = r"[ \u00a0\u202f]"
#: What ties a noun to a share; empty where the noun's own case does.
_OF = {
    "fr": r"de la |de l[’']|de |des |du |d[’']",
    "en": r"of the |of its |of all |of ",
    "de": r"der |des |aller |dieser |von |vom |seiner |ihrer |ihres |seines |",
    "es": r"de las |de los |de la |del |de ",
    "it": r"della |delle |degli |dei |dello |del |dell[’']|di |d[’']",
    "pt": r"das |dos |da |do |de ",
    "nl": r"van de |van het |van alle |van |",
    "pl": "",
    "ru": r"от |",
    "uk": r"від |",
}
#: Determiners and adjectives that stand before the noun in languages that have the other adjectives after it.
_BEFORE = {
    "fr": "la, le, les, l, ses, son, sa, leur, leurs, ces, cette, toute, tous, toutes, "
    "nouveaux, nouvelles, grands"
    ", grandes, petits, petites, premiers, premières, derniers, dernières, autres, "
    "jeunes, anciens, vieux, principaux",
    "es": "la, las, los, el, sus, su, estas, estos, todas, todos, nuevos, nuevas, primeros, "
    "primeras, últimos, otras, otros",
    "it": "le, gli, i, la, suoi, sue, tutte, tutti, nuovi, nuove, grandi, primi, prime, ultimi, altre, altri, propri",
    "pt": "as, os, a, o, seus, suas, todas, todos, novos, novas, primeiros, primeiras, outros, outras",
}
#: How a word ends that is no noun yet.
_ADJECTIVE = {
    "pl": re.compile(r"\w+(?:ych|ich|ego|nej|wej|iej)"),
    "ru": re.compile(r"\w+(?:ых|их|ого|его|ой|ей)"),
    "uk": re.compile(r"\w+(?:их|іх|ого|ої|ній)"),
    "nl": re.compile(r"\w{3,}[^e]e|alle|de|het"),
}
#: Units of time, length, weight and the like count nothing by themselves.
_UNITS = {
    "fr": "heures?|jours?|semaines?|mois|ans?|années?|minutes?|secondes?|mètres?|"
    "kilomètres?|km|hectares?|ha|litres?|tonnes?|kilos?|milles|degrés?",
    "en": "hours?|days?|weeks?|months?|years?|minutes?|seconds?|met(?:re|er)s?|kilomet(?:re|"
    "er)s?|km|m|miles?|hectares?|acres?|lit(?:re|er)s?|tons?|tonnes?|kilos?|feet|"
    "degrees?",
    "de": "Stunden?|Tagen?|Tage?|Wochen?|Monaten?|Monate?|Jahren?|Jahre?|Minuten?|Sekunden?|"
    "Metern?|Kilometern?|km|Hektar|Litern?|Tonnen?|Kilo|Grad|Kubikmetern?",
    "es": "horas?|días?|semanas?|meses|mes|años?|minutos?|segundos?|metros?|kilómetros?|km|"
    "hectáreas?|litros?|toneladas?|kilos?|grados?",
    "it": "ore|ora|giorn[io]|settiman[ae]|mes[ei]|ann[io]|minut[io]|second[io]|metr[io]|"
    "chilometr[io]|km|ettar[io]|litr[io]|tonnellat[ae]|chil[io]|grad[io]",
    "pt": "horas?|dias?|semanas?|mês|meses|anos?|minutos?|segundos?|metros?|quilómetros?|"
    "quilômetros?|km|hectares?|litros?|toneladas?|quilos?|graus?",
    "nl": "uur|uren|dagen|dag|weken|week|maanden|maand|jaar|jaren|minuten|seconden|meter|"
    "kilometer|km|hectare|liter|ton|kilo|graden",
    "pl": r"godzin\w*|dni\w*|dzień|tygodni\w*|miesi\w+|lat\w*|rok\w*|minut\w*|sekund\w*|"
    r"metr\w*|centymetr\w*|kilometr\w*|km|hektar\w*|litr\w*|ton\w*|stopni\w*",
    "ru": r"час\w*|дн\w{1,3}|день|сут\w+|недел\w+|месяц\w*|лет|год\w*|минут\w*|секунд\w*|"
    r"метр\w*|километр\w*|км|гектар\w*|литр\w*|тонн\w*|градус\w*",
    "uk": r"годин\w*|дн\w{1,3}|день|діб|тижн\w+|місяц\w*|рок\w*|хвилин\w*|секунд\w*|метр\w*|"
    r"кілометр\w*|км|гектар\w*|літр\w*|тонн\w*|градус\w*",
}
#: A verb in the past or of motion ends an English phrase; so does what is no plural there.
_ENGLISH = re.compile(
    r"\w+ed|went|goes|comes|came|rose|fell|lies|lay|pays|flows|left|grew|took|makes|does|gets|needs", re.I
)
_PLURAL = re.compile(r"\w+[^s’']s|people|men|women|children|staff|aircraft|personnel", re.I)
_WORD = re.compile(rf"(?:{_S})?(?P<word>(?:[ldLD][’'])?[^\W\d_][\w’'-]*)")
_NOUNS = {lang: words_of(words) for lang, words in _BEFORE.items()}


def knows(lang: str) -> bool:
    """Whether the language has a table, so that a share must say of what it is."""
    return lang in _OF


def is_measure(words: str, lang: str) -> bool:
    """Whether the last of a figure's words is a unit that says nothing of what is "
    "measured: “21 days”, “90 km”."""
    unit = _UNITS.get(lang)
    return bool(unit and re.search(rf"(?:^|[\s\d]){'(?:' + unit + ')'}$", words))


def measured(text: str, end: int, lang: str, stops: frozenset[str]) -> int:
    """Where the noun ends that the number ending at ``end`` is a share or a measure "
    "of; ``end`` where there is none."""
    tie = re.compile(rf"{_S}(?:{_OF[lang]})").match(text, end) if lang in _OF else None
    at = tie.end() if tie else end
    words: list[tuple[str, int]] = []
    while tie and len(words) < PHRASE and (match := _WORD.match(text, at)):
        word = match["word"]
        if word.lower() in stops - _NOUNS.get(lang, frozenset()):
            break
        words.append((word, match.end()))
        at = match.end()
    return _last(words, lang) or end


def _last(words: list[tuple[str, int]], lang: str) -> int:
    """The end of the first noun among the words; 0 where none is sure."""
    if lang == "en":
        return _english(words)
    for word, end in words:
        if lang == "de" and word[:1].isupper():
            return end
        if lang != "de" and is_verb(word, lang):
            return 0
        adjective = _ADJECTIVE.get(lang)
        before = adjective and adjective.fullmatch(word) and len(words) > 1
        if lang != "de" and not before and word.lower() not in _NOUNS.get(lang, frozenset()):
            return end
    return 0


def _english(words: list[tuple[str, int]]) -> int:
    """English has its noun last: up to the first plural, else up to a verb or the end of the words."""
    noun = 0
    for word, end in words:
        if _ENGLISH.fullmatch(word):
            return noun
        noun = end
        if _PLURAL.fullmatch(word):
            return end
    return noun
