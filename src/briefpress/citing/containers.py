"""What a source was published in: a marked name, or one that stands after the title."""

from __future__ import annotations

import re

from msgspec.structs import replace

from . import genres
from .dated import date_starts, dates_of
from .draft import TAKEN, Draft, Part, with_part
from .editors import EDITED
from .ends import title_end
from .names import DOMAIN, EDGES, has_case, is_journal, is_newspaper, is_shortened
from .places import BARE_NUMBERS, issue_pattern, places_in, volume_pattern
from .places_of_print import PLACES
from .publications import is_institution, is_publisher
from .quotes import SPACES, inside, trimmed
from .titles import is_named
from .words import LINK_WORDS

LEADING_IN = re.compile(
    r"[ ,.:;\u00a0–—]*(?:\(|\[)?(?:(?:in|dans|en|em|w|v|у|в|im|nel|nella|na|no|w|published in|paru dans|"
    r"publié dans|erschienen in|publicado en)(?=[\s:])|//|"
    r"\[(?:w|в|у|in):\]|载于?|刊于):?\]?:?\s*",
    re.IGNORECASE,
)

#: What stands before the name of a container and is no part of it.
KINDS_OF = re.compile(
    r"(?:(?:le|la|l[’']|the|den|die|das|der|de|het|el|il|o|a)\s?)?(?:journal|quotidien|revue|magazine|"
    r"hebdomadaire|site|blog|"
    r"newspaper|daily|weekly|zeitung|zeitschrift|magazin|weblog|revista|periódico|diario|rivista|giornale|"
    r"quotidiano|jornal|krant|tijdschrift|"
    r"dziennik|tygodnik|czasopismo|portal|газета|журнал|сайт|газеті|газете|журналі|журнале|programa|"
    r"program|programme|блог|тижневик|еженедельник|щоденник|агентство|телеканал|agencja|miesięcznik|kwartalnik|weekblad|"
    r"settimanale|semanario|semanário|wochenzeitung|wochenblatt|zeitung)\s(?=[«„“\"]|(?-i:[A-ZÀ-ÞА-ЯЄІЇҐ]))",
    re.IGNORECASE,
)


def with_container(draft: Draft) -> Draft:
    """The draft with what its source was published in: marked, or a name after the title."""
    title = draft.part("title") or _before_in(draft)
    if not title or draft.part("container-title"):
        return draft
    return _set_off(draft, title) or _bare(draft, title) or draft


def _before_in(draft: Draft) -> Part | None:
    """The author of a piece that has no title ("Müller, in: …")."""
    author = draft.part("author")
    return author if author and re.match(r",\s[Ii]n:?\s", draft.free[author.end :]) else None


def _set_off(draft: Draft, title: Part) -> Draft | None:
    marks = sorted([*draft.emphases, *draft.quotes, *draft.links], key=lambda each: each.start)
    for each in marks:
        if each.start < title.end or TAKEN in draft.free[each.start : each.end] or is_named(draft, each):
            continue
        gap = draft.free[title.end : each.start]
        words = re.findall(r"[^\W\d_]{4,}", gap)
        if len(words) > (6 if LEADING_IN.match(gap) or draft.part("editor") else 3):
            return None
        name = inside(draft.text, each) if draft.text[each.start] in "«“„‘‚\"'»《『「〈" else trimmed(draft.text, each)
        value = name.of(draft.text).strip()
        if value.lower() in LINK_WORDS:
            continue
        if re.search(r"[^\W_]", value) and len(value) < 160 and not re.match(r"https?:", value):
            return _with_in(
                with_part(draft, Part("container-title", each.start, each.end, value)), LEADING_IN.match(gap), value
            )
    return None


def _bare(draft: Draft, title: Part) -> Draft | None:
    text = draft.free
    led = LEADING_IN.match(text, title.end)
    start = led.end() if led else title.end
    while start < len(text) and text[start] in SPACES + ",;:–—-|·.،，；：。(/[":
        start += 1
    if start >= len(text) or (text[start] == TAKEN and not led):
        return None
    while start < len(text) and text[start] in TAKEN + SPACES + ",:./(":
        start += 1
    kind = KINDS_OF.match(text, start)
    if kind and (kind[0][0].islower() or text[kind.end()] in '«„“"'):
        draft = with_part(draft, Part("container-kind", kind.start(), kind.end()))
        start, text = kind.end(), draft.free
        if quoted := next((each for each in draft.quotes if each.start == start), None):
            return with_part(
                draft, Part("container-title", start, quoted.end, inside(draft.text, quoted).of(draft.text))
            )
    if led and not kind:
        stop = title_end(
            draft, start, "." if re.search(r"//|\.\s*(?:In|W|В|У)\b", text[title.end : led.end()]) else ","
        )
        name = text[start:stop].rstrip(SPACES + ",;:(–—-/" + TAKEN)
        name = VOLUME_END.sub("", name) if is_journal(name) or not name.endswith(".") else name
        name = name if name.endswith(".") and is_shortened(name[:-1]) else name.rstrip(".")
    else:
        name = _name_at(draft, start, long=bool(led))
    if any(place.start == 0 for place in places_in(text[start : start + 40])):
        return None
    if (
        not name
        or name in PLACES
        or name + "." in PLACES
        or (name != "X" and is_number(name + ","))
        or (name[0].islower() and has_case(name) and not is_newspaper(name) and not DOMAIN.fullmatch(name))
    ):
        return None
    if not led and not _is_container(draft, title, name, start):
        return None
    draft = with_part(draft, Part("container-title", start, start + len(name), name))
    return _with_in(draft, led, name)


