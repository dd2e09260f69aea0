"""Word files as real programs write them, our own among them: read back, they are the article they were made of."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import clients
import docx_package
import strategies
from briefpress.batch.pictures import load_pictures
from briefpress.document import (
    Block,
    BlockQuote,
    CodeBlock,
    DefinitionList,
    Division,
    Document,
    Figure,
    Heading,
    Inline,
    List,
    Math,
    Meta,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.passes import PASSES
from briefpress.passes.sources.marks import without_marks
from briefpress.readers import read
from briefpress.walk import map_leaves, plain, query
from docx_files import PNG, reading
from words import first_lost, words

ROOT = Path(__file__).parent
CONTENT = sorted(path for path in (ROOT.parent / "content").iterdir() if path.is_file())
TEXTS = sorted((ROOT / "golden" / "text" / "articles").glob("*.txt"))
META = ("author", "date", "lang", "keywords", "series", "reference", "marking", "recipients")


def finished(path: Path) -> Document:
    document = read(path.read_bytes(), path.name).value
    for each in PASSES:
        document = each(document).value
    return document


def written(document: Document, folder: Path) -> bytes:
    return docx_package.write(document, load_pictures(document, folder, "").value)


def called_words(document: Document) -> list[list[str]]:
    """For each call the words of its note, without the marks of sources, which are made anew."""
    notes = {note.label: words(plain(without_marks(note.blocks)[0])) for note in document.notes}
    return [notes[call.label] for call in query(document.blocks, NoteRef)]


def headings(document: Document) -> list[tuple[int, list[str]]]:
    return [(each.level, words(plain(each))) for each in query(document.blocks, Heading)]


def shape(block: Block) -> Any:
    """What a block is and says, without lines, ids and the like."""
    match block:
        case List():
            return ("list", block.ordered, block.start, [[shape(each) for each in item] for item in block.items])
        case BlockQuote():
            return ("quote", [shape(each) for each in block.blocks])
        case Division():
            return ("division", [shape(each) for each in block.blocks])
        case DefinitionList():
            return ("definitions", [words(plain(each)) for each in block.items])
        case Table():
            rows = [[words(plain(cell)) for cell in row] for row in (*block.head, *block.rows)]
            return ("table", len(block.head), rows, block.align, words(plain(block.caption)))
        case Figure():
            return ("figure", words(block.image.alt), words(plain(block.caption)))
        case CodeBlock():
            return ("code", block.text)
        case Heading():
            return ("heading", block.level, words(plain(block)))
        case Paragraph():
            kinds = [type(each).__name__ for each in query(block, object) if not isinstance(each, Paragraph)]
            return ("paragraph", words(plain(block)), sorted(kinds))
        case _:
            return ("rule",)


def shapes(document: Document) -> list[Any]:
    return [shape(block) for block in document.blocks]


# --- our own writer --------------------------------------------------------------------------


def bare(leaf: Inline) -> Inline:
    """A formula without the spaces and braces that Word's formulas do not have."""
    return Math(re.sub(r"\\qquad|[{}\s]", "", leaf.tex), leaf.display) if isinstance(leaf, Math) else leaf


def masthead(meta: Meta) -> list[list[str]]:
    """The words of what the masthead says; whether a space of theirs breaks is the printer's."""
    values = [getattr(meta, name) for name in META]
    return [" ".join(value if isinstance(value, tuple) else (value,)).split() for value in values]


@pytest.mark.parametrize("path", [*CONTENT, *TEXTS], ids=lambda path: path.stem)
def test_our_own_files_come_back_as_the_article(path: Path) -> None:
    document = map_leaves(finished(path), bare)
    result = reading(written(document, path.parent))
    back = map_leaves(result.value, bare)
    assert words(plain(back.blocks)) == words(plain(document.blocks))
    assert [type(each) for each in back.blocks] == [type(each) for each in document.blocks]
    assert headings(back) == headings(document)
    assert called_words(back) == called_words(document)
    assert len(back.notes) == len(document.notes)
    assert plain(back.meta.title).split() == plain(document.meta.title).split()
    assert masthead(back.meta) == masthead(document.meta)
    written_by_author = document.summary.blocks if document.summary and not document.summary.extracted else ()
    assert words(plain(back.meta.summary)) == words(plain(written_by_author))
    assert [each.rule for each in result.diagnostics] == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(strategies.finished_documents)
