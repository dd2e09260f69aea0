"""The words by which a note's parts are told apart; each table is read in every language at once."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: What joins a title to its date or to what contains it, and says nothing else.
JOINTS = _words(
    """
    du de des d’ le la les l’ en au dans in the of on from dated dd vom von am aus im dem del de da dal
    della di il lo em no na do van op uit uit z w dnia r roku от в из год году за від у з р року р. г г.
    года في بتاريخ من مؤرخ عن ב מ מיום מתאריך בתוך در به تاریخ مورخ از 载 载于 刊于 于 の に で 、 에 에서
    """
)
#: Short words within names, which begin without a capital.
PARTICLES = _words(
    """
    de du des d la le les von vom zu zur van der den het ten ter te y e da das do dos di del della dei degli
    lo ibn bin bint al el ul abu ben bat af av och og et and und en i и та й و ו ve
    """
)
#: What stands between two names.
BETWEEN_NAMES = (
    *(" and ", " et ", " und ", " y ", " e ", " en ", " i ", " и ", " та ", " و ", " & "),
    *("; ", "；", "和", "与", "及", "、", "؛"),
)
#: Emphasised words that are no title: the Latin of notes.
LATIN = _words(
    """
    ibid ibid. ibidem ib. idem id. op. cit. loc. supra infra passim in via apud cf. cf sic vs vs. sq. sqq. alii
    """
) | frozenset(("op. cit.", "op. cit", "loc. cit.", "art. cit.", "et al.", "et al", "et alii", "et seq.", "et passim"))
#: Words of a link that say only that it is one.
LINK_WORDS = _words(
    """
    lien ici link here source url web pdf doi online site page html voir see read lire texte text hier quelle
    enlace aquí fuente collegamento qui fonte ligação aqui bron tutaj źródło ссылка здесь источник посилання тут
    джерело رابط هنا المصدر קישור כאן מקור پیوند لینک 链接 连接 来源 こちら リンク 出典 링크 출처 여기
    """
) | frozenset(("en ligne", "en línea", "lire en ligne", "read online", "available online", "full text"))
#: Words of a newspaper's or an agency's name.
NEWSPAPERS = _words(
    """
    monde figaro libération parisien échos humanité ouest-france nouvelobs times guardian telegraph post herald
    tribune independent economist reuters afp ap bbc cnn bloomberg politico axios newsweek spiegel zeitung faz taz
    welt zeit bild handelsblatt tagesspiegel tagesschau dpa país mundo abc vanguardia efe repubblica corriere stampa
    ansa messaggero público expresso folha estadão globo lusa volkskrant nrc trouw telegraaf parool standaard
    wyborcza rzeczpospolita pap onet коммерсантъ ведомости известия тасс риа интерфакс медуза газета новости правда
    укрінформ суспільне الجزيرة الأهرام الحياة القدس رويترز הארץ מעריב ynet گاردین ایسنا ایرنا همشهری اعتماد کیهان
    人民日报 新华社 新华网 光明日报 环球时报 财新 朝日新聞 読売新聞 毎日新聞 日本経済新聞 産経新聞 共同通信 조선일보
    중앙일보 동아일보 한겨레 연합뉴스 경향신문
    """
)
#: Words of a learned journal's name.
JOURNALS = _words(
    """
    revue cahiers annales review quarterly studies proceedings bulletin zeitschrift archiv jahrbuch
    vierteljahrshefte revista anales rivista annali tijdschrift kwartalnik przegląd zeszyty вестник журнал
    вісник مجلة כתב-עת فصلنامه 学报 研究 紀要 학보 연구
    """
)
#: What a law's note begins with, or its title.
LAWS = _words(
    """
    loi règlement directive décret arrêté ordonnance regulation act gesetz verordnung richtlinie ley
    reglamento directiva decreto legge regolamento direttiva lei regulamento diretiva wet verordening
    richtlijn ustawa rozporządzenie dyrektywa закон указ регламент директива قانون مرسوم חוק تصویب‌نامه 法 条例
    """
)
#: What calls itself a report.
REPORTS = _words(
    """
    rapport rapports report bericht jahresbericht informe rapporto relazione relatório verslag raport
    sprawozdanie доклад отчёт отчет звіт доповідь تقرير דוח گزارش 报告 報告 報告書 보고서
    """
)
