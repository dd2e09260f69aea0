"""What points back from within a sentence: connectives, subjects left behind, nouns that stand for what was just said.

`openers` are the words that a sentence begins with; here is what stands behind its first words. By BCP 47 primary
subtag; lower case, apostrophes as spaces. A language without a table has no such rule.
"""

from __future__ import annotations

import re

from ..words import WORD, words_of
from .finite import is_verb

#: A connective among so many words from the start ties the sentence to the one before; behind a longer subject, which
#: says by itself what the sentence is about, it does not.
NEAR = 5
#: Those that conclude; with a word of what must be done they tie it to the whole article, and it stands.
_THEREFORE = {
    "fr": "donc, par conséquent, dès lors, ainsi donc",
    "en": "therefore, thus, hence, consequently, accordingly",
    "de": "deshalb, daher, darum, deswegen, folglich, somit, demnach, also",
    "es": "por tanto, por lo tanto, por eso, por ello, por consiguiente, entonces",
    "it": "quindi, perciò, dunque, pertanto, di conseguenza",
    "pt": "portanto, por isso, assim sendo, por conseguinte",
    "nl": "daarom, dus, derhalve, bijgevolg",
    "pl": "dlatego, zatem, więc, wobec tego",
    "ru": "поэтому, следовательно, таким образом, значит",
    "uk": "отже, таким чином, відтак",
}
_CONNECTIVES = {
    "fr": "pourtant, cependant, toutefois, en effet, néanmoins, en revanche, par ailleurs, "
    "d ailleurs, en outre, lui, eux",
    "en": "however, moreover, furthermore, nevertheless, nonetheless, by contrast, in turn, "
    "meanwhile, likewise, instead",
    "de": "jedoch, allerdings, dennoch, trotzdem, außerdem, zudem, dagegen, hingegen, nämlich, seither",
    "es": "sin embargo, no obstante, en cambio, además, en efecto, asimismo, a su vez",
    "it": "invece, infatti, tuttavia, però, inoltre, comunque, a sua volta",
    "pt": "contudo, porém, no entanto, todavia, além disso, aliás, com efeito",
    "nl": "echter, toch, bovendien, immers, daarentegen, namelijk, niettemin",
    "pl": "jednak, natomiast, zaś, bowiem, ponadto, jednakże, zresztą",
    "ru": "однако, впрочем, между тем, тем не менее, напротив, кроме того, при этом",
    "uk": "однак, проте, натомість, втім, крім того, при цьому",
}
_MUST = {
    "fr": "doit, doivent, devra, devront, devrait, devraient, faut, faudra, faudrait",
    "en": "must, should, shall, need to, needs to, ought to, has to, have to",
    "de": "muss, müssen, müsste, müssten, soll, sollen, sollte, sollten",
    "es": "debe, deben, deberá, deberán, debería, deberían, hay que, habrá que",
    "it": "deve, devono, dovrà, dovranno, dovrebbe, dovrebbero, bisogna, occorre",
    "pt": "deve, devem, deverá, deverão, deveria, deveriam, é preciso, há que",
    "nl": "moet, moeten, zou moeten, zouden moeten, dient te, dienen te",
    "pl": "musi, muszą, powinien, powinna, powinno, powinni, powinny, należy, trzeba",
    "ru": "должен, должна, должно, должны, следует, необходимо, нужно, надо",
    "uk": "повинен, повинна, повинно, повинні, мусить, мусять, слід, необхідно, потрібно, треба",
}
#: Prepositions that a phrase before the subject begins with, and the pronouns that then are one with no antecedent.
_FRONTED = {
    "fr": (
        "dans, en, à, au, aux, depuis, pour, selon, avec, sans, sur, chez, après, avant, prévu, prévue",
        "il, elle, ils, elles",
    ),
    "en": ("in, at, on, under, during, by, from, among", "it, they, he, she"),
    "es": ("en, desde, para, según, con, sin, tras, durante, por", "él, ella, ellos, ellas"),
    "it": (
        "in, nel, nella, nei, nelle, da, dal, per, secondo, con, dopo, durante",
        "egli, lui, lei, loro, esso, essa, essi",
    ),
    "pt": ("em, no, na, nos, nas, desde, para, segundo, com, após, durante", "ele, ela, eles, elas"),
    "pl": ("w, we, od, dla, po, przed, na, według, bez, przy", "on, ona, ono, oni, one"),
    "ru": ("в, во, на, с, для, по, после, до, без, при", "он, она, оно, они"),
    "uk": ("в, у, на, з, для, після, до, без, при", "він, вона, воно, вони"),
}
#: After a fronted phrase the verb comes first, then the subject: these verbs have an “es” that is of nobody.
_INVERTED = {
    "de": re.compile(
        r"(?:in|im|seit|nach|vor|bei|für|mit|ohne|auf|an|am|unter|aus|dort|heute) (?:\w+ ){1,3}?"
        r"(?!(?:gibt|gab|geht|ging|gilt|galt|fehlt|fehlte|bleibt|kommt|kam|ist|war|wird|"
        r"braucht|bedarf|handelt) es )"
        r"\w+(?:t|te|ten|en|ind|at|and|ar|iegt|uss|ann) (?:er|sie|es) "
    ),
    "nl": re.compile(
        r"(?:in|op|sinds|na|voor|bij|met|zonder|onder|uit|vandaag) (?:\w+ ){1,3}?\w+(?:t|"
        r"de|te|en) (?:hij|zij|ze) "
    ),
}
#: Of these verbs and pronouns nobody is the subject.
_IMPERSONAL = {
    "fr": re.compile(
        r"il (?:n )?(?:y |est (?:plus )?(?:possible|impossible|clair|vrai|temps)|faut|"
        r"faudra|faudrait|existe|s agit|convient|suffit|manque)"
    ),
    "en": re.compile(
        r"it (?:is|was|will be|would be|has been|takes|took|became|seems|seemed) (?:\w+ "
        r")?\w+ (?:that|to|for)\b"
    ),
}
#: Nouns that stand for what was just said, with their article, where no complement says of what.
_NOUNS = {
    "fr": "le chiffre, les chiffres, le montant, la somme, le total, le constat, le "
    "phénomène, le résultat, la raison"
    ", la différence, la conséquence, l explication, la réponse, l idée, le coût, le "
    "coût total, la facture, la hausse",
    "en": "the figure, the figures, the amount, the sum, the total, the result, the reason, "
    "the difference, the answer"
    ", the explanation, the consequence, the idea, the cost, the total cost, the "
    "increase, the rise, the incident",
    "de": "die zahl, die zahlen, der betrag, die summe, das ergebnis, der grund, der "
    "unterschied, die folge, die antwort"
    ", die erklärung, die kosten, die gesamtkosten, der vorfall, der anstieg",
    "es": "la cifra, las cifras, el importe, la suma, el total, el resultado, la razón, la "
    "diferencia, la respuesta"
    ", la explicación, el coste, el coste total, el costo, el costo total, el incidente, el aumento",
    "it": "la cifra, le cifre, l importo, la somma, il totale, il risultato, la ragione, la "
    "differenza, la risposta"
    ", la spiegazione, il costo, il costo totale, l episodio, l aumento, il motivo",
    "pt": "a cifra, os números, o montante, a soma, o total, o resultado, a razão, a diferença, a resposta"
    ", a explicação, o custo, o custo total, o incidente, o aumento",
    "nl": "het cijfer, de cijfers, het bedrag, de som, het totaal, het resultaat, de reden, "
    "het verschil, het antwoord"
    ", de verklaring, de kosten, het incident, de stijging",
    "pl": "liczba ta, kwota ta, suma ta, wynik ten, różnica ta, powód ten, koszt ten",
    "ru": "цифра эта, сумма эта, число это, результат этот, разница эта, причина эта",
    "uk": "цифра ця, сума ця, число це, результат цей, різниця ця, причина ця",
}
_COMPLEMENT = {
    "fr": "de, d, du, des, que, qu, qui, dont, entre, pour, où",
    "en": "of, for, that, which, between, in, to, from, why",
    "de": "der, des, von, vom, für, zwischen, eines, einer, dass, die, das, den, seiner, ihrer, dieser, aller",
    "es": "de, del, que, entre, para, por, medio",
    "it": "di, del, della, dei, delle, degli, dell, che, tra, fra, per",
    "pt": "de, do, da, dos, das, que, entre, para",
    "nl": "van, voor, tussen, dat, die",
}
#: An ordinal and its noun before a verb open or continue a list, of which the rest is left behind.
_LISTED = {
    "fr": re.compile(
        r"(?:le|la) (?:premi|deuxi|second|troisi|quatri|derni)\w+ (?!ministre|guerre|"
        r"trimestre|semestre)\w+ (?:est|était|sera|serait|doit|devrait|consiste|concerne|"
        r"suppose|tient|vise|ne)\b"
    ),
    "en": re.compile(
        r"the (?:first|second|third|fourth|last) (?!minister|world|lady|quarter|half)\w+ "
        r"(?:is|was|would|should|must|concerns|requires|means)\b"
    ),
    "de": re.compile(
        r"(?:der|die|das) (?:erste|zweite|dritte|vierte|letzte) (?!welt|quartal|"
        r"halbjahr)\w+ (?:ist|war|wäre|muss|sollte|betrifft|besteht|heißt|lautet)\b"
    ),
    "es": re.compile(
        r"(?:el|la) (?:primer|primera|segund[oa]|tercer|tercera|cuart[oa]|últim[oa]) "
        r"(?!ministr|guerra|trimestre)(?:\w+ )?(?:es|era|sería|debe|debería|consiste|"
        r"afecta|se|un|una)\b"
    ),
    "it": re.compile(
        r"(?:il|la|l) (?:prim[oa]|second[oa]|terz[oa]|quart[oa]|ultim[oa]) (?!ministr|"
        r"guerra|trimestre)(?:\w+ )?(?:è|era|sarebbe|deve|dovrebbe|consiste|riguarda|si|un|"
        r"una)\b"
    ),
    "pt": re.compile(
        r"(?:o|a) (?:primeir[oa]|segund[oa]|terceir[oa]|quart[oa]|últim[oa]) (?!ministr|"
        r"guerra|trimestre)(?:\w+ )?(?:é|era|seria|deve|deveria|consiste|diz)\b"
    ),
    "nl": re.compile(
        r"(?:de|het) (?:eerste|tweede|derde|vierde|laatste) (?!minister|wereld|kwartaal|"
        r"kamer)\w+ (?:is|was|zou|moet|betreft|bestaat)\b"
    ),
    "pl": re.compile(
        r"(?:pierwsz|drug|trzeci|ostatni)\w* (?:\w+ )?(?:to|jest|był|była|było|dotyczy|"
        r"polega|powinien|powinna|powinno)\b|po (?:pierwsze|drugie|trzecie|czwarte)\b"
    ),
    "ru": re.compile(
        r"(?:перв|втор|трет|последн)\w+ (?!миров)\w+ (?:это|касается|состоит|должен|должна|"
        r"должно)\b|(?:во|в) (?:первых|вторых|третьих)\b"
    ),
    "uk": re.compile(
        r"(?:перш|друг|трет|останн)\w+ (?!світов)\w+ (?:це|стосується|полягає|має|повинен|"
        r"повинна)\b|по (?:перше|друге|третє)\b"
    ),
}


