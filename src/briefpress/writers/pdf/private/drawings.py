"""Drawings that WeasyPrint 70.0 fails on, printed as the pixels of them: nothing of one is lost, nor half of it drawn.

``images.SVGImage.draw`` logs whatever an odd drawing raises, and leaves what was drawn up to there, in a state that may
be any. We draw it, and where that fails take back what was written and draw its stand-in, which Word has too.

``tests/test_pdf_private.py`` fails when these names move.
"""

from __future__ import annotations

import logging
from functools import wraps
from typing import Any

from weasyprint.images import SVGImage

LOGGER = logging.getLogger("weasyprint")
#: What an odd drawing makes the engine raise.
ERRORS = (ArithmeticError, AssertionError, AttributeError, LookupError, NameError, RuntimeError, TypeError, ValueError)
#: What is logged of a drawing, by its address.
PIXELS = "drawing as pixels: %s"


def mend() -> None:
    """Replace WeasyPrint's function by ours around it; once a process."""
    SVGImage.draw = _draw(SVGImage.draw)


def stand_in(url: str) -> str:
    """The address of what stands in for a drawing."""
    return f"stand-in:{url}"


def _draw(original: Any) -> Any:
    @wraps(original)
    def draw(self: Any, stream: Any, width: float, height: float, style: Any) -> None:
        pixels = self._url_fetcher.images.get(stand_in(self._base_url))
        if pixels is None:
            original(self, stream, width, height, style)
            return
        written, matrices = len(stream.stream), list(stream._ctm_stack)
        try:
            self._svg.draw(stream, width, height, self._base_url, self._context)
        except ERRORS:
            LOGGER.warning(PIXELS, self._base_url)
            del stream.stream[written:]
            stream._ctm_stack[:] = matrices
            _forget(stream)
            pixels.draw(stream, width, height, style)

    return draw


def _forget(stream: Any) -> None:
    """Have the stream set colours and fonts anew: what it knows of was taken back."""
    stream._current_color = stream._current_color_stroke = None
    stream._current_alpha = stream._current_alpha_stroke = None
    stream._current_font = stream._current_font_size = None
