"""What stands around a title: container, editors, publisher and place, numbers, pages, edition, genre."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Name
from . import genres
from .dated import date_starts
from .draft import TAKEN, Draft, Part, with_part
from .names import DOMAIN, EDGES, has_case, is_journal, is_newspaper
from .people import people_at
from .places import BARE_NUMBERS, EDITION, issue_pattern, places_in, volume_pattern
from .places_of_print import PLACES
from .publications import is_institution, is_publisher
from .quotes import SPACES, inside, trimmed
from .titles import EDITED, EDITORS, is_named, is_shortened, title_end, with_stop

LEADING_IN = re.compile(
    r"[ ,.:;\u00a0]*(?:\(|\[)?(?:(?:in|dans|en|em|w|v|у|в|im|nel|nella|na|no|w|published in|paru dans|publié dans|erschienen in|publicado en)(?=[\s:])|//|"
    r"\[(?:w|в|у|in):\]|载于?|刊于):?\]?:?\s*",
    re.IGNORECASE,
)
#: What stands before the name of a container and is no part of it.
KINDS_OF = re.compile(
    r"(?:(?:le|la|l[’']|the|den|die|das|der|de|het|el|il|o|a)\s?)?(?:journal|quotidien|revue|magazine|hebdomadaire|site|blog|"
    r"newspaper|daily|weekly|zeitung|zeitschrift|magazin|weblog|revista|periódico|diario|rivista|giornale|quotidiano|jornal|krant|tijdschrift|"
    r"dziennik|tygodnik|czasopismo|portal|газета|журнал|сайт|газеті|газете|журналі|журнале|programa|program|programme)\s(?=[A-ZÀ-ÞА-ЯЄІЇҐ«„“\"])"
)
RANGE = re.compile(r"[\d\w]+(?:\s?[-–—‑]\s?\w*\d+)")
#: What leads to a place within the pages of an article.
HERE = re.compile(r"(?:[,;:]\s?|\s|\(|^)(?:hier|spéc\.|spec\.|esp\.|especially|here|at|i\.h\.b\.|in particolare|en particulier|ici|zwł\.|особ\.|aquí|aqui|zde|insb\.|insbes\.|sp\.|tu|здесь|тут|zwłaszcza|em especial|en especial|speciaal|met name|:)\s*(?=\S)", re.IGNORECASE)


#: A journal as British lawyers cite it: (2015) 12 Journal of Port Law 34.
OSCOLA = re.compile(r"\s?[(\[](?P<year>(?:19|20)\d\d)[)\]] (?:(?P<volume>\d{1,3})(?:\((?P<issue>\d{1,3})\))? )?(?P<journal>[A-Z][^,;()\d\0]{1,70}?) (?P<page>\d{1,4})(?=[,.;]|$)")


def with_journal_of_law(draft: Draft) -> Draft:
    """The draft with the parts of OSCOLA's citation of a journal."""
    title = draft.part("title")
    match = OSCOLA.match(draft.free, title.end) if title else None
    if not match:
        return draft
    for name, group in (("issued", "year"), ("volume", "volume"), ("issue", "issue"), ("container-title", "journal"), ("page", "page")):
        if match[group]:
            draft = with_part(draft, Part(name, match.start(group), match.end(group), match[group]))
    return draft


def with_editors(draft: Draft) -> Draft:
    """The draft with its editors, by the word that says so before or after their names."""
    if draft.part("editor"):
        return draft
    for match in EDITED.finditer(draft.free):
        if re.search(r"\w$|\d\.?\s$", draft.free[max(match.start() - 3, 0) : match.start()]):
            continue
        start = match.end() + len(draft.free[match.end() :]) - len(draft.free[match.end() :].lstrip(SPACES))
        people = people_at(draft.free, start)
        if people:
            return with_part(draft, Part("editor", match.start(), people.end, people=people.names))
    for match in re.finditer(rf"(?:^|[:.,({TAKEN}/]|\b(?:in|In|dans|en|em|w|в|у|nel|im):?|\])\s*(?=[^\W\d_])", draft.free):
        people = people_at(draft.free, match.end())
        after = people and EDITORS.match(draft.free, people.end)
        if people and after and re.search(r"\w", after[0]) and (after[0].strip().startswith("(") or after[0].rstrip().endswith((".", ","))):
            return with_part(draft, Part("editor", match.end(), after.end(), people=people.names))
    return draft


