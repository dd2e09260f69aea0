"""Items to blocks: headings, lists, quotations, code, figures and tables with their captions, and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ...document import (
    Block,
    BlockQuote,
    CodeBlock,
    Definition,
    DefinitionList,
    Division,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    NoteRef,
    Paragraph,
    Strong,
    Text,
    ThematicBreak,
)
from ...walk import plain, query
from .captions import captions
from .items import Box, Grid, Item, Para, Rule
from .lists import Lists
from .paragraphs import only_image, text_of, with_prefix
from .reading import Reading
from .tables import laid_out, lays_out, table

_ORNAMENT = re.compile(r"(?:([-_=~*•·⁂—–#])(?:\s{0,3}\1){2,}|[⁂❦❧☙])$")


class Builder:
    """Makes blocks of items, and says what it decided."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def blocks(self, items: Sequence[Item]) -> tuple[Block, ...]:
        """The blocks of items that stand together."""
        owners = captions(items)
        captioned = {owner: at for at, owner in owners.items()}
        blocks: list[Block] = []
        lists = Lists()
        at = 0
        while at < len(items):
            item = items[at]
            if at in owners:
                at += 1
            elif isinstance(item, Para) and _is_item(item) and item.marker:
                paragraph = Paragraph(item.inlines, item.id, item.line)
                lists.item(item, item.marker, paragraph)
                at += 1
            else:
                depth = lists.holds(item)
                if not depth:
                    blocks += lists.end()
                caption = items[captioned[at]] if at in captioned else None
                made, at = self._made(items, at, caption if isinstance(caption, Para) else None)
                if depth:
                    lists.add(depth, made)
                else:
                    blocks += made
        return (*blocks, *lists.end())

    def _made(self, items: Sequence[Item], at: int, caption: Para | None) -> tuple[list[Block], int]:
        """The blocks that begin at an item, and the place of the item after them."""
        item = items[at]
        match item:
            case Rule():
                return [ThematicBreak(item.line)], at + 1
            case Box():
                return [Division(item.kind, self.blocks(item.items), item.title, line=item.line)], at + 1
            case Grid():
                return self._grid(item, caption), at + 1
            case Para() if item.role in _RUNS:
                end = at + 1
                while end < len(items) and _goes_on(item, items[end]):
                    end += 1
                run = [each for each in items[at:end] if isinstance(each, Para)]
                return list(_RUNS[item.role](self, run)), end
            case Para():
                return list(self._para(item, caption)), at + 1

    def _grid(self, grid: Grid, caption: Para | None) -> list[Block]:
        if lays_out(grid) or self.reading.hints.tables == "off":
            inside = self.blocks(laid_out(grid))
            self.reading.decide("table", grid.line, 0.9, f"laid out, no table: {plain(inside)}")
            return [Division("box", inside, line=grid.line), *_paragraphs(caption)]
        made, sure = table(grid, caption.inlines if caption else (), caption.id if caption else "")
        words = plain(made.caption) or plain((*made.head, *made.rows)[0])
        self.reading.decide("table", grid.line, sure, words)
        return [made]

    def _para(self, para: Para, caption: Para | None) -> Iterator[Block]:
        images = _images(para)
        if para.level:
            yield self._heading(para)
        elif images and self.reading.hints.figures == "off":
            yield from (*_paragraphs(para), *_paragraphs(caption))
        elif images:
            yield from self._figures(para, images, caption)
        elif para.role == "caption" and (image := next(query(para.inlines, Image), None)):
            yield self._figure(image, _without(para.inlines, image), para.id, para.line)
        elif len(para.inlines) == 1 and isinstance(only := para.inlines[0], Text) and _ORNAMENT.match(only.text):
            self.reading.decide("separator", para.line, 0.95, only.text)
            yield ThematicBreak(para.line)
        else:
            yield Paragraph(with_prefix(para), para.id, para.line)

    def _heading(self, para: Para) -> Heading:
        self.reading.decide("heading", para.line, para.sure, text_of(para))
        return Heading(para.level, with_prefix(para), para.id, para.line)

    def _figures(self, para: Para, images: Sequence[Image], caption: Para | None) -> Iterator[Figure]:
        """A figure for each picture that stands alone or beside others; the last one has the caption."""
        for image in images[:-1]:
            yield self._figure(image, (), "", para.line)
        inlines = caption.inlines if caption else ()
        yield self._figure(images[-1], inlines, para.id or (caption.id if caption else ""), para.line)

    def _figure(self, image: Image, caption: tuple[Inline, ...], id: str, line: int) -> Figure:
        self.reading.decide("figure", line, 1.0, plain(caption) or image.alt)
        return Figure(image, caption, id, line)

    def _quote(self, run: Sequence[Para]) -> Iterator[Block]:
        if run[0].sure < 1:
            self.reading.decide("quote", run[0].line, run[0].sure, text_of(run[0]))
        inside = self.blocks([_bare(para) for para in run])
        yield BlockQuote(inside, run[0].line)

    def _code(self, run: Sequence[Para]) -> Iterator[Block]:
        """Lines of code as one block; a line that calls notes is a paragraph, for no code block can."""
        lines: list[Para] = []
        for para in run:
            if next(query(para.inlines, NoteRef), None) is None:
                lines.append(para)
                continue
            yield from _listing(lines)
            lines = []
            yield Paragraph(para.inlines, para.id, para.line)
        yield from _listing(lines)

    def _definitions(self, run: Sequence[Para]) -> Iterator[Block]:
        items: list[tuple[Para | None, list[Para]]] = []
        for para in run:
            if para.role == "term":
                items.append((para, []))
            else:
                items = items or [(None, [])]
                items[-1][1].append(para)
        made = (
            Definition(term.inlines if term else (), tuple(self.blocks([_bare(para)]) for para in definitions))
            for term, definitions in items
        )
        yield DefinitionList(tuple(made), line=run[0].line)


