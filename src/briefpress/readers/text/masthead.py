"""The lines above an article's text, and which of them is the title: each is weighed by its form and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from . import front
from .front import MOST_TITLE_WORDS, WIDEST_TITLE, is_line
from .headforms import TITLE_BULLETS, form_of
from .lines import width
from .shapes import (
    WIDEST_TITLE as WIDEST_SECTION,
    counts,
    has_sentence_inside,
    is_furniture,
    is_open,
    is_sentence,
    is_worded,
)
from .signatures import WIDEST_LINE, has_series, is_signed
from .signs import UNSPACED, is_capitals, is_closed, without_calls
from .standing import is_flowing, is_prose
from .units import Unit
from .who import says_by, says_when

#: No more units than this stand above a text, a sentence that leads in among them.
_MOST = 18
#: So far below a sentence that leads in stands the line that says who or when.
_NEAR = 2
#: What a line in capitals counts for below one that is not.
_OWN_CAPITALS = 3
#: What a line counts for.
_WORDED, _FIRST, _CAPITALS, _QUOTED, _GAP = 2, 2, 1, 1, 1
_BYLINE_BELOW, _BYLINE_NEAR, _DATE_BELOW, _LEAD_BELOW, _PAPER_ABOVE = 3, 3, 1, 2, 2
_ONE_WORD, _BELOW_ANOTHER, _ABOVE_TEXT, _NUMBERED, _BYLINE_ABOVE, _NAME_OF_SECTION = -1, -3, -3, -3, -3, -2
#: A headline is so many times wider than the name of a section above it, and no narrower than so many cells.
_TIMES, _SHORTEST_HEADLINE = 1.3, 16
#: What a letter is about says more of its title than its place does.
_SUBJECT_SAID = 8
_SUBJECT = re.compile(
    r"(?:subject|re|objet|betreff|betrifft|betreft|onderwerp|asunto|oggetto|assunto|dotyczy|тема|о чём|الموضوع"
    r"|נושא|הנדון|件名|主题|主題|제목)\s?[:：]\s?\S",
    re.IGNORECASE,
)
#: A paper's number of few words, which a date follows.
_FEW = 5
_ISSUE = re.compile(r"\D{3,40}(?<!\d)\d{1,3}$")
_CRUMBS = re.compile(r"\S\s[|>›»/•·–—-]\s\S.*\S\s[|>›»/•·–—-]\s\S")


class Head(msgspec.Struct, frozen=True):
    """The units above the text, what is known of each (who, when, what may be a title), the forms of titles below."""

    units: Sequence[Unit]
    lines: Sequence[int]
    told: Sequence[str]
    forms: frozenset[str] = frozenset()

    def weight(self, at: int) -> int:
        """What a line counts for as the title."""
        unit = self.units[self.lines[at]]
        text = without_calls(unit.text)
        worded = self._words(at)
        weight = (at == 0) * _FIRST + unit.gap * _GAP + (worded * _WORDED or _is_one(text) * _ONE_WORD)
        weight += self._capitals(at) * _CAPITALS + (text[0] in "«„“「‘") * _QUOTED
        weight += bool(_SUBJECT.match(text)) * _SUBJECT_SAID + counts(text) * _NUMBERED - has_sentence_inside(text)
        return weight + self._above(at) + self._below(at) + self._is_section_name(at) * _NAME_OF_SECTION

    def _capitals(self, at: int) -> int:
        """More where a line in capitals stands below one that is not, and no title of a section is in capitals."""
        if "capitals" in self.forms or not (is_capitals(self.units[self.lines[at]].text) and self._words(at)):
            return 0
        above = [self.units[self.lines[other]].text for other in range(at) if self.told[other] == "title"]
        return _OWN_CAPITALS if above and not any(map(is_capitals, above)) else 1

    def _above(self, at: int) -> int:
        """What the lines above count for: a paper's number or date lead to a title, a title or a byline do not."""
        unit, above = self.units[self.lines[at]], self.told[:at]
        named = [before for before, told in enumerate(above) if told == "title" and self._words(before)]
        if at and self.told[at - 1] == "title" and not unit.gap and named and named[-1] == at - 1:
            return _BELOW_ANOTHER
        if "by" in above and named:
            return _BYLINE_ABOVE
        if not {"when", "by", "paper"} & set(above):
            return 0
        if "bare" in self.forms and at + 1 == len(self.told) and "title" in above:
            return _ABOVE_TEXT
        if "capitals" in self.forms and named[:1] == [0] and all(map(self._is_capitals, (0, at))):
            return _ABOVE_TEXT
        return (_PAPER_ABOVE + ("bare" not in self.forms)) if unit.gap else 0

    def _is_capitals(self, at: int) -> bool:
        return is_capitals(self.units[self.lines[at]].text)

    def _below(self, at: int) -> int:
        below = self.told[at + 1 : at + 3]
        if below[:1] == ("by",) or (below[:1] == ("when",) and below[1:] == ("by",)):
            return _BYLINE_BELOW
        if below[1:] == ("by",):
            return _BYLINE_NEAR
        if below[:1] == ("lead",) and not self.units[self.lines[at + 1]].gap:
            return _LEAD_BELOW
        if below[:1] == ("when",):
            return _DATE_BELOW
        if not at or below or not self.units[self.lines[at]].gap:
            return 0
        return 0 if {"when", "by", "paper"} & set(self.told[:at]) or "bare" not in self.forms else _ABOVE_TEXT

    def _is_section_name(self, at: int) -> bool:
        """Whether a word or two stand right above a wider line that may be the headline."""
        if self.told[at + 1 : at + 2] != ("title",) or self._words(at):
            return False
        own, headline = self.units[self.lines[at]], self.units[self.lines[at + 1]]
        wide = width(headline.text) >= max(_SHORTEST_HEADLINE, _TIMES * width(own.text))
        return wide and not headline.gap

    def _words(self, at: int) -> bool:
        """Whether a line has the words of a title; fewer are enough below a paper's number or date and a blank line."""
        unit = self.units[self.lines[at]]
        return is_worded(unit.text) or (unit.gap and bool({"when", "by", "paper"} & set(self.told[:at])))


