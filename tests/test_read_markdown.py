"""The Markdown reader: each element by example, notes, and that no words are lost whatever the text."""

from __future__ import annotations

import re
import time
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from briefpress.decisions import tabular
from briefpress.document import (
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Division,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    LineBreak,
    Link,
    List,
    Meta,
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
from briefpress.readers import read
from briefpress.readers.markdown import read_markdown
from briefpress.walk import plain, query

GOLDEN = Path(__file__).parent / "golden" / "markdown"
T = Text


def inlines(text: str) -> tuple[object, ...]:
    (paragraph,) = read_markdown(text, "a.md").value.blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.children


def blocks(text: str) -> tuple[object, ...]:
    return read_markdown(text, "a.md").value.blocks


def rules(text: str) -> list[tuple[str, int, int]]:
    found = read_markdown(text, "a.md").diagnostics
    return [(each.rule, each.span.line, each.span.column) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", (T("plain words"),)),
        ("*a* __b__ ~~c~~", (Emphasis((T("a"),)), T(" "), Strong((T("b"),)), T(" "), Strikeout((T("c"),)))),
        ("`a  b`", (Code("a  b"),)),
        ("a &amp; b &copy; \\*c\\*", (T("a & b © *c*"),)),
        ("a\nb", (T("a b"),)),
        ("a  \nb\\\nc", (T("a"), LineBreak(), T("b"), LineBreak(), T("c"))),
        ("中文\n字", (T("中文字"),)),
        ("中文。\n**字**", (T("中文。"), Strong((T("字"),)))),
        ("한국\n말", (T("한국 말"),)),
        ("中文\nabc", (T("中文 abc"),)),
        ("[a](http://b.c 'd')", (Link("http://b.c", (T("a"),), "d"),)),
        ("[a](<b c.html>)", (Link("b%20c.html", (T("a"),)),)),
        ("[](http://b.c)", (Link("http://b.c", (T("http://b.c"),)),)),
        ("[a]()", (T("a"),)),
        ("<http://b.c/é>", (Link("http://b.c/%C3%A9", (T("http://b.c/é"),)),)),
        ("[a](javascript:b)", (T("[a](javascript:b)"),)),
        ("x ![a *b*](c é.png) y", (T("x ![a "), Emphasis((T("b"),)), T("](c é.png) y"))),
        ("x ![a *b*](<c é.png>) y", (T("x "), Image("c é.png", "a b"), T(" y"))),
        ("x ![a]() y", (T("x a y"),)),
        ("2<sup>e</sup> H<sub>2</sub>O", (T("2"), Superscript((T("e"),)), T(" H"), Subscript((T("2"),)), T("O"))),
        ("a<br>b<BR/>c", (T("a"), LineBreak(), T("b"), LineBreak(), T("c"))),
        ("<b>a <i>b</i></b>", (Strong((T("a "), Emphasis((T("b"),)))),)),
        ("*a <b>b* c</b>", (Emphasis((T("a b"),)), T(" c"))),
        ("x <fichier secret>y</fichier>", (T("x y"),)),
        ("a <!-- b --> c", (T("a  c"),)),
        ("a <!-- b", (T("a <!-- b"),)),
        ("a&#12;b", (T("ab"),)),
        ("#mot-dièse", (T("#mot-dièse"),)),
        ("[[[", (T("[[["),)),
    ],
)
def test_inlines(text: str, expected: tuple[object, ...]) -> None:
    assert inlines(text) == expected


