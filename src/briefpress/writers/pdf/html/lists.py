"""Lists as HTML, with their own numbers; terms and what they mean as lists too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ....document import Definition, DefinitionList, List
from .elements import NOTHING

if TYPE_CHECKING:
    from . import Renderer


def render_list(block: List, render: Renderer) -> Markup:
    """A list with its own numbers."""
    tag = "ol" if block.ordered else "ul"
    items = NOTHING.join(render.box("li", render.blocks(item)) for item in block.items)
    style = _counted(block) if block.ordered else ""
    return render.box(tag, items, style=style, class_="tight" if block.tight else "loose")


def render_definitions(block: DefinitionList, render: Renderer) -> Markup:
    """Terms and what they mean: a list, each item of which is a term with its definitions."""
    items = NOTHING.join(render.box("li", _definition(item, render)) for item in block.items)
    return render.box("ul", items, class_="definitions tight" if block.tight else "definitions loose")


def _definition(item: Definition, render: Renderer) -> Markup:
    meanings = (render.box("div", render.blocks(each), class_="definition") for each in item.definitions)
    return render.box("p", render.inlines(item.term), class_="term") + NOTHING.join(meanings)


def _counted(block: List) -> str:
    """What a list's style says of its numbers where they are not 1., 2., 3.; the stylesheet has the forms."""
    form = block.style if block.delimiter == "period" else f"{block.style}-{block.delimiter}"
    start = f"counter-reset: list-item {block.start - 1}" if block.start != 1 else ""
    return "; ".join(filter(None, (start, f"list-style-type: {form}" if form != "decimal" else "")))
