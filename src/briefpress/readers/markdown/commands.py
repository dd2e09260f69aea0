"""What another program's command on a line of its own becomes: a figure, a box, code, or the words in it."""

from __future__ import annotations

from markdown_it.token import Token

from ...document import Block, CodeBlock, Figure, Image, Paragraph, Text
from ..meta import clean
from .attributes import Attributes
from .kinds import KINDS
from .phrasing import Inlines
from .reading import Place
from .reports import report_command
from .shortcodes import COMMENTS, Command, command
from .tree import COMMAND, Tree

#: Commands that set what is between them apart, and the kind of division they are.
_BOXES = {**KINDS, **dict.fromkeys(("notice", "admonition", "callout", "alert", "hint", "box", "panel", "expand"), "")}
_KINDS = {"expand": "details", "collapse": "details", "spoiler": "details"}


def take_command(tree: Tree, token: Token, place: Place) -> tuple[Block, ...]:
    """The blocks of a command; one that opens or closes a box does so in the tree."""
    found = command(token.content)
    report_command(tree.reading, token.content, place)
    if found.closing:
        tree.end(COMMAND)
        return ()
    if "text" in token.meta and found.name in COMMENTS:
        return ()
    if "text" in token.meta:
        lang = next((word for word, _ in found.placed), "")
        return (CodeBlock(clean(token.meta["text"].rstrip("\n")), clean(lang), line=place.line),)
    if found.name in ("figure", "img", "image") and (src := found.named.get("src", "") or _first(found)):
        return (_figure(tree, found, src, place),)
    if found.name in _BOXES or found.name in _KINDS:
        _open(tree, found, place)
        return ()
    return (Paragraph((Text(clean(found.words)),), line=place.line),) if found.words else ()


def _first(found: Command) -> str:
    return next((word for word, _ in found.placed if "." in word), "")


def _open(tree: Tree, found: Command, place: Place) -> None:
    """A box: its kind is the command's name or the first word behind it, its title the words it has."""
    kind = KINDS.get(found.name) or _KINDS.get(found.name)
    said = [found.named.get("type", ""), found.named.get("style", ""), *(word for word, _ in found.placed)]
    kind = kind or next((KINDS[word.casefold()] for word in said if word.casefold() in KINDS), "note")
    element = tree.start(COMMAND, {}, place)
    element.given = Attributes(classes=(kind,))
    words = [word for word, quoted in found.placed if quoted and word.casefold() not in KINDS]
    title = found.named.get("title") or found.named.get("summary") or " ".join(words)
    element.words = (Text(clean(title)),) if title else ()


def _figure(tree: Tree, found: Command, src: str, place: Place) -> Figure:
    """Hugo's figure: title, caption and whom it is owed to, as one caption."""
    parts = [found.named.get(key, "") for key in ("title", "caption", "attr")]
    parts += [word for word, quoted in found.placed if quoted and word != src]
    caption = " ".join(part.strip() for part in parts if part.strip())
    alt = clean(found.named.get("alt", "")) or clean(caption)
    words: Inlines = (Text(clean(caption)),) if caption else (Text(alt),) if alt else ()
    tree.reading.decide("figure", place, text=caption or src[:60])
    return Figure(Image(clean(src), alt), words, tree.reading.take_anchor(), place.line)
