"""Volume, issue and number of a source, its pages, and the place in it that is pointed at."""

from __future__ import annotations

import re

from msgspec.structs import replace

from . import genres
from .draft import TAKEN, Draft, Part, with_part
from .places import BARE_NUMBERS, issue_pattern, places_in, volume_pattern
from .quotes import SPACES

RANGE = re.compile(r"[\d\w]+(?:\s?[-–—‑]\s?\w*\d+)")

#: What leads to a place within the pages of an article.
HERE = re.compile(
    (
        r"(?:[,;:]\s?|\s|\(|^)(?:hier|spéc\.|spec\.|esp\.|especially|here|at|i\.h\.b\.|in particolare|"
        r"en particulier|ici|zwł\.|особ\.|aquí|aqui|zde|insb\.|insbes\.|sp\.|tu|здесь|тут|zwłaszcza|em especial|"
        r"en especial|speciaal|met name|en esp\.|:)[\s,]*x$"
    ),
    re.IGNORECASE,
)


#: The year of an issue behind its number.
OF_YEAR = re.compile(r"(?<=\d)/(?:19|20)\d\d$")
#: The number of a paper right behind the word for it ("Briefing Paper 31"), a Command Paper's with its letters.
PAPER_NUMBER = re.compile(
    r"(?<!\w)(?:(?:[Pp]aper|[Bb]rief(?:ing)?|[Rr]eport|[Bb]ericht|[Aa]rbeitspapier|[Nn]ota [Tt][ée]cn?ica|[Nn]otes?|"
    r"[Ii]nforme|[Rr]apport|[Rr]aport|[Rr]elatório|[Cc]ahier|[Zz]eszyt|[Дд]оклад)\s(?P<number>\d{1,4}(?![\w.]|[-–/]\d))|"
    r"(?P<command>(?:Cm|Cmnd|Cmd|CP)\s\d{1,5}))"
)


#: The number that a British parliament's paper has, and the session of which it is.
HOUSE = re.compile(r"(?<=[,(]\s)(?P<number>(?:HC|HL)(?: Paper)? \d{1,4}(?:-[IVX]{1,4})?)(?=[,.;)(\s])")
SESSION = re.compile(r"(?:,\s)?\(?(?:Session )?(?:19|20)\d\d[-–/](?:\d\d){1,2}\)?(?=[,.;\s]|$)")


def with_house_paper(draft: Draft) -> Draft:
    """The draft of a paper of the Commons or the Lords with its number; the session is no date and no place."""
    title = draft.part("title")
    match = HOUSE.search(draft.free, max(title.end - 1, 0) if title else 0)
    if not match:
        return draft
    draft = with_part(draft, Part("number", match.start("number"), match.end(), match["number"]))
    session = SESSION.match(draft.free, match.end()) or SESSION.match(draft.free, match.end() + 1)
    return with_part(draft, Part("about", *session.span())) if session else draft


def with_numbers(draft: Draft) -> Draft:
    """The draft with its volume, and its issue or number."""
    if match := volume_pattern().search(draft.free):
        draft = with_part(draft, Part("volume", match.start(), match.end(), match["volume"]))
    container = draft.part("container-title")
    if container and not draft.part("volume"):
        gap = re.compile(r"[\s,.:(]*").match(draft.free, container.end)
        at = gap.end() if gap else container.end
        match = BARE_NUMBERS.match(draft.free, at)
        if match and at > container.end - 1:
            draft = with_part(draft, Part("volume", match.start(), match.end(), match["volume"]))
            issue = match["in_brackets"] or match["apart"] or match["after"]
            if issue:
                draft = replace(draft, parts=(*draft.parts, Part("issue", match.end(), match.end(), issue)))
    for match in issue_pattern().finditer(draft.free):
        name = "issue" if container and not draft.part("issue") and not _is_series(draft, match.start()) else "number"
        if not draft.part(name) and not (name == "number" and draft.part("issue")):
            value = OF_YEAR.sub("", match["issue"]) if name == "issue" else match["issue"]
            draft = with_part(draft, Part(name, match.start(), match.end(), value))
    if (paper := PAPER_NUMBER.search(draft.free)) and not draft.part("number"):
        draft = with_part(draft, Part("number", *paper.span(paper.lastgroup or 0), paper[paper.lastgroup or 0]))
    report = re.search(r"(?<=\s)\d{1,4}/(?:19|20)?\d\d(?!\d)", draft.free)
    if report and not draft.part("number") and not container:
        draft = with_part(draft, Part("number", report.start(), report.end(), report[0]))
    return draft


