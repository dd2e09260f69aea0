"""What stands where in the pages, by element of the HTML, for a structure tree of our own.

WeasyPrint's (``pdf/tags.py``) is made page by page from boxes: what a page's end parts is two elements, a note stands
at the page's end, and languages, margins and repeated heads are not told. So ``add_tags`` is replaced, and with it
``Stream.marked``, which writes the beginning of marked content before it can be known what that content is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import weasyprint.pdf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf.stream import Stream

from ..content import Annotation, Part, Piece
from .lineends import LineEnds, remember
from .marks import Mark

#: Points in a CSS pixel.
POINTS = 0.75
#: Pseudo-elements that are no content of their own, but a part of their element's.
INSIDE = ("::first-line", "::first-letter")
#: A note's number in the text, as WeasyPrint makes it: it stands outside of the note.
CALL = "::footnote-call"
#: Letters whose glyphs may stand in another order: of scripts that run from right to left, of those of South and
#: South-East Asia, and of pictures that are put together.
REORDERED = re.compile(
    "[\u0590-\u109f\u1700-\u1cff\u200d\ua800-\uabff\ufb1d-\ufe0f\ufe70-\ufefe"
    "\U00010800-\U00011fff\U0001e800-\U0001faff]"
)
SVG = "{http://www.w3.org/2000/svg}"
#: Ties what a line must not part, for the layout alone: it is no character of the text.
JOINER = "\N{WORD JOINER}"
#: What is printed again and again: of the page, not of the text (ISO 32000-1, 14.8.2.2.2).
PAGINATION = b"/Artifact <</Type/Pagination>> BDC"
#: The same of what stands in the margins above and below.
MARGINS = {
    "@top": b"/Artifact <</Type/Pagination/Subtype/Header>> BDC",
    "@bottom": b"/Artifact <</Type/Pagination/Subtype/Footer>> BDC",
}

#: Writes the tree of a document's part to a PDF; the streams of its pages come third.
WriteTags = Callable[[Any, Part, list[Any]], None]


def replace_tags(write: WriteTags) -> None:
    """Have ``write`` make the structure tree of every tagged PDF; once a process."""

    def add_tags(pdf: Any, document: Any, pdf_version: Any, page_streams: Any) -> None:
        collector = _Collector()
        for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
            collector.page(number, page._page_box, stream._tags)
        write(pdf, collector.root, page_streams)

    weasyprint.pdf.add_tags = wraps(weasyprint.pdf.add_tags)(add_tags)
    Stream.marked = wraps(Stream.marked)(_marked)
    remember()


@contextmanager
def _marked(stream: Any, box: Any, tag: str) -> Iterator[None]:
    """``Stream.marked``, with a mark in the place of the operator."""
    if stream._tags is None:
        yield
        return
    mark = stream._tags[box] = Mark(stream)
    stream.stream.append(mark)
    try:
        yield
    finally:
        mark.end = len(stream.stream)
        stream.end_marked_content()


def own_links(page: Any) -> list[Any]:
    """A page's links but those that stand for a box inside of a link, which is one link (ISO 14289-1, 7.18.5).

    Links in the margins are none either: what is there is no content.
    """
    margins = {box for margin in _margins(page._page_box) for box in margin.descendants()}
    return [link for link in page.links if link[3].link and link[3] not in margins]


def _margins(page_box: Any) -> list[Any]:
    return [child for child in page_box.children if isinstance(child, boxes.MarginBox)]


class _Collector:
    """Collects the parts of the HTML from the boxes of one page after the other."""

    def __init__(self) -> None:
        self.parts: dict[tuple[Any, str], Part] = {}
        self.parents: dict[Any, Any] = {}
        self.repeated: dict[tuple[Any, str], int] = {}
        self.root = Part("html")
        self.lines = LineEnds()
        self.last: Mark | None = None
        self.spaced = self.reordered = False

    def page(self, number: int, page_box: Any, marks: dict[Any, Mark]) -> None:
        """Add what is on a page."""
        self.number, self.marks, self.height = number, marks, page_box.margin_height()
        for child in page_box.children:
            if isinstance(child, boxes.MarginBox):
                operator = MARGINS.get(child.at_keyword.split("-")[0], PAGINATION)
                self.artifact(child, operator)
                continue
            if child.element is not None and not self.parents:
                self.begin(child.element)
            self.box(child)

    def begin(self, root: Any) -> None:
        self.parents = {child: parent for parent in root.iter() for child in parent}
        self.root = self.parts[root, root.tag] = Part(root.tag, root.attrib, [], [], [])

    def artifact(self, box: Any, operator: bytes) -> None:
        """Make what is in a box no content; its links stay those of its elements."""
        for each in _descendants(box):
            if mark := self.marks.get(each):
                mark.operator = operator
            if each.link_annotation and each.element in self.parents:
                self.link(self.part(each), each)

    def box(self, box: Any) -> None:
        """Add a box and what is in it."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if self.is_repeat(box):
            self.artifact(box, PAGINATION)
            return
        part = self.part(box) if box.element is not None else self.root
        if box.link_annotation:
            self.link(part, box)
        if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
            self.leaf(part, box)
        if box.element_tag == "br":
            self.line_break(part)
        in_notes = isinstance(box, boxes.FootnoteAreaBox)
        for child in box.children:
            if in_notes:
                self.part(child, note=True)
            self.box(child)

    def is_repeat(self, box: Any) -> bool:
        """Whether a box repeats one of an earlier page: a table's head or foot, or what stands fixed on each page."""
        heads = isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer)
        if not heads and box.style["position"] != "fixed":
            return False
        return self.repeated.setdefault((box.element, box.element_tag), self.number) < self.number

    def part(self, box: Any, *, note: bool = False) -> Part:
        """The part that a box belongs to, put into its parent where it is the first box of it."""
        element, tag = box.element, box.element_tag
        for inside in INSIDE:
            tag = tag.removesuffix(inside)
        if found := self.parts.get((element, tag)):
            return found
        part = self.parts[element, tag] = Part(tag.removeprefix(SVG), _attributes(element, tag), [], [], [])
        if note:
            (self.parts.get((element, tag + CALL)) or self.owner(element, tag)).notes.append(part)
        else:
            self.owner(element, tag).kids.append(part)
        if "list-item" in box.style["display"]:
            part.numbering = str(box.style["list_style_type"])
        return part

    def owner(self, element: Any, tag: str) -> Part:
        """The part in which that of an element, or of its pseudo-element, stands."""
        if "::" in tag and not tag.endswith(CALL):
            return self.element_part(element)
        return self.element_part(self.parents[element])

    def element_part(self, element: Any) -> Part:
        key = element, element.tag
        if key not in self.parts:
            part = self.parts[key] = Part(element.tag.removeprefix(SVG), _attributes(element, element.tag), [], [], [])
            self.owner(*key).kids.append(part)
        return self.parts[key]

    def link(self, part: Part, box: Any) -> None:
        part.annotations.append(Annotation(self.number, box.link_annotation))

    def leaf(self, part: Part, box: Any) -> None:
        mark = self.marks.get(box)
        if mark is None or box.style["visibility"] != "visible":
            return
        if isinstance(box, boxes.ReplacedBox):
            part.kids.append(Piece(self.number, mark))
            part.place = part.place or self.place(box)
            return
        text, cut = self.lines.text(box)
        text = text.replace(JOINER, "")
        to_left = box.style["direction"] == "rtl" and not text.strip().isalnum()
        self.reordered = to_left or bool(REORDERED.search(text))
        part.kids.append(Piece(self.number, mark, text, box.text, cut, self.reordered))
        if self.reordered:
            self.last = mark
        else:
            self.spaces(mark, text, box.text)

    def spaces(self, mark: Mark, text: str, drawn: str) -> None:
        """Paint the spaces that ends of lines took."""
        if text[:1].isspace() and not drawn[:1].isspace():
            self.space()
        if drawn:
            self.last, self.spaced = mark, drawn[-1].isspace()
        if text[-1:].isspace():
            self.space()

    def space(self) -> None:
        if self.last and not self.spaced and not self.reordered:
            self.spaced = self.last.add_space()

    def line_break(self, part: Part) -> None:
        """A break is a space between words, and nothing that is painted."""
        if self.last:
            part.kids.append(Piece(self.number, self.last, " ", "", reordered=self.reordered))
            self.space()

    def place(self, box: Any) -> tuple[float, float, float, float]:
        left, top = box.content_box_x(), box.content_box_y()
        right, bottom = left + box.width, top + box.height
        return POINTS * left, POINTS * (self.height - bottom), POINTS * right, POINTS * (self.height - top)


def _descendants(box: Any) -> Iterator[Any]:
    """A box and those in it."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in box.children:
        yield from _descendants(child)


def _attributes(element: Any, tag: str) -> dict[str, str]:
    """An element's attributes; a drawing in the text is described by its title."""
    if tag.startswith(SVG):
        return {"alt": element.findtext(f"{SVG}title") or "", **element.attrib}
    return dict(element.attrib)
