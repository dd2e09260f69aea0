"""An article's pictures: read from the article's own folder and nowhere else, and only if they can be shown."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from ..diagnostics import Diagnostic, Result, Span
from ..document import Document, Figure, Image
from ..errors import ReadError
from ..walk import query

#: A larger file is not read, in bytes.
LARGEST = 50_000_000
#: A picture of more pixels than this is not decoded.
MOST_PIXELS = 40_000_000
#: The formats that are decoded (Pillow's names); others, as EPS, would run programs.
DECODED = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
HINT = "put the picture beside the article, as PNG or JPEG, and name it by its path from there"


def load_pictures(document: Document, folder: Path, file: str) -> Result[dict[str, bytes]]:
    """The bytes of every picture of the document by its ``src``; one that cannot be shown is left out and reported."""
    lines = {figure.image: figure.line for figure in query(document, Figure)}
    pictures: dict[str, bytes] = {}
    diagnostics: list[Diagnostic] = []
    for image in dict.fromkeys(query(document, Image)):
        place = Span(file, lines.get(image, 0))
        try:
            pictures[image.src] = read_picture(image.src, folder)
        except ReadError as error:
            diagnostics.append(Diagnostic("image", f"{error}: its description is printed instead", place, HINT))
        if not image.alt.strip():
            message = f"picture {image.src!r} has no description: who cannot see it learns nothing"
            diagnostics.append(
                Diagnostic("alt-text", message, place, "write it between the brackets: ![description](file)")
            )
    return Result(pictures, tuple(diagnostics))


def read_picture(src: str, folder: Path) -> bytes:
    """A picture's bytes; ReadError says why they cannot be had or shown."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+:|//", src):
        raise ReadError(f"picture {src!r} is not in the article's folder (nothing is fetched)")
    root = folder.resolve()
    try:
        path = (root / unquote(src)).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            raise ReadError(f"picture {src!r} is not in the article's folder")
        if path.stat().st_size > LARGEST:
            raise ReadError(f"picture {src!r} is larger than {LARGEST // 1_000_000} MB")
        data = path.read_bytes()
    except (OSError, ValueError, RuntimeError) as error:
        raise ReadError(f"picture {src!r} cannot be read ({error})") from error
    for reason in _unfit(data):
        raise ReadError(f"picture {src!r} {reason}")
    return data


def _unfit(data: bytes) -> Iterator[str]:
    """Why a picture cannot be shown."""
    from PIL import Image as Pictures
    from PIL import UnidentifiedImageError

    try:
        with warnings.catch_warnings(action="ignore"), Pictures.open(io.BytesIO(data), formats=DECODED) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                yield f"has more than {MOST_PIXELS // 1_000_000} million pixels"
                return
            if picture.mode.startswith(("I", "F")):
                yield "has more than 8 bits a channel: save it with 8"
                return
            picture.load()
    except UnidentifiedImageError:
        yield "is not a picture in a format that can be printed"
    except (OSError, SyntaxError, ValueError, Pictures.DecompressionBombError) as error:
        yield f"is damaged ({error})"
