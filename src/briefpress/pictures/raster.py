"""Pictures of pixels: measured by their heads, decoded within bounds, made upright, scaled, encoded if need be."""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image as Pillow, ImageFile, ImageOps, UnidentifiedImageError

from ..errors import ReadError
from . import jpeg, png
from .colors import eight_bits, in_srgb, is_plain
from .encoding import encoded
from .kinds import kind_of
from .types import POINTS_PER_INCH, PRINTED, Measured, Picture

#: A picture of more pixels than this is not decoded, nor one wider or higher than JPEG can have.
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 65_500
#: Pillow's decoder of compressed BMP files is slow.
LARGEST_RLE = 2_000_000
#: Dots to an inch: what a picture has that does not say, and what is believed.
SCREEN = 96
BELIEVED = (36, 2400)
#: Formats in which photographs and drawings are kept; of PNG and GIF no pixel is changed that is not scaled.
LOSSY = frozenset(("webp", "tiff", "bmp"))
#: A picture with so many times more dots than are printed is scaled down; less is not worth a loss.
TOO_FINE = 1.2
#: The EXIF tag that says how the camera was held: 1 is upright, from 5 on it lay on its side.
ORIENTATION = 0x0112
LYING = 5
#: The EXIF tag of the resolution across.
RESOLUTION = 0x011A
#: What Pillow's many decoders raise on a damaged or hostile file.
ERRORS = (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError, MemoryError)


def measure_raster(data: bytes) -> Measured:
    """The natural size, by the picture's own resolution; ReadError where it has too many pixels."""
    kind = kind_of(data)
    count = png.frames(data) if kind == "png" else 1
    with _opened(data) as image:
        width, height = _size(image)
        if kind in ("gif", "webp", "tiff"):
            count = getattr(image, "n_frames", 1)
    told = (f"holds {count} pictures: the first is printed",) if count > 1 else ()
    return Measured(width, height, image.width * image.height, told)


def prepare_raster(data: bytes, width: float) -> Picture:
    """The picture for a print of at most ``width`` points."""
    kind = kind_of(data)
    with _opened(data) as image:
        profile = image.info.get("icc_profile") or b""
        upright = _orientation(image) == 1
        side = image.height if _orientation(image) >= LYING else image.width
        target = math.ceil(width / POINTS_PER_INCH * PRINTED)
        scale = target / side if side > target * TOO_FINE else 1.0
        whole = scale == 1 and upright and is_plain(profile)
        if whole and kind == "png" and (kept := _kept_png(data, image)):
            return kept
        if scale < 0.5 and image.mode in ("L", "RGB"):
            image.draft(image.mode, (math.ceil(image.width * scale), math.ceil(image.height * scale)))
        image.load()
        if whole and kind == "jpeg" and image.mode in ("L", "RGB") and (bare := jpeg.stripped(data)):
            return Picture("jpeg", bare)
        pixels = _scaled(eight_bits(image if upright else ImageOps.exif_transpose(image)), target, scale)
        unsure = None if scale < 1 or kind in LOSSY else False
        return encoded(in_srgb(pixels, profile), photograph=kind == "jpeg" or unsure)


def _kept_png(data: bytes, image: Pillow.Image) -> Picture | None:
    """A PNG as its author made it, where a PDF can hold its pixels as they are packed, or the two halves of them."""
    pixels = png.packed(data)
    plain = not pixels.interlaced and pixels.depth <= 8 and (pixels.color != 3 or pixels.palette)
    if pixels.color == 3 and not png.has_palette(pixels):
        raise ReadError("is damaged (its palette is none)")
    if not plain or not png.is_exact(pixels):
        return None
    if not pixels.opaque or pixels.color == 3:
        image.load()  # what is to be parted must be sound
    if pixels.color == 3 and _highest(image) >= len(pixels.palette) // 3:
        return None  # a reader of PDF refuses a colour that is not in the palette
    return Picture("png", png.rewritten(pixels))


def _highest(image: Pillow.Image) -> float:
    """The highest number of a colour in a picture with a palette."""
    extrema = image.getextrema()
    return max(each for each in extrema if isinstance(each, int | float))


def _scaled(image: Pillow.Image, target: int, scale: float) -> Pillow.Image:
    if scale == 1:
        return image
    image = image.convert("L") if image.mode == "1" else image
    size = target, max(1, round(image.height * target / image.width))
    return image.resize(size, Pillow.Resampling.LANCZOS)


@contextmanager
def _opened(data: bytes) -> Iterator[Pillow.Image]:
    """The picture, not yet decoded; what goes wrong inside is a ReadError."""
    kind = kind_of(data)
    cleaned = png.cleaned(data) if kind == "png" else data
    # WeasyPrint has Pillow make up what a file breaks off of
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Pillow.open(BytesIO(cleaned), formats=(kind.upper(),)) as image,
        ):
            _bound(image, data)
            yield image
    except ERRORS as error:
        raise ReadError(f"is damaged ({_reason(error)})") from error
    except Pillow.DecompressionBombError as error:
        raise ReadError(_too_many()) from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _reason(error: Exception) -> str:
    """What Pillow says, but for a picture that it does not know, which it calls by its place in memory."""
    return "its head makes no sense" if isinstance(error, UnidentifiedImageError) else str(error)[:80]


def _bound(image: Pillow.Image, data: bytes) -> None:
    if image.width * image.height > MOST_PIXELS or max(image.size) > LONGEST_SIDE:
        raise ReadError(_too_many())
    if image.format == "BMP" and len(data) > LARGEST_RLE and data[30:34] in (b"\1\0\0\0", b"\2\0\0\0"):
        raise ReadError("is a compressed BMP file too large to be read: save it as PNG")


def _too_many() -> str:
    return f"has more than {MOST_PIXELS // 1_000_000} million pixels: make it smaller"


def _orientation(image: Pillow.Image) -> int:
    return int(image.getexif().get(ORIENTATION, 1) or 1)


def _size(image: Pillow.Image) -> tuple[float, float]:
    """Points, as it is held upright."""
    across, down = _resolution(image.info.get("dpi") if _says_resolution(image) else None)
    width, height = image.width * POINTS_PER_INCH / across, image.height * POINTS_PER_INCH / down
    return (height, width) if _orientation(image) >= LYING else (width, height)


def _says_resolution(image: Pillow.Image) -> bool:
    """Whether the resolution is the picture's own: Pillow gives a JPEG one that says none."""
    return image.format != "JPEG" or image.info.get("jfif_unit") in (1, 2) or RESOLUTION in image.getexif()


def _resolution(dpi: tuple[float, float] | None) -> tuple[float, float]:
    """The dots to an inch that a picture says it has, where they can be believed."""
    low, high = BELIEVED
    believed = dpi and all(low <= float(each) <= high for each in dpi)
    return (float(dpi[0]), float(dpi[1])) if dpi and believed else (SCREEN, SCREEN)