def with_edition(draft: Draft) -> Draft:
    """The draft with the number of its edition."""
    match = EDITION.search(draft.free)
    return with_part(draft, Part("edition", match.start(), match.end(), match["edition"] or match["after"])) if match else draft


COLLECTION = re.compile(
    r"(?<!\w)(?:coll\.|collection|Reihe|Schriftenreihe|colección|col\.(?=\s[«“])|collana|coleção|reeks|seria|серия|серія|series|\(Series)\s?:?\s?(?:[«“„\"]\s?(?P<quoted>[^»”“\"]{2,80}?)\s?[»”“\"]|(?P<bare>[^\W\d_][^,;.()\0]{2,60}))",
    re.IGNORECASE,
)


def with_collection(draft: Draft) -> Draft:
    """The draft with the series it is part of."""
    title = draft.part("title")
    match = COLLECTION.search(draft.free, title.end if title else 0)
    return with_part(draft, Part("collection-title", match.start(), match.end(), match["quoted"] or match["bare"])) if match else draft


# --- container -------------------------------------------------------------------------------


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
        if re.search(r"[^\W_]", value) and len(value) < 160 and not re.match(r"https?:", value):
            return _with_in(with_part(draft, Part("container-title", each.start, each.end, value)), LEADING_IN.match(gap), value)
    return None


def _bare(draft: Draft, title: Part) -> Draft | None:
    text = draft.free
    led = LEADING_IN.match(text, title.end)
    start = led.end() if led else title.end
    while start < len(text) and text[start] in SPACES + ",;:–—-|·.،，；：。(/[":
        start += 1
    if start >= len(text) or text[start] == TAKEN and not led:
        return None
    while start < len(text) and text[start] in TAKEN + SPACES + ",:./(":
        start += 1
    kind = KINDS_OF.match(text, start)
    if kind:
        draft = with_part(draft, Part("container-kind", kind.start(), kind.end()))
        start, text = kind.end(), draft.free
    if led and not kind:
        stop = title_end(draft, start, "." if re.search(r"//|\.\s*(?:In|W|В|У)\b", text[title.end : led.end()]) else ",")
        name = text[start:stop].rstrip(SPACES + ",;:(–—-/" + TAKEN)
        name = VOLUME_END.sub("", name) if is_journal(name) or not name.endswith(".") else name
        name = name if name.endswith(".") and is_shortened(name[:-1]) else name.rstrip(".")
    else:
        name = _name_at(draft, start, long=bool(led))
    if not name or name in PLACES or name + "." in PLACES or (name != "X" and is_number(name + ",")) or (name[0].islower() and has_case(name) and not is_newspaper(name) and not DOMAIN.fullmatch(name)):
        return None
    if not led and not _is_container(draft, title, name, start):
        return None
    draft = with_part(draft, Part("container-title", start, start + len(name), name))
    return _with_in(draft, led, name)


def _with_in(draft: Draft, led: re.Match[str] | None, name: str) -> Draft:
    """The draft that knows that its title is in a whole, if it is no periodical."""
    within = led and re.search(r"\b(?:in|dans|en|em|w|v|у|в|im|nel)\b", led[0], re.IGNORECASE)
    if not within or is_newspaper(name) or is_journal(name) or draft.part("volume") or volume_pattern().search(draft.free) or issue_pattern().search(draft.free):
        return draft
    return replace(draft, parts=(*draft.parts, Part("in", 0, 0, "in")))


def is_number(words: str) -> bool:
    """Whether the words begin as a place, a volume or an issue."""
    return any(place.start == 0 for place in places_in(words[:40])) or bool(volume_pattern().match(words) or issue_pattern().match(words) or BARE_NUMBERS.match(words))


