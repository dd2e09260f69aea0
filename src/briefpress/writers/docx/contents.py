"""Contents as fields: Word's own tables of contents and of figures, with stored lines and pages."""

from __future__ import annotations

from ...captions import label_pattern, separator
from ...document import Contents, ContentsEntry, Figure, Image, Table
from ...labels import Labels, labels_for
from ..contents import Listing, lists
from .article import Article
from .inlines import InlineWriter
from .runs import PLAIN, Look, field, run, text_runs
from .xml import Element, node, paragraph, w

#: The instruction of the table of contents: headings down to a level, as links, no pages on the web.
SECTIONS = 'TOC \\o "1-{}" \\h \\z \\u'
#: That of a list of captions, by what their numbers are called.
CAPTIONS = 'TOC \\h \\z \\c "{}"'


def sequence(kind: type[Figure] | type[Table], labels: Labels) -> str:
    """What Word calls the numbers of figures or tables: the word before them, as its dialogs do."""
    pattern = label_pattern(Figure(Image("")) if kind is Figure else Table((), ()), labels)
    return "".join(pattern.partition("{")[0].split()) or kind.__name__


def caption_label(figure: Figure | Table, article: Article, inlines: InlineWriter) -> list[Element]:
    """The label of a caption and what parts them: the number is a field that Word counts and lists.

    A caption whose number its author typed has a field without a result, so that it is listed too.
    """
    labels = labels_for(article.document.meta.lang).value
    name = sequence(type(figure), labels)
    if not figure.number:
        listed = article.lists.get(type(figure), False)
        return field(f'SEQ "{name}" \\* ARABIC \\h', "") if listed else []
    before, _, after = label_pattern(figure, labels).partition("{number}")
    number = field(f'SEQ "{name}" \\* ARABIC', str(figure.number))
    label = [*inlines.text(before), *number, *inlines.text(after)]
    return [*article.bookmarked(figure.id, label), *inlines.text(separator(figure, labels))]


def contents_paragraphs(contents: Contents | None, depth: int, labels: Labels, inlines: InlineWriter) -> list[Element]:
    """The lists, each a field; that of sections in the frame by which Word offers to update it."""
    instructions = {
        "sections": SECTIONS.format(depth),
        "figures": CAPTIONS.format(sequence(Figure, labels)),
        "tables": CAPTIONS.format(sequence(Table, labels)),
    }
    written: list[Element] = []
    for listing in lists(contents, labels):
        made = _list(listing, instructions[listing.name], inlines)
        written += [_framed(made)] if listing.name == "sections" else made
    return written


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
