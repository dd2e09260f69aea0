"""Values of front matter that say what is numbered and listed: true or false, or a level."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..diagnostics import Result
from .entries import Entry
from .scalars import bad, one_line

#: What switches something on or off, as YAML, TOML and people write it.
SWITCHES = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
#: The contents hold headings down to this level at most.
DEEPEST = 6


def switch(**others: str) -> Callable[[Entry, object], Result[dict[str, Any]]]:
    """A reader of true or false, or of one of the other words."""
    meanings: dict[str, bool | str] = {**SWITCHES, **others}

    def read(entry: Entry, words: object) -> Result[dict[str, Any]]:
        text = one_line(entry).value.text.casefold()
        if text in meanings:
            return Result({entry.key.replace("-", "_"): meanings[text]})
        hint = f"write one of {', '.join(['true', 'false', *others])}"
        return Result({}, (bad(entry, f"{entry.key} cannot be {text[:40]!r}", hint),))

    return read


def depth(entry: Entry, words: object) -> Result[dict[str, Any]]:
    """The level that contents go down to."""
    text = one_line(entry).value.text
    level = int(text) if text.isdecimal() and len(text) < 3 else 0
    if 1 <= level <= DEEPEST:
        return Result({"toc_depth": level})
    return Result({}, (bad(entry, f"toc-depth cannot be {text[:40]!r}", f"write a level from 1 to {DEEPEST}"),))
