"""Links inside an article lead where their author meant, in both formats, by names that nothing else has."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pypdfium2
from hypothesis import HealthCheck, given, settings

from briefpress import finish, write
from briefpress.anchors import Anchored, anchors as printed_anchors
from briefpress.document import (
    Block,
    BlockQuote,
    Cell,
    Division,
    Document,
    Figure,
    Heading,
    Image,
    Link,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.passes.anchors import anchors
from briefpress.theme import load_theme
from briefpress.walk import query
from docx_package import NAMESPACES, Package, W
from strategies import documents


def words(text: str = "words", id: str = "", line: int = 0) -> Paragraph:
    return Paragraph((Text(text),), id, line)


def pointing(*names: str) -> Paragraph:
    return Paragraph(tuple(Link(f"#{name}", (Text(name),)) for name in names))


def article(*blocks: Block, notes: tuple[Note, ...] = ()) -> Document:
    return Document(meta=Meta(title=(Text("T"),), lang="en", summary_mode="none"), blocks=blocks, notes=notes)


def targets(document: Document) -> list[str]:
    return [link.url for link in query(document.blocks, Link)]


EVERY_KIND = (
    Heading(1, (Text("First"),), "intro"),
    words(id="para"),
    Figure(Image("a.png", "a"), (Text("A figure"),), "fig:a"),
    Figure(Image("a.png", "a"), id="unused"),
    Table(((Cell((Text("Head"),)),),), ((Cell((Text("x"),)),),), id="tab"),
    Division("note", (words(id="inner"), Heading(2, (Text("Second"),), "étude")), id="box"),
    BlockQuote((words("quoted", id="note-1"),)),
)


def test_links_follow_what_they_point_at_to_its_printed_name() -> None:
    document = article(*EVERY_KIND, pointing("intro", "para", "fig:a", "tab", "box", "inner", "note-1", "%C3%A9tude"))
    done = anchors(document)
    assert targets(done.value) == [
        "#section-1",
        "#paragraph-1",
        "#figure-1",
        "#table-1",
        "#division-1",
        "#passage-1",
        "#passage-2",
        "#section-2",
    ]
    assert {target[1:] for target in targets(done.value)} <= printed_anchors(done.value)
    assert done.diagnostics == ()
    assert anchors(done.value).value == done.value


def test_what_no_link_points_at_keeps_no_name_of_its_author() -> None:
    done = anchors(article(*EVERY_KIND)).value
    assert printed_anchors(done) == {"section-1", "section-2", "paragraph-1"}


def test_of_two_with_one_name_the_first_has_it_and_it_is_said() -> None:
    blocks = (words(id="a"), Heading(1, (Text("H"),), "a", 7), Figure(Image("f", "f"), id="b"), words(id="b", line=9))
    done = anchors(article(*blocks, pointing("a", "b")))
    assert targets(done.value) == ["#paragraph-1", "#figure-1"]
    assert [(each.rule, each.span.line) for each in done.diagnostics] == [
        ("duplicate-anchor", 7),
        ("duplicate-anchor", 9),
    ]
    assert anchors(article(*blocks)).diagnostics == ()


def test_the_first_is_the_first_in_reading_order() -> None:
    boxes = (Division("a", (words("outer"),), id="same"), Division("b", (pointing("same"), words("inner", id="same"))))
    done = anchors(article(*boxes)).value
    assert targets(done) == ["#division-1"]
    assert [division.id for division in query(done, Division)] == ["division-1", ""]
    assert anchors(done).value == done


def test_one_object_in_two_places_has_two_names() -> None:
    shared = Heading(1, (Text("Again"),))
    done = anchors(article(shared, words(), shared, Division("x", (shared,)))).value
    assert [heading.id for heading in query(done, Heading)] == ["section-1", "section-2", "section-3"]


def test_a_note_can_be_pointed_into() -> None:
    note = Note("n", (words("first"), words("second", id="deep")))
    done = anchors(article(Paragraph((NoteRef("n"), Link("#deep", (Text("there"),)))), notes=(note,))).value
    assert targets(done) == ["#passage-1"]
    assert [block.id for block in query(done.notes, Paragraph)] == ["", "passage-1"]


def test_unknown_names_stay_words_and_are_said() -> None:
    written = write(finish(article(pointing("fn1", "section-9"), words())).value, ["pdf"], load_theme("note"))
    assert [each.rule for each in written.diagnostics] == ["broken-link", "broken-link"]


def test_links_work_in_both_files(tmp_path: Path) -> None:
    note = Note("n", (words("A note."), words("deep down", id="deep")))
    names = ("intro", "para", "tab", "box", "inner", "deep", "note-1")
    blocks = (*EVERY_KIND[:2], *EVERY_KIND[4:], Division("other", (), id="void"))
    call = Paragraph((Text("Text"), NoteRef("n")))
    document = article(*blocks, call, pointing(*names), pointing("void"), notes=(note,))
    written = write(finish(document).value, ["docx", "pdf"], load_theme("note"))
    assert written.diagnostics == ()
    package = Package(written.value["docx"])
    links = [link.get(W + "anchor") for link in package.find("//w:p[not(w:pPr/w:pStyle/@w:val='Source')]/w:hyperlink")]
    assert len(links) == len(names) + 1
    marks = [
        mark
        for part in ("document", "footnotes")
        for mark in package.find("//w:bookmarkStart/@w:name", f"word/{part}.xml")
    ]
    assert set(links) <= set(marks)
    [paragraph] = package.find("//w:p[w:bookmarkStart/@w:name='table_1']")
    assert "".join(paragraph.xpath(".//w:t/text()", namespaces=NAMESPACES)) == "Head"
    (tmp_path / "a.pdf").write_bytes(written.value["pdf"])
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
        page = pdf[0]
        assert "deep down" in page.get_textpage().get_text_range()


@settings(suppress_health_check=list(HealthCheck))
@given(documents)
def test_names_are_printed_once_and_none_is_an_authors(document: Document) -> None:
    done = anchors(document).value
    bodies = (done.blocks, *(note.blocks for note in done.notes))
    ids = [each.id for body in bodies for kind in get_args(Anchored) for each in query(body, kind) if each.id]
    assert len(ids) == len(set(ids))
    assert all(name.rpartition("-")[2].isdecimal() for name in ids)
    assert anchors(done).value == done