def paragraph(words: str, line: int = 1) -> Paragraph:
    return Paragraph((T(words),), line=line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\nb", (paragraph("a"), paragraph("b", 3))),
        ("## A\n### B", (Heading(2, (T("A"),), line=1), Heading(3, (T("B"),), line=2))),
        ("a\n---", (Heading(2, (T("a"),), line=1),)),
        ("- a\n- b", (List(((paragraph("a"),), (paragraph("b", 2),)), line=1),)),
        ("- a\n\n- b", (List(((paragraph("a"),), (paragraph("b", 3),)), tight=False, line=1),)),
        ("- a\n  1. b", (List(((paragraph("a"), List(((paragraph("b", 2),),), ordered=True, line=2)),), line=1),)),
        ("3. a\n4. b", (List(((paragraph("a"),), (paragraph("b", 2),)), ordered=True, start=3, line=1),)),
        ("1. a\n1. b", (List(((paragraph("a"),), (paragraph("b", 2),)), ordered=True, line=1),)),
        (
            "1998. a\n2004. b",
            (
                List(((paragraph("a"),),), ordered=True, start=1998, line=1),
                List(((paragraph("b", 2),),), ordered=True, start=2004, line=2),
            ),
        ),
        ("- [x] a\n- [ ] b", (List(((paragraph("☑ a"),), (paragraph("☐ b", 2),)), line=1),)),
        ("> a\n> > b", (BlockQuote((paragraph("a"), BlockQuote((paragraph("b", 2),), line=2)), line=1),)),
        ("```py x\na\n\nb\n```", (CodeBlock("a\n\nb", "py", line=1),)),
        ("    a\n     b", (CodeBlock("a\n b", line=1),)),
        ("a\n\n***\n", (paragraph("a"), ThematicBreak(line=3))),
        ("![a](b.png)", (Figure(Image("b.png", "a"), (T("a"),), line=1),)),
        ("![a](b.png 'c')", (Figure(Image("b.png", "a"), (T("c"),), line=1),)),
        ("![](b.png)", (Figure(Image("b.png"), line=1),)),
        ("<!-- a\n\nb -->\n\nc", (paragraph("c", 5),)),
        ("<div>\na\n</div>", (paragraph("a", 2),)),
        ("[a]: http://b.c\n\n[a]", (Paragraph((Link("http://b.c", (T("a"),)),), line=3),)),
        ("[Paris]: Dupont", (paragraph("[Paris]: Dupont"),)),
        ("[//]: # (a comment)", ()),
        ("#", ()),
    ],
)
def test_blocks(text: str, expected: tuple[object, ...]) -> None:
    assert blocks(text) == expected


def test_a_table_with_alignment() -> None:
    text = "| a | b | c | d |\n|---|:--|:-:|--:|\n| *1* | 2 |\n"
    head = tuple(Cell((T(name),)) for name in "abcd")
    row = (Cell((Emphasis((T("1"),)),)), Cell((T("2"),)), Cell(()), Cell(()))
    assert blocks(text) == (Table((head,), (row,), ("default", "left", "center", "right"), line=1),)


def test_a_row_that_is_too_long_keeps_its_cells() -> None:
    (table,) = blocks("| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |\n")
    assert isinstance(table, Table)
    assert table.rows == ((Cell((T("1"),)), Cell((T("2 | 3 | 4"),))),)


def test_the_only_first_level_heading_at_the_top_is_the_title() -> None:
    result = read_markdown("# A *b*[^1]\n\n## C\n\n[^1]: n", "a.md").value
    assert result.meta.title == (T("A "), Emphasis((T("b"),)), NoteRef("1"))
    assert result.blocks == (Heading(2, (T("C"),), line=3),)


@pytest.mark.parametrize("text", ["# A\n\n# B", "a\n\n# B", "## A"])
def test_other_headings_are_no_title(text: str) -> None:
    document = read_markdown(text, "a.md").value
    assert document.meta.title == ()
    assert len(document.blocks) == len(text.split("\n\n"))


def test_a_title_given_is_kept_and_not_printed_twice() -> None:
    meta = Meta(title=(T("A b"),))
    assert read_markdown("# *A* b\n\nc", "a.md", 1, meta).value.blocks == (paragraph("c", 3),)
    other = read_markdown("# Z\n\nc", "a.md", 1, meta).value
    assert (other.meta, len(other.blocks)) == (meta, 2)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("a[^1]\n\n[^1]: b", (Note("1", (paragraph("b", 3),), line=3),)),
        ("[^1]: b\n\na[^1]", (Note("1", (paragraph("b"),), line=1),)),
        ("a[^1]\n\n[^1] : b", (Note("1", (paragraph("b", 3),), line=3),)),
        ("a[^1]\n\n[^1]\u00a0: b", (Note("1", (paragraph("b", 3),), line=3),)),
        ("a[^é]\n\n[^é]: b\n\n    c\n\nd", (Note("é", (paragraph("b", 3), paragraph("c", 5)), line=3),)),
        (
            "a[^1][^2]\n\n[^1]: b\n[^2]: c",
            (Note("1", (paragraph("b", 3),), line=3), Note("2", (paragraph("c", 4),), line=4)),
        ),
        ("a[^A]\n\n[^a]: b", (Note("a", (paragraph("b", 3),), line=3),)),
        ("a[^1]\n\n[^1]:", (Note("1", (), line=3),)),
        ("a[^1]\n\n[^1]:\n    b", (Note("1", (paragraph("b", 4),), line=3),)),
        ("> a[^1]\n>\n> [^1]: b", (Note("1", (paragraph("b", 3),), line=3),)),
        ("a^[b *c*]", (Note("inline-1", (Paragraph((T("b "), Emphasis((T("c"),))), line=1),), line=1),)),
    ],
)
def test_notes(text: str, notes: tuple[Note, ...]) -> None:
    document = read_markdown(text, "a.md").value
    assert document.notes == notes
    assert [ref.label for ref in query(document, NoteRef)] == [note.label for note in notes]
    assert read_markdown(text, "a.md").diagnostics == ()


