"""Values of front matter as text: each scalar fit to be printed, and what is told of one that cannot be used."""

from __future__ import annotations

import re

from ..diagnostics import Diagnostic, Result
from .decode import DROPPED
from .entries import Entry, Scalar, Value

_UNPRINTABLE = re.compile(f"[{''.join(characters for _, characters in DROPPED)}]")


def clean(text: str) -> str:
    """The text without the characters that no XML may hold; an escape or a command line can bring them in."""
    return _UNPRINTABLE.sub("", text)


def bad(entry: Entry, message: str, hint: str = "") -> Diagnostic:
    """What is told of a value that cannot be used."""
    return Diagnostic("bad-meta", message, entry.span, hint)


def scalars(value: Value) -> list[Scalar]:
    """Every scalar in a value, in order, fit to be printed."""
    match value:
        case Scalar(text, line):
            return [Scalar(clean(text).strip(), line)]
        case dict():
            return [scalar for inner in value.values() for scalar in scalars(inner)]
        case _:
            return [scalar for inner in value for scalar in scalars(inner)]


def one_line(entry: Entry) -> Result[Scalar]:
    """The value as one line of text; of a list, all of it, and a diagnostic."""
    given = scalars(entry.value)
    text = "; ".join(" ".join(scalar.text.split()) for scalar in given if scalar.text)
    line = given[0].line if given else entry.span.line
    if isinstance(entry.value, Scalar):
        return Result(Scalar(text, line))
    message = f"the value of {entry.key} must be one text; this list is joined into one"
    return Result(Scalar(text, line), (bad(entry, message, f"write “{entry.key}: …” on one line"),))
