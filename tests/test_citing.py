"""What a note cites, read from its words: fields in many languages, kinds, comments, and any text whatever."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from briefpress.citing import Cited, cites
from briefpress.citing.cutting import words_of
from briefpress.citing.line import Stretch, cut, line_of, normal
from briefpress.document import (
    Block,
    Emphasis,
    Inline,
    Link,
    List,
    Paragraph,
    Text,
)
from briefpress.source import Name
from briefpress.walk import plain
from note_markup import PIECES, bodies_of, inlines_of, paragraphs


def read(note: str, lang: str = "fr") -> Cited:
    [cited] = cites(paragraphs(note), lang)
    return cited


def shown(name: Name) -> str:
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    return name.literal or " ".join(part for part in parts if part)


#: Notes as they are written, and what a librarian reads in them. Nothing here was ever published.
READINGS: list[tuple[str, str, dict[str, object]]] = [
    # French
    (
        "fr",
        "Voir : « Le port sec ouvre ses quais » du 18 Mars 2024.",
        {"prefix": "Voir", "title": "Le port sec ouvre ses quais", "issued": "2024-03-18", "type": "webpage"},
    ),
    (
        "fr",
        "« Un hiver sans neige », *Le Monde*, 3 mai 2025.",
        {
            "title": "Un hiver sans neige",
            "container_title": "Le Monde",
            "issued": "2025-05-03",
            "type": "article-newspaper",
        },
    ),
    (
        "fr",
        (
            "Claire Dumas, «\u00a0Le gaz et la paix\u00a0», Le Figaro, 1er février "
            "2025, https://exemple.fr/gaz (consulté le 4 mars 2025)."
        ),
        {
            "author": ("Claire Dumas",),
            "title": "Le gaz et la paix",
            "container_title": "Le Figaro",
            "issued": "2025-02-01",
            "url": "https://exemple.fr/gaz",
            "accessed": "2025-03-04",
            "type": "article-newspaper",
        },
    ),
    (
        "fr",
        "Cf. [Les ports francs en 2025](https://exemple.fr/ports), 12 janv. 2025.",
        {
            "prefix": "Cf.",
            "title": "Les ports francs en 2025",
            "url": "https://exemple.fr/ports",
            "issued": "2025-01-12",
            "type": "webpage",
        },
    ),
    (
        "fr",
        "Jean-Marc Le Goff et Anne de Vries, *La mer partagée*, Presses du Nord, 2019, p. 45.",
        {
            "author": ("Jean-Marc Le Goff", "Anne de Vries"),
            "title": "La mer partagée",
            "issued": "2019",
            "type": "book",
        },
    ),
    (
        "fr",
        "Cour des comptes, « Rapport sur les digues », avril 2023, p. 12-15.",
        {"author": ("Cour des comptes",), "title": "Rapport sur les digues", "issued": "2023-04", "type": "report"},
    ),
    (
        "fr",
        "Loi n° 2023-54 du 2 février 2023 relative aux digues.",
        {
            "title": "Loi n° 2023-54 du 2 février 2023 relative aux digues",
            "issued": "2023-02-02",
            "type": "legislation",
        },
    ),
    (
        "fr",
        (
            "Voir aussi Paul Renard, « L’eau de l’Oder », *Revue des "
            "fleuves*, vol. 12, n° 3, 2021, doi:10.1234/oder.2021.7."
        ),
        {
            "prefix": "Voir aussi",
            "author": ("Paul Renard",),
            "title": "L’eau de l’Oder",
            "container_title": "Revue des fleuves",
            "issued": "2021",
            "doi": "10.1234/oder.2021.7",
            "type": "article-journal",
        },
    ),
    ("fr", "https://exemple.fr/une-page?x=1", {"url": "https://exemple.fr/une-page?x=1", "type": "webpage"}),
    # English
    (
        "en-GB",
        "See Jane Doe, ‘The harbour’s last winter’, *The Guardian*, 7 June 2024.",
        {
            "prefix": "See",
            "author": ("Jane Doe",),
            "title": "The harbour’s last winter",
            "container_title": "The Guardian",
            "issued": "2024-06-07",
            "type": "article-newspaper",
        },
    ),
    (
        "en-US",
        "John A. Smith, “Ports in a Storm,” *Journal of Coastal Policy* 12, no. 3 (2022).",
        {
            "author": ("John A. Smith",),
            "title": "Ports in a Storm",
            "container_title": "Journal of Coastal Policy",
            "issued": "2022",
            "type": "article-journal",
        },
    ),
    (
        "en-US",
        "“Ferry Service Resumes,” Harbor Times, Nov. 18, 2024, https://example.com/ferry (accessed March 4, 2025).",
        {
            "title": "Ferry Service Resumes",
            "container_title": "Harbor Times",
            "issued": "2024-11-18",
            "url": "https://example.com/ferry",
            "accessed": "2025-03-04",
            "type": "article-newspaper",
        },
    ),
    (
        "en",
        "See also [The long strike](https://example.org/strike).",
        {"prefix": "See also", "title": "The long strike", "url": "https://example.org/strike", "type": "webpage"},
    ),
    (
        "en",
        "Smith, J. and Doe, A. (2020), ‘Grain by rail’, *Transport Review*, 14(2).",
        {
            "author": ("J. Smith", "A. Doe"),
            "title": "Grain by rail",
            "container_title": "Transport Review",
            "issued": "2020",
            "type": "article-journal",
        },
    ),
    (
        "en",
        "Regulation (EU) 2031/77 of the Parliament of 13 June 2031.",
        {
            "title": "Regulation (EU) 2031/77 of the Parliament of 13 June 2031",
            "issued": "2031-06-13",
            "type": "legislation",
        },
    ),
    # German
    (
        "de",
        "Vgl. „Der Hafen schläft“, in: Der Spiegel, 3. Mai 2025.",
        {
            "prefix": "Vgl.",
            "title": "Der Hafen schläft",
            "container_title": "Der Spiegel",
            "issued": "2025-05-03",
            "type": "article-newspaper",
        },
    ),
    (
        "de",
        (
            "Hans von Berg: „Kalte Fracht“, Süddeutsche Zeitung vom 12.03.2024, "
            "https://beispiel.de/fracht, abgerufen am 1. April 2024."
        ),
        {
            "author": ("Hans von Berg",),
            "title": "Kalte Fracht",
            "container_title": "Süddeutsche Zeitung",
            "issued": "2024-03-12",
            "url": "https://beispiel.de/fracht",
            "accessed": "2024-04-01",
            "type": "article-newspaper",
        },
    ),
    (
        "de",
        "Siehe auch »Die letzte Fähre« vom 18. November 2024.",
        {"prefix": "Siehe auch", "title": "Die letzte Fähre", "issued": "2024-11-18", "type": "webpage"},
    ),
    (
        "de",
        "Bundesamt für Deiche, „Jahresbericht der Deiche“, März 2023.",
        {
            "author": ("Bundesamt für Deiche",),
            "title": "Jahresbericht der Deiche",
            "issued": "2023-03",
            "type": "report",
        },
    ),
    # Spanish
    (
        "es",
        "Véase «El puerto seco», *El País*, 18 de noviembre de 2024.",
        {
            "prefix": "Véase",
            "title": "El puerto seco",
            "container_title": "El País",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    (
        "es",
        (
            "María de la Cruz, «La sal y el mar», 2 de enero de 2025, "
            "https://ejemplo.es/sal (consultado el 3 de enero de 2025)."
        ),
        {
            "author": ("María de la Cruz",),
            "title": "La sal y el mar",
            "issued": "2025-01-02",
            "url": "https://ejemplo.es/sal",
            "accessed": "2025-01-03",
            "type": "webpage",
        },
    ),
    (
        "es",
        "Cfr. Ley 12/2031, de 3 de mayo, de puertos.",
        {
            "prefix": "Cfr.",
            "title": "Ley 12/2031, de 3 de mayo, de puertos",
            "issued": "2031-05-03",
            "type": "legislation",
        },
    ),
    # Italian
    (
        "it",
        "Si veda «Il porto vuoto», *Corriere della Sera*, 1º maggio 2025.",
        {
            "prefix": "Si veda",
            "title": "Il porto vuoto",
            "container_title": "Corriere della Sera",
            "issued": "2025-05-01",
            "type": "article-newspaper",
        },
    ),
    (
        "it",
        "Cfr. Luca Bianchi, “Navi ferme”, La Stampa, 12 marzo 2024.",
        {
            "prefix": "Cfr.",
            "author": ("Luca Bianchi",),
            "title": "Navi ferme",
            "container_title": "La Stampa",
            "issued": "2024-03-12",
            "type": "article-newspaper",
        },
    ),
    # Portuguese
    (
        "pt",
        "Ver «O porto calado», *Público*, 3 de maio de 2025.",
        {
            "prefix": "Ver",
            "title": "O porto calado",
            "container_title": "Público",
            "issued": "2025-05-03",
            "type": "article-newspaper",
        },
    ),
    (
        "pt-BR",
        (
            "João da Silva, “A última balsa”, Folha de S. Paulo, 12 mar. 2024. "
            "Disponível em: https://exemplo.br/balsa. Acesso em: 5 abr. 2024."
        ),
        {
            "author": ("João da Silva",),
            "title": "A última balsa",
            "container_title": "Folha de S. Paulo",
            "issued": "2024-03-12",
            "url": "https://exemplo.br/balsa",
            "accessed": "2024-04-05",
            "type": "article-newspaper",
        },
    ),
    # Dutch
    (
        "nl",
        "Zie ‘De haven slaapt’, de Volkskrant, 3 mei 2025.",
        {
            "prefix": "Zie",
            "title": "De haven slaapt",
            "container_title": "de Volkskrant",
            "issued": "2025-05-03",
            "type": "article-newspaper",
        },
    ),
    (
        "nl",
        "Jan de Vries, “Zout water”, 12 maart 2024, https://voorbeeld.nl/zout (geraadpleegd op 2 april 2024).",
        {
            "author": ("Jan de Vries",),
            "title": "Zout water",
            "issued": "2024-03-12",
            "url": "https://voorbeeld.nl/zout",
            "accessed": "2024-04-02",
            "type": "webpage",
        },
    ),
    # Polish
    (
        "pl",
        "Zob. „Port zasypia”, *Gazeta Wyborcza*, 3 maja 2025 r.",
        {
            "prefix": "Zob.",
            "title": "Port zasypia",
            "container_title": "Gazeta Wyborcza",
            "issued": "2025-05-03",
            "type": "article-newspaper",
        },
    ),
    (
        "pl",
        "Jan Kowalski, „Ostatni prom”, 18.11.2024, https://przyklad.pl/prom [dostęp: 2.12.2024].",
        {
            "author": ("Jan Kowalski",),
            "title": "Ostatni prom",
            "issued": "2024-11-18",
            "url": "https://przyklad.pl/prom",
            "accessed": "2024-12-02",
            "type": "webpage",
        },
    ),
    # Russian
    (
        "ru",
        "См. «Порт засыпает», Коммерсантъ, 18 ноября 2024 г.",
        {
            "prefix": "См.",
            "title": "Порт засыпает",
            "container_title": "Коммерсантъ",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    (
        "ru",
        "Иванов И. И. «Соль и море», 3 мая 2025 года, https://primer.ru/sol (дата обращения: 04.05.2025).",
        {
            "author": ("И. И. Иванов",),
            "title": "Соль и море",
            "issued": "2025-05-03",
            "url": "https://primer.ru/sol",
            "accessed": "2025-05-04",
            "type": "webpage",
        },
    ),
    # Ukrainian
    (
        "uk",
        "Див. «Порт засинає», Українська правда, 18 листопада 2024 р.",
        {
            "prefix": "Див.",
            "title": "Порт засинає",
            "container_title": "Українська правда",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    (
        "uk",
        "Олена Коваль, «Сіль», 1 травня 2025 року.",
        {"author": ("Олена Коваль",), "title": "Сіль", "issued": "2025-05-01", "type": "webpage"},
    ),
    # Arabic, Hebrew, Persian
    (
        "ar",
        "انظر: «الميناء ينام»، الجزيرة، 18 نوفمبر 2024.",
        {
            "prefix": "انظر",
            "title": "الميناء ينام",
            "container_title": "الجزيرة",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    (
        "he",
        'ראו: "הנמל נרדם", הארץ, 18 בנובמבר 2024.',
        {
            "prefix": "ראו",
            "title": "הנמל נרדם",
            "container_title": "הארץ",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    (
        "fa",
        "نگاه کنید به «بندر خاموش»، همشهری، ۱۸ نوامبر ۲۰۲۴.",
        {
            "prefix": "نگاه کنید به",
            "title": "بندر خاموش",
            "container_title": "همشهری",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    # Chinese, Japanese, Korean
    (
        "zh",
        "参见《港口入睡》，《人民日报》，2024年11月18日。",
        {
            "prefix": "参见",
            "title": "港口入睡",
            "container_title": "人民日报",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    (
        "zh",
        "张伟：《海与盐》，2025年5月3日，https://example.cn/yan（访问日期：2025年5月4日）。",
        {
            "author": ("张伟",),
            "title": "海与盐",
            "issued": "2025-05-03",
            "url": "https://example.cn/yan",
            "accessed": "2025-05-04",
            "type": "webpage",
        },
    ),
    (
        "ja",
        "山田太郎「眠る港」『朝日新聞』2024年11月18日。",
        {
            "author": ("山田太郎",),
            "title": "眠る港",
            "container_title": "朝日新聞",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    (
        "ja",
        "「塩と海」、https://example.jp/shio（2025年5月4日閲覧）。",
        {"title": "塩と海", "url": "https://example.jp/shio", "accessed": "2025-05-04", "type": "webpage"},
    ),
    (
        "ko",
        "김민수, 「잠든 항구」, 『한겨레』, 2024년 11월 18일.",
        {
            "author": ("김민수",),
            "title": "잠든 항구",
            "container_title": "한겨레",
            "issued": "2024-11-18",
            "type": "article-newspaper",
        },
    ),
    # one language's source in another's article
    (
        "fr",
        "See “The empty quay”, The Economist, 7 June 2024.",
        {
            "prefix": "See",
            "title": "The empty quay",
            "container_title": "The Economist",
            "issued": "2024-06-07",
            "type": "article-newspaper",
        },
    ),
    (
        "en",
        "Voir « Le quai vide », *Libération*, 7 août 2024.",
        {
            "prefix": "Voir",
            "title": "Le quai vide",
            "container_title": "Libération",
            "issued": "2024-08-07",
            "type": "article-newspaper",
        },
    ),
]

FIELDS = ("title", "container_title", "issued", "accessed", "url", "doi", "type")


@pytest.mark.parametrize(("lang", "note", "truth"), READINGS, ids=[note[:40] for _, note, _ in READINGS])
def test_what_is_read(lang: str, note: str, truth: dict[str, object]) -> None:
    cited = read(note, lang)
    found: dict[str, object] = {field: getattr(cited.source, field) for field in FIELDS}
    found |= {"author": tuple(map(shown, cited.source.author)), "prefix": cited.citation.prefix}
    assert found == {**dict.fromkeys(FIELDS, ""), "author": (), "prefix": "", **truth}
    assert cited.kind == "full"


#: Sources that say by a word, a form or an address what they are: their type, and what else tells it.
SAID: list[tuple[str, str, dict[str, str]]] = [
    (
        "en",
        "Council Implementing Regulation 2024/9917 of 18 November 2024, annex II, no. 44.",
        {
            "type": "legislation",
            "title": "Council Implementing Regulation 2024/9917 of 18 November 2024",
            "issued": "2024-11-18",
            "number": "2024/9917",
            "locator": "annex II, no. 44",
        },
    ),
    (
        "de",
        "Durchführungsverordnung (EU) 2024/9917 des Rates vom 18. November 2024, Anhang II, Nr. 44.",
        {"type": "legislation", "issued": "2024-11-18", "locator": "Anhang II, Nr. 44"},
    ),
    (
        "es",
        "Reglamento (UE) 2024/9917 del Consejo, de 18 de noviembre de 2024, anexo II, n.º 44.",
        {"type": "legislation", "issued": "2024-11-18", "locator": "anexo II, n.º 44"},
    ),
    ("it", "L. 4 marzo 2009, n. 517, «Norme sui porti», art. 3.", {"type": "legislation", "number": "517"}),
    ("pl", "Ustawa z dnia 3 marca 2012 r. o portach (Dz.U. z 2012 r. poz. 417), art. 2.", {"number": "417"}),
    (
        "fr",
        "TA Rochebelle, 4 mai 2022, Société Hautemer, n° 2101234.",
        {"type": "legal_case", "title": "Société Hautemer", "issued": "2022-05-04", "number": "2101234"},
    ),
    (
        "es",
        "STSJ de la Costa 31/2019, de 4 de marzo, FJ 2.º.",
        {"type": "legal_case", "title": "STSJ de la Costa 31/2019, de 4 de marzo", "issued": "2019-03-04"},
    ),
    ("pl", "Wyrok WSA w Lipnie z 4.03.2019 r., sygn. IV SA/Lp 31/19.", {"number": "IV SA/Lp 31/19"}),
    (
        "de",
        "Jana Ried (@ried) auf Mastodon, 4.3.2024: „Wer zählt die Kräne?“",
        {"type": "post", "title": "Wer zählt die Kräne?", "container_title": "Mastodon"},
    ),
    ("de", "Hafenamt Nord: Umschlagbericht, Stand: 4.3.2024.", {"type": "report", "issued": "2024-03-04"}),
    ("es", "Autoridad Portuaria, *Los muelles*, 2019, 140 págs., https://puerto.example/m.pdf.", {"type": "report"}),
    ("en", "Harbour Office, *Dock Rules* (Cm 4417, 2016) para 3.", {"number": "Cm 4417"}),
    (
        "pl",
        "Lis J., 2016, *Porty*, Studia Morskie, t. 3, z. 2, s. 15–38.",
        {"type": "article-journal", "page": "15-38"},
    ),
    ("it", "M. Neri, «I moli», in Quaderni del porto, n. 4/2022, pp. 7-9.", {"issue": "4"}),
    ("uk", "О. Лях, «Причали», тижневик «Порт», 4 березня 2024.", {"type": "article-magazine"}),
    ("es", "“Cierra el muelle”, Agencia Marea, 4 mar. 2024.", {"container_title": "Agencia Marea"}),
    (
        "pt",
        "LIMA, A. Dragas no cais. In: NEVES, B.; REIS, C. (org.). *Rios*. 2. ed. Porto: Tua, 2017. cap. 4, p. 9-17.",
        {"page": "9-17"},
    ),
    ("en", "J. Roe, “Docks”, https://roe.substack.com/p/docks, 4 May 2021.", {"type": "post-weblog"}),
    ("en", "Roe, J. “Docks” (2021) https://arxiv.org/abs/2101.01234", {"type": "article"}),
    (
        "it",
        "Neri M., 2015 – *I moli*. Annali del Museo del Porto, 28: 101-136.",
        {"type": "article-journal", "volume": "28"},
    ),
    ("pl", "Port, Stany wody, zbiór danych, https://port.example/d, pobrano 2023-05-09.", {"accessed": "2023-05-09"}),
]


@pytest.mark.parametrize(("lang", "note", "truth"), SAID, ids=[note[:40] for _, note, _ in SAID])
def test_what_kind_of_source_is_read(lang: str, note: str, truth: dict[str, str]) -> None:
    cited = read(note, lang)
    found = {field: getattr(cited.source, field, cited.citation.locator) for field in truth}
    assert found == truth


def test_the_annex_of_a_law_is_in_no_container() -> None:
    law = read("Council Implementing Regulation 2024/9917 of 18 November 2024, annex II, no. 44.", "en")
    assert (law.source.container_title, law.source.author, law.understood) == ("", (), True)


def test_the_same_sense_is_no_same_author() -> None:
    assert read("en el mismo sentido, STSJ de la Costa 31/2019, de 4 de marzo.", "es").kind == "full"


def test_an_archived_copy_belongs_to_the_citation_before_it() -> None:
    cited = read(
        "[Pier 4](https://port.example/4), 12-03-2024. [Gearchiveerde versie](https://archive.today/hV2).", "nl"
    )
    assert (cited.source.url, cited.source.archive_url) == ("https://port.example/4", "https://archive.today/hV2")


#: The forms of names, and the parts that they tell.
NAMES = [
    ("Jean de La Fontaine, *Fables*, 1668.", Name(family="La Fontaine", given="Jean", dropping_particle="de")),
    ("Smith, J. (2019). *Roads*. London: Verso.", Name(family="Smith", given="J.")),
    ("J. Smith, *Roads*, 2019.", Name(family="Smith", given="J.")),
    ("SMITH John, *Roads*, 2019.", Name(family="Smith", given="John")),
    (
        "VAN DER MEULEN, Hendrik. *Roads*. 2019.",
        Name(family="Meulen", given="Hendrik", non_dropping_particle="van der"),
    ),
    ("van der Berg, A., *Roads*, 2019.", Name(family="Berg", given="A.", non_dropping_particle="van der")),
    ("Ludwig von Berg, *Roads*, 2019.", Name(family="Berg", given="Ludwig", dropping_particle="von")),
    ("Tobias van der Linde, *Roads*, 2019.", Name(family="Linde", given="Tobias", non_dropping_particle="van der")),
    ("Иванов И. И. *Дороги*. 2019.", Name(family="Иванов", given="И. И.")),
    ("Cour des comptes, *Les routes*, 2019.", Name(literal="Cour des comptes")),
    ("Netzwerk Wege e. V., *Roads*, 2019.", Name(literal="Netzwerk Wege e. V.")),
]


@pytest.mark.parametrize(("note", "name"), NAMES, ids=[note[:24] for note, _ in NAMES])
def test_the_parts_of_names(note: str, name: Name) -> None:
    assert read(note).source.author == (name,)


#: Who made a work, its title, its publisher and its place, in the orders that ten and more languages set them.
BARE = [
    # A title behind names and a comma, a place and a publisher before the year.
    ("fr", "Jean Morel, L'onde et ses usages, Lyon, Armille, 2019, p. 4.", "Jean Morel", "", "L'onde et ses usages"),
    ("fr", "MOREL (Jean), La forêt lente, Paris, Armille, 2019, p. 4.", "Jean Morel", "", "La forêt lente"),
    (
        "de",
        "Müller, Hans: Der stille Kai. Ein Abriss, Berlin 2012, S. 34.",
        "Hans Müller", "", "Der stille Kai. Ein Abriss",
    ),
    (
        "de",
        "Hans Müller / Eva Schmidt, Der stille Kai, Berlin: Nordtor, 2012.",
        "Hans Müller; Eva Schmidt", "", "Der stille Kai",
    ),
    ("pl", "J. Kowalski, *Cichy port*, Norrwik 2014, s. 3.", "J. Kowalski", "", "Cichy port"),
    (
        "it",
        "A. Rossi, Il porto vuoto. Una storia, il Molo, Bologna 2016, p. 4.",
        "A. Rossi", "", "Il porto vuoto. Una storia",
    ),
    (
        "it",
        "F. Bona - T. Ghezzi, «Chi ha l'acqua?», in Quaderni d'acqua, n. 4/2022.",
        "F. Bona; T. Ghezzi", "", "Chi ha l'acqua?",
    ),
    ("es", "GARCÍA, Ana: El puerto seco. Madrid, Editorial Arena, 2017, p. 22.", "Ana García", "", "El puerto seco"),
    # A subtitle behind italics, behind a stop, behind a colon.
    (
        "pt",
        "LIMA, Ana. *Ouro e água*: um diagnóstico. Belmira: Onda, 2021. p. 9.",
        "Ana Lima", "", "Ouro e água: um diagnóstico",
    ),
    (
        "it",
        "Brand H., 1931 – Käfer im Tal. Eine Übersicht. Innthal, Verlag Wagner, p. 4.",
        "H. Brand", "", "Käfer im Tal. Eine Übersicht",
    ),
    # ГОСТ and ДСТУ: the title first, those responsible behind a stroke; Latin names among them.
    (
        "ru",
        "Тихий порт : очерк / И. И. Иванов, П. П. Петров. — СПб. : Волна, 2014.",
        "И. И. Иванов; П. П. Петров", "", "Тихий порт : очерк",
    ),
    ("uk", "Річки України: довідник / за ред. П. Бойка. Київ : Вода, 2015.", "", "П. Бойка", "Річки України: довідник"),
    ("ru", "Hartikainen E. Burnt Boreal. Oulunsaari: Pohjola, 1999. P. 14.", "E. Hartikainen", "", "Burnt Boreal"),
    # Institutions are no persons.
    (
        "nl",
        "Waterschap De Lage Venen, Peilbesluit Oost: toelichting, maart 2020, p. 18.",
        "=Waterschap De Lage Venen", "", "Peilbesluit Oost: toelichting",
    ),
    (
        "de",
        "Netzagentur Nordsüd: Bericht zum Strom, Bonn 2023, S. 11.",
        "=Netzagentur Nordsüd", "", "Bericht zum Strom",
    ),
    (
        "fr",
        "Ligue des oiseaux, Observatoire des rapaces : bilan, rapport n° 17, février 2024.",
        "=Ligue des oiseaux", "", "Observatoire des rapaces : bilan",
    ),
    (
        "pt",
        "BRASIL. Ministério das Águas. Plano de portos. Brasília: MA, 2015.",
        "=Brasil. Ministério das Águas", "", "Plano de portos",
    ),
    (
        "uk",
        "Оператор мереж «Струм», «Звіт про мережі», Київ, 2023, с. 40.",
        "=Оператор мереж «Струм»", "", "Звіт про мережі",
    ),
    # Editors in brackets, with and without the stop.
    (
        "en",
        "Margaret Lane, ‘Chains’ in Peter Hall and Ines Duarte (eds), *Below the Tide* (Lantern UP 2015) 88.",
        "Margaret Lane", "Peter Hall; Ines Duarte", "Chains",
    ),
    # What a piece is, before its title and behind it; the medium of a title.
    ("pt", "Veja-se o sítio, página «Como pedir licença», https://soto.example/licenca.", "", "", "Como pedir licença"),
    ("uk", "«Темна неділя», фільм, реж. Ірина Стадник, 24 листопада 2024.", "Ірина Стадник", "", "Темна неділя"),
    ("ru", "Гербарий заповедника [Электронный ресурс]. URL: https://herb.example/.", "", "", "Гербарий заповедника"),
    ("pt", "LIMA, A. O cais. In: REIS, B. (org.). *Portos*. Sul: Onda, 2010. p. 9-17.", "A. Lima", "B. Reis", "O cais"),
    # A word before a colon is no author.
    (
        "de",
        "Unveröffentlicht: Wulf, Jana (2019): Gips im Berg. Masterarbeit, Univ. Kehlstadt, S. 5.",
        "Jana Wulf", "", "Gips im Berg",
    ),
]  # fmt: skip


def listed(names: tuple[Name, ...]) -> str:
    """The names with semicolons between, an institution's behind a sign."""
    return "; ".join("=" + name.literal if name.literal else shown(name) for name in names)


