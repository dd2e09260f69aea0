"""The DOCX writer: the finished document as a Word file with native footnotes, made of named styles."""

from __future__ import annotations

from collections.abc import Mapping

from ...document import Document
from ...labels import Labels
from ...theme import Theme
from ..printed import Pictures


def write(document: Document, theme: Theme, labels: Labels, pictures: Pictures, pages: Mapping[str, int]) -> bytes:
    """The DOCX file of a finished document.

    ``pictures`` are what `printed_pictures` gives; an image that is not in it is printed as its description.
    ``pages`` maps an anchor to the page on which the layout put it, and the empty string to the number of pages.
    """
    # here, not above: a program that only lists its formats need not load python-docx
    from .writer import write_package

    return write_package(document, theme, labels, pictures, pages)
