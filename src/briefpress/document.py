"""The types of an article, and nothing else: every reader ends here and every writer starts here.

What stands within a line is in `inlines`, what is cited in `source`. Names are pandoc's where pandoc has one and
CSL-JSON's for sources. All types are frozen msgspec structs: hashable by value, cheap to pickle, readable as JSON with
exact error paths. In JSON ``t`` is each node's type.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from .inlines import (
    Cite as Cite,
    Code as Code,
    Container as Container,
    Emphasis as Emphasis,
    Image as Image,
    Inline as Inline,
    LangSpan as LangSpan,
    LineBreak as LineBreak,
    Link as Link,
    Math as Math,
    Node as Node,
    NoteRef as NoteRef,
    NumberRef as NumberRef,
    PageRef as PageRef,
    Record as Record,
    Strikeout as Strikeout,
    Strong as Strong,
    Subscript as Subscript,
    Superscript as Superscript,
    Text as Text,
)
from .source import Source

# --- blocks ----------------------------------------------------------------------------------
# ``line`` is the line of the source (from 1; 0: not known) on which the block begins.
# ``id`` is the anchor that links of the document point at: readers give the author's, passes the one that is printed.

#: CSS's names for the forms of a list's numbers, and pandoc's for the signs around them: ``1.``, ``1)``, ``(1)``.
ListStyle = Literal["decimal", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman"]
Delimiter = Literal["period", "one-paren", "two-parens"]


class Paragraph(Node, frozen=True):
    """A paragraph; ``number`` is printed beside it, 0 for none."""

    children: tuple[Inline, ...]
    id: str = ""
    line: int = 0
    number: int = 0


class Heading(Node, frozen=True):
    """A title of a section; ``level`` from 1 to 6, ``number`` (``2.1``) is printed before it."""

    level: Annotated[int, msgspec.Meta(ge=1, le=6)]
    children: tuple[Inline, ...]
    id: str = ""
    line: int = 0
    number: str = ""


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
    """A table: the rows of its head, then the others; ``align`` has a side for each column.

    ``number`` is printed before its caption, 0 for none.
    """

    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    align: tuple[Alignment, ...] = ()
    caption: tuple[Inline, ...] = ()
    id: str = ""
    line: int = 0
    number: int = 0


class Figure(Node, frozen=True):
    """A picture by itself; ``number`` is printed before its caption, 0 for none."""

    image: Image
    caption: tuple[Inline, ...] = ()
    id: str = ""
    line: int = 0
    number: int = 0


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


class Entry(Record, frozen=True):
    """What the appendix prints of the source ``id``: the mark by which notes speak of it (``S3``), and its words."""

    id: str
    mark: str
    children: tuple[Inline, ...]


class EntryGroup(Record, frozen=True):
    """Entries under a title of their own; a list that is not parted is one group without a title."""

    entries: tuple[Entry, ...]
    title: tuple[Inline, ...] = ()


class Appendix(Record, frozen=True):
    """The list of sources as it is printed; ``legend`` explains the signs in it."""

    groups: tuple[EntryGroup, ...]
    legend: tuple[Inline, ...] = ()


class ContentsEntry(Record, frozen=True):
    """A line of the contents: the heading or caption at ``target`` without its calls; ``level`` from 1 to 6."""

    level: Annotated[int, msgspec.Meta(ge=1, le=6)]
    children: tuple[Inline, ...]
    target: str
    number: str = ""


class Contents(Record, frozen=True):
    """The table of contents, the list of figures and that of tables; an empty one is not printed.

    ``auto`` says that ``sections`` are printed only where the document is long: a layout decides.
    """

    sections: tuple[ContentsEntry, ...] = ()
    figures: tuple[ContentsEntry, ...] = ()
    tables: tuple[ContentsEntry, ...] = ()
    auto: bool = False


class Summary(Record, frozen=True):
    """The box; ``extracted`` says that its sentences were taken from the article by the program.

    ``figures`` are its key figures and dates.
    """

    blocks: tuple[Block, ...]
    extracted: bool = False
    figures: tuple[Paragraph, ...] = ()


class Meta(Record, frozen=True):
    """What the masthead and the files' properties say; pandoc's names where pandoc has one.

    ``date`` is ISO 8601 where it could be read, else as given. ``summary`` and ``abstract`` are what the author wrote;
    the summary pass chooses; ``summary_mode`` is ``none`` where the author wants no box, ``auto`` or a number of
    sentences where it is to be extracted. ``key_figures`` are texts, or ``auto`` alone for those that are found.
    ``typography`` is ``none`` to leave the text as typed, ``typography_off`` are the rules (`usage.RULE_NAMES`) that
    are switched off. ``paragraph_numbers`` is ``none`` to print none in the
    margin, ``all`` to print them everywhere, ``auto`` where something points at them. ``toc`` is ``auto`` for contents
    of long articles, down to headings of the level ``toc_depth``; ``lof`` and ``lot`` are the lists of figures and of
    tables. Of all these None and 0 leave the matter to the theme.
    ``bibliography`` are files of sources, as written; ``sources_order`` and ``sources_style`` are names of
    `passes.sources.ORDERS` and `styles.STYLES`.
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
    key_figures: tuple[str, ...] = ()
    paper: str = ""
    theme: str = ""
    typography: str = ""
    paragraph_numbers: str = ""
    bibliography: tuple[str, ...] = ()
    sources_order: str = ""
    sources_style: str = ""
    number_sections: bool | None = None
    figure_numbers: bool | None = None
    line_numbers: bool | None = None
    toc: bool | Literal["auto"] | None = None
    toc_depth: Annotated[int, msgspec.Meta(ge=0, le=6)] = 0
    lof: bool | None = None
    lot: bool | None = None
    typography_off: tuple[str, ...] = ()


class Document(Record, frozen=True):
    """An article: before the passes as its author wrote it, after them as it will be printed.

    ``bibliography`` are the sources that can be cited by key; ``sources`` those that are cited, in the printed order.
    ``contents`` repeats headings and captions, and is no part of what `walk` visits.
    """

    meta: Meta = Meta()
    summary: Summary | None = None
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    bibliography: tuple[Source, ...] = ()
    sources: tuple[Source, ...] = ()
    appendix: Appendix | None = None
    contents: Contents | None = None
