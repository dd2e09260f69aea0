"""The files of labels: complete, well formed, and found by language."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from briefpress.citing import places
from briefpress.diagnostics import Span
from briefpress.errors import ThemeError
from briefpress.labels import decode_labels, labels_for, languages, load_labels
from briefpress.readers import locators
from briefpress.templates import templates_dir

LANGUAGES = ("ar", "de", "en", "es", "fa", "fr", "he", "it", "ja", "ko", "nl", "pl", "pt", "ru", "uk", "zh")
FRENCH = (templates_dir() / "labels" / "fr.toml").read_text(encoding="utf-8")


def test_the_languages_that_have_labels() -> None:
    assert set(LANGUAGES) <= set(languages())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_label_is_worded(lang: str) -> None:
    labels = load_labels(lang)
    for field, value in words_of(labels):
        words = [value] if isinstance(value, str) else value
        assert words, field
        assert all(word and word == word.strip() for word in words), field
        assert len(set(words)) == len(words), field


def words_of(struct: msgspec.Struct) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Every label with its key, those of the tables of terms and types too."""
    for field in struct.__struct_fields__:
        value = getattr(struct, field)
        if isinstance(value, msgspec.Struct):
            yield from words_of(value)
        elif isinstance(value, dict):
            yield from value.items()
        else:
            yield field, value


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_to_look_for_are_in_lower_case(lang: str) -> None:
    labels = load_labels(lang)
    for field in ("summary_titles", "note_titles", "see_signals", "accessed_words"):
        assert [word for word in getattr(labels, field) if word != word.lower()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_boxs_own_heading_titles_a_summary(lang: str) -> None:
    labels = load_labels(lang)
    assert labels.summary.lower() in labels.summary_titles


@pytest.mark.parametrize("lang", LANGUAGES)
def test_printed_labels_have_no_typewriter_apostrophe(lang: str) -> None:
    labels = load_labels(lang)
    assert not [label for _, label in words_of(labels) if isinstance(label, str) and "'" in label]


def test_no_label_is_left_in_another_language() -> None:
    assert len({load_labels(lang).extracted for lang in LANGUAGES}) == len(LANGUAGES)
    assert len({load_labels(lang).legend for lang in LANGUAGES}) == len(LANGUAGES)


def test_french_spaces() -> None:
    labels = labels_for("fr").value
    assert labels.recipients == "Destinataires\u00a0: {recipients}"
    assert labels.cited_page == "p.\u00a0{page}"
    assert labels.terms.available == "disponible à l’adresse\u00a0: {url}"


@pytest.mark.parametrize(
    ("lang", "series"),
    [
        ("fr", "Note de synthèse"),
        ("fr-CA", "Note de synthèse"),
        ("FR", "Note de synthèse"),
        ("fr_FR", "Note de synthèse"),
        ("en-GB", "Briefing note"),
        ("zh-Hant-TW", "简报"),
    ],
)
def test_a_tag_finds_its_language(lang: str, series: str) -> None:
    result = labels_for(lang)
    assert result.value.series == series
    assert result.diagnostics == ()


@pytest.mark.parametrize("lang", ["tlh", "", "../../etc/passwd", "fr/../en", "\0", "x" * 9999])
def test_a_language_without_labels_is_printed_in_english_and_said(lang: str) -> None:
    result = labels_for(lang, Span("note.txt", 2))
    assert result.value == load_labels("en")
    [diagnostic] = result.diagnostics
    assert (diagnostic.rule, str(diagnostic.span)) == ("labels", "note.txt:2:1")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FRENCH.replace("series =", "serie ="), "serie"),
        (FRENCH.replace("sources =", "# sources ="), "sources"),
        (FRENCH.replace("{page} sur {pages}", "{page} sur {total}"), "page: must hold {page} then {pages}"),
        (FRENCH.replace("Cité {places}", "Cité {pages}"), "cited: must hold {places}"),
        (FRENCH.replace("dir. {names}", "dir. {name}"), "terms.edited-by: must hold {names}"),
        (FRENCH.replace("dans {work}", "dans"), "terms.in: must hold {work}"),
        (FRENCH.replace("chap.\\u00A0{number}", "chap. {n}"), "terms.locators.chapter: must hold {number}"),
        (FRENCH.replace('other = "{number}e', 'others = "{number}e'), "terms.edition: must hold other"),
        (FRENCH.replace("press =", "presse ="), "types"),
        (FRENCH.replace('sources = "Sources"', "sources = 3"), "sources"),
        ("series = ", "Invalid value"),
    ],
)
def test_a_broken_file_is_named_with_its_key(text: str, said: str) -> None:
    assert text != FRENCH
    with pytest.raises(ThemeError) as error:
        decode_labels(text, "labels/fr.toml")
    assert str(error.value).startswith("labels/fr.toml: ")
    assert said in str(error.value)


@pytest.mark.parametrize("tag", languages())
def test_every_kind_of_place_has_its_words(tag: str) -> None:
    terms = labels_for(tag).value.terms
    assert set(terms.locators) | {"page", "volume", "issue"} == locators.LABELS.keys() | places.LABELS.keys()
