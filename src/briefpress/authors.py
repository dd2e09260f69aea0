"""How the text names the authors of a source: ``Perec``, ``Perec et Duval``, ``Perec et al.``, by language."""

from __future__ import annotations

import re

from .months import babel_locale
from .source import Name, Source

#: So many authors are named; of more, the first stands for all.
NAMED = 2
#: “And others” by language; elsewhere Latin.
OTHERS = {
    "ar": "وآخرون",
    "fa": "و دیگران",
    "he": "ואח׳",
    "ja": "ほか",
    "ko": "외",
    "pl": "i in.",
    "ru": "и др.",
    "uk": "та ін.",
    "zh": "等",
}
LATIN = "et al."
_TAGS = re.compile(r"</?(?:i|b|sc|sup|sub)>")


def authors_in_text(source: Source, lang: str) -> str:
    """The family names of the authors, else of the editors; of a source without either, its title or its key."""
    names = [text for name in source.author or source.editor if (text := _family(name))]
    if not names:
        return _TAGS.sub("", source.title) or source.container_title or source.publisher or source.id
    if len(names) > NAMED:
        return f"{names[0]} {OTHERS.get(lang.split('-')[0].lower(), LATIN)}"
    return _joined(names, lang)


def _family(name: Name) -> str:
    return name.literal or " ".join(filter(None, (name.non_dropping_particle, name.family))) or name.given


def _joined(names: list[str], lang: str) -> str:
    """Two names with the language's “and” (CLDR)."""
    from babel.lists import format_list

    return format_list(names, locale=babel_locale(lang))
