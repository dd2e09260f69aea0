"""Pictures and figures as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ....captions import captioned
from ....document import Figure, Image
from ...pictures import description, name
from .elements import element

if TYPE_CHECKING:
    from . import Renderer


def render_image(image: Image, render: Renderer) -> Markup:
    """A picture, or its description in brackets where the picture could not be had."""
    if image.src not in render.pictures:
        return element("span", escape(f"[{image.alt or name(image.src)}]"), class_="missing-image")
    return Markup('<img src="{}" alt="{}">').format(render.pictures[image.src], description(image))


def render_figure(figure: Figure, render: Renderer) -> Markup:
    """A picture by itself, with its caption."""
    caption = render.inlines(captioned(figure, render.labels))
    picture = render_image(figure.image, render) + (caption and render.box("figcaption", caption))
    return render.box("figure", picture, id=figure.id)
