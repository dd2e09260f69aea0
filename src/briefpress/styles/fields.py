"""The parts of an entry by the names that a style's lines have for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from ..document import Inline, Text
from .context import Setting
from .days import worded
from .names import natural
from .numbers import edition, locator, named, numbered, ordered, paged
from .people import author, by_role, edited, families
from .places import archive, links
from .titles import clean, short_title, title_of
from .types import kind_of

Field = Callable[[Setting], tuple[Inline, ...] | str]


def find(name: str, setting: Setting) -> tuple[Inline, ...]:
    """The part of that name, none where the source does not have it; KeyError where no part has the name."""
    found = FIELDS[name](setting)
    return found if isinstance(found, tuple) else (Text(found),) if clean(found) else ()


# --- titles and dates ------------------------------------------------------------------------


def _title(setting: Setting) -> tuple[Inline, ...]:
    return title_of(setting.source.title, setting.source.language, setting.lang)


def _short_title(setting: Setting) -> tuple[Inline, ...]:
    title = setting.variable("title-short") or setting.variable("shortTitle") or short_title(setting.source.title)
    return title_of(title, setting.source.language, setting.lang)


def _container(setting: Setting) -> tuple[Inline, ...]:
    return title_of(setting.source.container_title, setting.source.language, setting.lang)


def _genre(setting: Setting) -> str:
    """What kind of thing it is, as told, or by its type where a reader would ask."""
    terms = setting.labels.terms
    by_type = {"thesis": terms.thesis, "interview": terms.interview}
    return clean(setting.source.genre) or by_type.get(setting.source.type, "")


def _issued(setting: Setting) -> str:
    words = worded(setting.source.issued, setting.labels.terms, setting.lang)
    return "" if _is_told(words, setting) else words


def _is_told(words: str, setting: Setting) -> bool:
    """Whether a law or a judgment has its number or date in its title: it is not said again."""
    return bool(words) and kind_of(setting.source.type) in ("law", "case") and words in setting.source.title


def _dated(setting: Setting) -> str:
    """The date, or that there is none where the style says so and no visit dates the words."""
    unknown = setting.style.no_date and not setting.source.issued and not setting.source.accessed
    return setting.labels.terms.no_date if unknown else _issued(setting)


def _accessed(setting: Setting) -> str:
    day = worded(setting.source.accessed, setting.labels.terms, setting.lang)
    return setting.labels.accessed.format(date=day) if day else ""


# --- numbers ---------------------------------------------------------------------------------


def _number(setting: Setting) -> str:
    number = clean(setting.source.number)
    return "" if _is_told(number, setting) else named(setting.labels.terms.number, number)


def _collection(setting: Setting) -> str:
    parts = (clean(setting.source.collection_title), _collection_number(setting))
    return setting.marks.comma.join(part for part in parts if part)


def _collection_number(setting: Setting) -> str:
    return named(setting.labels.terms.number, setting.variable("collection-number"))


def _page(setting: Setting) -> str:
    """The pages, unless a note cites some of them."""
    cited = setting.citation is not None and setting.citation.locator and setting.citation.label in ("", "page")
    return "" if cited else paged(setting.source.page, setting.labels.terms, setting.lang)


def _pages(setting: Setting) -> str:
    """The pages without their term."""
    return ordered(setting.source.page, setting.lang) if _page(setting) else ""


def _locator(setting: Setting) -> str:
    if not setting.citation:
        return ""
    return locator(setting.citation, setting.labels.terms, setting.lang, bare=setting.style.bare_pages)


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
        (
            "section",
            "part-number",
            "part-title",
            "volume-title",
            "original-title",
            "reviewed-title",
            "medium",
            "dimensions",
            "scale",
        ),
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
    return numbered(str(getattr(setting.labels.terms, term)), clean(str(getattr(setting.source, field))), setting.lang)


def _plain(field: str, setting: Setting) -> str:
    return clean(str(getattr(setting.source, field)))


FIELDS: Mapping[str, Field] = {
    "author": author,
    "family": families,
    "edited-by": partial(edited, "edited_by"),
    "ed": partial(edited, "ed"),
    "translated-by": partial(by_role, "translator", "translated_by"),
    "trans": partial(by_role, "translator", "trans"),
    "interview-by": partial(by_role, "interviewer", "interview_by"),
    "title": _title,
    "short-title": _short_title,
    "container": _container,
    "genre": _genre,
    "issued": _issued,
    "dated": _dated,
    "accessed": _accessed,
    "collection": _collection,
    "edition": lambda setting: edition(setting.source.edition, setting.labels.terms, setting.lang),
    "version": lambda setting: numbered(setting.labels.terms.version, setting.variable("version"), setting.lang),
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
