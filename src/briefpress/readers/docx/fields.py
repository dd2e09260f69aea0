"""Fields: what Word worked out (links, numbers, dates) is kept, the instruction by which it did never is."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from .names import Element, get, short

#: Fields whose result is made anew, or is none of the article's words.
LEFT_OUT = frozenset(("TOC", "TOA", "PRIVATE"))
#: Characters of an instruction that are looked at: a web address has fewer.
LONGEST = 5000
_HEAD = re.compile(r"\s*\\?(\w+)")


class Field:
    """A field that has begun: its instruction so far, and whether its result has begun."""

    def __init__(self, instruction: str = "", *, shown: bool = False) -> None:
        self.instruction = instruction
        self.shown = shown

    @property
    def name(self) -> str:
        """``HYPERLINK``, ``REF``, …"""
        match = _HEAD.match(self.instruction)
        return match[1].upper() if match else ""

    def link(self) -> str:
        """The address that the field leads to; empty where it is no link."""
        if self.name != "HYPERLINK":
            return ""
        address, anchor = _link_parts(arguments(self.instruction))
        return f"{address}#{anchor}" if anchor else address

    def bookmark(self) -> str:
        """The bookmark whose note a NOTEREF repeats."""
        return next(iter(arguments(self.instruction)), "") if self.name == "NOTEREF" else ""


class Fields:
    """The fields that are open at a point of a story; those that never end are not counted as fields."""

    def __init__(self, ignored: frozenset[int] = frozenset()) -> None:
        self._ignored = ignored
        self._seen = 0
        self.open: list[Field] = []

    def mark(self, kind: str) -> None:
        """A ``w:fldChar`` of a kind: begin, separate, end."""
        self._seen += 1
        if self._seen - 1 in self._ignored:
            return
        if kind == "begin":
            self.open.append(Field())
        elif kind == "separate" and self.open:
            self.open[-1].shown = True
        elif kind == "end" and self.open:
            self.open.pop()

    def instruct(self, text: str) -> None:
        """A piece of an instruction."""
        if self.open and not self.open[-1].shown and len(self.open[-1].instruction) < LONGEST:
            self.open[-1].instruction += text

    @property
    def silent(self) -> bool:
        """Whether what comes now is part of an instruction."""
        return any(not field.shown for field in self.open)

    @property
    def left_out(self) -> bool:
        """Whether what comes now is the result of a field that is made anew."""
        return any(field.name in LEFT_OUT for field in self.open)

    @property
    def link(self) -> str:
        """The address of the innermost link."""
        return next((link for field in reversed(self.open) if (link := field.link())), "")

    @property
    def bookmark(self) -> str:
        """The bookmark of the note that is called here."""
        return next((name for field in reversed(self.open) if (name := field.bookmark())), "")


def unbalanced(kinds: Iterator[str]) -> frozenset[int]:
    """Which of the marks belong to no whole field: begun and never ended, or ended and never begun."""
    ignored: list[int] = []
    begun: list[list[int]] = []
    for index, kind in enumerate(kinds):
        if kind == "begin":
            begun.append([index])
        elif not begun:
            ignored.append(index)
        elif kind == "end":
            begun.pop()
        else:
            begun[-1].append(index)
    return frozenset((*ignored, *(index for marks in begun for index in marks)))


def field_kinds(marks: Iterator[Element]) -> Iterator[str]:
    """The kinds of ``w:fldChar`` elements."""
    return (get(each, "w:fldCharType") for each in marks)


def anchors(root: Element) -> Iterator[str]:
    """The bookmarks that links of a part point at, by element or by field."""
    instruction = ""
    for element in root.iter():
        name = short(element.tag)
        if name == "w:hyperlink" and get(element, "w:anchor"):
            yield get(element, "w:anchor")
        elif name == "w:instrText" and len(instruction) < LONGEST:
            instruction += element.text or ""
        elif name == "w:fldChar" and instruction:
            yield from _anchor(instruction)
            instruction = ""
        elif name == "w:fldSimple":
            yield from _anchor(get(element, "w:instr"))


def _anchor(instruction: str) -> Iterator[str]:
    link = Field(instruction).link()
    if link.startswith("#"):
        yield link[1:]


def arguments(instruction: str) -> list[str]:
    """The words of an instruction after its name; quotes hold one together, and switches stay as they are."""
    lexer = shlex.shlex(instruction[:LONGEST].replace("“", '"').replace("”", '"'), posix=True)
    lexer.whitespace_split, lexer.quotes, lexer.escape, lexer.commenters = True, '"', "", ""
    try:
        return list(lexer)[1:]
    except ValueError:  # a quote that is not closed
        return instruction[:LONGEST].replace('"', " ").split()[1:]


def _link_parts(words: list[str]) -> tuple[str, str]:
    """The address and the bookmark of a HYPERLINK: ``"a" \\l "b" \\o "tip"``."""
    address = anchor = ""
    rest = iter(words)
    for word in rest:
        if word.lower() == "\\l":
            anchor = next(rest, "")
        elif word.lower() in ("\\o", "\\t"):
            next(rest, "")
        elif not word.startswith("\\") and not address:
            address = word
    return address, anchor
