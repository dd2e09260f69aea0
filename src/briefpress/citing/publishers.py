"""Who published a source and where, what it calls itself, and an author named after the title."""

from __future__ import annotations

import re

from ..source import Name
from . import genres
from .containers import is_saying
from .draft import TAKEN, Draft, Part, with_part
from .heads import with_stop
from .names import EDGES, has_case, is_shortened
from .people import people_at
from .places import issue_pattern, volume_pattern
from .places_of_print import PLACES
from .publications import is_institution, is_publisher
from .quotes import SPACES
from .words import LEADS


def with_publisher(draft: Draft) -> Draft:
    """The draft with its publisher and the place of it."""
    title = draft.part("title")
    if not title:
        return draft
    match = re.compile(
        r"(?P<place>[^\W\d_][\w’'.-]*(?:[ /–-]{1,3}[^\W\d_][\w’'.-]*){0,3}) ?: (?P<publisher>[^,;()\0:]{2,80})(?=,|"
        r"\)|\.|\0| \0|$)"
    ).search(draft.free, title.end)
    if (uncased := UNCASED.search(draft.free, title.end)) and not has_case(uncased[0]):
        return _with_both(draft, uncased)
    if (
        match
        and match["place"][0].isupper()
        and not is_saying(match["place"])
        and not re.match(r"(?:In|Dans|URL|DOI|S|P)$", match["place"])
    ):
        publisher = match["publisher"].strip(SPACES)
        publisher = publisher[:-1] if publisher.endswith(".") and not is_shortened(publisher[:-1]) else publisher
        if publisher and (publisher[0].isupper() or publisher[0] in "«“„"):
            draft = with_part(draft, Part("publisher-place", match.start("place"), match.end("place"), match["place"]))
            start = match.start("publisher") + len(match["publisher"]) - len(match["publisher"].lstrip())
            return with_part(draft, Part("publisher", start, start + len(publisher), publisher))
    return _with_named_publisher(draft, title)


#: A place and a publisher in a script without capitals: "北京：海浪出版社", "بيروت: دار البحر".
UNCASED = re.compile(
    rf"(?<=[,，、،(（؛;. ])(?P<place>[^\W\d_a-zA-Z]+(?: [^\W\d_a-zA-Z]+){{0,2}}) ?[:：] ?"
    rf"(?P<publisher>[^,，、،()（）:：;؛{TAKEN}]{{2,60}}?)(?=[,，、،)）;؛.。]|$|\s?{TAKEN})"
)


def _with_both(draft: Draft, match: re.Match[str]) -> Draft:
    """The draft with the place and the publisher of a match."""
    draft = with_part(draft, Part("publisher-place", match.start("place"), match.end("place"), match["place"]))
    return with_part(draft, Part("publisher", match.start("publisher"), match.end("publisher"), match["publisher"]))


def _with_named_publisher(draft: Draft, title: Part) -> Draft:
    names = []
    for piece in re.finditer(rf"[^,;()\[\]{TAKEN}\n:/]{{1,100}}", draft.free[title.end :]):
        lead = len(piece[0]) - len(piece[0].lstrip(EDGES + SPACES))
        words = re.sub(r"\s(?:in|à|en|em)$", "", piece[0][lead:].rstrip(EDGES + SPACES))
        start = title.end + piece.start() + lead
        if _is_name(words) and not NUMBERED.match(draft.text, start + len(words)):
            names += _parted(start, words)
    cities = [each for each in names if each[1] in PLACES or each[1] + "." in PLACES]
    if cities:
        start, city = cities[0][0], with_stop(cities[0][1], draft.free[cities[0][0] :])
        draft = with_part(draft, Part("publisher-place", start, start + len(city), city))
        names = [each for each in names if each not in cities]
    thesis = genres.THESIS.search(draft.text)
    chosen = next((each for each in names if is_publisher(each[1])), None)
    chosen = chosen or (next((each for each in names if is_institution(each[1])), None) if thesis else None)
    people = draft.part("author")
    if chosen is None and _is_book(draft) and names and people and not any(name.literal for name in people.people):
        close = [each for each in names if not genres.LAW.match(each[1]) and not is_saying(each[1])]
        alone = (
            bool(close)
            and not (len(close) == 1 and _is_before_year(draft, close[0]))
            and (
                bool(cities) or draft.part("in") is not None or (draft.emphasised and not draft.part("container-title"))
            )
        )
        chosen = close[_second(draft, close)] if len(close) >= 2 or alone else None
    if chosen is None and people and any(name.literal for name in people.people) and not draft.part("container-title"):
        chosen = next((each for each in names if _is_issuing(each[1])), None)
    if chosen is None:
        return _with_place_alone(draft, names)
    draft = with_part(draft, Part("publisher", chosen[0], chosen[0] + len(chosen[1]), chosen[1]))
    return _with_place_alone(draft, [each for each in names if each is not chosen])


#: What follows a periodical's name, not a publisher's.
NUMBERED = re.compile(rf",\s(?:{volume_pattern().pattern}|{issue_pattern().pattern})", re.IGNORECASE)


def _parted(start: int, words: str) -> list[tuple[int, str]]:
    """A name, or a name and the town that a stop parts from it: "Посульський ун-т. Лубенець"."""
    tail = re.search(r"\.\s(?=[^\W\d_]{4,}$)", words)
    if not tail or not is_institution(words[: tail.start()]):
        return [(start, words)]
    return [(start, words[: tail.start()]), (start + tail.end(), words[tail.end() :])]


