"""The HTML reader: pages of every kind against their truth, each element by example, hostile pages in bounded time."""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from briefpress.decisions import tabular
from briefpress.diagnostics import Result
from briefpress.document import (
    Block,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Math,
    Note,
    NoteRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)
from briefpress.errors import ReadError
from briefpress.limits import DEFAULT, Limits
from briefpress.readers import read
from briefpress.readers.html import read_html
from briefpress.walk import map_blocks, map_leaves, plain, query
from html_corpus import PAGES, Truth
from html_writer import html_of, without_lines
from strategies import list_styles
from words import first_lost

GOLDEN = Path(__file__).parent / "golden" / "html"
T = Text


def result(page: str, limits: Limits = DEFAULT, **hints: str) -> Result[Document]:
    overrides = {f"read.{key}": value for key, value in hints.items()}
    return read_html(page.encode("utf-8", "surrogatepass"), "a.html", overrides, limits)


def blocks(page: str) -> tuple[Block, ...]:
    return result(page).value.blocks


def inlines(page: str) -> tuple[Inline, ...]:
    (paragraph,) = blocks(page)
    assert isinstance(paragraph, Paragraph)
    return paragraph.children


def paragraph(words: str, line: int = 1) -> Paragraph:
    return Paragraph((T(words),), line=line)


# --- whole pages -----------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.html")), ids=lambda path: path.stem)
def test_golden(path: Path, accept: bool) -> None:
    found = read(path.read_bytes(), path.name)
    told = [f"{each.span}: {each.severity.value}[{each.rule}] {each.message}" for each in found.diagnostics]
    shown = {"document": found.value, "diagnostics": told, "decisions": list(tabular(found.decisions))}
    written = msgspec.json.format(msgspec.json.encode(shown), indent=1) + b"\n"
    golden = path.with_suffix(".json")
    if accept:
        golden.write_bytes(written)
    assert golden.read_bytes() == written


def test_every_page_has_its_truth() -> None:
    assert {path.stem for path in GOLDEN.glob("*.html")} == PAGES.keys()
    assert len(PAGES) >= 14


def _read(name: str) -> Result[Document]:
    return read((GOLDEN / f"{name}.html").read_bytes(), f"{name}.html")


@pytest.mark.parametrize(("name", "truth"), PAGES.items(), ids=PAGES)
def test_title_author_and_date(name: str, truth: Truth) -> None:
    meta = _read(name).value.meta
    assert (plain(meta.title), meta.author, meta.date) == (truth.title, truth.authors, truth.date)


@pytest.mark.parametrize(("name", "truth"), PAGES.items(), ids=PAGES)
def test_headings(name: str, truth: Truth) -> None:
    found = [plain(heading).strip() for heading in query(_read(name).value.blocks, Heading)]
    assert found == list(truth.headings)


def test_note_pairing() -> None:
    """Precision and recall over all pages: a call is right by its line, its label and the line of its note."""
    true = found = right = 0
    for name, truth in PAGES.items():
        calls = [(one.line, one.label, one.target_line) for one in _read(name).decisions if one.kind == "note-call"]
        right += len(set(calls) & set(truth.calls))
        true, found = true + len(truth.calls), found + len(calls)
    precision, recall = right / found, right / true
    sys.stdout.write(f"notes of {len(PAGES)} pages: precision {precision:.3f}, recall {recall:.3f} ({true} calls)\n")
    assert precision >= 0.98
    assert recall >= 0.98


#: Words of two letters and more: a call is none.
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Between ideographs the end of a line of the file is nothing; how they are read stands right behind them.
_SEAM = re.compile(r"</?(?:ruby|rp|rt)>|(?<=[\u3000-\u9fff])\n(?=[\u3000-\u9fff])")
_MATH = re.compile(r"<math.*?</math>|\\\w+")


def _source_words(name: str, truth: Truth) -> list[str]:
    data = (GOLDEN / f"{name}.html").read_bytes()
    lines = data.decode("cp1252" if name == "word-de" else "utf-8").split("\n")
    article = _SEAM.sub("", "\n".join(lines[number - 1] for number in truth.lines))
    return _WORD.findall(unescape(re.sub(r"<[^>]*>", " ", _MATH.sub(" ", article))))


