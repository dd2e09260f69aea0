"""Figures and dates worth remembering: a number with what it counts, a share, a sum, a day; words as they stand.

A share or a measure says of what it is (`measured`), or it is none, and the two ends of a time are one. Years alone are
none, nor are the numbers of pages, notes and articles, ordinals, hours of the day and parts of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..dates import find_dates
from ..months import month_key, month_names
from ..words import words_of
from .finite import is_verb
from .measured import is_measure, knows, measured


class Found(NamedTuple):
    """Where a figure or a date stands in the text, and which it is."""

    start: int
    end: int
    kind: Literal["figure", "date"]
    small: bool = False


_S = r"[ \u00a0\u202f\u2009]"
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f\u2009.,’']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?(?!\d)"
_RANGE = rf"(?:{_NUMBER})(?:{_S}?(?:[–—-]|à|to|bis|a|al|do|tot|до){_S}?(?:{_NUMBER}))?"
_TIMES = (
    r"millions?|milliards?|billions?|trillions?|thousand|hundred|mille|bn|Mio\.?|Mrd\.?|Tsd\.?|Millionen|Million|Milliarden?"
    r"|millones|millón|mil millones|mil|milioni|miliardi|milione|miliardo|mila|milhões|milhão|bilhões|miljoen|miljard"
    r"|mln\.?|mld\.?|tys\.|milion(?:y|ów)?|miliard(?:y|ów)?|tysiąc(?:e|a)?|tysięcy|тыс\.|тысяч[иа]?|млн\.?|млрд\.?|миллион(?:а|ов)?"
    r"|миллиард(?:а|ов)?|тис\.|тисяч[иа]?|мільйон(?:и|ів|а)?|мільярд(?:и|ів|а)?"
    r"|مليون|مليار|ألف|מיליון|מיליארד|אלף|میلیون|میلیارد|هزار"
)
_CURRENCY = (
    r"[$€£¥₽₴₩₹₪]|(?:euro|dollar|pound|rouble|ruble|yen|yuan|franc|livre|peso|dólar|dollar|euro|libra|franco|rublo)e?s?\b"
    r"|dollari|sterline|Euro|Dollar|Franken|zł\b|złotych|руб\.|рубл(?:ей|я|ь)|евро|доллар(?:ов|а)?|грн|гривень|євро"
    r"|доларів|元|円|원|ドル|ユーロ|美元|欧元|달러|유로|دولار|يورو|שקל(?:ים)?|דולר|יורו|(?:EUR|USD|GBP|CHF|RUB|UAH|PLN)\b"
)
_PERCENT = (
    r"[%‰٪]|pour cent|per ?cent\b|percent\b|Prozent\b|por ciento|per cento|por cento|procent\b|procent(?:ów)?\b"
    r"|процент(?:а|ов)?\b|відсотк(?:и|ів|а)\b|في المئة|בالمئة|אחוז(?:ים)?"
)
#: Units and counters that are whole by themselves; those of scripts without spaces stand right at the number.
_UNIT = r"(?:k?m[²³]?|cm|mm|km/h|ha|kg|t|GW|MW|kW|TWh|GWh|MWh|kWh|MHz|GHz|dB|°C|bar|Go|GB|TB|км|кг|га|МВт|т)(?![\w²³])"
_COUNTER = (
    r"[万亿億千百兆만억천]?(?:人|名|个国家|个|艘|架|枚|吨|公里|米|隻|機|トン|キロ|メートル|日間|時間|年間|回|社|件|台|棟"
    r"|명|척|대|톤|킬로미터|미터|시간|개국|개|건)"
)
_OF = r"(?:de |d[’']|di |of |von )?"

#: No number begins within a word or a number; in scripts without spaces it may follow a letter.
_APART = r"(?<![.,/:$€£§#°№–—-])(?<![^\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
MONEY = re.compile(
    rf"{_APART}(?:[$€£¥₩₹₪]{_S}?(?:{_RANGE})(?:bn|m|k)?\b(?:{_S}(?:{_TIMES})\b)?"
    rf"|(?:{_RANGE}){_S}?[万亿億千百兆만억천]*{_S}?(?:(?:{_TIMES}){_S})?{_OF}(?:{_CURRENCY}))"
)
SHARE = re.compile(rf"{_APART}(?:{_RANGE}){_S}?(?:{_PERCENT})")
COUNTED = re.compile(rf"{_APART}(?P<number>{_RANGE})(?:{_S}(?P<times>{_TIMES})(?!\w))?")
UNITS = re.compile(rf"{_S}?(?:{_UNIT})|{_COUNTER}")
NOUN = re.compile(rf"{_S}(?:de |d[’']|di |of )?(?P<word>[^\W\d_][\w’'-]*)")
DAY = re.compile(
    r"(?<![\w.,/-])(?:(?P<d>\d{1,2})(?:\.|er|º|st|nd|rd|th)?(?: |\u00a0)(?:de |d[’']|of |del )?"
    r"(?P<dm>[^\W\d_]{3,})\b(?!\.\w)"
    r"|(?P<m>[^\W\d_]{3,})\.?(?: |\u00a0)(?P<md>\d{1,2})(?:st|nd|rd|th)?(?![\w.,]\d|\w|:)"
    r"|(?P<cm>\d{1,2})[月월] ?(?P<cd>\d{1,2})[日일])"
)
#: After these a number is a name's, a page's, an article's.
REFERENCES = words_of(
    "article, articles, art, section, sections, sec, page, pages, p, pp, no, n, nr, num, number, numéro, nº, chapter",
    "chap, chapitre, kapitel, kap, capítulo, capitolo, figure, fig, table, tableau, tabelle, tab, annex, annexe",
    "anhang, anexo, resolution, résolution, resolución, rapport, report, note, line, ligne, act, law, loi, ley",
    "legge, lei, gesetz, wet, version, part, partie, teil, parte, deel, volume, vol, band, bd, tome, paragraph",
    "paragraphe, absatz, abs, satz, clause, ziffer, title, titre, level, niveau, phase, stage, step, room, route",
    "rue, street, straße, box, seite, s, página, pág, pagina, pag, artikel, artículo, articolo, artigo, artykuł, ust",
    "pkt, poz, str, rozdział, статья, статьи, статье, ст, стр, рис, табл, глава, п, пункт, закон, закона, стаття",
    "статті, розділ, номер, covid, agenda, horizon, boeing, airbus, apollo, groupe, group, g, f, model, modell, type",
    "typ, mark, class, klasse, tier, since, depuis, seit, desde, dal, sinds, od, с, з, en, in, im, vers, um",
)
#: What can follow a number and is none of the things that it counts.
STOPS = words_of(
    "and, or, of, to, in, on, at, by, for, from, with, as, is, are, was, were, has, have, had, it, its, the, a, an",
    "that, this, which, who, but, than, per, into, over, under, after, before, during, when, while, if, not, only",
    "would, will, could, can, am, pm, more, less, times, et, ou, de, du, des, le, la, les, un, une, en, au, aux",
    "dans, sur, par, pour, avec, sans, est, sont, ont, qui, que, dont, mais, où, se, ne, pas, plus, moins, fois",
    "entre, parmi, chez, vers, heures, h, fut, depuis, und, oder, der, die, das, den, dem, ein, eine, einen, einem",
    "im, auf, aus, bei, bis, durch, für, gegen, mit, nach, ohne, seit, um, unter, von, vor, zu, zum, zur, als, wie",
    "ist, sind, war, waren, hat, haben, wird, werden, nicht, auch, noch, nur, mal, uhr, y, o, el, los, las, con, por",
    "para, sin, sobre, del, al, es, son, fue, fueron, ha, han, quien, no, su, e, il, lo, gli, i, della, dello, dei",
    "degli, delle, nel, nella, nei, alla, allo, ai, tra, fra, è, era, sono, hanno, che, non, si, da, dal, dalla, os",
    "uma, do, dos, na, nos, nas, com, sem, é, foi, são, tem, não, em, ao, het, een, van, op, met, te, bij, naar, om",
    "tot, uit, voor, zijn, heeft, hebben, wordt, dat, niet, keer, uur, w, we, z, ze, od, po, przy, dla, nad, pod",
    "przez, jest, są, był, była, było, że, nie, się, lub, и, в, во, на, с, со, к, по, из, у, о, от, до, для, за, при",
    "не, что, как, или, а, но, был, была, было, были, раз, года, году, год, і, й, та, з, із, зі, від, про, що, як",
    "або, але, був, була, було, були, року, рік, разів, r, r., roku, من, في, على, إلى, عن, و, של, על, את, עם, از, در",
    "به, که, deux, trois, quatre, cinq, two, three, four, five",
)
#: Adjectives that stand between a number and its noun in languages that have the others after it.
BEFORE_NOUN = words_of(
    "nouveaux, nouvelles, nouvel, grands, grandes, petits, petites, premiers, premières, derniers, dernières, autres",
    "jeunes, anciens, anciennes, vieux, vieilles, bons, mauvais, principaux, principales, nuevos, nuevas, primeros",
    "primeras, últimos, últimas, otros, otras, jóvenes, nuovi, nuove, grandi, primi, prime, ultimi, ultime, altri",
    "altre, giovani, novos, novas, primeiros, primeiras, outros, outras, jovens",
)
#: How a word that is no noun yet ends, where adjectives stand before it; in English, how a noun ends.
_ADJECTIVE = {
    "ru": r"(?:ых|их|ого|ой|ые|ие)",
    "uk": r"(?:их|іх|ого|ої|і)",
    "pl": r"(?:ych|ich|ego|nej|ne|owe)",
    "nl": r"e",
}
_PLURAL = re.compile(
    r".*s|people|men|women|children|troops|dead|killed|wounded|injured|police|personnel|aircraft|staff", re.I
)
#: Numbers that are taken for years, in the calendars that are in use, and signs of a numbering.
YEARS, SIGNS = range(1001, 2101), ("§", "#", "№", "n°", "nº", "Nr.", "No.")
#: What makes a number the second of two, of which one alone would say something else: “between 3 and 19 km”.
_SECOND = re.compile(rf"\d{_S}(?:and|et|und|y|e|en|i|и|і|to|or|ou|oder)$")
#: What stands between the two ends of a time, and before the first of them.
_TO = re.compile(r" (?:to|until|till|à|au|jusqu[’']à|jusqu[’']en|bis|a|al|hasta|até|tot|do|до|по) | ?[–—-] ?")
_AND = re.compile(r" (?:and|et|und|y|e|en|i|и|і|й|та) ")
_BETWEEN = re.compile(r"(?:between|entre|zwischen|tra|fra|tussen|między|между|між) $", re.I)
#: At most so many words after the number.
PHRASE = 3
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]")


def find_figures(text: str, lang: str) -> list[Found]:
    """The figures and dates of a text in order, none within another."""
    found: list[Found] = []
    primary = lang.split("-")[0].lower()
    for each in (*_dates(text, lang), *_sums(text, primary), *_counts(text, primary)):
        if not any(each.start < other.end and other.start < each.end for other in found):
            found.append(each)
    return sorted(found)


def _dates(text: str, lang: str) -> Iterator[Found]:
    """Dates with a year, and days with their month alone."""
    yield from _whole(text, [(start, end) for start, end, _ in find_dates(text, lang)])
    months = month_names(lang)
    for match in DAY.finditer(text):
        word = match["dm"] or match["m"]
        day = int(match["d"] or match["md"] or match["cd"])
        if 1 <= day <= 31 and (word is None or month_key(word) in months):
            yield Found(match.start(), match.end(), "date")


def _whole(text: str, dates: list[tuple[int, int]]) -> Iterator[Found]:
    """Each date; two that are the ends of one time as one: “October 2023 to March 2024”, “Between … and …”."""
    taken = 0
    for place, (start, end) in enumerate(dates):
        if place < taken:
            continue
        taken = place + 1
        between = _BETWEEN.search(text[max(0, start - 20) : start])
        if taken < len(dates) and _TO.fullmatch(text, end, dates[taken][0]):
            end = dates[taken][1]
            taken += 1
        elif between and taken < len(dates) and _AND.fullmatch(text, end, dates[taken][0]):
            start, end = start - len(between[0]), dates[taken][1]
            taken += 1
        yield Found(start, end, "date")


def _sums(text: str, lang: str) -> Iterator[Found]:
    yield from (Found(match.start(), match.end(), "figure") for match in MONEY.finditer(text))
    for match in SHARE.finditer(text):
        end = measured(text, match.end(), lang, STOPS)
        if end > match.end() or not knows(lang):
            yield Found(match.start(), end, "figure")


def _counts(text: str, lang: str) -> Iterator[Found]:
    for match in COUNTED.finditer(text):
        if _is_name(text, match, lang) or (knows(lang) and SHARE.match(text, match.start())):
            continue
        unit = UNITS.match(text, match.end())
        end = unit.end() if unit else _phrase(text, match.end(), lang)
        if end > match.end() and ((unit and knows(lang)) or is_measure(text[match.start() : end], lang)):
            whole = measured(text, end, lang, STOPS)
            end = whole if whole > end else match.end()
        if end > match.end():
            small = match["times"] is None and len(re.sub(r"\D", "", match["number"])) < 2
            yield Found(match.start(), end, "figure", small)


def _is_name(text: str, match: re.Match[str], lang: str) -> bool:
    """Whether a number is a year's, a page's, or a part of a name."""
    number = match["number"]
    alone = number.isdecimal() and not match["times"]
    if alone and (number.startswith("0") or (len(number) == 4 and int(number) in YEARS)):
        return True
    near = text[max(0, match.start() - 12) : match.start()].rstrip()
    if _SECOND.search(near) or near.endswith(SIGNS):
        return True
    before = re.search(r"([^\W\d_][\w’'-]*)\.?[ \u00a0\u202f]$", text[max(0, match.start() - 30) : match.start()])
    if before is None:
        return False
    whole = match.start() - len(before[0]) <= 0 or text[: match.start() - len(before[0])].rstrip()[-1:] in ".!?…»”"
    named = lang != "de" and not whole and bool(_CAPITAL.match(before[1]))
    reference = before[1].lower() in REFERENCES
    return named or (reference and not (re.search(r"\D", number) and before[1].lower() in STOPS))


def _phrase(text: str, start: int, lang: str) -> int:
    """Where the noun that a number counts ends; ``start`` when there is none."""
    first = end = start
    for count in range(PHRASE):
        match = NOUN.match(text, end)
        word = match["word"] if match else ""
        if match is None or word.lower() in STOPS or is_verb(word, lang):
            return end if count and lang not in ("de", *_ADJECTIVE) else start
        end = match.end()
        first = end if not count else first
        if _is_noun(word, lang):
            return end
    return first if lang == "en" else start


def _is_noun(word: str, lang: str) -> bool:
    if lang == "de":
        return bool(_CAPITAL.match(word))
    if lang == "en":
        return bool(_PLURAL.fullmatch(word))
    if lang in _ADJECTIVE:
        return not re.search(rf"{_ADJECTIVE[lang]}$", word)
    return word.lower() not in BEFORE_NOUN