@pytest.mark.parametrize(("lang", "note", "author", "editor", "title"), BARE, ids=[row[1][:30] for row in BARE])
def test_who_made_what(lang: str, note: str, author: str, editor: str, title: str) -> None:
    source = read(note, lang).source
    assert (listed(source.author), listed(source.editor), source.title) == (author, editor, title)


#: Where the publisher and the place stand.
PRINTED = [
    ("it", "A. Rossi, Il porto vuoto, il Molo, Bologna 2016, p. 4.", "il Molo", "Bologna"),
    ("pl", "Lind O., 2011, *When rivers forget*, Norrvik, Havsbok, s. 88.", "Havsbok", "Norrvik"),
    ("pl", "J. Kowalski, *Cichy port*, Norrwik 2014, s. 3.", "", "Norrwik"),
    ("en", "R. van der Berg, Is the Sea Ours? A History (Northgate UP 2014) 12.", "Northgate UP", ""),
    ("es", "Ayuntamiento de Soto, Inventario de cañadas, Servicio de Patrimonio, 2019.", "Servicio de Patrimonio", ""),
    ("uk", "Сирота П. І. Право : автореф. дис. / Посульський ун-т. Лубенець, 2016.", "Посульський ун-т", "Лубенець"),
    ("ko", "김철수, 『조용한 항구』, 서울: 바다출판, 2014, 33쪽.", "바다출판", "서울"),
    ("ar", "أحمد علي، «الميناء الهادئ»، بيروت: دار البحر، 2014، ص 33.", "دار البحر", "بيروت"),
    ("he", "דוד כהן, \"הנמל השקט\", תל אביב: הוצאת הים, 2014, עמ' 33.", "הוצאת הים", "תל אביב"),
    ("fa", "علی رضایی، «بندر آرام»، تهران: نشر دریا، 2014، ص 33.", "نشر دریا", "تهران"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "note", "publisher", "place"), PRINTED, ids=[row[1][:30] for row in PRINTED])
