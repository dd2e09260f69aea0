"""Pictures and figures as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ....captions import captioned
from ....document import Figure, Image
from ....walk import plain
from ...pictures import description, printed_words
from ...printed import picture_url
from .elements import NOTHING, element

if TYPE_CHECKING:
    from . import Renderer


def render_image(image: Image, render: Renderer, caption: str = "") -> Markup:
    """A picture, or its description in brackets where the picture could not be had; decoration is no content."""
    printed = render.pictures.get(image)
    if printed is None:
        words = printed_words(image)
        return element("span", escape(words), class_="missing-image") if words else NOTHING
    return Markup('<img src="{}" alt="{}" style="{}"{}{}>').format(
        picture_url(printed),
        "" if image.decorative else description(image, caption),
        f"width:{printed.width}pt" + (f";height:{printed.height}pt" if printed.stretched else ""),
        Markup(' class="inline"') if printed.inline else NOTHING,
        Markup(' data-tag="Artifact"') if image.decorative else NOTHING,
    )


def render_figure(figure: Figure, render: Renderer) -> Markup:
    """A picture by itself, with its caption."""
    caption = render.inlines(captioned(figure, render.labels))
    picture = render_image(figure.image, render, plain(figure.caption))
    return render.box("figure", picture + (caption and render.box("figcaption", caption)), id=figure.id)
