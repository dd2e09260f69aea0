"""Sentence boundaries: a bar stands where one sentence ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefpress.sentences import sentences

CASES = {
    "en": (
        "It was sold.|62 ships left.",
        "He left in 1990.|12 men followed.",
        "See sect. 5 and app. 3 and Tab. 4.|Done.",
        "It came on Sept. 5 at no. 12 Main St. in town.|Good.",
        "The writer J.R.R. Tolkien lived in Oxford.|He wrote.",
        "He works for the U.S. Department of State and U.N. agencies.|Yes.",
        "Vitamins A, B and C. help.|No.",
        "It was World War II.|Then peace came.",
        "He said no.|Then he left.",
        "The bill (H.R. 1234) passed at 3:30 p.m. on Friday.|It fell.",
        "See https://example.com/a.b?c=1.|It is there.",
        "The price is $3.50.|It is low.",
        "Apple v. Samsung and Roe vs. Wade were cited.|Yes.",
        "The U.S. Navy sent ships.|It was late.",
        "Mr. J. K. Ross spoke.|She left.",
        "It rose 3.5 percent to $1.2 million.|Then it fell.",
        "See Fig. 3 and p. 12.|The rest is clear.",
        "He said: “We will go. We will win.”|Then he left.",
        "“Stop!” he cried.|No one moved.",
        '"Why now?" asked the mayor.|Nobody knew.',
        "He works at Acme Inc. in Boston.|She works at Beta Ltd.|They met.",
        "On Jan. 5 and Feb. 6 ships left.|Good.",
        "The firm (est. 1990) grew.|It hired.",
        "Well… he left.|She stayed…|Then rain came.",
        "It was 5 p.m. when he left.|At 6 a.m. she rose.",
        "He lives in Washington, D.C.|She lives in Paris.",
        "Ph.D. students vs. professors, e.g. Dr. A. Smith, i.e. him.|End.",
        "Gen. Smith and Sen. Jones met Lt. Col. Brown.|They talked.",
        "Visit www.example.com.|It is new.",
        "The report etc. was read.|Ok.",
        "No. 5 won.|It was easy.",
        "Version 2.0 is out.|Get it.",
        "St. Petersburg is cold.|So is Fort St. John.",
        "The U.S.|It is large.",
        "He met George H. W. Bush in Jan. 1990.|All went well.",
        "This is it.[1]|Next one.",
    ),
    "fr": (
        "Tout est fini.|62 navires partent.",
        "Voir tabl. 3, ann. 4, sect. 2 et al. 5 de la p. 6 du t. 2.|Fin.",
        "M. Dupont et Mme Durand, p. ex., arrivent.|Ils parlent.",
        "Le coût est de 3,5 millions.|C’est cher.",
        "« Nous irons. Nous gagnerons. »|Puis il partit.",
        "« Assez ! » a-t-il dit.|Puis rien.",
        "« Pourquoi ? » demande-t-elle.|Silence.",
        "J.-P. Martin et A. de Vigny, cf. p. 12, art. 5, n° 3.|Fin.",
        "Il dit : « C’est fini. »|Elle part.",
        "Env. 300 hab. vivent ici.|Voilà.",
        "Le Dr. Blanc et le Pr Noir etc. sont là.|Bien.",
        "Au XIXe s. on vivait mal.|Ensuite vint le progrès.",
        "Eh bien… il partit.|Elle resta…|Puis vint la pluie.",
        "Le 1er mars 2020, à 14 h 30, tout finit.|Bien.",
        "Il pèse 1.500 kg.|Oui.",
        "M. X. Y. parle de l’O.N.U. et de l’U.R.S.S. devant tous.|Il finit.",
        "Cf. l’éd. de 1990, vol. 3, chap. 2.|C’est clair.",
        "J.-C. Leroy est né v. 30 av. J.-C. à Rome.|Il y vécut.",
        "La S.A. Durand vend.|Elle gagne.",
    ),
    "de": (
        "Das Schild sagte: 16 t.|Der Umweg betrug 214 km.|Dann kam die Brücke.",
        "Das Geld ist ausgegeben worden.|62 Prozent fehlen.",
        "Siehe Abb. 3 und Tab. 4 sowie Kap. 5 und Anm. 6 auf S. 7.|Ende.",
        "Am 3. März 2020 kam Dr. h. c. Müller.|Er sprach.",
        "Das ist z. B. so, d. h. u. a. hier.|Gut.",
        "z.B. ist das so.|Das kostet ca. 3,5 Mio. Euro bzw. 1.200 Mrd. Dollar.|Ende.",
        "„Wir gehen. Wir siegen.“|Dann ging er.",
        "„Halt!“, rief er.|Niemand ging.",
        "Ludwig XIV. von Frankreich lebte lang.|Er starb.",
        "Der 2. Weltkrieg und das 19. Jahrhundert sind vorbei.|Gut.",
        "Nach Abs. 1 Nr. 3 i. V. m. § 5 Satz 2 gilt das usw. auch hier.|Ende.",
        "Er kam am Mo., 5. Mai.|Sie ging.",
        "St. Pauli u. v. m. liegt in Hamburg.|Dort ist es schön.",
        "Prof. Dr. A. Weber, geb. 1950, sprach.|Alle hörten zu.",
        "Die Fa. Meier GmbH & Co. KG baut.|Sie wächst.",
        "Max-Planck-Str. 5 ist die Adresse.|Das Haus ist alt.",
        "Die Bevölkerung stieg auf 1.200.000.|Das ist viel.",
        "»Komm her!«, sagte sie.|Er kam.",
        "Es geschah im Jahr 1990.|Danach war Ruhe.",
    ),
    "es": (
        "La ley núm. 5, art. 3, inc. 2, fig. 4 y cap. 6 dice eso.|Fin.",
        "El Sr. Pérez y la Dra. Gómez, p. ej., llegaron.|Hablaron.",
        "En EE. UU. suben los precios.|Bajan aquí.",
        "—¡Basta! —gritó él.|Nadie se movió.",
        "Cuesta 3.500 euros.|Es caro.",
        "La Av. Central núm. 5 y la pág. 12 etc. están ahí.|Fin.",
        "«Iremos. Ganaremos.»|Luego se fue.",
        "Ud. y D. Juan viven en Sta. Cruz.|Ella no.",
    ),
    "it": (
        "Il dott. Rossi e la sig.ra Bianchi arrivano.|Parlano.",
        "L’art. 5, comma 2, n. 3 e la pag. 12 ecc. restano.|Fine.",
        "«Andremo. Vinceremo.»|Poi partì.",
        "Il prof. G. Verdi nacque nel 1950.|Morì presto.",
    ),
    "pt": (
        "O Sr. Silva e a Dra. Costa, p. ex., chegaram.|Falaram.",
        "O art. 5.º e a pág. 12 etc. ficam.|Fim.",
        "O n.º 3 vence.|Ele ri.",
        "Os EUA têm 3,5 milhões.|É muito.",
    ),
    "nl": (
        "Dhr. Jansen en mevr. De Vries, d.w.z. zij, kwamen.|Ze spraken.",
        "Op 3 mrt. 2020 kostte dat ca. 3,5 mln. euro.|Duur.",
        "Bijv. dit, o.a. dat, m.a.w. alles enz. blijft.|Einde.",
        "‘Stop!’ riep hij.|Niemand ging.",
        "De heer J.P. van der Berg sprak.|Ze luisterden.",
    ),
    "pl": (
        "Dr A. Kowalski, prof. J. Nowak i in. przybyli.|Mówili.",
        "W 2020 r. było 3,5 mln zł.|To dużo.",
        "Tzn. m.in. tak, np. tutaj, itd. i tp. dalej.|Koniec.",
        "Ul. Długa 5 jest tam.|Dom stoi.",
        "Wojna wybuchła w 1939 r.|Polska walczyła.",
        "Art. 5 ust. 2 pkt 3 mówi to.|Jasne.",
    ),
    "ru": (
        "Ст. 5 п. 3 и гл. 2 на с. 10 говорят это.|Всё.",
        "Автор А.С. Пушкин жил там.|Он писал.",
        "Это написал А. С. Пушкин.|Он жил там.",
        "М. В. Ломоносов родился в 1711 г. в деревне.|Он учился.",
        "Это стоит 3,5 млн. рублей, т. е. много, и т. д. и т. п.|Конец.",
        "См. рис. 3 и стр. 12, т.к. это важно.|Дальше.",
        "«Мы пойдём. Мы победим».|Потом он ушёл.",
        "«Стой!» — крикнул он.|Никто не двинулся.",
        "В 1941 г. Германия напала.|Началась война.",
        "Ул. Ленина, д. 5, г. Москва.|Дом стоит.",
        "И. о. министра А.С. Иванов выступил.|Его слушали.",
        "На рубеже XIX–XX вв. Россия росла.|Потом пала.",
        "Население — 1 тыс. чел.|Город мал.",
        "— Стой! — крикнул он.|Никто не двинулся.",
        "Война закончилась в 1945 г.|Германия пала.",
    ),
    "uk": (
        "М. С. Грушевський народився 1866 р. в Холмі.|Він навчався.",
        "Це коштує 3,5 млн. грн., тобто багато, і т. д.|Кінець.",
        "«Ми підемо. Ми переможемо».|Потім він пішов.",
        "Вул. Шевченка, буд. 5, м. Київ.|Дім стоїть.",
    ),
    "zh": (
        "他说：“我们走吧。我们会赢。”|然后他走了。",
        "这是第一句。|这是第二句！|真的吗？|是的。",
        "增长3.5%，达到1.2万亿元。|然后下降。",
    ),
    "ja": (
        "彼は「行こう。勝とう。」と言った。|そして去った。",
        "これは一文目です。|二文目です。|本当ですか？|はい。",
    ),
    "ko": (
        "그는 3.5%를 얻었다.|그리고 떠났다.",
        "이것은 첫 문장입니다.|두 번째입니다.",
    ),
    "ar": (
        "وصل الوزير اليوم.|ثم غادر المدينة.",
        "لماذا الآن؟|لا أحد يعلم.",
        "ارتفع 3.5 في المئة.|ثم انخفض.",
    ),
    "he": (
        'ד"ר כהן הגיע.|הוא דיבר.',
        'צה"ל הודיע על כך.|אחר כך נסוג.',
    ),
    "fa": (
        "او رفت.|سپس آمد.",
        "چرا؟|کسی نمی‌داند.",
    ),
    "hi": ("वह आया।|फिर चला गया।",),
    "sv": ("T.ex. Dr. Berg bl.a. kom kl. 5.|Sedan gick han.",),
    "xx": ("Dr. A. Smith kom.|Han gik.",),
}
#: Written without a space between sentences.
UNSPACED = ("zh", "ja")


@pytest.mark.parametrize(("lang", "case"), [(lang, case) for lang, cases in CASES.items() for case in cases])
def test_a_sentence_ends_where_the_bar_stands(lang: str, case: str) -> None:
    wanted = case.split("|")
    text = ("" if lang in UNSPACED else " ").join(wanted)
    assert [text[start:end] for start, end in sentences(text, lang)] == wanted


@pytest.mark.parametrize("text", ["A. " * 20_000, "No 5. " * 20_000, "в 5 г. А" * 20_000, "“" * 50_000, "x… " * 20_000])
def test_hostile_texts_are_parted_in_little_time(text: str) -> None:
    spans = sentences(text, "ru")
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
