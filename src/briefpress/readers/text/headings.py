"""Which units are titles of sections, at which level, and whether the first one is the article's title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import msgspec

from . import front
from .headforms import ORDER, SURE, TITLE_BULLETS, form_of, unnumbered
from .lines import width
from .links import addresses
from .signs import UNSPACED, begins_low, is_closed, without_calls
from .units import Unit
from .words import CAPTION_WORDS, EDIT_WORDS, INTERVIEW_WORDS, NOT_TITLES, READING_TIME

#: A title is no wider than this many cells, and has no more words.
WIDEST_TITLE, WIDEST_CJK_TITLE, MOST_WORDS = 100, 64, 16
#: A quotation by itself is set off from the text, not a title, when it has more words.
_MOST_QUOTED = 8
#: A line without a full stop is prose when it is wider.
_SHORTEST_PROSE = 60
#: A question is a title when it has no more cells and words than these.
_WIDEST_QUESTION, _MOST_ASKED = 70, 11
_ASKING = "?!؟？！"
#: No title of a section is longer than so many characters, and none ends with these.
_LONGEST, _NO_TITLE_ENDS = 240, frozenset(".,;。，、；،؛")
#: What a question may end with: a call of a note may follow its sign.
_ASKING_ENDS = frozenset(_ASKING + ")]}*†‡⁰¹²³⁴⁵⁶⁷⁸⁹）］")
#: How sure a question is a title; what each doubt takes from a title, and from which width on it is a doubtful one.
_SURE_ASKED, _SURE_EDITED, _DOUBT, _LONG_TITLE = 0.75, 0.98, 0.1, 70
#: Paragraphs that are a line each are longer than this, and a text in which they are has so many.
_FLOWING, _FEWEST_FLOWING = 120, 2
#: So many units at the top and at the end may say that a text is an interview.
_MOST_BETWEEN = 2
_MOST_TOLD, _FEWEST_QUESTIONS = 8, 2
_WORDS = re.compile(r"[^\W\d_]+")
_QUOTES = "«“\"„「'‘"
#: A title that was wrapped has no more lines.
_MOST_TITLE_LINES = 4
#: More short lines than this one after the other are a menu or verse.
_MOST_IN_A_ROW = 2
#: How far below a title, with others between, its text may begin.
_FARTHEST = 6
_CAPTION = re.compile(rf"(?:{CAPTION_WORDS})\.?\s?(?:n°\s?)?[\dIVX]+(?!\w)|^(?:{CAPTION_WORDS})\s?[:：]", re.IGNORECASE)
_CREDIT = re.compile(r"(?:[.\s(](?:PHOTOS?|FOTOS?|Photos?|Fotos?|Фото|Bild|Image|ФОТО)\s?[:：/ ]|[©Ⓒ])")
#: What a page of a wiki has behind its titles: ``[edit]``, ``[modifier | modifier le code]``.
_EDIT = re.compile(rf"\s?\[(?:{EDIT_WORDS})(?:\s?\|\s?[^\[\]]{{1,40}})?\]$", re.IGNORECASE)
#: The number of a page on a line by itself.
_PAGE = re.compile(r"(?:[-–—]\s?)?(?:p(?:age|\.)?\s?|S\.\s?|с\.\s?)?\d{1,4}(?:\s?[-–—]|\s?/\s?\d{1,4})?")
_LONGEST_PAGE = 16
_READING_TIME = re.compile(rf"(?:{READING_TIME})", re.IGNORECASE)
_DAY = r"(?:le |el |den |the )?\d{1,2}(?:er|st|nd|rd|th|[.º])?"
_OF_YEAR = r"\W*(?:г|р|r|года|року|roku)?\W*"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:[^\W\d_]+[\s,.]{{1,3}}){{0,3}}{_DAY}\s+(?:de |of )?[^\W\d_]+\.?,?\s+(?:de )?\d{{4}}{_OF_YEAR}$",
        r"(?:[^\W\d_]+,\s+)?[^\W\d_]+ \d{1,2},? \d{4}$",
        r"(?:[^\W\d_]+[\s,]{1,3}){0,3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\D{1,4}\d{1,2}[:hH]\d{2})?\W*$",
        r"\d{2,4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?\W*\w{0,3}$",
    )
)
_SENTENCE_INSIDE = re.compile(
    r"(?<=[^\W\d_]{4})(?:\s?[(\[]\d{1,3}[)\]]|[⁰¹²³⁴-⁹\d]{1,3})?[.!?](?:\d{1,3}|[(\[]\d{1,3}[)\]])?\s+[^\W\d_]"
    r"|[。！？؟](?=.)"
)
_DASH_FIRST = re.compile(r"[-–—•·*]\s")


class Title(msgspec.Struct, frozen=True):
    """A unit that is a title, its form (a key of `headforms.ORDER`), and how sure it is one."""

    unit: int
    form: str
    sure: float = 1.0


def find_titles(units: Sequence[Unit], body: Sequence[int]) -> list[Title]:
    """The titles among the units of the body, in order; what a title needs is prose behind it."""
    loose = not any(units[index].gap for index in body[1:])
    flows = not loose and sum(_is_flowing(units[index]) for index in body) >= _FEWEST_FLOWING
    heads = _running_heads(units)
    near = _near_prose([units[index] for index in body])
    titles = [
        _title(units, body, at, loose, flows) if near[at] and body[at] not in heads else None for at in range(len(body))
    ]
    found = [title if title and _leads(units, body, titles, at) else None for at, title in enumerate(titles)]
    plain = [at for at in range(1, len(body)) if found[at] and not units[body[at]].underline]
    if _is_interview(units, body):
        return [title for at, title in enumerate(found) if title and (title.form != "bare" or at == 0)]
    if loose or not plain:
        return [title for title in found if title]
    asked = (None if body[at] in heads else _asked(units, body, found, at) for at in range(len(body)))
    return [title for title in (one or other for one, other in zip(found, asked, strict=True)) if title]


def _near_prose(units: Sequence[Unit]) -> list[bool]:
    """For each unit, whether prose is so near below that it may be a title, or whether its form says so by itself."""
    near: list[bool] = []
    distance = _FARTHEST + 1
    for unit in reversed(units):
        near.append(distance <= _FARTHEST or bool(unit.underline) or unit.text[-1] == "]")
        distance = 1 if _is_prose(unit) else distance + 1
    return near[::-1]


def _is_question(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    """Whether a unit is a short question or exclamation by itself."""
    unit = units[body[at]]
    if not at or at + 1 == len(body) or unit.text[-1] not in _ASKING_ENDS or _is_set(unit) or unit.item or unit.note:
        return False
    text = without_calls(unit.text)
    short = width(text) <= _WIDEST_QUESTION and len(text.split()) <= _MOST_ASKED
    shape = text.rstrip(_ASKING + " \u00a0\u202f")
    return short and shape != text and _alone(units, body, at, loose=False) and _could_be(shape)


def _asked(units: Sequence[Unit], body: Sequence[int], found: Sequence[Title | None], at: int) -> Title | None:
    """A short question or exclamation by itself above prose, in a text whose other titles stand by themselves too."""
    if not _is_question(units, body, at):
        return None
    text = units[body[at]].text
    quoted = text[0] in _QUOTES or units[body[at - 1]].text[-1] in ":："
    leads = bool(found[at + 1]) or _answers(units[body[at + 1]], text)
    return Title(body[at], "bare", _SURE_ASKED) if leads and not quoted else None


def _answers(unit: Unit, asked: str) -> bool:
    """Whether a unit is long enough to be what a question stands above, and not the next line of a dialogue."""
    if unit.rule:
        return False
    closed = is_closed(unit.text) and width(unit.text) > 2 * width(asked)
    return bool(unit.item) or closed or width(unit.text) > _SHORTEST_PROSE


def levels(titles: Sequence[Title]) -> dict[int, int]:
    """The level, from 1, of each unit that is a title."""
    present = [form for form in ORDER if any(title.form == form for title in titles)]
    return {title.unit: min(6, 1 + present.index(title.form)) for title in titles}


def reads_as_article_title(units: Sequence[Unit], body: Sequence[int], titles: Sequence[Title]) -> bool:
    """Whether the first unit is surely the article's title: a short line above longer prose."""
    if len(body) < 2:
        return False
    first, following = units[body[0]], units[body[1]]
    if titles and titles[0].unit == body[0]:
        return titles[0].form in ("bare", "capitals", "=")
    text = without_calls(first.text)
    shape = text.rstrip("?!？！؟ \u00a0\u202f")
    alone = _alone(units, body, 0, loose=False)
    if first.note or first.item or first.lines > _MOST_TITLE_LINES or not _could_name(shape, alone, shape != text):
        return False
    if alone and _is_above_text(units, body, titles):
        return True
    longer = width(following.text) > max(WIDEST_TITLE, width(text) * 3 // 2)
    headed = body[1] > body[0] + 1 and _is_prose(following)
    return (longer or headed) and (alone or shape == text)


def _is_above_text(units: Sequence[Unit], body: Sequence[int], titles: Sequence[Title]) -> bool:
    """Whether the title of a section follows, or does below a line or two that are no sentences, or prose does there."""
    headed = {title.unit for title in titles}
    between = 1
    while between <= _MOST_BETWEEN and between < len(body) and body[between] not in headed:
        if not front.is_line(units[body[between]], WIDEST_TITLE, MOST_WORDS):
            break
        between += 1
    if between >= len(body):
        return False
    return body[between] in headed or (between > 1 and width(units[body[between]].text) > front.WIDEST_TITLE)


def _could_name(text: str, alone: bool, asks: bool) -> bool:
    """Whether a line may be the title of an article, which may be longer than that of a section."""
    if _could_be(text):
        return True
    long = alone and not asks and 0 < width(text) <= front.WIDEST_TITLE and len(text.split()) <= front.MOST_TITLE_WORDS
    return long and not (_is_open(text) or _is_sentence(text) or _is_furniture(text))


def _title(units: Sequence[Unit], body: Sequence[int], at: int, loose: bool, flows: bool) -> Title | None:
    unit = units[body[at]]
    if at + 1 == len(body) or (not unit.underline and (len(unit.text) > _LONGEST or unit.text[-1] in _NO_TITLE_ENDS)):
        return None
    if _is_set(unit):
        return None
    text = without_calls(unit.text)
    if edit := _EDIT.search(text):
        return Title(body[at], "bare", _SURE_EDITED) if _could_be(text[: edit.start()]) else None
    if unit.underline:
        return Title(body[at], unit.underline if unit.underline in "=~" else "-")
    if not loose and not flows and not unit.gap:
        return None
    form = form_of(text)
    asked = form != "bare" and text[-1:] in tuple("?!؟？！")
    shape = text.rstrip("?!؟？！ \u00a0\u202f") if asked else text
    if not (_alone(units, body, at, loose) or (flows and _stands_above(units, body, at, form))):
        return None
    if not _could_be(shape) or _in_list(units, body, at, form):
        return None
    return Title(body[at], form, _sure(unit, text, form, loose))


def _sure(unit: Unit, text: str, form: str, loose: bool) -> float:
    """How sure a title is: less so on a long line, over several lines, or where no blank lines part it."""
    doubts = (loose, unit.lines > 1 and form == "bare", form == "bare" and width(text) > _LONG_TITLE)
    return round(SURE[form] - _DOUBT * sum(doubts), 2)


def _alone(units: Sequence[Unit], body: Sequence[int], at: int, loose: bool) -> bool:
    """Whether blank lines part a unit from its neighbours (or nothing does in the whole text)."""
    following = at + 1 == len(body) or units[body[at + 1]].gap or body[at + 1] != body[at] + 1
    return loose or (units[body[at]].gap and following)


def _is_set(unit: Unit) -> bool:
    """Whether a unit is something else than text: a rule, a quotation, lines that are kept."""
    return unit.rule or bool(unit.quote) or unit.kept


def _is_flowing(unit: Unit) -> bool:
    return unit.lines == 1 and len(unit.text) >= _FLOWING and not unit.kept


def _stands_above(units: Sequence[Unit], body: Sequence[int], at: int, form: str) -> bool:
    """Whether, in a text whose paragraphs are a line each, a short line stands right above one of them.

    A blank line is before it, or it has a number that no list goes on from.
    """
    unit = units[body[at]]
    if at + 1 == len(body) or unit.lines > 1 or width(unit.text) > _LONG_TITLE:
        return False
    following = units[body[at + 1]]
    if form not in ("bare", "capitals"):
        return _is_prose(following) or form_of(following.text) not in ("bare", "capitals", form)
    return unit.gap and _is_flowing(following)


def _is_interview(units: Sequence[Unit], body: Sequence[int]) -> bool:
    """Whether the top or the end says that this is an interview, and its questions stand as titles do."""
    questions = (at for at in range(len(body)) if _is_question(units, body, at))
    if len(list(islice(questions, _FEWEST_QUESTIONS))) < _FEWEST_QUESTIONS:
        return False
    ends = [*range(body[0]), *body[:_MOST_TOLD], *body[-_MOST_TOLD:]]
    lines = (units[index].text.casefold() for index in ends if len(units[index].text) <= WIDEST_TITLE)
    return any(word in INTERVIEW_WORDS for line in lines for word in _WORDS.findall(line))


def _could_be(text: str) -> bool:
    """Whether a line by itself may be a title: short, no sentence, no date, no byline, no caption."""
    return _is_short(text) and not (_is_open(text) or _is_sentence(text) or _is_furniture(text))


def _is_short(text: str) -> bool:
    widest = WIDEST_CJK_TITLE if UNSPACED.match(text) else WIDEST_TITLE
    return 0 < width(text) <= widest and len(text.split()) <= MOST_WORDS


def _is_open(text: str) -> bool:
    """Whether the line begins or ends as a part of something larger."""
    return begins_low(text) or text[-1] in ",،，、;" or bool(_DASH_FIRST.match(text)) or "\t" in unnumbered(text)


def _is_sentence(text: str) -> bool:
    """Whether it ends as a sentence, holds the end of one, is a quotation of many words or has no words at all."""
    quoted = text[0] in '«“"„「' and text[-1] in '»”"“」' and len(text.split()) > _MOST_QUOTED
    ends = quoted or is_closed(text) or bool(_SENTENCE_INSIDE.search(unnumbered(text)))
    return ends or not any(c.isalpha() for c in text)


def _is_furniture(text: str) -> bool:
    """A byline, a date line, a caption, an address, a pointer to another page."""
    if "@" in text or addresses(text):
        return True
    return (
        text.casefold().startswith(NOT_TITLES)
        or bool(_CAPTION.match(text))
        or bool(_CREDIT.search(text))
        or bool(_READING_TIME.search(text))
        or any(date.match(text) for date in _DATES)
    )


def _in_list(units: Sequence[Unit], body: Sequence[int], at: int, form: str) -> bool:
    """A label that the next or the last unit's label goes on from is a list's; so is one that heads no number."""
    unit = units[body[at]]
    marker = unit.item or unit.note
    if not marker:
        return False
    if form in ("bare", "capitals") and unit.text[0] not in TITLE_BULLETS:
        return marker.kind != "bare"
    near = [units[body[i]] for i in (at - 1, at + 1) if 0 <= i < len(body)]
    return any((other.item or other.note or marker).kind == marker.kind for other in near if other.item or other.note)


def _leads(units: Sequence[Unit], body: Sequence[int], titles: Sequence[Title | None], at: int) -> bool:
    """Whether text follows a title, and it is not one of many short lines in a row."""
    if titles[at] and (units[body[at]].underline or _EDIT.search(units[body[at]].text)):
        return True
    begin, end = at, at + 1
    while begin > 0 and titles[begin - 1] and at - begin <= _MOST_IN_A_ROW:
        begin -= 1
    while end < len(body) and titles[end] and end - at <= _MOST_IN_A_ROW + 1:
        end += 1
    if not any(_is_prose(units[body[after]]) for after in range(end, min(end + _reach(titles[at]), len(body)))):
        return False
    last = titles[at]
    if at + 1 == end and last and last.form != "bare":
        return True
    forms = {title.form for title in titles[begin:end] if title}
    return end - begin <= _MOST_IN_A_ROW or len(forms) == end - begin


def _running_heads(units: Sequence[Unit]) -> set[int]:
    """Lines beside the number of a page that stand on other pages too, but for the first: no titles of sections."""
    pages = [at for at, unit in enumerate(units) if _PAGE.fullmatch(unit.text[:_LONGEST_PAGE])]
    near = {at for page in pages for at in (page - 1, page + 1) if 0 <= at < len(units)}
    count = Counter(units[at].text for at in near | {0} if at < len(units))
    return {at for at in near - {0} if count[units[at].text] > 1}


def _reach(title: Title | None) -> int:
    """How far below a title its text may begin: a form that only titles have may have a line between."""
    return 1 if title is None or title.form == "bare" else 2


def _is_prose(unit: Unit) -> bool:
    """Whether a unit is what a title stands above: a sentence, a long line, a list or a quotation."""
    if unit.rule:
        return False
    return bool(unit.item or unit.quote or unit.kept) or is_closed(unit.text) or width(unit.text) > _SHORTEST_PROSE
