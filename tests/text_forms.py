# ruff: noqa: E501
"""Small articles over forms that articles rarely have, with the truth beside them, as in ``text_corpus``."""

from __future__ import annotations

from text_corpus import Case

P = {
    "fr": "Le conseil du port s'est réuni mardi pour la troisième fois et n'a rien décidé de plus que l'an dernier.",
    "en": "The council of the port met on Tuesday for the third time and decided nothing more than it had last year.",
    "de": "Der Rat des Hafens trat am Dienstag zum dritten Mal zusammen und beschloss nicht mehr als im letzten Jahr.",
    "es": "El consejo del puerto se reunió el martes por tercera vez y no decidió nada más que el año pasado.",
    "it": "Il consiglio del porto si è riunito martedì per la terza volta e non ha deciso nulla più dell'anno scorso.",
    "pt": "O conselho do porto reuniu-se na terça pela terceira vez e não decidiu nada mais do que no ano passado.",
    "nl": "De raad van de haven kwam dinsdag voor de derde keer bijeen en besloot niets meer dan vorig jaar.",
    "pl": "Rada portu zebrała się we wtorek po raz trzeci i nie postanowiła niczego więcej niż w zeszłym roku.",
    "ru": "Совет порта собрался во вторник в третий раз и не решил ничего сверх того, что решил в прошлом году.",
    "uk": "Рада порту зібралася у вівторок утретє й не вирішила нічого понад те, що вирішила минулого року.",
    "ar": "اجتمع مجلس الميناء يوم الثلاثاء للمرة الثالثة ولم يقرر شيئا أكثر مما قرره في العام الماضي كله.",
    "he": "מועצת הנמל התכנסה ביום שלישי בפעם השלישית ולא החליטה דבר יותר ממה שהחליטה בשנה שעברה.",
    "fa": "شورای بندر روز سه‌شنبه برای سومین بار تشکیل شد و چیزی بیش از سال گذشته تصمیم نگرفت و پایان یافت.",
    "zh": "港口委员会星期二第三次开会，没有作出比去年更多的决定，渔民们对此非常失望，纷纷回家去了。",
    "ja": "港の委員会は火曜日に三度目の会合を開いたが、昨年より多くのことは何も決めず、漁師たちは帰っていった。",
    "ko": "항구 위원회는 화요일에 세 번째로 모였지만 작년보다 더 많은 것을 결정하지는 않았고 어부들은 집으로 돌아갔다.",
}

