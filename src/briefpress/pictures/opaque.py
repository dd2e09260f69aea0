"""Pictures that nothing shines through, for PDF/A-1, which knows no transparency (ISO 19005-1, 6.4)."""

from __future__ import annotations

import re
from io import BytesIO

from PIL import Image as Pillow

from .encoding import png
from .types import Picture

#: What makes a drawing see-through.
_TRANSPARENT = re.compile(rb"(?:opacity|mask|mix-blend-mode)\s*=|rgba\(|hsla\(|<image")


def opaque(picture: Picture) -> Picture:
    """The picture on white; a drawing in which anything is transparent becomes the picture of it."""
    plain = picture.kind == "svg" and not picture.shaped and not _TRANSPARENT.search(picture.data)
    if picture.kind == "jpeg" or plain:
        return picture
    with Pillow.open(BytesIO(picture.png or picture.data)) as image:
        if not image.has_transparency_data:
            return Picture("png", picture.png or picture.data)
        colors = image.convert("RGBA")
    white = Pillow.new("RGBA", colors.size, "white")
    return Picture("png", png(Pillow.alpha_composite(white, colors).convert("RGB")))
