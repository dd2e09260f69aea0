"""Hostile sources, a name and its bytes each: huge, deep, endless, broken, or more than they seem."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator

MEGABYTE = 1_000_000
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
BOMB = (
    '<!DOCTYPE w [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


def word_file(document: str, *, before: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    """The smallest Word file whose body is ``document``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", f"{before}<w:document {W}><w:body>{document}</w:body></w:document>")
        for name, data in (parts or {}).items():
            package.writestr(name, data)
    return stream.getvalue()


def run(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def calls_and_notes(count: int, call: str, note: str) -> str:
    calls = "".join(f"Some words{call.format(n)} and more.\n\n" for n in range(1, count + 1))
    return calls + "".join(f"{note.format(n)} A note.\n\n" for n in range(1, count + 1))


def raised_notes(count: int) -> str:
    """Notes without links: numbers raised in the text, and numbered paragraphs below a heading."""
    calls = "".join(f"<p>Some words<sup>{n}</sup> and more.</p>" for n in range(1, count + 1))
    return f"{calls}<h2>Notes</h2>" + "".join(f"<p>{n}. A note.</p>" for n in range(1, count + 1))


def linked_notes(count: int) -> str:
    calls = "".join(f'<p>Some words<sup><a href="#fn{n}" id="r{n}">{n}</a></sup> and more.</p>' for n in range(count))
    return calls + "<ol>" + "".join(f'<li id="fn{n}">A note <a href="#r{n}">↩</a></li>' for n in range(count)) + "</ol>"


LINE = "word and word, " * (10 * MEGABYTE // 15)
LINES = "A line of words that ends here\n" * (10 * MEGABYTE // 31)
DEEP = 100_000

TEXTS: dict[str, Callable[[], str]] = {
    "one line of 10 MB": lambda: LINE,
    "one word of 10 MB": lambda: "a" * (10 * MEGABYTE),
    "short lines, 10 MB": lambda: LINES,
    "paragraphs, 10 MB": lambda: LINES.replace("\n", "\n\n"),
    "quotes 100,000 deep": lambda: ">" * DEEP + " word",
    "spaced quotes 100,000 deep": lambda: "> " * DEEP + "word",
    "lists 100,000 deep": lambda: "- " * DEEP + "word",
    "ever deeper indents": lambda: "".join(" " * n + "- word\n" for n in range(4000)),
    "open brackets": lambda: "[" * DEEP + "(" * DEEP + "{" * DEEP,
    "stars and daggers": lambda: "*†" * DEEP + " word" + "**" * DEEP,
    "calls of no note": lambda: "(1)[2]¹" * (DEEP // 3),
    "digits": lambda: "1234567890" * DEEP,
    "numbered lines": lambda: "".join(f"{n}. A line\n" for n in range(DEEP)),
    "bare titles": lambda: "A short title\n\n" * DEEP,
    "spaces": lambda: "word" + " " * (10 * MEGABYTE) + "word",
    "blank lines": lambda: "word" + "\n" * (10 * MEGABYTE) + "word",
    "tabs": lambda: "a\tb\tc\td\n" * DEEP,
    "bidi controls": lambda: "word\u202e" * DEEP,
    "soft hyphens": lambda: "wo\u00adrd" * DEEP,
    "lines of two letters": lambda: "ab\n" * (3 * MEGABYTE),
    "lines of digits": lambda: "0123456789\n" * 400_000,
    "columns of blanks": lambda: "abc   def   12\n" * 300_000,
    "notes below their paragraphs": lambda: "".join(f"The word({n}).\n\n({n}) See.\n\n" for n in range(1, 50_001)),
    "quotation marks": lambda: "“«\"'" * DEEP,
}

MARKDOWN: dict[str, Callable[[], str]] = {
    "50,000 notes": lambda: calls_and_notes(50_000, "[^{0}]", "[^{0}]:"),
    "notes in notes": lambda: "^[" * DEEP + "word",
    "emphasis": lambda: "*a **b " * DEEP,
    "underscores": lambda: "_a __b " * DEEP,
    "backquotes": lambda: "".join("`" * n + " " for n in range(2000)),
    "links": lambda: "[a](" * DEEP,
    "pictures": lambda: "![" * DEEP + "](a)" * DEEP,
    "dollars": lambda: "$a " * DEEP + "$$" * DEEP,
    "tildes and carets": lambda: "~a^b" * DEEP,
    "divisions": lambda: "::: note\n" * 20_000 + "word",
    "attributes": lambda: "# a {#b .c d=e" * DEEP,
    "braces": lambda: "[a]{" * DEEP,
    "tags": lambda: "<b><i>" * DEEP,
    "blocks of tags": lambda: "<div>\n\n" * 20_000 + "word",
    "comments": lambda: "<!--" * DEEP,
    "entities": lambda: "&amp;" * DEEP + "&" * DEEP,
    "tables": lambda: "| a " * 20_000 + "\n" + "|---" * 20_000 + "\n" + "| b " * 20_000,
    "long table": lambda: "|a|b|\n|-|-|\n" + "|c|d|\n" * DEEP,
    "definitions": lambda: "a\n: b\n\n" * 20_000,
    "link definitions": lambda: "".join(f"[a{n}]: http://b.c\n" for n in range(50_000)),
    "shortcodes": lambda: "{{< a " * DEEP + "{% b " * DEEP,
    "front matter without end": lambda: "---\ntitle: a\n" + "key: value\n" * DEEP,
    "references": lambda: "[a][b]" * DEEP,
    "lists in lists": lambda: "- a\n  1. b\n     * c\n" * 20_000,
    "notes among lists": lambda: "W (1).\n\n1. x\n\n" * 30_000,
    "lists of two items": lambda: "a. x\nb. y\n\n" * 30_000,
    "definitions without blanks": lambda: "a\n: b\n" * 60_000,
    "pictures in pictures": lambda: "![[]()" * (2 * DEEP),
    "signs of all kinds, 7 MB": lambda: "*a_b`c[" * MEGABYTE,
    "pictures and attributes": lambda: "![a](b){#" * (2 * DEEP),
    "strong emphasis": lambda: "**a* " * (2 * DEEP),
    "links, 4 MB": lambda: "[a](" * MEGABYTE,
}

PAGES: dict[str, Callable[[], str]] = {
    "one paragraph of 10 MB": lambda: f"<p>{LINE}</p>",
    "paragraphs, 10 MB": lambda: "<p>A paragraph of words that ends here.</p>\n" * (10 * MEGABYTE // 43),
    "50,000 notes": lambda: linked_notes(50_000),
    "elements 100,000 deep": lambda: "<div>" * DEEP + "word",
    "inlines 100,000 deep": lambda: "<p>" + "<b><i>" * DEEP + "word",
    "lists 100,000 deep": lambda: "<ul><li>" * DEEP + "word",
    "tables 10,000 deep": lambda: "<table><tr><td>" * 10_000 + "word",
    "misnested": lambda: "<b><p></b></p><i>" * 20_000 + "word",
    "attributes": lambda: "<p " + "a=b " * DEEP + ">word",
    "open tag": lambda: "<p title='" + "a" * (5 * MEGABYTE),
    "entities": lambda: "<p>" + "&amp;&#x41;&bogus" * DEEP,
    "spans of cells": lambda: "<table>" + '<tr><td colspan="9999999" rowspan="9999999">a' * 2000 + "</table>",
    "links": lambda: '<p><a href="#a">a</a> ' * DEEP,
    "comments": lambda: "<p>word" + "<!-- a" * DEEP,
    "entity bomb": lambda: f"<?xml version='1.0'?>{BOMB}<html><body><p>&j; word</p></body></html>",
    "30,000 raised notes": lambda: raised_notes(30_000),
    "elements 300,000 deep": lambda: "<div>" * (3 * DEEP) + "word",
    "numbered rows": lambda: "".join(f"<p>{n}. A line</p>" for n in range(DEEP)),
}

WORD_FILES: dict[str, Callable[[], bytes]] = {
    "one paragraph of 10 MB": lambda: word_file(run(LINE)),
    "paragraphs, 10 MB": lambda: word_file(run("A line of words that ends here.") * (10 * MEGABYTE // 60)),
    "100,000 runs": lambda: word_file("<w:p>" + "<w:r><w:t>word </w:t></w:r>" * DEEP + "</w:p>"),
    "content controls 10,000 deep": lambda: word_file(
        "<w:sdt><w:sdtContent>" * 10_000 + "</w:sdtContent></w:sdt>" * 10_000
    ),
    "tables 5,000 deep": lambda: word_file(
        "<w:tbl><w:tr><w:tc>" * 5000 + run("word") + "</w:tc></w:tr></w:tbl>" * 5000
    ),
    "spans of cells": lambda: word_file(
        "<w:tbl>"
        + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr>' * 2000
        + "</w:tbl>"
        + run("word")
    ),
    "zip bomb": lambda: word_file(run("word"), parts={"word/media/a.png": bytes(600 * MEGABYTE)}),
    "bomb of a body": lambda: word_file(run("a" * (300 * MEGABYTE))),
    "entity bomb": lambda: word_file(run("&j;"), before=BOMB),
    "outside entity": lambda: word_file(run("&x;"), before='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "20,000 parts": lambda: word_file(run("word"), parts={f"word/a{n}.xml": b"<a/>" for n in range(20_000)}),
    "truncated": lambda: word_file(run("word") * 1000)[:-400],
    "no package": lambda: b"PK\x03\x04" + b"word/" * 1000,
    "locked": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(5000),
}

DOCUMENTS: dict[str, Callable[[], str]] = {
    "deep": lambda: '{"blocks":' + '[{"t":"BlockQuote","blocks":' * DEEP,
    "deep strings": lambda: '{"blocks":[{"t":"CodeBlock","text":"' + "[{" * (5 * MEGABYTE) + '"}]}',
    "one paragraph of 10 MB": lambda: '{"blocks":[{"t":"Paragraph","children":[{"t":"Text","text":"' + LINE + '"}]}]}',
    "a number of 10 MB": lambda: '{"notes":' + "9" * (10 * MEGABYTE) + "}",
}


def giants() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The name of each (its suffix tells the format) and what makes its bytes."""
    for suffix, kinds in (
        (".txt", {**TEXTS, "50,000 notes": lambda: calls_and_notes(50_000, "({0})", "{0}.")}),
        (".md", {**TEXTS, **MARKDOWN}),
        (".html", PAGES),
        (".json", DOCUMENTS),
    ):
        for name, text in kinds.items():
            yield name + suffix, lambda text=text: text().encode()  # type: ignore[misc]
    for name, data in WORD_FILES.items():
        yield name + ".docx", data
