"""The anchors pass: what links can point at gets the name that is printed, and links inside the article follow it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from urllib.parse import unquote

from msgspec.structs import replace

from ..anchors import PARAGRAPH, Anchored
from ..diagnostics import Diagnostic, Result, Span
from ..document import (
    Block,
    Document,
    Figure,
    Heading,
    Inline,
    Link,
    Math,
    Meta,
    Node,
    NumberRef,
    Paragraph,
    Table,
    Text,
)
from ..walk import blocks_in, map_inlines, query

#: What the anchors of each kind of block begin with, where only a link makes one.
NAMES = {"Heading": "title", "Paragraph": "passage", "Figure": "figure", "Table": "table", "Division": "division"}
HINT = "give each place an id of its own; links lead to the first"


def anchors(document: Document) -> Result[Document]:
    """Name the body's headings ``section-N`` and the paragraphs of its first level ``paragraph-N``.

    Only those paragraphs are counted: a reader can count those. What else an author named is ``figure-N``, ``table-N``,
    ``division-N``, ``passage-N`` or ``title-N`` where a link points at it; figures and tables that are numbered or
    listed always have names. Of two with one name the first has it.
    """
    wanted = {name for link in query(document, Link) for name in _names(link.url)}
    naming = _Naming(wanted | {reference.target for reference in query(document, NumberRef)}, document.meta)
    meta = document.meta
    meta = replace(meta, summary=naming.named(meta.summary), abstract=naming.named(meta.abstract))
    blocks = naming.named(document.blocks, body=True)
    notes = tuple(replace(note, blocks=naming.named(note.blocks)) for note in document.notes)
    named = replace(document, meta=meta, blocks=blocks, notes=notes)
    linked = map_inlines(named, lambda inlines: tuple(_followed(inline, naming.names) for inline in inlines))
    return Result(linked, tuple(naming.diagnostics))


def _names(url: str) -> tuple[str, ...]:
    """The names that the target of a link inside the article may have: as written, and with escapes resolved."""
    return (url[1:], unquote(url[1:])) if len(url) > 1 and url.startswith("#") else ()


def _followed(inline: Inline, names: Mapping[str, str]) -> Inline:
    if isinstance(inline, NumberRef):
        return replace(inline, target=names.get(inline.target, inline.target))
    target = next((names[name] for name in _names(inline.url) if name in names), "") if isinstance(inline, Link) else ""
    return replace(inline, url=f"#{target}") if isinstance(inline, Link) and target else inline


class _Naming:
    """The names given so far: ``names`` maps those of the author that links point at to those that are printed."""

    def __init__(self, wanted: set[str], meta: Meta) -> None:
        self.wanted = wanted
        self.lists: dict[type[Figure] | type[Table], bool] = {Figure: bool(meta.lof), Table: bool(meta.lot)}
        self.names: dict[str, str] = {}
        self.diagnostics: list[Diagnostic] = []
        self.counts: Counter[str] = Counter()

    def named(self, blocks: tuple[Block, ...], *, body: bool = False) -> tuple[Block, ...]:
        """The blocks with their printed names."""
        numbers = count()
        # each is told from all others by a number before its author's name, whichever way they are walked
        stamped = _renamed(blocks, lambda block: f"{next(numbers)} {block.id}")
        printed = self.counted(stamped) if body else {}
        for block in query(stamped, Node):
            if isinstance(block, Anchored) and (name := block.id.partition(" ")[2]) in self.wanted:
                self.ask(block, name, printed)
        return _renamed(stamped, lambda block: printed.get(block.id, ""))

    def counted(self, blocks: Sequence[Block]) -> dict[str, str]:
        """The names of headings, of the first level's paragraphs, of figures and tables that are numbered or listed.

        A formula alone is no paragraph to a reader.
        """
        paragraphs = (block for block in blocks if isinstance(block, Paragraph) and not _is_formula(block))
        sections = {each.id: f"section-{number}" for number, each in enumerate(query(blocks, Heading), 1)}
        printed = sections | {each.id: f"{PARAGRAPH}{number}" for number, each in enumerate(paragraphs, 1)}
        for kind, listed in self.lists.items():
            named = [each for each in query(blocks, kind) if each.number or (listed and each.caption)]
            name = NAMES[kind.__name__]
            self.counts[name] = len(named)
            printed |= {each.id: f"{name}-{number}" for number, each in enumerate(named, 1)}
        return printed

    def ask(self, block: Anchored, name: str, printed: dict[str, str]) -> None:
        """Give a block that a link points at its name, unless another has it."""
        if name in self.names:
            message = f"the id {name[:40]!r} is given twice: links lead to its first place"
            self.diagnostics.append(Diagnostic("duplicate-anchor", message, Span("", block.line), HINT))
            return
        if block.id not in printed:
            kind = NAMES[type(block).__name__]
            self.counts[kind] += 1
            printed[block.id] = f"{kind}-{self.counts[kind]}"
        self.names[name] = printed[block.id]


def _is_formula(block: Paragraph) -> bool:
    """Whether a paragraph is a formula on a line of its own."""
    parts = [each for each in block.children if not (isinstance(each, Text) and not each.text.strip())]
    return bool(parts) and all(isinstance(each, Math) and each.display for each in parts)


def _renamed(blocks: tuple[Block, ...], name: Callable[[Anchored], str]) -> tuple[Block, ...]:
    def change(siblings: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(replace(each, id=name(each)) if isinstance(each, Anchored) else each for each in siblings)

    return blocks_in(blocks, change)