def read_head(units: Sequence[Unit], body: Sequence[int]) -> Head:
    """The lines above the text: all before the first paragraph or title of a section that no byline follows."""
    window = body[: _MOST + _NEAR + 1]
    told: list[str] = []
    end = 0
    while end < min(len(window) - 1, _MOST):
        while len(told) < min(end + _NEAR + 1, len(window)):
            told.append(_told(units, window, len(told), told))
        if not _belongs(units, window, told, end):
            break
        end += 1
    lines = window[:end]
    return Head(units, tuple(lines), tuple(told[:end]))


def find_front(units: Sequence[Unit], body: Sequence[int]) -> tuple[list[int], frozenset[int]]:
    """The lines below a first one, the title, that are about the article, and those of them that are names."""
    head = read_head(units, body)
    told = [(index, told) for index, told in zip(head.lines, head.told, strict=True) if told not in ("", "title")]
    return [index for index, _ in told], frozenset(index for index, one in told if one == "by")


def _belongs(units: Sequence[Unit], body: Sequence[int], told: Sequence[str], at: int) -> bool:
    """Whether a unit still stands above the text: a line that is no title of a section, or a sentence that leads in."""
    unit = units[body[at]]
    if told[at] in ("by", "when", "paper"):
        return True
    if unit.rule or unit.kept or unit.quote or (at and unit.underline):
        return False
    if form_of(unit.text) not in ("bare", "capitals") and (
        at or (not _opens(unit, at) and has_series(units, body, at))
    ):
        return False
    if told[at] == "lead" or (told[at] == "" and is_prose(unit)):
        if at and told[at] == "lead" and not unit.gap and told[at - 1] in ("by", "when") and units[body[at + 1]].gap:
            return True
        near = range(at + 1, min(at + _NEAR + 1, len(told)))
        return bool(at) and any(told[below] in ("by", "when") for below in near)
    return not (unit.note and unit.note.kind != "bare") or not at


def _told(units: Sequence[Unit], body: Sequence[int], at: int, above: Sequence[str]) -> str:
    """What a unit of the head is: ``by``, ``when``, the ``paper``, a ``lead`` of a sentence, or a ``title``."""
    unit = units[body[at]]
    text = without_calls(unit.text)
    if at and len(text) <= WIDEST_LINE and says_by(text):
        return "by"
    if not is_line(unit, WIDEST_TITLE, MOST_TITLE_WORDS) and not unit.underline:
        return "" if unit.rule or unit.kept or unit.quote or unit.item else "lead"
    if width(text) <= WIDEST_LINE:
        if says_by(text) or is_signed(units, body, at, above):
            return "by"
        if front.names_paper(text) or _is_issue(units, body, at) or (_CRUMBS.search(text) and not says_when(text)):
            return "paper"
        if front.says_who_or_when(text):
            return "when"
    shape = text.rstrip("?!？！؟ \u00a0\u202f")
    if (
        not shape
        or text[0] in TITLE_BULLETS
        or unit.item
        or (unit.note and not _opens(unit, at))
        or is_open(shape)
        or is_furniture(text)
    ):
        return ""
    if is_sentence(shape) and not _ends_inside(shape):
        return ""
    return "title"


def _is_issue(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    """Whether a few words and a number stand right above a date."""
    text = units[body[at]].text
    few = bool(_ISSUE.fullmatch(text)) and len(text.split()) <= _FEW
    return few and at + 1 < len(body) and not units[body[at + 1]].gap and says_when(units[body[at + 1]].text)


def _opens(unit: Unit, at: int) -> bool:
    """Whether a text begins with a number that no notes begin with: ``12 reasons``."""
    return at == 0 and unit.note is not None and unit.note.kind == "bare" and unit.note.number > 1


def _ends_inside(text: str) -> bool:
    """Whether a line holds the end of a sentence but does not end with one: ``The mill. A mistake of maps``."""
    return width(text) <= WIDEST_SECTION and not is_closed(text) and any(c.isalpha() for c in text)


def _is_one(text: str) -> bool:
    return len(text.split()) == 1 and not UNSPACED.match(text)


def pick_title(head: Head, body: Sequence[int]) -> int:
    """Which line of the head is the title: the heaviest, of like ones the first; -1 where none may be."""
    units = head.units
    underlined = [at for at in range(min(len(head.lines), 4)) if units[head.lines[at]].underline]
    if underlined:
        return underlined[0]
    may = [at for at, told in enumerate(head.told) if told == "title"]
    if not may or not _is_above_text(units, head, body):
        return -1
    return max(may, key=lambda at: (head.weight(at), -at))


def _is_above_text(units: Sequence[Unit], head: Head, body: Sequence[int]) -> bool:
    """Whether a text follows the head: a paragraph, or a title of a section."""
    below = [units[index] for index in body[len(head.lines) : len(head.lines) + _NEAR]]
    return any(is_prose(unit) or is_flowing(unit) or form_of(unit.text) not in ("bare",) for unit in below)
