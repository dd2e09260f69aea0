"""A drawn file, finished: what it carries and what it says of itself, before it is written."""

from __future__ import annotations

from collections.abc import Iterator

import pydyf

from ...diagnostics import Diagnostic, Span
from ...variants import VARIANTS, Attachment, Variant
from .catalog import attach, describe, map_roles, set_colours, set_view
from .claims import Drawn, broken
from .properties import Properties

__all__ = ["Drawn", "finished"]


def finished(
    drawn: Drawn, name: str, properties: Properties, source: Attachment | None, attached: str
) -> Iterator[Diagnostic]:
    """Make a drawn file the variant of that ``name``; what is told of it.

    Only a drawn file shows whether it is what the variant claims: where it is not, it claims nothing. ``source`` is the
    article's file, and ``attached`` says so in words.
    """
    pdf, variant = drawn.pdf, VARIANTS[name]
    _keep_pixels(pdf)
    if variant.archival:
        set_colours(pdf)
    map_roles(pdf, variant)
    set_view(pdf, properties)
    if source and variant.attaches:
        attach(pdf, source, attached)
    elif source:
        yield Diagnostic("attachment", f"{name} holds no attachment: the article's source is left out", Span(""))
    reasons = broken(drawn, variant)
    if reasons:
        message = f"the PDF does not claim to be {name}: {'; '.join(reasons)}"
        yield Diagnostic("conformance", message, Span(""), "mend that, or ask for another --pdf-variant")
    describe(pdf, properties, Variant(variant.engine) if reasons else variant)


def _keep_pixels(pdf: pydyf.PDF) -> None:
    """Have no picture smoothed, which PDF/A forbids (ISO 19005-3, 6.2.8)."""
    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and "Interpolate" in each.extra:
            each.extra["Interpolate"] = "false"