def test_who_published_it_where(lang: str, note: str, publisher: str, place: str) -> None:
    source = read(note, lang).source
    assert (source.publisher, source.publisher_place) == (publisher, place)


def test_others_are_no_author() -> None:
    assert read("Smith et al., *Roads*, 2019.").source.author == (Name(family="Smith"),)


#: How a citation names its source: kind, target, locator and its label.
KINDS = [
    ("fr", "Ibid., p. 12.", "ibid", "", "12", "page"),
    ("fr", "*Ibidem*.", "ibid", "", "", ""),
    ("de", "Ebd., S. 12 f.", "ibid", "", "12 f.", "page"),
    ("de", "Ebenda.", "ibid", "", "", ""),
    ("it", "Ivi, p. 31.", "ibid", "", "31", "page"),
    ("pl", "Tamże, s. 8.", "ibid", "", "8", "page"),
    ("ru", "Там же. С. 118.", "ibid", "", "118", "page"),
    ("uk", "Там само. С. 73.", "ibid", "", "73", "page"),
    ("en", "Id.", "idem", "", "", ""),
    ("pt", "Idem.", "idem", "", "", ""),
    ("de", "Ders., S. 4.", "idem", "", "4", "page"),
    ("fr", "J. Roux, *op. cit.*, p. 112.", "op-cit", "", "112", "page"),
    ("fr", "Roux, art. cit., p. 4.", "op-cit", "", "4", "page"),
    ("de", "Tiede, a. a. O., S. 57.", "op-cit", "", "57", "page"),
    ("nl", "Raad voor Kust, t.a.p., p. 12.", "op-cit", "", "12", "page"),
    ("pl", "J. Wierz, dz. cyt., s. 133.", "op-cit", "", "133", "page"),
    ("ru", "Верхотуров А. П. Указ. соч. С. 201.", "op-cit", "", "201", "page"),
    ("uk", "Перебийніс О. Т. Зазн. праця. С. 140.", "op-cit", "", "140", "page"),
    ("en", "Supra note 3, at 9.", "note", "3", "9", "page"),
    ("en", "Doe (n 3) 45.", "note", "3", "45", "page"),
    ("fr", "Voir note 2.", "note", "2", "", ""),
    ("fr", "Roux, note 4 ci-dessus, p. 3.", "note", "4", "3", "page"),
    ("de", "Siehe Anm. 2, S. 30.", "note", "2", "30", "page"),
    ("ru", "См. сноску 1.", "note", "1", "", ""),
    ("en", "Doe, *Long Road*, 102.", "short", "", "102", "page"),
    ("en", "Doe et al. 2023, p. 31.", "short", "", "31", "page"),
    ("fr", "*La mer*, 2019, art. 12, al. 2.", "full", "", "12, al. 2", "article-locator"),
    ("de", "Hans Müller, *Deichrecht*, München 2018, § 12.", "full", "", "12", "section"),
    ("de", "Hans Müller, *Deichrecht*, München 2018, Rn. 27.", "full", "", "27", "paragraph"),
]


