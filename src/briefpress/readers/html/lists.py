"""Lists and definitions: items with their numbers as HTML counts them, terms with what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...document import Block, Definition, DefinitionList, List
from ..list_styles import list_style
from ..reduce import Inlines, inlines_of
from .flow import Blocks, Flow, Frame, Leave
from .nodes import Element

_LONGEST_NUMBER = 9


class Item(NamedTuple):
    """An item, and the number that it is given by itself (None: the next)."""

    blocks: Blocks
    value: int | None = None


def enter_list(flow: Flow, element: Element) -> Leave:
    """``ul``, ``ol``, ``menu``."""
    return flow.inside("list", element, lambda frame: _lists(frame, flow))


def enter_item(flow: Flow, element: Element) -> Leave:
    """``li``; outside any list it is one of its own."""
    around = flow.frame
    if around.kind != "list":
        return flow.inside("item", element, lambda frame: _alone(frame, flow))
    flow.flush()
    _gather(around)

    def finish(frame: Frame) -> Iterable[Block]:
        around.loose = around.loose or frame.loose
        if frame.blocks:
            around.parts.append(Item(tuple(frame.blocks), integer(element.get("value"))))
        return ()

    return flow.inside("item", element, finish)


def _alone(frame: Frame, flow: Flow) -> Iterable[Block]:
    line = flow.page.line(frame.element.start) if frame.element else 0
    return [List((tuple(frame.blocks),), tight=not frame.loose, line=line)] if frame.blocks else []


def _gather(frame: Frame) -> None:
    """What stands in a list outside its items: a list belongs to the item before, words are an item."""
    if not frame.blocks:
        return
    blocks, frame.blocks = tuple(frame.blocks), []
    if frame.parts and all(isinstance(block, List) for block in blocks):
        last: Item = frame.parts[-1]
        frame.parts[-1] = last._replace(blocks=(*last.blocks, *blocks))
    else:
        frame.parts.append(Item(blocks))


def _lists(frame: Frame, flow: Flow) -> Iterable[Block]:
    """A list; where its numbers skip, one for each run of them."""
    _gather(frame)
    element, items = frame.element, frame.parts
    if element is None or not items:
        return []
    line, tight = flow.page.line(element.start), not frame.loose
    if element.tag != "ol":
        return [List(tuple(item.blocks for item in items), tight=tight, line=line)]
    numbers = _numbers(items, element)
    runs: list[list[int]] = []
    for at, number in enumerate(numbers):
        if at and number == numbers[at - 1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    style = list_style(element.attrs)
    return [
        List(tuple(items[at].blocks for at in run), True, numbers[run[0]], tight, line=line, style=style)
        for run in runs
    ]


def _numbers(items: Sequence[Item], element: Element) -> list[int]:
    step = -1 if "reversed" in element.attrs else 1
    start = integer(element.get("start"))
    number = start if start is not None else len(items) if step < 0 else 1
    numbers = []
    for item in items:
        number = item.value if item.value is not None else number
        numbers.append(number)
        number += step
    return numbers


def integer(text: str) -> int | None:
    """The number of an attribute, None where it is none or too large to be one."""
    bare = text.removeprefix("-")
    return int(text) if bare.isascii() and bare.isdecimal() and len(bare) <= _LONGEST_NUMBER else None


def enter_definitions(flow: Flow, element: Element) -> Leave:
    """``dl``."""
    return flow.inside("definitions", element, lambda frame: _definitions(frame, flow))


def enter_term(flow: Flow, element: Element) -> Leave:
    """``dt``."""
    around = flow.frame
    if around.kind != "definitions":
        return flow.flush

    def finish(frame: Frame) -> Iterable[Block]:
        around.parts.append((inlines_of(frame.blocks), []))
        return ()

    return flow.inside("term", element, finish)


def enter_meaning(flow: Flow, element: Element) -> Leave:
    """``dd``; what stands before any term has an empty one."""
    around = flow.frame
    if around.kind != "definitions":
        return flow.flush

    def finish(frame: Frame) -> Iterable[Block]:
        around.loose = around.loose or frame.loose
        if frame.blocks:
            _meanings(around).append(tuple(frame.blocks))
        return ()

    return flow.inside("item", element, finish)


def _meanings(frame: Frame) -> list[Blocks]:
    if not frame.parts:
        frame.parts.append(((), []))
    last: tuple[Inlines, list[Blocks]] = frame.parts[-1]
    return last[1]


def _definitions(frame: Frame, flow: Flow) -> Iterable[Block]:
    """Terms and meanings; what stands among them outside either comes before."""
    line = flow.page.line(frame.element.start) if frame.element else 0
    items = tuple(Definition(term, tuple(meanings)) for term, meanings in frame.parts if term or meanings)
    return [*frame.blocks, *([DefinitionList(items, tight=not frame.loose, line=line)] if items else [])]
