"""The dates of a citation: when its source came out, and when it was visited."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from ..dates import find_dates, iso_date
from ..labels import accessed_words
from ..months import month_key, month_names
from .draft import TAKEN, Draft, Part, with_part
from .places import issue_pattern, volume_pattern
from .words import any_of

#: Words for a visit that the labels have not.
MORE_VISITS = (
    *("acc.", "abger.", "cons.", "last access", "viewed", "visited", "last visited", "checked", "as viewed on"),
    *("letzter aufruf", "letzter aufruf am", "zuletzt geprüft am", "eingesehen am", "gesehen am", "geprüft am"),
    *("dernier accès", "dernier accès le", "dernière consultation", "dernière consultation le", "page consultée le"),
    *("último acceso", "última consulta", "consulta", "ultimo accesso", "ultima consultazione", "accesso il"),
    *("último acesso", "consultado em", "acedido em", "bekeken op", "laatst bezocht", "bezocht op"),
    *("dostęp", "stan na", "pobrano", "odczyt", "data dostępu", "проверено", "просмотрено", "дата доступа"),
    *("перевірено", "переглянуто", "дата доступу"),
)

#: What says that a page or a table is as it was on a day: the day on which it came out.
STATES = ("stand", "as of", "état au", "ultimo aggiornamento", "última actualización", "última atualização", "updated")


def dates_of(draft: Draft) -> list[tuple[int, int, str]]:
    """Each date in what is free, bare years too."""
    # "Rio de Janeiro, 2020" is no January.
    text = draft.free.replace("Rio de Janeiro", TAKEN * 14)
    for pattern in (issue_pattern(), volume_pattern()):
        # "No. 17, Nov. 2024" is no day of November.
        text = pattern.sub(_hidden, text)
    return find_dates(text, draft.lang, years=True)


def _hidden(match: re.Match[str]) -> str:
    """The number of an issue hidden; a year is none ("Quill, N. 2019")."""
    return match[0] if re.fullmatch(r"(?:1[4-9]|20)\d\d", match[1]) else TAKEN * len(match[0])


def date_starts(draft: Draft) -> dict[int, int]:
    """Where each date begins, and where it ends."""
    return {start: end for start, end, _ in dates_of(draft)}


def with_access(draft: Draft) -> Draft:
    """The draft with the date of a visit, with its words and brackets."""
    for start, end, iso in find_dates(draft.free, draft.lang):
        opening = max(start - 60, 0)
        led = _before().search(draft.free[opening:start].lower().replace("'", "’"))
        ended = _after().match(draft.free[end : end + 12])
        if led or ended:
            first = opening + led.start() if led else start
            last = end + (ended.end() if ended else 0)
            year = re.compile(r"\s?(?:r\.|г\.|р\.|года|року|roku)").match(draft.free, last)
            name = "issued" if led and led[0].startswith(STATES) else "accessed"
            return with_part(draft, Part(name, first, year.end() if year else last, iso))
    return draft


@cache
def _before() -> re.Pattern[str]:
    words = any_of(tuple(dict.fromkeys([*accessed_words(), *MORE_VISITS, *STATES])))
    return re.compile(rf"(?<!\w)(?:{words})[\s:,：–-]{{0,3}}(?:(?:the|le|el|il|am|op|em|den|on|w dniu)\s)?$")


@cache
def _after() -> re.Pattern[str]:
    """In Japanese, Chinese and Korean the word may follow the date."""
    words = "|".join(re.escape(word) for word in accessed_words() if word[0] > "\u3000")
    return re.compile(rf"\s?に?(?:{words})")


def with_issued(draft: Draft) -> Draft:
    """The draft with the date of its source: the fullest of the first year after the title, or before it."""
    if draft.part("issued"):
        return draft
    title = draft.part("title")
    place = title.end if title else 0
    found = [each for each in dates_of(draft) if len(each[2]) > 4 or _stands_apart(draft, each[0], each[1])]
    after = [each for each in found if each[0] >= place]
    before = [each for each in found if each[1] <= place]
    choice = _fullest(after) or _fullest(before[::-1])
    if not choice:
        iso = law_date(draft.text, draft.lang) or _year_within(draft)
        return replace(draft, parts=(*draft.parts, Part("issued", place, place, iso))) if iso else draft
    draft = with_part(draft, Part("issued", *choice))
    for start, end, iso in found:
        # The same year said twice, as ABNT has it, is one date.
        if (start, end) != choice[:2] and choice[2].startswith(iso):
            draft = with_part(draft, Part("again", start, end, iso))
    return draft


def _year_within(draft: Draft) -> str:
    """The year at the end of a title, or in a number ("Report 5/2024"), where nothing else says when."""
    title = re.search(r"(?<!\d|[-–/])((?:19|20)\d\d)$", draft.value("title"))
    number = re.search(r"(?<=\s)\d{1,4}/((?:19|20)\d\d)(?!\d)", draft.free)
    return number[1] if number else title[1] if title and (draft.part("author") or draft.part("url")) else ""


def _fullest(dates: list[tuple[int, int, str]]) -> tuple[int, int, str] | None:
    if not dates:
        return None
    same = [each for each in dates if each[2][:4] == dates[0][2][:4]]
    return max(same, key=lambda each: len(each[2]))


def _stands_apart(draft: Draft, start: int, end: int) -> bool:
    """Whether a bare year is between marks, after a place or before a number: not a word of a sentence."""
    after = draft.free[end:].lstrip()
    return not after or after[0] in ",.;:)–—-،，。）[(" + TAKEN


LAW_DATE = re.compile(r"\d+/((?:19|20)\d\d)\W+(?:de|del)\s(\d{1,2})\sde\s([^\W\d_]+)")


def law_date(text: str, lang: str) -> str:
    """The date of a Spanish law: the year in its number, the day and the month in words."""
    number = LAW_DATE.search(text)
    if not number:
        return ""
    month = month_names(lang).get(month_key(number[3]))
    return iso_date(int(number[1]), month, int(number[2])) if month else ""
