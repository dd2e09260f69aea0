"""Where sentences begin and end: sentencex's boundaries, mended where they are wrong by rules of this table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .words import words_of

#: After these a full stop ends no sentence, whatever follows: titles before a name, and words before a reference.
TITLES = words_of(
    "MM, Mme, Mmes, Mlle, Mgr, Vve, Dr, Drs, Pr, Prof, Mr, Mrs, Ms, Rev, Hon, Gen, Sen, Rep, Gov, Lt, Col, Capt, Sgt",
    "Maj, Adm, Cmdr, St, Ste, Mt, Messrs, Hr, Hrn, Fr, Fa, Frl, Ing, Dipl, Bgm, Mag, Sr, Sra, Srta, Sres, Dra, Dña",
    "Ud, Uds, Sto, Sta, Lic, Arq, Av, Avda, Sig, sig, sigg, dott, Dott, prof, avv, Avv, ing, mons, Exmo, Dhr, dhr",
    "Mevr, mevr, Mw, mw, Mej, dr, drs, mr, ir, Ds, inż, ks, św, płk, mjr, Ul, ul, им, Им, Ул, ул, пер, д, г, обл",
    "акад, Акад, проф, Проф, доц, ген, Ген, адм, св, тов, гр, Вул, вул, буд, ім, кв, рис, Рис, табл, Табл, стр, ст",
    "Ст, cf, Cf, vgl, Vgl, np, tzn, vs, vol, fig, Fig, chap, éd, eds, coll, bzw, ca, Abs, Nr, bijv, Bijv, resp, incl",
    "T.ex, t.ex, bl.a, pág, núm, art, Art",
)
#: A title or an initial, with what may stand before it.
TITLE = re.compile(
    r"(?:^|[\s\u00a0\u202f(’'«“„»-])(?:"
    + "|".join(sorted(map(re.escape, TITLES)))
    + r"|[^\W\d_a-zßà-öø-ÿа-яёіїєґ]|т\.\s?[ек]|и\.\s?о)\.$"
)
#: Before a figure these are abbreviations too, as are words of one or two letters; any other word ends its sentence.
COUNTERS = words_of(
    "sect, app, tab, tabl, fig, chap, vol, art, par, ann, inc, cap, pag, núm, num, pág, abb, kap, anm, abs, bd, aufl",
    "str, ust, poz, pkt, rys, rozdz, стр, рис, табл, гл, разд, розд, jan, feb, mar, mrz, mrt, apr, jun, jul, aug",
    "sep, sept, oct, okt, nov, dec, dez, janv, févr, avr, juil, déc, ene, abr, ago, dic, gen, mag, giu, lug, set",
    "ott, tel, tél, approx, env, est, min, max, eds, nrs, nos, ver, sec, cca, geb, bzw, буд",
)
COUNTER = re.compile(rf"(?:\b(?:{'|'.join(sorted(COUNTERS))}|[^\W\d_]{{1,2}}|\d{{1,2}})\.)$", re.IGNORECASE)
#: A number alone, as at the head of an item.
NUMBER = re.compile(r"\(?\d{1,3}[.)]")
#: What German and its neighbours count with a full stop.
COUNTED = re.compile(
    r"(?:Jahrhundert|Weltkrieg|Jahrestag|Geburtstag|Lebensjahr|Bundestag|Wahlperiode|Parteitag|Kapitel|Etage|Klasse"
    r"|Platz|Auflage|Sitzung|Runde|Mal\b|Januar|Februar|März|April|Mai\b|Juni|Juli|August|September|Oktober|November"
    r"|Dezember)"
)
#: What goes on after a quotation or an exclamation: a dash and a small letter, a particle.
SAID = re.compile(r"(?:[—–-]\s?[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]|(?:と|って|など|の|を|に|は|が|も|で)(?![。、]))")
#: Words with a full stop that end an enumeration: a capital after them begins a sentence.
AND_SO_ON = re.compile(r"\b(?:etc|usw|ecc|enz|itd|itp|и т\. ?[дп]|і т\. ?[дп]|и др|та ін|и пр)\.$")
#: Where sentencex sees one sentence and there are two: after an enumeration, an ellipsis, a year's word; at a figure.
ENUMERATED = re.compile(r"\b(?:[иі] т\. ?[дп]|и др|и пр|та ін)\. +(?=[А-ЯЁІЇЄҐ])")
ELLIPSIS = re.compile(r"(?<=\w)(?:…|\.\.\.)[»”]? +(?=[«“„]?[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ])")
YEARS = re.compile(r"(?<=[\dIVX])[ \u00a0](?:гг?|вв?|рр?|rr?|w)\. +(?=[A-ZŁŚŻŹĆА-ЯЁІЇЄҐ])")
UNIT = re.compile(r"(?<=\d[ \u00a0\u202f])(?:t|kg|[kcm]?m|g|h|l|ha|т|кг|[ксм]?м|ч)\. +(?=[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ])")
FIGURE = re.compile(r"(?<=[^\W\d_])\.[»”“\"]? +(?=\d)")
MERGED = (ENUMERATED, FIGURE, UNIT, YEARS)
#: Fewer words than this before a year's word are the sentence's beginning: “В 1941 г. Германия напала”.
ADVERBIAL = 4
#: So many characters beside a boundary tell what it is.
SEEN = 40


def sentences(text: str, lang: str) -> list[tuple[int, int]]:
    """The (start, end) offsets of the text's sentences, edge blanks left out, in order.

    The boundaries are sentencex's, which knows the abbreviations of the language (BCP 47 primary subtag), less those
    after an initial or a title, within a number or an address, and before what goes on after a quotation.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _segments(text, lang):
        if spans:
            begin, stop = spans[-1]
            if _goes_on(text[max(begin, stop - SEEN) : stop], text[start : start + SEEN], text[stop:start]):
                start = spans.pop()[0]
        spans.append((start, end))
    return [part for span in spans for part in _parted(text, *span, lang)]


