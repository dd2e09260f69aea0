"""The Word reader: notes native and typed, tracked changes, comments, titles, and what authors make by hand."""

from __future__ import annotations

import pytest

from briefpress.diagnostics import Decision, Result
from briefpress.document import BlockQuote, Document, Emphasis, Heading, Inline, Link, List, NoteRef, Paragraph, Text
from briefpress.walk import plain, query
from docx_files import field, footnote, item, level, notes, numbering, para, reading, root, run, table, word

TITLE = para("T", "Titel")
RAISED = '<w:vertAlign w:val="superscript"/>'
LONG = "This is a sentence of the article, long enough that nobody takes it for a title or for a caption of it."


def calls(result: Result[Document]) -> list[str]:
    return [each.label for each in query(result.value.blocks, NoteRef)]


def told(result: Result[Document]) -> list[tuple[str, int, int]]:
    return [(each.rule, each.span.line, each.span.column) for each in result.diagnostics]


def decided(result: Result[Document], *kinds: str) -> list[Decision]:
    return [each for each in result.decisions if each.kind in kinds]


def children(result: Result[Document], at: int = 0) -> tuple[Inline, ...]:
    block = result.value.blocks[at]
    assert isinstance(block, Paragraph)
    return block.children


# --- native notes ----------------------------------------------------------------------------


def test_notes_are_numbered_by_their_calls_and_keep_all_they_hold() -> None:
    inside = (
        para(run(" First, ") + run("stressed", "<w:i/>") + run("."))
        + item("a point")
        + table(("x", "y"))
        + para(f'<w:hyperlink r:id="n">{run("a link")}</w:hyperlink>')
    )
    body = para(run("One") + footnote(2) + run(" and two") + footnote(1) + run("."))
    data = word(
        TITLE + body,
        {"footnotes": notes("Second.", inside), "numbering": numbering(level(0, "bullet", "•"))},
        files={
            "word/_rels/footnotes.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            b'relationships"><Relationship Id="n" Type="x/hyperlink" Target="https://n.org" TargetMode="External"/>'
            b"</Relationships>"
        },
    )
    result = reading(data)
    assert children(result) == (Text("One"), NoteRef("1"), Text(" and two"), NoteRef("2"), Text("."))
    first, second = result.value.notes
    assert (first.label, first.line, second.label) == ("1", 3, "2")
    assert first.blocks[0] == Paragraph((Text("First, "), Emphasis((Text("stressed"),)), Text(".")), line=3)
    assert [type(each).__name__ for each in first.blocks] == ["Paragraph", "List", "Table", "Paragraph"]
    assert [each.url for each in query(first.blocks, Link)] == ["https://n.org"]
    assert [
        (one.label, one.line, one.column, one.target_line, one.confidence) for one in decided(result, "note-call")
    ] == [("1", 2, 4, 3, 1.0), ("2", 2, 12, 8, 1.0)]
    assert told(result) == []


def test_endnotes_beside_footnotes_have_labels_of_their_own() -> None:
    body = para(run("a") + footnote(1) + run("b") + footnote(1, "endnote"))
    parts = {"footnotes": notes("Foot."), "endnotes": notes("End.", kind="endnote")}
    result = reading(word(TITLE + body, parts))
    assert [(each.label, plain(each.blocks).strip()) for each in result.value.notes] == [("1", "Foot."), ("e1", "End.")]
    alone = reading(word(TITLE + para(run("b") + footnote(1, "endnote")), {"endnotes": notes("End.", kind="endnote")}))
    assert calls(alone) == ["1"]


def test_a_note_is_called_again_by_its_bookmark() -> None:
    mark = '<w:bookmarkStart w:id="9" w:name="_RefN"/>{}<w:bookmarkEnd w:id="9"/>'
    again = field("NOTEREF _RefN \\f \\h", run("1", RAISED))
    body = para(run("once") + mark.format(footnote(1))) + para(run("again") + again + run("."))
    result = reading(word(TITLE + body, {"footnotes": notes("Note.")}))
    assert calls(result) == ["1", "1"]
    assert children(result, 1) == (Text("again"), NoteRef("1"), Text("."))
    lost = reading(word(TITLE + para(run("see ") + field("NOTEREF none", run("4")))))
    assert plain(lost.value.blocks).strip() == "see 4"


