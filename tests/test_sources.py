"""The sources pass: each source once, whatever notes call it; its mark in the notes, its uses in the appendix."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from briefpress import finish
from briefpress.anchors import anchors
from briefpress.document import (
    Block,
    BlockQuote,
    Cite,
    Document,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    Meta,
    Note,
    NoteRef,
    NumberRef,
    Paragraph,
    Strong,
    Summary,
    Text,
)
from briefpress.passes.sources import ORDERS, sources
from briefpress.passes.sources.collation import name_key, title_key
from briefpress.passes.sources.marks import without_marks
from briefpress.source import Citation, Name, Source
from briefpress.theme import Sources, load_theme
from briefpress.walk import plain, query
from cited_articles import article, entries_of, notes_of, shown
from note_markup import PIECES, bodies_of, inlines_of

GAS = "Claire Dumas, « Le gaz et la paix », *Le Figaro*, 1er février 2025."
SALT = "Claire Dumas, *Le sel*, Presses du Nord, 2021, p. 3."
PORT = "Voir : « Le port sec ouvre ses quais » du 18 mars 2024."
QUAY = "Jane Doe, *The Long Quay*, Harbour Press, 2020."


def marks(*notes: str, lang: str = "fr") -> list[str]:
    """The marks of each note, side by side."""
    made = sources(article(*notes, lang=lang)).value
    return ["".join(mark.text for mark in query(note, NumberRef)) for note in made.notes]


def told(document: Document) -> list[tuple[str, str, int]]:
    """What the pass says: rule, message, line."""
    found = sources(document).diagnostics
    assert all(one.hint for one in found)
    return [(one.rule, one.message, one.span.line) for one in found]


# --- marks, entries, uses --------------------------------------------------------------------


def test_a_source_cited_by_three_notes_has_one_entry_with_all_its_uses() -> None:
    made = sources(article(PORT, "Ce mot vient du grec.", PORT, "Ibid., p. 4.")).value
    assert notes_of(made) == [
        "Voir : « Le port sec ouvre ses quais » du 18 mars 2024.\u00a0[S1]",
        "Ce mot vient du grec.",
        "Voir : « Le port sec ouvre ses quais » du 18 mars 2024.\u00a0[S1]",
        "Ibid., p. 4.\u00a0[S1]",
    ]
    joined = "\u202f; ".join(f"p.\u00a0{{call-{number}}}, §\u00a0{number}, note\u00a0{number}" for number in (1, 3, 4))
    assert entries_of(made) == [f"S1 «\u00a0Le port sec ouvre ses quais\u00a0», 18 mars 2024. Cité {joined}."]


def test_what_is_known_of_a_source() -> None:
    [source] = sources(
        article("Voir Claire Dumas, *Le sel*, Presses du Nord, 2021, p. 3.", "Ibid., p. 12.")
    ).value.sources
    assert (source.id, source.type, source.title, source.issued) == ("source-1", "book", "Le sel", "2021")
    assert source.author == (Name(family="Dumas", given="Claire"),)
    assert [(one.source, one.note, one.prefix, one.locator) for one in source.citations] == [
        ("source-1", "1", "Voir", "3"),
        ("source-1", "2", "", "12"),
    ]


def test_every_link_leads_somewhere_and_back() -> None:
    made = sources(article(PORT, GAS, "Ibid.", calls=2)).value
    links = [link.url for link in query(made, Link)]
    assert {url[1:] for url in links if url.startswith("#")} <= anchors(made)
    assert [url for url in links if url.startswith("#source")] == ["#source-1", "#source-2", "#source-2"]
    uses = [url for url in links if url.startswith("#call")]
    assert uses == ["#call-1", "#call-1-2", "#call-2", "#call-2-2", "#call-3", "#call-3-2"]


def test_a_note_with_three_sources_has_three_marks_where_each_ends() -> None:
    note = (
        "Voir Paul Renard, *L’eau de l’Oder*, Presses du Nord, 2019, p. 12 ; Anne de Vries, « La mer », "
        "*Revue des fleuves*, vol. 3, n° 2, 2021 ; Claire Dumas, *Le sel*, Presses du Nord, 2021. Tous trois le disent."
    )
    made = sources(article(note, "Ibid.")).value
    assert notes_of(made)[0] == (
        "Voir Paul Renard, *L’eau de l’Oder*, Presses du Nord, 2019, p. 12\u00a0[S1] ; Anne de Vries, « La mer », "
        "*Revue des fleuves*, vol. 3, n° 2, 2021\u00a0[S2] ; Claire Dumas, *Le sel*, Presses du Nord, 2021.\u00a0[S3]"
        " Tous trois le disent."
    )
    assert [source.title for source in made.sources] == ["L’eau de l’Oder", "La mer", "Le sel"]


def test_notes_that_cite_nothing_make_no_appendix() -> None:
    document = article("Ce mot vient du grec.", "Le ministre parle d’une « nouvelle ère ».", "")
    assert sources(document).value == document
    assert sources(Document()).value == Document()


def test_a_call_outside_the_counted_paragraphs_is_found_by_page_and_note() -> None:
    document = article(PORT)
    quoted = replace(document, blocks=(BlockQuote(document.blocks),))
    assert entries_of(sources(quoted).value)[0].endswith("Cité p.\u00a0{call-1}, note\u00a01.")


def test_uses_stand_in_reading_order_whichever_note_they_are_of() -> None:
    document = article(PORT, PORT)
    again = Paragraph((Text("Encore."), NoteRef("1", 1, 2)), id="paragraph-3")
    made = sources(replace(document, blocks=(*document.blocks, again))).value
    assert re.findall(r"\{(.*?)\}", entries_of(made)[0]) == ["call-1", "call-2", "call-1-2"]


def test_an_extracted_summary_only_repeats_calls() -> None:
    document = article(PORT)
    box = Summary((Paragraph((Text("Fait."), NoteRef("1", 1, 2))),), extracted=True)
    assert "call-1-2" not in entries_of(sources(replace(document, summary=box)).value)[0]


@pytest.mark.parametrize(
    ("lang", "note", "uses"),
    [
        ("en", QUAY, " Cited p.\u00a0{call-1}, §\u00a01, note\u00a01; p.\u00a0{call-1-2}, §\u00a01, note\u00a01."),
        ("zh", "张伟：《海与盐》，2025年5月3日。", "引用处：第{call-1}页，第1段，注1；第{call-1-2}页，第1段，注1。"),
        (
            "ar",
            "انظر: «الميناء ينام»، الجزيرة، 18 نوفمبر 2024.",
            " مذكور: ص\u00a0{call-1}، الفقرة\u00a01، الحاشية\u00a01؛ ص\u00a0{call-1-2}، الفقرة\u00a01، الحاشية\u00a01.",
        ),
        ("tlh", QUAY, " Cited p.\u00a0{call-1}, §\u00a01, note\u00a01; p.\u00a0{call-1-2}, §\u00a01, note\u00a01."),
    ],
)
def test_uses_are_worded_in_the_language_of_the_article(lang: str, note: str, uses: str) -> None:
    [entry] = entries_of(sources(article(note, lang=lang, calls=2)).value)
    assert entry.endswith(uses)


def test_words_that_were_not_understood_are_printed_as_they_are() -> None:
    note = "Voir le beau dossier « Le port sec » (3 mai 2025, avec cartes et croquis de l’auteur)"
    [entry] = entries_of(sources(article(note)).value)
    assert "avec cartes et croquis de l’auteur" in entry


def test_the_seeds_notes(seed: Path) -> None:
    notes = re.findall(r"^\d\. (Voir.*)$", seed.read_text(encoding="utf-8"), re.MULTILINE)
    made = sources(article(*notes)).value
    assert [source.issued for source in made.sources] == ["2024-11-18", "2025-01-13", "2024-10-17"]
    for number, (note, source) in enumerate(zip(notes, made.sources, strict=True), 1):
        assert source.type == "webpage"
        assert source.title
        assert f"« {source.title} »" in note
        assert [(one.prefix, one.note) for one in source.citations] == [("Voir", str(number))]


# --- which source is meant -------------------------------------------------------------------

CHAINS = [
    ("fr", [GAS, "Ibid.", "Ibid., p. 4.", PORT, "Ibidem."], ["S1", "S1", "S1", "S2", "S2"]),
    ("fr", [GAS, "Ce mot vient du grec.", "Ibid."], ["S1", "", "S1"]),
    ("fr", [GAS, "Id., *Le sel*, Presses du Nord, 2021.", "Ibid."], ["S1", "S2", "S2"]),
    ("fr", [GAS, SALT, "Dumas, op. cit., p. 9."], ["S1", "S2", "S2"]),
    ("fr", [GAS, SALT, "Dumas, « Le gaz », art. cit.", "Ibid."], ["S1", "S2", "S1", "S1"]),
    ("fr", [GAS, PORT, "Voir supra note 1.", "Ibid."], ["S1", "S2", "S1", "S1"]),
    ("fr", ["Voir infra note 2.", GAS], ["S1", "S1"]),
    ("en", [QUAY, "See “The Strike”, Harbor Times, Nov. 18, 2024.", "Doe, op. cit., p. 5."], ["S1", "S2", "S1"]),
    ("en", [QUAY, "Ibid., p. 4.", "See supra note 2."], ["S1", "S1", "S1"]),
    (
        "de",
        ["Hans Berg: „Kalte Fracht“, Süddeutsche Zeitung vom 12.03.2024.", "Ebd.", "Berg, a.a.O., S. 5."],
        ["Q1"] * 3,
    ),
    ("es", ["María Cruz, «La sal y el mar», 2 de enero de 2025.", "Ibíd., p. 3.", "Cruz, op. cit., p. 4."], ["F1"] * 3),
    ("it", ["Luca Bianchi, “Navi ferme”, La Stampa, 12 marzo 2024.", "Ivi, p. 3.", "Ibidem."], ["F1"] * 3),
    (
        "ru",
        ["Иванов И. И. «Соль и море», 3 мая 2025 года.", "Там же. С. 5.", "Иванов И. И. Указ. соч. С. 7."],
        ["И1"] * 3,
    ),
    ("pl", ["Jan Kowalski, „Ostatni prom”, 18.11.2024.", "Tamże, s. 5."], ["Ź1"] * 2),
    ("zh", ["张伟：《海与盐》，2025年5月3日。", "同上。"], ["来源1"] * 2),
]


@pytest.mark.parametrize(
    ("lang", "notes", "expected"), CHAINS, ids=[f"{lang}: {notes[-1]}" for lang, notes, _ in CHAINS]
)
def test_words_that_point_back_mean_the_source_they_point_at(lang: str, notes: list[str], expected: list[str]) -> None:
    assert marks(*notes, lang=lang) == expected


def test_an_ibid_after_several_sources_means_the_last_and_says_so() -> None:
    both = f"{GAS[:-1]} ; {SALT}"
    assert marks(both, "Ibid.") == ["S1S2", "S2"]
    [(rule, message, line)] = told(article(both, "Ibid."))
    assert (rule, line) == ("unsure-source", 102)
    assert "“Ibid.” in note 2" in message


@pytest.mark.parametrize(
    "notes",
    [
        ["Ibid."],
        ["Voir supra note 1."],
        ["Voir note 9."],
        [PORT, "Dumas, op. cit., p. 9."],
        ["Voir infra note 2.", "Voir supra note 1."],
    ],
    ids=lambda notes: notes[-1],
)
def test_what_means_nothing_stays_text_and_is_told(notes: list[str]) -> None:
    document = article(*notes)
    made = sources(document).value
    assert plain(made.notes[-1].blocks) == plain(document.notes[-1].blocks)
    assert told(document)[-1][0] == "unresolved-source"
    assert told(document)[-1][2] == 100 + len(notes)


def test_a_reference_to_a_note_means_the_number_that_its_author_gave() -> None:
    notes = (Note("7", (Paragraph((Text(PORT),)),), 1), Note("3", (Paragraph((Text("Voir note 7."),)),), 2))
    document = Document(
        meta=Meta(lang="fr"), blocks=(Paragraph((NoteRef("7", 1, 1), NoteRef("3", 2, 1))),), notes=notes
    )
    assert [len(list(query(note, NumberRef))) for note in sources(document).value.notes] == [1, 1]


# --- one source or two -----------------------------------------------------------------------

ONE = [
    (PORT, "« Le port sec ouvre ses quais », 18 mars 2024."),
    (PORT, "« LE PORT SEC OUVRE SES QUAIS », mars 2024."),
    ("« L’été des digues », 3 mai 2025.", "“L'ete des digues”, 3 mai 2025."),
    (
        "« Le port », 3 mai 2025, https://www.exemple.fr/port/.",
        "« Le port », 3 mai 2025, http://exemple.fr/port?utm_source=x#haut.",
    ),
    ("« Le port », 3 mai 2025, https://exemple.fr/port.", "« Le port sec », 3 mai 2025, https://exemple.fr/port."),
    ("Anne Le Goff, « Le port », 2021, doi:10.1234/port.7.", "« The Port », 2021, https://doi.org/10.1234/PORT.7."),
    ("https://exemple.fr/page", "« Une page », https://exemple.fr/page."),
]
TWO = [
    ("« Le port », 3 mai 2025.", "« Le port », 4 mai 2025."),
    ("Anne Le Goff, « Le port », 3 mai 2025.", "Paul Renard, « Le port », 3 mai 2025."),
    ("« Éditorial », *Le Monde*, 3 mai 2025.", "« Éditorial », *Le Figaro*, 3 mai 2025."),
    ("« Le port », https://exemple.fr/port.", "« Le port », https://exemple.fr/autre."),
    ("« Rapport 2023 », https://exemple.fr/.", "« Rapport 2024 », https://exemple.fr/."),
    ("« La neige », 3 mai 2025, https://exemple.fr/page.", "« Le vent du nord », 3 mai 2025, https://exemple.fr/page."),
]


@pytest.mark.parametrize("notes", ONE, ids=lambda notes: notes[1])
def test_two_spellings_of_one_source(notes: tuple[str, str]) -> None:
    assert marks(*notes) == ["S1", "S1"]
    assert marks(*reversed(notes)) == ["S1", "S1"]


@pytest.mark.parametrize("notes", TWO, ids=lambda notes: notes[1])
def test_two_sources_that_look_alike(notes: tuple[str, str]) -> None:
    assert marks(*notes) == ["S1", "S2"]


def test_what_was_merged_is_told_with_the_notes_and_the_fuller_fields_win() -> None:
    document = article(
        "« Le port sec », mars 2024, https://exemple.fr/port.",
        "Ce mot vient du grec.",
        "Anne Roche, « Le Port sec », 18 mars 2024.",
    )
    [source] = sources(document).value.sources
    assert (source.issued, source.url) == ("2024-03-18", "https://exemple.fr/port")
    assert source.author == (Name(family="Roche", given="Anne"),)
    [(rule, message, line)] = told(document)
    assert (rule, line) == ("merged-sources", 103)
    assert message == "notes 1, 3 cite one source under two spellings: “Le port sec” and “Le Port sec”"


def test_a_third_note_may_join_two_sources() -> None:
    notes = (
        "« Le port », https://exemple.fr/port.",
        "« Das Tor », doi:10.1234/port.",
        "« Le port », https://exemple.fr/port, doi:10.1234/port.",
    )
    assert marks(*notes) == ["S1", "S1", "S1"]


# --- sources of a bibliography ---------------------------------------------------------------

DOE = Source(
    "doe",
    "book",
    "The Long Quay",
    (Name(family="Doe", given="Jane"),),
    issued="2020",
    publisher="Harbour Press",
    isbn="9780306406157",
)


def cite(*citations: Citation) -> tuple[Block, ...]:
    return (Paragraph((Cite(citations, (Text("[@doe]"),)),)),)


def test_a_source_cited_by_a_note_and_by_its_key_is_one_and_the_bibliography_wins() -> None:
    see = Citation("doe", prefix="Voir", locator="12", label="page")
    document = article("Jane Doe, *The long quay*, 2020, p. 3.", cite(see), cite(Citation("doe")))
    made = sources(replace(document, bibliography=(DOE,))).value
    [source] = made.sources
    assert replace(source, id="doe", citations=()) == DOE
    assert [one.note for one in source.citations] == ["1", "2", "3"]
    assert notes_of(made) == [
        "Jane Doe, *The long quay*, 2020, p. 3.\u00a0[S1]",
        "Voir Doe, *The Long Quay*, p.\u00a012.\u00a0[S1]",
        "Doe, *The Long Quay*.\u00a0[S1]",
    ]


def test_one_citation_of_two_keys_and_the_authors_words_around_it() -> None:
    other = replace(DOE, id="roe", title="The Gate", author=(Name(family="Roe"),), isbn="")
    both = Cite((Citation("doe", locator="3", label="page"), Citation("roe")), (Text("[@doe, p. 3; @roe]"),))
    document = article((Paragraph((Text("As told by "), both, Text(", and well."))),), lang="en")
    made = sources(replace(document, bibliography=(DOE, other))).value
    [words] = notes_of(made)
    assert re.fullmatch(
        r"As told by Jane Doe, .*\u00a03.*\u00a0\[S1\]; Roe, \*The Gate\*, .*\u00a0\[S2\], and well\.", words
    )
    assert [source.title for source in made.sources] == ["The Long Quay", "The Gate"]


def test_two_keys_are_two_sources_unless_they_have_one_doi() -> None:
    twin = replace(DOE, id="doe2")
    document = article(cite(Citation("doe")), cite(Citation("doe2")), cite(Citation("doe")))
    assert len(sources(replace(document, bibliography=(DOE, twin))).value.sources) == 2
    same = tuple(replace(each, doi="10.1234/quay") for each in (DOE, twin))
    assert len(sources(replace(document, bibliography=same)).value.sources) == 1


def test_a_short_title_is_found_however_often_others_of_its_author_were_cited() -> None:
    notes = [GAS, SALT, *["Ibid."] * 300, "Dumas, « Le gaz », art. cit."]
    assert marks(*notes)[-1] == "S1"


def test_sources_that_nothing_cites_are_not_listed() -> None:
    assert sources(replace(article(PORT), bibliography=(DOE,))).value.sources[0].title == "Le port sec ouvre ses quais"


# --- orders ----------------------------------------------------------------------------------

SHELF = (
    "Jan van der Meer, *Zout*, Kade, 2019.",
    "Élise Aubry, « Le vent », *Le Monde*, 3 mai 2025.",
    "Émile Aubert, *Le gel*, Seuil, 2020.",
    "« L’aube », 3 mai 2024, https://exemple.fr/aube.",
)


def test_sources_by_first_citation() -> None:
    assert [source.title for source in sources(article(*SHELF)).value.sources] == [
        "Zout",
        "Le vent",
        "Le gel",
        "L’aube",
    ]


def test_sources_by_author_and_their_marks_follow() -> None:
    made = sources(article(*SHELF, sources_order="author")).value
    assert [source.title for source in made.sources] == ["L’aube", "Le gel", "Le vent", "Zout"]
    assert [one.text for note in made.notes for one in query(note, NumberRef)] == ["S4", "S3", "S2", "S1"]


def test_sources_by_type_under_titles() -> None:
    made = sources(article(*SHELF, sources_order="type")).value
    lines = entries_of(made)
    assert [line.split(",")[0] for line in lines] == [
        "# Presse",
        "S1 Élise Aubry",
        "# Livres et chapitres",
        "S2 Jan van der Meer",
        "S3 Émile Aubert",
        "# Pages web",
        "S4 «\u00a0L’aube\u00a0»",
    ]
    assert [source.id for source in made.sources] == ["source-1", "source-2", "source-3", "source-4"]


def test_an_order_that_is_not_known_is_that_of_citation() -> None:
    assert list(ORDERS) == ["citation", "type", "author"]
    assert sources(article(*SHELF, sources_order="size")).value.sources == sources(article(*SHELF)).value.sources


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("fr", ["Aubert", "Émery", "Faure"]),
        ("fr", ["de Gaulle", "Giono", "Le Goff"]),
        ("es", ["Nuñez", "Nuzo", "Ñandú", "Oliva"][::1]),
        ("pl", ["Lis", "Luty", "Łuk", "Mak"]),
        ("de", ["Äbler", "Ampel", "von Arnim"]),
    ],
)
def test_names_in_the_order_of_their_language(lang: str, names: list[str]) -> None:
    assert sorted(names, key=lambda name: name_key(Name(family=name), lang)) == names


def test_articles_do_not_count_in_titles() -> None:
    titles = ["L’aube", "Le bac", "Une cale", "Digue"]
    assert sorted(titles, key=lambda title: title_key(title, "fr")) == titles


# --- grade, marking, archive, legend ---------------------------------------------------------


def test_what_attributes_say_is_in_the_entry_and_not_in_the_note() -> None:
    note = "« Le port sec », 18 mars 2024 {grade=B2 marking=TLP:AMBER archive=https://web.archive.org/web/2024/https://exemple.fr/p}."
    made = sources(article(note)).value
    assert notes_of(made) == ["« Le port sec », 18 mars 2024.\u00a0[S1]"]
    [entry] = entries_of(made)
    assert "https://web.archive.org/web/2024/https://exemple.fr/p" in entry
    assert " [B2] **TLP:AMBER** Cité p." in entry
    assert made.appendix
    assert plain(made.appendix.legend).startswith("Cotation")
    assert sources(made).value == made


def test_what_only_attributes_say_follows_words_that_were_not_understood() -> None:
    note = (
        "Voir le beau dossier « Le port sec » (3 mai 2025, avec cartes et croquis de l’auteur) "
        "{accessed=2025-06-01 archive=https://archive.ph/20250601/https://exemple.fr}"
    )
    [entry] = entries_of(sources(article(note)).value)
    assert "croquis de l’auteur). consulté le 1er juin 2025. archivé" in entry
    assert "https://archive.ph/20250601/https://exemple.fr. Cité p." in entry


def test_a_legend_stands_only_where_a_grade_does() -> None:
    made = sources(article(PORT)).value
    assert made.appendix
    assert made.appendix.legend == ()


def test_a_grade_at_a_shorter_citation_is_one_of_its_source() -> None:
    made = sources(article(GAS, "Dumas, op. cit., p. 9 {grade=C3}.")).value
    assert [source.grade for source in made.sources] == ["C3"]


def test_ibid_means_nothing_behind_a_note_that_looks_like_a_source_and_was_not_read() -> None:
    minute = "Minute book, 14 November 2023, vol. 740, fol. 512."
    made = sources(article("John Smith, *The Long Road* (London: Verso, 2021), 7.", minute, "Ibid., fol. 514."))
    assert [[one.note for one in source.citations] for source in made.value.sources] == [["1"]]
    assert [each.rule for each in made.diagnostics] == ["unresolved-source", "unread-source"]


def test_ibid_behind_a_debate_means_the_debate() -> None:
    debate = "Hansard, HC Deb, 14 November 2023, vol. 740, col. 512."
    made = sources(article("John Smith, *The Long Road* (London: Verso, 2021), 7.", debate, "Ibid., col. 514."))
    assert [[one.note for one in source.citations] for source in made.value.sources] == [["1"], ["2", "3"]]


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("National Audit Office, *Local bus services*, 2020, para. 3.", "NAO, op. cit., para. 9."),
        ("Observatoire de l'eau (SISPEA), *Rapport national*, 2024, p. 12.", "SISPEA, op. cit., p. 3."),
        ("José Mira da Silva, *A água e a lei*, Lisboa, Almedina, 2019, p. 4.", "Mira da Silva, ob. cit., p. 9."),
        ("Rolf Bracke und Ernst Huenges (Hrsg.): *Geothermie*, Berlin 2018, S. 4.", "Bracke/Huenges, a. a. O., S. 9."),
    ],
)
def test_a_source_is_cited_again_by_what_its_maker_is_called(whole: str, short: str) -> None:
    made = sources(article(whole, short))
    assert [[one.note for one in source.citations] for source in made.value.sources] == [["1", "2"]]


def test_ibid_behind_an_authors_comment_means_the_source_before_and_is_told() -> None:
    made = sources(article("John Smith, *The Long Road* (London: Verso, 2021), 7.", "Our own reckoning.", "Ibid."))
    assert [[one.note for one in source.citations] for source in made.value.sources] == [["1", "3"]]
    assert [each.rule for each in made.diagnostics] == ["unsure-source"]


def test_ibid_means_nothing_behind_a_reference_that_means_nothing() -> None:
    made = sources(article(GAS, "Supra note 99.", "Ibid."))
    assert [[one.note for one in source.citations] for source in made.value.sources] == [["1"]]
    assert [each.rule for each in made.diagnostics] == ["unresolved-source", "unresolved-source"]


# --- what holds of any notes -----------------------------------------------------------------

#: What means a source before it, and what the pass itself prints.
BACKWARDS = ("Ibid.", "Id.", "op. cit.", "supra note 1", "infra note 2", "Ebd.", "[S1]", "[@doe]")
#: Attributes are not printed: the examples above have them.
PRINTED = [each for each in PIECES if not each.startswith("{")]
WORDS = st.lists(st.sampled_from((*PRINTED, *BACKWARDS)) | st.text(max_size=8), max_size=14).map(" ".join)
CITE = st.just(Cite((Citation("doe", locator="3"),), (Text("[@doe, 3]"),)))
NOTES = bodies_of(WORDS, inlines_of(WORDS, CITE))
LANGS = st.sampled_from(["fr", "en", "en-GB", "de", "es", "ru", "ar", "he", "zh", "ja", "ko", "fa", "tlh", ""])


def keyless(note: Note) -> bool:
    return not any(query(note, Cite))


@settings(max_examples=300, deadline=None)
@given(st.lists(NOTES, max_size=3), LANGS, st.sampled_from(list(ORDERS)))
def test_the_pass_holds_for_any_notes(notes: list[tuple[Block, ...]], lang: str, order: str) -> None:
    before = replace(article(*notes, lang=lang, sources_order=order), bibliography=(DOE,))
    after = sources(before).value
    assert sources(after).value == after
    assert after.blocks == before.blocks
    assert len(after.notes) == len(before.notes)
    assert [entry.id for group in (after.appendix.groups if after.appendix else ()) for entry in group.entries] == [
        source.id for source in after.sources
    ]
    assert {mark.target for note in after.notes for mark in query(note, NumberRef)} == {
        each.id for each in after.sources
    }
    for old, new in zip(before.notes, after.notes, strict=True):
        assert list(query(new, NoteRef)) == list(query(old, NoteRef))
        bare = without_marks(new.blocks)[0]
        if keyless(old):
            assert plain(bare) == plain(old.blocks)


def test_a_mark_does_not_part_a_link() -> None:
    link = Link("https://exemple.fr/p", (Text("« Le port sec », 3 mai 2025, et la suite du dossier"),))
    made = sources(article((Paragraph((link,)),))).value
    outside = [each for each in query(made.notes, Link) if not each.url.startswith("#")]
    assert outside == [link]


# --- many, and hostile -----------------------------------------------------------------------


def shelf(count: int, notes: int) -> Document:
    """An article with so many sources, cited by so many notes: in full, by ibid., by author, by number."""
    words = []
    for number in range(notes):
        source = number * 7 % count
        full = f"Author{source} Name{source}, *Title number {source} of many*, Press, {1900 + source % 100}."
        forms = (full, "Ibid., p. 4.", f"Name{source}, op. cit., p. 3.", "See supra note 1.")
        words.append(full if number < count else forms[number % 4])
    return article(*words, lang="en")


def seconds(document: Document) -> float:
    start = time.process_time()
    sources(document)
    return time.process_time() - start


def test_two_hundred_sources_and_a_thousand_notes() -> None:
    document = shelf(200, 1_000)
    made = sources(document).value
    assert len(made.sources) == 200
    assert [source.id for source in made.sources] == [f"source-{number}" for number in range(1, 201)]
    assert all(any(query(note, NumberRef)) for note in made.notes)
    assert sum(len(source.citations) for source in made.sources) == 1_000


def test_time_grows_with_the_notes_not_with_their_square() -> None:
    sources(shelf(20, 50))
    small, large = (min(seconds(shelf(count // 5, count)) for _ in range(2)) for count in (250, 1_000))
    assert large < 8 * max(small, 0.05)
    assert large < 12


HOSTILE = {
    "a ring": [f"See note {number % 500 + 1}." for number in range(1, 501)],
    "a long way": [*(f"See note {number + 1}." for number in range(1, 500)), QUAY],
    "one title again and again": [f"Jane Doe, *Annual Report*, Press, {1000 + number}." for number in range(500)],
    "an avalanche": ["; ".join(f"*Title {n}*, Press, {1500 + n}" for n in range(200)), *["See note 1."] * 300],
    "ibid. alone": ["Ibid."] * 1_000,
}


@pytest.mark.parametrize("notes", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_notes_take_no_time_and_lose_no_word(notes: list[str]) -> None:
    document = article(*notes, lang="en")
    start = time.process_time()
    made = sources(document).value
    assert time.process_time() - start < 10
    for old, new in zip(document.notes, made.notes, strict=True):
        assert plain(without_marks(new.blocks)[0]) == plain(old.blocks)


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
    document = article(f"Voir : « Le port », 3 mai 2025. {text}")
    start = time.process_time()
    made = sources(document).value
    assert time.process_time() - start < 10
    assert plain(without_marks(made.notes[0].blocks)[0]) == plain(document.notes[0].blocks)


def test_marks_within_marks() -> None:
    inline: Inline = Text("« Le port », 3 mai 2025.")
    for _ in range(60):
        inline = Emphasis((inline,))
    made = sources(article((Paragraph((inline,)),))).value
    assert made.sources[0].title == "Le port"
    assert plain(without_marks(made.notes[0].blocks)[0]).strip() == "« Le port », 3 mai 2025."


def test_shown_tells_marks_apart() -> None:
    assert shown((Emphasis((Text("a"),)), Strong((Text("b"),)), LineBreak())) == "*a***b**|"


# --- what the theme says ---------------------------------------------------------------------


def test_the_theme_orders_the_sources_where_the_article_does_not() -> None:
    theme = replace(load_theme("note"), sources=Sources(order="author", style="chicago"))
    meta = finish(article(*SHELF), theme=theme).value.meta
    assert (meta.sources_order, meta.sources_style) == ("author", "chicago")
    assert finish(article(*SHELF, sources_order="type"), theme=theme).value.meta.sources_order == "type"
    assert finish(article(*SHELF)).value.meta.sources_order == ""