def _with_in(draft: Draft, led: re.Match[str] | None, name: str) -> Draft:
    """The draft that knows that its title is in a whole, if it is no periodical."""
    within = led and re.search(r"\b(?:in|dans|en|em|w|v|у|в|im|nel)\b", led[0], re.IGNORECASE)
    if (
        not within
        or is_newspaper(name)
        or is_journal(name)
        or draft.part("volume")
        or volume_pattern().search(draft.free)
        or issue_pattern().search(draft.free)
    ):
        return draft
    return replace(draft, parts=(*draft.parts, Part("in", 0, 0, "in")))


def is_number(words: str) -> bool:
    """Whether the words begin as a place, a volume or an issue."""
    return any(place.start == 0 for place in places_in(words[:40])) or bool(
        volume_pattern().match(words) or issue_pattern().match(words) or BARE_NUMBERS.match(words)
    )


def _name_at(draft: Draft, start: int, *, long: bool) -> str:
    """The name that begins here and ends at a mark, a date or a number."""
    end = rf"[,;()\[\]\n{TAKEN}،，；（）。؛、]|\s//|\s/|\s[–—|]\s|(?<=\w\w)\.\s(?!\w?\.)|(?<=[?!])\s" + (
        "" if long else r"|:\s"
    )
    body = re.split(end, draft.free[start : start + 200])[0]
    dates = [each - start for each in date_starts(draft) if 0 <= each - start < len(body)]
    body = body[: min(dates, default=len(body))]
    body = body.rstrip(SPACES)
    numbers = re.search(
        (
            rf"\s(?:{volume_pattern().pattern})|\s\d{{1,4}}(?:\(\d+\))?$|\s(?:{issue_pattern().pattern})|"
            rf"\s\d{{1,4}}:\d"
        ),
        body,
        re.IGNORECASE,
    )
    body = body[: numbers.start()] if numbers else body
    body = re.sub(
        r"\s(?:vom|du|de|del|dal|van|von|z|z dnia|z \d.*|от|від|of|on|le|the|am|dated|op|em|no|nr)$",
        "",
        body.rstrip(EDGES),
    )
    return body.rstrip(EDGES) if re.search(r"[^\W\d_]{1}", body) else ""


def _is_container(draft: Draft, title: Part, name: str, start: int) -> bool:
    words = name.split()
    if has_case(name) and not (name[0].isupper() or name[0].isdigit() or is_newspaper(name) or DOMAIN.fullmatch(name)):
        return False
    if (
        len(words) > 8
        or re.search(r"[?!=<>{}]", name)
        or EDITED.match(name)
        or is_saying(name)
        or genres.BROADCAST.fullmatch(name)
    ):
        return False
    if name in PLACES or name + "." in PLACES or draft.free[start + len(name) : start + len(name) + 3] == ".: ":
        return False
    if is_newspaper(name) or is_journal(name) or genres.MAGAZINE.search(name) or genres.BLOG.search(name):
        return True
    if is_publisher(name) or genres.REPORT.match(name) or genres.PRESS.match(name) or genres.THESIS.match(name):
        return False
    if AGENCY.match(name) and any(len(iso) == 10 for _, _, iso in dates_of(draft)):
        return True
    if _is_numbered(draft.free[start + len(name) :]):
        return True
    if draft.emphasised or _is_monograph(draft, start + len(name)):
        return False
    return not (is_institution(name))


#: An agency by its name; on a day it is where a piece came out.
AGENCY = re.compile(
    r"(?:agen[cz]i?[aey]|agência|agencja|agentur|nachrichtenagentur|persbureau|агентство|агенція)\s[^\W\d_]\S*(?:\s\S+)?$",
    re.IGNORECASE,
)
#: A volume or an issue and then pages, as only what comes out in numbers has them.
NUMBERED = re.compile(r",? (?:\(?(?:1[4-9]|20)\d\d\)?[,.:]? )?(?=(?P<rest>.{3,60}))")


def _is_numbered(after: str) -> bool:
    """Whether a volume or an issue follows at once, and pages behind it."""
    match = NUMBERED.match(after)
    if not match:
        return False
    rest = match["rest"]
    number = volume_pattern().match(rest) or issue_pattern().match(rest) or BARE_NUMBERS.match(rest)
    return bool(number and re.search(r"\d[-–—‑]\d", rest[number.end() :]))


def _is_monograph(draft: Draft, end: int) -> bool:
    """Whether a year alone, and no day, number nor address, says that what stands here is a place or a publisher."""
    after = draft.free[end:]
    days = any(len(iso) > 4 for _, _, iso in dates_of(draft))
    numbered = volume_pattern().search(draft.free) or issue_pattern().search(draft.free)
    if days or numbered or draft.part("url") or BARE_NUMBERS.match(after.lstrip(", ")):
        return False
    return bool(re.match(r" ?:|,? ?(?:[^\W\d_][\w .-]{1,25},? )?(?:1[4-9]|20)\d\d", after))


def is_saying(name: str) -> bool:
    """Whether the words say what kind of thing the source is."""
    return any(each.match(name) for each in (genres.REPORT, genres.THESIS, genres.PRESS, genres.DATASET, genres.PIECE))


VOLUME_END = re.compile(r"[\s,]+(?:\d{1,4}(?:[./]\d+|\s?\(\d{1,3}\))?|[IVXLC]{1,7})$")
