"""From markdown-it's inline tokens to inlines, with the few HTML tags that have a meaning of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from ...document import (
    Code,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Link,
    NoteRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from ...walk import plain, query
from ..meta import clean
from .reading import Reading

Inlines = tuple[Inline, ...]
Wrap = Callable[[Inlines], Inline]
#: Emphasis inside emphasis beyond this is dissolved: every later traversal calls itself for each level.
DEPTH = 30
#: markdown-it's tokens that hold others, and what they become.
_CONTAINERS: dict[str, Wrap] = {"em": Emphasis, "strong": Strong, "s": Strikeout}
#: HTML's tags that are understood; all others stay in the text as typed.
_TAGS: dict[str, Wrap] = {
    "em": Emphasis,
    "i": Emphasis,
    "strong": Strong,
    "b": Strong,
    "del": Strikeout,
    "s": Strikeout,
    "sup": Superscript,
    "sub": Subscript,
}
_TAG = re.compile(r"<(/?)([A-Za-z]+)[\s/>]")
#: Han, kana, bopomofo and their punctuation: written without spaces between words (Hangul has them).
_UNSPACED = re.compile("[\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
HTML_HINT = "Write it in Markdown, or between backquotes if it is meant to be read."


def read_inlines(tokens: Sequence[Token], reading: Reading, line: int) -> Inlines:
    """The inlines of one run of tokens that begins on ``line`` of the file."""
    _settle_line_ends(tokens)
    builder = _Builder(reading, line)
    for token in tokens:
        builder.take(token)
    return builder.finish()


def _settle_line_ends(tokens: Iterable[Token]) -> None:
    """Give each soft line end what it becomes: a space, or nothing between characters that are set without."""
    before, waiting = "", None
    for token in tokens:
        if token.type == "softbreak":
            waiting, token.content = token, " "
        elif token.content:
            if waiting and before and _UNSPACED.match(before) and _UNSPACED.match(token.content):
                waiting.content = ""
            before, waiting = token.content[-1], None


class _Frame:
    """An element that is still open; ``literal`` is its tag as typed where it is HTML's."""

    def __init__(self, name: str, wrap: Wrap | None, children: list[Inline], literal: str = "", line: int = 0) -> None:
        self.name, self.wrap, self.children, self.literal, self.line = name, wrap, children, literal, line


