"""Web addresses in running text: where they begin and end."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9_@/.-])(?:https?://|www\.)"
    r"[^\s<>\"«»“”„‹›\[\]{}|\\^`⁰¹²³⁴-⁹①-㊿。，、；：！？（）］】」』》〉〕…†‡]+",
    re.IGNORECASE,
)
#: Round brackets with a number, written onto the end of an address: a call when a note has the number.
_CALLS_ON_END = re.compile(r"(?<=[^\W_])(?:\(\d{1,3}\))+$")
_LONGEST_CALLS = 40
_TRAILING = ".,;:!?'’*_~)؛،؟।"


def addresses(text: str) -> list[tuple[int, int]]:
    """Start and end of each address; punctuation that ends a sentence is outside, balanced brackets inside."""
    if "//" not in text and "www." not in text and "WWW." not in text:
        return []
    spans = ((match.start(), match.start() + _length(match[0])) for match in _ADDRESS.finditer(text))
    return [(start, end) for start, end in spans if _has_host(text[start:end])]


def without_calls_on_end(text: str, start: int, end: int) -> int:
    """Where an address at ``start``–``end`` ends without what may be calls of notes behind it."""
    match = _CALLS_ON_END.search(text[max(start, end - _LONGEST_CALLS) : end])
    return end - len(match[0]) if match else end


def target(address: str) -> str:
    """The address as a link needs it: with a scheme (http, as GFM has it, where none is written)."""
    return address if "://" in address else f"http://{address}"


def _length(address: str) -> int:
    end = len(address)
    surplus = address.count(")") - address.count("(")
    while end and address[end - 1] in _TRAILING:
        if address[end - 1] == ")":
            if surplus <= 0:
                break
            surplus -= 1
        end -= 1
    return end


def _has_host(address: str) -> bool:
    host = address.split("://", 1)[-1].casefold().removeprefix("www.")
    return any(c.isalnum() for c in host)
