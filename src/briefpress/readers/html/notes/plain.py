"""Notes without links: the page's paragraphs as plain text has them, and what the plain-text reader pairs in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from msgspec.structs import replace

from ...text.callers import Callers
from ...text.calls import Candidate, candidates
from ...text.lines import Passage
from ...text.markers import Marker, note_marker
from ...text.notes import find_notes
from ...text.pairing import Pairs, pair
from ...text.units import Unit
from ..content import CALL
from ..nodes import BREAKS, UNREAD, Chars, Element, Node
from ..page import offset_in
from .extent import Extent
from .rest import is_notes_title

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Elements whose words call nothing.
_NO_CALLS = frozenset(("code", "pre", "kbd", "samp", "tt", "a", "math", "svg"))
_QUOTED = frozenset(("blockquote", "table"))
_BULLET = Marker("bullet", "•", 0)


class Piece(NamedTuple):
    """A run of characters in a unit: at which offset of its text, from which of its own, and what holds it."""

    at: int
    skipped: int
    chars: Chars
    parent: Element
    calls: bool


class Line(NamedTuple):
    """A unit of text, the pieces it is made of, and the nodes that hold them."""

    unit: Unit
    pieces: list[Piece]
    extent: Extent


class Found(NamedTuple):
    """A note without links: its label, its nodes, and the calls that stand in its calls' places."""

    label: str
    extents: list[Extent]


class Spot(NamedTuple):
    """A call without a link: where it begins and ends in a run of characters, its labels, and how sure it is."""

    chars: Chars
    parent: Element
    start: int
    end: int
    labels: tuple[str, ...]


class Plain(NamedTuple):
    """What is paired: the notes, the calls, and the calls without a note (where, as typed)."""

    notes: list[Found]
    spots: list[Spot]
    orphans: list[tuple[Chars, int, str]]


def find_plain(roots: Sequence[Element], style: str) -> Plain:
    """The notes and calls in the words of the article; ``style`` is a call as its author says they are, or ``auto``."""
    lines = [line for root in roots for line in _lines(root)]
    units = [line.unit for line in lines]
    found = [_callable(line, style) for line in lines]
    groups = find_notes(units, Callers(found))
    return _placed(lines, pair(groups, found))


def _callable(line: Line, style: str) -> list[Candidate]:
    """The candidates of a line that do not stand in code or in a link."""
    if line.unit.rule:
        return []
    asked = {one.style for one in candidates(f"x{style}")} if style != "auto" else set()
    return [
        one
        for one in candidates(line.unit.text)
        if _piece_at(line.pieces, one.start).calls and (not asked or one.style in asked)
    ]


def _piece_at(pieces: Sequence[Piece], offset: int) -> Piece:
    low, high = 0, len(pieces)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if pieces[middle].at <= offset else (low, middle)
    return pieces[low]


def _placed(lines: Sequence[Line], pairs: Pairs) -> Plain:
    notes = [
        Found(note.label, [line.extent for line in lines[note.definition.unit : note.end]]) for note in pairs.notes
    ]
    spots = [
        spot
        for unit, calls in pairs.calls.items()
        for call in calls
        for spot in _spots(lines[unit].pieces, call.start, call.end, call.labels)
    ]
    orphans = []
    for unit, one in pairs.orphans:
        piece = _piece_at(lines[unit].pieces, one.start)
        written = lines[unit].unit.text[one.start : one.end]
        orphans.append((piece.chars, one.start - piece.at + piece.skipped, written))
    return Plain(notes, spots, orphans)


def _spots(pieces: Sequence[Piece], start: int, end: int, labels: tuple[str, ...]) -> Iterator[Spot]:
    """The parts of a call: in the first run of characters it is called, in the others its characters are taken out."""
    for piece in pieces:
        length = len(piece.chars.text) - piece.skipped
        first, last = max(start, piece.at), min(end, piece.at + length)
        if first < last:
            shift = piece.skipped - piece.at
            yield Spot(piece.chars, piece.parent, first + shift, last + shift, labels)
            labels = ()


def _lines(root: Element) -> Iterator[Line]:
    """The units of an element: its blocks, the words between them, and lines parted by ``br``."""
    holding = _holding_blocks(root)
    stack: list[tuple[Element, int, int, bool]] = [(root, 0, 0, True)]
    listed, noted = 0, False
    while stack:
        parent, at, quote, gap = stack.pop()
        run: list[Node] = []
        start = at
        children = parent.children
        while at < len(children) and not _ends_line(children[at], holding):
            run.append(children[at])
            at += 1
        node = children[at] if at < len(children) else None
        if run and (line := _line(parent, start, at, quote, gap, listed)):
            noted = noted or is_notes_title(line.unit.text)
            # The titles of chapters stand again above their notes: they part nothing there.
            yield line._replace(unit=replace(line.unit, underline="")) if noted else line
            listed = _listed(line, listed)
        if not isinstance(node, Element):
            continue
        stack.append((parent, at + 1, quote, node.tag != "br"))
        if node.tag == "hr":
            yield Line(Unit(Passage("***", 1, 1), 0, 0, True, rule=True), [], Extent(parent, at, at + 1))
        elif node.tag != "br":
            stack.append((node, 0, quote + (node.tag in _QUOTED), True))


