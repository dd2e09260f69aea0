"""The variants of PDF that can be asked for and what each claims to be: a table, known without any library."""

from __future__ import annotations

import re
from typing import NamedTuple

from .errors import UsageError


class Variant(NamedTuple):
    """A variant: the name of the one that WeasyPrint starts from (empty for none), and what the file claims to be.

    ``archival`` is a part of ISO 19005 with its level (``3a``), ``accessible`` a part of ISO 14289. ``attaches`` says
    whether it may hold an article's source. ``never`` is why the claim that its name makes can never be kept.
    """

    engine: str = ""
    archival: str = ""
    accessible: int = 0
    attaches: bool = True
    never: str = ""


#: What a press asks for and a briefing note has not (ISO 15930).
NO_PRESS = "no theme has the colours of a press with their profile, and links are printed"

#: What PDF/UA-2 asks of links and bookmarks (ISO 14289-2, 8.8).
NO_ELEMENTS = "its links lead to places on pages, not to elements of the structure tree"

#: What is made where nothing is asked for.
DEFAULT = "pdf/a-3a+ua-1"

VARIANTS: dict[str, Variant] = {
    DEFAULT: Variant("pdf/a-3a", "3a", 1),
    "plain": Variant(),
    "pdf/a-1a": Variant("pdf/a-1a", "1a", attaches=False),
    "pdf/a-1b": Variant("pdf/a-1b", "1b", attaches=False),
    "pdf/a-2a": Variant("pdf/a-2a", "2a", attaches=False),
    "pdf/a-2b": Variant("pdf/a-2b", "2b", attaches=False),
    "pdf/a-2u": Variant("pdf/a-2u", "2u", attaches=False),
    "pdf/a-3a": Variant("pdf/a-3a", "3a"),
    "pdf/a-3b": Variant("pdf/a-3b", "3b"),
    "pdf/a-3u": Variant("pdf/a-3u", "3u"),
    "pdf/a-4e": Variant("pdf/a-4e", "4e"),
    "pdf/a-4f": Variant("pdf/a-4f", "4f"),
    # ISO 19005-4 has no level u: what is meant is its base level, whose text can always be read.
    "pdf/a-4u": Variant("pdf/a-4u", "4", attaches=False),
    "pdf/ua-1": Variant("pdf/ua-1", accessible=1),
    "pdf/ua-2": Variant("pdf/ua-2", accessible=2, never=NO_ELEMENTS),
    "pdf/x-1a": Variant(attaches=False, never=NO_PRESS),
    "pdf/x-3": Variant(attaches=False, never=NO_PRESS),
    "pdf/x-4": Variant(attaches=False, never=NO_PRESS),
    "pdf/x-5g": Variant(attaches=False, never=NO_PRESS),
}


class Attachment(NamedTuple):
    """A file that travels inside the PDF: its name without a folder, its MIME type and its bytes."""

    name: str
    type: str
    data: bytes


class PdfOptions(NamedTuple):
    """What can be asked of the PDF: ``variant`` is a key of `VARIANTS`, empty for `DEFAULT`; its ``source``, if any."""

    variant: str = ""
    source: Attachment | None = None


#: The default variant, and nothing attached.
AS_USUAL = PdfOptions()


def variant_option(text: str) -> str:
    """The key of `VARIANTS` that is meant by ``pdf/a-3a``, ``A-3a``, ``pdfa3a``, …; UsageError for anything else."""
    wanted = _bare(text)
    if wanted == "none":
        return "plain"
    for name in VARIANTS:
        if not wanted or wanted == _bare(name):
            return name
    raise UsageError(f"PDF variant {text!r}: give one of {', '.join(VARIANTS)}")


def _bare(name: str) -> str:
    return re.sub(r"[^a-z0-9+]|pdf", "", name.strip().lower())
