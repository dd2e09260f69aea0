"""What the inline elements of HTML mean: marks around words, and elements that are a leaf of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from ...document import Code, Emphasis, Inline, LangSpan, Link, Strikeout, Strong, Subscript, Superscript
from ..meta import clean
from .nodes import Element, text_of
from .page import Page
from .runs import Inlines, Mark
from .styles import Style, style_of

#: Elements that mean an inline of ours; the kind lets calls leave links and superscripts.
_WRAPS: dict[str, Callable[[Inlines], Inline]] = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Emphasis),
    **dict.fromkeys(("strong", "b"), Strong),
    **dict.fromkeys(("del", "s", "strike"), Strikeout),
    "sup": Superscript,
    "sub": Subscript,
}
#: Elements whose words are a computer's.
CODE = frozenset(("code", "kbd", "samp", "tt"))
_KINDS: dict[object, str] = {Superscript: "sup", Strong: "bold"}
#: Elements whose look says what they are; a heading or a cell that is bold is not meant to be strong.
_STYLED = frozenset(("span", "font", "a", "i", "b", "em", "strong", "sup", "sub"))
_WHITE = re.compile(r"[\t\n\r]+")
#: Links that lead nowhere once the page is on paper.
_NOWHERE = re.compile(r"(?:javascript|about|vbscript):|#?$|#(?:top|content|main)?$", re.IGNORECASE)
_PLAIN = Style()


def marks_of(element: Element, page: Page) -> list[Mark]:
    """The marks that an element puts around its words."""
    style = _style(element, page)
    marks = [_mark(_WRAPS[element.tag])] if element.tag in _WRAPS and not _is_plain(element, style) else []
    if element.tag == "cite" and "citation" in element.classes:
        # MediaWiki's citations are whole entries, set upright.
        marks = []
    if element.tag == "a" and (link := _link(element)):
        marks.append(link)
    marks += [_mark(wrap) for wrap in style.wraps if _WRAPS.get(element.tag) is not wrap]
    return marks


def _is_plain(element: Element, style: Style) -> bool:
    """Google Docs puts a whole page into a bold element that its style makes plain."""
    return style.plain and element.tag in ("b", "strong")


def _mark(wrap: Callable[[Inlines], Inline]) -> Mark:
    return Mark(_KINDS.get(wrap, ""), wrap)


def _style(element: Element, page: Page) -> Style:
    if element.tag not in _STYLED:
        return _PLAIN
    own = style_of(element.attrs.get("style", ""))
    if not page.styles:
        return own
    by_class = [page.styles[name] for name in element.classes if name in page.styles]
    wraps = dict.fromkeys([*own.wraps, *(wrap for style in by_class for wrap in style.wraps)])
    return Style(tuple(wraps), own.plain or any(style.plain for style in by_class))


def _link(element: Element) -> Mark | None:
    url = address(element.get("href"))
    if not url or _NOWHERE.match(url):
        return None
    title = " ".join(element.get("title").split())
    return Mark("link", lambda words: Link(url, words, title))


def address(url: str) -> str:
    """An address as it is written, without the line ends that HTML takes out."""
    return clean(_WHITE.sub("", url.strip()))


def language_mark(lang: str) -> Mark:
    """The mark around words in another language."""
    return Mark("lang", lambda words: LangSpan(lang, words))


def language_of(element: Element, around: str) -> str:
    """The language of an element's words where it says one that is not the one around, else ""."""
    lang = (element.get("lang") or element.get("xml:lang")).replace("_", "-")
    if not lang or not LANGUAGE.fullmatch(lang) or lang.lower() == around.lower():
        return ""
    return lang


LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def code(element: Element) -> Code | None:
    """The words of a computer on one line."""
    words = text_of(element)
    return Code(words) if words else None


def description(element: Element) -> str:
    """What the alt text of a picture says."""
    return " ".join(unescape(element.get("alt")).split())
