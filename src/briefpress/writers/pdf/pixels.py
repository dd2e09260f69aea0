"""Which drawings are printed as pixels since the engine fails on them, told by the names of their files."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from ...diagnostics import Diagnostic, Span
from ...document import Document, Image
from ...walk import located
from ..pictures import name
from ..printed import Pictures, picture_url

#: How the engine's log begins of one (`private.drawings`).
LOGGED = "drawing as pixels:"
#: The name of a picture and the line of its block, by its address.
Places = Mapping[str, tuple[str, int]]
NOWHERE: Places = MappingProxyType({})


def places_of(document: Document, pictures: Pictures) -> Places:
    """Where each picture that is printed first stands."""
    places: dict[str, tuple[str, int]] = {}
    for image, line in located(document, Image):
        if image in pictures:
            places.setdefault(picture_url(pictures[image]), (name(image.src), line))
    return places


def drawn_as_pixels(
    records: Sequence[logging.LogRecord], places: Places
) -> tuple[list[Diagnostic], list[logging.LogRecord]]:
    """What is told of those drawings, each once, and the other records."""
    urls = dict.fromkeys(str(each.args[0]) for each in records if _is_of_drawing(each) and isinstance(each.args, tuple))
    told = []
    for url in urls:
        file, line = places.get(url, (url, 0))
        message = f"picture {file!r} is a drawing with something odd in it: it is printed as pixels"
        told.append(Diagnostic("image", message, Span("", line), "save it as plain SVG, if its lines should be lines"))
    return told, [each for each in records if not _is_of_drawing(each)]


def _is_of_drawing(record: logging.LogRecord) -> bool:
    return record.msg.startswith(LOGGED)
