"""briefpress: one article in, the briefing note out, as PDF and as Word.

Three phases, each pure: `read` turns bytes into a `Document`, `finish` runs the passes over it, `write` turns it into
files' bytes. Each returns a `Result`: the value, and diagnostics that say what was decided and where to look.
`export` does all three for a file on disk.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import export
    from .bibliography import read_bibliography
    from .diagnostics import Diagnostic, Result, Severity, Span
    from .document import Document
    from .errors import ArticleError, BriefpressError, ReadError, ThemeError, UsageError, WriteError
    from .pipeline import finish, read, theme_of, write

__all__ = [
    "ArticleError",
    "BriefpressError",
    "Diagnostic",
    "Document",
    "ReadError",
    "Result",
    "Severity",
    "Span",
    "ThemeError",
    "UsageError",
    "WriteError",
    "export",
    "finish",
    "read",
    "read_bibliography",
    "theme_of",
    "write",
]

#: Where each public name lives: it is imported when it is first asked for, so that the command starts at once.
_HOMES = {
    "diagnostics": ("Diagnostic", "Result", "Severity", "Span"),
    "document": ("Document",),
    "bibliography": ("read_bibliography",),
    "errors": ("ArticleError", "BriefpressError", "ReadError", "ThemeError", "UsageError", "WriteError"),
    "api": ("export",),
    "pipeline": ("finish", "read", "theme_of", "write"),
}


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
