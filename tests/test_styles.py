"""The styles: what each prints of every kind of source in many languages, and what holds of any source."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from briefpress.dates import format_date
from briefpress.document import Document, Emphasis, Inline, LangSpan, Link, Meta, Paragraph, Text
from briefpress.labels import languages, load_labels
from briefpress.passes.language.short import title_language
from briefpress.passes.typography import typography
from briefpress.source import Citation, Name, Source
from briefpress.styles import GROUPS, STYLES, authors, entry, group_of, reference
from briefpress.styles.fields import EXTRA, FIELDS
from briefpress.styles.lines import Part, parts_of
from briefpress.styles.names import inverted, natural
from briefpress.styles.style import Style
from briefpress.styles.titles import rich
from briefpress.styles.types import kind_of
from briefpress.walk import plain, query

GOLDEN = Path(__file__).parent / "golden" / "styles"
MANUAL = (Path(__file__).parent.parent / "docs" / "sources.md").read_text(encoding="utf-8")
SOURCES = msgspec.json.decode((GOLDEN / "sources.json").read_bytes(), type=tuple[Source, ...])
#: Languages in which every source is shown, and others in which these few are.
WHOLE, OTHERS = (
    ("fr", "en", "de"),
    ("en-GB", "es", "it", "nl", "pl", "pt", "ru", "uk", "ar", "fa", "he", "zh", "ja", "ko"),
)
FEW = ("article-newspaper", "article-journal", "book", "chapter")
CITED = Citation(prefix="", locator="47", label="page")


def shown(parts: tuple[Inline, ...]) -> str:
    """Inlines with their marks: emphasis in asterisks, links in angle brackets, languages in braces, ~ and ^ for the
    no-break space and the narrow one."""
    text = ""
    for part in parts:
        match part:
            case Emphasis(children):
                text += f"*{shown(children)}*"
            case Link(_, children):
                text += f"<{shown(children)}>"
            case LangSpan(lang, children):
                text += f"{{{lang}: {shown(children)}}}"
            case _:
                text += plain(part).replace("\u00a0", "~").replace("\u202f", "^")
    return text


def listing(style: str) -> Iterator[str]:
    """Each source as an entry, as a note cites it first, and as a note cites it again."""
    for lang in (*WHOLE, *OTHERS):
        yield f"# {lang}\n"
        for source in SOURCES if lang in WHOLE else [each for each in SOURCES if each.id in FEW]:
            yield f"{source.id}\n    {shown(entry(source, style, lang))}\n"
            yield f"    {shown(reference(source, CITED, style, lang, short=False))}\n"
            yield f"    {shown(reference(source, CITED, style, lang, short=True))}\n"


@pytest.mark.parametrize("style", STYLES)
def test_sources_are_printed_as_the_golden_file_says(style: str, accept: bool) -> None:
    found = "".join(listing(style))
    path = GOLDEN / f"{style}.txt"
    if accept:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


# --- lines -----------------------------------------------------------------------------------


def test_a_line_looks_like_what_it_prints() -> None:
    assert parts_of('author. "title". In+*container* (place: issued)') == (
        Part(" ", "author"),
        Part(".", "title", form='"'),
        Part(".", "container", "in", "*", capital=True),
        Part(" ", bracket="(", parts=(Part(" ", "place"), Part(":", "issued"))),
    )


@pytest.mark.parametrize("style", STYLES)
def test_every_name_in_a_line_is_a_part_or_a_term(style: str) -> None:
    tables = (STYLES[style].entries, STYLES[style].notes, STYLES[style].short)
    parts = [part for table in tables for line in table.values() for part in parts_of(line)]
    leaves = [leaf for part in parts for leaf in (part.parts or (part,))]
    assert {leaf.name for leaf in leaves} <= FIELDS.keys()
    assert {leaf.term.strip("_") for leaf in leaves} <= {"", "in", "within", "available", "archived"}


@pytest.mark.parametrize("style", STYLES)
def test_every_kind_of_source_has_a_line(style: str) -> None:
    kinds = {kind_of(source.type) for source in SOURCES} | {kind_of("unheard-of")}
    assert kinds == STYLES[style].entries.keys()


def test_groups_are_titled_in_every_language() -> None:
    assert {group_of(source.type) for source in SOURCES} == set(GROUPS)
    for lang in languages():
        assert load_labels(lang).types.__struct_fields__ == GROUPS


@pytest.mark.parametrize("style", STYLES)
def test_the_manual_shows_what_is_printed(style: str) -> None:
    [row] = re.findall(rf"^\| `{style}` \|.*\| (.*) \|$", MANUAL, re.MULTILINE)
    assert row == re.sub("[~^]", " ", shown(entry(SOURCES[0], style, "fr"))).replace("<", "").replace(">", "")


def test_a_style_is_added_as_the_manual_says(monkeypatch: pytest.MonkeyPatch) -> None:
    [(kind, line)] = re.findall(r'^"(\w+)": "(.*)",$', MANUAL, re.MULTILINE)
    own = Style(entries={kind: line, "": line}, short={"": "family, *short-title*"})
    monkeypatch.setattr("briefpress.styles.STYLES", {**STYLES, "own": own})
    source = replace(SOURCES[9], url="https://exemple.fr/mer")
    assert shown(entry(source, "own", "fr")) == (
        "Jean-Marc Le Goff. *La mer partagée : une histoire*. 2e~éd. Lille~: Presses du Nord, 2019. "
        "ISBN~978-2-1234-5680-3. Disponible à l’adresse~: <https://exemple.fr/mer>."
    )
    assert shown(reference(source, Citation(), "own", "fr", short=True)) == "Le Goff, *La mer partagée*"


@pytest.mark.parametrize(
    ("lang", "page", "printed"),
    [
        ("fr", "4-7", "p.~4-7"),
        ("es", "4-7", "pp.~4-7"),
        ("es", "4--7", "pp.~4-7"),
        ("it", "4–7", "pp.~4–7"),
        ("pt", "4-7", "p.~4-7"),
        ("en", "4-7", "pp.~4–7"),
        ("de", "4--7", "S.~4–7"),
    ],
)
def test_pages_have_the_sign_that_notes_have(lang: str, page: str, printed: str) -> None:
    source = Source("x", type="article-journal", title="T", container_title="J", issued="2020", page=page)
    assert printed in shown(entry(source, "house", lang))


# --- any source ------------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["Le port", "Zwei Häfen", "Silt & Salt", "«Соль»", "港口", "Who pays?", "Fin!", "U.S.", "a b", "Mar…"]
)
VALUES = st.just("") | WORDS
NUMBERS = st.sampled_from(["", "3", "12-15", "IV", "Special issue", "12a", "WP/3"])
DATES = st.sampled_from(["", "2024", "2024-11", "2024-11-18", "spring 2024", "2024-01-02/2024-01-05", "1850~"])
PEOPLE = st.lists(
    st.builds(Name, family=st.sampled_from(["Dumas", "Ott", "王"]), given=st.sampled_from(["", "A. B.", "明"]))
    | st.builds(Name, literal=st.sampled_from(["Cour des fleuves", "O.N.U.", "-"])),
    max_size=8,
).map(tuple)
SOURCES_OF_ANY_KIND = st.builds(
    Source,
    st.just("x"),
    st.sampled_from([source.type for source in SOURCES] + ["", "unheard-of"]),
    VALUES,
    PEOPLE,
    PEOPLE,
    DATES,
    DATES,
    **dict.fromkeys(("container_title", "collection_title", "publisher", "publisher_place", "genre", "note"), VALUES),
    **dict.fromkeys(("number", "volume", "issue", "page", "edition"), NUMBERS),
    language=st.sampled_from(["", "en", "fr-CA"]),
    url=st.sampled_from(["", "https://example.org/a", "https://doi.org/10.1/a", "not an address"]),
    doi=st.sampled_from(["", "10.1/a", "https://doi.org/10.1/A", "10.2/<b>"]),
    isbn=st.sampled_from(["", "978-2-1234-5680-3"]),
    archive_url=st.sampled_from(["", "https://archive.example.org/a"]),
    variables=st.lists(
        st.tuples(st.sampled_from([*EXTRA, "translator", "event-title", "authority"]), WORDS), max_size=3
    ).map(tuple),
)
LANGS = st.sampled_from([*languages(), "en-GB", "fr-CH", "hu", "tlh", ""])
CITATIONS = st.builds(
    Citation,
    prefix=st.sampled_from(["", "Voir", "see also"]),
    locator=NUMBERS,
    label=st.sampled_from(["", "page", "chapter", "verse"]),
    suffix=st.sampled_from(["", "et passim"]),
    mode=st.sampled_from(["normal", "author-in-text", "suppress-author"]),
)
#: Marks that stand where a part is missing: two in a row, a space before one, a bracket with nothing in it.
STRAY = re.compile(
    r"[,;:،؛，；：、]\s*[,;،؛，；：、.。]|[.?!…]\.|[ \u00a0]{2}|\s[,.]|[(\[（［]\s*[)\]）］]|[(\[（［]\s*[,.;:]"
    r"|^[\s,.;:]|\s$"
)


@given(SOURCES_OF_ANY_KIND, st.sampled_from([*STYLES]), LANGS)
def test_what_is_missing_leaves_no_mark(source: Source, style: str, lang: str) -> None:
    assert not STRAY.search(plain(entry(source, style, lang)))


@given(SOURCES_OF_ANY_KIND, CITATIONS, st.sampled_from([*STYLES]), LANGS, st.booleans())
def test_a_note_has_no_stray_mark(source: Source, citation: Citation, style: str, lang: str, short: bool) -> None:
    assert not STRAY.search(plain(reference(source, citation, style, lang, short=short)))


def letters(text: str) -> str:
    """The letters and figures of a text in one case, for a search that no mark or space gets in the way of."""
    return "".join(each for each in text.casefold() if each.isalnum())


@given(SOURCES_OF_ANY_KIND, st.sampled_from([*STYLES]), LANGS)
def test_no_field_of_a_source_is_lost(source: Source, style: str, lang: str) -> None:
    words = letters(plain(entry(source, style, lang)))
    fields = ("title", "container_title", "collection_title", "publisher", "publisher_place", "genre", "note")
    for field in (*fields, "number", "volume", "issue", "page", "edition", "isbn", "archive_url"):
        assert letters(getattr(source, field)) in words, field
    assert letters(source.url).removeprefix("httpsdoiorg") in words
    for day in (*source.issued.split("/"), source.accessed):
        assert letters(format_date(day.rstrip("~"), lang)) in words
    for name in (*source.author, *source.editor) if max(len(source.author), len(source.editor)) < 4 else ():
        assert letters(name.family + name.literal) in words
    for variable, value in dict(reversed(source.variables)).items():
        assert letters(value) in words, variable


@given(SOURCES_OF_ANY_KIND, st.sampled_from([*STYLES]), LANGS)
def test_an_entry_ends_as_a_sentence_does(source: Source, style: str, lang: str) -> None:
    words = plain(entry(source, style, lang))
    assert not words or words.rstrip(" \u00a0\u202f»”’“'\"‘」』》")[-1] in ".?!…。"


@given(SOURCES_OF_ANY_KIND, st.sampled_from([*STYLES]), LANGS)
def test_typography_changes_no_letter_of_an_entry_and_settles(source: Source, style: str, lang: str) -> None:
    before = Document(meta=Meta(lang=lang), blocks=(Paragraph(entry(source, style, lang)),))
    after = typography(before).value
    assert letters(plain(after)) == letters(plain(before))
    assert typography(after).value == after


@pytest.mark.parametrize("text", ["<i>" * 20_000, "a: " * 20_000, "«" * 50_000, "\n" * 50_000, "{names}" * 9_000])
def test_a_hostile_title_is_set_at_once(text: str) -> None:
    source = Source("x", "book", text, (Name(literal=text),), container_title=text)
    for style in STYLES:
        assert letters(plain(entry(source, style, "fr"))).count("names") == text.count("names") * 3
        assert bool(reference(source, Citation(), style, "fr", short=True)) == bool(text.strip())


# --- names -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "language", "said", "looked_up"),
    [
        (Name("Dumas", "Claire"), "fr", "Claire Dumas", "DUMAS, Claire"),
        (Name("Vries", "Anne", non_dropping_particle="de"), "nl", "Anne de Vries", "DE VRIES, Anne"),
        (Name("Gaulle", "Charles", dropping_particle="de"), "fr", "Charles de Gaulle", "GAULLE, Charles de"),
        (Name("Ormesson", "Jean", dropping_particle="d’"), "fr", "Jean d’Ormesson", "ORMESSON, Jean d’"),
        (Name("King", "Martin", suffix="Jr."), "en", "Martin King Jr.", "KING, Martin, Jr."),
        (Name("Nagy", "Ferenc"), "hu", "Nagy Ferenc", "NAGY Ferenc"),
        (Name("山田", "太郎"), "ja", "山田太郎", "山田太郎"),
        (Name("김", "민수"), "ko", "김민수", "김민수"),
        (Name(literal="Cour des comptes"), "fr", "Cour des comptes", "Cour des comptes"),
        (Name("Platon"), "fr", "Platon", "PLATON"),
    ],
)
def test_names_by_the_custom_of_their_language(name: Name, language: str, said: str, looked_up: str) -> None:
    assert natural(name, language) == said
    assert inverted(name, ", ", language, capitals=True) == looked_up


MANY = tuple(Name(family, given) for family, given in zip("ABCDEFG", "tuvwxyz", strict=True))


@pytest.mark.parametrize(
    ("style", "count", "printed"),
    [
        ("house", 1, "t A,"),
        ("house", 2, "t A et u B,"),
        ("house", 6, "t A, u B, v C, w D, x E et y F,"),
        ("house", 7, "t A, u B, v C et al.,"),
        ("iso690", 3, "A, t, B, u et C, v."),
        ("iso690", 4, "A, t et al."),
        ("chicago", 6, "A, t, u B, v C, w D, x E et y F."),
        ("chicago", 7, "A, t, u B, v C et al."),
    ],
)
def test_how_many_authors_are_named(style: str, count: int, printed: str) -> None:
    source = Source("x", "book", "Rives", MANY[:count])
    assert plain(entry(source, style, "fr")).startswith(printed + " Rives")


def test_authors_that_are_not_all_told() -> None:
    source = Source("x", "book", "Rives", (*MANY[:2], Name(literal="et al.")))
    assert plain(entry(source, "house", "en")) == "t A, u B, et al., Rives."


def test_names_in_other_roles() -> None:
    source = Source("x", "motion_picture", "Rives", variables=(("director", "Bon || Luc; Vries || Anne || || de"),))
    assert plain(entry(source, "iso690", "fr")) == "BON, Luc et DE VRIES, Anne. Rives. S.\u00a0d."
    source = Source("x", "book", "Rives", MANY[:1], variables=(("translator", "Bon || Luc; Studio Rive"),))
    assert plain(entry(source, "house", "fr")) == "t A, Rives, trad. Luc Bon et Studio Rive."


def test_spanish_and_before_the_sound_of_i() -> None:
    for family, printed in (("Ibarra", "Roy e Ibarra"), ("Hita", "Roy e Hita"), ("Hierro", "Roy y Hierro")):
        assert authors(Source("x", author=(Name("Roy", "Eva"), Name(family, "Ana"))), "es") == printed


def test_editors_stand_in_the_place_of_authors() -> None:
    source = Source("x", "book", "Rives", editor=MANY[:2])
    assert plain(entry(source, "house", "en")) == "t A and u B, eds., Rives."
    assert plain(entry(replace(source, author=MANY[2:3]), "house", "en")) == "v C, Rives, edited by t A and u B."


def test_the_authors_as_a_sentence_names_them() -> None:
    assert [authors(Source("x", author=MANY[:count]), "de") for count in (0, 1, 2, 3, 4)] == [
        "",
        "A",
        "A und B",
        "A, B und C",
        "A u.\u00a0a.",
    ]


def test_a_note_has_what_leads_to_a_source_and_what_follows() -> None:
    source = Source("x", "book", "Rives", MANY[:1])
    citation = Citation(prefix="see also", locator="3-4", label="chapter", suffix="with a map")
    assert (
        plain(reference(source, citation, "house", "en", short=False))
        == "see also t A, Rives, chap.\u00a03–4, with a map"
    )
    assert plain(reference(source, replace(citation, label="page"), "chicago", "en", short=True)) == (
        "see also A, Rives, 3–4, with a map"
    )


def test_a_source_in_latin_letters_has_their_commas_in_an_arabic_list() -> None:
    latin = Source("x", "book", "Rivers", (Name("Holt", "M."),), publisher_place="London", publisher="Quay")
    assert plain(entry(latin, "house", "ar")) == "M. Holt, Rivers, London: Quay."
    arabic = replace(latin, title="الأنهار", publisher="دار النهر", publisher_place="بيروت")
    assert "،" in plain(entry(arabic, "house", "ar"))
    assert "," not in plain(entry(arabic, "house", "ar"))


def test_a_note_does_not_repeat_authors_that_its_sentence_names() -> None:
    source = Source("x", "book", "Rives", MANY[:1], MANY[1:2])
    citation = Citation(mode="author-in-text", locator="3")
    assert plain(reference(source, citation, "house", "fr", short=False)) == "Rives, dir. u B, p.\u00a03"
    assert plain(reference(source, citation, "house", "fr", short=True)) == "Rives, p.\u00a03"


# --- titles ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "lang", "printed"),
    [
        ("Qui paie ?", "fr", "«~Qui paie ?~», 2024."),
        ("Qui paie\u202f?", "en", "“Qui paie^?,” 2024."),
        ("Who pays?", "en", "“Who pays?,” 2024."),
        ("Who pays?", "en-GB", "‘Who pays?’, 2024."),
        ("Il dit “non”", "fr", "«~Il dit “non”~», 2024."),
        ("The end.", "en", "“The end,” 2024."),
        ("Made in U.S.", "en", "“Made in U.S.,” 2024."),
        ("  A\nlong  title, ", "de", "„A long title“, 2024."),
        ("eBay and the law", "zh", "《eBay and the law》，2024年。"),
        ("On <i>Hamlet</i>", "es", "«On *Hamlet*», 2024."),
    ],
)
def test_a_title_keeps_its_words_within_the_marks_of_the_document(title: str, lang: str, printed: str) -> None:
    assert shown(entry(Source("x", "webpage", title, issued="2024"), "house", lang)) == printed


def test_a_title_keeps_its_language() -> None:
    source = Source("x", "webpage", "Who pays?", language="en-US")
    assert entry(source, "house", "fr")[1] == LangSpan("en-US", (Text("Who pays?"),))
    assert not list(query(Paragraph(entry(source, "house", "en-GB")), LangSpan))


def test_typography_sets_a_title_by_the_rules_of_its_language() -> None:
    source = Source("x", "webpage", 'The "grey" port: what now?', language="en")
    document = Document(meta=Meta(lang="fr"), blocks=(Paragraph(entry(source, "house", "fr")),))
    assert shown(typography(document).value.blocks[0].children) == "«~{en: The ‘grey’ port: what now?}~»"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("a <i>b</i> c", (Text("a "), Emphasis((Text("b"),)), Text(" c"))),
        ('<span class="nocase">a</span> b', (Text("a b"),)),
        ("a <i>b", (Text("a <i>b"),)),
        ("a </i>b", (Text("a </i>b"),)),
        ("x < y > z", (Text("x < y > z"),)),
    ],
)
def test_rich_text_of_csl(text: str, inlines: tuple[Inline, ...]) -> None:
    assert rich(text) == inlines


# --- dates -----------------------------------------------------------------------------------


def test_a_date_is_not_said_twice_of_a_law_alone() -> None:
    law = Source("x", "legislation", "Loi du 2 mai 2024 n° 24", number="24", issued="2024-05-02")
    assert plain(entry(law, "house", "fr")) == "Loi du 2 mai 2024 n° 24."
    page = Source("x", "webpage", "Le vote du 2 mai 2024", issued="2024-05-02")
    assert plain(entry(page, "house", "fr")) == "«\u00a0Le vote du 2 mai 2024\u00a0», 2 mai 2024."


@pytest.mark.parametrize(
    ("issued", "lang", "printed"),
    [
        ("2024", "fr", "2024"),
        ("2024-11", "de", "November 2024"),
        ("2024-11-18", "en-GB", "18 November 2024"),
        ("2019/2021", "fr", "2019–2021"),
        ("2024-01-30/2024-02-02", "fr", "30 janvier 2024 – 2 février 2024"),
        ("1850~", "en", "ca. 1850"),
        ("2024-21", "fr", "printemps 2024"),
        ("2024-24?", "ja", "2024年冬頃"),
        ("forthcoming", "fr", "forthcoming"),
    ],
)
def test_dates_in_words(issued: str, lang: str, printed: str) -> None:
    marks = {
        "ja": ("「Rives」、", "。"),
        "en-GB": ("‘Rives’, ", "."),
        "de": ("„Rives“, ", "."),
        "en": ("“Rives,” ", "."),
    }
    before, after = marks.get(lang, ("«\u00a0Rives\u00a0», ", "."))
    assert plain(entry(Source("x", "webpage", "Rives", issued=issued), "house", lang)) == before + printed + after


# --- addresses -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("doi", "url", "targets"),
    [
        ("10.1/a", "", ["https://doi.org/10.1/a"]),
        ("doi:10.1/a", "https://dx.doi.org/10.1/A", ["https://doi.org/10.1/a"]),
        ("10.1/<a>", "https://example.org", ["https://doi.org/10.1/%3Ca%3E", "https://example.org"]),
        ("", "https://example.org", ["https://example.org"]),
    ],
)
def test_addresses_are_links_each_once(doi: str, url: str, targets: list[str]) -> None:
    for style in STYLES:
        printed = entry(Source("x", "webpage", "Rives", doi=doi, url=url), style, "fr")
        assert [link.url for link in query(printed, Link)] == targets


# --- the languages of titles -----------------------------------------------------------------

#: Titles and the language that each is surely in.
SURE = [
    ("fr", "Les ports du Nord face à la crise"),
    ("fr", "Pourquoi l’Europe ne peut pas se défendre"),
    ("fr", "Le gaz et la paix"),
    ("en", "Who pays for the dikes?"),
    ("en", "How Europe can defend itself without America"),
    ("en", "The <i>grey</i> zone and the law of the sea"),
    ("de", "Wie sich die Häfen auf den Winter vorbereiten"),
    ("de", "Im Westen nichts Neues"),
    ("es", "Por qué Europa no puede defenderse"),
    ("it", "Perché l’Europa non si difende"),
    ("nl", "De havens van het zuiden"),
    ("pl", "Jak Polska się zbroi"),
    ("sv", "Hamnen som sover och havet"),
    ("hu", "Az alvó kikötő és a tenger"),
    ("ro", "Portul care doarme și marea"),
    ("ru", "Порт засыпает и молчит"),
    ("uk", "Порт засинає"),
    ("uk", "Що буде з портом"),
    ("ar", "الميناء ينام"),
    ("fa", "آینده بندرهای ایران در جنگ"),
    ("ur", "بندرگاہ سو گئی ہے"),
    ("he", "הנמל נרדם"),
    ("el", "Το λιμάνι"),
    ("zh", "中国经济与港口"),
    ("ja", "眠る港"),
    ("ja", "塩田経済学"),
    ("ko", "잠든 항구"),
]
#: Titles that could be taken for another language than they are in, or that are in several.
DOUBTFUL = [
    "Los Angeles et la crise",
    "La fin de Los Alamos",
    "Le retour de van der Sar",
    "Van der Bellen in Wien",
    "De Gaulle à Den Haag",
    "Brexit: no deal",
    "Der Spiegel",
    "The Voice revient",
    "Die Hard au cinéma",
    "Solidarność",
    "Соль и море",
    "港口入睡",
    "بندر خاموش",
    "2024",
    "",
    "Le mot «порт» и его смысл",
]


@pytest.mark.parametrize(("lang", "title"), SURE)
def test_the_language_of_a_title_is_told_where_it_is_sure(lang: str, title: str) -> None:
    assert title_language(title, "tlh") == lang
    assert title_language(title, f"{lang}-XX") == ""


@pytest.mark.parametrize("title", DOUBTFUL)
def test_no_language_is_told_in_doubt(title: str) -> None:
    assert title_language(title, "fr") == ""


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_no_title_is_taken_for_one_of_another_language(source: Source) -> None:
    own = source.language or "fr"
    assert title_language(source.title, "tlh") in ("", own)


#: Titles of the corpus of notes that are in another language than their file.
ENGLISH = {
    "Watermills of the Borderland",
    "Ash and the Andes: A Field Guide",
    "Sanctions and the shadow coaster fleet",
    "When rivers forget: low flows in sandy basins",
    "Riparian wetlands and their budget",
}


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "notes").glob("*.toml")), ids=lambda path: path.stem)
def test_no_title_of_the_corpus_is_taken_for_one_of_another_language(path: Path) -> None:
    corpus = tomllib.loads(path.read_text(encoding="utf-8"))
    titles = [cite["title"] for note in corpus["notes"] for cite in note.get("cites", ()) if "title" in cite]
    assert titles
    for title in titles:
        assert title_language(title, "tlh") in ("", "en" if title in ENGLISH else corpus["lang"]), title


@given(st.text(max_size=400), LANGS)
def test_any_text_has_a_language_or_none(text: str, lang: str) -> None:
    assert re.fullmatch("([a-z]{2})?", title_language(text, lang))
