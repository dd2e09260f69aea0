"""Keys for sources that have none: the author's name, a word of the title and the year, as reference managers do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Set
from itertools import chain, count
from string import ascii_lowercase

from msgspec.structs import replace

from ..source import Source

#: Letters that Unicode does not part into one of ASCII and an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"</?\w+>")
#: Words of so many letters or fewer say little: The, Les.
_SHORT = 3


def with_keys(sources: Iterable[Source], given: Set[str] = frozenset()) -> tuple[Source, ...]:
    """The sources, each under a key of its own: those ``given`` stay, and an empty one is made."""
    taken = set(given)
    keyed: list[Source] = []
    used: set[str] = set()
    for source in sources:
        key = source.id if source.id and source.id not in used else _free(source.id or key_of(source), taken)
        taken.add(key)
        used.add(key)
        keyed.append(replace(source, id=key))
    return tuple(keyed)


def _free(key: str, taken: Set[str]) -> str:
    """The key, or the key with a letter or a number behind it."""
    endings: Iterator[str] = chain(ascii_lowercase, map(str, count(2)))
    return key if key not in taken else next(key + end for end in endings if key + end not in taken)


def key_of(source: Source) -> str:
    """``perec-corridor-2024``, in ASCII where its letters have any."""
    name = next((each.family or each.literal for each in source.author or source.editor), source.container_title)
    year = re.match(r"-?\d{4}", source.issued)
    return "-".join(filter(None, (_telling(name), _telling(source.title), year[0] if year else ""))) or "source"


def _telling(text: str) -> str:
    """The first word that is long enough to say something, else the first."""
    words = _WORD.findall(_TAG.sub("", text))
    return _plain(next((each for each in words if len(each) > _SHORT), words[0] if words else ""))


def _plain(word: str) -> str:
    """A word in small letters without its accents."""
    parted = unicodedata.normalize("NFKD", word.lower().translate(_LETTERS))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