def _captioned(document: Document) -> Document:
    """The document with captions as paragraphs, and without the words of its pictures, which no page shows."""

    def captions(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(
            part
            for block in blocks
            for part in ((Paragraph(block.caption), block) if isinstance(block, Figure | Table) else (block,))
            if not isinstance(part, Figure)
        )

    captioned = map_blocks(document, lambda blocks: tuple(map(_without_caption, captions(blocks))))
    return map_leaves(captioned, lambda leaf: Text("") if isinstance(leaf, Image | Math) else leaf)


def _without_caption(block: Block) -> Block:
    return replace(block, caption=()) if isinstance(block, Table) else block


def _said(blocks: Sequence[Block] | Sequence[Note]) -> list[str]:
    return _WORD.findall(_MATH.sub(" ", plain(blocks)))


def test_words_kept() -> None:
    """All words of each article, and no word that is not; those outside notes in their order."""
    kept = total = 0
    for name, truth in PAGES.items():
        found_page = _read(name)
        document = _captioned(found_page.value)
        titles = [one.text for one in found_page.decisions if one.kind == "notes-heading" and one.line in truth.lines]
        notes = {target for _, _, target in truth.calls} & set(truth.lines)
        body = truth._replace(lines=tuple(line for line in truth.lines if line not in notes))
        said = [*_said(document.blocks), *_said(document.notes)]
        assert first_lost(_source_words(name, body), said) is None
        true, found = Counter(_source_words(name, truth)), Counter([*said, *titles])
        kept += (true & found).total()
        total += true.total()
        headings = Counter(_WORD.findall(" ".join(truth.headings)))
        assert found - true - headings == Counter(), f"{name}: words that are none of the article's"
    sys.stdout.write(f"words of {len(PAGES)} pages: {kept} of {total} kept\n")
    assert kept == total


# --- elements by example ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>plain words", (T("plain words"),)),
        (
            "<p><em>a</em> <b>b</b> <s>c</s>",
            (Emphasis((T("a"),)), T(" "), Strong((T("b"),)), T(" "), Strikeout((T("c"),))),
        ),
        ("<p>2<sup>e</sup> H<sub>2</sub>O", (T("2"), Superscript((T("e"),)), T(" H"), Subscript((T("2"),)), T("O"))),
        ("<p> a <em> b </em> c ", (T("a "), Emphasis((T("b"),)), T(" c"))),
        ("<p>a<br>b", (T("a"), LineBreak(), T("b"))),
        ("<p>中文\n字", (T("中文字"),)),
        ("<p>中文\nabc", (T("中文 abc"),)),
        ("<p>한국\n말", (T("한국 말"),)),
        ("<p>a&nbsp;b &amp; c &copy &unknown; &#233; &lt;x>", (T("a\u00a0b & c © &unknown; é <x>"),)),
        ("<p>a&shy;b&#12;c&#99999999999999;", (T("abc\ufffd"),)),
        ("<p><a href=' http://b.c/?x=1&copy=2 ' title=d>a</a>", (Link("http://b.c/?x=1&copy=2", (T("a"),), "d"),)),
        ("<p><a href='javascript:x'>a</a> <a name=x>b</a>", (T("a b"),)),
        ("<p>x <a href=#s>y</a>", (T("x "), Link("#s", (T("y"),)))),
        ("<p><sup><a href='https://x.y/#z'>2</a></sup>x", (Superscript((Link("https://x.y/#z", (T("2"),)),)), T("x"))),
        ("<p>a <code>b  c</code> <kbd>d</kbd>", (T("a "), Code("b c"), T(" "), Code("d"))),
        ("<p lang=en>he said <q>yes <q>no</q></q>", (LangSpan("en", (T("he said “yes ‘no’”"),)),)),
        ("<p>x <img src=a.png alt='A b'> y", (T("x "), Image("a.png", "A b"), T(" y"))),
        ("<p>x <img src='data:image/gif;base64,R0' data-src=b.jpg> y", (T("x "), Image("b.jpg"), T(" y"))),
        ("<p>x <img srcset='a.jpg 300w, b.jpg 900w'> y", (T("x "), Image("b.jpg"), T(" y"))),
        ("<p>x <img src=p.gif width=1 height=1>y", (T("x y"),)),
        ("<p><ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>字", (T("漢（かん）字"),)),
        ("<p><ruby>漢<rt>かん</rt></ruby>", (T("漢(かん)"),)),
        ("<p>a <mark>b</mark><wbr>c <bdi>d</bdi> <u>e</u>", (T("a bc d e"),)),
        (
            "<p>a <math><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></math>",
            (T("a "), Math("x^2")),
        ),
        ("<p>a <script type='math/tex; mode=display'>x_1</script>", (T("a "), Math("x_1", True))),
        ("<p>a <img class=latex src=x.png alt='\\pi'>", (T("a "), Math("\\pi"))),
        (
            "<p><span style='font-weight:700'>a</span><span style='font-style:italic'>b</span>",
            (Strong((T("a"),)), Emphasis((T("b"),))),
        ),
        ("<p><b style='font-weight:normal'>a</b>", (T("a"),)),
        ("<p><b>a <i>b</b> c</i>", (Strong((T("a "), Emphasis((T("b"),)))), T(" "), Emphasis((T("c"),)))),
        ("<p>a <!-- b --> c", (T("a c"),)),
        ("<p>1 < 2 & 3 > 2 </3", (T("1 < 2 & 3 > 2 </3"),)),
        ("<p>a <b c", (T("a <b c"),)),
        ("<p>a <svg><title>Chart</title><path/></svg>", (T("a Chart"),)),
    ],
)
def test_inlines(page: str, expected: tuple[Inline, ...]) -> None:
    assert inlines(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("a\n\nb", (paragraph("a b"),)),
        ("a<br><br>b", (paragraph("a"), paragraph("b"))),
        ("a<div>b</div>c", (paragraph("a"), paragraph("b"), paragraph("c"))),
        ("<p>a<p>b<h2>C</h2>", (paragraph("a"), paragraph("b"), Heading(2, (T("C"),), line=1))),
        (
            "<h2>a</h2>\n<h3><b>b</b></h3><h2>c</h2>",
            (Heading(2, (T("a"),), line=1), Heading(3, (T("b"),), line=2), Heading(2, (T("c"),), line=1 + 1)),
        ),
        ("<ul><li>a<li>b</ul>", (List(((paragraph("a"),), (paragraph("b"),)), line=1),)),
        ("<ul><li><p>a</p></ul>", (List(((paragraph("a"),),), tight=False, line=1),)),
        ("<ul><li>a<ul><li>b</ul></ul>", (List(((paragraph("a"), List(((paragraph("b"),),), line=1)),), line=1),)),
        ("<ul><li>a</li><ul><li>b</ul></ul>", (List(((paragraph("a"), List(((paragraph("b"),),), line=1)),), line=1),)),
        ("<ol start=3><li>a<li>b</ol>", (List(((paragraph("a"),), (paragraph("b"),)), True, 3, line=1),)),
        (
            "<ol><li>a<li value=5>b</ol>",
            (List(((paragraph("a"),),), True, line=1), List(((paragraph("b"),),), True, 5, line=1)),
        ),
        (
            "<ol reversed><li>a<li>b</ol>",
            (List(((paragraph("a"),),), True, 2, line=1), List(((paragraph("b"),),), True, 1, line=1)),
        ),
        (
            "<dl><dt>a<dd>b<dd>c</dl>",
            (DefinitionList((Definition((T("a"),), ((paragraph("b"),), (paragraph("c"),))),), line=1),),
        ),
        ("<blockquote>a<footer>b</footer></blockquote>", (BlockQuote((paragraph("a"), paragraph("b")), line=1),)),
        ("<pre>\n a\n  b</pre>", (CodeBlock(" a\n  b", line=1),)),
        ("<pre><code class=language-py>x</code></pre>", (CodeBlock("x", "py", line=1),)),
        ("a<hr>b", (paragraph("a"), ThematicBreak(line=1), paragraph("b"))),
        (
            "<figure><img src=a.png alt=b><figcaption>c</figcaption></figure>",
            (Figure(Image("a.png", "b"), (T("c"),), line=1),),
        ),
        ("<p><a href=big.jpg><img src=a.jpg></a></p>", (Figure(Image("a.jpg"), line=1),)),
        (
            "<figure><img src=a.png><img src=b.png><figcaption>c</figcaption></figure>",
            (Figure(Image("a.png"), line=1), Figure(Image("b.png"), (T("c"),), line=1)),
        ),
        ("<details><summary>a</summary>b</details>", (Division("details", (paragraph("b"),), (T("a"),), line=1),)),
        ('<div class="alert alert-warning">a</div>', (Division("warning", (paragraph("a"),), line=1),)),
        ('<aside class="note">a</aside>', (Division("note", (paragraph("a"),), line=1),)),
        ("<b>a<p>b</b>c", (Paragraph((Strong((T("a"),)),), line=1), Paragraph((Strong((T("bc"),)),), line=1))),
        ("<table role=presentation><tr><td>a<td>b</table>", (paragraph("a"), paragraph("b"))),
        ("<table><tr><td>a<tr><td>b</table>", (paragraph("a"), paragraph("b"))),
        ("<iframe src=//v.example/1></iframe>", (Paragraph((Link("//v.example/1", (T("v.example"),)),), line=1),)),
    ],
)
def test_blocks(page: str, expected: tuple[Block, ...]) -> None:
    assert result(page, article="off", title="off").value.blocks == expected


