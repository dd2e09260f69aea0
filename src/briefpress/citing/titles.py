"""The title of a citation that is set off by marks, with who made it; else it is read bare."""

from __future__ import annotations

import re

from msgspec.structs import replace

from . import genres
from .bare import with_bare
from .draft import TAKEN, Draft, Part, with_part
from .editors import EDITORS
from .heads import LEAD, with_head
from .line import Stretch
from .names import DOMAIN, EDGES, has_case, skipped
from .people import people_at
from .publications import is_institution, is_publisher
from .quotes import LONGEST, SPACES, in_order, inside, trimmed
from .words import JOINTS, LATIN, LINK_WORDS


def with_title(draft: Draft, begin: int) -> Draft:
    """The draft with its title and authors, where what follows ``begin`` (a signal's end) has them."""
    marked = marked_title(draft, begin)
    if marked:
        outer, title, emphasised = marked
        if outer.url or not _is_container(draft, begin, outer):
            made = with_head(draft, begin, outer.start)
            outer, title = _with_subtitle(draft, outer, title) if emphasised else (outer, title)
            part = Part("title", outer.start, outer.end, title.of(draft.text))
            return with_part(replace(made, emphasised=emphasised), part)
    return with_bare(draft, begin)


#: A subtitle in plain letters behind an emphasised title, as ABNT sets it, and the stop or comma that ends it.
SUBTITLE = re.compile(rf"\s?:\s(?=[^\W\d_])[^:;,()\[\]{TAKEN}\n]{{3,150}}?(?=\.\s|,\s|\s[(/]|\.?$|{TAKEN})")


def _with_subtitle(draft: Draft, outer: Stretch, title: Stretch) -> tuple[Stretch, Stretch]:
    """The title with the subtitle that follows its marks."""
    sub = SUBTITLE.match(draft.free, outer.end)
    if not sub or not has_case(sub[0]) or len(sub[0].split()) < 2:
        return outer, title
    return Stretch(outer.start, sub.end(), outer.url), Stretch(title.start, sub.end())


def marked_title(draft: Draft, begin: int) -> tuple[Stretch, Stretch, bool] | None:
    """The first quotation, emphasis or link that can be a title: with its marks, without, and whether emphasised."""
    found = []
    for quote in draft.quotes:
        if (
            quote.start >= begin
            and _is_title(draft, inside(draft.text, quote))
            and not (is_named(draft, quote) or _is_channel(draft, quote))
        ):
            found.append((quote, inside(draft.text, quote), False))
            break
    for mark in sorted([*draft.emphases, *draft.links], key=in_order):
        words = trimmed(draft.text, mark)
        if mark.start >= begin and _is_title(draft, words) and _may_be_marked(words.of(draft.text)):
            if (
                found
                and mark.start <= found[0][0].start
                and found[0][0].end <= mark.end
                and not _is_more(draft, mark, found[0][0])
            ):
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
    begin = min(skipped(draft.free, begin), outer.start)
    head = draft.free[begin : outer.start].strip(SPACES + "(")
    led = (
        (begin > 0 and not head)
        or bool(LEAD.match(head))
        or any(each.search(head[-60:]) for each in SET_OFF)
        or bool(PIECE.search(head))
    )
    after = re.match(r"[ \u00a0]([^\W\d_]+[’'.]?)", draft.free[outer.end :])
    # The comma of a sentence may stand within American marks: then nothing runs on behind them.
    stopped = draft.text[outer.end - 2 : outer.end - 1] in (",", ".")
    runs_on = bool(
        after
        and not stopped
        and after[1][0].islower()
        and after[1].lower().replace("'", "’") not in JOINTS
        and after[1].lower() not in ("nr", "n.", "no", "no.", "cit.", "vol.", "p.", "pp.", "s.", "op.")
    )
    if not head.strip(EDGES):
        return runs_on and not draft.part("prefix")
    if runs_on and not led and not people_at(draft.free, begin, outer.start):
        return True
    return (
        not led
        and len(head.split()) > FEW_WORDS
        and head[-1] not in ",;:.–—"
        and not people_at(draft.free, begin, outer.start)
    )


#: Kinds of source that are named right before their titles.
SET_OFF = (
    genres.PRESS,
    genres.POST,
    genres.REPORT,
    genres.LAW,
    genres.DATASET,
    genres.BROADCAST,
    genres.INTERVIEW,
    genres.SPEECH,
    genres.THESIS,
    genres.BLOG,
)

