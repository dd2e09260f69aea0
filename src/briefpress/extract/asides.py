"""Paragraphs that are beside an article's matter, told by the words that lead them: no summary is taken from them.

Corrections, captions and credits, lines that lead elsewhere, contacts, what is said of the author. Lower case, straight
apostrophes, one space between words; the languages together, since an article's furniture may be in another than its.
"""

from __future__ import annotations

import re
from collections.abc import Sequence


def _table(*lines: str) -> tuple[str, ...]:
    return tuple(entry.strip() for line in lines for entry in line.split(","))


#: What stands before a colon (or a dash, or alone) at the head of such a paragraph.
LABELS = _table(
    # corrections and notices
    "correction, corrections, erratum, errata, clarification, update, editor's note, editors' note, note to editors",
    "note, disclaimer, disclosure, rectificatif, précision, mise à jour, note de la rédaction, ndlr, avertissement",
    "korrektur, berichtigung, richtigstellung, aktualisierung, anmerkung der redaktion, hinweis",
    "hinweis der redaktion, corrección, fe de errores, fe de erratas, rectificación, actualización",
    "nota de la redacción, nota del editor, correzione, errata corrige, rettifica, aggiornamento",
    "nota della redazione, ndr, precisazione, correção, retificação, atualização, nota da redação, nota do editor",
    "esclarecimento, correctie, rectificatie, aanvulling, noot van de redactie, naschrift, sprostowanie, korekta",
    "aktualizacja, od redakcji, исправление, поправка, уточнение, обновление, обновлено, от редакции",
    "примечание редакции, виправлення, уточнення, оновлення, оновлено, від редакції, примітка редакції, 更正, 编者按",
    "訂正, 編集部注, 정정, 편집자 주, تصحيح, تنويه, תיקון, הבהרה, اصلاحیه",
    # captions, credits, sources
    "caption, photo, photos, photograph, photography, picture, image, images, credit, credits, source, sources",
    "chart, graphic, map, video, illustration, légende, photographie, crédit, crédits, crédit photo, carte",
    "graphique, vidéo, infographie, bild, bilder, foto, fotos, grafik, karte, quelle, quellen, bildunterschrift",
    "bildnachweis, abbildung, imagen, fuente, fuentes, gráfico, mapa, leyenda, pie de foto, immagine, fonte, fonti",
    "grafico, mappa, didascalia, imagem, fontes, gráfica, legenda, crédito, créditos, beeld, bron, bronnen",
    "bijschrift, kaart, grafiek, zdjęcie, fot, źródło, źródła, podpis, rycina, фото, фотография, снимок, источник",
    "источники, иллюстрация, карта, подпись, світлина, джерело, джерела, ілюстрація, мапа, підпис, 图, 图片, 来源",
    "写真, 出典, 사진, 출처, صورة, المصدر, תמונה, צילום, מקור, عکس, منبع",
    # what leads elsewhere
    "read also, also read, read more, see also, read next, further reading, related, more on this, recommended",
    "lire aussi, à lire, à lire aussi, à lire également, lire également, voir aussi, sur le même sujet, à voir",
    "pour aller plus loin, lesen sie auch, lesen sie mehr, mehr zum thema, siehe auch, auch interessant, zum thema",
    "weiterlesen, lea también, lee también, leer también, lea además, véase también, le puede interesar, más sobre",
    "leggi anche, vedi anche, per approfondire, da leggere, leia também, leia mais, veja também, saiba mais",
    "lees ook, lees meer, lees verder, zie ook, czytaj też, czytaj także, czytaj więcej, zobacz też, zobacz także",
    "przeczytaj także, читайте также, читайте еще, читайте ещё, читать далее, смотрите также, по теме, подробнее",
    "читайте також, дивіться також, читати далі, за темою, докладніше, 相关阅读, 延伸阅读, 関連記事, 관련 기사",
    "اقرأ أيضا, اقرأ أيضًا, קראו גם, قراءت بیشتر, بیشتر بخوانید",
    # contacts, tags, rights
    "contact, contacts, press contact, media contact, for more information, e-mail, email, phone, tags, keywords",
    "topics, copyright, contact presse, contacts presse, courriel, tél, mots-clés, étiquettes, kontakt",
    "pressekontakt, telefon, schlagwörter, stichwörter, contacto, contacto de prensa, correo, teléfono, etiquetas",
    "palabras clave, contatto, contatti, ufficio stampa, parole chiave, contato, contatos, palavras-chave",
    "perscontact, trefwoorden, kontakt dla mediów, słowa kluczowe, tagi, контакты, контакт, для прессы, теги",
    "ключевые слова, контакти, тел",
    # who wrote it
    "about the author, about the authors, author, by, reporting by, editing by, translation, translated by",
    "à propos de l'auteur, à propos des auteurs, à propos de l'autrice, auteur, autrice, l'auteur, l'autrice",
    "traduction, traduit par, über den autor, über die autorin, zum autor, zur autorin, zur person, autor, autorin",
    "übersetzung, sobre el autor, sobre la autora, acerca del autor, traducción, sull'autore, l'autore, traduzione",
    "sobre o autor, sobre a autora, tradução, over de auteur, vertaling, o autorze, o autorce, tłumaczenie",
    "об авторе, об авторах, автор, авторы, перевод, про автора, про авторів, про авторку, автори, переклад, 关于作者",
    "作者, 作者简介, 著者, 著者紹介, 筆者紹介, 글쓴이, عن الكاتب, نبذة عن الكاتب, על המחבר, درباره نویسنده",
)
#: Titles of sections that are beside the matter, besides the labels.
SECTIONS = _table(
    "references, bibliography, acknowledgements, acknowledgments, funding, appendix, annex, methodology, contents",
    "remerciements, bibliographie, annexe, annexes, méthodologie, sommaire, danksagung, literatur",
    "literaturverzeichnis, anhang, inhalt, agradecimientos, bibliografía, anexo, anexos, metodología, ringraziamenti",
    "bibliografia, allegato, agradecimentos, metodologia, dankwoord, literatuur, bijlage, podziękowania, załącznik",
    "благодарности, литература, приложение, методология, подяки, література, додаток, методологія, 参考文献, 謝辞",
    "致谢, 참고문헌",
)
#: Words that tell such a paragraph wherever they stand in it.
PHRASES = _table(
    "an earlier version of this, a previous version of this, this article has been, this story has been updated",
    "this article was originally, this article was first, this story was first, originally published",
    "first appeared in, sign up for, subscribe to, follow us on, all rights reserved, the views expressed",
    "views are those of the author, the author is, the authors are, the writer is, this piece was",
    "une version antérieure de, une première version de, une version précédente de, cet article a été",
    "cet article est paru, cette tribune a été, abonnez-vous, s'abonner à, suivez-nous, tous droits réservés",
    "les opinions exprimées, l'auteur est, l'autrice est, les auteurs sont, in einer früheren version",
    "in einer früheren fassung, in einer ersten fassung, in einer ersten version, eine frühere version",
    "eine frühere fassung, dieser artikel ist zuerst, dieser artikel wurde, dieser text erschien",
    "alle rechte vorbehalten, der autor ist, die autorin ist, die autoren sind, abonnieren sie, folgen sie uns",
    "una versión anterior de, una primera versión de, este artículo fue, este artículo se publicó, suscríbase",
    "síganos, todos los derechos reservados, el autor es, la autora es, las opiniones expresadas",
    "una versione precedente, una prima versione, questo articolo è stato, iscriviti a, seguici su",
    "tutti i diritti riservati, l'autore è, l'autrice è, le opinioni espresse, uma versão anterior",
    "uma primeira versão, este artigo foi, siga-nos, todos os direitos reservados, o autor é, a autora é",
    "as opiniões expressas, in een eerdere versie, een eerdere versie van, dit artikel is eerder",
    "dit artikel verscheen, alle rechten, de auteur is, de schrijver is, volg ons, we wcześniejszej wersji",
    "w pierwszej wersji, w poprzedniej wersji, artykuł ukazał się, wszelkie prawa zastrzeżone, autor jest",
    "autorka jest, в более ранней версии, в предыдущей версии, в первой версии, в первоначальной версии",
    "статья впервые опубликована, все права защищены, подпишитесь на, подписывайтесь, автор статьи, мнение автора",
    "мнение редакции, у попередній версії, у першій версії, у ранішій версії, статтю вперше, усі права захищено",
    "підпишіться, думка автора, 本文作者, 版权所有, 無断転載, 筆者は, 저작권자, جميع الحقوق محفوظة",
    "כל הזכויות שמורות",
)
#: Who signs articles, and what they are in a line about them.
ROLES = _table(
    "fellow, professor, researcher, journalist, editor, author, lecturer, analyst, correspondent, columnist, writer",
    "scholar, economist, historian, reporter, consultant, director, president, member, group, associate, lawyer",
    "head, chercheur, chercheuse, professeur, professeure, journaliste, rédacteur, rédactrice, auteur, autrice",
    "maître, maîtresse, analyste, correspondant, correspondante, chroniqueur, chroniqueuse, écrivain, économiste",
    "historien, historienne, directeur, directrice, consultante, avocat, avocate, spécialiste, doctorant, doctorante",
    "professorin, redakteur, redakteurin, journalistin, autor, autorin, wissenschaftler, wissenschaftlerin, dozent",
    "dozentin, korrespondent, korrespondentin, kolumnist, kolumnistin, ökonom, ökonomin, historiker, historikerin",
    "direktor, direktorin, leiter, leiterin, mitarbeiter, mitarbeiterin, referent, referentin, publizist",
    "publizistin, investigador, investigadora, profesor, profesora, periodista, redactor, redactora, autora",
    "analista, corresponsal, columnista, escritor, escritora, economista, historiador, historiadora, directora",
    "abogado, abogada, ricercatore, ricercatrice, professore, professoressa, docente, giornalista, redattore",
    "redattrice, autore, corrispondente, scrittore, scrittrice, storico, storica, direttore, direttrice, avvocato",
    "pesquisador, pesquisadora, professora, jornalista, colunista, correspondente, diretor, diretora, advogado",
    "onderzoeker, hoogleraar, redacteur, verslaggever, docent, columniste, schrijver, econoom, historicus, badacz",
    "badaczka, dziennikarz, dziennikarka, redaktor, redaktorka, autorka, analityk, analityczka, ekonomista",
    "ekonomistka, historyk, historyczka, dyrektor, dyrektorka, wykładowca, publicysta, publicystka, badaczem",
    "badaczką, profesorem, profesorką, dziennikarzem, dziennikarką, redaktorem, redaktorką, analitykiem, analityczką",
    "ekonomistą, ekonomistką, historykiem, dyrektorem, dyrektorką, wykładowcą, publicystą, publicystką, сотрудник",
    "сотрудница, научный, профессор, журналист, журналистка, редактор, автор, аналитик, корреспондент, обозреватель",
    "писатель, экономист, историк, директор, эксперт, политолог, доцент, преподаватель, кандидат, доктор",
    "співробітник, співробітниця, науковий, наукова, професор, журналіст, оглядач, письменник, економіст, історик",
    "експерт, доцентка, викладач, кандидатка, кореспондент, кореспондентка, аналітик, аналітикиня",
)
#: What stands between a name and what its bearer is.
COPULAS = (
    r"is|are|was|works as|est|sont|était|ist|sind|war|arbeitet als|es|era|fue|è|é|foi|is|was|jest|był|była|[—–-]|є"
)
#: A role may stand after so many words; such a paragraph has at most so many; and stands so near to an end of it all.
BEFORE_ROLE, LONGEST, NEAR = 5, 70, 4
#: Only so many characters of a paragraph are looked at.
HEAD = 800

