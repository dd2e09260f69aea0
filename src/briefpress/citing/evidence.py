"""What shows that a unit of a note cites: a signal, names, a title, a date, a place, an address."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from . import genres
from .bare import behind_remark, is_year_after, printed_at, stated_at
from .dated import dates_of
from .debates import debate_at
from .draft import TAKEN, Draft
from .editors import EDITED
from .ends import PLACE_PUBLISHER
from .heads import is_no_person, is_outlet
from .laws import FILE
from .names import has_case, skipped
from .people import People, people_at
from .places import EDITION, Place, is_article_of, issue_pattern, places_in, volume_pattern
from .places_of_print import PLACES
from .publications import is_institution
from .quotes import SPACES
from .reading import begin_of, opened
from .sayings import ARTICLES, LAW_SHORT, kind_at
from .titles import marked_title
from .words import any_of

#: What goes on with a citation that was begun: a place, a number, a date, an address and the words that lead to it.
GOES_ON = re.compile(
    r"\s*\d{1,4}\s(?:f|p|s|с|S)\.\s|\s*[(\[]?(?:In|Dans|W|В|У|En|Em|\[W|\[В)(?::|\s[A-ZÀ-ÞА-Я])|\s*(?:URL|DOI|ISBN|ISSN|Disponível|"
    r"Disponible|Available|Accessed|Acesso|Режим|Retrieved|Online|Verfügbar|"
    r"Abrufbar|Consulté|Dostęp|Archiv|Copia|Copie|Kopie|Архив|Архів|Дата|Электрон|Електрон)(?!\w)",
)
#: "London: Verso", or a place alone.
PLACE_ONLY = re.compile(
    r"(?P<place>[^\W\d_][\w’'. -]{0,25}?) ?: [«“A-ZÀ-ÞА-ЯЄІЇҐ][^:;\0]{1,50}$|(?:" + any_of(PLACES) + r")(?=[,.:]|$)"
)


#: A periodical with its volume and its pages, as naturalists cite it: "Annali, 28: 101-136".
PERIODICAL = re.compile(r"[^\W\d_][^,;:()\d\0]{3,80},?\s\d{1,4}\s?(?:\(\d{1,3}\))?:\s?\d{1,4}[-–—]\d")
#: A signal's place without a source is no longer than this, in characters.
LONGEST_PLACE = 80
#: A publisher's name that ends a citation, or its extent.
NAME_ONLY = re.compile(r"\s*(?:(?:[^\W\d_a-zа-яєіїґß-öø-ÿ][\w&’'.-]*\s?){1,4}|\d{1,4}\s(?:f|p|s|S|с|pp)\.?)\.?\s*")


class Evidence(msgspec.Struct, frozen=True):
    """What a unit has; ``words`` counts those outside its parts and marks."""

    prefix: bool
    back: str
    people: bool
    title: bool
    dated: bool
    placed: bool
    address: bool
    archive: bool
    saying: str
    named: bool
    goes_on: bool
    words: int
    lone: bool = False
    closes: bool = False
    attributed: bool = False
    bare: bool = False

    @property
    def cites(self) -> bool:
        """Whether the unit by itself is a citation."""
        if self.back or self.address:
            return True
        if self.title and (self.prefix or self.people or self.dated or self.named):
            return True
        if self.saying and (self.dated or self.title or self.saying in ("legislation", "hearing")):
            return True
        return (self.people or self.named) and (self.dated or self.placed)

    @property
    def opens_whole(self) -> bool:
        """Whether more than a signal is there: what follows in brackets then belongs to it."""
        return self.cites or self.people or bool(self.saying) or self.title or self.named or self.lone

    @property
    def opens(self) -> bool:
        """Whether the unit can be the beginning of one that goes on after a stop."""
        return not self.bare and self._opens

    @property
    def _opens(self) -> bool:
        return self.cites or self.people or self.prefix or bool(self.saying) or self.title or self.named or self.lone


def evidence(draft: Draft) -> Evidence:
    """What shows that the unit cites."""
    draft = opened(draft)
    begin = begin_of(draft)
    text = draft.free
    start = behind_remark(draft, skipped(text, begin))
    marked = marked_title(draft, begin)
    people = _people(draft, start, marked[0].start if marked and marked[0].start >= start else None)
    places, dates = places_in(text), dates_of(draft)
    return Evidence(
        prefix=draft.part("prefix") is not None,
        back=draft.value("back"),
        people=bool(people and has_case(text) and people.whole) or _is_told_short(text, people.end if people else 0),
        title=marked is not None,
        dated=bool(dates),
        placed=bool(places),
        address=any(draft.part(name) for name in ("url", "archive-url", "doi", "isbn", "arxiv")),
        archive=draft.part("archive-url") is not None and draft.part("url") is None,
        saying="post" if _is_post(draft, start) else _saying(draft, start, places),
        named=_is_named(draft, start, people) or is_article_of(text),
        goes_on=_goes_on(draft, start) or _is_typed(text, dates, [each.start for each in places]),
        closes=bool(NAME_ONLY.fullmatch(text)),
        lone=bool(people and _is_all(text, people.end) and (people.whole or text[start : people.end].isupper())),
        words=len(re.findall(r"[^\W\d_]+", text[begin:])),
        attributed=draft.part("attributes") is not None,
        bare=_is_place_alone(draft, begin),
    )


def _people(draft: Draft, start: int, end: int | None) -> People | None:
    """The people at the head of the unit, before its title."""
    people = people_at(draft.free, start, end)
    words = draft.free[start : people.end] if people else ""
    return None if is_no_person(words) or words in PLACES else people


def _is_post(draft: Draft, start: int) -> bool:
    """Whether the unit says that it is a post, and on which network."""
    said = genres.POST.search(draft.text[start : start + 60])
    return bool(said and (genres.NETWORK.search(draft.text) or genres.ON_X.search(draft.text)))


def _is_named(draft: Draft, start: int, people: People | None) -> bool:
    """Whether something else than people's names heads the unit: an institution, an outlet, a kind of piece."""
    head = draft.free[start:]
    return (
        _is_headed(head)
        or bool(EDITED.search(draft.free))
        or "//" in draft.free
        or any(each.match(head) for each in (genres.PRESS, genres.PAPER))
        or _is_report(draft, start)
        or printed_at(draft.free, start) is not None
        or _is_short_title(draft, people)
        or stated_at(draft, start) is not None
    )