@pytest.mark.parametrize(("lang", "note", "kind", "target", "locator", "label"), KINDS, ids=[row[1] for row in KINDS])
def test_how_a_source_is_named(lang: str, note: str, kind: str, target: str, locator: str, label: str) -> None:
    cited = read(note, lang)
    assert (cited.kind, cited.target, cited.citation.locator, cited.citation.label) == (kind, target, locator, label)


#: Words that cite nothing.
COMMENTS = [
    ("fr", "Le ministre parle d’une « nouvelle ère »."),
    ("fr", "On laissera ici de côté la question des polders concédés avant 1807."),
    ("fr", "La loi de 2005 ne dit rien de tel."),
    ("en", "Thus the minister spoke of a “new era” of ports in 2024."),
    ("en", "The figures are for 2021 and exclude the islands."),
    ("de", "Der Begriff „Siel“ wird im Folgenden nur für das Bauwerk gebraucht."),
    ("pt", "Usamos “várzea” no sentido local, que não é o dos manuais."),
    ("uk", "Термін «гать» уживаємо в значенні, поширеному на Лівобережжі."),
    ("ru", "Здесь и далее даты приводятся по старому стилю."),
    ("nl", "Bedragen in prijzen van 2020, tenzij anders vermeld."),
    ("it", ""),
]


