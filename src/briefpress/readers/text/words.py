"""The words that plain text is understood by, in the languages that are read: data, and no decision."""

from __future__ import annotations

#: Titles of a section of notes, casefolded, without what stands around them.
NOTES_TITLES = frozenset((
    "notes", "note", "notes de bas de page", "notes de fin", "notes et références",
    "notes et sources", "renvois", "références", "reference", "references", "sources", "source",
    "sources et notes", "références et notes", "notes and references", "notes and sources",
    "footnotes", "footnote", "endnotes", "references and notes", "sources and notes", "citations",
    "anmerkungen", "anmerkung", "fußnoten", "fussnoten", "fußnote", "endnoten", "quellen",
    "quellenangaben", "einzelnachweise", "belege", "nachweise", "quellen und anmerkungen",
    "anmerkungen und quellen", "notas", "nota", "notas al pie", "notas a pie de página",
    "notas al pie de página", "referencias", "fuentes", "notas y referencias", "notas y fuentes",
    "notas finales", "note a piè di pagina", "note al testo", "riferimenti", "fonti",
    "note e riferimenti", "note e fonti", "notas de rodapé", "notas de fim", "referências",
    "fontes", "notas e referências", "noten", "voetnoten", "eindnoten", "bronnen", "referenties",
    "noten en bronnen", "bronnen en noten", "przypisy", "przypis", "uwagi", "źródła",
    "przypisy i źródła", "odnośniki", "bibliografia", "примечания", "примечание", "сноски",
    "сноска", "источники", "ссылки", "примечания и источники", "источники и примечания", "примітки",
    "примітка", "виноски", "джерела", "посилання", "примітки та джерела", "الهوامش", "هوامش",
    "الحواشي", "حواشي", "المراجع", "مراجع", "المصادر", "مصادر", "ملاحظات", "الملاحظات", "الإحالات",
    "المصادر والمراجع", "هوامش ومراجع", "הערות", "הערות שוליים", "מקורות", "מראי מקום", "הפניות",
    "הערות ומקורות", "پانویس", "پانویسها", "پانویس‌ها", "پی‌نوشت", "پی‌نوشت‌ها", "پی نوشت",
    "پی نوشت‌ها", "پانوشت", "پانوشت‌ها", "منابع", "یادداشت‌ها", "یادداشتها", "ارجاعات",
    "منابع و یادداشت‌ها", "注", "註", "注释", "注釋", "註釋", "註解", "注解", "脚注", "腳註",
    "尾注", "附注", "附註", "参考文献", "參考文獻", "参考资料", "參考資料", "资料来源", "資料來源",
    "来源", "來源", "引用", "引文注释", "注释与参考文献", "注釈", "注記", "後注", "出典", "註記",
    "引用文献", "脚註", "注・出典", "각주", "주", "주석", "미주", "참고문헌", "출처", "noter",
    "fotnoter", "fodnoter", "slutnoter", "källor", "kilder", "referenser", "referanser", "viitteet",
    "lähteet", "alaviitteet", "poznámky", "poznámky pod čarou", "zdroje", "poznámky a zdroje",
    "jegyzetek", "lábjegyzetek", "források", "note de subsol", "surse", "referințe", "notlar",
    "dipnotlar", "kaynaklar", "kaynakça", "σημειώσεις", "υποσημειώσεις", "πηγές", "παραπομπές",
    "notes a peu de pàgina", "referències", "fonts", "chú thích", "ghi chú",
))  # fmt: skip

#: Those of them that can head nothing but notes, even where nothing calls them.
SURE_NOTES_TITLES = frozenset((
    "notes", "notes de bas de page", "notes de fin", "footnotes", "endnotes", "anmerkungen", "fußnoten",
    "fussnoten", "endnoten", "notas", "notas al pie", "notas a pie de página", "notas al pie de página",
    "notas finales", "note a piè di pagina", "note al testo", "notas de rodapé", "notas de fim", "noten",
    "voetnoten", "eindnoten", "przypisy", "примечания", "сноски", "примітки", "виноски", "الهوامش",
    "هوامش", "الحواشي", "حواشي", "הערות", "הערות שוליים", "پانویس", "پانویسها", "پانویس‌ها",
    "پی‌نوشت", "پی‌نوشت‌ها", "پی نوشت‌ها", "پانوشت‌ها", "یادداشت‌ها", "注释", "注釋", "註釋", "註解",
    "脚注", "腳註", "尾注", "注釈", "後注", "脚註", "각주", "미주", "noter", "fotnoter", "fodnoter",
    "slutnoter", "alaviitteet", "poznámky pod čarou", "lábjegyzetek", "dipnotlar", "υποσημειώσεις",
))  # fmt: skip

