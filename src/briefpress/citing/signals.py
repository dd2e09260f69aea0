"""What leads to a source (see, vgl.), and what points back at one (ibid., op. cit., note 3)."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from ..labels import see_signals
from .names import is_dense
from .quotes import SPACES
from .words import any_of

S = r"[ \u00a0\u202f]?"
G = r"[ \u00a0\u202f]{1,3}"

#: Signals that the labels have not: what is compared, held against, taken from.
MORE_SIGNALS = (
    *("v.", "comp.", "compare", "contra", "en ce sens", "en sens contraire", "dans le même sens", "à rapprocher de"),
    *("d’après", "selon", "source :", "sources :", "source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte"),
    *("fonti", "fontes", "bron", "bronnen", "źródło", "źródła", "источник", "источники", "джерело", "джерела", "المصدر"),
    *("cité par", "cité dans", "citant", "quoted in", "cited in", "quoting", "citing", "zit. nach", "zitiert nach"),
    *("accord", "e.g.", "e.g.,", "as in", "following", "based on", "according to", "adapted from", "contrast"),
    *("for an overview", "for background", "for the contrary view", "for a contrary view", "for details", "for discussion"),
    *("so", "so auch", "so schon", "so bereits", "so etwa", "ähnlich", "ähnlich auch", "ebenso", "zustimmend", "kritisch"),
    *("kritisch dazu", "kritisch hierzu", "anders", "anders dagegen", "dagegen", "a. a.", "a.a.", "grundlegend", "nach"),
    *("ausführlich", "ausführlich dazu", "näher dazu", "hierzu", "dazu", "statt vieler", "statt aller", "laut", "zit. n."),
    *("según", "en contra", "en sentido contrario", "en el mismo sentido", "citado por", "citado en", "tomado de"),
    *("secondo", "contra", "in senso contrario", "nello stesso senso", "citato in", "da ultimo", "sul punto"),
    *("sul punto anche", "al riguardo", "in proposito", "si rinvia a", "segundo", "em sentido contrário", "apud"),
    *("no mesmo sentido", "citado por", "aldus", "volgens", "anders", "evenzo", "geciteerd in", "ontleend aan"),
    *("odmiennie", "inaczej", "tak też", "tak", "podobnie", "cyt. za", "za", "według", "szerzej", "szerzej zob."),
    *("цит. по", "по данным", "иначе", "так же", "подробнее", "подробнее об этом", "об этом см.", "об этом", "за даними"),
    *("подробнее об этом см.", "докладніше", "детальніше про це див.", "про це див.", "цит. за", "інакше", "аналогічно"),
    *("аналогично", "сравни", "сравните", "порівняйте", "lire", "lire sur ce point", "écouter", "regarder", "voy.", "voyez"),
    *("в кн.", "в сб.", "у кн.", "у зб.", "watch", "listen to", "read", "hear", "consult", "cited", "transl. in", "reprinted in"),
)
#: Words that may follow a signal and belong to it.
MODIFIERS = (
    *("aussi", "également", "not.", "notamment", "en particulier", "par exemple", "p. ex.", "par ex.", "spéc.", "encore"),
    *("sur ce point", "à ce sujet", "à ce propos", "plus généralement", "infra", "ainsi", "en ce sens", "surtout", "déjà"),
    *("also", "e.g.", "for example", "for instance", "generally", "especially", "in particular", "further", "now", "esp."),
    *("notably", "inter alia", "among others", "recently", "instead", "eg", "too"),
    *("auch", "etwa", "dazu", "hierzu", "z. b.", "z.b.", "zum beispiel", "insbesondere", "insb.", "insbes.", "nur", "statt vieler"),
    *("statt aller", "u. a.", "beispielsweise", "bspw.", "ferner", "ausführlich", "grundlegend", "zuletzt", "bereits", "schon"),
    *("también", "por ejemplo", "p. ej.", "por todos", "al respecto", "asimismo", "entre otros", "en particular"),
    *("anche", "ad esempio", "ad es.", "per es.", "per tutti", "in particolare", "inoltre", "tra gli altri", "sul punto"),
    *("também", "por exemplo", "p. ex.", "a este respeito", "a propósito", "nomeadamente", "ainda", "entre outros"),
    *("ook", "bijvoorbeeld", "bijv.", "bv.", "onder meer", "o.a.", "o.m.", "met name", "hierover", "verder", "onder andere"),
    *("też", "także", "również", "np.", "m.in.", "m. in.", "szerzej", "przykładowo", "w szczególności", "zwł.", "zwłaszcza"),
    *("также", "например", "напр.", "подробнее", "в частности", "об этом", "подр.", "тж.", "ещё", "еще", "хотя бы"),
    *("також", "наприклад", "напр.", "детальніше", "докладніше", "зокрема", "про це", "ще"),
)
#: What may stand before a signal: it joins a citation to the one before.
CONNECTIVES = (
    *("et", "mais", "puis", "ainsi que", "and", "but", "or", "then", "und", "aber", "sowie", "sowie den", "sowie die"),
    *("y", "pero", "así como", "e", "ed", "ma", "nonché", "mas", "bem como", "en", "maar", "alsmede", "evenals"),
    *("oraz", "a", "ale", "a także", "и", "а", "но", "а также", "і", "й", "та", "але", "а також", "і також", "و"),
    *("e anche", "e ainda", "y también", "et aussi", "and also", "und auch", "en ook", "as well as"),
    *("asimismo", "igualmente", "également", "likewise", "similarly", "ferner", "inoltre", "ademais", "daarnaast", "ponadto"),
    *("кроме того", "крім того", "далее", "furthermore", "moreover", "additionally", "finally", "enfin", "pour finir"),
)
#: A signal of one or two letters that an initial may be as well.
LETTERS = re.compile(r"[^\W\d_]\.?")


@cache
def _signal() -> re.Pattern[str]:
    words = tuple(dict.fromkeys([*see_signals(), *MORE_SIGNALS]))
    connective = rf"(?:(?:{any_of(CONNECTIVES)})(?:,{S}|{G}))?"
    modifier = rf"(?:,?{G}(?:{any_of(MODIFIERS)})(?!\w))*"
    return re.compile(
        rf"(?P<before>{connective})(?P<signal>(?P<base>{any_of(words)}){modifier})(?P<after>{S}[,:：]?{S})", re.IGNORECASE
    )


@cache
def _connective() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(CONNECTIVES)})(?:,{S}|{G})", re.IGNORECASE)


def signal_at(text: str, start: int = 0) -> tuple[int, int, int] | None:
    """The signal at ``start`` of the text: its start, its end, and where what it leads to begins."""
    folded = folded_text(text[start : start + 160])
    left = len(folded) - len(folded.lstrip(SPACES + "([—–-"))
    match = _signal().match(folded, left)
    if not match or not _is_signal(folded, match):
        return None
    end = match.end("signal")
    after = match.end()
    if folded[end - 1] == "," and after == end:
        end -= 1
    return start + match.start("signal"), start + end, start + after


def connective_at(text: str, start: int = 0) -> int:
    """Where what a connective at ``start`` joins begins; ``start`` where there is none."""
    folded = folded_text(text[start : start + 60])
    left = len(folded) - len(folded.lstrip(SPACES))
    match = _connective().match(folded, left)
    return start + match.end() if match else start


def _is_signal(text: str, match: re.Match[str]) -> bool:
    word, follows = match["signal"], text[match.end("signal") : match.end("signal") + 1]
    base = match["base"].lower()
    if word[-1].isalnum() and follows.isalnum() and not (is_dense(base) and len(base) > 1):
        return False
    rest = text[match.end() :]
    if base.rstrip(".") == "s" and (match["base"][0] == "S" or rest[:1].isdigit() or not rest[:1].isupper()):
        return False
    if match["base"] == "V." and word == match["base"]:
        # "V. Hugo" is a person; before an initial or a mark it leads to one.
        return bool(re.match(r"[^\W\d_]\.|[«“\"*\0:]", rest))
    if len(base) == 1 and not base.isalpha():
        return False
    if base in AMBIGUOUS and not match["after"].strip(SPACES):
        return False
    return not (LETTERS.fullmatch(base) and base not in ("v.", "s.", "cf", "v"))


#: Words of prose that lead to a source only before a colon or a comma.
AMBIGUOUS = frozenset(
    (
        *("so", "tak", "za", "nach", "dazu", "hierzu", "source", "sources", "quelle", "quellen", "fuente", "fonte"),
        *("bron", "dagegen", "read", "watch", "as in", "following", "compare", "contrast", "подробнее", "иначе", "так же"),
        *("accord", "cited", "hear", "podobnie", "según", "contra"),
    )
) - {"según", "contra"}


def folded_text(text: str) -> str:
    """The text of the same length with one form of apostrophe and of space."""
    return text.replace("'", "’").replace("ʼ", "’").replace("\u00a0", " ").replace("\u202f", " ")


# --- what points back ------------------------------------------------------------------------

IBID = (
    *("ibid.", "ibid", "ibidem", "ib.", "ibíd.", "ibídem", "ebd.", "ebda.", "ebenda", "ivi", "tamże", "там же", "там само"),
    *("тамже", "aldaar", "ald.", "op. ult. cit.", "idem, ibidem", "id., ibid.", "نفسه", "المرجع نفسه", "المصدر نفسه", "שם"),
    *("همان", "همانجا", "همان‌جا", "同上", "同前", "같은 글", "같은 책", "위의 책", "위의 글"),
)
IDEM = (
    *("idem", "id.", "eadem", "ead.", "ders.", "dies.", "derselbe", "dieselbe", "dieselben", "tenże", "taż", "tegoż", "tejże"),
    *("он же", "она же", "он само", "той самий", "той же", "та ж", "el mismo", "la misma", "o mesmo", "a mesma", "lo stesso"),
    *("le même", "la même", "the same", "dezelfde", "iid.", "ídem", "id"),
)
OP_CIT = (
    *("op. cit.", "op.cit.", "op. cit", "opus cit.", "opere citato", "loc. cit.", "loc.cit.", "loc. cit", "art. cit.", "art.cit."),
    *("art. cit", "ouvr. cité", "ouvrage cité", "article cité", "rapport cité", "étude citée", "texte cité", "thèse citée"),
    *("a. a. o.", "a.a.o.", "aao", "a.a.o", "am angegebenen ort", "ob. cit.", "obra citada", "trabajo citado", "artículo citado"),
    *("informe citado", "o. c.", "o.c.", "l. c.", "l.c.", "cit.", "citato", "cap. cit.", "opera citata", "obra cit."),
    *("t.a.p.", "t. a. p.", "a.w.", "a. w.", "dz. cyt.", "dz.cyt.", "art. cyt.", "loc. cyt.", "op. cyt.", "указ. соч."),
    *("указ. соч", "указ. ст.", "указ. раб.", "указ. изд.", "соч.", "цит. соч.", "указанное сочинение", "зазн. праця"),
    *("зазнач. праця", "вказ. праця", "вказ. пр.", "назв. праця", "цит. праця", "зазначена праця", "указ. праця", "вказ. ст."),
    *("préc.", "précité", "précitée", "cited above", "previously cited", "المرجع السابق", "مرجع سابق", "لعיל", "پیشین", "前揭", "前掲"),
    *("앞의 책", "앞의 글", "前掲書", "前掲注", "前引"),
)
#: What a note is called where another points at it, and what leads there or stands behind.
NOTE = (
    *("note", "notes", "n.", "n", "nn.", "nbp", "fn.", "fn", "footnote", "footnotes", "endnote", "nt.", "anm.", "anmerkung"),
    *("fußnote", "fussnote", "fußn.", "nota", "notas", "noot", "voetnoot", "nota a piè", "przyp.", "przypis", "przypisie"),
    *("прим.", "примечание", "примеч.", "сноска", "сноску", "сн.", "примітка", "примітку", "виноска", "виноску", "вин."),
    *("الهامش", "הערה", "ה״ש", "پانوشت", "注", "脚注", "각주", "주"),
)
LEAD = (
    *("supra", "infra", "above", "below", "see", "see above", "see supra", "cf.", "as in", "voir", "voir supra", "v.", "préc."),
    *("précité", "précitée", "cité", "citée", "op. cit.", "siehe", "siehe oben", "s.", "s. o.", "oben", "vgl.", "wie", "wie in"),
    *("a. a. o.", "véase", "ver", "vid.", "supra,", "cit.", "cit. en", "citado en", "citado na", "vedi", "v. supra", "cit. in"),
    *("cit. alla", "citato alla", "alla", "zie", "zie hiervoor", "als in", "zob.", "patrz", "por.", "jak w", "op. cit.,", "см."),
    *("указ. соч.,", "см. выше", "ср.", "див.", "див. вище", "пор.", "выше", "вище", "voir aussi", "see also", "siehe auch"),
    *("in", "supra at", "id. at", "loc. cit.", "art. cit.", "zie ook", "zob. też", "см. также", "див. також", "vedi anche"),
    *("véase también", "veja", "veja-se", "ver também", "ver supra", "véase supra", "lire", "cf. supra", "vgl. oben", "انظر", "ראו"),
    *("cf. sopra", "vedi sopra", "zie boven", "zob. wyżej", "patrz wyżej", "見前", "前掲", "supra nota", "rapport cité"),
)
BEHIND = (
    *("above", "supra", "ci-dessus", "plus haut", "précitée", "oben", "arriba", "supra", "más arriba", "sopra", "acima"),
    *("hierboven", "hiervoor", "powyżej", "wyżej", "выше", "вище", "précité", "cit.", "infra", "ci-dessous", "below", "unten"),
)


class Back(msgspec.Struct, frozen=True):
    """What points back: its kind, its words, and the number of the note it points at."""

    kind: str
    start: int
    end: int
    target: str = ""


@cache
def _backs() -> re.Pattern[str]:
    number = r"(?:n[°ºo.]|nr\.?|№)?[ \u00a0]?(?P<{}>\d{{1,5}})(?!\d|\w)"
    note = any_of(tuple(word for word in NOTE if len(word) > 2))
    short = any_of(tuple(word for word in NOTE if len(word) <= 2))
    led = rf"(?:{any_of(LEAD)}),?{G}(?:la{G}|à la{G}|die{G}|in{G}|de{G}|en{G})?(?:{note}|{short}){S}{number.format('led')}"
    behind = rf"(?:{note}){S}{number.format('behind')},?{G}(?:{any_of(BEHIND)})(?!\w)"
    alone = rf"(?<=[(\[])(?:{note}|{short}){S}{number.format('alone')}(?=[)\],])"
    kinds = "|".join(
        rf"(?P<{name}>(?:{any_of(words)})(?!\w))" for name, words in (("ibid", IBID), ("opcit", OP_CIT), ("idem", IDEM))
    )
    return re.compile(rf"(?<!\w)(?:(?P<note>{led}(?:{S},?{G}(?:{any_of(BEHIND)})(?!\w))?|{behind})|{alone}|{kinds})", re.IGNORECASE)


def backs_in(text: str) -> list[Back]:
    """What points back in the text, in order."""
    folded = folded_text(text)
    found = []
    for match in _backs().finditer(folded):
        target = match["led"] or match["behind"] or match["alone"]
        kind = "note" if target else "ibid" if match["ibid"] else "op-cit" if match["opcit"] else "idem"
        found.append(Back(kind, match.start(), match.end(), target or ""))
    return found