@pytest.mark.parametrize(("lang", "note"), COMMENTS, ids=[note[:30] for _, note in COMMENTS])
def test_a_comment_cites_nothing(lang: str, note: str) -> None:
    assert cites(paragraphs(note), lang) == ()


#: Several citations in one note: their stretches.
SEVERAL = [
    (
        "fr",
        "Voir J. Roux, *La mer*, 2019, p. 4 ; *contra*, A. Blanc, « Le quai », *Revue des ports*, 2021, p. 2-9.",
        ["Voir J. Roux, La mer, 2019, p. 4", "contra, A. Blanc, « Le quai », Revue des ports, 2021, p. 2-9."],
    ),
    (
        "fr",
        "Cour des mers, *Le fret*, 2023, p. 58. Voir aussi « Le quai », 3 mai 2023. Rien n’a changé depuis.",
        ["Cour des mers, Le fret, 2023, p. 58.", "Voir aussi « Le quai », 3 mai 2023."],
    ),
    (
        "de",
        "Vgl. „Das Deck“, Die Zeit, 2. Mai 2022, S. 3, sowie „Der Kai“, Die Zeit, 2. Mai 2023.",
        ["Vgl. „Das Deck“, Die Zeit, 2. Mai 2022, S. 3", "sowie „Der Kai“, Die Zeit, 2. Mai 2023."],
    ),
    ("en", "https://example.org/a\n\nhttps://example.org/b", ["https://example.org/a", "https://example.org/b"]),
    (
        "fr",
        "Le chiffre vient de la préfecture, qui ne l’a pas publié : « La gare », Le Figaro, 3 mai 2024.",
        ["« La gare », Le Figaro, 3 mai 2024."],
    ),
]


