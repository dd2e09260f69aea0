"""What tells languages apart: the small words of each, the letters only some have, and the scripts, as data.

The words are the most frequent ones that say nothing of a subject: articles, prepositions, pronouns, auxiliaries.
The first ten of each language are the most frequent of all.
"""

from __future__ import annotations

from collections.abc import Mapping

_LATIN = {
    "fr": "le la les un une des du de et est dans pour que qui sur par pas plus au aux ce cette ces sont avec il "
    "elle ils elles nous vous on ne se sa son ses leur leurs mais ou où donc comme tout être avoir été ont "
    "même aussi après sans sous entre depuis y en je l d qu n s c j m était très fait selon dont encore cela "
    "afin deux rien quel quelle quels quelles à",
    "en": "the of and to in is that it was for on are as with his they at be this have from or had by not but what "
    "all were we when your can there an which their if will each about how up out them then she many some so "
    "these would other into has more her its than been who he you i do did does my me our could should may "
    "also because after before no yes two nothing something whom whose where",
    "de": "der die das und ist in den von zu mit sich auf für nicht ein eine einer eines dem des im als auch es an "
    "werden aus er hat dass sie nach wird bei noch wie einem einen über so zum war haben nur oder aber vor "
    "zur bis mehr durch man sein wurde sei ich wir ihr kann gegen vom können schon wenn habe seine ihre unter "
    "dieser diese dieses sind hier ja bitte wer wem zwei etwas nichts seit wo was welche",
    "es": "el la los las de que y en un una ser se no por con su para como estar tener le lo todo pero más hacer o "
    "este esta estos esas ese eso sí porque cuando muy sin sobre también me hasta hay donde quien desde nos "
    "durante uno ni contra ante ellos del al es son fue era está han ha había sus yo tú usted según entre dos "
    "ya qué cómo aunque mi quién quiénes nada algo cuál",
    "it": "il lo la i gli le un uno una di del della dello dei degli delle a al alla ai alle da dal dalla in nel "
    "nella nei nelle con su sul sulla per tra fra e ed è che non si sono come più anche ma o se ha hanno "
    "questo questa questi quello essere stato stata era suo sua loro perché quando dove chi cui molto dopo "
    "prima senza ci io lui lei noi già ancora l d c due nulla niente qualcosa quale quali",
    "pt": "o a os as um uma de do da dos das em no na nos nas por pelo pela para com e é que não se mais como mas "
    "foi ao aos à às ele ela eles seu sua seus suas ou ser quando muito há já está eu também só até isso "
    "entre era depois sem mesmo ter quem nem são você tem têm pelos pelas isto esta este esse essa foram onde "
    "porque ainda sobre aquele num numa desde estão dois duas fazer lhe nossa nosso ontem hoje",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als maar door bij uit dan naar over "
    "nog tot hij zij ze wordt worden werd heeft hebben had deze dit die zich wel geen kan kunnen moet moeten "
    "zal onder tegen na al meer ik je jij wij we hun haar zo wat wie waar of omdat tussen sinds toen hier "
    "daar veel onze alle u twee niets iets welke hoe",
    "pl": "i w na z do się nie że to jest o jak ale po co za od przez tak jego jej ich który która które oraz dla "
    "są był była było były być może tylko już czy lub przy ten ta te tego tej tym tych ze ma mają pod nad "
    "przed także również jednak bardzo ja ty on ona my wy oni mnie nas gdzie kiedy aby żeby ponieważ u we "
    "jako bez roku więc mi kto komu kogo czego ani nic dwa dwie jeszcze swoje swój został została",
    "sv": "och i att det som en på är av för med den till inte har de ett om var han hon från men sig så vi jag kan "
    "nu när ska skulle eller efter under också mot där vid blev bli hade sina sin sitt över mycket mellan "
    "detta denna dessa dem ut upp alla varit mer än vad hur du ni några utan sedan redan bara finns här genom "
    "enligt vem vilka vilken två oss vår",
    "da": "og i at det som en på er af for med den til ikke har de et om var han hun fra men sig så vi jeg kan nu "
    "når skal skulle eller efter under også mod der ved blev blive havde sine sin sit over meget mellem dette "
    "denne disse dem ud op alle været mere end hvad hvordan du nogle uden siden allerede kun findes her "
    "gennem ifølge mig hvor hvem to intet noget hvilke",
    "nb": "og i at det som en på er av for med den til ikke har de et om var han hun fra men seg så vi jeg kan nå "
    "når skal skulle eller etter under også mot der ved ble bli hadde sine sin sitt over mye mellom dette "
    "denne disse dem ut opp alle vært mer enn hva hvordan du noen uten siden allerede bare finnes her gjennom "
    "ifølge meg hvor blitt både hvem to intet noe hvilke",
    "fi": "ja on ei se että hän oli ovat mutta kun myös kuin niin joka jotka tai sen ole olla ollut olivat hänen "
    "mukaan vain jo nyt kanssa sitä tämä tämän tässä ne niiden minä sinä me te he mitä missä koska jos vielä "
    "sekä ennen jälkeen eivät en joita jonka noin hyvin kaikki voi minun vuonna siitä siellä itse kuka "
    "kenelle kenen nuo kaksi yksi mikä miksi jolloin kuitenkin lisäksi välillä",
    "cs": "a se v na je že o s z do to i k ve pro za by ale si po od jako které který která jeho jsou byl byla bylo "
    "byli není jen až nebo ze už tak co při podle jejich má mezi před aby také již bude kde když proto "
    "protože než pod nad jsem jsme být může tento tato toto této jí mu ji ho u však velmi kdo komu koho čeho "
    "ty ti kdy ani aniž žádný nic dva dvě sešli",
    "sk": "a sa v na je že o s z do to aj k vo pre za by ale si po od ako ktoré ktorý ktorá jeho sú bol bola bolo "
    "boli nie len až alebo zo už tak čo pri podľa ich má medzi pred aby tiež bude kde keď preto pretože než "
    "pod nad som sme byť môže tento táto toto tejto jej mu ju ho u však veľmi ešte kto komu koho čoho tí kedy "
    "ani žiadny nič dva dve",
    "ro": "și în de la a cu pe care nu este că din o un pentru mai sau se al ale ai ca prin dar fi au fost după lui "
    "ei sunt către până între sub fără ce cum când unde dacă foarte noi voi el ea ele am ați asupra această "
    "acest acestea aceste acesta lor iar doar numai decât era va vor să le îl își toate cine cui doi două "
    "nimic ceva nici",
    "hu": "a az és hogy nem is egy ez azt de meg volt csak már van mint ki el még vagy amely lesz minden után "
    "között szerint kell ha mert akkor olyan ezt nagyon most itt ott így úgy én te ő mi ti ők sem pedig alatt "
    "miatt által amelyek aki ami voltak lehet során ezek azok való két semmi semmit nincs vannak hogyan kinek "
    "kit akik jelent új szintén azonban óta",
    "tr": "ve bir bu da de için ile olarak çok daha olan ne gibi kadar en sonra ama var değil o her ya şu ki mi mı "
    "mu mü ise göre veya olduğu olduğunu ben sen biz siz onlar onun bunun ancak yok önce üzerinde arasında "
    "tarafından karşı hiç diye değildir oldu olacak edilen eden etti içinde kendi bütün şey beri bana sana "
    "bize hem şimdi iki yeni gün yıl hiçbir birçok kim kime bunlar şöyle",
    "ca": "el la els les un una uns unes de del dels i en que és no per amb a al als es se com més però o són ha "
    "han va van aquest aquesta aquests aquestes seu seva seus seves també entre sobre fins quan on qui perquè "
    "ser estar molt sense després abans pel pels ja ell ella nosaltres hi ho d l n s m segons dins això cap "
    "dos dues res què des ens",
}
_CYRILLIC = {
    "ru": "и в не на я что с он как по это она этот к но они мы из у за вы так же от о его для бы был была было "
    "были до только когда или ещё еще уже если мне их все всё при со во том чтобы после также между который "
    "которая которые есть нет",
    "uk": "і в не на я що з він як по це вона цей до але вони ми із у за ви так же від о його для б був була було "
    "були та тільки коли або ще вже якщо мені їх всі усе при зі про й щоб після також між який яка які є "
    "немає під чи її цього",
    "bg": "и в не на аз че с той като по това тя този към но те ние от у за вие така до само когато или още вече "
    "ако ми им всички при със във да се са е бе беше бяха след също между който която които има няма ще го я "
    "ги сме през",
    "be": "і ў не на я што з ён як па гэта яна гэты да але яны мы ад у за вы так жа для быў была было былі толькі "
    "калі або яшчэ ўжо іх усе пры са каб пасля таксама паміж які якая якія ёсць няма пра",
    "sr": "и у је да на не се са за од су он као по то она овај али они ми из ви тако до само када или још већ ако "
    "их све при био била било били након такође између који која које има нема ће би што јер",
}
_ARABIC = {
    "ar": "في من على أن إلى التي الذي هذا هذه عن مع كان كانت قد لا ما لم لن بعد قبل بين كل أو ثم هو هي ذلك تلك حيث "
    "كما إن وقد غير عند عندما منذ حتى خلال أي بعض نحن أنا أنت هم",
    "fa": "در به از که این آن است را با برای یک بر تا هم خود نیز یا هر ما من او شد بود می شود کرد کند اما اگر دو چه "
    "پس هستند نیست باید شده های ها آنها دارد ولی بین پیش روی پیدا",
    "ur": "کے میں کی ہے اور سے کا کو اس یہ نے پر ہیں کہ تھا تھی تھے ایک وہ بھی نہیں جو تو ان کر ہو گیا لیے ساتھ اپنے",
}

