"""Pictures that WeasyPrint embeds as they are: its own would decode and pack each PNG again, in every file.

WeasyPrint's option ``cache`` maps addresses to images that are loaded. It is public; what an image is, is not: what
`images.RasterImage` has and `pdf.stream.Stream.add_image` asks for.
"""

from __future__ import annotations

from functools import cached_property
from io import BytesIO
from typing import Any

import pydyf
from PIL import Image as Pillow

from ....pictures import Picture, png
from ....pictures.encoding import packed
from ...printed import Pictures, picture_url
from .drawings import stand_in

#: Pixels of CSS in a point.
PIXELS = 4 / 3
#: By PNG's colour type; a palette's is made of its colours.
SPACES = {0: "/DeviceGray", 2: "/DeviceRGB"}


class Embedded:
    """One picture of pixels; ``width`` and ``height`` in points are its size where nothing gives it another."""

    def __init__(self, picture: Picture, id: str, width: float, height: float) -> None:
        self.picture = picture
        self.id = id
        self.width, self.height = width, height
        self.ratio = width / height

    def get_intrinsic_size(self, resolution: float, font_size: float) -> tuple[float, float, float]:
        """Width and height in pixels of CSS, and their ratio."""
        return self.width * PIXELS, self.height * PIXELS, self.ratio

    def draw(self, stream: Any, width: float, height: float, style: Any) -> None:
        """Draw it, never smoothed by the reader: PDF/A forbids that (ISO 19005-1, 6.2.4)."""
        name = stream.add_image(self, False, 1)
        stream.transform(width, 0, 0, -height, 0, height)
        stream.draw_x_object(name)

    def get_x_object(self, interpolate: bool, dpi_ratio: float) -> pydyf.Stream:
        """The image XObject (ISO 32000-1, 8.9.5), a new one for each file: WeasyPrint puts references into it."""
        if self.picture.kind == "jpeg":
            return _jpeg(self.picture.data)
        colors, *alpha = self._pixels
        whole = _packed(colors)
        if alpha:
            whole.extra["SMask"] = _packed(*alpha)
        return whole

    @cached_property
    def _pixels(self) -> list[png.Packed]:
        """The colours of a PNG, and what is seen of them if that is not all."""
        pixels = png.packed(self.picture.data)
        if pixels.opaque:
            return [pixels]
        with Pillow.open(BytesIO(self.picture.data)) as image:
            whole = image.convert("RGBA")
        parts = [whole.convert("RGB"), whole.getchannel("A")]
        seen = parts[-1].getextrema() == (255, 255)
        return [png.packed(packed(part)) for part in (parts[:1] if seen else parts)]


def embedded(pictures: Pictures) -> dict[str, Embedded]:
    """What ``cache`` is given: the pictures of pixels by their addresses, those in drawings too."""
    found: dict[str, Embedded] = {}
    # where one picture is both stretched and not, its ratio is its own
    for printed in sorted(pictures.values(), key=lambda each: not each.stretched):
        if printed.picture.kind == "svg":
            for number, (url, inner) in enumerate(printed.picture.inner):
                size = _size(inner)
                found[url] = Embedded(inner, f"{printed.name}-{number}", *size)
            pixels = Picture("png", printed.picture.png)
            found[stand_in(picture_url(printed))] = Embedded(pixels, printed.name, printed.width, printed.height)
        else:
            found[picture_url(printed)] = Embedded(printed.picture, printed.name, printed.width, printed.height)
    return found


def drawings(pictures: Pictures) -> dict[str, bytes]:
    """The drawings by their addresses, which WeasyPrint draws itself."""
    return {picture_url(each): each.picture.data for each in pictures.values() if each.picture.kind == "svg"}


def _size(picture: Picture) -> tuple[int, int]:
    with Pillow.open(BytesIO(picture.data)) as image:
        return image.size


def _jpeg(data: bytes) -> pydyf.Stream:
    with Pillow.open(BytesIO(data)) as image:
        space = "/DeviceGray" if image.mode == "L" else "/DeviceRGB"
        return pydyf.Stream([data], _entries(*image.size, space, 8) | {"Filter": "/DCTDecode"})


def _packed(pixels: png.Packed) -> pydyf.Stream:
    """PNG's rows as they are: a PDF knows its predictors (ISO 32000-1, 7.4.4.4)."""
    depth = pixels.depth
    parameters = pydyf.Dictionary(
        {"Predictor": 15, "Colors": png.SAMPLES[pixels.color], "BitsPerComponent": depth, "Columns": pixels.width}
    )
    space = SPACES.get(pixels.color) or _palette(pixels.palette)
    extra = _entries(pixels.width, pixels.height, space, depth)
    return pydyf.Stream([pixels.data], extra | {"Filter": "/FlateDecode", "DecodeParms": parameters})


def _palette(colors: bytes) -> pydyf.Array:
    return pydyf.Array(["/Indexed", "/DeviceRGB", len(colors) // 3 - 1, f"<{colors.hex()}>"])


def _entries(width: int, height: int, space: Any, depth: int) -> dict[str, Any]:
    return {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": width,
        "Height": height,
        "ColorSpace": space,
        "BitsPerComponent": depth,
        "Interpolate": "false",
    }
