"""Headings with their numbers, and the lists of the contents, as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ....document import ContentsEntry, Heading
from ....walk import plain
from .elements import NOTHING, element

if TYPE_CHECKING:
    from . import Renderer

#: Behind a number, in the text of the file too: where it stands is the stylesheet's.
SPACE = " "


def render_heading(heading: Heading, render: Renderer) -> Markup:
    """A heading behind its number; bookmarks show both."""
    numbered = bool(heading.number)
    return render.box(
        f"h{heading.level}",
        _number(heading.number) + render.inlines(heading.children),
        id=heading.id,
        class_="numbered" if numbered else "",
        data_label=" ".join(f"{heading.number} {plain(heading)}".split()),
    )


def _number(number: str) -> Markup:
    return element("span", escape(number + SPACE), class_="number") if number else NOTHING


def render_contents(entries: Iterable[ContentsEntry], render: Renderer) -> Markup:
    """One list of the contents, tagged as PDF has it: TOC, TOCI, Reference."""
    lines = NOTHING.join(_line(entry, render) for entry in entries)
    return element("div", lines, class_="toc", data_tag="TOC")


def _line(entry: ContentsEntry, render: Renderer) -> Markup:
    """A line: its number, its words, which lead to the place, and the page of that."""
    target = f"#{entry.target}"
    link = element("a", _number(entry.number) + render.inlines(entry.children), href=target)
    words = element("div", element("span", link, class_="toc-link", data_tag="Reference"), class_="toc-words")
    page = element("div", element("span", NOTHING, class_="page-ref", data_target=target), class_="toc-page")
    numbered = " numbered" if entry.number else ""
    return element("div", words + page, class_=f"toci toc-{entry.level}{numbered}", data_tag="TOCI")
