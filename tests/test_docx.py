"""The DOCX writer, its parts compared as XML: the package, its styles, its notes, its furniture; stable bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from briefpress import writers
from briefpress.document import (
    Document,
    Emphasis,
    Link,
    Meta,
    Note,
    NoteRef,
    PageRef,
    Summary,
    Text,
)
from briefpress.labels import labels_for
from briefpress.theme import load_theme
from briefpress.writers import docx
from docx_package import (
    NAMESPACES,
    RESOURCES,
    Package,
    W,
    body,
    everything,
    fields,
    in_language,
    note,
    package,
    paragraph,
    styled,
    write,
)

OURS = {
    "Figure",
    "Plain Table 2 Wide",
    "Plain Table 2 Widest",
    "Numbered Paragraph",
    "Summary Heading",
    "Summary",
    "Summary Figures Heading",
    "Summary Figures",
    "Source",
    "Sources Legend",
    "Note Apart",
    "Marking",
    "Masthead",
    "Definition Term",
    "Definition",
} | {f"{kind} Box{part}" for kind in ("Note", "Warning") for part in ("", " Heading")}


# --- the package -----------------------------------------------------------------------------


def test_the_package_has_these_files_in_this_order() -> None:
    assert package(everything(), RESOURCES).names == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/fontTable.xml",
        "word/theme/theme1.xml",
        "word/footnotes.xml",
        "word/_rels/footnotes.xml.rels",
        "word/numbering.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/media/image1.png",
        "docProps/core.xml",
        "docProps/app.xml",
    ]


def test_the_archive_is_whole_and_has_no_dates() -> None:
    archive = package(everything(), RESOURCES).zip
    assert archive.testzip() is None
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_bytes_do_not_depend_on_the_process(tmp_path: Path) -> None:
    program = "import sys, docx_package as t; sys.stdout.buffer.write(t.write(t.everything(), t.RESOURCES))"
    paths = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])

    def run(seed: str) -> bytes:
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        return subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True).stdout

    assert run("1") == run("2") == write(everything(), RESOURCES)


def test_writing_twice_gives_the_same_bytes_and_leaves_the_theme_alone() -> None:
    first = write(everything(), RESOURCES)
    write(in_language("ar"), RESOURCES)
    assert write(everything(), RESOURCES) == first


def test_the_writer_is_imported_without_its_libraries() -> None:
    program = "import sys, briefpress.writers.docx; print({'docx', 'lxml', 'PIL'} & sys.modules.keys() or 'none')"
    environment = os.environ | {"PYTHONPATH": str(Path(writers.__file__).parent.parent.parent)}
    done = subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "none"


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        (
            Meta(
                title=(Text("A"), Emphasis((Text("B"),))),
                subtitle=(Text("S"),),
                author=("X", "Y"),
                date="2025-05-02",
                lang="en",
                keywords=("k", "l"),
                reference="7",
            ),
            {
                "title": "AB",
                "subject": "S · Ref. 7",
                "creator": "X; Y",
                "keywords": "k, l",
                "language": "en",
                "created": "2025-05-02T00:00:00Z",
                "modified": "2025-05-02T00:00:00Z",
            },
        ),
        (Meta(date="May 2025", series="Memo"), {"subject": "Memo"}),
        (Meta(date="2025-05", series="Memo"), {"subject": "Memo"}),
    ],
)
def test_the_properties_are_the_articles_own(meta: Meta, expected: dict[str, str]) -> None:
    core = package(Document(meta=meta)).root("docProps/core.xml")
    found = {etree.QName(each).localname: each.text for each in core}
    assert found.pop("subject").startswith(expected.pop("subject").split(" · ")[0])
    assert found == expected


# --- styles and settings ---------------------------------------------------------------------


def test_only_the_styles_that_word_has_no_name_for_are_ours() -> None:
    written = package(everything())
    assert set(written.find("//w:style[@w:customStyle]/w:name/@w:val", "word/styles.xml")) == OURS


@pytest.mark.parametrize(
    ("style", "path", "value"),
    [
        ("Heading1", "w:rPr/w:sz/@w:val", "28"),
        ("Heading1", "w:next/@w:val", "BodyText"),
        ("Heading6", "w:pPr/w:outlineLvl/@w:val", "5"),
        ("BodyText", "w:pPr/w:jc/@w:val", "both"),
        ("BodyText", "w:pPr/w:spacing/@w:line", "294"),
        ("FootnoteText", "w:rPr/w:sz/@w:val", "17"),
        ("FootnoteText", "w:name/@w:val", "footnote text"),
        ("Marking", "w:rPr/w:sz/@w:val", "24"),
        ("Title", "w:rPr/w:rFonts/@w:ascii", "PT Sans"),
        ("ListNumber3", "w:pPr/w:numPr/w:ilvl/@w:val", "2"),
    ],
)
def test_styles_are_made_from_the_themes_tokens(style: str, path: str, value: str) -> None:
    assert package(body()).find(f"//w:style[@w:styleId='{style}']/{path}", "word/styles.xml") == [value]


def test_words_theme_has_the_fonts_and_colours_of_ours() -> None:
    theme = package(body()).zip.read("word/theme/theme1.xml").decode()
    assert all(value in theme for value in ('typeface="PT Sans"', 'typeface="PT Serif"', 'val="1F3D63"'))


def test_fonts_name_what_stands_in_for_them() -> None:
    found = package(body()).find("//w:font/@w:name | //w:altName/@w:val", "word/fontTable.xml")
    assert found == ["PT Serif", "Cambria", "PT Sans", "Calibri", "IBM Plex Mono", "Consolas"]


@pytest.mark.parametrize(
    ("lang", "attributes"),
    [
        ("fr", {"val": "fr-FR"}),
        ("de-CH", {"val": "de-CH"}),
        ("ar", {"val": "ar-SA", "bidi": "ar-SA"}),
        ("ja", {"val": "ja-JP", "eastAsia": "ja-JP"}),
    ],
)
def test_the_language_is_said_in_styles_and_settings(lang: str, attributes: dict[str, str]) -> None:
    written = package(body(lang=lang))
    for path, part in (("//w:rPrDefault//w:lang", "word/styles.xml"), ("//w:themeFontLang", "word/settings.xml")):
        [element] = written.find(path, part)
        assert {etree.QName(key).localname: value for key, value in element.items()} == attributes


def test_settings_ask_the_reader_nothing() -> None:
    settings = package(body(lang="fr")).root("word/settings.xml")
    names = [etree.QName(each).localname for each in settings]
    assert "updateFields" not in names
    assert "rsids" not in names
    assert names.index("footnotePr") < names.index("compat")
    assert settings.find(f"{W}zoom").get(W + "percent") == "100"
    assert settings.find(f".//{W}compatSetting").get(W + "val") == "15"


# --- notes -----------------------------------------------------------------------------------


def test_notes_are_words_own() -> None:
    long = Note("a", (paragraph("One ", Link("https://example.org/", (Text("two"),))), paragraph("three")))
    written = package(body(paragraph("x", NoteRef("a"), " y", NoteRef("b")), notes=(long, note("b", "four"))))
    assert written.find("//w:footnoteReference/@w:id") == ["1", "2"]
    assert written.find("//w:footnote/@w:id", "word/footnotes.xml") == ["-1", "0", "1", "2"]
    assert written.find("//w:footnote/@w:type", "word/footnotes.xml") == ["separator", "continuationSeparator"]
    first, second = written.root("word/footnotes.xml")[2:]
    assert styled(first) == [("FootnoteText", "One two"), ("FootnoteText", "three")]
    assert styled(second) == [("FootnoteText", "four")]
    assert len(written.find("//w:footnoteRef", "word/footnotes.xml")) == 2
    assert list(written.relationships("word/footnotes.xml").values()) == ["https://example.org/"]


def test_a_note_called_again_is_a_field_that_repeats_its_number() -> None:
    blocks = paragraph("x", NoteRef("a"), NoteRef("b"), NoteRef("a"))
    written = package(body(blocks, notes=(note("a", "n"), note("b", "m", NoteRef("a")))))
    assert written.find("//w:footnoteReference/@w:id") == ["1", "2"]
    assert fields(written.root("word/document.xml")) == [("NOTEREF call_1 \\h", "1")]
    assert fields(written.root("word/footnotes.xml")) == [("NOTEREF call_1 \\h", "1")]
    assert written.find("//w:bookmarkStart/@w:name") == ["call_1", "call_2", "call_1_2"]
    [marked] = written.find("//w:bookmarkStart[@w:name='call_1']/following-sibling::*[1]")
    assert marked.find(f"{W}footnoteReference") is not None


def test_an_extracted_summary_repeats_the_calls_of_the_body() -> None:
    summary = Summary((paragraph("x", NoteRef("a")),), extracted=True)
    written = package(body(paragraph("x", NoteRef("a")), notes=(note("a", "n"),), summary=summary))
    assert written.find("//w:p[w:pPr/w:pStyle/@w:val='Summary']//w:footnoteReference") == []
    assert written.find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']//w:footnoteReference/@w:id") == ["1"]
    assert fields(written.root("word/document.xml")) == [("NOTEREF call_1 \\h", "1")]


@pytest.mark.parametrize(
    ("pages", "expected"), [({"call-1": 7}, ("PAGEREF call_1 \\h", "7")), ({}, ("PAGEREF call_1 \\h", "–"))]
)
def test_pages_are_fields_that_hold_what_the_layout_found(pages: dict[str, int], expected: tuple[str, str]) -> None:
    blocks = (paragraph("x", NoteRef("a")), paragraph("p. ", PageRef("call-1"), PageRef("none")))
    written = package(body(*blocks, notes=(note("a", "n"),)), pages=pages)
    assert fields(written.root("word/document.xml")) == [expected]


# --- masthead, box, sources, furniture ----------------------------------------------------------


def test_the_parts_of_the_note_are_in_their_order() -> None:
    written = package(everything(), RESOURCES)
    styles = [style for style, _ in styled(written.root("word/document.xml"))]
    assert styles[:6] == ["Masthead", "Title", "Subtitle", "Masthead", "Masthead", "SummaryHeading"]
    assert styles[-5:] == ["Heading1"] + ["Source"] * 4
    assert styles.count("Title") == 1


def resolved(written: Package, style: str, path: str) -> bytes:
    """What a style says of a property, by itself or by what it is based on."""
    for each in written.find(f"//w:style[@w:styleId='{style}']", "word/styles.xml"):
        if (found := each.find(path, NAMESPACES)) is not None:
            return bytes(etree.tostring(found))
        return resolved(written, each.find(f"{W}basedOn").get(W + "val"), path)
    raise AssertionError(f"{style} has no {path}")


def test_the_box_is_one_for_its_paragraphs_have_one_frame() -> None:
    written = package(everything(), RESOURCES)
    paragraphs = written.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Summary')]")
    assert len(paragraphs) == len(styled(written.root("word/document.xml")[0])) - len(
        [each for each in styled(written.root("word/document.xml")) if not each[0].startswith("Summary")]
    )
    assert [each.getnext() for each in paragraphs[:-1]] == paragraphs[1:]
    assert written.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Summary')]/w:pPr/w:pBdr") == []
    for path in ("w:pPr/w:pBdr", "w:pPr/w:shd", "w:pPr/w:ind"):
        assert resolved(written, "SummaryHeading", path) == resolved(written, "Summary", path)


def test_the_items_in_the_box_begin_where_its_paragraphs_do() -> None:
    written = package(everything())
    [indent] = written.find("//w:style[@w:styleId='Summary']/w:pPr/w:ind", "word/styles.xml")
    numbers = written.find("//w:p[w:pPr/w:pStyle/@w:val='Summary']//w:numId/@w:val")
    assert numbers
    levels = written.find(f"//w:abstractNum[@w:abstractNumId='{numbers[0]}']/w:lvl/w:pPr/w:ind", "word/numbering.xml")
    starts = {int(each.get(W + "left")) - int(each.get(W + "hanging")) for each in levels}
    assert starts == {int(indent.get(W + "left"))}


def test_the_box_says_that_it_was_extracted() -> None:
    label = labels_for("en").value.extracted
    for extracted in (True, False):
        written = package(body(paragraph("x"), summary=Summary((paragraph("x"),), extracted)))
        assert (("Summary", label) in styled(written.root("word/document.xml"))) == extracted


def test_sources_are_numbered_by_their_style_and_can_be_reached() -> None:
    written = package(everything(), RESOURCES)
    [numbering_id] = written.find("//w:style[@w:styleId='Source']//w:numId/@w:val", "word/styles.xml")
    assert written.find(f"//w:num[@w:numId='{numbering_id}']/w:abstractNumId", "word/numbering.xml")
    names = written.find("//w:p[w:pPr/w:pStyle/@w:val='Source']/w:bookmarkStart/@w:name")
    assert names == ["source_1", "source_2", "source_3", "source_4"]
    assert written.find("//w:p[w:pPr/w:pStyle/@w:val='Heading1']/w:bookmarkStart/@w:name")[-1] == "sources"


@pytest.mark.parametrize("marking", ["", "Official"])
def test_furniture(marking: str) -> None:
    document = replace(
        body(paragraph("x")), meta=Meta(title=(Text("Heat"),), series="Memo", lang="en", marking=marking)
    )
    written = package(document, pages={"": 3})
    mark = [("Marking", marking)] if marking else []
    assert styled(written.root("word/header1.xml")) == [*mark, ("Header", "Memo · Heat")]
    assert styled(written.root("word/header2.xml")) == (mark or [("Header", "")])
    for name in ("word/footer1.xml", "word/footer2.xml"):
        assert styled(written.root(name)) == [("Footer", "Page 1 of 3"), *mark]
        assert fields(written.root(name)) == [("PAGE", "1"), ("NUMPAGES", "3")]
    assert len(written.find("//w:sectPr/w:titlePg")) == 1


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", "11906", "16838"), ("Letter", "12240", "15840")])
def test_the_paper_is_the_themes(paper: str, width: str, height: str) -> None:
    theme = load_theme("note")
    theme = replace(theme, page=replace(theme.page, size=paper))
    written = Package(docx.write(body(), theme, labels_for("en").value, {}, {}))
    assert written.find("//w:pgSz/@w:w | //w:pgSz/@w:h") == [width, height]