def test_any_document_keeps_its_words_and_notes_through_a_file(document: Document) -> None:
    document = map_leaves(document, lambda leaf: Text("") if isinstance(leaf, Math) else leaf)
    back = reading(docx_package.write(document)).value
    found = letters(plain(back.meta.title) + plain(back.meta.subtitle) + plain(back.blocks))
    assert first_lost(letters(plain(document.blocks)), found) is None
    called = {note.number for note in document.notes if note.number}
    assert len(back.notes) >= len(called)
    assert {note.label for note in document.notes if not note.number} <= {note.label for note in back.notes}


FORMULAS = (
    r"\frac{a}{b}",
    r"x^{2}+y_{1}",
    r"\sqrt{x}",
    r"\sqrt[3]{x}",
    r"\alpha\leq\beta",
    r"\text{if so}",
)


@pytest.mark.parametrize("tex", FORMULAS)
def test_a_formula_comes_back_as_its_tex(tex: str) -> None:
    document = docx_package.body(docx_package.paragraph("So ", Math(tex), " it is."), docx_package.paragraph("More."))
    (formula,) = query(reading(docx_package.write(document)).value.blocks, Math)
    assert re.sub(r"[\s{}]", "", formula.tex) == re.sub(r"[\s{}]", "", tex)


def letters(text: str) -> list[str]:
    """The letters of a text: characters that no XML may hold stand between words, and are not written."""
    return [each for each in text if each.isalnum()]


# --- pandoc and LibreOffice ------------------------------------------------------------------

MARKDOWN = """---
title: The slow return of night trains
lang: en
---

## First *part*

A paragraph with **bold**, *italics*, ***both***, `code`, ~~gone~~ and [a link](https://example.org/a?b=c).[^1]
More.[^2]

[^1]: A first note with *emphasis*.

[^2]: A long one.

    Second paragraph, with a [link](https://example.org/n).

    - a point
    - another

> A quotation that says something.
>
> And goes on.

### A list

1. one
2. two

   continued

   - deep
   - deeper

3. three

Between the two.

4. four
5. five

- alone

| Left | Right | Center |
|:-----|------:|:------:|
| a    |     1 |   x    |
| b    |     2 |   y    |

```
def f():
    return 1

x
```

![A picture caption](p.png)

Hard\\
break.

***

The end.[^1]
"""


@pytest.fixture(scope="module")
def markdown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docx") / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    path.with_name("p.png").write_bytes(PNG)
    return path


def by_pandoc(markdown: Path, format: str, *options: str) -> Path:
    made = markdown.with_suffix(f".{format}")
    clients.pandoc_convert(markdown, made, f"--resource-path={markdown.parent}", *options)
    return made


def same_as(markdown: Path, docx: Path, *, loose: bool = False) -> None:
    expected, found = read(markdown.read_bytes(), markdown.name).value, read(docx.read_bytes(), docx.name).value
    left, right = shapes(expected), shapes(found)
    if loose:
        left, right = ([_loosened(each) for each in one] for one in (left, right))
    assert right == left
    assert called_words(found) == called_words(expected)
    assert plain(found.meta.title) == plain(expected.meta.title)


def _loosened(shape: Any) -> Any:
    return ("figure", shape[2]) if shape[0] == "figure" else shape


@pytest.mark.parametrize("options", [(), ("--toc",), ("--number-sections",)])
def test_what_pandoc_makes_of_markdown_is_what_the_markdown_says(markdown: Path, options: tuple[str, ...]) -> None:
    docx = by_pandoc(markdown, "docx", *options)
    if "--number-sections" in options:
        found = [plain(each) for each in query(read(docx.read_bytes(), docx.name).value.blocks, Heading)]
        assert [re.sub(r"\s+", " ", each).strip() for each in found] == ["1 First part", "1.1 A list"]
    else:
        same_as(markdown, docx)