def _is_name(words: str) -> bool:
    """Whether the words may be a publisher's name or a place."""
    first = re.match(r"(?:(?:il|la|le|los|el|de|het|die|der)\s)?(\S)", words)
    if not first or not (first[1].isupper() or first[1] == "«") or len(words.split()) > 8:
        return False
    return bool(re.search(r"[^\W\d_]{2}", words)) or words + "." in PLACES


def _second(draft: Draft, names: list[tuple[int, str]]) -> int:
    """The index of the publisher: the second of two names if commas part both from the year ("Rennes, PUR, 2012")."""
    issued = draft.part("issued")
    if len(names) < 2 or not issued or draft.part("publisher-place"):
        return 0
    start, words = names[1]
    beside = names[0][0] + len(names[0][1]) + 2 == start
    if issued.end <= names[0][0] - 2 and beside:
        # "Lindqvist O., 2011, *When rivers forget*, Norrvik, Havsbok".
        return 1
    return int(draft.free[start + len(words) : issued.start].strip(SPACES) == "," and beside)


def _is_issuing(name: str) -> bool:
    """Whether the name is that of a part of the institution that speaks: "Servicio de Patrimonio"."""
    return is_institution(name) and len(name.split()) <= 6 and name.lower() not in LEADS and not is_saying(name)


def _is_before_year(draft: Draft, name: tuple[int, str]) -> bool:
    """Whether the name and the year stand together outside brackets, as a place does: "Norrvik 2013"."""
    issued = draft.part("issued")
    start, words = name
    together = issued is not None and draft.free[start + len(words) : issued.start] == " "
    return together and draft.text[start - 1 : start] != "("


def _with_place_alone(draft: Draft, names: list[tuple[int, str]]) -> Draft:
    """A name right before the date is a place."""
    issued = draft.part("issued")
    if draft.part("publisher-place"):
        return draft
    if chosen := draft.part("publisher"):
        beside = [
            each
            for each in names
            if each[0] + len(each[1]) < chosen.start and draft.free[each[0] + len(each[1]) : chosen.start] == ", "
        ]
        if beside and len(beside[-1][1].split()) <= 3:
            start, words = beside[-1]
            return with_part(draft, Part("publisher-place", start, start + len(words), words))
    for start, words in names:
        gap = draft.free[start + len(words) : issued.start] if issued else "x"
        if (
            issued
            and issued.start >= start + len(words)
            and not gap.strip(SPACES + ",")
            and len(words.split()) <= 3
            and not is_institution(words)
        ):
            bracketed = draft.text[start - 1 : start] == "(" and gap == " " and words not in PLACES
            name = "publisher" if bracketed and not draft.part("publisher") else "publisher-place"
            return with_part(draft, Part(name, start, start + len(words), words))
    return draft


def _is_book(draft: Draft) -> bool:
    return len(draft.value("issued")) == 4 and not draft.part("url") and bool(draft.part("author"))


#: What leads to who made a piece, behind its title: "Reportage von", "реж.".
MADE_BY = re.compile(
    r"(?:[^\W\d_]{3,20}\s(?:von|par|by|di|por|door|przez|de)|реж\.|reż\.|Regie:?|regia di|réal\.|"
    r"dir\. by|автор:?|autor:?)\s(?=[^\W\d_])"
)


def with_later_author(draft: Draft) -> Draft:
    """The draft with an author, person or institution, that stands after the title."""
    title = draft.part("title")
    if not title or draft.part("author") or draft.part("editor"):
        return draft
    for match in re.finditer(rf"[^,;()\[\]{TAKEN}\n]{{2,100}}", draft.free[title.end :]):
        lead = len(match[0]) - len(match[0].lstrip(EDGES + SPACES))
        words = match[0][lead:].rstrip(EDGES + SPACES)
        words = re.sub(r"\s(?:vom|du|de|del|van|z|от|від)$", "", words)
        start = title.end + match.start() + lead
        words = with_stop(words, draft.free[start:])
        if made := MADE_BY.match(words):
            people = people_at(words, made.end())
            if people and people.whole and people.end == len(words) and not is_institution(words[made.end() :]):
                return with_part(draft, Part("author", start + made.end(), start + len(words), people=people.names))
        if not words or not words[0].isupper():
            continue
        people = people_at(words)
        if is_institution(words) and len(words.split()) <= 10 and not is_publisher(words):
            return with_part(draft, Part("author", start, start + len(words), people=(Name(literal=words),)))
        if (
            people
            and people.whole
            and people.end == len(words)
            and draft.part("container-title")
            and not is_institution(words)
            and len(words.split()) <= 3
        ):
            return with_part(draft, Part("author", start, start + len(words), people=people.names))
    return draft


def with_genre(draft: Draft) -> Draft:
    """The draft with the words that say what its source is: "thèse", "Policy Brief"."""
    for pattern in (genres.THESIS, genres.PRESS, genres.REPORT, genres.DATASET, genres.CONFERENCE):
        match = pattern.search(draft.free)
        if match and not draft.part("genre"):
            tail = re.compile(rf"[^,;.()\[\]{TAKEN}\n]{{0,60}}").match(draft.free, match.end())
            end = tail.end() if tail else match.end()
            words = draft.free[match.start() : end].rstrip(SPACES + EDGES)
            words = re.sub(r"\s(?:vom|du|de|del|van|z|от|від|n|no|nr)$", "", words)
            return with_part(draft, Part("genre", match.start(), match.start() + len(words), words))
    return draft
