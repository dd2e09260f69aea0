"""The walk through a page's elements that makes its blocks, without calling itself: no nesting is too deep for it.

Words gather in a run until a block begins or ends; a frame gathers the blocks of an element that holds some. What
each element does is in the tables of `elements`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ...document import Block, Figure, Inline, LineBreak, Paragraph, Text
from .inlines import language_mark, language_of
from .nodes import Chars, Element, Node
from .page import Page
from .runs import DEPTH, Leaf, Mark, Marks, leaf, lone_image, paragraphs

Blocks = tuple[Block, ...]
Leave = Callable[[], None]
Finish = Callable[["Frame"], Iterable[Block]]
#: What an element does when it is come to: what is done when it is left, or None when nothing in it is read.
Enter = Callable[["Flow", Element], "Leave | None"]
#: Blocks inside one another beyond this are dissolved: every later traversal calls itself for each level.
BLOCK_DEPTH = 30


class Frame:
    """An element that holds blocks and is still open; ``parts`` are its items, rows or cells, ``title`` its caption."""

    __slots__ = ("blocks", "data", "element", "kind", "loose", "parts", "title")

    def __init__(self, kind: str, element: Element | None = None) -> None:
        self.kind, self.element = kind, element
        self.blocks: list[Block] = []
        self.parts: list[Any] = []
        self.title: tuple[Inline, ...] = ()
        self.data = ""
        self.loose = False


class Flow:
    """The state of one walk: what is open, which marks words bear, the run of words, and the anchor to come."""

    def __init__(self, page: Page, taker: Callable[[Element, Flow], Leave | None]) -> None:
        self.page, self.taker = page, taker
        self.frames = [Frame("")]
        self.marks: Marks = ()
        self.langs = [page.lang]
        self.run: list[Leaf] = []
        self.begin = -1
        self.anchor = ""
        self.verbatim = False
        self.quotes = 0

    @property
    def frame(self) -> Frame:
        return self.frames[-1]

    def blocks(self, nodes: Sequence[Node]) -> Blocks:
        """The blocks of the nodes, in order."""
        stack = [iter(nodes)]
        leaving: list[Leave] = [self.flush]
        while stack:
            node = next(stack[-1], None)
            if node is None:
                stack.pop()
                leaving.pop()()
            elif isinstance(node, Chars):
                self.words(node)
            elif (leave := self.enter(node)) is not None:
                stack.append(iter(node.children))
                leaving.append(leave)
        return tuple(self.frames[0].blocks)

    def enter(self, element: Element) -> Leave | None:
        """Do what the element does, with the language and the anchor that any may have."""
        name = element.attrs.get("id") or element.attrs.get("name", "")
        if name in self.page.linked and not self.anchor:
            self.anchor = name
        if "lang" in element.attrs or "xml:lang" in element.attrs:
            return self.in_language(element)
        return self.taker(element, self)

    def in_language(self, element: Element) -> Leave | None:
        lang = language_of(element, self.langs[-1])
        if not lang:
            return self.taker(element, self)
        self.langs.append(lang)
        marks = [language_mark(lang)] if lang.lower() != self.page.lang.lower() else []
        unmark, leave = self.mark(marks), self.taker(element, self)

        def left() -> None:
            if leave is not None:
                leave()
            unmark()
            self.langs.pop()

        if leave is None:
            left()
            return None
        return left

    def words(self, chars: Chars) -> None:
        if self.begin < 0 and not chars.text.isspace():
            self.begin = chars.start + len(chars.raw) - len(chars.raw.lstrip())
        if self.verbatim:
            self.lines(chars.text)
        else:
            self.run.append(leaf(Text(chars.text), self.marks))

    def lines(self, text: str) -> None:
        """Text whose line ends and blanks stay."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.run.append(leaf(LineBreak(), self.marks))
            if line:
                self.run.append(leaf(Text(line), self.marks, kept=True))

    def add(self, inline: Inline, element: Element) -> None:
        """Add an inline that holds none to the run."""
        if self.begin < 0 and not isinstance(inline, LineBreak):
            self.begin = element.start
        self.run.append(leaf(inline, self.marks))

    def mark(self, marks: Sequence[Mark]) -> Leave:
        """Put marks around the words to come, as many as are followed, until the answer is called."""
        before = self.marks
        self.marks = (*before, *marks)[:DEPTH] if marks else before

        def unmark() -> None:
            self.marks = before

        return unmark

    def flush(self) -> None:
        """Make paragraphs of the run."""
        if not self.run:
            return
        run, begin = self.run, self.begin
        self.run, self.begin = [], -1
        line = self.page.line(max(begin, 0))
        for inlines in paragraphs(run):
            anchor, self.anchor = self.anchor, ""
            image = lone_image(inlines)
            self.frame.blocks.append(
                Figure(image, id=anchor, line=line) if image else Paragraph(inlines, id=anchor, line=line)
            )

    def put(self, *blocks: Block) -> None:
        """Add whole blocks after the paragraph that ends here."""
        self.flush()
        self.frame.blocks.extend(blocks)

    def inside(self, kind: str, element: Element, finish: Finish) -> Leave:
        """Gather what is inside in a frame; when it is left, ``finish`` says which blocks that makes."""
        self.flush()
        if len(self.frames) > BLOCK_DEPTH:
            return self.flush
        self.frames.append(Frame(kind, element))

        def leave() -> None:
            self.flush()
            frame = self.frames.pop()
            self.frame.blocks.extend(finish(frame))

        return leave


def nothing() -> None:
    """What is done when an element that did nothing is left."""