def test_a_mark_of_ones_own_is_the_label_and_no_text() -> None:
    call = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    result = reading(word(TITLE + para(run("word") + call), {"footnotes": notes(para("* The note."))}))
    assert children(result) == (Text("word"), NoteRef("*"))
    assert plain(result.value.notes[0].blocks).strip() == "The note."


def test_notes_and_calls_that_miss_each_other_are_told() -> None:
    body = para(run("word") + footnote(7)) + para(run("called") + footnote(1))
    result = reading(word(TITLE + body, {"footnotes": notes("Called.", "Never called.")}))
    assert told(result) == [("orphan-call", 2, 5), ("unused-note", 5, 1)]
    assert [plain(each.blocks).strip() for each in result.value.notes] == ["Called.", "Never called."]
    orphan, unused = decided(result, "orphan-call", "unused-note")
    assert (orphan.kind, orphan.line, orphan.column, unused.kind) == ("orphan-call", 2, 5, "unused-note")


# --- typed notes -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "label"),
    [
        (run("1", RAISED), "{} "),
        (run("(1)"), "{}. "),
        (run("[1]"), "[{}] "),
        (run("[") + run("1", "<w:i/>") + run("]"), "[{}] "),
    ],
)
def test_typed_notes_are_paired_as_in_plain_text(call: str, label: str) -> None:
    second = call.replace("1", "2")
    body = (
        para(LONG)
        + para(
            run("A claim") + call + run(" and ") + run("more", "<w:i/>") + second + run(", as they say in the trade.")
        )
        + para("Notes", "berschrift1")
        + para(run(label.format(1) + "Le Monde, ") + run("2 May", "<w:i/>") + run("."))
        + para(label.format(2) + "Ibid.")
    )
    result = reading(word(TITLE + body))
    assert calls(result) == ["1", "2"]
    assert children(result, 1) == (
        Text("A claim"),
        NoteRef("1"),
        Text(" and "),
        Emphasis((Text("more"),)),
        NoteRef("2"),
        Text(", as they say in the trade."),
    )
    assert [plain(each.blocks).strip() for each in result.value.notes] == ["Le Monde, 2 May.", "Ibid."]
    assert len(result.value.blocks) == 2
    assert [(one.label, one.line, one.column, one.target_line) for one in decided(result, "note-call")] == [
        ("1", 3, 8, 5),
        ("2", 3, 8 + len(call_text(call)) + 9, 6),
    ]


def call_text(call: str) -> str:
    return "1" if call == run("1", RAISED) else "(1)"


def test_notes_that_word_numbers_as_a_list_are_notes() -> None:
    body = para(LONG) + para("A claim [1] and more of it [2], as they say in the trade.") + para("Notes", "berschrift1")
    lists = {"numbering": numbering(level(0, "decimal", "[%1]"))}
    result = reading(word(TITLE + body + item("First source.") + item("Second source."), lists))
    assert calls(result) == ["1", "2"]
    assert [plain(each.blocks).strip() for each in result.value.notes] == ["First source.", "Second source."]


def test_typed_calls_are_text_where_the_author_says_so() -> None:
    body = para(LONG) + para("A claim(1).") + para("Notes") + para("1. The note.")
    assert calls(reading(word(TITLE + body))) == ["1"]
    assert calls(reading(word(TITLE + body), read_notes="off")) == []


# --- tracked changes and comments ------------------------------------------------------------


