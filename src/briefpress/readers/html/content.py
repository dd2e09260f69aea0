"""What each element of HTML becomes: the table of all that mean something, and the blocks of any part of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...document import Block, CodeBlock, Heading, Image, Inline, LineBreak, NoteRef, Paragraph, Text, ThematicBreak
from ...usage import usage_of
from ...walk import plain
from ..reduce import inlines_of, without_strong
from . import boxes, formulas, lists, media, tables
from .flow import Blocks, Enter, Flow, Frame, Leave, nothing
from .inlines import CODE, code, marks_of
from .nodes import BLOCKS, UNREAD, Chars, Element, Node, beginning, descend, first
from .page import Page

#: The element that stands where a note is called; its attribute is the note's label.
CALL = "#call"
_LANGUAGE_CLASS = re.compile(
    r"(?:language|lang|highlight-source|brush:?|highlight-text)-?(?!source)([A-Za-z0-9+#_.-]+)$"
)
_HIGHLIGHTED = frozenset(("sourcecode", "highlight", "code", "chroma"))
#: Classes of boxes around a picture and its caption, and of the caption, of before there was ``figure``.
_FIGURES = frozenset(("wp-caption", "thumb", "captioned-image-container", "image-caption-container"))
_FIGCAPTIONS = frozenset(("wp-caption-text", "thumbcaption", "image-caption", "gallerytext"))
#: Words in an embedded element that are more than what a browser shows in its place.
_STAND_IN = 300
_PHONETIC_OPEN, _PHONETIC_CLOSE = "(", ")"


def blocks_of(nodes: Sequence[Node], page: Page) -> Blocks:
    """The blocks of any part of a page: what is hidden in it, or no part of the article, is taken out before."""
    return Flow(page, take).blocks(nodes)


def inlines_in(nodes: Sequence[Node], page: Page) -> tuple[Inline, ...]:
    """The words of a part of a page as inlines."""
    return inlines_of(blocks_of(nodes, page))


def take(element: Element, flow: Flow) -> Leave | None:
    """Do what an element does to the flow."""
    tag = element.tag
    if not element.attrs and tag == "p":
        flow.frame.loose = True
        return _block(flow, element)
    if formulas.is_formula(element):
        _formula(flow, element)
        return None
    if tag in ("div", "aside", "section", "p", "span", "details"):
        return _by_class(flow, element)
    taker = _TAKERS.get(tag)
    if taker is not None:
        return taker(flow, element)
    return _block(flow, element) if tag in BLOCKS else _inline(flow, element)


def _by_class(flow: Flow, element: Element) -> Leave | None:
    """An element that means something by its class only."""
    if element.tag == "details":
        return boxes.enter_box(flow, element, "details")
    if "class" in element.attrs or element.tag == "aside":
        classes = element.classes
        if not _FIGURES.isdisjoint(classes) and first(element, "img"):
            return boxes.enter_figure(flow, element)
        if not _FIGCAPTIONS.isdisjoint(classes):
            return boxes.enter_figcaption(flow, element)
        if boxes.is_box_title(flow, element):
            return boxes.enter_box_title(flow, element)
        if element.tag not in ("p", "span") and (kind := boxes.box_kind(element)):
            return boxes.enter_box(flow, element, kind)
        if element.tag == "aside":
            return boxes.enter_box(flow, element, "aside")
    if element.tag == "p":
        flow.frame.loose = True
    return _inline(flow, element) if element.tag == "span" else _block(flow, element)


def _block(flow: Flow, element: Element) -> Leave:
    flow.flush()
    return flow.flush


def _inline(flow: Flow, element: Element) -> Leave:
    return flow.mark(marks_of(element, flow.page))


def _leaf(flow: Flow, element: Element, inline: Inline | None) -> None:
    if inline is not None:
        flow.add(inline, element)


def _heading(flow: Flow, element: Element) -> Leave:
    anchor, flow.anchor = flow.anchor, ""

    def finish(frame: Frame) -> Iterable[Block]:
        words = without_strong(inlines_of(frame.blocks))
        inner = next((block.id for block in frame.blocks if isinstance(block, Paragraph) and block.id), "")
        if not words:
            return []
        flow.page.decide("heading", element.start, plain(words))
        return [Heading(int(element.tag[1]), words, anchor or inner, flow.page.line(element.start))]

    return flow.inside("heading", element, finish)


def _break(flow: Flow, element: Element) -> None:
    flow.add(LineBreak(), element)


def _rule(flow: Flow, element: Element) -> None:
    flow.put(ThematicBreak(line=flow.page.line(element.start)))


def _formula(flow: Flow, element: Element) -> None:
    """Add the formula that an element is."""
    _leaf(flow, element, formulas.formula(element))


def _image(flow: Flow, element: Element) -> None:
    found = media.image(element)
    if isinstance(found, Image):
        media.report_sizes(element, flow.page)
    _leaf(flow, element, found)


def _embedded(flow: Flow, element: Element) -> Leave | None:
    """A link to what is embedded; what it holds is read where it has no address, or is more than a stand-in."""
    link = media.embedded(element, flow.page)
    flow.flush()
    _leaf(flow, element, link)
    flow.flush()
    return flow.flush if link is None or len(beginning(element, _STAND_IN)) == _STAND_IN else None


def _drawing(flow: Flow, element: Element) -> None:
    _leaf(flow, element, media.drawing(element, flow.page))


def _code(flow: Flow, element: Element) -> Leave | None:
    """Code; one that calls notes is text, which alone can."""
    if first(element, CALL):
        return nothing
    _leaf(flow, element, code(element))
    return None


def _call(flow: Flow, element: Element) -> None:
    label, page = element.attrs["label"], flow.page
    page.called.append(label)
    sure, target = float(element.attrs["sure"]), page.note_lines.get(label, 0)
    page.decide("note-call", element.start, element.attrs["shown"], sure, label, target)
    flow.add(NoteRef(label), element)


def _preformatted(flow: Flow, element: Element) -> Leave | None:
    """A block of code as it stands; one that calls notes is lines of text."""
    if first(element, CALL):
        flow.flush()
        flow.verbatim = True

        def leave() -> None:
            flow.flush()
            flow.verbatim = False

        return leave
    text = _verbatim(element)
    if text.strip():
        flow.put(CodeBlock(text, _programming_language(element), line=flow.page.line(element.start)))
    return None


def _verbatim(element: Element) -> str:
    parts = [
        node.text if isinstance(node, Chars) else "\n" if node.tag == "br" else ""
        for node in descend(element, lambda each: each.tag not in UNREAD)
    ]
    return "".join(parts).removeprefix("\n").removesuffix("\n")


def _programming_language(element: Element) -> str:
    """The language that a class of the block, of the code in it or of what is around it names."""
    around = [each for each in (element, first(element, "code"), element.parent) if each is not None]
    names = [name for each in around for name in each.attrs.get("class", "").split()]
    if match := next((match for name in names if (match := _LANGUAGE_CLASS.match(name))), None):
        return match[1]
    return next((names[at + 1] for at, name in enumerate(names[:-1]) if name.lower() == "sourcecode"), "")


def _quotation(flow: Flow, element: Element) -> Leave:
    """``q``: the quotation marks of its language, the inner ones inside another."""
    usage = usage_of(flow.langs[-1])
    signs = usage.inner if flow.quotes % 2 else usage.outer
    flow.add(Text(signs[0]), element)
    flow.quotes += 1

    def leave() -> None:
        flow.quotes -= 1
        flow.add(Text(signs[1]), element)

    return leave


def _reading(flow: Flow, element: Element) -> Leave:
    """``rt``: how the characters before are read, in brackets unless the page has some."""
    around = element.parent
    if around is not None and any(isinstance(node, Element) and node.tag == "rp" for node in around.children):
        return nothing
    flow.add(Text(_PHONETIC_OPEN), element)
    return lambda: flow.add(Text(_PHONETIC_CLOSE), element)


def _checkbox(flow: Flow, element: Element) -> None:
    """The box of a task; any other field of a form holds no words of the article."""
    if element.get("type").lower() == "checkbox":
        flow.add(Text("☑ " if "checked" in element.attrs else "☐ "), element)


def _unread(flow: Flow, element: Element) -> None:
    """An element without words; a block that was taken out still ends a paragraph."""
    if "block" in element.attrs:
        flow.flush()


_TAKERS: dict[str, Enter] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), lists.enter_list),
    "li": lists.enter_item,
    "dl": lists.enter_definitions,
    "dt": lists.enter_term,
    "dd": lists.enter_meaning,
    "table": tables.enter_table,
    **dict.fromkeys(("thead", "tbody", "tfoot"), tables.enter_part),
    "tr": tables.enter_row,
    **dict.fromkeys(("td", "th"), tables.enter_cell),
    "caption": tables.enter_caption,
    "blockquote": boxes.enter_quote,
    "figure": boxes.enter_figure,
    "figcaption": boxes.enter_figcaption,
    "summary": boxes.enter_summary,
    "br": _break,
    "hr": _rule,
    "img": _image,
    "amp-img": _image,
    **dict.fromkeys(media.EMBEDDED, _embedded),
    "svg": _drawing,
    **dict.fromkeys(CODE, _code),
    **dict.fromkeys(("pre", "listing", "xmp"), _preformatted),
    "q": _quotation,
    "rt": _reading,
    "input": _checkbox,
    CALL: _call,
    **dict.fromkeys(UNREAD, _unread),
}
