"""What can be read from a note: its parts, each as a stretch of its line."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from ..dates import find_dates
from ..labels import accessed_words, see_signals
from .addresses import Address, addresses
from .container import with_authors, with_container
from .line import Line, Stretch
from .names import DOMAIN, EDGES, LONGEST_HEAD, authors_of, is_dense, is_law
from .parts import NEAR, Dated, Reading
from .quotes import LONGEST, SPACES, in_order, inside, quotations, trimmed
from .words import LATIN, LINK_WORDS

#: How far from words that prose might quote a year makes them a title.
SOON = 60
#: A head of more words than this is prose.
FEW_WORDS = 3


def read(line: Line, lang: str) -> Reading:
    """Read a note; ``lang`` is the document's language, in which dates are tried first."""
    found = addresses(line)
    reading = Reading(line, signal=_signal(line.text), address=found[0] if found else None)
    reading = _with_title(reading)
    reading = _with_dates(reading, lang, found)
    return with_authors(with_container(reading))


# --- signal ----------------------------------------------------------------------------------


def _signal(text: str) -> Stretch | None:
    start = len(text) - len(text.lstrip(SPACES + "(["))
    beginning = text[start : start + 60].lower().replace("'", "’").replace("\u00a0", " ").replace("\u202f", " ")
    for word in see_signals():
        after = beginning[len(word) : len(word) + 1]
        if beginning.startswith(word) and (not (word[-1] + after).isalnum() or len(after) == 0 or _joins(word)):
            return Stretch(start, start + len(word))
    return None


def _joins(word: str) -> bool:
    """Whether other words may follow at once: a script without spaces, and not a sign that has other readings."""
    return is_dense(word) and len(word) > 1


# --- title -----------------------------------------------------------------------------------


def _with_title(reading: Reading) -> Reading:
    line = reading.line
    begin = reading.signal.end if reading.signal else 0
    quoted = next((each for each in quotations(line.text) if _is_title(reading, inside(line.text, each))), None)
    marked = next(
        (each for each in sorted([*line.emphases, *line.links], key=in_order) if _is_marked(reading, each)), None
    )
    if (
        quoted
        and marked
        and marked.start <= quoted.start
        and quoted.end <= marked.end
        and _is_more(line, marked, quoted)
    ):
        quoted = None
    outer = quoted or marked
    if not outer or not _cites(reading, line.text[begin : outer.start], outer):
        return reading
    title = inside(line.text, outer) if quoted else trimmed(line.text, outer)
    emphasised = not quoted and any(each.start <= title.start and title.end <= each.end for each in line.emphases)
    return replace(reading, title=title, outer=outer, emphasised=emphasised)


def _is_title(reading: Reading, stretch: Stretch) -> bool:
    """Whether the words can be a title at all: some letters or figures, not too many, no address."""
    words = stretch.of(reading.line.text)
    return any(each.isalnum() for each in words) and len(words) <= LONGEST and "\n" not in words


def _is_marked(reading: Reading, stretch: Stretch) -> bool:
    words = trimmed(reading.line.text, stretch).of(reading.line.text)
    lowered = words.lower().strip("[]() ")
    if not _is_title(reading, stretch) or lowered in LATIN or lowered in LINK_WORDS or DOMAIN.fullmatch(words):
        return False
    # One emphasised word without a capital is stress; a word that leads to a source is its signal.
    stress = " " not in words and words[0].islower()
    return not stress and not (reading.signal and reading.signal.meets(stretch))


def _is_more(line: Line, marked: Stretch, quoted: Stretch) -> bool:
    """Whether the mark is around a title that has a quotation in it, not around a quoted title and what follows."""
    before, after = line.text[marked.start : quoted.start], line.text[quoted.end : marked.end]
    return any(each.isalnum() for each in before + after) and not re.search(r"\d{4}", after) and "," not in after[:2]


def _cites(reading: Reading, head: str, title: Stretch) -> bool:
    """Whether the words set off after ``head`` are a title that is cited, not ones that prose quotes."""
    bare = head.strip(SPACES + "(")
    if not bare.strip(EDGES) or authors_of(head):
        return True
    if len(bare) > LONGEST_HEAD:
        return False
    after = reading.line.text[title.end : title.end + SOON].lstrip(SPACES)
    few = len(bare.split()) <= FEW_WORDS and not is_dense(bare) and not after[:1].isalnum()
    led = reading.signal is not None or bare[-1] in ",.;–—،，。" or _leads(bare)
    return led or few or bool(re.search(r"\d{4}", after))


