"""The structure tree of the PDF: one element for each of the article, in the order of its text, over all pages."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace
from PIL import Image as Picture

import briefpress
import clients
from briefpress import finish, read
from briefpress.document import (
    Block,
    Cell,
    Document,
    Emphasis,
    Figure,
    Image,
    LangSpan,
    LineBreak,
    Link,
    Meta,
    Note,
    NoteRef,
    Paragraph,
    Table,
    Text,
)
from briefpress.labels import labels_for
from briefpress.theme import Theme, load_theme
from briefpress.writers.pdf import lay_out
from briefpress.writers.printed import printed_pictures
from tag_trees import tag_tree
from tagged import Content, Element, Tagged

GOLDEN = Path(__file__).parent / "golden" / "tags"
THEME = load_theme("note")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return tmp_path / "made.pdf"


def make(pdf: Path, *blocks: Block, notes: tuple[Note, ...] = (), theme: Theme = THEME) -> Tagged:
    """The PDF of an article of these blocks, opened."""
    meta = Meta(title=(Text("A title"),), lang="en", summary_mode="none")
    document = finish(Document(meta=meta, blocks=blocks, notes=notes)).value
    pictures = printed_pictures(document, theme, {"map.png": _png(), "map.svg": SVG}).value
    pdf.write_bytes(lay_out(document, theme, labels_for("en").value, pictures).value.pdf().value)
    return Tagged(pdf)


def _png() -> bytes:
    written = io.BytesIO()
    Picture.new("RGB", (40, 20), "navy").save(written, "PNG")
    return written.getvalue()


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def elements(tagged: Tagged, kind: str) -> list[Element]:
    return [element for element in tagged.root.walk() if element.type == kind]


def pages(element: Element) -> list[int]:
    """The pages (from 0) that an element's content is on, in its order."""
    return list(dict.fromkeys(kid.page for each in element.walk() for kid in each.kids if isinstance(kid, Content)))


def page_of(tagged: Tagged, annotation: pikepdf.Dictionary) -> int:
    found = [number for number, page in enumerate(tagged.pdf.pages) for each in page.Annots if each == annotation]
    return found[0]


