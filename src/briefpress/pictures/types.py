"""What a picture is before it is decoded, and what it is when both outputs can hold it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

#: Dots to an inch at which pictures are printed; more are not seen.
PRINTED = 300
POINTS_PER_INCH = 72


class Measured(msgspec.Struct, frozen=True):
    """A picture's natural size in points, and how many pixels are decoded; ``told`` is what is not printed of it.

    ``words`` is the text of a drawing.
    """

    width: float
    height: float
    pixels: int = 0
    told: tuple[str, ...] = ()
    words: str = ""


class Picture(msgspec.Struct, frozen=True):
    """A picture fit for both outputs.

    ``png`` is a drawing's stand-in where vectors cannot be shown; ``inner`` are the pictures in it by their addresses.
    ``shaped`` says that its text cannot be set letter by letter: its letters join, stack or run from right to left.
    """

    kind: Literal["png", "jpeg", "svg"]
    data: bytes
    png: bytes = b""
    inner: tuple[tuple[str, Picture], ...] = ()
    shaped: bool = False


class Faces(msgspec.Struct, frozen=True):
    """The families that the text of a drawing is set in, and the folders and files where they are.

    ``served`` is, by one of the three, who has the characters that it lacks; ``replaced`` what is printed in place of
    characters that nobody has, for `str.translate`.
    """

    serif: str = "PT Serif"
    sans: str = "PT Sans"
    mono: str = "IBM Plex Mono"
    folders: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    served: Mapping[str, Mapping[str, str]] = {}
    replaced: Mapping[int, str] = {}
