"""Where pages break: what belongs together stays together, on real layouts of articles of all kinds of blocks."""

from __future__ import annotations

import io
import random
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from msgspec.structs import replace
from PIL import Image as Pillow
from weasyprint.formatting_structure import boxes

from briefpress import finish
from briefpress.document import (
    Block,
    BlockQuote,
    Cell,
    Document,
    Figure,
    Heading,
    Image,
    List,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.labels import labels_for
from briefpress.theme import load_theme
from briefpress.writers.pdf import Layout, lay_out
from briefpress.writers.printed import printed_pictures

VOCABULARY = [
    "harbour",
    "storm",
    "Hochwasserschutz",
    "report",
    "Verwaltungsgericht",
    "quay",
    "winter",
    "of",
    "the",
    "a",
]
HEADINGS = ("h1", "h2", "h3", "caption")
#: Of a page's height, what stays white above its notes is less: what had to go to the next page whole, which here is at
#: most two headings, a picture of 150 points and its caption.
WHITE = 0.5


class Line(NamedTuple):
    """A line of a page's text: the element whose box it is in, and where it ends (CSS pixels from the top)."""

    element: Any
    box: Any
    bottom: float


def picture() -> bytes:
    """A picture of two by one."""
    file = io.BytesIO()
    Pillow.new("RGB", (400, 200), "grey").save(file, "PNG")
    return file.getvalue()


def article(seed: int) -> Document:
    """Headings before all kinds of blocks, with notes in them."""
    dice = random.Random(seed)
    notes: list[Note] = []

    def prose(least: int, most: int) -> Text:
        return Text(" ".join(dice.choices(VOCABULARY, k=dice.randint(least, most))) + ".")

    def paragraph(most: int = 90) -> Paragraph:
        if dice.random() < 0.6:
            return Paragraph((prose(3, most),))
        notes.append(Note(str(len(notes)), (Paragraph((prose(5, 60),)),)))
        return Paragraph((prose(3, most), NoteRef(notes[-1].label), Text(" "), prose(2, 30)))

    def table() -> Table:
        rows = tuple((Cell((prose(2, 9),)), Cell((prose(2, 25),))) for _ in range(dice.randint(2, 14)))
        return Table(((Cell((Text("head"),)), Cell((Text("head"),))),), rows, caption=(prose(2, 8),))

    def block() -> Block:
        kinds: list[Block] = [
            List(tuple((paragraph(40),) for _ in range(dice.randint(2, 6))), ordered=dice.random() < 0.5),
            BlockQuote((paragraph(), paragraph())),
            table(),
            Figure(Image("a.png", "a picture"), (prose(4, 30),)),
        ]
        return dice.choice(kinds) if dice.random() < 0.5 else paragraph()

    blocks: list[Block] = []
    for _ in range(16):
        blocks += [Heading(dice.randint(1, 3), (prose(2, 6),)) for _ in range(dice.choice((1, 1, 2)))]
        blocks += [block() for _ in range(dice.randint(1, 3))]
    meta = Meta(title=(Text("A title"),), lang="de", summary_mode="none")
    return finish(Document(meta=meta, blocks=tuple(blocks), notes=tuple(notes))).value


@pytest.fixture(scope="module", params=[(0, 0), (1, 0), (2, 12.5), (3, 30)], ids=str)
def layout(request: pytest.FixtureRequest) -> Layout:
    """The article of a seed, its pages so many millimetres shorter."""
    seed, shorter = request.param
    theme = load_theme("note")
    margins = replace(theme.page.margins, bottom=theme.page.margins.bottom + shorter)
    theme = replace(theme, page=replace(theme.page, margins=margins))
    document = article(seed)
    pictures = printed_pictures(document, theme, {"a.png": picture()}).value
    result = lay_out(document, theme, labels_for("de").value, pictures)
    assert result.diagnostics == ()
    assert result.value.count > 6
    return result.value


def text_box(page: Any) -> Any:
    return page._page_box.children[0]


def lines(box: Any) -> Iterator[Line]:
    """The lines of a box that print something, in their order."""
    for child in box.children:
        if isinstance(child, boxes.LineBox) and child.height:
            yield Line(box.element, child, child.position_y + child.height)
        elif isinstance(child, boxes.ParentBox):
            yield from lines(child)


def boxes_of(page: Any, kind: type) -> Iterator[Any]:
    """The boxes of that kind in a page's text."""
    return (box for box in text_box(page).descendants() if isinstance(box, kind))


def repeated(elements: Iterator[tuple[Any, int]]) -> list[list[int]]:
    """The pages of those elements that are on several."""
    pages: dict[Any, set[int]] = defaultdict(set)
    for element, page in elements:
        pages[element].add(page)
    return [sorted(each) for each in pages.values() if len(each) > 1]


def test_no_line_of_a_paragraph_stands_alone(layout: Layout) -> None:
    counts: dict[Any, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for number, page in enumerate(layout.rendered.pages):
        for line in lines(text_box(page)):
            if line.element.tag != "th":  # heads are repeated
                counts[line.element][number] += 1
    broken = [pages for pages in counts.values() if len(pages) > 1]
    assert len(broken) > 2
    assert [(e.tag, dict(p)) for e, p in counts.items() if len(p) > 1 and min(p.values()) < 2] == []


def test_no_heading_or_caption_of_a_table_ends_a_page(layout: Layout) -> None:
    last = [list(lines(text_box(page)))[-1].element.tag for page in layout.rendered.pages]
    assert [tag for tag in last if tag in HEADINGS or tag == "th"] == []


def test_a_figure_stays_with_its_caption_and_a_row_is_whole(layout: Layout) -> None:
    pages = list(enumerate(layout.rendered.pages))
    groups = [(group, at) for at, page in pages for group in boxes_of(page, boxes.TableRowGroupBox)]
    rows = [(row.element, at) for group, at in groups for row in group.children if not group.is_header]
    blocks = [(box.element, at) for at, page in pages for box in boxes_of(page, boxes.BlockBox)]
    figures = [(element, at) for element, at in blocks if element is not None and element.tag == "figure"]
    assert rows
    assert figures
    assert repeated(iter(rows)) == []
    assert repeated(iter(figures)) == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_picture_begins_at_the_edge_of_the_text_as_its_caption_does(lang: str) -> None:
    figure = Figure(Image("a.png", "a picture"), (Text("port"),))
    document = finish(Document(Meta(title=(Text("A title"),), lang=lang), blocks=(figure,))).value
    theme = load_theme("note")
    pictures = printed_pictures(document, theme, {"a.png": picture()}).value
    [page] = lay_out(document, theme, labels_for(lang).value, pictures).value.rendered.pages
    box = next(box for box in boxes_of(page, boxes.BlockBox) if box.element_tag == "figure")
    [drawn] = [each for each in box.descendants() if isinstance(each, boxes.ReplacedBox)]
    [word] = [each for each in box.descendants() if isinstance(each, boxes.TextBox) and each.text.strip()]
    assert drawn.width < box.width - 50
    for each in (drawn, word):
        left = each.position_x - box.content_box_x()
        assert (left if lang == "en" else box.width - left - each.width) == pytest.approx(0, abs=0.5)


def test_the_head_of_a_table_stands_on_each_of_its_pages(layout: Layout) -> None:
    tables = [table for page in layout.rendered.pages for table in boxes_of(page, boxes.TableBox)]
    tables = [table for table in tables if table.element.tag == "table"]
    assert tables
    assert [table for table in tables if not any(group.is_header for group in table.children)] == []


def test_no_page_is_left_half_empty(layout: Layout) -> None:
    for page in layout.rendered.pages[:-1]:
        box = page._page_box
        notes = [child for child in box.children if isinstance(child, boxes.FootnoteAreaBox)]
        bottom = notes[0].position_y if notes else box.content_box_y() + box.height
        last = max(line.bottom for line in lines(text_box(page)))
        assert (bottom - last) / box.height < WHITE


def test_no_word_is_cut_by_the_end_of_a_page_or_of_its_notes(layout: Layout) -> None:
    for page in layout.rendered.pages:
        ends = [list(lines(box))[-1].box for box in page._page_box.children[:2] if list(lines(box))]
        text = ["".join(each.text for each in end.descendants() if isinstance(each, boxes.TextBox)) for end in ends]
        assert [line for line in text if line.endswith("-")] == []
