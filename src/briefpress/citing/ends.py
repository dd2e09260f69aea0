"""Where a bare title ends: at what is typed (a date, a page, a publisher), or at the mark between fields."""

from __future__ import annotations

import re

from . import genres
from .dated import date_starts
from .draft import TAKEN, Draft
from .editors import EDITED
from .heads import is_titled
from .names import is_newspaper, is_shortened
from .places import BARE_NUMBERS, EDITION, issue_pattern, places_in, volume_pattern
from .places_of_print import PLACES
from .publications import is_publisher
from .quotes import LONGEST

#: What leads from a title to what contains it.
IN = re.compile(
    (
        r"(?:in|dans|en|em|w|v|у|в|im|nel|nella|na|no|\[w:\]|\[в:\]|\[у:\]|w:|w)(?::\s?|\s)|\[?(?:in|w|в|у|"
        r"v):\]?\s?|//\s?|载于?|刊于|في"
    ),
    re.IGNORECASE,
)

SEPARATOR = re.compile(rf"(?P<mark>,|\.|:|;|[?!…]|\s?//|\s/|\s[–—-])(?=\s|{TAKEN})\s?|\s(?=[(\[])|(?={TAKEN})|，|。|、")

PLACE_YEAR = re.compile(
    r"(?P<place>[^\W\d_][\w’'./-]*(?: (?:[^\W\d_][\w’'./-]*)){0,3}),? (?P<year>(?:1[4-9]|20)\d\d)(?!\w|"
    r"[-–/]\d)"
)

PLACE_PUBLISHER = re.compile(
    r"(?P<place>[^\W\d_][\w’'.-]*(?:[ /-][^\W\d_][\w’'.-]*){0,3}) ?: "
    r"(?P<publisher>[^,;()\0]{2,80}?),? (?P<year>(?:1[4-9]|20)\d\d)(?!\w|[-–/]\d)"
)


def title_end(draft: Draft, start: int, style: str) -> int:
    """Where a bare title that begins at ``start`` ends, in a style that parts fields by commas or by stops."""
    text = draft.free
    dates = date_starts(draft)
    position = start
    pieces = 0
    while match := SEPARATOR.search(text, position):
        mark = match["mark"] or ""
        at = match.end()
        position = max(at, match.start() + 1)
        if at - start > 2 * LONGEST:
            return match.start()
        if at >= len(text) or text[at] == TAKEN or mark.strip() in ("//",):
            return match.start() + (mark in ("?", "!", "…"))
        if match.start() == start:
            continue
        shortened = mark == "." and is_shortened(text[start : match.start()])
        if _is_typed(draft, at, dates, mark.strip()) or (
            mark and any(each.start == at for each in draft.quotes + draft.emphases)
        ):
            return match.start() + (mark in ("?", "!", "…") or shortened)
        if shortened:
            continue
        if mark.strip() in (".", "/", "。", "，") and style == ".":
            return match.start()
        pieces += 1
        if mark == "," and style == "," and _is_outer_name(draft, at, dates):
            return match.start()
    return len(text)


def _is_outer_name(draft: Draft, at: int, dates: dict[int, int]) -> bool:
    """Whether a short name stands here, followed at once by a date or a number: a container, a publisher or a place."""
    match = re.compile(r"[^\W_][^,;:()\0\n]{1,60}?(?=,\s|\s\(|\.\s|$)").match(draft.free, at)
    if not match:
        return False
    if match[0] in PLACES and draft.free[match.end() : match.end() + 1] == ",":
        return True
    words = match[0].split()
    if not (words[0][0].isupper() or is_newspaper(match[0])) or len(words) > 8 or not is_titled(words):
        return False
    following = re.compile(r"[^,.\s(]").search(draft.free, match.end())
    after = following.start() if following else len(draft.free)
    rest = draft.free[after : after + 60]
    numbered = any(place.start == 0 for place in places_in(rest)) or bool(
        volume_pattern().match(rest) or issue_pattern().match(rest)
    )
    numbered = numbered or bool(PLACE_YEAR.match(rest) and rest[:1].isupper())
    return (
        after >= len(draft.free)
        or draft.free[after] == TAKEN
        or after in dates
        or _skip_joints(draft.free, after) in dates
        or numbered
    )


def _is_typed(draft: Draft, at: int, dates: dict[int, int], mark: str) -> bool:
    """Whether something other than a title begins here: a date, a page, a number, a publisher, a genre, a container."""
    text = draft.free
    bracket = text[at] in "(["
    at += bracket
    rest = text[at : at + 160]
    if at in dates or _skip_joints(text, at) in dates:
        return True
    if any(place.start == 0 for place in places_in(rest[:40])):
        return True
    for pattern in (volume_pattern(), issue_pattern(), EDITION, IN, EDITED):
        if pattern.match(rest):
            return True
    if rest[:1].isupper() and (
        PLACE_PUBLISHER.match(rest) or ((mark in (",", ".") or bracket) and PLACE_YEAR.match(rest))
    ):
        return True
    piece = re.split(r"[,;:()\0]|\.\s", rest)[0]
    if is_publisher(piece) and len(piece.split()) <= 7:
        return True
    if (
        mark == ","
        and re.match(r"(?:[^\W\d_]+\s){1,3}(?:n[.°º]|nr|Nr|no\.|No\.|núm\.|№)", rest)
        and issue_pattern().search(rest[:40])
    ):
        return True
    for genre in (genres.THESIS, genres.REPORT, genres.PRESS, genres.CONFERENCE, genres.DATASET):
        if genre.match(rest):
            few = 2 if mark in ("?", "!", "…") else 4
            return (
                len(piece.split()) <= few
                or genre in (genres.THESIS, genres.PRESS, genres.CONFERENCE)
                or (bool(issue_pattern().search(piece)) and len(piece.split()) <= 6)
            )
    return bool(
        re.match(
            r"(?:ISBN|ISSN|DOI|URL|https?:|version|versie|wersja|версия|Beschluss|http|cit\.|BT-Drs|Drucksache\s\d|Drs\.|BGBl|"
            r"ABl|Kamerstukken|Dz\. ?U|sygn|HC \d|HL \d|COM\(|UN Doc|JOUE|JORF)",
            rest,
            re.IGNORECASE,
        )
    ) or (
        (mark == "," and bool(re.match(r"[IVXLC]{1,7}[,\s(]", rest)))
        or bool(mark == "," and BARE_NUMBERS.match(rest) and rest[:1].isdigit())
    )


def _skip_joints(text: str, at: int) -> int:
    match = re.compile(r"(?:vom|du|del?|dal|van|z dnia|z|от|від|of|le|dated|em|do|il)\s").match(text, at)
    return match.end() if match else at
