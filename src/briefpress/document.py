"""The types of an article, and nothing else: every reader ends here and every writer starts here.

Names are pandoc's where pandoc has one and CSL-JSON's for sources. All types are frozen msgspec structs: hashable by
value, cheap to pickle, readable as JSON with exact error paths. In JSON ``t`` is each node's type.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec


class Node(
    msgspec.Struct, frozen=True, tag=True, tag_field="t", omit_defaults=True, forbid_unknown_fields=True, gc=False
):
    """What every inline and block has in common: a tag in JSON, and no behaviour."""


class Record(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """What the untagged structs have in common."""


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
    """A picture; ``alt`` is its description in words.

    ``src`` is as written in the article, or a ``data:`` URL (RFC 2397) of a picture that the article's file holds.
    """

    src: str
    alt: str = ""
    title: str = ""


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


#: Inlines that hold inlines.
Container = Emphasis | Strong | Strikeout | Superscript | Subscript | Link | LangSpan
Inline = Text | Code | Image | Math | LineBreak | NoteRef | PageRef | Container


# --- blocks ----------------------------------------------------------------------------------
# ``line`` is the line of the source (from 1; 0: not known) on which the block begins.
# ``id`` is the anchor that links of the document point at: readers give the author's, passes the one that is printed.

#: CSS's names for the forms of a list's numbers, and pandoc's for the signs around them: ``1.``, ``1)``, ``(1)``.
ListStyle = Literal["decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"]
Delimiter = Literal["period", "one-paren", "two-parens"]


class Paragraph(Node, frozen=True):
    children: tuple[Inline, ...]
    id: str = ""
    line: int = 0


class Heading(Node, frozen=True):
    """A title of a section; ``level`` from 1 to 6."""

    level: Annotated[int, msgspec.Meta(ge=1, le=6)]
    children: tuple[Inline, ...]
    id: str = ""
    line: int = 0


class List(Node, frozen=True):
    """A list; each item is blocks. A tight one has no space between items; ``start`` and the last two count items."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1
    tight: bool = True
    line: int = 0
    style: ListStyle = "decimal"
    delimiter: Delimiter = "period"


class Definition(Record, frozen=True):
    """A term and what it means; each of its definitions is blocks."""

    term: tuple[Inline, ...]
    definitions: tuple[tuple[Block, ...], ...]


class DefinitionList(Node, frozen=True):
    """Terms and their definitions; a tight list has no space between items."""

    items: tuple[Definition, ...]
    tight: bool = True
    line: int = 0


class BlockQuote(Node, frozen=True):
    blocks: tuple[Block, ...]
    line: int = 0


class CodeBlock(Node, frozen=True):
    text: str
    lang: str = ""
    line: int = 0


class Cell(Record, frozen=True):
    """A cell, over ``colspan`` columns and ``rowspan`` rows; ``header`` marks one that heads its row."""

    children: tuple[Inline, ...]
    header: bool = False
    colspan: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    rowspan: Annotated[int, msgspec.Meta(ge=1, le=65534)] = 1


#: The cells that begin in a row, as HTML has them: those that reach into it from above are not repeated.
Row = tuple[Cell, ...]
Alignment = Literal["left", "center", "right", "default"]


class Table(Node, frozen=True):
    """A table: the rows of its head, then the others; ``align`` has a side for each column."""

    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    align: tuple[Alignment, ...] = ()
    caption: tuple[Inline, ...] = ()
    id: str = ""
    line: int = 0


class Figure(Node, frozen=True):
    image: Image
    caption: tuple[Inline, ...] = ()
    id: str = ""
    line: int = 0


class ThematicBreak(Node, frozen=True):
    line: int = 0


class Division(Node, frozen=True):
    """Blocks that belong together and are set apart; ``kind`` says how.

    ``note``, ``tip``, ``important``, ``warning`` and ``caution`` are boxes with that label unless they have a title;
    ``details`` is what a page unfolds under its title. Of any other kind only the blocks are printed.
    """

    kind: str
    blocks: tuple[Block, ...]
    title: tuple[Inline, ...] = ()
    id: str = ""
    line: int = 0


Block = Paragraph | Heading | List | DefinitionList | BlockQuote | CodeBlock | Table | Figure | ThematicBreak | Division


# --- the document ----------------------------------------------------------------------------


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

    ``date`` is ISO 8601 where it could be read, else as given. ``summary`` and ``abstract`` are what the author wrote;
    the summary pass chooses; ``summary_mode`` is ``auto`` or ``none`` where the author wants it extracted or left out.
    ``typography`` is ``none`` to leave the text as typed.
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
