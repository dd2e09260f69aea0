"""Citations that their attributes say are some: words in which none was read, with a ``type=`` at their end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .attributes import attributes_in
from .cited import Cited
from .made import citation_of, source_of
from .quotes import SPACES
from .reading import read
from .split import LONGEST, Marked, draft_of

#: What may stand behind the attributes of a citation.
BEHIND = re.compile(r"[.;,)\s]|$")


def with_forced(found: Marked, ones: list[Cited]) -> list[Cited]:
    """The citations of a line in order, with one for each ``type=`` that stands in none of them. Linear."""
    result, before = list[Cited](), 0
    waiting = iter([*ones, None])
    following = next(waiting)
    for start, end in _typed(found.line.text):
        while following and following.start < end:
            result.append(following)
            before, following = following.end, next(waiting)
        if before < end and (one := _forced(found, before, start, end)):
            result.append(one)
            before = end
    result += [following] if following else []
    return result + [each for each in waiting if each]


def _typed(text: str) -> Iterator[tuple[int, int]]:
    """Where attributes with a type stand that end a sentence or a part of one."""
    for each in attributes_in(text):
        if any(field == "type" for field, _ in each.fields) and BEHIND.match(text, each.end):
            yield each.start, each.end


def _forced(found: Marked, before: int, start: int, end: int) -> Cited | None:
    """The citation from the end of the one before to the end of the attributes; none where no word is there."""
    text = found.line.text
    before = max(before, text.rfind("\n", before, start) + 1, end - LONGEST)
    before = start - len(text[before:start].lstrip(SPACES + ".,;:\n"))
    if not re.search(r"\w", text[before:start]):
        return None
    draft = read(draft_of(found, before, end))
    return Cited(before, end, "full", citation_of(draft), source_of(draft, "full"), "", False, (), (start, end))
