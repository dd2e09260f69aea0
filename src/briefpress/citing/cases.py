"""Judgments: their courts, days, numbers and parties."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Name
from .dated import LAW_DATE, dates_of, law_date
from .draft import Draft, Part, with_part
from .laws import FILE, number_of
from .names import EDGES, is_shortened
from .quotes import SPACES

#: The name of a case without emphasis.
PARTIES = re.compile(
    r"(?:Case [CT]-\d+/\d+,? )?(?P<name>[^,;()\[\]\d\0]{3,100}? v\.? [^,;()\[\]\d\0]{2,80}?)(?=,|\s[(\[]|"
    r"\sEU:|\sECLI|\s\d|$)"
)

#: A case before the courts of the Union by the one name it is called by: "Case C-415/93 Bosman [1995]".
CALLED = re.compile(r"Case [CT]-\d+/\d+,? (?P<name>[^\W\d_][^,;()\[\]\0]{1,80}?)(?=,|\s[(\[]|\sEU:|\sECLI|\.?$)")

DECISION = re.compile(
    r"(?:urt\.|beschl\.|arrêt|jugement|ordonnance|décision|avis|judgment|ruling|order|urteil|beschluss|"
    r"sentencia|auto|sent\.|sentenza|ordinanza|acórdão|uitspraak|arrest|"
    r"wyrok|wyr\.|postanowienie|uchwała|решение|постановление|определение|рішення|ухвала|постанова|вирок|"
    r"приговор)(?!\w)",
    re.IGNORECASE,
)


def with_case(draft: Draft, start: int) -> Draft:
    """A judgment: its court, its day, its number; its name where it has one, else the words until its day."""
    text = draft.free
    dates = [each for each in dates_of(draft) if each[0] >= start]
    issued = next((each for each in dates if len(each[2]) == 10), None) or next(iter(dates), None)
    decision = DECISION.search(text, start, start + 160)
    extra = [Part("kind", start, start, "legal_case")]
    number = FILE.search(text, issued[1] if issued else start) or FILE.search(text, start)
    if number:
        extra.append(Part("number", start, start, number_of(number)))
    draft, court, end = _with_name(draft, start, decision, issued)
    if court and len(court) < 120:
        extra.append(Part("author", start, end, people=(Name(literal=court),)))
    year = re.search(r"/((?:19|20)\d\d)(?!\d)", text[start:])
    iso = issued[2] if issued else law_date(text, draft.lang) or (year[1] if year else "")
    extra += [Part("issued", start, start, iso)] if iso else []
    return replace(draft, parts=(*draft.parts, *extra))


Date = tuple[int, int, str]
#: The parties between the day and the number, as in France.
BETWEEN = re.compile(r",\s(?P<name>[^\W\d_][^,;()\d\0]{3,90}),\s(?=(?:n°|n[o.]|req\.|aff\.)\s?\d)")
#: A Spanish judgment by the initials of its court: "STSJ de Madrid 442/2018, de 9 de octubre".
SPANISH = re.compile(r"[SA]T[A-Z]{1,3}(?:\s[^\W\d_]+){0,6}\s\d{1,5}/\d{4},\sde\s\d{1,2}\sde\s[^\W\d_]+")


def _with_name(draft: Draft, start: int, decision: re.Match[str] | None, issued: Date | None) -> tuple[Draft, str, int]:
    """The draft with the title of a judgment; its court, and where that ends."""
    text = draft.free
    marked = [each.start for each in (*draft.quotes, *draft.emphases) if each.start >= start]
    end = min([_court_end(text, start, decision, issued), *marked])
    court = text[start:end].strip(SPACES + EDGES)
    court = court + "." if is_shortened(court) and text[start + len(court) : start + len(court) + 1] == "." else court
    first = decision is not None and decision.start() == start
    marks = sorted([*draft.quotes, *draft.emphases], key=lambda each: each.start)
    named = next((each for each in marks if each.start >= start), None)
    if named and not first:
        title = Part("title", named.start, named.end, named.of(draft.text).strip('«»“”"„ \u00a0\u202f'))
    elif issued and (between := BETWEEN.match(text, issued[1])):
        title = Part("title", *between.span("name"), between["name"])
    elif abbreviated := SPANISH.match(text, start):
        title, court = Part("title", start, abbreviated.end(), abbreviated[0]), ""
    elif parties := PARTIES.match(text, start) or CALLED.match(text, start):
        title, court = Part("title", parties.start("name"), parties.end("name"), parties["name"].strip()), ""
    elif decision:
        title = _decision(draft, decision, issued)
        court = _court_within(draft.text[start : issued[0] if issued else len(text)]) if first else court
    elif not issued and re.match(r"[A-Z]{2,5}\s\d", text[start:]):
        dated = LAW_DATE.search(text, start)
        stop = dated.end() if dated else len(re.split(r",\s", text[start:])[0]) + start
        title, court = Part("title", start, stop, text[start:stop]), ""
    else:
        return draft, court, end
    return with_part(draft, title), court, start if first else end


def _decision(draft: Draft, decision: re.Match[str], issued: Date | None) -> Part:
    """The words of a decision until its day, and its number where that follows as in Italy."""
    text = draft.free
    dated = LAW_DATE.search(text, decision.start())
    end = issued[1] if issued else dated.end() if dated else len(text.rstrip(SPACES + "."))
    tail = re.compile(
        r"\s?r\.|(?:\s?[гр]\.|\s(?:года|року))?(?:\s№\s?[\w/-]*\w)|\s?[гр]\.|,\s(?:n\.|núm\.)\s?[\w/]+"
    ).match(text, end)
    end = tail.end() if tail else end
    return Part("title", decision.start(), end, draft.text[decision.start() : end])


def _court_end(text: str, start: int, decision: re.Match[str] | None, issued: tuple[int, int, str] | None) -> int:
    ends = [len(text)]
    ends += [decision.start()] if decision else []
    ends += [issued[0]] if issued else []
    number = re.compile(r"\s\[?\d").search(text, start)
    return min([*ends, number.start()] if number and not issued else ends)


def _court_within(words: str) -> str:
    """The court that is named within "Judgment of the court of …"."""
    match = re.search(
        (
            r"(?<=\s)(?:[A-ZŁŚ]{2,5}(?=\s)|(?:del|de la|du|of the|des|dell[’ao]?|della|do|da|van de|van het|"
            r"van)\s(?P<court>.+))"
        ),
        words,
    )
    if not match:
        return ""
    court = re.split(r"\s(?:n[°º.]|núm|nr|№)", match["court"] or match[0])[0]
    return re.split(
        (
            r"\s(?:n[°º.]|núm|nr|vom|v\.|du|de|del|di|do|of|z dnia|z|от|від|w sprawie)(?:\s(?=\d)|\s?$|(?<=[°º.])|"
            r"(?<=vom)|(?<=dnia)|(?<=от)|(?<=від))|,"
        ),
        court,
    )[0].strip()
