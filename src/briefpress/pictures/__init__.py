"""Pictures from the bytes of a file to what both outputs can hold: measured, freed of what is not the picture, bounded.

`measure` reads a head and decodes nothing; `prepare` gives the picture for its printed width. Both are pure, and raise
ReadError with the words that follow "picture 'name'".
"""

from __future__ import annotations

from .kinds import kind_of
from .types import Faces, Measured, Picture

#: The families of the font packages.
OURS = Faces()

__all__ = ["Faces", "Measured", "Picture", "measure", "prepare"]


def measure(data: bytes) -> Measured:
    """The natural size of a picture and what decoding it costs; ReadError where it is none that can be printed."""
    # here, not above: a program that only lists its formats need not load the libraries
    from .raster import measure_raster
    from .svg import measure_svg

    return measure_svg(data) if kind_of(data) == "svg" else measure_raster(data)


def prepare(data: bytes, width: float, faces: Faces = OURS) -> Picture:
    """The picture for a print of at most ``width`` points; ReadError where it is damaged or hostile.

    ``faces`` are what the text of a drawing is set in.
    """
    from .raster import prepare_raster
    from .svg import prepare_svg

    return prepare_svg(data, width, faces) if kind_of(data) == "svg" else prepare_raster(data, width)
