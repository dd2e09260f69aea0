"""What a reader of a finished document's PDF must hear, made from the Document alone: text with its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefpress.captions import captioned
from briefpress.document import (
    Block,
    BlockQuote,
    Cite,
    Code,
    CodeBlock,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Math,
    Note,
    NoteRef,
    NumberRef,
    PageRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)
from briefpress.labels import Labels, labels_for
from briefpress.writers.apart import blocks_apart, uncalled
from briefpress.writers.characters import printable
from briefpress.writers.citations import pages_once
from briefpress.writers.contents import lists
from briefpress.writers.formulas import formula
from briefpress.writers.furniture import masthead

Run = tuple[str, str]
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)
ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl"}
ROMAN |= {10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
#: The numbers that each form of a list can write (CSS Counter Styles 3); others are written in figures.
RANGES = {"decimal": range(0), "alpha": range(1, 2**31), "roman": range(1, 4000)}
SIGNS = {"period": "{}.", "one-paren": "{})", "two-parens": "({})"}


@dataclass
class Expected:
    """What the tree must say: ``pages`` are those of the anchors, ``pictures`` the sources of those that are there."""

    document: Document
    pages: Mapping[str, int] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()
    runs: list[Run] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)
    cells: list[tuple[str, str]] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    tables: int = 0

    def __post_init__(self) -> None:
        labels = labels_for(self.document.meta.lang).value
        self.document = pages_once(self.document, self.pages, labels)
        self.lang = self.document.meta.lang
        self.noted = {note.label: note for note in self.document.notes}
        self.read(labels, uncalled(self.document))

    # --- the parts of the page ---------------------------------------------------------------

    def read(self, labels: Labels, apart: Sequence[Note]) -> None:
        head = masthead(self.document, labels)
        for inlines in ((Text(head.series), Text(head.reference)), head.title, head.subtitle):
            self.say(inlines)
        self.say((*head.byline, Text(head.recipients), Text(head.marking)))
        self.summary(labels)
        for listing in lists(self.document.contents, labels):
            self.heading(1, (Text(listing.title),))
            for entry in listing.entries:
                self.say((Text(entry.number), *entry.children, PageRef(entry.target)))
        self.blocks(self.document.blocks)
        if apart:
            self.heading(1, (Text(labels.notes),))
        for note in apart:
            self.blocks(blocks_apart(note))
        self.appendix(labels)

    def summary(self, labels: Labels) -> None:
        box = self.document.summary
        if not box:
            return
        self.heading(1, (Text(labels.summary),))
        self.blocks(box.blocks)
        if box.figures:
            self.heading(2, (Text(labels.key_figures),))
            self.lists.append("")
            for figure in box.figures:
                self.say(figure.children)
        if box.extracted:
            self.say((Text(labels.extracted),))

    def appendix(self, labels: Labels) -> None:
        appendix = self.document.appendix
        if not appendix:
            return
        self.heading(1, (Text(labels.sources),))
        for group in appendix.groups:
            if group.title:
                self.heading(2, group.title)
            self.lists.append("S")
            for entry in group.entries:
                self.say((Text(entry.mark), *entry.children))
        self.say(appendix.legend)

    # --- blocks ------------------------------------------------------------------------------

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self.paragraphs.append(text(self.inlines(block.children, self.lang, notes=False)))
                self.say((Text(str(block.number or "")), *block.children))
            case Heading():
                self.heading(block.level, (Text(block.number), *block.children))
            case List():
                self.list(block)
            case DefinitionList():
                self.lists.append("")
                for item in block.items:
                    self.say(item.term)
                    for each in item.definitions:
                        self.blocks(each)
            case BlockQuote():
                self.blocks(block.blocks)
            case Division():
                self.say(block.title)
                self.blocks(block.blocks)
            case CodeBlock():
                self.say((Code(block.text),))
            case Table():
                self.table(block)
            case Figure():
                self.say((block.image, *captioned(block, labels_for(self.lang).value)))
            case ThematicBreak():
                pass

    def heading(self, level: int, inlines: Sequence[Inline]) -> None:
        words = text(self.inlines(inlines, self.lang, notes=False))
        if printable(words).strip():
            self.headings.append((level, words))
        self.say(inlines)

    def list(self, block: List) -> None:
        self.lists.append(block.style if block.ordered else "*")
        for number, item in enumerate(block.items, block.start):
            mark = SIGNS[block.delimiter].format(counted(number, block.style)) if block.ordered else ""
            self.say((Text(mark),))
            self.blocks(item)

    def table(self, block: Table) -> None:
        self.tables += 1
        self.say(captioned(block, labels_for(self.lang).value))
        for number, row in enumerate((*block.head, *block.rows)):
            for cell in row:
                kind = "TH" if number < len(block.head) or cell.header else "TD"
                self.cells.append((kind, text(self.inlines(cell.children, self.lang, notes=False))))
                self.say(cell.children)

    # --- inlines -----------------------------------------------------------------------------

    def say(self, inlines: Iterable[Inline]) -> None:
        self.runs += self.inlines(inlines, self.lang)

    def inlines(self, inlines: Iterable[Inline], lang: str, notes: bool = True) -> Iterator[Run]:
        for inline in inlines:
            yield from self.inline(inline, lang, notes)

    def inline(self, inline: Inline, lang: str, notes: bool) -> Iterator[Run]:
        match inline:
            case Text(words) | Code(words) | NumberRef(_, words):
                yield words, lang
            case Link() | Emphasis() | Strong() | Strikeout() | Superscript() | Subscript() | Cite():
                yield from self.inlines(inline.children, lang, notes)
            case LangSpan():
                told = inline.lang if LANGUAGE.fullmatch(inline.lang) else lang
                yield from self.inlines(inline.children, told, notes)
            case Image():
                yield from self.image(inline, lang, notes)
            case Math(tex):
                if formula(inline):
                    self.describe(printable(tex), notes)
                else:
                    yield tex, lang
            case LineBreak():
                yield " ", lang
            case PageRef(target):
                yield str(self.pages.get(target, "–")), lang
            case NoteRef():
                yield str(inline.number), lang
                if notes and inline.occurrence == 1:
                    yield from self.note(self.noted[inline.label], lang)

    def image(self, image: Image, lang: str, notes: bool) -> Iterator[Run]:
        if image.src in self.pictures:
            self.describe(printable(image.alt or image.title), notes)
        else:
            yield f"[{image.alt or image.src}]", lang

    def describe(self, words: str, notes: bool) -> None:
        if notes:  # not where the same inlines are looked at apart
            self.descriptions.append(words)

    def note(self, note: Note, lang: str) -> Iterator[Run]:
        """The note after its call: its blocks are read apart, for their lists and tables count too."""
        around, self.runs = self.runs, [(f"{note.number}.", lang)]
        self.blocks(note.blocks)
        runs, self.runs = self.runs, around
        self.notes[note.number] = text(runs)
        yield from runs


def text(runs: Iterable[Run]) -> str:
    return "".join(words for words, _ in runs)


def counted(number: int, style: str) -> str:
    """A number in the form of a list's style."""
    case, _, form = style.rpartition("-")
    if number not in RANGES[form]:
        return str(number)
    written = _in_letters(number) if form == "alpha" else _in_roman(number)
    return written.upper() if case == "upper" else written


def _in_letters(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(97 + letter) + letters
    return letters


def _in_roman(number: int) -> str:
    letters = ""
    for worth, sign in ROMAN.items():
        letters += sign * (number // worth)
        number %= worth
    return letters