#: Words before a number that make it a note's: ``Note 1 : …``, ``[Note 1]``, ``注1``.
NOTE_WORDS = (
    "notes?|footnote|endnote|fn|nota|anmerkung|anm|fußnote|fussnote|noot|voetnoot|przypis|przyp"
    "|примечание|прим|сноска|примітка|прим|виноска|ملاحظة|هامش|حاشية|הערה|یادداشت|پانویس|پی‌نوشت|注"
    "|註|注释|注釋|脚注|※|주|각주|미주|ملحوظة|پانوشت|הע|прип|зноска"
)

#: Words after which a number in brackets is a part of a law, a formula or a figure, never a call.
REFERENCE_WORDS = (
    "articles?|arts?|sections?|secs?|sect|§+|paragraphs?|paras?|paragraphes?|alinéas?|clauses?|rules?"
    "|règles?|regulations?|équations?|equations?|eqs?|éqs?|formulas?|formules?|figures?|figs?"
    "|tableaux?|tables?|annexes?|schedules?|chapters?|notes?|points?|vols?|volumes?|nos?|nr|n°|№|pp?"
    "|pages?|steps?|étapes?|artikels?|artikeln|absatz|abs|absätze|satz|ziffern?|ziff|nummer|formeln?"
    "|gleichung|gl|abbildung|abb|tabelle|kapitel|artículos?|apartados?|párrafos?|ecuación|fórmula"
    "|incisos?|articol[oi]|comma|commi|paragrafi?|paragrafo|equazione|artigos?|parágrafos?|equação"
    "|números?|leden|lid|vergelijking|artykuł|artykułu|ust|pkt|paragrafu|równanie|wzór|стать[яиеюёй]+"
    "|ст|пункт[аеуы]?|п|част[иьюей]+|ч|абзац[аеу]?|формул[аыеу]|уравнени[ея]|рис|табл|статт[яієюї]+"
    "|частин[аиіу]|рівняння|пункту|المادة|مادة|الفقرة|فقرة|البند|المعادلة|ماده|بند|تبصره|סעיף|תקנה"
    "|פסקה|משוואה|第|条|條|款|式|图|圖|図|表|公式"
)

#: Those of them that a number in brackets follows at once: ``equation (2)``, ``paragraph (1)``.
BRACKETED_WORDS = (
    "équation|equation|eq|éq|formule|formula|figure|fig|note|paragraph|paragraphe|alinéa|absatz|abs"
    "|gleichung|gl|formel|ecuación|fórmula|apartado|equazione|comma|equação|lid|vergelijking|ust"
    "|równanie|wzór|уравнение|уравнении|уравнения|формула|формуле|формулы|пункт|абзац|рівняння"
    "|формулі|المعادلة|الفقرة|משוואה|معادله|式|公式|第"
)

#: Words that join the last of an enumeration: ``(1) …, (2) … et (3) …``.
AND_WORDS = frozenset((
    "et", "and", "und", "y", "e", "en", "i", "oraz", "и", "та", "й", "או", "و", "ou", "or", "oder",
    "o", "of", "или", "або",
))  # fmt: skip

#: After a hyphen left hanging at a line's end these do not finish the word: ``Vor-`` / ``und Nachteile``.
SUSPENDED_WORDS = frozenset((
    "und", "oder", "bzw.", "sowie", "bis", "and", "or", "to", "et", "ou", "en", "of", "i", "lub",
    "oraz", "y", "o", "e", "и", "или", "та", "або", "og", "eller", "och",
))  # fmt: skip

#: Words that are frequent in German and in no other language that is read, casefolded.
GERMAN_WORDS = frozenset((
    "und", "nicht", "ist", "das", "mit", "auf", "für", "eine", "einem", "einer", "dem", "sich", "wird", "auch",
    "der", "ein", "zu", "im", "vom", "zum", "zur", "sind", "bei", "aus",
))  # fmt: skip

