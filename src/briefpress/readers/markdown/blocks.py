"""From markdown-it's block tokens to blocks; notes are kept apart in the reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from markdown_it.token import Token
from msgspec.structs import replace

from ...document import (
    Alignment,
    Block,
    BlockQuote,
    Cell,
    CodeBlock,
    DefinitionList,
    Division,
    Figure,
    Heading,
    List,
    Math,
    NoteRef,
    Paragraph,
    Table,
    Text,
    ThematicBreak,
)
from ...walk import plain, query
from ..meta import clean
from . import attributes
from .commands import take_command
from .elements import CLOSERS, grouped, new_tree
from .fences import language
from .inlines import Builder, read_inlines
from .items import CHECKBOXES, DELIMITERS, Item, checked, is_tight, runs
from .kinds import KINDS
from .markup import tag
from .phrasing import Inlines, is_picture, picture
from .reading import Reading, Run
from .tree import FENCE, Tree
from .unused import unused_address

Blocks = tuple[Block, ...]
_ALIGNMENTS: dict[str, Alignment] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}


def read_blocks(tokens: Sequence[Token], reading: Reading) -> Blocks:
    """The blocks of all tokens of a text."""
    reading.urls.update(_addresses(tokens))
    return _Cursor(tokens, reading).blocks("")


def _addresses(tokens: Iterable[Token]) -> Iterator[str]:
    """The addresses of all links and images."""
    for token in tokens:
        if token.attrs:
            yield str(token.attrs.get("href", token.attrs.get("src", "")))
        if token.children:
            yield from _addresses(token.children)


class _Cursor:
    """Goes through the tokens once; it calls itself for containers, whose depth the grammar limits."""

    def __init__(self, tokens: Sequence[Token], reading: Reading) -> None:
        self.tokens, self.reading, self.at = tokens, reading, 0
        self.trees: list[Tree] = []
        self.defined: set[str] = set()

    @property
    def tree(self) -> Tree:
        return self.trees[-1]

    def next(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def blocks(self, until: str) -> Blocks:
        """The blocks up to the token that closes what holds them."""
        self.trees.append(new_tree(self.reading))
        self.reading.depth += 1
        while self.at < len(self.tokens):
            token = self.next()
            if token.type == until:
                break
            if blocks := _TAKERS[token.type](self, token):
                self.tree.add(*blocks)
        self.reading.depth -= 1
        found = self.tree.finish()
        self.trees.pop()
        return found

    def line(self, token: Token) -> int:
        return self.reading.first_line + (token.map[0] if token.map else 0)

    def run(self, token: Token) -> Run:
        return Run(self.reading, self.line(token), token.content)

    def inlines(self) -> Inlines:
        """What is in the next token, which holds inlines."""
        token = self.next()
        return read_inlines(token.children or (), self.reading, self.run(token))

    def paragraph(self, token: Token) -> Blocks:
        held = self.next()
        self.next()
        children, line = held.children or [], self.line(held)
        if self.reading.hints.figures != "off" and is_picture(children):
            return (self.figure(children[0], self.run(held)),)
        if any(
            child.type == "html_inline" and not child.level and tag(child.content).name in CLOSERS for child in children
        ):
            self.tree.inlines(children, self.run(held))
            return ()
        words = read_inlines(children, self.reading, self.run(held))
        return (Paragraph(words, id=self.reading.take_anchor(), line=line),) if words else ()

    def figure(self, token: Token, run: Run) -> Figure:
        """An image alone: its title is the caption, else its description is shown as well as kept."""
        given = attributes.of(token)
        place, words = run.place(0, "!["), Builder(self.reading, run).description(token, "fig-alt", "alt")
        image = picture(token, words)
        caption: Inlines = (Text(image.title), *query(words, NoteRef)) if image.title else words
        alt = clean(given.pairs.get("fig-alt", given.pairs.get("alt", ""))) or image.alt
        self.reading.decide("figure", place, text=plain(caption) or image.src[:60])
        id = self.reading.take_anchor(given.id)
        return Figure(replace(image, alt=alt, title=""), caption, id, place.line)

    def heading(self, token: Token) -> Blocks:
        words = self.inlines()
        self.next()
        given, place = attributes.of(token), self.reading.start(self.line(token))
        self.reading.drop(given, place)
        if not words:
            return ()
        self.reading.decide("heading", place, text=plain(words))
        return (Heading(int(token.tag[1:]), words, self.reading.take_anchor(given.id), place.line),)

    def bullets(self, token: Token) -> Blocks:
        tight = is_tight(self.tokens, self.at, token)
        return (List(tuple(item.blocks for item in self.items()), tight=tight, line=self.line(token)),)

    def numbers(self, token: Token) -> Blocks:
        """An ordered list; where the typed numbers skip (years, say), a list for each run, so that they stay."""
        tight = is_tight(self.tokens, self.at, token)
        style, delimiter = token.meta.get("style", "decimal"), token.meta.get("delimiter", DELIMITERS[token.markup])
        return tuple(
            List(tuple(item.blocks for item in run), True, run[0].number, tight, run[0].line, style, delimiter)
            for run in runs(self.items())
        )

    def items(self) -> list[Item]:
        found: list[Item] = []
        while (token := self.next()).type == "list_item_open":
            blocks = self.blocks("list_item_close")
            if "checked" in token.meta:
                blocks = checked(blocks, CHECKBOXES[token.meta["checked"]])
            found.append(Item(int(token.info or 0), self.line(token), blocks))
        return found

    def definitions(self, token: Token) -> Blocks:
        parts: list[object] = []
        while (inner := self.next()).type != "dl_close":
            if inner.type == "dt_open":
                parts.append(self.inlines())
            elif inner.type == "dd_open":
                parts.append(list(self.blocks("dd_close")))
        return (DefinitionList(grouped(parts), tight=token.meta["tight"], line=self.line(token)),)

    def quote(self, token: Token) -> Blocks:
        line, blocks = self.line(token), self.blocks("blockquote_close")
        if alert := token.meta.get("alert"):
            title = clean(token.meta["title"])
            kind = KINDS.get(alert, alert)
            return (Division(kind, blocks, (Text(title),) if title else (), line=line),)
        return (BlockQuote(blocks, line=line),) if blocks else ()

    def code(self, token: Token) -> Blocks:
        """Code; a fence of formulas, of HTML, or with the name of a box is what it says it is."""
        if token.type == "code_block" and self.tree.top.name and token.content.startswith("<"):
            self.tree.html(token.content, self.line(token))
            return ()
        lang = language(token, self.reading, self.reading.start(self.line(token)))
        text = token.content.removesuffix("\n")
        if lang == "math":
            return (Paragraph((Math(clean(text.strip()), display=True),), line=self.line(token)),)
        if lang == "=html":
            self.tree.html(token.content, self.line(token) + 1)
            return ()
        return (CodeBlock(text, lang, line=self.line(token)),)

    def math(self, token: Token) -> Blocks:
        return (Paragraph((Math(clean(token.content), display=True),), line=self.line(token)),)

    def rule(self, token: Token) -> Blocks:
        return (ThematicBreak(line=self.line(token)),)

    def html(self, token: Token) -> Blocks:
        self.tree.html(token.content, self.line(token))
        return ()

    def command(self, token: Token) -> Blocks:
        return take_command(self.tree, token, self.reading.start(self.line(token)))

    def opening(self, token: Token) -> Blocks:
        """A fence; its title is in the token behind it."""
        given, place = attributes.of(token), self.reading.start(self.line(token))
        self.reading.drop(given, place, *given.classes, "title", "collapse", "appearance", "icon")
        following = self.tokens[self.at : self.at + 1]
        title = self.inlines() if following and following[0].type == "inline" else ()
        element = self.tree.start(FENCE, {"lang": given.lang} if given.lang else {}, place)
        element.given, element.words = given, title
        return ()

    def closing(self, token: Token) -> Blocks:
        """The end of a fence; where none is open, a line of colons is text."""
        return () if self.tree.end(FENCE) else (Paragraph((Text(token.content),), line=self.line(token)),)

    def attribute_line(self, token: Token) -> Blocks:
        given = attributes.of(token)
        self.reading.drop(given, self.reading.start(self.line(token)))
        if given.id:
            self.reading.anchors.append(given.id)
        return ()

    def definition(self, token: Token) -> Blocks:
        again = token.meta["id"] in self.defined
        self.defined.add(token.meta["id"])
        return unused_address(token, self.reading, self.line(token), again=again)

    def note(self, token: Token) -> Blocks:
        langs, self.reading.langs = self.reading.langs, []
        blocks, self.reading.langs = self.blocks("note_close"), langs
        label = token.meta["label"]
        place = self.reading.place(self.line(token), f"[^{label}]")
        self.reading.decide("note", place, label, plain(blocks[:1]))
        self.reading.keep_note(label, blocks, place)
        return ()

    def hidden(self, token: Token) -> Blocks:
        self.reading.signs.setdefault("comments", self.reading.start(self.line(token)))
        return ()

    def table(self, token: Token) -> Blocks:
        head: list[tuple[Cell, ...]] = []
        rows: list[tuple[Cell, ...]] = []
        row: list[Cell] = []
        align: list[Alignment] = []
        header = False
        while (inner := self.next()).type != "table_close":
            if inner.type in ("th_open", "td_open"):
                header = inner.type == "th_open"
                if not head and not rows:
                    align.append(_ALIGNMENTS.get(str(inner.attrs.get("style", "")), "default"))
                self.reading.enter_cell(self.line(self.tokens[self.at]), self.tokens[self.at].content)
                row.append(Cell(self.inlines(), colspan=inner.meta.get("span", 1)))
                self.reading.leave_cell()
            elif inner.type == "tr_close":
                (head if header else rows).append(tuple(row))
                row = []
        self.reading.decide("table", self.reading.start(self.line(token)), text=plain((head or rows)[0]))
        id = self.reading.take_anchor()
        return (Table(tuple(head), tuple(rows), tuple(align), id=id, line=self.line(token)),)

    def caption(self, token: Token) -> Blocks:
        given = attributes.of(token)
        self.reading.drop(given, self.reading.start(self.line(token)))
        words = self.inlines()
        self.next()
        self.tree.caption(words, given.id, self.line(token))
        return ()


_TAKERS: dict[str, Callable[[_Cursor, Token], Blocks]] = {
    "paragraph_open": _Cursor.paragraph,
    "heading_open": _Cursor.heading,
    "bullet_list_open": _Cursor.bullets,
    "ordered_list_open": _Cursor.numbers,
    "dl_open": _Cursor.definitions,
    "blockquote_open": _Cursor.quote,
    "code_block": _Cursor.code,
    "fence": _Cursor.code,
    "math_block": _Cursor.math,
    "hr": _Cursor.rule,
    "html_block": _Cursor.html,
    "shortcode": _Cursor.command,
    "fence_open": _Cursor.opening,
    "fence_close": _Cursor.closing,
    "attributes": _Cursor.attribute_line,
    "definition": _Cursor.definition,
    "note_open": _Cursor.note,
    "hidden": _Cursor.hidden,
    "table_open": _Cursor.table,
    "caption_open": _Cursor.caption,
}
