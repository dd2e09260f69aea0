"""What the styles of Word, LibreOffice, Google Docs, WPS and pandoc are for, by their names: data, and no decision."""

from __future__ import annotations

import re

#: The roles of paragraph styles, by names without case and spaces. Word stores its own styles under English names.
NAMES: dict[str, frozenset[str]] = {
    "title": frozenset(("title", "titre", "titel", "titolo", "tytuł", "otsikko", "название", "标题", "標題", "表題")),
    "subtitle": frozenset(("subtitle", "soustitre", "untertitel", "sottotitolo", "подзаголовок", "副标题", "副題")),
    "author": frozenset(("author", "auteur", "byline")),
    "date": frozenset(("date", "datum")),
    "abstract": frozenset(("abstract",)),
    "quote": frozenset((
        "quote", "intensequote", "quotations", "blocktext", "blockquote", "blockquotation", "citation",
        "citationintense", "zitat", "intensiveszitat", "cita", "citadestacada", "citazione", "citazioneintensa",
        "citaat", "citação", "cytat", "цитата", "выделеннаяцитата", "引用", "引文", "明显引用", "인용",
        "اقتباس", "ציטוט",
    )),
    "code": frozenset((
        "htmlpreformatted", "sourcecode", "preformattedtext", "code", "codeblock", "listing", "macro", "macrotext",
        "preformatted", "quellcode", "quelltext", "programlisting",
    )),
    "caption": frozenset((
        "caption", "tablecaption", "imagecaption", "figurecaption", "légende", "beschriftung", "didascalia",
        "epígrafe", "legenda", "названиеобъекта", "题注", "題注", "図表番号",
    )),
    "term": frozenset(("definitionterm", "definitiontermtight", "listheading")),
    "definition": frozenset(("definition", "definitiondefinition", "definitiondefinitiontight", "listcontents")),
    "continue": frozenset(("listcontinue", *(f"listcontinue{level}" for level in range(2, 6)))),
    "contents": frozenset((
        *(f"toc{level}" for level in range(1, 10)), *(f"contents{level}" for level in range(1, 11)), "tocheading",
        "contentsheading", "tableoffigures", "tableofauthorities", "toaheading",
    )),
    "rule": frozenset(("horizontalline",)),
    "bullet": frozenset(("listbullet", *(f"listbullet{level}" for level in range(2, 6)))),
    "number": frozenset(("listnumber", *(f"listnumber{level}" for level in range(2, 6)))),
    "furniture": frozenset(("header", "footer")),
    "summary heading": frozenset(("summaryheading",)),
    "summary": frozenset(("summary",)),
    "summary figures heading": frozenset(("summaryfiguresheading",)),
    "summary figures": frozenset(("summaryfigures",)),
    "note box": frozenset(("notebox",)),
    "note box heading": frozenset(("noteboxheading",)),
    "warning box": frozenset(("warningbox",)),
    "warning box heading": frozenset(("warningboxheading",)),
    "masthead": frozenset(("masthead",)),
    "marking": frozenset(("marking",)),
    "numbered": frozenset(("numberedparagraph",)),
    "source": frozenset(("source",)),
    "sources legend": frozenset(("sourceslegend",)),
    "note apart": frozenset(("noteapart",)),
}  # fmt: skip
#: Roles that only files of our own writer have: elsewhere such names are somebody's own styles.
OWN = frozenset((
    "summary heading", "summary", "summary figures heading", "summary figures", "masthead", "marking", "numbered",
    "source", "note box", "note box heading", "warning box", "warning box heading",
    "sources legend", "note apart",
))  # fmt: skip
_ROLES = {name: role for role, names in NAMES.items() for name in names}
#: The styles of headings: Word's and LibreOffice's, and what people call their own in other languages.
_HEADING = re.compile(
    "(?:heading|titre|überschrift|titolo|título|titulo|kop|nagłówek|rubrik|overskrift|otsikko|заголовок|标题|標題"
    "|見出し|제목|عنوان|כותרת|başlık|nadpis|címsor)([1-9])"
)
#: Character styles whose text is code.
CODE_NAMES = frozenset((
    "htmlcode", "htmltypewriter", "htmlkeyboard", "htmlsample", "verbatimchar", "sourcetext", "code", "codechar",
    "inlinecode", "teletype", "htmlpreformattedchar", "sourcecodechar",
))  # fmt: skip
#: Fonts whose letters are all of one width.
MONOSPACE = frozenset((
    "courier", "courier new", "consolas", "menlo", "monaco", "liberation mono", "dejavu sans mono", "roboto mono",
    "source code pro", "ibm plex mono", "lucida console", "andale mono", "cascadia code", "cascadia mono",
    "fira code", "fira mono", "jetbrains mono", "ubuntu mono", "inconsolata", "nimbus mono l",
))  # fmt: skip


def plain_name(name: str) -> str:
    """A style's name without case, spaces and hyphens."""
    return re.sub(r"[\s_-]+", "", name).lower()


def role_of(name: str) -> str:
    """The role of a paragraph style of that plain name, ``heading 2`` for one of a heading; empty for any other."""
    if match := _HEADING.fullmatch(name):
        return f"heading {match[1]}"
    return _ROLES.get(name, "")
