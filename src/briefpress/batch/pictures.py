"""An article's pictures: from the article itself or its own folder and nowhere else, and only if they can be shown."""

from __future__ import annotations

import io
import warnings
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from ..diagnostics import Diagnostic, Result, Span
from ..document import Document, Image
from ..errors import ReadError
from ..limits import DEFAULT, Limits
from ..walk import located
from ..writers.pictures import DATA, name
from .folder import read_inside

#: The digits of base64 that URLs have instead of two others (RFC 4648, section 5).
URL_SAFE = bytes.maketrans(b"-_", b"+/")
#: A picture of more pixels than this is not decoded.
MOST_PIXELS = 40_000_000
#: The formats that are decoded (Pillow's names); others, as EPS, would run programs.
DECODED = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
HINT = "put the picture beside the article, as PNG or JPEG, and name it by its path from there"


def load_pictures(document: Document, folder: Path, file: str, limits: Limits = DEFAULT) -> Result[dict[str, bytes]]:
    """The bytes of every picture of the document by its ``src``; one that cannot be shown is left out and reported."""
    pictures: dict[str, bytes] = {}
    diagnostics: list[Diagnostic] = []
    seen: set[Image] = set()
    for image, line in located(document, Image):
        if image in seen:
            continue
        seen.add(image)
        place = Span(file, line)
        try:
            pictures[image.src] = read_picture(image.src, folder, limits)
        except ReadError as error:
            diagnostics.append(Diagnostic("image", f"{error}: its description is printed instead", place, HINT))
        if not image.alt.strip():
            message = f"picture {name(image.src)!r} has no description: who cannot see it learns nothing"
            diagnostics.append(
                Diagnostic("alt-text", message, place, "write it between the brackets: ![description](file)")
            )
    return Result(pictures, tuple(diagnostics))


def read_picture(src: str, folder: Path, limits: Limits = DEFAULT) -> bytes:
    """A picture's bytes, from the article's folder or the ``data:`` URL itself; ReadError says why they are not had."""
    try:
        data = _decoded(src, limits) if src[: len(DATA)].lower() == DATA else _read(src, folder, limits)
        for reason in _unfit(data):
            raise ReadError(reason)
    except ReadError as error:
        raise ReadError(f"picture {name(src)!r} {error}") from error
    return data


def _read(src: str, folder: Path, limits: Limits) -> bytes:
    return read_inside(unquote(src), folder, limits.picture_bytes, _too_large(limits))


def _decoded(src: str, limits: Limits) -> bytes:
    """What a ``data:`` URL holds (RFC 2397): percent-encoded, or in base64 with or without its padding."""
    kind, comma, data = src[len(DATA) :].partition(",")
    if not comma:
        raise ReadError("is a data: URL without a comma: nothing is in it")
    # four characters of base64 are three bytes, and three of an escape one
    if len(data) > 4 * limits.picture_bytes:
        raise ReadError(_too_large(limits))
    written = unquote_to_bytes(data)
    if kind.rstrip().lower().endswith(";base64"):
        digits = written.translate(None, b" \t\r\n\f").rstrip(b"=").translate(URL_SAFE)
        try:
            written = b64decode(digits + b"=" * (-len(digits) % 4), validate=True)
        except ValueError as error:
            raise ReadError("is a data: URL whose base64 is damaged") from error
    if len(written) > limits.picture_bytes:
        raise ReadError(_too_large(limits))
    return written


def _too_large(limits: Limits) -> str:
    return f"is larger than {limits.picture_bytes} bytes (--limit picture-bytes raises that)"


def _unfit(data: bytes) -> Iterator[str]:
    """Why a picture cannot be shown."""
    from PIL import Image as Pictures, UnidentifiedImageError

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
