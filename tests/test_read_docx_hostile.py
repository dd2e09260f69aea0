"""The Word reader on files that are damaged, disguised or made to harm: a Document, or one clear ReadError, in time."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from briefpress.document import Document, NoteRef
from briefpress.errors import ReadError
from briefpress.limits import Limits
from briefpress.walk import plain, query
from docx_files import (
    STRICT,
    field,
    footnote,
    item,
    level,
    notes,
    numbering,
    pack,
    para,
    parts_of,
    picture,
    reading,
    relations,
    root,
    run,
    style,
    table,
    word,
)

#: Seconds that no file may take; a busy machine is given as much again and more.
PATIENCE = 15
CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


@contextmanager
def in_time() -> Iterator[None]:
    begun = time.process_time()
    yield
    assert time.process_time() - begun < PATIENCE


def full() -> dict[str, bytes]:
    """A file with every part."""
    body = (
        para("A title", "Titel")
        + para(run("Text") + footnote(1) + run(" and ") + field("REF x", run("more")) + footnote(1, "endnote"))
        + item("one")
        + table(("a", "b"))
        + para(picture("pic", "a dot"))
        + para("Last.")
    )
    parts = {
        "numbering": numbering(level(0, "decimal", "%1.")),
        "footnotes": notes("Foot."),
        "endnotes": notes("End.", kind="endnote"),
        "comments": f'<w:comment w:id="1">{para("Said.")}</w:comment>',
    }
    return {**parts_of(body, parts, {"pic": ("image", "media/p.png")}), "word/media/p.png": b"\x89PNG\r\n\x1a\n"}


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReadError) as error, in_time():
        reading(data, limits) if limits else reading(data)
    message = str(error.value)
    assert "\n" not in message
    return message


# --- what is no Word file --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty file"),
        (b"\0" * 50, "empty file"),
        (b"PK\x03\x04 and no more", "no whole Word file"),
        (CFB, r"Word 97–2003 \(\.doc\)"),
        (CFB + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"{\\rtf1 text}", "RTF"),
        (b"%PDF-1.7", "PDF"),
        (b"<html>", "web page"),
        (pack({"xl/workbook.xml": b""}), "spreadsheet"),
        (pack({"content.xml": b"", "mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"),
        (pack({"a.txt": b"text"}), "no Word document"),
        (pack({"word/document.xml": b"<a/>"}), "no text of Word's"),
        (pack({"word/document.xml": b"<w:document"}), "is no XML"),
        (pack({"word/document.xml": b""}), "is no XML"),
        (word(para("x"))[:-200], "no whole Word file"),
    ],
)
def test_what_is_no_word_file_is_refused_with_advice(data: bytes, expected: str) -> None:
    message = refused(data)
    assert re.search(expected, message), message
    assert message.startswith("a.docx: ")


def test_a_file_with_a_password_inside_the_zip_is_refused() -> None:
    data = bytearray(word(para("x")))
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(head)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(head, at + 4)
    assert "encrypted" in refused(bytes(data))


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    ],
)
def test_entities_and_dtds_are_refused(declaration: str) -> None:
    document = root("document", f"<w:body>{para('&x;')}</w:body>").replace(b"?>", b"?>" + declaration.encode(), 1)
    assert "document type declaration" in refused(word("", files={"word/document.xml": document}))
    wide = document.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert "document type declaration" in refused(word("", files={"word/document.xml": wide}))


# --- limits ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "limits", "name"),
    [
        (word(para("x" * 100_000_000)), None, "ratio"),
        (word(para("ab" * 10_000)), Limits(unpacked_bytes=10_000), "unpacked-bytes"),
        (pack({f"{n}.xml": b"" for n in range(101)}), Limits(parts=100), "parts"),
        (word(para("x") * 50), Limits(elements=100), "elements"),
        (word("<w:sdt><w:sdtContent>" * 500 + para("x") + "</w:sdtContent></w:sdt>" * 500), None, "nesting"),
    ],
)
def test_a_limit_is_kept_and_named(data: bytes, limits: Limits | None, name: str) -> None:
    assert f"--limit {name}" in refused(data, limits)


def test_the_sizes_that_a_zip_claims_are_not_believed() -> None:
    data = bytearray(word(para("ab" * 10_000)))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = (10).to_bytes(4, "little")
        at = data.find(b"PK\x01\x02", at + 4)
    refused(bytes(data))


@pytest.mark.parametrize("depth", [40, 10_000])
@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
    ],
)
def test_nesting_is_read_or_refused(begin: str, end: str, depth: int) -> None:
    data = word(begin * depth + para("deep") + end * depth)
    if depth > 100:
        refused(data)
    else:
        assert "deep" in plain(reading(data).value.blocks)


@pytest.mark.parametrize("depth", [40, 10_000])
def test_formulas_are_nested_or_refused(depth: int) -> None:
    inside = "<m:f><m:num>" * depth + "<m:r><m:t>x</m:t></m:r>" + "</m:num></m:f>" * depth
    data = word(para("T", "Titel") + f"<w:p><m:oMath>{inside}</m:oMath></w:p>")
    if depth > 100:
        refused(data)
    else:
        assert plain(reading(data).value.blocks).count("\\frac") == depth


# --- much of everything ----------------------------------------------------------------------


def numbered(count: int, make: Callable[[int], str]) -> str:
    return "".join(make(number) for number in range(1, count + 1))


def styles_in_a_circle() -> bytes:
    circle = numbered(20_000, lambda n: style(f"S{n}", f"s{n}", based=f"S{n % 20_000 + 1}"))
    return word(numbered(20_000, lambda n: para(f"x{n}", f"S{n}")), {"styles": circle})


def lists_ever_further_in() -> bytes:
    place = '<w:numPr><w:numId w:val="{0}"/></w:numPr><w:ind w:left="{0}00"/>'
    lists = numbering(*[level(0, "decimal", "%1.")] * 3_000)
    return word(numbered(3_000, lambda n: para(f"x{n}", place.format(n))), {"numbering": lists})


def bookmarks_that_never_end() -> bytes:
    marks = numbered(20_000, lambda n: f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/>')
    return word(marks + para(run("x1") + footnote(1)), {"footnotes": notes("n")})


def fields_that_never_end() -> bytes:
    return word(para(numbered(20_000, lambda n: f'<w:r><w:t>{n}</w:t><w:fldChar w:fldCharType="begin"/></w:r>')))


def captions_and_nothing_else() -> bytes:
    return word(numbered(10_000, lambda n: para(f"Figure {n}") + para(f"Table {n}")))


def a_paragraph_of_many_looks() -> bytes:
    return word(para(numbered(20_000, lambda n: run(f"{n} ", "<w:b/>" if n % 2 else "<w:i/>"))))


def a_paragraph_of_many_languages() -> bytes:
    lang = '<w:lang w:val="{}"/>'
    return word(para(numbered(10_000, lambda n: run(f"mot {n} ", lang.format(("fr", "de", "es")[n % 3])))))


def a_paragraph_of_many_calls() -> bytes:
    return word(para(numbered(20_000, lambda n: f"({n})")))


def paragraphs_that_all_go_on() -> bytes:
    return word(numbered(20_000, lambda n: para(str(n), "<w:rPr><w:del/></w:rPr>")))


def cells_over_all_columns_there_are() -> bytes:
    before = '<w:trPr><w:gridBefore w:val="999999999"/></w:trPr>'
    wide = '<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'
    return word(f"<w:tbl>{numbered(500, lambda n: f'<w:tr>{before}<w:tc>{wide}{para(str(n))}</w:tc></w:tr>')}</w:tbl>")


@pytest.mark.parametrize(
    "made",
    [
        styles_in_a_circle,
        lists_ever_further_in,
        bookmarks_that_never_end,
        fields_that_never_end,
        captions_and_nothing_else,
        a_paragraph_of_many_looks,
        a_paragraph_of_many_languages,
        a_paragraph_of_many_calls,
        paragraphs_that_all_go_on,
        cells_over_all_columns_there_are,
    ],
)
def test_much_of_anything_is_read_in_time(made: Callable[[], bytes]) -> None:
    data = made()
    with in_time():
        assert "1" in plain(reading(data).value.blocks)


def test_fifty_thousand_notes_keep_their_calls() -> None:
    data = word(
        numbered(50_000, lambda n: para(run(f"text {n}") + footnote(n))),
        {"footnotes": notes(*(f"Note {n}" for n in range(50_000)))},
    )
    begun = time.process_time()
    document = reading(data).value
    assert time.process_time() - begun < 2 * PATIENCE
    assert len(document.notes) == sum(1 for _ in query(document.blocks, NoteRef)) == 50_000


def test_ten_megabytes_in_one_run_are_read() -> None:
    text = numbered(1_600_000, lambda n: f"{n * 7919 % 99991} ")
    with in_time():
        found = reading(word(para("T", "Titel") + para(text))).value.blocks
    assert plain(found).split() == text.split()


# --- what can be done without ----------------------------------------------------------------


@pytest.mark.parametrize("broken", [b"", b"<w:styles", b"\0\xff" * 50, b"<a/>", b"<!DOCTYPE a><a/>"])
@pytest.mark.parametrize(
    "name", ["styles", "numbering", "footnotes", "endnotes", "comments", "_rels/document.xml.rels", "media/p.png"]
)
def test_a_part_that_is_broken_costs_no_more_than_itself(name: str, broken: bytes) -> None:
    result = reading(pack({**full(), f"word/{name}": broken}))
    assert "Text and more" in plain(result.value.blocks)
    assert "Last." in plain(result.value.blocks)


@pytest.mark.parametrize("name", [*full()])
def test_a_part_that_is_missing_costs_no_more_than_itself(name: str) -> None:
    data = pack({each: content for each, content in full().items() if each != name})
    if name == "word/document.xml":
        assert "no Word document" in refused(data)
    else:
        assert "Text and more" in plain(reading(data).value.blocks)


def test_the_parts_are_found_wherever_they_are() -> None:
    parts = full()
    moved = {
        **{name.replace("word/", "Texte/deep/"): data for name, data in parts.items() if "document" not in name},
        "_rels/.rels": relations({"r": ("officeDocument", "/Texte/deep/TEXT.xml")}),
        "Texte\\deep\\text.xml": parts["word/document.xml"],
        "texte/DEEP/_rels/text.xml.rels": parts["word/_rels/document.xml.rels"],
    }
    document = reading(pack(moved)).value
    assert [note.label for note in document.notes] == ["1", "e1"]
    assert plain(document.meta.title) == "A title"


def test_the_strict_edition_is_the_same_document() -> None:
    def strict(data: bytes) -> bytes:
        for transitional, name in STRICT.items():
            data = data.replace(transitional.encode(), name.encode())
        return data

    plainly, strictly = reading(pack(full())), reading(pack({name: strict(data) for name, data in full().items()}))
    assert strictly == plainly


def test_names_given_twice_and_paths_out_of_the_zip_are_harmless() -> None:
    stream = io.BytesIO(pack(full()))
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("../../etc/evil.xml", b"<evil/>")
        package.writestr("/word/Comments.xml", root("comments", ""))
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("word/styles.xml", root("styles", ""))
    assert "Text and more" in plain(reading(stream.getvalue()).value.blocks)


def test_ids_given_twice_and_lists_in_circles_end() -> None:
    circle = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    linked = style("L", "list", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering") * 2
    data = word(
        item("one") + para(run("x") + footnote(1)),
        {"numbering": circle, "styles": linked, "footnotes": notes("a", "b", first=1) + notes("c")},
    )
    document = reading(data).value
    assert "one" in plain(document.blocks)
    assert [plain(note.blocks).strip() for note in document.notes] == ["a", "b", "c"]


def test_another_file_inside_is_told() -> None:
    result = reading(word(para("x") + '<w:altChunk r:id="c"/>' + para("y")))
    assert [(each.rule, each.span.line) for each in result.diagnostics] == [("embedded-file", 2)]


def test_macros_are_said_and_left() -> None:
    result = reading(word(para("x"), files={"word/vbaProject.bin": b"\xd0\xcf"}))
    assert [each.rule for each in result.diagnostics] == ["macros"]


# --- anything --------------------------------------------------------------------------------


@cache
def whole() -> bytes:
    return pack(full())


def read_or_refused(data: bytes) -> None:
    """The reading itself is the test: whatever else is raised fails it."""
    with suppress(ReadError):
        assert isinstance(reading(data).value, Document)


@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06", CFB]))
def test_any_bytes_are_read_or_refused(data: bytes, head: bytes) -> None:
    read_or_refused(head + data)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=20), st.integers(0, 10**6))
@example([(0, 0)], 0)
def test_any_change_to_a_file_is_read_or_refused(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(whole())
    for place, byte in changes:
        data[place % len(data)] = byte
    read_or_refused(bytes(data[: len(data) - (cut % len(data) if cut % 5 == 0 else 0)]))


NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="-3"/><w:numId w:val="1"/></w:numPr></w:pPr>'
#: Pieces of XML that a file is made of, in any order.
PIECES = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>words</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
    "</w:tc>",
    '<w:pPr><w:pStyle w:val="Zitat"/></w:pPr>', '<w:rPr><w:b/><w:vertAlign w:val="superscript"/></w:rPr>', "<w:br/>",
    '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>',
    "<w:instrText>HYPERLINK \\l &quot;x</w:instrText>", '<w:footnoteReference w:id="1"/>',
    '<w:hyperlink w:anchor="x">',
    "</w:hyperlink>", "<w:ins>", "</w:ins>", "<w:del>", "</w:del>", "<w:sdt><w:sdtContent>",
    "</w:sdtContent></w:sdt>",
    '<w:bookmarkStart w:id="1" w:name="x"/>', '<w:bookmarkEnd w:id="1"/>', "<m:oMath><m:f><m:num>",
    "</m:num></m:f></m:oMath>",
    '<w:sym w:font="Symbol" w:char="zz"/>', "<w:pict>", "</w:pict>", "<w:txbxContent>", "</w:txbxContent>",
    "<w:vMerge/>",
    NUMBERED,
    "<mc:AlternateContent/>",
    '<w:pPr><w:outlineLvl w:val="x"/></w:pPr>', "<w:footnoteRef/>",
    '<a:blip r:embed="pic"/>', "<w:rPr><w:del/></w:rPr>",
)  # fmt: skip


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_arrangement_of_elements_is_read(pieces: list[str]) -> None:
    data = pack({**full(), "word/document.xml": root("document", f"<w:body>{balanced(pieces)}</w:body>")})
    assert isinstance(reading(data).value, Document)


def balanced(pieces: list[str]) -> str:
    """The pieces with what was opened closed in order, and what was not left out."""
    written: list[str] = []
    open: list[list[str]] = []
    for piece in pieces:
        names = re.findall(r"<([\w:]+)[^>/]*>", piece)
        if piece.startswith("</"):
            if not open or "".join(f"</{name}>" for name in reversed(open[-1])) != piece:
                continue
            open.pop()
        elif "</" not in piece and not piece.endswith("/>"):
            open.append(names)
        written.append(piece)
    return "".join(written) + "".join(f"</{name}>" for names in reversed(open) for name in reversed(names))
