"""The parts of an entry by the names that a style's lines have for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import msgspec

from ..dates import format_date
from ..document import Inline, Text
from ..labels import Labels
from ..source import Citation, Name, Source
from .marks import Marks
from .names import family, inverted, joined, natural
from .numbers import edition, locator, named, numbered, ordered, paged
from .places import archive, links
from .style import Style
from .titles import clean, short_title, title_of


class Setting(msgspec.Struct, frozen=True):
    """What parts are made from: a source in a document of language ``lang``, and the citation where a note cites it."""

    source: Source
    style: Style
    lang: str
    labels: Labels
    marks: Marks
    citation: Citation | None = None

    def variable(self, name: str) -> str:
        """One of the source's other variables, "" where it has none of that name."""
        return next((clean(value) for each, value in self.source.variables if each == name), "")


Field = Callable[[Setting], tuple[Inline, ...] | str]


def find(name: str, setting: Setting) -> tuple[Inline, ...]:
    """The part of that name, none where the source does not have it; KeyError where no part has the name."""
    found = FIELDS[name](setting)
    return found if isinstance(found, tuple) else (Text(found),) if clean(found) else ()


# --- people ----------------------------------------------------------------------------------


def _author(setting: Setting) -> str:
    """The authors, or the editors in their place; none where the text has already said who."""
    source, terms = setting.source, setting.labels.terms
    if setting.citation and setting.citation.mode != "normal":
        return ""
    if source.author:
        return _people(source.author, setting)
    people = _people(source.editor, setting)
    return (terms.editors if len(source.editor) > 1 else terms.editor).format(names=people) if people else ""


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


def _edited(term: str, setting: Setting) -> str:
    """The editors, where they do not stand in the authors' place."""
    source, terms = setting.source, setting.labels.terms
    names = [name for name in (natural(each, source.language) for each in source.editor) if name]
    elsewhere = source.author or (setting.citation and setting.citation.mode != "normal")
    people = joined(names, setting.style.most, "none", terms, setting.marks)
    return str(getattr(terms, term)).format(names=people) if people and elsewhere else ""


def _family(setting: Setting) -> str:
    """The authors as a note names them again."""
    people = setting.source.author or setting.source.editor
    if setting.citation and setting.citation.mode != "normal":
        return ""
    names = [family(name).upper() if setting.style.capitals and not name.literal else family(name) for name in people]
    return joined([name for name in names if name], (3, 1), "none", setting.labels.terms, setting.marks)


def _by(variable: str, term: str, setting: Setting) -> str:
    names = setting.variable(variable)
    return str(getattr(setting.labels.terms, term)).format(names=names) if names else ""


# --- titles and dates ------------------------------------------------------------------------


def _title(setting: Setting) -> tuple[Inline, ...]:
    return title_of(setting.source.title, setting.source.language, setting.lang)


def _short_title(setting: Setting) -> tuple[Inline, ...]:
    title = setting.variable("title-short") or short_title(setting.source.title)
    return title_of(title, setting.source.language, setting.lang)


def _container(setting: Setting) -> tuple[Inline, ...]:
    return title_of(setting.source.container_title, setting.source.language, setting.lang)


def _genre(setting: Setting) -> str:
    """What kind of thing it is, as told, or by its type where a reader would ask."""
    terms = setting.labels.terms
    by_type = {"thesis": terms.thesis, "interview": terms.interview}
    return clean(setting.source.genre) or by_type.get(setting.source.type, "")


def _issued(setting: Setting) -> str:
    """The date in words; a law's is often in its title, and not said again."""
    days = [format_date(clean(day), setting.lang) for day in setting.source.issued.split("/")]
    words = "–".join(day for day in days if day)
    return "" if words and words in setting.source.title else words


def _dated(setting: Setting) -> str:
    """The date, or that there is none where the style says so and no visit dates the words."""
    unknown = setting.style.no_date and not setting.source.issued and not setting.source.accessed
    return setting.labels.terms.no_date if unknown else _issued(setting)


def _accessed(setting: Setting) -> str:
    day = clean(setting.source.accessed)
    return setting.labels.accessed.format(date=format_date(day, setting.lang)) if day else ""


# --- numbers ---------------------------------------------------------------------------------


def _number(setting: Setting) -> str:
    number = clean(setting.source.number)
    return "" if number and number in setting.source.title else named(setting.labels.terms.number, number)


