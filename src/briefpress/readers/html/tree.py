"""From tags to a tree: elements that HTML closes by itself, end tags out of order, nesting without bound.

What HTML's own algorithm does for pages as they are found
(https://html.spec.whatwg.org/multipage/parsing.html#tree-construction), in linear time: for each tag it is known
where it is open, and an end tag never looks through the others. Emphasis that crosses a block ends with the block.
"""

from __future__ import annotations

from collections import defaultdict

from .nodes import BLOCKS, Chars, Element
from .tokens import Characters, End, Start, characters, tokens

VOID = frozenset(
    (
        *("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen"),
        *("link", "meta", "param", "source", "track", "wbr"),
    )
)
#: Elements that an end tag elsewhere closes, and that go on after it.
FORMATTING = frozenset(
    (
        *("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"),
        *("sup", "sub", "span", "del", "ins", "mark", "cite", "q"),
    )
)
#: How many of them are opened again after one end tag.
_REOPENED = 8
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SECTIONS = frozenset(("thead", "tbody", "tfoot"))
_CELLS = frozenset(("td", "th"))
_IN_HEAD = frozenset(
    ("title", "meta", "link", "base", "style", "script", "template", "noscript", "basefont", "bgsound")
)
_ONCE = frozenset(("html", "head", "body"))
#: What an element may not be closed through: by the name of the scope, as the standard has them.
_DEFAULT = frozenset(("table", "td", "th", "caption", "object", "template", "applet", "marquee"))
_SCOPES = {
    "default": _DEFAULT,
    "button": _DEFAULT | {"button"},
    "list": _DEFAULT | {"ol", "ul", "menu", "dir", "dl"},
    "table": frozenset(("table", "template")),
    "inline": BLOCKS | _DEFAULT,
    "select": frozenset(("select", "datalist")) | _DEFAULT,
    "ruby": frozenset(("ruby",)) | BLOCKS | _DEFAULT,
}
#: The scopes that each of them bounds.
_WALL_OF = {
    name: tuple(scope for scope, walls in _SCOPES.items() if name in walls)
    for walls in _SCOPES.values()
    for name in walls
}
#: Which open elements a start tag closes, and in which scope.
_CLOSES: dict[str, tuple[str, tuple[str, ...]]] = {
    "li": ("list", ("li",)),
    "dt": ("list", ("dt", "dd")),
    "dd": ("list", ("dt", "dd")),
    "option": ("select", ("option",)),
    "optgroup": ("select", ("option", "optgroup")),
    "td": ("table", ("td", "th", "caption")),
    "th": ("table", ("td", "th", "caption")),
    "tr": ("table", ("tr", "caption")),
    "thead": ("table", ("thead", "tbody", "tfoot", "caption", "colgroup")),
    "tbody": ("table", ("thead", "tbody", "tfoot", "caption", "colgroup")),
    "tfoot": ("table", ("thead", "tbody", "tfoot", "caption", "colgroup")),
    "caption": ("table", ("caption",)),
    "colgroup": ("table", ("colgroup", "caption")),
    "rt": ("ruby", ("rt", "rp", "rb")),
    "rp": ("ruby", ("rt", "rp", "rb")),
    "rb": ("ruby", ("rt", "rp", "rb")),
    "a": ("inline", ("a",)),
    "button": ("default", ("button",)),
}
#: In which scope an end tag looks for its element.
_END_SCOPES = {
    **dict.fromkeys(FORMATTING, "inline"),
    **dict.fromkeys(("td", "th", "tr", "thead", "tbody", "tfoot", "caption", "colgroup", "table"), "table"),
    "p": "button",
    "li": "list",
    **dict.fromkeys(("rt", "rp", "rb"), "ruby"),
    **dict.fromkeys(("option", "optgroup"), "select"),
}
#: Start tags that end a paragraph.
_ENDS_PARAGRAPH = BLOCKS - {"body", "html", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "option", "legend"}


def parse(text: str, nesting: int, xml: bool) -> tuple[Element, int]:
    """The tree of a page, and the offset of the first element beyond ``nesting``, whose tags are left out (-1: none).

    With ``xml``, ``/>`` closes any element.
    """
    builder = _Builder(nesting)
    for token in tokens(text):
        if isinstance(token, Characters):
            builder.characters(token)
        elif isinstance(token, Start):
            builder.start(token, token.closed and xml)
        else:
            builder.end(token)
    return builder.root, builder.too_deep


