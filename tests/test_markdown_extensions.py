"""Markdown's extensions, each by example: what they become, what is not one of them, and where decisions stand."""

from __future__ import annotations

import pytest

from briefpress import read
from briefpress.diagnostics import Decision
from briefpress.document import (
    Cell,
    Code,
    Definition,
    DefinitionList as Terms,
    Division,
    Emphasis,
    Figure,
    Heading,
    Image,
    LangSpan,
    LineBreak,
    Link,
    Math,
    NoteRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
)
from briefpress.pictures import lengths
from briefpress.readers.hints import Hints
from briefpress.readers.markdown import read_markdown
from briefpress.walk import plain, query

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


def decisions(text: str, kind: str) -> list[Decision]:
    return [one for one in read_markdown(text, "a.md").decisions if one.kind == kind]


def paragraph(words: str, line: int = 1) -> Paragraph:
    return Paragraph((T(words),), line=line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("H~2~O, 2^10^", (T("H"), Subscript((T("2"),)), T("O, 2"), Superscript((T("10"),)))),
        ("~a b~ ~~c~~", (Strikeout((T("a b"),)), T(" "), Strikeout((T("c"),)))),
        ("~b ~ a 2^a b^", (T("~b ~ a 2^a b^"),)),
        ("$x^2$ and $a b$", (Math("x^2"), T(" and "), Math("a b"))),
        ("$20 and $30", (T("$20 and $30"),)),
        ("$5, or 6$ each", (T("$5, or 6$ each"),)),
        ("a $ b $ c, US$5 and CA$6, \\$x$", (T("a $ b $ c, US$5 and CA$6, $x$"),)),
        ("$$x$$ y", (Math("x", display=True), T(" y"))),
        ("\\(x\\) \\(a = b\\) \\[x_1\\]", (Math("x"), T(" "), Math("a = b"), T(" "), Math("x_1", display=True))),
        ("\\[1\\] \\[a\\_b\\] \\(sic\\) \\[^1\\]", (T("[1] [a_b] (sic) [^1]"),)),
        ("$`a`$", (Math("a"),)),
        ("[a]{lang=fr} [b]{.c}", (LangSpan("fr", (T("a"),)), T(" b"))),
        ("[a]{b c} [d] {.e}", (T("[a]{b c} [d] {.e}"),)),
        ("`a`{.b} [c](d){.e} *f*{:.g}", (Code("a"), T(" "), Link("d", (T("c"),)), T(" "), Emphasis((T("f"),)))),
        ("see https://a.org/b_c_d.", (T("see "), Link("https://a.org/b_c_d", (T("https://a.org/b_c_d"),)), T("."))),
        ("(www.a.org)", (T("("), Link("http://www.a.org", (T("www.a.org"),)), T(")"))),
        ("«https://a.org/»", (T("«"), Link("https://a.org/", (T("https://a.org/"),)), T("»"))),
        ("me@a.org, @b", (Link("mailto:me@a.org", (T("me@a.org"),)), T(", @b"))),
        ("[www.a.org](b)", (Link("b", (T("www.a.org"),)),)),
        ("a.www.b http:// www. x@y", (T("a.www.b http:// www. x@y"),)),
        ("{{< ref \"a.md\" >}}b {{ page.c }}", (T("b {{ page.c }}"),)),
        ('{{< a "Some words" >}}', (T("Some words"),)),
        ('{% include a.html title="T t" src="b.png" %} x', (T("T t x"),)),
        ('[a]({{< ref "b" >}})', (T("a"),)),
        ("a <kbd>b</kbd> <u>c</u> <span lang=fr>d</span>", (T("a "), Code("b"), T(" c "), LangSpan("fr", (T("d"),)))),
        ('<a href="b">c</a> <img src="d" alt="e"> f', (Link("b", (T("c"),)), T(" "), Image("d", "e"), T(" f"))),
        ("a <script>b</script>c <x-y>d</x-y>", (T("a c d"),)),
        ("a <script>b", (T("a b"),)),
        ('<a href="javascript:x">b</a>', (T("b"),)),
        ("| a\n|   b\n| *c*", (T("a"), LineBreak(), T("\u00a0\u00a0b"), LineBreak(), Emphasis((T("c"),)))),
        ("(1) a\n(3) b", (T("(1) a"), LineBreak(), T("(3) b"))),
    ],
)  # fmt: skip
def test_inlines(text: str, expected: tuple[object, ...]) -> None:
    assert inlines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n: b", (Terms((Definition((T("a"),), ((paragraph("b", 2),),)),), line=1),)),
        (
            "a\nb\n: c\n: d",
            (
                Terms(
                    (
                        Definition((T("a"),), ()),
                        Definition((T("b"),), ((paragraph("c", 3),), (paragraph("d", 4),))),
                    ),
                    line=1,
                ),
            ),
        ),
        ("Some words, and\nmore of them\n: here", (paragraph("Some words, and more of them : here"),)),
        ("::: note\na\n:::", (Division("note", (paragraph("a", 2),), line=1),)),
        ("::: {.callout-tip #b}\na\n:::", (Division("tip", (paragraph("a", 2),), id="b", line=1),)),
        (
            ":::danger[B *c*]\na\n:::",
            (Division("warning", (paragraph("a", 2),), (T("B "), Emphasis((T("c"),))), line=1),),
        ),
        ("a\n::: note\nb", (paragraph("a"), Division("note", (paragraph("b", 3),), line=2))),
        (":::", (paragraph(":::"),)),
        ("> [!TIP]\n> a", (Division("tip", (paragraph("a", 2),), line=1),)),
        ("> [!x", (read_markdown("> \\[!x", "a.md").value.blocks)),
        ("$$\na\n$$", (Paragraph((Math("a", display=True),), line=1),)),
        ("```math\na\n```", (Paragraph((Math("a", display=True),), line=1),)),
        ("![a *b*](c){width=1}", (Figure(Image("c", "a b", width="1px"), (T("a "), Emphasis((T("b"),))), line=1),)),
        ("<h2>a</h2>", (Heading(2, (T("a"),), line=1),)),
        ("<div>\n\n**a**\n\n</div>", (Paragraph((Strong((T("a"),)),), line=3),)),
        ("<div>**a**</div>", (paragraph("**a**"),)),
        ("<div markdown=1>\n**a**\n</div>", (Paragraph((Strong((T("a"),)),), line=2),)),
        ("{: .a}\nb", (paragraph("b", 2),)),
        ("<!-- a\n\nb", (paragraph("<!-- a"), paragraph("b", 3))),
    ],
)
def test_blocks(text: str, expected: tuple[object, ...]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a|b\n-|-\n1|2",
        "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+",
        "a   b\n--- ---\n1   2",
        "----------\na   b\n--- ---\n1   2\n----------",
        "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
    ],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_tables_of_every_form(text: str, place: str) -> None:
    with_caption = f"Table: c *d*\n\n{text}" if place == "above" else f"{text}\n\n: c *d*"
    html = text.startswith("<")
    (table, *_) = blocks(text if html else with_caption)
    assert isinstance(table, Table)
    assert table.head == ((Cell((T("a"),)), Cell((T("b"),))),)
    assert table.rows == ((Cell((T("1"),)), Cell((T("2"),))),)
    assert html or table.caption == (T("c "), Emphasis((T("d"),)))