def test_a_note_may_be_called_twice() -> None:
    assert inlines("a[^1] b[^1]\n\n[^1]: c") == (T("a"), NoteRef("1"), T(" b"), NoteRef("1"))


def test_a_call_that_ends_a_link_or_a_description_stands_after_it() -> None:
    assert inlines("[a^[d]](b) c") == (Link("b", (T("a"),)), NoteRef("inline-1"), T(" c"))
    assert inlines("![a[^1]](b) c\n\n[^1]: d") == (Image("b", "a"), NoteRef("1"), T(" c"))
    (figure, *_) = blocks("![a[^1]](b 'c')\n\n[^1]: d")
    assert isinstance(figure, Figure)
    assert figure.caption == (T("c"), NoteRef("1"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\nb [^x] c", [("orphan-call", 2, 3)]),
        ("a [^x] [^x]", [("orphan-call", 1, 3), ("orphan-call", 1, 8)]),
        ("a \\[^x]", []),
        ("`[^x]`", []),
        ("[^x](http://b.c)", []),
        ("a\n\n[^1]: b", [("unused-note", 3, 1)]),
        ("a[^1]\n\n[^1]: b\n[^1]: c", [("duplicate-note", 4, 1)]),
        ("a\n<x> <y>", [("raw-html", 2, 1), ("raw-html", 2, 5)]),
        ("a\n<x> <y b=c> </x>", [("raw-html", 2, 1)]),
        ("a <!-- b -->", [("raw-html", 1, 3)]),
        ("[Paris]: Dupont", [("unused-link", 1, 1)]),
    ],
)
def test_diagnostics_with_their_places(text: str, found: list[tuple[str, int, int]]) -> None:
    assert rules(text) == found


def test_nothing_of_a_note_is_lost() -> None:
    document = read_markdown("a[^1] [^x]\n\n[^1]: b\n[^1]: c\n[^1]: d\n[^2]: e", "a.md").value
    assert plain(document.blocks).strip() == "a [^x]"
    assert [plain(note).strip() for note in document.notes] == ["b", "c", "d", "e"]
    assert len({note.label for note in document.notes}) == 4


def test_front_matter_calls_the_notes_of_the_text() -> None:
    data = b"---\ntitle: A[^1]\nsummary:\n  - B[^2]\n  - C[^x]\n---\n\nD\n\n[^1]: n\n[^2]: m\n"
    result = read(data, "a.md")
    assert result.value.meta.title == (T("A"), NoteRef("1"))
    assert [ref.label for ref in query(result.value.meta.summary, NoteRef)] == ["2"]
    assert "C[^x]" in plain(result.value.meta.summary)
    assert [each.rule for each in result.diagnostics] == ["orphan-call"]


def test_lines_are_lines_of_the_file() -> None:
    result = read(b"---\ntitle: A\n---\n\nB[^x]\n\n- C\n", "a.md")
    assert [getattr(block, "line", 0) for block in result.value.blocks] == [5, 7]
    assert str(result.diagnostics[0].span) == "a.md:5:2"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_golden(path: Path, accept: bool) -> None:
    result = read(path.read_bytes(), path.name)
    told = [f"{each.span}: {each.severity.value}[{each.rule}] {each.message}" for each in result.diagnostics]
    decided = list(tabular(result.decisions))
    shown = {"document": result.value, "diagnostics": told, "decisions": decided}
    found = msgspec.json.format(msgspec.json.encode(shown), indent=1)
    golden = path.with_suffix(".json")
    if accept:
        golden.write_bytes(found + b"\n")
    assert golden.read_bytes() == found + b"\n"


def test_there_are_golden_files() -> None:
    assert len(list(GOLDEN.glob("*.md"))) >= 3


