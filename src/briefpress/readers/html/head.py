"""What a page says of itself: its title, its author, its date, its language, in the many ways there are to say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from ...dates import parse_date
from ..meta import clean
from .inlines import LANGUAGE
from .nodes import Chars, Element, elements

#: Names of meta elements, the surest first.
TITLES = ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")
AUTHORS = ("author", "citation_author", "dc.creator", "dcterms.creator", "article:author", "sailthru.author", "byl")
DATES = (
    *("article:published_time", "citation_publication_date", "citation_date", "dcterms.date", "dc.date"),
    *("dc.date.issued", "dcterms.issued", "datepublished", "date", "pubdate", "publish-date", "parsely-pub-date"),
    *("og:published_time", "sailthru.date", "dcterms.created", "changedate"),
)
KEYWORDS = ("keywords", "article:tag", "citation_keywords", "news_keywords")
_ARTICLES = frozenset(
    (
        "article",
        "newsarticle",
        "blogposting",
        "report",
        "scholarlyarticle",
        "reportagenewsarticle",
        "webpage",
        "techarticle",
    )
)
_COMMAS = re.compile(r"\s*[,;،、]\s*")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST = 20


class Head:
    """What a page's head and its data for machines say."""

    def __init__(self, root: Element) -> None:
        self.metas = _metas(root)
        self.data = list(_linked_data(root))
        title = next((each for each in elements(root, "title") if not _in_drawing(each)), None)
        self.title = _shown(title) if title is not None else ""
        self.start = title.start if title is not None else 0
        self.site = self._first(("og:site_name", "application-name"))
        self.lang = _language(root, self.metas)
        self.addresses = frozenset(_addresses(root, self.metas))

    def _first(self, names: Iterable[str]) -> str:
        return next((value for name in names for value in self.metas.get(name, ())), "")

    @property
    def headline(self) -> str:
        """The title without the site's name, where the page says it apart."""
        return self._first(TITLES) or _text(
            next((each.get("headline") for each in self.data if each.get("headline")), "")
        )

    @property
    def authors(self) -> tuple[str, ...]:
        """The authors' names; an address of a profile is none."""
        for name in AUTHORS:
            found = [value for value in self.metas.get(name, ()) if not value.startswith(("http", "@", "/"))]
            if found:
                return tuple(dict.fromkeys(part for value in found for part in _names(value, name)))
        return tuple(dict.fromkeys(name for each in self.data for name in _people(each.get("author"))))

    @property
    def date(self) -> str:
        """The day of publication as ISO 8601, "" where it is not said."""
        given = [value for name in DATES for value in self.metas.get(name, ())]
        given += [_text(each.get("datePublished")) for each in self.data if each.get("datePublished")]
        return next((iso for value in given if (iso := day(value, self.lang))), "")

    @property
    def keywords(self) -> tuple[str, ...]:
        for name in KEYWORDS:
            values = [part for value in self.metas.get(name, ()) for part in _COMMAS.split(value) if part]
            if values:
                return tuple(dict.fromkeys(values))[:_MOST]
        return ()


def day(text: str, lang: str) -> str:
    """The day that a date with or without a time means, as ISO 8601."""
    iso = _ISO.match(text.strip())
    return parse_date(iso[0] if iso else text[:60], lang)


def _shown(element: Element) -> str:
    words = "".join(node.text for node in element.children if isinstance(node, Chars))
    return " ".join(clean(words).split())


def _in_drawing(element: Element) -> bool:
    return element.parent is not None and element.parent.tag in ("svg", "g", "symbol")


def _metas(root: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in elements(root, "meta"):
        name = each.get("name") or each.get("property") or each.get("itemprop") or each.get("http-equiv")
        value = " ".join(clean(each.get("content")).split())
        if name and value:
            found.setdefault(name.lower(), []).append(value)
    return found


def _linked_data(root: Element) -> Iterator[Mapping[str, Any]]:
    """The articles in the page's JSON-LD; what is no JSON says nothing."""
    for script in elements(root, "script"):
        if script.get("type").lower() != "application/ld+json":
            continue
        text = "".join(node.text for node in script.children if isinstance(node, Chars))
        try:
            found = msgspec.json.decode(text)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            # Python's own decoders call themselves for each bracket.
            continue
        yield from (each for each in _objects(found) if _is_article(each))


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    parts = value if isinstance(value, list) else [value]
    for part in parts:
        if isinstance(part, dict):
            yield part
            graph = part.get("@graph")
            yield from (each for each in (graph if isinstance(graph, list) else ()) if isinstance(each, dict))


def _is_article(item: Mapping[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(str(kind).lower() in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _people(value: Any) -> list[str]:
    parts = value if isinstance(value, list) else [value]
    names = [_text(part.get("name") if isinstance(part, dict) else part) for part in parts]
    return [name for name in names if name and not name.startswith("http")]


def _text(value: Any) -> str:
    return " ".join(clean(value).split()) if isinstance(value, str) else ""


def _names(value: str, key: str) -> list[str]:
    """The names in one value; a citation's is one name, family first."""
    if key == "citation_author" and value.count(",") == 1:
        family, _, given = value.partition(",")
        return [f"{given.strip()} {family.strip()}".strip()]
    parts = re.split(r"\s*;\s*", value)
    return [part for part in parts if part]


def _language(root: Element, metas: Mapping[str, list[str]]) -> str:
    """The language that the page says it is in, as a BCP 47 tag."""
    given = [each.get("lang") or each.get("xml:lang") for each in elements(root, "html", "body")]
    given += [
        value for name in ("og:locale", "content-language", "dc.language", "language") for value in metas.get(name, ())
    ]
    tags = (tag.replace("_", "-") for tag in given)
    tag = next((tag for tag in tags if LANGUAGE.fullmatch(tag)), "")
    primary, hyphen, rest = tag.partition("-")
    return primary.lower() + hyphen + rest


def _addresses(root: Element, metas: Mapping[str, list[str]]) -> Iterator[str]:
    """The addresses that mean the page itself."""
    for each in elements(root, "link"):
        if "canonical" in each.get("rel").lower():
            yield each.get("href").partition("#")[0].rstrip("/")
    for value in metas.get("og:url", ()):
        yield value.partition("#")[0].rstrip("/")
