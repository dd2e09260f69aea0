"""The DOCX writer: links, lists, tables, pictures and runs, compared as XML."""

from __future__ import annotations

import re

import pytest
from lxml import etree
from msgspec.structs import replace
from PIL import Image as Pillow

from briefpress.document import (
    Block,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    Emphasis,
    Figure,
    Image,
    Inline,
    LangSpan,
    Link,
    List,
    Meta,
    Strikeout,
    Strong,
    Superscript,
    Table,
    Text,
)
from docx_package import (
    NAMESPACES,
    Package,
    W,
    body,
    cells,
    in_language,
    package,
    paragraph,
    picture,
    styled,
)

# --- links -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/", "https://example.org/"),
        ("https://example.org/a b<c>", "https://example.org/a%20b%3Cc%3E"),
        ("https://example.org/été?q=1&r=%20#x", "https://example.org/été?q=1&r=%20#x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("#p-1", "p_1"),
        ("#nowhere", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("other.html", None),
        ("http://[", None),
        ("http://", None),
        ("http://example.org:port/", None),
        ("https://example.org/" + "a" * 2100, None),
        ("", None),
    ],
)
def test_links_lead_where_they_say_or_are_words(url: str, target: str | None) -> None:
    written = package(body(paragraph(Link(url, (Text("here"),)), id="p-1")))
    links = written.find("//w:hyperlink")
    outside = written.relationships("word/document.xml")
    found = [each.get(W + "anchor") or outside[each.get(f"{{{NAMESPACES['r']}}}id")] for each in links]
    assert found == ([target] if target else [])
    assert written.text().endswith("here")


@pytest.mark.parametrize(
    "anchors",
    [
        ["p-1", "p_1", "P-1"],
        ["a" * 60, "a" * 61, "a" * 61 + "_2"],
        ["1", "é-è", "…", "中文", "a b"],
        ["same", "same"],
    ],
)
def test_bookmarks_have_names_that_word_can_have(anchors: list[str]) -> None:
    names = package(body(*(paragraph("x", id=anchor) for anchor in anchors))).find("//w:bookmarkStart/@w:name")
    assert len(names) == len({name.casefold() for name in names}) == len(set(anchors))
    assert all(re.fullmatch(r"[^\W\d_]\w{0,39}", name) for name in names)


# --- blocks ----------------------------------------------------------------------------------


def numbering(written: Package) -> list[tuple[str, str | None, str | None]]:
    """Of each paragraph its style, its level and the start of its list, as far as they are said directly."""
    found = []
    for each in written.find("//w:body/w:p"):
        [style] = each.xpath("w:pPr/w:pStyle/@w:val", namespaces=NAMESPACES)
        level = each.xpath("string(w:pPr/w:numPr/w:ilvl/@w:val)", namespaces=NAMESPACES)
        number = each.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=NAMESPACES)
        path = f"string(//w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='{level}']/w:startOverride/@w:val)"
        found.append((style, level or None, str(written.find(path, "word/numbering.xml")) or None if number else None))
    return found


