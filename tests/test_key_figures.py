"""Key figures and dates: what counts as one, in many languages."""

from __future__ import annotations

import pytest

from briefpress.keyfigures import find_figures

FOUND = {
    "fr": (
        ("Le 26 avril, 600 tués et 4 000 blessés.", ["26 avril", "600 tués", "4 000 blessés"]),
        ("De 10 000 à 12 000 soldats nord-coréens.", ["10 000 à 12 000 soldats"]),
        ("Soit 2,3 millions d’euros pour 312 km, ou 4 %.", ["2,3 millions d’euros", "312 km", "4 %"]),
        ("Le 1er mars 2020, 300 nouveaux cas.", ["1er mars 2020", "300 nouveaux cas"]),
    ),
    "en": (
        ("On 28 May 600 killed; $1.2 million, £140m and 14% of it.", ["28 May", "$1.2 million", "£140m", "14%"]),
        ("Some 187,000 former regulars and 40 hospital beds.", ["187,000 former regulars", "40 hospital beds"]),
        ("On July 4 and March 3rd, 2021, 412 million litres.", ["July 4", "March 3rd, 2021", "412 million litres"]),
    ),
    "de": (
        ("Am 3. März fehlten 4,2 Mrd. Euro, das sind 7,4 Prozent.", ["3. März", "4,2 Mrd. Euro", "7,4 Prozent"]),
        ("Von 1.120 Brücken bis zu 600 nordkoreanische Soldaten.", ["1.120 Brücken", "600 nordkoreanische Soldaten"]),
    ),
    "es": (
        (
            "El 26 de abril 600 soldados, 15 por ciento, 3.500 euros.",
            ["26 de abril", "600 soldados", "15 por ciento", "3.500 euros"],
        ),
    ),
    "it": (("Il 26 aprile 600 soldati, 3,5 milioni di euro.", ["26 aprile", "600 soldati", "3,5 milioni di euro"]),),
    "pt": (("Em 26 de abril 300 novos casos, 15%.", ["26 de abril", "300 novos casos", "15%"]),),
    "nl": (
        ("Op 26 april 300 nieuwe gevallen, 3,5 miljoen euro.", ["26 april", "300 nieuwe gevallen", "3,5 miljoen euro"]),
    ),
    "pl": (
        ("26 kwietnia 600 rannych żołnierzy, 12 tys. osób.", ["26 kwietnia", "600 rannych żołnierzy", "12 tys. osób"]),
    ),
    "ru": (("26 апреля 600 раненых солдат, 3,5 млн рублей.", ["26 апреля", "600 раненых солдат", "3,5 млн рублей"]),),
    "uk": (("24 лютого 12 тис. осіб, 15 відсотків.", ["24 лютого", "12 тис. осіб", "15 відсотків"]),),
    "zh": (("4月26日，600人死亡，增长3.5%，达到350亿美元。", ["4月26日", "600人", "3.5%", "350亿美元"]),),
    "ja": (("4月26日、600人が350億円を払った。", ["4月26日", "600人", "350億円"]),),
    "ar": (("في 26 أبريل قتل 600 جندي، 15 في المئة.", ["26 أبريل", "600 جندي", "15 في المئة"]),),
}

NONE = {
    "fr": (
        "selon l’article 4 du traité",
        "en 2024 et en 2025",
        "voir p. 12",
        "le 3e rang",
        "le Boeing 737",
        "à 14 h 30",
        "n° 3 du",
    ),
    "en": (
        "in 2024",
        "page 12 of it",
        "the 3rd man",
        "a Boeing 737 jet",
        "at 10:30 p.m.",
        "section 44 of the Act",
        "version 2.0 of it",
    ),
    "de": ("im Jahr 1990", "Tabelle 47 zeigt", "Art. 35 Abs. 1 GG", "der 2. Weltkrieg", "um 14 Uhr", "nur 409 ein Mal"),
    "ru": ("в 1941 году", "статья 5 закона", "№ 3 от", "стр. 12"),
    "zh": ("2024年", "第3条"),
}


@pytest.mark.parametrize(("lang", "text", "wanted"), [(lang, *case) for lang, cases in FOUND.items() for case in cases])
def test_figures_and_dates_are_found_as_they_stand(lang: str, text: str, wanted: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_figures(text, lang)] == wanted


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in NONE.items() for text in texts])
def test_years_ordinals_and_numbers_of_pages_and_articles_are_none(lang: str, text: str) -> None:
    assert [text[one.start : one.end] for one in find_figures(text, lang)] == []


def test_the_second_of_two_numbers_alone_is_none() -> None:
    assert find_figures("The intakes are between 3 and 19 km apart.", "en") == []
