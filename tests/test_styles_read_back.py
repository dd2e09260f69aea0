"""What the house style prints, the reader of notes reads again: title, people, date, container and address."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings, strategies as st

from briefpress.citing import cites
from briefpress.document import Paragraph
from briefpress.source import Name, Source
from briefpress.styles import entry
from briefpress.styles.names import natural

#: What a title is made of, by language: a beginning and an end.
BEGINNINGS = {
    "fr": ("Le port sec", "L’eau de l’Oder", "Comment la digue", "Un hiver sans neige : le fleuve"),
    "en": ("The dry port", "Winter without snow: the river", "How the dike", "Silt and salt"),
    "de": ("Der schlafende Hafen", "Ein Winter ohne Schnee: der Fluss", "Wie der Deich", "Salz und Schlick"),
}
ENDS = {
    "fr": ("", " tient bon", " face à la crise", " et ses voisins en 2024"),
    "en": ("", " holds", " in the face of the flood", " and its neighbours in 2024"),
    "de": ("", " hält stand", " vor der Krise", " und seine Nachbarn im Jahr 2024"),
}
PEOPLE = st.lists(
    st.sampled_from(
        [
            Name("Dumas", "Claire"),
            Name("Le Goff", "Jean-Marc"),
            Name("Vries", "Anne", non_dropping_particle="de"),
            Name("Ott", "Max"),
        ]
    ),
    max_size=3,
    unique=True,
).map(tuple) | st.just((Name("Reed", "A. B."),))
PAPERS = st.sampled_from(["Le Monde", "The Guardian", "Süddeutsche Zeitung", "Libération"])
DAYS = st.dates(date(1950, 1, 1), date(2029, 12, 31)).map(date.isoformat)
URLS = st.sampled_from(
    ["", "https://exemple.fr/a/b?c=1", "https://example.org/dikes", "https://beispiel.de/deich.html#p2"]
)


@st.composite
def titles(draw: st.DrawFn, lang: str) -> str:
    """A title in that language."""
    return draw(st.sampled_from(BEGINNINGS[lang])) + draw(st.sampled_from(ENDS[lang]))


@st.composite
def cited(draw: st.DrawFn) -> tuple[Source, str]:
    """A source as briefings cite them, and the language of the briefing."""
    lang = draw(st.sampled_from(["fr", "en", "de"]))
    url = draw(URLS)
    kinds: dict[str, dict[str, Any]] = {
        "article-newspaper": {"container_title": draw(PAPERS), "issued": draw(DAYS)},
        "article-journal": {
            "container_title": "Revue des fleuves",
            "issued": "2021",
            "volume": "12",
            "issue": "3",
            "page": "4-9",
        },
        "book": {"publisher": "Presses du Nord", "publisher_place": "Lille", "issued": "2019"},
        "webpage": {"issued": draw(DAYS)},
    }
    kind = draw(st.sampled_from([*kinds]))
    source = Source(
        "x", kind, draw(titles(lang)), draw(PEOPLE), url=url, accessed=draw(DAYS) if url else "", **kinds[kind]
    )
    return source, lang


@settings(max_examples=400)
@given(cited())
def test_an_entry_in_house_form_is_read_again(case: tuple[Source, str]) -> None:
    source, lang = case
    [found] = cites((Paragraph(entry(source, "house", lang)),), lang)
    for field in ("title", "issued", "accessed", "container_title", "url"):
        assert getattr(found.source, field) == getattr(source, field), field
    # A particle is of the family name or of the given one by the custom of a language, which no form of a name says.
    assert [natural(name) for name in found.source.author] == [natural(name) for name in source.author]
    assert found.understood or source.type == "book"
