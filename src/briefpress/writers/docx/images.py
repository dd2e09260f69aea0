"""The pictures of one article as parts of its package: each stored once, a drawing with its stand-in."""

from __future__ import annotations

from ...document import Image
from ..printed import Pictures, Printed
from .parts import Part, part


class Media:
    """The pictures of one article; ``parts`` are those of the pictures that came up."""

    def __init__(self, printed: Pictures) -> None:
        self._printed = printed
        self._names: dict[bytes, str] = {}
        self.parts: list[Part] = []

    def get(self, image: Image) -> Printed | None:
        """The picture, or None where it cannot be printed."""
        return self._printed.get(image)

    def pixels(self, printed: Printed) -> str:
        """The name of the part with its pixels, which of a drawing are its stand-in."""
        picture = printed.picture
        return self._part(picture.png, "png") if picture.kind == "svg" else self._part(picture.data, picture.kind)

    def drawing(self, printed: Printed) -> str:
        """The name of the part with the drawing; empty for a picture of pixels."""
        return self._part(printed.picture.data, "svg") if printed.picture.kind == "svg" else ""

    def _part(self, data: bytes, ending: str) -> str:
        if data not in self._names:
            self._names[data] = f"word/media/image{len(self._names) + 1}.{ending}"
            self.parts.append(part(self._names[data], "", data))
        return self._names[data]