def _ends_line(node: Node, holding: Set[int]) -> bool:
    return isinstance(node, Element) and (node.tag in BREAKS or id(node) in holding)


def _listed(line: Line, before: int) -> int:
    """The number that the next item has in a list below a title of notes; 0 where there is none."""
    if is_notes_title(line.unit.text):
        return 1
    if _item(line.extent.parent, line.extent.start):
        return before + 1 if before else 0
    return before if _inside_item(line.extent.parent) else 0


def _item(parent: Element, start: int) -> bool:
    """Whether a line is the first of an item of a numbered list."""
    item = parent if parent.tag == "li" else parent.parent
    if item is None or item.tag != "li" or item.parent is None or item.parent.tag != "ol" or start:
        return False
    return item is parent or next((node for node in item.children if isinstance(node, Element)), None) is parent


def _inside_item(parent: Element) -> bool:
    return parent.tag == "li" or (parent.parent is not None and parent.parent.tag == "li")


def _line(parent: Element, start: int, end: int, quote: int, gap: bool, listed: int) -> Line | None:
    """The unit of the nodes from ``start`` to ``end``; an item of a list of notes begins with its number."""
    numbered = bool(listed) and _item(parent, start)
    parts = [f"{listed}. "] if numbered else []
    length = sum(map(len, parts))
    pieces: list[Piece] = []
    for chars, holder, raised, calls in _characters(parent, start, end):
        skipped = len(chars.text) - len(chars.text.lstrip()) if not pieces else 0
        text = chars.text[skipped:]
        if text:
            pieces.append(Piece(length, skipped, chars, holder, calls))
            parts.append(_projected(text, raised))
            length += len(text)
    if not pieces:
        return None
    return Line(_unit("".join(parts).rstrip(), parent, numbered, quote, gap), pieces, Extent(parent, start, end))


def _unit(text: str, parent: Element, numbered: bool, quote: int, gap: bool) -> Unit:
    heading = parent.tag in _HEADINGS
    return Unit(
        passage=Passage(text, 1, 1),
        indent=0,
        quote=quote,
        gap=gap,
        underline="=" if heading else "",
        note=None if heading else note_marker(text),
        item=_BULLET if parent.tag == "li" and not numbered else None,
    )


def _projected(text: str, raised: bool) -> str:
    """The characters as plain text has them: blanks are spaces, raised figures their own signs."""
    spaced = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return spaced.translate(_RAISED) if raised else spaced


def _characters(parent: Element, start: int, end: int) -> Iterator[tuple[Chars, Element, bool, bool]]:
    """The runs of characters of the nodes, what holds each, whether it is raised, and whether it may call."""
    base = parent.tag not in _NO_CALLS
    stack = [(iter(parent.children[start:end]), parent, parent.tag == "sup", base)]
    while stack:
        rest, holder, raised, calls = stack[-1]
        node = next(rest, None)
        if node is None:
            stack.pop()
        elif isinstance(node, Chars):
            yield node, holder, raised, calls
        elif node.tag not in UNREAD:
            raises = raised or node.tag == "sup"
            stack.append((iter(node.children), node, raises, calls and node.tag not in _NO_CALLS))


def _holding_blocks(root: Element) -> set[int]:
    """The elements that stand in a line and yet hold a block or a line's end."""
    holding: set[int] = set()
    stack = [(root, iter(root.children))]
    while stack:
        element, rest = stack[-1]
        node = next(rest, None)
        if node is None:
            stack.pop()
            if stack and _ends_line(element, holding):
                holding.add(id(stack[-1][0]))
        elif isinstance(node, Element):
            stack.append((node, iter(node.children)))
    return holding


def set_calls(spots: Sequence[Spot], names: dict[str, str]) -> list[Element]:
    """Put calls in the places of the spots; each element's children are made anew once."""
    by_chars: dict[int, list[Spot]] = {}
    parents: dict[int, Element] = {}
    for spot in spots:
        by_chars.setdefault(id(spot.chars), []).append(spot)
        parents[id(spot.parent)] = spot.parent
    made: list[Element] = []
    for parent in parents.values():
        children: list[Node] = []
        for node in parent.children:
            children += (
                _split(node, sorted(by_chars[id(node)], key=lambda one: one.start), parent, names, made)
                if (isinstance(node, Chars) and id(node) in by_chars)
                else [node]
            )
        parent.children = children
    return made


def _split(
    chars: Chars, spots: Sequence[Spot], parent: Element, names: dict[str, str], made: list[Element]
) -> Iterator[Node]:
    at = 0
    for spot in spots:
        yield Chars(chars.text[at : spot.start], offset_in(chars, at), chars.text[at : spot.start])
        shown = chars.text[spot.start : spot.end]
        for label in spot.labels:
            attrs = {"label": names.get(label, label), "shown": shown, "sure": "0.9"}
            made.append(Element(CALL, attrs, offset_in(chars, spot.start), parent))
            yield made[-1]
        at = spot.end
    yield Chars(chars.text[at:], offset_in(chars, at), chars.text[at:])
