"""The blocks as paragraphs and tables: one total match, for the body, the box and the notes."""

from __future__ import annotations

from collections.abc import Iterable

from ...document import (
    Block,
    BlockQuote,
    CodeBlock,
    DefinitionList,
    Division,
    Figure,
    Heading,
    Image,
    Inline,
    List,
    Paragraph,
    Strong,
    Table,
    ThematicBreak,
)
from ..furniture import ORNAMENT
from .article import Story
from .inlines import InlineWriter
from .looks import leaded
from .numbering import LEVELS, STYLED, num_properties, style_id
from .places import Place, Spot, start
from .runs import PLAIN, Look, text_runs
from .tables import WIDEST, TableWriter
from .units import twips
from .xml import Element, paragraph, w

#: Points above and below it, and above a figure.
ABOVE_ORNAMENT, BELOW_ORNAMENT, ABOVE_FIGURE = 10, 16, 12
#: The looks of paragraphs whose style is bold or italic.
HEAVY, SLANTED, CODE = Look(heavy=True), Look(slanted=True), Look(code=True)


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
            case Paragraph(children, id):
                return [self.paragraph(children, id, spot)]
            case Heading():
                return [self.heading(block, spot)]
            case List():
                return self.items(block, spot)
            case DefinitionList():
                return self.definitions(block, spot)
            case Division(_, blocks, title):
                titled = (Paragraph((Strong(title),)), *blocks) if title else blocks
                return self.blocks(titled, spot)
            case BlockQuote():
                return self.blocks(block.blocks, spot.quoted())
            case CodeBlock(text):
                return [self.code(text, spot)]
            case Table():
                return self.table(block, spot)
            case Figure():
                return self.figure(block, spot)
            case ThematicBreak():
                return [self.ornament()]

    def ornament(self) -> Element:
        """A thematic break; Word has no style for one."""
        space = leaded(self.theme.sizes.text, self.theme.spacing.leading, before=ABOVE_ORNAMENT, after=BELOW_ORNAMENT)
        return paragraph("Normal", text_runs(ORNAMENT), space, w("jc", val="center"))

    def paragraph(self, children: Iterable[Inline], id: str, spot: Spot) -> Element:
        """A paragraph of text in the style of its spot."""
        look = SLANTED if spot.style == "Quote" else PLAIN
        content = self.article.bookmarked(id, self.inlines.inlines(children, look))
        return paragraph(spot.style, content, spot.indent(self.theme.spacing.indent))

    def heading(self, heading: Heading, spot: Spot) -> Element:
        """A heading; in the box it looks as the box's own, in a note as strong text."""
        style = spot.place.heading or f"Heading{heading.level}"
        look = Look(strong=True) if style == spot.place.text else HEAVY
        return paragraph(style, self.article.bookmarked(heading.id, self.inlines.inlines(heading.children, look)))

    def items(self, block: List, spot: Spot) -> list[Element]:
        """The items of a list; ordered ones are numbered by an instance of their own."""
        inside = spot.listed()
        number = 0
        if block.ordered:
            scheme = f"{spot.place.scheme}numbers"
            number = self.article.numbering.ordered(scheme, inside.level, block.start)
        return [element for item in block.items for element in self.item(item, block, inside, number)]

    def definitions(self, block: DefinitionList, spot: Spot) -> list[Element]:
        """Terms and what they mean."""
        written: list[Element] = []
        for item in block.items:
            written.append(self.paragraph((Strong(item.term),), "", spot))
            written += [element for blocks in item.definitions for element in self.blocks(blocks, spot.quoted())]
        return written

    def item(self, item: tuple[Block, ...], block: List, spot: Spot, number: int) -> list[Element]:
        """An item: its first paragraph has the number or bullet, what follows is set under it."""
        rest = item
        children: tuple[Inline, ...] = ()
        id = ""
        if item and isinstance(item[0], Paragraph):
            children, id, rest = item[0].children, item[0].id, item[1:]
        content = self.article.bookmarked(id, self.inlines.inlines(children))
        loose = None if block.tight else self.loose(spot)
        style, numbered = self.item_style(block, spot, number)
        return [paragraph(style, content, numbered, loose), *self.blocks(rest, spot)]

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
        writer = TableWriter(self.inlines, self.theme, in_notes=self.story.in_notes)
        caption = [self.caption(table.caption, w("keepNext"))] if table.caption else []
        columns = max(map(len, [*table.head, *table.rows]), default=0)
        if columns > WIDEST:
            return [*caption, *(self.paragraph(line, "", spot) for line in writer.lines(table))]
        return [*caption, writer.table(table, columns)] if columns else caption

    def figure(self, figure: Figure, spot: Spot) -> list[Element]:
        """A picture over its caption, kept together; where there is no picture, its description."""
        caption = [self.caption(figure.caption)] if figure.caption else []
        return [self.picture(figure.image, spot, with_caption=bool(caption)), *caption]

    def picture(self, image: Image, spot: Spot, *, with_caption: bool) -> Element:
        """The paragraph of a figure's picture."""
        content = self.inlines.inline(image, PLAIN)
        kept = w("keepNext") if with_caption else None
        if self.article.pictures.get(image.src) is None:
            return paragraph(spot.style, content, kept, spot.indent(self.theme.spacing.indent))
        space = w("spacing", before=twips(ABOVE_FIGURE), after=0)
        return paragraph("Normal", content, kept, space, w("jc", val="center"))

    def caption(self, inlines: Iterable[Inline], *formatting: Element) -> Element:
        """The caption of a table or a figure."""
        return paragraph("Caption", self.inlines.inlines(inlines), *formatting)
