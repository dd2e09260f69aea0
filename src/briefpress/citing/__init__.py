"""Reading what a note cites from its words: the stretches that cite, and the fields of what each names."""

from __future__ import annotations

from .cited import Cited, Kind
from .cites import cites

__all__ = ["Cited", "Kind", "cites"]
