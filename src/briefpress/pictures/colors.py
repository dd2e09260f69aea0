"""Pixels of any kind as grey, RGB or either with alpha, of 8 bits a channel, in sRGB."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image as Pillow, ImageCms

#: Which modes a profile of such a colour space is for.
SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
#: Bytes; no profile of a picture is larger.
LARGEST_PROFILE = 4_000_000


def eight_bits(image: Pillow.Image) -> Pillow.Image:
    """The image in mode 1, L, LA, RGB, RGBA or CMYK, without an alpha that hides nothing."""
    convert = _TO_KNOWN.get(image.mode)
    if convert:
        image = convert(image)
    elif "transparency" in image.info:
        image = image.convert("LA" if image.mode in ("1", "L") else "RGBA")
    elif image.mode not in ("1", "L", "LA", "RGB", "RGBA", "CMYK"):
        image = image.convert("RGB")
    if image.mode in ("LA", "RGBA") and image.getchannel("A").getextrema() == (255, 255):
        image = image.convert(image.mode[:-1])
    return image


def in_srgb(image: Pillow.Image, profile: bytes) -> Pillow.Image:
    """The colours as they look under their profile; a profile that does not fit is no profile."""
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    opaque = image.convert(image.mode[:-1]) if alpha else image
    converted = _converted(opaque, profile)
    if converted is opaque and opaque.mode != "CMYK":
        return image
    converted = converted.convert("L" if opaque.mode == "L" else "RGB")
    if alpha:
        converted.putalpha(alpha)
    return converted


def is_plain(profile: bytes) -> bool:
    """Whether a profile changes nothing: there is none, or it is sRGB by its description."""
    return not profile or b"sRGB" in profile[:4096] or b"s\0R\0G\0B" in profile[:4096]


def _converted(image: Pillow.Image, profile: bytes) -> Pillow.Image:
    if not profile or len(profile) > LARGEST_PROFILE or (is_plain(profile) and image.mode != "CMYK"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if SPACES.get(source.profile.xcolor_space.strip()) != image.mode:
            return image
        return ImageCms.profileToProfile(image, source, _srgb(), outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


@cache
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _palette(image: Pillow.Image) -> Pillow.Image:
    return image.convert("RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB")


def _sixteen(image: Pillow.Image) -> Pillow.Image:
    """The high byte of each sample."""
    high = 0 if image.mode == "I;16B" else 1
    return Pillow.frombytes("L", image.size, image.tobytes()[high::2])


def _stretched(image: Pillow.Image) -> Pillow.Image:
    """Samples of any range, the lowest made black and the highest white."""
    image = image.convert("F")
    extrema = image.getextrema()
    low, high = (float(each) for each in extrema if isinstance(each, int | float))
    scale = 255 / (high - low) if 0 < high - low < float("inf") else 0.0
    return image.point(lambda value: value * scale - low * scale).convert("L")


_TO_KNOWN: dict[str, Callable[[Pillow.Image], Pillow.Image]] = {
    "P": _palette,
    "PA": _palette,
    "La": lambda image: image.convert("LA"),
    "RGBa": lambda image: image.convert("RGBA"),
    "I;16": _sixteen,
    "I;16L": _sixteen,
    "I;16B": _sixteen,
    "I;16N": _sixteen,
    "I": _stretched,
    "F": _stretched,
}