@pytest.mark.parametrize(("lang", "note", "stretches"), SEVERAL, ids=[note[:30] for _, note, _ in SEVERAL])
def test_each_citation_has_its_stretch(lang: str, note: str, stretches: list[str]) -> None:
    blocks = paragraphs(note)
    line = line_of(blocks).text
    assert [line[each.start : each.end] for each in cites(blocks, lang)] == stretches


def test_a_list_of_links() -> None:
    items = tuple(
        (Paragraph((Link(f"https://example.org/{name}", (Text(f"The {name}"),)),)),) for name in ("quay", "ship")
    )
    assert [each.source.title for each in cites((List(items),), "en")] == ["The quay", "The ship"]


def test_attributes_say_more_of_a_source() -> None:
    note = (
        '« Le quai », 3 mai 2023, https://exemple.fr/q {grade=B2 accessed=2025-05-01 marking="TLP:AMBER" type=report}'
    )
    cited = read(note)
    source = cited.source
    assert (source.grade, source.accessed, source.marking, source.type) == ("B2", "2025-05-01", "TLP:AMBER", "report")
    assert note[slice(*cited.attributes)].startswith("{grade=B2")
    assert note[slice(*cited.attributes)].endswith("}")
    assert cited.understood


def test_an_archived_page_gives_both_addresses() -> None:
    kept = "https://web.archive.org/web/20240313101010/https://exemple.fr/q"
    source = read(f"« Le quai », 3 mai 2023, {kept}.").source
    assert (source.archive_url, source.url) == (kept, "https://exemple.fr/q")


def test_names_that_stand_for_an_address() -> None:
    source = read("B. Lind, ‘Dark ships’, arXiv:2311.04567, 2023.", "en").source
    assert (source.type, source.number) == ("article", "2311.04567")
    assert read("Edmund Farr, *Der Deich*, 2020, ISBN 978-3-00-123456-0.").source.isbn == "978-3-00-123456-0"


@pytest.mark.parametrize(
    ("note", "understood"),
    [
        ("Voir « Le quai », *Le Monde*, 3 mai 2025, p. 4.", True),
        ("« Le quai », *Le Monde*, 3 mai 2025, repris plus tard avec des coupes.", False),
        ("« Le quai », disponible sur https://exemple.fr/q (consulté le 3 mai 2025).", True),
    ],
)
def test_understood_says_whether_every_word_is_in_a_part(note: str, understood: bool) -> None:
    assert read(note).understood == understood


def test_the_seeds_notes(seed: Path) -> None:
    notes = re.findall(r"^\d\. (Voir.*)$", seed.read_text(encoding="utf-8"), re.MULTILINE)
    found = [read(note) for note in notes]
    assert [each.source.issued for each in found] == ["2024-11-18", "2025-01-13", "2024-10-17"]
    for note, each in zip(notes, found, strict=True):
        assert (each.citation.prefix, each.source.type, each.understood) == ("Voir", "webpage", True)
        assert f"« {each.source.title} »" in note


# --- what holds of any note ------------------------------------------------------------------

WORDS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14).map(" ".join)
INLINES = inlines_of(WORDS)
NOTES = bodies_of(WORDS, INLINES)
LANGS = st.sampled_from(
    ["fr", "en", "en-GB", "de", "es", "it", "pl", "ru", "ar", "he", "zh", "ja", "ko", "fa", "tlh", ""]
)


