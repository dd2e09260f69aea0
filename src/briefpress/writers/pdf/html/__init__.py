"""The tree as HTML: one total match over inlines and one over blocks; no decision about content is made here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from types import MappingProxyType
from typing import Self

from markupsafe import Markup, escape

from ....anchors import anchors
from ....document import (
    Block,
    BlockQuote,
    Cite,
    Code,
    CodeBlock,
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
from ....labels import BOXES, labels_for
from ....theme import Theme
from ...characters import right_to_left
from ...furniture import ORNAMENT
from ...printed import Pictures
from ...signed import signed
from ..formulas import Drawing
from .contents import render_heading
from .direction import runs
from .elements import NOTHING, element
from .images import render_figure, render_image
from .links import render_link
from .lists import render_definitions, render_list
from .names import Names
from .notes import render_call
from .tables import render_table
from .tying import JOINER, clings, joined, last_word, merged, tied

#: Elements for the inlines that only wrap others.
WRAPPERS = {Emphasis: "em", Strong: "strong", Strikeout: "s", Superscript: "sup", Subscript: "sub"}

#: Characters of a number that is kept on one line.
WHOLE = 24


class Renderer:
    """Renders the parts of one document.

    ``pictures`` are the images that can be printed; ``names`` are what links are called that are only a number;
    the ``theme`` has the measure, into which tables are fitted.
    ``inside_note`` makes blocks out of spans: the HTML parser would end the paragraph around the call at the first
    ``<p>`` of its note.
    """

    def __init__(
        self,
        document: Document,
        pictures: Pictures,
        formulas: Mapping[Math, Drawing] = MappingProxyType({}),
        names: Names = MappingProxyType({}),
        theme: Theme | None = None,
    ) -> None:
        self.labels = labels_for(document.meta.lang).value
        self.notes = {note.label: note for note in document.notes}
        self.anchors = anchors(document)
        self.pictures = pictures
        self.formulas = formulas
        self.names = names
        self.theme = theme
        self.inside_note = False
        self.direction = "rtl" if right_to_left(document.meta.lang) else "ltr"

    def inlines(self, inlines: Iterable[Inline]) -> Markup:
        """The inlines side by side.

        A word that a no-break space ties to a link or a mark of one word is put in one unbreakable box with it: the
        layout engine would else break the line at its first space when the two do not fit.
        """
        siblings = merged(inlines)
        found = list(runs(siblings, self.direction))
        if any(direction for _, direction in found):
            return NOTHING.join(self._run(run, direction) for run, direction in found)
        return self._tied(siblings)

    def _run(self, run: Sequence[Inline], direction: str) -> Markup:
        """A run of inlines, in a box with its direction where it has one of its own."""
        if not direction:
            return self._tied(run)
        return element("span", self.turned(direction)._tied(run), dir=direction)

    def turned(self, direction: str) -> Self:
        """A renderer of what runs in that direction."""
        inner = copy(self)
        inner.direction = direction
        return inner

    def _tied(self, siblings: Sequence[Inline]) -> Markup:
        rendered: list[Markup] = []
        at = 0
        while at < len(siblings):
            inline = siblings[at]
            if at and clings(siblings[at - 1], inline):
                rendered.append(Markup(JOINER))
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
                return render_link(inline, self)
            case LangSpan():
                direction = "rtl" if right_to_left(inline.lang) else "ltr"
                turned = direction if direction != self.direction else ""
                children = self.turned(direction).inlines(inline.children)
                return element("span", children, lang=inline.lang, dir=turned)
            case Cite():
                return self.inlines(inline.children)
            case Image():
                return render_image(inline, self)
            case Math():
                return self.math(inline)
            case LineBreak():
                return Markup("<br>")
            case NoteRef():
                return render_call(inline, self)
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
        """Words, with those that no line may part joined, and numbers that are read against the direction in a box."""
        if self.direction == "ltr":
            return escape(joined(text))
        return NOTHING.join(_signed(part) if backwards else escape(joined(part)) for part, backwards in signed(text))

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        """The blocks one after the other."""
        return NOTHING.join(map(self.block, blocks))

    def block(self, block: Block) -> Markup:
        """One block."""
        match block:
            case Paragraph():
                return self.box("p", self.inlines(block.children), id=block.id, data_number=str(block.number or ""))
            case Heading():
                return render_heading(block, self)
            case List():
                return render_list(block, self)
            case DefinitionList():
                return render_definitions(block, self)
            case BlockQuote():
                return self.box("blockquote", self.blocks(block.blocks))
            case Division():
                return self.division(block)
            case CodeBlock():
                return self.box("pre", element("code", escape(block.text)))
            case Table():
                return render_table(block, self)
            case Figure():
                return render_figure(block, self)
            case ThematicBreak():
                return self.box("div", escape(ORNAMENT), class_="thematic-break")

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


def _signed(number: str) -> Markup:
    """A number with a sign or hyphens in text from right to left; no line parts one that is not too long for it."""
    return element("span", escape(number), dir="ltr", class_="whole" if len(number) <= WHOLE else "")