ONE, TWO = (paragraph("one"),), (paragraph("two"),)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((List((ONE, TWO)),), [("ListBullet", None, None)] * 2),
        (
            (List((ONE, TWO), ordered=True, start=4), List((ONE,), ordered=True)),
            [("ListNumber", "0", "4")] * 2 + [("ListNumber", "0", "1")],
        ),
        (
            (List(((*ONE, paragraph("more"), List(((*TWO, List((ONE,), ordered=True)),))),)),),
            [
                ("ListBullet", None, None),
                ("ListContinue", None, None),
                ("ListBullet2", None, None),
                ("ListNumber3", "2", "1"),
            ],
        ),
        (
            (List(((CodeBlock("x"),), ()), ordered=True),),
            [("ListNumber", "0", "1"), ("HTMLPreformatted", None, None), ("ListNumber", "0", "1")],
        ),
        ((BlockQuote((paragraph("q"), List((ONE,)))),), [("Quote", None, None), ("ListBullet2", None, None)]),
        ((List((ONE,), ordered=True, start=10**9),), [("ListNumber", "0", "32767")]),
    ],
)
def test_lists_are_numbered_by_word(
    blocks: tuple[Block, ...], expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert numbering(package(body(*blocks)))[1:] == expected


def test_a_list_may_be_deeper_than_word_has_levels() -> None:
    deep: tuple[Block, ...] = ONE
    for _ in range(12):
        deep = (List((deep,)),)
    assert [row[0] for row in numbering(package(body(*deep)))][-1] == "ListBullet5"


def test_a_table_repeats_its_head_and_aligns_its_columns() -> None:
    table = Table((cells("A", "B"),), (cells("one", "2"), cells("three")), ("left", "right"), (Text("Title"),))
    written = package(body(table))
    assert [len(row.findall(f"{W}tc")) for row in written.find("//w:tr")] == [2, 2, 2]
    assert [bool(row.findall(f"{W}trPr/{W}tblHeader")) for row in written.find("//w:tr")] == [True, False, False]
    assert written.find("//w:tc[2]//w:jc/@w:val") == ["right"] * 3
    assert sum(map(int, written.find("//w:gridCol/@w:w"))) == pytest.approx(122 * 1440 / 25.4, abs=3)
    assert written.find("//w:tblStyle/@w:val") == ["PlainTable2"]
    assert written.find("//w:tbl/preceding-sibling::w:p[1]//w:pStyle/@w:val") == ["Caption"]


@pytest.mark.parametrize("rows", [(), (cells(),), (cells("x"), cells())])
def test_a_table_may_lack_cells(rows: tuple[tuple[Cell, ...], ...]) -> None:
    written = package(body(Table((), rows), Table((), rows)))
    assert written.find("//w:tc[not(w:p)] | //w:tbl[following-sibling::*[1][not(self::w:p)]] | //w:tr[not(w:tc)]") == []


def test_a_table_wider_than_word_can_have_is_set_as_lines() -> None:
    many = [f"c{number}" for number in range(64)]
    written = package(body(Table((cells(*many),), (cells(*many),))))
    assert written.find("//w:tbl") == []
    assert written.text().count(" · ".join(many)) == 2


@pytest.mark.parametrize(
    ("data", "ending", "size"),
    [
        (picture(96, 48), "png", (914400, 457200)),
        (picture(2000, 1000), "png", (4392041, 2195957)),
        (picture(10, 4000), "png", (10795, 4337939)),
        (picture(96, 48, "JPEG"), "jpeg", (914400, 457200)),
        (picture(96, 48, "GIF"), "png", (914400, 457200)),
        (picture(96, 48, "TIFF"), "png", (914400, 457200)),
        (picture(96, 48, "WEBP"), "png", (914400, 457200)),
    ],
)
def test_a_figure_is_a_picture_with_its_description(data: bytes, ending: str, size: tuple[int, int]) -> None:
    written = package(body(Figure(Image("f", "A graph"), (Text("Its title"),))), {"f": data})
    assert f"word/media/image1.{ending}" in written.names
    [extent] = written.find("//wp:extent")
    assert (int(extent.get("cx")), int(extent.get("cy"))) == size
    assert written.find("//wp:docPr/@descr") == ["A graph"]
    assert [style for style, _ in styled(written.root("word/document.xml"))][-2:] == ["Figure", "Caption"]
    assert written.find("//w:p[.//w:drawing]/w:pPr/w:jc") == []  # its caption stands at the same edge
    assert len(written.find("//w:p[.//w:drawing]/w:pPr/w:keepNext")) == 1


def test_a_photograph_taken_upright_stands_upright() -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6
    written = package(body(Figure(Image("f", "x"))), {"f": picture(96, 48, "JPEG", exif=exif)})
    assert written.find("//wp:extent/@cx") == ["457200"]


@pytest.mark.parametrize(
    "data", [None, b"", b"no picture", b"<svg xmlns='http://www.w3.org/2000/svg'><g>", picture(9, 9)[:40]]
)
def test_a_picture_that_cannot_be_had_is_its_description(data: bytes | None) -> None:
    resources = {} if data is None else {"f": data}
    written = package(body(Figure(Image("f", "A graph")), paragraph("in ", Image("f"))), resources)
    assert written.find("//w:drawing") == []
    assert written.text().endswith("[A graph]in [f]")


def test_a_picture_used_twice_is_stored_once() -> None:
    written = package(body(paragraph(Image("a", "x"), Image("b", "y"))), {"a": picture(9, 9), "b": picture(9, 9)})
    assert [name for name in written.names if "media" in name] == ["word/media/image1.png"]
    assert written.find("//wp:docPr/@id") == ["1", "2"]


def test_code_keeps_its_lines_and_spaces() -> None:
    written = package(body(CodeBlock("a  b\n\tc")))
    [code] = written.find("//w:p[w:pPr/w:pStyle/@w:val='HTMLPreformatted']")
    assert [etree.QName(each).localname for each in code.find(f"{W}r")] == ["t", "br", "tab", "t"]
    assert code.find(f"{W}r/{W}t").get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize(
    ("inline", "style", "direct"),
    [
        (Emphasis((Text("x"),)), "Emphasis", set()),
        (Strong((Text("x"),)), "Strong", set()),
        (Strong((Emphasis((Text("x"),)),)), "Strong", {"i", "iCs"}),
        (Emphasis((Emphasis((Text("x"),)),)), None, set()),
        (Link("https://example.org/", (Strong((Text("x"),)),)), "Hyperlink", {"b", "bCs"}),
        (Code("x"), "HTMLCode", set()),
        (Superscript((Text("x"),)), None, {"vertAlign"}),
        (Strikeout((Text("x"),)), None, {"strike"}),
        (LangSpan("de", (Text("x"),)), None, {"lang"}),
        (Text("x"), None, set()),
    ],
)
def test_inlines_are_character_styles(inline: Inline, style: str | None, direct: set[str]) -> None:
    [run] = package(body(paragraph(inline))).find("//w:r[w:t='x']")
    look = {etree.QName(each).localname: each.get(W + "val") for each in run.iterfind(f"{W}rPr/*")}
    assert look.pop("rStyle", None) == style
    assert look.keys() == direct


@pytest.mark.parametrize(
    ("lang", "text", "runs"),
    [
        ("fr", "un mot", [("un mot", False)]),
        ("fr", "dit سلام عليكم ici", [("dit ", False), ("سلام عليكم", True), (" ici", False)]),
        ("ar", "قال World Bank، ثم 12", [("قال ", True), ("World Bank", False), ("، ثم 12", True)]),
        ("he", "12 – 14", [("12 – 14", True)]),
    ],
)
def test_runs_know_their_direction(lang: str, text: str, runs: list[tuple[str, bool]]) -> None:
    found = package(body(paragraph(text), lang=lang)).find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']/w:r")
    assert [(run.findtext(f"{W}t"), run.find(f"{W}rPr/{W}rtl") is not None) for run in found] == runs


def test_a_right_to_left_article_is_so_throughout() -> None:
    written = package(in_language("ar"))
    assert len(written.find("//w:pPrDefault//w:bidi", "word/styles.xml")) == 1
    assert len(written.find("//w:sectPr/w:bidi")) == 1
    assert len(written.find("//w:tblPr[not(w:bidiVisual)]")) == 0
    assert written.find("//w:style[@w:styleId='Marking']//w:jc/@w:val", "word/styles.xml") == ["left"]


def test_characters_that_xml_has_not_are_left_out() -> None:
    document = body(paragraph("a\x00b\x0bc\ud800d\ufffee", Link("https://example.org/\x01", (Text("f"),), "\x02")))
    document = replace(document, meta=Meta(title=(Text("\x07t"),), marking="\x08m", author=("\x0ea",)))
    assert package(document).text().endswith("abcdef")


@pytest.mark.parametrize(("lang", "emphasis"), [("he", {"i", "bCs"}), ("en", {"i", "iCs"})])
def test_nothing_is_slanted_from_right_to_left(lang: str, emphasis: set[str]) -> None:
    written = package(body(BlockQuote((paragraph(Emphasis((Text("x"),))),)), lang=lang))
    looks = {
        style.get(W + "styleId"): {etree.QName(each).localname for each in style.iterfind(f"{W}rPr/*")}
        for style in written.find("//w:style", "word/styles.xml")
    }
    assert looks["Emphasis"] == emphasis
    slanted = {name for name, look in looks.items() if "iCs" in look}
    assert ({"Quote", "SubtleEmphasis", "SourcesLegend", "Heading5", "Heading6"} <= slanted) == (lang == "en")
    assert not slanted or lang == "en"
    assert bool(written.find("//w:p[w:pPr/w:pStyle/@w:val='Quote']//w:i")) == (lang == "en")


@pytest.mark.parametrize(("lang", "sides"), [("fa", []), ("en", ["both"])])
def test_a_right_to_left_text_is_ragged(lang: str, sides: list[str]) -> None:
    written = package(body(paragraph("x"), lang=lang))
    assert written.find("//w:style[@w:styleId='BodyText']//w:jc/@w:val", "word/styles.xml") == sides
