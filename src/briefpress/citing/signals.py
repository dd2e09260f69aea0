"""What leads to a source: see, vgl., cf."""

from __future__ import annotations

import re
from functools import cache

from ..labels import see_signals
from .names import is_dense
from .quotes import SPACES
from .words import any_of, phrases

S = r"[ \u00a0\u202f]?"

G = r"[ \u00a0\u202f]{1,3}"

#: Signals that the labels have not: what is compared, held against, taken from.
MORE_SIGNALS = phrases(
    """
    v.; comp.; compare; contra; en ce sens; en sens contraire; dans le même sens; à rapprocher de; d’après; selon;
    source :; sources :; source; sources; quelle; quellen; fuente; fuentes; fonte; fonti; fontes; bron; bronnen;
    źródło; źródła; источник; источники; джерело; джерела; المصدر; cité par; cité dans; citant; quoted in; cited in;
    quoting; citing; zit. nach; zitiert nach; accord; e.g.; e.g.,; as in; following; based on; according to;
    adapted from; contrast; for an overview; for background; for the contrary view; for a contrary view;
    for details; for discussion; so; so auch; so schon; so bereits; so etwa; ähnlich; ähnlich auch; ebenso;
    zustimmend; kritisch; kritisch dazu; kritisch hierzu; anders; anders dagegen; dagegen; a. a.; a.a.; grundlegend;
    nach; ausführlich; ausführlich dazu; näher dazu; hierzu; dazu; statt vieler; statt aller; laut; zit. n.; según;
    en contra; en sentido contrario; en el mismo sentido; citado por; citado en; tomado de; secondo;
    in senso contrario; nello stesso senso; citato in; da ultimo; sul punto; sul punto anche; al riguardo;
    in proposito; si rinvia a; segundo; em sentido contrário; apud; no mesmo sentido; aldus; volgens; evenzo;
    geciteerd in; ontleend aan; odmiennie; inaczej; tak też; tak; podobnie; cyt. za; za; według; szerzej;
    szerzej zob.; цит. по; по данным; иначе; так же; подробнее; подробнее об этом; об этом см.; об этом; за даними;
    подробнее об этом см.; докладніше; детальніше про це див.; про це див.; цит. за; інакше; аналогічно; аналогично;
    сравни; сравните; порівняйте; порівн.;
    lire; lire sur ce point; écouter; regarder; voy.; voyez; в кн.; в сб.; у кн.;
    у зб.; watch; listen to; read; hear; consult; cited; transl. in; reprinted in
    """
)

#: Words that may follow a signal and belong to it.
MODIFIERS = phrases(
    """
    aussi; également; not.; notamment; en particulier; par exemple; p. ex.; par ex.; spéc.; encore; sur ce point;
    à ce sujet; à ce propos; plus généralement; infra; ainsi; en ce sens; surtout; déjà; also; e.g.; for example;
    for instance; generally; especially; in particular; further; now; esp.; notably; inter alia; among others;
    recently; instead; eg; too; auch; etwa; dazu; hierzu; z. b.; z.b.; zum beispiel; insbesondere; insb.; insbes.;
    nur; statt vieler; statt aller; u. a.; beispielsweise; bspw.; ferner; ausführlich; grundlegend; zuletzt;
    bereits; schon; también; por ejemplo; p. ej.; por todos; al respecto; asimismo; entre otros; en particular;
    anche; ad esempio; ad es.; per es.; per tutti; in particolare; inoltre; tra gli altri; sul punto; também;
    por exemplo; a este respeito; a propósito; nomeadamente; ainda; entre outros; ook; bijvoorbeeld; bijv.; bv.;
    onder meer; o.a.; o.m.; met name; hierover; verder; onder andere; też; także; również; np.; m.in.; m. in.;
    szerzej; przykładowo; w szczególności; zwł.; zwłaszcza; также; например; напр.; подробнее; в частности; об этом;
    подр.; тж.; ещё; еще; хотя бы; також; наприклад; детальніше; докладніше; зокрема; про це; ще
    """
)

#: What may stand before a signal: it joins a citation to the one before.
CONNECTIVES = phrases(
    """
    et; mais; puis; ainsi que; and; but; or; then; und; aber; sowie; sowie den; sowie die; y; pero; así como; e; ed;
    ma; nonché; mas; bem como; en; maar; alsmede; evenals; oraz; a; ale; a także; и; а; но; а также; і; й; та; але;
    а також; і також; و; e anche; e ainda; y también; et aussi; and also; und auch; en ook; as well as; asimismo;
    igualmente; également; likewise; similarly; ferner; inoltre; ademais; daarnaast; ponadto; кроме того; крім того;
    далее; furthermore; moreover; additionally; finally; enfin; pour finir
    """
)

#: A signal of one or two letters that an initial may be as well.
LETTERS = re.compile(r"[^\W\d_]\.?")


@cache
def _signal() -> re.Pattern[str]:
    words = tuple(dict.fromkeys([*see_signals(), *MORE_SIGNALS]))
    connective = rf"(?:(?:{any_of(CONNECTIVES)})(?:,{S}|{G}))?"
    modifier = rf"(?:,?{G}(?:{any_of(MODIFIERS)})(?!\w))*"
    return re.compile(
        rf"(?P<before>{connective})(?P<signal>(?P<base>{any_of(words)}){modifier})(?P<after>{S}[,:：]?{S})",
        re.IGNORECASE,
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
        *(
            "bron",
            "dagegen",
            "read",
            "watch",
            "as in",
            "following",
            "compare",
            "contrast",
            "подробнее",
            "иначе",
            "так же",
        ),
        *("accord", "cited", "hear", "podobnie", "según", "contra"),
    )
) - {"según", "contra"}


def folded_text(text: str) -> str:
    """The text of the same length with one form of apostrophe and of space."""
    return text.replace("'", "’").replace("ʼ", "’").replace("\u00a0", " ").replace("\u202f", " ")
