"""Pictures: recognised, measured as CSS measures them, turned into PNG where Word has no reader for their format."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from io import BytesIO

import msgspec
from PIL import Image as Pillow

from ...theme import Theme
from .stylesheet import text_width
from .units import EMU_MILLIMETRE, EMU_PIXEL, EMU_TWIP

#: The formats that Word shows as they are: Pillow's name and the file's ending.
NATIVE = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif", "BMP": "bmp", "TIFF": "tiff"}
#: Millimetres; a picture is no higher than this.
HIGHEST = 190
#: The EXIF tag that says how the camera was held; 1 is upright.
ORIENTATION = 0x0112


class Picture(msgspec.Struct, frozen=True):
    """A picture fit for Word; width and height are of the print, in English metric units."""

    ending: str
    data: bytes
    width: int
    height: int


class Pictures:
    """The pictures of one article, each looked at once; ``names`` has the part's name of each that is shown."""

    def __init__(self, theme: Theme, resources: Mapping[str, bytes]) -> None:
        self._limits = text_width(theme) * EMU_TWIP, HIGHEST * EMU_MILLIMETRE
        self._resources = resources
        self._known: dict[str, Picture | None] = {}
        self.names: dict[Picture, str] = {}

    def get(self, src: str) -> Picture | None:
        """The picture, or None where there is none or it cannot be shown."""
        if src not in self._known:
            data = self._resources.get(src)
            picture = _picture(data, self._limits) if data else None
            self._known[src] = picture
            if picture:
                self.names.setdefault(picture, f"word/media/image{len(self.names) + 1}.{picture.ending}")
        return self._known[src]


def _picture(data: bytes, limits: tuple[int, int]) -> Picture | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            warnings.simplefilter("ignore", UserWarning)
            with Pillow.open(BytesIO(data)) as image:
                return _fitted(image, data, limits)
    # what Pillow's many decoders raise on a damaged or hostile file
    except (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError, MemoryError, Warning):
        return None
    except Pillow.DecompressionBombError:
        return None


def _fitted(image: Pillow.Image, data: bytes, limits: tuple[int, int]) -> Picture:
    image.load()
    upright = image.getexif().get(ORIENTATION, 1) == 1
    if image.format in NATIVE and upright:
        ending = NATIVE[image.format]
    else:
        image = _upright(image)
        ending, data = "png", _png(image)
    width, height = image.width * EMU_PIXEL, image.height * EMU_PIXEL
    scale = min(1, limits[0] / width, limits[1] / height)
    return Picture(ending, data, max(1, round(width * scale)), max(1, round(height * scale)))


def _upright(image: Pillow.Image) -> Pillow.Image:
    from PIL import ImageOps

    return ImageOps.exif_transpose(image)


def _png(image: Pillow.Image) -> bytes:
    mode = "RGBA" if image.has_transparency_data else "RGB"
    stream = BytesIO()
    image.convert(mode).save(stream, "PNG")
    return stream.getvalue()
