"""The edges of an article: menus, buttons and remarks about the page before its first and after its last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from .names import ABOUT_PAGE, ABOUT_READING, BUTTON_WORDS, SHARING, TAGGED, words_of
from .nodes import BREAKS, GONE, UNREAD, Chars, Element, Node, elements, first
from .weight import weighed

#: Characters of a line of prose, of a remark about the page at most, and how many lines are looked at.
_PROSE, _LONGEST, _FAR = 80, 160, 60
#: Lines of prose, such as a standfirst, that may stand above buttons.
_OPENING = 1
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: What stands for words without having any.
_SHOWN = ("#call", "math", "input", "video", "audio", "iframe", "code")
_TRAIL = re.compile(r"[›»>→/]")
_NO_WORDS = re.compile(r"[\W_]+")


class Line(NamedTuple):
    """Nodes on one line: all words, those outside links and in them, the links, the element that is the line."""

    nodes: Sequence[Node]
    text: str
    words: str
    linked: str
    links: Sequence[Element]
    block: Element

    @property
    def is_prose(self) -> bool:
        return weighed(self.words) >= _PROSE

    @property
    def is_menu(self) -> bool:
        """Whether there are only links and what parts them."""
        return bool(self.linked.strip()) and len(_NO_WORDS.sub("", self.words)) * 10 <= len(self.linked)

    @property
    def has_more(self) -> bool:
        """Whether a call, a formula or something to be played stands in the line."""
        inside = [node for node in self.nodes if isinstance(node, Element)]
        return any(node.tag in _SHOWN or first(node, *_SHOWN) for node in inside)


def edge_lines(roots: Sequence[Element], heading: Element | None) -> list[Line]:
    """The lines at the edges that are no words of the article; ``heading`` is where its title stood."""
    return [*_front(roots, heading), *_back(roots[-1])]


def _front(roots: Sequence[Element], heading: Element | None) -> Iterator[Line]:
    prose = 0
    ahead = heading is not None and any(each is heading for root in roots for each in elements(root))
    lines = (line for root in roots for line in lines_of(root, reverse=False))
    for line in islice(lines, _FAR):
        if isinstance(line, Element):
            ahead = ahead and line is not heading
            continue
        prose += line.is_prose
        if prose > _OPENING or line.has_more or (line.block.tag in _HEADINGS and not ahead):
            return
        if _is_ahead_of_title(line) if ahead else _is_below_title(line):
            yield line


def _is_ahead_of_title(line: Line) -> bool:
    """A menu, or the way from the site's first page to this one."""
    return line.is_menu or (bool(line.links) and len(line.text) <= _LONGEST and bool(_TRAIL.search(line.words)))


def _is_below_title(line: Line) -> bool:
    return _is_button(line) or (len(line.text) <= _LONGEST and bool(ABOUT_READING.search(line.text)))


def _is_button(line: Line) -> bool:
    """Whether a line is nothing but links that do something instead of leading somewhere."""
    return line.is_menu and all(map(_acts, line.links))


def _acts(link: Element) -> bool:
    address = link.get("href")
    named = {word for name in link.classes for word in words_of(name)}
    return (
        (not address and "name" not in link.attrs and "id" not in link.attrs)
        or address.startswith(("#", "javascript:"))
        or bool(SHARING.search(address))
        or not BUTTON_WORDS.isdisjoint(named)
    )


def _back(root: Element) -> list[Line]:
    """The last lines that are none of the article; what stands right below a heading is."""
    found: list[Line] = []
    for line in islice(lines_of(root, reverse=True), _FAR):
        if isinstance(line, Element):
            continue
        if line.block.tag in _HEADINGS or line.text.endswith((":", "：")):
            return []
        if line.has_more or line.block.tag in ("td", "th", "pre") or not _is_afterword(line):
            return found
        found.append(line)
    return []


def _is_afterword(line: Line) -> bool:
    text = line.text
    if _is_button(line) or (line.is_menu and len(line.links) > 1):
        return True
    return len(text) <= _LONGEST and bool(ABOUT_PAGE.search(text) or TAGGED.match(text.casefold()))


def lines_of(root: Element, *, reverse: bool) -> Iterator[Line | Element]:
    """The lines of an element, from its beginning or from its end; what was taken out stands for itself."""
    step = -1 if reverse else 1
    stack = [(root, iter(root.children[::step]))]
    run: list[Node] = []
    while stack:
        block, rest = stack[-1]
        node = next(rest, None)
        if node is not None and not _ends_line(node):
            run.append(node)
            continue
        if line := _line(run[::step], block):
            yield line
        run = []
        if node is None:
            stack.pop()
        elif isinstance(node, Element) and node.tag == GONE:
            yield node
        elif isinstance(node, Element) and node.tag not in UNREAD:
            stack.append((node, iter(node.children[::step])))


def _ends_line(node: Node) -> bool:
    return isinstance(node, Element) and (node.tag in BREAKS or node.tag == GONE or first(node, *BREAKS) is not None)


def _line(nodes: Sequence[Node], block: Element) -> Line | None:
    parts: list[str] = []
    words: list[str] = []
    linked: list[str] = []
    links: list[Element] = []
    stack = [(node, False) for node in reversed(nodes)]
    while stack:
        node, inside = stack.pop()
        if isinstance(node, Chars):
            parts.append(node.text)
            (linked if inside else words).append(node.text)
        elif node.tag not in UNREAD:
            links += [node] if node.tag == "a" else []
            stack += [(each, inside or node.tag == "a") for each in reversed(node.children)]
    text, alone, inside_links = (" ".join("".join(each).split()) for each in (parts, words, linked))
    return Line(nodes, text, alone, inside_links, links, block) if text or _has_picture(nodes) else None


def _has_picture(nodes: Sequence[Node]) -> bool:
    return any(isinstance(node, Element) and (node.tag == "img" or first(node, "img")) for node in nodes)