def _leads(head: str) -> bool:
    lowered = head.lower().replace("'", "’")
    return any(lowered.endswith(" " + word) for word in see_signals())


# --- dates -----------------------------------------------------------------------------------


def _with_dates(reading: Reading, lang: str, found: list[Address]) -> Reading:
    taken = [each.stretch for each in found] + ([reading.outer] if reading.outer else [])
    title = reading.outer or Stretch(0, 0)
    low, high = max(title.start - LONGEST_HEAD, 0), title.end + NEAR + LONGEST
    window = reading.line.text[low:high]
    dates = [_dated(reading.line.text, start + low, end + low, iso) for start, end, iso in find_dates(window, lang)]
    taken = [each for each in taken if low <= each.end and each.start <= high]
    dates = [each for each in dates if not any(each.stretch.meets(other) for other in taken)]
    visits = [each for each in dates if each.outer != each.stretch]
    others = [each for each in dates if each.outer == each.stretch]
    issued = _issued(reading, others) or _year(reading, window, low, lang, taken + [each.outer for each in dates])
    return replace(reading, issued=issued, accessed=visits[0] if visits else None)


def _dated(text: str, start: int, end: int, iso: str) -> Dated:
    """The date, with the words beside it that say that it is the day of a visit."""
    stretch = Stretch(start, end)
    opening = max(start - 60, 0)
    if led := _visit_before().search(text[opening:start].lower()):
        return Dated(stretch, iso, Stretch(opening + led.start(), end))
    if ended := _visit_after().match(text[end : end + 12]):
        return Dated(stretch, iso, Stretch(start, end + ended.end()))
    return Dated(stretch, iso, stretch)


@cache
def _visit_before() -> re.Pattern[str]:
    words = "|".join(map(re.escape, accessed_words()))
    return re.compile(rf"(?<!\w)(?:{words})[\s:,：–-]{{0,3}}(?:(?:the|le|el|il|am|op|em|den)\s)?$")


@cache
def _visit_after() -> re.Pattern[str]:
    """In Japanese, Chinese and Korean the word may follow the date."""
    words = "|".join(re.escape(word) for word in accessed_words() if word[0] > "\u3000")
    return re.compile(rf"\s?に?(?:{words})")


def _issued(reading: Reading, dates: list[Dated]) -> Dated | None:
    text = reading.line.text
    if not reading.outer:
        law = is_law(reading.text(Stretch(reading.signal.end if reading.signal else 0, NEAR)))
        return dates[0] if dates and (law or (len(dates) == 1 and _stands_apart(text, dates[0].stretch))) else None
    title = reading.outer
    after = [each for each in dates if title.end <= each.stretch.start <= title.end + NEAR]
    before = [each for each in dates if each.stretch.end <= title.start]
    return after[0] if after else before[-1] if before else None


def _stands_apart(text: str, stretch: Stretch) -> bool:
    """Whether nothing but marks are before and after: a date in a sentence is of what it tells, not of a source."""
    before, after = text[: stretch.start].rstrip(SPACES), text[stretch.end :].lstrip(SPACES)
    if stretch.of(text).endswith(("年", "년")):
        return True
    return (not before or before[-1] in ",(;–—،，（") and (not after or after[0] in ",.;)–—،，。）[(")


def _year(reading: Reading, window: str, low: int, lang: str, taken: list[Stretch]) -> Dated | None:
    """A bare year between marks, after the title or, in brackets, before it."""
    if not reading.outer:
        return None
    for start, end, iso in find_dates(window, lang, years=True):
        stretch = Stretch(start + low, end + low)
        after_title = stretch.start >= reading.outer.end
        bracketed = window[max(start - 1, 0) : start] in ("(", "（") and window[end : end + 1] in (")", "）")
        if len(iso) == 4 and not any(stretch.meets(other) for other in taken):
            marks = _stands_apart(reading.line.text, stretch) if after_title else bracketed
            if marks:
                return Dated(stretch, iso, stretch)
    return None
