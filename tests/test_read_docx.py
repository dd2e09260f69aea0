"""The Word reader: what each element of a file becomes, by example."""

from __future__ import annotations

import base64

import pytest

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
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Math,
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
from briefpress.walk import plain
from docx_files import (
    PNG,
    alternatives,
    blocks,
    field,
    footnote,
    item,
    level,
    notes,
    numbering,
    para,
    picture,
    reading,
    run,
    style,
    table,
    word,
)

T = Text
SRC = "data:image/png;base64," + base64.b64encode(PNG).decode()
DECIMAL = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "(%3)")
BULLETS = "".join(level(n, "bullet", "•") for n in range(3))
LISTS = {"numbering": numbering(DECIMAL, BULLETS, starts={100: 5})}
SUM = '<m:naryPr><m:chr m:val="∑"/></m:naryPr>'
BOLD, ITALIC = "<w:b/>", "<w:i/>"


def inlines(runs: str, **related: tuple[str, str]) -> tuple[Inline, ...]:
    (paragraph,) = blocks(f"<w:p>{runs}</w:p>", related=related)
    assert isinstance(paragraph, Paragraph)
    return paragraph.children


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (run("one ") + run("word"), (T("one word"),)),
        (run("a ") + run("b ", BOLD) + run("c"), (T("a "), Strong((T("b"),)), T(" c"))),
        (
            run("a", BOLD) + run("b", BOLD + ITALIC) + run("c", BOLD),
            (Strong((T("a"), Emphasis((T("b"),)), T("c"))),),
        ),
        (run("a") + run("b", '<w:b w:val="0"/>') + run("c", '<w:b w:val="false"/>'), (T("abc"),)),
        (run("x") + run("y", '<w:rStyle w:val="Fett"/>'), (T("x"), Strong((T("y"),)))),
        (run("x") + run("y", '<w:rStyle w:val="Fett"/><w:b w:val="0"/>'), (T("xy"),)),
        (run("H") + run("2", '<w:vertAlign w:val="subscript"/>'), (T("H"), Subscript((T("2"),)))),
        (run("1") + run("er", '<w:vertAlign w:val="superscript"/>'), (T("1"), Superscript((T("er"),)))),
        (run("1") + run("er", '<w:position w:val="8"/>'), (T("1"), Superscript((T("er"),)))),
        (run("x ") + run("y", "<w:strike/>"), (T("x "), Strikeout((T("y"),)))),
        (run("x ") + run("y", '<w:rStyle w:val="CodeZchn"/>'), (T("x "), Code("y"))),
        (run("x ") + run("y", '<w:rFonts w:ascii="Consolas"/>'), (T("x "), Code("y"))),
        (run("all of it", '<w:rFonts w:ascii="Courier New"/>'), (T("all of it"),)),
        (run("Etat", "<w:caps/>"), (T("Etat"),)),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", (T("a"), LineBreak(), T("b"))),
        ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", (T("a"), LineBreak(), T("b"))),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/></w:r>', (T("a"),)),
        ("<w:r><w:tab/><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", (T("a b"),)),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", (T("a\u2011b\u00adc"),)),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', (T("→"),)),
        ('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', (T("α"),)),
        (run("done &#xF0FC;", '<w:rFonts w:ascii="Wingdings"/>'), (T("done ✔"),)),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            (T("東(とう)"),),
        ),
        (f"<w:smartTag>{run('a')}<w:sdt><w:sdtContent>{run('b')}</w:sdtContent></w:sdt></w:smartTag>", (T("ab"),)),
        (f"<w:customXml>{run('a')}</w:customXml><w:bdo>{run('b')}</w:bdo>", (T("ab"),)),
    ],
)  # fmt: skip
def test_a_run_becomes_the_least_inlines(runs: str, expected: tuple[Inline, ...]) -> None:
    assert inlines(runs) == expected


def test_links_lead_where_they_led() -> None:
    outside = f'<w:hyperlink r:id="x">{run("a", BOLD)}{run("b")}</w:hyperlink>'
    url = "https://example.org/"
    assert inlines(outside, x=("hyperlink", url)) == (Link(url, (Strong((T("a"),)), T("b"))),)
    assert inlines(field(f'HYPERLINK "{url}" \\o "tip"', run("c"))) == (Link(url, (T("c"),)),)
    assert inlines(f'<w:fldSimple w:instr=\'HYPERLINK "{url}" \\l "p"\'>{run("d")}</w:fldSimple>') == (
        Link(f"{url}#p", (T("d"),)),
    )
    assert inlines('<w:hyperlink r:id="none"><w:r><w:t>nowhere</w:t></w:r></w:hyperlink>') == (T("nowhere"),)


