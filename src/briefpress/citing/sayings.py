"""Sources that say what they are at their head; interviews and speeches among them."""

from __future__ import annotations

import re

from ..source import Name
from . import genres
from .cases import DECISION, with_case
from .debates import debate_at, with_debate
from .draft import Draft, Part, with_part
from .laws import with_law
from .names import skipped
from .people import people_at
from .places import places_in
from .posts import with_post
from .publications import is_institution
from .quotes import SPACES
from .speakers import with_speech

#: How far a kind may stand from the beginning: "le", "un récent", "the remarks by".
NEAR = 30


def kind_at(text: str) -> str:
    """The kind of source that the text says it is in its first words; "" where it says none."""
    head = text[: NEAR + 20]
    if CASE_NAME.search(text[:160]) and not genres.LAW.match(text):
        return "legal_case"
    for kind, pattern in HEADS:
        match = pattern.search(head)
        if match and _is_first(text, match.start()):
            return kind
    return ""


#: Parties, and the neutral citations of courts.
CASE_NAME = re.compile(
    r"[^\W\d_]\w+ v\.? [A-ZÀ-Ý]\w+[^.;]{0,80}(?:\d{4}|\d/\d)|\bEU:[CT]:\d{4}|\[\d{4}\] (?!OJ)[A-Z]{2,6}\b|"
    r"\d{4} [A-Z]{2,5}C \d"
)

HEADS = (
    ("interview", genres.INTERVIEW),
    ("speech", genres.SPEECH),
    ("legal_case", genres.CASE),
    ("legislation", genres.LAW),
)

ARTICLES = frozenset(
    [
        "le",
        "la",
        "l’",
        "l'",
        "les",
        "un",
        "une",
        "der",
        "die",
        "das",
        "dem",
        "den",
        "ein",
        "eine",
        "the",
        "a",
        "an",
        "el",
        "los",
        "una",
        "il",
        "lo",
        "o",
        "os",
        "uma",
        "de",
        "het",
        "een",
        "od",
        "récent",
        "author’s",
        "author's",
    ]
)

#: The short name of a law behind a place in it: BGB, GG, StGB, du code du travail.
LAW_SHORT = re.compile(
    r"(?:(?:du|de la|del|della|da|do|van de|van het|of the)\s)?(?:[Cc][oó]d\w+\s|Constitu\w+|"
    r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,9}[A-ZÄÖÜ](?![\w-])|(?:УК|ГК|КК|ЦК|ТК|НК|КоАП)\b|Kodeks\w*|k\.[cpk]\.)"
)


def _is_first(text: str, start: int) -> bool:
    """Whether only articles stand before, or the first word in capitals does."""
    before = re.findall(r"[^\W\d_]+[’']?[^\W\d_]*", text[:start].lower())
    return all(word in ARTICLES for word in before) and len(before) <= 2


#: The country or the town that a law is of, as ABNT has it: "BRASIL. Lei nº …".
LAND = re.compile(r"(?P<land>[^\W\d_]+(?:\s[^\W\d_]+){0,3})\.\s")


#: An account and its network: "@harbourlights, X".
HANDLE = re.compile(r"@\w{2,40}(?: \([^()]{2,60}\))?,\s(?:on\s|sur\s|auf\s)?[^\W\d_]{1,12}(?=,)")


def _is_post(draft: Draft, begin: int) -> bool:
    """Whether a network is named, and that something was put there; its address says both."""
    named = genres.NETWORK.search(draft.text) or genres.ON_X.search(draft.text)
    posted = genres.POST.search(draft.text[begin : begin + 80]) or HANDLE.match(draft.text, begin)
    return bool(named and (posted or genres.SOCIAL.match(draft.value("url")) or genres.ON_NETWORK.search(draft.text)))


#: An office before its act: "Préfecture maritime, arrêté n° …".
OFFICE = re.compile(r"(?P<name>[^\W\d_][^,;:()\d\0]{2,100}),\s(?=[^\W\d_])")
#: Someone before an interview or a speech ("Jean Roux, interview …"), and what they are, which may stand between.
TELLER = re.compile(r"(?P<name>[^\W\d_][^,;:()\d\0«“\"]{3,40}),\s(?=[^\W\d_])")
BETWEEN = re.compile(r"[^,;:()\d\0«“\"]{3,60},\s(?=[^\W\d_])")


def _told(draft: Draft, start: int, rest: str) -> Draft | None:
    """The draft of what someone said, whose name stands first; None where it is no such thing."""
    teller = TELLER.match(rest)
    people = people_at(rest, 0, teller.end("name") + 1) if teller and not draft.quotes else None
    if not teller or not people or not people.whole:
        return None
    between = BETWEEN.match(rest, teller.end())
    for at in (teller.end(), between.end() if between else len(rest)):
        for kind, pattern in (("interview", genres.INTERVIEW), ("speech", genres.SPEECH)):
            if pattern.match(rest, at):
                named = with_part(draft, Part("author", start, start + people.end, people=people.names))
                return with_speech(named, start + at, kind)
    return None


def with_saying(draft: Draft, begin: int) -> Draft | None:
    """The draft read by the rules of what its head says it is; None where it says nothing."""
    start = skipped(draft.free, begin)
    head = draft.free[start:]
    land = LAND.match(head)
    if land and land["land"].isupper() and kind_at(head[land.end() :]) in ("legislation", "legal_case"):
        name = Name(literal=land["land"].title())
        draft = with_part(draft, Part("author", start, start + len(land["land"]), people=(name,)))
        start, head = start + land.end(), head[land.end() :]
    located = next((place for place in places_in(head[:40]) if place.start == 0), None)
    if located is not None:
        start += len(head) - len(head[located.end :].lstrip(SPACES + ","))
    rest = draft.text[start:]
    if debate_at(rest):
        return with_debate(draft, start)
    if _is_post(draft, begin):
        return with_post(draft, start)
    if (told := _told(draft, start, rest)) is not None:
        return told
    office = OFFICE.match(rest)
    act = rest[office.end() :] if office and is_institution(office[0]) else ""
    if office and kind_at(act) == "legislation" and not DECISION.match(act):
        name = Name(literal=office["name"])
        draft = with_part(draft, Part("author", start, start + office.end("name"), people=(name,)))
        return with_law(draft, start + office.end())
    if DECISION.match(act):
        return with_case(draft, start)
    kind = kind_at(rest)
    if not kind and located and LAW_SHORT.match(rest):
        kind = "legislation"
    within = (
        genres.LAW_WITHIN.search(rest[:60])
        and not any(q.start == start for q in draft.quotes + draft.emphases)
        and not (office and is_institution(office["name"]))
    )
    if not kind and within and (located or re.search(r"\d{4}", rest)):
        kind = "legislation"
    if kind in ("interview", "speech"):
        return with_speech(draft, start, kind)
    if kind == "legal_case" or (kind == "legislation" and genres.COURT.search(rest[:80]) and re.search(r"\d{4}", rest)):
        return with_case(draft, start)
    if kind == "legislation" and (re.search(r"\d", rest) or located):
        return with_law(draft, start)
    return None