def test_table() -> None:
    page = (
        "<table><caption>Cap</caption><thead><tr><th colspan=2>A</th><th align=right>B</th></tr></thead>"
        "<tfoot><tr><td>f<td>g<td>h</tfoot><tbody><tr><th>r</th><td rowspan=9>s</td><td style='text-align:right'>"
        "<p>t</p><p>u</p></td></tr></tbody></table>"
    )
    assert blocks(page) == (
        Table(
            ((Cell((T("A"),), colspan=2), Cell((T("B"),))),),
            (
                (Cell((T("r"),), header=True), Cell((T("s"),), rowspan=2), Cell((T("t"), LineBreak(), T("u")))),
                (Cell((T("f"),)), Cell((T("g"),)), Cell((T("h"),))),
            ),
            ("default", "default", "right"),
            (T("Cap"),),
            line=1,
        ),
    )


def test_words_in_another_language() -> None:
    page = "<html lang=fr><p>Il dit <i lang=en>so what</i>.<p lang=de>Ach!"
    assert blocks(page) == (
        Paragraph((T("Il dit "), LangSpan("en", (Emphasis((T("so what"),)),)), T(".")), line=1),
        Paragraph((LangSpan("de", (T("Ach!"),)),), line=1),
    )


# --- notes -----------------------------------------------------------------------------------