def test_what_libreoffice_makes_of_an_opendocument_file_is_what_it_says(markdown: Path) -> None:
    odt = by_pandoc(markdown, "odt")
    same_as(markdown, clients.soffice_convert(odt, "docx", markdown.parent / "office"), loose=True)


def test_our_file_stored_by_libreoffice_is_still_ours(tmp_path: Path) -> None:
    path = next(path for path in CONTENT if path.suffix == ".md")
    document = finished(path)
    ours = tmp_path / "ours.docx"
    ours.write_bytes(written(document, path.parent))
    odt = clients.soffice_convert(ours, "odt", tmp_path)
    again = clients.soffice_convert(odt, "docx", tmp_path / "again")
    back = read(again.read_bytes(), "again.docx").value
    assert words(plain(back.blocks)) == words(plain(document.blocks))
    assert headings(back) == headings(document)
    assert called_words(back) == called_words(document)
    assert words(plain(back.meta.summary)) == words(plain(document.summary.blocks if document.summary else ()))
    assert (back.meta.author, back.meta.reference) == (document.meta.author, document.meta.reference)


# A document of LibreOffice's own, in one file of XML: tracked changes, notes of both kinds, a comment, a frame, a list.
CHANGED = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:text>
<text:tracked-changes>
<text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Ann</dc:creator>
<dc:date>2024-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>Bob</dc:creator>
<dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>removed words</text:p></text:deletion>
</text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Ein Titel</text:p>
<text:h text:outline-level="1">Erster Teil</text:h>
<text:p>Wir <text:change-start text:change-id="c1"/>haben neu<text:change-end text:change-id="c1"/> gesagt<text:change
 text:change-id="c2"/>.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
<text:p>Eine Fußnote.</text:p><text:p>Zweiter Absatz.</text:p>
</text:note-body></text:note> Und<text:note
 text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>Eine Endnote.</text:p>
</text:note-body></text:note> weiter<office:annotation><dc:creator>Eva</dc:creator>
<dc:date>2024-01-01T00:00:00</dc:date>
<text:p>Stimmt das?</text:p></office:annotation> so.</text:p>
<text:p>Vor dem Rahmen.<draw:frame text:anchor-type="paragraph" svg:width="8cm" svg:height="3cm"><draw:text-box>
<text:p>Im Kasten.</text:p></draw:text-box></draw:frame></text:p>
<text:list><text:list-item><text:p>eins</text:p><text:p>noch eins</text:p></text:list-item>
<text:list-item><text:p>zwei</text:p><text:list><text:list-item><text:p>tief</text:p></text:list-item></text:list>
</text:list-item></text:list>
<text:p>Siehe <text:bookmark-start text:name="mark"/>hier<text:bookmark-end text:name="mark"/> und <text:a
 xlink:href="#mark">dort</text:a>.</text:p>
</office:text></office:body></office:document>
"""


def test_changes_notes_comments_and_frames_of_libreoffice_are_read(tmp_path: Path) -> None:
    source = tmp_path / "a.fodt"
    source.write_text(CHANGED, encoding="utf-8")
    docx = clients.soffice_convert(source, "docx", tmp_path)
    result = read(docx.read_bytes(), docx.name)
    assert [shape(block)[:2] for block in result.value.blocks if not isinstance(block, List)] == [
        ("heading", 1),
        ("paragraph", words("Wir haben neu gesagt. Und weiter so.")),
        ("paragraph", words("Vor dem Rahmen.")),
        ("division", [("paragraph", ["Im", "Kasten"], ["Text"])]),
        ("paragraph", words("Siehe hier und dort.")),
    ]
    (items,) = [shape(block) for block in result.value.blocks if isinstance(block, List)]
    assert [[each[0] for each in item] for item in items[3]] == [["paragraph"] * 2, ["paragraph", "list"]]
    assert [(note.label, words(plain(note.blocks))) for note in result.value.notes] == [
        ("1", ["Eine", "Fußnote", "Zweiter", "Absatz"]),
        ("e1", ["Eine", "Endnote"]),
    ]
    assert [each.message for each in result.diagnostics] == [
        "1 insertion and 1 deletion by 2 authors accepted",
        "comment by Eva, not printed: Stimmt das?",
    ]