def _name_at(draft: Draft, start: int, *, long: bool) -> str:
    """The name that begins here and ends at a mark, a date or a number."""
    end = rf"[,;()\[\]\n{TAKEN}،，；（）。؛、]|\s//|\s/|\s[–—|]\s|(?<=\w\w)\.\s(?!\w?\.)|(?<=[?!])\s" + ("" if long else r"|:\s")
    body = re.split(end, draft.free[start : start + 200])[0]
    dates = [each - start for each in date_starts(draft) if 0 <= each - start < len(body)]
    body = body[: min(dates, default=len(body))]
    body = body.rstrip(SPACES)
    numbers = re.search(rf"\s(?:{volume_pattern().pattern})|\s\d{{1,4}}(?:\(\d+\))?$|\s(?:{issue_pattern().pattern})|\s\d{{1,4}}:\d", body, re.IGNORECASE)
    body = body[: numbers.start()] if numbers else body
    body = re.sub(r"\s(?:vom|du|de|del|dal|van|von|z|z dnia|z \d.*|от|від|of|on|le|the|am|dated|op|em|no|nr)$", "", body.rstrip(EDGES))
    return body.rstrip(EDGES) if re.search(r"[^\W\d_]{1}", body) else ""


def _is_container(draft: Draft, title: Part, name: str, start: int) -> bool:
    words = name.split()
    if has_case(name) and not (name[0].isupper() or name[0].isdigit() or is_newspaper(name) or DOMAIN.fullmatch(name)):
        return False
    if len(words) > 8 or re.search(r"[?!=<>{}]", name) or EDITED.match(name) or is_saying(name) or genres.BROADCAST.fullmatch(name):
        return False
    if name in PLACES or name + "." in PLACES or draft.free[start + len(name) : start + len(name) + 3] == ".: ":
        return False
    if is_newspaper(name) or is_journal(name) or genres.MAGAZINE.search(name) or genres.BLOG.search(name):
        return True
    if is_publisher(name) or genres.REPORT.match(name) or genres.PRESS.match(name) or genres.THESIS.match(name):
        return False
    if draft.emphasised or _is_monograph(draft, start + len(name)):
        return False
    return not (is_institution(name))


def _is_monograph(draft: Draft, end: int) -> bool:
    """Whether a year alone, and no day, number nor address, says that what stands here is a place or a publisher."""
    dates = [(s, iso) for s, _, iso in _dates(draft)]
    days = [iso for s, iso in dates if len(iso) > 4]
    return not days and not draft.part("url") and not volume_pattern().search(draft.free) and not issue_pattern().search(draft.free) and (
        bool(re.match(r" ?:|,? ?(?:1[4-9]|20)\d\d", draft.free[end:])) and not BARE_NUMBERS.match(draft.free[end:].lstrip(", "))
    ) or _is_quoted_nothing(draft)


def _is_quoted_nothing(draft: Draft) -> bool:
    return False


def _dates(draft: Draft) -> list[tuple[int, int, str]]:
    from .dated import dates_of

    return dates_of(draft)


def is_saying(name: str) -> bool:
    """Whether the words say what kind of thing the source is."""
    return bool(genres.REPORT.match(name) or genres.THESIS.match(name) or genres.PRESS.match(name) or genres.DATASET.match(name))


#: Where laws and debates are printed.
GAZETTE = re.compile(
    r"(?:Gaceta Oficial|Gazeta Oficial|Diario (?:Oficial|de Sesiones)|Diário (?:Oficial|da República|da Assembleia|das Sessões)|Bolet[ií]n Oficial|BOE|Journal officiel|JORF|JO\b|"
    r"Moniteur belge|Gazzetta Ufficiale|G\.U\.|Official (?:Journal|Gazette)|Federal Register|Hansard|OJ\b|ABl\.|BGBl\.(?: I+)?|GVBl\.|BT-Drs\.|Plenarprotokoll|Staatscourant|Staatsblad|"
    r"Stb\.|Stcrt\.|Kamerstukken(?: I+)?|Handelingen|Dz\. ?U\.|M\. ?P\.|СЗ РФ|Собрание законодательства(?: РФ)?|Российская газета|Ведомости [^\W\d_]+|Відомості [^\W\d_]+|Офіційний вісник)"
    r"[^,;()\d\0«]{0,50}?(?=,|\s(?:n[°º.]|núm|nr|no\.|z\s|L\s|C\s|S\.|\d)|\)|$)",
    re.IGNORECASE,
)
STATION = re.compile(r"(?:radio|rádio|радио|радіо|телеканал\w*|TV|télévision|televisión)\s(?:«[^»]+»|“[^”]+”|[^\W\d_]\w+(?:\s[^\W\d_a-z]\w*)*)", re.IGNORECASE)