#: How programs write a call, and its note.
HABITS: dict[str, tuple[str, str]] = {
    "pandoc": (
        '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
        (
            '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Note. '
            '<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>'
        ),
    ),
    "markdown extra": (
        '<sup id="fnref:a"><a href="#fn:a" rel="footnote">1</a></sup>',
        (
            '<div class="footnotes"><hr><ol><li id="fn:a"><p>Note.&nbsp;<a href="#fnref:a" rev="footnote">'
            "&#8617;</a></p></li></ol></div>"
        ),
    ),
    "wikipedia": (
        '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>',
        (
            '<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b>'
            '<a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Note.</span></li></ol>'
        ),
    ),
    "word": (
        '<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>',
        '<div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p></div>',
    ),
    "word endnotes": (
        '<a href="#_edn1" name="_ednref1"><sup>[i]</sup></a>',
        ('<div><hr><div id=edn1><p><a href="#_ednref1" name="_edn1"><sup>[i]</sup></a> Note.</p></div></div>'),
    ),
    "libreoffice": (
        '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
        (
            '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1'
            "</a>Note.</p></div>"
        ),
    ),
    "google docs": (
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Note.</span></p></div>',
    ),
    "github": (
        '<sup><a href="#fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup>',
        (
            '<section data-footnotes class="footnotes"><h2 class="sr-only">Footnotes</h2><ol>'
            '<li id="user-content-fn-1"><p>Note. <a href="#user-content-fnref-1" data-footnote-backref>↩</a>'
            "</p></li></ol></section>"
        ),
    ),
    "substack": (
        '<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>',
        (
            '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a>'
            '<div class="footnote-content"><p>Note.</p></div></div>'
        ),
    ),
    "sphinx": (
        '<a class="footnote-reference brackets" href="#id2" id="id1">1</a>',
        (
            '<aside class="footnote brackets" id="id2" role="doc-footnote"><span class="label">'
            '<span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a>'
            '<span class="fn-bracket">]</span></span><p>Note.</p></aside>'
        ),
    ),
    "epub": (
        '<a epub:type="noteref" href="#n1">1</a>',
        '<aside epub:type="footnote" id="n1"><p>Note.</p></aside>',
    ),
    "openedition": (
        '<a class="footnotecall" id="bodyftn1" href="#ftn1">1</a>',
        '<p class="notesbaspage"><a class="FootnoteSymbol" id="ftn1" href="#bodyftn1">1</a> Note.</p>',
    ),
    "spip": (
        ('<span class="spip_note_ref">&nbsp;[<a href="#nb1" class="spip_note" rel="appendix" id="nh1">1</a>]</span>'),
        (
            '<div class="notes"><div id="nb1"><p><span class="spip_note_ref">['
            '<a href="#nh1" class="spip_note" rev="appendix">1</a>] </span>Note.</p></div></div>'
        ),
    ),
    "modern footnotes": (
        (
            '<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)">1</a></sup>'
            '<span class="modern-footnotes-footnote__note" data-mfn="1">Note.</span>'
        ),
        "",
    ),
    "tufte": (
        (
            '<label for="sn" class="margin-toggle sidenote-number"></label>'
            '<input type="checkbox" id="sn" class="margin-toggle"><span class="sidenote">Note.</span>'
        ),
        "",
    ),
    "old anchors": (
        '[<a href="#note1" name="ref1">1</a>]',
        '<h3>Notes</h3><p><a name="note1"></a>[<a href="#ref1">1</a>] Note.</p>',
    ),
    "definition list": (
        '<sup><a href="#f1" id="r1">1</a></sup>',
        '<dl class="footnotes"><dt id="f1"><a href="#r1">1</a></dt><dd>Note.</dd></dl>',
    ),
    "rows": (
        '<a href="#fn1"><sup>1</sup></a>',
        '<table class="footnotes"><tr><td id="fn1">1</td><td>Note.</td></tr></table>',
    ),
    "no way back": (
        '<sup><a href="#fn1">1</a></sup>',
        '<p id="fn1"><sup>1</sup> Note.</p>',
    ),
    "sup without link": (
        "<sup>1</sup>",
        "<h2>Notes</h2><ol><li>Note.</li></ol>",
    ),
    "sup and paragraphs": (
        "<sup>1</sup>",
        "<p>Notes</p><p><sup>1</sup> Note.</p>",
    ),
    "brackets without link": (
        " [1]",
        "<h2>Notes</h2><p>[1] Note.</p>",
    ),
    "round brackets": (
        " (1)",
        "<hr><p>(1) Note.</p>",
    ),
    "star": (
        "*",
        "<p>* Note.</p>",
    ),
}


