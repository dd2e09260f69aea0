"""The words by which the parts of a citation are told apart; each table is read in every language at once."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a table, between semicolons."""
    return tuple(phrase.strip() for phrase in text.replace("\n", " ").split(";") if phrase.strip())


def any_of(words: frozenset[str] | tuple[str, ...]) -> str:
    """A regular expression of the words, the longest first; a space in one is any run of one to three spaces."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", "[ \u00a0\u202f]{1,3}") for word in ordered)


#: What joins a title to its date or to what contains it, and says nothing else.
JOINTS = _words(
    """
    a à al alla allo au aux auf am an aus bei by d’ da dal dall’ dalla dans dated dd de dei del dell’
    della delle
    den
    der des di die dnia do dos du e em en et from het i il im in into iz l’ la las le les lo los met na
    nella no o
    od
    of on op os par per pour přes r r. roku rok s’ su sul sull’ sulla sur szerint the to uit und van vom
    von voor w
    we
    with y z ze zu zum zur y. и в во из на о об от по с со у за за р. р року рік года год году г. г з із
    зі від про
    та
    й до në sowie and oraz as ainsi que nonché також а
    في بتاريخ من مؤرخ عن و ב מ מיום מתאריך בתוך ו در به تاریخ مورخ از 载 载于 刊于 于 の に で 、 에 에서
    """
)
#: What leads to an address or an archived copy, and says nothing else.
LEADS = phrases(
    """
    available at; available online; available from; online at; at; url; link; web; doi; isbn; retrieved from;
    archived at; archived; archive; archived copy; copy; cached; accessed via; en ligne; en ligne sur;
    disponible sur; disponible à l’adresse; disponible; lien; adresse; sur; archivé; archivé sur; copie;
    copie d’archive; copie archivée; version archivée; online; online unter; verfügbar unter; abrufbar unter; unter;
    archiviert; archiviert unter; archivkopie; archivversion; kopie; disponible en; en línea; en; enlace;
    copia archivada; archivado en; archivado; copia; disponibile su; disponibile al sito; disponibile all’indirizzo;
    online su; consultabile su; copia archiviata; archiviato; archiviato su; ne conserviamo una copia;
    disponível em; disponível; em linha; arquivado em; arquivado; cópia; cópia arquivada; em; beschikbaar op;
    beschikbaar via; te raadplegen op; via; op; gearchiveerd op; gearchiveerd; dostępne na; dostępny na;
    dostępne pod adresem; kopia; archiwum; zarchiwizowane; adres; режим доступа; ссылка; адрес; архив; архивировано;
    копия; архивная копия; доступно по адресу; електронний ресурс; режим доступу; посилання; архів; архівовано;
    копія; архівна копія; электронный ресурс; доступно за адресою; متاح على; الرابط; רابط; زمين; 在线; 网址; 出典
    """
)
#: Words between two people.
AND = _words("and et und y e en i и та й және și og och as sowie oraz ed е & с и")
#: Words that say that there are more people.
ET_AL = (
    r"et al\.?|et alii|u\. ?a\.|e\. ?a\.|и др\.|та ін\.|і ін\.|i in\.|i inni|y otros|y otras|e outros|e altri|"
    r"et coll\.|et autres|and others|und andere|en anderen"
)
#: Two letters that are an initial, other than capitals.
INITIALS = "Ch|Ph|Th|Yu|Ju|St|Wł|Sz|Cz|Kh|Zh|Sh|Дж|Yu|Ya|Jr|Gh|Hr"
#: Particles that CSL drops where the family name stands alone, and those that stay with it.
DROPPING = _words("de d du des von vom zu zur zum af av do dos das da af. v.")
NON_DROPPING = _words(
    """
    van der den het ten ter te la le les lo del della dello dei degli di dal dalla el al bin ibn bint
    abu ben bat
    st. st san фон де ван дер ла ле дель ди да
    """
)
#: Emphasised words that are no title: the Latin of notes.
LATIN = _words(
    """
    ibid ibid. ibidem ib. idem id. op. cit. loc. supra infra passim in via apud cf. cf sic vs vs. sq.
    sqq. alii
    """
) | frozenset(("op. cit.", "op. cit", "loc. cit.", "art. cit.", "et al.", "et al", "et alii", "et seq.", "et passim"))
#: Words of a link that say only that it is one.
LINK_WORDS = _words(
    """
    copie archive archived archivé archiviert kopie kopia copia cópia копия копія archiwum архив архів
    gearchiveerd
    lien ici link here source url web pdf doi online site page html voir see read lire texte text hier
    quelle
    enlace aquí fuente collegamento qui fonte ligação aqui bron tutaj źródło ссылка здесь источник
    посилання тут
    джерело رابط هنا المصدر קישור כאן מקור پیوند لینک 链接 连接 来源 こちら リンク 出典 링크 출처 여기
    """
) | frozenset(
    (
        "wayback machine",
        "gearchiveerde versie",
        "archived copy",
        "en ligne",
        "en línea",
        "lire en ligne",
        "read online",
        "available online",
        "full text",
    )
)
#: Words of a newspaper's or an agency's name.
NEWSPAPERS = _words(
    """
    gazette gazzetta giornale messaggero quotidiano chronicle dispatch courier kurier anzeiger tageblatt
    nachrichten
    courant dagblad nieuws nieuwsblad krant correio diário diario heraldo faro noticias notícias
    periódico dépêche observer sentinel echo bugle examiner inquirer écho progrès républicain semanario
    semanário voz comercio gaceta folha estado mattino gazzettino eco kurant kustkrant tygodnik goniec stem
    rundschau allgemeine abendblatt morgenpost volksblatt вечерка вечірка голос кур'єр курьер телеграф
    courrier głos dziennik wiadomości вести новини вісті daily news
    anp apa ats belga keystone-sda sda tt europa-press interfax рбк уніан унн ukrinform tanjug
    franceinfo rfi rtl rtbf npr cnbc deutschlandfunk ndr wdr zdf ard mdr swr orf srf rai rainews rtve
    rtp vrt tvn
    tvp polsat
    monde figaro libération parisien échos humanité ouest-france nouvelobs times guardian telegraph post
    herald
    tribune independent economist reuters afp ap bbc cnn bloomberg politico axios newsweek spiegel
    zeitung faz taz
    welt zeit bild handelsblatt tagesspiegel tagesschau dpa país mundo abc vanguardia efe repubblica
    corriere stampa
    ansa messaggero público expresso folha estadão globo lusa volkskrant nrc trouw telegraaf parool
    standaard
    wyborcza rzeczpospolita pap onet коммерсантъ ведомости известия тасс риа интерфакс медуза газета
    новости правда
    укрінформ суспільне الجزيرة الأهرام الحياة القدس رويترز הארץ מעריב ynet گاردین ایسنا ایرنا همشهری
    اعتماد کیهان
    人民日报 新华社 新华网 光明日报 环球时报 财新 朝日新聞 読売新聞 毎日新聞 日本経済新聞 産経新聞 共同通信 조선일보
    중앙일보 동아일보 한겨레 연합뉴스 경향신문
    """
)
#: Words of a learned journal's name.
JOURNALS = _words(
    """
    revue cahiers annales review quarterly studies proceedings bulletin zeitschrift archiv jahrbuch
    vierteljahrshefte revista anales rivista annali tijdschrift kwartalnik przegląd zeszyty вестник
    журнал
    вісник مجلة כתב-עת فصلنامه 学报 研究 紀要 학보 연구
    """
)
#: What begins no name of a person.
NO_NAMES = (
    _words(
        """
    the report review press journal centre center university times post an a le la les der die das el los las il lo
    gli de het een o os as un une
    data dati datos dados données daten dane данные дані figures source
    diário diario gaceta gazeta bulletin boletín boletim official oficial officiel statement remarks
    see note notes table figure act law code bill our my his her their this that these those for on in at from with
    by ibid idem
    """
    )
    - DROPPING
    - NON_DROPPING
)
#: Words whose stop ends no sentence, beside initials and numbers.
STOPS = _words(
    """
    bt-plpr br-plpr lt-plpr plpr br-drs lt-drs bt-drucks deb cong
    stb stcrt trb abl bgbl joue dz gvbl drs bt-drs jorf urt. sygn akt proc urt beschl aff req rec inv сб наук зб пр al
    p pp s ss
    vol vols no nos nr nrn n bd bde h t ed eds éd éds hg hgg hrsg ca cf cfr vgl zob por см ср див пор v
    vid see e.g
    i.e z.b u.a d.h usw etc
    st dr prof mr mrs ms jr sr inc ltd co corp dept univ op cit loc ibid art arts chap ch cap kap rozdz розд abs rn
    hst hfst hfdst
    rdn rz anm
    fn fig tab abb col sp fol f ff l
    sec sect para paras str с стр т вып вып вип № гл разд п пп ст абз ред отв сост науч им ун-та изд
    изд-во вид-во
    ин-т акад проф д-р канд дис автореф
    юрид ист техн экон филол наук г гг в вв р рр тис млн млрд jan feb mar apr jun jul aug sep sept oct
    nov dec janv
    févr avr juil déc fév mär okt dez
    ene abr ago dic gen mag giu lug set ott mei mrt okt янв фев апр авг сен окт ноя дек np m.in tj tzn
    red oprac wyd
    zesz z poz ust dz u r w bijv bv nl jrg afl
    blz o.a red trad übers transl coord org orgs dir dirs coll hors not spéc préc av rev j q lit phil
    med jur trib
    cass civ crim soc com pen sez sent pres
    cons ass núm pág págs ej lic ing sra gral avda pag pagg segg sgg ss mons on d.lgs d.l rb aufl hs
    dipl ders dies
    ebd a.a.o s.a s.l et ann
    """
)
