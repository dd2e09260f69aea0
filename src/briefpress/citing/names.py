"""Names of people and of publications, told from prose by their look."""

from __future__ import annotations

import re

from .quotes import SPACES
from .words import BETWEEN_NAMES, JOURNALS, LAWS, NEWSPAPERS, PARTICLES

#: Spaces, and the marks that stand between the parts of a note.
EDGES = SPACES + ",;:–—-/|·،؛，；：、.。"
#: The longest run of words that can be a list of authors, or a publication's name, in characters.
LONGEST_HEAD = 200
LONGEST_NAME = 60
INITIALS = re.compile(r"(?:[^\W\d_]\.[ \u00a0-]?)+")
DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?:/\S*)?")
#: A law is named by its kind and a number, a date or an institution.
LAW = re.compile(rf"\W*(?:la |le |l[’']|the |il |die |das )?(?:{'|'.join(sorted(LAWS))})\b.{{0,40}}\d", re.IGNORECASE)
LAW_OF_CHINESE = re.compile(r"[\u4e00-\u9fff]{1,30}(?:法|条例|法律)")
#: Words that lead to a place within a source, which no name begins with.
LOCATOR = re.compile(r"(?:p|pp|s|n|no|nr|vol|t|art|chap|bd|hs|№|ibid|id)\b|[nº§№\d]\W*\d", re.IGNORECASE)


def has_case(text: str) -> bool:
    """Whether the script of the text has capitals."""
    return text.upper() != text.lower()


def is_dense(text: str) -> bool:
    """Whether the script of the text sets no spaces between words (Chinese, Japanese)."""
    return any("\u3040" <= each <= "\u30ff" or "\u3400" <= each <= "\u9fff" for each in text)


def authors_of(head: str) -> tuple[str, ...]:
    """The names in what stands before a title, or none where it does not look like names."""
    text = head.strip(SPACES).lstrip(EDGES)
    if not text or len(text) > LONGEST_HEAD or re.search(r"[\d\n()\[\]«»“”\"?!/]", text):
        return ()
    separated = text[-1] in EDGES
    text = _without_end(text)
    for between in BETWEEN_NAMES:
        text = text.replace(between, "\0")
    names = _inverted([name.strip(SPACES) for name in re.split("[\0,，،]", text)])
    if not text or not all(_is_name(name, separated) for name in names):
        return ()
    return tuple(names)


def _without_end(text: str) -> str:
    """The names without the mark that ends them; the stop of an initial is part of it."""
    text = text.rstrip(SPACES + ",;:–—-/|·،؛，；：、。")
    return text if re.search(r"(?:^|[\s.-])[^\W\d_]\.$|\bal\.$", text) else text.rstrip(EDGES)


def _inverted(parts: list[str]) -> list[str]:
    """``Doe, Jane`` is one name where it was cut in two: people are not cited by one word."""
    names: list[str] = []
    if len(parts) == 2 and len(parts[0].split()) == 2 and len(parts[1].split()) == 1 and not parts[1].isupper():
        return [", ".join(parts)] if has_case(parts[1]) else parts
    for part in parts:
        alone = INITIALS.fullmatch(part) or (len(part.split()) == 1 and has_case(part))
        if names and alone and len(names[-1].split()) == 1 and "," not in names[-1]:
            names[-1] += ", " + part
        else:
            names.append(part)
    return names


def _is_name(name: str, separated: bool) -> bool:
    words = name.replace("’", "’ ").replace("'", "' ").split()
    if not words or len(words) > 6:
        return False
    if not has_case(name):
        return len(name) <= 20 and (separated or is_dense(name)) and len(words) <= 4
    capitals = [word for word in words if word[0].isupper()]
    rest = [word for word in words if not word[0].isupper()]
    return bool(capitals) and all(word.rstrip(".,’'") in PARTICLES or word == "al." for word in rest)


def is_newspaper(name: str) -> bool:
    """Whether a word of the name is one of a newspaper's or an agency's, in any language."""
    return any(word in NEWSPAPERS for word in re.findall(r"[\w-]+", name.lower()))


def is_journal(name: str) -> bool:
    """Whether a word of the name is one of a learned journal's."""
    lowered = name.lower()
    return "journal of" in lowered or any(word in JOURNALS for word in re.findall(r"[\w-]+", lowered))


def is_law(text: str) -> bool:
    """Whether the text begins as the name of a law."""
    return bool(LAW.match(text) or LAW_OF_CHINESE.fullmatch(text))


def is_publication(name: str) -> bool:
    """Whether the words look like the name of what a title was published in: short, with a capital first."""
    if not 1 < len(name) <= LONGEST_NAME or "\n" in name or re.search(r"[?!=<>{}«»“”\"]", name):
        return False
    if DOMAIN.fullmatch(name):
        return True
    first = name[0]
    if LOCATOR.match(name) or not any(each.isalpha() for each in name) or len(name.split()) > 7:
        return False
    return first.isupper() or first.isdigit() or not has_case(name) or is_newspaper(name)
