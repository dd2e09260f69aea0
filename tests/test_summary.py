"""The summary box: what the author wrote, else sentences of the article, word for word."""

from __future__ import annotations

from msgspec.structs import replace

from briefpress.document import Block, Document, Heading, Link, Meta, NoteRef, Paragraph, Summary, Text
from briefpress.extract import Sentence, extract, stands_alone
from briefpress.passes.anchors import anchors
from briefpress.passes.summary import summary
from briefpress.walk import plain, query, slice_inlines

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


def paragraphs() -> list[Paragraph]:
    return [Paragraph((Text(f"{sentence} {sentence.replace('port', 'quay')}"),)) for sentence in SENTENCES]


def boxed(document: Document) -> Summary:
    done = summary(document).value.summary
    assert done is not None
    return done


def test_the_authors_summary_goes_before_the_abstract_and_any_extract() -> None:
    ours, other = (Paragraph((Text("Ours."),)),), (Paragraph((Text("Other."),)),)
    assert boxed(article(*paragraphs(), summary=ours, abstract=other)) == Summary(ours)
    assert boxed(article(*paragraphs(), abstract=other)) == Summary(other)


def test_a_section_titled_as_a_summary_moves_into_the_box() -> None:
    section = (Heading(1, (Text("Key points:"),)), Paragraph((Text("One."),)), Heading(2, (Text("Sub"),)))
    document = article(*paragraphs()[:1], *section, Heading(1, (Text("Next"),)), *paragraphs())
    done = summary(document).value
    assert done.summary is not None
    assert [plain(block).strip() for block in done.summary.blocks] == ["One.", "Sub"]
    assert [plain(block).strip() for block in done.blocks if isinstance(block, Heading)] == ["Next"]
    assert len(list(query(done.blocks, Paragraph))) == 1 + len(SENTENCES)


def test_extracted_sentences_are_the_articles_own_and_point_to_their_paragraph() -> None:
    document = article(*paragraphs())
    box = boxed(document)
    targets = {paragraph.id: plain(paragraph) for paragraph in query(document.blocks, Paragraph)}
    assert box.extracted
    assert 3 <= len(box.blocks) <= 5
    for line in box.blocks:
        pointer = list(query(line, Link))[-1]
        words = plain(line).strip().removesuffix(plain(pointer)).strip()
        assert words in targets[pointer.url.removeprefix("#")]


def test_none_leaves_the_box_out() -> None:
    assert summary(article(*paragraphs(), summary_mode="none")).value.summary is None


def test_a_short_article_gets_no_extract_and_says_so() -> None:
    result = summary(article(*paragraphs()[:1]))
    assert result.value.summary is None
    assert [d.rule for d in result.diagnostics] == ["summary"]


def test_what_points_back_or_is_half_a_quotation_does_not_stand_alone() -> None:
    fit = "Insurers have asked the harbour authority to publish the depth of the channel."
    assert stands_alone(fit, "en")
    for unfit in (f"But {fit}", f"In addition {fit}", f"{fit} “And", "Too short.", fit.replace(".", ":")):
        assert not stands_alone(unfit, "en")
    assert not stands_alone("D’ailleurs, les assureurs demandent aussi que la glace soit mesurée chaque hiver.", "fr")


def test_the_extract_keeps_the_order_and_says_nothing_twice() -> None:
    twice = [Sentence(text, i, 0, len(text)) for i, text in enumerate(SENTENCES + SENTENCES)]
    chosen = extract(twice, "en")
    assert [sentence.paragraph for sentence in chosen] == sorted(sentence.paragraph for sentence in chosen)
    assert len({sentence.text for sentence in chosen}) == len(chosen)


def test_a_slice_keeps_the_call_that_stands_at_its_end() -> None:
    inlines = (Text("One."), NoteRef("1"), Text(" Two."))
    assert slice_inlines(inlines, 0, 4) == (Text("One."), NoteRef("1"))
    assert slice_inlines(inlines, 5, 9) == (Text("Two."),)
