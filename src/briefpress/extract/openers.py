"""Words that open a sentence only after another one: connectives and pronouns whose antecedent would be left behind.

By BCP 47 primary subtag; lower case, apostrophes dropped between words as in ``d ailleurs``.
"""

from __future__ import annotations

from ..words import words_of

OPENERS: dict[str, frozenset[str]] = {
    "fr": words_of(
        "mais, or, donc, car, et, ou, ni, ainsi, aussi, alors, ensuite, puis, enfin, d abord, d ailleurs, en effet",
        "en outre, de plus, par ailleurs, par conséquent, par contre, en revanche, au contraire, au contraire de",
        "cependant, toutefois, néanmoins, pourtant, par exemple, au total, au final, en fait, bref, c est, ce, cela",
        "ceci, ça, ces, cet, cette, celui, celle, ceux, celles, il, ils, elle, elles, on, lui, leur, leurs, son, sa",
        "ses, tel, telle, au cours de cette, lors de l, de même, dès lors, du coup, d autre part, d une part, l un",
        "l une, les deux, à ce titre, dans ce, là, non seulement, outre cela, malgré cela, pour cela, c est pourquoi",
        "c est ainsi, sinon, voilà, voici, premièrement, deuxièmement, troisièmement, finalement, y, autrement dit",
        "à cette, à cet, pour autant, il semble donc, plus tard, dans cette, dans ces, de ce fait, de cette",
        "pour cette, avec ce, avec cette, à ce, sur ce, sur cette, depuis ce, après cette, d ici là, en ce",
        "par cette, parmi eux, parmi elles, chacun d, chacune d, aucun d, l autre, les autres, d autres, certains",
        "certaines, plusieurs d, la première consiste, la première est, le premier est, la seconde, le second",
        "selon la première, selon la seconde, selon elle, selon lui, selon eux, pour elle, pour lui, pour eux",
        "avec eux, entre temps, depuis lors, je, j, nous, d autre, autant dire, encore, surtout, mieux, pis",
        "résultat, bien sûr, certes, quant à, on m, en témoigne, en atteste, en résulte, y compris, bien que cela",
    ),
    "en": words_of(
        "but, and, or, nor, so, yet, then, thus, hence, therefore, however, moreover, furthermore, besides, also",
        "still, nevertheless, nonetheless, instead, meanwhile, otherwise, in addition, in contrast, by contrast",
        "on the other, as a result, for example, for instance, in fact, indeed, in other words, in short, that is",
        "this, that, these, those, it, they, he, she, his, her, its, their, such, here, both, neither, either",
        "firstly, secondly, finally, lastly, next, afterwards, consequently, accordingly, similarly, likewise",
        "at the same time, after that, before that, one of them, some of them, the former, the latter, even so",
        "on the contrary, again, we, i, you, in this, in that case, in these, in those, of these, of those, for this",
        "for these, with this, under this, under these, since then, by then, at this, at that, to this, from this",
        "on this, despite this, after this, before this, until then, as such, earlier, later, elsewhere, another",
        "others, the other, the others, many of them, most of them, few of them, both of, the same, the first is",
        "the second is, the third is, at least one of them, none of them, none does, none did, only then, only now",
        "now both, nor did, to that, to them, to him, to her, for them, for him, for her, with them, among them",
        "of course, that said, my, me, our, us, your, more important, worse, better still, too, equally",
        "because of this, first of all, second of all",
    ),
    "de": words_of(
        "aber, und, oder, erstens, zweitens, drittens, doch, jedoch, dennoch, trotzdem, also, daher, deshalb, darum",
        "deswegen, somit, folglich, außerdem, zudem, ferner, darüber hinaus, dagegen, hingegen, allerdings, dann",
        "danach, anschließend, schließlich, zunächst, zuerst, zum beispiel, beispielsweise, so, dies, diese, dieser",
        "dieses, er, sie, es, sein, seine, ihr, ihre, solche, dabei, damit, dafür, dazu, davon, hier, dort, denn",
        "sondern, auch, einerseits, andererseits, insgesamt, inzwischen, wir, in dieser, in diesem, in diesen",
        "nach dieser, nach diesem, mit diesem, mit dieser, mit diesen, bei diesem, bei dieser, unter diesen",
        "von diesen, von ihnen, aus ihnen, aus diesen, aus dieser, aus diesem, auf diese, auf diesem, für sie",
        "für ihn, für diese, mit ihnen, mit ihm, mit ihr, bei ihm, bei ihr, bei ihnen, zwei davon, keine von ihnen",
        "keiner von ihnen, keiner davon, seither, seitdem, später, früher, hinzu kommt, hinzu kam, nun, natürlich",
        "freilich, gleichwohl, demnach, demzufolge, dadurch, darin, daran, darauf, daraus, darüber, hierzu, hierbei",
        "hiermit, letztere, letzterer, letzteres, die andere, der andere, die anderen, andere, ohne sie, ohne ihn",
        "ich, mein, meine, mir, uns, unser, unsere, viertens, zugleich, gleichzeitig, ebenso, übrigens, vielmehr",
        "stattdessen, jener, jene, jenes, derselbe, dieselbe, das ist, das war, das sind, das wäre, das hat",
        "das hätte, das gilt, das heißt, das bedeutet, das zeigt, das liegt, das kann, das könnte, das wird",
        "das würde, das macht, das ließe, das führt, das hatte",
    ),
    "es": words_of(
        "pero, y, o, e, ni, sino, así, además, también, luego, entonces, por tanto, por lo tanto, por eso, por ello",
        "sin embargo, no obstante, en cambio, por el contrario, por ejemplo, en efecto, de hecho, finalmente",
        "por último, primero, segundo, esto, eso, este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella, él",
        "ella, ellos, ellas, su, sus, se trata, es decir, en total, asimismo, por otra parte, por un lado",
        "por otro lado, nosotros, en este, en esta, en estos, en ese, en esa, con este, con esta, con ello",
        "para ello, de este, de esta, desde entonces, mientras tanto, entre ellos, entre ellas, más tarde, a su vez",
        "por su parte, el otro, la otra, otros, otras, ahora, este último, lo mismo, yo, mi, a este, a esta",
        "por esto, tras ello, de ahí, aun así, con todo, a pesar de ello, de todos modos, es más, después de eso",
        "después de esto, poco después",
    ),
    "it": words_of(
        "ma, e, o, né, però, quindi, dunque, perciò, allora, poi, inoltre, anche, infatti, tuttavia, eppure, invece",
        "al contrario, per esempio, ad esempio, infine, così, questo, questa, questi, queste, quello, quella, quelli",
        "quelle, egli, ella, esso, essa, essi, esse, lui, lei, loro, suo, sua, suoi, sue, ciò, cioè, in totale",
        "di fatto, d altra parte, da un lato, dall altro, in questo, in questa, in questi, con questo, con questa",
        "per questo, per questa, di questo, da allora, nel frattempo, fra loro, tra loro, più tardi, a sua volta",
        "da parte sua, l altro, l altra, altri, altre, ora, quest ultimo, quest ultima, lo stesso, io, mio, noi",
        "a questo, a questa, per cui, pertanto, ciononostante, nonostante ciò, del resto, d altronde, peraltro, anzi",
        "ecco, dopo di che, dopo di ciò, prima di allora, poco dopo",
    ),
    "pt": words_of(
        "mas, e, ou, nem, porém, contudo, todavia, entretanto, no entanto, portanto, assim, logo, então, além disso",
        "também, por isso, por exemplo, de facto, de fato, aliás, finalmente, por fim, primeiro, isto, isso, este",
        "esta, estes, estas, esse, essa, esses, essas, aquele, aquela, ele, ela, eles, elas, seu, sua, seus, suas",
        "ou seja, ao todo, por outro lado, por um lado, neste, nesta, nestes, nestas, nesse, nessa, deste, desta",
        "disto, disso, com isso, com este, com esta, para isso, desde então, entre eles, entre elas, mais tarde",
        "por sua vez, por seu lado, o outro, a outra, outros, outras, agora, este último, o mesmo, eu, meu, minha",
        "nós, a este, a esta, apesar disso, mesmo assim, ainda assim, de resto, depois disso, pouco depois",
    ),
    "nl": words_of(
        "maar, en, of, noch, toch, echter, dus, daarom, daardoor, bovendien, ook, daarnaast, vervolgens, daarna, dan",
        "toen, ten slotte, eerst, bijvoorbeeld, zo, dit, dat, deze, die, hij, zij, ze, zijn, haar, hun, er, hier",
        "daar, want, immers, niettemin, desondanks, daarentegen, integendeel, intussen, kortom, in totaal, wij, we",
        "in deze, in dit, met deze, met dit, van deze, van hen, onder hen, voor hen, voor deze, sindsdien, later",
        "eerder, de andere, anderen, nu, natuurlijk, evenzo, tegelijkertijd, ondertussen, zulke, dergelijke",
        "laatstgenoemde, ik, mijn, ons, onze, hierdoor, hiermee, daarmee, daarvoor, daarbij, daarin, waarna",
        "al met al, verder, tevens, het is, het was, het gaat, het heeft, het wordt, het werd, het kan, het zou",
        "het betekent",
    ),
    "pl": words_of(
        "ale, a, i, lub, ani, jednak, jednakże, więc, zatem, dlatego, ponadto, poza tym, również, także, potem",
        "następnie, wtedy, wreszcie, w końcu, najpierw, na przykład, natomiast, przeciwnie, to, ten, ta, te, ci",
        "tego, tej, tych, on, ona, ono, oni, one, jego, jej, ich, tam, tu, bo, bowiem, mimo to, tymczasem, łącznie",
        "w tym, w tej, w takim, z tego, po tym, do tego, od tego, przy tym, dla nich, wśród nich, z nich, odtąd",
        "od tamtej, później, wcześniej, z kolei, inny, inna, inne, inni, teraz, ten sam, ta sama, ja, mój, moja, my",
        "nasz, dzięki temu, mimo tego, pomimo, ponieważ, oczywiście, zresztą, otóż, tak, taki, taka, takie",
    ),
    "ru": words_of(
        "но, а, и, или, ни, однако, поэтому, так, также, тоже, затем, потом, тогда, наконец, сначала, например",
        "кроме того, более того, в частности, напротив, впрочем, это, этот, эта, эти, тот, та, те, он, она, оно, они",
        "его, её, ее, их, там, тут, здесь, ведь, итак, таким образом, тем не менее, между тем, всего, при этом",
        "в результате, мы, в этом, в этой, в этих, в этот, для этого, для них, с этим, из них, среди них",
        "после этого, до этого, к этому, с тех пор, тем временем, позже, позднее, раньше, в свою, другой, другая",
        "другие, теперь, тот же, та же, я, мой, моя, наш, наша, у него, у нее, у неё, у них, благодаря этому",
        "несмотря на это, потому, поскольку, конечно, разумеется, кстати, такой, такая, такое, такие, эту, этого",
        "этой, этим, этих, по его, по ее, по её, по их, с другой, с одной, отсюда, именно",
    ),
    "uk": words_of(
        "але, а, і, й, та, або, ані, однак, проте, тому, так, також, теж, потім, тоді, нарешті, спочатку, наприклад",
        "крім того, більше того, зокрема, навпаки, втім, це, цей, ця, ці, той, ті, він, вона, воно, вони, його, її",
        "їх, там, тут, адже, отже, таким чином, тим не менш, тим часом, загалом, при цьому, ми, у цьому, в цьому",
        "у цій, в цій, у цих, для цього, для них, з цим, із них, з них, серед них, після цього, до цього, відтоді",
        "згодом, пізніше, раніше, своєю чергою, інший, інша, інші, тепер, той самий, та сама, я, мій, моя, наш, наша",
        "у нього, у неї, у них, завдяки цьому, попри це, оскільки, звісно, до речі, такий, така, таке, такі, цю",
        "цього, цієї, цим, цих, за його, за її, за їхніми, з іншого, з одного, звідси, саме",
    ),
    "ar": words_of(
        "لكن, ولكن, و, ثم, كما, لذلك, وهكذا, هكذا, أيضا, أيضاً, هذا, هذه, هؤلاء, ذلك, تلك, هو, هي, هم, إنه, إنها",
        "مثلا, أخيرا, غير أن",
    ),
    "he": words_of(
        "אבל, אך, ו, או, לכן, כן, גם, אחר כך, לבסוף, למשל, זה, זו, זאת, אלה, אלו, הוא, היא, הם, הן, עם זאת, בנוסף",
        "כמו כן",
    ),
    "fa": words_of(
        "اما, ولی, و, یا, سپس, بنابراین, همچنین, این, آن, او, آنها, آنان, ایشان, مثلا, برای مثال, سرانجام",
        "با این حال",
    ),
    "zh": words_of(
        "但, 然而, 不过, 因此, 所以, 于是, 而且, 并且, 此外, 另外, 同时, 随后, 然后, 之后, 其中, 其次, 首先, 最后",
        "例如, 比如, 这, 那, 该, 此, 其, 他, 她, 它, 我, 对此, 为此, 也, 还, 又, 再, 则, 而, 或, 和, 与此同时, 总之",
        "换言之",
    ),
    "ja": words_of(
        "しかし, だが, ただし, また, さらに, そして, それ, そこ, その, そう, これ, この, ここ, こう, あの, あれ, 彼",
        "つまり, なお, 一方, したがって, 例えば, たとえば, ところが, だから, 次に, まず, 最後に, 同時に, すなわち",
        "むしろ, 逆に, もっとも, 私, 我々",
    ),
    "ko": words_of(
        "그러나, 하지만, 그리고, 또한, 또, 그래서, 따라서, 그는, 그녀는, 그들은, 이는, 이것은, 이, 그, 저, 한편",
        "예를 들어, 이후, 이에, 이러한, 그런, 이런, 그러므로, 반면, 즉, 결국, 게다가, 그럼에도, 우리는, 나는, 먼저",
        "다음으로, 마지막으로",
    ),
}
#: Of two or three named before: an article and an ordinal right before a verb, which stands for their noun.
_VERBS = {
    "fr": "est, était, sera, serait, peut, pourrait, doit, devrait, consiste, concerne, suppose, tient, vise, a, fut",
    "en": "is, was, will, would, can, could, must, should, concerns, requires, means, has, had, comes, came",
    "de": "ist, war, wird, würde, kann, könnte, muss, sollte, betrifft, besteht, heißt, hat, hatte, liegt",
    "es": "es, era, será, sería, puede, podría, debe, consiste, se, tiene, ha",
    "it": "è, era, sarà, sarebbe, può, potrebbe, deve, consiste, riguarda, si, ha",
}
_ORDINALS = {
    "fr": "le premier, la première, le deuxième, la deuxième, le second, la seconde, le troisième, la troisième, l une",
    "en": "the first, the second, the third, the last, the other, one",
    "de": "der erste, die erste, das erste, der zweite, die zweite, das zweite, der dritte, die dritte, das dritte",
    "es": "el primero, la primera, el segundo, la segunda, el tercero, la tercera, el último, la última",
    "it": "il primo, la prima, il secondo, la seconda, il terzo, la terza, l ultimo, l ultima",
}
#: A preposition and the pronoun or demonstrative that it governs.
_PREPOSITIONS = {
    "fr": "à, de, avec, pour, sans, sur, chez, parmi, entre, selon, d après, contre, dans, par, après, avant, malgré",
    "en": "in, of, for, with, under, to, from, on, after, before, despite, by, at, among, between, without, against",
    "de": "in, mit, von, bei, nach, aus, für, auf, unter, zwischen, ohne, gegen, neben, seit, vor, zu, durch, trotz",
    "es": "en, de, con, para, por, sin, sobre, entre, según, desde, tras, ante, contra, a, bajo",
    "it": "in, di, con, per, su, tra, fra, da, secondo, senza, a, dopo, contro, sotto",
    "pt": "em, de, com, para, por, sem, sobre, entre, segundo, desde, após, contra, a, sob",
    "nl": "in, van, met, voor, door, bij, na, onder, tussen, zonder, tegen, naast, volgens, op, aan, over",
    "pl": "w, we, z, ze, do, od, dla, przez, na, po, przed, przy, między, wśród, bez, o, u, nad, pod",
    "ru": "в, во, на, с, со, у, к, для, из, от, о, об, между, среди, при, после, до, без, за, перед, по, под, над",
    "uk": "в, у, на, з, із, зі, до, для, від, про, між, серед, при, після, без, за, перед, по, під, над",
}
_GOVERNED = {
    "fr": "lui, elle, eux, elles, ce, cet, cette, ces, cela",
    "en": "this, these, those, them, him, her, it, his, their, its",
    "de": "diesem, dieser, diesen, dieses, diese, ihm, ihnen, ihn, sie, deren, dessen",
    "es": "este, esta, estos, estas, ese, esa, esos, esas, ello, él, ella, ellos, ellas, esto, eso",
    "it": "questo, questa, questi, queste, quello, quella, lui, lei, loro, esso, essa, essi, ciò",
    "pt": "este, esta, estes, estas, esse, essa, esses, essas, ele, ela, eles, elas, isto, isso",
    "nl": "deze, dit, die, dat, hem, haar, hen, hun",
    "pl": "tym, tej, tych, tego, tę, nim, niej, nich, nimi, niego, nią",
    "ru": "этом, этой, этих, этого, эту, этим, этому, нём, нем, ней, них, ним, ними, нему, него, неё, нее",
    "uk": "цьому, цій, цих, цього, цю, цим, цієї, ньому, ній, них, ним, ними, нього, неї, нею",
}


def _pairs(first: dict[str, str], second: dict[str, str], lang: str) -> frozenset[str]:
    """Each entry of the one table before each of the other."""
    return frozenset(
        f"{one} {other}" for one in words_of(first.get(lang, "")) for other in words_of(second.get(lang, ""))
    )


OPENERS |= {
    lang: openers | _pairs(_ORDINALS, _VERBS, lang) | _pairs(_PREPOSITIONS, _GOVERNED, lang)
    for lang, openers in OPENERS.items()
}
#: Pronouns of these are of nobody: what they open points at nothing before it.
IMPERSONAL = {
    "fr": words_of(
        "il faut, il faudra, il faudrait, il existe, il y a, il y avait, il reste, il convient, il manque, il suffit",
        "c est en, on compte",
    ),
    "de": words_of("es gibt, es gab, es fehlt, es fehlen, es braucht, es bleibt, es geht"),
    "nl": words_of("er is, er zijn, er was, er waren, er komt, er komen, het is de, het gaat"),
    "en": words_of(
        "it takes, it is likely, it is unlikely, it is clear, it is not clear, it is unclear, it is possible",
        "it is impossible",
    ),
}