def with_gazette(draft: Draft) -> Draft:
    """The draft of a law, a speech or an interview with where it was printed or sent."""
    title = draft.part("title")
    for pattern in (GAZETTE, STATION):
        match = pattern.search(draft.free, title.end if title else 0)
        if match:
            name = draft.text[match.start() : match.end()].rstrip()
            name = re.sub(r"\s(?:n|núm|nr|no|z)$", "", name)
            draft = with_part(draft, Part("container-title", match.start(), match.start() + len(name), name))
            issue = issue_pattern().search(draft.free, match.end(), match.end() + 30)
            return with_part(draft, Part("issue", issue.start(), issue.end(), issue["issue"])) if issue else draft
    return draft


MEETING = re.compile(
    r"(?:at|auf|bei|à|au|en|em|al|alla|na|no|op|nella|на|w)\s(?:(?:the|der|dem|la|le|el|het|de|o|a|il|lo)\s)?(?P<name>[^,;()\0]{0,40}(?:conferen|conférence|congress|congrès|kongress|tagung|colloque|kolloquium|"
    r"congreso|convegno|congresso|konferencj|конференц|симпозиум|symposi|workshop|seminar)[^,;()\0]{0,60})",
    re.IGNORECASE,
)


def with_meeting(draft: Draft) -> Draft:
    """The draft of a paper with the meeting at which it was given."""
    match = MEETING.search(draft.free)
    if not match or draft.part("container-title") or not genres.CONFERENCE.search(draft.free):
        return draft
    return with_part(draft, Part("container-title", match.start("name"), match.end("name"), match["name"].strip()))


# --- numbers ---------------------------------------------------------------------------------


def with_numbers(draft: Draft) -> Draft:
    """The draft with its volume, and its issue or number."""
    if match := volume_pattern().search(draft.free):
        draft = with_part(draft, Part("volume", match.start(), match.end(), match["volume"]))
    container = draft.part("container-title")
    if container and not draft.part("volume"):
        gap = re.compile(r"[\s,.:(]*").match(draft.free, container.end)
        at = gap.end() if gap else container.end
        match = BARE_NUMBERS.match(draft.free, at)
        if match and at > container.end - 1:
            draft = with_part(draft, Part("volume", match.start(), match.end(), match["volume"]))
            issue = match["in_brackets"] or match["apart"] or match["after"]
            if issue:
                draft = replace(draft, parts=(*draft.parts, Part("issue", match.end(), match.end(), issue)))
    for match in issue_pattern().finditer(draft.free):
        name = "issue" if container and not draft.part("issue") and not _is_series(draft, match.start()) else "number"
        if not draft.part(name) and not (name == "number" and draft.part("issue")):
            draft = with_part(draft, Part(name, match.start(), match.end(), match["issue"]))
    report = re.search(r"(?<=\s)\d{1,4}/(?:19|20)?\d\d(?!\d)", draft.free)
    if report and not draft.part("number") and not container:
        draft = with_part(draft, Part("number", report.start(), report.end(), report[0]))
    return draft


def _is_series(draft: Draft, start: int) -> bool:
    """Whether the words before a number name a report or a series, not an issue."""
    before = re.split(rf"[,;({TAKEN}]|\.\s", draft.free[max(start - 60, 0) : start])[-1]
    return bool(genres.REPORT.search(before) or genres.PRESS.search(before))


def with_pages(draft: Draft) -> Draft:
    """The draft with the pages of an article, and with the place within its source that is pointed at."""
    for place in places_in(draft.free):
        if re.match(r"\s?(?:pages|S\.|Seiten|с\.|p\.|pp\.)(?!\w)", draft.free[place.end :]):
            continue
        draft = _with_place(draft, place.label, place.value, place.start, place.end)
    return _with_bare_pages(draft)


def _with_place(draft: Draft, label: str, value: str, start: int, end: int) -> Draft:
    ranged = label == "page" and bool(RANGE.match(value))
    container = draft.part("container-title")
    led = HERE.search(draft.free[max(start - 24, 0) : start + 0] + "x") is not None
    if container and ranged and not draft.part("page") and not led:
        return with_part(draft, Part("page", start, end, value))
    if container and label == "page" and _is_daily(draft) and not draft.part("page") and not led:
        return with_part(draft, Part("page", start, end, value))
    if draft.part("locator"):
        first = draft.part("locator")
        assert first
        joined = draft.text[first.start : end]
        if len(draft.text[first.end : start].strip(SPACES + ",;")) == 0:
            parts = tuple(each for each in draft.parts if each is not first)
            value = f"{first.value}{draft.text[first.end : start]}{draft.text[start:end]}"
            del joined
            return with_part(replace(draft, parts=parts), Part("locator", first.start, end, value))
        return draft
    return with_part(with_label(draft, label), Part("locator", start, end, value))


