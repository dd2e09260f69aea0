"""A paragraph of the file (``w:p``) as it is read: its text, its place, its marker, and what its style says it is."""

from __future__ import annotations

from msgspec.structs import replace

from ...document import Image, Inline, LineBreak, Math, Text
from ...walk import plain
from .changes import is_deleted
from .items import Para
from .names import Element, children, get, is_on, number, short, value
from .numbering import Marker
from .pieces import Piece, inlines
from .runs import Runs
from .story import Story
from .styles import PLAIN, Style, indent_of

#: Roles of styles that an outline level goes over.
_PLAIN_ROLES = frozenset(("", "continue", "bullet", "number"))


class Reader:
    """Reads one paragraph, and those that go on in it: after a deleted mark, or a capital over several lines."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.line = story.reading.line + 1
        self._runs: Runs | None = None
        self._said: dict[str, Element] = {}
        self._style = PLAIN

    def read(self, element: Element) -> bool:
        """Read an element; whether the paragraph ends with it."""
        story = self.story
        story.reading.line += 1
        self._said = said = {short(each.tag): each for each in children(element, "w:pPr")}
        styles = story.known.styles
        self._style = style = styles.style(get(said.get("w:pStyle")) or styles.default)
        if self._runs is None:
            base = style.look.over(styles.look)
            self._runs = Runs(story, base, heavy=_role(said, style)[0].startswith(("heading", "title")))
        self._runs.bookmarks += story.pending
        story.pending.clear()
        self._runs.read(element)
        capital = get(said.get("w:framePr"), "w:dropCap") in ("drop", "margin")
        return not (capital or is_deleted(said.get("w:rPr")))

    def finished(self) -> Para | None:
        """The paragraph; None where it is left out, as lines of a table of contents are."""
        runs, reading, said, style = self._runs, self.story.reading, self._said, self._style
        if runs is None:
            return None
        role, sure = _role(said, style)
        if role == "contents":
            runs.left_out.append("".join(piece.leaf.text for piece in runs.pieces if isinstance(piece.leaf, Text)))
        reading.leave_out(self.line, "".join(runs.left_out))
        if role == "contents":
            return None
        reading.calls += ((label, self.line, offset + 1) for label, offset in runs.calls)
        marker = _marker(said, style, self.story)
        own = indent_of(said.get("w:ind"))
        inherited = marker.left if marker and marker.left else style.left
        children = _inlines(runs, code=role == "code")
        return Para(
            line=self.line,
            inlines=children,
            role=role,
            marker=marker,
            left=inherited if own is None else own,
            align=get(said.get("w:jc")) or style.align,
            ruled=style.ruled or "w:pBdr" in said,
            bold=runs.dark and not runs.light,
            size=runs.size,
            id=self._id(runs.bookmarks),
            kept=bool(is_on(said.get("w:keepNext"))),
            sure=sure,
            boxes=tuple(runs.boxes),
        )

    def _id(self, bookmarks: list[str]) -> str:
        """The bookmark of the paragraph that links point at; others of it mean the same place."""
        reading = self.story.reading
        first, *others = [name for name in bookmarks if name in reading.anchors] or [""]
        reading.aliases.update(dict.fromkeys(others, first))
        return first


def _role(said: dict[str, Element], style: Style) -> tuple[str, float]:
    """What a paragraph is by its style, and by the outline level that it or its style has; and how sure that is."""
    outline = get(said.get("w:outlineLvl"))
    level = number(outline, -1) if outline else style.outline
    if style.role in _PLAIN_ROLES and 0 <= level <= 8:
        return f"heading {min(level + 1, 6)}", 0.95
    return style.role, 1.0


def _marker(said: dict[str, Element], style: Style, story: Story) -> Marker | None:
    """The paragraph's marker in its list; a list's style without numbering has the one that its name promises."""
    direct = said.get("w:numPr")
    list, level = value(direct, "w:numId") or style.num_id, value(direct, "w:ilvl")
    marker = story.known.numbering.marker(list, number(level) if level else style.level)
    if marker is None and style.role in ("bullet", "number") and list != "0":
        depth = number(style.id[-1:], 1) - 1
        return story.known.numbering.unnumbered(style.id, depth, bullet=style.role == "bullet")
    return marker


def _inlines(runs: Runs, *, code: bool) -> tuple[Inline, ...]:
    if code:
        return tuple(piece.leaf for piece in runs.pieces)
    pieces = runs.story.known.languages.settled(runs.pieces)
    words = [piece.format for piece in pieces if isinstance(piece.leaf, Text) and piece.leaf.text.strip()]
    if words and runs.fixed and all(format.code for format in words):
        # A paragraph that is typed as a whole in letters of one width is no code.
        pieces = [_without(piece, "code") for piece in pieces]
    if words and runs.base.italic and all(format.emphasis for format in words):
        # Upright as a whole in a style that is italic: nothing in it stands out.
        pieces = [_without(piece, "emphasis") for piece in pieces]
    return inlines(map(_untabbed, _displayed(pieces)))


def _displayed(pieces: list[Piece]) -> list[Piece]:
    """A formula that is alone in its paragraph is set on a line of its own."""
    rest = [piece for piece in pieces if not (isinstance(piece.leaf, Text) and not piece.leaf.text.strip())]
    if len(rest) == 1 and isinstance(leaf := rest[0].leaf, Math):
        return [Piece(Math(leaf.tex, True), rest[0].format)]
    return pieces


def _without(piece: Piece, field: str) -> Piece:
    return Piece(piece.leaf, replace(piece.format, **{field: False}))


def _untabbed(piece: Piece) -> Piece:
    if isinstance(piece.leaf, Text) and "\t" in piece.leaf.text:
        return Piece(Text(piece.leaf.text.replace("\t", " ")), piece.format)
    return piece


def text_of(para: Para) -> str:
    """The words of a paragraph behind its marker, as they are printed."""
    return f"{prefix(para)}{plain(para.inlines)}"


def prefix(para: Para) -> str:
    """The marker of a paragraph with a space behind it; empty where it is a bullet or nothing is printed."""
    marker = para.marker
    return f"{marker.text.strip()} " if marker and not marker.bullet and marker.text.strip() else ""


def with_prefix(para: Para) -> tuple[Inline, ...]:
    """The inlines of a paragraph behind its marker."""
    before = prefix(para)
    if before and para.inlines and isinstance(para.inlines[0], Text):
        return (Text(before + para.inlines[0].text), *para.inlines[1:])
    return (Text(before), *para.inlines) if before and para.inlines else para.inlines


def only_image(para: Para) -> Image | None:
    """The picture, where there is nothing else in the paragraph."""
    kept = [each for each in para.inlines if not isinstance(each, LineBreak)]
    return kept[0] if len(kept) == 1 and isinstance(kept[0], Image) else None
