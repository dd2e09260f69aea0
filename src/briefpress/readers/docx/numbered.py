"""What our own writer numbered and listed: the wishes behind it, and the words without numbers that are made anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from ...captions import sequence
from ...document import Figure, Image, Meta, Table
from ...labels import Labels, labels_for
from ...walk import plain, slice_inlines
from .items import Item, Para
from .names import Element, full, get

#: The instructions of contents: headings down to a level, and captions by what is counted in them.
_SECTIONS, _CAPTIONS = re.compile(r'\s*TOC \\o "1-([1-6])"'), re.compile(r'\s*TOC .*\\c "([^"]+)"')


def read_numbered(items: Sequence[Item], meta: Meta, root: Element) -> tuple[tuple[Item, ...], Meta]:
    """The items without the numbers of headings and captions, and the Meta that asks for numbers and lists."""
    labels = labels_for(meta.lang).value
    asked = {**_lists(root, labels), **_margins(items, root)}
    kept = list(items)
    for at, item in enumerate(items):
        if isinstance(item, Para) and item.level and item.marker:
            asked["number_sections"] = True
            kept[at] = replace(item, marker=None, left=0)
    for pattern in (labels.figure, labels.table):
        found = _labelled(items, pattern, labels)
        asked |= {"figure_numbers": True} if found else {}
        for at, length in found.items():
            kept[at] = _cut(items[at], length)
    return tuple(kept), replace(meta, **asked)


def _lists(root: Element, labels: Labels) -> dict[str, Any]:
    """The lists that there are, by their fields."""
    names = {sequence(Figure(Image("")), labels): "lof", sequence(Table((), ()), labels): "lot"}
    asked: dict[str, Any] = {}
    for code in root.iter(full("w:instrText")):
        if sections := _SECTIONS.match(code.text or ""):
            asked |= {"toc": True, "toc_depth": int(sections[1])}
        elif (captions := _CAPTIONS.match(code.text or "")) and captions[1] in names:
            asked[names[captions[1]]] = True
    return asked


def _margins(items: Sequence[Item], root: Element) -> Mapping[str, Any]:
    """What stands in the margin: numbers of lines, and of all paragraphs, which have a full stop."""
    markers = (item.marker for item in items if isinstance(item, Para) and item.role == "numbered")
    every = any(marker and marker.text.strip().endswith(".") for marker in markers)
    lines = any(get(each, "w:countBy") for each in root.iter(full("w:lnNumType")))
    return {**({"paragraph_numbers": "all"} if every else {}), **({"line_numbers": True} if lines else {})}


def _labelled(items: Sequence[Item], pattern: str, labels: Labels) -> dict[int, int]:
    """The places of captions that begin with a label and the length of that, where they count from 1 on."""
    before, _, after = pattern.partition("{number}")
    words = [re.escape(part) for part in (before, after, labels.caption.format(label="", caption=""))]
    label = re.compile(rf"{words[0]}(\d+){words[1]}(?:{words[2]}|$)")
    found = {at: match for at, item in enumerate(items) if (match := label.match(_caption(item)))}
    counts = [int(match[1]) for match in found.values()]
    return {at: match.end() for at, match in found.items()} if counts == [*range(1, len(counts) + 1)] else {}


def _caption(item: Item) -> str:
    return plain(item.inlines) if isinstance(item, Para) and item.role == "caption" else ""


def _cut(item: Item, length: int) -> Item:
    """A caption without its label."""
    if not isinstance(item, Para):
        return item
    return replace(item, inlines=slice_inlines(item.inlines, length, len(plain(item.inlines))))
