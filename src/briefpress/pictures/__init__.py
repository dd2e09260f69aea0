"""Pictures from the bytes of a file to what both outputs can hold: measured, freed of what is not the picture, bounded.

`measure` reads a head and decodes nothing; `prepare` gives the picture for its printed width. Both are pure, and raise
ReadError with the words that follow "picture 'name'".
"""

from __future__ import annotations

from ..errors import ReadError
from .kinds import kind_of
from .raster import measure_raster, prepare_raster
from .svg import measure_svg, prepare_svg
from .types import Faces, Measured, Picture

#: The families of the font packages.
OURS = Faces()

__all__ = ["Faces", "Measured", "Picture", "measure", "prepare"]


def measure(data: bytes) -> Measured:
    """The natural size of a picture and what decoding it costs; ReadError where it is none that can be printed."""
    return measure_svg(data) if kind_of(data) == "svg" else measure_raster(data)


def prepare(data: bytes, width: float, faces: Faces = OURS) -> Picture:
    """The picture for a print of at most ``width`` points; ReadError where it is damaged or hostile.

    ``faces`` are what the text of a drawing is set in.
    """
    if not width > 0:
        raise ReadError("has no width")
    return prepare_svg(data, width, faces) if kind_of(data) == "svg" else prepare_raster(data, width)
