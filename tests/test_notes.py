"""Notes are numbered in the order of their calls; no note is ever lost."""

from __future__ import annotations

from briefpress.document import Document, Emphasis, Inline, Note, NoteRef, Paragraph, Summary, Text
from briefpress.passes.notes import notes
from briefpress.walk import plain, query


def note(label: str, *inlines: Inline) -> Note:
    return Note(label, (Paragraph(inlines or (Text(f"Note {label}."),)),))


def article(*inlines: Inline, of: tuple[Note, ...], summary: Summary | None = None) -> Document:
    return Document(blocks=(Paragraph(inlines),), notes=of, summary=summary)


def calls(document: Document) -> list[tuple[str, int, int]]:
    return [(ref.label, ref.number, ref.occurrence) for ref in query(document, NoteRef)]


def test_the_order_of_the_calls_numbers_the_notes() -> None:
    done = notes(article(NoteRef("b"), NoteRef("a"), of=(note("a"), note("b")))).value
    assert calls(done) == [("b", 1, 1), ("a", 2, 1)]
    assert [(n.label, n.number) for n in done.notes] == [("b", 1), ("a", 2)]


def test_a_note_called_again_keeps_its_number() -> None:
    inside = Emphasis((NoteRef("a"),))
    done = notes(article(NoteRef("a"), inside, NoteRef("b"), NoteRef("a"), of=(note("a"), note("b")))).value
    assert calls(done) == [("a", 1, 1), ("a", 1, 2), ("b", 2, 1), ("a", 1, 3)]


def test_an_uncalled_note_comes_last_and_keeps_its_words() -> None:
    done = notes(article(NoteRef("b"), of=(note("a"), note("b")))).value
    assert [(n.label, n.number) for n in done.notes] == [("b", 1), ("a", 0)]


def test_a_call_without_a_note_becomes_text_and_is_reported() -> None:
    result = notes(article(Text("word"), NoteRef("x"), of=()))
    assert plain(result.value.blocks) == "word[x]\n"
    assert [d.rule for d in result.diagnostics] == ["orphan-call"]


def test_an_extracted_summary_repeats_the_calls_of_the_body() -> None:
    box = Summary((Paragraph((NoteRef("b"),)),), extracted=True)
    done = notes(article(NoteRef("a"), NoteRef("b"), of=(note("a"), note("b")), summary=box)).value
    assert calls(done) == [("b", 2, 2), ("a", 1, 1), ("b", 2, 1)]


def test_a_written_summary_is_read_before_the_body() -> None:
    box = Summary((Paragraph((NoteRef("b"),)),))
    done = notes(article(NoteRef("a"), NoteRef("b"), of=(note("a"), note("b")), summary=box)).value
    assert calls(done) == [("b", 1, 1), ("a", 2, 1), ("b", 1, 2)]


def test_a_note_that_only_a_note_calls_is_spelled_out_there() -> None:
    outer = note("a", Text("See"), NoteRef("b"))
    inner = note("b", Text("the report"), NoteRef("c"))
    done = notes(article(NoteRef("a"), of=(outer, inner, note("c")))).value
    assert [plain(n.blocks) for n in done.notes] == ["See [the report [Note c.]]\n"]


def test_a_note_that_the_text_calls_too_stays_a_call_inside_a_note() -> None:
    outer = note("a", Text("As in"), NoteRef("b"))
    done = notes(article(NoteRef("a"), NoteRef("b"), of=(outer, note("b")))).value
    assert calls(done) == [("a", 1, 1), ("b", 2, 1), ("b", 2, 2)]


def test_notes_that_call_each_other_in_a_ring_keep_their_words() -> None:
    ring = (note("a", Text("one"), NoteRef("b")), note("b", Text("two"), NoteRef("a")))
    words = plain(notes(article(Text("text"), of=ring)).value.notes)
    assert words.count("one") == 1
    assert words.count("two") == 1


def test_a_long_chain_of_nested_notes_keeps_its_words() -> None:
    chain = tuple(note(str(i), Text(f"word{i}"), NoteRef(str(i + 1))) for i in range(300))
    words = plain(notes(article(NoteRef("0"), of=(*chain, note("300")))).value.notes)
    assert all(words.count(f"word{i} ") == 1 for i in range(299))
