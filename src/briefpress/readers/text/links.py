"""Web addresses in running text: where they begin and end."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9_@/.-])(?:https?://|www\.)"
    r"[^\s<>\"«»“”„‹›\[\]{}|\\^`⁰¹²³⁴-⁹①-㊿。，、；：！？（）］】」』》〉〕…†‡]+",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'’*_~)؛،؟।"


def addresses(text: str) -> list[tuple[int, int]]:
    """Start and end of each address; punctuation that ends a sentence is outside, balanced brackets inside."""
    if "//" not in text and "www." not in text.casefold():
        return []
    spans = ((match.start(), match.start() + _length(match[0])) for match in _ADDRESS.finditer(text))
    return [(start, end) for start, end in spans if _has_host(text[start:end])]


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
