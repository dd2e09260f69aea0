"""Addresses in a note: links, URLs in the text, DOIs."""

from __future__ import annotations

import re

import msgspec

from .line import Line, Stretch

URL = re.compile(r"(?<!\w)(?:https?://|www\.)[^\s<>«»“”„\"「」『』《》（）。，、]+", re.IGNORECASE)
#: The syntax of a DOI's name is ISO 26324's; the resolver's address is the form its foundation asks for.
DOI = re.compile(r"(?<![\w./])(?:doi\s?:?\s?)?(10\.\d{4,9}/[^\s<>«»“”\"]+)", re.IGNORECASE)
RESOLVER = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)
WEB = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
#: What ends a sentence or closes a bracket, and ends no address.
TRAILING = ".,;:!?'’*_…"


class Address(msgspec.Struct, frozen=True):
    """An address, the words it stands in, and whether these are the address itself."""

    stretch: Stretch
    url: str
    bare: bool


def addresses(line: Line) -> list[Address]:
    """Every address of a note: those of its links first, then those in its text that are in no link."""
    links = [_linked(line, each) for each in line.links if WEB.match(each.url)]
    texts = [Stretch(match.start(), match.start() + len(_trimmed(match[0]))) for match in URL.finditer(line.text)]
    names = [(match, _trimmed(match[1])) for match in DOI.finditer(line.text)]
    bare = [Address(each, canonical(each.of(line.text)), True) for each in texts]
    bare += [Address(Stretch(m.start(), m.start(1) + len(name)), "https://doi.org/" + name, True) for m, name in names]
    return links + _outside(sorted(bare, key=lambda each: each.stretch.start), links)


def _outside(bare: list[Address], links: list[Address]) -> list[Address]:
    """The addresses that meet no link nor one another; both lists are in order, so one walk does."""
    found: list[Address] = []
    ends = iter([*(each.stretch for each in links), Stretch(10**12, 10**12)])
    link, last = next(ends), -1
    for each in bare:
        while link.end <= each.stretch.start:
            link = next(ends)
        if not each.stretch.meets(link) and each.stretch.start > last:
            found.append(each)
            last = each.stretch.end
    return found


def _linked(line: Line, link: Stretch) -> Address:
    words = link.of(line.text).strip()
    return Address(link, canonical(link.url), bool(URL.match(words) or DOI.match(words)))


def canonical(url: str) -> str:
    """The address with its scheme; a DOI's in the form that its foundation asks for."""
    return RESOLVER.sub("https://doi.org/", url) if WEB.match(url) else "https://" + url


def _trimmed(url: str) -> str:
    """The address without the marks of the sentence; a closing bracket belongs to it if it was opened in it."""
    url = url.rstrip(TRAILING)
    surplus = url.count(")") - url.count("(")
    while surplus > 0 and url.endswith(")"):
        url = url[:-1].rstrip(TRAILING)
        surplus -= 1
    return url.rstrip("]}") if url.count("[") < url.count("]") else url
