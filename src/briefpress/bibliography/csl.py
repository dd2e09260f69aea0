"""CSL items in JSON, in YAML and in front matter, each with its place; and written as CSL-JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from ..diagnostics import Diagnostic, Span
from ..errors import ReadError
from ..readers.entries import Scalar, Value
from ..readers.toml_matter import deepest
from ..readers.yaml_matter import yaml_value
from ..source import Source
from .items import Item, item_of

#: Brackets in brackets, in JSON: an item has four.
DEPTH = 16
#: What a mapping that is no item holds its items under, in pandoc's words and others'.
_LISTS = ("references", "items", "sources")
_WORD = re.compile(r"[^\s,]")


def read_json(text: str, file: str) -> list[Item | Diagnostic]:
    """The items of a CSL-JSON text; ReadError, with the place, where it is none."""
    too_deep = deepest(text, DEPTH)
    if too_deep >= 0:
        raise ReadError(f"{_span(text, too_deep, file)}: brackets stand in one another more than {DEPTH} deep")
    at = _next(text, 0)
    if text[at : at + 1] != "[":
        value = _decoded(text, at, file)[0]
        return list(_items([(each, _span(text, at, file)) for each in _list(value)]))
    return list(_items(_elements(text, at + 1, file)))


def _elements(text: str, at: int, file: str) -> Iterator[tuple[Any, Span]]:
    """The elements of a list, each decoded by itself so that its line is known."""
    line, counted = 1, 0
    while True:
        at = _next(text, at)
        if at >= len(text):
            raise ReadError(f"{_span(text, at - 1, file)}: this is no CSL-JSON: a list is never closed; close it")
        if text[at] == "]":
            return
        line, counted = line + text.count("\n", counted, at), at
        value, at = _decoded(text, at, file)
        yield value, Span(file, line, 1)


def _next(text: str, at: int) -> int:
    """Where the next sign stands that is no space and no comma; the end where there is none."""
    found = _WORD.search(text, at)
    return found.start() if found else len(text)


def _decoded(text: str, at: int, file: str) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        said = f"{error.msg[:1].lower()}{error.msg[1:]}"
        raise ReadError(f"{Span(file, error.lineno, error.colno)}: this is no CSL-JSON: {said}; mend it") from error


#: Numbers as typed: a page 007 is none, but a key may be one.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)


def _span(text: str, at: int, file: str) -> Span:
    at = max(at, 0)
    return Span(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def read_yaml(text: str, file: str) -> list[Item | Diagnostic]:
    """The items of a CSL-YAML text: a list, or one under ``references:``; ReadError, with the place, if it is none."""
    value = yaml_value(text, file)
    return list(_items((plain_value(each), _place(each, file)) for each in _list(value)))


def items_of(value: Value, span: Span) -> list[Item]:
    """The items in front matter; ReadError where a value is none."""
    found = []
    for item in _items((plain_value(each), _place(each, span.file)) for each in _list(value)):
        if isinstance(item, Diagnostic):
            raise ReadError(f"{item.span}: an entry of sources: is no source; {item.hint}, or delete the key")
        found.append(item)
    return found


def _list(value: Any) -> Iterable[Any]:
    """What a value lists: itself, what stands under one of `_LISTS`, or it alone."""
    if isinstance(value, dict):
        return next((_list(value[name]) for name in _LISTS if name in value), [value])
    return value if isinstance(value, list | tuple) else [value] if value not in (None, Scalar("")) else []


def _items(values: Iterable[tuple[Any, Span]]) -> Iterator[Item | Diagnostic]:
    for value, span in values:
        yield Item(value, span) if isinstance(value, dict) else _no_item(span)


def _no_item(span: Span) -> Diagnostic:
    message = "an entry of the bibliography is no source, and is left out"
    return Diagnostic(
        "bibliography-entry", message, span, "say what it is: “id: perec2024” and “title: …” on two lines"
    )


def plain_value(value: Value) -> Any:
    """A value of front matter as JSON has it."""
    match value:
        case Scalar(text):
            return text
        case dict():
            return {key: plain_value(inner) for key, inner in value.items()}
        case _:
            return [plain_value(inner) for inner in value]


def _place(value: Value, file: str) -> Span:
    """The place of the first text in a value."""
    while not isinstance(value, Scalar):
        inner = list(value.values() if isinstance(value, dict) else value)
        if not inner:
            return Span(file)
        value = inner[0]
    return Span(file, value.line, 1 if value.line else 0)


def write_json(sources: Iterable[Source]) -> str:
    """The sources as CSL-JSON, an item after the other."""
    return msgspec.json.format(msgspec.json.encode([item_of(each) for each in sources]), indent=2).decode() + "\n"
