"""The blocks of one container as they are gathered: Markdown's are put where HTML's elements and fences are open.

CommonMark lets HTML and Markdown alternate: a ``<div>``, paragraphs of Markdown, a ``</div>``. So an element is not
known whole when it begins: it is kept open, takes the blocks that follow, and becomes a block itself when it is closed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from markdown_it.token import Token
from msgspec.structs import replace

from ...document import Block, Figure, Image, Paragraph, Table, Text
from ..meta import clean
from .attributes import Attributes
from .inlines import read_inlines
from .markup import Piece, pieces, tag
from .phrasing import Inlines
from .reading import Place, Reading, Run
from .reports import comment, report_raw, report_tags

#: Elements open at once; the tags of more are left out.
OPEN = 300
#: Elements in one another that become blocks in blocks; of deeper ones only the contents are kept.
DEPTH = 30
_SPACES = re.compile(r"[ \t\n\r\f]+")
#: What a start tag closes first, and the elements that this does not reach beyond.
_CLOSED_BY: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu")),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), ("dl",))),
    **dict.fromkeys(("td", "th"), (("td", "th"), ("tr", "table"))),
    "tr": (("tr",), ("table",)),
    **dict.fromkeys(("thead", "tbody", "tfoot"), (("thead", "tbody", "tfoot", "tr"), ("table",))),
}
#: Names of the elements that are none of HTML's; no closing tag reaches beyond them.
FENCE, COMMAND = "::", "{"


class Element:
    """An element that is open: its blocks, the inline tokens that wait to be one, and the parts it is made of."""

    def __init__(self, name: str, attributes: Mapping[str, str], place: Place) -> None:
        self.name, self.attributes, self.place = name, attributes, place
        self.given = Attributes()
        self.blocks: list[Block] = []
        self.run: list[Token] = []
        self.parts: list[Any] = []
        self.words: Inlines = ()
        self.nests = False


#: What becomes of a closed element: its blocks go into the tree.
Closer = Callable[["Tree", Element], None]


class Tree:
    """A stack of open elements; the first of them is the container itself."""

    def __init__(self, reading: Reading, closers: Mapping[str, Closer], nesting: frozenset[str]) -> None:
        self.reading, self.closers, self.nesting = reading, closers, nesting
        self.stack = [Element("", {}, Place(0))]
        self.open: Counter[str] = Counter()
        #: A caption above its table.
        self.waiting: Paragraph | None = None

    @property
    def top(self) -> Element:
        return self.stack[-1]

    def add(self, *blocks: Block) -> None:
        """Add blocks behind what is there."""
        self.flush()
        self.top.blocks.extend(self._captioned(blocks))

    def html(self, content: str, line: int) -> None:
        """Take a piece of HTML that begins on a line of the file."""
        run = Run(self.reading, line, content)
        ignored: list[tuple[Place, str]] = []
        for piece in pieces(content):
            if piece.out:
                self._left_out(piece, run.place(piece.at))
            elif piece.name in self.closers:
                self.tag(piece, run.place(piece.at), ignored)
            else:
                self.top.run.append(_token(piece, run, raw=bool(self.open["pre"])))
        report_tags(self.reading, ignored)

    def _left_out(self, piece: Piece, place: Place) -> None:
        if piece.name:
            report_raw(self.reading, place, piece.name)
        else:
            comment(self.reading, place)

    def inlines(self, tokens: list[Token], run: Run) -> None:
        """Take the tokens of a paragraph that has tags of blocks among them."""
        self.flush()
        ignored: list[tuple[Place, str]] = []
        for token in tokens:
            token.meta.setdefault("place", run.place(token.meta.get("at", 0), token.content))
            found = tag(token.content) if token.type == "html_inline" and token.level == 0 else None
            if found and found.name in self.closers:
                self.tag(found, token.meta["place"], ignored)
            else:
                self.top.run.append(token)
        self.flush()
        report_tags(self.reading, ignored)

    def tag(self, piece: Piece, place: Place, ignored: list[tuple[Place, str]]) -> None:
        """Open or close an element; a tag that closes nothing is ``ignored``."""
        if not piece.closing:
            self.start(piece.name, piece.attributes, place)
            if piece.name in ("hr", "col"):
                self.end(piece.name)
        elif not self.end(piece.name):
            ignored.append((place, piece.typed))

    def start(self, name: str, attributes: Mapping[str, str], place: Place) -> Element:
        """Open an element, having closed those that cannot hold it."""
        if self.top.name == "p":
            self.end("p")
        closed, scope = _CLOSED_BY.get(name, ((), ()))
        while any(self.open[each] for each in closed) and (found := self.nearest(*closed, *scope)).name in closed:
            self.end(found.name)
        if self.open["pre"] == 0:
            self.flush()
        element = Element(name, attributes, place)
        if len(self.stack) >= OPEN:
            return element
        element.nests = name in self.nesting
        if element.nests and self.reading.depth >= DEPTH:
            element.name, element.nests = "div", False
        self.reading.depth += element.nests
        if lang := attributes.get("lang", attributes.get("xml:lang", "")):
            self.reading.langs.append(clean(lang))
        self.stack.append(element)
        self.open[element.name] += 1
        return element

    def nearest(self, *names: str) -> Element:
        """The innermost open element of one of the names; the container where there is none."""
        for element in reversed(self.stack):
            if element.name in names or element.name in (FENCE, COMMAND):
                return element
        return self.stack[0]

    def end(self, name: str) -> bool:
        """Close the innermost element of that name and what is open in it; whether there is one."""
        if not self.open[name] or self.nearest(name).name != name:
            return False
        while self.top.name != name:
            self._close()
        self._close()
        return True

    def _close(self) -> None:
        closer = self.closers[self.top.name]
        if self.top.name not in PHRASES:
            self.flush()
        element = self.stack.pop()
        self.open[element.name] -= 1
        self.reading.depth -= element.nests
        closer(self, element)
        if element.attributes.get("lang", element.attributes.get("xml:lang")):
            self.reading.langs.pop()

    def flush(self) -> None:
        """Make a block of the inline tokens that wait."""
        words, place = self.words(self.top)
        alone = len(words) == 1 and self.reading.hints.figures != "off" and not self.open["figure"]
        if alone and isinstance(words[0], Image):
            self.top.blocks.append(self.figure(words[0], place))
        elif words:
            self.top.blocks.append(Paragraph(words, id=self.reading.take_anchor(), line=place.line))

    def words(self, element: Element) -> tuple[Inlines, Place]:
        """The inlines that wait in an element, and where they begin."""
        tokens, element.run = element.run, []
        if all(token.type == "text" and not token.content.strip() for token in tokens):
            return (), element.place
        place = next((token.meta["place"] for token in tokens if token.content.strip()), element.place)
        return stripped(read_inlines(tokens, self.reading, Run(self.reading, place.line))), place

    def caption(self, words: Inlines, id: str, line: int) -> None:
        """Give words to the table right above them, else to the one that follows."""
        match self.top.blocks[-1:]:
            case [Table(caption=()) as table] if not self.top.run:
                self.top.blocks[-1] = replace(table, caption=words, id=table.id or id)
            case _:
                self.waiting = Paragraph(words, id, line)

    def _captioned(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The blocks with the caption that waits: in the table that it stands above, else before them."""
        waiting, self.waiting = self.waiting, None
        for block in blocks:
            if waiting and isinstance(block, Table) and not block.caption:
                block = replace(block, caption=waiting.children, id=block.id or waiting.id)
            elif waiting:
                yield waiting
            waiting = None
            yield block
        if waiting:
            yield waiting

    def figure(self, image: Image, place: Place) -> Figure:
        """An image alone: its title is the caption, else its description is shown as well as kept."""
        caption = image.title or image.alt
        self.reading.decide("figure", place, text=image.alt or image.src[:60])
        found = replace(image, title="")
        return Figure(found, (Text(caption),) if caption else (), self.reading.take_anchor(), place.line)

    def finish(self) -> tuple[Block, ...]:
        """The blocks of the container, with all that is still open in it closed."""
        while len(self.stack) > 1:
            self._close()
        self.add()
        return tuple(self.top.blocks)


#: Elements whose waiting inlines are theirs and make no paragraph.
PHRASES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "figcaption", "dt", "td", "th", "pre"))


def _token(piece: Piece, run: Run, *, raw: bool) -> Token:
    """An inline token for a tag or a text, as Markdown's grammar has them."""
    from html import unescape

    place = run.place(piece.at + len(piece.typed) - len(piece.typed.lstrip()), piece.typed[:20])
    content = piece.typed if piece.name or raw else _SPACES.sub(" ", piece.typed)
    kind = "html_inline" if piece.name else "text"
    return Token(kind, "", 0, content=content if piece.name else clean(unescape(content)), meta={"place": place})


def stripped(inlines: Inlines) -> Inlines:
    """The inlines without the spaces at their ends."""
    words = list(inlines)
    while words and isinstance(first := words[0], Text):
        words[0] = Text(first.text.lstrip(" \n"))
        if words[0] != Text(""):
            break
        words.pop(0)
    while words and isinstance(last := words[-1], Text):
        words[-1] = Text(last.text.rstrip(" \n"))
        if words[-1] != Text(""):
            break
        words.pop()
    return tuple(words)
