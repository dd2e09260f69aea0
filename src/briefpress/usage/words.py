"""The words that a printer knows in each language: units, titles, months and the like, as data."""

from __future__ import annotations

import msgspec


class Words(msgspec.Struct, frozen=True, eq=False):
    """The words of a language that cling to what stands beside them.

    ``numbered`` do not part from the number after them, ``titles`` from the name after them (or the ``articles`` of an
    office), ``units`` from the number before them. ``month_link`` stands between the day and the month,
    ``month_first`` says that the month may come before the day. ``elided`` are words that begin with an apostrophe.

    ``pages`` stand before the number of a page. ``ages`` follow a number (a century). ``ordinals`` are the
    letters raised behind a figure; those with a point stand behind a point. ``before_minus`` are prepositions after
    which no dash can stand. ``leaning_on_next`` are words that end no line, ``leaning_on_last`` those that begin none.
    """

    numbered: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    month_link: str = ""
    month_first: bool = False
    elided: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    before_minus: tuple[str, ...] = ()
    leaning_on_next: tuple[str, ...] = ()
    leaning_on_last: tuple[str, ...] = ()


def _words(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_UNITS = _words(
    "% ‰ € $ £ ¥ ₽ ₴ zł Kč kr °C °F °K k€ M€ Md€ Mds€ EUR USD GBP CHF JPY km² km2 km m² m2 m³ m3 m dm cm mm µm nm "
    "ha kg g mg µg t kt Mt l L cl ml mL hl h min s ms Hz kHz MHz GHz W kW MW GW TW kWh MWh GWh TWh V kV A mA J kJ "
    "MJ N kN Pa hPa kPa MPa bar dB eV keV MeV kB MB GB TB px pt km/h m/s kt/an tCO2"
)
_CYRILLIC_UNITS = (
    *_UNITS,
    *_words("км² км м² м³ м см мм га кг г мг т л мл ч мин с Гц МГц Вт кВт МВт кВт·ч руб. грн коп. тыс. млн млрд"),
    *_words("КБ МБ ГБ ТБ Кб Мб Гб Тб"),
)
_NUMBERED = _words("§ §§ № p. pp. art. vol. fig. n° nº ISBN ISSN")
_CYRILLIC_NUMBERED = _words("§ §§ № №№ ISBN ISSN")

FR = Words(
    numbered=(
        *_NUMBERED,
        *_words("no nos n°s nᵒ nᵒˢ nos. al. chap. ch. col. éd. f. fol. ann. t. l. h rés. réf. pl. tabl. para. par."),
    ),
    titles=_words(
        "av. apr. M. MM. Mme Mmes Mlle Mlles Dr Drs Pr Prs Me Mes Mgr St Ste Vve Cie Cdt Cne Gal Gén. Lt Col."
    ),
    articles=_words("le la l’ l'"),
    units=(*_UNITS, *_words("million millions milliard milliards Ko Mo Go To ans an F")),
    months=_words(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. avr. "
        "juil. sept. oct. nov. déc."
    ),
    ages=_words("siècle siècles s. république République arrondissement millénaire"),
    ordinals=_words("er ers re res e es ère ères ème èmes ième ièmes nde"),
    before_minus=_words("à de jusqu’à jusqu'à entre vers environ"),
)
EN = Words(
    numbered=(
        *_NUMBERED,
        *_words("No. Nos. Art. arts. vols. figs. ch. chap. sec. para. paras. l. ll. n. nn. ed. Rev. Doc."),
    ),
    titles=_words(
        "Mr Mrs Ms Mx Dr Prof St Mr. Mrs. Ms. Dr. Prof. St. Gen. Lt. Col. Maj. Capt. Sgt. Adm. Sen. Rep. Gov. Hon. Rev."
    ),
    units=(*_UNITS, *_words("million billion trillion mi ft lb oz mph a.m. p.m. am pm ff.")),
    months=_words(
        "January February March April May June July August September October November December Jan. Feb. Mar. Apr. "
        "Jun. Jul. Aug. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    ),
    month_first=True,
    elided=_words("tis twas twere twill em cause til till n bout round neath"),
    pages=_words("p. pp. page pages"),
    ages=_words("century centuries"),
    before_minus=_words("of at to from below above between around about"),
)
DE = Words(
    numbered=(
        *_NUMBERED,
        *_words("Nr. Nrn. S. Abs. Art. Bd. Bde. Kap. Abb. Tab. Ziff. Anm. Rn. Rdnr. Sp. Z. H. Jg. lit."),
    ),
    titles=_words("v. n. Hr. Fr. Dr. Prof. Dipl.-Ing. St. Hl. Gen. Frhr. Herr Frau"),
    units=(*_UNITS, *_words("Millionen Milliarden Mio. Mrd. Tsd. Mill. Uhr Euro f. ff.")),
    months=_words(
        "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jan. Feb. Febr. "
        "Apr. Aug. Sept. Okt. Nov. Dez."
    ),
    elided=_words("s ne n nen nem ner ran rein raus rum"),
    pages=_words("S. Seite Seiten"),
    ages=_words("Jh. Jahrhundert"),
    before_minus=_words("von auf bis bei unter über zwischen um"),
)
ES = Words(
    numbered=(
        *_NUMBERED,
        *_words("n.º n.ºs n.ª núm. núms. siglo siglos s. pág. págs. arts. cap. caps. t. ap. lám. párr. apdo."),
    ),
    titles=_words("Sr. Sra. Sres. Srta. D. Dña. D.ª Dr. Dra. Prof. Ing. Lic. Gral. Cnel. Mons. Sto. Sta. EE."),
    units=(*_UNITS, *_words("millones millón billones euros")),
    months=_words("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
    month_link="de",
    ages=_words("milenio"),
    ordinals=_words(".er"),
    before_minus=_words("a de hasta entre"),
)
IT = Words(
    numbered=(*_NUMBERED, *_words("n. nn. secolo sec. artt. cap. capp. pag. pagg. co. c. par. tab. all. voll. lett.")),
    titles=_words(
        "Sig. Sig.ra Sigg. Dott. Dott.ssa Dr. Prof. Prof.ssa On. Ing. Avv. Arch. Gen. Col. Mons. Card. S. "
        "sig. sig.ra sigg. sig.na dott. dott.ssa dr. prof. prof.ssa on. ing. avv. arch. gen. col. mons. card."
    ),
    units=(*_UNITS, *_words("milioni milione miliardi miliardo mila euro")),
    months=_words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    elided=_words("sto sta ndrangheta ndrina"),
    ages=_words("secolo sec. millennio"),
    before_minus=_words("a di da fino tra"),
)
PT = Words(
    numbered=(
        *_NUMBERED,
        *_words("n.º n.ºs n.ª nºs n. século séculos séc. sécs. pág. págs. arts. cap. caps. t. inc. al. par."),
    ),
    titles=_words(
        "Sr. Sra. Srs. Sras. Srta. D. Dr. Dra. Drs. Prof. Profa. Prof.ª Eng. Eng.º Gen. Cel. Cap. Sto. Sta. S."
    ),
    units=(*_UNITS, *_words("milhões milhão bilhões bilhão mil euros reais")),
    months=_words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    month_link="de",
    ages=_words("milénio milênio"),
    before_minus=_words("a de até entre"),
)
NL = Words(
    numbered=(*_NUMBERED, *_words("nr. nrs. blz. dl. hfst. hfdst. hoofdst. afb. tab. afl. jg. lid par.")),
    titles=_words("dhr. mevr. mw. dr. prof. ir. ing. mr. drs. ds. gen. kol. kapt. Sint St."),
    units=(*_UNITS, *_words("miljoen miljard euro uur")),
    months=_words("januari februari maart april mei juni juli augustus september oktober november december"),
    elided=_words("s t n k m r ns"),
    pages=_words("p. pp. blz. bladzijde"),
    ages=_words("eeuw"),
    before_minus=_words("van tot op bij tussen"),
)
PL = Words(
    numbered=(*_NUMBERED, *_words("nr s. str. ss. t. rozdz. rys. poz. ust. pkt lit. tab. zob. par. ryc. z.")),
    titles=_words("p. dr prof. mgr inż. ks. gen. płk ppłk mjr kpt. por. św. hab. bp abp red. dyr. min. pan pani"),
    units=(*_UNITS, *_words("mln mld bln tys. godz. min. euro złotych r. proc.")),
    months=_words("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
    pages=_words("s. str. ss."),
    ages=_words("w. wiek wieku wieków tysiąclecie"),
    before_minus=_words("do od przy około między"),
    leaning_on_next=_words("a i o u w z"),
)
RU = Words(
    numbered=(
        *_CYRILLIC_NUMBERED,
        *_words("с. стр. ст. ст.ст. т. тт. гл. рис. п. пп. табл. илл. вып. ч. кн. разд. д. кв."),
    ),
    titles=_words("г-н г-жа г. гг. д-р проф. акад. им. ул. тов. ген. полк. св. пр. пл. гр. о."),
    units=(*_CYRILLIC_UNITS, *_words("г. гг. в. вв. рублей долларов евро часов")),
    months=_words("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    pages=_words("с. стр."),
    ages=_words("в. вв. век века веке веков"),
    before_minus=_words("до от около при между"),
    leaning_on_next=_words("а в и к о с у"),
    leaning_on_last=_words("бы б ли ль же ж"),
)
UK = Words(
    numbered=(*_CYRILLIC_NUMBERED, *_words("с. стор. ст. т. тт. гл. рис. п. пп. табл. вип. ч. кн. розд. буд. кв.")),
    titles=_words("п. пан пані д-р проф. акад. ім. вул. тов. ген. полк. св. пр. пл. м. о. р."),
    units=(*_CYRILLIC_UNITS, *_words("р. рр. ст. хв год гривень доларів євро")),
    months=_words("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
    pages=_words("с. стор."),
    ages=_words("ст. століття століть"),
    before_minus=_words("до від близько при між"),
    leaning_on_next=_words("а в з і й о у"),
    leaning_on_last=_words("би б же ж"),
)
NORDIC = Words(
    numbered=(*_NUMBERED, *_words("nr nr. s. kap. kap bd. bil. tab. st. stk. sid.")),
    titles=_words("dr. prof. hr. fr. fru St. S:t S:ta"),
    units=(*_UNITS, *_words("kronor kroner miljoner miljarder millioner milliarder mio. mia. mill. mrd. mn md")),
    months=_words(
        "januari februari mars april maj juni juli augusti september oktober november december januar februar marts "
        "mai august desember"
    ),
    pages=_words("s. sid. side sidan"),
    before_minus=_words("av af til till från fra om"),
)
CS = Words(
    numbered=(*_NUMBERED, *_words("č. s. str. čl. odst. písm. kap. obr. tab. sv. roč. ods. pís.")),
    titles=_words("p. pí dr. Dr. prof. doc. Ing. Mgr. Bc. JUDr. MUDr. PhDr. RNDr. gen. plk. sv. ul. nám."),
    units=(*_UNITS, *_words("mil. mld. tis. hod. let korun eur")),
    months=_words(
        "ledna února března dubna května června července srpna září října listopadu prosince januára februára marca "
        "apríla mája júna júla augusta septembra októbra novembra decembra"
    ),
    pages=_words("s. str."),
    ages=_words("stol. století storočie"),
    before_minus=_words("do od při mezi"),
    leaning_on_next=_words("a i k o s u v z"),
)
RO = Words(
    numbered=(*_NUMBERED, *_words("nr. alin. lit. cap. pag. t. pct. tab.")),
    titles=_words("dl. dna. d-na d-l dr. prof. ing. gen. col. Sf. Sfântul"),
    units=(*_UNITS, *_words("milioane miliarde mii lei euro")),
    months=_words("ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"),
    pages=_words("p. pp. pag."),
    before_minus=_words("de la până între"),
)
TR = Words(
    numbered=(*_NUMBERED, *_words("No. no. s. ss. md. mad. c. böl.")),
    titles=_words("Dr. Prof. Doç. Av. Sn. Gen. Alb. Yrd."),
    units=(*_UNITS, *_words("milyon milyar bin lira TL")),
    months=_words("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
    pages=_words("s. ss."),
    ages=_words("yüzyıl"),
)
#: Where only signs and units are known.
PLAIN = Words(numbered=_NUMBERED, units=_UNITS)