@settings(max_examples=400, deadline=None)
@given(NOTES, LANGS)
def test_stretches_of_any_note_are_in_order_and_apart(blocks: tuple[Block, ...], lang: str) -> None:
    line = line_of(blocks).text
    found = cites(blocks, lang)
    edges = [0, *(edge for each in found for edge in (each.start, each.end)), len(line)]
    assert edges == sorted(edges)
    for each in found:
        assert each.start < each.end
        assert plain(each.words).split() == line[each.start : each.end].split()
        assert each.attributes == (0, 0) or each.start <= each.attributes[0] < each.attributes[1] <= each.end
        assert each.source.title in line
        assert each.citation.prefix in line
        assert (each.kind == "note") == bool(each.target)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300) | WORDS, LANGS)
def test_any_text_is_read(text: str, lang: str) -> None:
    for each in cites((Paragraph((Text(text),)),), lang):
        assert each.source.title in text


@settings(max_examples=200, deadline=None)
@given(st.lists(INLINES, max_size=5).map(tuple), st.integers(0, 60), st.integers(0, 60))
def test_cut_gives_the_characters_it_was_asked_for(parts: tuple[Inline, ...], start: int, length: int) -> None:
    assert plain(cut(parts, start, start + length)) == plain(parts)[start : start + length]
    assert plain(normal(parts)) == plain(parts)
    assert normal(normal(parts)) == normal(parts)
    [words] = words_of((Paragraph(parts),), [Stretch(start, start + length)])
    assert plain(words) == plain(parts)[start : start + length]


# --- hostile notes ---------------------------------------------------------------------------

