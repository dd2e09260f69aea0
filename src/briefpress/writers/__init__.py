"""The formats an article can be written in; a writer's libraries are imported when it is first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, Result
from ..document import Document, PageRef
from ..errors import UsageError
from ..labels import labels_for
from ..theme import Theme
from ..variants import AS_USUAL, VARIANTS, PdfOptions, variant_option
from ..walk import query
from .citations import pages_once
from .contents import LONG, without_auto
from .formulas import unset_formulas
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
    layout: Layout | None = None
    parted = parted_tables(document, theme)
    diagnostics += parted.diagnostics if set(to) & PRINTED else ()
    whole, document = document, parted.value
    printed = document
    if "pdf" in to or ("docx" in to and (document.contents or any(query(document, PageRef)))):
        from .pdf import lay_out

        shown = _shown(pictures.value, pdf)
        printed = without_auto(document)
        laid_out = lay_out(printed, theme, labels.value, shown)
        if printed is not document and laid_out.value.count > LONG:
            printed = document
            laid_out = lay_out(printed, theme, labels.value, shown)
        if (once := pages_once(printed, laid_out.value.pages, labels.value)) is not printed:
            printed = once
            laid_out = lay_out(printed, theme, labels.value, shown)
        layout = laid_out.value
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

                files[name] = json.write(whole)
    return Result(files, tuple(dict.fromkeys(diagnostics)))


def _shown(pictures: Pictures, pdf: PdfOptions) -> Pictures:
    """The pictures as the variant of PDF can hold them: part 1 of PDF/A knows no transparency."""
    part = VARIANTS[variant_option(pdf.variant)].archival[:1]
    return without_transparency(pictures) if part == "1" else pictures