def with_label(draft: Draft, label: str) -> Draft:
    """The draft with the kind of its locator."""
    return replace(draft, parts=(*draft.parts, Part("label", 0, 0, label)))


def _is_daily(draft: Draft) -> bool:
    return len(draft.value("issued")) == 10 or bool(genres.MAGAZINE.search(draft.value("container-title")))


VOLUME_END = re.compile(r"[\s,]+(?:\d{1,4}(?:[./]\d+|\s?\(\d{1,3}\))?|[IVXLC]{1,7})$")
#: Pages without a word: after the year or the number of a journal, after a book's bracket.
BARE_PAGES = re.compile(rf"(?P<mark>[,:;]\s?|\)[,:]?\s|{TAKEN}[.,:]?\s)(?:(?:esp\.|at|hier)\s)?(?P<pages>\d{{1,4}}(?:[n–—‑-]\d{{1,4}})?(?:,\s\d{{1,4}}(?:[–—‑-]\d{{1,4}})?)*)(?!\s?[^\W\d_]|\d|[./:]\d)")


def _with_bare_pages(draft: Draft) -> Draft:
    title = draft.part("title") or draft.part("author") or draft.part("back")
    for match in BARE_PAGES.finditer(draft.free, max(title.end - 1, 0) if title else 0):
        value = match["pages"]
        if not draft.part("page") and RANGE.match(value) and draft.part("container-title") and not draft.part("locator"):
            draft = with_part(draft, Part("page", match.start("pages"), match.end(), value))
        elif not draft.part("locator"):
            draft = with_part(with_label(draft, "page"), Part("locator", match.start("pages"), match.end(), value))
    return draft


# --- publisher -------------------------------------------------------------------------------


def with_publisher(draft: Draft) -> Draft:
    """The draft with its publisher and the place of it."""
    title = draft.part("title")
    if not title:
        return draft
    match = re.compile(
        r"(?P<place>[^\W\d_][\w’'.-]*(?:[ /–-]{1,3}[^\W\d_][\w’'.-]*){0,3}) ?: (?P<publisher>[^,;()\0:]{2,80})(?=,|\)|\.|\0| \0|$)"
    ).search(draft.free, title.end)
    if match and match["place"][0].isupper() and not is_saying(match["place"]) and not re.match(r"(?:In|Dans|URL|DOI|S|P)$", match["place"]):
        publisher = match["publisher"].strip(SPACES)
        publisher = publisher[:-1] if publisher.endswith(".") and not is_shortened(publisher[:-1]) else publisher
        if publisher and (publisher[0].isupper() or publisher[0] in "«“„"):
            draft = with_part(draft, Part("publisher-place", match.start("place"), match.end("place"), match["place"]))
            start = match.start("publisher") + len(match["publisher"]) - len(match["publisher"].lstrip())
            return with_part(draft, Part("publisher", start, start + len(publisher), publisher))
    return _with_named_publisher(draft, title)


def _with_named_publisher(draft: Draft, title: Part) -> Draft:
    pieces = [m for m in re.finditer(rf"[^,;()\[\]{TAKEN}\n:/]{{2,100}}", draft.free[title.end :])]
    names = []
    for piece in pieces:
        lead = len(piece[0]) - len(piece[0].lstrip(EDGES + SPACES))
        words = re.sub(r"\s(?:in|à|en|em)$", "", piece[0][lead:].rstrip(EDGES + SPACES))
        if words and (words[0].isupper() or words[0] in "«") and len(words.split()) <= 8 and re.search(r"[^\W\d_]{2}", words):
            names.append((title.end + piece.start() + lead, words))
    cities = [each for each in names if each[1] in PLACES or each[1] + "." in PLACES]
    if cities:
        draft = with_part(draft, Part("publisher-place", cities[0][0], cities[0][0] + len(cities[0][1]), cities[0][1]))
        names = [each for each in names if each not in cities]
    thesis = genres.THESIS.search(draft.text)
    chosen = next((each for each in names if is_publisher(each[1])), None)
    chosen = chosen or (next((each for each in names if is_institution(each[1])), None) if thesis else None)
    people = draft.part("author")
    if chosen is None and _is_book(draft) and names and people and not people.people[0].literal:
        close = [each for each in names if not genres.LAW.match(each[1]) and not is_saying(each[1])]
        alone = bool(close) and (bool(cities) or draft.part("in") is not None or (draft.emphasised and not draft.part("container-title")))
        chosen = close[_second(draft, close)] if len(close) >= 2 or alone else None
    if chosen is None:
        return _with_place_alone(draft, names)
    draft = with_part(draft, Part("publisher", chosen[0], chosen[0] + len(chosen[1]), chosen[1]))
    return _with_place_alone(draft, [each for each in names if each is not chosen])


