"""The tree as HTML: one total match over inlines and one over blocks; no decision about content is made here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from copy import copy
from itertools import zip_longest
from types import MappingProxyType

from markupsafe import Markup, escape

from ...anchors import anchors, call_id, note_id
from ...document import (
    Block,
    BlockQuote,
    Cite,
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
    NumberRef,
    PageRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)
from ...labels import BOXES
from ...walk import plain
from ..furniture import ORNAMENT
from ..links import external_url
from ..pictures import description, name
from .elements import NOTHING, element
from .formulas import Drawn
from .tables import render_table
from .tying import last_word, merged, tied

#: Elements for the inlines that only wrap others.
WRAPPERS = {Emphasis: "em", Strong: "strong", Strikeout: "s", Superscript: "sup", Subscript: "sub"}


#: The classes of a link whose words are an address.
ADDRESS = "external address"


class Renderer:
    """Renders the parts of one document.

    ``pictures`` maps an image's ``src`` to the URL under which the layout engine finds it; ``whole`` are words
    that no line may cut; ``more_anchors`` are those that the page alone has. ``inside_note`` makes blocks out of
    spans: the HTML parser would end the paragraph around the call at the first ``<p>`` of its note.
    """

    def __init__(
        self,
        document: Document,
        pictures: Mapping[str, str],
        whole: Set[str] = frozenset(),
        formulas: Mapping[Math, Drawn] = MappingProxyType({}),
        more_anchors: Set[str] = frozenset(),
    ) -> None:
        self.notes = {note.label: note for note in document.notes}
        self.anchors = anchors(document) | more_anchors
        self.pictures = pictures
        self.formulas = formulas
        self.uncut = _any_of(whole)
        self.inside_note = False

    def inlines(self, inlines: Iterable[Inline]) -> Markup:
        """The inlines side by side.

        A word that a no-break space ties to a link or a mark of one word is put in one unbreakable box with it: the
        layout engine would else break the line at its first space when the two do not fit.
        """
        rendered: list[Markup] = []
        siblings = merged(inlines)
        at = 0
        while at < len(siblings):
            inline = siblings[at]
            size = tied(siblings[at : at + 4])
            if not size or not isinstance(inline, Text):
                rendered.append(self.inline(inline))
                at += 1
                continue
            free, word = last_word(inline.text)
            group = NOTHING.join((self.text(word), *map(self.inline, siblings[at + 1 : at + size])))
            # a word that goes on from what is before it: no box may part them
            apart = free or not rendered
            rendered += [self.text(free), element("span", group, class_="tied") if apart else group]
            at += size
        return NOTHING.join(rendered)

    def inline(self, inline: Inline) -> Markup:
        """One inline."""
        match inline:
            case Text(text):
                return self.text(text)
            case Emphasis() | Strong() | Strikeout() | Superscript() | Subscript():
                return element(WRAPPERS[type(inline)], self.inlines(inline.children))
            case Code(text):
                return element("code", escape(text))
            case Link():
                return self.link(inline)
            case LangSpan():
                return element("span", self.inlines(inline.children), lang=inline.lang)
            case Cite():
                return self.inlines(inline.children)
            case Image():
                return self.image(inline)
            case Math():
                return self.math(inline)
            case LineBreak():
                return Markup("<br>")
            case NoteRef():
                return self.note_call(inline)
            case PageRef(target):
                if target not in self.anchors:
                    return escape("–")
                return element("span", NOTHING, class_="page-ref", data_target=f"#{target}")
            case NumberRef():
                return self.text(inline.text)

    def math(self, math: Math) -> Markup:
        """A formula as a picture that its source describes; one that cannot be set is its source."""
        drawn = self.formulas.get(math)
        if drawn is None:
            return element("code", escape(math.tex)) if math.tex.strip() else NOTHING
        picture = Markup('<img class="formula" src="{}" alt="{}" style="{}">').format(drawn.url, math.tex, drawn.style)
        return element("span", picture, class_="display") if math.display else picture

    def text(self, text: str) -> Markup:
        """Words, with those that no line may cut marked."""
        if self.uncut is None:
            return escape(text)
        pieces = self.uncut.split(text)
        kept = (element("span", escape(word), class_="whole") for word in self.uncut.findall(text))
        return NOTHING.join(
            piece for pair in zip_longest(map(escape, pieces), kept, fillvalue=NOTHING) for piece in pair
        )

    def link(self, link: Link) -> Markup:
        """A link; one that points at no anchor of the document, or cannot be followed, is printed as its words."""
        children = self.inlines(link.children)
        if link.url.startswith("#"):
            return (
                element("a", children, href=link.url, class_="internal") if link.url[1:] in self.anchors else children
            )
        url = external_url(link.url)
        if url and _is_address(plain(link.children)):
            return element("a", _address(link.children) or children, href=url, title=link.title, class_=ADDRESS)
        return element("a", children, href=url, title=link.title, class_="external") if url else children

    def image(self, image: Image) -> Markup:
        """A picture, or its description in brackets where the picture could not be had."""
        if image.src not in self.pictures:
            return element("span", escape(f"[{image.alt or name(image.src)}]"), class_="missing-image")
        return Markup('<img src="{}" alt="{}">').format(self.pictures[image.src], description(image))

    def note_call(self, call: NoteRef) -> Markup:
        """The call, and with its first occurrence the note itself, which the stylesheet floats to the foot."""
        number = element("a", escape(call.number), id=call_id(call), href=f"#{note_id(call.number)}", class_="call")
        if call.occurrence > 1:
            return number
        return self.note(self.notes[call.label]) + number

    def note(self, note: Note) -> Markup:
        """A note's body: its number, which leads back to the call, and its blocks."""
        inner = copy(self)
        inner.inside_note = True
        back = element("a", escape(f"{note.number}."), href=f"#call-{note.number}", class_="note-number")
        first, *rest = note.blocks or (Paragraph(()),)
        if isinstance(first, Paragraph):
            body = inner.box("p", back + inner.inlines(first.children)) + inner.blocks(rest)
        else:
            body = inner.box("p", back) + inner.blocks(note.blocks)
        return element("span", body, id=note_id(note.number), class_="note")

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        """The blocks one after the other."""
        return NOTHING.join(map(self.block, blocks))

    def block(self, block: Block) -> Markup:
        """One block."""
        match block:
            case Paragraph():
                return self.box("p", self.inlines(block.children), id=block.id, data_number=str(block.number or ""))
            case Heading():
                label = " ".join(plain(block).split())
                return self.box(f"h{block.level}", self.inlines(block.children), id=block.id, data_label=label)
            case List():
                return self.list(block)
            case DefinitionList():
                return self.definitions(block)
            case BlockQuote():
                return self.box("blockquote", self.blocks(block.blocks))
            case Division():
                return self.division(block)
            case CodeBlock():
                return self.box("pre", element("code", escape(block.text)))
            case Table():
                return render_table(block, self)
            case Figure():
                caption = self.inlines(block.caption)
                picture = self.image(block.image) + (caption and self.box("figcaption", caption))
                return self.box("figure", picture, id=block.id)
            case ThematicBreak():
                return self.box("div", escape(ORNAMENT), class_="thematic-break")

    def list(self, block: List) -> Markup:
        """A list with its own numbers."""
        tag = "ol" if block.ordered else "ul"
        items = NOTHING.join(self.box("li", self.blocks(item)) for item in block.items)
        style = _counted(block) if block.ordered else ""
        return self.box(tag, items, style=style, class_="tight" if block.tight else "loose")

    def definitions(self, block: DefinitionList) -> Markup:
        """Terms and what they mean: a list, each item of which is a term with its definitions."""
        items = NOTHING.join(self.box("li", self.definition(item)) for item in block.items)
        return self.box("ul", items, class_="definitions tight" if block.tight else "definitions loose")

    def definition(self, item: Definition) -> Markup:
        """A term and its definitions."""
        meanings = (self.box("div", self.blocks(each), class_="definition") for each in item.definitions)
        return self.box("p", self.inlines(item.term), class_="term") + NOTHING.join(meanings)

    def division(self, block: Division) -> Markup:
        """Blocks set apart, a box where the kind has one."""
        title = self.box("p", self.inlines(block.title), class_="division-title") if block.title else NOTHING
        kind = f"box box-{block.kind}" if block.kind in BOXES else ""
        return self.box("div", title + self.blocks(block.blocks), id=block.id, class_=f"division {kind}".strip())

    def box(self, tag: str, content: Markup, **attributes: str) -> Markup:
        """A block-level element, in a note a span of that class."""
        if not self.inside_note:
            return element(tag, content, **attributes)
        classes = f"{tag} {attributes.pop('class_', '')}".strip()
        return element("span", content, class_=classes, **attributes)


def _counted(block: List) -> str:
    """What a list's style says of its numbers where they are not 1., 2., 3.; the stylesheet has the forms."""
    form = block.style if block.delimiter == "period" else f"{block.style}-{block.delimiter}"
    start = f"counter-reset: list-item {block.start - 1}" if block.start != 1 else ""
    return "; ".join(filter(None, (start, f"list-style-type: {form}" if form != "decimal" else "")))


def _any_of(words: Set[str]) -> re.Pattern[str] | None:
    """A pattern that finds each of the words, as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words)))})(?!\w)") if words else None


def _is_address(text: str) -> bool:
    """Whether a link's words are an address: it breaks anywhere, and never at a hyphen that is not its own."""
    return text.startswith(("http://", "https://", "www.")) or ("@" in text and not re.search(r"\s", text))


def _address(words: Sequence[Inline]) -> Markup:
    """An address that is not parted behind its scheme; nothing for one that is more than text."""
    match words:
        case [Text(text)] if scheme := re.match(r"https?://[^./\s]{1,24}", text):
            return element("span", escape(scheme[0]), class_="whole") + escape(text[scheme.end() :])
    return NOTHING
