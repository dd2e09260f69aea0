"""The anchors pass: what links can point at gets the name that is printed, and links inside the article follow it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from msgspec.structs import replace

from ..anchors import Anchored
from ..diagnostics import Diagnostic, Result, Span
from ..document import Block, Document, Heading, Inline, Link, Node, Paragraph
from ..walk import blocks_in, map_inlines, query

#: What the anchors of each kind of block begin with, where only a link makes one.
NAMES = {"Heading": "title", "Paragraph": "passage", "Figure": "figure", "Table": "table", "Division": "division"}
HINT = "give each place an id of its own; links lead to the first"


def anchors(document: Document) -> Result[Document]:
    """Name the body's headings ``section-N`` and the paragraphs of its first level ``paragraph-N``.

    Only those paragraphs are counted: a reader can count those. What else an author named is ``figure-N``, ``table-N``,
    ``division-N``, ``passage-N`` or ``title-N`` where a link points at it. Of two with one name the first has it.
    """
    naming = _Naming({name for link in query(document, Link) for name in _names(link.url)})
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
    target = next((names[name] for name in _names(inline.url) if name in names), "") if isinstance(inline, Link) else ""
    return replace(inline, url=f"#{target}") if isinstance(inline, Link) and target else inline


def _numbered(name: str, blocks: Iterable[Block]) -> dict[int, list[str]]:
    """The names of blocks by their identity: one object may stand in several places."""
    names: dict[int, list[str]] = {}
    for number, block in enumerate(blocks, 1):
        names.setdefault(id(block), []).append(f"{name}-{number}")
    return names


def _next(names: Mapping[int, list[str]], block: Block) -> str:
    waiting = names.get(id(block))
    return waiting.pop(0) if waiting else ""


class _Naming:
    """The names given so far: ``names`` maps those of the author that links point at to those that are printed."""

    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted
        self.names: dict[str, str] = {}
        self.diagnostics: list[Diagnostic] = []
        self.counts: Counter[str] = Counter()

    def named(self, blocks: tuple[Block, ...], *, body: bool = False) -> tuple[Block, ...]:
        """The blocks with their printed names."""
        sections = _numbered("section", query(blocks, Heading) if body else ())
        paragraphs = _numbered("paragraph", (each for each in blocks if body and isinstance(each, Paragraph)))
        asked: dict[str, str] = {}
        for block in query(blocks, Node):
            if isinstance(block, Anchored) and block.id in self.wanted:
                self.ask(block, (sections.get(id(block)) or paragraphs.get(id(block), [""]))[0], asked)

        def change(siblings: tuple[Block, ...]) -> tuple[Block, ...]:
            return tuple(
                replace(block, id=_next(sections, block) or asked.pop(block.id, ""))
                if isinstance(block, Anchored)
                else block
                for block in siblings
            )

        named = zip(blocks, blocks_in(blocks, change), strict=True)
        return tuple(
            replace(new, id=name) if isinstance(new, Paragraph) and (name := _next(paragraphs, old)) else new
            for old, new in named
        )

    def ask(self, block: Anchored, printed: str, asked: dict[str, str]) -> None:
        """Give a block that a link points at its name, unless another has it."""
        if block.id in self.names:
            message = f"the id {block.id[:40]!r} is given twice: links lead to its first place"
            self.diagnostics.append(Diagnostic("duplicate-anchor", message, Span("", block.line), HINT))
            return
        if not printed:
            name = NAMES[type(block).__name__]
            self.counts[name] += 1
            printed = asked[block.id] = f"{name}-{self.counts[name]}"
        self.names[block.id] = printed