#: What follows a hyphen in German though it begins small: ``Corona-bedingt``, ``Einfuhr- statt Ausfuhrzölle``.
GERMAN_SECOND_HALVES = (
    "bedingt",
    "basiert",
    "eigen",
    "freundlich",
    "kritisch",
    "nah",
    "positiv",
    "negativ",
    "weit",
    "treu",
    "frei",
    "neutral",
    "statt",
    "aber",
    "wie",
    "noch",
    "gegen",
    "beziehungsweise",
    "sondern",
    "mäßig",
    "artig",
    "konform",
)

#: What a line begins with that is a byline, a caption or a pointer elsewhere, never a title; casefolded.
NOT_TITLES = (
    "autor:", "autor :", "autora:", "auteur:",
    "auteur :", "author:", "автор:", "автор ", "текст:", "фото:", "джерело:", "источник:", "كتب ",
    "بقلم", "الكاتب:", "מאת ", "نویسنده:", "نوشته ", "作者", "文/", "文／", "图/", "图／", "撰文",
    "记者", "記者", "編集", "編輯", "责任编辑", "来源：", "來源：", "出典：", "写真", "photo :",
    "photo:", "photos :", "photos:", "foto:", "fotos:", "crédit", "credit", "©", "(c)", "image :",
    "image:", "légende", "caption", "source :", "source:", "sources :", "sources:", "quelle:",
    "fuente:", "fonte:", "bron:", "źródło:", "lire aussi", "à lire", "voir aussi", "read also",
    "read more", "see also", "lesen sie auch", "siehe auch", "mehr zum thema", "leer también",
    "lea también", "ver también", "leggi anche", "leia também", "leia mais", "lees ook",
    "czytaj też", "czytaj także", "читайте также", "читайте также:", "читайте також", "اقرأ أيضا",
    "اقرأ أيضًا", "קראו גם", "بیشتر بخوانید", "相关阅读", "延伸阅读", "関連記事", "tags:",
    "mots-clés", "keywords", "publié le", "published ", "mis à jour", "updated ", "veröffentlicht",
    "publicado", "pubblicato", "gepubliceerd", "opublikowano", "опубликовано", "опубліковано",
    "نشر في",
)  # fmt: skip

#: Words for “by” that begin a line right below the title, and titles of sections elsewhere; casefolded.
BY_STARTS = ("par ", "by ", "von ", "por ", "di ", "da ", "door ")

#: What a line with the author's name begins with: words that only a capital or a colon makes sure.
BYLINE_WORDS = (
    r"(?:par|by|von|por|di|door|napisał|napisała|text by|texte de|words by|a cura di|interview by|interview von"
    r"|propos recueillis par|entretien réalisé par|entrevista de|entrevista por|intervista di|rozmawiał|rozmawiała"
    r"|беседовала?|подготовила?|записала?|розмовляла?|підготувала?|підготував|interview door|opgetekend door|글"
    r"|vorgelegt von|verfasst von|zusammengestellt von|erstellt von|submitted by|prepared by|présenté par|rédigé par"
    r"|elaborado por|redatto da|opgesteld door|das gespräch führten?|spisała?|opracowała?"
    r"|zebrała?|compiled by|edited by|told by|as told to|نوشتهٔ|نوشته‌ی|به قلم|حاوره|حاورها|حاورته)\s"
    r"|(?:auteure?s?|autor(?:in|en|a|es|zy|ka)?|autor[ie]|author|written by|text|texte|testo|texto|tekst"
    r"|автор(?:ка|ы|и)?|текст|بقلم|الكاتب|كتب|إعداد|تحرير|כתב|כתבה|نویسنده|نوشته|作者|撰文|文|執筆|著者|筆者|글|취재"
    r"|from|de|von|van|от|від|rapporteure?s?|entretien|entrevista|intervista|interview|گفت‌?وگو|مصاحبه|نگارنده|ريپورتاژ"
    r"|聞き手|采访|採訪|取材・文|מאת|लेखक)\s?[:：／/]|(?:取材・)?文・"
    r"|(?:بقلم|מאת|إعداد)\s"
)

