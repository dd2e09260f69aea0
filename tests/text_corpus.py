"""Small articles written for the tests, with the truth beside them: which call goes to which note, what is a heading.

A pair is ``what stands before the call > how the note begins``, in the order of the calls.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """An article and what a careful reader finds in it."""

    name: str
    text: str
    pairs: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    title: str = ""
    orphans: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()


CASES: tuple[Case, ...] = (
    Case(
        "fr-glued",
        "Le port a rouvert lundi(1). Les pêcheurs attendaient depuis trois ans « un geste »(2), dit le maire.\n"
        "La loi du 3 mai, article 5(2), le permettait déjà, et f(1) n'a rien à y voir.\n\n"
        "Une saison courte\n\n"
        "Les quotas baissent de 600 tonnes (600) par an depuis la réforme (1998)(3).\n\n"
        "1. Voir le bulletin du port.\n\n2. Entretien du 4 juin.\n\n3. Rapport annuel, p. 12.",
        ("lundi>Voir", "»>Entretien", "(1998)>Rapport"),
        ("Une saison courte",),
    ),
    Case(
        "fr-notes-title-spaced",
        "La digue tient encore (1). On la refera en 2030 (2), si le conseil vote (1, 2).\n\n"
        "Qui paiera ?\n\nLa région, sans doute, mais personne ne veut le dire avant les élections du printemps.\n\n"
        "Notes\n\n(1) Étude de 2019.\n(2) Délibération du 8 mars.\n",
        ("encore>Étude", "2030>Délibération", "vote>Étude", "vote>Délibération"),
    ),
    Case(
        "fr-chapters-restart",
        "I. Le fleuve\n\nLe fleuve a débordé[1] deux fois cet hiver, et la plaine est restée sous l'eau[2].\n\n"
        "[1] Mesures de janvier.\n[2] Relevé de mars.\n\n"
        "II. La plaine\n\nLes cultures ont souffert[1] et les routes aussi, selon la préfecture et les maires[2].\n\n"
        "[1] Chambre d'agriculture.\n[2] Direction des routes.",
        ("débordé>Mesures", "l'eau>Relevé", "souffert>Chambre", "maires>Direction"),
        ("I. Le fleuve", "II. La plaine"),
    ),
    Case(
        "fr-list-is-not-notes",
        "Le plan a trois volets(1), que voici, et chacun est financé(2) :\n"
        "1. refaire le quai ;\n2. draguer le chenal ;\n3. abaisser les taxes.\n"
        "Le tout coûtera deux millions(3).\n\n1. Plan du 2 mai.\n2. Budget.\n3. Estimation du service.",
        ("volets>Plan", "financé>Budget", "millions>Estimation"),
    ),
    Case(
        "fr-orphan-unused",
        "Le maire l'a promis(1) et le préfet aussi(4), sans date ni budget précis pour le moment.\n\n"
        "1. Discours du 1er mai.\n2. Lettre du préfet.",
        ("promis>Discours",),
        orphans=("(4)",),
        unused=("2",),
    ),
    Case(
        "fr-star",
        "Le nom du témoin* a été changé, et celui de sa ville** aussi. On a gardé *ses* mots.\n\n"
        "* À sa demande.\n** Par prudence.",
        ("témoin>À", "ville>Par"),
    ),
    Case(
        "fr-enumeration",
        "Trois raisons : (1) la pluie, (2) le vent et (3) la marée. La première est connue(1), la suite moins(2).\n\n"
        "1. Météo du port.\n2. Annuaire des marées.",
        ("connue>Météo", "moins>Annuaire"),
    ),
    Case(
        "fr-year-paragraph",
        "Il a attendu(1).\n\n1998. Une année de sécheresse, et la dernière où le lac a gelé.\n\n"
        "2003. La canicule vide les citernes.\n\n1. Archives.",
        ("attendu>Archives",),
    ),
    Case(
        "fr-wrapped",
        "Le conseil du port s'est réuni mardi pour la troisième fois de l'année. Il a\n"
        "décidé de refaire le quai nord (1), que la tempête de janvier avait fendu sur\n"
        "quarante mètres, et de vendre la vieille grue aux nord-\nPortugais [sic].\n\n"
        "Les travaux commenceront en mai. Ils dureront six mois, selon l'ingénieur du\n"
        "port (2).\n\n"
        "Un chantier sous surveillance\n\n"
        "La préfecture enverra chaque mois un contrôleur, qui dira si les délais sont\n"
        "tenus (1) et si l'argent est bien dépensé.\n\n"
        "(1) Compte rendu du conseil du port, séance du 12 mars, pages 4 à 6, et les\nannexes qui suivent.\n\n"
        "(2) Entretien avec l'auteur.\n",
        ("nord>Compte", "port>Entretien", "tenus>Compte"),
        ("Un chantier sous surveillance",),
    ),
    Case(
        "en-brackets",
        "The harbour reopened on Monday.[1] Fishermen had waited three years,[2] and some had left.[1][3]\n\n"
        "A short season\n\nQuotas fall by 600 tonnes a year under section 230(1) of the Act and Article 5(2)(a).\n\n"
        "References\n\n[1] Port bulletin, May.\n[2]: Interview, June.\n[3] https://example.org/a_(1), read in May.",
        ("Monday.>Port", "years,>Interview", "left.>Port", "left.>https://example.org/a_(1)"),
        ("A short season",),
    ),
    Case(
        "en-superscript-units",
        "The basin covers 12 km² and holds 10³ litres a day.¹ Nobody had measured it² since 1950.³\n\n"
        "¹ Survey of 2020.\n² Or so they said.\n³ Old maps.",
        ("day.>Survey", "it>Or", "1950.>Old"),
    ),
    Case(
        "en-note-words",
        "The mayor agreed [Note 1] and then he did not (note 2). The council never voted on any of it.\n\n"
        "[Note 1: Minutes of May.]\n[Note 2: Minutes of June.]",
        ("agreed>Minutes", "not>Minutes"),
    ),
    Case(
        "en-dagger",
        "The figures† are the council's own, and the map‡ is ours. Everything else was published elsewhere.\n\n"
        "† As of March.\n‡ Drawn in April.",
        ("figures>As", "map>Drawn"),
    ),
    Case(
        "en-long-notes",
        "The wall was built twice(1). Nobody knows why, though there are guesses(2) of every kind.\n\n"
        "Footnotes\n\n1) The first wall is in the archive.\n\n    It is told at length there, in two volumes.\n\n"
        "2) A second guess:\n\n    - it fell;\n    - it was sold.\n",
        ("twice>The", "guesses>A"),
    ),
    Case(
        "en-uncalled-list",
        "What we ask of the council is simple, and it costs nothing at all to anyone in this town.\n\n"
        "1. Open the gate.\n2. Mend the road.\n3. Publish the accounts.",
    ),
    Case(
        "en-braces-tail",
        "The bridge{1} was closed{2} in the spring, as the county had said it would be.\n\n"
        "{1} Opened in 1931.\n{2} By order.\n\nThe author teaches history",
        ("bridge>Opened", "closed>By"),
    ),
    Case(
        "en-after-paragraph",
        "The first claim is old(1).\n\n(1) See the first book.\n\nThe second claim is new, and it is disputed(2).\n\n"
        "(2) See the second book.\n\nNothing more was said about either of them for the rest of the year.",
        ("old>See", "disputed>See"),
    ),
    Case(
        "de",
        "Der Hafen ist wieder offen.(1) Die Fischer hatten drei Jahre gewartet.(2) "
        "Nach Artikel 5(2) war das erlaubt.\n\n"
        "Eine kurze Saison\n\nDie Quoten sinken jedes Jahr, und niemand weiß, wie lange das noch so gehen soll.(3)\n\n"
        "Anmerkungen\n\n1 Hafenblatt vom Mai.\n2 Gespräch im Juni.\n3 Bericht, S. 12.",
        ("offen.>Hafenblatt", "gewartet.>Gespräch", "soll.>Bericht"),
        ("Eine kurze Saison",),
    ),
    Case(
        "es",
        "El puerto abrió el lunes (1). Los pescadores esperaban «un gesto» (2) desde hacía tres años.\n\n"
        "Una temporada corta\n\nLas cuotas bajan cada año (3) "
        "y el artículo 7(1) de la ley no dice cómo compensarlo.\n\n"
        "Notas:\n(1) Boletín de mayo.\n(2) Entrevista de junio.\n(3) Informe anual.",
        ("lunes>Boletín", "gesto»>Entrevista", "año>Informe"),
        ("Una temporada corta",),
    ),
    Case(
        "it",
        "Il porto ha riaperto lunedì[1]. I pescatori aspettavano da tre anni[2], dice il sindaco della città.\n\n"
        "Una stagione breve\n\nLe quote calano ogni anno[3], e nessuno sa per quanto tempo ancora si potrà pescare.\n\n"
        "1. Bollettino di maggio.\n2. Intervista di giugno.\n3. Rapporto annuale.",
        ("lunedì>Bollettino", "anni>Intervista", "anno>Rapporto"),
        ("Una stagione breve",),
    ),
    Case(
        "pt",
        "O porto reabriu na segunda(1). Os pescadores esperavam há três anos(2), segundo a câmara municipal.\n\n"
        "Referências\n\nNota 1: Boletim de maio.\nNota 2: Entrevista de junho.",
        ("segunda>Boletim", "anos>Entrevista"),
    ),
    Case(
        "nl",
        "De haven is maandag heropend.¹ De vissers wachtten al drie jaar,² zegt de burgemeester van de stad.\n\n"
        "Een kort seizoen\n\nDe quota dalen elk jaar en niemand weet hoe lang dat nog zo door zal gaan.\n\n"
        "1. Havenblad, mei.\n2. Gesprek, juni.",
        ("heropend.>Havenblad", "jaar,>Gesprek"),
        ("Een kort seizoen",),
    ),
    Case(
        "pl",
        "Port otwarto w poniedziałek[1]. Rybacy czekali trzy lata[2], jak mówi burmistrz tego miasta.\n\n"
        "Krótki sezon\n\nLimity spadają co roku, a według art. 5(2) ustawy nikt nie musi tego wyjaśniać.\n\n"
        "Przypisy:\n\n[1] Biuletyn, maj.\n[2] Rozmowa, czerwiec.",
        ("poniedziałek>Biuletyn", "lata>Rozmowa"),
        ("Krótki sezon",),
    ),
    Case(
        "ru",
        "Порт открыли в понедельник (1). Рыбаки ждали «три года» (2), "
        "говорит мэр, и статья 5(2) закона это допускала.\n\n"
        "Короткий сезон\n\nКвоты снижаются каждый год (3), и никто не знает, сколько это ещё продлится.\n\n"
        "Примечания\n\n1. Бюллетень порта.\n2. Беседа с мэром.\n3. Годовой отчёт.",
        ("понедельник>Бюллетень", "года»>Беседа", "год>Годовой"),
        ("Короткий сезон",),
    ),
    Case(
        "uk",
        "Порт відкрили в понеділок[1]. Рибалки чекали три роки[2], каже мер міста, і дехто вже поїхав.\n\n"
        "Короткий сезон\n\nКвоти зменшуються щороку, і ніхто не знає, скільки це ще триватиме в області.\n\n"
        "Примітки\n[1] Бюлетень порту.\n[2] Розмова з мером.",
        ("понеділок>Бюлетень", "роки>Розмова"),
        ("Короткий сезон",),
    ),
    Case(
        "ar",
        "أعيد فتح الميناء يوم الاثنين(1). كان الصيادون ينتظرون منذ ثلاث سنوات(٢)، كما يقول رئيس البلدية.\n\n"
        "موسم قصير\n\nتنخفض الحصص كل عام، ولا أحد يعرف إلى متى سيستمر ذلك في هذه المنطقة الساحلية.\n\n"
        "الهوامش\n\n1. نشرة الميناء.\n٢. مقابلة في يونيو.",
        ("الاثنين>نشرة", "سنوات>مقابلة"),
        ("موسم قصير",),
    ),
    Case(
        "he",
        "הנמל נפתח מחדש ביום שני(1). הדייגים חיכו שלוש שנים(2), אומר ראש העיר של העיר הקטנה.\n\n"
        "עונה קצרה\n\nהמכסות יורדות בכל שנה, ואיש אינו יודע כמה זמן זה עוד יימשך כאן באזור החוף.\n\n"
        "הערות\n\n1. עלון הנמל.\n2. ריאיון ביוני.",
        ("שני>עלון", "שנים>ריאיון"),
        ("עונה קצרה",),
    ),
    Case(
        "fa",
        "بندر روز دوشنبه بازگشایی شد[۱]. ماهیگیران سه سال منتظر بودند[۲]، به گفتهٔ شهردار این شهر کوچک.\n\n"
        "فصلی کوتاه\n\nسهمیه‌ها هر سال کم می‌شود و کسی نمی‌داند این وضع تا چه زمانی ادامه خواهد داشت.\n\n"
        "پی‌نوشت‌ها\n\n[۱] خبرنامهٔ بندر.\n[۲] گفت‌وگو در خرداد.",
        ("شد>خبرنامهٔ", "بودند>گفت‌وگو"),
        ("فصلی کوتاه",),
    ),
    Case(
        "zh",
        "港口星期一重新开放（1）。渔民已经等了三年[2]，市长说[3]。\n\n"
        "短暂的季节\n\n配额每年都在下降，没有人知道这种情况还会持续多久，渔民们对此感到非常担忧。\n\n"
        "注释：\n（1）港口公报。\n[2] 六月访谈。\n[3] 年度报告。",
        ("港口星期一重新开放>港口公报。", "渔民已经等了三年>六月访谈。", "市长说>年度报告。"),
        ("短暂的季节",),
    ),
    Case(
        "zh-circled",
        "港口星期一重新开放①。渔民已经等了三年②，市长在记者会上这样说。\n\n"
        "一、短暂的季节\n\n配额每年都在下降，没有人知道这种情况还会持续多久，渔民们对此感到非常担忧。\n\n"
        "① 港口公报。\n② 六月访谈。",
        ("港口星期一重新开放>港口公报。", "渔民已经等了三年>六月访谈。"),
        ("一、短暂的季节",),
    ),
    Case(
        "ja",
        "港は月曜日に再開した（注1）。漁師たちは三年間待っていた※2、と市長は語った。\n\n"
        "短い季節\n\n漁獲枠は毎年減っており、この状況がいつまで続くのかは誰にも分からないという。\n\n"
        "注1：港の広報。\n※2 六月の取材。",
        ("港は月曜日に再開した>港の広報。", "漁師たちは三年間待っていた>六月の取材。"),
        ("短い季節",),
    ),
    Case(
        "ja-wrapped",
        "港は月曜日に再開した［1］。漁師たちは三年間待っていたと市長は\n"
        "語った。この町では、古い桟橋を直すために多くの人が働いている\n"
        "が、費用はまだ足りないという。\n\n"
        "１　短い季節\n\n"
        "漁獲枠は毎年減っており、この状況がいつまで続くのかは誰にも分\nからない［2］。\n\n"
        "［1］港の広報。\n［2］年次報告。",
        (
            "港は月曜日に再開した>港の広報。",
            "誰にも分からない>年次報告。",
        ),
        ("１　短い季節",),
    ),
    Case(
        "en-titles",
        "THE HARBOUR AND THE LAW\n\nBy Ann Smith\n\n3 May 2025\n\n"
        "The harbour reopened on Monday, three years after the storm that had broken its northern quay in two.\n\n"
        "BACKGROUND\n\nThe quay was built in 1931 by the county, which has owned it ever since that year.\n\n"
        "What the law says\n\nThe Act is silent on who must pay, and the courts have never been asked to decide.\n\n"
        "Figure 1. The northern quay\n\nThe map shows the quay as it was before the storm of that January night.\n\n"
        "Jane Brown",
        (),
        ("BACKGROUND", "What the law says"),
        title="THE HARBOUR AND THE LAW",
    ),
    Case(
        "fr-titles-numbered",
        "Le port et la loi\n=================\n\n"
        "Le port a rouvert lundi, trois ans après la tempête qui avait fendu le quai.\n\n"
        "Chapitre I\n\nLe quai date de 1931 et appartient depuis lors au département, qui l'entretient mal.\n\n"
        "1.1 Une propriété disputée\n\nLa ville le réclame depuis vingt ans devant tous les tribunaux du pays.\n\n"
        "1.2 Que dit le juge ?\n\nRien encore : l'affaire a été renvoyée quatre fois, et le sera sans doute encore.\n\n"
        "Chapitre II\n\nOn attend maintenant la décision de la cour, qui doit siéger au début de l'automne.",
        (),
        ("Chapitre I", "1.1 Une propriété disputée", "1.2 Que dit le juge ?", "Chapitre II"),
        title="Le port et la loi",
    ),
    Case(
        "en-no-titles",
        "She looked at the sea for a long time and then went back to the house without a word.\n\n"
        "Read more: The storm of January\n\nMonday, 5 May 2025\n\n"
        "The sea was grey\nThe sky was low\nAnd no one came\n\n"
        "Home\n\nNews\n\nSport\n\nContact\n\n"
        "Nothing was ever found of the boat, and the family stopped asking after the second winter.\n\nAnn Smith",
    ),
)