def test_changes_are_accepted_and_counted_once() -> None:
    who = 'w:id="1" w:author="{}"'
    ann, bob = who.format("Ann"), who.format("Bob")
    body = (
        para(
            run("Kept, ")
            + f"<w:ins {ann}>{run('put in')}</w:ins><w:del {bob}><w:r><w:delText>gone</w:delText></w:r></w:del>"
        )
        + para(f"<w:moveFrom {ann}>{run('moved')}</w:moveFrom>")
        + para(f"<w:moveTo {ann}>{run('moved')}</w:moveTo>")
        + para(run("joined"), f"<w:rPr><w:del {bob}/></w:rPr>")
        + para(run(" to this", "<w:rPrChange w:id='3'><w:rPr><w:b/></w:rPr></w:rPrChange>"))
        + f"<w:tbl><w:tr><w:tc>{para('row')}</w:tc><w:tc>{para('x')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del {bob}/></w:trPr><w:tc>{para('gone')}</w:tc></w:tr></w:tbl>" + para("last")
    )
    result = reading(word(TITLE + body))
    texts = [plain(each).split() for each in result.value.blocks]
    assert texts == [["Kept,", "put", "in"], ["moved"], ["joined", "to", "this"], ["row", "x"], ["last"]]
    (change,) = [each.message for each in result.diagnostics if each.rule == "tracked-changes"]
    assert change == "1 insertion, 3 deletions and 1 move by 2 authors accepted"
    last = result.value.blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.line == 10


def test_a_note_that_was_deleted_with_its_call_is_gone() -> None:
    body = para(run("a") + f'<w:del w:author="A">{footnote(1)}</w:del>' + footnote(2))
    result = reading(word(TITLE + body, {"footnotes": notes("Deleted.", "Kept.")}))
    assert [plain(each.blocks).strip() for each in result.value.notes] == ["Kept."]
    assert [rule for rule, _, _ in told(result)] == ["tracked-changes"]


def test_comments_are_told_at_their_paragraph_and_not_printed() -> None:
    body = para(f'<w:commentRangeStart w:id="4"/>{run("text")}<w:r><w:commentReference w:id="4"/></w:r>')
    comments = f'<w:comment w:id="4" w:author="Ann">{para("Is this so?")}</w:comment>'
    result = reading(word(TITLE + body, {"comments": comments}))
    assert plain(result.value.blocks).strip() == "text"
    (comment,) = result.diagnostics
    assert (comment.rule, comment.span.line) == ("comment", 2)
    assert comment.message == "comment by Ann, not printed: Is this so?"
    many = "".join(f'<w:comment w:id="{n}">{para("x")}</w:comment>' for n in range(50))
    assert [rule for rule, _, _ in told(reading(word(TITLE + body, {"comments": many})))] == ["comment"] * 21


def test_hidden_words_and_contents_are_left_out_and_said() -> None:
    contents = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = (
        f"{contents}<w:sdtContent>{para('Contents')}{para('One 3')}</w:sdtContent></w:sdt>"
        + para(field("TOC \\o", run("One") + "<w:r><w:tab/><w:t>3</w:t></w:r>"))
        + para(run("seen") + run("unseen", "<w:vanish/>"))
    )
    result = reading(word(TITLE + body))
    assert result.value.blocks == (Paragraph((Text("seen"),), line=5),)
    assert told(result) == [("hidden-text", 5, 1)]
    assert [(one.line, one.text) for one in decided(result, "left-out")] == [(2, "Contents One 3 One 3")]


# --- titles and what is made by hand ---------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "title", "sure"),
    [
        (para("By style", "Titel") + para(LONG), "By style", 1.0),
        (para("Over two", "Titel") + para("lines", "Titel") + para(LONG), "Over two lines", 1.0),
        (para("Only one", "berschrift1") + para(LONG) + para("Below", "berschrift2") + para(LONG), "Only one", 0.95),
        (para(run("In bold", "<w:b/>")) + para(LONG) + para(LONG), "In bold", 0.8),
        (para(run("Large", '<w:sz w:val="36"/>')) + para(run(LONG, '<w:sz w:val="22"/>')), "Large", 0.9),
        (para("One of two", "berschrift1") + para(LONG) + para("Other", "berschrift1") + para(LONG), "", 0),
    ],
)  # fmt: skip
def test_the_title_is_known_by_its_style_its_level_or_its_looks(body: str, title: str, sure: float) -> None:
    result = reading(word(body))
    assert plain(result.value.meta.title) == title
    assert [one.confidence for one in decided(result, "title")] == ([sure] if title else [])
    assert plain(reading(word(body), title="Given").value.meta.title) == "Given"
    assert not reading(word(body), read_title="off").value.meta.title


