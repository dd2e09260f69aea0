"""What is taken from WeasyPrint as it is, by a name that it does not publish."""

from __future__ import annotations

from importlib.resources import files

from weasyprint.css.counters import CounterStyle

__all__ = ["CounterStyle", "profile"]


def profile() -> bytes:
    """The colour profile sRGB2014 of the ICC, which WeasyPrint carries."""
    return files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()
