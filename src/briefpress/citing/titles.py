"""The title of a citation, and who made it: set off by marks, or bare after the names that stand before it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Name
from . import genres
from .dated import date_starts, dates_of
from .draft import TAKEN, Draft, Part, with_part
from .line import Stretch
from .names import DOMAIN, EDGES, has_case, is_newspaper
from .people import People, people_at, uncased_names
from .places import BARE_NUMBERS, EDITION, issue_pattern, places_in, volume_pattern
from .publications import is_institution, is_publisher
from .quotes import LONGEST, SPACES, in_order, inside, trimmed
from .places_of_print import PLACES
from .words import COMPANY, JOINTS, LATIN, LEADS, LINK_WORDS, STOPS

#: What a piece is, said before who made it.
LEAD = re.compile(
    r"(?:(?:le|la|l’|l'|the|den|die|das|der|dem|de|het|el|il|lo|o|a|un|une|een|ein|einen)\s?)?"
    r"(?:[^\W\d_]*blog\w*|weblog|communiqué(?: de presse)?|press release|Pressemitteilung|nota(?: stampa| de prensa)?|comunicat\w+(?: stampa)?|comunicad\w+(?: de (?:prensa|imprensa))?|persbericht|komunikat|"
    r"пресс-релиз|прес-реліз|article|Artikel|artículo|articolo|artigo|artikel|artykuł|статья|стаття|tribune|éditorial|Beitrag|bijdrage|"
    r"réaction|reactie|déclarations?|declarações|declaraciones|dichiarazioni|Aussagen|Rede|reportage|enquête|Reportage|wpis|dataset|набор данных)\s"
    r"(?:(?<=persbericht\s)|(?<=Pressemitteilung\s)|(?<=release\s)|(?<=komunikat\s)|de la|de l['’]|d['’]|des|du|de|von|by|of|from|van|di|del|della|dell['’]|da|do|od)\s?(?=[^\W\d_])",
    re.IGNORECASE,
)
#: The site or the paper between an author and a title.
OUTER = re.compile(
    r",?\s(?:(?:op|on|sur|auf|in|su|en|em|w|в|у|dans|im|sul|à|bei)\s)?(?:(?-i:het|the|le|la|dem|der|il|el|o|a)\s)?(?:weblog|blog|site|portal|website)?\s?(?P<name>[^,(:\0]{3,50}),\s$",
    re.IGNORECASE,
)
#: What leads from an author to the site or paper.
OUTER_LEAD = re.compile(r"\s(?:op|on|sur|auf|in|su|en|em|w|в|у|dans|im|sul|à|a|bei|at)\s(?:(?:het|the|le|la|dem|der|il|el|o)\s)?(?=[^\W\d_])")
NEWS_AGENCY = re.compile(r"(?:Agence|Agência|Agencia|Agenzia|Agencja|Агентство|Агенція)\s(?:[^\W\d_][\w-]+)")
SUB = re.compile(r",\s(?:sezione|section|sektion|abteilung|direction|división|division|sección|secção|wydział|отдел|відділ|afdeling|service|département|department)[^,:]{2,60}(?=,\s)", re.IGNORECASE)
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
SHORTENED = re.compile(r"(?:^|[\s(])([^\s(]{1,12})$")
PLACE_YEAR = re.compile(r"(?P<place>[^\W\d_][\w’'./-]*(?: (?:[^\W\d_][\w’'./-]*)){0,3}),? (?P<year>(?:1[4-9]|20)\d\d)(?!\w|[-–/]\d)")
PLACE_PUBLISHER = re.compile(r"(?P<place>[^\W\d_][\w’'.-]*(?:[ /-][^\W\d_][\w’'.-]*){0,3}) ?: (?P<publisher>[^,;()\0]{2,80}?),? (?P<year>(?:1[4-9]|20)\d\d)(?!\w|[-–/]\d)")


def with_title(draft: Draft, begin: int) -> Draft:
    """The draft with its title and authors, where what follows ``begin`` (a signal's end) has them."""
    marked = marked_title(draft, begin)
    if marked:
        outer, title, emphasised = marked
        if outer.url or not _is_container(draft, begin, outer):
            made = _with_head(draft, begin, outer.start)
            named = with_part(replace(made, emphasised=emphasised), Part("title", outer.start, outer.end, title.of(draft.text)))
            return named
    return _with_bare(draft, begin)


# --- a title that is set off -----------------------------------------------------------------


def marked_title(draft: Draft, begin: int) -> tuple[Stretch, Stretch, bool] | None:
    """The first quotation, emphasis or link that can be a title: with its marks, without, and whether emphasised."""
    found = []
    for quote in draft.quotes:
        if quote.start >= begin and _is_title(draft, inside(draft.text, quote)) and not (is_named(draft, quote) or _is_channel(draft, quote)):
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
    if not found:
        return None
    first = min(found, key=lambda each: in_order(each[0]))
    return None if _is_in_prose(draft, begin, first[0]) else first


def _is_in_prose(draft: Draft, begin: int, outer: Stretch) -> bool:
    """Whether words run on before and after what is set off, so that a sentence quotes it."""
    if outer.url or not has_case(draft.text):
        return False
    head = draft.free[begin : outer.start].strip(SPACES + "(")
    led = begin > 0 and not head or bool(LEAD.match(head)) or any(each.search(head[-60:]) for each in SET_OFF)
    after = re.match(r"[ \u00a0]([^\W\d_]+[’'.]?)", draft.free[outer.end :])
    runs_on = bool(after and after[1][0].islower() and after[1].lower().replace("'", "’") not in JOINTS and after[1].lower() not in ("nr", "n.", "no", "no.", "cit.", "vol.", "p.", "pp.", "s.", "op."))
    if not head.strip(EDGES):
        return runs_on and not draft.part("prefix")
    if runs_on and not led and not people_at(draft.free, begin, outer.start):
        return True
    return not led and len(head.split()) > FEW_WORDS and head[-1] not in ",;:.–—" and not people_at(draft.free, begin, outer.start)


#: Kinds of source that are named right before their titles.
SET_OFF = (genres.PRESS, genres.POST, genres.REPORT, genres.LAW, genres.DATASET, genres.BROADCAST, genres.INTERVIEW, genres.SPEECH, genres.THESIS, genres.BLOG)
FEW_WORDS = 3


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


def is_named(draft: Draft, quote: Stretch) -> bool:
    """Whether the quotation is the name of an institution, a publisher or a channel, by the word before it."""
    before = re.search(r"([^\W_][\w.-]*)[ \u00a0]$", draft.free[max(quote.start - 40, 0) : quote.start])
    head = draft.free[max(quote.start - 100, 0) : quote.start]
    if not before or any(each.search(head) for each in (genres.PRESS, genres.POST, genres.LAW, genres.REPORT)):
        return False
    return is_institution(before[1]) or is_publisher(before[1])


def _is_channel(draft: Draft, quote: Stretch) -> bool:
    """Whether the quotation is the name of a channel, a station, a paper or a meeting, by the word before it."""
    before = re.search(r"([^\W_][\w.-]*)[ \u00a0]$", draft.free[max(quote.start - 40, 0) : quote.start])
    return bool(before and NAMED.match(before[1]))


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
    numbered = re.match(r"(?:\(?(?:1[4-9]|20)\d\d|nr|z\.|t\.|R\.|no\b|n[.°º]|vol|z \d|vom \d|№|\d)", after)
    people = people_at(draft.free, _skipped(head, begin), outer.start)
    if not numbered or not people or not people.whole:
        return False
    rest = YEAR.sub("", draft.free[people.end : outer.start], count=1).strip(EDGES + "()")
    return len(rest) > 3 and has_case(rest) and rest[0].isupper() and not re.search(r"\d{4}", rest)


YEAR = re.compile(r"\((?:1[4-9]|20)\d\d[a-z]?\)")


def _skipped(head: str, begin: int) -> int:
    return begin + len(head) - len(head.lstrip(SPACES + EDGES + "(["))


def _with_head(draft: Draft, begin: int, end: int) -> Draft:
    """The draft with who stands before its title, where that is names and not prose."""
    start = begin
    while start < end and draft.free[start] in SPACES + EDGES + "(":
        start += 1
    if kind := LEAD.match(draft.free, start, end):
        draft = with_part(draft, Part("lead", kind.start(), kind.end()))
        start = kind.end()
    colon = draft.free.rfind(": ", start, end)
    if colon > start and draft.free[colon + 2 : end].strip(EDGES + "(") and not people_at(draft.free, start, end):
        start = colon + 2
    if not draft.free[start:end].strip(EDGES + "(" + TAKEN):
        return draft
    authors = authors_of(draft, start, end) or _last_people(draft, start, end) or _titled(draft, start, end)
    if not authors:
        return draft
    draft = with_part(draft, authors)
    return _with_outer(draft, authors.end, end) if authors.name == "author" else draft


def _with_outer(draft: Draft, start: int, end: int) -> Draft:
    """The draft with the site or paper that is named between an author and a title."""
    match = OUTER.match(draft.free, start, end)
    name = match["name"].strip(EDGES) if match else ""
    if not match or not name[:1].isupper() or re.search(r"\d", name):
        return draft
    at = match.start("name")
    return with_part(draft, Part("container-title", at, at + len(name), name))


def _last_people(draft: Draft, start: int, end: int) -> Part | None:
    """The names right before a title, after prose: "the method follows B. Lindqvist,"."""
    for match in re.compile(r"(?<=\s)[^\W\d_]").finditer(draft.free, start + 1, end):
        if not match[0].isupper():
            continue
        people = people_at(draft.free, match.start(), end)
        if people and people.whole and re.fullmatch(r"[\s,:]+", draft.free[people.end : end]) and not is_institution(draft.free[match.start() : people.end]):
            return Part("author", match.start(), people.end, people=people.names)
    return None


def authors_of(draft: Draft, start: int, end: int) -> Part | None:
    """The authors between two places: people, or an institution, and nothing else but a date or a genre."""
    head = draft.free[start:end]
    if handle := re.match(r"@\w+", head):
        return Part("author", start, start + handle.end(), people=(Name(literal=handle[0]),))
    outer = OUTER_LEAD.search(draft.free, start, end)
    people = people_at(draft.free, start, end) or (people_at(draft.free, start, outer.start()) if outer else None)
    if people and has_case(head) and not is_no_person(head[: people.end - start]):
        rest = draft.free[people.end : end]
        if (editors := EDITORS.match(rest)) and re.search(r"\w", editors[0]):
            return Part("editor", start, people.end + editors.end(), people=people.names)
        parted = bool(re.match(r"\s?[,:.(/–—-]", rest) or OUTER_LEAD.match(rest)) or draft.free[people.end - 1] == "." or TAKEN in rest
        if _is_beside_names(rest) and (parted or people.others):
            return Part("author", start, people.end, people=_spelt(draft.text[start : people.end], people.names))
    if not has_case(head):
        stripped = head.rstrip(EDGES + "(")
        names = uncased_names(stripped)
        return Part("author", start, start + len(stripped), people=names) if names else None
    name = with_stop(re.split(r"[(\0]|,\s(?=[(\0])|:\s|(?<=[^\W\d_]{3})[.]\s(?!V\.)|,\s*$|,\s(?=[^\W\d_]+\s*$)", head)[0].rstrip(EDGES), head)
    name = re.sub(r"\s(?:press release|news release|statement|communiqué|Pressemitteilung)$", "", name)
    name = re.split(r",\s(?=communiqué|press release|Pressemitteilung|comunicad|comunicat|nota |persbericht|komunikat|пресс-|прес-|rapport|report|Bericht|informe|relaz|étude|study|Studie)", name)[0]
    if is_outlet(name):
        return Part("container-title", start, start + len(name), name)
    parted = bool(re.match(r"[\s.]*[,:;.(–—-]", head[len(name) :])) or TAKEN in head[len(name) :]
    if parted and is_institution(name) and _is_institutional(name, draft.free[start + len(name) : end]):
        return Part("author", start, start + len(name), people=(Name(literal=name),))
    return None


def _spelt(written: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """A few capitals alone are an institution's ("INSEE"), not a family name in capitals."""
    if len(names) == 1 and not names[0].given and written.isupper() and len(written) <= 6:
        return (Name(literal=written),)
    return names


def _titled(draft: Draft, start: int, end: int) -> Part | None:
    """A name of which no word says what it is, set off from the title by a mark."""
    head = draft.free[start:end]
    name = re.split(r"[(\0]|,\s|:\s|(?<=[^\W\d_]{3})[.]\s", head)[0].rstrip(EDGES)
    if not re.match(r"\s?[,:.–—-]", head[len(name) :]) or not _is_institutional(name, head[len(name) :]):
        return None
    return Part("author", start, start + len(name), people=(Name(literal=name),))


def with_stop(name: str, text: str) -> str:
    """The name with the stop of a company's abbreviation at its end."""
    if text[len(name) : len(name) + 1] != ".":
        return name
    company = any(match.end() == len(name) + 1 for match in COMPANY.finditer(name + "."))
    return name + "." if company or is_shortened(name) else name


def is_no_person(words: str) -> bool:
    """Whether the words name an institution, a paper or a kind of source."""
    return is_institution(words) or is_publisher(words) or is_newspaper(words) or any(each.match(words) for each in (genres.REPORT, genres.LAW, genres.PRESS, genres.PAPER))


def is_outlet(name: str) -> bool:
    """Whether the words are a newspaper's or an agency's name."""
    if NEWS_AGENCY.fullmatch(name):
        return True
    return bool(name) and is_newspaper(name) and len(name.split()) <= 5 and "," not in name


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
    if (lone := people_at(draft.free, start)) and is_year_after(draft.free, lone.end) and not lone.others:
        year = YEAR_AFTER.match(draft.free, lone.end)
        if year and re.match(r"[\s.,:;)]*(?:$|\0|p{1,2}\.|S\.|s\.|с\.|С\.|\d)", draft.free[year.end() :]):
            return with_part(draft, Part("author", start, lone.end, people=lone.names))
    if lead := re.compile(r"[^\W\d_][^:,\0]{1,40}:\s(?=[^\W_])").match(draft.free, start):
        if lead[0][0].islower() and not is_outlet(lead[0].rstrip(": ")):
            start = lead.end()
    authors = _leading_authors(draft, start)
    if authors is None:
        return draft
    part, after, style = authors
    end = title_end(draft, after, style)
    if re.match(r"[Ii]n:?\s", draft.free[after:]) and part:
        return with_part(draft, part)
    title = draft.text[after:end].rstrip(SPACES + ",;:(–—-/" + TAKEN)
    if re.search(r"[^\W\d_]{2,}\.$", title) and not is_shortened(title[:-1]):
        title = title[:-1]
    if not re.search(r"[^\W\d_]{2}", title) or title.lower() in LEADS:
        return with_part(draft, part) if part else draft
    if part:
        draft = with_part(draft, part)
    return with_part(draft, Part("title", after, after + len(title), title))


def _leading_authors(draft: Draft, start: int) -> tuple[Part | None, int, str] | None:
    """The authors before a bare title, where it begins, and what ends parts in this style: a comma or a stop."""
    text = draft.free
    if draft.part("author"):
        return None, start, ","
    people = people_at(text, start)
    if people and not is_no_person(text[start : people.end]) and _is_followed_by_title(draft, people):
        editors = EDITORS.match(text, people.end)
        said = editors if editors and re.search(r"\w", editors[0]) else None
        end = said.end() if said else people.end
        after, style = _after_authors(text, end)
        return Part("editor" if said else "author", start, end, people=people.names), after, style
    piece = re.compile(r"[^,:;()\0\n]{2,120}?(?:\be\. ?V\.)?(?=,\s|:\s|\.\s[^\W\d_]|\s\()").match(text, start)
    if not piece or not piece[0][0].isalpha() or genres.REPORT.match(piece[0]) or genres.PRESS.match(piece[0]) or genres.PAPER.match(piece[0]):
        return None, start, ","
    name, end = piece[0], piece.end()
    while sub := SUB.match(text, end):
        end = sub.end()
    name = with_stop(text[start:end], text[start:])
    end = start + len(name)
    if is_outlet(name):
        after, style = _after_authors(text, end)
        after = len(text) if after in date_starts(draft) and style == "," else after
        return Part("container-title", start, end, name), after, style
    if (is_institution(name) or (name.isupper() and len(name) > 1)) and (name[0].isupper()):
        editors = EDITORS.match(text, end)
        after, style = _after_authors(text, editors.end() if editors and re.search(r"\w", editors[0]) else end)
        if after in date_starts(draft) and style == ",":
            return None, start, ","
        literal = name.title() if name.isupper() and len(name) > 5 else name
        return Part("author", start, end, people=(Name(literal=literal),)), after, style
    return None, start, ","


YEAR_AFTER = re.compile(r",?\s\(?(?:1[4-9]|20)\d\d[a-z]?\)?(?=[,:.;\s]|$)")


def is_year_after(text: str, end: int) -> bool:
    """Whether a year stands right behind names, as in "Smith 2019"."""
    return end > 0 and bool(YEAR_AFTER.match(text, end))


def _is_followed_by_title(draft: Draft, people: People) -> bool:
    rest = draft.free[people.end : people.end + 200]
    if not re.match(r"[\s.,:(–—-]", rest):
        return False
    if re.match(r",\s[Ii]n:?\s", rest):
        return True
    if people.whole or re.match(r"\.?\s?\((?:1[4-9]|20)\d\d", rest):
        return True
    # "Sacramento, O preço, p. 210": a family name alone leads a title where the source was cited before.
    places = places_in(draft.free)
    return rest[:2] == ", " and bool(places) and places[0].start > people.end + 6 and not dates_of(draft)


def _after_authors(text: str, end: int) -> tuple[int, str]:
    """Where the title begins after names, and the style of the marks between parts."""
    match = re.compile(r"(?P<mark>[.,:]?)\s*(?P<year>\(?(?:1[4-9]|20)\d\d[a-z]?\)?[.,:]?\s*)?(?:[–—-]\s)?").match(text, end)
    mark = match["mark"] if match else ","
    after = match.end() if match else end
    initial = text[end - 1 : end] == "."
    style = "." if mark == "." or (initial and not mark) or (match and match["year"]) else ","
    return after, style


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
        if _is_typed(draft, at, dates, mark.strip()) or (mark and any(quote.start == at for quote in draft.quotes)):
            return match.start() + (mark in ("?", "!", "…") or shortened)
        if shortened:
            continue
        if mark.strip() in (".", "/", "。", "，") and style == ".":
            return match.start()
        pieces += 1
        if mark == "," and style == "," and _is_outer_name(draft, at, dates):
            return match.start()
    return len(text)


def is_shortened(text: str) -> bool:
    """Whether the last word of the text is one whose stop ends no sentence."""
    word = SHORTENED.search(text)
    return bool(word and (word[1].lower() in STOPS or re.fullmatch(r"[^\W\d_]|\d{1,2}", word[1])))


def _is_outer_name(draft: Draft, at: int, dates: dict[int, int]) -> bool:
    """Whether a short name stands here, followed at once by a date or a number: a container, a publisher or a place."""
    match = re.compile(r"[^\W_][^,;:()\0\n]{1,60}?(?=,\s|\s\(|\.\s|$)").match(draft.free, at)
    if not match:
        return False
    if match[0] in PLACES and draft.free[match.end() : match.end() + 1] == ",":
        return True
    words = match[0].split()
    if not (words[0][0].isupper() or is_newspaper(match[0])) or len(words) > 8 or not _is_titled(words):
        return False
    after = match.end() + len(re.match(r"[,.\s(]*", draft.free[match.end() :])[0])  # type: ignore[index]
    rest = draft.free[after : after + 60]
    numbered = any(place.start == 0 for place in places_in(rest)) or bool(volume_pattern().match(rest) or issue_pattern().match(rest))
    numbered = numbered or bool(PLACE_YEAR.match(rest) and rest[:1].isupper())
    return after >= len(draft.free) or draft.free[after] == TAKEN or after in dates or _skip_joints(draft.free, after) in dates or numbered


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
    if mark == "," and re.match(r"(?:[^\W\d_]+\s){1,3}(?:n[.°º]|nr|Nr|no\.|No\.|núm\.|№)", rest) and issue_pattern().search(rest[:40]):
        return True
    for genre in (genres.THESIS, genres.REPORT, genres.PRESS, genres.CONFERENCE, genres.DATASET):
        if genre.match(rest):
            few = 2 if mark in ("?", "!", "…") else 4
            return len(piece.split()) <= few or genre in (genres.THESIS, genres.PRESS, genres.CONFERENCE) or bool(issue_pattern().search(piece)) and len(piece.split()) <= 6
    return bool(re.match(r"(?:ISBN|ISSN|DOI|URL|https?:|version|versie|wersja|версия|Beschluss|http|BT-Drs|Drucksache\s\d|Drs\.|BGBl|ABl|Kamerstukken|Dz\. ?U|sygn|HC \d|HL \d|COM\(|UN Doc|JOUE|JORF)", rest, re.IGNORECASE)) or (
        mark == "," and bool(re.match(r"[IVXLC]{1,7}[,\s(]", rest)) or bool(mark == "," and BARE_NUMBERS.match(rest) and rest[:1].isdigit())
    )


def _skip_joints(text: str, at: int) -> int:
    match = re.compile(r"(?:vom|du|del?|dal|van|z dnia|z|от|від|of|le|dated|em|do|il)\s").match(text, at)
    return match.end() if match else at
