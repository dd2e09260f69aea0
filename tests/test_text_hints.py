"""What an author says about the reading of a plain text: each hint, with its text and without."""

from __future__ import annotations

import pytest

from briefpress.decisions import KINDS
from briefpress.diagnostics import Result
from briefpress.document import (
    BlockQuote,
    Document,
    Heading,
    LineBreak,
    List,
    NoteRef,
    Paragraph,
    Table,
)
from briefpress.readers import read
from briefpress.walk import plain, query

LONG = "The harbour reopened on Monday, three years after the storm that had broken its northern quay in two."


def reading(text: str, hint: str = "") -> Result[Document]:
    front = f"---\nread: {{{hint}}}\n---\n" if hint else ""
    return read(f"{front}{text}".encode(), "a.txt")


def kinds(result: Result[Document]) -> set[str]:
    return {one.kind for one in result.decisions}


@pytest.mark.parametrize(
    ("hint", "kind", "text"),
    [
        ("title: off", "title", f"The quay\n\n{LONG}"),
        ("title: off", "subtitle", f"The quay of the north\nA story\n\n{LONG}"),
        ("byline: off", "byline", f"The quay\n\nBy Ann Lee\n\n{LONG}"),
        ("byline: off", "date", f"The quay\n\n3 May 2025\n\n{LONG}"),
        ("headings: off", "heading", f"{LONG}\n\nA short season\n\n{LONG}"),
        ("headings: off", "heading", f"{LONG}\n\nA short season\n==============\n\n{LONG}"),
        ("notes: off", "note-call", f"The quay(1). {LONG}\n\n(1) See it."),
        ("notes: off", "note", f"The quay(1). {LONG}\n\n(1) See it."),
        ("notes: off", "unused-note", f"{LONG}\n\nNotes\n\n1. See it."),
        ("notes: off", "orphan-call", f"The quay(1). {LONG}"),
        ("notes: off", "notes-heading", f"The quay(1). {LONG}\n\nNotes\n\n1. See it."),
        ("lists: off", "list", f"{LONG}\n\n- one\n- two"),
        ("quotes: off", "quote", f"{LONG}\n\n> It stood there."),
        ("quotes: off", "quote", f"{LONG}\n\n    It stood there for years.\n\n{LONG}"),
        ("verse: off", "verse", f"{LONG}\n\nThe sea was grey\nThe sky was low\nAnd no one came\n\n{LONG}"),
        ("tables: off", "table", f"{LONG}\n\nPort\tTons\nWhitby\t12\nHull\t14"),
        (
            "lines: keep",
            "joined-lines",
            "The harbour reopened on Monday, three years after the\nstorm that had broken it.",
        ),
    ],
)
def test_off_makes_such_a_thing_text(hint: str, kind: str, text: str) -> None:
    assert kind in kinds(reading(text))
    off = reading(text, hint)
    assert kind not in kinds(off)
    words = [word for word in text.split() if word.strip("=>-|.")]
    spoken = plain(off.value.meta.title) + plain(off.value.meta.subtitle) + plain(off.value.blocks)
    assert all(word.strip(">-") in spoken for word in words)


def test_what_is_off_stays_as_typed() -> None:
    assert plain(reading(f"{LONG}\n\n- one\n- two", "lists: off").value.blocks[1]).strip() == "- one"
    assert plain(reading(f"{LONG}\n\n> said", "quotes: off").value.blocks[1]).strip() == "> said"
    assert not list(query([reading(f"The quay(1).\n\n(1) See.", "notes: off").value], NoteRef))  # noqa: F541


@pytest.mark.parametrize(
    ("sample", "called"),
    [
        ("(1)", "round"),
        ("[1]", "square"),
        ("¹", "raised"),
        ("{1}", "brace"),
        ("[Note 1]", "word"),
        ("*", "star"),
        ("†", "dagger"),
    ],
)
def test_only_calls_written_as_the_sample_are_calls(sample: str, called: str) -> None:
    text = (
        "The round(1) and the square[1] and the raised¹ and the brace{1} and the word [Note 1], star* and dagger†. "
        f"{LONG}"
        "\n\nNotes\n\n1. One.\n* Star.\n† Dagger."
    )
    result = reading(text, f'notes: "{sample}"')
    (paragraph,) = (block for block in result.value.blocks if list(query(block, NoteRef)))
    assert isinstance(paragraph, Paragraph)
    at = next(i for i, inline in enumerate(paragraph.children) if isinstance(inline, NoteRef))
    assert plain(paragraph.children[:at]).rstrip().endswith(called)
    assert sum(isinstance(inline, NoteRef) for inline in paragraph.children) == 1


def test_a_sample_that_is_no_call_is_told() -> None:
    result = reading(f"The quay(1). {LONG}\n\n(1) See it.", 'notes: "call"')
    assert [one.rule for one in result.diagnostics] == ["bad-meta"]
    assert "note-call" in kinds(result)


def test_lines_are_kept_or_joined() -> None:
    text = "One line\nand another one\n\nA third"
    kept = reading(text, "lines: keep").value
    assert [plain(block).strip() for block in kept.blocks] == ["One line", "and another one", "A third"]
    joined = reading(f"{text}\nwith a fourth.\n\n- one\n- two", "lines: join").value
    assert plain(joined.meta.title) + plain(joined.blocks).split("\n")[0]
    assert [type(block) for block in joined.blocks if isinstance(block, List)] == [List]
    assert "One line and another one" in plain(joined.meta.title) + plain(joined.blocks)
    assert "A third with a fourth." in plain(joined.blocks)


def test_nothing_is_off_without_a_hint() -> None:
    text = f"{LONG}\n\n> said\n\n{LONG}\n\nA short season\n\n{LONG}\n\nPort\tTons\nWhitby\t12\nHull\t14\n\n- one\n- two"
    blocks = reading(text).value.blocks
    for kind in (BlockQuote, Heading, Table, List):
        assert list(query(blocks, kind))
    assert not list(query(blocks, LineBreak))


def test_each_hint_that_a_decision_names_is_true() -> None:
    named = {hint for advice in KINDS.values() for hint in advice.split("{")[1:]}
    assert {hint.split(":")[0] for hint in named} <= {
        "title", "byline", "headings", "notes", "lists", "quotes", "verse", "tables", "figures", "lines",
    }  # fmt: skip
