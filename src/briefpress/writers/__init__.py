"""The formats an article can be written in; a writer's libraries are imported when it is first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, Result
from ..document import Document, PageRef
from ..errors import UsageError
from ..labels import Labels, labels_for
from ..theme import Theme
from ..variants import AS_USUAL, VARIANTS, PdfOptions, variant_option
from ..walk import query
from .citations import pages_once
from .contents import LONG, without_auto
from .formulas import unset_formulas
from .length import surely_long, surely_short
from .links import broken_links
from .printed import Pictures, printed_pictures, without_transparency
from .wide import parted_tables

if TYPE_CHECKING:
    from .pdf import Layout

#: What can be asked for with ``--to``.
FORMATS = ("pdf", "docx", "json")
#: Those that show pictures.
PRINTED = {"pdf", "docx"}


def check_formats(to: Sequence[str]) -> None:
    """UsageError when one of the formats is not known."""
    if not to:
        raise UsageError(f"no format given: give one or more of {','.join(FORMATS)}")
    for name in to:
        if name not in FORMATS:
            raise UsageError(f"unknown format {name!r}: give one or more of {','.join(FORMATS)}")


def write_formats(
    document: Document,
    to: Sequence[str],
    theme: Theme,
    resources: Mapping[str, bytes],
    pdf: PdfOptions = AS_USUAL,
) -> Result[dict[str, bytes]]:
    """The document in each format; one layout serves the PDF and the page numbers in the Word file."""
    check_formats(to)
    labels = labels_for(document.meta.lang)
    files: dict[str, bytes] = {}
    diagnostics: list[Diagnostic] = [*labels.diagnostics, *broken_links(document), *unset_formulas(document)]
    pictures = printed_pictures(document, theme, resources if set(to) & PRINTED else {})
    diagnostics += pictures.diagnostics
    parted = parted_tables(document, theme)
    diagnostics += parted.diagnostics if set(to) & PRINTED else ()
    printed = without_auto(parted.value) if surely_short(parted.value, theme) else parted.value
    layout: Layout | None = None
    if "pdf" in to or ("docx" in to and (printed.contents or any(query(printed, PageRef)))):
        laid_out = _laid_out(printed, theme, labels.value, _shown(pictures.value, pdf))
        printed, layout = laid_out.value
        diagnostics += laid_out.diagnostics
    for name in dict.fromkeys(to):
        match name:
            case "pdf" if layout:
                made = layout.pdf(pdf)
                files[name] = made.value
                diagnostics += made.diagnostics
            case "docx":
                from . import docx

                pages = {"": layout.count, **layout.pages} if layout else {}
                files[name] = docx.write(printed, theme, labels.value, pictures.value, pages)
            case "json":
                from . import json

                files[name] = json.write(document)
    return Result(files, tuple(dict.fromkeys(diagnostics)))


def _laid_out(document: Document, theme: Theme, labels: Labels, pictures: Pictures) -> Result[tuple[Document, Layout]]:
    """The document as it is printed, and its pages: what stands in it because of them needs another layout."""
    from .pdf import lay_out

    printed = document if surely_long(document, theme) else without_auto(document)
    result = lay_out(printed, theme, labels, pictures)
    if printed is not document and result.value.count > LONG:
        printed = document
        result = lay_out(printed, theme, labels, pictures)
    if (once := pages_once(printed, result.value.pages, labels)) is not printed:
        printed = once
        result = lay_out(printed, theme, labels, pictures)
    return Result((printed, result.value), result.diagnostics)


def _shown(pictures: Pictures, pdf: PdfOptions) -> Pictures:
    """The pictures as the variant of PDF can hold them: part 1 of PDF/A knows no transparency."""
    part = VARIANTS[variant_option(pdf.variant)].archival[:1]
    return without_transparency(pictures) if part == "1" else pictures
