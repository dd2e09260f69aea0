"""The summary box: what the author wrote, else sentences of the article, word for word."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from briefpress.diagnostics import Diagnostic
from briefpress.document import (
    Block,
    Division,
    Document,
    Emphasis,
    Heading,
    Inline,
    Link,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Strong,
    Summary,
    Text,
)
from briefpress.passes.anchors import anchors
from briefpress.passes.notes import notes
from briefpress.passes.summary import summary
from briefpress.walk import plain, query

SENTENCES = (
    "The port of Varna handled a record eleven million tonnes of grain last year.",
    "Grain leaves the port of Varna on ships that the new terminal can load in two days.",
    "But those ships wait at anchor for a week when the harbour is closed by ice.",
    "The harbour authority plans a second terminal for grain to the north of the port.",
    "Its cost is put at ninety million, of which the state would bear a third.",
    "Insurers have asked the harbour authority to publish the depth of the northern channel.",
    "A second terminal would shorten the wait of ships and lower the insurers' premiums.",
    "They also want the ice to be measured each winter by an independent body.",
    "The port, the insurers and the state meet in March to settle the terms of the terminal.",
)


def article(*blocks: Block, **meta: object) -> Document:
    return anchors(Document(meta=replace(Meta(lang="en"), **meta), blocks=blocks)).value


def said(*words: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(word) if isinstance(word, str) else word for word in words))


def paragraphs() -> list[Paragraph]:
    return [said(f"{sentence} {sentence.replace('port', 'quay')}") for sentence in SENTENCES]


def boxed(document: Document) -> Summary:
    done = summary(document).value.summary
    assert done is not None
    return done


def lines(document: Document) -> list[str]:
    """The sentences in the box, without their links."""
    box = summary(document).value.summary
    blocks = box.blocks if box else ()
    return [plain(block).rpartition("§")[0].strip() for block in blocks]


def told(document: Document) -> list[Diagnostic]:
    return list(summary(document).diagnostics)


# --- what the author wrote -------------------------------------------------------------------


def test_the_authors_summary_goes_before_the_abstract_and_any_extract() -> None:
    ours, other = (said("Ours."),), (said("Other."),)
    assert boxed(article(*paragraphs(), summary=ours, abstract=other)) == Summary(ours)
    assert boxed(article(*paragraphs(), abstract=other)) == Summary(other)


def test_a_division_leaves_the_body_for_the_box_wherever_it_stands() -> None:
    inner = Division("summary", (said("Ours."),))
    for wrapped in (inner, Division("details", (said("x"), inner))):
        done = summary(article(*paragraphs(), wrapped)).value
        assert done.summary == Summary((said("Ours."),))
        assert "Ours." not in plain(done.blocks)
        assert all(sentence in plain(done.blocks) for sentence in SENTENCES)


def test_the_order_of_preference() -> None:
    heading: tuple[Block, ...] = (Heading(1, (Text("Summary"),)), said("Section."), Heading(1, (Text("Next"),)))
    divided = (Division("abstract", (said("Abstract division."),)), Division("summary", (said("Summary division."),)))
    body = (*heading, *divided, *paragraphs())
    said_by = {"summary": (said("Front matter."),), "abstract": (said("Abstract."),)}
    assert plain(boxed(article(*body, **said_by))) == "Front matter.\n"
    assert plain(boxed(article(*body, abstract=said_by["abstract"]))) == "Summary division.\n"
    assert plain(boxed(article(*body[:4], *body[5:], abstract=said_by["abstract"]))) == "Abstract.\n"
    assert plain(boxed(article(*body[:4], *body[5:]))) == "Abstract division.\n"
    assert plain(boxed(article(*heading, *paragraphs()))) == "Section.\n"


def test_a_section_titled_as_a_summary_moves_into_the_box() -> None:
    section = (Heading(1, (Text("Key points:"),)), said("One."), Heading(2, (Text("Sub"),)))
    document = article(*paragraphs()[:1], *section, Heading(1, (Text("Next"),)), *paragraphs())
    done = summary(document).value
    assert done.summary is not None
    assert [plain(block).strip() for block in done.summary.blocks] == ["One.", "Sub"]
    assert [plain(block).strip() for block in done.blocks if isinstance(block, Heading)] == ["Next"]
    assert len(list(query(done.blocks, Paragraph))) == 1 + len(SENTENCES)


# --- what the author asks for ----------------------------------------------------------------


def test_none_leaves_the_box_out_and_every_word_where_it_is() -> None:
    document = article(*paragraphs(), Division("summary", (said("Ours."),)), summary_mode="none")
    assert summary(document).value == document


@pytest.mark.parametrize("count", [1, 2, 4, 7])
def test_a_number_asks_for_so_many_sentences_even_over_a_written_summary(count: int) -> None:
    document = article(*paragraphs(), summary=(said("Ours."),), summary_mode=str(count))
    box = boxed(document)
    assert box.extracted
    assert len(box.blocks) == count
    assert "not what the author wrote" in told(document)[0].message


def test_auto_extracts_and_leaves_a_division_in_the_body() -> None:
    done = summary(article(*paragraphs(), Division("summary", (said("Ours."),)), summary_mode="auto")).value
    assert done.summary is not None
    assert done.summary.extracted
    assert "Ours." in plain(done.blocks)


def test_where_nothing_can_be_extracted_the_written_one_stands_in_the_box() -> None:
    assert boxed(article(said("Too short."), summary=(said("Ours."),), summary_mode="auto")) == Summary(
        (said("Ours."),)
    )


# --- sentences of the article ----------------------------------------------------------------


def test_extracted_sentences_are_the_articles_own_and_point_to_their_paragraph() -> None:
    document = article(*paragraphs())
    box = boxed(document)
    targets = {paragraph.id: plain(paragraph) for paragraph in query(document.blocks, Paragraph)}
    assert box.extracted
    assert 3 <= len(box.blocks) <= 6
    for line in box.blocks:
        pointer = list(query(line, Link))[-1]
        words = plain(line).strip().removesuffix(plain(pointer)).strip()
        assert words in targets[pointer.url.removeprefix("#")]


def test_a_short_article_gets_no_extract_and_says_so() -> None:
    result = summary(article(*paragraphs()[:1]))
    assert result.value.summary is None
    assert [d.rule for d in result.diagnostics] == ["summary"]


def test_a_note_called_in_a_sentence_is_called_again_and_printed_once() -> None:
    first = Paragraph((Text(SENTENCES[0]), NoteRef("a"), Text(f" {SENTENCES[1]}")))
    document = article(first, *paragraphs()[1:], summary_mode="12")
    noted = replace(document, notes=(Note("a", (said("A source."),)),))
    done = notes(summary(noted).value).value
    calls = [(call.label, call.number, call.occurrence) for call in query(done, NoteRef)]
    assert sorted(calls) == [("a", 1, 1), ("a", 1, 2)]
    assert [note.number for note in done.notes] == [1]


def test_a_sentence_keeps_its_formatting() -> None:
    split = Paragraph((Text("The port of "), Emphasis((Text("Varna"),)), Text(SENTENCES[0][17:])))
    box = boxed(article(split, *paragraphs()[1:], summary_mode="12"))
    assert any(plain(each) == "Varna" for each in query(box, Emphasis))


NAMED = {
    "a biography": "Anna Weber is a fellow at the Institute for Ports and the author of a book on grain terminals.",
    "a correction": "Correction: An earlier version of this article said that the port of Varna had a second terminal.",
    "a pull quote": f"“{SENTENCES[3]}”",
    "a caption": "Caption: The port of Varna and the terminal for grain in March. Photograph: L. Arce.",
    "a line that leads elsewhere": "Read also: How the port of Varna became the harbour of the state and its insurers.",
    "a contact": "Write to the harbour authority of the port of Varna at press@port.example for the terms.",
    "a question of an interviewer": "The port plans a second terminal for grain. Who will pay the state and the port?",
}


@pytest.mark.parametrize("beside", NAMED.values(), ids=NAMED.keys())
def test_what_is_beside_the_matter_is_never_taken(beside: str) -> None:
    asked = [said("Why does the port need it?"), said("Who pays the port?")] if beside.endswith("?") else []
    taken = lines(article(*paragraphs(), *asked, said(beside), summary_mode="12"))
    assert taken
    assert not any(sentence in beside for sentence in taken if sentence not in SENTENCES)


def test_paragraphs_of_a_section_about_the_author_are_not_taken() -> None:
    about = (Heading(2, (Text("About the author"),)), said("She has studied the port of Varna, its grain and its ice."))
    assert not any("studied" in line for line in lines(article(*paragraphs(), *about, summary_mode="12")))


@pytest.mark.parametrize(
    "dateline",
    [
        "VARNA, 3 March — ",
        "VARNA (Agency) – ",
        "Varna, 3 March (Agency) — ",
        "ST. JOHN'S, Canada, March 3 – ",
        "Varna — ",
    ],
)
def test_a_sentence_begins_behind_the_dateline(dateline: str) -> None:
    dispatch = article(said(dateline + SENTENCES[0]), *paragraphs()[1:], summary_mode="12")
    taken = lines(dispatch)
    assert SENTENCES[0] in taken
    assert not any(dateline.strip() in line for line in taken)


def test_half_a_quotation_is_never_taken() -> None:
    opened = (
        "The minister of the port said: “The harbour needs a second terminal for its grain. The state will pay a third."
    )
    closed = (
        "The insurers will pay for the ice of the harbour. The port of Varna will be open in winter for all ships.”"
    )
    taken = lines(article(*paragraphs(), said(opened), said(closed), summary_mode="12"))
    assert taken
    assert not any(line in opened + closed for line in taken)


def test_the_title_is_not_said_again() -> None:
    title = SENTENCES[0].rstrip(".")
    assert SENTENCES[0] not in lines(article(*paragraphs(), title=(Text(title),), summary_mode="12"))


# --- key figures -----------------------------------------------------------------------------

FIGURES = (
    "On 26 April the port of Varna loaded 11 million tonnes of grain, a record since the war.",
    "The terminal will cost $90 million, and the state will bear 30% of the cost by 3 May 2027.",
    "Insurers counted 600 ships at anchor; see article 5 of the treaty of 2024, and page 12 of the report.",
)


def figures(**meta: object) -> list[str]:
    box = summary(article(*map(said, FIGURES), *paragraphs(), **meta)).value.summary
    return [plain(figure).strip().replace("\u00a0", " ") for figure in box.figures] if box else []


def test_key_figures_are_off_by_default() -> None:
    assert figures() == []


def test_key_figures_stand_in_the_box_with_their_paragraphs() -> None:
    assert figures(key_figures=("auto",)) == [
        "26 April § 1",
        "11 million tonnes of grain § 1",
        "$90 million § 2",
        "30% of the cost § 2",
        "3 May 2027 § 2",
        "600 ships § 3",
    ]


def test_the_authors_own_key_figures_are_linked_where_the_text_has_them() -> None:
    assert figures(key_figures=("600 ships", "a third", "no such words")) == [
        "600 ships § 3",
        "a third § 8",
        "no such words",
    ]
    box = boxed(article(*map(said, FIGURES), key_figures=("600 ships",)))
    assert (box.blocks, box.extracted) == ((), False)
    assert [plain(strong) for strong in query(box, Strong)] == ["600 ships"]


def test_without_the_box_there_are_no_key_figures() -> None:
    assert figures(key_figures=("auto",), summary_mode="none") == []
