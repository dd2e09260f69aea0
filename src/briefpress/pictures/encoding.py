"""Pixels into the smaller of two formats: PNG for drawings, without loss, and JPEG for photographs."""

from __future__ import annotations

from io import BytesIO

from PIL import Image as Pillow

from .types import Picture

#: Libjpeg's scale; what is lost is not seen in print.
QUALITY = 85
#: A picture that JPEG holds in so many times fewer bytes than PNG is a photograph.
PHOTOGRAPH = 4
#: The most colours of a palette.
PALETTE = 256


def encoded(image: Pillow.Image, *, photograph: bool | None) -> Picture:
    """The picture, as JPEG if it is a photograph, which None leaves to be found out."""
    if photograph and image.mode in ("L", "RGB"):
        return Picture("jpeg", jpeg(image))
    drawn = png(image)
    if photograph is None and image.mode in ("L", "RGB"):
        lossy = jpeg(image)
        if len(lossy) * PHOTOGRAPH < len(drawn):
            return Picture("jpeg", lossy)
    return Picture("png", drawn)


def jpeg(image: Pillow.Image) -> bytes:
    """A baseline JPEG without metadata."""
    stream = BytesIO()
    image.save(stream, "JPEG", quality=QUALITY, optimize=True, icc_profile=None, exif=b"", comment=b"")
    return stream.getvalue()


def png(image: Pillow.Image) -> bytes:
    """A PNG without metadata; with a palette where the colours are few."""
    return packed(_fewest(image))


def packed(image: Pillow.Image) -> bytes:
    """A PNG without metadata, of the pixels as they are."""
    stream = BytesIO()
    bare = image.copy()
    bare.info = {}
    bare.save(stream, "PNG")
    return stream.getvalue()


def _fewest(image: Pillow.Image) -> Pillow.Image:
    """The same pixels in fewer bits, where their colours allow it."""
    if image.mode not in ("L", "RGB"):
        return image
    colors = image.getcolors(PALETTE)
    if image.mode == "RGB" and colors and all(_is_grey(color) for _, color in colors):
        image = image.convert("L")
    if image.mode == "L":
        bilevel = colors and all(color in (0, 255, (0, 0, 0), (255, 255, 255)) for _, color in colors)
        return image.convert("1") if bilevel else image
    if not colors:
        return image
    reduced = image.quantize(len(colors), method=Pillow.Quantize.MEDIANCUT, dither=Pillow.Dither.NONE)
    # each colour has a place of its own: no pixel was given another's
    kept = set(zip(*[iter(reduced.getpalette() or [])] * 3, strict=False))
    return reduced if kept >= {color for _, color in colors} else image


def _is_grey(color: object) -> bool:
    return isinstance(color, tuple) and len(set(color)) == 1
