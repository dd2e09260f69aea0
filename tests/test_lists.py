"""How lists are numbered: read from each format, and printed so in both outputs."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

import clients
from briefpress.document import (
    Block,
    BlockQuote,
    Delimiter,
    Document,
    List,
    ListStyle,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Summary,
    Text,
)
from briefpress.enumerators import marker
from briefpress.pipeline import finish, theme_of
from briefpress.readers import read
from briefpress.walk import plain, query
from briefpress.writers import write_formats
from docx_files import item, level, numbering, reading, word

FORMS = tuple(product(get_args(ListStyle), get_args(Delimiter)))


def forms(text: str, name: str = "a.md") -> list[tuple[int, str, str, list[str]]]:
    """Of each list its start, style, delimiter and the words of its items."""
    lists = query(read(text.encode(), name).value.blocks, List)
    return [
        (each.start, each.style, each.delimiter, [" ".join(plain(one).split()) for one in each.items]) for each in lists
    ]


# --- Markdown --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1. x\n2. y", (1, "decimal", "period")),
        ("1) x\n2) y", (1, "decimal", "one-paren")),
        ("(1) x\n(2) y", (1, "decimal", "two-parens")),
        ("a) x\nb) y", (1, "lower-alpha", "one-paren")),
        ("c. x\nd. y", (3, "lower-alpha", "period")),
        ("(A) x\n(B) y", (1, "upper-alpha", "two-parens")),
        ("B.  x\nC.  y", (2, "upper-alpha", "period")),
        ("i. x\nii. y", (1, "lower-roman", "period")),
        ("(iv) x\n\n(v) y", (4, "lower-roman", "two-parens")),
        ("I)  x\nII) y", (1, "upper-roman", "one-paren")),
        ("h. x\ni. y", (8, "lower-alpha", "period")),
        ("#. x\n#. y", (1, "decimal", "period")),
        ("(@) x\n(@good) y", (1, "decimal", "two-parens")),
    ],
)
def test_fancy_lists_of_markdown(text: str, form: tuple[int, str, str]) -> None:
    assert forms(f"Before.\n\n{text}\n\nBehind.") == [(*form, ["x", "y"])]


def test_examples_are_numbered_through_the_text() -> None:
    assert [found[0] for found in forms("(@) x\n\nWords.\n\n(@b) y\n(@) z\n\n# T\n\n(@) z")] == [1, 2, 4]


@pytest.mark.parametrize(
    "text",
    [
        "A. Smith\nB. Jones",
        "a) alone",
        "a) x\nc) y",
        "a) x\n(b) y",
        "(i.e.) x\n(e.g.) y",
        "Words of article 5\na) x\nb) y",
        "a)x\nb)y",
        "(1) alone",
        "mix) x\nmiy) y",
        "```\na) x\nb) y\n```",
        "    a) x\n    b) y",
    ],
)
def test_what_is_no_fancy_list_keeps_its_words(text: str) -> None:
    assert forms(text) == []
    assert plain(read(text.encode(), "a.md").value.blocks).split() == text.replace("```", "").split()


def test_fancy_lists_hold_blocks_and_lists() -> None:
    text = "a)  x\n\n    i. y\n    ii. z\n\n    > quoted\n\nb)  last\n    line\n\n- u\n  a) v\n  b) w\n"
    outer, inner, bullets, below = forms(text)
    assert outer == (1, "lower-alpha", "one-paren", ["x y z quoted", "last line"])
    assert inner == (1, "lower-roman", "period", ["y", "z"])
    assert (bullets[3], below) == (["u v w"], (1, "lower-alpha", "one-paren", ["v", "w"]))


def test_many_fancy_lists_take_linear_time() -> None:
    found = forms("a) x\nb) y\n\nWords.\n\n" * 5000)
    assert len(found) == 5000
    assert len(forms("".join(f"({n}) x\n" for n in range(1, 20_000)))[0][3]) == 19_999


# --- HTML ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opening", "form"),
    [
        ('<ol type="a">', (1, "lower-alpha")),
        ('<ol type=A start="3">', (3, "upper-alpha")),
        ("<ol type=i>", (1, "lower-roman")),
        ("<ol type=I>", (1, "upper-roman")),
        ('<ol type=a style="color: red; list-style-type: Upper-Roman">', (1, "upper-roman")),
        ('<ol style="list-style: lower-latin inside">', (1, "lower-alpha")),
        ('<ol style="list-style-type: hebrew">', (1, "decimal")),
    ],
)
@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_types_of_lists_of_html(opening: str, form: tuple[int, str], name: str) -> None:
    assert forms(f"<p>Before.</p>\n\n{opening}<li>x</li><li>y</li></ol>", name) == [(*form, "period", ["x", "y"])]


def test_a_list_that_counts_down_keeps_its_numbers() -> None:
    found = forms("<p>Before.</p><ol reversed type=a><li>x</li><li>y</li></ol>", "a.html")
    assert [(start, style) for start, style, _, _ in found] == [(2, "lower-alpha"), (1, "lower-alpha")]


# --- Word ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format", "text", "form"),
    [
        ("lowerLetter", "%1)", ("lower-alpha", "one-paren")),
        ("upperLetter", "(%1)", ("upper-alpha", "two-parens")),
        ("lowerRoman", "%1.", ("lower-roman", "period")),
        ("upperRoman", "%1)", ("upper-roman", "one-paren")),
        ("decimal", "(%1)", ("decimal", "two-parens")),
        ("hebrew1", "%1.", ("decimal", "period")),
    ],
)
def test_numbers_of_lists_of_word(format: str, text: str, form: tuple[str, str]) -> None:
    parts = {"numbering": numbering(level(0, format, text, 4))}
    [found] = reading(word(item("x") + item("y"), parts)).value.blocks
    assert isinstance(found, List)
    assert (found.start, found.style, found.delimiter) == (4, *form)


# --- the outputs -----------------------------------------------------------------------------


def numbered(style: ListStyle, delimiter: Delimiter, start: int = 1, *, under: tuple[Block, ...] = ()) -> List:
    """A list of two items that say how they are numbered."""
    bare = List(((), ()), ordered=True, start=start, style=style, delimiter=delimiter)
    items = tuple((Paragraph((Text(f"is {marker(bare, at).strip()} here"),)), *under) for at in range(2))
    return List(items, True, start, style=style, delimiter=delimiter)


def article(lang: str = "en") -> Document:
    """Lists of all forms: in the text, in one another, in a quotation, in the summary and in a note."""
    lists = tuple(numbered(style, delimiter, start) for start, (style, delimiter) in enumerate(FORMS, 1))
    nested = numbered("upper-alpha", "period", under=(numbered("lower-roman", "two-parens", 3),))
    quoted = BlockQuote((numbered("lower-alpha", "one-paren"),))
    note = Note("1", (Paragraph((Text("Words"),)), numbered("lower-alpha", "two-parens")))
    called = Paragraph((Text("Words."), NoteRef("1")))
    summary = Summary((numbered("upper-roman", "one-paren"),))
    meta = Meta(title=(Text("Lists"),), lang=lang)
    return Document(meta, summary, (called, *lists, nested, quoted), (note,))


def expected(document: Document) -> list[str]:
    """Each item's marker, as the item says it."""
    return sorted(re.findall(r"is (\S+) here", plain(document)))


