"""The sources pass: what is read from notes in many languages, what is printed of them, and the ways back."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from briefpress.anchors import anchors
from briefpress.citing.line import cut, normal
from briefpress.citing.quotes import SPACES
from briefpress.document import (
    Block,
    BlockQuote,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Meta,
    Note,
    NoteRef,
    PageRef,
    Paragraph,
    Source,
    Strong,
    Text,
)
from briefpress.passes.sources import sources
from briefpress.walk import plain, query

MARKUP = re.compile(r"\*(?P<emphasis>[^*]+)\*|\[(?P<words>[^\]]+)\]\((?P<url>[^)]+)\)")


def inlines(markup: str) -> tuple[Inline, ...]:
    """Inlines of a tiny notation: ``*emphasis*`` and ``[words](address)``."""
    found: list[Inline] = []
    position = 0
    for match in MARKUP.finditer(markup):
        found.append(Text(markup[position : match.start()]))
        words = match["emphasis"] or match["words"]
        found.append(Emphasis((Text(words),)) if match["emphasis"] else Link(match["url"], (Text(words),)))
        position = match.end()
    return normal((*found, Text(markup[position:])))


def article(*notes: str | tuple[Block, ...], lang: str = "fr", calls: int = 1) -> Document:
    """An article that calls each of its notes as often as it is told to."""
    body: list[Inline] = [Text("Un fait.")]
    made = []
    for number, note in enumerate(notes, 1):
        body += [NoteRef(str(number), number, occurrence) for occurrence in range(1, calls + 1)]
        blocks = (Paragraph(inlines(note)),) if isinstance(note, str) else note
        made.append(Note(str(number), blocks, number))
    return Document(meta=Meta(lang=lang), blocks=(Paragraph(tuple(body)),), notes=tuple(made))


def read(note: str | tuple[Block, ...], lang: str = "fr") -> Source:
    return sources(article(note, lang=lang)).value.sources[0]


def entry(note: str | tuple[Block, ...], lang: str = "fr", calls: int = 0) -> str:
    [source] = sources(article(note, lang=lang, calls=calls)).value.sources
    return shown(source.entry)


def shown(parts: tuple[Inline, ...]) -> str:
    """Inlines with their marks: emphasis in asterisks, pages in braces, ends of lines as bars."""
    text = ""
    for part in parts:
        match part:
            case Emphasis():
                text += f"*{shown(part.children)}*"
            case PageRef():
                text += f"{{{part.target}}}"
            case LineBreak():
                text += "|"
            case _:
                text += shown(part.children) if hasattr(part, "children") else plain(part)
    return text


#: Notes as they are written, and what a librarian reads in them. Nothing here was ever published.
READINGS: list[tuple[str, str, dict[str, object]]] = [
    # French
    (
        "fr",
        "Voir : « Le port sec ouvre ses quais » du 18 Mars 2024.",
        {"signal": "Voir", "title": "Le port sec ouvre ses quais", "issued": "2024-03-18", "type": "webpage"},
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
            "signal": "Cf.",
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
        {"title": "Rapport sur les digues", "issued": "2023-04", "type": "report"},
    ),
    ("fr", "Loi n° 2023-54 du 2 février 2023 relative aux digues.", {"issued": "2023-02-02", "type": "legislation"}),
    (
        "fr",
        (
            "Voir aussi Paul Renard, « L’eau de l’Oder », *Revue des "
            "fleuves*, vol. 12, n° 3, 2021, doi:10.1234/oder.2021.7."
        ),
        {
            "signal": "Voir aussi",
            "author": ("Paul Renard",),
            "title": "L’eau de l’Oder",
            "container_title": "Revue des fleuves",
            "issued": "2021",
            "url": "https://doi.org/10.1234/oder.2021.7",
            "type": "article-journal",
        },
    ),
    ("fr", "Le ministre parle d’une « nouvelle ère ».", {"type": "document"}),
    ("fr", "Ibid., p. 12.", {"type": "document"}),
    ("fr", "https://exemple.fr/une-page?x=1", {"url": "https://exemple.fr/une-page?x=1", "type": "webpage"}),
    # English
    (
        "en-GB",
        "See Jane Doe, ‘The harbour’s last winter’, *The Guardian*, 7 June 2024.",
        {
            "signal": "See",
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
        {"signal": "See also", "title": "The long strike", "url": "https://example.org/strike", "type": "webpage"},
    ),
    (
        "en",
        "Smith, J. and Doe, A. (2020), ‘Grain by rail’, *Transport Review*, 14(2).",
        {
            "author": ("Smith, J.", "Doe, A."),
            "title": "Grain by rail",
            "container_title": "Transport Review",
            "issued": "2020",
            "type": "article-journal",
        },
    ),
    (
        "en",
        "Regulation (EU) 2031/77 of the Parliament of 13 June 2031.",
        {"issued": "2031-06-13", "type": "legislation"},
    ),
    # German
    (
        "de",
        "Vgl. „Der Hafen schläft“, in: Der Spiegel, 3. Mai 2025.",
        {
            "signal": "Vgl.",
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
        {"signal": "Siehe auch", "title": "Die letzte Fähre", "issued": "2024-11-18", "type": "webpage"},
    ),
    (
        "de",
        "Bundesamt für Deiche, „Jahresbericht der Deiche“, März 2023.",
        {"title": "Jahresbericht der Deiche", "issued": "2023-03", "type": "report"},
    ),
    # Spanish
    (
        "es",
        "Véase «El puerto seco», *El País*, 18 de noviembre de 2024.",
        {
            "signal": "Véase",
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
    ("es", "Cfr. Ley 12/2031, de 3 de mayo, de puertos.", {"signal": "Cfr.", "type": "legislation"}),
    # Italian
    (
        "it",
        "Si veda «Il porto vuoto», *Corriere della Sera*, 1º maggio 2025.",
        {
            "signal": "Si veda",
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
            "signal": "Cfr.",
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
            "signal": "Ver",
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
            "signal": "Zie",
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
            "signal": "Zob.",
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
            "signal": "См.",
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
            "author": ("Иванов И. И.",),
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
            "signal": "Див.",
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
            "signal": "انظر",
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
            "signal": "ראו",
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
            "signal": "نگاه کنید به",
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
            "signal": "参见",
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
            "signal": "See",
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
            "signal": "Voir",
            "title": "Le quai vide",
            "container_title": "Libération",
            "issued": "2024-08-07",
            "type": "article-newspaper",
        },
    ),
]
FIELDS = ("signal", "author", "title", "container_title", "issued", "accessed", "url", "type")
EMPTY: dict[str, object] = {field: () if field == "author" else "" for field in FIELDS}


@pytest.mark.parametrize(("lang", "note", "truth"), READINGS, ids=[note[:40] for _, note, _ in READINGS])
def test_what_is_read(lang: str, note: str, truth: dict[str, object]) -> None:
    source = read(note, lang)
    found = {field: getattr(source, field) for field in FIELDS}
    assert found == {**EMPTY, **truth}


def test_how_well_notes_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    right = wrong = missed = 0
    for lang, note, truth in READINGS:
        source = read(note, lang)
        for field in FIELDS:
            found, wanted = getattr(source, field), {**EMPTY, **truth}[field]
            right += bool(found) and found == wanted
            wrong += bool(found) and found != wanted
            missed += bool(wanted) and found != wanted
    score = 2 * right / (2 * right + wrong + missed)
    with capsys.disabled():
        sys.stdout.write(f"\n{len(READINGS)} notes: F1 {score:.3f} ({right} right, {wrong} wrong, {missed} missed)\n")
    assert len(READINGS) >= 40
    assert len({lang.split("-")[0] for lang, _, _ in READINGS}) >= 10
    assert score > 0.98


#: What is printed of a note that nothing calls.
ENTRIES = [
    ("fr", "Voir : « Le port sec » du 18 Mars 2024", "Voir «\u00a0Le port sec\u00a0», 18 mars 2024."),
    ("fr", "« Un hiver », *Le Monde*, 1 mai 2025.", "«\u00a0Un hiver\u00a0», *Le Monde*, 1er mai 2025."),
    ("fr", "« Et après ? », 3 mai 2025.", "«\u00a0Et après ?\u00a0», 3 mai 2025."),
    ("fr", "*La mer partagée*, 2019.", "*La mer partagée*, 2019."),
    ("fr", "[Le port](https://exemple.fr/p)", "«\u00a0Le port\u00a0», https://exemple.fr/p."),
    ("fr", "[https://exemple.fr/p](https://exemple.fr/p)", "https://exemple.fr/p."),
    ("fr", "« Un » et « deux », 3 mai 2025", "« Un » et « deux », 3 mai 2025."),
    ("fr", "Ce mot vient du grec.", "Ce mot vient du grec."),
    ("fr", "Est-ce vrai ?", "Est-ce vrai ?"),
    ("fr", "", ""),
    ("en-US", "See “The quay”, *Harbor Times*, 3 May 2025", "See “The quay,” *Harbor Times*, May 3, 2025."),
    ("en-US", "See “The quay”.", "See “The quay.”"),
    ("en-GB", "See “The quay”, *Harbour Times*, 3 May 2025", "See ‘The quay’, *Harbour Times*, 3 May 2025."),
    ("de", "Vgl. «Der Kai», Die Zeit, 3.5.2025", "Vgl. „Der Kai“, *Die Zeit*, 3. Mai 2025."),
    ("ru", "См. «Порт», Известия, 3.05.2025", "См. «Порт», *Известия*, 3 мая 2025\u202fг."),
    ("zh", "见《港口》，《财新》，2025年5月3日", "见《港口》，《财新》，2025年5月3日。"),
    ("ja", "「港」『朝日新聞』2025年5月3日", "「港」、『朝日新聞』、2025年5月3日。"),
    ("ar", "انظر «الميناء»، الأهرام، 3 مايو 2025", "انظر «الميناء»، *الأهرام*، 3 مايو 2025."),
    # the marks that would go around the title are within it: the author's own stay
    ("en-US", "‘The “last” quay’, 3 May 2025", "‘The “last” quay’, 3 May 2025."),
]


@pytest.mark.parametrize(("lang", "note", "printed"), ENTRIES)
def test_what_is_printed(lang: str, note: str, printed: str) -> None:
    assert entry(note, lang) == printed


@pytest.mark.parametrize(
    ("lang", "calls", "printed"),
    [
        ("fr", 0, "Un mot."),
        ("fr", 1, "Un mot. Cité p.\u00a0{call-1}."),
        ("fr", 3, "Un mot. Cité p.\u00a0{call-1}, {call-1-2}, {call-1-3}."),
        ("en", 2, "Un mot. Cited p.\u00a0{call-1}, {call-1-2}."),
        ("zh", 2, "Un mot.引用页码：{call-1}，{call-1-2}。"),
    ],
)
def test_an_entry_points_back_to_its_calls(lang: str, calls: int, printed: str) -> None:
    assert entry("Un mot.", lang, calls) == printed


def test_pages_are_links_to_calls() -> None:
    document = sources(article("« Un », 3 mai 2025.", "Deux.", calls=2)).value
    pages = [link for link in query(document.sources, Link) if link.url.startswith("#call")]
    assert [link.url for link in pages] == ["#call-1", "#call-1-2", "#call-2", "#call-2-2"]
    assert all(link.children == (PageRef(link.url[1:]),) for link in pages)
    assert {link.url[1:] for link in query(document, Link)} <= anchors(document)


def test_an_empty_note_that_is_called_says_only_where() -> None:
    assert entry("", calls=1) == "Cité p.\u00a0{call-1}."


def test_one_source_for_each_note_in_order() -> None:
    document = sources(article("« Un ».", "Deux.", "« Un ».")).value
    assert [source.id for source in document.sources] == ["source-1", "source-2", "source-3"]
    assert [source.notes for source in document.sources] == [("1",), ("2",), ("3",)]


#: How a note leads to its entry: its title, or an arrow where the title is a link already or there is none.
WAYS = [
    ("Voir : « Le port sec » du 18 mars 2024.", "Le port sec", "Voir : « Le port sec » du 18 mars 2024."),
    ("*La mer*, 2019.", "La mer", "*La mer*, 2019."),
    ("[Le port](https://exemple.fr/p).", "→", "Le port.\u00a0→"),
    ("Ce mot vient du grec.", "→", "Ce mot vient du grec.\u00a0→"),
    ("", "→", "→"),
]


@pytest.mark.parametrize(("note", "linked", "printed"), WAYS)
def test_a_note_leads_to_its_entry(note: str, linked: str, printed: str) -> None:
    [made] = sources(article(note)).value.notes
    [link] = [link for link in query(made, Link) if link.url == "#source-1"]
    assert plain(link.children) == linked
    assert shown(tuple(inline for block in made.blocks for inline in block.children)) == printed  # type: ignore[union-attr]


def test_a_note_that_ends_in_a_list_gets_a_paragraph_for_its_arrow() -> None:
    items = List(((Paragraph((Text("Un point."),)),),))
    [made] = sources(article((Paragraph((Text("Deux points."),)), items))).value.notes
    assert made.blocks[1] == items
    assert made.blocks[2] == Paragraph((Link("#source-1", (Text("→"),)),))


def test_a_title_across_an_emphasis_is_linked_once_and_whole() -> None:
    words = (Text("« Le "), Emphasis((Text("grand port"),)), Text(" sec », 3 mai 2025."))
    document = sources(article((Paragraph(words),))).value
    [link] = [link for link in query(document.notes, Link) if link.url == "#source-1"]
    assert link.children == (Text("Le "), Emphasis((Text("grand port"),)), Text(" sec"))
    assert shown(document.sources[0].entry[:3]) == "«\u00a0Le *grand port* sec\u00a0», 3 mai 2025. Cité p.\u00a0"


def test_a_call_within_a_note_is_not_in_its_entry() -> None:
    words = (Text("« Un port »"), NoteRef("2", 2, 1), Text(", 3 mai 2025."))
    document = sources(article((Paragraph(words),), "Deux.")).value
    assert list(query(document.sources, NoteRef)) == []
    assert list(query(document.notes, NoteRef)) == [NoteRef("2", 2, 1)]


def test_paragraphs_of_a_note_are_parted_by_line_ends() -> None:
    blocks = (
        Paragraph((Text("Un."),)),
        BlockQuote((Paragraph((Text("Deux."),)),)),
        CodeBlock("a = 1\n\nb = 2\n"),
    )
    assert entry(blocks) == "Un.|Deux.|a = 1|b = 2."


@pytest.mark.parametrize("inline", [Strong((Text("fort"),)), Code("x"), LineBreak()])
def test_a_mark_that_cannot_be_set_anew_keeps_the_notes_own_words(inline: Inline) -> None:
    words = (Text("« Un port », "), inline, Text(" 3 mai 2025."))
    assert entry((Paragraph(words),)).startswith("« Un port », ")


def test_the_seeds_notes(seed: Path) -> None:
    notes = re.findall(r"^\d\. (Voir.*)$", seed.read_text(encoding="utf-8"), re.MULTILINE)
    found = sources(article(*notes)).value.sources
    assert [source.issued for source in found] == ["2024-11-18", "2025-01-13", "2024-10-17"]
    for note, source in zip(notes, found, strict=True):
        assert (source.signal, source.type) == ("Voir", "webpage")
        assert source.title
        assert f"« {source.title} »" in note
        assert f"Voir «\u00a0{source.title}\u00a0», " in plain(source.entry)


# --- what holds of any note ------------------------------------------------------------------

#: What notes are made of, and what only looks like it.
PIECES = [
    *(
        "Voir",
        "See",
        "انظر",
        "«",
        "»",
        "“",
        "”",
        "„",
        "‘",
        "’",
        '"',
        "'",
        "《",
        "》",
        "->",
        "→",
        "–",
        "&",
        "(",
        ")",
        "//",
    ),
    *(
        ",",
        ".",
        ":",
        ";",
        "p.",
        "n°",
        "12",
        "le",
        "of",
        "et",
        "Port",
        "Jean",
        "Dupont",
        "Le Monde",
        "*Revue*",
        "consulté",
    ),
    *("3 mai 2025", "18.11.2024", "2025年5月3日", "《港口》", "«الميناء»،", "naïve", "\u00a0", "\u200f", "ʼ", "𝔘"),
    *("https://exemple.fr/a?b=(c)", "doi:10.1234/x", "10.1/", "https://", "www."),
]
WORDS = st.lists(
    st.sampled_from(PIECES) | st.text(max_size=8),
    max_size=14,
).map(" ".join)
TEXTS = WORDS.map(lambda words: Text(words.replace("\n", " ")))
INLINES = st.recursive(
    TEXTS | st.just(LineBreak()) | st.just(NoteRef("1", 1, 1)) | TEXTS.map(lambda text: Code(text.text)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda each: Emphasis(tuple(each))),
        st.lists(inner, max_size=3).map(lambda each: Strong(tuple(each))),
        st.lists(inner, max_size=3).map(lambda each: LangSpan("en", tuple(each))),
        st.tuples(st.sampled_from(["https://exemple.fr", "#x", "mailto:a@b.c", ""]), st.lists(TEXTS, max_size=3)).map(
            lambda link: Link(link[0], tuple(link[1]))
        ),
    ),
    max_leaves=8,
)
PARAGRAPHS = st.lists(INLINES, max_size=5).map(lambda each: Paragraph(tuple(each)))
BLOCKS = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    PARAGRAPHS.map(lambda each: BlockQuote((each,))),
    st.lists(PARAGRAPHS, max_size=2).map(lambda each: List((tuple(each),))),
    WORDS.map(CodeBlock),
)
NOTES = st.lists(BLOCKS, max_size=3).map(tuple)
LANGS = st.sampled_from(["fr", "en", "en-GB", "de", "es", "ru", "ar", "he", "zh", "ja", "ko", "fa", "tlh", ""])


def words_of(text: str) -> Iterator[str]:
    return iter(re.findall(r"[^\W_]+", text.lower()))


@settings(max_examples=300, deadline=None)
@given(st.lists(NOTES, max_size=3), LANGS)
def test_the_pass_holds_for_any_notes(notes: list[tuple[Block, ...]], lang: str) -> None:
    before = article(*notes, lang=lang)
    after = sources(before).value
    assert sources(after).value == after
    assert after.blocks == before.blocks
    assert len(after.sources) == len(after.notes) == len(notes)
    for number, (old, new, source) in enumerate(zip(before.notes, after.notes, after.sources, strict=True), 1):
        [link] = [link for link in query(new, Link) if link.url == f"#source-{number}"]
        if plain(link.children) == "→":
            assert plain(new.blocks).rstrip() in (plain(old.blocks) + "→", plain(old.blocks)[:-1] + "\u00a0→")
        else:
            assert plain(link.children) == source.title
            assert plain(new.blocks) == plain(old.blocks)
        assert list(query(new, NoteRef)) == list(query(old, NoteRef))
        assert source.title == source.title.strip(SPACES)
        assert source.title in plain(old.blocks)
        assert list(query(source, NoteRef)) == []


#: Words between the parts that the set form does without, and the words of dates, which it writes anew.
UNPRINTED = {"du", "de", "le", "la", "les", "l", "en", "au", "dans", "in", "the", "of", "on", "г"}


@settings(max_examples=300, deadline=None)
@given(NOTES, st.sampled_from(["fr", "en", "zh"]))
def test_no_word_of_a_note_is_lost_from_its_entry(blocks: tuple[Block, ...], lang: str) -> None:
    [source] = sources(article(blocks, lang=lang)).value.sources
    printed = plain(source.entry).lower()
    for word in words_of(plain(blocks)):
        assert word in printed or word in UNPRINTED or is_of_a_date(word, source) or word in source.url.lower(), word


def is_of_a_date(word: str, source: Source) -> bool:
    dated = bool(source.issued or source.accessed)
    return dated and (word.isdigit() or word in ("mai", "er", "consulté", "année", "年", "月", "日", "2025年5月3日"))


@settings(max_examples=200, deadline=None)
@given(st.lists(INLINES, max_size=5).map(tuple), st.integers(0, 60), st.integers(0, 60))
def test_cut_gives_the_characters_it_was_asked_for(parts: tuple[Inline, ...], start: int, length: int) -> None:
    assert plain(cut(parts, start, start + length)) == plain(parts)[start : start + length]
    assert plain(normal(parts)) == plain(parts)
    assert normal(normal(parts)) == normal(parts)


# --- hostile notes ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "« " * 50_000,
        "« a » " * 15_000,
        "“’‘„\"'" * 20_000,
        "https://" * 12_000,
        "(" * 100_000,
        "10.1234/" * 12_000,
    ],
    ids=lambda text: text[:8],
)
def test_a_long_note_is_read_at_once_and_kept_whole(text: str) -> None:
    [source] = sources(article(f"Voir : « Le port », 3 mai 2025. {text}")).value.sources
    assert (source.title, source.issued) == ("Le port", "2025-05-03")
    assert text.strip() in plain(source.entry)


def test_marks_within_marks() -> None:
    inline: Inline = Text("« Le port », 3 mai 2025.")
    for _ in range(60):
        inline = Emphasis((inline,))
    [source] = sources(article((Paragraph((inline,)),))).value.sources
    assert source.title == "Le port"


def test_notes_in_an_unknown_language_are_printed_with_english_labels() -> None:
    assert entry("Un mot.", "tlh", 1) == "Un mot. Cited p.\u00a0{call-1}."


def test_nothing_comes_of_no_notes() -> None:
    assert sources(Document()).value == Document()
    assert replace(Document(), sources=()) == Document()


def test_the_word_between_a_newspaper_and_its_date_is_no_part_of_its_name() -> None:
    note = Note("1", (Paragraph((Text("Berliner Zeitung vom 7. Juli 2023, „Der Brunnen“."),)),), 1)
    document = Document(meta=Meta(lang="de"), blocks=(Paragraph((NoteRef("1", 1, 1),)),), notes=(note,))
    (source,) = sources(document).value.sources
    assert (source.container_title, source.issued) == ("Berliner Zeitung", "2023-07-07")
