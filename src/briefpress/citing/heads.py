"""Who stands before a title: people, an institution or a paper, told from prose."""

from __future__ import annotations

import re

from ..source import Name
from . import genres
from .draft import TAKEN, Draft, Part, with_part
from .editors import EDITORS
from .names import EDGES, has_case, is_newspaper, is_shortened, skipped
from .people import people_at, uncased_names
from .publications import COMPANY, is_institution, is_publisher

#: What a piece is, said before who made it.
LEAD = re.compile(
    r"(?:(?:le|la|l’|l'|the|den|die|das|der|dem|de|het|el|il|lo|o|a|un|une|een|ein|einen)\s?)?"
    r"(?:[^\W\d_]*blog\w*|weblog|communiqué(?: de presse)?|press release|Pressemitteilung|nota(?: stampa|"
    r" de prensa)?|comunicat\w+(?: stampa)?|comunicad\w+(?: de (?:prensa|imprensa))?|persbericht|"
    r"komunikat|"
    r"пресс-релиз|прес-реліз|article|Artikel|artículo|articolo|artigo|artikel|artykuł|статья|стаття|"
    r"tribune|éditorial|Beitrag|bijdrage|"
    r"réaction|reactie|déclarations?|declarações|declaraciones|dichiarazioni|Aussagen|Rede|reportage|"
    r"enquête|Reportage|wpis|dataset|набор данных)\s"
    r"(?:(?<=persbericht\s)|(?<=Pressemitteilung\s)|(?<=release\s)|(?<=komunikat\s)|(?<=prasowy\s)|"
    r"de la|de l['’]|d['’]|"
    r"della|dell['’]|degli|del|des|du|de|von|by|of|from|van|di|da|do|od)\s?(?=[^\W\d_])",
    re.IGNORECASE,
)
#: A press release that is named with a comma.
LEAD_COMMA = re.compile(
    r"(?:press release|news release|communiqué(?: de presse)?|Pressemitteilung|comunicado de prensa|nota de prensa|"
    r"comunicato stampa|comunicado de imprensa|persbericht|komunikat prasowy|пресс-релиз|прес-реліз),\s",
    re.IGNORECASE,
)

#: What a piece is, said after who made it.
KIND_BEHIND = re.compile(
    r",\s(?=communiqué|press release|Pressemitteilung|comunicad|comunicat|nota |persbericht|komunikat|"
    r"пресс-|прес-|rapport|report|Bericht|informe|relaz|étude|study|Studie)"
)
#: The site or the paper between an author and a title.
OUTER = re.compile(
    (
        r",?\s(?:(?:op|on|sur|auf|in|su|en|em|w|в|у|dans|im|sul|à|bei)\s)?(?:(?-i:het|the|le|la|dem|der|il|el|"
        r"o|a)\s)?(?:weblog|blog|site|portal|website)?\s?(?P<name>[^,(:\0]{3,50}),\s$"
    ),
    re.IGNORECASE,
)

#: What leads from an author to the site or paper.
OUTER_LEAD = re.compile(
    r"\s(?:op|on|sur|auf|in|su|en|em|w|в|у|dans|im|sul|à|a|bei|at)\s(?:(?:het|the|le|la|dem|der|il|el|"
    r"o)\s)?(?=[^\W\d_])"
)

NEWS_AGENCY = re.compile(r"(?:Agence|Agência|Agencia|Agenzia|Agencja|Агентство|Агенція)\s(?:[^\W\d_][\w-]+)")


def with_head(draft: Draft, begin: int, end: int) -> Draft:
    """The draft with who stands before its title, where that is names and not prose."""
    start = skipped(draft.free, begin)
    if kind := LEAD.match(draft.free, start, end) or LEAD_COMMA.match(draft.free, start, end):
        draft = with_part(draft, Part("lead", kind.start(), kind.end()))
        start = kind.end()
    colon = draft.free.rfind(": ", start, end)
    if colon > start and draft.free[colon + 2 : end].strip(EDGES + "(") and not people_at(draft.free, start, end):
        start = colon + 2
    if not draft.free[start:end].strip(EDGES + "(" + TAKEN):
        return draft
    authors = authors_of(draft, start, end) or _last_people(draft, start, end) or _titled(draft, start, end)
    if not authors:
        return draft
    draft = with_part(draft, authors)
    return _with_outer(draft, authors.end, end) if authors.name == "author" else draft


def _with_outer(draft: Draft, start: int, end: int) -> Draft:
    """The draft with the site or paper that is named between an author and a title."""
    match = OUTER.match(draft.free, start, end)
    name = match["name"].strip(EDGES) if match else ""
    if not match or not name[:1].isupper() or re.search(r"\d", name):
        return draft
    at = match.start("name")
    return with_part(draft, Part("container-title", at, at + len(name), name))


def _last_people(draft: Draft, start: int, end: int) -> Part | None:
    """The names right before a title, after prose: "the method follows B. Lindqvist,"."""
    for match in re.compile(r"(?<=\s)[^\W\d_]").finditer(draft.free, start + 1, end):
        if not match[0].isupper():
            continue
        people = people_at(draft.free, match.start(), end)
        if (
            people
            and people.whole
            and re.fullmatch(r"[\s,:]+", draft.free[people.end : end])
            and not is_institution(draft.free[match.start() : people.end])
        ):
            return Part("author", match.start(), people.end, people=people.names)
    return None


