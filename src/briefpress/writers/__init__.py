"""The formats an article can be written in; a writer's libraries are imported when it is first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ..diagnostics import Diagnostic, Result
from ..document import Document, PageRef
from ..errors import UsageError
from ..labels import labels_for
from ..theme import Theme
from ..walk import query
from .citations import pages_once
from .contents import LONG, without_auto
from .formulas import unset_formulas
from .links import broken_links

if TYPE_CHECKING:
    from .pdf import Layout

#: What can be asked for with ``--to``.
FORMATS = ("pdf", "docx", "json")


def check_formats(to: Sequence[str]) -> None:
    """UsageError when one of the formats is not known."""
    if not to:
        raise UsageError(f"no format given: give one or more of {','.join(FORMATS)}")
    for name in to:
        if name not in FORMATS:
            raise UsageError(f"unknown format {name!r}: give one or more of {','.join(FORMATS)}")


def write_formats(
    document: Document, to: Sequence[str], theme: Theme, resources: Mapping[str, bytes]
) -> Result[dict[str, bytes]]:
    """The document in each format; one layout serves the PDF and the page numbers in the Word file."""
    check_formats(to)
    labels = labels_for(document.meta.lang)
    files: dict[str, bytes] = {}
    diagnostics: list[Diagnostic] = [*labels.diagnostics, *broken_links(document), *unset_formulas(document)]
    layout: Layout | None = None
    printed = document
    if "pdf" in to or ("docx" in to and (document.contents or any(query(document, PageRef)))):
        from .pdf import lay_out

        printed = without_auto(document)
        laid_out = lay_out(printed, theme, labels.value, resources)
        if printed is not document and laid_out.value.count > LONG:
            printed = document
            laid_out = lay_out(printed, theme, labels.value, resources)
        if (once := pages_once(printed, laid_out.value.pages, labels.value)) is not printed:
            printed = once
            laid_out = lay_out(printed, theme, labels.value, resources)
        layout = laid_out.value
        diagnostics += laid_out.diagnostics
    for name in dict.fromkeys(to):
        match name:
            case "pdf" if layout:
                pdf = layout.pdf()
                files[name] = pdf.value
                diagnostics += pdf.diagnostics
            case "docx":
                from . import docx

                pages = {"": layout.count, **layout.pages} if layout else {}
                files[name] = docx.write(printed, theme, labels.value, resources, pages)
            case "json":
                from . import json

                files[name] = json.write(document)
    return Result(files, tuple(dict.fromkeys(diagnostics)))
