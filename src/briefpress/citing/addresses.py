"""Addresses in a note: links, URLs in the text, archived copies, DOIs, ISBNs, arXiv's numbers."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from .line import Line, Stretch

Kind = Literal["url", "archive-url", "doi", "isbn", "arxiv"]
URL = re.compile(r"(?<!\w)(?:https?://|www\.)[^\s<>«»“”„\"「」『』《》（）。，、；]+", re.IGNORECASE)
#: The syntax of a DOI's name is ISO 26324's.
DOI = re.compile(r"(?<![\w./])(?:doi\s?:?\s?)?(10\.\d{4,9}/[^\s<>«»“”\"]+)", re.IGNORECASE)
RESOLVER = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/(?P<name>10\..*)", re.IGNORECASE)
#: https://info.arxiv.org/help/arxiv_identifier.html
ARXIV = re.compile(
    (
        r"(?<!\w)arXiv\s?:?\s?(?P<name>\d{4}\.\d{4,5}|"
        r"[a-z-]{2,10}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,2})?(?:\s?\[[\w.-]{2,20}\])?"
    ),
    re.IGNORECASE,
)
ISBN = re.compile(
    r"(?<!\w)ISBN(?:-1[03])?\s?:?\s?(?P<name>(?:97[89][-\s]?)?\d{1,5}[-\s]?\d{1,7}[-\s]?\d{1,7}[-\s]?[\dXx])(?!\w)"
)
#: Where pages are kept; an address may stand within the address.
ARCHIVES = re.compile(
    r"https?://(?:web\.archive\.org/web/|archive\.(?:today|ph|is|fo|li|md|vn)/|perma\.cc/|ghostarchive\.org/"
    r"|(?:www\.)?webcitation\.org/|megalodon\.jp/|arquivo\.pt/)",
    re.IGNORECASE,
)
WITHIN = re.compile(r"(?<=/)https?:/{1,2}(?=[^/])")
WEB = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
#: What ends a sentence or closes a bracket, and ends no address.
TRAILING = ".,;:!?'’*_…"
#: What stands for an address, by its kind.
NAMES: dict[Kind, re.Pattern[str]] = {"doi": DOI, "arxiv": ARXIV, "isbn": ISBN}


class Address(msgspec.Struct, frozen=True):
    """An address or a name that stands for one, the words it stands in, and whether these are the address itself."""

    stretch: Stretch
    kind: Kind
    value: str
    bare: bool


def addresses(line: Line) -> list[Address]:
    """Every address of a note in order; those in the text of a link are the link's."""
    links = [_linked(line, each) for each in line.links if WEB.match(each.url)]
    bare = [_typed(match.start(), _trimmed(match[0])) for match in URL.finditer(line.text)]
    for kind, pattern in NAMES.items():
        bare += [_named(match, kind) for match in pattern.finditer(line.text)]
    found = _outside(sorted(bare, key=lambda each: each.stretch.start), links)
    return sorted([*links, *found], key=lambda each: each.stretch.start)


def _named(match: re.Match[str], kind: Kind) -> Address:
    name = _trimmed(match[1]) if kind == "doi" else match["name"]
    end = match.start(1) + len(name) if kind == "doi" else match.end()
    return Address(Stretch(match.start(), end), kind, name, True)


def _typed(start: int, url: str) -> Address:
    return Address(Stretch(start, start + len(url)), *classed(canonical(url)), True)


def _linked(line: Line, link: Stretch) -> Address:
    words = link.of(line.text).strip()
    return Address(link, *classed(canonical(link.url)), bool(URL.match(words) or DOI.match(words)))


def classed(url: str) -> tuple[Kind, str]:
    """What an address is, and what it is kept as: a DOI by its bare name."""
    if name := RESOLVER.fullmatch(url):
        return "doi", name["name"]
    return ("archive-url" if ARCHIVES.match(url) else "url"), url


def kept_within(url: str) -> str:
    """The address of the page of which an archive keeps a copy, where the archive's own address shows it."""
    match = WITHIN.search(url, 12)
    return re.sub(r"^(https?:)/+", r"\1//", url[match.start() :]) if match else ""


def canonical(url: str) -> str:
    """The address with its scheme."""
    return url if WEB.match(url) else "https://" + url


def _outside(bare: list[Address], links: list[Address]) -> list[Address]:
    """The addresses that meet no link nor one another; both lists are in order, so one walk does."""
    found: list[Address] = []
    ends = iter([*(each.stretch for each in links), Stretch(10**12, 10**12)])
    link, last = next(ends), -1
    for each in bare:
        while link.end <= each.stretch.start:
            link = next(ends)
        if not each.stretch.meets(link) and each.stretch.start >= last:
            found.append(each)
            last = each.stretch.end
    return found


def _trimmed(url: str) -> str:
    """The address without the marks of the sentence; a closing bracket belongs to it if it was opened in it."""
    url = url.rstrip(TRAILING)
    surplus = url.count(")") - url.count("(")
    while surplus > 0 and url.endswith(")"):
        url = url[:-1].rstrip(TRAILING)
        surplus -= 1
    return url.rstrip("]}") if url.count("[") < url.count("]") or url.count("{") < url.count("}") else url