def authors_of(draft: Draft, start: int, end: int) -> Part | None:
    """The authors between two places: people, or an institution, and nothing else but a date or a genre."""
    head = draft.free[start:end]
    if handle := re.match(r"@\w+", head):
        return Part("author", start, start + handle.end(), people=(Name(literal=handle[0]),))
    outer = OUTER_LEAD.search(draft.free, start, end)
    people = people_at(draft.free, start, end) or (people_at(draft.free, start, outer.start()) if outer else None)
    if people and has_case(head) and not is_no_person(head[: people.end - start]):
        rest = draft.free[people.end : end]
        if (editors := EDITORS.match(rest)) and re.search(r"\w", editors[0]):
            return Part("editor", start, people.end + editors.end(), people=people.names)
        parted = (
            bool(re.match(r"\s?[,:.(/–—-]", rest) or OUTER_LEAD.match(rest))
            or draft.free[people.end - 1] == "."
            or TAKEN in rest
        )
        if _is_beside_names(rest) and (parted or people.others):
            return Part("author", start, people.end, people=spelt(draft.text[start : people.end], people.names))
    if not has_case(head):
        stripped = head.rstrip(EDGES + "(")
        names = uncased_names(stripped)
        return Part("author", start, start + len(stripped), people=names) if names else None
    name = with_stop(
        re.split(r"[(\0]|,\s(?=[(\0])|:\s|(?<=[^\W\d_]{3})[.]\s(?!V\.)|,\s*$|,\s(?=[^\W\d_]+\s*$)", head)[0].rstrip(
            EDGES
        ),
        head,
    )
    name = re.sub(r"\s(?:press release|news release|statement|communiqué|Pressemitteilung)$", "", name)
    name = KIND_BEHIND.split(name)[0]
    if is_outlet(name):
        return Part("container-title", start, start + len(name), name)
    parted = bool(re.match(r"[\s.]*[,:;.(–—-]", head[len(name) :])) or TAKEN in head[len(name) :]
    longer = with_acronym(draft.free, start, start + len(name))
    parted, name = parted or longer > start + len(name), draft.free[start:longer]
    if parted and is_institution(name) and _is_institutional(name, draft.free[start + len(name) : end]):
        return Part("author", start, start + len(name), people=(Name(literal=name),))
    return None


#: What an institution is called for short, in brackets behind its name.
ACRONYM = re.compile(r"\s\([A-ZÀ-ÞА-ЯЄІЇҐ][\w&-]{1,11}\)(?=[,:.;]|\s[«“„\"]|\s\()")


def with_acronym(text: str, start: int, end: int) -> int:
    """Where the name of an institution ends, with its acronym in brackets."""
    match = ACRONYM.match(text, end)
    capitals = sum(each.isupper() for each in match[0]) if match else 0
    return match.end() if match and capitals >= 2 and " " in text[start:end] else end


def spelt(written: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A few capitals alone are an institution's ("INSEE"), not a family name in capitals."""
    if len(names) == 1 and not names[0].given and written.isupper() and len(written) <= 6:
        return (Name(literal=written),)
    return names


def _titled(draft: Draft, start: int, end: int) -> Part | None:
    """A name of which no word says what it is, set off from the title by a mark."""
    head = draft.free[start:end]
    name = re.split(r"[(\0]|,\s|:\s|(?<=[^\W\d_]{3})[.]\s", head)[0].rstrip(EDGES)
    if not re.match(r"\s?[,:.–—-]", head[len(name) :]) or not _is_institutional(name, head[len(name) :]):
        return None
    return Part("author", start, start + len(name), people=(Name(literal=name),))


def with_stop(name: str, text: str) -> str:
    """The name with the stop of a company's abbreviation at its end."""
    if text[len(name) : len(name) + 1] != ".":
        return name
    company = any(match.end() == len(name) + 1 for match in COMPANY.finditer(name + "."))
    return name + "." if company or is_shortened(name) else name


def is_no_person(words: str) -> bool:
    """Whether the words name an institution, a paper or a kind of source."""
    return (
        is_institution(words)
        or is_publisher(words)
        or is_newspaper(words)
        or any(each.match(words) for each in (genres.REPORT, genres.LAW, genres.PRESS, genres.PAPER))
    )


def is_outlet(name: str) -> bool:
    """Whether the words are a newspaper's or an agency's name."""
    if NEWS_AGENCY.fullmatch(name):
        return True
    return bool(name) and is_newspaper(name) and len(name.split()) <= 5 and "," not in name


def _is_beside_names(rest: str) -> bool:
    """Whether only marks, a year or a word for what it is stand between names and a title."""
    rest = re.sub(r"\(?(?:1[4-9]|20)\d\d[a-z]?\)?", "", rest)
    words = re.findall(r"[^\W\d_]+", rest.replace(TAKEN, ""))
    return len(words) <= 4 and (not words or len(" ".join(words)) <= 40)


def _is_institutional(name: str, rest: str) -> bool:
    words = name.split()
    if (
        not words
        or len(words) > 12
        or not (words[0][0].isupper() or words[0][0].isdigit())
        or len(re.findall(r"[^\W\d_]{3,}", rest)) > 4
    ):
        return False
    if re.search(r"\d{4}|[?!\"]", name):
        return False
    return (
        is_institution(name)
        or name.isupper()
        or (len(words) <= 8 and rest.strip()[:1] in (",", ":", ".", "") and is_titled(words))
    )


def is_titled(words: list[str]) -> bool:
    """Whether half of the words, or more, have a capital."""
    capitals = sum(word[0].isupper() for word in words)
    return capitals * 2 >= len(words)
