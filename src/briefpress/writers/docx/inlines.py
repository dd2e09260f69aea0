"""The inlines as runs, hyperlinks, footnote calls and fields: one total match."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ...anchors import call_id, note_id
from ...document import (
    Cite,
    Code,
    Emphasis,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    Math,
    NoteRef,
    NumberRef,
    PageRef,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from ..formulas import formula
from ..links import external_url
from ..pictures import printed_words
from .article import Story
from .drawing import drawing
from .math import office_math
from .runs import PLAIN, Look, field, run, text_runs
from .xml import Element, node, w

#: Inlines that change the look of others.
Wrapper = Emphasis | Strong | Strikeout | Superscript | Subscript | LangSpan

#: The limit of a hyperlink's tip.
LONGEST_TIP = 260
#: What is printed for a page that no layout has found.
UNKNOWN_PAGE = "–"


class InlineWriter:
    """Writes the inlines of one story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.article = story.article

    def inlines(self, inlines: Iterable[Inline], look: Look = PLAIN) -> list[Element]:
        """The inlines side by side."""
        return [element for inline in inlines for element in self.inline(inline, look)]

    def inline(self, inline: Inline, look: Look) -> list[Element]:
        """One inline; ``look`` is what stands around it."""
        match inline:
            case Text(text):
                return self.text(text, look)
            case Emphasis() | Strong() | Strikeout() | Superscript() | Subscript() | LangSpan():
                return self.inlines(inline.children, _inside(inline, look))
            case Code(text):
                return self.text(text, replace(look, code=True))
            case Math():
                return self.math(inline, look)
            case Link():
                return self.link(inline, look)
            case Image():
                return self.image(inline, look)
            case LineBreak():
                return [run(look, w("br"))]
            case NoteRef():
                return self.call(inline, look)
            case PageRef(target):
                return self.page(target, look)
            case NumberRef():
                return self.number(inline, look)
            case Cite():
                return self.inlines(inline.children, look)

    def text(self, text: str, look: Look = PLAIN) -> list[Element]:
        """Runs of text in the article's direction."""
        return text_runs(text, look, rtl=self.article.rtl)

    def math(self, math: Math, look: Look) -> list[Element]:
        """A formula in the line; one that cannot be set is its source."""
        drawn = formula(math)
        if drawn is None:
            return self.text(math.tex, replace(look, code=True))
        return [office_math(drawn.mathml, display=False)]

    def link(self, link: Link, look: Look) -> list[Element]:
        """A hyperlink; one that leads nowhere is printed as its words, and one in another is part of it."""
        target = {} if look.link else self.target(link.url)
        if not target:
            return self.inlines(link.children, look)
        if link.title:
            target["w:tooltip"] = link.title[:LONGEST_TIP]
        return [node("w:hyperlink", {**target, "w:history": 1}, *self.inlines(link.children, replace(look, link=True)))]

    def target(self, url: str) -> dict[str, str | int]:
        """The attributes that say where a hyperlink leads; none when it leads nowhere."""
        if url.startswith("#"):
            name = self.article.names.get(url[1:])
            return {"w:anchor": name} if name else {}
        outside = external_url(url)
        return {"r:id": self.story.relationships.add("hyperlink", outside, external=True)} if outside else {}

    def image(self, image: Image, look: Look, caption: str = "") -> list[Element]:
        """A picture in the line, or its description in brackets where the picture could not be had."""
        pictures = self.article.media
        printed = pictures.get(image)
        if printed is None:
            return self.text(words, look) if (words := printed_words(image)) else []
        pixels, vectors = (
            self.story.relationships.add("image", part) if part else ""
            for part in (pictures.pixels(printed), pictures.drawing(printed))
        )
        drawn = drawing(printed, image, (pixels, vectors), next(self.article.drawing_ids), caption)
        return [run(replace(look, lowered=printed.inline), drawn)]

    def call(self, call: NoteRef, look: Look) -> list[Element]:
        """A note's first call is Word's own; a later one is a field that repeats the first one's number."""
        look = Look(call=True, heavy=look.heavy)
        if call.occurrence == 1 and call.label in self.article.notes and not self.story.in_notes:
            written = [run(look, w("footnoteReference", id=call.number))]
        elif first := self.article.names.get(f"call-{call.number}"):
            written = field(f"NOTEREF {first} \\h", str(call.number), look)
        else:
            written = self.text(str(call.number or call.label), look)
        return self.article.bookmarked(call_id(call), written)

    def page(self, target: str, look: Look) -> list[Element]:
        """The number of a page, by a field where Word can find it too."""
        number = str(self.article.pages.get(target, UNKNOWN_PAGE))
        name = self.article.names.get(target)
        return field(f"PAGEREF {name} \\h", number, look) if name else self.text(number, look)

    def number(self, reference: NumberRef, look: Look) -> list[Element]:
        """The number printed at a place, by a field where Word can find it too.

        The bookmark of a figure or a table is around its label and number, which are the field's result.
        """
        name = self.article.names.get(reference.target)
        code = "NOTEREF" if reference.target.startswith("call-") else "REF"
        switch = "" if reference.target.startswith(("call-", "figure-", "table-")) else " \\n"
        return field(f"{code} {name}{switch} \\h", reference.text, look) if name else self.text(reference.text, look)

    def note_number(self, number: int) -> list[Element]:
        """What a note begins with: its number, at which links to the note arrive, and the tab after it."""
        mark = [run(Look(call=True), w("footnoteRef"))]
        return [*self.article.bookmarked(note_id(number), mark), w("r", w("tab"))]


def _inside(inline: Wrapper, look: Look) -> Look:
    """The look of what is inside a wrapper; emphasis in emphasis is upright."""
    match inline:
        case Emphasis():
            return replace(look, emphasis=not look.emphasis)
        case Strong():
            return replace(look, strong=True)
        case Strikeout():
            return replace(look, strike=True)
        case Superscript():
            return replace(look, vertical="superscript")
        case Subscript():
            return replace(look, vertical="subscript")
        case LangSpan(lang):
            return replace(look, lang=lang)
