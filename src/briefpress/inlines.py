"""The types of what stands within a line, and nothing else; pandoc's names where pandoc has one."""

from __future__ import annotations

import msgspec

from .source import Citation


class Node(
    msgspec.Struct, frozen=True, tag=True, tag_field="t", omit_defaults=True, forbid_unknown_fields=True, gc=False
):
    """What every inline and block has in common: a tag in JSON, and no behaviour."""


class Record(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """What the untagged structs have in common."""


class Text(Node, frozen=True):
    """A run of characters; a single ``\\n`` inside never occurs, readers make it a space."""

    text: str


class Emphasis(Node, frozen=True):
    children: tuple[Inline, ...]


class Strong(Node, frozen=True):
    children: tuple[Inline, ...]


class Strikeout(Node, frozen=True):
    children: tuple[Inline, ...]


class Superscript(Node, frozen=True):
    children: tuple[Inline, ...]


class Subscript(Node, frozen=True):
    children: tuple[Inline, ...]


class Code(Node, frozen=True):
    text: str


class Link(Node, frozen=True):
    """A hyperlink; ``url`` starts with ``#`` when it points inside the document."""

    url: str
    children: tuple[Inline, ...]
    title: str = ""


class LangSpan(Node, frozen=True):
    """Words in another language than what is around them (``lang`` is a BCP 47 tag)."""

    lang: str
    children: tuple[Inline, ...]


class Image(Node, frozen=True):
    """A picture; ``alt`` is its description in words, ``decorative`` says that it needs none.

    ``src`` is as written in the article, or a ``data:`` URL (RFC 2397) of a picture that the article's file holds.
    ``width`` and ``height`` are what its author asks for: lengths of CSS, a share (``50%``) being one of the measure
    and of the page; empty for the picture's own size.
    """

    src: str
    alt: str = ""
    title: str = ""
    decorative: bool = False
    width: str = ""
    height: str = ""


class Math(Node, frozen=True):
    """A formula as TeX, without the signs around it; ``display`` sets it on a line of its own."""

    tex: str
    display: bool = False


class LineBreak(Node, frozen=True):
    """A line end the author asked for."""


class NoteRef(Node, frozen=True):
    """A call of the note ``label``; ``number`` and ``occurrence`` (from 1) are set by the notes pass."""

    label: str
    number: int = 0
    occurrence: int = 0


class PageRef(Node, frozen=True):
    """The number of the page on which ``target`` (an id) stands; only a layout knows it."""

    target: str


class NumberRef(Node, frozen=True):
    """The number printed at ``target`` (the id of a paragraph, a call or a source), which is ``text``."""

    target: str
    text: str


class Cite(Node, frozen=True):
    """Sources cited by their keys, pandoc's ``Cite``; ``children`` is what is printed, at first the words as typed."""

    citations: tuple[Citation, ...]
    children: tuple[Inline, ...]
    line: int = 0


#: Inlines that hold inlines.
Container = Emphasis | Strong | Strikeout | Superscript | Subscript | Link | LangSpan | Cite
Inline = Text | Code | Image | Math | LineBreak | NoteRef | PageRef | NumberRef | Container