# --- what the tree says -------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.md")), ids=lambda path: path.stem)
def test_golden(path: Path, pdf: Path, accept: bool) -> None:
    document = finish(read(path.read_bytes(), path.name).value).value
    pdf.write_bytes(briefpress.write(document, ["pdf"], THEME).value["pdf"])
    assert clients.verapdf_failures(pdf, "ua1") == {}
    tree, golden = tag_tree(pdf), path.with_suffix(".txt")
    if accept:
        golden.write_text(tree, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == tree


def test_there_are_golden_trees() -> None:
    assert len(list(GOLDEN.glob("*.txt"))) == len(list(GOLDEN.glob("*.md"))) > 4


# --- over the ends of pages -------------------------------------------------------------------


def test_a_paragraph_over_three_pages_is_one_with_the_notes_in_their_places(pdf: Path) -> None:
    notes = tuple(Note(f"n{n}", (paragraph(f"What note {n} says."),)) for n in range(6))
    sentence = "The harbour keeps its word through the winter, and the season is long. " * 17
    text = [inline for note in notes for inline in (Text(sentence), NoteRef(note.label))]
    tagged = make(pdf, Paragraph((*text, Text(" The end."))), notes=notes)
    [whole] = [each for each in elements(tagged, "P") if "The end." in each.text()]
    assert pages(whole) == [0, 1, 2]
    kinds = [kid.type for kid in whole.kids if isinstance(kid, Element) and kid.type != "Span"]
    assert kinds == ["Lbl", *["Reference", "Note"] * 6][-12:]
    assert [each.text() for each in elements(tagged, "Note")] == [f"{n + 1}.What note {n} says." for n in range(6)]


def test_a_table_over_pages_is_one_and_its_head_is_read_once(pdf: Path) -> None:
    rows = tuple((Cell((Text(f"row {n}"),), header=True), Cell((Text(f"{n}"),)), Cell(())) for n in range(120))
    head = (Cell((Text("Gate"),)), Cell((Text("Closed"),), colspan=2))
    tagged = make(pdf, Table((head,), rows, caption=(Text("Gates"),)))
    [table] = elements(tagged, "Table")
    assert len(pages(table)) > 2
    assert [kid.type for kid in table.kids if isinstance(kid, Element)] == ["Caption", "THead", "TBody"]
    assert len(elements(tagged, "TR")) == 121
    assert table.text().count("Closed") == 1
    heads = {each.value("/ID"): each for each in elements(tagged, "TH")}
    assert len(heads) == 122
    last = elements(tagged, "TD")[-1]
    named = [heads[str(id)] for id in last.attributes["Headers"]]
    assert [(each.text(), str(each.attributes["Scope"])) for each in named] == [
        ("row 119", "/Row"),
        ("Closed", "/Column"),
    ]
    assert last.text() == ""
    assert clients.verapdf_failures(pdf, "ua1") == {}


def test_a_link_over_a_page_s_end_is_one_with_an_annotation_on_each(pdf: Path) -> None:
    tagged = make(pdf, Paragraph((Text("Words and "), Link("https://example.org", (Text("another way " * 400),)))))
    [link] = elements(tagged, "Link")
    assert pages(link) == [0, 1]
    assert sorted({page_of(tagged, each) for each in link.annotations}) == [0, 1]
    assert {str(each.Contents) for each in link.annotations} == {" ".join(["another way"] * 400)}


def test_each_key_of_the_parent_tree_leads_to_the_element_that_has_the_content(pdf: Path) -> None:
    note = Note("a", (paragraph("A note."),))
    tagged = make(pdf, Paragraph((Text("word " * 900), NoteRef("a"))), paragraph("More."), notes=(note,))
    parents = tagged.parents()
    for number, page in enumerate(tagged.pdf.pages):
        owners = list(parents[int(page.StructParents)])
        for (on, mcid), [owner] in tagged.used.items():
            if on == number:
                assert owners[mcid].objgen == owner.object.objgen
    for element in tagged.root.walk():
        for annotation in element.annotations:
            assert parents[int(annotation.StructParent)].objgen == element.object.objgen


def test_what_is_in_the_margins_is_no_content(pdf: Path) -> None:
    tagged = make(pdf, paragraph("word " * 900))
    assert "Page 2 of" in clients.pdf_text(pdf)
    assert "Page" not in tagged.root.text()
    for page in tagged.pdf.pages:
        assert b"/Artifact <</Type/Pagination/Subtype/Footer>> BDC" in page.Contents.read_bytes()
    assert tagged.unmarked == []


# --- words --------------------------------------------------------------------------------------


def test_a_word_that_a_line_s_end_cuts_is_read_whole(pdf: Path) -> None:
    words = "Responsibilities characteristics internationalisation accommodations infrastructure misunderstanding. " * 9
    tagged = make(pdf, paragraph(words))
    cut = [each.value("/ActualText") for each in elements(tagged, "Span") if each.value("/ActualText")]
    assert cut
    assert set(cut) <= set(words.replace(".", "").split())
    assert " ".join(elements(tagged, "P")[-1].text().split()).endswith(words.strip())


def test_a_hyphen_of_the_text_s_own_stays(pdf: Path) -> None:
    tagged = make(pdf, paragraph("A well-known long-standing under-secretary. " * 20))
    assert elements(tagged, "P")[-1].text().count("long-standing") == 20


def test_lines_end_with_a_space(pdf: Path) -> None:
    tagged = make(pdf, paragraph("one two three four five six seven " * 20))
    assert elements(tagged, "P")[-1].text().split() == ["one", "two", "three", "four", "five", "six", "seven"] * 20


@pytest.mark.parametrize(("lang", "one", "two"), [("en", "one word", "two"), ("ar", "كلمة", "أخرى")])
def test_a_line_break_is_a_space(pdf: Path, lang: str, one: str, two: str) -> None:
    link = Link("https://example.org", (LangSpan(lang, (Text(one), LineBreak(), Text(two))),))
    tagged = make(pdf, Paragraph((link,)))
    [element] = elements(tagged, "Link")
    assert " ".join(element.text().split()) == f"{one} {two}"
    assert str(element.annotations[0].Contents) == f"{one} {two}"


# --- pictures -----------------------------------------------------------------------------------


@pytest.mark.parametrize("src", ["map.png", "map.svg"])
def test_a_figure_is_described_and_its_box_is_on_the_page(pdf: Path, src: str) -> None:
    tagged = make(pdf, paragraph("Before."), Figure(Image(src, "A map of the harbour"), (Text("The harbour"),)))
    [figure] = elements(tagged, "Figure")
    assert figure.value("/Alt") == "A map of the harbour"
    assert [kid.type for kid in figure.kids if isinstance(kid, Element)] == ["Caption"]
    left, bottom, right, top = (float(number) for number in figure.attributes["BBox"])
    assert (right - left, top - bottom) == (30, 15)
    _, _, width, height = (float(number) for number in tagged.pdf.pages[0].mediabox)
    assert 0 < left < right < width
    assert height / 2 < bottom < top < height


def test_decoration_is_no_content(pdf: Path) -> None:
    decorated = THEME.template.replace("<main>", '<img src="picture:0" alt="x" data-tag="Artifact"><main>')
    tagged = make(pdf, paragraph("Text."), theme=replace(THEME, template=decorated))
    assert elements(tagged, "Figure") == []
    assert tagged.unmarked == []
    assert clients.verapdf_failures(pdf, "ua1") == {}


# --- themes of any kind -----------------------------------------------------------------------


WILD = """<html lang="en"><head><title>{{ title }}</title></head><body>
<h3>Third</h3><li>an item of no list</li><table><tr><td>a cell<th>a head</table><ul>words<li>item<p></p></ul>
<dl><dt>term<dd>one<dd>two<dt>other<dd>three</dl><h6>Sixth</h6><div><div>bare</div> words <b>strong</b></div>
<span data-tag="TD">a lost cell</span><p data-tag="TOCI">a lost entry</p><p data-tag="Nonsense">words</p>
<nav class="toc"><h2>Contents</h2><ol><li><a href="#b">One</a> 1<ol><li><a href="#b">Two</a></ol></ol></nav>
<ol></ol><table></table><figure><figcaption>no picture</figcaption></figure><img src="picture:0">
<p id="b" style="opacity: 0.5">half <a href="https://example.org"><em>seen</em></a></p>
<div data-tag="Artifact"><a href="https://example.org">decoration</a></div>
<p style="position: fixed; bottom: 0">fixed</p>
<p style="text-decoration: underline">Under<u style="visibility: hidden">gone</u></p>
{{ render.blocks(document.blocks) }}<div style="break-before: page">next</div></body></html>"""


def test_contents_are_entries_that_lead_to_their_places(pdf: Path) -> None:
    tagged = make(pdf, theme=replace(THEME, template=WILD))
    _, outer, inner = elements(tagged, "TOC")
    assert {kid.type for kid in outer.kids if isinstance(kid, Element)} == {"TOCI"}
    first, second = elements(tagged, "TOCI")[-2:]
    assert [kid.type for kid in first.kids if isinstance(kid, Element)] == ["Lbl", "Reference", "P", "TOC"]
    assert second.parent is inner
    assert [str(each.Contents) for e in second.walk() for each in e.annotations] == ["Two"]


def test_any_theme_gives_a_valid_tree(pdf: Path) -> None:
    note = Note("a", (paragraph("A note."),))
    theme = replace(THEME, template=WILD)
    tagged = make(pdf, Paragraph((Text("Text"), NoteRef("a"))), notes=(note,), theme=theme)
    assert clients.verapdf_failures(pdf, "ua1") == {}
    assert tagged.unmarked == []
    assert [e.type for e in tagged.root.walk() if re.fullmatch(r"H\d", e.type)] == ["H1", "H2", "H1"]
    assert tagged.root.text().count("fixed") == 1
    assert "gone" not in tagged.root.text()


def test_a_note_of_the_engine_s_own_call_comes_after_it(pdf: Path) -> None:
    style = ".n { float: footnote }"
    notes = 'Text<span class="n">Note.</span> and<span class="n">Other.</span> more.'
    template = f'<html lang="en"><title>t</title><body><p>{notes}</p></body></html>'
    tagged = make(pdf, theme=replace(THEME, template=template, stylesheet=style))
    assert [each.text() for each in elements(tagged, "Reference")] == ["1", "2"]
    assert [each.text() for each in elements(tagged, "Note")] == ["1. Note.", "2. Other."]
    assert [kid.type for kid in elements(tagged, "P")[0].kids if isinstance(kid, Element)] == ["Reference", "Note"] * 2
    assert clients.verapdf_failures(pdf, "ua1") == {}


def test_a_note_that_no_link_calls_is_not_lost(pdf: Path) -> None:
    style = ".n { float: footnote } .n::footnote-call, .n::footnote-marker { content: none }"
    template = '<html lang="en"><title>t</title><body><p>Text<span class="n">Note.</span>, more.</p></body></html>'
    tagged = make(pdf, theme=replace(THEME, template=template, stylesheet=style))
    assert tagged.root.text() == "Text, more.Note."


def test_a_link_has_one_annotation_a_line(pdf: Path) -> None:
    link = Link("https://example.org", (Text("a "), Emphasis((Text("b"),)), Text(" c")))
    [element] = elements(make(pdf, Paragraph((link,))), "Link")
    assert len(element.annotations) == 1


def test_a_link_in_another_language_says_so(pdf: Path) -> None:
    link = Link("https://example.org", (LangSpan("de", (Text("das Haus"),)),))
    tagged = make(pdf, Paragraph((Text("See "), link)))
    [element] = elements(tagged, "Link")
    assert (element.value("/Lang"), str(element.annotations[0].Contents)) == ("de", "das Haus")


# --- cost and sameness ------------------------------------------------------------------------


def test_the_same_article_gives_the_same_tree(tmp_path: Path) -> None:
    notes = tuple(Note(str(n), (paragraph("A note."),)) for n in range(9))
    body = [Paragraph((Text("word " * 99), NoteRef(note.label))) for note in notes]
    one, other = (make(tmp_path / name, *body, notes=notes) for name in ("a.pdf", "b.pdf"))
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert one.root.text() == other.root.text()


def test_levels_of_headings_leave_none_out(pdf: Path) -> None:
    for path in GOLDEN.glob("*.txt"):
        levels = [0, *(int(level) for level in re.findall(r"(?m)^ *H(\d)", path.read_text(encoding="utf-8")))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), path.name