class _Builder:
    """The elements that are open: their names, and themselves (beyond the limit: the last one within it)."""

    def __init__(self, nesting: int) -> None:
        self.root = Element("#page", {}, 0)
        self.nesting, self.too_deep = nesting, -1
        self.names: list[str] = []
        self.open: list[Element] = [self.root]
        self.where: defaultdict[str, list[int]] = defaultdict(list)
        self.walls: dict[str, list[int]] = {scope: [-1] for scope in _SCOPES}
        self.late: set[int] = set()
        self.once: dict[str, Element] = {}

    def characters(self, token: Characters) -> None:
        if self.names and self.names[-1] == "head" and not token.raw.isspace():
            self.pop()
        text = token.raw if token.literal else characters(token.raw)
        if text:
            self.open[-1].children.append(Chars(text, token.offset, token.raw))

    def start(self, token: Start, closed: bool) -> None:
        name = token.name
        if name in self.once:
            self.once[name].attrs = {**token.attrs, **self.once[name].attrs}
            return
        self.make_room(name)
        element = self.append(name, token.attrs, token.offset)
        if name in _ONCE:
            self.once[name] = element
        if name not in VOID and not closed:
            self.push(name, element)

    def make_room(self, name: str) -> None:
        """Close what cannot hold the element."""
        if self.names and self.names[-1] == "head" and name not in _IN_HEAD:
            self.pop()
        if name in _ENDS_PARAGRAPH:
            self.close("p", "button")
        if name in _HEADINGS and self.names and self.names[-1] in _HEADINGS:
            self.pop()
        if name in _CLOSES:
            scope, closed = _CLOSES[name]
            at = min((at for each in closed if (at := self.place(each, scope)) >= 0), default=-1)
            self.pop_to(at if at >= 0 else len(self.names))

    def append(self, name: str, attrs: dict[str, str], offset: int) -> Element:
        """A new element inside the innermost open one; beyond the limit that one itself, and a blank for a block."""
        parent = self.open[-1]
        if len(self.names) >= self.nesting and name not in VOID:
            self.too_deep = offset if self.too_deep < 0 else self.too_deep
            if name in BLOCKS:
                parent.children.append(Chars("\n", offset, ""))
            return parent
        element = Element(name, attrs, offset, parent)
        parent.children.append(element)
        return element

    def push(self, name: str, element: Element) -> None:
        at = len(self.names)
        self.where[name].append(at)
        for scope in _WALL_OF.get(name, ()):
            self.walls[scope].append(at)
        self.names.append(name)
        self.open.append(element)

    def pop(self) -> None:
        name = self.names.pop()
        self.open.pop()
        self.where[name].pop()
        at = len(self.names)
        self.late.discard(at)
        for scope in _WALL_OF.get(name, ()):
            self.walls[scope].pop()
        if at >= self.nesting and name in BLOCKS:
            self.open[-1].children.append(Chars("\n", 0, ""))

    def pop_to(self, at: int) -> None:
        """Close the element at a place and all inside it, and any below whose end tag has come already."""
        while len(self.names) > at:
            self.pop()
        while len(self.names) - 1 in self.late:
            self.pop()

    def place(self, name: str, scope: str) -> int:
        """Where an element is open in a scope, -1 if it is not; an element that is a wall itself may be closed."""
        places = self.where.get(name)
        return places[-1] if places and places[-1] >= self.walls[scope][-1] else -1

    def close(self, name: str, scope: str) -> None:
        at = self.place(name, scope)
        if at >= 0:
            self.pop_to(at)

    def end(self, token: End) -> None:
        name = token.name
        if name in _ONCE or name in VOID:
            if name == "br":
                self.open[-1].children.append(Element("br", {}, token.offset, self.open[-1]))
            elif name == "head":
                self.close("head", "default")
            return
        if name in FORMATTING:
            self.end_formatting(name)
        elif name in _HEADINGS:
            at = max(self.place(each, "default") for each in _HEADINGS)
            self.pop_to(at if at >= 0 else len(self.names))
        else:
            self.close(name, _END_SCOPES.get(name, "default"))

    def end_formatting(self, name: str) -> None:
        """Close an element of formatting; those inside it go on, and one that holds an open block ends with that."""
        at = self.place(name, "inline")
        if at < 0:
            if (later := self.place(name, "default")) >= 0:
                self.late.add(later)
            return
        inside = [element for element in self.open[at + 2 :] if element.tag in FORMATTING][-_REOPENED:]
        self.pop_to(at)
        for element in inside if name not in ("span", "a") else ():
            again = self.append(element.tag, {k: v for k, v in element.attrs.items() if k != "id"}, element.start)
            self.push(element.tag, again)