_LABEL = re.compile(
    rf"[\W_]*(?:{'|'.join(map(re.escape, sorted(LABELS, key=len, reverse=True)))})\.?(?:\s?[:：—–]|\W*$)"
)
#: In scripts without spaces nothing parts a phrase from what is around it.
_PHRASE = re.compile("|".join(rf"\b{re.escape(each)}\b" if each.isascii() or " " in each else each for each in PHRASES))
_ELSEWHERE = re.compile(
    r"(?:read (?:also|more|next)|(?:à )?lire (?:aussi|également)|lesen sie (?:auch|mehr)|le[ae] (?:también|mais)"
    r"|leggi anche|leia (?:também|mais)|lees (?:ook|meer|verder)|czytaj (?:też|także|więcej)"
    r"|читайте (?:также|також|ещё|еще))\b"
)
_CREDIT = re.compile(
    r"©|\(c\)|\bphoto(?:graph(?:ie|y)?)?s?\b\W+(?-i:[A-Z])|\bfotos?: |\bfot\. |фото: |/(?:afp|ap|reuters|dpa|epa)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|\b(?:t[ée]l|telefon|phone|тел)\b\.?\s?:?\s?[+(\d]", re.IGNORECASE)
_DATED = re.compile(
    r"(?:published|updated|posted|last modified|publié|mis à jour|mise à jour|modifié|veröffentlicht|aktualisiert|stand"
    r"|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|opublikowano|aktualizacja"
    r"|опубликовано|обновлено|опубліковано|оновлено)\b[^.!?]*\d"
)
_NAMED = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]*[ \u00a0](?:(?:van|von|de|den|der|di|da|del|du|bin|al|el)[ \u00a0]){0,2}){0,4}"
    r"[^\W\d_a-z][\w’'.-]*(?: \([^)]*\))?(?:, \d+)?,?[ \u00a0]"
    rf"(?:{COPULAS})[ \u00a0]((?:\S+\s?){{1,{BEFORE_ROLE}}})"
)
_ROLE = frozenset(ROLES)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def is_aside(text: str, *, from_end: int = 0, authors: Sequence[str] = ()) -> bool:
    """Whether a paragraph is beside the matter; ``from_end`` is how many paragraphs stand between it and an end."""
    folded = _folded(text[:HEAD])
    if _LABEL.match(folded) or _ELSEWHERE.match(folded) or _PHRASE.search(folded):
        return True
    if len(_WORD.findall(text[:HEAD])) > LONGEST or text[HEAD:]:
        return False
    if _CREDIT.search(text) or _ADDRESS.search(text) or _DATED.match(folded):
        return True
    return from_end < NEAR and (_of_author(folded, authors) or _of_someone(text))


def is_aside_title(text: str) -> bool:
    """Whether a heading, or a line that stands for one, titles what is beside the matter."""
    folded = _folded(text[:HEAD]).strip(" .:")
    return folded in SECTIONS or folded in LABELS


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


def _of_author(folded: str, authors: Sequence[str]) -> bool:
    """Whether a paragraph begins with the name of one who signed the article."""
    return any(folded.startswith(_folded(name)) for name in authors if len(name) > 4)


def _of_someone(text: str) -> bool:
    """Whether a paragraph says of a name what its bearer is by trade."""
    match = _NAMED.match(text)
    return match is not None and not _ROLE.isdisjoint(word.lower() for word in _WORD.findall(match[1]))