#: The small words of each language, by the script that it is written in.
WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    script: {lang: tuple(words.split()) for lang, words in languages.items()}
    for script, languages in {"Latin": _LATIN, "Cyrillic": _CYRILLIC, "Arabic": _ARABIC}.items()
}
#: So many of the first words of each language are far more frequent than the others.
TOP = 10

#: Letters that only some of a script's languages have.
LETTERS: Mapping[str, Mapping[str, str]] = {
    "Latin": {
        "fr": "àâçéèêëîïôùûüœ",
        "de": "äöüß",
        "es": "áéíñóú",
        "it": "àèéìòù",
        "pt": "áâãàçéêíóôõú",
        "nl": "éëïĳ",
        "pl": "ąćęłńóśźż",
        "sv": "åäö",
        "da": "æøåé",
        "nb": "æøå",
        "fi": "äö",
        "cs": "áčďéěíňóřšťúůýž",
        "sk": "áäčďéíĺľňóôŕšťúýž",
        "ro": "ăâîșşțţ",
        "hu": "áéíóöőúüű",
        "tr": "çğıöşü",
        "ca": "àçèéíïòóúü",
    },
    "Cyrillic": {"ru": "ыэёъ", "uk": "іїєґ", "bg": "ъщ", "be": "ўіыё", "sr": "јљњћђџ"},
    "Arabic": {"ar": "يكةىإأؤئ", "fa": "پچژگیک", "ur": "ٹڈڑںےھہیک"},
}

#: The languages that a script is enough to tell, and the scripts that `WORDS` tells apart; ranges in the code table.
SCRIPTS: tuple[tuple[str, str], ...] = (
    ("Latin", "A-Za-zÀ-ÖØ-öø-\u024f\u1e00-\u1eff"),
    ("Cyrillic", "\u0400-\u052f"),
    ("Arabic", "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff"),
    ("he", "\u0590-\u05ff\ufb1d-\ufb4f"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("zh", "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"),
    ("ja", "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"),
    ("ko", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff\u1c90-\u1cbf"),
    ("am", "\u1200-\u137f"),
    ("km", "\u1780-\u17ff"),
    ("hy", "\u0530-\u058f"),
)

#: How many letters of an alphabet a sign of these is worth: a few of them say a word.
WEIGHTS: Mapping[str, int] = {"zh": 3, "ja": 2, "ko": 2}

#: The share of kana among Chinese characters and kana from which a text is Japanese.
KANA = 0.05
