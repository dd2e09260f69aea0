"""Contents as fields: Word's own tables of contents and of figures, with stored lines and pages."""

from __future__ import annotations

import re

from ...captions import label_pattern, separator, sequence
from ...document import Contents, ContentsEntry, Figure, Image, Table
from ...labels import Labels, labels_for
from ...walk import plain
from ..contents import Listing, lists
from .article import Article
from .inlines import InlineWriter
from .runs import PLAIN, Look, field, mark, run, text_runs
from .xml import Element, node, paragraph, w

#: The instruction of the table of contents: headings down to a level, as links, no pages on the web.
SECTIONS = 'TOC \\o "1-{}" \\h \\z \\u'
#: That of a list of captions, by what their numbers are called.
CAPTIONS = 'TOC \\h \\z \\c "{}"'
#: The lists to which entries belong that Word does not count.
ENTRIES: dict[type[Figure | Table], str] = {Figure: "F", Table: "T"}


def caption_label(figure: Figure | Table, article: Article, inlines: InlineWriter) -> list[Element]:
    """The label of a caption and what parts them: the number is a field that Word counts and lists.

    A caption whose number its author typed has a hidden entry instead, where captions are listed.
    """
    labels = labels_for(article.document.meta.lang).value
    if not figure.number:
        return _entry(figure) if type(figure) in article.typed else []
    before, _, after = label_pattern(figure, labels).partition("{number}")
    number = field(f"SEQ {sequence(figure, labels)} \\* ARABIC", str(figure.number))
    label = [*inlines.text(before), *number, *inlines.text(after)]
    return [*article.bookmarked(figure.id, label), *inlines.text(separator(figure, labels))]


def _entry(figure: Figure | Table) -> list[Element]:
    """A field that prints nothing and is listed; its quotes and backslashes are marked as text."""
    words = re.sub(r'(["“”\\])', r"\\\1", " ".join(plain(figure.caption).split()))
    return mark(f'TC "{words}" \\f {ENTRIES[type(figure)]} \\l 1')


def contents_paragraphs(contents: Contents | None, depth: int, labels: Labels, inlines: InlineWriter) -> list[Element]:
    """The lists, each a field; that of sections in the frame by which Word offers to update it."""
    instructions = {
        "sections": SECTIONS.format(depth),
        "figures": _captions(Figure(Image("")), labels, inlines.article),
        "tables": _captions(Table((), ()), labels, inlines.article),
    }
    written: list[Element] = []
    for listing in lists(contents, labels):
        made = _list(listing, instructions[listing.name], inlines)
        written += [_framed(made)] if listing.name == "sections" else made
    return written


def _captions(any_of: Figure | Table, labels: Labels, article: Article) -> str:
    """The instruction of a list: of what is counted, and of entries where there are some."""
    counted = CAPTIONS.format(sequence(any_of, labels))
    return f"{counted} \\f {ENTRIES[type(any_of)]}" if type(any_of) in article.typed else counted


def _framed(elements: list[Element]) -> Element:
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    return w("sdt", w("sdtPr", gallery), w("sdtContent", *elements))


def _list(listing: Listing, instruction: str, inlines: InlineWriter) -> list[Element]:
    code = w("instrText")
    code.text = f" {instruction} "
    begin = [
        run(PLAIN, w("fldChar", fldCharType="begin")),
        run(PLAIN, code),
        run(PLAIN, w("fldChar", fldCharType="separate")),
    ]
    end = run(PLAIN, w("fldChar", fldCharType="end"))
    last = len(listing.entries) - 1
    lines = [
        _line(listing, entry, [*begin] if at == 0 else [], [end] if at == last else [], inlines)
        for at, entry in enumerate(listing.entries)
    ]
    return [paragraph("TOCHeading", inlines.text(listing.title, Look(heavy=True))), *lines]


def _line(
    listing: Listing, entry: ContentsEntry, before: list[Element], after: list[Element], inlines: InlineWriter
) -> Element:
    """A line: number, words and page, which lead to the place as one link."""
    style = f"TOC{entry.level}" if listing.name == "sections" else "TableofFigures"
    number = [*text_runs(entry.number), w("r", w("tab"))] if entry.number else []
    content = [*number, *inlines.inlines(entry.children), w("r", w("tab")), *inlines.page(entry.target, PLAIN)]
    target = inlines.target(f"#{entry.target}")
    return paragraph(style, [*before, node("w:hyperlink", {**target, "w:history": 1}, *content), *after])