@pytest.mark.parametrize("habit", HABITS)
def test_each_habit_of_notes(habit: str) -> None:
    call, note = HABITS[habit]
    page = f"<p>The first words of a text{call}, and those that follow.</p>\n<p>The last words.</p>\n{note}"
    document = result(page).value
    assert [plain(each.blocks).strip() for each in document.notes] == ["Note."]
    (ref,) = query(document.blocks, NoteRef)
    assert ref.label == document.notes[0].label
    assert " ".join(plain(document.blocks).split()) == (
        "The first words of a text, and those that follow. The last words."
    ).replace("text,", "text ," if call.startswith(" ") else "text,")


def test_a_note_called_twice_with_blocks_of_its_own() -> None:
    page = (
        '<p>a<sup><a href="#fn1" id="r1">1</a></sup> b<sup><a href="#fn1" id="r2">1</a></sup></p>'
        '<div class="footnotes"><ol><li id="fn1"><p>One</p><ul><li>two</li></ul><blockquote>three</blockquote>'
        '<p>four <a href="#r1">a</a> <a href="#r2">b</a></p></li></ol></div>'
    )
    document = result(page).value
    assert [ref.label for ref in query(document.blocks, NoteRef)] == ["1", "1"]
    assert [type(block) for block in document.notes[0].blocks] == [Paragraph, List, BlockQuote, Paragraph]
    assert plain(document.notes).split() == ["One", "two", "three", "four"]


def test_several_calls_in_one_superscript() -> None:
    page = '<p>a<sup><a href="#fn1">1</a>, <a href="#fn2">2</a></sup><ol class=footnotes><li id=fn1>x<li id=fn2>y</ol>'
    assert inlines(page) == (T("a"), NoteRef("1"), NoteRef("2"))


def test_notes_of_one_paragraph_parted_by_line_breaks() -> None:
    page = '<p>a<a href="#n1">[1]</a> b<a href="#n2">[2]</a></p><p><a name=n1>1</a>. One<br><a name=n2>2</a>. Two</p>'
    assert [plain(note.blocks).strip() for note in result(page).value.notes] == ["One", "Two"]


def test_notes_of_chapters_that_count_again() -> None:
    page = "".join(
        f'<h2>C{n}</h2><p>a<sup><a href="#c{n}-1">1</a></sup></p><p id="c{n}-1"><sup>1</sup> Note of {n}.</p>'
        for n in (1, 2)
    )
    document = result(page).value
    assert [(note.label, plain(note.blocks)) for note in document.notes] == [
        ("1", "Note of 1.\n"),
        ("2:1", "Note of 2.\n"),
    ]
    assert [ref.label for ref in query(document.blocks, NoteRef)] == ["1", "2:1"]


def test_a_note_outside_the_article_comes_along() -> None:
    prose = "Some words of an article that is long enough to be taken for one, whatever else there is. " * 3
    page = (
        f'<nav>menu</nav><article><p>{prose}<sup><a href="#fn1">1</a></sup></p></article>'
        '<div class="footnotes"><ol><li id="fn1">Note.</li></ol></div><footer>end</footer>'
    )
    document = result(page).value
    assert plain(document.notes) == "Note.\n"


def test_what_is_no_note() -> None:
    page = (
        '<p>See <a href="#section-2">2</a>, <a href="#fn1">the note</a>, m<sup>2</sup>, the <sup>th</sup>, '
        '<sup><a href="https://example.org/#fn1">1</a></sup>, (1998) and article 5(2).</p><h2 id="section-2">Two</h2>'
        '<p id="fn1">Words.</p>'
    )
    found = result(page)
    assert found.value.notes == ()
    assert list(query(found.value.blocks, NoteRef)) == []


def test_calls_and_notes_without_each_other_keep_their_words() -> None:
    page = (
        '<p>a<sup><a href="#fn1">1</a></sup> b<sup><a href="#fn9">9</a></sup></p>\n'
        "<ol class=footnotes><li id=fn1>One<li id=fn2>Two</ol>"
    )
    found = result(page)
    assert plain(found.value.blocks) == "a b9\n"
    assert [plain(note.blocks) for note in found.value.notes] == ["One\n", "Two\n"]
    assert [(each.rule, each.span.line) for each in found.diagnostics] == [("orphan-call", 1), ("unused-note", 2)]
    kinds = [(one.kind, one.line, one.label, one.target_line) for one in found.decisions]
    assert ("note-call", 1, "1", 2) in kinds
    assert ("orphan-call", 1, "", 0) in kinds
    assert ("unused-note", 2, "2", 0) in kinds