#: What follows a name that stands alone, in scripts with no capitals: reporter, professor, member of a board.
NAME_ROLES = "기자|특파원|교수|연구원|논설위원|논설실장|변호사|작가|记者|記者|特派员|教授|编辑|評論員|评论员|संवाददाता"

#: What kind of article a line above its title says it is.
GENRES = frozenset((
    "opinion", "op-ed", "guest essay", "editorial", "commentary", "comment", "analysis", "essay", "tribune",
    "éditorial", "analyse", "gastbeitrag", "kommentar", "meinung", "leitartikel", "opinión", "análisis", "tribuna",
    "opinione", "commento", "editoriale", "analisi", "opinião", "análise", "opinie", "opinia", "komentarz",
    "analiza", "мнение", "комментарий", "анализ", "думка", "رأي", "مقال رأي", "תגובה", "דעה", "评论", "評論", "社论",
    "社説", "論説", "오피니언", "사설", "칼럼",
))  # fmt: skip

#: Titles before a person's name.
HONORIFICS = (
    "dr|prof|professor|the rev|rev"
    "|mr|mrs|ms|sir|m|mm|mme|mmes|mlle|me|drs|ir|ing|sr|sra|dña|don|doña|dott|dott\\.ssa|avv|on"
    "|sig|sig\\.ra|hab|mgr|inż|проф|доц|акад|к\\.\\s?н|д\\.\\s?н|د|أ|دكتور|دکتر|ד.ר|פרופ.|עו.ד|frau|herr"
)

#: What stands between two authors' names.
NAME_JOINERS = "et|and|und|y|e|en|i|oraz|и|та|و|ו"

#: Parts of a name that have no capital.
NAME_PARTICLES = frozenset((
    "de", "du", "des", "la", "le", "di", "da", "do", "dos", "das", "del", "della", "van", "von", "der",
    "den", "ter", "ten", "zu", "zur", "bin", "ibn", "al", "el", "y", "e", "af", "av",
))  # fmt: skip

#: A caption's or a label's beginning when a number follows it.
CAPTION_WORDS = (
    "figure|fig|tableau|table|graphique|carte|photo|image|encadré|abbildung|abb|tabelle|grafik|karte"
    "|bild|figura|tabla|gráfico|mapa|foto|imagen|tabella|grafico|cartina|tabela|imagem|figuur"
    "|afbeelding|tabel|grafiek|kaart|rysunek|rys|wykres|рисунок|рис|таблица|график|карта|таблиця"
    "|графік|شكل|جدول|خريطة|صورة|איור|טבלה|מפה|نمودار|نقشه|图|圖|図|表|照片|写真|地图"
)

#: Words that say of a text that it is an interview, casefolded.
INTERVIEW_WORDS = frozenset((
    "interview", "entretien", "entrevista", "intervista", "gespräch", "vraaggesprek", "wywiad", "rozmowa", "интервью",
    "беседовал", "беседовала", "інтерв", "інтервю", "розмова", "مقابلة", "حوار", "ריאיון", "ראיון", "مصاحبه", "گفتگو",
    "گفتوگو", "conversation", "беседа", "бесіда", "разговор",
    "gesprek", "专访", "專訪", "访谈", "訪談", "インタビュー", "인터뷰", "recueillis",
))  # fmt: skip

#: How long a page takes to read, or how often it was looked at: a line that pages have above their text.
READING_TIME = (
    r"temps de lecture|lecture \d+ min|\d+ min(?:utes?)? (?:read|de lecture|lesezeit|de lectura|di lettura|de leitura"
    r"|leestijd|czytania)|reading time|lesezeit|lesedauer|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd"
    r"|czas czytania|время чтения|час читання|время на чтение|وقت القراءة|זמן קריאה|زمان مطالعه|阅读时间|閱讀時間"
    r"|読了時間|읽는 시간"
)

#: The word of a link that edits a section, in a wiki's pages.
EDIT_WORDS = (
    "edit|edit source|modifier|bearbeiten|editar|modifica|edytuj|bewerken|править|редагувати|ред|عدل|تعديل|עריכה"
    "|ویرایش|编辑|編輯|編集|편집"
)