def test_a_bookmark_that_a_link_points_at_is_the_id_of_its_paragraph() -> None:
    mark = '<w:bookmarkStart w:id="{}" w:name="{}"/><w:bookmarkEnd w:id="{}"/>'
    target = para(mark.format(1, "unused", 1) + mark.format(2, "here", 2) + mark.format(3, "also", 3) + run("There"))
    link = para(f'<w:hyperlink w:anchor="here">{run("a")}</w:hyperlink>' + field('HYPERLINK \\l "also"', run("b")))
    there, here = blocks(target + link)
    assert isinstance(there, Paragraph)
    assert there.id == "here"
    assert isinstance(here, Paragraph)
    assert here.children == (Link("#here", (T("a"),)), Link("#here", (T("b"),)))


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [("PAGE", "7"), ("REF _Ref1 \\h", "Table 1"), ("SEQ Figure", "3"), ('DATE \\@ "d MMMM"', "3 May"), ("", "kept")],
)
def test_a_field_shows_its_result_and_never_its_instruction(instruction: str, shown: str) -> None:
    assert inlines(run("see ") + field(instruction, run(shown))) == (T(f"see {shown}"),)


def test_fields_that_never_end_lose_no_words() -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    found = blocks(para(end + begin + run("one")) + para("two") + para(field("PAGE", run("3"))))
    assert plain(found).split() == ["one", "two", "3"]


def test_headings_are_known_by_their_styles_in_any_language() -> None:
    body = (
        para("One", "berschrift1")
        + para("Two", "Eigene")
        + para(run("Three", BOLD), '<w:outlineLvl w:val="2"/>')
        + para("Untitled", "Heading4")
        + para("Text.")
    )
    found = blocks(body)
    assert [(each.level, plain(each.children)) for each in found if isinstance(each, Heading)] == [
        (1, "One"),
        (2, "Two"),
        (3, "Three"),
        (4, "Untitled"),
    ]
    assert found[2] == Heading(3, (T("Three"),), line=4)