def test_the_title_calls_a_note() -> None:
    page = '<h1>Title<sup><a href="#fn1">1</a></sup></h1><p>a<ol class=footnotes><li id=fn1>One</ol>'
    document = result(page).value
    assert document.meta.title == (T("Title"), NoteRef("1"))
    assert plain(document.notes) == "One\n"


# --- the article in its page -----------------------------------------------------------------

#: A paragraph that anyone takes for prose.
P = "This paragraph has enough words in it to be taken for prose by anyone who reads the page with some care."


@pytest.mark.parametrize(
    ("page", "kept", "left"),
    [
        (
            f"<div class=menu><a>Home</a></div><div><h1>T</h1><div>Lead.</div><p>{P}<p>Short.</div>",
            "Lead. P Short.",
            "Home",
        ),
        (f"<main><article><h1>T</h1><p>{P}<p>{P}</article><article><a>Teaser</a></article></main>", "P P", "Teaser"),
        (f"<form><div id=header><a>Site</a></div><h1>T</h1><p>{P}</p><input></form>", "P", "Site"),
        (f"<header><h1>T</h1><p>The lede.</header><article><p>{P}</article><footer>End</footer>", "The lede. P", "End"),
        (f"<article><h1>T</h1><p>{P}<footer>By Ann, a writer.</footer></article>", "P By Ann, a writer.", ""),
        (f"<article><h1>T</h1><p>{P}</article><div class=comment-list><p>{P}<p>{P}<p>{P}</div>", "P", "P P P"),
        (f"<main><h1>T</h1><section id=comments><h2>Comments</h2><p>{P}</section></main>", "Comments P", ""),
        (f"<h1>T</h1><p>{P}<div class=social-history><p>{P}</div>", "P P", ""),
        (f"<h1>T</h1><p>{P}<p hidden>Secret<p><a href=x>Read more: Another</a>", "P", "Secret Read more: Another"),
        (f"<h1>T</h1><p>{P}<aside><p>{P}</aside><aside><a href=x>Other</a></aside>", "P P", "Other"),
    ],
)
def test_the_article_is_found_and_the_rest_told(page: str, kept: str, left: str) -> None:
    found = result(f"<body>{page}</body>")
    assert " ".join(plain(found.value.blocks).split()) == kept.replace("P", P)
    told = " ".join(one.text for one in found.decisions if one.kind == "left-out")
    assert told == left.replace("P", P)[: len(told)]
    assert bool(told) == bool(left)


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    page = f"<p>{P}<p><b>First part</b><p>{P}<p><strong>Second part</strong><p>{P}"
    assert [plain(each) for each in query(blocks(page), Heading)] == ["First part\n", "Second part\n"]
    assert list(query(result(page, headings="off").value.blocks, Heading)) == []


def test_a_picture_that_a_script_would_load() -> None:
    page = "<figure><img src='data:image/gif;base64,R0lGOD'><noscript><img src=real.jpg alt=A></noscript></figure>"
    assert blocks(page) == (Figure(Image("real.jpg", "A"), line=1),)


# --- hints, limits, bytes --------------------------------------------------------------------


def test_hints() -> None:
    page = (
        '<nav>menu</nav><h1>Title</h1><p class=byline>By Ann Lee</p><p>a<sup><a href="#fn1">1</a></sup><p id=fn1>1. One'
    )
    found = result(page, article="off", title="off", byline="off", notes="off").value
    assert " ".join(plain(found.blocks).split()) == "menu Title By Ann Lee a1 1. One"
    assert found.meta.title == ()
    assert found.notes == ()
    told = [each for each in result(page).diagnostics if each.rule == "left-out"]
    assert [each.hint for each in told] == [told[0].hint]
    assert "read.article=off" in told[0].hint


def test_overrides_win() -> None:
    found = read(b"<title>A</title><p>b", "a.html", overrides={"title": "C", "lang": "fr"})
    assert (plain(found.value.meta.title), found.value.meta.lang) == ("C", "fr")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("<meta charset=windows-1251><p>Пример".encode("cp1251"), "Пример"),
        ("<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'><p>日本".encode("cp932"), "日本"),
        ("<?xml version='1.0' encoding='iso-8859-2'?><p>łódź</p>".encode("iso-8859-2"), "łódź"),
        ("<meta charset=iso-8859-1><p>“é”".encode("cp1252"), "“é”"),
        ("<meta charset=big5><p>é".encode(), "é"),
        ("\ufeff<p>é".encode(), "é"),
        ("<p>é".encode("utf-16"), "é"),
        ("<p>é".encode("cp1252"), "é"),
        ("<meta charset=nonsense><p>é".encode(), "é"),
    ],
)
def test_encodings(data: bytes, words: str) -> None:
    assert plain(read(data, "a.html").value.blocks).strip() == words


