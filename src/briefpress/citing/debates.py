"""Parliamentary debates and papers: by the name of their record, their day or number, and the place in them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Name
from .dated import dates_of
from .draft import Draft, Part, with_part
from .people import people_at
from .places import places_in
from .quotes import SPACES
from .words import any_of, phrases

#: What the records of parliaments are called, as they are cited.
RECORDS = phrases(
    """
    Hansard, HC Deb; Hansard, HL Deb; Hansard HC Deb; Hansard HL Deb; HC Deb; HL Deb; HC Hansard; HL Hansard; Hansard;
    JO Sénat; JO AN; JO Assemblée nationale; JO débats; JOAN; JO déb. Sénat; JO déb. AN; BT-PlPr.; BT-PlPr; PlPr.;
    BT-Plenarprotokoll; Plenarprotokoll; BR-PlPr.; LT-PlPr.; Handelingen; Congressional Record; Cong. Rec.;
    DS Congreso; DS Senado; DSCD; Diario de Sesiones del Congreso; Diario de Sesiones del Senado;
    Atti parlamentari; Diário da Assembleia da República; DAR; Sprawozdanie Stenograficzne;
    Стенограмма заседания Государственной Думы; Стенограма засідання Верховної Ради
    """
)
#: What their papers are called before their numbers.
PAPERS = phrases(
    """
    BT-Drs.; BT-Drs; BT-Drucks.; BR-Drs.; LT-Drs.; Bundestagsdrucksache; Bundestags-Drucksache; BT-Drucksache;
    Kamerstukken; Doc. parl.; Parl. St.; Parl. Doc.; Druk sejmowy nr; druk sejmowy nr; Druk senacki nr;
    Atto Camera n.; Atto Senato n.
    """
)
#: A record's or a paper's name and the session, the series and the number by which it is known.
HEAD = re.compile(
    rf"(?:(?P<record>{any_of(RECORDS)})|(?P<paper>{any_of(PAPERS)}))(?![\w-])"
    r"(?P<chamber>\s(?:I{1,2}|EK|TK|serie [A-Z]))?(?P<session>,?\s(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?))?"
    r"(?P<number>,?\s\d{1,3}(?:/\d{1,6}|\s\d{3}|\d{0,3})(?![\w./]|\s[^\W\d_]))?(?P<piece>,\s(?:nr\.?|no\.?|n[°º.])\s?\w{1,6})?"
)
#: The volume of a record, and its column or item, for which CSL has one label or none.
VOLUME = re.compile(r"(?<!\w)vol\.?\s?(?P<volume>\d{1,4})")
COLUMN = re.compile(
    r",?\s(?P<place>(?:cols?|cc?)\.?\s?(?P<column>\d{1,5}(?:[-–]\d{1,5})?\w{0,2})|item\s\d{1,4}|H\d{3,5}|S\d{3,5})(?!\w)"
)
#: Who spoke: "(speech of Dame Ruth Pengelly)".
SPOKEN = re.compile(
    r"\((?:speech (?:of|by)|intervention de|Rede von|intervención de|intervento di|intervenção de)\s(?=[^\W\d_])"
)


def debate_at(text: str) -> bool:
    """Whether the text begins as the record or the paper of a parliament does, with a day, a volume or a number."""
    match = HEAD.match(text)
    return bool(match and (re.search(r"\d", text[match.start() : match.end() + 60])))


def with_debate(draft: Draft, start: int) -> Draft:
    """The draft of a debate or a paper: its name as written is its title."""
    head = HEAD.match(draft.text, start)
    if not head:
        return draft
    kind = "hearing" if head["record"] else "document"
    draft = replace(draft, parts=(*draft.parts, Part("kind", start, start, kind)))
    title = head[0].rstrip(SPACES + ",")
    draft = with_part(draft, Part("title", start, start + len(title), title))
    if number := head["number"]:
        said = (number + (head["piece"] or "")).lstrip(SPACES + ",")
        draft = replace(draft, parts=(*draft.parts, Part("number", start, start, said)))
    if day := next((each for each in dates_of(draft) if each[0] >= head.end() - 1), None):
        draft = with_part(draft, Part("issued", *day))
    if volume := VOLUME.search(draft.free, head.end()):
        draft = with_part(draft, Part("volume", *volume.span(), volume["volume"]))
    return _with_speaker(_with_column(draft, head.end()), head.end())


def _with_column(draft: Draft, start: int) -> Draft:
    column = COLUMN.search(draft.free, start)
    if not column or any(place.start >= start and place.label == "page" for place in places_in(draft.free)):
        return draft
    draft = with_part(draft, Part("locator", column.start("place"), column.end(), column["column"] or column["place"]))
    return replace(draft, parts=(*draft.parts, Part("label", 0, 0, "column"))) if column["column"] else draft


def _with_speaker(draft: Draft, start: int) -> Draft:
    spoken = SPOKEN.search(draft.free, start)
    end = draft.free.find(")", spoken.end()) if spoken else -1
    if not spoken or end < 0:
        return draft
    people = people_at(draft.free, spoken.end(), end)
    names = people.names if people else (Name(literal=draft.free[spoken.end() : end]),)
    parts = (*draft.parts, Part("author", spoken.start(), end + 1, people=names))
    return replace(draft, parts=parts)
