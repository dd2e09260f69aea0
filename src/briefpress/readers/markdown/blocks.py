"""From markdown-it's block tokens to blocks; notes are kept apart in the reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token
from msgspec.structs import replace

from ...document import (
    Alignment,
    Block,
    BlockQuote,
    Cell,
    CodeBlock,
    Figure,
    Heading,
    List,
    NoteRef,
    Paragraph,
    Table,
    Text,
    ThematicBreak,
)
from ...walk import query
from ..meta import clean
from .inlines import Inlines, comment, picture, read_inlines
from .reading import Reading

Blocks = tuple[Block, ...]


class Item(NamedTuple):
    """An item of a list, with its number as typed (0 in a list without numbers)."""

    number: int
    line: int
    blocks: Blocks


_ALIGNMENTS: dict[str, Alignment] = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}
_CHECKBOXES = {True: "☑", False: "☐"}


def read_blocks(tokens: Sequence[Token], reading: Reading) -> Blocks:
    """The blocks of all tokens of a text."""
    reading.urls.update(_addresses(tokens))
    return _Cursor(tokens, reading).blocks("")


def _addresses(tokens: Iterable[Token]) -> Iterator[str]:
    """The addresses of all links and images."""
    for token in tokens:
        yield str(token.attrs.get("href", token.attrs.get("src", "")))
        yield from _addresses(token.children or ())


class _Cursor:
    """Goes through the tokens once; it calls itself for containers, whose depth the grammar limits."""

    def __init__(self, tokens: Sequence[Token], reading: Reading) -> None:
        self.tokens, self.reading, self.at = tokens, reading, 0

    def next(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def blocks(self, until: str) -> Blocks:
        """The blocks up to the token that closes what holds them."""
        found: list[Block] = []
        while self.at < len(self.tokens):
            token = self.next()
            if token.type == until:
                break
            found += _TAKERS[token.type](self, token)
        return tuple(found)

    def line(self, token: Token) -> int:
        return self.reading.first_line + (token.map[0] if token.map else 0)

    def inlines(self) -> Inlines:
        """What is in the next token, which holds inlines."""
        token = self.next()
        return read_inlines(token.children or (), self.reading, self.line(token))

    def paragraph(self, token: Token) -> Blocks:
        line = self.line(token)
        held = self.next()
        self.next()
        children = held.children or []
        if len(children) == 1 and children[0].type == "image" and children[0].attrs["src"]:
            return (self.figure(children[0], line),)
        words = read_inlines(children, self.reading, line)
        return (Paragraph(words, line=line),) if words else ()

    def figure(self, token: Token, line: int) -> Figure:
        """An image alone: its title is the caption, else its description is shown as well as kept."""
        words = read_inlines(token.children or (), self.reading, line)
        image = picture(token, words)
        if not image.title:
            return Figure(image, words, line=line)
        return Figure(replace(image, title=""), (Text(image.title), *query(words, NoteRef)), line=line)

    def heading(self, token: Token) -> Blocks:
        words = self.inlines()
        self.next()
        return (Heading(int(token.tag[1:]), words, line=self.line(token)),) if words else ()

    def bullets(self, token: Token) -> Blocks:
        tight = self.is_tight(token)
        return (List(tuple(item.blocks for item in self.items()), tight=tight, line=self.line(token)),)

    def numbers(self, token: Token) -> Blocks:
        """An ordered list; where the typed numbers skip (years, say), a list for each run, so that they stay."""
        tight = self.is_tight(token)
        return tuple(
            List(tuple(item.blocks for item in run), ordered=True, start=run[0].number, tight=tight, line=run[0].line)
            for run in _runs(self.items())
        )

    def items(self) -> list[Item]:
        found: list[Item] = []
        while (token := self.next()).type == "list_item_open":
            blocks = self.blocks("list_item_close")
            if "checked" in token.meta:
                blocks = _checked(blocks, _CHECKBOXES[token.meta["checked"]])
            found.append(Item(int(token.info or 0), self.line(token), blocks))
        return found

    def is_tight(self, token: Token) -> bool:
        """Whether the paragraphs of the items are hidden, which is how markdown-it marks a tight list."""
        at = self.at
        while (inner := self.tokens[at]).level > token.level:
            if inner.type == "paragraph_open" and inner.level == token.level + 2:
                return inner.hidden
            at += 1
        return True

    def quote(self, token: Token) -> Blocks:
        return (BlockQuote(self.blocks("blockquote_close"), line=self.line(token)),)

    def code(self, token: Token) -> Blocks:
        lang = (token.info.split() or [""])[0]
        return (CodeBlock(token.content.removesuffix("\n"), lang, line=self.line(token)),)

    def rule(self, token: Token) -> Blocks:
        return (ThematicBreak(line=self.line(token)),)

    def comment(self, token: Token) -> Blocks:
        comment(self.reading, self.line(token))
        return ()

    def definition(self, token: Token) -> Blocks:
        """The address of a link; text again where no link uses it, for a line of prose can look like one."""
        url, line = token.meta["url"], self.line(token)
        # `[comment]: # (words)` is the idiom for a comment.
        if url in self.reading.urls or url == "#":
            return ()
        typed = f"[{token.meta['label']}]: {url} {token.meta['title']}".rstrip()
        message = f"Nothing uses this address of a link ({url}); it stays text."
        self.reading.report("unused-link", message, line, "[", "Delete it, or write \\[ at its start if it is text.")
        return (Paragraph((Text(clean(" ".join(typed.split()))),), line=line),)

    def note(self, token: Token) -> Blocks:
        blocks = self.blocks("note_close")
        self.reading.keep_note(token.meta["label"], blocks, self.line(token))
        return ()

    def table(self, token: Token) -> Blocks:
        rows: list[tuple[Cell, ...]] = []
        row: list[Cell] = []
        align: list[Alignment] = []
        while (inner := self.next()).type != "table_close":
            if inner.type in ("th_open", "td_open"):
                row.append(Cell(self.inlines()))
            if inner.type == "th_open":
                align.append(_ALIGNMENTS.get(str(inner.attrs.get("style", "")), "default"))
            elif inner.type == "tr_close":
                rows.append(tuple(row))
                row = []
        return (Table((rows[0],), tuple(rows[1:]), tuple(align), line=self.line(token)),)


_TAKERS: dict[str, Callable[[_Cursor, Token], Blocks]] = {
    "paragraph_open": _Cursor.paragraph,
    "heading_open": _Cursor.heading,
    "bullet_list_open": _Cursor.bullets,
    "ordered_list_open": _Cursor.numbers,
    "blockquote_open": _Cursor.quote,
    "code_block": _Cursor.code,
    "fence": _Cursor.code,
    "hr": _Cursor.rule,
    "comment": _Cursor.comment,
    "definition": _Cursor.definition,
    "note_open": _Cursor.note,
    "table_open": _Cursor.table,
}


def _runs(items: Sequence[Item]) -> list[list[Item]]:
    """The items in runs of consecutive numbers; one run where all have one number, Markdown's idiom for 1, 2, 3."""
    if len({item.number for item in items}) == 1:
        return [list(items)]
    runs: list[list[Item]] = []
    for item in items:
        if runs and item.number == runs[-1][-1].number + 1:
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _checked(blocks: Blocks, box: str) -> Blocks:
    """The blocks of a task with its box before the first word."""
    match blocks:
        case (Paragraph(children=(Text(text=text), *rest)) as first, *others):
            return (replace(first, children=(Text(f"{box} {text}"), *rest)), *others)
        case (Paragraph() as first, *others):
            return (replace(first, children=(Text(f"{box} "), *first.children)), *others)
        case _:
            return (Paragraph((Text(box),)), *blocks)