def _table(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {lang: words_of(words) for lang, words in table.items()}


_MID = {lang: words_of(words) for lang, words in _CONNECTIVES.items()}
_CONCLUDING, _MODAL, _HEADS, _OF = map(_table, (_THEREFORE, _MUST, _NOUNS, _COMPLEMENT))
_PREPOSITIONS = {lang: words_of(first) for lang, (first, _) in _FRONTED.items()}
_PRONOUNS = {lang: "|".join(sorted(words_of(second))) for lang, (_, second) in _FRONTED.items()}
_NONE: frozenset[str] = frozenset()
#: The first clause, for what stands in it: a connective behind a semicolon or a colon ties what is before that.
_CLAUSE = re.compile(r"[^;:(—]*")


def recommends(text: str, lang: str) -> bool:
    """Whether a sentence says what must or should be done."""
    joined = f" {' '.join(WORD.findall(text.lower()))} "
    return any(f" {modal} " in joined for modal in _MODAL.get(lang, _NONE))


def leans_back(text: str, lang: str) -> bool:
    """Whether a sentence of that primary subtag leans on the one before it by more "
    "than the words it opens with."""
    words = WORD.findall(text[:200].lower())
    opening = " ".join(words) + " "
    verb_first = bool(words) and is_verb(words[0], lang) and not recommends(words[0], lang)
    listed = _LISTED.get(lang)
    inverted = _INVERTED.get(lang)
    return (
        verb_first
        or bool(listed and listed.match(opening))
        or bool(inverted and inverted.match(opening))
        or _stands_for(words, lang)
        or _is_tied(text, lang)
        or _lacks_subject(text, lang)
    )


def _stands_for(words: list[str], lang: str) -> bool:
    """Whether it opens with a noun for what was just said: “The figure is …”, not “The figure for March …”."""
    heads = [count for count in (2, 3) if " ".join(words[:count]) in _HEADS.get(lang, _NONE)]
    return any(words[count : count + 1] and words[count] not in _OF.get(lang, _NONE) for count in heads[-1:])


def _is_tied(text: str, lang: str) -> bool:
    """Whether a connective stands near the start, but not as what joins two clauses of the sentence itself."""
    clause = _CLAUSE.match(text.lower())
    near = re.match(rf"(?:[\W_]*\w+){{1,{NEAR}}}[\W_]*", clause[0] if clause else "")
    folded = re.sub(r"[’']", " ", near[0] if near else "")
    concluding = _NONE if recommends(text, lang) else _CONCLUDING.get(lang, _NONE)
    return any(
        re.search(rf"(?<![\w,])(?<!, ){word}\b|, {word}(?:,|$)", folded) for word in _MID.get(lang, _NONE) | concluding
    )


def _lacks_subject(text: str, lang: str) -> bool:
    """Whether the subject behind a fronted phrase is a pronoun: “In the smaller towns, it remains …”."""
    words = WORD.findall(text[:60].lower())
    if lang not in _PRONOUNS or not words or words[0] not in _PREPOSITIONS[lang]:
        return False
    subject = re.match(rf"[^,;:(]{{3,70}}(?:, [^,;:(]{{3,40}})?, ({_PRONOUNS[lang]})\b", text)
    impersonal = _IMPERSONAL.get(lang)
    rest = " ".join(WORD.findall(text[subject.start(1) :].lower())) if subject else ""
    return bool(subject) and not (impersonal and impersonal.match(rest))
