"""A title that nothing sets off, after the names that stand before it."""

from __future__ import annotations

import re

from ..source import Name
from . import genres
from .dated import date_starts, dates_of
from .draft import TAKEN, Draft, Part, with_part
from .editors import EDITORS
from .ends import IN, PLACE_YEAR, title_end
from .heads import is_no_person, is_outlet, spelt, with_acronym, with_stop
from .names import is_journal, is_shortened, skipped
from .people import People, people_at
from .places import places_in
from .publications import is_institution, is_publisher
from .quotes import SPACES
from .words import LEADS

SUB = re.compile(
    (
        r",\s(?:sezione|section|sektion|abteilung|direction|división|division|sección|secção|wydział|отдел|відділ|"
        r"afdeling|service|département|department)[^,:]{2,60}(?=,\s)"
    ),
    re.IGNORECASE,
)


#: Words before a colon: "open data: …".
LEADING_WORDS = re.compile(r"[^\W\d_][^:,\0]{1,40}:\s(?=[^\W_])")


def with_bare(draft: Draft, begin: int) -> Draft:
    """The draft with the title that follows its names and is set off by nothing, where there is one."""
    start = skipped(draft.free, begin)
    if (lone := people_at(draft.free, start)) and is_year_after(draft.free, lone.end) and not lone.others:
        year = YEAR_AFTER.match(draft.free, lone.end)
        if year and re.match(r"[\s.,:;)]*(?:$|\0|p{1,2}\.|S\.|s\.|с\.|С\.|\d)", draft.free[year.end() :]):
            return with_part(draft, Part("author", start, lone.end, people=lone.names))
    if (stated := _with_statement(draft, start)) is not None:
        return stated
    start = behind_remark(draft, start)
    authors = _leading_authors(draft, start)
    if authors is None:
        return draft
    part, after, style = authors
    if not part and draft.part("prefix") and (article := ARTICLE_BEFORE.match(draft.free, after)):
        after = article.end()
    end = _where_title_ends(draft, after, style)
    if re.match(r"[Ii]n:?\s", draft.free[after:]) and part:
        return with_part(draft, part)
    title = draft.text[after:end].rstrip(SPACES + ",;:(–—-/" + TAKEN)
    if re.search(r"[^\W\d_]{2,}\.$", title) and not is_shortened(title[:-1]):
        title = title[:-1]
    if not re.search(r"[^\W\d_]{2}", title) or title.lower() in LEADS or re.fullmatch(r"\[[^\[\]]*\]", title):
        return with_part(draft, part) if part else draft
    if part:
        draft = with_part(draft, part)
    return with_part(draft, Part("title", after, after + len(title), title))


#: The article that a sentence sets before what a piece is: "vgl. de memorie van toelichting".
ARTICLE_BEFORE = re.compile(r"(?:the|de|het|la|le|el|il|lo|der|die|das|dem|den|o|a)\s(?=[^\W\d_A-ZÀ-ÞА-Я]{4})")
#: A subtitle behind a stop, with the place and the publisher that follow it.
SUBTITLE = re.compile(
    rf"\.\s(?P<sub>[^\W\d_][^.:;,()/{TAKEN}\n]{{2,120}})\.\s(?=[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){{0,2}}"
    r"(?: ?: [^\W\d_]|, [^\W\d_][^,;:]{1,60}, ?\D{0,4}\d))"
)
#: A place at the end of a title, behind which its publisher stands: "El puerto seco. Madrid, Editorial Arena".
PLACE_LAST = re.compile(r"[.,]\s(?P<place>[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,2})$")
#: A publisher at the end of a title, behind which its place and year stand: "Il porto, il Molino, Bologna 2016".
PUBLISHER_LAST = re.compile(r",\s(?:(?:il|la|lo|le|el|l['’])\s?)?[A-ZÀ-ÞŁŚŻ][\w’'-]*(?: [A-ZÀ-ÞŁŚŻ][\w’'-]*)?$")
#: What a title is kept on, behind it in brackets.
MEDIUM = re.compile(
    r"\s?\[(?:электронный ресурс|електронний ресурс|electronic resource|online|en ligne|en línea|em linha|on-line)\]",
    re.IGNORECASE,
)
#: Languages in which the place follows the publisher.
PLACE_BEHIND = frozenset(("it", "pl", "es", "fr", "pt"))