def test_properties_are_believed_where_people_wrote_them() -> None:
    core = "<dc:title>A true title</dc:title><dc:creator>Ann Other; python-docx</dc:creator>"
    core += "<cp:keywords>a, b</cp:keywords>"
    meta = reading(word(para(LONG) + para(LONG), core=core)).value.meta
    assert (plain(meta.title), meta.author, meta.keywords) == ("A true title", ("Ann Other",), ("a", "b"))
    for title in ("Microsoft Word - essay.doc", "Document1", "final.docx", ""):
        core = (
            f"<dc:title>{title}</dc:title><dc:creator>jdoe2</dc:creator><dcterms:created>2020-01-01</dcterms:created>"
        )
        meta = reading(word(para(LONG) + para(LONG), core=core)).value.meta
        assert (meta.title, meta.author, meta.date) == ((), (), "")


def test_a_heading_that_is_the_title_in_the_properties_is_the_title() -> None:
    body = para("One of two", "berschrift1") + para(LONG) + para("Other", "berschrift1") + para(LONG)
    result = reading(word(body, core="<dc:title>One of two</dc:title>"))
    assert plain(result.value.meta.title) == "One of two"
    assert [plain(each).strip() for each in query(result.value.blocks, Heading)] == ["Other"]


def test_a_subtitle_and_a_byline_below_the_title_are_meta() -> None:
    body = para("What happened", "Untertitel") + para("By Ann Other, 3 May 2024") + para(LONG) + para(LONG)
    meta = reading(word(TITLE + body)).value.meta
    assert (plain(meta.subtitle), meta.author, meta.date) == ("What happened", ("Ann Other",), "2024-05-03")
    assert not reading(word(TITLE + body), read_byline="off").value.meta.author


def test_short_bold_paragraphs_are_headings_in_a_file_without_styles() -> None:
    bold = [para(run(text, "<w:b/>")) for text in ("The beginning", "The end", "Never mind.")]
    result = reading(word(TITLE + para(LONG) + bold[0] + para(LONG) + bold[1] + para(LONG) + bold[2] + para(LONG)))
    assert [plain(each).strip() for each in query(result.value.blocks, Heading)] == ["The beginning", "The end"]
    assert [one.confidence for one in decided(result, "heading")] == [0.85, 0.85]
    assert not list(query(reading(word(TITLE + bold[0] + para(LONG)), read_headings="off").value.blocks, Heading))


def test_typed_lists_and_quotations_that_are_set_in() -> None:
    indent = '<w:ind w:left="720" w:right="720"/>'
    body = para(LONG) + para("• one") + para("• two") + para(LONG) + para(LONG, indent) + para(LONG) + para(LONG)
    result = reading(word(TITLE + body))
    kinds = [type(each) for each in result.value.blocks]
    assert kinds == [Paragraph, List, Paragraph, BlockQuote, Paragraph, Paragraph]
    assert [one.kind for one in decided(result, "list", "quote")] == ["list", "quote"]
    kept = reading(word(TITLE + body), read_lists="off", read_quotes="off")
    assert [type(each) for each in kept.value.blocks] == [Paragraph] * 7


def test_headers_are_left_out_and_said_once() -> None:
    related = {"h": ("header", "h.xml"), "f": ("footer", "f.xml")}
    files = dict.fromkeys(("word/h.xml", "word/f.xml"), root("hdr", para("Confidential draft")))
    result = reading(word(TITLE + para(LONG), related=related, files=files))
    assert [(one.line, one.text) for one in decided(result, "left-out")] == [(0, "Confidential draft")]