class _Builder:
    """Builds a tree from tokens without calling itself, so that no nesting is too deep for it."""

    def __init__(self, reading: Reading, line: int) -> None:
        self.reading, self.line = reading, line
        self.tags: list[tuple[int, str]] = []
        self.frames = [_Frame("", None, [])]

    def take(self, token: Token) -> None:
        """Add one token to the tree."""
        name, _, side = token.type.rpartition("_")
        if side == "open":
            self.open(name, self.link(token) if name == "link" else _CONTAINERS[name])
        elif side == "close":
            self.close(name)
        else:
            _TAKERS[token.type](self, token)

    def add(self, *inlines: Inline) -> None:
        self.frames[-1].children.extend(inlines)

    def open(self, name: str, wrap: Wrap | None, literal: str = "") -> None:
        shared = wrap is None or len(self.frames) >= DEPTH
        children = self.frames[-1].children if shared else []
        self.frames.append(_Frame(name, None if shared else wrap, children, literal, self.line))

    def close(self, name: str) -> None:
        while self.frames[-1].name != name:
            self.dissolve()
        frame = self.frames.pop()
        if frame.wrap is None:
            return
        children = _tidy(frame.children)
        words, calls = _outside(children) if name == "link" else (children, ())
        if words or name == "link":
            self.add(frame.wrap(words), *calls)

    def dissolve(self) -> None:
        """Make text again of an HTML tag that nothing closes."""
        frame = self.frames.pop()
        self.tags.append((frame.line, frame.literal))
        self.add(Text(frame.literal), *frame.children)

    def finish(self) -> Inlines:
        while len(self.frames) > 1:
            self.dissolve()
        if self.tags:
            self.tags.sort()
            named = ", ".join(" ".join(tag.split()) for _, tag in self.tags[:5]) + (" …" if self.tags[5:] else "")
            line, tag = self.tags[0]
            self.reading.report("raw-html", f"HTML kept as text: {named}", line, tag, HTML_HINT)
        return _tidy(self.frames[0].children)

    def text(self, token: Token) -> None:
        self.add(Text(clean(token.content.replace("\n", " "))))

    def code(self, token: Token) -> None:
        self.add(Code(token.content))

    def soft_break(self, token: Token) -> None:
        self.line += 1
        self.add(Text(token.content))

    def hard_break(self, token: Token) -> None:
        self.line += 1
        self.add(LineBreak())

    def link(self, token: Token) -> Wrap | None:
        """What a link becomes: one without words shows its address, one without an address is its words."""
        url, title = str(token.attrs["href"]), str(token.attrs.get("title", ""))
        if not url:
            return None
        return lambda words: Link(normalizeLink(url), words or (Text(url),), " ".join(title.split()))

    def image(self, token: Token) -> None:
        """A picture, and after it the notes that its description calls; without a file, the description."""
        words = read_inlines(token.children or (), self.reading, self.line)
        image = picture(token, words)
        if image.src:
            self.add(image, *query(words, NoteRef))
        else:
            self.add(*words)

    def note_ref(self, token: Token) -> None:
        self.reading.called.add(token.meta["label"])
        self.add(NoteRef(token.meta["label"]))

    def orphan_call(self, token: Token) -> None:
        message, hint = orphan(token.content)
        self.reading.report("orphan-call", message, self.line, token.content, hint)
        self.text(token)

    def note_in_place(self, token: Token) -> None:
        label = self.reading.new_label("inline")
        words = read_inlines(token.children or (), self.reading, self.line)
        self.reading.keep_note(label, (Paragraph(words, line=self.line),), self.line)
        self.reading.called.add(label)
        self.add(NoteRef(label))

    def html(self, token: Token) -> None:
        match = _TAG.match(token.content)
        closing, name = (match[1], match[2].lower()) if match else ("", "")
        if token.content.startswith("<!--"):
            comment(self.reading, self.line)
        elif name == "br":
            self.add(LineBreak())
        elif name in _TAGS and not closing and len(self.frames) < DEPTH:
            self.open(f"<{name}", _TAGS[name], token.content)
        elif closing and self.is_open(f"<{name}"):
            self.close(f"<{name}")
        else:
            self.tags.append((self.line, token.content))
            self.text(token)
        self.line += token.content.count("\n")

    def is_open(self, name: str) -> bool:
        """Whether an HTML element is open inside the innermost of Markdown's."""
        for frame in reversed(self.frames):
            if not frame.literal or frame.name == name:
                return frame.name == name
        return False


_TAKERS: dict[str, Callable[[_Builder, Token], None]] = {
    "text": _Builder.text,
    "text_special": _Builder.text,
    "code_inline": _Builder.code,
    "softbreak": _Builder.soft_break,
    "hardbreak": _Builder.hard_break,
    "image": _Builder.image,
    "html_inline": _Builder.html,
    "note_ref": _Builder.note_ref,
    "orphan_call": _Builder.orphan_call,
    "note_in_place": _Builder.note_in_place,
}


def picture(token: Token, words: Inlines) -> Image:
    """The image of a token whose description is ``words``."""
    src, title = str(token.attrs["src"]), str(token.attrs.get("title", ""))
    return Image(src, " ".join(plain(words).split()), " ".join(title.split()))


def orphan(call: str) -> tuple[str, str]:
    """The message and the hint for a call without a note."""
    return f"The call {call} has no note and stays text.", f"Add a line “{call}: …”, or write \\{call} if it is text."


def comment(reading: Reading, line: int) -> None:
    """Say that a comment was left out."""
    reading.report("raw-html", "An HTML comment is not printed.", line, "<!--", "Delete it to silence this.")


def _outside(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """A link's words, and the note calls at their end: a call is a link itself and cannot stand in one."""
    end = len(inlines)
    while end and isinstance(inlines[end - 1], NoteRef):
        end -= 1
    return inlines[:end], inlines[end:]


def _tidy(inlines: Iterable[Inline]) -> Inlines:
    """Adjacent texts as one, and none that is empty."""
    tidy: list[Inline] = []
    for kind, run in groupby(inlines, type):
        if kind is Text:
            words = "".join(text.text for text in run if isinstance(text, Text))
            tidy += [Text(words)] if words else []
        else:
            tidy += run
    return tuple(tidy)