#: Roles whose paragraphs, side by side, make one block.
_RUNS: dict[str, Callable[[Builder, Sequence[Para]], Iterator[Block]]] = {
    "quote": Builder._quote,
    "code": Builder._code,
    "term": Builder._definitions,
    "definition": Builder._definitions,
}
_DEFINITIONS = frozenset(("term", "definition"))


def _paragraphs(para: Para | None) -> list[Block]:
    return [Paragraph(para.inlines, para.id, para.line)] if para else []


def _goes_on(first: Para, item: Item) -> bool:
    if not isinstance(item, Para):
        return False
    return item.role == first.role or (item.role in _DEFINITIONS and first.role in _DEFINITIONS)


def _is_item(para: Para) -> bool:
    """Whether a paragraph is an item of a list: it has a bullet or one number, and no other role."""
    marker = para.marker
    if marker is None or marker.silent or para.level or para.role in _RUNS or para.role == "caption":
        return False
    return marker.bullet or marker.ordered


def _bare(para: Para) -> Para:
    return Para(para.line, para.inlines, marker=para.marker, left=para.left, align=para.align, id=para.id)


def _listing(lines: Sequence[Para]) -> Iterator[Block]:
    """A block of code; empty lines at its ends are space on the page."""
    while lines and not lines[0].inlines:
        lines = lines[1:]
    while lines and not lines[-1].inlines:
        lines = lines[:-1]
    if lines:
        yield CodeBlock("\n".join(_code_text(para.inlines) for para in lines), line=lines[0].line)


def _code_text(inlines: Sequence[Inline]) -> str:
    return "".join("\n" if isinstance(each, LineBreak) else plain(each) for each in inlines)


def _images(para: Para) -> list[Image]:
    """The pictures of a paragraph that holds nothing else."""
    image = only_image(para)
    if image is not None:
        return [image]
    rest = [each for each in para.inlines if not (isinstance(each, LineBreak) or _is_space(each))]
    images = [each for each in rest if isinstance(each, Image)]
    return images if len(images) == len(rest) else []


def _is_space(inline: Inline) -> bool:
    return isinstance(inline, Text) and not inline.text.strip()


def _without(inlines: tuple[Inline, ...], image: Image) -> tuple[Inline, ...]:
    kept = [each for each in inlines if each is not image]
    while kept and (isinstance(kept[0], LineBreak) or _is_space(kept[0])):
        kept.pop(0)
    return tuple(kept)


def unstressed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The inlines of a paragraph that is bold as a whole, which is how it shows that it is a heading."""
    return tuple(part for each in inlines for part in (each.children if isinstance(each, Strong) else (each,)))
