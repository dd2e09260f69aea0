"""Calls without links: where they stand in runs of characters, and how they come to stand there as elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..content import CALL
from ..nodes import Chars, Element, Node
from ..page import offset_in


class Spot(NamedTuple):
    """A call without a link: where it begins and ends in a run of characters, its labels, and how sure it is."""

    chars: Chars
    parent: Element
    start: int
    end: int
    labels: tuple[str, ...]


def set_calls(spots: Sequence[Spot]) -> list[Element]:
    """Put calls in the places of the spots; each element's children are made anew once."""
    by_chars: dict[int, list[Spot]] = {}
    parents: dict[int, Element] = {}
    for spot in spots:
        by_chars.setdefault(id(spot.chars), []).append(spot)
        parents[id(spot.parent)] = spot.parent
    made: list[Element] = []
    for parent in parents.values():
        children: list[Node] = []
        for node in parent.children:
            children += (
                _split(node, sorted(by_chars[id(node)], key=lambda one: one.start), parent, made)
                if (isinstance(node, Chars) and id(node) in by_chars)
                else [node]
            )
        parent.children = children
    return made


def _split(chars: Chars, spots: Sequence[Spot], parent: Element, made: list[Element]) -> Iterator[Node]:
    at = 0
    for spot in spots:
        yield Chars(chars.text[at : spot.start], offset_in(chars, at), chars.text[at : spot.start])
        shown = chars.text[spot.start : spot.end]
        for label in spot.labels:
            attrs = {"label": label, "shown": shown, "sure": "0.9"}
            made.append(Element(CALL, attrs, offset_in(chars, spot.start), parent))
            yield made[-1]
        at = spot.end
    yield Chars(chars.text[at:], offset_in(chars, at), chars.text[at:])