def test_xhtml() -> None:
    page = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x "y">]><html xml:lang="fr"><body><a id="q"/>'
        "<p>a<![CDATA[<b>]]>&x;</p></body></html>"
    )
    document = read(page.encode(), "a.xhtml").value
    assert (plain(document.blocks), document.meta.lang) == ("a<b>&x;\n", "fr")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n", "MHTML"),
        (b"<html><body><div id=root></div><script>go()</script></body>", "script"),
        (b"<p>a\x00b" * 10 + b"\x00" * 100, "NUL"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_what_is_no_page_is_told(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(data, "a.html")


# --- any page at all -------------------------------------------------------------------------

MARKUP = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<a href='#fn1' id=r>1</a>",
            "<sup>",
            "</sup>",
            "<div>",
            "</div>",
        ),
        *(
            "<ul>",
            "<ol>",
            "<li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<blockquote>",
            "<h1>",
            "<h2>",
            "</h2>",
        ),
        *("<li id=fn1>", "<div class=footnotes>", "<pre>", "</pre>", "<br>", "<!--", "-->", "<script>", "</script>"),
        *(
            "<article>",
            "<nav>",
            "</nav>",
            "<header>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<figure>",
            "<img src=a>",
            "<figcaption>",
        ),
        *(
            "<title>",
            "</title>",
            "<body>",
            "</body>",
            "<math>",
            "<svg>",
            "<details>",
            "<summary>",
            "&amp;",
            "&#x0;",
            "&",
        ),
        *(
            "<",
            ">",
            "1",
            "[1] ",
            "1. ",
            "(1)",
            " ",
            "\n",
            "words",
            "<p id=fn1>",
            "<a href='#r'>",
            "</a>",
            "<q>",
            "<ruby><rt>",
        ),
        *(
            "<span class=sidenote>",
            "<span class=katex>",
            "<template>",
            "<noscript>",
            "<input type=checkbox>",
            "é",
            "中",
        ),
    ]
)


@given(st.lists(MARKUP | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_is_a_page(page: str) -> None:
    try:
        document = result(page).value
    except ReadError:
        return
    assert msgspec.json.decode(msgspec.json.encode(document), type=Document) == document
    assert all("\n" not in run.text for run in query(document, Text))
    labels = [note.label for note in document.notes]
    assert len(labels) == len(set(labels))
    assert {ref.label for ref in query(document, NoteRef)} <= set(labels)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_page_or_none(data: bytes) -> None:
    try:
        assert isinstance(read(data, "a.html").value, Document)
    except ReadError:
        return


WORD = st.from_regex(r"[a-zéшع中]{1,8}[,.;]?", fullmatch=True)
TAGS = st.sampled_from(["p", "div", "li", "td", "h2", "b", "span", "section", "dd", "a", "code", "center"])


@given(st.lists(st.tuples(TAGS, st.lists(WORD, min_size=1, max_size=9)), min_size=1, max_size=8))
def test_prose_keeps_its_words_in_order(parts: list[tuple[str, list[str]]]) -> None:
    page = "\n".join(f"<{tag}>{' '.join(words)}</{tag}>" for tag, words in parts)
    found = result(page, article="off", title="off", byline="off", notes="off").value
    assert "".join(plain(found.blocks).split()) == "".join(word for _, words in parts for word in words)


# --- documents written as HTML and read back -------------------------------------------------

PLAIN = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
RUNS: st.SearchStrategy[Inline] = st.recursive(
    PLAIN.map(Text) | PLAIN.map(Code) | st.just(Image("a.png", "alt")),
    lambda inner: st.one_of(
        *(st.builds(kind, st.tuples(inner)) for kind in (Emphasis, Strong, Strikeout, Superscript, Subscript)),
        st.builds(Link, st.sampled_from(["http://b.c/d?e&f", "#g"]), st.tuples(inner)),
        st.builds(LangSpan, st.sampled_from(["fr", "pt-BR"]), st.tuples(inner)),
    ),
    max_leaves=3,
)


def _is_plain_html(run: Inline) -> bool:
    """Whether a run can be written: HTML has no link in a link, and a language inside itself is no other one."""
    return not isinstance(run, Text) and all(len(list(query(run, kind))) < 2 for kind in (Link, LangSpan))


#: Words, another inline, words: what stands at the edges of lines is then no blank.
LINES = st.tuples(PLAIN.map(Text), RUNS.filter(_is_plain_html), PLAIN.map(Text)) | st.tuples(PLAIN.map(Text))
CELLS = st.builds(Cell, LINES)
ROWS = st.tuples(CELLS, CELLS)
SIMPLE: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, LINES),
    st.builds(Heading, st.integers(1, 6), LINES),
    st.builds(CodeBlock, st.from_regex(r"[a-z<&]( ?\n?[a-z<&]){0,5}", fullmatch=True), st.sampled_from(["", "py"])),
    st.builds(Figure, st.just(Image("a.png", "alt")), LINES),
    st.builds(Table, st.tuples(ROWS), st.lists(ROWS, min_size=1, max_size=2).map(tuple), caption=LINES),
    st.just(ThematicBreak()),
)


