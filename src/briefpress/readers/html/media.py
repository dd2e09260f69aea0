"""Pictures, films and frames: where a page really has its picture, and a link in place of what paper cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...document import Image, Inline, Link, Math, Text
from ...pictures.lengths import HINT, asked, wrong
from ..decoration import is_decoration
from ..meta import clean
from .inlines import address, description
from .nodes import Element, elements, first, text_of
from .page import Page

#: Attributes in which scripts that load pictures late keep the address, and those with several sizes.
_LATE = ("data-src", "data-lazy-src", "data-original", "data-orig-file", "data-url", "data-hi-res-src", "data-image")
_SIZES = ("srcset", "data-srcset", "data-lazy-srcset")
#: What stands in ``src`` until the picture is loaded: a pixel, a blank.
_STAND_IN = re.compile(
    r"data:image/(?:gif|svg\+xml|png)[^,]{0,60},.{0,400}$|about:|.*(?:blank|placeholder|spacer)\.", re.S
)
_SIZE = re.compile(r"([0-9.]+)[wx]$")
_TEX_IMAGE = frozenset(("tex", "latex", "math", "mwe-math-fallback-image-inline", "mwe-math-fallback-image-display"))
#: What paper cannot hold; the words inside are for browsers that cannot show it.
EMBEDDED = frozenset(("video", "audio", "iframe", "embed", "object", "canvas", "amp-youtube", "amp-iframe"))
_HOST = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#]+)")


def image(element: Element) -> Inline | None:
    """The picture of an ``img``; the formula that it shows; its description where it has no file; None for a pixel."""
    alt = description(element)
    if not _TEX_IMAGE.isdisjoint(element.classes) and alt:
        return Math(clean(alt))
    if element.get("width") in ("0", "1") or element.get("height") in ("0", "1"):
        return None
    src = source(element)
    if not src:
        return Text(alt) if alt else None
    title, decorative = " ".join(element.get("title").split()), is_decoration(alt, element.attrs)
    return Image(src, alt, title, decorative, asked(element.attrs, "width"), asked(element.attrs, "height"))


def report_sizes(element: Element, page: Page) -> None:
    """Say which sizes a picture cannot have."""
    for _, message in wrong(element.attrs):
        page.report("image", message, element.start, HINT)


def source(element: Element) -> str:
    """The address of a picture: what it is loaded from late, else the largest of its sizes, else its own."""
    own = address(element.get("src"))
    if own and not _STAND_IN.match(own):
        return own
    late = [address(element.get(name)) for name in _LATE if element.get(name)]
    sizes = [_largest(each.get(name)) for each in (element, *_siblings(element)) for name in _SIZES if each.get(name)]
    return next((each for each in (*late, *sizes) if each), own)


def _siblings(element: Element) -> list[Element]:
    """The ``source`` elements of the ``picture`` around an image."""
    around = element.parent
    return list(elements(around, "source")) if around is not None and around.tag == "picture" else []


def _largest(sizes: str) -> str:
    """The address of the largest picture of a ``srcset``."""
    best, width = "", -1.0
    for candidate in re.split(r",\s+|,(?=https?:)", sizes):
        url, _, size = candidate.strip().rpartition(" ")
        match = _SIZE.match(size)
        if not url or not match:
            url, match = candidate.strip(), None
        found = float(match[1]) if match and match[1].count(".") < 2 and match[1] != "." else 0.0
        if found > width:
            best, width = url, found
    return address(best)


def embedded(element: Element, page: Page) -> Inline | None:
    """A link to what is embedded in the page, and a diagnostic; None where it has no address."""
    inner = first(element, "source", "embed", "iframe")
    url = next((found for each in (element, inner) if each is not None and (found := _address_of(each))), "")
    if not url:
        return None
    host = _HOST.match(url)
    title = " ".join(element.get("title").split() or element.get("aria-label").split())
    page.report(
        "raw-html",
        f"<{element.tag}> cannot be printed; a link to it stands in its place",
        element.start,
        "put a picture in its place if the article needs one",
    )
    return Link(url, (Text(title or (host[1] if host else url)),))


def _address_of(element: Element) -> str:
    names = ("src", "data-src", "data", "data-videoid")
    return next((url for name in names if (url := address(element.get(name))) and not url.startswith("about:")), "")


def drawing(element: Element, page: Page) -> Inline | None:
    """The words of a drawing in the page: its title, its description, or what is written in it."""
    named = [text_of_titled(each) for each in elements(element, "title", "desc")]
    words = ". ".join(filter(None, named)) or " ".join(element.get("aria-label").split()) or text_of(element)
    if not words:
        return None
    page.report(
        "raw-html",
        f"a drawing (<svg>) is printed by its words only: {words[:60]}",
        element.start,
        "save it as a picture and put it in its place",
    )
    return Text(words)


def text_of_titled(element: Element) -> str:
    """The characters of a title of a drawing, which is none of the page's."""
    holder = Element("span", {}, element.start)
    holder.children = element.children
    return text_of(holder)


def show_late(boxes: Iterable[Element]) -> None:
    """Give pictures that a script would load the address that stands in ``noscript`` beside them."""
    for around in {id(each.parent): each.parent for each in boxes if each.parent is not None}.values():
        inner = [each for each in around.children if isinstance(each, Element) and each.tag == "noscript"]
        late = [(each, found) for each in inner if (found := first(each, "img")) is not None]
        hidden = {id(found) for _, found in late}
        shown = [each for each in elements(around, "img") if id(each) not in hidden]
        waiting = iter([each for each in shown if not source(each) or _STAND_IN.match(source(each))])
        for box, found in late:
            stand_in = next(waiting, None)
            if stand_in is not None:
                stand_in.attrs = {
                    **stand_in.attrs,
                    "src": found.get("src"),
                    "alt": stand_in.get("alt") or found.get("alt"),
                }
            elif not shown:
                box.tag = "span"
