"""The citations of a note, in order: its units are read, and those that go together are joined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ..document import Block
from .cited import Cited
from .cutting import words_of
from .draft import Draft
from .evidence import Evidence, evidence
from .forced import with_forced
from .line import Stretch, line_of
from .made import citation_of, kind_of_citation, source_of
from .reading import read
from .split import LONGEST, Marked, Unit, draft_of, marked, units
from .stretch import bounds
from .understood import is_understood

#: A note is read as far as this, in characters.
READ = 500_000
#: More units than these in one note are not read.
MOST = 5000


class Group:
    """Units that are one citation, while they are gathered."""

    def __init__(self, unit: Unit, seen: Evidence) -> None:
        self.start, self.end, self.seen = unit.start, unit.end, seen

    def add(self, unit: Unit, seen: Evidence) -> None:
        """Take one unit more."""
        self.end = unit.end
        either = {
            name: getattr(self.seen, name) or getattr(seen, name)
            for name in ("title", "dated", "placed", "address", "archive", "attributed")
        }
        either["lone"] = self.seen.lone and now_is_date(seen)
        self.seen = Evidence(**{**{f: getattr(self.seen, f) for f in Evidence.__struct_fields__}, **either})


def now_is_date(seen: Evidence) -> bool:
    """Whether a unit is a date and nothing else."""
    return seen.dated and not seen.words


def cites(blocks: tuple[Block, ...], lang: str) -> tuple[Cited, ...]:
    """What the note cites, each with its stretch; ``lang`` is the document's language. In linear time."""
    line = line_of(blocks)
    found = marked(replace(line, text=line.text[:READ]), lang)
    read_ones = with_forced(found, [made for group in gathered(found) if (made := _read(found, group))])
    words = words_of(blocks, [Stretch(each.start, each.end) for each in read_ones])
    return tuple(replace(each, words=part) for each, part in zip(read_ones, words, strict=True))


def gathered(found: Marked) -> list[Group]:
    """The units that may cite, those joined that go together."""
    groups: list[Group] = []
    open_group: Group | None = None
    listed = [unit for unit in units(found) if unit.end - unit.start <= LONGEST][:MOST]
    listed = [part for unit in listed for part in parted(found, unit)]
    seen = [evidence(draft_of(found, *bounds(found, unit.start, unit.end))) for unit in listed]
    for index, (unit, now) in enumerate(zip(listed, seen, strict=True)):
        after = seen[index + 1] if index + 1 < len(seen) and listed[index + 1].mark == "." else None
        if open_group and unit.end - open_group.start <= LONGEST and goes_on(open_group, unit, now, after):
            open_group.add(unit, now)
            continue
        open_group = None
        if (
            now.archive
            and groups
            and unit.mark != "\n"
            and not groups[-1].seen.archive
            and unit.end - groups[-1].start <= LONGEST
            and not now.people
            and (not now.title or now.words <= 3)
            and not now.prefix
        ):
            groups[-1].add(unit, now)
            open_group = groups[-1]
        elif now.opens:
            open_group = Group(unit, now)
            groups.append(open_group)
    return groups


#: What is in brackets, as long as a citation may be.
BRACKETED = re.compile(r"\([^()\n]{12,400}\)")


def parted(found: Marked, unit: Unit) -> Iterator[Unit]:
    """The unit, or its parts where prose has a citation in brackets: "as Lee shows (Lee, Ports, p. 3)"."""
    text = found.line.text
    for match in BRACKETED.finditer(text, unit.start, unit.end):
        start, end = match.start() + 1, match.end() - 1
        if not re.search(r"\d", match[0]) or evidence(draft_of(found, unit.start, match.start())).opens_whole:
            break
        inner = evidence(draft_of(found, start, end))
        if inner.cites and (inner.people or inner.prefix or inner.back == "ibid"):
            yield Unit(start, end, unit.mark)
            unit = Unit(match.end(), unit.end, ";")
    if text[unit.start : unit.end].strip():
        yield unit


def goes_on(group: Group, unit: Unit, now: Evidence, after: Evidence | None) -> bool:
    """Whether a unit belongs to the citation before it."""
    seen = group.seen
    if seen.attributed:
        return False
    if now.attributed and not now.words and unit.mark == ".":
        return True
    if now.prefix or now.back:
        return False
    if unit.mark == "\n":
        return now.address and now.words <= 4 and not seen.address and seen.cites
    if unit.mark == ";":
        if (seen.people or seen.lone) and not seen.dated and not seen.title and not seen.placed and not seen.back:
            return True
        return not now.cites and (now.goes_on and now.words <= 6)
    if seen.lone and not seen.title and unit.mark == ".":
        return True
    if seen.back == "idem" and (now.closes or now.goes_on or (now.dated and now.words <= 6)):
        return True
    complete = seen.dated or seen.address or seen.placed or bool(seen.back)
    if now.dated and not seen.dated and not now.title and not now.people and not seen.back and now.words <= 12:
        return True
    if now.cites and (now.people or now.title or now.saying or now.named) and complete:
        return now.goes_on or (not seen.title and not seen.back and not now.title and not now.people and not now.saying)
    if not complete:
        return not seen.back and (now.words <= 30)
    if now.goes_on or now.closes or (now.address and now.words <= 6):
        return not (seen.back and not now.placed)
    if now.dated and not seen.dated and not seen.back:
        return now.words <= 12
    joined = after is not None and now.words <= 9 and not now.cites and not seen.back and not seen.address
    return joined and after is not None and (after.goes_on or (after.dated and not after.cites))


def _read(found: Marked, group: Group) -> Cited | None:
    start, end = bounds(found, group.start, group.end)
    draft = read(draft_of(found, start, end))
    lead = _comment_before(draft)
    if lead:
        start += lead
        draft = read(draft_of(found, start, end))
    kind = kind_of_citation(draft)
    if not kind:
        return None
    attributes = draft.part("attributes")
    where = (start + attributes.start, start + attributes.end) if attributes else (0, 0)
    target = draft.value("target")
    return Cited(start, end, kind, citation_of(draft), source_of(draft, kind), target, is_understood(draft), (), where)


def _comment_before(draft: Draft) -> int:
    """How many characters of the author's own words stand before the first part."""
    first = min((part.start for part in draft.parts if part.end > part.start), default=0)
    return first if re.search(r"[^\W_]{2,}", draft.text[:first]) and draft.part("kind") is None else 0
