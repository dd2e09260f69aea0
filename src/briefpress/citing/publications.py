"""What institutions, publishers and publications are called."""

from __future__ import annotations

import re

from .words import phrases

#: Beginnings of words by which an institution is known; with a capital they begin no person's name.
INSTITUTION_STEMS = phrases(
    """
    universi; uniwersyt; университ; університ; ун-т; hochschul; politechni; politecnic; école; instit; instytu;
    институт; інститут; minist; министер; міністер; minister; akadem; academ; академ; centre; center; centro;
    zentrum; centrum; центр; ośrod; conseil; council; consejo; consiglio; conselho; raad; rada; совет; рада; ради;
    commission; kommission; comisi; commissi; comiss; komisj; комисси; комісі; agence; agency; agentur; agencia;
    agenzia; agência; agentschap; agencja; агентств; office; bureau; oficina; ufficio; gabinete; urząd; управлен;
    управлін; служба; bundes; landes; rijks; organisation; organization; organizaci; organizzazion; organiza;
    organizac; организац; організац; associa; asocia; verein; verband; vereniging; stowarzysz; ассоциац; асоціац;
    fondation; foundation; stiftung; fundaci; fondazion; fundaç; stichting; fundacj; фонд; network; netzwerk;
    netwerk; réseau; rede; sieć; мережа; observato; obserwator; обсерватор; think; comité; committee; ausschuss;
    komitee; comitato; komitet; комитет; комітет; gouvern; government; regierung; gobierno; governo; rząd;
    правительств; уряд; кабінет; département; department; departamento; dipartimento; департамент; autorit;
    autoridad; authority; behörde; amt; préfecture; mairie; assemblée; assembly; parliament; parlament; sénat;
    senat; bundestag; sejm; дума; verkhovna; верховна; cour; court; corte; gericht; tribunal; bank; banque; banco;
    banca; банк; union; unión; unione; união; unie; союз; спілка; nations; société; society; gesellschaft; sociedad;
    società; sociedade; genootschap; towarzystw; общество; товариств; group; groupe; gruppe; grupo; gruppo; groep;
    grupa; группа; група; initiative; iniciativ; iniziativ; inicjatyw; alliance; allianz; alianza; alleanza;
    aliança; forum; project; projet; projekt; proyecto; progetto; projeto; проект; проєкт; commons; laborato; lab;
    labor; amnesty; greenpeace; watch; rights; board; federation; fédération; federación; federazione; föderation;
    federacja; федерац; league; coalition; oxfam; transparency; médecins; reporters; international; eurostat; onu;
    ong; syndicat; gewerkschaft; sindicato; sindacato; vakbond; związek; профсоюз; профспілка; consorcio;
    consortium; consorzio; konsortium; консорциум; dirección; direction; direcção; direção; secretar; segretar;
    sekretar; statisti; dienst; service; servicio; servizio; serviço; museum; musée; museo; muzeum; музей; archiv;
    archiwum; архив; архів; bibliothek; bibliothè; bibliote; ville; commune; comune; ayuntamiento; municip;
    gemeente; gmina; stadt; мерия; мэрия; міськ; kamer van; chambre; chamber; cámara; camera; câmara; kammer; izba;
    палата; team; collective; collectif; coalition; koalition; coalición; kolektyw; company; compagnie; compañía;
    compagnia; مركز; وزارة; معهد; منظمة; مجلس; جامعة; مؤسسة; משרד; מכון; מרכז; אוניברסיט; וزارت; وزارت; مرکز;
    سازمان; دانشگاه; 研究院; 研究所; 委员会; 大学; 大學; 協会; 省; 기관; 연구원; 연구소; 대학교;
    univ.; politecn; escuela; escola; school of; faculty; faculté; fakultät; facultad; facoltà; faculdade; faculteit;
    факульт; кафедр; lehrstuhl; ligue; liga; lega; ліга; лига; inspect; inspekt; inspección; ispettor; инспекц;
    інспекц; waterschap; hoogheemraad; provincie; gobernación; región de; regione; województw; powiat; starostw;
    администрац; адміністрац; stadtwerke; landratsamt; landkreis; gemeinde; county council; borough of; communauté de;
    громад; métropole; police; policía; polizia; polícia; polizei; politie; policj; полици; поліці; procurad; procur;
    parquet; staatsanwalt; prokurat; прокурат; ombud; defensor; défenseur; rzecznik; уповноважен; омбудсмен; regulat;
    регулятор; operator; operador; opérateur; оператор; betreiber; port authority; autoridade; havenbedrijf; rederij;
    reederei; trust; charity; diocès; caritas; croix-rouge; red cross; rotes kreuz; cruz roja; croce rossa; rode kruis;
    czerwony krzyż; embass; ambassad; botschaft; embajad; embaixad; ambasciat; ambasad; посольств; general staff;
    état-major; генеральный штаб; генеральний штаб; kanzlei; kancelaria; канцеляр; delegac; delegaz; déléga;
    confédérat; confeder; konfeder; конфедерац; plateforme; plataforma; piattaforma; treasury; douane; aduana;
    таможн; митниц; fundusz; caisse; cassa; caixa; sparkasse; krankenkasse; станция;
    hospital; hôpital; ospedale; krankenhaus; ziekenhuis; szpital; больниц; лікарн; гидромет; гідромет; clinique;
    koninklijk; arbeitskreis;
    arbeitsgemeinschaft; zweckverband; werkgroep; working group; groupe de travail; task force; taskforce; desk; straż;
    planbureau; rekenkamer; hof van; rechtbank;
    sąd rejon; sąd okręg; sąd najw; верховный суд; верховний суд; конституционный суд;
    zarząd; dyrekcja; inspektorat; ogólnopolsk; cooperat;
    kooperat; кооператив; spółka; spółdziel; предприяти; підприємств; заповедник; заповідник; nationalpark;
    parc national; ente; agrupa; hydrographic; geological survey; geolog; meteo; wetterdienst;
    هيئة; لجنة; اتحاد; جمعية; بنك; רשות; עמותת; בנק; לשכת; מועצת; شورای; انجمن; بانک; کمیته;
    银行; 銀行; 协会; 学会; 위원회; 협회; 재단; 은행
    """
)
#: What closes the name of a company or a society.
COMPANY = re.compile(
    r"(?:\be\. ?V\.|\b(?:GmbH|AG|SA|S\. ?A\.|SAS|SARL|Ltd|Limited|Inc|LLC|Corp|PLC|plc|BV|B\. ?V\.|NV|"
    r"N\. ?V\.|S\.p\.A|SpA"
    r"|S\.r\.l|Srl|Lda|Ltda|S\.L|sp\. z o\.o|ООО|ОАО|ПАО|АО|ТОВ|ПрАТ)\b)\.?"
)
#: Beginnings of words in a publisher's name.
PUBLISHER_STEMS = phrases(
    """
    éditions; édition; presses; press; publish; books; verlag; verlags; editorial; ediciones; edizioni; editore;
    editrice; editora; edições; livraria; uitgever; wydawnictw; oficyna; изд-во; издат; вид-во; видавн; printing;
    druck; imprim; libros; livros; boeken; publica; libraire; librairie; universitaires; университетск; 出版社;
    書店; 書房; 출판; دار; הוצאת; نشر
    """
)
#: Ends of compounds: Netzagentur, Umweltbundesamt, Landesverband, Veenschap.
INSTITUTION_END = re.compile(
    r"[^\W\d_]{3,}(?:agentur|ministerium|behörde|werke|verband|verein|gesellschaft|institut|zentrum|kammer|stiftung|"
    r"akademie|universität|hochschule|anstalt|genossenschaft|bundesamt|landesamt|kreisamt|rechnungshof|gericht|präsidium|"
    r"ausschuss|gewerkschaft|instituut|stichting|vereniging|genootschap|ministerie|universiteit|planbureau|rekenkamer|"
    r"waterschap|commissie|autoriteit|bedrijf|dienst|kommission)(?!\w)",
    re.IGNORECASE,
)


def _beginning(stems: tuple[str, ...]) -> re.Pattern[str]:
    """A word that begins with one of the stems; a stem of four letters or less is the whole word."""
    ordered = sorted(stems, key=lambda stem: -len(stem))
    return re.compile(
        "(?<![\\w’'-])(?:"
        + "|".join(re.escape(s) + (r"(?!\w)" if len(s) <= 4 and s.isascii() else "") for s in ordered)
        + ")",
        re.IGNORECASE,
    )


INSTITUTION = _beginning(INSTITUTION_STEMS)
PUBLISHER = _beginning(PUBLISHER_STEMS)
PUBLISHER_END = re.compile(r"[^\W\d_]{3,}(?:verlag|press|uitgeverij|förlag)(?!\w)", re.IGNORECASE)


def is_institution(name: str) -> bool:
    """Whether a word of the name is one of an institution's or a company's."""
    return bool(INSTITUTION.search(name) or INSTITUTION_END.search(name) or COMPANY.search(name))


def is_publisher(name: str) -> bool:
    """Whether a word of the name is one of a publisher's."""
    return bool(PUBLISHER.search(name) or PUBLISHER_END.search(name) or re.match(r"[EÉ]d\. [^\W\d_]", name))
