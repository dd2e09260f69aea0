"""Names of people and of publications, told from prose by their look."""

from __future__ import annotations

import re

from .quotes import SPACES
from .words import JOURNALS, NEWSPAPERS, STOPS

#: Spaces, and the marks that stand between the parts of a note.
EDGES = SPACES + ",;:–—-/|·،؛，；：、.。"
#: The longest run of words that can be a list of authors, or a publication's name, in characters.
LONGEST_NAME = 60
DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?:/\S*)?")
#: Stations and papers of more than one common word.
STATIONS = (
    "associated press",
    "france inter",
    "france culture",
    "france 24",
    "al jazeera",
    "wall street journal",
    "the hill",
    "radio france",
    "le temps",
)
#: A gazette is no newspaper.
OFFICIAL = re.compile(r"offici|ufficial|oficia|sesiones|sessões|república$")
#: Ends of words in a newspaper's name.
PAPER = re.compile(
    r"[^\W\d_]{3,}(?:zeitung|krant|tageblatt|anzeiger|kurier|nachrichten|bode|dagblad)(?!\w)|^[Jj]ornal d"
)
#: Words that lead to a place within a source, which no name begins with.
LOCATOR = re.compile(r"(?:p|pp|s|n|no|nr|vol|t|art|chap|bd|hs|№|ibid|id)\b|[nº§№\d]\W*\d", re.IGNORECASE)


def has_case(text: str) -> bool:
    """Whether the script of the text has capitals."""
    return text.upper() != text.lower()


def is_dense(text: str) -> bool:
    """Whether the script of the text sets no spaces between words (Chinese, Japanese)."""
    return any("\u3040" <= each <= "\u30ff" or "\u3400" <= each <= "\u9fff" for each in text)


def is_newspaper(name: str) -> bool:
    """Whether a word of the name is one of a newspaper's or an agency's, in any language."""
    lowered = name.lower()
    if OFFICIAL.search(lowered):
        return False
    return any(word in NEWSPAPERS for word in re.findall(r"[\w-]+", lowered)) or any(
        each in lowered for each in STATIONS
    )


def is_journal(name: str) -> bool:
    """Whether a word of the name is one of a learned journal's."""
    lowered = name.lower()
    return "journal of" in lowered or any(word in JOURNALS for word in re.findall(r"[\w-]+", lowered))


#: Stops of abbreviations end no title.
SHORTENED = re.compile(r"(?:^|[\s(])([^\s(]{1,12})$")


def is_shortened(text: str) -> bool:
    """Whether the last word of the text is one whose stop ends no sentence."""
    word = SHORTENED.search(text)
    return bool(word and (word[1].lower() in STOPS or re.fullmatch(r"[^\W\d_]|\d{1,2}", word[1])))


def skipped(text: str, start: int) -> int:
    """Where the first word at or after ``start`` begins: beyond spaces, marks and an opening bracket."""
    rest = text[start:]
    return start + len(rest) - len(rest.lstrip(SPACES + EDGES + "(["))
