"""The PDF: every note at the foot of the page of its call, no word cut by a page's end, nothing fetched."""

from __future__ import annotations

import itertools
import random
import re
import time
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from msgspec.structs import replace

import briefpress
import clients
from briefpress import finish
from briefpress.document import (
    Block,
    BlockQuote,
    Cell,
    Document,
    Emphasis,
    Heading,
    Image,
    Inline,
    Link,
    List,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.errors import ThemeError
from briefpress.labels import labels_for
from briefpress.theme import Theme, load_theme
from briefpress.walk import plain
from briefpress.writers.pdf import Layout, lay_out
from briefpress.writers.pdf.html import Renderer
from strategies import documents
from words import first_lost, words

THEME = load_theme("note")
VOCABULARY = [
    "harbour",
    "storm",
    "season",
    "report",
    "figures",
    "quay",
    "authority",
    "winter",
    "gate",
    "channel",
    "survey",
    "power",
    "road",
    "insurer",
]


def laid_out(document: Document, theme: Theme = THEME) -> Layout:
    result = lay_out(document, theme, labels_for("en").value, {})
    assert [diagnostic.message for diagnostic in result.diagnostics] == []
    return result.value


def text_of(layout: Layout) -> list[str]:
    """The text of each page, as far as it is on the page."""
    with pypdfium2.PdfDocument(layout.pdf().value) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def article(*blocks: Block, notes: tuple[Note, ...] = (), lang: str = "en") -> Document:
    meta = Meta(title=(Text("A title"),), lang=lang, summary_mode="none")
    return finish(Document(meta=meta, blocks=blocks, notes=notes)).value


def long_article(seed: int) -> Document:
    """Pages of paragraphs, lists, quotations, tables and headings with notes of one to many lines in all of them."""
    dice = random.Random(seed)
    notes: list[Note] = []

    def prose(most: int) -> str:
        return " ".join(dice.choice(VOCABULARY) for _ in range(dice.randint(5, most)))

    def call() -> tuple[Inline, ...]:
        if dice.random() > 0.35:
            return ()
        label = str(len(notes) + 1)
        notes.append(Note(label, (Paragraph((Text(f"begin{label} {prose(120)} end{label}"),)),)))
        return (NoteRef(label),)

    def block() -> Block:
        sentences = (Text(f"{prose(25)}. "), *call(), Text(f"{prose(25)}. "), *call())
        paragraph = Paragraph(sentences)
        row = (Cell((Text(prose(6)), *call())), Cell((Text(prose(6)),)))
        kinds: list[Block] = [
            BlockQuote((paragraph,)),
            List(((paragraph,), (Paragraph((Text(prose(9)), *call())),))),
            Table(((Cell((Text("Head"), *call())), Cell((Text("Head"),))),), (row, row[:1] + row[1:])),
            Heading(1, (Text(prose(6)), *call())),
        ]
        return dice.choice(kinds) if dice.random() < 0.4 else paragraph

    blocks = [block() for _ in range(30)]
    return article(*blocks, notes=tuple(notes))


# --- notes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_every_note_stands_whole_on_the_page_of_its_call(seed: int) -> None:
    document = long_article(seed)
    layout = laid_out(document)
    pages = text_of(layout)
    numbers = [note.number for note in document.notes if note.number]
    assert len(numbers) > 15
    assert layout.count > 4
    for note in (each for each in document.notes if each.number):
        page = pages[layout.pages[f"call-{note.number}"] - 1]
        assert f"begin{note.label}" in page
        assert f"end{note.label}" in page


@pytest.mark.parametrize("bottom", [20.3, 24.7, 27, 28.1, 33.3, 39.9])
def test_the_size_of_the_page_does_not_scatter_the_text(bottom: float) -> None:
    margins = replace(THEME.page.margins, bottom=bottom)
    theme = replace(THEME, page=replace(THEME.page, margins=margins))
    notes = tuple(Note(str(n), (Paragraph((Text(f"Note {n}."),)),)) for n in range(12))
    body = [Paragraph((Text("word " * 90), NoteRef(note.label), Text("."))) for note in notes]
    assert laid_out(article(*body, notes=notes), theme).count == 3


def with_long_notes(seed: int, longest: int) -> Document:
    """Paragraphs with notes of a line to more than a page, whose words are all different."""
    dice, count, notes = random.Random(seed), itertools.count(), list[Note]()

    def numbered(words: int) -> Paragraph:
        return Paragraph((Text(" ".join(f"q{number}z" for number in itertools.islice(count, words))),))

    def sentence() -> tuple[Inline, ...]:
        text = Text(" ".join(dice.choices(VOCABULARY, k=dice.randint(20, 60))) + ".")
        if dice.random() < 0.4:
            return (text, Text(" "))
        words = dice.choice((8, 20, 60, longest))
        notes.append(Note(str(len(notes) + 1), (numbered(words // 2), numbered(words // 2))))
        return (text, NoteRef(str(len(notes))), Text(" "))

    def paragraph() -> Paragraph:
        return Paragraph(tuple(itertools.chain(*(sentence() for _ in range(dice.randint(1, 4))))))

    body = [paragraph() for _ in range(12)]
    return article(*body, notes=tuple(notes))


def pages_of_notes(document: Document, layout: Layout) -> dict[str, tuple[int, int]]:
    """The pages on which each note begins and ends, by the anchor of its call; all words of notes are in order."""
    found = [(word, page) for page, text in enumerate(text_of(layout), 1) for word in re.findall(r"q\d+z", text)]
    notes = {f"call-{note.number}": plain(note.blocks).split() for note in document.notes}
    assert [word for word, _ in found] == list(itertools.chain(*notes.values()))
    page_of = dict(found)
    return {call: (page_of[words[0]], page_of[words[-1]]) for call, words in notes.items()}


@pytest.mark.parametrize("seed", [0, 2, 3])
def test_a_long_note_begins_below_its_call_and_goes_on_at_the_foot_of_the_next_page(seed: int) -> None:
    document = with_long_notes(seed, 300)
    layout = laid_out(document)
    pages = pages_of_notes(document, layout)
    assert {call: begin for call, (begin, _) in pages.items()} == {call: layout.pages[call] for call in pages}
    assert any(begin < end for begin, end in pages.values())
    assert all(layout.pages[call.replace("call", "note")] == begin for call, (begin, _) in pages.items())


def test_a_note_of_several_pages_loses_no_word() -> None:
    document = with_long_notes(1, 1500)
    assert max(end - begin for begin, end in pages_of_notes(document, laid_out(document)).values()) > 1


# --- words -----------------------------------------------------------------------------------


def test_no_word_is_cut_by_the_end_of_a_page() -> None:
    long_words = ["Verantwortung", "Hochwasserschutz", "Nachbarschaftshilfe", "Bundesverfassungsgericht"]
    dice = random.Random(1)
    body = [Paragraph((Text(" ".join(dice.choices(long_words, k=70))),)) for _ in range(20)]
    pages = text_of(laid_out(article(*body, lang="de")))
    assert len(pages) > 6
    furniture = {
        "Briefing",
        "note",
        "·",
        "A",
        "title",
        "Page",
        "of",
        *map(str, range(1, len(pages) + 1)),
    }
    for page in pages:
        assert set(page.replace("\ufffe", "").replace("\x02", "").split()) <= {*long_words, *furniture}


def test_french_lines_neither_begin_nor_end_with_the_wrong_sign(tmp_path: Path) -> None:
    sentence = "Le ministre l’a dit : « Nous verrons ! » Qui donc ? Tous ; et 10 000 € de plus, soit 18 % du total. "
    body = article(Paragraph((Text(sentence * 12),)), lang="fr")
    for right in range(30, 110, 8):
        margins = replace(THEME.page.margins, right=float(right))
        theme = replace(THEME, page=replace(THEME.page, margins=margins))
        (tmp_path / "a.pdf").write_bytes(laid_out(body, theme).pdf().value)
        lines = [line.strip() for line in clients.pdf_text(tmp_path / "a.pdf").splitlines()]
        assert not [line for line in lines if re.match(r"[»:;!?%€]", line) or line.endswith("«")]


# --- links, pictures, characters ----------------------------------------------------------------


def test_a_call_links_to_its_note_the_note_to_its_entry_and_the_entry_to_the_call() -> None:
    note = Note("a", (Paragraph((Text("See “The harbour”, 3 May 2025."),)),))
    layout = laid_out(article(Paragraph((Text("Text"), NoteRef("a"))), notes=(note,)))
    links = [target for page in layout.rendered.pages for kind, target, *_ in page.links if kind == "internal"]
    assert sorted(links) == ["call-1", "call-1", "note-1", "source-1"]


def test_emphasis_in_a_link_is_one_link() -> None:
    link = Link("https://example.org", (Text("a "), Emphasis((Text("b"),)), Text(" c")))
    layout = laid_out(article(Paragraph((link,))))
    assert len(layout.rendered.pages[0].links) == 1


def test_a_link_that_cannot_be_trusted_is_its_words() -> None:
    urls = ("javascript:alert(1)", "file:///etc/passwd", "#nowhere", "relative.html")
    layout = laid_out(article(*(Paragraph((Link(url, (Text("words"),)),)) for url in urls)))
    assert layout.rendered.pages[0].links == []
    assert text_of(layout)[0].count("words") == 4


def test_a_picture_that_was_not_given_is_its_description_and_nothing_is_fetched() -> None:
    pictures = (Image("https://example.org/a.png", "a map"), Image("file:///etc/passwd", "a chart"))
    text = text_of(laid_out(article(Paragraph(pictures))))[0]
    assert "[a map]" in text
    assert "[a chart]" in text


def test_a_character_that_no_font_has_is_reported() -> None:
    result = laid_out(article(Paragraph((Text("one \u0378 two"),)))).pdf()
    assert [diagnostic.rule for diagnostic in result.diagnostics] == ["missing-glyph"]
    assert "U+0378" in result.diagnostics[0].message


@settings(max_examples=10, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(documents)
def test_any_document_is_set(document: Document) -> None:
    finished = finish(document).value
    layout = lay_out(finished, THEME, labels_for("en").value, {}).value
    assert layout.pdf().value.startswith(b"%PDF-")
    assert all(f"note-{note.number}" in layout.pages for note in finished.notes if note.number)


# --- as others see it -----------------------------------------------------------------------------


def test_a_long_article_conforms_to_pdf_ua(tmp_path: Path) -> None:
    rows = tuple((Cell((Text(f"row {n}"),)), Cell((Text("cell"),))) for n in range(120))
    table = Table(((Cell((Text("Head"),)), Cell((Text("Head"),))),), rows, caption=(Text("A long table"),))
    nested = List(((Paragraph((Text("one"),)), List(((Paragraph((Text("inner"),)),),), ordered=True)),))
    document = long_article(1)
    document = replace(document, blocks=(*document.blocks, table, nested))
    (tmp_path / "long.pdf").write_bytes(laid_out(document).pdf().value)
    assert clients.verapdf_failures(tmp_path / "long.pdf", "ua1") == {}


def test_metadata_and_bookmarks(tmp_path: Path) -> None:
    meta = Meta(
        title=(Text("Title & more"),),
        author=("A. Name", "B. Other"),
        date="2025-05-02",
        lang="en-GB",
        keywords=("grain", "ports"),
        reference="R/1",
    )
    blocks = (Heading(1, (Text("First"),)), Heading(2, (Text("Second"),)), Paragraph((Text("Words."),)))
    layout = laid_out(finish(Document(meta=meta, blocks=blocks)).value)
    with pypdfium2.PdfDocument(layout.pdf().value) as pdf:
        found = pdf.get_metadata_dict()
        marks = [(mark.level, mark.get_title()) for mark in pdf.get_toc()]
    assert found["Title"] == "Title & more"
    assert found["Author"] == "A. Name, B. Other"
    assert found["Keywords"] == "grain, ports"
    assert found["CreationDate"].startswith("D:20250502")
    assert marks == [(0, "First"), (1, "Second")]


def test_words_keep_their_order_over_pages() -> None:
    body = [Paragraph((Text(" ".join(f"w{i}x{j}" for j in range(120))),)) for i in range(12)]
    expected = [f"w{i}x{j}" for i in range(12) for j in range(120)]
    assert first_lost(expected, words(" ".join(text_of(laid_out(article(*body)))))) is None


def test_an_ordered_list_begins_where_it_says() -> None:
    items = ((Paragraph((Text("five"),)),), (Paragraph((Text("six"),)),))
    text = text_of(laid_out(article(List(items, ordered=True, start=5))))[0]
    assert re.findall(r"\d\.", text) == ["5.", "6."]


def test_calls_side_by_side_do_not_run_together() -> None:
    notes = tuple(Note(label, (Paragraph((Text(f"Note {label}."),)),)) for label in "ab")
    text = text_of(laid_out(article(Paragraph((Text("Text"), NoteRef("a"), NoteRef("b"))), notes=notes)))[0]
    assert "Text1,2" in text


def test_a_source_names_each_page_once() -> None:
    note = Note("a", (Paragraph((Text("See “The harbour”, 3 May 2025."),)),))
    body = Paragraph((Text("One"), NoteRef("a"), Text(" two"), NoteRef("a"), Text(" three"), NoteRef("a")))
    written = briefpress.write(article(body, notes=(note,)), ["pdf"], THEME).value["pdf"]
    with pypdfium2.PdfDocument(written) as pdf:
        assert re.search(r"Cited p\.\s1, §\s1, note\s1\.\s", pdf[0].get_textpage().get_text_range())


def test_a_theme_can_neither_run_code_nor_fetch() -> None:
    evil = replace(THEME, template="{{ cycler.__init__.__globals__.os.getcwd() }}")
    with pytest.raises(ThemeError, match=r"note\.html\.jinja"):
        lay_out(article(), evil, labels_for("en").value, {})
    style = THEME.stylesheet + '@font-face { font-family: x; src: url("file:///etc/passwd") } body { font-family: x }'
    assert lay_out(article(), replace(THEME, stylesheet=style), labels_for("en").value, {}).value.count == 1


def test_the_json_is_the_same_whatever_else_is_written() -> None:
    note = Note("a", (Paragraph((Text("See “The harbour”, 3 May 2025."),)),))
    document = article(Paragraph((Text("One"), NoteRef("a"), Text(" two"), NoteRef("a"))), notes=(note,))
    alone = briefpress.write(document, ["json"], THEME).value["json"]
    assert briefpress.write(document, ["pdf", "json"], THEME).value["json"] == alone


def test_a_word_without_end_is_laid_out_in_time_for_its_length() -> None:
    started = time.process_time()
    layout = laid_out(article(Paragraph((Text("Hochwasser" * 4000),))))
    assert "".join("".join(text_of(layout)).split()).count("H") > 3900
    assert time.process_time() - started < 15


def test_a_text_without_a_space_takes_no_longer_than_its_length() -> None:
    tied = (Text("x" * 300_000 + "\u00a0"), Emphasis((Text("y"),)), Link("https://example.org", (Text("@" * 300_000),)))
    assert len(Renderer(Document(), {}).inlines(tied)) > 600_000


def test_the_paragraphs_of_an_item_in_a_note_stand_apart() -> None:
    item = (Paragraph((Text("one"),)), Paragraph((Text("two"),)))
    note = Note("a", (Paragraph((Text("begin"),)), List((item,))))
    text = text_of(laid_out(article(Paragraph((Text("Text"), NoteRef("a"))), notes=(note,))))[0]
    assert re.search(r"one\s+two", text)
