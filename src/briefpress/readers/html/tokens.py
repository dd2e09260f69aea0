"""From the text of a page to its tags and characters, each with its offset; any text is a page.

The grammar is HTML's (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), except that nothing is lost:
a tag or a comment that the end of the file cuts stays text, and so does what stands in ``<![CDATA[…]]>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from ..meta import clean


class Start(NamedTuple):
    """A start tag; ``closed`` when it ends in ``/>``."""

    name: str
    attrs: dict[str, str]
    offset: int
    closed: bool


class End(NamedTuple):
    name: str
    offset: int


class Characters(NamedTuple):
    """What stands between tags, as typed; ``literal`` where ``&amp;`` is not ``&``."""

    raw: str
    offset: int
    literal: bool = False


Token = Start | End | Characters
#: Elements whose content is characters and no tags.
RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
#: Those of them in which ``&amp;`` is ``&``.
_ESCAPABLE = frozenset(("textarea", "title"))
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']?[^\s>]*)))?""")
_TAG_END = re.compile(r"[\s/]*>")
_MARK = re.compile(r"<(?=[A-Za-z!?]|/[A-Za-z])")
_COMMENT_END = re.compile(r"--!?>")
_DECLARATION = re.compile(r"<![A-Za-z]+[^>\[]{0,1000}\[")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{0,31});")
#: Python refuses to make a number of very many digits, and no character has one above 1,114,111.
_NO_CHARACTER = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9a-fA-F]{9,});?")


def characters(raw: str) -> str:
    """The characters that a text with references (``&eacute;``, ``&#233;``) shows."""
    if "&" not in raw:
        return raw
    return clean(unescape(_NO_CHARACTER.sub("\ufffd", raw)))


def _value(raw: str) -> str:
    """The value of an attribute: ``&copy=`` in an address is no sign."""
    return clean(_REFERENCE.sub(lambda match: unescape(match[0]), raw)) if "&" in raw else raw


def tokens(text: str) -> Iterator[Token]:
    """The tags and characters of a page, in order; comments and declarations left out."""
    return _Tokens(text).run()


class _Tokens:
    """Goes through a text once; what is searched for in vain is not searched for again."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.missing: set[str] = set()

    def run(self) -> Iterator[Token]:
        text = self.text
        while self.at < len(text):
            mark = _MARK.search(text, self.at)
            if mark is None:
                yield Characters(text[self.at :], self.at)
                return
            if mark.start() > self.at:
                yield Characters(text[self.at : mark.start()], self.at)
            self.at = mark.start()
            yield from self.markup(text[self.at + 1])

    def markup(self, sign: str) -> Iterator[Token]:
        if sign == "!":
            yield from self.declaration()
        elif sign == "?":
            self.at = self.past(">", self.at)
        else:
            yield from self.tag()

    def past(self, sign: str, start: int) -> int:
        """Where the next ``sign`` has ended, or the end of the text."""
        if sign in self.missing:
            return len(self.text)
        found = self.text.find(sign, start)
        if found < 0:
            self.missing.add(sign)
            return len(self.text)
        return found + len(sign)

    def declaration(self) -> Iterator[Token]:
        """``<!-- -->``, ``<![CDATA[ ]]>``, ``<!DOCTYPE>`` with its subset, ``<![if]>``."""
        text, start = self.text, self.at
        if text.startswith("<!--", start):
            self.at = self.comment(start)
            if self.at == len(text) and not text.endswith(">"):
                yield Characters(text[start:], start)
        elif text.startswith("<![CDATA[", start):
            self.at = self.past("]]>", start)
            end = self.at - 3 if text.startswith("]]>", self.at - 3) else self.at
            yield Characters(text[start + 9 : end], start + 9, literal=True)
        elif subset := _DECLARATION.match(text, start):
            self.at = self.past(">", self.past("]", subset.end()))
        else:
            self.at = self.past(">", start)

    def comment(self, start: int) -> int:
        """Where a comment has ended; one that nothing closes ends with its first ``>``."""
        for short in ("<!-->", "<!--->"):
            if self.text.startswith(short, start):
                return start + len(short)
        close = None if "--" in self.missing else _COMMENT_END.search(self.text, start + 4)
        if close:
            return close.end()
        self.missing.add("--")
        return self.past(">", start)

    def tag(self) -> Iterator[Token]:
        text, start = self.text, self.at
        opening = _TAG.match(text, start)
        if opening is None:
            raise AssertionError("a tag begins where _MARK says so")
        attrs, end, closed = self.attributes(opening.end())
        if end < 0:
            self.at = len(text)
            yield Characters(text[start:], start)
            return
        self.at = end
        name = clean(opening[2]).lower()
        if opening[1]:
            yield End(name, start)
            return
        yield Start(name, attrs, start, closed)
        if name in RAW and not closed:
            yield from self.raw(name)

    def attributes(self, at: int) -> tuple[dict[str, str], int, bool]:
        """The attributes from ``at`` on, where the tag has ended (-1: it does not), and whether with ``/>``."""
        attrs: dict[str, str] = {}
        while True:
            if end := _TAG_END.match(self.text, at):
                return attrs, end.end(), "/" in end[0]
            found = _ATTRIBUTE.match(self.text, at)
            if found is None:
                return attrs, -1, False
            value = next((part for part in found.groups()[1:] if part is not None), "")
            attrs.setdefault(found[1].lower(), _value(value))
            at = found.end()

    def raw(self, name: str) -> Iterator[Token]:
        """The characters up to the end tag; a title that nothing closes ends with its line, as no title is longer."""
        close = None
        if name not in self.missing:
            close = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(self.text, self.at)
        if close is None:
            self.missing.add(name)
            end = self.text.find("\n", self.at) if name in _ESCAPABLE else -1
            end = end if end >= 0 else len(self.text)
        else:
            end = close.start()
        if end > self.at:
            yield Characters(self.text[self.at : end], self.at, literal=name not in _ESCAPABLE)
        self.at = end
        if close is None:
            yield End(name, end)