MARKUP = st.sampled_from([
    *"*_~`[]()<>!#-+|\\&^:$%@={}\n .1a'\"", "\n\n", "    ", "w", "](", "[^a]", "[^a]: ", "^[", "# ", "http://a.b",
    "a@b.c", "\n> ", "\n- ", "\n1. ", "\n```\n", "$$", "\n$$\n", "\\(", "\\)", "\\[", "\\]", "{#a .b}", "{: .c}",
    "> [!NOTE]\n", "\n::: note\n", "\n:::\n", "\n: ", "{{< a \"b c\" >}}", "{% a %}", "{{", "}}", "{{% note %}}\n",
    "{{% /note %}}\n", "<b>", "</b>", "<!--", "-->", "\n<div>\n", "</div>", "<table>", "<tr>", "<td>", "<ul>", "<li>",
    "<p>", "<details>", "<summary>", "<figure>", "<img src=a>", "<sup>1</sup>", '<a href="#a">', '<p id="a">', "</a>",
    "<script>", "</script>", "<pre>", "\n|a|b|\n|-|-|\n", "\n+--+--+\n", "|a |b |\n", "\na   b\n--- ---\n", "Table: ",
])  # fmt: skip


@given(st.lists(MARKUP | st.text(max_size=4), max_size=40).map("".join))
def test_any_text_is_markdown(text: str) -> None:
    document = read_markdown(text, "a.md").value
    assert msgspec.json.decode(msgspec.json.encode(document), type=Document) == document
    assert all("\n" not in run.text for run in query(document, Text))


#: Markup that holds no words of its own and hides none: no comment, no script, no address.
HARMLESS = st.sampled_from([
    *"*_~`[]()>!#-+|\\^:$%={}\n .1", "\n\n", "    ", "^[", "# ", "\n> ", "\n- ", "\n1. ", "\n```\n", "$$", "\n$$\n",
    "\\(", "\\)", "\\[", "\\]", "> [!NOTE]\n", "\n::: note\n", "\n:::\n", "\n: ", "{% x %}", "{{", "}}", "[^x]",
    "[^x]: ", "{{% note %}}\n", "{{% /note %}}\n", "<b>", "</b>", "\n<div>\n", "</div>", "<table>", "<tr>", "<td>",
    "</td>", "</table>", "<caption>", "<ul>", "<ol>", "<li>", "</li>", "</ul>", "<dl>", "<dt>", "<dd>", "<p>", "<h2>",
    "<pre>", "<blockquote>", "<details>", "<summary>", "<figure>", "<img src=x>", "<sup>1</sup>", '<a href="#x">',
    "</a>", "Table: ", "\n+--+--+\n", "|x |x |\n", "\n|x|x|\n|-|-|\n", "\nx   x\n--- ---\n",
])  # fmt: skip
MARKED = st.from_regex(r"q[a-e]", fullmatch=True)


@given(st.lists(HARMLESS | MARKED | MARKED.map(" {} ".format), max_size=25).map("".join))
@settings(max_examples=400)
def test_no_word_is_lost_whatever_stands_around_it(text: str) -> None:
    document = read_markdown(f"x\n\n{text}", "a.md").value
    found = [plain(document), *(block.lang for block in query(document, CodeBlock))]
    found += [block.kind for block in query(document, Division)]
    lost = Counter(re.findall(r"q[a-e]", text)) - Counter(re.findall(r"q[a-e]", " ".join(found)))
    assert not lost


WORD = st.from_regex(r"[a-zéшع中]{1,8}[,.;]?", fullmatch=True)


@given(st.lists(st.lists(WORD, min_size=1, max_size=12), min_size=1, max_size=6), st.sampled_from(["", "> ", "- "]))
def test_prose_keeps_its_words_in_order(paragraphs: list[list[str]], prefix: str) -> None:
    text = "\n\n".join(prefix + " ".join(words) for words in paragraphs)
    assert plain(read_markdown(text, "a.md").value.blocks).split() == [w for words in paragraphs for w in words]