def _second(draft: Draft, names: list[tuple[int, str]]) -> int:
    """Of two names with a comma between, the first is the place ("Rennes, PUR, 2012") if a comma is before the year too."""
    issued = draft.part("issued")
    if len(names) < 2 or not issued or draft.part("publisher-place"):
        return 0
    start, words = names[1]
    return int(draft.free[start + len(words) : issued.start].strip(SPACES) == "," and names[0][0] + len(names[0][1]) + 2 == start)


def _with_place_alone(draft: Draft, names: list[tuple[int, str]]) -> Draft:
    """A name right before the date is a place."""
    issued = draft.part("issued")
    if draft.part("publisher-place"):
        return draft
    if chosen := draft.part("publisher"):
        beside = [each for each in names if each[0] + len(each[1]) < chosen.start and draft.free[each[0] + len(each[1]) : chosen.start] == ", "]
        if beside and len(beside[-1][1].split()) <= 3:
            start, words = beside[-1]
            return with_part(draft, Part("publisher-place", start, start + len(words), words))
    for start, words in names:
        gap = draft.free[start + len(words) : issued.start] if issued else "x"
        if issued and issued.start >= start + len(words) and not gap.strip(SPACES + ",") and len(words.split()) <= 3 and not is_institution(words):
            return with_part(draft, Part("publisher-place", start, start + len(words), words))
    return draft


def _is_book(draft: Draft) -> bool:
    return len(draft.value("issued")) == 4 and not draft.part("url") and bool(draft.part("author"))


# --- what is left ----------------------------------------------------------------------------


def with_later_author(draft: Draft) -> Draft:
    """The draft with an author, person or institution, that stands after the title."""
    title = draft.part("title")
    if not title or draft.part("author") or draft.part("editor"):
        return draft
    for match in re.finditer(rf"[^,;()\[\]{TAKEN}\n]{{2,100}}", draft.free[title.end :]):
        lead = len(match[0]) - len(match[0].lstrip(EDGES + SPACES))
        words = match[0][lead:].rstrip(EDGES + SPACES)
        words = re.sub(r"\s(?:vom|du|de|del|van|z|от|від)$", "", words)
        start = title.end + match.start() + lead
        words = with_stop(words, draft.free[start:])
        if not words or not words[0].isupper():
            continue
        people = people_at(words)
        if is_institution(words) and len(words.split()) <= 10 and not is_publisher(words):
            return with_part(draft, Part("author", start, start + len(words), people=(Name(literal=words),)))
        if people and people.whole and people.end == len(words) and draft.part("container-title") and not is_institution(words) and len(words.split()) <= 3:
            return with_part(draft, Part("author", start, start + len(words), people=people.names))
    return draft


def with_genre(draft: Draft) -> Draft:
    """The draft with the words that say what its source is: "thèse", "Policy Brief"."""
    for pattern in (genres.THESIS, genres.PRESS, genres.REPORT, genres.DATASET, genres.CONFERENCE):
        match = pattern.search(draft.free)
        if match and not draft.part("genre"):
            tail = re.compile(rf"[^,;.()\[\]{TAKEN}\n]{{0,60}}").match(draft.free, match.end())
            end = tail.end() if tail else match.end()
            words = draft.free[match.start() : end].rstrip(SPACES + EDGES)
            words = re.sub(r"\s(?:vom|du|de|del|van|z|от|від|n|no|nr)$", "", words)
            return with_part(draft, Part("genre", match.start(), match.start() + len(words), words))
    return draft

