"""Interviews and speeches: the person whom the occasion names is who spoke; where it names none, it is the title."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..source import Name
from .dated import date_starts
from .draft import TAKEN, Draft, Part, with_part
from .names import is_newspaper
from .people import people_at
from .quotes import SPACES, inside


def with_speech(draft: Draft, start: int, kind: str) -> Draft:
    """The draft with who spoke and the title that is quoted; what is said of the occasion stands in where one lacks."""
    end = len(draft.free)
    dates = date_starts(draft)
    for match in re.compile(rf",\s|\s\(|:\s|\s[–—]\s|(?<![^\W_]\.[^\W_])(?<!\s[^\W_])\.\s|{TAKEN}|;\s").finditer(
        draft.free, start
    ):
        if not any(quote.start < match.start() < quote.end for quote in draft.quotes):
            end = match.start()
            break
    end = min([each for each in dates if each > start], default=end) if end == len(draft.free) else end
    title = draft.text[start:end].rstrip(SPACES + ",;:.")
    title = re.sub(r"\s(?:am|vom|le|du|on|of|el|del|il|em|de|op|z|w dniu|от|від)$", "", title)
    quoted = next((each for each in draft.quotes if each.start >= end), None)
    if quoted and re.match(r"[,:]?\s*$", draft.free[end : quoted.start]):
        outer = quoted
        if is_newspaper(inside(draft.text, quoted).of(draft.text)) or re.match(
            r",\s(?:nr|n\.|no\.|núm|№)", draft.free[quoted.end :]
        ):
            draft = with_part(draft, Part(_occasion(draft, title), start, start + len(title), title))
            draft = with_part(
                draft, Part("container-title", quoted.start, quoted.end, inside(draft.text, quoted).of(draft.text))
            )
            return _spoken(draft, start, title, kind)
        draft = with_part(draft, Part("about", start, start + len(title), title))
        draft = with_part(draft, Part("title", outer.start, outer.end, inside(draft.text, outer).of(draft.text)))
    else:
        draft = with_part(draft, Part(_occasion(draft, title), start, start + len(title), title))
    return _spoken(draft, start, title, kind)


def _occasion(draft: Draft, words: str) -> str:
    """The part that the words for an occasion are: no title where they say who spoke."""
    return "about" if draft.part("author") or person_in(words) else "title"


def _spoken(draft: Draft, start: int, title: str, kind: str) -> Draft:
    """The draft with its kind and with who spoke."""
    who = person_in(title)
    draft = replace(draft, parts=(*draft.parts, Part("kind", start, start, kind)))
    if who and not draft.part("author"):
        draft = replace(draft, parts=(*draft.parts, Part("author", start, start, people=(who,))))
    return draft


#: Ranks and titles before a name.
RANKS = re.compile(
    r"\s(?:(?:Prime\s)?Minister|President|Chancellor|Senator|Secretary|General|Commissioner|Dr\.|Prof\.|Mr\.?|"
    r"Mrs\.?|Ms\.?|M\.|Mme|Herrn?|Frau|Sr\.|Sra\.|Bundeskanzler|Bundesministerin|Bundesminister|"
    r"Außenminister\w*|[^\W\d_]*(?:meister|minister|präsident|direktor|sprecher|leiter|chef|kanzler|kommissar|"
    r"professor)(?:in)?|Präsident\w*|Director|Professor)\s(?=[^\W\d_])"
)


def person_in(words: str) -> Name | None:
    """The first person with a given name in the words, after their first."""
    words = RANKS.sub(" ", words)
    for match in re.finditer(r"(?<=\s)[^\W\d_][\w.’'-]*(?=\s)", words):
        if not match[0][0].isupper():
            continue
        found = people_at(_until_lower(words[match.start() :]))
        if found and found.whole:
            return found.names[0]
    return None


def _until_lower(words: str) -> str:
    """The words until one that is no part of a name."""
    kept = []
    for word in words.split(" "):
        if word[:1].islower() and word.lower() not in (
            "de",
            "von",
            "van",
            "der",
            "da",
            "di",
            "del",
            "la",
            "фон",
            "де",
            "dos",
            "do",
            "zu",
            "den",
            "ten",
        ):
            break
        if not word[:1].isalpha():
            break
        kept.append(word)
    return " ".join(kept)
