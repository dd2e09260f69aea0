"""The runs of a paragraph as pieces: text with its look, calls of notes, links, fields, pictures, formulas."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from ...document import Inline, LineBreak, Math, NoteRef, Text
from .changes import DROPPED
from .fields import Field
from .items import Box, Item, Rule
from .math import tex
from .names import Element, child, full, get, short
from .notes import mark_of
from .pictures import alternative, drawn
from .pieces import PLAIN, Format, Piece
from .story import Story
from .styles import NO_LOOK, Look, look_of
from .symbols import in_font, symbol

_BLANKS = re.compile("[\t\n\r]+")
#: Elements of a run that are one character each.
CHARACTERS = {"w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad", "w:cr": "\n"}
#: Line ends that are of the page and not of the text.
_OF_THE_PAGE = frozenset(("page", "column"))


class Runs:
    """Reads the runs of one paragraph. ``base`` is the look of its style, over which only differences count.

    ``calls`` are the calls with their places in the text, ``boxes`` what stands in text boxes beside it.
    """

    def __init__(self, story: Story, base: Look, *, heavy: bool) -> None:
        self.story = story
        self.reading = story.reading
        self.base = base
        self.heavy = heavy or bool(base.bold)
        self.pieces: list[Piece] = []
        self.calls: list[tuple[str, int]] = []
        self.boxes: list[Item] = []
        self.bookmarks: list[str] = []
        self.size = 0
        #: Whether some of the words are bold, and some are not.
        self.dark = self.light = False
        #: Whether code is known by its font alone.
        self.fixed = True
        self.left_out: list[str] = []
        self._links: list[str] = []
        self._length = 0

    def read(self, paragraph: Element) -> None:
        """Read everything in a paragraph, elements that only stand around others looked through."""
        stack: list[tuple[Iterator[Element], Callable[[], object] | None]] = [(iter(paragraph), None)]
        while stack:
            element = next(stack[-1][0], None)
            if element is None:
                if close := stack.pop()[1]:
                    close()
                continue
            name = short(element.tag)
            if name == "w:r":
                self._run(element)
            elif name in _SINGLE:
                _SINGLE[name](self, element)
            elif name not in DROPPED:
                stack.append(self._enter(element, name))

    def _enter(self, element: Element, name: str) -> tuple[Iterator[Element], Callable[[], object] | None]:
        """What is in an element that stands around others, and what is to be done at its end."""
        if name == "mc:AlternateContent":
            chosen = alternative(element)
            return iter(() if chosen is None else chosen), None
        if name == "w:hyperlink":
            self._links.append(self._target(element))
            return iter(element), self._links.pop
        if name == "w:fldSimple":
            self.story.fields.open.append(Field(get(element, "w:instr"), shown=True))
            return iter(element), self.story.fields.open.pop
        return iter(element), None

    def _target(self, hyperlink: Element) -> str:
        address, anchor = self.story.target(get(hyperlink, "r:id")), get(hyperlink, "w:anchor")
        return f"{address}#{anchor}" if anchor and "#" not in address else address

    def _bookmark(self, element: Element) -> None:
        self.bookmarks.append(get(element, "w:name"))

    def _comment(self, element: Element) -> None:
        self.reading.comments.setdefault(get(element, "w:id"), self.reading.line)

    def _formula(self, element: Element) -> None:
        display = short(element.getparent().tag) == "m:oMathPara"
        self._leaf(Math(tex(element), display), PLAIN)

    def _run(self, run: Element) -> None:
        properties = child(run, "w:rPr")
        look, format = self._look(properties)
        if look.hidden:
            self._hide(run)
            return
        for element in _contents(run):
            self._content(element, look, format)

    def _hide(self, run: Element) -> None:
        for each in run.iter(full("w:fldChar"), full("w:instrText")):
            self._content(each, NO_LOOK, PLAIN)
        text = "".join(each.text or "" for each in run.findall(full("w:t")))
        if text.strip():
            self.reading.hidden.append((self.reading.line, text))

    def _content(self, element: Element, look: Look, format: Format) -> None:
        name = short(element.tag)
        if name == "w:t":
            self._text(in_font(_BLANKS.sub(" ", element.text or ""), look.font or ""), look, format)
        elif name in CHARACTERS:
            self._text(CHARACTERS[name], look, format)
        elif name == "w:br":
            self._text(" " if get(element, "w:type") in _OF_THE_PAGE else "\n", look, format)
        elif name == "w:sym":
            self._text(symbol(get(element, "w:char"), get(element, "w:font")), look, format)
        elif name == "w:fldChar":
            self.story.fields.mark(get(element, "w:fldCharType"))
        elif name == "w:instrText":
            self.story.fields.instruct(element.text or "")
        elif name in ("w:footnoteReference", "w:endnoteReference"):
            self._call(element)
        elif name in ("w:drawing", "w:pict", "w:object"):
            self._drawing(element, format)
        elif name == "w:ruby":
            self._ruby(element, look, format)
        elif name in ("w:commentReference", "m:oMath"):
            _SINGLE[name](self, element)

    def _text(self, text: str, look: Look, format: Format) -> None:
        """A text of one look; a newline in it is a line end that the author asked for."""
        fields = self.story.fields
        if fields.silent or not text:
            return
        if not text.isascii():
            text = self.reading.seen(text, self._length)
        if fields.left_out:
            self.left_out.append(text)
        elif bookmark := fields.bookmark:
            self._repeat(bookmark, text, format)
        elif text == "\n":
            self._leaf(LineBreak(), format)
        else:
            self._leaf(Text(text), format)
            if not text.isspace():
                self.size = max(self.size, look.size or 0)
                self.dark, self.light = self.dark or bool(look.bold), self.light or not look.bold

    def _leaf(self, leaf: Inline, format: Format) -> None:
        link = self._links[-1] if self._links else self.story.fields.link
        if link and link != format.link:
            format = replace(format, link=link)
        self.pieces.append(Piece(leaf, format))
        self._length += len(leaf.text) if isinstance(leaf, Text) else 1

    def _call(self, reference: Element) -> None:
        notes = self.story.known.notes
        key = notes.key_of(reference)
        if self.story.fields.left_out or key is None:
            return
        if key not in notes.elements:
            message = f"a {key[0]} is called that the file does not hold"
            line, column = self.reading.line, self._length + 1
            self.reading.report("orphan-call", message, line, column, "write the note anew in Word")
            self.reading.decide("orphan-call", line, 1.0, key[1], column=column)
            return
        notes.called.add(key)
        self._note(notes.labels[key])

    def _note(self, label: str) -> None:
        self.calls.append((label, self._length))
        self.pieces.append(Piece(NoteRef(label)))

    def _repeat(self, bookmark: str, text: str, format: Format) -> None:
        """The result of a NOTEREF: a call of the note again, or its text where the bookmark leads to no note."""
        notes = self.story.known.notes
        label = notes.labels.get(notes.bookmarks.get(bookmark, ("", "")))
        if label is None:
            self._leaf(Text(text), format)
        elif not (self.pieces and self.pieces[-1].leaf == NoteRef(label)):
            self._note(label)

    def _drawing(self, element: Element, format: Format) -> None:
        for each in drawn(element, self.reading, self.story.part):
            if each.rule:
                self.boxes.append(Rule(self.reading.line))
            elif each.words:
                self._text(each.words, NO_LOOK, format)
            elif each.image is not None:
                self._leaf(each.image, Format(link=each.link))
            elif each.box is not None and (items := self.story.items(each.box)):
                self.boxes.append(Box(items, _line(items, self.reading.line)))

    def _ruby(self, ruby: Element, look: Look, format: Format) -> None:
        """Signs with their reading above them: the reading follows in brackets."""
        base, above = (
            "".join(each.text or "" for part in ruby.findall(full(name)) for each in part.iter(full("w:t")))
            for name in ("w:rubyBase", "w:rt")
        )
        self._text(f"{base}({above})" if above.strip() else base, look, format)

    def _look(self, properties: Element) -> tuple[Look, Format]:
        """How a run looks, and what of it the paragraph's style does not say already."""
        if properties is None:
            return self.base, PLAIN
        styles = self.story.known.styles
        style = get(child(properties, "w:rStyle"))
        named = styles.style(style).look if style else NO_LOOK
        direct = look_of(properties)
        self.fixed = self.fixed and not named.code
        look = Look(
            bold=_toggled(direct.bold, named.bold, self.base.bold),
            italic=_toggled(direct.italic, named.italic, self.base.italic),
            strike=_toggled(direct.strike, named.strike, self.base.strike),
            hidden=_toggled(direct.hidden, named.hidden, self.base.hidden),
            vertical=direct.vertical or named.vertical or "",
            code=direct.code or named.code,
            size=direct.size or named.size or self.base.size,
            font=direct.font or named.font,
        )
        format = Format(
            lang=direct.lang or named.lang or "",
            strong=bool(look.bold) and not self.heavy,
            emphasis=bool(look.italic) != bool(self.base.italic),
            strike=bool(look.strike) and not self.base.strike,
            vertical=look.vertical if look.vertical in ("superscript", "subscript") else "",
            code=bool(look.code) and not self.base.code,
        )
        return look, PLAIN if format == PLAIN else format


def _toggled(direct: bool | None, named: bool | None, base: bool | None) -> bool:
    """A property that styles of a paragraph and of characters switch on and off (ECMA-376 part 1, 17.7.3)."""
    return direct if direct is not None else bool(named) != bool(base)


def _contents(run: Element) -> Iterator[Element]:
    """What is in a run: of each alternative content one part; a typed mark behind a reference left out."""
    custom = False
    for element in run:
        name = short(element.tag)
        if name == "mc:AlternateContent":
            chosen = alternative(element)
            yield from () if chosen is None else chosen
        elif name in ("w:footnoteReference", "w:endnoteReference"):
            custom = get(element, "w:customMarkFollows").lower() in ("1", "true", "on") and bool(mark_of(element))
            yield element
        elif not (custom and name in ("w:t", "w:sym")):
            yield element


def _line(items: tuple[Item, ...], default: int) -> int:
    return items[0].line if items else default


#: Elements beside runs that are read whole.
_SINGLE: dict[str, Callable[[Runs, Element], None]] = {
    "w:bookmarkStart": Runs._bookmark,
    "w:commentRangeStart": Runs._comment,
    "w:commentReference": Runs._comment,
    "m:oMath": Runs._formula,
}
