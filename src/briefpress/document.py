"""The types of an article, and nothing else: every reader ends here and every writer starts here.

Names are pandoc's where pandoc has one and CSL-JSON's for sources. All types are frozen msgspec
structs: hashable by value, cheap to pickle, and readable as JSON with exact error paths. In JSON
each node carries its type's name in the field ``t``.
"""

from __future__ import annotations

import msgspec


class Node(msgspec.Struct, frozen=True, tag=True, tag_field="t", omit_defaults=True, forbid_unknown_fields=True):
    """What every inline and block has in common: a tag in JSON, and no behaviour."""


# --- inlines ---------------------------------------------------------------------------------


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
    """A picture; ``src`` is as written in the article, ``alt`` its description in words."""

    src: str
    alt: str = ""
    title: str = ""


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


Inline = (
    Text
    | Emphasis
    | Strong
    | Strikeout
    | Superscript
    | Subscript
    | Code
    | Link
    | LangSpan
    | Image
    | LineBreak
    | NoteRef
    | PageRef
)


# --- blocks ----------------------------------------------------------------------------------
# ``line`` is the line of the source (from 1; 0: not known) on which the block begins.
# ``id`` is the anchor that links of the document point at; passes set it.


class Paragraph(Node, frozen=True):
    children: tuple[Inline, ...]
    id: str = ""
    line: int = 0


class Heading(Node, frozen=True):
    """A title of a section; ``level`` from 1 to 6."""

    level: int
    children: tuple[Inline, ...]
    id: str = ""
    line: int = 0


class List(Node, frozen=True):
    """A list; each item is blocks. ``start`` counts for ordered ones; a tight list has no space between items."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1
    tight: bool = True
    line: int = 0


class BlockQuote(Node, frozen=True):
    blocks: tuple[Block, ...]
    line: int = 0


class CodeBlock(Node, frozen=True):
    text: str
    lang: str = ""
    line: int = 0


class Cell(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    children: tuple[Inline, ...]


class Table(Node, frozen=True):
    """A simple table: ``align`` has one of ``left center right default`` a column; rows are as wide as ``head``."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[str, ...] = ()
    caption: tuple[Inline, ...] = ()
    line: int = 0


class Figure(Node, frozen=True):
    image: Image
    caption: tuple[Inline, ...] = ()
    line: int = 0


class ThematicBreak(Node, frozen=True):
    line: int = 0


Block = Paragraph | Heading | List | BlockQuote | CodeBlock | Table | Figure | ThematicBreak


# --- the document ----------------------------------------------------------------------------


class Record(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What the untagged structs have in common."""


class Note(Record, frozen=True):
    """A note; ``number`` is set by the notes pass, 0 for a note that nothing calls."""

    label: str
    blocks: tuple[Block, ...]
    number: int = 0
    line: int = 0


class Source(Record, frozen=True, rename={"container_title": "container-title", "url": "URL"}):
    """What a note cites, in CSL-JSON's names; dates are ISO 8601, whole or in part (``2024-11``).

    ``type`` is one of CSL's item types. ``signal`` is the word that leads to it (see, cf.).
    ``notes`` are the labels of the notes that cite it. ``entry`` is what the appendix prints.
    """

    id: str
    type: str = "document"
    title: str = ""
    author: tuple[str, ...] = ()
    issued: str = ""
    accessed: str = ""
    container_title: str = ""
    url: str = ""
    signal: str = ""
    notes: tuple[str, ...] = ()
    entry: tuple[Inline, ...] = ()


class Summary(Record, frozen=True):
    """The box; ``extracted`` says that its sentences were taken from the article by the program."""

    blocks: tuple[Block, ...]
    extracted: bool = False


class Meta(Record, frozen=True):
    """What the masthead and the files' properties say; pandoc's names where pandoc has one.

    ``date`` is ISO 8601 where it could be read, else as given. ``summary`` and ``abstract`` are what
    the author wrote; the summary pass chooses between them; ``summary_mode`` is ``auto`` or ``none`` where the author
    wants it extracted or left out. ``typography`` is ``none`` to leave the text as typed.
    """

    title: tuple[Inline, ...] = ()
    subtitle: tuple[Inline, ...] = ()
    author: tuple[str, ...] = ()
    date: str = ""
    lang: str = ""
    keywords: tuple[str, ...] = ()
    series: str = ""
    reference: str = ""
    marking: str = ""
    recipients: tuple[str, ...] = ()
    abstract: tuple[Block, ...] = ()
    summary: tuple[Block, ...] = ()
    summary_mode: str = ""
    paper: str = ""
    theme: str = ""
    typography: str = ""


class Document(Record, frozen=True):
    """An article: before the passes as its author wrote it, after them as it will be printed."""

    meta: Meta = Meta()
    summary: Summary | None = None
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
