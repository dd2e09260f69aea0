"""Words that open a sentence only after another one: connectives and pronouns whose antecedent would be left behind.

By BCP 47 primary subtag; lower case, straight apostrophes dropped between words as in ``d ailleurs``.
"""

from __future__ import annotations


def words_of(*lines: str) -> frozenset[str]:
    """The entries of a table's lines, which commas part."""
    return frozenset(entry.strip() for line in lines for entry in line.split(","))


OPENERS = {
    "fr": words_of(
        "mais, or, donc, car, et, ou, ni, ainsi, aussi, alors, ensuite, puis, enfin, d abord, d ailleurs, "
        "en effet, en outre, de plus, par ailleurs, par conséquent, par contre, en revanche, au "
        "contraire, au contraire de, cependant, toutefois, néanmoins, pourtant, par exemple, au total, au "
        "final, en fait, bref, c est, ce, cela, ceci, ça, ces, cet, cette, celui, celle, ceux, celles, "
        "il, ils, elle, elles, on, lui, leur, leurs, son, sa, ses, tel, telle, au cours de cette, lors de "
        "l, de même, dès lors, du coup, d autre part, d une part, l un, l une, les deux, à ce titre, dans "
        "ce, là, non seulement, outre cela, malgré cela, pour cela, c est pourquoi, c est ainsi, sinon, "
        "voilà, voici, bien que, premièrement, deuxièmement, troisièmement, finalement, y, en, autrement "
        "dit, à cette, à cet, pour autant, il semble donc"
    ),
    "en": words_of(
        "but, and, or, nor, so, yet, then, thus, hence, therefore, however, moreover, furthermore, "
        "besides, also, still, nevertheless, nonetheless, instead, meanwhile, otherwise, in addition, in "
        "contrast, by contrast, on the other, as a result, for example, for instance, in fact, indeed, in "
        "other words, in short, that is, this, that, these, those, it, they, he, she, his, her, its, "
        "their, such, there, here, both, neither, either, first, firstly, second, secondly, third, "
        "finally, lastly, next, afterwards, consequently, accordingly, similarly, likewise, at the same "
        "time, after that, before that, because, while, although, though, one of them, some of them, the "
        "former, the latter, even so, on the contrary, again, we, i, you"
    ),
    "de": words_of(
        "aber, und, oder, erstens, zweitens, drittens, doch, jedoch, dennoch, trotzdem, also, "
        "daher, deshalb, darum, deswegen, somit, "
        "folglich, außerdem, zudem, ferner, darüber hinaus, dagegen, hingegen, allerdings, dann, danach, "
        "anschließend, schließlich, zunächst, zuerst, zum beispiel, beispielsweise, so, dies, diese, "
        "dieser, dieses, das, er, sie, es, sein, seine, ihr, ihre, solche, dabei, damit, dafür, dazu, "
        "davon, hier, dort, denn, sondern, auch, einerseits, andererseits, insgesamt, inzwischen, wir"
    ),
    "es": words_of(
        "pero, y, o, e, ni, sino, así, además, también, luego, después, entonces, por tanto, por lo "
        "tanto, por eso, por ello, sin embargo, no obstante, en cambio, por el contrario, por ejemplo, en "
        "efecto, de hecho, finalmente, por último, primero, segundo, esto, eso, este, esta, estos, estas, "
        "ese, esa, esos, esas, aquel, aquella, él, ella, ellos, ellas, su, sus, se trata, es decir, en "
        "total, asimismo, aunque, mientras, por otra parte, por un lado, por otro lado, nosotros"
    ),
    "it": words_of(
        "ma, e, o, né, però, quindi, dunque, perciò, allora, poi, inoltre, anche, infatti, tuttavia, "
        "eppure, invece, al contrario, per esempio, ad esempio, infine, dopo, prima, così, questo, "
        "questa, questi, queste, quello, quella, quelli, quelle, egli, ella, esso, essa, essi, esse, lui, "
        "lei, loro, suo, sua, suoi, sue, ciò, cioè, in totale, di fatto, sebbene, mentre, d altra parte, "
        "da un lato, dall altro"
    ),
    "pt": words_of(
        "mas, e, ou, nem, porém, contudo, todavia, entretanto, no entanto, portanto, assim, logo, então, "
        "depois, além disso, também, por isso, por exemplo, de facto, de fato, aliás, finalmente, por "
        "fim, primeiro, segundo, isto, isso, este, esta, estes, estas, esse, essa, esses, essas, aquele, "
        "aquela, ele, ela, eles, elas, seu, sua, seus, suas, ou seja, ao todo, embora, enquanto, por "
        "outro lado, por um lado"
    ),
    "nl": words_of(
        "maar, en, of, noch, toch, echter, dus, daarom, daardoor, bovendien, ook, daarnaast, vervolgens, "
        "daarna, dan, toen, ten slotte, eerst, bijvoorbeeld, zo, dit, dat, deze, die, hij, zij, ze, het, "
        "zijn, haar, hun, er, hier, daar, want, immers, niettemin, desondanks, daarentegen, integendeel, "
        "intussen, kortom, in totaal, hoewel, terwijl, wij, we"
    ),
    "pl": words_of(
        "ale, a, i, lub, ani, jednak, jednakże, więc, zatem, dlatego, ponadto, poza tym, również, także, "
        "potem, następnie, wtedy, wreszcie, w końcu, najpierw, na przykład, natomiast, przeciwnie, to, "
        "ten, ta, te, ci, tego, tej, tych, on, ona, ono, oni, one, jego, jej, ich, tam, tu, bo, bowiem, "
        "mimo to, tymczasem, łącznie, choć, chociaż, podczas gdy"
    ),
    "ru": words_of(
        "но, а, и, или, ни, однако, поэтому, так, также, тоже, затем, потом, тогда, наконец, сначала, "
        "например, кроме того, более того, в частности, напротив, впрочем, это, этот, эта, эти, тот, та, "
        "те, он, она, оно, они, его, её, ее, их, там, тут, здесь, ведь, итак, таким образом, тем не "
        "менее, между тем, всего, хотя, при этом, в результате, мы"
    ),
    "uk": words_of(
        "але, а, і, й, та, або, ані, однак, проте, тому, так, також, теж, потім, тоді, нарешті, спочатку, "
        "наприклад, крім того, більше того, зокрема, навпаки, втім, це, цей, ця, ці, той, ті, він, вона, "
        "воно, вони, його, її, їх, там, тут, адже, отже, таким чином, тим не менш, тим часом, загалом, "
        "хоча, при цьому, ми"
    ),
    "ar": words_of(
        "لكن, ولكن, و, ثم, كما, لذلك, وهكذا, هكذا, أيضا, أيضاً, هذا, هذه, هؤلاء, ذلك, تلك, هو, هي, هم, "
        "إنه, إنها, مثلا, أخيرا, غير أن"
    ),
    "he": words_of(
        "אבל, אך, ו, או, לכן, כן, גם, אחר כך, לבסוף, למשל, זה, זו, זאת, אלה, אלו, הוא, היא, הם, הן, עם "
        "זאת, בנוסף, כמו כן"
    ),
    "fa": words_of(
        "اما, ولی, و, یا, سپس, بنابراین, همچنین, این, آن, او, آنها, آنان, ایشان, مثلا, برای مثال, سرانجام, با این حال"
    ),
}
