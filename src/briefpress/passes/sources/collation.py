"""The order of names and titles in a list: by letters, whatever their case, accents, particles and articles.

A simple collation, not Unicode's: accents do not count but where a language counts a letter as one of its own
(`ALPHABETS`); scripts follow each other as in Unicode, and Chinese and Japanese are in the order of its code points.
"""

from __future__ import annotations

from ...source import Name
from .identity import normal_words

#: Letters that stand behind the one without their mark.
ALPHABETS: dict[str, str] = {
    "es": "ñ",
    "pl": "ąćęłńóśźż",
    "uk": "ґєії",
    "ru": "й",
}
#: What is left out at the beginning of a title: articles, with the mark that ties them to the word.
ARTICLES: dict[str, tuple[str, ...]] = {
    "fr": ("le ", "la ", "les ", "l’", "l'", "un ", "une "),
    "en": ("the ", "a ", "an "),
    "de": ("der ", "die ", "das ", "ein ", "eine "),
    "es": ("el ", "la ", "los ", "las ", "un ", "una "),
    "it": ("il ", "lo ", "la ", "i ", "gli ", "le ", "l’", "l'", "un ", "una "),
    "pt": ("o ", "a ", "os ", "as ", "um ", "uma "),
    "nl": ("de ", "het ", "een ", "’t ", "'t "),
    "ar": ("ال",),
}
#: What does not count before a family's name; in capitals it does (De Luca, Le Goff).
PARTICLES = frozenset(
    {"von", "vom", "van", "de", "der", "den", "ter", "ten", "zu", "zur", "da", "do", "dos", "das", "di", "del", "af"}
)
#: The letter behind all others.
LAST = "\uffff"


def name_key(name: Name, lang: str) -> str:
    """What a name is ordered by: family before given, particles behind; institutions as titles are."""
    if not name.family:
        return title_key(name.literal, lang)
    words = f"{name.non_dropping_particle} {name.family}".split()
    leading = next((at for at, word in enumerate(words) if word not in PARTICLES), 0)
    return text_key(" ".join(words[leading:]), lang) + "  " + text_key(" ".join((name.given, *words[:leading])), lang)


def title_key(title: str, lang: str) -> str:
    """What a title is ordered by: its words without the article before them."""
    lowered = title.lower().lstrip()
    article = next((each for each in ARTICLES.get(_primary(lang), ()) if lowered.startswith(each)), "")
    return text_key(lowered[len(article) :], lang)


def text_key(text: str, lang: str) -> str:
    """The words of a text by their letters, those of the language's own behind their neighbours."""
    own = ALPHABETS.get(_primary(lang), "")
    if not own:
        return normal_words(text)
    return "".join(normal_words(each) + LAST if each in own else normal_words(each) or " " for each in text.lower())


def _primary(lang: str) -> str:
    return lang.lower().replace("_", "-").split("-")[0]
