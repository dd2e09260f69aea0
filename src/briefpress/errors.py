"""The errors a user can cause; each message says what is wrong, where, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .diagnostics import Diagnostic


class BriefpressError(Exception):
    """The base: its text is one clear sentence, fit to be shown as it is."""


class ReadError(BriefpressError):
    """The source cannot be had or is not what it says it is."""


class ArticleError(BriefpressError):
    """The article has errors that its author must mend; ``diagnostics`` are all that was noticed of it."""

    def __init__(self, message: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(message)
        self.diagnostics = diagnostics

    def __reduce__(self) -> tuple[type[ArticleError], tuple[str, tuple[Diagnostic, ...]]]:
        return ArticleError, (str(self), self.diagnostics)


class ThemeError(BriefpressError):
    """The theme does not exist or says something that cannot be done."""


class WriteError(BriefpressError):
    """The output could not be made or stored."""


class UsageError(BriefpressError):
    """What was asked for does not exist: a format, a theme, a key."""