def _is_series(draft: Draft, start: int) -> bool:
    """Whether the words before a number name a report or a series, not an issue."""
    before = re.split(rf"[,;({TAKEN}]|\.\s", draft.free[max(start - 60, 0) : start])[-1]
    return bool(genres.REPORT.search(before) or genres.PRESS.search(before))


def with_pages(draft: Draft) -> Draft:
    """The draft with the pages of an article, and with the place within its source that is pointed at."""
    for place in places_in(draft.free):
        if re.match(r"\s?(?:pages|S\.|Seiten|с\.|p\.|pp\.)(?!\w)", draft.free[place.end :]):
            continue
        draft = _with_place(draft, place.label, place.value, place.start, place.end)
    return _with_bare_pages(draft)


def _with_place(draft: Draft, label: str, value: str, start: int, end: int) -> Draft:
    ranged = label == "page" and bool(RANGE.match(value))
    container = draft.part("container-title")
    led = HERE.search(draft.free[max(start - 24, 0) : start + 0] + "x") is not None
    if container and ranged and not draft.part("page") and not led:
        return with_part(draft, Part("page", start, end, value))
    if container and label == "page" and _is_daily(draft) and not draft.part("page") and not led:
        return with_part(draft, Part("page", start, end, value))
    if draft.part("locator"):
        first = draft.part("locator")
        assert first
        joined = draft.text[first.start : end]
        if len(draft.text[first.end : start].strip(SPACES + ",;")) == 0:
            parts = tuple(each for each in draft.parts if each is not first)
            value = f"{first.value}{draft.text[first.end : start]}{draft.text[start:end]}"
            del joined
            return with_part(replace(draft, parts=parts), Part("locator", first.start, end, value))
        return draft
    return with_part(with_label(draft, label), Part("locator", start, end, value))


def with_label(draft: Draft, label: str) -> Draft:
    """The draft with the kind of its locator."""
    return replace(draft, parts=(*draft.parts, Part("label", 0, 0, label)))


def _is_daily(draft: Draft) -> bool:
    return len(draft.value("issued")) == 10 or bool(genres.MAGAZINE.search(draft.value("container-title")))


#: Pages without a word: after the year or the number of a journal, after a book's bracket.
BARE_PAGES = re.compile(
    rf"(?P<mark>[,:;]\s?|\)[,:]?\s|{TAKEN}[.,:]?\s)(?:(?:esp\.|at|"
    rf"hier)\s)?(?P<pages>\d{{1,4}}(?:[n–—‑-]\d{{1,4}})?(?:,\s\d{{1,4}}(?:[–—‑-]\d{{1,4}})?)*)(?!\s?[^\W\d_]|"
    rf"\d|[./:]\d)"
)


def _with_bare_pages(draft: Draft) -> Draft:
    title = draft.part("title") or draft.part("author") or draft.part("back")
    for match in BARE_PAGES.finditer(draft.free, max(title.end - 1, 0) if title else 0):
        value = match["pages"]
        if re.match(rf"\s{TAKEN}", draft.free[match.end() :]) and RANGE.match(value):
            # The days of a meeting before its month and year.
            continue
        if (
            not draft.part("page")
            and RANGE.match(value)
            and draft.part("container-title")
            and not draft.part("locator")
        ):
            draft = with_part(draft, Part("page", match.start("pages"), match.end(), value))
        elif not draft.part("locator"):
            draft = with_part(with_label(draft, "page"), Part("locator", match.start("pages"), match.end(), value))
    return draft