def _is_headed(head: str) -> bool:
    """Whether the name of an institution or an outlet, or an acronym and a comma, stand first."""
    piece = re.match(r"[^,:;.()\0]{2,120}(?=[,:]\s|\.\s|\s\(|\.?$|\s?[«“„\"\0])", head)
    if not piece:
        return False
    name = piece[0]
    known = (name[:1].isupper() or is_outlet(name)) and (is_outlet(name) or is_institution(name))
    acronym = re.fullmatch(r"[^\W\d_]{2,10}", name) and name.isupper() and re.match(r",\s[^\W\d_]", head[len(name) :])
    return (known and len(name.split()) <= 10) or bool(acronym)


def _saying(draft: Draft, start: int, places: Sequence[Place]) -> str:
    """The kind of source that the unit's own words say it cites; "" where they say none, or not enough of one."""
    saying = "hearing" if debate_at(draft.text[start:]) else kind_at(draft.text[start:])
    if not saying and _is_in_law(draft, start, places):
        saying = "legislation"
    if saying == "legislation" and not _is_law(draft, start):
        return ""
    if saying == "legal_case" and not FILE.search(draft.text) and not re.search(r"\d{4}", draft.text):
        return ""
    return saying


def _is_in_law(draft: Draft, start: int, places: Sequence[Place]) -> bool:
    """Whether a place in a law is cited: the law stands within the head, or behind the place that comes first."""
    text = draft.text
    within = genres.LAW_WITHIN.search(text[start : start + 80])
    if within and (places or FILE.search(text) or re.search(r"Act \d{4}", text)):
        return True
    first = places[0] if places and places[0].start - start < 3 else None
    return first is not None and _is_law_name(draft.free[first.end :].lstrip(SPACES + ","))


