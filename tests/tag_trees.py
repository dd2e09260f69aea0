"""A structure tree as indented text, to be read and kept: types, what they are told with, and the text in quotes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from tagged import Content, Element, Tagged

KEYS = {"/Lang": "lang", "/Alt": "alt", "/ActualText": "read", "/ID": "id"}


def tag_tree(pdf: Path) -> str:
    """The tree of a PDF."""
    tagged = Tagged(pdf)
    lines = [line for kid in tagged.root.kids if isinstance(kid, Element) for line in _lines(kid, 0)]
    return "\n".join(lines) + "\n"


def _lines(element: Element, depth: int) -> Iterator[str]:
    told = [f"{name}={element.value(key)!r}" for key, name in KEYS.items() if element.value(key)]
    told += [f"{name}={_value(value)}" for name, value in element.attributes.items() if name not in ("O", "BBox")]
    yield " ".join(["  " * depth + element.type, *told])
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _lines(kid, depth + 1)
        elif isinstance(kid, Content):
            yield f"{'  ' * (depth + 1)}{kid.text!r}"
    for annotation in element.annotations:
        yield f"{'  ' * (depth + 1)}→ {str(annotation.get('/Contents', ''))!r}"


def _value(value: Any) -> str:
    if isinstance(value, pikepdf.Array):
        return "[" + " ".join(map(str, value)) + "]"
    return str(value).removeprefix("/")