def _where_title_ends(draft: Draft, start: int, style: str) -> int:
    """Where a bare title ends: with its subtitle, without the place or the publisher behind it."""
    end = title_end(draft, start, style)
    text = draft.free
    if medium := MEDIUM.search(text, start, end):
        return medium.start()
    sub = SUBTITLE.match(text, end) if style == "." else None
    if sub and " " in sub["sub"] and not (is_outlet(sub["sub"]) or is_journal(sub["sub"]) or IN.match(sub["sub"])):
        return sub.end("sub")
    behind = re.compile(r"[^,;:()\0]{2,80}").match(text, min(end + 2, len(text)))
    place = PLACE_LAST.search(text, start, end)
    if place and behind and text[end : end + 2] == ", " and is_publisher(behind[0]):
        return place.start() if place["place"][0].isupper() else end
    house = PUBLISHER_LAST.search(text, start, end) if draft.lang in PLACE_BEHIND else None
    if house and PLACE_YEAR.match(text, end + 2):
        return house.start()
    return end


def behind_remark(draft: Draft, start: int) -> int:
    """Where a source begins behind words and a colon: "open data: …", "Unpublished: Lee, Ann (2019): …"."""
    lead = LEADING_WORDS.match(draft.free, start)
    return lead.end() if lead and _is_remark(draft, lead) else start


def _is_remark(draft: Draft, lead: re.Match[str]) -> bool:
    """Whether words before a colon lead to a source: in small letters, or a word before inverted names and a year."""
    if lead[0][0].islower():
        return not is_outlet(lead[0].rstrip(": "))
    people = people_at(draft.free, lead.end())
    inverted = people and people.whole and "," in draft.free[lead.end() : people.end]
    return bool(inverted and people and " " not in lead[0].strip() and is_year_after(draft.free, people.end))


#: A title and, behind a stroke, who is responsible for it: "Тихий порт : история / И. И. Иванов, П. П. Петров. — СПб.".
STATEMENT = re.compile(rf"(?P<title>[^/{TAKEN}\n]{{3,300}}?)\s/\s(?=[^\W\d_])")


def stated_at(draft: Draft, start: int) -> tuple[re.Match[str], People] | None:
    """The title that stands first in a description by ISBD, and the people behind its stroke."""
    match = STATEMENT.match(draft.free, start)
    people = people_at(draft.free, match.end()) if match else None
    if not match or not people or not people.whole or EDITORS.match(draft.free, people.end):
        return None
    named = people_at(draft.free, start)
    return None if named and named.whole else (match, people)


def _with_statement(draft: Draft, start: int) -> Draft | None:
    """The draft of a description by ISBD; None where it is none."""
    stated = stated_at(draft, start)
    if not stated:
        return None
    match, people = stated
    part = Part("author", match.end(), people.end, people=people.names)
    title = match["title"].rstrip(SPACES + ".")
    return with_part(with_part(draft, part), Part("title", start, start + len(title), title))


#: Who made a work, its title, and its imprint in brackets, whatever its maker is called.
PRINTED = re.compile(
    r"(?P<author>[^\W\d_][^,:;()\0\n]{2,80}), (?=[^\W_])(?P<title>[^;()\0\n]{3,200}?) "
    r"\((?P<place>[^\W\d_][^():;\d]{1,40}): [^():;]{2,80}, (?:1[4-9]|20)\d\d\)"
)


def printed_at(text: str, start: int) -> re.Match[str] | None:
    """The maker, the title and the imprint that stand here ("Campaign for Buses, Late (London: CBT, 2021)")."""
    match = PRINTED.match(text, start)
    return match if match and match["author"][0].isupper() and match["title"][0].isupper() else None


