"""The natural size of a drawing, in pixels of CSS (CSS Images 3, 4.1 and SVG 2, 8.12)."""

from __future__ import annotations

import math
import re
from xml.etree.ElementTree import Element

from ...errors import ReadError
from ..lengths import pixels

#: What a drawing has that does not say (CSS 2, 10.3.2).
DEFAULT = 300.0, 150.0
#: Pixels; none is larger.
LARGEST = 100_000.0


def natural_size(root: Element) -> tuple[float, float]:
    """Width and height; ReadError where they make no picture."""
    width, height = pixels(root.get("width", "")), pixels(root.get("height", ""))
    box = _viewbox(root)
    ratio = box[1] / box[0] if box else DEFAULT[1] / DEFAULT[0]
    if width is None and height is None:
        width, height = box or DEFAULT
    elif width is None:
        width = (height or 0) / ratio
    elif height is None:
        height = width * ratio
    if not (0 < width <= LARGEST and 0 < (height or 0) <= LARGEST):
        raise ReadError("is a drawing without a size")
    return width, height or 0


def _viewbox(root: Element) -> tuple[float, float] | None:
    """The width and height of the view box, where it has any."""
    try:
        numbers = [float(each) for each in re.split(r"[\s,]+", root.get("viewBox", "").strip())]
    except ValueError:
        return None
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)) or numbers[2] <= 0 or numbers[3] <= 0:
        return None
    return numbers[2], numbers[3]
