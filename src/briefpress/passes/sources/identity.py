"""What makes two descriptions one source: keys under which it is looked for, and what must not differ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from ...source import Name, Source

#: Letters that have no decomposition in Unicode.
LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "þ": "th"})
TAG = re.compile(r"</?(?:i|b|sup|sub|span)\b[^>]*>")
#: Where a page is kept under its own address.
ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d+\w*|archive\.(?:today|ph|is|li|md|vn|fo)/\d{4,14})/(?=https?:)",
    re.IGNORECASE,
)
DOI_HOSTS = frozenset({"doi.org", "dx.doi.org"})
#: Parameters that say how a reader came to a page, not which one it is.
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|xtor|at_medium|at_campaign", re.IGNORECASE)
PORTS = frozenset({80, 443})
#: Of the words of two titles at one address, so many must be the same.
ALIKE = 0.5
#: Fields that two descriptions of one source cannot have two values of.
SAME = ("volume", "issue", "number", "edition")

Key = tuple[str, ...]


@lru_cache(4096)
def normal_words(text: str) -> str:
    """The words of a text whatever its case, accents, marks and spaces."""
    folded = unicodedata.normalize("NFKD", TAG.sub("", text)).casefold().translate(LETTERS)
    kept = "".join(each for each in folded if not unicodedata.combining(each))
    return " ".join(re.findall(r"[^\W_]+", kept))


def normal_doi(source: Source) -> str:
    """The DOI without what may stand before it, from the address where there is no other."""
    if source.doi:
        return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", source.doi.strip().lower()).rstrip(".")
    address = normal_url(source.url)
    host, _, path = address.partition("/")
    return path.lower() if host in DOI_HOSTS else ""


def normal_isbn(isbn: str) -> str:
    """The thirteen digits of an ISBN."""
    digits = re.sub(r"[^\dX]", "", isbn.upper())
    if len(digits) != 10:
        return digits
    body = "978" + digits[:9]
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(body))
    return body + str(-total % 10)


@lru_cache(4096)
def normal_url(url: str) -> str:
    """Host, path and query of an address, without what does not tell pages apart; "" where it is none."""
    while kept := ARCHIVED.match(url):
        url = url[kept.end() :]
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    host = host.removeprefix("www.") + (f":{port}" if port and port not in PORTS else "")
    path = re.sub(r"/index\.(?:html?|php)$", "", unquote(parts.path)).rstrip("/")
    query = urlencode([pair for pair in parse_qsl(parts.query, True) if not TRACKING.fullmatch(pair[0])])
    return (host + path + (f"?{query}" if query else "")) if url else ""


def keys_of(source: Source) -> Iterator[Key]:
    """The keys under which a source is kept and looked for; those that tell most come first."""
    title, address = normal_words(source.title), normal_url(source.url)
    if doi := normal_doi(source):
        yield "doi", doi
    if source.isbn:
        yield "isbn", normal_isbn(source.isbn)
    if address:
        yield "url", address
    if title:
        yield "title", title, source.issued[:4]
        yield "title", title
    elif not address and not doi:
        yield "fields", *_fields(source)


def _fields(source: Source) -> tuple[str, ...]:
    """What a source without a title is known by: a law, an interview."""
    named = (name.literal or f"{name.given} {name.family}" for name in source.author)
    parts = (source.genre, source.number, source.container_title, source.publisher, source.volume, source.page)
    return (source.type, source.issued, *map(normal_words, (" ".join(named), *parts)))


def is_same(key: Key, one: Source, other: Source) -> bool:
    """Whether two descriptions that share ``key`` are of one source."""
    match key[0]:
        case "doi" | "fields":
            return True
        case "isbn":
            return _alike(one, other)
        case "url":
            site = "/" not in key[1] and "?" not in key[1]
            titles = normal_words(one.title) == normal_words(other.title) if site else _alike(one, other)
            return titles and _dates_agree(one.issued, other.issued)
        case _:
            return not _conflict(one, other)


def _conflict(one: Source, other: Source) -> bool:
    addresses = normal_url(one.url), normal_url(other.url)
    pairs = [addresses, (normal_doi(one), normal_doi(other)), (normal_isbn(one.isbn), normal_isbn(other.isbn))]
    pairs += [(normal_words(getattr(one, name)), normal_words(getattr(other, name))) for name in SAME]
    return (
        any(first and second and first != second for first, second in pairs)
        or not _dates_agree(one.issued, other.issued)
        or not _authors_agree(one.author, other.author)
        or not _within(normal_words(one.container_title), normal_words(other.container_title))
    )


def _alike(one: Source, other: Source) -> bool:
    """Whether two titles may be spellings of one: the same figures in both, and most of the words."""
    first, second = (normal_words(each.title) for each in (one, other))
    if not first or not second or first == second:
        return True
    words = set(first.split()), set(second.split())
    figures = [{word for word in each if not word.isalpha()} for each in words]
    shared = len(words[0] & words[1]) / len(words[0] | words[1])
    return figures[0] == figures[1] and (_within(first, second) or shared >= ALIKE)


def _within(first: str, second: str) -> bool:
    """Whether the words of one are in the other."""
    first, second = f" {first} ", f" {second} "
    return first in second or second in first or not first.strip() or not second.strip()


def _dates_agree(first: str, second: str) -> bool:
    """Whether one date is a part of the other: 2024 and 2024-11-18."""
    return first.startswith(second) or second.startswith(first)


def _authors_agree(first: tuple[Name, ...], second: tuple[Name, ...]) -> bool:
    if not first or not second:
        return True
    return not name_keys(first).isdisjoint(name_keys(second))


def name_keys(names: tuple[Name, ...]) -> frozenset[str]:
    """What each of the names may be known by: its family's name, else all of it and its last word."""
    found: set[str] = set()
    for name in names:
        if name.family:
            found.add(normal_words(name.family))
        elif whole := normal_words(name.literal):
            found |= {whole, whole.rpartition(" ")[2], *_short_for(name.literal)}
    return frozenset(found - {""})


def _short_for(literal: str) -> Iterator[str]:
    """What an institution may be called: its name without the acronym in brackets, and its capitals' initials."""
    bare = re.sub(r"\s*\([^()]*\)$", "", literal)
    yield normal_words(bare)
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", bare) if word[0].isupper())
    if len(initials) > 2:
        yield normal_words(initials)
