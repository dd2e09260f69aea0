"""The formats in which sources are printed for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..errors import UsageError
from ..source import Source
from .bibtex_write import write_bibtex
from .csl import write_json
from .csv import write_csv
from .ris import write_ris

FORMATS: dict[str, Callable[[Iterable[Source]], str]] = {
    "csl-json": write_json,
    "bibtex": write_bibtex,
    "ris": write_ris,
    "csv": write_csv,
}


def write_sources(sources: Iterable[Source], to: str) -> str:
    """The sources in a format; UsageError for one that is not known."""
    if to not in FORMATS:
        raise UsageError(f"no format {to!r} of sources: give one of {', '.join(FORMATS)}")
    return FORMATS[to](sources)
