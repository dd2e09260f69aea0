"""What is on the pages of a PDF, and what is beside them, as PDFium finds it."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
from pypdfium2 import PdfDocument, PdfPage

#: Points beyond the edge that are a matter of rounding.
TOLERANCE = 1.0


def beside_pages(pdf: bytes) -> list[str]:
    """Everything that is beside a page: characters, and pictures with their place."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [found for number in range(len(document)) for found in _beside(document, number)]


def _beside(document: PdfDocument, number: int) -> Iterator[str]:
    page = document[number]
    text = page.get_textpage()
    for index in range(text.count_chars()):
        if _outside(text.get_charbox(index), page) and (character := text.get_text_range(index, 1).strip()):
            yield f"page {number + 1}: {character!r}"
    for each in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE, pypdfium2.raw.FPDF_PAGEOBJ_FORM], max_depth=1):
        if _outside(place := each.get_bounds(), page):
            yield f"page {number + 1}: a picture at {place}"
    text.close()
    page.close()


def _outside(place: tuple[float, float, float, float], page: PdfPage) -> bool:
    left, bottom, right, top = place
    width, height = page.get_size()
    beyond = right > width + TOLERANCE or top > height + TOLERANCE
    return beyond or left < -TOLERANCE or bottom < -TOLERANCE
