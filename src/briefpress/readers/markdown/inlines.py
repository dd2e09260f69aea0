"""From markdown-it's inline tokens to inlines; HTML's tags among them are elements as Markdown's are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from ...document import Code, Inline, LangSpan, LineBreak, Link, Math, NoteRef, Paragraph, Text
from ...walk import plain, query
from ..meta import clean
from ..reduce import tidy
from ..unspaced import UNSPACED
from . import attributes, reports
from .markup import RAW, Piece, reads_as_words, tag
from .phrasing import CONTAINERS, QUIET, VOID, Inlines, Wrap, checkbox, cite_of, outside, picture, picture_of, wrap_of
from .reading import Call, Place, Reading, Run
from .shortcodes import command

#: Emphasis inside emphasis beyond this is dissolved: every later traversal calls itself for each level.
DEPTH = 30
#: Elements of HTML open at once; the tags of more are left out.
OPEN = 100
_NOWHERE = Place(0)


def read_inlines(tokens: Sequence[Token], reading: Reading, run: Run) -> Inlines:
    """The inlines of one run of tokens."""
    _settle_line_ends(tokens)
    builder = Builder(reading, run)
    for token in tokens:
        builder.take(token)
    inlines = builder.finish()
    return (LangSpan(reading.langs[-1], inlines),) if inlines and reading.langs else inlines


def _settle_line_ends(tokens: Iterable[Token]) -> None:
    """Give each soft line end what it becomes: a space, or nothing between characters that are set without."""
    before, waiting = "", None
    for token in tokens:
        if token.type == "softbreak":
            waiting, token.content = token, " "
        elif token.content:
            if waiting and before and UNSPACED.match(before) and UNSPACED.match(token.content):
                waiting.content = ""
            before, waiting = token.content[-1], None


def typed_of(token: Token) -> str:
    """A token as it was typed, where the grammar says so."""
    return str(token.meta.get("typed", token.content))


class _Frame:
    """An element that is still open; ``typed`` is its tag where it is HTML's."""

    def __init__(self, name: str, wrap: Wrap | None, children: list[Inline], typed: str, place: Place) -> None:
        self.name, self.wrap, self.children, self.typed, self.place = name, wrap, children, typed, place


