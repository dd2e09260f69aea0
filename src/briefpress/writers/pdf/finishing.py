"""A drawn file, finished: what it carries and what it says of itself, before it is written."""

from __future__ import annotations

from collections.abc import Iterator

import pydyf

from ...diagnostics import Diagnostic, Span
from ...variants import VARIANTS, Attachment
from .catalog import attach, describe, map_roles, set_colours, set_view
from .claims import Drawn, kept
from .properties import Properties

__all__ = ["Drawn", "finished"]


MEND = "mend that, or ask for another --pdf-variant"
DESCRIBE = "describe each picture, or mark it as decorative: ![description](file), ![](file){.decorative}"


def finished(
    drawn: Drawn, name: str, properties: Properties, source: Attachment | None, attached: str
) -> Iterator[Diagnostic]:
    """Make a drawn file the variant of that ``name``; what is told of it.

    Only a drawn file shows whether it is what the variant claims: it claims no more than is true. ``source`` is the
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
    claimed, reasons = kept(drawn, variant)
    if reasons:
        still = f" but pdf/a-{claimed.archival}" if claimed.archival else ""
        message = f"the PDF does not claim to be {name}{still}: {'; '.join(reasons)}"
        yield Diagnostic(
            "conformance", message, Span(""), DESCRIBE if drawn.undescribed and variant.accessible else MEND
        )
    describe(pdf, properties, claimed)


def _keep_pixels(pdf: pydyf.PDF) -> None:
    """Have no picture smoothed, which PDF/A forbids (ISO 19005-3, 6.2.8)."""
    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and "Interpolate" in each.extra:
            each.extra["Interpolate"] = "false"
