"""From the text of a page to its tags and characters, each with its offset; any text is a page.

The grammar is HTML's (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), except that nothing is lost:
a tag or a comment that the end of the file cuts stays text, and so does what stands in ``<![CDATA[…]]>``.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Protocol

from ..meta import clean


class Sink(Protocol):
    """What takes the parts of a page as they come; an offset is where in the text each begins."""

    def characters(self, raw: str, offset: int, literal: bool) -> None:
        """What stands between tags, as typed; ``literal`` where ``&amp;`` is not ``&``."""

    def start(self, name: str, attrs: dict[str, str], offset: int, closed: bool) -> None:
        """A start tag; ``closed`` when it ends in ``/>``."""

    def end(self, name: str, offset: int) -> None:
        """An end tag."""


#: Elements whose content is characters and no tags.
RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
#: Those of them in which ``&amp;`` is ``&``.
_ESCAPABLE = frozenset(("textarea", "title"))
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
#: The end of a tag, or an attribute and its value in double quotes, in single ones, in none.
_ATTRIBUTE = re.compile(
    r"""(?P<end>[\s/]*>)|[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']?[^\s>]*)))?"""
)
#: A tag of nothing but its name, or where any other mark-up begins.
_MARK = re.compile(r"<(?:(/?)([A-Za-z][A-Za-z0-9]{0,30})>|(?=[A-Za-z!?]|/[A-Za-z]))")
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


def tokenize(text: str, sink: Sink) -> None:
    """Give the tags and characters of a page to a sink, in order; comments and declarations left out."""
    _Tokens(text, sink).run()


class _Tokens:
    """Goes through a text once; what is searched for in vain is not searched for again."""

    def __init__(self, text: str, sink: Sink) -> None:
        self.text, self.at, self.sink = text, 0, sink
        self.missing: set[str] = set()

    def run(self) -> None:
        text, sink = self.text, self.sink
        while mark := _MARK.search(text, self.at):
            start = mark.start()
            if start > self.at:
                sink.characters(text[self.at : start], self.at, False)
            slash, name = mark.groups()
            if not name:
                self.at = start
                self.markup(text[start + 1])
                continue
            self.at = mark.end()
            if slash:
                sink.end(name.lower(), start)
            else:
                self.opened(name.lower(), {}, start, False)
        if self.at < len(text):
            sink.characters(text[self.at :], self.at, False)

    def markup(self, sign: str) -> None:
        if sign == "!":
            self.declaration()
        elif sign == "?":
            self.at = self.past(">", self.at)
        else:
            self.tag()

    def past(self, sign: str, start: int) -> int:
        """Where the next ``sign`` has ended, or the end of the text."""
        if sign in self.missing:
            return len(self.text)
        found = self.text.find(sign, start)
        if found < 0:
            self.missing.add(sign)
            return len(self.text)
        return found + len(sign)

    def declaration(self) -> None:
        """``<!-- -->``, ``<![CDATA[ ]]>``, ``<!DOCTYPE>`` with its subset, ``<![if]>``."""
        text, start = self.text, self.at
        if text.startswith("<!--", start):
            self.at = self.comment(start)
            if self.at == len(text) and not text.endswith(">"):
                self.sink.characters(text[start:], start, False)
        elif text.startswith("<![CDATA[", start):
            self.at = self.past("]]>", start)
            end = self.at - 3 if text.startswith("]]>", self.at - 3) else self.at
            self.sink.characters(text[start + 9 : end], start + 9, True)
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

    def tag(self) -> None:
        text, start = self.text, self.at
        opening = _TAG.match(text, start)
        if opening is None:
            raise AssertionError("a tag begins where _MARK says so")
        attrs, end, closed = self.attributes(opening.end())
        if end < 0:
            self.at = len(text)
            self.sink.characters(text[start:], start, False)
            return
        self.at = end
        name = clean(opening[2]).lower()
        if opening[1]:
            self.sink.end(name, start)
        else:
            self.opened(name, attrs, start, closed)

    def opened(self, name: str, attrs: dict[str, str], start: int, closed: bool) -> None:
        self.sink.start(name, attrs, start, closed)
        if name in RAW and not closed:
            self.raw(name)

    def attributes(self, at: int) -> tuple[dict[str, str], int, bool]:
        """The attributes from ``at`` on, where the tag has ended (-1: it does not), and whether with ``/>``."""
        attrs: dict[str, str] = {}
        while found := _ATTRIBUTE.match(self.text, at):
            end, name, *values = found.groups()
            if end:
                return attrs, found.end(), "/" in end
            name = name.lower()
            if name not in attrs:
                attrs[name] = _value(values[0] or values[1] or values[2] or "")
            at = found.end()
        return attrs, -1, False

    def raw(self, name: str) -> None:
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
            self.sink.characters(self.text[self.at : end], self.at, name not in _ESCAPABLE)
        self.at = end
        if close is None:
            self.sink.end(name, end)
