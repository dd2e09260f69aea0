"""What shows that a unit of a note cites: a signal, names, a title, a date, a place, an address."""

from __future__ import annotations

import re

import msgspec

from . import genres
from .dated import dates_of
from .draft import TAKEN, Draft
from .names import EDGES, has_case
from .people import people_at
from .places import places_in
from .publications import is_institution
from .quotes import SPACES
from .reading import begin_of, opened
from .sayings import FILE, kind_at
from .titles import is_outlet, marked_title

#: What goes on with a citation that was begun: a place, a number, a date, an address and the words that lead to it.
GOES_ON = re.compile(
    r"\s*[(\[]?(?:In|Dans|W|В|У|En|Em|\[W|\[В)(?::|\s[A-ZÀ-ÞА-Я])|\s*(?:URL|DOI|ISBN|ISSN|Disponível|Disponible|Available|Accessed|Acesso|Режим|Retrieved|Online|Verfügbar|"
    r"Abrufbar|Consulté|Dostęp|Archiv|Copia|Copie|Kopie|Архив|Архів|Дата|Электрон|Електрон)(?!\w)",
)
PROSE = 9


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

    @property
    def cites(self) -> bool:
        """Whether the unit by itself is a citation."""
        if self.back or self.address:
            return True
        if self.title and (self.prefix or self.people or self.dated or self.named):
            return True
        if self.saying and (self.dated or self.title or self.saying == "legislation"):
            return True
        return (self.people or self.named) and (self.dated or self.placed)

    @property
    def opens(self) -> bool:
        """Whether the unit can be the beginning of one that goes on after a stop."""
        return self.cites or self.people or self.prefix or bool(self.saying) or self.title or self.named


def evidence(draft: Draft) -> Evidence:
    """What shows that the unit cites."""
    draft = opened(draft)
    begin = begin_of(draft)
    text = draft.free
    start = begin
    while start < len(text) and text[start] in SPACES + EDGES + "([":
        start += 1
    people = people_at(text, start)
    marked = marked_title(draft, begin)
    kept = re.sub(r"[\0]+", " ", text[begin:])
    piece = re.match(r"[^,:;.()\0]{2,120}(?=[,:]\s|\.\s|\s?[«“„\"\0])", text[start:])
    named = bool(piece and piece[0][:1].isupper() and (is_outlet(piece[0]) or is_institution(piece[0])) and len(piece[0].split()) <= 10)
    saying = kind_at(draft.text[start:])
    places = places_in(text)
    if not saying and (genres.LAW_WITHIN.search(draft.text[start : start + 80]) and places and places[0].start - start < 3):
        saying = "legislation"
    if saying in ("legislation", "legal_case") and not FILE.search(draft.text) and not re.search(r"\d{4}", draft.text) and not places:
        saying = ""
    post = genres.POST.search(draft.text[start : start + 60]) and (genres.NETWORK.search(draft.text) or genres.ON_X.search(draft.text))
    dates = dates_of(draft)
    return Evidence(
        prefix=draft.part("prefix") is not None,
        back=draft.value("back"),
        people=bool(people and has_case(text) and people.whole) or _is_year_after(text, people.end if people else 0),
        title=marked is not None,
        dated=bool(dates),
        placed=bool(places),
        address=any(draft.part(name) for name in ("url", "archive-url", "doi", "isbn", "arxiv")),
        archive=draft.part("archive-url") is not None and draft.part("url") is None,
        saying="post" if post else saying,
        named=named,
        goes_on=bool(GOES_ON.match(draft.text)) or _is_typed(text, dates, [p.start for p in places]),
        words=len(re.findall(r"[^\W\d_]+", kept)),
    )


def _is_year_after(text: str, end: int) -> bool:
    return end > 0 and bool(re.match(r",?\s\(?(?:1[4-9]|20)\d\d[a-z]?\)?(?:[,:.;\s]|$)", text[end : end + 9]))


def _is_typed(text: str, dates: list[tuple[int, int, str]], places: list[int]) -> bool:
    """Whether the unit begins with a date, a place or an address."""
    first = len(text) - len(text.lstrip(SPACES + "([" + "—–-"))
    if first < len(text) and text[first] == TAKEN:
        return True
    return any(start == first for start, _, _ in dates) or first in places
