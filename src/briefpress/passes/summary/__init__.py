"""The summary pass: the box is what the author wrote for it, else sentences of the article, word for word."""

from __future__ import annotations

from msgspec.structs import replace

from ...diagnostics import Diagnostic, Result, Span
from ...document import Document, Summary
from .extracted import sentences_of
from .figures import figures_of
from .written import written

__all__ = ["summary"]


def summary(document: Document) -> Result[Document]:
    """Fill the box.

    In this order: front matter's ``summary``, a division ``summary``, ``abstract``, a division ``abstract``, a section
    titled as a summary, an extract. ``summary_mode`` says otherwise: ``none`` leaves the box out, ``auto`` and a number
    of sentences take an extract first; divisions and sections then stay where they are.
    """
    mode = document.meta.summary_mode
    if mode == "none":
        return Result(document)
    asked = _extracted(document) if mode else Result(document)
    boxed = asked if asked.value.summary else written(document)
    if boxed.value.summary is None and not mode:
        boxed = _extracted(document)
    diagnostics = boxed.diagnostics if boxed.value.summary else (_too_short(),)
    return Result(_with_figures(boxed.value), diagnostics)


def _extracted(document: Document) -> Result[Document]:
    mode = document.meta.summary_mode
    lines = sentences_of(document, int(mode) if mode.isdecimal() else 0)
    if not lines:
        return Result(document)
    return Result(replace(document, summary=Summary(lines, extracted=True)), (_told(document, len(lines)),))


def _told(document: Document, count: int) -> Diagnostic:
    """Say that the box is the program's, and whose words it stands in for."""
    mode, meta = document.meta.summary_mode, document.meta
    taken = f"{count} sentences of the article stand in the box"
    if mode and (meta.summary or meta.abstract):
        return Diagnostic(
            "summary", f"{taken}, and not what the author wrote for it", Span(""), f"leave out summary: {mode}"
        )
    if mode:
        return Diagnostic("summary", taken, Span(""))
    hint = "write one as summary: in the front matter, or leave the box out with --summary none"
    return Diagnostic("summary", f"no summary given: {taken}", Span(""), hint)


def _with_figures(document: Document) -> Document:
    """The document with its key figures in the box; they alone make one."""
    figures = figures_of(document)
    if not figures:
        return document
    return replace(document, summary=replace(document.summary or Summary(()), figures=figures))


def _too_short() -> Diagnostic:
    return Diagnostic(
        "summary",
        "no summary given, and the article is too short to take one from",
        Span(""),
        "write one as summary: in the front matter",
    )
