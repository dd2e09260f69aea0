"""What a stretch of a note says of one source: its parts, found by rules in one order."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from ..source import Name
from .addresses import kept_within
from .attributes import attributes_in
from .backs import Back, backs_in
from .containers import with_container
from .dated import with_access, with_issued
from .draft import TAKEN, Draft, Part, is_free, with_part
from .editors import with_edition, with_editors
from .gazettes import with_collection, with_gazette, with_journal_of_law, with_meeting
from .genres import CASE
from .heads import authors_of, is_no_person, is_outlet, spelt
from .names import EDGES, has_case, skipped
from .numbers import with_house_paper, with_numbers, with_pages
from .people import people_at
from .publications import is_institution
from .publishers import with_genre, with_later_author, with_publisher
from .quotes import SPACES, inside, trimmed
from .sayings import with_saying
from .signals import connective_at, signal_at
from .titles import with_title

#: How far from its beginning a signal may lead a sentence to its source.
FAR = 120

Rule = Callable[[Draft], Draft]


def read(draft: Draft) -> Draft:
    """The draft with every part that its rules find."""
    draft = opened(draft)
    back = draft.part("back")
    rules = REST
    if back and back.value == "idem" and _has_title(draft.free[back.end :]):
        draft = with_title(with_part(draft, Part("author", back.end, back.end)), back.end)
    elif back:
        rules = BACK
    else:
        said = with_saying(draft, begin_of(draft))
        draft = said if said is not None else with_title(draft, begin_of(draft))
        rules = REST if said is None else SAID
    for rule in rules:
        draft = rule(draft)
    return _with_paper_before(_with_paper_alone(draft))


def _with_paper_before(draft: Draft) -> Draft:
    """The draft in which one unknown name before a quoted title of a day is the paper, not the author."""
    author, title = draft.part("author"), draft.part("title")
    if not author or not title or any(draft.part(name) for name in ("container-title", "kind", "genre", "lead")):
        return draft
    marked = any(each.start == title.start for each in draft.quotes)
    if not marked or author.end > title.start or len(draft.value("issued")) < 10 or len(author.people) != 1:
        return draft
    name = author.people[0]
    written = draft.text[author.start : author.end]
    known = name.given or is_institution(written) or written.isupper() or not has_case(written)
    if known or not (name.literal or "-" in written):
        return draft
    paper = Part("container-title", author.start, author.end, written)
    parts = tuple(paper if each is author else each for each in draft.parts)
    return replace(draft, parts=parts)


def _has_title(rest: str) -> bool:
    """Whether words other than a page stand behind: "idem, Das Meer, Berlin 2001" is another work."""
    first = re.search(r"\w", rest)
    named = bool(first and not first[0].islower()) or bool(re.search(f'[{TAKEN}«“„"‘]', rest))
    return (
        named and bool(re.search(r"[^\W\d_]{4,}", rest)) and not rest.strip(" ,").lower().startswith(("p.", "s.", "с."))
    )


def _with_paper_alone(draft: Draft) -> Draft:
    """The draft in which a newspaper's name alone ("Il Sole 24 Ore", 3 May) is no title."""
    title = draft.part("title")
    if (
        not title
        or draft.part("container-title")
        or draft.part("author")
        or not is_outlet(title.value)
        or draft.part("url")
    ):
        return draft
    parts = tuple(replace(each, name="container-title") if each is title else each for each in draft.parts)
    return replace(draft, parts=parts)


def opened(draft: Draft) -> Draft:
    """The draft with the parts that are read first: attributes, addresses, the visit, the signal, what points back."""
    for rule in FIRST:
        draft = rule(draft)
    return draft


def begin_of(draft: Draft) -> int:
    """Where what the signal leads to begins."""
    return max((part.end for part in draft.parts if part.name in ("prefix", "joint")), default=0)


def _with_attributes(draft: Draft) -> Draft:
    found = attributes_in(draft.free)
    if not found:
        return draft
    last = found[-1]
    draft = with_part(draft, Part("attributes", last.start, last.end))
    extra = tuple(Part("@" + field, last.end, last.end, value) for field, value in last.fields)
    return replace(draft, parts=(*draft.parts, *extra))


def _with_addresses(draft: Draft) -> Draft:
    for each in draft.addresses:
        name = each.kind
        start, end = (each.stretch.start, each.stretch.end) if each.bare else (each.stretch.end, each.stretch.end)
        if each.bare and not is_free(draft, start, end):
            continue
        if draft.part(name):
            # A second address is no field of its own; its words are taken all the same.
            continue
        draft = with_part(draft, Part(name, start, end, each.value))
        if name == "archive-url" and (inner := kept_within(each.value)):
            draft = replace(draft, parts=(*draft.parts, Part("kept", end, end, inner)))
    return draft