@pytest.mark.parametrize("text", ["Foo\n--- ---", "a\n--- -\nb", "+---+", "+---+\n| a", "a   b\n--- ---"])
def test_what_is_no_table(text: str) -> None:
    assert list(query(read_markdown(text, "a.md").value, Table)) == []


@pytest.mark.parametrize(
    "text",
    [
        'a<sup>[1](#fn1)</sup>\n\n<p id="fn1">1. b <a href="#x">↩</a></p>',
        'a<sup><a href="#b">1</a></sup>\n\n<ol><li id="b">b</li></ol>',
        'a[<sup>1</sup>](#n1)\n\n<a name="n1"></a>1. b',
        "a[[1]](#_ftn1)\n\n[\\[1\\]](#_ftnref1){#_ftn1} b",
        "a<sup>1</sup>\n\n<sup>1</sup> b",
        "a^1^\n\n## Notes\n\n1. b",
        "a[[1]](#_ftn1)\n\n[[1]](#_ftnref1) b",
        "a<sup>[1]</sup>\n\n[1] b",
    ],
)
def test_notes_in_html(text: str) -> None:
    result = read_markdown(text, "a.md")
    (note,) = result.value.notes
    assert (note.label, plain(note.blocks).strip()) == ("1", "b")
    assert [block for block in result.value.blocks if isinstance(block, Paragraph)] == [
        Paragraph((T("a"), NoteRef("1")), line=1)
    ]
    (call,) = [one for one in result.decisions if one.kind == "note-call"]
    assert (call.line, call.column, call.label, call.target_line) == (1, 2, "1", note.line)