def printed(text: str) -> list[str]:
    """The markers that stand before items that say their own."""
    return sorted(first for first, said in re.findall(r"(\(?\w+[.)])\s*is (\S+) here", text) if first == said)


def outputs(document: Document) -> dict[str, bytes]:
    finished = finish(document).value
    return dict(write_formats(finished, ("pdf", "docx"), theme_of(finished), {}).value)


def test_both_outputs_print_each_number_as_the_article_has_it(tmp_path: Path) -> None:
    document = article()
    made = outputs(document)
    for name, data in made.items():
        (tmp_path / f"a.{name}").write_bytes(data)
    assert len(expected(document)) == 2 * len(FORMS) + 2 + 4 + 2 + 2 + 2
    assert printed(clients.pdf_text(tmp_path / "a.pdf")) == expected(document)
    office = clients.soffice_to_pdf(tmp_path / "a.docx", tmp_path)
    assert printed(clients.pdf_text(office)) == expected(document)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_our_word_files_are_read_back_with_the_same_numbers(lang: str) -> None:
    document = article(lang)
    back = read(outputs(document)["docx"], "a.docx").value
    for found, written in ((back.blocks, document.blocks), (back.notes, document.notes)):
        assert [(each.start, each.style, each.delimiter) for each in query(found, List)] == [
            (each.start, each.style, each.delimiter) for each in query(written, List)
        ]