class Builder:
    """Builds a tree from tokens without calling itself, so that no nesting is too deep for it."""

    def __init__(self, reading: Reading, run: Run) -> None:
        self.reading, self.run = reading, run
        self.tags: list[tuple[Place, str]] = []
        self.frames = [_Frame("", None, [], "", _NOWHERE)]

    def take(self, token: Token) -> None:
        """Add one token to the tree."""
        name, _, side = token.type.rpartition("_")
        if side == "open":
            # Only of these is the place asked for.
            place = self.place(token) if name in ("link", "sup") else _NOWHERE
            self.open(name, self.wrap(name, token), "", place)
        elif side == "close":
            if found := attributes.of(token):
                self.drop(token, found)
            self.close(name)
        else:
            _TAKERS[token.type](self, token)

    def place(self, token: Token) -> Place:
        place = token.meta.get("place")
        if isinstance(place, Place):
            return place
        # An opening token is made where its contents begin.
        at = token.meta.get("at", 0) - (token.type in ("link_open", "sup_open", "span_open"))
        return self.run.place(max(at, 0), typed_of(token))

    def add(self, *inlines: Inline) -> None:
        self.frames[-1].children.extend(inlines)

    def wrap(self, name: str, token: Token) -> Wrap | None:
        if name == "link":
            return self.link(token)
        if name == "span":
            found = attributes.of(token)
            self.drop(token, found)
            return wrap_of("span", {"lang": found.lang})
        if name == "cite":
            return cite_of(self.place(token).line)
        return CONTAINERS[name]

    def drop(self, token: Token, found: attributes.Attributes, *understood: str) -> None:
        """Keep what attributes mean for the block around them, and report the rest."""
        if found.id and token.type != "image":
            self.reading.anchors.append(found.id)
        if found != attributes.NONE:
            self.reading.drop(found, self.place(token), *understood)

    def open(self, name: str, wrap: Wrap | None, typed: str = "", place: Place = _NOWHERE) -> None:
        shared = wrap is None or len(self.frames) >= DEPTH
        children = self.frames[-1].children if shared and name[1:] not in RAW else []
        self.frames.append(_Frame(name, None if shared else wrap, children, typed, place))

    def close(self, name: str) -> None:
        while self.frames[-1].name != name:
            self.dissolve()
        frame = self.frames.pop()
        if frame.name.startswith("<") and frame.name[1:] in RAW:
            reports.report_raw(self.reading, frame.place, name[1:])
        if frame.wrap is None:
            return
        children = tidy(frame.children)
        words, calls = outside(children) if name in ("link", "<a") else (children, ())
        if words or name == "link":
            self.add(inline := frame.wrap(words), *calls)
            self.reading.remember(inline, frame.place)

    def dissolve(self) -> None:
        """Leave out an HTML tag that nothing closes; what follows it stays."""
        frame = self.frames.pop()
        if frame.name.startswith("<"):
            self.tags.append((frame.place, frame.typed))
        if frame.children is not self.frames[-1].children:
            self.add(*frame.children)

    def finish(self) -> Inlines:
        while len(self.frames) > 1:
            self.dissolve()
        reports.report_tags(self.reading, self.tags)
        return tidy(self.frames[0].children)

    def text(self, token: Token) -> None:
        self.add(Text(clean(token.content.replace("\n", " "))))

    def unread(self, token: Token) -> None:
        """What follows too many signs of markup: words, whatever signs are in it."""
        reports.report_unread(self.reading, self.place(token))
        self.text(token)

    def code(self, token: Token) -> None:
        self.add(Code(token.content))

    def math(self, token: Token) -> None:
        self.add(Math(clean(token.content), token.meta["display"]))

    def soft_break(self, token: Token) -> None:
        self.add(Text(token.content))

    def hard_break(self, token: Token) -> None:
        self.add(LineBreak())

    def link(self, token: Token) -> Wrap | None:
        """What a link becomes: one without words shows its address, one without an address is its words."""
        url, title = str(token.attrs["href"]), str(token.attrs.get("title", ""))
        if typed := token.meta.get("shortcode"):
            reports.report_command(self.reading, typed, self.place(token), words=False)
        if not url:
            return None
        return lambda words: Link(normalizeLink(url), words or (Text(url),), " ".join(title.split()))

    def image(self, token: Token) -> None:
        """A picture, and after it the notes that its description calls; without a file, the description."""
        words = self.description(token)
        image = picture(token, words)
        if image.src:
            self.add(image, *query(words, NoteRef))
        else:
            self.add(*words)

    def description(self, token: Token, *understood: str) -> Inlines:
        """The words of an image; of its attributes, those not ``understood`` are reported."""
        if typed := token.meta.get("shortcode"):
            reports.report_command(self.reading, typed, self.place(token), words=False)
        if (found := attributes.of(token)) != attributes.NONE:
            place = self.place(token)
            told = reports.report_sizes(self.reading, place, found.pairs)
            self.reading.drop(found, place, *understood, *attributes.of_picture(found), *told)
        langs, self.reading.langs = self.reading.langs, []
        words = read_inlines(token.children or (), self.reading, self.run.inside(token.meta["at"] + 2))
        self.reading.langs = langs
        return words

    def note_ref(self, token: Token) -> None:
        label = token.meta["label"]
        self.reading.calls.append(Call(label, self.place(token), typed_of(token)))
        self.add(NoteRef(label))

    def orphan_call(self, token: Token) -> None:
        message, hint = reports.orphan(token.content)
        place = self.place(token)
        self.reading.report("orphan-call", message, place, hint)
        self.reading.decide("orphan-call", place, token.content[2:-1], token.content)
        self.text(token)

    def note_in_place(self, token: Token) -> None:
        label, place = self.reading.new_label("inline"), self.place(token)
        words = read_inlines(token.children or (), self.reading, self.run.inside(token.meta["at"] + 2))
        self.reading.keep_note(label, (Paragraph(words, line=place.line),), place)
        self.reading.decide("note", place, label, plain(words))
        self.reading.calls.append(Call(label, place, token.meta["typed"]))
        self.add(NoteRef(label))

    def shortcode(self, token: Token) -> None:
        reports.report_command(self.reading, token.content, self.place(token))
        self.add(Text(clean(command(token.content).words)))

    def variable(self, token: Token) -> None:
        message = f"The variable {token.content[:60]} is another program's, and stays text."
        self.reading.report("shortcode", message, self.place(token), "Write what it stands for.")
        self.text(token)

    def sign(self, token: Token) -> None:
        self.reading.signs.setdefault(token.meta["kind"], self.place(token))
        self.add(Text(clean(token.content)))

    def dropped_attributes(self, token: Token) -> None:
        self.drop(token, attributes.of(token))

    def html(self, token: Token) -> None:
        found = tag(token.content)
        if not found.name:
            reports.comment(self.reading, self.place(token))
        elif found.closing and self.is_open(f"<{found.name}"):
            self.close(f"<{found.name}")
        elif found.closing and found.name in QUIET:
            return
        elif found.closing or found.name in VOID:
            self.void(found, token)
        else:
            self.element(found, token)

    def element(self, found: Piece, token: Token) -> None:
        """Open an element; one that means nothing here is left out and its text kept."""
        wrap = wrap_of(found.name, found.attributes)
        if anchor := found.attributes.get("id") or (found.name == "a" and found.attributes.get("name")):
            self.reading.anchors.append(anchor)
        known = wrap or found.name in QUIET or found.name in RAW
        if known and len(self.frames) < OPEN:
            self.open(f"<{found.name}", wrap, token.content, self.place(token))
        elif not known and reads_as_words(found, self.reading.closed):
            reports.report_words(self.reading, self.place(token), token.content)
            self.add(Text(clean(token.content)))
        else:
            self.tags.append((self.place(token), token.content))

    def void(self, found: Piece, token: Token) -> None:
        """An element without contents, or a closing tag that closes nothing."""
        if found.name == "br":
            self.add(LineBreak())
        elif found.name == "img" and (image := picture_of(found.attributes)):
            reports.report_sizes(self.reading, self.place(token), found.attributes)
            self.add(image)
        elif found.name == "input" and (box := checkbox(found.attributes)):
            self.add(Text(box))
        elif found.name != "wbr":
            self.tags.append((self.place(token), token.content))

    def is_open(self, name: str) -> bool:
        """Whether an HTML element is open inside the innermost of Markdown's."""
        for frame in reversed(self.frames):
            if not frame.name.startswith("<") or frame.name == name:
                return frame.name == name
        return False


_TAKERS: dict[str, Callable[[Builder, Token], None]] = {
    "text": Builder.text,
    "text_special": Builder.text,
    "unread": Builder.unread,
    "code_inline": Builder.code,
    "math": Builder.math,
    "softbreak": Builder.soft_break,
    "hardbreak": Builder.hard_break,
    "image": Builder.image,
    "html_inline": Builder.html,
    "note_ref": Builder.note_ref,
    "orphan_call": Builder.orphan_call,
    "note_in_place": Builder.note_in_place,
    "shortcode": Builder.shortcode,
    "variable": Builder.variable,
    "sign": Builder.sign,
    "dropped_attributes": Builder.dropped_attributes,
}
