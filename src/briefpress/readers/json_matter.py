"""Front matter in JSON: an object at the very start of a text, as Hugo has it."""

from __future__ import annotations

import json
import re

from ..diagnostics import Span
from ..errors import ReadError
from .entries import Entry, canonical
from .toml_matter import deepest, value_of
from .yaml_matter import DEPTH

_OBJECT = re.compile(r'\{\s*"')
_SIGN = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]', re.DOTALL)
_KEY = re.compile(r'"([^"\\\n]{1,40})"\s*:')


def json_object(text: str) -> int:
    """Where the object at the start of a text ends, alone on its last line (-1: there is none)."""
    if not _OBJECT.match(text):
        return -1
    depth = 0
    for match in _SIGN.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        if depth == 0:
            end = match.end()
            return end if not text[end:].partition("\n")[0].strip() else -1
    return -1


def json_keys(text: str) -> list[str]:
    """What looks like a key in an object, at any depth."""
    return _KEY.findall(text)


def json_entries(text: str, file: str) -> list[Entry]:
    """The entries of an object that begins on the file's first line; ReadError, with the place, where it is no JSON."""
    too_deep = deepest(text, DEPTH)
    if too_deep >= 0:
        place = Span(file, text.count("\n", 0, too_deep) + 1, too_deep - text.rfind("\n", 0, too_deep))
        raise ReadError(f"{place}: the front matter nests lists more than {DEPTH} deep; write them flat.")
    try:
        values = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        place = Span(file, error.lineno, error.colno)
        said = f"{error.msg[:1].lower()}{error.msg[1:]}"
        raise ReadError(f"{place}: the front matter is no JSON: {said}; mend this line.") from error
    return [_entry(key, value, text, file) for key, value in values.items()]


def _entry(key: str, value: object, text: str, file: str) -> Entry:
    at = max(text.find(json.dumps(key, ensure_ascii=False)), 0)
    line = text.count("\n", 0, at) + 1
    return Entry(canonical(key), value_of(value, line), Span(file, line, at - text.rfind("\n", 0, at)))
