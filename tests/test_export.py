"""The main job: one article in, the briefing note out, as PDF and as Word, with every word in both.

The same is asked of the seed article and of our own articles in content/.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree
from msgspec.structs import replace

import clients
from briefpress import Document, finish, read
from briefpress.batch.pictures import load_pictures
from briefpress.document import Cell, Heading, Math, NoteRef
from briefpress.walk import plain, query
from briefpress.writers.formulas import formula
from conftest import ROOT
from tag_oracle import findings
from words import article_words, first_lost, spoken, spoken_notes, with_raised, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
OWN = sorted(path.name for path in (ROOT / "content").iterdir() if path.suffix in {".txt", ".md"})


def export(article: Path, output: Path, **environment: str) -> dict[str, Path]:
    """The files that the command writes for an article, by format."""
    command = [sys.executable, "-m", "briefpress", "export", str(article), "-o", str(output), "-q"]
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True, check=True)
    return {Path(line).suffix[1:]: Path(line) for line in done.stdout.splitlines()}


class Exported:
    """An article, the document it becomes, and its two files."""

    def __init__(self, article: Path, output: Path) -> None:
        self.article = article
        files = export(article, output)
        self.pdf, self.docx = files["pdf"], files["docx"]
        read_back = read(article.read_bytes(), article.name).value
        self.document: Document = finish(read_back).value

    def part(self, name: str) -> etree._Element:
        with ZipFile(self.docx) as package:
            return etree.fromstring(package.read(name))


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Exported]:
    done: dict[Path, Exported] = {}

    def once(article: Path) -> Exported:
        if article not in done:
            done[article] = Exported(article, tmp_path_factory.mktemp("exported"))
        return done[article]

    return once


@pytest.fixture(params=["seed", *OWN])
def note(request: pytest.FixtureRequest, exported: Callable[[Path], Exported]) -> Exported:
    """The seed article and each of our own, exported."""
    article = request.getfixturevalue("seed") if request.param == "seed" else ROOT / "content" / request.param
    return exported(article)


@pytest.fixture
def seed_note(seed: Path, exported: Callable[[Path], Exported]) -> Exported:
    return exported(seed)


# --- text ------------------------------------------------------------------------------------


def pdfium_text(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\f".join(page.get_textpage().get_text_range() for page in document)


def docx_text(root: etree._Element) -> Iterator[str]:
    """The text of a part as it reads: calls by their numbers, field codes left out."""
    for node in root.iter():
        if node.tag == W + "t":
            yield node.text or ""
        elif node.tag == W + "footnoteReference":
            yield node.get(W + "id")
        elif node.tag == M + "oMath":
            yield " "
        elif node.tag in (W + "p", W + "br", W + "tab"):
            yield "\n"


def test_the_pdf_has_every_word_in_order(note: Exported) -> None:
    # where cells are merged, poppler takes the columns of a table for columns of a page
    merged = any(cell.rowspan > 1 for cell in query(note.document, Cell))
    for text in (clients.pdf_text(note.pdf, drawn=merged), pdfium_text(note.pdf)):
        found = words(text)
        assert first_lost(spoken(note.document), found) is None
        for each in spoken_notes(note.document):
            assert first_lost(each, found) is None


def test_the_word_file_has_every_word_in_order(note: Exported) -> None:
    body = words("".join(docx_text(note.part("word/document.xml"))))
    assert first_lost(spoken(note.document), body) is None
    notes = words("".join(docx_text(note.part("word/footnotes.xml"))))
    assert [word for each in spoken_notes(note.document) for word in each] == notes


def test_every_formula_is_in_both_files(note: Exported) -> None:
    set_apart = [math for math in query(note.document, Math) if formula(math)]
    described = [text for tag, text in clients.pdf_tags(note.pdf) if tag == "Formula"]
    assert sorted(described) == sorted(math.tex for math in set_apart)
    equations = [each for name in ("document", "footnotes") for each in note.part(f"word/{name}.xml").iter(M + "oMath")]
    assert len(equations) == len(set_apart)
    assert all("".join(each.itertext()) for each in equations)


def test_the_seed_itself_is_in_both_files(seed_note: Exported) -> None:
    body, notes = article_words(seed_note.article.read_text(encoding="utf-8"))
    pdf = words(clients.pdf_text(seed_note.pdf))
    docx = words("".join(docx_text(seed_note.part("word/document.xml"))))
    footnotes = words("".join(docx_text(seed_note.part("word/footnotes.xml"))))
    assert len(body) > 600
    assert len(notes) == 3
    assert first_lost(body, pdf) is None
    assert first_lost(body, docx) is None
    for each in notes:
        assert first_lost(each, pdf) is None
        assert first_lost(each, footnotes) is None


def test_pasted_articles_of_ours_are_in_both_files(note: Exported) -> None:
    if note.article.suffix == ".txt" and note.article.read_text(encoding="utf-8")[:3] != "---":
        body, notes = article_words(note.article.read_text(encoding="utf-8"))
        assert first_lost(body, words(clients.pdf_text(note.pdf))) is None
        assert first_lost(body, words("".join(docx_text(note.part("word/document.xml"))))) is None
        assert notes


# --- the seed, as it must be understood --------------------------------------------------------


def test_the_seed_is_understood(seed_note: Exported) -> None:
    document = seed_note.document
    assert document.meta.lang == "fr"
    assert [note.number for note in document.notes] == [1, 2, 3]
    assert len(list(query(document.blocks, Heading))) == 2
    assert {heading.level for heading in query(document.blocks, Heading)} == {1}
    assert [source.issued for source in document.sources] == ["2024-11-18", "2025-01-13", "2024-10-17"]
    assert {one.prefix for source in document.sources for one in source.citations} == {"Voir"}


def test_headings_are_headings_in_both_files(note: Exported) -> None:
    expected = [(h.level, words(plain(h))) for h in query(note.document.blocks, Heading)]
    paragraphs = note.part("word/document.xml").iter(W + "p")
    styled = [(p.find(f"{W}pPr/{W}pStyle"), words("".join(docx_text(p)))) for p in paragraphs]
    in_word = [(style.get(W + "val"), text) for style, text in styled if style is not None]
    headings = [(int(name[-1]), text) for name, text in in_word if re.fullmatch(r"Heading\d", name)]
    assert headings[: len(expected)] == expected
    with pypdfium2.PdfDocument(note.pdf) as pdf:
        bookmarks = [(mark.level + 1, words(mark.get_title())) for mark in pdf.get_toc()]
    assert [mark for mark in bookmarks if mark in expected] == expected


def test_the_summary_box_and_the_masthead_open_the_first_page(note: Exported) -> None:
    first = words(clients.pdf_text(note.pdf).split("\f")[0])
    assert note.document.summary is not None
    assert first_lost(words(plain(note.document.meta.title)), first) is None
    box = replace(note.document, blocks=note.document.summary.blocks)
    assert first_lost(spoken(box), first) is None


def test_pages_cited_are_the_pages_of_the_calls(note: Exported) -> None:
    fields = _page_fields(note.part("word/document.xml"))
    pages = [words(text) for text in clients.pdf_text(note.pdf).split("\f")]
    body, marked = spoken(note.document), spoken(note.document, "call{}call")
    assert fields
    for each in query(note.document.blocks, NoteRef):
        if each.occurrence == 1 and f"call_{each.number}" in fields:  # an entry names a page once
            place = next(i for i, word in enumerate(marked) if f"call{each.number}call" in word)
            # the box on the first page may have the sentence too
            here = {str(n) for n, found in enumerate(pages, 1) if _contains(found, body[place - 3 : place + 1])}
            assert fields[f"call_{each.number}"] in here


def _contains(found: list[str], run: list[str]) -> bool:
    return any(found[i : i + len(run)] == run for i in range(len(found)))


def _page_fields(root: etree._Element) -> dict[str, str]:
    """The stored result of each PAGEREF field by the bookmark it points at."""
    found: dict[str, str] = {}
    for code in root.iter(W + "instrText"):
        match = re.match(r"\s*PAGEREF\s+(\w+)", code.text or "")
        if match:
            run = code.getparent()
            texts = (t.text for r in run.itersiblings(W + "r") for t in r.iter(W + "t"))
            found[match[1]] = next(texts)
    return found


# --- the same bytes ---------------------------------------------------------------------------


def test_the_same_bytes_in_another_process_another_place_another_time(note: Exported, tmp_path: Path) -> None:
    elsewhere = {
        "PYTHONHASHSEED": "4242",
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "TMPDIR": str(tmp_path),
        "HOME": str(tmp_path),
        "USER": "someone",
        "SOURCE_DATE_EPOCH": "1",
    }
    again = export(note.article, tmp_path / "out", **elsewhere)
    assert again["pdf"].read_bytes() == note.pdf.read_bytes()
    assert again["docx"].read_bytes() == note.docx.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(("briefpress", "weasyprint"))) == []


# --- real clients -----------------------------------------------------------------------------


def test_libreoffice_opens_the_word_file_with_every_word_and_note(note: Exported, tmp_path: Path) -> None:
    found = words(clients.pdf_text(clients.soffice_to_pdf(note.docx, tmp_path), drawn=True))
    assert first_lost(spoken(note.document), with_raised(found)) is None
    for each in spoken_notes(note.document):
        assert first_lost(each, found) is None


def test_pandoc_and_mammoth_find_the_notes(note: Exported) -> None:
    called = [n for n in note.document.notes if n.number]
    assert len(clients.pandoc_footnotes(note.docx)) == len(called)
    html = clients.mammoth_html(note.docx)
    assert len(re.findall(r'<li id="[^"]*footnote-', html)) == len(called)


def test_the_validators_find_nothing(note: Exported) -> None:
    assert clients.ooxml_sdk_errors(note.docx) == []
    assert clients.openxml_audit_errors(note.docx) == []
    assert {flavour: clients.verapdf_failures(note.pdf, flavour) for flavour in ("3a", "ua1")} == {"3a": {}, "ua1": {}}


def test_the_structure_tree_says_what_the_document_says(note: Exported) -> None:
    given = load_pictures(note.document, note.article.parent, note.article.name).value
    assert findings(note.pdf, note.document, given) == []
