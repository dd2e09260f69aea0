"""Which sentences can stand alone, what is beside the matter, and what a summary keeps to, in many languages."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from briefpress.extract import LARGEST, Sentence, extract
from briefpress.extract.anaphora import recommends
from briefpress.extract.asides import is_aside, is_aside_title
from briefpress.extract.continuity import continuing
from briefpress.extract.cues import claim
from briefpress.extract.openers import OPENERS
from briefpress.extract.quotations import quotations
from briefpress.extract.standing import Standing, standing
from briefpress.pipeline import finish, read
from briefpress.words import count_words
from extracts import ARTICLES, articles, box, means, measure
from rouge import rouge
from textrank import textrank

SENTENCES = (
    "The port of Varna handled a record eleven million tonnes of grain last year.",
    "Grain leaves the port of Varna on ships that the new terminal can load in two days.",
    "The harbour authority plans a second terminal for grain to the north of the port.",
    "Insurers have asked the harbour authority to publish the depth of the northern channel.",
    "The port, the insurers and the state meet in March to settle the terms of the terminal.",
)
FIT = "Insurers have asked the harbour authority to publish the depth of the channel."


def candidates(*texts: str) -> list[Sentence]:
    return [Sentence(text, number, 0, len(text)) for number, text in enumerate(texts)]


# --- standing alone --------------------------------------------------------------------------


def test_a_whole_statement_stands_alone() -> None:
    assert standing(FIT, "en") is Standing.FIT


@pytest.mark.parametrize(
    "text", [FIT.replace(".", ":"), FIT.replace(".", "?"), FIT.rstrip("."), f"({FIT}", "It is so."]
)
def test_half_a_sentence_a_question_and_a_word_never_do(text: str) -> None:
    assert standing(text, "en") is Standing.NEVER


def test_half_a_quotation_never_does() -> None:
    assert standing(FIT, "en", half=True) is Standing.NEVER


@pytest.mark.parametrize(
    "text",
    [f"But {FIT}", f"In addition {FIT}", f"In this they said: {FIT}", f"Mr Weber: {FIT}", f"1. {FIT}", f"a{FIT}"],
)
def test_what_points_back_or_is_labelled_does_so_weakly(text: str) -> None:
    assert standing(text, "en") is Standing.WEAK


#: For each language a sentence that opens with what was said before, and one that does not.
POINTING = {
    "fr": (
        "D’ailleurs, les assureurs du port demandent la profondeur du chenal.",
        "Les assureurs du port demandent la profondeur du chenal.",
    ),
    "en": (
        "Moreover, the insurers of the port ask for the depth of it.",
        "The insurers of the port ask for the depth of it.",
    ),
    "de": (
        "Allerdings verlangen die Versicherer des Hafens die Tiefe der Rinne.",
        "Die Versicherer des Hafens verlangen die Tiefe der Rinne.",
    ),
    "es": (
        "Sin embargo, las aseguradoras del puerto piden la profundidad del canal.",
        "Las aseguradoras del puerto piden la profundidad del canal.",
    ),
    "it": (
        "Tuttavia gli assicuratori del porto chiedono la profondità del canale.",
        "Gli assicuratori del porto chiedono la profondità del canale.",
    ),
    "pt": (
        "No entanto, as seguradoras do porto pedem a profundidade do canal.",
        "As seguradoras do porto pedem a profundidade do canal.",
    ),
    "nl": (
        "Bovendien vragen de verzekeraars van de haven de diepte van de geul.",
        "De verzekeraars van de haven vragen de diepte van de geul.",
    ),
    "pl": (
        "Jednak ubezpieczyciele portu pytają o głębokość kanału w całym porcie.",
        "Ubezpieczyciele portu pytają o głębokość kanału w całym porcie.",
    ),
    "ru": (
        "Однако страховщики порта требуют сообщить глубину канала в порту.",
        "Страховщики порта требуют сообщить глубину канала в порту.",
    ),
    "uk": (
        "Проте страховики порту вимагають повідомити глибину каналу в порту.",
        "Страховики порту вимагають повідомити глибину каналу в порту.",
    ),
    "zh": ("但是保险公司要求港务局公布北部航道的深度。", "保险公司要求港务局公布北部航道的深度。"),
    "ja": (
        "しかし保険会社は港湾当局に北水路の深さの公表を求めている。",
        "保険会社は港湾当局に北水路の深さの公表を求めている。",
    ),
}


@pytest.mark.parametrize(("lang", "pair"), POINTING.items())
def test_openers_of_each_language_point_back(lang: str, pair: tuple[str, str]) -> None:
    assert [standing(text, lang) for text in pair] == [Standing.WEAK, Standing.FIT]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Il existe onze territoires reliés au monde par un seul câble."),
        ("de", "Es gibt elf Gebiete, die nur ein einziges Kabel mit der Welt verbindet."),
    ],
)
def test_an_impersonal_pronoun_points_at_nothing(lang: str, text: str) -> None:
    assert standing(text, lang) is Standing.FIT


#: For each language sentences that lean on the one before from within, and some that look like them and do not.
LEANING = {
    "fr": (
        "Le chiffre est connu, répété chaque année par l’Observatoire, et il ne bouge presque plus.",
        "Dans les petites communes, il reste inférieur à 2 euros le mètre cube.",
        "La première mesure concerne les aides que versent les agences de l’eau.",
        "Le port, cependant, demande la profondeur du chenal aux assureurs.",
    ),
    "en": (
        "The figure is known and has been repeated each year by the harbour authority.",
        "In the smaller towns, it remains below two euros for a cubic metre.",
        "The first choice concerns the terminal for grain to the north of the port.",
        "The insurers, however, ask for the depth of the channel each year.",
    ),
    "de": (
        "Die Niederlande haben deshalb einen Garantiefonds für tiefe Bohrungen eingerichtet.",
        "In den kleinen Gemeinden bleibt er unter zwei Euro für den Kubikmeter.",
        "Die Summe ist bekannt und wird jedes Jahr von der Behörde genannt.",
    ),
    "es": (
        "El coste total, 18 millones de euros, es menos de lo que gasta el puerto.",
        "La segunda, un pago por resultado, como el que hace el puerto portugués.",
        "Aprobaron un plan director y un censo de los árboles del puerto.",
    ),
    "it": (
        "Richiedono, invece, che il Parlamento eserciti il controllo che la legge gli affida.",
        "La prima scelta riguarda l’assegno: può restare universale, ma con un limite.",
        "La cifra è nota e viene ripetuta ogni anno dalla autorità del porto.",
    ),
    "pl": (
        "Wprowadziło opłaty za zmniejszenie retencji, lecz gminy pobierają je bardzo rzadko.",
        "Po trzecie, opłata za retencję trafia do gminy, która ją pobiera co roku.",
        "Gminy jednak pobierają opłaty za retencję bardzo rzadko i niechętnie.",
    ),
    "ru": (
        "Страховщики, однако, требуют сообщить глубину канала в порту до марта.",
        "Утвердили план второго терминала для зерна к северу от порта.",
        "В малых городах, по данным порта, она остаётся ниже двух евро.",
    ),
    "uk": (
        "Страховики, однак, вимагають повідомити глибину каналу в порту до березня.",
        "Затвердили план другого термінала для зерна на північ від порту.",
    ),
    "pt": (
        "Aprovaram um plano diretor e um censo das árvores de todo o porto.",
        "O custo total, 18 milhões de euros, é menos do que gasta o porto.",
    ),
}
STANDING_UPRIGHT = {
    "fr": (
        "Le chiffre d’affaires du port a doublé depuis que le terminal est ouvert.",
        "Il faut donc lier les aides des agences de l’eau à un descriptif à jour.",
        "Le premier ministre est venu au port pour ouvrir le terminal à grains.",
        "Dans les petites communes, il faut deux ans pour refaire une conduite.",
    ),
    "en": (
        "The figure for March shows how much grain has left the port of Varna.",
        "The governments of the region must therefore rely on port controls and insurance checks.",
        "The harbour is small, however large the ships that call at its terminal.",
    ),
    "de": (
        "Die Zahl der Schiffe im Hafen von Warna ist im letzten Jahr gestiegen.",
        "In Deutschland gibt es ein Programm der Bank für die tiefen Bohrungen.",
        "Der Bund muss deshalb das Risiko der ersten drei Bohrungen übernehmen.",
    ),
    "es": (
        "El coste de la obra es menos de lo que gasta el puerto en un año.",
        "Debe pagarse por árbol joven protegido y no por hectárea de pasto.",
    ),
    "it": ("La cifra del bilancio è nota a chi segue da anni le spese del porto.",),
    "pl": (
        "Uchwała rady gminy wprowadza opłaty za zmniejszenie retencji w całym kraju.",
        "Gmina musi zatem pobierać opłatę za retencję od każdego właściciela.",
    ),
    "ru": (
        "Журнал порта показывает глубину канала за каждый день этого года.",
        "Порт должен поэтому сообщить глубину канала всем страховщикам.",
    ),
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in LEANING.items() for text in texts])
def test_what_leans_on_the_sentence_before_is_weak(lang: str, text: str) -> None:
    assert standing(text, lang) is Standing.WEAK


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, texts in STANDING_UPRIGHT.items() for text in texts])
def test_what_only_looks_like_it_stands(lang: str, text: str) -> None:
    assert standing(text, lang) is Standing.FIT


#: A sentence that names a country at its head, and one behind it that goes on about that country without a name.
COUNTRIES = {
    "fr": ("Le Danemark a pris le problème à l’envers.", "Depuis 1994, un service qui perd son eau paie une taxe."),
    "en": ("Denmark took the problem from the other end.", "Since 1994 a service that loses its water pays a tax."),
    "de": ("Dänemark ging den anderen Weg.", "Seit 1994 zahlt ein Versorger, der Wasser verliert, eine Abgabe."),
    "es": ("En Dinamarca se hizo al revés.", "Desde 1994 un servicio que pierde agua paga una tasa."),
    "it": ("La Danimarca ha fatto il contrario.", "Dal 1994 un servizio che perde acqua paga una tassa."),
    "pl": ("W Danii zrobiono odwrotnie.", "Od 1994 roku zakład, który traci wodę, płaci opłatę."),
    "ru": ("В Дании поступили наоборот.", "С 1994 года служба, которая теряет воду, платит налог."),
}


@pytest.mark.parametrize(("lang", "pair"), COUNTRIES.items())
def test_a_country_named_in_the_sentence_before_is_gone_on_about(lang: str, pair: tuple[str, str]) -> None:
    before, text = pair
    goes_on = continuing(pair, "", lang)
    assert goes_on(text, before)
    assert not goes_on(f"{before[:-1]}: {text}", before)
    assert not continuing(pair, before, lang)(text, before)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Les agences devront publier le rendement."),
        ("en", "The Department should publish the number."),
        ("de", "Die Länder sollten die Verfahren bündeln."),
        ("es", "La ley debería pagar por árbol."),
        ("it", "Il governo deve misurare la cura."),
        ("pl", "Dopłaty powinny wynagradzać za wodę."),
        ("ru", "Порт должен сообщить глубину."),
    ],
)
def test_what_must_be_done_is_a_recommendation(lang: str, text: str) -> None:
    assert recommends(text, lang)
    assert claim(text, lang) > 1


def test_openers_are_written_as_they_are_looked_up() -> None:
    for openers in OPENERS.values():
        assert all(opener == " ".join(opener.lower().split()) for opener in openers)
        assert not any("'" in opener or "’" in opener for opener in openers)
        assert "" not in openers


# --- quotations ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said: “We go. We win.” Then he left.", ["“We go. We win.”"]),
        ("« Un. Deux », dit-il.", ["« Un. Deux »"]),
        ("»Komm her!«, sagte sie.", ["»Komm her!«"]),
        ("„Wir gehen. Wir siegen.“ Dann ging er.", ["„Wir gehen. Wir siegen.“"]),
        ('"Now," he said. "Go."', ['"Now,"', '"Go."']),
        ("彼は「行こう。『勝とう』」と言った。", ["「行こう。『勝とう』」"]),
        ("It won’t do, ’tis late in the ’90s.", []),
        ('The pipe of 12" and the girls’ boat.', []),
        ("and so on. The end” he said.", ["and so on. The end”"]),
        ("He said: “And so on. The end", ["“And so on. The end"]),
    ],
)
def test_quotations_have_their_marks(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


# --- what is beside the matter ---------------------------------------------------------------

#: Of each language: who wrote it, a correction, a caption, a line that leads elsewhere; and a paragraph of the matter.
BESIDE = {
    "fr": (
        "Jeanne Morel est chercheuse à l’Institut des ports.",
        "Rectificatif : une première version de cet article parlait de dix navires.",
        "Légende : le port de Varna en mars. Photo : L. Arce.",
        "Lire aussi : Comment le port a gelé",
        "Le port de Varna est fermé depuis mars.",
    ),
    "en": (
        "Anna Weber, 45, is a professor of law at Yale.",
        "An earlier version of this article spoke of ten ships.",
        "Caption: The port in March. Photograph: L. Arce",
        "Read more: How the port froze",
        "The port of Varna is a place of ice.",
    ),
    "de": (
        "Jörn Weber ist Redakteur im Ressort Häfen.",
        "In einer früheren Fassung hieß es, zehn Schiffe seien gekommen.",
        "Bildunterschrift: Der Hafen im März. Foto: L. Arce",
        "Lesen Sie auch: Wie der Hafen zufror",
        "Der Hafen von Warna ist seit März geschlossen.",
    ),
    "es": (
        "Ana Pérez es profesora de Derecho en Sevilla.",
        "Corrección: una versión anterior de este artículo hablaba de diez barcos.",
        "Pie de foto: el puerto en marzo.",
        "Lea también: Cómo se heló el puerto",
        "El puerto de Varna es un lugar de hielo.",
    ),
    "it": (
        "Anna Bianchi è ricercatrice all’Istituto dei porti.",
        "Errata corrige: una versione precedente parlava di dieci navi.",
        "Didascalia: il porto a marzo.",
        "Leggi anche: Come è gelato il porto",
        "Il porto di Varna è chiuso da marzo.",
    ),
    "pt": (
        "Ana Silva é pesquisadora do Instituto dos Portos.",
        "Correção: uma versão anterior deste artigo falava de dez navios.",
        "Legenda: o porto em março.",
        "Leia também: Como o porto gelou",
        "O porto de Varna está fechado desde março.",
    ),
    "nl": (
        "Jan de Vries is hoogleraar havenrecht in Leiden.",
        "In een eerdere versie van dit artikel stond dat er tien schepen waren.",
        "Bijschrift: de haven in maart.",
        "Lees ook: Hoe de haven bevroor",
        "De haven van Varna is sinds maart gesloten.",
    ),
    "pl": (
        "Jan Kowalski jest analitykiem w Instytucie Portów.",
        "Sprostowanie: w pierwszej wersji była mowa o dziesięciu statkach.",
        "Podpis: port w marcu.",
        "Czytaj też: Jak zamarzł port",
        "Port w Warnie jest zamknięty od marca.",
    ),
    "ru": (
        "Иван Петров — старший научный сотрудник Института портов.",
        "Исправление: в первой версии статьи говорилось о десяти судах.",
        "Фото: Л. Арсе",
        "Читайте также: Как замёрз порт",
        "Порт Варны — место льда и зерна.",
    ),
    "uk": (
        "Іван Петренко — науковий співробітник Інституту портів.",
        "Виправлення: у першій версії статті йшлося про десять суден.",
        "Світлина: Л. Арсе",
        "Читайте також: Як замерз порт",
        "Порт Варни — місце льоду та зерна.",
    ),
    "zh": (
        "作者简介：王明，港口研究所研究员。",
        "更正：本文早前版本称有十艘船。",
        "图片：三月的港口",
        "延伸阅读：港口如何结冰",
        "瓦尔纳港自三月以来一直关闭。",
    ),
    "ar": (
        "عن الكاتب: باحث في معهد الموانئ",
        "تصحيح: ذكرت نسخة سابقة عشر سفن.",
        "صورة: الميناء في مارس",
        "اقرأ أيضا: كيف تجمد الميناء",
        "الميناء مغلق منذ مارس.",
    ),
}


@pytest.mark.parametrize("lang", BESIDE)
def test_what_is_beside_the_matter_is_told_by_its_words(lang: str) -> None:
    *beside, matter = BESIDE[lang]
    assert [is_aside(text) for text in beside] == [True] * len(beside)
    assert not is_aside(matter)


def test_a_phrase_counts_as_a_whole_only() -> None:
    assert is_aside("All rights reserved by the port.")
    assert not is_aside(
        "The poster suggests that the harbour will follow us onwards, whatever its small rights reserve."
    )
    assert not is_aside("On y assassine les navires, dit-il, et nul ne s’en étonne.")


def test_a_trade_makes_a_biography_near_the_end_only() -> None:
    text = BESIDE["en"][0]
    assert is_aside(text, from_end=0)
    assert not is_aside(text, from_end=20)
    assert is_aside("Anna Weber lives in Berlin.", authors=("Anna Weber",))


@pytest.mark.parametrize(
    "title", ["About the author", "À propos de l’auteur", "Об авторе", "References:", "Danksagung"]
)
def test_titles_of_what_is_beside_the_matter(title: str) -> None:
    assert is_aside_title(title)
    assert not is_aside_title(f"{title} of ice")


def test_cue_words_raise_and_examples_lower() -> None:
    plain = claim("The port lies in the north.", "en")
    assert claim("The port must close.", "en") > plain > claim("The port, for example, lies in the north.", "en")
    assert claim("The port must close.", "tlh") == plain


# --- the choice ------------------------------------------------------------------------------


def test_the_extract_keeps_the_order_and_says_nothing_twice() -> None:
    chosen = extract(candidates(*SENTENCES, *SENTENCES), "en")
    assert [sentence.paragraph for sentence in chosen] == sorted(sentence.paragraph for sentence in chosen)
    assert len({sentence.text for sentence in chosen}) == len(chosen) == 3


def test_a_sentence_that_points_back_is_taken_only_where_too_few_others_are_left() -> None:
    pointing = f"But {SENTENCES[2][0].lower()}{SENTENCES[2][1:]}"
    assert pointing not in [each.text for each in extract(candidates(*SENTENCES[:2], pointing, SENTENCES[3]), "en")]
    assert pointing in [each.text for each in extract(candidates(*SENTENCES[:2], pointing), "en")]


texts = st.lists(
    st.sampled_from(("port", "grain", "ice.", "The", "ship", "“terminal”", "a", "12", "must,", "However", "of")),
    min_size=1,
    max_size=60,
)


@given(st.lists(texts.map(" ".join), max_size=30), st.sampled_from(("en", "fr", "zh", "")))
def test_the_extract_is_the_articles_own_short_and_the_same_every_time(words: list[str], lang: str) -> None:
    given = candidates(*words)
    chosen = extract(given, lang, "The ship")
    assert chosen == extract(given, lang, "The ship")
    assert all(sentence in given for sentence in chosen)
    assert len(chosen) <= 6
    assert sum(count_words(sentence.text) for sentence in chosen) <= LARGEST


def test_a_script_without_spaces_has_words_too() -> None:
    chinese = (
        "瓦尔纳港去年处理了一千一百万吨粮食。",
        "港务局计划在港口北部建设第二个粮食码头。",
        "保险公司要求港务局公布北部航道的深度。",
        "第二个码头将缩短船舶的等待时间。",
    )
    assert len(extract(candidates(*chinese), "zh")) == 3


def test_ten_thousand_sentences_take_little_time() -> None:
    begun = time.process_time()
    assert extract(candidates(*(f"{SENTENCES[number % 5]} {number}." for number in range(10_000))), "en")
    assert time.process_time() - begun < 20


# --- measured against extracts by hand -------------------------------------------------------


def test_rouge_of_words_pairs_and_subsequences() -> None:
    assert rouge(["the cat sat", "on the mat"], [["The cat sat,", "on the mat."]]) == (1, 1, 1)
    assert rouge(["the dog"], [["a cat"]]) == (0, 0, 0)
    one, two, longest = rouge(["police killed the gunman"], [["police kill the gunman"]])
    assert (one, round(two, 3), longest) == (0.75, 0.333, 0.75)
    assert rouge(["a"], [["a"], ["b"]])[0] == 0.5


def test_textrank_takes_what_shares_most_words() -> None:
    assert textrank(["ice and snow fell", "ice and snow and rain fell", "ice and rain fell", "nobody came"], 1) == [
        "ice and snow and rain fell"
    ]


def test_at_least_twelve_articles_have_two_extracts_each() -> None:
    found = list(articles())
    assert len(found) >= 12
    assert {path.name[:2] for path, _ in found} == {"de", "en", "fr"}
    assert all(len(references) == 2 for _, references in found)


def test_the_box_is_nearer_to_extracts_by_hand_than_either_baseline() -> None:
    ours, ranked, lead = means(measure())
    assert all(mine > theirs for mine, theirs in zip(ours, ranked, strict=True))
    assert all(mine > theirs for mine, theirs in zip(ours, lead, strict=True))


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*[!12].txt")), ids=lambda path: path.stem)
def test_each_box_has_three_to_six_sentences_and_at_most_120_words(path: Path) -> None:
    chosen = box(finish(read(path.read_bytes(), path.name).value).value)
    assert 3 <= len(chosen) <= 6
    assert sum(map(count_words, chosen)) <= LARGEST
