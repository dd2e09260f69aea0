"""Who made a source, as a part of its entry: authors, editors in their place or elsewhere, and other roles."""

from __future__ import annotations

from collections.abc import Sequence

from ..source import Name
from .context import Setting
from .names import family, inverted, joined, names_in, natural

#: CSL's roles of those who stand in the place of authors, in this order.
MAKERS = ("director", "composer", "performer", "host", "series-creator", "producer", "organizer", "compiler")


def author(setting: Setting) -> str:
    """The authors, or the editors in their place; none where the text has already said who."""
    source, terms = setting.source, setting.labels.terms
    if setting.citation and setting.citation.mode != "normal":
        return ""
    if source.author or not source.editor:
        return _people(source.author or _others(setting), setting)
    people = _people(source.editor, setting)
    return (terms.editors if len(source.editor) > 1 else terms.editor).format(names=people) if people else ""


def _others(setting: Setting) -> tuple[Name, ...]:
    """Who made what has neither authors nor editors: a film, a broadcast, a song."""
    return next((names for role in MAKERS if (names := names_in(setting.variable(role)))), ())


def _people(people: Sequence[Name], setting: Setting) -> str:
    style, language = setting.style, setting.source.language
    turned = "none" if setting.citation and style.notes else style.inverted
    names = [
        inverted(name, setting.marks.comma, language, capitals=style.capitals)
        if turned == "all" or (turned == "first" and not index)
        else natural(name, language)
        for index, name in enumerate(people)
    ]
    most = style.most_in_note if setting.citation else style.most
    return joined([name for name in names if name], most, turned, setting.labels.terms, setting.marks)


def edited(term: str, setting: Setting) -> str:
    """The editors, where they do not stand in the authors' place."""
    source, terms = setting.source, setting.labels.terms
    names = [name for name in (natural(each, source.language) for each in source.editor) if name]
    elsewhere = source.author or (setting.citation and setting.citation.mode != "normal")
    people = joined(names, setting.style.most, "none", terms, setting.marks)
    return str(getattr(terms, term)).format(names=people) if people and elsewhere else ""


def families(setting: Setting) -> str:
    """The authors as a note names them again."""
    people = setting.source.author or setting.source.editor or _others(setting)
    if setting.citation and setting.citation.mode != "normal":
        return ""
    names = [family(name).upper() if setting.style.capitals and not name.literal else family(name) for name in people]
    return joined([name for name in names if name], (3, 1), "none", setting.labels.terms, setting.marks)


def by_role(variable: str, term: str, setting: Setting) -> str:
    """The people that a variable names, in the term of their role."""
    people = [natural(name, setting.source.language) for name in names_in(setting.variable(variable))]
    names = joined(people, setting.style.most, "none", setting.labels.terms, setting.marks)
    return str(getattr(setting.labels.terms, term)).format(names=names) if names else ""
