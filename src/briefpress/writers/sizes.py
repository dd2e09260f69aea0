"""How large a picture is printed: as its author says, else as large as it is, and never larger than its place."""

from __future__ import annotations

import math
from collections import ChainMap, Counter
from collections.abc import Sequence

import msgspec

from ..document import (
    BlockQuote,
    Cell,
    Document,
    Figure,
    Image,
    Inline,
    LineBreak,
    List,
    Note,
    Paragraph,
    Table,
    Text,
)
from ..pictures import Measured
from ..pictures.lengths import is_of_screen, points
from ..theme import Theme
from ..walk import located, plain, query

MILLIMETRE = 72 / 25.4
#: Of the page's height, what a picture takes at most if its author does not say: a higher one leaves a page half empty.
UNASKED = 0.5
#: Of the page's height, what is left to a picture under the longest caption.
LEAST = 0.3
#: Points: the space around a figure, and a heading that stays with it.
AROUND = 70.0
#: Of the size of a caption: the leading, and the mean width of a character.
LEADING, CHARACTER = 1.35, 0.5
#: Points between pictures side by side, and how many there are at most.
GAP = 6.0
MOST_ABREAST = 4
#: Points between the columns of a table.
GUTTER = 8.0
#: Points; no place is narrower.
NARROWEST = 12.0
#: Of the size of the text: a picture no higher stands in the line.
LINE = 1.7


class Frame(msgspec.Struct, frozen=True):
    """Where a picture stands, in points: the measure, its share of it, how high it may be, and the page's height."""

    measure: float
    share: float
    tallest: float
    page: float
    em: float


def fitted(image: Image, natural: Measured, frame: Frame) -> tuple[float, float]:
    """Width and height in points."""
    ratio = natural.height / natural.width
    width = points(image.width, frame.measure, frame.em)
    height = points(image.height, frame.page, frame.em)
    wanted = any(length and not is_of_screen(length) for length in (image.width, image.height))
    if width is None and height is None:
        width, height = natural.width, natural.height
    elif width is None:
        width = (height or 0) / ratio
    elif height is None:
        height = width * ratio
    across = frame.measure if wanted else frame.share
    tallest = frame.tallest if wanted else min(frame.tallest, UNASKED * frame.page)
    scale = min(1.0, across / width, tallest / (height or 1))
    return round(max(width * scale, 0.75), 2), round(max((height or 0) * scale, 0.75), 2)


class Frames:
    """The places of a document's images: the pages of its theme, captions, and what stands side by side."""

    def __init__(self, document: Document, theme: Theme) -> None:
        width, height = theme.page.dimensions()
        margins = theme.page.margins
        self.measure = (width - margins.left - margins.right) * MILLIMETRE
        self.page = (height - margins.top - margins.bottom) * MILLIMETRE
        self.sizes = theme.sizes
        self.captions = {figure.image: plain(figure.caption) for figure, _ in located(document, Figure)}
        self.abreast = dict(ChainMap(*(_abreast(each.children) for each, _ in located(document, Paragraph))))
        self.inset = _inset(document, theme.spacing.indent)
        self.column = dict(ChainMap(*(_columns(each) for each, _ in located(document, Table))))

    def of(self, image: Image) -> Frame:
        """The place of an image; what its caption needs is left under it."""
        caption = self.captions.get(image, "")
        lines = math.ceil(len(caption) * CHARACTER * self.sizes.note / self.measure)
        room = self.page - AROUND - lines * LEADING * self.sizes.note
        count = self.abreast.get(image, 1)
        measure = max(self.measure - self.inset[image], NARROWEST)
        if share := self.column.get(image):
            measure = max(measure * share - GUTTER, NARROWEST)
        abreast = (measure - GAP * (count - 1)) / count
        return Frame(measure, abreast, max(room, LEAST * self.page), self.page, self.sizes.text)

    def is_inline(self, image: Image, height: float) -> bool:
        """Whether an image of that height stands in a line as a letter does."""
        return image not in self.captions and height <= LINE * self.sizes.text


def _inset(document: Document, indent: float) -> Counter[Image]:
    """The points by which lists, quotations and notes around an image make its measure narrower."""
    around: list[tuple[List | BlockQuote | Note, float]] = [
        *((each, indent) for each, _ in located(document, List)),
        *((each, 2 * indent) for each, _ in located(document, BlockQuote)),
        *((each, indent) for each in document.notes),
    ]
    inset: Counter[Image] = Counter()
    for each, sides in around:
        for image in set(query(each, Image)):
            inset[image] += round(sides)
    return inset


def _columns(table: Table) -> dict[Image, float]:
    """The share of the measure that the columns of a table leave to each image in it."""
    rows = (*table.head, *table.rows)
    widest = max((sum(cell.colspan for cell in row) for row in rows), default=1)
    cells: list[Cell] = [cell for row in rows for cell in row]
    return {image: min(1.0, cell.colspan / widest) for cell in cells for image in query(cell.children, Image)}


def _abreast(inlines: Sequence[Inline]) -> dict[Image, int]:
    """The images of a paragraph that holds nothing else, with how many of them stand side by side."""
    images = [each for each in inlines if isinstance(each, Image)]
    blank = all(isinstance(each, Image) or (isinstance(each, Text) and not each.text.strip()) for each in inlines)
    several = 1 < len(images) <= MOST_ABREAST and blank and not any(isinstance(each, LineBreak) for each in inlines)
    return dict.fromkeys(images, len(images)) if several else {}
