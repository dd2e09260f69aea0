"""Which rules of the typography an author switches off: ``typography: {quotes: off}`` or ``no-quotes, no-dashes``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from ..diagnostics import Diagnostic, Result
from ..usage import RULE_NAMES
from .entries import Entry, Scalar
from .scalars import bad, scalars

OFF = ("none", "off", "false", "no")
ON = ("", "auto", "on", "true", "yes")

_COLON = re.compile(r"\s*:\s*")
_SEPARATORS = re.compile(r"[,;\s]+")


def typography(entry: Entry) -> Result[dict[str, Any]]:
    """The fields of Meta that the entry sets: all off, or the rules that are; a name that is none is told."""
    if isinstance(entry.value, Scalar) and (text := entry.value.text.strip().casefold()) in (*OFF, *ON):
        return Result({"typography": "none" if text in OFF else "", "typography_off": ()})
    off: dict[str, None] = {}
    diagnostics: list[Diagnostic] = []
    for name, value in _settings(entry):
        if problem := _problem(name, value):
            diagnostics.append(bad(entry, *problem))
        elif value in OFF:
            off[name] = None
    return Result({"typography_off": tuple(off)}, tuple(diagnostics))


def _settings(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each name with its value; ``no-quotes`` is off, a name alone is on."""
    if isinstance(entry.value, dict):
        for name, value in entry.value.items():
            yield name.strip().casefold(), value.text.strip().casefold() if isinstance(value, Scalar) else "?"
        return
    for scalar in scalars(entry.value):
        # As YAML writes a mapping, which a command line gives as text.
        text = _COLON.sub("=", scalar.text.casefold().strip("{}"))
        for word in filter(None, _SEPARATORS.split(text)):
            name, _, value = word.partition("=")
            yield name.removeprefix("no-"), "off" if name.startswith("no-") else value or "on"


def _problem(name: str, value: str) -> tuple[str, str] | None:
    """What is wrong with a setting, and how to mend it."""
    if name not in RULE_NAMES:
        near = get_close_matches(name[:40], RULE_NAMES, 1, 0.6)
        advice = f"did you mean {near[0]}?" if near else f"known are none, and no- before {', '.join(RULE_NAMES)}"
        return f"the typography has no rule {name[:40]!r}", advice
    if value not in (*OFF, *ON):
        return f"typography: {name} cannot be {value[:40]!r}; it stays on", "write on or off"
    return None