def test_marks_raised_together_are_calls_each() -> None:
    document = read_markdown("a<sup>1, 2</sup> b^2^\n\n## Notes\n\n1. c\n2. d", "a.md").value
    assert [call.label for call in query(document.blocks, NoteRef)] == ["1", "2", "2"]
    assert [note.label for note in document.notes] == ["1", "2"]


@pytest.mark.parametrize("text", ["a<sup>2</sup>\n\n1. b", "a<sup>1</sup>\n\n1. b\n2. c", "[1](#a)\n\n# 1\n\nb"])
def test_raised_numbers_that_call_nothing(text: str) -> None:
    assert read_markdown(text, "a.md").value.notes == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](#b-c)\n\n## B c", ["b-c"]),
        ("[a](#b)\n\n## B\n\n## B", ["b", ""]),
        ("[a](#b-1)\n\n## B\n\n## B", ["", "b-1"]),
        ("[a](#introduction)\n\n## 1. Introduction", ["introduction"]),
        ("[a](#c)\n\n## B {#c}", ["c"]),
        ("## B", [""]),
    ],
)
def test_headings_have_the_ids_that_links_name(text: str, expected: list[str]) -> None:
    assert [heading.id for heading in query(read_markdown(text, "a.md").value, Heading)] == expected


def test_divisions_that_belong_to_the_front() -> None:
    result = read_markdown("::: summary\na\n:::\n\n::: abstract\nb\n:::\n\nc", "a.md")
    summary = Division("summary", (paragraph("a", 2),), line=1)
    assert result.value.blocks == (summary, Division("abstract", (paragraph("b", 6),), line=5), paragraph("c", 9))
    assert result.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("# A\n\nb", "title", [(1, 1)]),
        ("a\n\n  ## B\n\n> ### C", "heading", [(3, 3), (5, 1)]),
        ("a\nb [^1] *c*[^1]\n\n[^1]: d", "note-call", [(2, 3), (2, 11)]),
        ("- a\n\n  > b[^1]\n\n[^1]: d", "note-call", [(3, 6)]),
        ("|a|b|\n|-|-|\n|x[^1]|x[^1]|\n\n[^1]: c", "note-call", [(3, 3), (3, 9)]),
        ("a\n\n[^1]: b\n  [^2]: c", "note", [(3, 1), (4, 3)]),
        ("a `b\nc` [d\ne](f) [^x]", "orphan-call", [(3, 7)]),
        ("a\n\n[^1]: b", "unused-note", [(3, 1)]),
        ("> ![a](b)\n\n![c](d)", "figure", [(1, 3), (3, 1)]),
        ("a\n\n |a|\n |-|", "table", [(3, 2)]),
        ("a ^[b] c", "note-call", [(1, 3)]),
    ],
)
def test_decisions_have_their_places(text: str, kind: str, places: list[tuple[int, int]]) -> None:
    found = decisions(text, kind)
    assert [(one.line, one.column) for one in found] == places
    assert {one.confidence for one in found} == {1.0}