FORMS: tuple[Case, ...] = (
    Case(
        "de-stars-and-numbers",
        f"Der Kai* ist alt(1). {P['de']}\n\n* Name geändert.\n\nAnmerkungen\n\n(1) Stadtarchiv, Akte 4.",
        ("Kai>Name", "alt>Stadtarchiv"),
    ),
    Case(
        "es-notes-under-rule",
        f"El muelle[1] es viejo[2]. {P['es']}\n\n-----\n[1] Archivo.\n[2] Actas del 3 de mayo.",
        ("muelle>Archivo", "viejo>Actas"),
    ),
    Case(
        "it-chapters-part",
        f"PARTE PRIMA\n\n{P['it']}\n\nCAPITOLO I\nIl molo\n\nIl molo¹ tiene. {P['it']}\n\n¹ Carte.\n\n"
        f"CAPITOLO II\nLa gru\n\nLa gru¹ no. {P['it']}\n\n¹ Altre carte.",
        ("molo>Carte", "gru>Altre"),
        ("CAPITOLO I Il molo", "CAPITOLO II La gru"),
        title="PARTE PRIMA",
    ),
    Case(
        "pl-half",
        f"Nabrzeże1) jest stare.2) {P['pl']}\n\n1) Archiwum.\n2) Rozmowa.",
        ("Nabrzeże>Archiwum", "stare.>Rozmowa"),
    ),
    Case(
        "ru-gost-pages",
        f"Причал стар [1, с. 14], кран тоже [2, с. 3–5; 3]. {P['ru']}\n\nИсточники\n\n1. Архив.\n2. Отчёт.\n3. Беседа.",
        ("стар>Архив",),
        unused=("2", "3"),
    ),
    Case(
        "nl-year-paragraphs",
        f"De kade is oud(1). {P['nl']}\n\n2008 was een droog jaar, en 2009 was dat ook, zo zei de havenmeester.\n\n"
        f"1931. Toen werd de kade gebouwd, en sindsdien is er niets veranderd.\n\n1. Archief.",
        ("oud>Archief",),
    ),
    Case(
        "pt-legal-list",
        f"O cais é velho[1]. {P['pt']}\n\nArtigo 1.º\n\n{P['pt']}\n\n1. O porto é público.\n2. As taxas são devidas.\n\n"
        f"Artigo 2.º\n\n{P['pt']}\n\nNotas\n\n[1] Arquivo.",
        ("velho>Arquivo",),
        ("Artigo 1.º", "Artigo 2.º"),
    ),
    Case(
        "uk-greeting-signature",
        f"Шановні друзі,\n\n{P['uk']} Причал(1) старий.\n\nЩо робити\n\n{P['uk']}\n\nЗ повагою,\nОлена Мельник\n\n(1) Архів.",
        ("Причал>Архів",),
        ("Що робити",),
    ),
    Case(
        "ar-digits",
        f"الرصيف قديم(١). {P['ar']} والرافعة أيضا(٢).\n\nماذا نفعل\n\n{P['ar']}\n\nالهوامش\n\n(١) الأرشيف.\n(٢) مقابلة.",
        ("قديم>الأرشيف", "أيضا>مقابلة"),
        ("ماذا نفعل",),
    ),
    Case(
        "he-letters",
        f"א. הרציף\n\n{P['he']} הרציף ישן[1].\n\nב. המנוף\n\n{P['he']} המנוף גם[2].\n\nהערות\n\n[1] הארכיון.\n[2] ריאיון.",
        ("ישן>הארכיון", "גם>ריאיון"),
        ("א. הרציף", "ב. המנוף"),
    ),
    Case(
        "fa-superscript",
        f"اسکله کهنه است¹. {P['fa']} جرثقیل هم².\n\nچه باید کرد\n\n{P['fa']}\n\nپی‌نوشت\n\n۱. بایگانی.\n۲. گفت‌وگو.",
        ("است>بایگانی.", "هم>گفت‌وگو."),
        ("چه باید کرد",),
    ),
    Case(
        "zh-brackets-titles",
        f"第一章 码头\n\n{P['zh']}码头很旧〔1〕。\n\n第二章 吊车\n\n{P['zh']}吊车也是〔2〕。\n\n注释\n〔1〕档案。\n〔2〕访谈。",
        (f"{P['zh']}码头很旧>档案。", f"{P['zh']}吊车也是>访谈。"),
        ("第一章 码头", "第二章 吊车"),
    ),
    Case(
        "ja-marks",
        f"■ 埠頭\n\n{P['ja']}埠頭は古い（※1）。\n\n■ 起重機\n\n{P['ja']}起重機も古い（※2）。\n\n※1 文書館。\n※2 取材。",
        (f"{P['ja']}埠頭は古い>文書館。", f"{P['ja']}起重機も古い>取材。"),
        ("■ 埠頭", "■ 起重機"),
    ),
    Case(
        "ko-note-words",
        f"부두는 낡았다[주 1]. {P['ko']} 기중기도 그렇다[주 2].\n\n무엇을 할까\n\n{P['ko']}\n\n[주 1] 문서고.\n[주 2] 대화.",
        ("낡았다>문서고.", "그렇다>대화."),
        ("무엇을 할까",),
    ),
    Case(
        "en-dialogue-menu",
        f"Home | News | Sport\n\n{P['en']} The quay(1) is old.\n\n– Will you come?\n\n– Never.\n\n{P['en']}\n\n(1) Archive.",
        ("quay>Archive",),
    ),
    Case(
        "fr-verse-table",
        f"{P['fr']} Le quai(1) chante :\n\n  La mer est grise,\n  le ciel est bas,\n  et nul ne vient.\n\n{P['fr']}\n\n"
        f"Port    Tonnes\nBrest    1 200\nRoscoff    90\n\n{P['fr']}\n\n(1) Air connu.",
        ("quai>Air",),
    ),
    Case(
        "fr-note-of-paragraphs",
        f"Le quai(1) est vieux(2). {P['fr']}\n\nNotes\n\n1. Voir les archives.\n\nOn y trouve aussi une carte du port.\n\n"
        "2. Entretien du 4 juin.",
        ("quai>Voir", "vieux>Entretien"),
    ),
    Case(
        "en-called-in-a-title",
        f"The quay and its owners*\n\n{P['en']}\n\nWho pays?(1)\n\n{P['en']}\n\nWhat comes next\n\n{P['en']}\n\n"
        "* First printed in May.\n\n1. Nobody does.",
        ("owners>First", "pays?>Nobody"),
        ("Who pays?", "What comes next"),
        title="The quay and its owners",
    ),
    Case(
        "de-orphan-in-list",
        f"{P['de']} Der Kai[1] ist alt.\n\n- der Kran[2];\n- das Dock[7].\n\n[1] Archiv.\n[2] Gespräch.",
        ("Kai>Archiv", "Kran>Gespräch"),
        orphans=("[7]",),
    ),
    Case(
        "en-numbers-of-things",
        f"{P['en']} In 2019(1) there were 600 boats (600), 12 (3 of them new), and f(2) of the law.\n\n1. Register.\n2. Act.\n3. Log.",
        ("2019>Register",),
        unused=("2", "3"),
    ),
)
