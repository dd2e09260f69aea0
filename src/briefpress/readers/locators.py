"""Places within a source, ``p. 7`` or ``chap. 2``, told from other words behind a key, in ten languages."""

from __future__ import annotations

import re
from typing import NamedTuple

#: CSL's labels, each with the words and abbreviations (their stop aside) that mean it in fr en de es it pt nl pl ru uk.
LABELS: dict[str, tuple[str, ...]] = {
    "page": (
        *("p", "pp", "pg", "page", "pages", "s", "ss", "seite", "seiten", "pág", "págs", "página", "páginas", "pag"),
        *("pagg", "pagina", "pagine", "pagina's", "blz", "bladzijde", "str", "strona", "strony", "с", "сс", "стр"),
        *("страница", "страницы", "стор", "сторінка", "сторінки"),
    ),
    "chapter": (
        *("ch", "chap", "chaps", "chapter", "chapters", "chapitre", "chapitres", "kap", "kapitel", "cap", "caps"),
        *("capp", "capítulo", "capítulos", "capitolo", "capitoli", "hfst", "hfdst", "hoofdstuk", "rozdz", "rozdział"),
        *("гл", "глава", "главы", "розд", "розділ"),
    ),
    "section": (
        *("§", "§§", "sec", "secs", "sect", "section", "sections", "abschn", "abschnitt", "sección", "secciones"),
        *("sez", "sezione", "seção", "secção", "sectie", "sekcja", "разд", "раздел"),
    ),
    "paragraph": (
        *("¶", "¶¶", "para", "paras", "par", "paragraph", "paragraphs", "paragraphe", "paragraphes", "al", "alinéa"),
        *("abs", "absatz", "rn", "párr", "párrafo", "paragrafo", "parágrafo", "alinea", "lid", "ust", "akapit"),
        *("абз", "абзац", "п", "пункт"),
    ),
    "figure": (
        *("fig", "figs", "figure", "figures", "abb", "abbildung", "figura", "figuras", "figuur", "afb", "afbeelding"),
        *("rys", "rysunek", "рис", "рисунок", "мал"),
    ),
    "table": (
        *("tab", "table", "tables", "tableau", "tableaux", "tabelle", "tabla", "tabella", "tabela", "tabel"),
        *("табл", "таблица", "таблиця"),
    ),
    "note": (
        *("n", "nn", "note", "notes", "fn", "footnote", "anm", "anmerkung", "fußnote", "nota", "notas", "noot"),
        *("przyp", "przypis", "прим", "примечание", "примітка"),
    ),
    "volume": (
        *("vol", "vols", "volume", "volumes", "t", "tome", "tomes", "bd", "bde", "band", "tomo", "tom", "dl", "deel"),
        *("т", "том", "тома"),
    ),
    "part": (
        *("pt", "pts", "part", "parts", "partie", "parties", "teil", "parte", "cz", "część", "ч", "часть", "частина"),
    ),
    "issue": ("no", "nos", "n°", "nº", "nr", "№", "issue", "numéro", "heft", "número", "numero", "nummer"),
    "line": ("l", "ll", "line", "lines", "ligne", "lignes", "z", "zeile", "línea", "linea", "linha", "regel", "строка"),
    "verse": ("v", "vv", "verse", "verses", "vers"),
    "column": ("col", "cols", "column", "colonne", "sp", "spalte", "columna", "colonna", "coluna", "kol", "стб"),
    "folio": ("fol", "fols", "folio", "bl", "blatt", "л"),
    "book": ("bk", "bks", "book", "livre", "buch", "libro", "livro", "boek", "księga", "кн", "книга"),
    "article-locator": (
        *("art", "arts", "article", "articles", "artikel", "artículo", "articolo", "artigo", "artykuł"),
        *("ст", "статья", "стаття"),
    ),
    "appendix": ("app", "appendix", "annexe", "anhang", "anexo", "allegato", "bijlage", "załącznik", "прил", "додаток"),
    "equation": ("eq", "eqs", "equation", "équation", "gleichung"),
    "sub-verbo": ("s.v", "s.vv"),
}
_LABEL_OF = {word: label for label, words in LABELS.items() for word in words}


def _word(word: str) -> str:
    """The pattern of a word: one letter alone is an abbreviation only with its stop, but for the page's."""
    return re.escape(word) + (r"\." if len(word) == 1 and word.isalpha() and word != "p" else r"\.?")


_WORDS = "|".join(map(_word, sorted(_LABEL_OF, key=len, reverse=True)))
#: 12, 12.3, 12a, 12 ff., xiv, XIV, A
_NUMBER = r"(?:\d+(?:[.:]\d+)*(?:\s?(?:ff|f|sqq|sq)\.?|[a-z])?|(?:[ivxlcdm]+|[IVXLCDM]+|[A-Z])(?!\.\s?\d))(?![^\W_])"
_RANGE = rf"{_NUMBER}(?:\s?[-–—]\s?{_NUMBER})?"
_LIST = rf"{_RANGE}(?:(?:\s?,\s?|\s(?:&|and|et|und|y|e|en|i|и|і|й|та)\s){_RANGE})*"
_LABELLED = re.compile(rf"[,\s]*(?<![^\W_])((?i:{_WORDS}))\s*({_LIST})")
_BARE = re.compile(rf"[,\s]*(?=\d)({_LIST})")
_BRACED = re.compile(r"[,\s]*\{([^{}]*)\}")
_AROUND = ", \t\n\u00a0\u202f"


class Locator(NamedTuple):
    """A place within a source: itself, CSL's label for its kind, and the words behind it."""

    locator: str
    label: str
    suffix: str


def locator_of(words: str) -> Locator:
    """Part what stands behind a key: ``, p. 7 and passim`` is page 7, then ``and passim``; a number is a page.

    Braces say where the place begins and ends (``{pp. iv, vi}``), empty ones that there is none: pandoc's syntax,
    https://pandoc.org/MANUAL.html#extension-citations.
    """
    if braced := _BRACED.match(words):
        return Locator(*_braced(braced[1].strip()), words[braced.end() :].strip(_AROUND))
    if labelled := _LABELLED.match(words):
        label = _LABEL_OF[labelled[1].casefold().rstrip(".")]
        return Locator(labelled[2], label, words[labelled.end() :].strip(_AROUND))
    if bare := _BARE.match(words):
        return Locator(bare[1], "page", words[bare.end() :].strip(_AROUND))
    return Locator("", "", words.strip(_AROUND))


def _braced(words: str) -> tuple[str, str]:
    """A place that the author marked as one, however it is written."""
    word, _, rest = words.partition(" ")
    label = _LABEL_OF.get(word.casefold().rstrip("."), "")
    if label and rest.strip():
        return rest.strip(), label
    found = locator_of(words.replace("{", "").replace("}", "")) if words else Locator("", "", "")
    return (found.locator, found.label) if found.locator and not found.suffix else (words, "page" if words else "")
