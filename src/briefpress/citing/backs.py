"""What points back at a source: ibid., op. cit., note 3."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from .signals import MODIFIERS, G, S, folded_text
from .words import any_of, phrases

IBID = phrases(
    """
    ibid.; ibid; ibidem; ib.; ibíd.; ibídem; ebd.; ebda.; ebenda; ivi; tamże; там же; там само; тамже; aldaar; ald.;
    op. ult. cit.; idem, ibidem; id., ibid.; نفسه; المرجع نفسه; المصدر نفسه; שם; همان; همانجا; همان‌جا; 同上; 同前;
    같은 글; 같은 책; 위의 책; 위의 글
    """
)

IDEM = phrases(
    """
    idem; id.; eadem; ead.; ders.; dies.; derselbe; dieselbe; dieselben; tenże; taż; tegoż; tejże; он же; она же;
    он само; той самий; той же; та ж; el mismo; la misma; o mesmo; a mesma; lo stesso; le même; la même; the same;
    dezelfde; iid.; ídem; id
    """
)

OP_CIT = phrases(
    """
    op. cit.; op.cit.; op. cit; opus cit.; opere citato; loc. cit.; loc.cit.; loc. cit; art. cit.; art.cit.;
    art. cit; art. cité; op. cité; loc. cité;
    ouvr. cité; ouvrage cité; article cité; rapport cité; étude citée; texte cité; thèse citée; a. a. o.;
    a.a.o.; aao; a.a.o; am angegebenen ort; ob. cit.; obra citada; trabajo citado; artículo citado; informe citado;
    o. c.; o.c.; l. c.; l.c.; cit.; citato; cap. cit.; opera citata; obra cit.; t.a.p.; t. a. p.; a.w.; a. w.;
    dz. cyt.; dz.cyt.; art. cyt.; loc. cyt.; op. cyt.; указ. соч.; указ. соч; указ. ст.; указ. раб.; указ. изд.;
    соч.; цит. соч.; указанное сочинение; зазн. праця; зазнач. праця; вказ. праця; вказ. пр.; назв. праця;
    цит. праця; зазначена праця; указ. праця; вказ. ст.; préc.; précité; précitée; cited above; previously cited;
    المرجع السابق; مرجع سابق; لعיל; پیشین; 前揭; 前掲; 앞의 책; 앞의 글; 前掲書; 前掲注; 前引
    """
)

#: What a note is called where another points at it, and what leads there or stands behind.
NOTE = phrases(
    """
    note; notes; n.; n; nn.; nbp; fn.; fn; footnote; footnotes; endnote; nt.; anm.; anmerkung; fußnote; fussnote;
    fußn.; nota; notas; noot; voetnoot; nota a piè; przyp.; przypis; przypisie; прим.; примечание; примеч.; сноска;
    сноску; сн.; примітка; примітку; виноска; виноску; вин.; الهامش; הערה; ה״ש; پانوشت; 注; 脚注; 각주; 주
    """
)

LEAD = phrases(
    """
    supra; infra; above; below; see; see above; see supra; cf.; as in; voir; voir supra; v.; préc.; précité;
    précitée; cité; citée; op. cit.; siehe; siehe oben; s.; s. o.; oben; vgl.; wie; wie in; a. a. o.; véase; ver;
    vid.; supra,; cit.; cit. en; citado en; citado na; vedi; v. supra; cit. in; cit. alla; citato alla; alla; zie;
    zie hiervoor; als in; zob.; patrz; por.; jak w; op. cit.,; см.; указ. соч.,; см. выше; ср.; див.; див. вище;
    пор.; выше; вище; voir aussi; see also; siehe auch; in; supra at; id. at; loc. cit.; art. cit.; zie ook;
    zob. też; см. также; див. також; vedi anche; véase también; veja; veja-se; ver também; ver supra; véase supra;
    lire; cf. supra; vgl. oben; انظر; ראו; cf. sopra; vedi sopra; zie boven; zob. wyżej; patrz wyżej; 見前; 前掲;
    supra nota; rapport cité
    """
)

BEHIND = phrases(
    """
    above; supra; ci-dessus; plus haut; précitée; oben; arriba; más arriba; sopra; acima; hierboven; hiervoor;
    powyżej; wyżej; выше; вище; précité; cit.; infra; ci-dessous; below; unten
    """
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
    led = (
        rf"(?:{any_of(LEAD)})(?:{G}(?:{any_of(MODIFIERS)}))?,?{G}(?:la{G}|à la{G}|die{G}|in{G}|de{G}|en{G})?(?:{note}|"
        rf"{short}){S}{number.format('led')}"
    )
    behind = rf"(?:{note}){S}{number.format('behind')},?{G}(?:{any_of(BEHIND)})(?!\w)"
    alone = rf"(?<=[(\[])(?:{note}|{short}){S}{number.format('alone')}(?=[)\],])"
    kinds = "|".join(
        rf"(?P<{name}>(?:{any_of(words)})(?!\w))" for name, words in (("ibid", IBID), ("opcit", OP_CIT), ("idem", IDEM))
    )
    return re.compile(
        rf"(?<!\w)(?:(?P<note>{led}(?:{S},?{G}(?:{any_of(BEHIND)})(?!\w))?|{behind})|{alone}|{kinds})", re.IGNORECASE
    )


def backs_in(text: str) -> list[Back]:
    """What points back in the text, in order."""
    folded = folded_text(text)
    found = []
    for match in _backs().finditer(folded):
        target = match["led"] or match["behind"] or match["alone"]
        kind = "note" if target else "ibid" if match["ibid"] else "op-cit" if match["opcit"] else "idem"
        found.append(Back(kind, match.start(), match.end(), target or ""))
    return found
