"""What is nested too deep for a page is printed all the same, word for word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from briefpress import finish, write
from briefpress.document import (
    Block,
    BlockQuote,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Inline,
    List,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Text,
)
from briefpress.passes.nesting import DEEPEST, nesting
from briefpress.theme import load_theme
from briefpress.walk import plain
from strategies import documents

HOLDERS: dict[str, Callable[[int, Block], Block]] = {
    "list": lambda level, block: List(((Paragraph((Text(f"item{level}"),)), block),)),
    "quote": lambda level, block: BlockQuote((Paragraph((Text(f"quote{level}"),)), block)),
    "definition": lambda level, block: DefinitionList((Definition((Text(f"term{level}"),), ((block,),)),)),
    "division": lambda level, block: Division("note", (block,), (Text(f"title{level}"),)),
}
#: What the readers let through (`limits.Limits.nesting`).
DEEP = 200


def deep(holder: str, levels: int) -> Block:
    block: Block = Paragraph((Text("bottom"),))
    for level in range(levels, 0, -1):
        block = HOLDERS[holder](level, block)
    return block


def article(*blocks: Block, notes: tuple[Note, ...] = ()) -> Document:
    return Document(meta=Meta(title=(Text("T"),), lang="en", summary_mode="none"), blocks=blocks, notes=notes)


@pytest.mark.parametrize("holder", HOLDERS)
def test_the_deepest_that_readers_give_is_written_whole(holder: str) -> None:
    document = article(deep(holder, DEEP))
    done = nesting(document)
    assert [each.rule for each in done.diagnostics] == ["nesting"]
    assert plain(done.value.blocks).split() == plain(document.blocks).split()
    written = write(finish(document).value, ["pdf", "docx"], load_theme("note"))
    assert written.diagnostics == ()


def test_notes_and_inlines_are_no_deeper() -> None:
    inlines: tuple[Inline, ...] = (Text("word"), NoteRef("a"))
    for _ in range(DEEP):
        inlines = (Emphasis(inlines),)
    document = article(Paragraph(inlines), notes=(Note("a", (deep("list", DEEP),)),))
    done = nesting(document).value
    assert plain(done.blocks) == plain(document.blocks)
    assert plain(done.notes).split() == plain(document.notes).split()
    assert write(finish(document).value, ["pdf", "docx"], load_theme("note")).diagnostics == ()


def test_what_a_page_has_room_for_is_left_as_it_is() -> None:
    document = article(*(deep(holder, DEEPEST) for holder in HOLDERS))
    assert nesting(document).value == document
    assert nesting(document).diagnostics == ()


@given(documents)
def test_nothing_happens_to_documents_that_people_write(document: Document) -> None:
    assert nesting(document).value == document