def _collection(setting: Setting) -> str:
    parts = (clean(setting.source.collection_title), _collection_number(setting))
    return setting.marks.comma.join(part for part in parts if part)


def _collection_number(setting: Setting) -> str:
    return named(setting.labels.terms.number, setting.variable("collection-number"))


def _page(setting: Setting) -> str:
    """The pages, unless a note cites some of them."""
    cited = setting.citation is not None and setting.citation.locator and setting.citation.label in ("", "page")
    return "" if cited else paged(setting.source.page, setting.labels.terms)


def _pages(setting: Setting) -> str:
    """The pages without their term."""
    return ordered(setting.source.page) if _page(setting) else ""


def _locator(setting: Setting) -> str:
    if not setting.citation:
        return ""
    return locator(setting.citation, setting.labels.terms, bare=setting.style.bare_pages)


# --- where it is -----------------------------------------------------------------------------


def _publisher(setting: Setting) -> str:
    """Who published it, unless the entry has said that name already."""
    publisher = clean(setting.source.publisher)
    said = [clean(setting.source.container_title), *(natural(name) for name in setting.source.author)]
    return "" if publisher in said else publisher


def _event(setting: Setting) -> str:
    parts = (setting.variable("event-title") or setting.variable("event"), setting.variable("event-place"))
    return setting.marks.comma.join(part for part in parts if part)


def _isbn(setting: Setting) -> str:
    isbn = clean(setting.source.isbn)
    return f"ISBN\N{NO-BREAK SPACE}{isbn.removeprefix('ISBN').lstrip(': ')}" if isbn else ""


def _online(setting: Setting) -> str:
    return setting.labels.terms.online if setting.source.url or setting.source.doi else ""


#: CSL's variables that are printed as they are, each with what tells a number from any other.
EXTRA = {
    **dict.fromkeys(
        ("section", "part-number", "part-title", "original-title", "reviewed-title", "medium", "dimensions", "scale"),
        "",
    ),
    **dict.fromkeys(("status", "jurisdiction", "references", "source", "archive", "archive-place"), ""),
    **dict.fromkeys(("archive_collection", "archive_location", "call-number", "PMCID"), ""),
    "ISSN": "ISSN\N{NO-BREAK SPACE}",
    "PMID": "PMID\N{NO-BREAK SPACE}",
}


def _extra(setting: Setting) -> str:
    """The source's other variables, in the order of `EXTRA`."""
    parts = [EXTRA[name] + setting.variable(name) for name in EXTRA if setting.variable(name)]
    return setting.marks.comma.join(parts)


def _term_of(field: str, term: str, setting: Setting) -> str:
    return numbered(str(getattr(setting.labels.terms, term)), clean(str(getattr(setting.source, field))))


def _plain(field: str, setting: Setting) -> str:
    return clean(str(getattr(setting.source, field)))


FIELDS: Mapping[str, Field] = {
    "author": _author,
    "family": _family,
    "edited-by": partial(_edited, "edited_by"),
    "ed": partial(_edited, "ed"),
    "translated-by": partial(_by, "translator", "translated_by"),
    "trans": partial(_by, "translator", "trans"),
    "interview-by": partial(_by, "interviewer", "interview_by"),
    "title": _title,
    "short-title": _short_title,
    "container": _container,
    "genre": _genre,
    "issued": _issued,
    "dated": _dated,
    "accessed": _accessed,
    "collection": _collection,
    "edition": lambda setting: edition(setting.source.edition, setting.labels.terms, setting.lang),
    "version": lambda setting: numbered(setting.labels.terms.version, setting.variable("version")),
    "volume": partial(_term_of, "volume", "volume"),
    "bare-volume": partial(_plain, "volume"),
    "issue": partial(_term_of, "issue", "issue"),
    "number": _number,
    "page": _page,
    "pages": _pages,
    "locator": _locator,
    "event": _event,
    "authority": lambda setting: setting.variable("authority"),
    "place": partial(_plain, "publisher_place"),
    "publisher": _publisher,
    "isbn": _isbn,
    "extra": _extra,
    "online": _online,
    "links": lambda setting: links(setting.source, setting.marks.comma),
    "archive": lambda setting: archive(setting.source),
    "note": partial(_plain, "note"),
}
