"""The language pass: what is decided from a text, and what is made of a language that is given."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from briefpress.diagnostics import RULES
from briefpress.document import Document, LangSpan, Meta, Note, Paragraph, Text
from briefpress.languages import plausible_tag
from briefpress.passes.language import SAMPLE, guess_language, language
from briefpress.passes.language.profiles import LETTERS, SCRIPTS, WORDS

TEXTS: dict[str, list[str]] = {
    "fr": [
        "Le port est fermé depuis hier.",
        "Les deux ministres se sont rencontrés à Oslo, mais aucun accord n’a été signé.",
        "Qui a vendu ces drones, et pour le compte de qui ?",
        "Réunion du conseil de sécurité : les principales décisions",
    ],
    "en": [
        "The port has been closed since Monday.",
        "Two ministers met in Oslo, but they did not sign anything.",
        "Who sold these drones, and for whom?",
        "Briefing on the state of the northern ports",
    ],
    "de": [
        "Der Hafen ist seit Montag geschlossen.",
        "Zwei Minister trafen sich in Oslo, aber sie haben nichts unterschrieben.",
        "Wer hat diese Drohnen verkauft und für wen?",
        "Bericht über die Lage der Häfen im Norden",
    ],
    "es": [
        "El puerto está cerrado desde el lunes.",
        "Dos ministros se reunieron en Oslo, pero no firmaron nada.",
        "¿Quién vendió estos drones y a quién?",
        "Informe sobre la situación de los puertos del norte",
    ],
    "it": [
        "Il porto è chiuso da lunedì.",
        "Due ministri si sono incontrati a Oslo, ma non hanno firmato nulla.",
        "Chi ha venduto questi droni, e a chi?",
        "Rapporto sulla situazione dei porti del nord",
    ],
    "pt": [
        "O porto está fechado desde segunda-feira.",
        "Dois ministros reuniram-se em Oslo, mas não assinaram nada.",
        "Quem vendeu estes drones e para quem?",
        "Relatório sobre a situação dos portos do norte",
    ],
    "nl": [
        "De haven is sinds maandag gesloten.",
        "Twee ministers kwamen in Oslo bijeen, maar ze hebben niets getekend.",
        "Wie heeft deze drones verkocht, en aan wie?",
        "Verslag over de toestand van de noordelijke havens",
    ],
    "pl": [
        "Port jest zamknięty od poniedziałku.",
        "Dwaj ministrowie spotkali się w Oslo, ale nic nie podpisali.",
        "Kto sprzedał te drony i komu?",
        "Raport o sytuacji w portach na północy",
    ],
    "ru": [
        "Порт закрыт с понедельника.",
        "Два министра встретились в Осло, но ничего не подписали.",
        "Кто продал эти беспилотники и кому?",
        "Доклад о положении в северных портах",
    ],
    "uk": [
        "Порт зачинений з понеділка.",
        "Два міністри зустрілися в Осло, але нічого не підписали.",
        "Хто продав ці безпілотники й кому?",
        "Доповідь про становище в північних портах",
    ],
    "sv": [
        "Hamnen är stängd sedan i måndags.",
        "Två ministrar möttes i Oslo, men de skrev inte under något.",
        "Vem har sålt de här drönarna, och till vem?",
    ],
    "da": [
        "Havnen har været lukket siden mandag, efter at isen kom.",
        "To ministre mødtes i Oslo, men de skrev ikke under på noget af det, der blev sagt.",
        "Hvem har solgt de droner, og hvad fik han af dem?",
    ],
    "nb": [
        "Havnen har vært stengt siden mandag, etter at isen kom.",
        "To statsråder møttes i Oslo, men de skrev ikke under på noe av det som ble sagt.",
        "Hvem har solgt disse dronene, og hva fikk han av dem?",
    ],
    "cs": [
        "Přístav je od pondělí zavřený.",
        "Dva ministři se sešli v Oslu, ale nic nepodepsali.",
        "Kdo prodal ty drony a komu?",
    ],
    "sk": [
        "Prístav je od pondelka zatvorený, ale ešte nie je prázdny.",
        "Dvaja ministri sa stretli v Osle, ktorý bol vo februári studený.",
        "Správa o tom, ako sa má prístav, keď sú v ňom lode",
    ],
    "ro": [
        "Portul este închis de luni.",
        "Doi miniștri s-au întâlnit la Oslo, dar nu au semnat nimic.",
        "Cine a vândut aceste drone și cui?",
    ],
    "tr": [
        "Liman pazartesiden beri kapalı.",
        "İki bakan Oslo'da bir araya geldi ama hiçbir şey imzalamadı.",
        "Bu insansız hava araçlarını kim sattı ve kime?",
    ],
    "fi": [
        "Satama on ollut suljettu maanantaista.",
        "Kaksi ministeriä tapasi Oslossa, mutta he eivät allekirjoittaneet mitään.",
        "Kuka myi nämä lennokit ja kenelle?",
    ],
    "hu": [
        "A kikötő hétfő óta zárva van.",
        "Két miniszter találkozott Oslóban, de nem írtak alá semmit.",
        "Ki adta el ezeket a drónokat, és kinek?",
    ],
    "ca": [
        "El port és tancat des de dilluns, amb els vaixells a dins.",
        "Dos ministres es van trobar a Oslo, però no van signar res.",
        "Qui ha venut aquests drons, i a qui?",
    ],
    "ar": [
        "الميناء مغلق منذ يوم الاثنين.",
        "اجتمع الوزيران في أوسلو لكنهما لم يوقعا على أي شيء.",
        "من الذي باع هذه الطائرات؟",
    ],
    "fa": [
        "بندر از روز دوشنبه بسته است.",
        "دو وزیر در اسلو دیدار کردند اما چیزی امضا نشد.",
        "چه کسی این پهپادها را فروخت؟",
    ],
    "he": ["הנמל סגור מיום שני.", "שני שרים נפגשו באוסלו אך לא חתמו על דבר.", "מי מכר את הרחפנים?"],
    "el": ["Το λιμάνι είναι κλειστό.", "Δύο υπουργοί συναντήθηκαν στο Όσλο.", "Ποιος πούλησε τα drones;"],
    "zh": ["港口自周一起关闭。", "兩位部長在奧斯陸會面，但什麼也沒簽。", "谁把这些 drones 卖给了谁？"],
    "ja": ["港は月曜日から閉鎖されている。", "二人の大臣はオスロで会談した。", "誰がドローンを売ったのか。"],
    "ko": ["항구는 월요일부터 폐쇄되었다.", "두 장관은 오슬로에서 만났다.", "누가 드론을 팔았는가?"],
    "bg": ["Пристанището е затворено от понеделник.", "Двамата министри се срещнаха в Осло, но не подписаха нищо."],
}


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang in TEXTS for text in TEXTS[lang]])
def test_the_language_of_a_sentence_or_a_title(lang: str, text: str) -> None:
    assert guess_language(text).lang == lang
    assert guess_language(text.upper()).lang == lang


def test_enough_languages_are_tried() -> None:
    assert sum(len(texts) >= 3 for texts in TEXTS.values()) >= 15


def document(text: str, lang: str = "") -> Document:
    return Document(meta=Meta(lang=lang), blocks=(Paragraph((Text(text),)),))


def test_what_is_decided_is_said_with_its_evidence_and_how_to_say_otherwise() -> None:
    result = language(document(TEXTS["fr"][1]))
    assert result.value.meta.lang == "fr"
    (told,) = result.diagnostics
    assert told.rule == "language"
    assert "fr, by " in told.message
    assert "% of the evidence" in told.message
    assert "--lang xx or lang: xx in the front matter" in told.hint
    assert told.span.file == ""


@pytest.mark.parametrize("text", ["", "  ", "12 345", "…", "Xyzzy Qwrtk", "🙂"])
def test_without_evidence_it_is_english_and_said_so(text: str) -> None:
    result = language(document(text))
    assert result.value.meta.lang == "en"
    assert [each.rule for each in result.diagnostics] == ["language"]
    assert "no evidence" in result.diagnostics[0].message


def test_title_and_notes_are_evidence_too() -> None:
    titled = Document(meta=Meta(title=(Text("Der Hafen ist geschlossen"),)))
    assert language(titled).value.meta.lang == "de"
    noted = Document(notes=(Note("1", (Paragraph((LangSpan("", (Text("Le port est fermé"),)),)),)),))
    assert language(noted).value.meta.lang == "fr"


def test_a_few_foreign_words_do_not_decide() -> None:
    text = "Le rapport « The state of the ports » est paru hier, avec une préface du ministre. Порт закрыт. 港口"
    assert guess_language(text).lang == "fr"


def test_decomposed_letters_are_the_same_letters() -> None:
    assert guess_language("Cze\u0328s\u0301c\u0301 z\u0307o\u0301\u0142w").lang == "pl"


@pytest.mark.parametrize(
    "lang", ["fr", "en-GB", "zh-Hant-TW", "pt-BR", "de-CH-1996", "es-419", "sr-Latn", "en-x-house"]
)
def test_a_language_that_is_given_is_kept_without_a_word(lang: str) -> None:
    given = document("Der Hafen ist geschlossen", lang)
    result = language(given)
    assert result.value is given
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    ("given", "tag"),
    [
        ("FR", "fr"),
        ("FR_fr", "fr-FR"),
        ("fr_CA.UTF-8", "fr-CA"),
        ("zh-hant-tw", "zh-Hant-TW"),
        (" en-us ", "en-US"),
        ("en-UK", "en-GB"),
        ("français", "fr"),
        ("franc\u0327ais", "fr"),
        ("French", "fr"),
        ("DEUTSCH", "de"),
        ("русский", "ru"),
        ("العربية", "ar"),
        ("日本語", "ja"),
        ("fra", "fr"),
        ("eng-US", "en-US"),
    ],
)
def test_a_language_that_can_be_made_out_is_written_as_tags_are(given: str, tag: str) -> None:
    assert plausible_tag(given) == tag
    assert language(document("", given)).value.meta.lang == tag


def test_a_name_that_is_read_as_a_tag_is_said() -> None:
    (told,) = language(document("", "french")).diagnostics
    assert (told.rule, "'french' is read as fr" in told.message) == ("language", True)
    assert language(document("", "fr_FR")).diagnostics == ()


@pytest.mark.parametrize("given", ["klingonese language", "fr/en", "f", "12", "fr--FR", "<b>", "é", "fr-", "x" * 100])
def test_what_is_no_tag_is_reported_and_decided_from_the_text(given: str) -> None:
    assert plausible_tag(given) == ""
    result = language(document("Der Hafen ist geschlossen", given))
    assert result.value.meta.lang == "de"
    assert [each.rule for each in result.diagnostics] == ["bad-meta", "language"]


@given(st.text(), st.text(max_size=12))
def test_any_text_and_any_language_given_end_in_a_plausible_tag(text: str, given: str) -> None:
    result = language(document(text, given))
    assert plausible_tag(result.value.meta.lang) == result.value.meta.lang
    assert all(each.rule in RULES for each in result.diagnostics)
    again = language(result.value)
    assert (again.value, again.diagnostics) == (result.value, ())


@given(st.text())
def test_shares_are_shares(text: str) -> None:
    assert 0 <= guess_language(text).share <= 1


def test_no_more_than_a_sample_is_looked_at() -> None:
    began = time.perf_counter()
    assert guess_language("Le port est fermé. " * 1_000_000).lang == "fr"
    assert language(document("Le port est fermé. " * 1_000_000)).value.meta.lang == "fr"
    assert time.perf_counter() - began < 5
    assert guess_language("12 " * SAMPLE + "le port").share == 0


def test_the_tables_fit_together() -> None:
    assert WORDS.keys() <= {script for script, _ in SCRIPTS}
    for script, letters in LETTERS.items():
        assert letters.keys() <= WORDS[script].keys()
    for languages in WORDS.values():
        assert all(len(words) >= 25 for words in languages.values())


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The harbour was shut on 3 June 2025, and the council met to talk of it.", "en-GB"),
        ("The harbor was shut on June 3, 2025, and the council met to talk of it.", "en"),
        ("The ferry was late and the council met to talk of it, as it had before.", "en"),
        ("The programme is to cost £12 million, which is what the council had feared.", "en-GB"),
    ],
)
def test_british_english_is_told_where_its_dates_and_spellings_show_it(text: str, lang: str) -> None:
    assert language(Document(blocks=(Paragraph((Text(text),)),))).value.meta.lang == lang