def test_the_number_of_a_heading_is_part_of_its_words() -> None:
    lists = {"numbering": numbering(level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"))}
    number = '<w:pStyle w:val="berschrift{}"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(para(text, number.format(n, n - 1)) for text, n in (("A", 1), ("B", 2), ("C", 2), ("D", 1)))
    assert [plain(each).strip() for each in blocks(body, lists)] == ["1 A", "1.1 B", "1.2 C", "2 D"]


def listed(*words: str, **rest: object) -> List:
    return List(tuple((Paragraph((T(each),)),) for each in words), **rest)  # type: ignore[arg-type]


def test_lists_nest_by_level_and_count_as_word_counts() -> None:
    body = (
        item("a")
        + item("b")
        + item("deep", level=1)
        + para("goes on", '<w:ind w:left="720"/>')
        + item("c")
        + para("between")
        + item("d")
        + item("e", 2)
        + item("anew", 100)
    )
    found = blocks(body, LISTS)
    first = found[0]
    assert isinstance(first, List)
    assert (first.ordered, first.start, len(first.items)) == (True, 1, 3)
    assert [type(block) for block in first.items[1]] == [Paragraph, List, Paragraph]
    assert plain(first.items[1]).split("\n")[:3] == ["b", "deep", "goes on"]
    starts = [(each.ordered, each.start) for each in found if isinstance(each, List)]
    assert starts == [(True, 1), (True, 4), (False, 1), (True, 5)]


@pytest.mark.parametrize(
    ("format", "text", "first"),
    [
        ("decimal", "Article %1", "Article 1 x"),
        ("upperRoman", "§ %1 bis", "§ I bis x"),
        ("none", "Nota:", "Nota: x"),
        ("decimal", "%1.0", "1.0 x"),
    ],
)
def test_a_marker_that_a_list_cannot_print_stays_as_words(format: str, text: str, first: str) -> None:
    found = blocks(item("x") + item("y"), {"numbering": numbering(level(0, format, text))})
    assert all(isinstance(each, Paragraph) for each in found)
    assert plain(found[0]).strip() == first


def test_quotes_code_and_rules() -> None:
    body = (
        para("Said.", "Zitat")
        + para("And said.", "Zitat")
        + para("x = 1", "Code")
        + para("Then:")
        + para('<w:r><w:t xml:space="preserve">  y</w:t><w:br/><w:t>z</w:t></w:r>', "Code")
        + para("", '<w:pBdr><w:bottom w:val="single"/></w:pBdr>')
        + para('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>')
        + para("* * *", '<w:jc w:val="center"/>')
    )
    quote, code, _, more, *rules = blocks(body)
    assert isinstance(quote, BlockQuote)
    assert plain(quote).split("\n")[:2] == ["Said.", "And said."]
    assert isinstance(code, CodeBlock)
    assert isinstance(more, CodeBlock)
    assert (code.text, more.text) == ("x = 1", "  y\nz")
    assert [type(each) for each in rules] == [ThematicBreak] * 3


def test_the_italics_of_a_quotations_style_are_not_emphasis() -> None:
    (quote,) = blocks(para(run("all ") + run("upright", '<w:i w:val="0"/>'), "Zitat"))
    assert isinstance(quote, BlockQuote)
    (paragraph,) = quote.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.children == (T("all "), Emphasis((T("upright"),)))


def cell(*words: str, **rest: object) -> Cell:
    return Cell(tuple(T(each) for each in words), **rest)  # type: ignore[arg-type]


def test_a_table_keeps_its_head_spans_sides_and_caption() -> None:
    right = '<w:jc w:val="right"/>'
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>{para(run('Item', BOLD))}</w:tc><w:tc>{para('n')}</w:tc></w:tr>"
    wide = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{para("wide")}</w:tc></w:tr>'
    merged = "".join(
        f"<w:tr><w:tc><w:tcPr><w:vMerge{start}/></w:tcPr>{para(text)}</w:tc><w:tc>{para(number, right)}</w:tc></w:tr>"
        for start, text, number in ((' w:val="restart"', "tall", "1"), ("", "", "2"))
    )
    caption = para(run("Table ") + field("SEQ Table", run("1")) + run(". Counts"), "Beschriftung")
    (found,) = blocks(caption + f"<w:tbl>{head}{wide}{merged}</w:tbl>")
    assert isinstance(found, Table)
    assert found.head == ((cell("Item"), cell("n")),)
    assert found.rows == ((cell("wide", colspan=2),), (cell("tall", rowspan=2), cell("1")), (cell("2"),))
    assert found.align == ("default", "right")
    assert plain(found.caption) == "Table 1. Counts"


def test_a_caption_that_stays_with_the_next_is_not_that_of_the_table_before() -> None:
    kept = para("Table 2. No cells", '<w:pStyle w:val="Beschriftung"/><w:keepNext/>')
    first, second, last = blocks(table(("a", "b"), ("c", "1")) + kept + para("Text."))
    assert isinstance(first, Table)
    assert first.caption == ()
    assert [plain(second).strip(), plain(last).strip()] == ["Table 2. No cells", "Text."]
    below = blocks(table(("a", "b"), ("c", "1")) + kept + table(("d", "e"), ("f", "2")))
    assert [plain(each.caption) for each in below if isinstance(each, Table)] == ["", "Table 2. No cells"]


@pytest.mark.parametrize(
    ("properties", "first", "rows", "sure"),
    [
        ("", ("Name", "Count"), 1, 0.6),
        ("", ("Name", "2"), 0, 0.9),
        ('<w:tblStyle w:val="Raster"/><w:tblLook w:val="04A0"/>', ("Name", "Count"), 1, 0.7),
        ('<w:tblStyle w:val="Liste"/><w:tblLook w:firstRow="1"/>', ("Name", "Count"), 1, 0.9),
        ('<w:tblStyle w:val="Liste"/><w:tblLook w:firstRow="0"/>', ("2023", "2024"), 0, 0.9),
        ("", (para(run("Name", BOLD)), para(run("Count", BOLD))), 1, 0.9),
    ],
)
def test_a_head_that_is_not_said_is_known_by_the_style_or_its_looks(
    properties: str, first: tuple[str, str], rows: int, sure: float
) -> None:
    result = reading(word(para("T", "Titel") + table(first, ("a", "1"), ("b", "2"), properties=properties)))
    (found,) = result.value.blocks
    assert isinstance(found, Table)
    assert len(found.head) == rows
    assert [each.confidence for each in result.decisions if each.kind == "table"] == [sure]


def test_a_cell_keeps_its_lines_lists_and_tables() -> None:
    inner = table(("x", "y"), ("z", ""))
    body = table((para("one") + para("two"), item("a") + item("b", 2)), (inner + para("after"), "last"))
    (found,) = blocks(body, LISTS)
    assert isinstance(found, Table)
    (lines, items), (nested, _) = found.rows
    assert lines.children == (T("one"), LineBreak(), T("two"))
    assert plain(items).strip() == "1. a • b"
    assert plain(nested).strip() == "x · y z after"


def test_a_table_that_only_lays_out_is_a_box() -> None:
    box, below = blocks(table((para("Inset", "berschrift2") + para("Words."),)) + para("After."))
    assert isinstance(box, Division)
    assert [type(each) for each in box.blocks] == [Heading, Paragraph]
    assert isinstance(below, Paragraph)


def test_pictures_come_with_their_bytes_and_captions() -> None:
    body = (
        para(picture("p", "A dot"))
        + para("Figure 1. The dot", "Beschriftung")
        + para(run("Inline ") + picture("p"))
        + para(picture("out", "far away"))
    )
    related = {"p": ("image", "media/p.png"), "out": ("image", "https://example.org/x.png")}
    result = reading(word(para("T", "Titel") + body, related=related, files={"word/media/p.png": PNG}))
    assert result.value.blocks == (
        Figure(Image(SRC, "A dot"), (T("Figure 1. The dot"),), line=2),
        Paragraph((T("Inline "), Image(SRC)), line=4),
        Figure(Image("https://example.org/x.png", "far away"), line=5),
    )
    assert [(each.rule, each.span.line) for each in result.diagnostics] == [("image", 5)]


def test_tables_and_figures_are_text_where_the_author_says_so() -> None:
    caption = para("Figure 1. A dot", "Beschriftung")
    body = para("T", "Titel") + para(picture("p", "A dot")) + caption + table(("a", "b"), ("c", "1"))
    data = word(body, related={"p": ("image", "media/p.png")}, files={"word/media/p.png": PNG})
    result = reading(data, read_tables="off", read_figures="off")
    image, below, box = result.value.blocks
    assert image == Paragraph((Image(SRC, "A dot"),), line=2)
    assert below == Paragraph((T("Figure 1. A dot"),), line=3)
    assert isinstance(box, Division)
    assert plain(box).split() == ["a", "b", "c", "1"]


def test_one_of_alternative_contents_is_read_and_a_text_box_is_kept_behind_its_paragraph() -> None:
    drawing = f"<w:drawing><wps:txbx><w:txbxContent>{para('Boxed.')}</w:txbxContent></wps:txbx></w:drawing>"
    old = f"<w:pict><v:textbox><w:txbxContent>{para('Boxed.')}</w:txbxContent></v:textbox></w:pict>"
    found = blocks(para(run("Before.") + f"<w:r>{alternatives(drawing, old)}</w:r>"))
    assert found == (
        Paragraph((T("Before."),), line=2),
        Division("box", (Paragraph((T("Boxed."),), line=3),), line=3),
    )
    strange = f"<w:r>{alternatives(drawing, old, 'future')}</w:r>"
    assert plain(blocks(para(run("Before.") + strange))).split() == ["Before.", "Boxed."]


def test_the_words_of_a_chart_are_kept() -> None:
    chart = (
        '<w:r><w:drawing><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></w:drawing></w:r>'
    )
    part = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>Growth</a:t><c:v>2023</c:v></c:chartSpace>'
    )
    data = word(
        para("T", "Titel") + para(chart),
        related={"c": ("chart", "charts/c.xml")},
        files={"word/charts/c.xml": part.encode()},
    )
    result = reading(data)
    assert plain(result.value.blocks).strip() == "Growth; 2023"
    assert [each.rule for each in result.diagnostics] == ["drawing"]


@pytest.mark.parametrize(
    ("formula", "tex"),
    [
        ("<m:f><m:num>{a}</m:num><m:den>{b}</m:den></m:f>", r"\frac{a}{b}"),
        ("<m:sSup><m:e>{a}</m:e><m:sup>{b}</m:sup></m:sSup>", "a^{b}"),
        ("<m:sSubSup><m:e>{a}</m:e><m:sub>{b}</m:sub><m:sup>{c}</m:sup></m:sSubSup>", "a_{b}^{c}"),
        ("<m:rad><m:deg/><m:e>{a}</m:e></m:rad>", r"\sqrt{a}"),
        ("<m:rad><m:deg>{b}</m:deg><m:e>{a}</m:e></m:rad>", r"\sqrt[b]{a}"),
        (f"<m:nary>{SUM}<m:sub>{{a}}</m:sub><m:sup>{{b}}</m:sup><m:e>{{c}}</m:e></m:nary>", r"\sum_{a}^{b}{c}"),
        ("<m:d><m:e>{a}</m:e></m:d>", r"\left(a\right)"),
        ('<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr><m:e>{a}</m:e></m:d>', r"\left[a\right."),
        ("<m:m><m:mr><m:e>{a}</m:e><m:e>{b}</m:e></m:mr></m:m>", r"\begin{matrix}a & b\end{matrix}"),
        ("<m:func><m:fName><m:r><m:t>sin</m:t></m:r></m:fName><m:e>{a}</m:e></m:func>", r"\sin{a}"),
        ('<m:acc><m:accPr><m:chr m:val="\u20d7"/></m:accPr><m:e>{a}</m:e></m:acc>', r"\vec{a}"),
        ("<m:r><m:t>α≤β</m:t></m:r>", r"\alpha\leq\beta"),
        ("<m:r><m:t>α</m:t></m:r>{a}", r"\alpha a"),
        ("<m:r><m:rPr><m:nor/></m:rPr><m:t>if so</m:t></m:r>", r"\text{if so}"),
        ("<m:unknown><m:e>{a}</m:e></m:unknown>", "a"),
    ],
)
def test_formulas_become_tex(formula: str, tex: str) -> None:
    for letter in "abc":
        formula = formula.replace(f"{{{letter}}}", f"<m:r><m:t>{letter}</m:t></m:r>")
    assert inlines(run("So ") + f"<m:oMath>{formula}</m:oMath>") == (T("So "), Math(tex))
    assert inlines(f"<m:oMathPara><m:oMath>{formula}</m:oMath></m:oMathPara>") == (Math(tex, True),)


def test_words_in_another_language_are_marked_only_where_they_are_in_it() -> None:
    lang = '<w:lang w:val="{}"/>'
    fr = lang.format("fr-FR")
    runs = (
        run("Le ministre a dit que la loi serait votée, et que ", fr)
        + run("Слово дня", lang.format("ru-RU"))
        + run(" serait écrit dans le texte, un mot que les", fr)
        + run(" services ", lang.format("en-US"))
        + run("avaient relu.", fr)
    )
    assert [each for each in inlines(runs) if isinstance(each, LangSpan)] == [LangSpan("ru-RU", (T("Слово дня"),))]


def test_an_inherited_style_counts_and_one_that_inherits_itself_ends() -> None:
    styles = style("A", "Mine", based="B") + style("B", "Other", based="A") + style("C", "Deep", based="D")
    styles += style("D", "heading 3")
    found = blocks(para("one", "A") + para("two", "C") + para("three", "Nowhere"), {"styles": styles})
    assert [type(each) for each in found] == [Paragraph, Heading, Paragraph]


def test_a_note_call_stands_outside_of_what_is_around_it() -> None:
    body = para(run("bold", BOLD) + footnote(1) + run(" text"))
    (paragraph,) = blocks(body, {"footnotes": notes("A note.")})
    assert isinstance(paragraph, Paragraph)
    assert paragraph.children == (Strong((T("bold"),)), NoteRef("1"), T(" text"))


def test_a_bare_address_is_a_link_and_one_in_a_link_stays_it() -> None:
    from briefpress.readers.autolinks import with_links

    bare = Paragraph((Text("See https://example.org/a, "), Strong((Text("www.example.org"),)), Text(".")))
    linked = Paragraph((Link("https://example.org", (Text("https://example.org"),)),))
    found = with_links(Document(blocks=(bare, linked))).blocks
    inside = Strong((Link("http://www.example.org", (Text("www.example.org"),)),))
    address = Link("https://example.org/a", (Text("https://example.org/a"),))
    assert found == (Paragraph((Text("See "), address, Text(", "), inside, Text("."))), linked)
