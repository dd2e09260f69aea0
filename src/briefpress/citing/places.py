"""Places within a source (p. 12, § 3) by CSL's labels, and the numbers of volumes, issues and editions."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from .words import any_of, phrases

S = r"[ \u00a0\u202f]?"
#: CSL's labels, and the words that stand before a place of that kind.
LABELS = {
    "page": phrases(
        """
        p.; pp.; pp; p; pg.; pgs.; page; pages; pag.; pagg.; pág.; págs.; s.; ss.; s; S.; Seite; Seiten; blz.;
        blz; bladzijde; str.; стр.; с.; сс.; стор.; c.; ص; ص.; صص; صص.; עמ'; עמ׳; 页; 頁; 쪽; 面
        """
    ),
    "paragraph": phrases(
        """
        para.; paras.; para; paragraph; Rn.; Rdn.; Rz.; Rdnr.; Randnr.; Rn; r.o.; rov.; cons.; consid.;
        considérant; pt; pt.; point; points; par.; párr.; parr.; п.; пп.; пункт; nb.; nm.; ¶; ¶¶; FJ; f.j.; al.;
        comma; alin.; абз.; akap.; FD; punto; pto.
        """
    ),
    "section": phrases(
        """
        §; §§; sec.; sect.; section; s.; Abschnitt; Abschn.; Ziff.; ap.; apdo.; sección; sekcja; раздел; разд.;
        розд.; hfdst.; disposición; disp.
        """
    ),
    "article-locator": phrases(
        """
        art.; arts.; artt.; article; articles; artículo; artículos; articolo; artigo; artigos; Artikel; artikel;
        ст.; ст; статья; статьи; стаття; статті; artykuł; Art.; المادة; סעיף; ماده
        """
    ),
    "chapter": phrases(
        """
        chap.; chapitre; ch.; chapter; Kap.; Kapitel; cap.; capítulo; capitolo; hst.; hoofdstuk; rozdz.;
        rozdział; гл.; глава; розділ; الفصل; פרק; فصل
        """
    ),
    "note": phrases("fn.; fn; footnote; Fn.; Fußn.; Anm.; przyp.; прим.; сн.; note; nota; noot"),
    "column": phrases("col.; cols.; Sp.; kol.; szp.; стб.; кол.; ст. кол."),
    "folio": phrases("fol.; fols.; f.; ff.; fo; fº; л.; арк.; k.; Bl.; k"),
    "figure": phrases("fig.; figs.; figure; Abb.; ryc.; rys.; рис.; afb.; figura"),
    "table": phrases("tab.; table; Tab.; Tabelle; tabela; табл.; tabla; tabella; tabel; tableau"),
    "line": phrases("l.; ligne; line; Z.; Zeile; wers"),
    "part": phrases("Teil; part; partie; parte; deel; część; часть"),
}
#: Capitals that are initials or sections, where their small letters lead to a place.
NEVER = frozenset({"K", "K.", "C.", "N.", "L.", "F.", "Л."})
NUMBER = r"(?:\d+(?:\.\d+){0,3}(?:\.?[ºª°])?(?:n\d+|[a-z](?!\w))?|[ivxlcdm]{1,7}(?![\w]))"
#: Numbers joined by dashes, commas, "et" and "and"; "f." and "et s." go on from one.
FOLLOWING = (
    r"(?:et"
    + S
    + r"s\.|et"
    + S
    + r"seq\.|e"
    + S
    + r"ss\.|y"
    + S
    + r"ss\.|ff?\.?(?!\w)|sqq?\.?(?!\w)|ss\.(?!\w)|n\.|i"
    + S
    + r"n\.|et suiv\.|и сл\.|і далі|и далее|nn\.|e segg\.|segg?\.|vv\.|e sgg\.)"
)
RANGE = rf"{NUMBER}(?:{S}[-–—‑/:]{S}{NUMBER}|{S}n{S}\d+)?(?:{S}{FOLLOWING})?"
#: What stands below a section or an article.
BELOW = (
    r"(?:,?[ \u00a0](?:Abs\.|lid|leden|al\.|alinéa|ust\.|comma|cpv\.|n\.º|Nr\.|Satz|ч\.|абз\.|pkt|lit\.|let\.|"
    r"párr\.|apdo\.|par\.|sub)[ \u00a0]?\w+(?:-\w+)?){0,4}"
)
RUN = (
    rf"{RANGE}(?:(?:,{S}|{S}(?:et|and|und|y|e|i|и|та|en|&){S})(?=\d){RANGE}(?![ \u00a0]?[^\W\d_]{{3}}|[./]\d|"
    rf"\d)){{0,12}}{BELOW}"
)


#: What follows a number in a law, by CSL's labels: 第12条, 제12조.
NTH = {**dict.fromkeys("条條조", "article-locator"), **dict.fromkeys("章장", "chapter")}
NTH_PLACE = r"[第제](?P<nth>\d{1,4}|[一二三四五六七八九十百千〇零]{1,7})(?P<kind>[条條조章장])"


class Place(msgspec.Struct, frozen=True):
    """A place in a source: its label, its number as written, and its words."""

    label: str
    value: str
    start: int
    end: int


@cache
def _by_word() -> dict[str, str]:
    found: dict[str, str] = {}
    for label, words in LABELS.items():
        for word in words:
            found.setdefault(word.lower().strip(), label)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = tuple(dict.fromkeys(word.strip() for group in LABELS.values() for word in group))
    after = r"(?:(?<=\w)[ \u00a0\u202f]{1,2}|(?<=[.'׳§¶])[ \u00a0\u202f]{0,2}|(?<=[页頁쪽ص]))(?:n\.º|n[.°º])?" + S
    cjk = rf"第?(?P<cjk>\d+(?:[-–—]\d+)?)(?P<cjkword>[页頁쪽面])|{NTH_PLACE}"
    return re.compile(
        rf"(?<![\w’'])(?:(?P<word>{any_of(words)}){after}(?P<value>(?:(?-i:[LRD])\.\s?)?{RUN})|{cjk})", re.IGNORECASE
    )


def places_in(text: str) -> list[Place]:
    """Every place that its word shows, in order."""
    return [place for match in _pattern().finditer(text) if (place := _place(match))]


def _place(match: re.Match[str]) -> Place | None:
    if match["cjk"]:
        return Place("page", match["cjk"], match.start(), match.end())
    if match["nth"]:
        return Place(NTH[match["kind"]], match["nth"], match.start(), match.end())
    word = match["word"]
    if word in NEVER:
        return None
    label = _by_word().get(word.lower().strip(), "page")
    return Place(label, match["value"].rstrip(" \u00a0"), match.start(), match.end())


#: A title in marks and its article, as Chinese, Japanese and Korean laws are cited: 《水法》第12条.
ARTICLE_OF = re.compile(rf"[》」』][^《「『\n]{{0,20}}?{NTH_PLACE}")


def is_article_of(text: str) -> bool:
    """Whether an article of what the marks name is cited."""
    found = ARTICLE_OF.search(text)
    return found is not None and NTH[found["kind"]] == "article-locator"


# --- volumes, issues, editions ---------------------------------------------------------------

VOLUME = phrases(
    """
    vol.; vols.; volume; v.; Bd.; Band; Jg.; Jahrg.; Jahrgang; t.; T.; tome; tom; tomo; tomus; т.; том; jrg.; jg.;
    jaargang; dl.; año; anno; ano; rocznik; R.; المجلد; مجلد; 卷; כרך; جلد; 권
    """
)
ISSUE = phrases(
    """
    n°; nº; no; no.; nos.; n.º; n.°; n.; nr; nr.; núm.; núm; num.; numéro; número; number; numero; nummer; issue;
    iss.; H.; Heft; z.; zesz.; zeszyt; №; №№; вып.; вып; вип.; ч.; afl.; fasc.; fascículo; cuaderno; العدد; عدد;
    גיליון; شماره; 호; 期; 号; #; выпуск; випуск
    """
)
EDITION = re.compile(
    r"(?<!\w)(?:(?:wyd\.|изд\.|вид\.|ed\.)"
    + S
    + (
        r"(?P<after>\d{1,2})(?!\w|[./]\d)|(?P<edition>\d{1,3})(?:e|ème|re|st|nd|rd|th|ª|º|\.ª|\.º|a|-е|-ге|-є|"
        r"\.)?"
    )
    + S
    + r"(?:(?:rev|revised|vollst|überarb|erw|neubearb|verb|updated)\.?"
    + S
    + r"(?:u\."
    + S
    + r")?){0,3}"
    + (
        r"(?:éd(?:ition)?|ed(?:n|ition|ición|izione|ição)?|Aufl(?:age)?|druk|uitg|wyd|изд|"
        r"вид)(?!\w)\.?(?:,? (?:испр|доп|rev|augm|corr|aum|перераб|стер|виправ|допов|zm|uzup)(?:\.|"
        r"\w+)(?: и доп\.| et augm\.)?){0,3})"
    ),
    re.IGNORECASE,
)


@cache
def volume_pattern() -> re.Pattern[str]:
    """A volume with its word."""
    return re.compile(
        (
            rf"(?<![\w.])(?:{any_of(VOLUME)}){S}(?P<volume>\d{{1,5}}(?:/\d{{1,4}})?|"
            rf"[IVXLCDM]{{1,8}}(?!\w))(?![\d/]|\.\d)"
        ),
        re.IGNORECASE,
    )


@cache
def issue_pattern() -> re.Pattern[str]:
    """The number of an issue, a report, a law, with its word."""
    return re.compile(
        (
            rf"(?<![\w])(?:{any_of(ISSUE)})(?:(?<![^\W\d_]){S}|[ \u00a0\u202f])(?P<issue>(?:\d|"
            rf"(?-i:[A-Z]{{1,4}})[ /-]?\d)[\w/.–-]*(?<![.–-])(?: ?\(?\d{{3}}(?=[,;.)]|$))?)"
        ),
        re.IGNORECASE,
    )


#: A journal's numbers without words: ``14(2)``, ``12 (2003)``, ``9/2019``, ``XII``, ``12:3``.
BARE_NUMBERS = re.compile(
    r"(?!(?:1[4-9]|20)\d\d(?![\d(]))(?P<volume>\d{1,4}|"
    r"[IVXLCDM]{1,7})(?:\((?P<in_brackets>\d{1,4}(?:[-–/]\d{1,4})?)\)|"
    r"\s\((?P<apart>\d{1,3}(?:[-–/]\d{1,3})?)\)|[.:/](?P<after>\d{1,3}))?(?=[ \u00a0]?[,;:.(\0]|$)"
)
