"""Pictures that nothing shines through, for PDF/A-1, which knows no transparency (ISO 19005-1, 6.4)."""

from __future__ import annotations

import re
from io import BytesIO

from msgspec.structs import replace
from PIL import Image as Pillow

from .encoding import png
from .types import Picture

#: What makes a drawing see-through, or has the engine draw it apart as if it were: text that it must measure first.
_TRANSPARENT = re.compile(rb"(?:opacity|mask|mix-blend-mode|text-anchor|direction)\s*=|rgba\(|hsla\(|<image")


def opaque(picture: Picture) -> Picture:
    """The picture on white; a drawing in which anything is transparent becomes the picture of it."""
    if picture.kind == "jpeg":
        return picture
    pixels = _on_white(picture.png or picture.data)
    if picture.kind == "svg" and not picture.shaped and not _TRANSPARENT.search(picture.data):
        return replace(picture, png=pixels)
    return Picture("png", pixels)


def _on_white(data: bytes) -> bytes:
    with Pillow.open(BytesIO(data)) as image:
        if not image.has_transparency_data:
            return data
        colors = image.convert("RGBA")
    white = Pillow.new("RGBA", colors.size, "white")
    return png(Pillow.alpha_composite(white, colors).convert("RGB"))