#: What a piece is, right before its title: "página «…»".
PIECE = re.compile(
    r"(?<!\w)(?:pages?|página|pagina|Seite|strona|stronie|страница|сторінка|rubrique|rubrik|sección|secção|sezione|fiche|"
    r"article|artigo|artículo|articolo|Artikel|artykuł|стать[яюие]|статт[яюі]|entry|entrada|reportage|reportaje|"
    r"reportagem|репортаж|dossier|Beitrag|bijdrage|nota|note)$",
    re.IGNORECASE,
)
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
    if before and is_institution(head.strip()) and _leads_to_title(draft, quote):
        return True
    if not before or any(each.search(head) for each in (genres.PRESS, genres.POST, genres.LAW, genres.REPORT)):
        return False
    return is_institution(before[1]) or is_publisher(before[1])


def _leads_to_title(draft: Draft, quote: Stretch) -> bool:
    """Whether another quotation follows at once, which is the title: "Fund «Bridge», «A report»"."""
    return any(draft.free[quote.end : each.start] in (", ", ": ", ". ") for each in [*draft.quotes, *draft.emphases])


def _is_channel(draft: Draft, quote: Stretch) -> bool:
    """Whether the quotation is the name of a channel, a station, a paper or a meeting, by the word before it."""
    before = re.search(r"([^\W_][\w.-]*)[ \u00a0]$", draft.free[max(quote.start - 40, 0) : quote.start])
    return bool(before and NAMED.match(before[1]))


NAMED = re.compile(
    r"(?:blog|weblog|канал|телеграм-канал|kanaal|kanal|kanał|canal|channel|chaîne|радіо|радио|radio|газет|журнал|"
    r"konferen|конференц|conferen|conférence|congre|"
    r"групп|груп|гр\.|ник|account|compte|cuenta|конто|сайт|site|портал|portal)",
    re.IGNORECASE,
)


def _is_container(draft: Draft, begin: int, outer: Stretch) -> bool:
    """Whether names and a bare title stand before the marks, which then are what contains it."""
    head = draft.free[begin : outer.start]
    if re.search(r"(?:[,.?!…\s](?:in|[wв]|у)[:.]?|\[(?:w|в|у|in):\]|//)\s*$", head, re.IGNORECASE):
        return len(head.split()) > 2
    if _is_edited_before(draft, begin, outer.start):
        return True
    after = draft.free[outer.end :].lstrip(SPACES + ",.(")
    numbered = NUMBERED.match(PRINTED_IN.sub("", after))
    people = people_at(draft.free, _skipped(head, begin), outer.start)
    if numbered and not people:
        return _is_sentence(head)
    if not numbered or not people or not people.whole:
        return False
    rest = YEAR.sub("", draft.free[people.end : outer.start], count=1).strip(EDGES + "()")
    return len(rest) > 3 and has_case(rest) and rest[0].isupper() and not re.search(r"\d{4}", rest)


IN_BEFORE = re.compile(r"[.?!…]\s(?:In|Em|En|Dans|W|В|У):?\s(?=[^\W\d_])")


def _is_edited_before(draft: Draft, begin: int, end: int) -> bool:
    """Whether editors stand between "In:" and the marks: "LIMA, A. O cais. In: SÁ, B. (org.). *Portos*"."""
    led = IN_BEFORE.search(draft.free, begin, end)
    people = people_at(draft.free, led.end(), end) if led else None
    said = EDITORS.match(draft.free, people.end, end) if people else None
    return bool(said and not draft.free[said.end() : end].strip(EDGES))


#: What follows the name of a periodical: a number, a volume, a date.
NUMBERED = re.compile(r"(?:\(?(?:1[4-9]|20)\d\d|nr|z\.|t\.|R\.|no\b|n[.°º]|v\.|vol|z \d|vom \d|№|\d)")
#: The town of a periodical before its numbers, as ABNT has it: "*Acta Tapuriensis*, Belmira, v. 9".
PRINTED_IN = re.compile(r"^[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){0,3}, (?=v\.|vol|n\.|n[.°º]|nr|\d)")


def _is_sentence(head: str) -> bool:
    """Whether the words are a headline and its stop ("FISCAIS apreendem três balsas."), not a name."""
    words = re.findall(r"[^\W\d_]+", head)
    small = [word for word in words if word.islower() and len(word) > 3]
    return len(words) >= 4 and len(small) * 3 >= len(words) and bool(re.search(r"[^\W\d_]{3,}[.?!]\s*$", head))


YEAR = re.compile(r"\((?:1[4-9]|20)\d\d[a-z]?\)")


def _skipped(head: str, begin: int) -> int:
    return begin + len(head) - len(head.lstrip(SPACES + EDGES + "(["))