def _holders(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    several = st.lists(inner, min_size=1, max_size=2).map(tuple)
    items = st.lists(several, min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(BlockQuote, several),
        st.builds(List, items, tight=st.just(False)),
        st.builds(List, items, st.just(True), st.integers(1, 40), st.just(False), style=list_styles),
        st.builds(Division, st.just("details"), several, LINES),
        st.builds(Division, st.sampled_from(["note", "warning"]), several),
        st.builds(DefinitionList, st.tuples(st.builds(Definition, LINES, st.tuples(several))), tight=st.just(False)),
    )


BLOCKS = st.lists(st.recursive(SIMPLE, _holders, max_leaves=4), min_size=1, max_size=4).map(tuple)


@given(BLOCKS)
def test_documents_are_read_back_as_they_were_written(written: tuple[Block, ...]) -> None:
    read_back = result(html_of(written), article="off", title="off", byline="off", notes="off").value.blocks
    assert [without_lines(block) for block in read_back] == [without_lines(block) for block in written]


# --- hostile pages ---------------------------------------------------------------------------

N = 20_000
#: Seconds that any of them may take: tens of times what it takes, and far less than a square of its size would.
PATIENCE = 30.0


@pytest.mark.parametrize(
    "page",
    [
        *("<div>" * N, "<blockquote>" * N, "<ul><li>" * N, "<table><tr><td>" * N, "<b>" * N, "<b><p>x" * (N // 4)),
        *(
            "<a href='#x'>1" * N,
            "<p><span>" * N,
            "<h2>x" * N,
            "<dl><dt>x<dd>" * N,
            "x<br>" * N,
            "<q>" * N,
            "<nav>x" * N,
        ),
        *("<details><summary>x" * N, "<section class=footnotes><ol><li>x" * N, "x<span class=sidenote>y</span>" * N),
        *("<sup>1</sup>" * N, "<!--" * N, "<" * N, '<a b="' * N, "</p>" * N, "<title>" * N, "&" * N, "&#" * N),
        *("<p><object>" + "<span>" * N + "</p>" * N, "<p " + "a=b " * N + ">", "<style>" + ".a," * N + "{}</style>"),
        *("<script type='application/ld+json'>" + "[" * N + "</script>", "<td colspan=1000 rowspan=65534>x" * N),
        *("<!DOCTYPE x [" + "<!ENTITY a '&b;&b;'>" * N + "]>", " " * N, "<pre>" + "\n" * N, "<math>" * N, "<svg>" * N),
    ],
    ids=lambda page: page[:12],
)
def test_hostile_pages_are_read_to_their_end(page: str) -> None:
    begun = time.monotonic()
    found = result(page + "</title></script></style><p>END</p>", article="off", title="off")
    assert time.monotonic() - begun < PATIENCE
    assert "END" in plain(found.value)


def test_deep_elements_are_dissolved_and_told() -> None:
    page = "<div>" * 20 + "<b>a</b>" + "</div>" * 20 + "<p>b"
    found = result(page, Limits(nesting=10))
    assert plain(found.value.blocks).split() == ["a", "b"]
    assert [each.rule for each in found.diagnostics] == ["raw-html"]
    assert "10" in found.diagnostics[0].message


def test_ten_thousand_notes() -> None:
    count = 10_000
    calls = "".join(f"<p>a<sup><a href='#fn{n}' id='r{n}'>{n}</a></sup></p>" for n in range(count))
    notes = "".join(f"<li id=fn{n}>x <a href='#r{n}'>↩</a></li>" for n in range(count))
    begun = time.monotonic()
    document = result(f"{calls}<ol class=footnotes>{notes}</ol>").value
    assert time.monotonic() - begun < PATIENCE
    assert len(document.notes) == count
    assert [ref.label for ref in query(document.blocks, NoteRef)] == [str(n) for n in range(count)]


def test_time_grows_as_the_page_does() -> None:
    piece = "<p>Some <b>words</b> and <a href='x'>more</a> words<br>to read.</p><ul><li>one<li>two</ul>\n"

    def seconds(times: int) -> float:
        begun = time.process_time()
        result(piece * times)
        return time.process_time() - begun

    seconds(100)
    assert seconds(8_000) < 4 * 8 * seconds(1_000)


@pytest.mark.parametrize("tag", ["noscript", "textarea", "select", "datalist", "template"])
def test_words_that_a_page_shows_only_at_times_are_said_to_be_left_out(tag: str) -> None:
    page = f"<p>The words of the page.</p><{tag}>Hidden words.</{tag}><p>More of them.</p>"
    result = read_html(page.encode(), "a.html", {}, DEFAULT)
    assert "Hidden" not in plain(result.value)
    assert [(one.kind, one.column, one.text) for one in result.decisions] == [("left-out", 30, "Hidden words.")]
    assert [one.rule for one in result.diagnostics] == ["left-out"]