#: What the unit begins with where it goes on with a citation, whose title stands before it.
FOLLOWING = (genres.THESIS, EDITION, PLACE_PUBLISHER, PLACE_ONLY, PERIODICAL)


def _goes_on(draft: Draft, start: int) -> bool:
    """Whether the unit begins as the later parts of a citation do."""
    return bool(GOES_ON.match(draft.text)) or any(each.match(draft.free[start:]) for each in FOLLOWING)


def _is_report(draft: Draft, start: int) -> bool:
    """Whether the unit begins as a report or a dataset does, and is numbered or dated as one."""
    head = draft.free[start:]
    if not genres.REPORT.match(head) and not genres.DATASET.match(head):
        return False
    numbered = bool(issue_pattern().search(head[:60]))
    return len(head.split()) <= 25 and (numbered or (", " in head and bool(dates_of(draft))))


def _is_short_title(draft: Draft, people: People | None) -> bool:
    """Whether a family name, a title and a place stand alone ("Lee, Ports, pp. 3-4")."""
    if not people or people.whole or dates_of(draft):
        return False
    rest = draft.free[people.end :]
    titled = re.match(r",\s(?=[^\W\d_])[^,;:()\0]{3,80},\s", rest)
    return bool(titled and rest[2].isupper() and any(place.start == titled.end() for place in places_in(rest)))


def _is_law_name(rest: str) -> bool:
    """Whether a law is named behind a place in it, in short or by its kind."""
    return bool(LAW_SHORT.match(rest) or genres.LAW.match(rest))


def _is_told_short(text: str, end: int) -> bool:
    """Whether a year stands right behind a family name ("Smith 2019"), or what contains its piece ("Smith, in:")."""
    return is_year_after(text, end) or (end > 0 and bool(re.match(r",\sin:?\s[^\W\d_]", text[end:])))


def _is_law(draft: Draft, start: int) -> bool:
    """Whether a law is cited, not told of: by its number, its day or a place in it; "the law of 2005" is prose."""
    numbered = bool(FILE.search(draft.text) or places_in(draft.text)) or any(
        len(iso) == 10 for _, _, iso in dates_of(draft)
    )
    numbered = numbered or bool(re.search(r"\bAct \d{4}", draft.text))
    first = re.match(r"[^\W\d_]+[’']?", draft.text[start:])
    told = bool(first and first[0].lower().replace("'", "’") in ARTICLES) and not draft.part("prefix")
    return numbered and not (told and len(draft.text.split()) > 12)


def _is_place_alone(draft: Draft, begin: int) -> bool:
    """Whether behind a signal only a place stands, in what was cited before: "see also vol. II, ch. 4"."""
    if not draft.part("prefix") or len(draft.free) - begin > LONGEST_PLACE:
        return False
    spans = [(place.start, place.end) for place in places_in(draft.free)]
    spans += [match.span() for match in volume_pattern().finditer(draft.free, begin)]
    rest = draft.free[begin:]
    for start, end in spans:
        rest = rest.replace(draft.free[start:end], "")
    return bool(spans) and not rest.strip(SPACES + ".,;:()")


def _is_all(text: str, end: int) -> bool:
    """Whether nothing but a year stands behind names."""
    return not re.sub(r"\(?(?:1[4-9]|20)\d\d[a-z]?\)?", "", text[end:], count=1).strip(SPACES + ".,;:")


def _is_typed(text: str, dates: list[tuple[int, int, str]], places: list[int]) -> bool:
    """Whether the unit begins with a date, a place or an address."""
    first = len(text) - len(text.lstrip(SPACES + "([" + "—–-"))
    if first < len(text) and text[first] == TAKEN:
        return True
    numbered = volume_pattern().match(text, first) or issue_pattern().match(text, first)
    return any(start == first for start, _, _ in dates) or first in places or numbered is not None
