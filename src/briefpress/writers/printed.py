"""The pictures of a document as they are printed: each sized for the page, decoded once, the same in both formats."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import msgspec
from msgspec.structs import replace

from ..diagnostics import Diagnostic, Result, Span
from ..document import Document, Image
from ..errors import ReadError
from ..pictures import Faces, Measured, Picture, measure, prepare
from ..theme import Theme
from ..walk import located
from .fonts.drawings import faces_of, missing_in_drawings
from .pictures import name
from .sizes import Frames, fitted

#: Pixels of all pictures of an article together.
MOST_PIXELS = 400_000_000
HINT = "put the picture beside the article, as PNG, JPEG or SVG, and name it by its path from there"
PIXELS_HINT = "its description says to a screen reader what is written in it: look that it does"
PART_HINT = "save what is wanted of it as a picture of its own"


class Printed(msgspec.Struct, frozen=True):
    """A picture on the page: its ``width`` and ``height`` in points, and a ``name`` that no other picture has.

    ``inline`` says that it is no higher than a line, and stands on it as a letter does; ``stretched`` that its sides
    are not in their natural ratio.
    """

    picture: Picture
    name: str
    width: float
    height: float
    inline: bool = False
    stretched: bool = False


Pictures = Mapping[Image, Printed]


def picture_url(printed: Printed) -> str:
    """The address by which the layout engine finds it."""
    return f"picture:{printed.name}"


def printed_pictures(document: Document, theme: Theme, resources: Mapping[str, bytes]) -> Result[Pictures]:
    """Each image of the document that can be printed; ``resources`` maps its ``src`` to the bytes of a file.

    What cannot be printed is left out and reported.
    """
    workshop = _Workshop(resources)
    frames = Frames(document, theme)
    images = [(image, line) for image, line in located(document, Image) if image.src in resources]
    measured = {image: found for image, line in images if (found := workshop.measured(image, line))}
    sizes = {image: fitted(image, found, frames.of(image)) for image, found in measured.items()}
    widest: dict[bytes, float] = {}
    for image, (width, _) in sizes.items():
        data = resources[image.src]
        widest[data] = max(width, widest.get(data, 0.0))
    words = [(found.words, line) for image, line in images if (found := measured.get(image)) and not found.pixels]
    faces = faces_of(theme, "".join(text for text, _ in words)) if words else Faces()
    made = dict(workshop.prepared(widest, images, faces))
    printed = {
        image: Printed(*made[data], *size, frames.is_inline(image, size[1]), bool(image.width and image.height))
        for image, size in sizes.items()
        if (data := resources[image.src]) in made
    }
    return Result(printed, tuple(dict.fromkeys((*workshop.diagnostics, *missing_in_drawings(faces, words)))))


def without_transparency(pictures: Pictures) -> Pictures:
    """The same pictures on white, for what holds no transparency (PDF/A-1)."""
    from ..pictures.opaque import opaque

    made = {printed.name: opaque(printed.picture) for printed in pictures.values()}
    return {image: replace(printed, picture=made[printed.name]) for image, printed in pictures.items()}


def in_pixels(pictures: Pictures) -> Pictures:
    """The same pictures, with those drawings as pixels whose text cannot be set letter by letter (as it is)."""
    return {
        image: replace(each, picture=Picture("png", each.picture.png)) if each.picture.shaped else each
        for image, each in pictures.items()
    }


def told_in_pixels(document: Document, pictures: Pictures) -> Iterator[Diagnostic]:
    """A diagnostic for each of these drawings."""
    for image, line in located(document, Image):
        if (printed := pictures.get(image)) and printed.picture.shaped:
            message = f"picture {name(image.src)!r} has text whose letters join, stack or run from right to left"
            yield Diagnostic("image", f"{message}: the PDF has it as pixels", Span("", line), PIXELS_HINT)


class _Workshop:
    """Looks at each file once, and says of each image what cannot be printed of it."""

    def __init__(self, resources: Mapping[str, bytes]) -> None:
        self.resources = resources
        self.diagnostics: list[Diagnostic] = []
        self._measured: dict[bytes, Measured | ReadError] = {}
        self._pixels = 0

    def measured(self, image: Image, line: int) -> Measured | None:
        """How large the file is by itself; None where it cannot be printed."""
        data = self.resources[image.src]
        if data not in self._measured:
            self._measured[data] = self._measure(data)
        found = self._measured[data]
        if isinstance(found, ReadError):
            self.refuse(image, line, found)
            return None
        for told in found.told:
            self.diagnostics.append(
                Diagnostic("image", f"picture {name(image.src)!r} {told}", Span("", line), PART_HINT)
            )
        return found

    def prepared(
        self, widest: Mapping[bytes, float], images: Iterable[tuple[Image, int]], faces: Faces
    ) -> Iterator[tuple[bytes, tuple[Picture, str]]]:
        """The picture in each file for its widest print, and its name."""
        for data, width in widest.items():
            try:
                yield data, (prepare(data, width, faces), hashlib.sha256(data).hexdigest()[:16])
            except ReadError as error:
                for image, line in images:
                    if self.resources[image.src] == data:
                        self.refuse(image, line, error)

    def refuse(self, image: Image, line: int, error: ReadError) -> None:
        """Say that an image is printed as its description, and why."""
        message = f"picture {name(image.src)!r} {error}: its description is printed instead"
        self.diagnostics.append(Diagnostic("image", message, Span("", line), HINT))

    def _measure(self, data: bytes) -> Measured | ReadError:
        try:
            found = measure(data)
        except ReadError as error:
            return error
        self._pixels += found.pixels
        if self._pixels > MOST_PIXELS:
            millions = MOST_PIXELS // 1_000_000
            return ReadError(f"comes after {millions} million pixels of other pictures: use smaller ones")
        return found
