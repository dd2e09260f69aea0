"""Where words are parted at a line's end: by which patterns, which words, and never twice."""

from __future__ import annotations

import re

import pyphen
import pytest

from briefpress import finish
from briefpress.document import Block, Cell, Code, Document, Heading, Link, Meta, Paragraph, Table, Text
from briefpress.labels import languages
from briefpress.writers.pdf.private.hyphens import Hyphenation, patterns_of
from test_lines import flow, paragraphs

PATTERNS = {
    "ar": None,
    "de": "de_DE",
    "en": "en_US",
    "es": "es",
    "fa": None,
    "fr": "fr",
    "he": None,
    "it": "it",
    "ja": None,
    "ko": None,
    "nl": "nl",
    "pl": "pl",
    "pt": "pt_BR",
    "ru": "ru",
    "uk": "uk",
    "zh": None,
}
REGIONS = {
    "de-AT": "de_AT",
    "de-CH": "de_CH",
    "de-1996": "de_DE",
    "en-GB": "en_GB",
    "en-IE": "en_GB",
    "en-US": "en_US",
    "en-CA": "en_US",
    "fr-CA": "fr",
    "pt-BR": "pt_BR",
    "pt-PT": "pt_PT",
    "no": "nb_NO",
}


@pytest.mark.parametrize(("lang", "name"), [*PATTERNS.items(), *REGIONS.items()])
def test_each_language_has_its_own_patterns_or_none(lang: str, name: str | None) -> None:
    assert patterns_of(lang) == name
    assert name is None or name in pyphen.LANGUAGES


def test_every_language_of_ours_is_in_the_table() -> None:
    assert set(PATTERNS) == set(languages())


def test_american_words_are_parted_the_american_way() -> None:
    assert Hyphenation(lang=patterns_of("en")).inserted("photography") == "pho-tog-ra-phy"
    assert list(Hyphenation(lang="en_US").iterate("PHOTOGRAPHY")) == []


def ends(*blocks: Block, lang: str = "en", measure: int = 60) -> list[str]:
    """What each line ends with."""
    meta = Meta(title=(Text("T"),), lang=lang, summary_mode="none")
    document = finish(Document(meta=meta, blocks=blocks)).value
    return [flow(line).split()[-1] for _, lines in paragraphs(document, measure, justify=True) for line in lines[:-1]]


def parted(*blocks: Block, lang: str = "en") -> list[str]:
    """The words that a line's end parts, at any of a few measures, up to the hyphen."""
    found = (end for measure in (58, 70, 82) for end in ends(*blocks, lang=lang, measure=measure))
    return [end for end in found if end.endswith("-")]


LONG = "the international administration considers extraordinary infrastructure responsibilities " * 6


def test_long_words_are_parted_and_short_ones_and_acronyms_are_not() -> None:
    heads = parted(Paragraph((Text(LONG),)))
    assert heads
    assert all(re.fullmatch(r"[a-z]{3,}-", head) for head in heads)
    assert parted(Paragraph((Text("ever after under water table above seven river " * 12),))) == []
    assert parted(Paragraph((Text("UNESCOINTERNATIONAL ORGANISATIONEN ADMINISTRATION " * 12),))) == []


def test_at_most_two_lines_in_a_row_end_with_a_hyphen() -> None:
    words = "Bundesverkehrsministerium Sicherheitsvorkehrungen Schifffahrtsbedingungen Zusammenfassungen und " * 12
    found = [ends(Paragraph((Text(words),)), lang="de", measure=measure) for measure in range(70, 140, 12)]
    ladders = ["".join("-" if end.endswith("-") else " " for end in lines) for lines in found]
    assert any("--" in ladder for ladder in ladders)
    assert not any("---" in ladder for ladder in ladders)


def test_no_word_of_a_heading_a_table_code_or_an_address_is_parted() -> None:
    cell = Cell((Text(LONG),))
    assert parted(Heading(2, (Text(LONG),)), Table(((cell, cell),), ((cell, cell),))) == []
    assert parted(Paragraph((Code(LONG),))) == []
    address = "https://example.org/administration/infrastructure/responsibilities"
    assert parted(Paragraph((Link(address, (Text(address),)),))) == []


def test_a_language_without_patterns_is_not_parted() -> None:
    assert parted(Paragraph((Text(LONG),)), lang="fi") == []


def test_an_author_s_own_hyphens_are_kept_and_printed_once() -> None:
    word = "Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesellschaft "
    heads = parted(Paragraph((Text(word * 20),)), lang="de")
    allowed = {
        "Donau-",
        "Donau\u00addampf-",
        "Donau\u00addampf\u00adschiff-",
        "Donau\u00addampf\u00adschiff\u00adfahrts-",
    }
    assert {head.replace("\u00ad-", "-") for head in heads} <= allowed
    assert heads
