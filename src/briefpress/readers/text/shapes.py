"""What the words of a title look like: short, no sentence, no date, no byline, no caption."""

from __future__ import annotations

import re

from .headforms import unnumbered
from .lines import width
from .links import addresses
from .signs import UNSPACED, begins_low, is_closed
from .who import says_by
from .words import CAPTION_WORDS, NOT_TITLES, READING_TIME

#: A title is no wider than this many cells, and has no more words.
WIDEST_TITLE, WIDEST_CJK_TITLE, MOST_WORDS = 100, 64, 16
#: A quotation by itself is set off from the text, not a title, when it has more words.
_MOST_QUOTED = 8
_CAPTION = re.compile(
    rf"(?:ال)?(?:{CAPTION_WORDS})\.?\s?(?:(?:n[°º.]|no\.|nr\.?|№|رقم|מס'?)\s?)?[\dIVX]+(?!\w)|^(?:{CAPTION_WORDS})\s?[:：]",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"(?:[.\s(](?:PHOTOS?|FOTOS?|Photos?|Fotos?|Фото|Bild|Image|ФОТО)\s?[:：/ ]|[©Ⓒ])")
#: The sections of a page, or the way to it: three names at least.
_MENU = re.compile(r"\S\s[|>›»]\s\S.*\S\s[|>›»]\s\S")
_READING_TIME = re.compile(rf"(?:{READING_TIME})", re.IGNORECASE)
_DAY = r"(?:le |el |den |the )?\d{1,2}(?:er|st|nd|rd|th|[.º])?"
_MONTH = r"[^\W\d_]+(?:/[^\W\d_]+)?"
_OF_YEAR = r"\W*(?:г|р|r|года|року|roku)?\W*"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:[^\W\d_]+[\s,.]{{1,3}}){{0,3}}{_DAY}\s+(?:de |of )?{_MONTH}\.?,?\s+(?:de )?\d{{4}}{_OF_YEAR}$",
        r"(?:[^\W\d_]+,\s+)?[^\W\d_]+ \d{1,2},? \d{4}$",
        rf"(?:[^\W\d_]+[\s-]){{0,2}}[^\W\d_]+,\s(?:am |a |il |dnia |em |op )?{_DAY}\s(?:de |of )?{_MONTH}$",
        r"(?:[^\W\d_]+[\s,]{1,3}){0,3}\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\D{1,4}\d{1,2}[:hH]\d{2})?\W*$",
        r"\d{2,4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?\W*\w{0,3}$",
    )
)
_SENTENCE_INSIDE = re.compile(
    r"(?<=[^\W\d_]{4})(?:\s?[(\[]\d{1,3}[)\]]|[⁰¹²³⁴-⁹\d]{1,3})?[.!?](?:\d{1,3}|[(\[]\d{1,3}[)\]])?\s+[^\W\d_]"
    r"|[。！？؟](?=.)"
)
#: A label and what it lists: ``Keywords: mills, tides, wages``.
_LISTED = re.compile(r"[^:：]{2,30}[:：]\s?[^,;、；،]+(?:[,;、；،]\s?[^,;、；،]+){2,}$")
#: The fewest words and cells of a title; a number that is no year, in a line of fewer words than these.
_FEWEST_WORDS, _FEWEST_CELLS = 3, 14
_COUNTS, _FEW = re.compile(r"(?<!\d)\d{1,3}(?!\d)"), 5
#: What an editor set in brackets, and a question of an interview: ``[Photo: the quay]``, ``Q. Who pays?``.
_SET_APART = re.compile(r"[\[［【]\s?[^\W\d_][^\[\]]*[:：][^\[\]]*[\]］】]$|(?:Q[.:：]|[FPDВ][:：]|[问問][:：])\s?\S")
_DASH_FIRST = re.compile(r"[-–—•·*]\s")


def could_be(text: str) -> bool:
    """Whether a line by itself may be a title: short, no sentence, no date, no byline, no caption."""
    return _is_short(text) and not (is_open(text) or is_sentence(text) or is_furniture(text) or _LISTED.match(text))


def _is_short(text: str) -> bool:
    widest = WIDEST_CJK_TITLE if UNSPACED.match(text) else WIDEST_TITLE
    return 0 < width(text) <= widest and len(text.split()) <= MOST_WORDS


def is_open(text: str) -> bool:
    """Whether the line begins or ends as a part of something larger."""
    return begins_low(text) or text[-1] in ",،，、;" or bool(_DASH_FIRST.match(text)) or "\t" in unnumbered(text)


def is_sentence(text: str) -> bool:
    """Whether it ends as a sentence, holds the end of one, is a quotation of many words or has no words at all."""
    quoted = text[0] in '«“"„「' and text[-1] in '»”"“」' and len(text.split()) > _MOST_QUOTED
    ends = quoted or is_closed(text) or has_sentence_inside(text)
    return ends or not any(c.isalpha() for c in text)


def has_sentence_inside(text: str) -> bool:
    """Whether a line holds the end of a sentence and the beginning of another."""
    return bool(_SENTENCE_INSIDE.search(unnumbered(text)))


def is_furniture(text: str) -> bool:
    """A byline, a date line, a caption, an address, a pointer to another page."""
    if "@" in text or addresses(text):
        return True
    return (
        text.casefold().startswith(NOT_TITLES)
        or bool(_SET_APART.match(text))
        or says_by(text)
        or bool(_CAPTION.match(text))
        or bool(_CREDIT.search(text))
        or bool(_MENU.search(text))
        or bool(_READING_TIME.search(text))
        or any(date.match(text) for date in _DATES)
    )


def is_worded(text: str) -> bool:
    """Whether a line has the words that a title of an article has, or the cells where words are not parted."""
    if UNSPACED.match(text.lstrip("「『《（【［")):
        return width(text) >= _FEWEST_CELLS
    return len(text.split()) >= _FEWEST_WORDS


def counts(text: str) -> bool:
    """Whether a few words hold a number that is no year: ``214 followers``."""
    return bool(_COUNTS.search(text)) and len(text.split()) < _FEW and not UNSPACED.search(text)
