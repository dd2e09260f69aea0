"""Key figures and dates: what counts as one, in many languages."""

from __future__ import annotations

import pytest

from briefpress.extract.keyfigures import find_figures

FOUND = {
    "fr": (
        ("Le 26 avril, 600 tués et 4 000 blessés.", ["26 avril", "600 tués", "4 000 blessés"]),
        ("De 10 000 à 12 000 soldats nord-coréens.", ["10 000 à 12 000 soldats"]),
        ("Soit 2,3 millions d’euros pour 312 km de câbles.", ["2,3 millions d’euros", "312 km de câbles"]),
        ("Le 1er mars 2020, 300 nouveaux cas.", ["1er mars 2020", "300 nouveaux cas"]),
        ("Le port perd 30 % des volumes et 10 % de son eau.", ["30 % des volumes", "10 % de son eau"]),
        (
            "D’octobre 2023 à mars 2024, 15 pour cent de l’énergie.",
            ["octobre 2023 à mars 2024", "15 pour cent de l’énergie"],
        ),
    ),
    "en": (
        ("On 28 May 600 killed; $1.2 million and £140m.", ["28 May", "$1.2 million", "£140m"]),
        ("Some 187,000 former regulars and 40 hospital beds.", ["187,000 former regulars", "40 hospital beds"]),
        (
            "On July 4 and March 3rd, 2021, 412 million litres of water.",
            ["July 4", "March 3rd, 2021", "412 million litres of water"],
        ),
        ("They carry 40 per cent of Russia’s oil exports.", ["40 per cent of Russia’s oil exports"]),
        (
            "There are 150 to 200 faults from October 2023 to March 2024.",
            ["150 to 200 faults", "October 2023 to March 2024"],
        ),
        (
            "Between May 2021 and June 2022 some 12% of the budget went to it.",
            ["Between May 2021 and June 2022", "12% of the budget"],
        ),
    ),
    "de": (
        (
            "Am 3. März fehlten 4,2 Mrd. Euro, das sind 7,4 Prozent der Mittel.",
            ["3. März", "4,2 Mrd. Euro", "7,4 Prozent der Mittel"],
        ),
        ("Von 1.120 Brücken bis zu 600 nordkoreanische Soldaten.", ["1.120 Brücken", "600 nordkoreanische Soldaten"]),
        ("Der Fonds ersetzt 30 Prozent der teuren Kabel.", ["30 Prozent der teuren Kabel"]),
    ),
    "es": (
        ("El 26 de abril 600 soldados, 3.500 euros.", ["26 de abril", "600 soldados", "3.500 euros"]),
        (
            "El 15 por ciento de las exportaciones pasa por 90 km de costa.",
            ["15 por ciento de las exportaciones", "90 km de costa"],
        ),
    ),
    "it": (
        ("Il 26 aprile 600 soldati, 3,5 milioni di euro.", ["26 aprile", "600 soldati", "3,5 milioni di euro"]),
        ("Il 30 per cento delle famiglie ha una casa.", ["30 per cento delle famiglie"]),
    ),
    "pt": (("Em 26 de abril 300 novos casos, 15% das obras.", ["26 de abril", "300 novos casos", "15% das obras"]),),
    "nl": (
        ("Op 26 april 300 nieuwe gevallen, 3,5 miljoen euro.", ["26 april", "300 nieuwe gevallen", "3,5 miljoen euro"]),
        ("De haven verliest 30 procent van de kabels.", ["30 procent van de kabels"]),
    ),
    "pl": (
        ("26 kwietnia 600 rannych żołnierzy, 12 tys. osób.", ["26 kwietnia", "600 rannych żołnierzy", "12 tys. osób"]),
        (
            "Kosztuje to 20 tysięcy złotych i 30 procent lokalnych dróg.",
            ["20 tysięcy złotych", "30 procent lokalnych dróg"],
        ),
    ),
    "ru": (
        ("26 апреля 600 раненых солдат, 3,5 млн рублей.", ["26 апреля", "600 раненых солдат", "3,5 млн рублей"]),
        ("Через порт идёт 40 процентов морского экспорта.", ["40 процентов морского экспорта"]),
    ),
    "uk": (("24 лютого 12 тис. осіб, 15 відсотків зерна.", ["24 лютого", "12 тис. осіб", "15 відсотків зерна"]),),
    "zh": (("4月26日，600人死亡，增长3.5%，达到350亿美元。", ["4月26日", "600人", "3.5%", "350亿美元"]),),
    "ja": (("4月26日、600人が350億円を払った。", ["4月26日", "600人", "350億円"]),),
    "ar": (("في 26 أبريل قتل 600 جندي، 15 في المئة.", ["26 أبريل", "600 جندي", "15 في المئة"]),),
}

#: Numbers that do not say what they count, or of what they are a share.
UNSAID = {
    "fr": ("Les pertes ont augmenté de 4 % en janvier.", "La réparation dure 15 jours."),
    "en": (
        "Premiums rose by 30 per cent in January.",
        "It rose from 15 to 21 days in two years.",
        "For 90 km across the Gulf.",
    ),
    "de": ("Die Prämien stiegen um 30 Prozent.", "Die Reserve reicht für 26 Tage."),
    "es": (
        "De los pilotos, 19 concluyeron en mayo.",
        "La supervivencia ha pasado del 35 al 71 %.",
        "Tiene 300 hectáreas.",
    ),
    "it": ("Dei progetti, 19 finirono in maggio.", "I premi sono saliti del 30 %.", "La riparazione dura 21 giorni."),
    "pt": ("Dos projetos, 19 terminaram em maio.", "Os prémios subiram 30 %.", "Dura 21 dias."),
    "nl": ("De premies stegen met 30 procent.", "De reparatie duurt 21 dagen."),
    "pl": ("Zatrzymuje z tego zaledwie 6,5 procent.", "Poziom spadł do 20 centymetrów, najniżej."),
    "ru": ("Премии выросли на 30 процентов.", "Ремонт длится 21 день."),
    "uk": ("Премії зросли на 30 відсотків.", "Ремонт триває 21 день."),
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in UNSAID.items() for text in texts])
def test_what_does_not_say_what_it_counts_is_none(lang: str, text: str) -> None:
    assert [text[one.start : one.end] for one in find_figures(text, lang)] == []


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