def test_a_call_names_the_line_of_its_note() -> None:
    (call,) = decisions("---\n\na[^b]\n\n[^b]: c", "note-call")
    assert (call.label, call.target_line, call.text) == ("b", 5, "[^b]")


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("a[^1]\n\n[^1]: b^[c]", Hints(notes="off")),
        ("# a", Hints(headings="off")),
        ("- a", Hints(lists="off")),
        ("> a", Hints(quotes="off")),
        ("|a|\n|-|", Hints(tables="off")),
        ("| a\n| b", Hints(verse="off")),
    ],
)
def test_what_is_turned_off_is_text(text: str, hints: Hints) -> None:
    document = read_markdown(text, "a.md", hints=hints).value
    assert plain(document.blocks).split() == text.split()
    assert document.notes == ()


@pytest.mark.parametrize("text", ["![b](a)", '<img src="a" alt="b">'])
def test_a_figure_that_is_turned_off_is_a_picture_in_a_paragraph(text: str) -> None:
    document = read_markdown(text, "a.md", hints=Hints(figures="off")).value
    assert document.blocks == (Paragraph((Image("a", "b"),), line=1),)


def test_a_title_that_is_turned_off_is_a_heading() -> None:
    document = read_markdown("# a", "a.md", hints=Hints(title="off")).value
    assert document.blocks == (Heading(1, (T("a"),), line=1),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a [b]{.c d=e} [f]{.c}", [("attributes", 1, 3)]),
        ("::: b\na\n:::\n\n::: b\na\n:::", [("division", 1, 1)]),
        ("a {{< b >}}", [("shortcode", 1, 3)]),
        ("{{% note %}}\na\n{{% /note %}}", [("shortcode", 1, 1), ("shortcode", 3, 1)]),
        ("a\n<x>b</x>", [("raw-html", 2, 1)]),
        ("a <iframe>b</iframe>", [("raw-html", 1, 3)]),
        ("[a]: http://b.c", [("unused-link", 1, 1)]),
        ("[a]: b/c\n\nx", [("unused-link", 1, 1)]),
        ("<i>a</i> <u>b</u> <details>c</details>", []),
    ],
)
def test_diagnostics_with_their_places(text: str, found: list[tuple[str, int, int]]) -> None:
    assert rules(text) == found


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("width=300%", "width cannot be '300%': the picture has its own size", lengths.HINT),
        ("width=-3cm", "width cannot be '-3cm': the picture has its own size", lengths.HINT),
        ("height=abc", "height cannot be 'abc': the picture has its own size", lengths.HINT),
        ("width=8parsec", "width cannot be '8parsec': the picture has its own size", lengths.HINT),
        ("widht=8cm", "widht means nothing on a picture", "did you mean width?"),
    ],
)
def test_a_size_that_cannot_be_is_told_at_each_place(typed: str, message: str, hint: str) -> None:
    result = read_markdown(f"![A](a.png){{{typed}}}\n\nx ![B](b.png){{{typed}}}\n", "a.md")
    assert [(each.rule, each.span.line, each.message, each.hint) for each in result.diagnostics] == [
        ("image", 1, message, hint),
        ("image", 3, message, hint),
    ]
    assert [(image.width, image.height) for image in query(result.value, Image)] == [("", ""), ("", "")]


@pytest.mark.parametrize("typed", ["width=50%", "height=4cm", "width=auto", "width=120", "width=1.5in"])
def test_a_size_that_can_be_is_not_told(typed: str) -> None:
    assert rules(f"![A](a.png){{{typed}}}") == []


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_a_size_that_cannot_be_is_told_of_html(name: str) -> None:
    result = read(b'<p>Words of it.</p>\n\n<p><img src="a.png" alt="A" width="-3" height="auto"></p>\n', name)
    told = [each for each in result.diagnostics if each.rule == "image"]
    assert [each.message for each in told] == ["width cannot be '-3': the picture has its own size"]


def test_an_address_that_nothing_uses_leaves_no_text() -> None:
    assert blocks("[a]: http://b.c") == ()
    assert blocks("[Paris]: Dupont") == (paragraph("[Paris]: Dupont"),)


@pytest.mark.parametrize("text", ["x<sup>1</sup>\n\n1. <td>", "x<sup>1</sup>\n\n## Notes\n\n1.  "])
def test_a_raised_call_of_an_empty_item_is_read(text: str) -> None:
    assert plain(read_markdown(text, "a.md").value).startswith("x")
