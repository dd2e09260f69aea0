"""The rule for quotes: straight ones become the language's own, by how deep they stand, and apostrophes curly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

import msgspec

from ...usage import Usage
from .protect import OBJECT

Edit = tuple[int, int, str]

_SIGN = re.compile("[\"'«»“”„‹›‘’‚]")
_OPENERS, _CLOSERS = "«“„‹‘‚", "»”›’"
_HARD_OPENING = "([{¿¡«“„‹‘‚–—-/=<"
# Han, kana and Hangul have no spaces that tell an opening from a closing quote.
_SPACELESS = re.compile("[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
_YEAR = re.compile(r"\d\d(?!\d)")
# ``rock 'n' roll``, in any language.
_AND = re.compile(r"n['’](?!\w)")
_GROUP = re.compile(r"\d{3}(?!\d)")


class Role(Enum):
    """What a sign does; ``MAYBE`` opens if something closes it."""

    OPEN = "open"
    MAYBE = "maybe"
    CLOSE = "close"
    ORPHAN = "orphan"
    APOSTROPHE = "apostrophe"
    LEFT = "left"


class Mark(msgspec.Struct):
    """A sign at a place of a run; ``closes`` is the place of the mark that it closes."""

    at: int
    sign: str
    role: Role
    closes: int = -1

    @property
    def kind(self) -> str:
        """The straight sign itself, or one name for all the others."""
        return self.sign if self.sign in "\"'" else "«"


def quotes(text: str, usage: Usage) -> Iterator[Edit]:
    """Straight quotes and apostrophes, nested ones by turns; feet, inches and what cannot be told stay straight."""
    around: list[tuple[int, str]] = []
    for mark in _settled(_Reader(text, usage).read()):
        form = _form(mark, around, usage)
        if mark.sign in "\"'" and form:
            yield mark.at, mark.at + 1, form


class _Reader:
    """Reads a run from left to right, with the quotes that are open at each place on a stack."""

    def __init__(self, text: str, usage: Usage) -> None:
        self.text, self.usage = text, usage
        self.marks: list[Mark] = []
        self.stack: list[Mark] = []
        self.open = {'"': 0, "'": 0, "«": 0}

    def read(self) -> list[Mark]:
        for match in _SIGN.finditer(self.text):
            self.marks.append(self._enter(self._mark(match.start(), match.group())))
        return self.marks

    def _mark(self, at: int, sign: str) -> Mark:
        before, after = self.text[max(at - 1, 0) : at], self.text[at + 1 : at + 2]
        if sign == '"':
            return Mark(at, sign, self._double(before, after))
        if sign == "'":
            return Mark(at, sign, self._single(at, before, after))
        return Mark(at, sign, self._curly(sign, before, after))

    def _enter(self, mark: Mark) -> Mark:
        if mark.role in (Role.OPEN, Role.MAYBE):
            self.stack.append(mark)
            self.open[mark.kind] += 1
        elif mark.role is Role.CLOSE:
            mark.closes = self._pop(mark.kind)
        return mark

    def _pop(self, kind: str) -> int:
        while True:
            mark = self.stack.pop()
            self.open[mark.kind] -= 1
            if mark.kind == kind:
                return mark.at

    def _double(self, before: str, after: str) -> Role:
        if _is_boundary(before):
            if not _is_space(after):
                return Role.OPEN
            return Role.CLOSE if self.open['"'] else Role.MAYBE
        if self.open['"']:
            return Role.CLOSE
        if not _is_space(after) and (before in "'’" or _SPACELESS.match(before)):
            return Role.MAYBE
        return Role.LEFT if before.isdigit() or _is_word(after) else Role.ORPHAN

    def _single(self, at: int, before: str, after: str) -> Role:
        if before.isdigit() and after.isdigit():
            swiss = self.usage.swiss_thousands and _GROUP.match(self.text, at + 1)
            return Role.APOSTROPHE if swiss else Role.LEFT
        if _is_boundary(before) or (before == '"' and self.marks[-1].role not in (Role.CLOSE, Role.ORPHAN)):
            return self._single_at_start(at, after)
        if _is_word(after) and not _SPACELESS.match(before):
            return Role.APOSTROPHE
        if self.open["'"]:
            return Role.CLOSE
        if _SPACELESS.match(before):
            return Role.LEFT if _is_space(after) else Role.MAYBE
        return Role.LEFT if before.isdigit() else Role.APOSTROPHE

    def _single_at_start(self, at: int, after: str) -> Role:
        if _is_space(after):
            return Role.LEFT
        if any(words.match(self.text, at + 1) for words in (_YEAR, _AND, _elided(self.usage))):
            return Role.APOSTROPHE
        return Role.MAYBE

    def _curly(self, sign: str, before: str, after: str) -> Role:
        starts, ends = _ends(self.usage, 0), _ends(self.usage, 1)
        opens = sign in starts or (sign in _OPENERS and sign not in ends)
        closes = sign in ends or (sign in _CLOSERS and sign not in starts)
        if sign == "’" and (_is_word(after) or not self.stack or self.stack[-1].sign not in "‘‚’"):
            closes = False  # an apostrophe
            opens = opens and _is_boundary(before)
        if opens and (not closes or (_is_boundary(before) and not _is_space(after))):
            return Role.OPEN
        return Role.CLOSE if closes and self.open["«"] else Role.LEFT


def _ends(usage: Usage, index: int) -> str:
    return usage.outer[index : index + 1] + usage.inner[index : index + 1]


def _settled(marks: list[Mark]) -> list[Mark]:
    closed = {mark.closes for mark in marks}
    for mark in marks:
        if mark.role is Role.MAYBE:
            unpaired = Role.APOSTROPHE if mark.sign == "'" else Role.LEFT
            mark.role = Role.OPEN if mark.at in closed else unpaired
    return marks


def _form(mark: Mark, around: list[tuple[int, str]], usage: Usage) -> str:
    match mark.role:
        case Role.APOSTROPHE:
            return "’" if usage.outer else ""
        case Role.OPEN:
            pair = _pair(mark.sign, around[-1][1] if around else "", usage)
            around.append((mark.at, pair))
            return pair[:1]
        case Role.CLOSE:
            return _leave(mark.closes, around)[1:]
        case Role.ORPHAN:
            return (around[-1][1] if around else usage.outer)[1:]
        case _:
            return ""


def _leave(opened: int, around: list[tuple[int, str]]) -> str:
    while around:
        at, pair = around.pop()
        if at == opened:
            return pair
    return ""


def _pair(sign: str, around: str, usage: Usage) -> str:
    if sign not in "\"'":
        return usage.inner if sign == usage.inner[:1] else usage.outer
    if around:
        return usage.inner if around == usage.outer else usage.outer
    return usage.single if sign == "'" else usage.outer


def _is_space(character: str) -> bool:
    return not character or character.isspace()


def _is_boundary(before: str) -> bool:
    return _is_space(before) or before in _HARD_OPENING


def _is_word(character: str) -> bool:
    return character.isalnum() or character == OBJECT or "\u0300" <= character <= "\u036f"


@cache
def _elided(usage: Usage) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(usage.words.elided) or '(?!)'})(?!\w)", re.IGNORECASE)
