"""Drawings (SVG 1.1 and 2): read without entities, rebuilt of what can be printed alone, bounded, and drawn once."""

from __future__ import annotations

import math
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from ...errors import ReadError
from ..types import POINTS_PER_INCH, PRINTED, Faces, Measured, Picture
from .allowed import MISSED, local
from .clean import cleaned
from .cost import check_cost
from .parsing import parse
from .runs import SHAPED, drawn_words, parted
from .size import natural_size
from .styles import has_skipped

#: Points in a pixel of CSS.
PIXEL = 0.75
#: Pixels; the stand-in is no larger.
LARGEST = 4000


def measure_svg(data: bytes) -> Measured:
    """The natural size, as CSS has it (CSS Images 3, 4.1)."""
    root = parse(data)
    width, height = natural_size(root)
    missed = list(_missed(root))
    told = (f"has parts that cannot be printed: {', '.join(missed)}",) if missed else ()
    return Measured(width * PIXEL, height * PIXEL, told=told, words=drawn_words(root))


def _missed(root: Element) -> Iterator[str]:
    """What would be seen of a drawing and is left out."""
    yield from sorted(MISSED.intersection(local(each.tag) for each in root.iter()))
    if any(each.get("spreadMethod", "pad") != "pad" for each in root.iter()):
        yield "gradients that repeat"
    if has_skipped(root):
        yield "rules of style with long or unknown selectors"


def prepare_svg(data: bytes, width: float, faces: Faces) -> Picture:
    """The drawing without script, outside references and whatever else is not in the tables of `allowed`."""
    root = parse(data)
    wide, high = natural_size(root)
    drawing = cleaned(root, faces)
    check_cost(drawing.root)
    viewbox = root.get("viewBox") or f"0 0 {wide:g} {high:g}"
    drawing.root.attrib |= {"width": f"{wide:g}", "height": f"{high:g}", "viewBox": viewbox}
    pixels = _drawn(_written(parted(drawing.root, faces.served)), width, high / wide, faces)
    return Picture("svg", _written(drawing.root), pixels, drawing.inner, bool(SHAPED.search(drawn_words(drawing.root))))


def _written(root: Element) -> bytes:
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _drawn(svg: bytes, width: float, ratio: float, faces: Faces) -> bytes:
    """The drawing in pixels, on nothing, in our fonts alone."""
    from resvg_py import svg_to_bytes

    across = min(math.ceil(width / POINTS_PER_INCH * PRINTED), LARGEST, max(1, round(LARGEST / ratio)))
    try:
        return svg_to_bytes(
            svg_string=svg.decode(),
            width=across,
            height=max(1, round(across * ratio)),
            skip_system_fonts=True,
            font_dirs=list(faces.folders),
            font_files=list(faces.files),
            font_family=faces.sans,
            serif_family=faces.serif,
            sans_serif_family=faces.sans,
            monospace_family=faces.mono,
        )
    except ValueError as error:
        raise ReadError(f"is a drawing that cannot be drawn ({str(error)[:80]})") from error