def _segments(text: str, lang: str) -> Iterator[tuple[int, int]]:
    import sentencex

    position = 0
    for segment in sentencex.segment(lang.split("-")[0].lower() or "en", text):
        words = segment.strip()
        start = text.find(words, position) if words else -1
        if start >= 0:
            position = start + len(words)
            yield start, position


def _goes_on(before: str, after: str, between: str) -> bool:
    """Whether a boundary is none."""
    if AND_SO_ON.search(before):
        return after[0].islower()
    if TITLE.search(before) or NUMBER.fullmatch(before) or (before[-1] in '!?…»”"」』' and SAID.match(after)):
        return True
    if not between and before[-1] == "." and before[-2:-1].isalnum():
        return True
    if re.search(r"\b\d{1,2}\.$", before) and COUNTED.match(after):
        return True
    if before.endswith((".", "…")):
        return after[0].islower() or after[0] in "-–,;" or (after[0].isdigit() and bool(COUNTER.search(before)))
    return before.rstrip('»”"’ \u00a0\u202f')[-1:] in ("!", "?") and after[0].islower()


def _parted(text: str, start: int, end: int, lang: str) -> Iterator[tuple[int, int]]:
    """The sentences that stand in what sentencex takes for one; German nouns begin with a capital anywhere."""
    patterns = MERGED if lang.startswith("de") else (*MERGED, ELLIPSIS)
    cuts = (match for pattern in patterns for match in pattern.finditer(text, start, end))
    for cut in sorted(cuts, key=re.Match.start):
        if cut.re is YEARS and len(text[start : cut.start()].split()) < ADVERBIAL:
            continue
        if cut.re is FIGURE and COUNTER.search(text[max(start, cut.start() - SEEN) : cut.start() + 1]):
            continue
        yield start, cut.start() + len(cut[0].rstrip())
        start = cut.end()
    yield start, end
