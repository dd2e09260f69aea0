"""The grammar of pandoc's citations: ``[see @key, p. 7; -@other]``, ``@key`` in the text, and ``@{any key}``.

https://pandoc.org/MANUAL.html#extension-citations. Markdown's inline rules and the readers of formats without markup
share it; who asks sees to it that code, addresses and escaped signs are not asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..source import Citation, Mode
from .hints import Hints
from .locators import locator_of

#: Characters of a key in braces.
_LONGEST = 300
#: Letters, digits and underscores, with single signs between them; or anything in braces.
_KEY = rf"@(?:\{{([^{{}}\n]{{1,{_LONGEST}}})\}}|(\w++(?:[:.#$%&\-+?<>~/]\w++)*+))"
#: What may not stand before the sign: the end of a name (an e-mail address), of a path, of another sign.
KEY = re.compile(rf"(?<![\w@/\\=&]){_KEY}")
#: Brackets with none or one level of brackets in them; in linear time, since each is left at the second level.
_INSIDE = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\])*+"
BRACKETS = re.compile(rf"\[(?!\^)({_INSIDE})\]", re.DOTALL)
#: A place in brackets behind a key in the text; a link's words are none.
BEHIND = re.compile(rf"[ \u00a0\u202f\n]?\[(?!\^)({_INSIDE})\](?![(\[{{])", re.DOTALL)
#: What Quarto's references begin with (https://quarto.org/docs/authoring/cross-references.html): figures, tables, …
CROSS_REFERENCE = re.compile(r"(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr)-")
_APART = re.compile(r"\{[^{}]*\}|\[[^\[\]]*\]|;")
#: So many brackets may stand between the first sign of a citation and its key.
_NESTED = 8


class Found(NamedTuple):
    """Citations and the stretch of the text that they take."""

    start: int
    end: int
    citations: tuple[Citation, ...]


def is_meant(citations: tuple[Citation, ...], hints: Hints) -> bool:
    """Whether citations are some under these hints: keys in brackets are, others where the article has sources."""
    first = citations[0] if citations else Citation()
    bare = first.mode == "author-in-text"
    return hints.citations == "all" or not bare or bool(CROSS_REFERENCE.match(first.source))


def key_of(match: re.Match[str]) -> str:
    """The key that `KEY` found, without its braces."""
    return match[1] or match[2]


def citations_in(words: str) -> tuple[Citation, ...]:
    """What is cited between brackets; none if a part between semicolons has no key: then it is text."""
    found = tuple(map(_citation, _parts(words)))
    return tuple(filter(None, found)) if all(found) else ()


def _parts(words: str) -> Iterator[str]:
    begin = 0
    for match in _APART.finditer(words):
        if match[0] == ";":
            yield words[begin : match.start()]
            begin = match.end()
    yield words[begin:]


def _citation(words: str) -> Citation | None:
    match = KEY.search(words)
    if match is None:
        return None
    before = words[: match.start()]
    hidden = before.endswith("-") and not before[-2:-1].isalnum()
    mode: Mode = "suppress-author" if hidden else "normal"
    prefix = before[:-1] if hidden else before
    place = locator_of(words[match.end() :])
    return Citation(key_of(match), "", prefix.strip(), place.locator, place.label, place.suffix, mode)


def in_text(key: str, behind: str = "", mode: Mode = "author-in-text") -> tuple[Citation, ...]:
    """What a key in the text cites, with the words in brackets behind it: a place, and perhaps further sources."""
    if citations := citations_in(behind):
        return (Citation(key, mode=mode), *citations)
    own, *others = _parts(behind)
    further = citations_in(";".join(others)) if others else ()
    place = locator_of(own if further or not others else behind)
    return (Citation(key, "", "", place.locator, place.label, place.suffix, mode), *further)


def find(text: str) -> Iterator[Found]:
    """Every citation in a text without markup, in order and apart."""
    at = 0
    while (sign := text.find("@", at)) >= 0:
        found = _in_brackets(text, at, sign) or _in_the_text(text, at, sign)
        at = found.end if found else sign + 1
        if found:
            yield found


def _in_brackets(text: str, begin: int, sign: int) -> Found | None:
    """The brackets around a sign, if they cite."""
    opening = sign
    for _ in range(_NESTED):
        opening = text.rfind("[", begin, opening)
        brackets = BRACKETS.match(text, opening) if opening >= 0 else None
        if brackets and brackets.end() > sign:
            citations = citations_in(brackets[1])
            return Found(opening, brackets.end(), citations) if citations else None
        if opening < 0:
            return None
    return None


def _in_the_text(text: str, begin: int, sign: int) -> Found | None:
    match = KEY.match(text, sign)
    if match is None:
        return None
    hidden = sign > begin and text[sign - 1] == "-" and not text[max(sign - 2, 0) : sign - 1].strip()
    if hidden:
        return Found(sign - 1, match.end(), in_text(key_of(match), mode="suppress-author"))
    behind = BEHIND.match(text, match.end())
    return Found(sign, behind.end() if behind else match.end(), in_text(key_of(match), behind[1] if behind else ""))
