"""The DOCX writer: what holds of every document, and what real clients and validators make of its files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest
from hypothesis import given
from lxml import etree
from msgspec.structs import replace

import clients
from briefpress.document import Document, Entry, Inline, Math, Text
from briefpress.walk import map_leaves, plain, query
from briefpress.writers.formulas import formula
from docx_package import (
    RESOURCES,
    M,
    Package,
    W,
    fields,
    in_language,
    package,
    write,
)
from strategies import finished_documents

#: What paragraphs may say beyond their style: the place in a list, what depends on depth, neighbours and the article.
DIRECT = {"numPr", "ind", "spacing", "jc", "keepNext", "pBdr"}


# --- what holds of every document ------------------------------------------------------------

STORIES = ("word/document.xml", "word/footnotes.xml")
TEXT_PARTS = (*STORIES, "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml")


def check(written: Package) -> None:
    """What no validator looks at."""
    stories = [written.root(name) for name in STORIES]
    for story in stories:
        fields(story)
    starts = [each for story in stories for each in story.iter(W + "bookmarkStart")]
    ends = [each for story in stories for each in story.iter(W + "bookmarkEnd")]
    numbers = {each.get(W + "id") for each in starts}
    assert len(starts) == len(ends) == len(numbers)
    assert {each.get(W + "id") for each in ends} == numbers
    names = {each.get(W + "name") for each in starts}
    assert len({name.casefold() for name in names}) == len(starts)
    assert all(re.fullmatch(r"[^\W\d_]\w{0,39}", name) for name in names)
    check_references(written, names)
    check_styles(written)
    tables = "//w:tbl[not(following-sibling::*[1][self::w:p])] | //w:tc[not(w:p)] | //w:tr[not(w:tc)]"
    assert all(written.find(tables, name) == [] for name in STORIES)


def check_references(written: Package, names: set[str]) -> None:
    for name in STORIES:
        anchors = written.find("//w:hyperlink/@w:anchor", name)
        targets = [instruction.split()[1] for instruction, _ in fields(written.root(name))]
        assert {*anchors, *targets} <= names
        used = written.find("//@r:id | //@r:embed", name)
        assert set(used) <= written.relationships(name).keys()
    for target in written.relationships("word/document.xml").values():
        assert ":" in target or normpath(join("word", target)) in written.names
    notes = written.find("//w:footnote[not(@w:type)]/@w:id", "word/footnotes.xml")
    assert sorted(written.find("//w:footnoteReference/@w:id"), key=int) == notes
    numbers = {number for name in STORIES for number in written.find("//w:numId/@w:val", name)}
    assert numbers <= set(written.find("//w:num/@w:numId", "word/numbering.xml"))
    drawings = Counter(each for name in STORIES for each in written.find("//wp:docPr/@id", name))
    assert set(drawings.values()) <= {1}


def check_styles(written: Package) -> None:
    path = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
    used = {style for name in TEXT_PARTS for style in written.find(path, name)}
    assert used <= set(written.find("//w:style/@w:styleId", "word/styles.xml"))
    linked = written.find("//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml")
    assert set(linked) <= set(written.find("//w:style/@w:styleId", "word/styles.xml"))
    direct = {etree.QName(each).localname for name in TEXT_PARTS for each in written.find("//w:p/w:pPr/*", name)}
    assert direct <= DIRECT | {"pStyle"}
    assert written.find("//w:p[not(w:pPr/w:pStyle)]") == []


#: Stands for a formula, whose letters are compared apart.
FORMULA = "∎"


def squeezed(text: str) -> str:
    """The text without spaces, what XML cannot hold, and the signs that the writer adds."""
    return re.sub(r"[\s\x00-\x1f\u00ad\ud800-\udfff\ufffe\[\]*·–]", "", text)


def story_text(story: Any) -> Iterator[str]:
    """The text of a part without calls and the results of fields."""
    result = False
    for each in story.iter(W + "fldChar", W + "t", M + "oMath"):
        if each.tag == W + "fldChar":
            result = each.get(W + "fldCharType") == "separate"
        elif each.tag == M + "oMath":
            yield FORMULA
        elif not result:
            yield each.text


def printed(leaf: Inline) -> Inline:
    """A formula that can be set as its sign, one that cannot as its source."""
    if not isinstance(leaf, Math):
        return leaf
    return Text(FORMULA if formula(leaf) else leaf.tex)


def letters(math: Any) -> Counter[str]:
    """The letters and digits of a formula, as Office Math or as MathML."""
    return Counter(character for text in math.itertext() for character in text if character.isalnum())


def called(document: Document) -> Iterator[Math]:
    """The formulas in the order of the parts: the body, the notes that nobody calls, the appendix, the other notes."""
    uncalled = tuple(note for note in document.notes if not note.number)
    yield from query(replace(document, notes=uncalled), Math)
    for note in sorted(document.notes, key=lambda note: note.number):
        yield from query(note, Math) if note.number else ()


@given(finished_documents)
def test_every_word_of_any_document_is_there_in_its_order(document: Document) -> None:
    written = package(document, RESOURCES if document.meta.series else {})
    check(written)
    drawn = [math.mathml for math in map(formula, called(document)) if math]
    assert [letters(each) for name in STORIES for each in written.root(name).iter(M + "oMath")] == list(
        map(letters, drawn)
    )
    if not document.meta.series:
        document = map_leaves(document, printed)
        text = squeezed("".join(story_text(written.root("word/document.xml"))))
        summary = document.summary.blocks if document.summary else ()
        entries = tuple(query(document, Entry))
        for place in (document.meta.title, document.meta.subtitle, summary, document.blocks, entries):
            assert squeezed(plain(place)) in text
        notes = {each.get(W + "id"): each for each in written.root("word/footnotes.xml")}
        for each in document.notes:
            if not each.number:
                assert squeezed(each.label + plain(each)) in text
            else:
                assert squeezed(plain(each)) == squeezed("".join(story_text(notes[str(each.number)])))


@pytest.mark.parametrize("lang", ["en", "fr", "ar", "zh", ""])
def test_what_no_validator_looks_at_holds_of_an_article_with_everything(lang: str) -> None:
    check(package(in_language(lang), RESOURCES))


# --- real clients ----------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["en", "ar", "ja"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docx") / f"{request.param}.docx"
    path.write_bytes(write(in_language(request.param), RESOURCES, {"": 4}))
    return path


def test_validators_find_nothing(file: Path) -> None:
    assert clients.openxml_audit_errors(file) == []
    assert clients.ooxml_sdk_errors(file) == []


def test_pandoc_and_mammoth_find_the_notes(file: Path) -> None:
    notes = clients.pandoc_footnotes(file)
    assert [each[:5] for each in notes] == ["Title", "Long.", "Short", "Cell."]
    assert "Half the homes are on the network." in clients.mammoth_html(file)


def test_libreoffice_prints_the_article_and_its_notes(file: Path, tmp_path: Path) -> None:
    text = clients.pdf_text(clients.soffice_to_pdf(file, tmp_path))
    for words in ("Half the homes", "A title", "Long", "Short", "Cell", "Title", "Official", "quoted", "A figure"):
        assert words in text
