"""Front matter in TOML, as Hugo and Zola have it between ``+++`` lines."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, time
from typing import Any

from ..diagnostics import Span
from ..errors import ReadError
from .entries import Entry, Scalar, Value, canonical
from .yaml_matter import DEPTH

_SIGN = re.compile(r'"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[{]|[\]}]', re.DOTALL)
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def toml_entries(text: str, file: str) -> list[Entry]:
    """The entries of a TOML text that begins on the file's second line; ReadError, with the place, where it is none."""
    too_deep = deepest(text, DEPTH)
    if too_deep >= 0:
        place = Span(file, text.count("\n", 0, too_deep) + 2, too_deep - text.rfind("\n", 0, too_deep))
        raise ReadError(f"{place}: the front matter nests lists more than {DEPTH} deep; write them flat.")
    try:
        values = tomllib.loads(text, parse_float=str)
    except ValueError as error:  # TOMLDecodeError is one, and so is a number of more digits than Python reads
        raise ReadError(_complaint(str(error), text, file)) from error
    return [_entry(key, value, text, file) for key, value in values.items()]


def deepest(text: str, limit: int) -> int:
    """Where brackets outside strings stand in one another more than ``limit`` deep (-1: nowhere)."""
    depth = 0
    for match in _SIGN.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        if depth > limit:
            return match.start()
    return -1


def _complaint(said: str, text: str, file: str) -> str:
    match = _AT.search(said)
    line, column = (int(match[1]), int(match[2])) if match and match[1] else (text.count("\n") or 1, 1)
    what = said[: match.start()] if match else said.partition(": value")[0]
    return f"{Span(file, line + 1, column)}: the front matter is no TOML: {what[:1].lower()}{what[1:]}; mend this line."


def _entry(key: str, value: Any, text: str, file: str) -> Entry:
    found = re.search(rf"""(?m)^[ \t]*\[*[ \t]*["']?{re.escape(key)}["']?[ \t]*[=.\]]""", text)
    line = text.count("\n", 0, found.start()) + 2 if found else 2
    return Entry(canonical(key), value_of(value, line), Span(file, line, 1))


def value_of(value: Any, line: int) -> Value:
    """A parsed value with its texts as they are printed, all on one line of the file."""
    match value:
        case dict():
            return {key: value_of(inner, line) for key, inner in value.items()}
        case list():
            return tuple(value_of(inner, line) for inner in value)
        case bool():
            return Scalar("true" if value else "false", line)
        case datetime() | date() | time():
            return Scalar(value.isoformat(), line)
        case _:
            return Scalar("" if value is None else str(value), line)
