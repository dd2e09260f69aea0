"""The top of an article: its title, a subtitle, the lines about who and when, and the titles of its sections."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ...document import Meta
from ...walk import plain
from ..hints import Hints
from .front import is_subtitle
from .headings import find_titles
from .lines import width
from .masthead import Head, pick_title, read_head
from .signs import begins_cased, is_capitals, without_calls
from .standing import alone, is_prose
from .titles import Title
from .units import Unit
from .who import by_names, is_name, names_in

#: How sure a title is that stands first, below other lines, and one that is underlined; a subtitle.
_SURE_FIRST, _SURE_BELOW, _SURE_UNDERLINED, SURE_SUBTITLE = 0.92, 0.85, 1.0, 0.8


class Top(msgspec.Struct, frozen=True):
    """The units of the article's title and subtitle (-1: none), the front around them, and the titles of sections.

    ``signed`` are the units of the front that say who wrote the article.
    """

    title: int
    front: Sequence[int]
    titles: Sequence[Title]
    sure: float = 1.0
    subtitle: int = -1
    signed: frozenset[int] = frozenset()


def find_top(units: Sequence[Unit], body: Sequence[int], meta: Meta, hints: Hints) -> Top:
    """The title among the lines above the text, what else they are, and the titles of sections below them."""
    head = read_head(units, body) if body[:1] == [0] else Head(units, (), ())
    if not head.lines and meta.title and body:
        head = replace(head, lines=tuple(body[:1]), told=("title",))
    left = _sections(head, body)
    titles = find_titles(units, [*head.lines[:1], *left, *body[len(head.lines) :]])
    head = replace(head, forms=frozenset(title.form for title in titles if title.unit > body[len(head.lines) - 1]))
    at = _title(head, body, meta) if head.lines and hints.title != "off" else -1
    if at < 0:
        front = [index for index, told in zip(head.lines, head.told, strict=True) if told in _TOLD]
        return _hinted(Top(-1, front, find_titles(units, [index for index in body if index not in front])), hints)
    title = head.lines[at]
    left = [index for index in left if index > title]
    signed = {index for index, told in zip(head.lines, head.told, strict=True) if told == "by"}
    names = {name for index in signed for name in _names(units[index])}
    own = [each for each in titles if each.unit > title and units[each.unit].text not in names]
    signed |= _signatures(units, left, own)
    own = [each for each in own if each.unit not in signed and not _is_caption(units, each, left, own)]
    front = [index for index in head.lines if index != title and (index not in left or index in signed)]
    top = Top(title, front, own, _sure(units[title], at), _subtitle(head, at, meta), frozenset(signed))
    return _hinted(top, hints)


def _title(head: Head, body: Sequence[int], meta: Meta) -> int:
    """Which line of the head is the title; where the title is known, the line that says it again."""
    if not meta.title:
        return pick_title(head, body)
    known = _letters(plain(meta.title))
    again = (at for at, index in enumerate(head.lines) if _letters(without_calls(head.units[index].text)) == known)
    return next(again, -1)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _subtitle(head: Head, at: int, meta: Meta) -> int:
    """The unit of the subtitle, right below the title; -1 where there is none."""
    title = head.lines[at]
    line = head.told[at + 1] if at + 1 < len(head.told) else ""
    below = line in ("title", "lead") and not meta.subtitle and is_subtitle(head.units, title, title + 1)
    return title + 1 if below else -1


def _names(unit: Unit) -> tuple[str, ...]:
    return by_names(unit.text) or names_in(unit.text.split(" | ")[0])[0]


def _signatures(units: Sequence[Unit], left: Sequence[int], titles: Sequence[Title]) -> set[int]:
    """The lines above the text that are names: capitals begin all their words, and those of no other title."""
    others = [units[title.unit].text for title in titles if title.form == "bare" and title.unit not in left]
    worded = [text for text in others if len(text.split()) > 1]
    if any(is_name(text) or is_capitals(text) for text in worded):
        return set()
    texts = {index: units[index].text for index in (left if worded else left[:1])}
    return {index for index, text in texts.items() if begins_cased(text) and not is_capitals(text) and is_name(text)}


def _is_caption(units: Sequence[Unit], title: Title, left: Sequence[int], titles: Sequence[Title]) -> bool:
    """Whether a line above the text, with no form of a title, is unlike the titles of sections further down."""
    if title.form != "bare" or title.unit not in left:
        return False
    below = [each for each in titles if each.unit == title.unit + 1 and each.unit in left and each.form == "bare"]
    if below and width(units[title.unit].text) > _TIMES_WIDER * max(_USUAL, width(units[below[0].unit].text)):
        return True
    others = [width(units[each.unit].text) for each in titles if each.form == "bare" and each.unit not in left]
    if not others:
        return len(titles) < _FEWEST or width(units[title.unit].text) > _ONE_WORD
    return width(units[title.unit].text) > _TIMES_WIDER * max(_USUAL, *others)


#: A title of a section may be so many times wider than all others, or than so many cells.
_TIMES_WIDER, _USUAL, _ONE_WORD = 1.3, 24, 20
#: A word above the first of so many titles (``Abstract``) is one too.
_FEWEST = 3
_TOLD = ("by", "when", "paper")


def _sure(title: Unit, at: int) -> float:
    return _SURE_UNDERLINED if title.underline else _SURE_BELOW if at else _SURE_FIRST


def _sections(head: Head, body: Sequence[int]) -> list[int]:
    """The last lines of the head that may be titles of sections: by themselves, with nothing below but such lines."""
    at = len(head.lines)
    while at > 1 and head.told[at - 1] == "title" and _is_apart(head.units, body, at - 1):
        at -= 1
    return list(head.lines[at:])


def _is_apart(units: Sequence[Unit], body: Sequence[int], at: int) -> bool:
    """Whether a line stands by itself, or right above a paragraph of its own."""
    stuck = at + 1 < len(body) and units[body[at]].gap and is_prose(units[body[at + 1]])
    return stuck or alone(units, body, at, loose=False)


def _hinted(top: Top, hints: Hints) -> Top:
    return replace(top, titles=()) if hints.headings == "off" else top
