"""The title of a citation, and who made it: set off by marks, or bare after the names that stand before it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Name
from . import genres
from .dated import date_starts
from .draft import TAKEN, Draft, Part, with_part
from .line import Stretch
from .names import DOMAIN, EDGES, has_case, is_newspaper
from .people import People, people_at, uncased_names
from .places import BARE_NUMBERS, EDITION, issue_pattern, places_in, volume_pattern
from .publications import is_institution, is_publisher
from .quotes import LONGEST, SPACES, in_order, inside, trimmed
from .words import LATIN, LINK_WORDS

#: A head of more words than this between a signal and a title is prose.
LONGEST_HEAD = 14
#: What leads from a title to what contains it.
IN = re.compile(r"(?:in|dans|en|em|w|v|у|в|im|nel|nella|na|no|\[w:\]|\[в:\]|\[у:\]|w:|w)(?::\s?|\s)|\[?(?:in|w|в|у|v):\]?\s?|//\s?|载于?|刊于|في", re.IGNORECASE)
#: What leads to the editors of a book.
EDITED = re.compile(
    r"(?:hrsg\. von|hg\. von|herausgegeben von|éd\. par|édité par|sous la dir(?:\.|ection) d[e’']|dirigé par|coordonné par|ed(?:ited|s?\.) by|"
    r"ed\. (?:de|por|a cargo de)|edición de|coord\. por|a cura di|org\. por|organizado por|coord\. de|onder redactie van|o\.r\.v\.|onder red\. van|"
    r"pod red(?:\.|akcją)|red\.|oprac\.|под (?:общ\. )?ред(?:\.|акцией)|(?:отв\. |науч\. |гл\. )?ред\.|сост\.|за (?:заг\. )?ред(?:\.|акцією)|(?:відп\. |упоряд\. )ред\.|упоряд\.|eds?\.)(?=\W)",
    re.IGNORECASE,
)
#: What says, behind names, that they are editors.
EDITORS = re.compile(
    r"[ ,]{0,2}\(?(?:dirs?\.|éds?\.|eds?\.|editors?|Hrsg\.|Hgg?\.|Hg|org\.|orgs\.|coords?\.|a cura di|red\.|ред\.|comps?\.|ed\.)\)?", re.IGNORECASE
)
SEPARATOR = re.compile(rf"(?P<mark>,|\.|:|;|[?!…]|\s?//|\s/|\s[–—-])(?=\s|{TAKEN})\s?|\s(?=[(\[])|(?={TAKEN})|，|。|、")
#: Stops of abbreviations end no title.
SHORTENED = re.compile(r"(?:^|[\s(])(?:[^\W\d_]|\d{1,2}|vol|no|nr|st|dr|prof|ca|bd|ed|al|z|w|r|t|ust|в|вв|г|гг|т|ч|рр?|ст)$", re.IGNORECASE)
PLACE_YEAR = re.compile(r"(?P<place>[^\W\d_][\w’'./-]*(?: (?:[^\W\d_][\w’'./-]*)){0,3}),? (?P<year>(?:1[4-9]|20)\d\d)(?!\w|[-–/]\d)")
PLACE_PUBLISHER = re.compile(r"(?P<place>[^\W\d_][\w’'.-]*(?:[ /-][^\W\d_][\w’'.-]*){0,3}) ?: (?P<publisher>[^,;()\0]{2,80}?),? (?P<year>(?:1[4-9]|20)\d\d)(?!\w|[-–/]\d)")


def with_title(draft: Draft, begin: int) -> Draft:
    """The draft with its title and authors, where what follows ``begin`` (a signal's end) has them."""
    marked = marked_title(draft, begin)
    if marked:
        outer, title, emphasised = marked
        head = draft.free[begin : outer.start]
        if not (outer.url == "" and _is_container(draft, begin, outer)):
            made = _with_head(draft, begin, outer.start)
            if made is None:
                return draft
            named = with_part(replace(made, emphasised=emphasised), Part("title", outer.start, outer.end, title.of(draft.text)))
            return named
        del head
    return _with_bare(draft, begin)


# --- a title that is set off -----------------------------------------------------------------


def marked_title(draft: Draft, begin: int) -> tuple[Stretch, Stretch, bool] | None:
    """The first quotation, emphasis or link that can be a title: with its marks, without, and whether emphasised."""
    found = []
    for quote in draft.quotes:
        if quote.start >= begin and _is_title(draft, inside(draft.text, quote)) and not _is_name(draft, quote):
            found.append((quote, inside(draft.text, quote), False))
            break
    for mark in sorted([*draft.emphases, *draft.links], key=in_order):
        words = trimmed(draft.text, mark)
        if mark.start >= begin and _is_title(draft, words) and _may_be_marked(words.of(draft.text)):
            if found and mark.start <= found[0][0].start and found[0][0].end <= mark.end and not _is_more(draft, mark, found[0][0]):
                quote, words_in, _ = found[0]
                outer = Stretch(mark.start, quote.end, mark.url)
                return outer, words_in, False
            found.append((mark, words, not mark.url))
            break
    return min(found, key=lambda each: in_order(each[0])) if found else None


def _is_title(draft: Draft, stretch: Stretch) -> bool:
    words = stretch.of(draft.free)
    return TAKEN not in words and any(each.isalnum() for each in words) and len(words) <= LONGEST and "\n" not in words


def _may_be_marked(words: str) -> bool:
    lowered = words.lower().strip("[]() .,")
    if lowered in LATIN or words.lower().strip() in LATIN or lowered in LINK_WORDS or DOMAIN.fullmatch(words):
        return False
    # One emphasised word without a capital is stress.
    return " " in words or not words[0].islower()


def _is_more(draft: Draft, mark: Stretch, quote: Stretch) -> bool:
    """Whether the mark is around a title that has a quotation in it, not around a quoted title and what follows."""
    before, after = draft.text[mark.start : quote.start], draft.text[quote.end : mark.end]
    return any(each.isalnum() for each in before + after) and not re.search(r"\d{4}", after) and "," not in after[:2]


def _is_name(draft: Draft, quote: Stretch) -> bool:
    """Whether the quotation is the name of an institution, a publisher or a channel, by the word before it."""
    before = re.search(r"([^\W_][\w.-]*)[ \u00a0]$", draft.free[max(quote.start - 40, 0) : quote.start])
    if not before:
        return False
    word = before[1]
    return is_institution(word) or is_publisher(word) or bool(NAMED.match(word))


NAMED = re.compile(
    r"(?:канал|телеграм-канал|kanaal|kanal|kanał|canal|channel|chaîne|радіо|радио|radio|газет|журнал|konferen|конференц|conferen|conférence|congre|"
    r"групп|груп|гр\.|ник|account|compte|cuenta|конто|сайт|site|портал|portal)",
    re.IGNORECASE,
)


def _is_container(draft: Draft, begin: int, outer: Stretch) -> bool:
    """Whether names and a bare title stand before the marks, which then are what contains it."""
    head = draft.free[begin : outer.start]
    if re.search(r"(?:[,.?!…\s](?:in|[wв]|у)[:.]?|\[(?:w|в|у|in):\]|//)\s*$", head, re.IGNORECASE):
        return len(head.split()) > 2
    after = draft.free[outer.end :].lstrip(SPACES + ",.(")
    numbered = re.match(r"(?:\(?(?:1[4-9]|20)\d\d|nr|z\.|t\.|R\.|no\b|n[.°º]|vol|z \d{4}|№|\d)", after)
    people = people_at(draft.free, _skipped(head, begin))
    if not numbered or not people or not people.whole:
        return False
    rest = draft.free[people.end : outer.start].strip(EDGES)
    return len(rest) > 3 and has_case(rest) and rest[0].isupper() and not re.search(r"\d{4}", rest)


def _skipped(head: str, begin: int) -> int:
    return begin + len(head) - len(head.lstrip(SPACES + "(["))


def _with_head(draft: Draft, begin: int, end: int) -> Draft | None:
    """The draft with what stands before its title; None where that is prose, so that there is no title."""
    start = begin
    while start < end and draft.free[start] in SPACES + EDGES + "(":
        start += 1
    head = draft.free[start:end]
    if not head.strip(EDGES + "(" + TAKEN):
        return draft
    authors = authors_of(draft, start, end)
    return with_part(draft, authors) if authors else draft


def authors_of(draft: Draft, start: int, end: int) -> Part | None:
    """The authors between two places: people, or an institution, and nothing else but a date or a genre."""
    head = draft.free[start:end]
    people = people_at(draft.free, start)
    if people and people.end <= end and has_case(head):
        rest = draft.free[people.end : end]
        if not EDITORS.match(rest) or rest.strip(EDGES + "("):
            if _is_beside_names(rest) and not is_institution(head[: people.end - start]) and not is_newspaper(head[: people.end - start]):
                return Part("author", start, people.end + _others(rest), people=people.names)
    if not has_case(head):
        stripped = head.rstrip(EDGES + "(")
        names = uncased_names(stripped)
        return Part("author", start, start + len(stripped), people=names) if names else None
    name = re.split(r"[(\0]|,\s(?=[(\0])|:\s|[.]\s(?!V\.)", head)[0].rstrip(EDGES)
    if is_outlet(name):
        return Part("container-title", start, start + len(name), name)
    if _is_institutional(name, draft.free[start + len(name) : end]):
        return Part("author", start, start + len(name), people=(Name(literal=name),))
    return None


def is_outlet(name: str) -> bool:
    """Whether the words are a newspaper's or an agency's name."""
    return bool(name) and is_newspaper(name) and len(name.split()) <= 5 and "," not in name


def _others(rest: str) -> int:
    return 0 if not rest else 0


def _is_beside_names(rest: str) -> bool:
    """Whether only marks, a year or a word for what it is stand between names and a title."""
    rest = re.sub(r"\(?(?:1[4-9]|20)\d\d[a-z]?\)?", "", rest)
    words = re.findall(r"[^\W\d_]+", rest.replace(TAKEN, ""))
    return len(words) <= 4 and (not words or len(" ".join(words)) <= 40)


def _is_institutional(name: str, rest: str) -> bool:
    words = name.split()
    if not words or len(words) > 12 or not (words[0][0].isupper() or words[0][0].isdigit()) or len(re.findall(r"[^\W\d_]{3,}", rest)) > 4:
        return False
    if re.search(r"\d{4}|[?!\"]", name):
        return False
    return is_institution(name) or name.isupper() or (len(words) <= 8 and rest.strip()[:1] in (",", ":", ".", "") and _is_titled(words))


def _is_titled(words: list[str]) -> bool:
    capitals = sum(word[0].isupper() for word in words)
    return capitals * 2 >= len(words)


# --- a bare title ----------------------------------------------------------------------------


def _with_bare(draft: Draft, begin: int) -> Draft:
    start = begin
    while start < len(draft.free) and draft.free[start] in SPACES + EDGES + "(":
        start += 1
    authors = _leading_authors(draft, start)
    if authors is None:
        return draft
    part, after, style = authors
    end = _title_end(draft, after, style)
    title = draft.text[after:end].rstrip(SPACES + ",;:(–—-/" + TAKEN)
    if re.search(r"[^\W\d_]{2,}\.$", title) and not SHORTENED.search(title[:-1]):
        title = title[:-1]
    if not re.search(r"[^\W\d_]{2}", title):
        return with_part(draft, part) if part else draft
    if part:
        draft = with_part(draft, part)
    return with_part(draft, Part("title", after, after + len(title), title))


def _leading_authors(draft: Draft, start: int) -> tuple[Part | None, int, str] | None:
    """The authors before a bare title, where it begins, and what ends parts in this style: a comma or a stop."""
    people = people_at(draft.free, start)
    if people and _is_followed_by_title(draft, people):
        after, style = _after_authors(draft.free, people.end)
        return Part("author", start, people.end, people=people.names), after, style
    piece = re.compile(r"[^,:;()\0\n]{2,120}?(?=,\s|:\s|\.\s[^\W\d_]|\s\()").match(draft.free, start)
    if piece and (is_outlet(piece[0]) or is_institution(piece[0]) or piece[0].isupper()) and piece[0][0].isalpha() and not genres.REPORT.match(piece[0]):
        after, style = _after_authors(draft.free, piece.end())
        if is_outlet(piece[0]):
            return Part("container-title", start, piece.end(), piece[0]), after, style
        name = Name(literal=piece[0].title() if piece[0].isupper() and len(piece[0]) > 5 else piece[0])
        return Part("author", start, piece.end(), people=(name,)), after, style
    return None, start, ","


def _is_followed_by_title(draft: Draft, people: People) -> bool:
    rest = draft.free[people.end : people.end + 200]
    return bool(re.match(r"[\s.,:(–—-]", rest)) and (people.whole or bool(re.match(r"\.?\s?\((?:1[4-9]|20)\d\d", rest)))


def _after_authors(text: str, end: int) -> tuple[int, str]:
    """Where the title begins after names, and the style of the marks between parts."""
    match = re.compile(r"(?P<mark>[.,:]?)\s*(?P<year>\(?(?:1[4-9]|20)\d\d[a-z]?\)?[.,:]?\s*)?(?:[–—-]\s)?").match(text, end)
    mark = match["mark"] if match else ","
    after = match.end() if match else end
    initial = text[end - 1 : end] == "."
    style = "." if mark == "." or (initial and not mark) or (match and match["year"]) else ","
    return after, style


def _title_end(draft: Draft, start: int, style: str) -> int:
    text = draft.free
    dates = date_starts(draft)
    position = start
    pieces = 0
    while match := SEPARATOR.search(text, position):
        mark = match["mark"] or ""
        at = match.end()
        position = max(at, match.start() + 1)
        if at >= len(text) or text[at] == TAKEN or mark.strip() in ("//",):
            return match.start() + (mark in ("?", "!", "…"))
        if match.start() == start:
            continue
        if mark == "." and SHORTENED.search(text[start : match.start()]):
            continue
        if _is_typed(draft, at, dates, mark.strip()):
            return match.start() + (mark in ("?", "!", "…"))
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
    words = match[0].split()
    if not (words[0][0].isupper() or is_newspaper(match[0])) or len(words) > 8 or not _is_titled(words):
        return False
    after = match.end() + len(re.match(r"[,.\s(]*", draft.free[match.end() :])[0])  # type: ignore[index]
    return after >= len(draft.free) or _is_typed(draft, after, dates, ",") or draft.free[after] == TAKEN


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
    if rest[:1].isupper() and (PLACE_PUBLISHER.match(rest) or ((mark in (",", ".") or bracket) and PLACE_YEAR.match(rest))):
        return True
    piece = re.split(r"[,;:()\0]|\.\s", rest)[0]
    if is_publisher(piece) and len(piece.split()) <= 7:
        return True
    for genre in (genres.THESIS, genres.REPORT, genres.PRESS, genres.CONFERENCE, genres.DATASET):
        if genre.match(rest):
            return len(piece.split()) <= 6 or genre in (genres.THESIS, genres.PRESS, genres.CONFERENCE)
    return bool(re.match(r"(?:ISBN|ISSN|DOI|URL|https?:|version|versie|wersja|версия|Beschluss|http)", rest, re.IGNORECASE)) or (
        mark == "," and bool(re.match(r"[IVXLC]{1,7}[,\s(]", rest)) or bool(mark == "," and BARE_NUMBERS.match(rest) and rest[:1].isdigit())
    )


def _skip_joints(text: str, at: int) -> int:
    match = re.compile(r"(?:vom|du|del?|dal|van|z dnia|z|от|від|of|le|dated|em|do|il)\s").match(text, at)
    return match.end() if match else at
