"""Documents written as plain text by a writer of the tests' own, and read back: the same words, notes and calls."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import given, settings, strategies as st

from briefpress.document import (
    BlockQuote,
    Delimiter,
    Document,
    Heading,
    Inline,
    List,
    ListStyle,
    Note,
    NoteRef,
    Paragraph,
    Text,
)
from briefpress.enumerators import marker
from briefpress.readers.text import read_text
from briefpress.walk import blocks_inlines, plain, query

#: No word of one letter: behind one, a number in brackets is what a function is of.
WORDS = (
    "harbour council winter étude région général Küste größer señora mañana città però wybrzeże łódź берег ещё місто "
    "quarante deux boats seven stone lantern the of and to le la de une der die von el na что на ми"
).split()
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=9, max_size=30).map(
    lambda words: " ".join(words).capitalize() + "."
)
TITLE = st.lists(st.sampled_from([word for word in WORDS if len(word) > 2]), min_size=2, max_size=5).map(
    lambda words: " ".join(words).capitalize()
)
#: How lists are numbered. Capitals and figures in brackets are left out: they may be headings, or notes.
FORMS: st.SearchStrategy[tuple[ListStyle, Delimiter]] = st.sampled_from(
    (
        ("decimal", "period"),
        ("lower-alpha", "one-paren"),
        ("lower-alpha", "two-parens"),
        ("lower-alpha", "period"),
        ("lower-roman", "one-paren"),
        ("upper-alpha", "one-paren"),
    )
)
#: How calls and notes are written: ``{}`` is the number.
HABITS = (
    ("({})", "{}. "),
    ("[{}]", "[{}] "),
    ("({})", "({}) "),
    ("[{}]", "{}) "),
    ("{{{}}}", "{{{}}} "),
    ("[{}]", "[{}]: "),
)


@dataclass(frozen=True)
class Written:
    """A document, how its notes are written, and the width its text is wrapped at (0: not)."""

    document: Document
    habit: tuple[str, str]
    width: int
    titled: bool


def paragraph(sentences: list[str], label: str = "") -> Paragraph:
    """Sentences as one paragraph, with a call before the last full stop."""
    text = " ".join(sentences)
    return Paragraph((Text(text[:-1]), NoteRef(label), Text("."))) if label else Paragraph((Text(text),))


@st.composite
def written(draw: st.DrawFn) -> Written:
    blocks: list[Paragraph | Heading | List | BlockQuote] = []
    notes = draw(st.lists(SENTENCE, min_size=0, max_size=5))
    sentences = st.lists(SENTENCE, min_size=2, max_size=4)
    for number in range(1, draw(st.integers(max(len(notes), 1), len(notes) + 3)) + 1):
        blocks.append(paragraph(draw(sentences), str(number) if number <= len(notes) else ""))
        match draw(st.sampled_from(["", "", "heading", "list", "numbers", "quote"])):
            case "heading":
                blocks += [Heading(1, (Text(draw(TITLE)),)), paragraph(draw(sentences))]
            case "list" | "numbers" as kind:
                items = tuple((paragraph([item]),) for item in draw(st.lists(SENTENCE, min_size=2, max_size=4)))
                style, delimiter = draw(FORMS)
                ordered = List(items, True, style=style, delimiter=delimiter)
                blocks += [ordered if kind == "numbers" else List(items), paragraph(draw(sentences))]
            case "quote":
                blocks += [BlockQuote((paragraph(draw(sentences)),)), paragraph(draw(sentences))]
    document = Document(
        blocks=tuple(blocks), notes=tuple(Note(str(n), (paragraph([text]),)) for n, text in enumerate(notes, 1))
    )
    return Written(document, draw(st.sampled_from(HABITS)), draw(st.sampled_from([0, 60, 72, 80])), draw(st.booleans()))


def text_of(case: Written) -> str:
    """The document as plain text."""
    parts = list(_parts(case))
    if case.document.notes and case.titled:
        parts.append("Notes")
    notes = [case.habit[1].format(note.label) + plain(note.blocks).strip() for note in case.document.notes]
    return "\n\n".join([*parts, "\n".join(_wrap(note, case.width, "    ") for note in notes)])


def _parts(case: Written) -> Iterator[str]:
    for block in case.document.blocks:
        spoken = plain(blocks_inlines((block,), lambda inlines: _called(inlines, case.habit[0]))).strip()
        match block:
            case List():
                marks = [marker(block, at) if block.ordered else "- " for at in range(len(block.items))]
                items = (plain(item).strip() for item in block.items)
                yield "\n".join(_wrap(mark + item, case.width, "  ") for mark, item in zip(marks, items, strict=True))
            case BlockQuote():
                yield "\n".join(f"> {line}" for line in _wrap(spoken, case.width).split("\n"))
            case Heading():
                yield spoken
            case _:
                yield _wrap(spoken, case.width)


def _called(inlines: tuple[Inline, ...], call: str) -> tuple[Inline, ...]:
    return tuple(Text(call.format(one.label)) if isinstance(one, NoteRef) else one for one in inlines)


def _wrap(text: str, width: int, indent: str = "") -> str:
    if not width:
        return text
    return textwrap.fill(text, width, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False)


@settings(max_examples=300)
@given(written())
def test_what_is_written_is_read_back(case: Written) -> None:
    read = read_text(text_of(case), "a.txt").value
    spoken = plain(read.meta.title).split() + plain(read.meta.subtitle).split() + plain(read.blocks).split()
    assert spoken == plain(case.document.blocks).split()
    assert [plain(note.blocks).split() for note in read.notes] == [
        plain(note.blocks).split() for note in case.document.notes
    ]
    assert [ref.label for ref in query(read.blocks, NoteRef)] == [note.label for note in case.document.notes]
    for kind in (Heading, List, BlockQuote):
        assert len(list(query(read.blocks, kind))) == len(list(query(case.document.blocks, kind)))
    assert [(each.style, each.delimiter) for each in query(read.blocks, List)] == [
        (each.style, each.delimiter) for each in query(case.document.blocks, List)
    ]
