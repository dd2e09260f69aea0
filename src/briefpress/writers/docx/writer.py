"""One article into the theme's package: its body, notes, furniture and pictures as parts."""

from __future__ import annotations

from collections.abc import Mapping

from ...anchors import NOTES, SOURCES
from ...document import Document
from ...labels import Labels
from ...theme import Theme
from ..apart import blocks_apart, uncalled
from ..characters import right_to_left
from ..furniture import masthead
from ..marks import mark_width, usual_width
from ..numbering import EVERY, line_distance, numbered_as
from ..printed import Pictures
from . import parts
from .article import Article, Story
from .blocks import HEAVY, BlockWriter
from .contents import contents_paragraphs
from .footnotes import footnotes
from .front import masthead_paragraphs, summary_box
from .furniture import footer, header, page_margins
from .package import theme_package
from .parts import OFFICE, WORDPROCESSING, Part, Relationship, Relationships, part
from .places import APART, BODY
from .properties import app_properties, core_properties
from .spacing import spaced
from .stylesheet import SOURCE_SIZE, heading_style
from .units import millimetres, twips
from .xml import Element, node, paragraph, part_root, w, xml_bytes
from .zip import pack

#: The content type of a part of the document, by its kind.
KINDS = {kind: f"{WORDPROCESSING}.{kind}+xml" for kind in ("footnotes", "numbering", "header", "footer")}
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
#: What the package itself points at.
ROOT = (
    Relationship("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
    Relationship("rId2", f"{parts.RELATIONSHIPS}/metadata/core-properties", "docProps/core.xml"),
    Relationship("rId3", f"{OFFICE}/extended-properties", "docProps/app.xml"),
)


def write_package(
    document: Document, theme: Theme, labels: Labels, pictures: Pictures, pages: Mapping[str, int]
) -> bytes:
    """The bytes of the DOCX file."""
    theme = numbered_as(theme, document)
    article = Article(document, theme, pictures, pages)
    body, notes = Story(article), Story(article, in_notes=True)
    content = _body(document, labels, BlockWriter(body))
    constant = theme_package(theme, document.meta.lang)
    for each in constant.relationships:
        body.relationships.add(each.type, each.target)
    written = [_part("footnotes", xml_bytes(footnotes(article, notes)), body.relationships, notes.relationships)]
    written.append(_part("numbering", article.numbering.added_to(constant.numbering), body.relationships))
    furniture = _furniture(document, labels, pages.get("", 1))
    written += [_part(name, xml_bytes(root), body.relationships) for name, root in furniture.items()]
    section = _section(document, theme, body.relationships)
    root = xml_bytes(part_root("document", [w("body", *content, section)]))
    main = part("word/document.xml", f"{WORDPROCESSING}.document.main+xml", root, body.relationships.all())
    media = article.media.parts
    return pack(parts.files(ROOT, [main, *constant.parts, *written, *media, *_properties(document, labels)]))


def _body(document: Document, labels: Labels, writer: BlockWriter) -> list[Element]:
    front = masthead_paragraphs(masthead(document, labels), writer)
    box = summary_box(document.summary, labels, writer) if document.summary else []
    listed = contents_paragraphs(document.contents, document.meta.toc_depth, labels, writer.inlines)
    body = writer.place(document.blocks, BODY)
    rest = [*body, *_notes_apart(document, labels, writer), *_sources(document, labels, writer)]
    if not listed:
        return spaced([*front, *box, *rest], writer.theme)
    return [*spaced([*front, *box], writer.theme), *listed, *spaced(rest, writer.theme)]


def _notes_apart(document: Document, labels: Labels, writer: BlockWriter) -> list[Element]:
    """The notes that nobody calls, in a section of their own."""
    notes = uncalled(document)
    words = writer.article.bookmarked(NOTES, writer.inlines.text(labels.notes, HEAVY))
    heading = [_apart(1, words, writer)] if notes else []
    return [*heading, *(element for note in notes for element in writer.place(blocks_apart(note), APART))]


def _sources(document: Document, labels: Labels, writer: BlockWriter) -> list[Element]:
    """The appendix; the style numbers the entries."""
    if not document.appendix:
        return []
    article, inlines = writer.article, writer.inlines
    heading = article.bookmarked(SOURCES, inlines.text(labels.sources, HEAVY))
    written = [_apart(1, heading, writer)]
    for group in document.appendix.groups:
        if group.title:
            written.append(_apart(2, inlines.inlines(group.title, HEAVY), writer))
        entries = (article.bookmarked(each.id, inlines.inlines(each.children)) for each in group.entries)
        written += [paragraph("Source", entry, _wide(document, labels, writer.theme)) for entry in entries]
    if document.appendix.legend:
        written.append(paragraph("SourcesLegend", inlines.inlines(document.appendix.legend)))
    return written


def _apart(level: int, words: list[Element], writer: BlockWriter) -> Element:
    """A heading behind the article: it has no number, and its lines are not counted."""
    return paragraph(heading_style(level, writer.theme), words, writer.article.uncounted())


def _wide(document: Document, labels: Labels, theme: Theme) -> Element | None:
    """The indent of entries whose marks do not fit in that of their style."""
    room = mark_width(document)
    points = twips(room * theme.sizes.text * SOURCE_SIZE)
    return w("ind", left=points, hanging=points) if room > usual_width(labels) else None


def _furniture(document: Document, labels: Labels, count: int) -> dict[str, Element]:
    return {
        "header1": header(document, labels, first=False),
        "header2": header(document, labels, first=True),
        "footer1": footer(document, labels, count),
        "footer2": footer(document, labels, count),
    }


def _part(name: str, data: bytes, owner: Relationships, own: Relationships | None = None) -> Part:
    """A part under ``word/``, related to the document."""
    kind = name.rstrip("0123456789")
    owner.add(kind, f"word/{name}.xml")
    return part(f"word/{name}.xml", KINDS[kind], data, own.all() if own else ())


def _section(document: Document, theme: Theme, relationships: Relationships) -> Element:
    """The page: its furniture, paper and margins."""
    width, height = theme.page.dimensions()
    furniture = [
        node(f"w:{kind}Reference", {"w:type": pages, "r:id": relationships.add(kind, f"word/{kind}{number}.xml")})
        for kind in ("header", "footer")
        for number, pages in enumerate(("default", "first"), 1)
    ]
    return w(
        "sectPr",
        *furniture,
        w("pgSz", w=millimetres(width), h=millimetres(height)),
        page_margins(theme, marked=bool(document.meta.marking)),
        _line_numbers(theme, document),
        w("titlePg"),
        w("bidi") if right_to_left(document.meta.lang) else None,
    )


def _line_numbers(theme: Theme, document: Document) -> Element | None:
    """Numbers in the margin at every fifth line of a page."""
    if not theme.numbering.lines:
        return None
    return w("lnNumType", countBy=EVERY, distance=twips(line_distance(document)), restart="newPage")


def _properties(document: Document, labels: Labels) -> list[Part]:
    return [
        part("docProps/core.xml", CORE, core_properties(document, labels)),
        part("docProps/app.xml", APP, app_properties()),
    ]
