"""An article's pictures: from the article itself or its own folder and nowhere else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from ..diagnostics import Diagnostic, Result, Span
from ..document import Document, Image
from ..errors import ReadError
from ..limits import DEFAULT, Limits
from ..pictures.data_urls import DATA, decoded
from ..walk import located
from ..writers.pictures import name
from ..writers.printed import HINT
from .folder import read_inside

ALT_HINT = "write it between the brackets: ![description](file); one that says nothing is ![](file){.decorative}"


def load_pictures(document: Document, folder: Path, file: str, limits: Limits = DEFAULT) -> Result[dict[str, bytes]]:
    """The bytes of every picture of the document by its ``src``; one that is not to be had is left out and reported."""
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
        if not image.alt.strip() and not image.decorative:
            message = f"picture {name(image.src)!r} has no description: who cannot see it learns nothing"
            diagnostics.append(Diagnostic("alt-text", message, place, ALT_HINT))
    return Result(pictures, tuple(diagnostics))


def read_picture(src: str, folder: Path, limits: Limits = DEFAULT) -> bytes:
    """A picture's bytes, from the article's folder or the ``data:`` URL itself; ReadError says why they are not had."""
    try:
        return _decoded(src, limits) if src[: len(DATA)].lower() == DATA else _read(src, folder, limits)
    except ReadError as error:
        raise ReadError(f"picture {name(src)!r} {error}") from error


def _read(src: str, folder: Path, limits: Limits) -> bytes:
    return read_inside(unquote(src), folder, limits.picture_bytes, _too_large(limits))


def _decoded(src: str, limits: Limits) -> bytes:
    # four characters of base64 are three bytes, and three of an escape one
    if len(src) > 4 * limits.picture_bytes:
        raise ReadError(_too_large(limits))
    data = decoded(src)
    if len(data) > limits.picture_bytes:
        raise ReadError(_too_large(limits))
    return data


def _too_large(limits: Limits) -> str:
    return f"is larger than {limits.picture_bytes} bytes (--limit picture-bytes raises that)"
