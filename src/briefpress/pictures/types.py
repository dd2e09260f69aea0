"""What a picture is before it is decoded, and what it is when both outputs can hold it."""

from __future__ import annotations

from typing import Literal

import msgspec

#: Dots to an inch at which pictures are printed; more are not seen.
PRINTED = 300
POINTS_PER_INCH = 72


class Measured(msgspec.Struct, frozen=True):
    """A picture's natural size in points, and how many pixels are decoded; ``told`` is what is not printed of it."""

    width: float
    height: float
    pixels: int = 0
    told: tuple[str, ...] = ()


class Picture(msgspec.Struct, frozen=True):
    """A picture fit for both outputs.

    ``png`` is a drawing's stand-in where vectors cannot be shown; ``inner`` are the pictures in it by their addresses.
    """

    kind: Literal["png", "jpeg", "svg"]
    data: bytes
    png: bytes = b""
    inner: tuple[tuple[str, Picture], ...] = ()


class Faces(msgspec.Struct, frozen=True):
    """The families that the text of a drawing is set in, and the folders where their files are."""

    serif: str = "PT Serif"
    sans: str = "PT Sans"
    mono: str = "IBM Plex Mono"
    folders: tuple[str, ...] = ()
