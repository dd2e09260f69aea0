"""The words by which a source says what it is, by CSL's types; read in every language at once."""

from __future__ import annotations

import re


def _stems(text: str) -> re.Pattern[str]:
    """A word that begins with one of these, or is it where it ends in ``|``."""
    stems = sorted(text.split(), key=lambda each: -len(each))
    return re.compile(
        "(?<!\\w)(?:"
        + "|".join(re.escape(each).replace("\\|", r"(?!\w)").replace("_", r"[ \u00a0]") for each in stems)
        + ")",
        re.IGNORECASE,
    )


#: Laws and what has their force, at the head of a citation or of its title.
LAW = _stems(
    """
    dir._2 règl._ reg._( loi| loi_ décret| décret- ordonnance| arrêté| règlement_( règlement_n
    règlement_de
    règlement_ue directive| code_ constitution|
    act| statute| regulation| directive_ bill| order_ statutory_instrument
    gesetz verordnung richtlinie grundgesetz bgb| stgb|
    ley| ley_ real_decreto decreto reglamento orden_ directiva constitución código_
    legge| d.lgs d.l.| d.p.r dpr| decreto-legge regolamento l.r.| direttiva costituzione
    lei| lei_ decreto-lei portaria_ despacho_ regulamento diretiva
    wet| wet_ besluit_ verordening richtlijn grondwet wetboek
    uchwała_sejm uchwała_rady uchwała_nr ustawa ustawy rozporządzenie dyrektywa konstytucja kodeks_
    закон| закон_ федеральный_закон указ| указ_ постановление постанова распоряжение розпорядження
    регламент
    директива кодекс
    конституция конституція приказ_ наказ_
    قانون مرسوم חוק| חוק_ תקנות تصویب‌نامه
    """
)
#: A law's name in languages that put its kind at the end of a compound or of a name.
LAW_WITHIN = re.compile(
    r"[^\W\d_]{3,}(?:gesetz|gesetzes|verordnung|richtlinie|ordnung|wet|besluit)(?!\w)|\bAct(?: \d{4}|$)|"
    r"(?:Council|Commission|Implementing|Delegated)\s(?:(?:Implementing|Delegated)\s)?(?:Regulation|Directive|Decision)\b|"
    r"^(?:L|D\.L|R\.D|D\.M|D\.P\.C\.M)\.\s\d{1,2}\s[^\W\d_]+\s\d{4},\sn\.|"
    r"[\u4e00-\u9fff]{1,30}(?:法|条例|法律)$|법$"
)
#: Courts, and what they give.
CASE = _stems(
    """
    caa_ tgi_ cedh_ ce|, ce_ass ce_sect cass. cass| ca_ cjue cedh cons._const cons._const. conseil_d'état
    cour_de_cassation cour_d'appel tribunal_
    trib. ta_ taa_
    arrêt| jugement|
    judgment ruling ecli: supreme_court high_court court_of_appeal
    urteil beschluss bgh| bverfg bverwg bag| bfh| vg_ ovg_ vgh_ lg_ olg_ ag_ eugh egmr bsg|
    sentencia auto_ sts_ stc_ stsj_ audiencia_ tribunal_supremo tribunal_constitucional
    sent. sentenza corte_cost corte_di_cass cons._stato tar_ cass._civ cass._pen ordinanza
    acórdão sentença stf| stj| tj_ tribunal_da_relação
    rb._ rechtbank hof_ hoge_raad hr_ rvs| abrvs| arrest_ uitspraak cbb|
    wyrok postanowienie_s uchwała_sn wyr. sn| nsa| wsa| tk|
    решение_ рішення_ определение_ ухвала_ вирок_ приговор_ апелляционное постановление_пленума
    постанова_верховного
    حكم_ المحكمة ע"א בג"ץ رأی_ 判决 判決 판결
    """
)
#: Words of a court, which tell a decision from a law and from a political one.
COURT = _stems(
    """
    cour_ conseil_const verfassungs tribunal trib. court gericht corte sąd sądu суд суда суду судe hof
    rechtbank rb. sn| nsa| wsa| tk| ce|
    cass.
    bgh| bverfg vg_ ovg_ lg_ olg_ ag_ محكمة בית_משפט 法院 裁判所 법원
    """
)
INTERVIEW = _stems(
    """
    telefoongesprek telefongespräch telephone_call
    personal_communication communication_personnelle persönliche_mitteilung comunicación_personal
    comunicazione_personale личное_сообщение
    entretien_ entretiens_ interview entrevue_ author's_interview conversation_with
    gespräch_mit gespräch_des gespräch_der telefonat entrevista conversación_con intervista colloquio_
    conversa_com
    gesprek_ vraaggesprek wywiad rozmowa интервью беседа_с разговор_с інтерв'ю інтерв’ю інтервʼю
    розмова_з бесіда_з
    مقابلة حوار_مع ריאיון ראיון مصاحبه 采访 专访 訪談 インタビュー 인터뷰
    """
)
SPEECH = _stems(
    """
    audizione hearing_ audition_de comparecencia anhörung testimony слушания слухання
    discours| discours_ allocution intervention_ déclaration_ speech remarks address_by statement_by
    lecture_
    keynote
    rede| rede_ ansprache vortrag_ redebeitrag grußwort discurso intervención comparecencia discorso
    intervento_
    pronunciamento intervenção toespraak rede_van redevoering wystąpienie przemówienie выступление речь_
    доклад_на
    обращение_ виступ_ промова звернення_ خطاب كلمة_ נאום سخنرانی 讲话 演讲 演説 연설
    """
)
#: What a piece in a paper or on the air is.
PIECE = _stems(
    """
    reportage reportagem reportaje reportaż репортаж reportatge éditorial| kommentar_von kolumne_von meldung|
    interview entretien_ entrevista intervista gespräch_ wywiad интервью інтерв
    """
)
#: A report by the end of its word, as German and Dutch have it.
REPORT_WITHIN = re.compile(
    r"[^\W\d_]{3,}(?:bericht|studie|gutachten|rapport|verslag|notitie|onderzoek)(?!\w)", re.IGNORECASE
)
THESIS = _stems(
    """
    thèse| thèse_ mémoire_de_ diss| diss. dissert dissertation thesis phd_ ph.d. doctoral habilitation
    habil.
    masterarbeit
    magisterarbeit bachelorarbeit tesis tesi| tesi_ tese| tese_ dissertação trabalho_de_conclusão
    proefschrift
    scriptie
    rozprawa_dokt praca_dokt praca_magist дис. дисс дисер автореф магистерская кандидатская رسالة_
    أطروحة
    עבודת_דוקטור
    پایان‌نامه 博士 硕士 修士 박사 석사
    """
)
REPORT = _stems(
    """
    rapport| rapports étude| étude_ note_d'analyse note_de_ note_n working_paper document_de_travail
    policy_paper
    livre_blanc
    rapport_ avis_
    report| reports| reporte| briefing policy_brief brief_no issue_brief discussion_paper white_paper
    technical_note
    research_note study|
    factsheet memo| memorandum occasional_paper
    bericht jahresbericht studie gutachten arbeitspapier positionspapier kurzanalyse diskussionspapier
    stellungnahme
    informe| informes| memoria_anual memoria_ estudio| dictamen documento_de_trabajo nota_técnica
    rapporto relazione dossier| studio| documento_di_lavoro
    relatório estudo| parecer nota_de_ inquérito
    verslag jaarverslag adviesrapport advies| advies_ onderzoek| notitie| onderzoeksrapport werkdocument
    raport sprawozdanie ekspertyza opracowanie analiza| komentarze_
    доклад| доклад_ отчёт отчет аналитическая_записка исследование| рабочий_доклад
    звіт аналітична_записка аналітичний дослідження| доповідь
    تقرير دراسة דוח| דו"ח گزارش 报告 報告 報告書 白皮书 白書 보고서
    """
)
DATASET = _stems(
    """
    dataset data_set database geodatensatz banca_dati banco_de_dados banco_de_datos
    jeu_de_données données_ouvertes datensatz datenbank datensätze
    conjunto_de_datos
    base_de_datos
    insieme_di_dati conjunto_de_dados base_de_dados gegevensset databank zbiór_danych baza_danych
    набор_данных
    датасет
    база_данных открытые_данные набір_даних відкриті_дані база_даних відкритих_даних مجموعة_بيانات
    数据集 データセット 데이터셋
    """
)
BROADCAST = _stems(
    """
    émission radio_ podcast documentaire broadcast episode_ sendung hörfunk rundfunk fernseh programa_
    documental
    puntata
    trasmissione rádio_ programa uitzending aflevering audycja odcinek передача_ эфир| телеканал
    радиостанция
    телепередача
    програма_ ефір| етер| بودكاست برنامج 播客 番組 방송
    """
)
#: Social networks, and what is put there.
NETWORK = _stems(
    """
    twitter facebook telegram телеграм instagram mastodon bluesky linkedin threads| tiktok youtube
    вконтакте vk|
    x.com reddit
    whatsapp weibo tweet| tweets| toot| truth_social fil_telegram تويتر فيسبوك تلغرام 微博 트위터 페이스북
    """
)
POST = _stems(
    """
    publicação publicación pubblicazione publication_sur post| post_ posts| tweet message_de
    publication_de hilo fil_de thread beitrag_ bericht_van wpis kanał_ канал_
    телеграм-канал
    пост_ запись_ публикация_в допис пост| منشور تغريدة ציוץ פוסט 帖子 投稿 게시물
    """
)
ON_X = re.compile(r"(?:\b(?:on|sur|auf|su|en|em|no|op|na|в|у)|,|\() ?X(?= ?[,(:)]|$| )")
#: A network with what leads to it.
ON_NETWORK = re.compile(rf"\b(?:on|via|sur|auf|bei|su|en|em|no|op|na|w|в|у)\s(?:{NETWORK.pattern})", re.IGNORECASE)
BLOG = re.compile(r"blog(?!\w{4})|weblog|блог|بلوگ|블로그|ブログ|博客|مدونة|בלוג", re.IGNORECASE)
PRESS = _stems(
    """
    communiqué press_release pressemitteilung medienmitteilung presseerklärung comunicado_de_prensa
    nota_de_prensa
    nota_stampa
    comunicato_stampa comunicato comunicado_de_imprensa nota_de_imprensa persbericht komunikat
    informacja_prasowa
    пресс-релиз прес-реліз
    пресрелиз пресреліз بيان_صحفي הודעה_לעיתונות 新闻稿 プレスリリース 보도자료 comunicado
    """
)
CONFERENCE = _stems(
    """
    communication_au communication_présentée actes_du actes_de paper_presented presented_at proceedings
    conference_paper
    tagungsband beitrag_zur_tagung vortrag_auf ponencia_ comunicación_presentada actas_del atti_del
    atti_della
    relazione_al
    comunicação_apresentada anais_ paper_gepresenteerd referat_ materiały_konferencyjne тезисы_докладов
    материалы_конф
    материалы_науч матеріали_ тези_доп доклад_на_конф 会议 学会 학술대회
    """
)
MAGAZINE = _stems(
    """
    magazine| magazin| hebdo revista| revue| rivista| tijdschrift| weekblad tygodnik miesięcznik журнал|
    журнал_
    тижневик еженедельник
    settimanale wochenzeitung monatsschrift مجلة 杂志 雑誌 잡지
    """
)
#: Papers of parliaments and of offices, which their own names head.
PAPER = _stems(
    """
    antwort kleine_anfrage große_anfrage drucksache gesetzentwurf réponse_ question_écrite projet_de_loi
    proposition_de_loi lettre_ letter_
    written_answer written_question resolution résolution resolución risoluzione resolução resolutie
    rezolucja
    резолюция резолюція
    carta_ lettera_ brief_van kamerbrief kamervragen memorie_van proyecto_de_ley proposición_de_ley
    pregunta_
    interrogazione disegno_di_legge
    projeto_de_lei interpelacja projekt_ustawy druk_ законопроект письмо_ лист_ протокол protocol_
    procès-verbal
    compte_rendu acta_ verbale
    """
)
#: Where blogs and preprints stand.
BLOGS = re.compile(
    r"https?://(?:[\w-]+\.)*(?:substack|medium|wordpress|blogspot|livejournal|tumblr|hypotheses|dzen)\.(?:com|org|ru)\b",
    re.IGNORECASE,
)
PREPRINTS = re.compile(r"https?://(?:www\.)?(?:arxiv|biorxiv|medrxiv|ssrn|osf)\.(?:org|com|io)/", re.IGNORECASE)
#: Where posts stand.
SOCIAL = re.compile(
    r"https?://(?:www\.|m\.|mobile\.)?(?:t\.me/|twitter\.com/|x\.com/|facebook\.com/|fb\.com/|"
    r"instagram\.com/|bsky\.app/|(?:[\w-]+\.)?linkedin\.com/posts"
    r"|tiktok\.com/|vk\.com/|threads\.net/|mastodon\.|truthsocial\.com/)",
    re.IGNORECASE,
)
