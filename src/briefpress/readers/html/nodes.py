"""The tree of a page: elements and runs of characters that know where they stand in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence


class Chars:
    """A run of characters: ``text`` as shown, ``raw`` as the file has it from the offset ``start`` on."""

    __slots__ = ("raw", "start", "text")
    #: Characters are no element.
    tag = ""

    def __init__(self, text: str, start: int, raw: str) -> None:
        self.text, self.start, self.raw = text, start, raw


class Element:
    """An element; ``start`` is the offset of its tag in the file.

    ``first`` and ``last`` are its place among all elements and that of the last in it, once they are numbered.
    """

    __slots__ = ("attrs", "children", "first", "last", "parent", "start", "tag")

    def __init__(self, tag: str, attrs: dict[str, str], start: int, parent: Element | None = None) -> None:
        self.tag, self.attrs, self.start, self.parent = tag, attrs, start, parent
        self.children: list[Node] = []
        self.first = self.last = 0

    def get(self, name: str) -> str:
        """The value of an attribute, without the blanks around it; "" when there is none."""
        return self.attrs.get(name, "").strip()

    @property
    def classes(self) -> list[str]:
        return self.attrs.get("class", "").lower().split()

    @property
    def roles(self) -> list[str]:
        """What the element says it is to a screen reader or an e-book reader."""
        return f"{self.attrs.get('role', '')} {self.attrs.get('epub:type', '')}".lower().split()


Node = Element | Chars
#: The elements of each tag, in reading order, as a page is written; what is taken out of it later is in them still.
Tags = Mapping[str, Sequence[Element]]
#: What an element becomes that was taken out.
GONE = "#gone"
#: Elements whose characters are no words of the page.
UNREAD = frozenset((GONE, "script", "style", "template", "head", "title", "noscript", "textarea", "select", "datalist"))

#: Those of them that hold words all the same, which a page shows only at times.
UNSHOWN = ("noscript", "textarea", "select", "datalist", "template")


def descend(root: Element, into: Callable[[Element], bool] | None = None) -> Iterator[Node]:
    """Every node below an element in reading order; ``into`` says which elements are looked into (all without it).

    What is taken out of an element before the next node is asked for is not seen.
    """
    stack = root.children[::-1]
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, Element) and node.children and (into is None or into(node)):
            stack += node.children[::-1]


def elements(root: Element, *tags: str) -> Iterator[Element]:
    """Every element below one, or those of the given tags, in reading order."""
    stack = [node for node in reversed(root.children) if isinstance(node, Element)]
    while stack:
        element = stack.pop()
        if not tags or element.tag in tags:
            yield element
        if element.children:
            stack += [node for node in reversed(element.children) if isinstance(node, Element)]


def first(root: Element, *tags: str) -> Element | None:
    """The first element of the given tags below one."""
    return next(elements(root, *tags), None)


def _read(element: Element) -> bool:
    return element.tag not in UNREAD


def chars_in(root: Element) -> Iterator[Chars]:
    """Every run of characters below an element that is shown as words."""
    return (node for node in descend(root, _read) if isinstance(node, Chars))


#: Elements that stand on lines of their own.
BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "option", "p"),
        *("pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)

#: Elements at whose beginning and end words are parted.
BREAKS = BLOCKS | {"br"}

#: Runs of characters and blanks that the first words of an element are looked for in.
_MOST_PIECES = 1000
#: Characters of a text that is simply split.
_SHORT = 400


def text_of(root: Element) -> str:
    """The words below an element on one line."""
    return " ".join("".join(_pieces(root)).split())


def beginning(root: Element, length: int = 200) -> str:
    """The first words below an element, at most ``length`` characters, however large it is."""
    match root.children:
        case [Chars(text=text)] if len(text) <= _SHORT:
            return " ".join(text.split())[:length]
    parts: list[str] = []
    size = 0
    for piece in _pieces(root):
        parts.append(piece)
        size += len(piece.strip())
        if size > length or len(parts) > _MOST_PIECES:
            break
    return " ".join("".join(parts).split())[:length]


def _pieces(root: Element) -> Iterator[str]:
    """The characters below an element, with a blank where a block begins or ends."""
    stack = [(root, iter(root.children))]
    while stack:
        element, rest = stack[-1]
        node = next(rest, None)
        if isinstance(node, Chars):
            yield node.text
            continue
        if node is None:
            stack.pop()
        elif _read(node):
            stack.append((node, iter(node.children)))
        if (node or element).tag in BREAKS:
            yield " "


def ancestors(element: Element) -> Iterator[Element]:
    """The elements around one, the innermost first."""
    above = element.parent
    while above is not None:
        yield above
        above = above.parent


def drop(element: Element) -> None:
    """Take an element, and what it holds, out of its page; its place stays, so that this costs the same anywhere."""
    element.attrs = {"block": ""} if element.tag in BLOCKS else {}
    element.tag, element.children = GONE, []


def moved(element: Element) -> Element:
    """The element with all it holds, taken out of its page."""
    copy = Element(element.tag, element.attrs, element.start)
    copy.children = element.children
    for node in copy.children:
        if isinstance(node, Element):
            node.parent = copy
    drop(element)
    return copy