HOSTILE = [
    *(
        "a",
        "« ",
        "« a » ",
        "“’‘„\"'",
        "https://",
        "(",
        "[",
        "{",
        "10.1234/",
        "http://a.b/)))))",
        "1, ",
        "p. 1, ",
        "A. B, ",
    ),
    *(
        "Ibid. ",
        "Ibid.; ",
        "Smith, J.; ",
        "« a », 2020; ",
        "{grade=B2} ",
        "Act ",
        "§ 1 ",
        "J. ",
        "and ",
        "in ",
        "Voir ",
        "; ",
    ),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_note_is_read_in_linear_time(piece: str) -> None:
    note = "Voir : « Le port », 3 mai 2025. " + piece * (100_000 // len(piece))
    start = time.perf_counter()
    first = cites((Paragraph((Text(note),)),), "fr")[0]
    assert time.perf_counter() - start < 20
    assert (first.source.title, first.source.issued) == ("Le port", "2025-05-03")


def test_ten_megabytes_on_a_line() -> None:
    note = "Voir : « Le port », 3 mai 2025. " + "ibid. « a » (b) [c] 2020; " * 400_000
    start = time.perf_counter()
    assert cites((Paragraph((Text(note),)),), "fr")[0].source.title == "Le port"
    assert time.perf_counter() - start < 40


def test_ten_thousand_marks_in_a_note() -> None:
    inlines: tuple[Inline, ...] = tuple(
        Emphasis((Text("Ibid."),)) if n % 2 else Text(", p. 4 ; ") for n in range(20_000)
    )
    start = time.perf_counter()
    assert {each.kind for each in cites((Paragraph(inlines),), "fr")} == {"ibid"}
    assert time.perf_counter() - start < 20


def test_marks_within_marks() -> None:
    inline: Inline = Text("« Le port », 3 mai 2025.")
    for _ in range(60):
        inline = Emphasis((inline,))
    assert cites((Paragraph((inline,)),), "fr")[0].source.title == "Le port"


#: Parliaments, offices and laws, acronyms, typewriters' marks; what each note says by field.
NAMED_BY_FORM: list[tuple[str, str, dict[str, str]]] = [
    (
        "en",
        "Campaign for Better Transport, Buses in Crisis (London: CBT, 2021), 7.",
        {"title": "Buses in Crisis", "publisher": "CBT", "issued": "2021"},
    ),
    (
        "en",
        "Hansard, HC Deb, 14 November 2023, vol. 740, col. 512",
        {"type": "hearing", "title": "Hansard, HC Deb", "issued": "2023-11-14", "volume": "740"},
    ),
    ("en", "HC Deb 14 November 2023, c 512", {"type": "hearing", "title": "HC Deb", "issued": "2023-11-14"}),
    ("en", "HL Deb, 3 May 2022, vol 821, cc 12-15.", {"type": "hearing", "title": "HL Deb", "volume": "821"}),
    ("fr", "JO Sénat du 12 mars 2024, p. 1021.", {"type": "hearing", "title": "JO Sénat", "issued": "2024-03-12"}),
    ("de", "BT-PlPr. 20/138, S. 17335.", {"type": "hearing", "title": "BT-PlPr. 20/138", "number": "20/138"}),
    ("nl", "Handelingen II 2022/23, nr. 12, item 4.", {"type": "hearing", "title": "Handelingen II 2022/23, nr. 12"}),
    ("de", "BT-Drs. 20/13092, S. 4.", {"type": "document", "number": "20/13092", "container_title": ""}),
    (
        "en",
        "National Audit Office, Improving local bus services, HC 577, Session 2019-2021, 2 October 2020, para. 14.",
        {"type": "report", "number": "HC 577", "container_title": "", "publisher_place": "", "issued": "2020-10-02"},
    ),
    (
        "pl",
        "Uchwała nr 92 Rady Ministrów z dnia 10 września 2022 r. w sprawie programu, M.P. 2022 poz. 940.",
        {"type": "legislation", "issued": "2022-09-10", "number": "940"},
    ),
    ("de", 'Anna Kurz, „Der kurze Fluss", Die Zeit, 4. Mai 2024.', {"title": "Der kurze Fluss"}),
    ("en", 'Anna Kurz, “The short river", The Guardian, 4 May 2024.', {"title": "The short river"}),
    (
        "fr",
        "Loi n° 2025-327 du 11 avril 2025 sur les compétences « eau » et « assainissement ».",
        {"title": "Loi n° 2025-327 du 11 avril 2025 sur les compétences « eau » et « assainissement »"},
    ),
    ("en", "Case C-415/93 Bosman [1995] ECR I-4921, para 94.", {"title": "Bosman", "number": "C-415/93"}),
    ("nl", "‘Kabinet schuift stikstofbesluit door’, *NRC*, 18 november 2023.", {"type": "article-newspaper"}),
    ("fr", "[« Ports secs »](https://quais.example/a), Les Quais, 18 novembre 2024.", {"type": "webpage"}),
    ("pt", "“Regantes cortam estrada”, Rádio Renascença, 15 de maio de 2024.", {"type": "article-newspaper"}),
]


@pytest.mark.parametrize(("lang", "note", "fields"), NAMED_BY_FORM)
def test_what_the_form_of_a_note_names(lang: str, note: str, fields: dict[str, str]) -> None:
    one = read(note, lang)
    assert one.kind == "full"
    assert {field: getattr(one.source, field) for field in fields} == fields


@pytest.mark.parametrize(
    ("note", "locator"),
    [("HC Deb 14 November 2023, c 512", "512"), ("Handelingen II 2022/23, nr. 12, item 4.", "item 4")],
)
def test_the_column_of_a_debate_is_the_place_pointed_at(note: str, locator: str) -> None:
    assert read(note, "en").citation.locator == locator


def test_an_acronym_belongs_to_its_institution_and_keeps_its_capitals() -> None:
    [author] = read("Observatoire de l'eau (SISPEA), Rapport national 2024, juin 2024, p. 12.").source.author
    assert author.literal == "Observatoire de l'eau (SISPEA)"
    short = read("NAO, Local bus services, para. 31.", "en")
    assert (short.kind, shown(short.source.author[0]), short.source.title) == ("short", "NAO", "Local bus services")


@pytest.mark.parametrize(
    ("lang", "note", "prefix"),
    [
        ("en", 'See note 1 above, and, for a contrary view, Dumas, "Water," The Guardian, 2 February 2025.', "for a"),
        ("fr", "Voir supra note 4, et, en sens contraire, Dumas, « L’eau », Le Monde, 2 février 2025.", "en sens"),
    ],
)
def test_a_remark_leads_from_a_reference_back_to_another_source(lang: str, note: str, prefix: str) -> None:
    back, full = cites(paragraphs(note), lang)
    assert (back.kind, full.kind) == ("note", "full")
    assert (shown(full.source.author[0]), full.source.issued) == ("Dumas", "2025-02-02")
    assert full.citation.prefix.startswith(prefix)


def test_a_comment_behind_a_reference_back_is_not_part_of_it() -> None:
    note = "Renard, art. cit. Comment expliquer cela ?"
    one = read(note)
    assert note[one.start : one.end] == "Renard, art. cit."
    op_cit, idem = cites(paragraphs("Dupont, op. cit., p. 9. Idem. unique5"), "fr")
    assert (op_cit.kind, idem.kind, idem.source.title) == ("op-cit", "idem", "")


def test_attributes_behind_the_stop_belong_to_the_citation() -> None:
    one = read("Dupont, op. cit., p. 45. {grade=B2}")
    assert (one.kind, one.citation.locator, one.source.grade) == ("op-cit", "45", "B2")


@pytest.mark.parametrize("end", ["{type=document grade=C3}.", ". {type=document grade=C3}"])
def test_attributes_with_a_type_make_words_a_citation(end: str) -> None:
    note = f"Voir Dupont, op. cit., p. 9. La caisse grise du fond {end}"
    first, forced = cites(paragraphs(note), "fr")
    assert (first.kind, forced.kind, forced.understood) == ("op-cit", "full", False)
    assert (forced.source.type, forced.source.grade) == ("document", "C3")
    assert note[forced.start :].startswith("La caisse")
    assert note[: forced.end].endswith("}")
    assert note[slice(*forced.attributes)] == "{type=document grade=C3}"


def test_attributes_without_a_type_make_no_citation_of_a_comment() -> None:
    assert cites(paragraphs("La caisse grise du fond {grade=C3}."), "fr") == ()


def test_many_attributes_are_read_in_linear_time() -> None:
    began = time.perf_counter()
    assert len(cites(paragraphs("La caisse grise {type=document}. " * 2000), "fr")) == 2000
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize(
    ("note", "title", "kind"),
    [
        ("Ministry of Works, “Statement on the Dam,” press release, 12 June 2024.", "Statement on the Dam", "full"),
        ("C. Vasseur et T. Lemoine, art. cité, p. 130.", "", "op-cit"),
    ],
)
def test_what_follows_american_marks_and_references_back_is_no_title(note: str, title: str, kind: str) -> None:
    [found] = cites((Paragraph((Text(note),)),), "en")
    assert (found.source.title, found.kind) == (title, kind)


@pytest.mark.parametrize(
    ("lang", "note"),
    [
        ("en", "Ibid., p. 127; see also vol. II, ch. 4."),
        ("fr", "Ibid., p. 127 ; voir aussi vol. II, chap. 4."),
        ("de", "Ebd., S. 127; siehe auch Bd. II, Kap. 4."),
        ("es", "Ibid., p. 127; véase también vol. II, cap. 4."),
        ("it", "Ivi, p. 127; vedi anche vol. II, cap. 4."),
        ("pt", "Ibid., p. 127; ver também vol. II, cap. 4."),
        ("nl", "Ibid., p. 127; zie ook dl. II, hfst. 4."),
        ("pl", "Tamże, s. 127; zob. też t. II, rozdz. 4."),
        ("ru", "Там же, с. 127; см. также т. II, гл. 4."),
        ("uk", "Там само, с. 127; див. також т. II, розд. 4."),
    ],
)
def test_a_place_that_a_signal_leads_to_is_no_source(lang: str, note: str) -> None:
    assert [cited.kind for cited in cites(paragraphs(note), lang)] == ["ibid"]


@pytest.mark.parametrize(
    ("lang", "note", "place"),
    [
        ("ru", "Иванов А. А. Реки Севера. М., Наука, 2010. С. 47.", "М."),
        ("ru", "Иванов А. А. Реки Севера. М.: Наука, 2010. С. 47.", "М."),
        ("ru", "Иванов А. А. Реки Севера. Казань, Наука, 2010. С. 47.", "Казань"),
        ("uk", "Петренко О. Ріки Півночі. К., Наукова думка, 2010. С. 47.", "К."),
    ],
)
def test_a_town_s_abbreviation_keeps_its_stop(lang: str, note: str, place: str) -> None:
    assert read(note, lang).source.publisher_place == place


@pytest.mark.parametrize(
    ("lang", "note", "title"),
    [
        ("zh", "《水法》第12条。", "水法"),
        ("zh", "《水法》第十二条。", "水法"),
        ("ja", "『河川法』第12条。", "河川法"),
        ("ko", "「하천법」 제12조.", "하천법"),
    ],
)
def test_an_article_of_a_law_is_no_publication(lang: str, note: str, title: str) -> None:
    cited = read(note, lang)
    assert (cited.source.type, cited.source.title, cited.source.container_title) == ("legislation", title, "")
    assert cited.citation.label == "article-locator"
    assert cited.citation.locator in ("12", "十二")
