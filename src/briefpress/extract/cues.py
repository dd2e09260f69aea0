"""Words that tell how much a sentence claims: Edmundson's cue method, as data by language.

Edmundson, "New Methods in Automatic Extracting", JACM 16 (1969): *bonus* words raise a sentence, *stigma* words lower
it. Bonus here are what a reader of a briefing looks for, in the words that any article has for it: what must or should
be done, what follows, what stands against what was expected, what is the only, the first, the most or none, what may
come of it. Stigma are examples, and what is told in the first person. Lower case; apostrophes as spaces.
"""

from __future__ import annotations

import re

from ..words import words_of

#: What each bonus word adds to a sentence's weight, how many of them count, and what a stigma word takes.
BONUS, COUNTED, STIGMA = 0.4, 2, 0.7

_BONUS = {
    "en": words_of(
        "must, should, shall, need to, needs to, has to, have to, recommend, recommends, recommended, proposes",
        "conclude, concludes, concluded, conclusion, therefore, thus, as a result, however, although, only",
        "no longer, never, finding, findings, lesson, shows, show, means, result, results, reveals, likely, could",
        "would, risk, risks, threat, warns, key, main, principal, central, most, first, last, largest, decision",
        "decided, at least, more than, none, instead, steps, ought to, call for, calls for",
    ),
    "fr": words_of(
        "doit, doivent, devra, devrait, devraient, faut, faudra, faudrait, recommande, recommandent, recommandons",
        "propose, proposons, conclut, conclusion, donc, ainsi, pourtant, cependant, toutefois, en revanche, seul",
        "seule, seuls, seules, uniquement, ne que, plus que, jamais, leçon, constat, montre, montrent, révèle",
        "signifie, risque, risquent, menace, principal, principale, essentiel, premier, première, dernier, dernière",
        "pourrait, pourraient, aucun, aucune, plus grand, résultat, résultats, décision, décidé, au moins, plus de",
        "désormais, mesures, pistes, étapes, devront, impose, exige, nécessaire",
    ),
    "de": words_of(
        "muss, müssen, müsste, müssten, soll, sollen, sollte, sollten, empfehlen, empfiehlt, empfohlen, schlagen vor",
        "fazit, daher, deshalb, somit, folglich, jedoch, allerdings, damit, dennoch, nur, kein, keine, keinen",
        "keiner, nicht mehr, nie, ergebnis, ergebnisse, zeigt, zeigen, bedeutet, risiko, gefahr, droht, könnte",
        "könnten, wichtigste, wichtigsten, entscheidend, entscheidende, erste, ersten, letzte, letzten, größte",
        "größten, mindestens, mehr als, beschlossen, entscheidung, einzige, einzigen, schritte, maßnahmen, nötig",
    ),
    "es": words_of(
        "debe, deben, deberá, debería, deberían, hay que, habrá que, recomienda, recomiendan, recomendamos, propone",
        "concluye, conclusión, por tanto, por lo tanto, sin embargo, no obstante, aunque, solo, sólo, único, única",
        "ya no, nunca, lección, muestra, muestran, revela, significa, resultado, resultados, riesgo, amenaza, podría",
        "podrían, principal, clave, esencial, primer, primera, último, última, mayor, ningún, ninguno, ninguna",
        "al menos, más de, decisión, decisiones, decidido, medidas, pasos, deberán, hace falta, conviene, es necesario",
    ),
    "it": words_of(
        "deve, devono, dovrà, dovrebbe, dovrebbero, bisogna, occorre, raccomanda, raccomandano, raccomandiamo",
        "propone, conclude, conclusione, quindi, pertanto, dunque, tuttavia, però, sebbene, solo, soltanto, unico",
        "unica, non più, mai, lezione, mostra, mostrano, rivela, significa, risultato, risultati, rischio, rischia",
        "minaccia, potrebbe, potrebbero, principale, chiave, essenziale, primo, ultimo, ultima, maggiore, nessun",
        "nessuno, nessuna, almeno, più di, decisione, deciso, misure, passi, dovranno, servono, è necessario",
    ),
    "pt": words_of(
        "deve, devem, deverá, deveria, deveriam, é preciso, recomenda, recomendam, recomendamos, propõe, conclui",
        "conclusão, portanto, contudo, no entanto, porém, embora, só, somente, apenas, único, única, já não",
        "não mais, nunca, lição, mostra, mostram, revela, significa, resultado, resultados, risco, ameaça, poderia",
        "poderiam, principal, essencial, primeiro, primeira, último, última, maior, nenhum, nenhuma, pelo menos",
        "mais de, decisão, medidas, passos, deverão, convém, é necessário",
    ),
    "nl": words_of(
        "moet, moeten, zou moeten, dient, dienen, beveelt aan, aanbeveling, aanbevelen, stelt voor, conclusie",
        "concludeert, dus, daarom, daardoor, echter, toch, hoewel, alleen, slechts, enige, niet meer, nooit, les",
        "blijkt, toont, betekent, resultaat, resultaten, risico, dreigt, dreiging, zou, zouden, belangrijkste",
        "eerste, laatste, grootste, geen, minstens, meer dan, besluit, besloten, stappen, maatregelen, nodig",
    ),
    "pl": words_of(
        "musi, muszą, powinien, powinna, powinno, powinny, należy, trzeba, zaleca, zalecamy, rekomenduje, proponuje",
        "wniosek, wnioski, wynika, zatem, dlatego, jednak, choć, tylko, jedynie, jedyny, jedyna, jedyne, już nie",
        "nigdy, lekcja, pokazuje, oznacza, wynik, wyniki, ryzyko, grozi, zagrożenie, może, mogą, mógłby, mogłoby",
        "główny, główna, najważniejszy, najważniejsze, kluczowy, pierwszy, pierwsza, ostatni, największy, żaden",
        "żadna, co najmniej, ponad, więcej niż, decyzja, kroki, powinni, konieczne, warto",
    ),
    "ru": words_of(
        "должен, должна, должно, должны, следует, необходимо, нужно, надо, рекомендует, рекомендуем, предлагает",
        "вывод, выводы, следовательно, поэтому, однако, хотя, только, лишь, единственный, единственная, единственное",
        "больше не, никогда, урок, показывает, показал, показали, означает, результат, результаты, риск, угрожает",
        "угроза, может, могут, мог бы, главный, главная, главное, важнейший, ключевой, первый, первая, впервые",
        "последний, крупнейший, ни один, ни одна, не менее, более, решение, меры, шаги, стоит, обязан, обязаны",
    ),
    "uk": words_of(
        "повинен, повинна, повинно, повинні, мусить, мають, слід, необхідно, потрібно, треба, рекомендує",
        "рекомендуємо, пропонує, висновок, висновки, отже, тому, однак, проте, хоча, лише, тільки, єдиний, єдина",
        "єдине, більше не, ніколи, урок, показує, показав, показали, означає, результат, результати, ризик, загрожує",
        "загроза, може, можуть, міг би, головний, головна, головне, найважливіший, ключовий, перший, перша, вперше",
        "останній, найбільший, жоден, жодна, щонайменше, понад, рішення, кроки, заходи, варто, мусять",
    ),
    "zh": words_of(
        "必须, 应该, 应当, 需要, 建议, 结论, 因此, 所以, 但是, 然而, 只有, 仅, 不再, 表明, 显示, 意味着, 风险, 威胁",
        "可能, 首次, 最大, 关键, 至少, 超过, 没有",
    ),
    "ja": words_of(
        "べき, 必要, 提言, 勧告, 結論, したがって, しかし, だけ, のみ, もはや, 示して, 意味する, 結果, 危険, リスク",
        "恐れ, 可能性, 初めて, 最大, 重要, 少なくとも, 以上",
    ),
    "ko": words_of(
        "해야, 필요, 권고, 제안, 결론, 따라서, 그러나, 하지만, 유일, 더 이상, 보여, 의미, 결과, 위험, 위협, 가능성",
        "처음, 최대, 핵심, 적어도, 이상",
    ),
    "ar": words_of(
        "يجب, ينبغي, لا بد, توصي, نوصي, يوصي, اقترح, خلص, خلصت, النتيجة, لذلك, غير أن, فقط, لم يعد, تظهر, يعني, خطر",
        "تهديد, قد, الأول, الأولى, أكبر, الوحيد, الوحيدة, على الأقل, أكثر من",
    ),
    "he": words_of(
        "חייב, חייבת, חייבים, צריך, צריכה, צריכים, יש ל, ממליץ, ממליצה, מסקנה, לכן, אולם, רק, כבר לא, מראה, מראים",
        "פירושו, תוצאה, סיכון, איום, עלול, עשוי, ראשון, ראשונה, היחיד, הגדול, לפחות, יותר מ",
    ),
    "fa": words_of(
        "باید, لازم است, توصیه, پیشنهاد, نتیجه, بنابراین, اما, تنها, فقط, دیگر, نشان می, یعنی, خطر, تهدید, ممکن است",
        "نخستین, اولین, بزرگترین, دست کم, بیش از, هیچ",
    ),
}
_STIGMA = {
    "en": words_of("i, my, me, mine, for example, for instance, e g, by the way"),
    "fr": words_of("je, j, mon, ma, mes, moi, par exemple, p ex, d ailleurs"),
    "de": words_of("ich, mein, meine, meinen, meiner, mir, mich, zum beispiel, z b, beispielsweise, übrigens"),
    "es": words_of("yo, mi, mis, me, por ejemplo, p ej, por cierto"),
    "it": words_of("io, mio, mia, miei, mie, ad esempio, per esempio, a proposito"),
    "pt": words_of("eu, meu, minha, meus, minhas, por exemplo, p ex, aliás"),
    "nl": words_of("ik, mijn, mij, bijvoorbeeld, bijv, trouwens"),
    "pl": words_of("ja, mój, moja, moje, mnie, na przykład, np, zresztą"),
    "ru": words_of("я, мой, моя, мои, меня, мне, например, кстати, к примеру"),
    "uk": words_of("я, мій, моя, мої, мене, мені, наприклад, до речі, приміром"),
    "zh": words_of("例如, 比如, 譬如"),
    "ja": words_of("例えば, たとえば"),
    "ko": words_of("예를 들어, 예컨대"),
    "ar": words_of("مثلا, مثلاً, على سبيل المثال"),
    "he": words_of("למשל, לדוגמה, אגב"),
    "fa": words_of("مثلا, برای مثال, برای نمونه"),
}
#: Scripts whose words are not parted by spaces, or carry what others part: there a cue may stand inside a run.
_RUNS = frozenset(("zh", "ja", "ko"))
_WORD = re.compile(r"[^\W_]+")


def claim(text: str, lang: str) -> float:
    """How much a sentence claims by its cue words: 1 where it has none, or its language has no table."""
    primary = lang.split("-")[0].lower()
    joined = f" {' '.join(_WORD.findall(text.lower()))} "
    bonus = min(_count(joined, _BONUS.get(primary, frozenset()), primary), COUNTED)
    stigma = _count(joined, _STIGMA.get(primary, frozenset()), primary)
    return (1 + BONUS * bonus) * (STIGMA if stigma else 1)


def _count(joined: str, cues: frozenset[str], primary: str) -> int:
    space = "" if primary in _RUNS else " "
    return sum(f"{space}{cue}{space}" in joined for cue in cues)
