"""What stands inside a line: the inlines that Markdown's signs and HTML's tags become, and how they are tidied."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markdown_it.common.normalize_url import normalizeLink, validateLink
from markdown_it.token import Token

from ...document import (
    Cite,
    Code,
    Emphasis,
    Image,
    Inline,
    LangSpan,
    Link,
    NoteRef,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
)
from ...pictures.lengths import asked
from ...walk import plain
from ..citations import find
from ..decoration import is_decoration
from ..meta import clean
from . import attributes

Inlines = tuple[Inline, ...]
Wrap = Callable[[Inlines], Inline]

#: markdown-it's tokens that hold others, and what they become.
CONTAINERS: dict[str, Wrap] = {
    "em": Emphasis,
    "strong": Strong,
    "s": Strikeout,
    "sub": Subscript,
    "sup": Superscript,
}


def _code(words: Inlines) -> Inline:
    return Code(plain(words))


#: HTML's elements that have a form here.
_ELEMENTS: dict[str, Wrap] = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Emphasis),
    **dict.fromkeys(("strong", "b"), Strong),
    **dict.fromkeys(("del", "s", "strike"), Strikeout),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), _code),
    "sup": Superscript,
    "sub": Subscript,
}
#: HTML's elements whose words stand as they are.
QUIET = frozenset((
    "a", "abbr", "acronym", "audio", "bdi", "bdo", "big", "data", "font", "ins", "label", "mark", "nobr", "picture",
    "q", "rb", "ruby", "small", "span", "time", "u", "video",
))  # fmt: skip
#: HTML's elements without contents.
VOID = frozenset(
    ("br", "wbr", "img", "input", "embed", "source", "track", "param", "area", "col", "hr", "link", "meta")
)
PICTURES = frozenset(("img",))


def wrap_of(name: str, attributes: Mapping[str, str]) -> Wrap | None:
    """What an element makes of its words; None where they stand as they are."""
    wraps = [_ELEMENTS[name]] if name in _ELEMENTS else []
    if lang := attributes.get("lang", attributes.get("xml:lang", "")):
        wraps.append(lambda words: LangSpan(clean(lang), words))
    if name == "a" and (link := _link(attributes)):
        wraps.append(link)
    return _composed(wraps) if wraps else None


def cite_of(line: int) -> Wrap:
    """What a citation on a line becomes; its words are read again without their markup."""

    def wrap(words: Inlines) -> Inline:
        found = next(find(plain(words)), None)
        return Cite(found.citations if found else (), words, line)

    return wrap


def _composed(wraps: list[Wrap]) -> Wrap:
    def wrap(words: Inlines) -> Inline:
        inline = wraps[0](words)
        for outer in wraps[1:]:
            inline = outer((inline,))
        return inline

    return wrap


def _link(attributes: Mapping[str, str]) -> Wrap | None:
    url, title = attributes.get("href", "").strip(), attributes.get("title", "")
    if not url or not validateLink(url):
        return None
    return lambda words: Link(normalizeLink(url), words, " ".join(clean(title).split()))


def picture_of(given: Mapping[str, str]) -> Image | None:
    """The image of an ``img`` element; None where it has no file."""
    src = clean(given.get("src") or given.get("data-src") or "").strip()
    alt, title = (" ".join(clean(given.get(key, "")).split()) for key in ("alt", "title"))
    if not src:
        return None
    return Image(src, alt, title, is_decoration(alt, given), asked(given, "width"), asked(given, "height"))


def checkbox(attributes: Mapping[str, str]) -> str:
    """The sign of a checkbox; empty for another control."""
    if attributes.get("type", "").casefold() != "checkbox":
        return ""
    return "☑" if "checked" in attributes else "☐"


def picture(token: Token, words: Inlines) -> Image:
    """The image of a token whose description is ``words``."""
    src, title = str(token.attrs["src"]), " ".join(str(token.attrs.get("title", "")).split())
    given, alt = attributes.of(token), " ".join(plain(words).split())
    decorative = "decorative" in given.classes or is_decoration(alt, given.pairs)
    return Image(src, alt, title, decorative, asked(given.pairs, "width"), asked(given.pairs, "height"))


def outside(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """A link's words, and the note calls at their end: a call is a link itself and cannot stand in one."""
    end = len(inlines)
    while end and isinstance(inlines[end - 1], NoteRef):
        end -= 1
    return inlines[:end], inlines[end:]


def is_picture(tokens: Sequence[Token]) -> bool:
    """Whether a paragraph of these tokens is a picture and nothing else."""
    return len(tokens) == 1 and tokens[0].type == "image" and bool(tokens[0].attrs["src"])
