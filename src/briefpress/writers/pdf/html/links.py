"""Links as HTML: those that can be followed, the others as their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ....document import Inline, Link, Text
from ....walk import plain
from ...links import external_url
from .elements import NOTHING, element

if TYPE_CHECKING:
    from . import Renderer

#: The classes of a link whose words are an address.
ADDRESS = "external address"


def render_link(link: Link, render: Renderer) -> Markup:
    """A link; one that points at no anchor of the document, or cannot be followed, is printed as its words."""
    children = render.inlines(link.children)
    if link.url.startswith("#"):
        if link.url[1:] not in render.anchors:
            return children
        name = render.names.get((link.url, plain(link.children)), "")
        return element("a", children, href=link.url, class_="internal", aria_label=name)
    url = external_url(link.url)
    if url and _is_address(plain(link.children)):
        return element("a", _address(link.children) or children, href=url, title=link.title, class_=ADDRESS)
    return element("a", children, href=url, title=link.title, class_="external") if url else children


def _is_address(text: str) -> bool:
    """Whether a link's words are an address: it breaks anywhere, and never at a hyphen that is not its own."""
    return text.startswith(("http://", "https://", "www.")) or ("@" in text and not re.search(r"\s", text))


def _address(words: Sequence[Inline]) -> Markup:
    """An address that is not parted behind its scheme; nothing for one that is more than text."""
    match words:
        case [Text(text)] if scheme := re.match(r"https?://[^./\s]{1,24}", text):
            return element("span", escape(scheme[0]), class_="whole") + escape(text[scheme.end() :])
    return NOTHING