#: Seconds, far above what any of these takes and far below what quadratic time would.
BOUND = 5.0
#: Each opens something, or seems to, again and again.
OPENERS = (
    *("[", "![", "^[", "[^", "[^a] ", "*a **b ", "*", "_a ", "<b>", "<a b", "<b><i>", "</b>", ">", "- ", "1. ", "> - "),
    *(
        "$",
        "$a",
        "$$",
        "$$\n",
        "\\(",
        "\\[",
        "\\[\n",
        "\\begin{align}\n",
        "~",
        "a~b",
        "^",
        "a^b",
        "`",
        "`a`{.b}",
        "[a]{",
        "[a]{.b}",
    ),
    *(
        "{",
        "{#a ",
        "{: .a}\n",
        "*a*{:.b}",
        "{{",
        "{{<",
        "{{< a >}}",
        "{%",
        "{% a %}\n",
        "{% highlight a %}\n",
        "[a]({{",
        "[a]({{< b >}})",
    ),
    *(
        ":",
        "::: note\n",
        "::: a\n\n",
        ":::\n",
        "a\n: ",
        "a\n: b\n",
        "a\n\n: b\n\n",
        "Table: a\n\n",
        ": a\n\n",
        "> [!NOTE]\n\n",
    ),
    *(
        "|",
        "| a\n",
        "| a ",
        "+--+\n",
        "+--+--+\n|a|b|\n",
        "-- --\n",
        "a\n-- --\n",
        "----------\na\n-- --\n",
        "a|b\n-|-\n",
    ),
    *(
        "<div>",
        "<div>\n",
        "<div>\n\n",
        "</div>\n",
        "<table>",
        "<table><tr><td>",
        "<td>",
        "<ul><li>",
        "<li>",
        "<blockquote>\n\n",
    ),
    *(
        "<details>",
        "<figure>",
        "<script>",
        "<script>\n",
        "<style>\n\n",
        "<pre>\n",
        "<!--",
        "<!--\n\n",
        "<?",
        "<![CDATA[",
        "<div markdown=1>",
    ),
    *(
        "<sup>1</sup>",
        "<sup>[1](#a)</sup>",
        "http://a.b ",
        "http://",
        "www.",
        "a@b.c ",
        "https://a.b/(",
        "&amp;",
        "[a]: b\n",
        "[^a]: ",
    ),
    *('[a]: b "\n', "(@) a\n", "a) b\n", "``` {a}\n", "% a\n", "#\n", "a\n=\n"),
)


@pytest.mark.parametrize("opener", OPENERS)
def test_hostile_texts_are_read_to_their_end_in_time(opener: str) -> None:
    text = opener * (50_000 // len(opener)) + "\n\nEND"
    started = time.process_time()
    document = read_markdown(text, "a.md").value
    assert time.process_time() - started < BOUND
    assert "END" in plain(document)
    assert msgspec.json.encode(document)


N = 5_000


@pytest.mark.parametrize(
    "text",
    [
        "[" * N + "]" * N + "END",
        "![" * N + "END" + "](a)" * N,
        "^[" * N + "END" + "]" * N,
        "*a " * N + "END" + "*" * N,
        "<b>" * N + "END" + "</i>" * N,
        "<!--\n" * N + "--> END",
        "a|b\n-|-\n" + "|" * N + "END",
        "<div>" * N + "END" + "</div>" * N,
        "<blockquote>\n\n" * N + "END\n\n" + "</blockquote>\n\n" * N,
        "::: note\n" * N + "END\n" + ":::\n" * N,
        "{{% note %}}\n" * N + "END\n" + "{{% /note %}}\n" * N,
        "[a](#b)" * N + "END",
        ">" * 100_000 + " END",
    ],
    ids=lambda text: text[:8],
)
def test_what_is_nested_and_closed_is_read_to_its_end(text: str) -> None:
    document = read_markdown(text, "a.md").value
    assert "END" in plain(document)
    assert msgspec.json.decode(msgspec.json.encode(document), type=Document) == document


@pytest.mark.parametrize("unit", ["word ", "word *a* [b](c) `d`\n", "a $b$ c~d~ e^f^ <i>g</i> [h]{.i} "], ids=repr)
def test_long_lines_and_paragraphs_are_read(unit: str) -> None:
    size = 10_000_000 if unit == "word " else 1_000_000
    started = time.process_time()
    document = read_markdown(unit * (size // len(unit)), "a.md").value
    assert time.process_time() - started < 4 * BOUND
    assert plain(document).count(unit[:1]) >= size // len(unit)


def test_fifty_thousand_notes() -> None:
    calls = "".join(f"a[^{n}]\n\n" for n in range(50_000))
    notes = "".join(f"[^{n}]: b\n" for n in range(50_000))
    result = read_markdown(calls + notes, "a.md")
    assert len(result.value.notes) == 50_000
    assert result.diagnostics == ()


def test_no_words_of_our_own_article_are_lost() -> None:
    path = Path(__file__).resolve().parent.parent / "content" / "harbour-resilience.md"
    body = path.read_text("utf-8").split("\n---\n", 1)[1]
    document = read(path.read_bytes(), path.name).value
    typed = re.findall(r"\w{4,}", re.sub(r"\]\([^)\s]*|\[\^\w+\]", " ", body))
    assert len(typed) > 500
    assert [word for word in typed if word not in plain(document)] == ["python"]
