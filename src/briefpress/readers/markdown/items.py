"""The items of lists: their numbers as typed, and the boxes of tasks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token
from msgspec.structs import replace

from ...document import Block, Delimiter, Paragraph, Text

Blocks = tuple[Block, ...]


class Item(NamedTuple):
    """An item of a list, with its number as typed (0 in a list without numbers)."""

    number: int
    line: int
    blocks: Blocks


#: CommonMark's two signs behind a number, by the markup of their tokens; fancy lists say their own.
DELIMITERS: dict[str, Delimiter] = {"": "period", ".": "period", ")": "one-paren"}
CHECKBOXES = {True: "☑", False: "☐"}


def is_tight(tokens: Sequence[Token], at: int, opening: Token) -> bool:
    """Whether the paragraphs of a list's items are hidden, which is how markdown-it marks a tight list."""
    while (inner := tokens[at]).level > opening.level:
        if inner.type == "paragraph_open" and inner.level == opening.level + 2:
            return inner.hidden
        at += 1
    return True


def runs(items: Sequence[Item]) -> list[list[Item]]:
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


def checked(blocks: Blocks, box: str) -> Blocks:
    """The blocks of a task with its box before the first word."""
    match blocks:
        case (Paragraph(children=(Text(text=text), *rest)) as first, *others):
            return (replace(first, children=(Text(f"{box} {text}"), *rest)), *others)
        case (Paragraph() as first, *others):
            return (replace(first, children=(Text(f"{box} "), *first.children)), *others)
        case _:
            return (Paragraph((Text(box),)), *blocks)
