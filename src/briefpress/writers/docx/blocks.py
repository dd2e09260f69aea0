"""The blocks as paragraphs and tables: one total match, for the body, the box and the notes."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element as MathML

from ...document import (
    Block,
    BlockQuote,
    CodeBlock,
    DefinitionList,
    Division,
    Figure,
    Heading,
    Inline,
    List,
    Math,
    Paragraph,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from ...walk import plain
from ..formulas import formula
from ..furniture import ORNAMENT
from .article import Story
from .contents import caption_label
from .frames import BOXES, framed
from .inlines import InlineWriter
from .looks import leaded
from .math import office_math
from .numbering import LEVELS, STYLED, num_properties, style_id
from .places import BODY, BOXED, NUMBERED, Place, Spot, start
from .runs import PLAIN, Look, text_runs
from .stylesheet import heading_style
from .tables import WIDEST, TableWriter
from .xml import Element, paragraph, qualified, w

#: Points above and below a thematic break.
ABOVE_ORNAMENT, BELOW_ORNAMENT = 10, 16
#: The looks of paragraphs whose style is bold or italic.
HEAVY, SLANTED, CODE = Look(heavy=True), Look(slanted=True), Look(code=True)
P = qualified("w:p")


class BlockWriter:
    """Writes the blocks of one story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.article = story.article
        self.theme = story.article.theme
        self.inlines = InlineWriter(story)

    def place(self, blocks: Iterable[Block], place: Place) -> list[Element]:
        """The blocks that fill a place."""
        return self.blocks(blocks, start(place))

    def blocks(self, blocks: Iterable[Block], spot: Spot) -> list[Element]:
        """The blocks one after the other."""
        return [element for block in blocks for element in self.block(block, spot)]

    def block(self, block: Block, spot: Spot) -> list[Element]:
        """One block."""
        match block:
            case Paragraph(children, id) if block.number and spot == start(BODY):
                return self.paragraphs(children, id, start(NUMBERED))
            case Paragraph(children, id):
                return self.paragraphs(children, id, spot)
            case Heading():
                return [self.heading(block, spot)]
            case List():
                return self.items(block, spot)
            case DefinitionList():
                return self.definitions(block, spot)
            case Division():
                return self.anchored(block.id, self.division(block, spot))
            case BlockQuote():
                return self.blocks(block.blocks, spot.quoted())
            case CodeBlock(text):
                return [self.code(text, spot)]
            case Table():
                return self.anchored(block.id, self.table(block, spot))
            case Figure():
                return self.anchored(block.id, self.figure(block, spot))
            case ThematicBreak():
                return [self.ornament()]

    def ornament(self) -> Element:
        """A thematic break; Word has no style for one."""
        space = leaded(self.theme.sizes.text, self.theme.spacing.leading, before=ABOVE_ORNAMENT, after=BELOW_ORNAMENT)
        return paragraph("Normal", text_runs(ORNAMENT), space, w("jc", val="center"))

    def anchored(self, id: str, elements: list[Element]) -> list[Element]:
        """The elements with the bookmark of an anchor before their first word."""
        marks = self.article.bookmarked(id, []) if id else []
        if not marks:
            return elements
        first = next((each for element in elements for each in element.iter(P)), None)
        if first is None:
            first = paragraph("Normal", ())
            elements = [*elements, first]
        first[1:1] = marks
        return elements

    def paragraphs(self, children: tuple[Inline, ...], id: str, spot: Spot) -> list[Element]:
        """A paragraph, parted where a formula stands on a line of its own."""
        parts = _parts(children)
        if len(parts) == 1 and _displayed(parts[0]) is None:
            return [self.paragraph(children, id, spot)]
        first, *rest = (self.part(part, spot if index == 0 else start(BODY)) for index, part in enumerate(parts))
        return self.anchored(id, [first, *rest])

    def part(self, children: tuple[Inline, ...], spot: Spot) -> Element:
        """What stands before, between or behind displayed formulas, or one of them."""
        drawn = _displayed(children)
        if drawn is None:
            return self.paragraph(children, "", spot)
        indent = spot.indent(self.theme.spacing.indent)
        return paragraph(spot.style, [office_math(drawn, display=True)], indent, self.article.uncounted())

    def paragraph(self, children: Iterable[Inline], id: str, spot: Spot) -> Element:
        """A paragraph of text in the style of its spot."""
        look = SLANTED if spot.style == "Quote" and not self.article.rtl else PLAIN
        content = self.article.bookmarked(id, self.inlines.inlines(children, look))
        return paragraph(spot.style, content, spot.indent(self.theme.spacing.indent))

    def heading(self, heading: Heading, spot: Spot) -> Element:
        """A heading; in the box it looks as the box's own, in a note as strong text."""
        style = spot.place.heading or heading_style(heading.level, self.theme, numbered=bool(heading.number))
        look = Look(strong=True) if style == spot.place.text else HEAVY
        content = self.article.bookmarked(heading.id, self.inlines.inlines(heading.children, look))
        return paragraph(style, content)

    def items(self, block: List, spot: Spot) -> list[Element]:
        """The items of a list; ordered ones are numbered by an instance of their own."""
        inside = spot.listed()
        number = 0
        if block.ordered:
            scheme = f"{spot.place.scheme}numbers"
            number = self.article.numbering.ordered(scheme, inside.level, block)
        return [element for item in block.items for element in self.item(item, block, inside, number)]

    def definitions(self, block: DefinitionList, spot: Spot) -> list[Element]:
        """Terms and what they mean."""
        written: list[Element] = []
        for item in block.items:
            written.append(self.term(item.term, spot))
            written += [element for blocks in item.definitions for element in self.blocks(blocks, spot.defined())]
        return written

    def term(self, term: tuple[Inline, ...], spot: Spot) -> Element:
        """What is defined, kept with its definition."""
        if not spot.place.styled:
            return self.paragraph((Strong(term),), "", spot)
        indent = spot.indent(self.theme.spacing.indent, flush=0)
        return paragraph("DefinitionTerm", self.inlines.inlines(term, HEAVY), indent)

    def division(self, block: Division, spot: Spot) -> list[Element]:
        """A box where it can stand free; elsewhere, and for other kinds, the title and the blocks."""
        base = BOXES.get(block.kind, "") if spot == start(BODY) else ""
        if base:
            heading = [paragraph(f"{base}Heading", self.inlines.inlines(block.title, HEAVY))] if block.title else []
            return framed([*heading, *self.place(block.blocks, BOXED[base])], base, self.theme, rtl=self.article.rtl)
        title = [self.paragraph((Strong(block.title),), "", spot)] if block.title else []
        return [*title, *self.blocks(block.blocks, spot)]

    def item(self, item: tuple[Block, ...], block: List, spot: Spot, number: int) -> list[Element]:
        """An item: its first paragraph has the number or bullet, what follows is set under it."""
        rest = item
        children: tuple[Inline, ...] = ()
        id = ""
        if item and isinstance(item[0], Paragraph):
            children, id, rest = item[0].children, item[0].id, item[1:]
        first, *more = _parts(children)
        if _displayed(first) is not None:
            first, more = children, []
        content = self.article.bookmarked(id, self.inlines.inlines(first))
        under = [*(self.part(part, spot) for part in more), *self.blocks(rest, spot)]
        loose = None if block.tight else self.loose(spot)
        style, numbered = self.item_style(block, spot, number)
        return [paragraph(style, content, numbered, loose), *under]

    def item_style(self, block: List, spot: Spot, number: int) -> tuple[str, Element | None]:
        """The style of an item, and its numbering where the style has none or another."""
        if not spot.place.styled:
            return spot.place.text, num_properties(number or spot.place.bullets(), spot.level)
        style = style_id("ListNumber" if block.ordered else "ListBullet", spot.level)
        direct = block.ordered or spot.level > STYLED
        return style, num_properties(number or spot.place.bullets(), min(spot.level, LEVELS)) if direct else None

    def loose(self, spot: Spot) -> Element | None:
        """The space between the items of a loose list."""
        if not spot.place.styled:
            return None
        return leaded(self.theme.sizes.text, self.theme.spacing.leading, before=self.theme.spacing.paragraph)

    def code(self, text: str, spot: Spot) -> Element:
        """A code block: its lines and spaces as they are."""
        content = text_runs(text, PLAIN if spot.place.styled else CODE)
        indent = spot.indent(self.theme.spacing.indent, flush=0)
        return paragraph(spot.place.code, content, indent)

    def table(self, table: Table, spot: Spot) -> list[Element]:
        """A table under its caption; one with more columns than Word can have becomes lines of text."""
        writer = TableWriter(table, self.inlines, self.theme, in_notes=self.story.in_notes)
        caption = [self.caption(table, w("keepNext"))] if table.caption or table.number else []
        columns = writer.grid.columns
        if columns > WIDEST:
            return [*caption, *(self.paragraph(line, "", spot) for line in writer.lines())]
        return [*caption, writer.table()] if columns else caption

    def figure(self, figure: Figure, spot: Spot) -> list[Element]:
        """A picture over its caption at the edge of the text, kept together; without a picture its description."""
        indent = spot.indent(self.theme.spacing.indent, flush=0)
        caption = [self.caption(figure, indent)] if figure.caption or figure.number else []
        return [self.picture(figure, spot), *caption]

    def picture(self, figure: Figure, spot: Spot) -> Element:
        """The paragraph of a figure's picture."""
        content = self.inlines.image(figure.image, PLAIN, plain(figure.caption))
        kept = w("keepNext") if figure.caption or figure.number else None
        if self.article.media.get(figure.image) is None:
            return paragraph(spot.style, content, kept, spot.indent(self.theme.spacing.indent))
        return paragraph("Figure", content, kept, spot.indent(self.theme.spacing.indent, flush=0))

    def caption(self, figure: Figure | Table, *formatting: Element | None) -> Element:
        """The caption of a table or a figure behind its label, whose number is a field."""
        label = caption_label(figure, self.article, self.inlines)
        return paragraph("Caption", [*label, *self.inlines.inlines(figure.caption)], *formatting)


def _parts(children: tuple[Inline, ...]) -> list[tuple[Inline, ...]]:
    """The inlines cut around each formula that stands on a line of its own; blanks at the cuts are dropped."""
    parts: list[tuple[Inline, ...]] = [()]
    for child in children:
        if _displayed((child,)) is not None:
            parts += [(child,), ()]
        else:
            parts[-1] = (*parts[-1], child)
    return [part for part in map(_trimmed, parts) if part] if len(parts) > 1 else parts


def _trimmed(part: tuple[Inline, ...]) -> tuple[Inline, ...]:
    if part and isinstance(first := part[0], Text):
        part = (Text(first.text.lstrip(" ")), *part[1:])
    if part and isinstance(last := part[-1], Text):
        part = (*part[:-1], Text(last.text.rstrip(" ")))
    return tuple(inline for inline in part if inline != Text(""))


def _displayed(part: tuple[Inline, ...]) -> MathML | None:
    """The formula, where one alone stands on a line of its own and can be set."""
    match part:
        case (Math(display=True) as math,):
            drawn = formula(math)
            return drawn.mathml if drawn else None
    return None