def _with_prefix(draft: Draft) -> Draft:
    start = connective_at(draft.free, 0)
    found = signal_at(draft.free, start) or signal_at(draft.free, 0)
    if found:
        return with_part(
            draft, Part("prefix", found[0], found[1], draft.text[found[0] : found[1]].strip(SPACES + "(["))
        )
    return with_part(draft, Part("joint", 0, start)) if start else draft


def _with_back(draft: Draft) -> Draft:
    """What points back, where it stands as such: "id." and "ibid." at the beginning, "op. cit." after a name."""
    begin = begin_of(draft)
    text = draft.free if TAKEN not in draft.free[:begin] else draft.text[:begin] + draft.free[begin:]
    back = next((each for each in backs_in(text) if _points_back(draft, begin, each)), None)
    if not back:
        return draft
    draft = with_part(draft, Part("back", back.start, back.end, back.kind))
    if not back.target:
        return draft
    return replace(draft, parts=(*draft.parts, Part("target", back.end, back.end, back.target)))


def _points_back(draft: Draft, begin: int, back: Back) -> bool:
    """Whether the words stand where they point back: "la même année" and "cit." alone do not."""
    head = draft.text[begin : back.start] if back.start >= begin else ""
    if back.kind in ("ibid", "idem") and (re.search(r"\w", head) or back.start < begin):
        return False
    if back.kind == "idem":
        return bool(re.match(r"\s*(?:[,:.;(\0\d]|at\s|$)", draft.free[back.end :]))
    alone = not head.strip() and draft.text[back.start : back.end].lower().startswith("cit")
    return not (back.kind == "op-cit" and alone)


def _with_names(draft: Draft) -> Draft:
    """The names that stand before what points back."""
    back = draft.part("back")
    begin = begin_of(draft)
    if not back or back.start <= begin:
        return draft
    start = skipped(draft.free, begin)
    court = CASE.match(draft.free[start:]) and re.compile(r"[^,(\0]{2,80}(?=,)").match(draft.free, start)
    if court:
        return with_part(draft, Part("author", start, court.end(), people=(Name(literal=court[0]),)))
    people = people_at(
        draft.free,
        start,
        min([back.start, *(each.start for each in draft.quotes + draft.emphases if each.start > start)]),
    )
    if people and not is_no_person(draft.free[start : people.end]):
        names = spelt(draft.text[start : people.end], people.names)
        return with_part(draft, Part("author", start, people.end, people=names))
    end = min([each.start for each in draft.quotes + draft.emphases if each.start > start], default=back.start)
    authors = authors_of(draft, start, min(end, back.start))
    return with_part(draft, authors) if authors else draft


def _with_short_title(draft: Draft) -> Draft:
    back = draft.part("back")
    if not back:
        return draft
    for each in sorted([*draft.quotes, *draft.emphases], key=lambda each: each.start):
        if each.end <= back.start and is_free(draft, each.start, each.end):
            quoted = each in draft.quotes
            title = inside(draft.text, each) if quoted else trimmed(draft.text, each)
            # "Enjambres sísmicos…": the mark says that the title goes on.
            words = title.of(draft.text).rstrip(SPACES + "…")
            return with_part(draft, Part("title", each.start, each.end, words))
    return _with_bare_short_title(draft, back)


def _with_bare_short_title(draft: Draft, back: Part) -> Draft:
    author = draft.part("author")
    if not author or author.end >= back.start:
        return draft
    words = draft.text[author.end : back.start]
    title = words.strip(SPACES + EDGES + "([")
    if not title[:1].isupper() or len(title.split()) > 12 or TAKEN in draft.free[author.end : back.start]:
        return draft
    start = author.end + words.index(title)
    return with_part(draft, Part("title", start, start + len(title), title))


FIRST: tuple[Rule, ...] = (_with_attributes, _with_addresses, with_access, _with_prefix, _with_back)
REST: tuple[Rule, ...] = (
    with_journal_of_law,
    with_house_paper,
    with_edition,
    with_editors,
    with_collection,
    with_meeting,
    with_container,
    with_issued,
    with_numbers,
    with_pages,
    with_gazette,
    with_genre,
    with_later_author,
    with_publisher,
)
BACK: tuple[Rule, ...] = (_with_names, _with_short_title, with_pages)
SAID: tuple[Rule, ...] = (with_issued, with_gazette, with_pages)