def _leading_authors(draft: Draft, start: int) -> tuple[Part | None, int, str] | None:
    """The authors before a bare title, where it begins, and what ends parts in this style: a comma or a stop."""
    text = draft.free
    if draft.part("author"):
        return None, start, ","
    people = people_at(text, start)
    if people and _is_subtitled(text, start, people.end):
        return None, start, ","
    if people and not is_no_person(text[start : people.end]) and _is_followed_by_title(draft, people):
        editors = EDITORS.match(text, people.end)
        said = editors if editors and re.search(r"\w", editors[0]) else None
        end = said.end() if said else people.end
        after, style = _after_authors(text, end)
        names = people.names if said else spelt(text[start:end], people.names)
        return Part("editor" if said else "author", start, end, people=names), after, style
    piece = re.compile(r"[^,:;()\0\n]{2,120}?(?:\be\. ?V\.)?(?=,\s|:\s|\.\s[^\W\d_]|\s\()").match(text, start)
    if (
        not piece
        or piece[0].lower() in LEADS
        or not piece[0][0].isalpha()
        or MEDIUM.search(piece[0])
        or genres.REPORT.match(piece[0])
        or genres.PRESS.match(piece[0])
        or genres.PAPER.match(piece[0])
    ):
        return None, start, ","
    name, end = piece[0], piece.end()
    while sub := SUB.match(text, end):
        end = sub.end()
    name = with_stop(text[start:end], text[start:])
    end = with_acronym(text, start, start + len(name))
    name = text[start:end]
    office = OFFICE.match(text, end) if name.isupper() else None
    if office and is_institution(office["office"]):
        name, end = f"{name.title()}. {office['office']}", office.end()
    if is_outlet(name):
        after, style = _after_authors(text, end)
        after = len(text) if after in date_starts(draft) and style == "," else after
        return Part("container-title", start, end, name), after, style
    if (is_institution(name) or (name.isupper() and len(name) > 1)) and (name[0].isupper()):
        editors = EDITORS.match(text, end)
        after, style = _after_authors(text, editors.end() if editors and re.search(r"\w", editors[0]) else end)
        if after in date_starts(draft) and style == ",":
            return None, start, ","
        literal = name.title() if name.isupper() and len(name) > 5 else name
        return Part("author", start, end, people=(Name(literal=literal),)), after, style
    if printed := printed_at(text, start):
        made = Part("author", start, printed.end("author"), people=(Name(literal=printed["author"]),))
        return made, printed.start("title"), ","
    return None, start, ","


#: The office of a country, as ABNT has it: "BRASIL. Ministério das Águas. Plano nacional".
OFFICE = re.compile(r"\.\s(?P<office>[^\W\d_][^.,:;()\0\n]{3,100})(?=\.\s)")


def _is_subtitled(text: str, start: int, end: int) -> bool:
    """Whether two words and a colon are a title, by the small letter behind: "Річки України: довідник"."""
    plain = re.fullmatch(r"[^\W\d_]{2,}(?: [^\W\d_]{2,}){1,2}", text[start:end])
    return bool(plain and re.match(r"\s?:\s[^\W\d_A-ZÀ-ÞŁŚŻŹĆА-ЯЄІЇҐ]{3,}\s?[\w/]", text[end:]))


YEAR_AFTER = re.compile(r",?\s\(?(?:1[4-9]|20)\d\d[a-z]?\)?(?=[,:.;\s]|$)")


def is_year_after(text: str, end: int) -> bool:
    """Whether a year stands right behind names, as in "Smith 2019"."""
    return end > 0 and bool(YEAR_AFTER.match(text, end))


def _is_followed_by_title(draft: Draft, people: People) -> bool:
    rest = draft.free[people.end : people.end + 200]
    if not re.match(r"[\s.,:(–—-]", rest):
        return False
    if re.match(r",\s[Ii]n:?\s", rest):
        return True
    if people.whole or re.match(r"\.?\s?\((?:1[4-9]|20)\d\d", rest):
        return True
    # "Sacramento, O preço, p. 210": a family name alone leads a title where the source was cited before.
    places = places_in(draft.free)
    return rest[:2] == ", " and bool(places) and places[0].start > people.end + 6 and not dates_of(draft)


def _after_authors(text: str, end: int) -> tuple[int, str]:
    """Where the title begins after names, and the style of the marks between parts."""
    match = re.compile(r"(?P<mark>[.,:]?)\s*(?P<year>\(?(?:1[4-9]|20)\d\d[a-z]?\)?[.,:]?\s*)?(?:[–—-]\s)?").match(
        text, end
    )
    mark = match["mark"] if match else ","
    after = match.end() if match else end
    initial = text[end - 1 : end] == "."
    style = "." if mark == "." or (initial and not mark) or (match and match["year"]) else ","
    return after, style
