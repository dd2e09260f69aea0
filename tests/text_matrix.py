# ruff: noqa: ISC004, E501
"""One small article in sixteen languages, written out with every habit of notes: the truth follows from how it is made.

``@1`` marks where note 1 is called. The second note begins with a year, the third is long enough to be wrapped.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Article:
    """An article of two chapters, each with two paragraphs and its notes."""

    title: str
    heads: tuple[str, str]
    paragraphs: tuple[str, str, str, str]
    notes: tuple[str, str, str, str]
    notes_title: str


@dataclass(frozen=True)
class Habit:
    """How notes are called and written, with ``{}`` for the number; ``joined`` is one call of two notes, if there is."""

    call: str
    note: str
    joined: str = ""


ARTICLES: dict[str, Article] = {
    "fr": Article(
        "Le phare et les archives de la côte",
        ("Une lampe oubliée", "Ce que dit le registre"),
        (
            "Le phare s'est éteint en 1954@1, mais les habitants parlent encore de « la nuit blanche »@2 comme d'hier. "
            "Personne n'avait prévenu les pêcheurs, et l'article 12(3) du règlement ne disait rien de ce cas.",
            "On compte douze gardiens (12) en un siècle. Le dernier vit à Brest (Finistère), il a quatre-vingts ans.",
            "Le registre a été retrouvé dans une cave@3. Il pèse 14 kg et couvre 300 m² de pages, dit l'archiviste.",
            "Faut-il le publier ? Le musée hésite@4, la commune aussi, et l'État n'a pas répondu (à ce jour).",
        ),
        (
            "Archives du port, carton 7.",
            "1955 selon d'autres témoins, dont le maire.",
            "Voir le long rapport de la commission des phares, séance du 3 mai 2019, pages 14 à 22, ainsi que les "
            "annexes qui le suivent et que personne n'a lues.",
            "Entretien avec l'auteur, juin 2021.",
        ),
        "Notes",
    ),
    "en": Article(
        "The lighthouse and the papers of the coast",
        ("A lamp forgotten", "What the log says"),
        (
            'The light went out in 1954@1, yet people here still speak of "the white night"@2 as if it were yesterday. '
            "Nobody had warned the fishermen, and section 12(3) of the rules had nothing to say about it.",
            "There were twelve keepers (12) in a century. The last lives in Whitby (Yorkshire) and is eighty years old.",
            "The log was found in a cellar.@3 It weighs 14 kg and its pages cover 300 m², the archivist says.",
            "Should it be printed? The museum hesitates@4; so does the town, and the state has not answered (so far).",
        ),
        (
            "Port papers, box 7.",
            "1955 according to other witnesses, the mayor among them.",
            "See the long report of the lighthouse commission, meeting of 3 May 2019, pages 14 to 22, with the "
            "annexes that follow it and that nobody has read.",
            "Interview with the author, June 2021.",
        ),
        "Notes",
    ),
    "de": Article(
        "Der Leuchtturm und die Akten der Küste",
        ("Eine vergessene Lampe", "Was im Buch steht"),
        (
            "Das Licht erlosch 1954@1, doch man spricht hier noch von der „weißen Nacht“@2, als wäre sie gestern "
            "gewesen. Niemand hatte die Fischer gewarnt, und § 12 Abs. 3 der Ordnung sagte nichts dazu.",
            "Zwölf Wärter (12) gab es in hundert Jahren. Der letzte lebt in Husum (Nordsee) und ist achtzig Jahre alt.",
            "Das Buch wurde in einem Keller gefunden.@3 Es wiegt 14 kg, sagt der Archivar, und füllt 300 m² Papier.",
            "Soll man es drucken? Das Museum zögert@4, die Stadt auch, und der Staat schweigt (bis heute).",
        ),
        (
            "Hafenakten, Karton 7.",
            "1955 nach anderen Zeugen, darunter dem Bürgermeister.",
            "Siehe den langen Bericht der Leuchtturmkommission, Sitzung vom 3. Mai 2019, Seiten 14 bis 22, sowie die "
            "Anlagen dazu, die niemand gelesen hat.",
            "Gespräch mit dem Verfasser, Juni 2021.",
        ),
        "Anmerkungen",
    ),
    "es": Article(
        "El faro y los papeles de la costa",
        ("Una lámpara olvidada", "Lo que dice el registro"),
        (
            "El faro se apagó en 1954@1, pero aquí se habla todavía de «la noche blanca»@2 como si fuera ayer. Nadie "
            "había avisado a los pescadores, y el artículo 12(3) del reglamento no decía nada.",
            "Hubo doce fareros (12) en un siglo. El último vive en Gijón (Asturias) y tiene ochenta años cumplidos.",
            "El registro apareció en un sótano@3. Pesa 14 kg y sus páginas cubren 300 m², dice la archivera.",
            "¿Hay que publicarlo? El museo duda@4, el pueblo también, y el Estado no ha contestado (por ahora).",
        ),
        (
            "Archivo del puerto, caja 7.",
            "1955 según otros testigos, entre ellos el alcalde.",
            "Véase el largo informe de la comisión de faros, sesión del 3 de mayo de 2019, páginas 14 a 22, con los "
            "anexos que lo siguen y que nadie ha leído.",
            "Entrevista con el autor, junio de 2021.",
        ),
        "Notas",
    ),
    "it": Article(
        "Il faro e le carte della costa",
        ("Una lampada dimenticata", "Che cosa dice il registro"),
        (
            "Il faro si spense nel 1954@1, ma qui si parla ancora della «notte bianca»@2 come fosse ieri. Nessuno "
            "aveva avvisato i pescatori, e l'articolo 12(3) del regolamento non ne diceva nulla.",
            "Ci furono dodici guardiani (12) in un secolo. L'ultimo vive a Savona (Liguria) e ha ottant'anni compiuti.",
            "Il registro è stato trovato in una cantina@3. Pesa 14 kg e copre 300 m² di pagine, dice l'archivista.",
            "Bisogna pubblicarlo? Il museo esita@4, il comune pure, e lo Stato non ha risposto (per ora).",
        ),
        (
            "Carte del porto, scatola 7.",
            "1955 secondo altri testimoni, tra cui il sindaco.",
            "Si veda la lunga relazione della commissione dei fari, seduta del 3 maggio 2019, pagine 14-22, con gli "
            "allegati che la seguono e che nessuno ha letto.",
            "Colloquio con l'autore, giugno 2021.",
        ),
        "Note",
    ),
    "pt": Article(
        "O farol e os papéis da costa",
        ("Uma lâmpada esquecida", "O que diz o registo"),
        (
            "O farol apagou-se em 1954@1, mas aqui ainda se fala da «noite branca»@2 como se fosse ontem. Ninguém "
            "avisara os pescadores, e o artigo 12(3) do regulamento nada dizia sobre o caso.",
            "Houve doze faroleiros (12) num século. O último vive em Peniche (Leiria) e tem já oitenta anos feitos.",
            "O registo foi encontrado numa cave@3. Pesa 14 kg e cobre 300 m² de páginas, diz a arquivista.",
            "Deve publicar-se? O museu hesita@4, a vila também, e o Estado não respondeu (até agora).",
        ),
        (
            "Arquivo do porto, caixa 7.",
            "1955 segundo outras testemunhas, entre elas o presidente da câmara.",
            "Ver o longo relatório da comissão dos faróis, sessão de 3 de maio de 2019, páginas 14 a 22, com os "
            "anexos que o seguem e que ninguém leu.",
            "Entrevista com o autor, junho de 2021.",
        ),
        "Notas",
    ),
    "nl": Article(
        "De vuurtoren en de papieren van de kust",
        ("Een vergeten lamp", "Wat het logboek zegt"),
        (
            'Het licht ging uit in 1954@1, maar men spreekt hier nog van "de witte nacht"@2 alsof het gisteren was. '
            "Niemand had de vissers gewaarschuwd, en artikel 12(3) van het reglement zei er niets over.",
            "Er waren twaalf wachters (12) in een eeuw. De laatste woont in Delfzijl (Groningen) en is tachtig jaar.",
            "Het logboek werd gevonden in een kelder.@3 Het weegt 14 kg en beslaat 300 m², zegt de archivaris.",
            "Moet het gedrukt worden? Het museum aarzelt@4, de stad ook, en de staat zweeg (tot nu toe).",
        ),
        (
            "Havenarchief, doos 7.",
            "1955 volgens andere getuigen, onder wie de burgemeester.",
            "Zie het lange rapport van de vuurtorencommissie, zitting van 3 mei 2019, bladzijden 14 tot 22, met de "
            "bijlagen die erop volgen en die niemand gelezen heeft.",
            "Gesprek met de schrijver, juni 2021.",
        ),
        "Noten",
    ),
    "pl": Article(
        "Latarnia morska i papiery wybrzeża",
        ("Zapomniana lampa", "Co mówi dziennik"),
        (
            "Latarnia zgasła w 1954@1, lecz mówi się tu jeszcze o „białej nocy”@2, jakby to było wczoraj. Nikt nie "
            "ostrzegł rybaków, a art. 12(3) regulaminu nic o tym nie mówił.",
            "Było dwunastu latarników (12) w ciągu wieku. Ostatni mieszka w Helu (Pomorze) i ma osiemdziesiąt lat.",
            "Dziennik znaleziono w piwnicy@3. Waży 14 kg i zajmuje 300 m² papieru, mówi archiwistka.",
            "Czy trzeba go wydać? Muzeum się waha@4, miasto też, a państwo nie odpowiedziało (jak dotąd).",
        ),
        (
            "Archiwum portu, karton 7.",
            "1955 według innych świadków, w tym burmistrza.",
            "Zob. długie sprawozdanie komisji latarni, posiedzenie z 3 maja 2019, strony 14–22, wraz z załącznikami, "
            "które po nim następują i których nikt nie przeczytał.",
            "Rozmowa z autorem, czerwiec 2021.",
        ),
        "Przypisy",
    ),
    "ru": Article(
        "Маяк и бумаги побережья",
        ("Забытая лампа", "Что говорит журнал"),
        (
            "Маяк погас в 1954@1, но здесь всё ещё говорят о «белой ночи»@2, как будто это было вчера. Никто не "
            "предупредил рыбаков, и статья 12(3) устава об этом молчала.",
            "За век сменилось двенадцать смотрителей (12). Последний живёт в Кеми (Карелия), ему восемьдесят лет.",
            "Журнал нашли в подвале@3. Он весит 14 кг и занимает 300 м² бумаги, говорит хранительница.",
            "Надо ли его издавать? Музей колеблется@4, город тоже, а государство не ответило (пока).",
        ),
        (
            "Архив порта, коробка 7.",
            "1955 по словам других свидетелей, в их числе мэра.",
            "См. длинный отчёт маячной комиссии, заседание 3 мая 2019 года, страницы 14–22, а также приложения, "
            "которые за ним следуют и которых никто не читал.",
            "Беседа с автором, июнь 2021.",
        ),
        "Примечания",
    ),
    "uk": Article(
        "Маяк і папери узбережжя",
        ("Забута лампа", "Що каже журнал"),
        (
            "Маяк згас у 1954@1, але тут досі говорять про «білу ніч»@2, ніби це було вчора. Ніхто не попередив "
            "рибалок, і стаття 12(3) статуту про це мовчала.",
            "За століття змінилося дванадцять доглядачів (12). Останній живе в Очакові (Миколаївщина) вже давно.",
            "Журнал знайшли в підвалі@3. Він важить 14 кг і займає 300 м² паперу, каже архіваріуска.",
            "Чи треба його видавати? Музей вагається@4, місто теж, а держава не відповіла (поки що).",
        ),
        (
            "Архів порту, коробка 7.",
            "1955 за словами інших свідків, серед них мера.",
            "Див. довгий звіт маякової комісії, засідання 3 травня 2019 року, сторінки 14–22, а також додатки, які за "
            "ним ідуть і яких ніхто не читав.",
            "Розмова з автором, червень 2021.",
        ),
        "Примітки",
    ),
    "ar": Article(
        "المنارة وأوراق الساحل",
        ("مصباح منسي", "ما يقوله السجل"),
        (
            "انطفأت المنارة عام 1954@1، لكن الناس هنا ما زالوا يتحدثون عن «الليلة البيضاء»@2 كأنها كانت أمس. لم يحذر أحد "
            "الصيادين، والمادة 12(3) من النظام لا تقول شيئا عن ذلك.",
            "تعاقب اثنا عشر حارسا (12) في قرن واحد. آخرهم يعيش في طرطوس (سوريا) وعمره الآن ثمانون عاما كاملة.",
            "عثر على السجل في قبو@3. يزن 14 كغ وتغطي صفحاته 300 م²، كما تقول أمينة المحفوظات.",
            "هل ينبغي نشره؟ المتحف متردد@4، والبلدة كذلك، والدولة لم تجب (حتى الآن).",
        ),
        (
            "أوراق الميناء، صندوق 7.",
            "1955 حسب شهود آخرين، ومنهم رئيس البلدية.",
            "انظر التقرير الطويل للجنة المنارات، جلسة 3 مايو 2019، الصفحات 14 إلى 22، مع الملاحق التي تتبعه ولم يقرأها "
            "أحد من الناس.",
            "مقابلة مع الكاتب، يونيو 2021.",
        ),
        "الهوامش",
    ),
    "he": Article(
        "המגדלור וניירות החוף",
        ("מנורה שנשכחה", "מה כתוב ביומן"),
        (
            'המגדלור כבה בשנת 1954@1, אך כאן עדיין מדברים על "הלילה הלבן"@2 כאילו היה אתמול. איש לא הזהיר את הדייגים, '
            "וסעיף 12(3) לתקנון לא אמר על כך דבר.",
            "היו שנים עשר שומרים (12) במאה שנה. האחרון גר בעכו (הגליל) והוא כבר בן שמונים שנה ואולי אף יותר מכך.",
            "היומן נמצא במרתף@3. הוא שוקל 14 ק״ג ומכסה 300 מ״ר של נייר, אומרת הארכיונאית.",
            "האם להדפיס אותו? המוזיאון מהסס@4, העיר גם כן, והמדינה לא ענתה (עד כה).",
        ),
        (
            "ארכיון הנמל, תיבה 7.",
            "1955 לפי עדים אחרים, ובהם ראש העיר.",
            "ראו את הדוח הארוך של ועדת המגדלורים, ישיבה מיום 3 במאי 2019, עמודים 14 עד 22, עם הנספחים הבאים אחריו "
            "שאיש לא קרא אותם מעולם.",
            "שיחה עם המחבר, יוני 2021.",
        ),
        "הערות",
    ),
    "fa": Article(
        "فانوس دریایی و کاغذهای ساحل",
        ("چراغی فراموش‌شده", "آنچه دفتر می‌گوید"),
        (
            "فانوس در سال ۱۹۵۴@1 خاموش شد، اما مردم هنوز از «شب سپید»@2 چنان می‌گویند که گویی دیروز بود. کسی به ماهیگیران "
            "هشدار نداده بود و ماده ۱۲(۳) آیین‌نامه چیزی نمی‌گفت.",
            "در یک سده دوازده نگهبان (۱۲) آمدند و رفتند. آخری در بوشهر (جنوب) زندگی می‌کند و هشتاد سال دارد.",
            "دفتر در زیرزمینی پیدا شد@3. ۱۴ کیلو وزن دارد و ۳۰۰ متر کاغذ است، بایگان چنین می‌گوید.",
            "آیا باید چاپش کرد؟ موزه دودل است@4، شهر هم، و دولت پاسخی نداده است (تا امروز).",
        ),
        (
            "بایگانی بندر، جعبهٔ ۷.",
            "۱۹۵۵ به گفتهٔ شاهدان دیگر، از جمله شهردار.",
            "نگاه کنید به گزارش بلند کمیسیون فانوس‌ها، نشست ۳ مه ۲۰۱۹، صفحه‌های ۱۴ تا ۲۲، با پیوست‌هایی که پس از آن می‌آید "
            "و کسی نخوانده است.",
            "گفت‌وگو با نویسنده، ژوئن ۲۰۲۱.",
        ),
        "پی‌نوشت‌ها",
    ),
    "zh": Article(
        "灯塔与海岸的文件",
        ("被遗忘的灯", "日志里写了什么"),
        (
            "灯塔在一九五四年熄灭@1，但这里的人至今还在谈论“白夜”@2，好像就在昨天。没有人提醒过渔民，规章第12条(3)对此也没有规定。",
            "一百年里有过十二名守塔人（12）。最后一名住在烟台（山东），已经八十岁了，仍然每天到海边散步。",
            "日志是在一个地窖里找到的@3。它重14公斤，纸张铺开有300平方米，档案员这样说。",
            "应该出版吗？博物馆犹豫不决@4，镇里也是如此，国家至今没有回答（到目前为止）。",
        ),
        (
            "港口档案，第七箱。",
            "1955年，据其他证人说，其中包括镇长。",
            "参见灯塔委员会的长篇报告，二〇一九年五月三日会议，第14至22页，以及其后无人读过的附件，这些附件至今仍保存在省里的档案馆。",
            "与作者的谈话，二〇二一年六月。",
        ),
        "注释",
    ),
    "ja": Article(
        "灯台と海岸の書類",
        ("忘れられた灯", "日誌に書かれていること"),
        (
            "灯台は一九五四年に消えた@1が、人々は今も「白い夜」@2のことを昨日のように語る。漁師に知らせた者はなく、規則第12条(3)にも何の定めもなかった。",
            "百年のあいだに十二人の灯台守（12）がいた。最後の一人は銚子（千葉）に住み、もう八十歳になるという。",
            "日誌は地下室で見つかった@3。重さは14キロ、紙を広げると300平方メートルになると司書は言う。",
            "出版すべきだろうか。博物館はためらい@4、町もためらい、国は答えていない（今のところ）。",
        ),
        (
            "港湾文書、第七箱。",
            "1955年とする証人もおり、町長もその一人である。",
            "灯台委員会の長い報告書、二〇一九年五月三日の会合、一四から二二ページ、および誰も読んでいない付属書類を参照。付属書類は県の文書館にある。",
            "著者との対話、二〇二一年六月。",
        ),
        "注",
    ),
    "ko": Article(
        "등대와 해안의 문서",
        ("잊힌 등불", "일지에 적힌 것"),
        (
            "등대는 1954년에 꺼졌지만@1 이곳 사람들은 아직도 “하얀 밤”@2을 어제 일처럼 말한다. 아무도 어부들에게 알리지 않았고 "
            "규정 제12조(3)에도 아무 말이 없었다.",
            "백 년 동안 열두 명의 등대지기(12)가 있었다. 마지막 사람은 여수(전남)에 살며 벌써 여든 살이 되었다고 한다.",
            "일지는 지하실에서 발견되었다@3. 무게는 14킬로그램이고 종이는 300제곱미터라고 기록 담당자는 말한다.",
            "출판해야 할까? 박물관은 망설이고@4 마을도 그러하며 나라는 대답하지 않았다(지금까지).",
        ),
        (
            "항만 문서, 일곱째 상자.",
            "1955년이라는 다른 증인들도 있으며 시장도 그중 하나다.",
            "등대 위원회의 긴 보고서, 2019년 5월 3일 회의, 14쪽부터 22쪽까지, 그리고 아무도 읽지 않은 부속 문서를 보라. 부속 문서는 "
            "도청의 기록관에 있다.",
            "저자와의 대화, 2021년 6월.",
        ),
        "각주",
    ),
}

HABITS: dict[str, Habit] = {
    "round": Habit("({})", "{}. ", "({}, {})"),
    "round-spaced": Habit(" ({})", "({}) "),
    "round-half": Habit("({})", "{}) "),
    "square": Habit("[{}]", "[{}] ", "[{}, {}]"),
    "square-spaced": Habit(" [{}]", "{}. ", " [{}-{}]"),
    "square-colon": Habit("[{}]", "[{}]: "),
    "brace": Habit("{{{}}}", "{{{}}} "),
    "raised": Habit("{^}", "{^} ", "{^}˒{^}"),
    "raised-dot": Habit("{^}", "{}. ", "{^},{^}"),
    "raised-bare": Habit("{^}", "{} ", "{^}, {^}"),
    "word-square": Habit("[Note {}]", "[Note {}: "),
    "word-round": Habit(" (note {})", "Note {}: "),
    "number-colon": Habit("[{}]", "{}: ", "[{}–{}]"),
    "bare-indented": Habit("({})", "    {} ", "({},{})"),
    "caret": Habit("[^{}]", "[^{}]: "),
    "glued": Habit("{}", "{}. "),
    "full-width": Habit("（{}）", "（{}）"),
    "lenticular": Habit("〔{}〕", "〔{}〕"),
    "full-stop": Habit("[{}]", "{}．"),
    "square-dot": Habit("[{}]", "[{}]. "),
    "footnote": Habit("[{}]", "[Footnote {}: "),
    "german": Habit(" [Anm. {}]", "Anm. {}: "),
    "stars": Habit("{*}", "{*} "),
    "stars-round": Habit("({*})", "({*}) "),
    "daggers": Habit("{+}", "{+} "),
}
DAGGERS = ("†", "‡", "††", "‡‡")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LAYOUTS = ("titled", "bare", "rule", "chapters", "below", "from-37", "repeated")


@dataclass(frozen=True)
class Written:
    """An article as a text, and its calls: line and column, the label, the line of the note."""

    text: str
    calls: frozenset[tuple[int, int, int]]
    headings: frozenset[int]


def write(article: Article, habit: Habit, layout: str, width: int = 0) -> Written:
    """The article with its notes as the habit has them, laid out in one of the `LAYOUTS`, wrapped at a width."""
    first = 37 if layout == "from-37" else 1
    blocks = list(_blocks(article, habit, layout, first, width))
    return _locate(blocks, width)


def _number(pattern: str, *numbers: int) -> str:
    if "{*}" in pattern or "{+}" in pattern:
        return pattern.replace("{*}", "*" * numbers[0]).replace("{+}", DAGGERS[numbers[0] - 1])
    raised = [str(number).translate(RAISED) for number in numbers]
    return pattern.replace("{^}", "\0").format(*numbers) if "{^}" not in pattern else _raise(pattern, raised)


def _raise(pattern: str, raised: list[str]) -> str:
    for number in raised:
        pattern = pattern.replace("{^}", number, 1)
    return pattern


def _blocks(article: Article, habit: Habit, layout: str, first: int, width: int) -> Iterator[tuple[str, str, int]]:
    """Kind, text and number of each paragraph, heading and note; a call is written as ``\\x01label,label\\x02text\\x03``."""
    yield "title", article.title, 0
    for part in (0, 1):
        yield "heading", article.heads[part], 0
        shift = first - 1 if layout != "chapters" else -2 * part
        for paragraph in article.paragraphs[2 * part : 2 * part + 2]:
            yield "paragraph", _called(paragraph, habit, layout, shift), 0
            if layout == "below":
                yield from (_note(article, habit, n, shift) for n in (1, 2, 3, 4) if f"@{n}" in paragraph)
        if layout == "chapters":
            yield from (_note(article, habit, n, shift) for n in (2 * part + 1, 2 * part + 2))
    if layout in ("titled", "from-37", "repeated"):
        yield "notes-title", article.notes_title, 0
    if layout == "rule":
        yield "rule", "____________", 0
    if layout not in ("chapters", "below"):
        yield from (_note(article, habit, n, first - 1) for n in (1, 2, 3, 4))


def _note(article: Article, habit: Habit, number: int, shift: int) -> tuple[str, str, int]:
    text = _number(habit.note, number + shift) + article.notes[number - 1]
    return (
        "note",
        text + ("]" if habit.note.endswith(": ") and habit.note[0] == "[" and "]" not in habit.note else ""),
        number + shift,
    )


def _called(paragraph: str, habit: Habit, layout: str, shift: int) -> str:
    for number in (1, 2, 3, 4):
        several = layout == "repeated" and number == 4
        called = _mark(habit.call, number + shift)
        if several:
            called = _mark(habit.joined, 3, 4) if habit.joined else _mark(habit.call, 3) + called
        paragraph = paragraph.replace(f"@{number}", called)
    return paragraph


def _mark(pattern: str, *labels: int) -> str:
    blanks = pattern[: len(pattern) - len(pattern.lstrip())]
    return f"{blanks}\x01{','.join(map(str, labels))}\x02{_number(pattern.lstrip(), *labels)}\x03"


def _locate(blocks: list[tuple[str, str, int]], width: int) -> Written:
    lines: list[str] = []
    calls: list[tuple[int, int, int]] = []
    headings: set[int] = set()
    notes: list[tuple[int, int]] = []
    kind_before = ""
    for kind, text, number in blocks:
        if lines and not (kind == kind_before == "note" and not width):
            lines.append("")
        if kind == "heading":
            headings.add(len(lines) + 1)
        if kind == "note":
            notes.append((number, len(lines) + 1))
        for raw in _wrapped(text, width):
            calls += _calls_in(raw, len(lines) + 1)
            lines.append(_bare(raw))
        kind_before = kind
    found = set()
    for line, column, label in calls:
        later = [at for number, at in notes if number == label and at > line]
        found.add((line, column, later[0]))
    return Written("\n".join(lines) + "\n", frozenset(found), frozenset(headings))


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` characters; calls are not parted, as their blanks are made no-break for the while."""
    if not width:
        return [text]
    indent = text[: len(text) - len(text.lstrip())]
    held, inside = "", False
    for character in text.strip():
        inside = (inside or character == "\x01") and character != "\x03"
        held += "\x04" if inside and character == " " else character
    lines = textwrap.wrap(held, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    return [line.replace("\x04", " ") for line in lines]


def _calls_in(raw: str, line: int) -> Iterator[tuple[int, int, int]]:
    plain = 0
    at = 0
    while at < len(raw):
        if raw[at] == "\x01":
            end, stop = raw.index("\x02", at), raw.index("\x03", at)
            for label in raw[at + 1 : end].split(","):
                yield line, plain + 1, int(label)
            plain, at = plain + stop - end - 1, stop + 1
        else:
            plain, at = plain + 1, at + 1


def _bare(raw: str) -> str:
    while "\x01" in raw:
        before, rest = raw.split("\x01", 1)
        inside, after = rest.split("\x02", 1)[1].split("\x03", 1)
        raw = before + inside + after
    return raw
