"""The top of an article: its title, a subtitle, the lines about who and when, and the titles of its sections."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ...document import Meta
from ..hints import Hints
from .front import MOST_KICKER, find_front, find_kicker, is_subtitle, name_below
from .headings import Title, find_titles, reads_as_article_title
from .lines import width
from .signs import UNSPACED
from .units import Unit

#: How sure a title is that stands below the name of a paper's section, one that no form shows, and a subtitle.
_SURE_HEADLINE, _SURE_LINE, SURE_SUBTITLE = 0.85, 0.9, 0.8
#: A line with a blank one above it is no subtitle when it is not wider than so many cells.
_SHORTEST = 30


class Top(msgspec.Struct, frozen=True):
    """The units of the article's title and subtitle (-1: none), the front below them, and all titles."""

    title: int
    front: Sequence[int]
    titles: Sequence[Title]
    sure: float = 1.0
    subtitle: int = -1


def find_top(units: Sequence[Unit], body: Sequence[int], meta: Meta, hints: Hints) -> Top:
    """The title below the name of a section of the paper, if there is one, else on the first line."""
    titled = bool(meta.title) or hints.title == "off"
    kicker = [] if titled else find_kicker(units, body)
    if kicker and (found := _top(units, body[len(kicker) :], titled)).title >= 0:
        front = [*kicker, *found.front]
        return _hinted(replace(found, front=front, sure=min(found.sure, _SURE_HEADLINE)), hints)
    found = _top(units, body, titled or body[:1] != [0])
    if found.title >= 0 and not meta.subtitle and found.front and is_subtitle(units, found.title, found.front[0]):
        found = replace(found, subtitle=found.front[0])
    return _hinted(found, hints)


def _hinted(top: Top, hints: Hints) -> Top:
    return replace(top, titles=()) if hints.headings == "off" else top


def _top(units: Sequence[Unit], body: Sequence[int], titled: bool) -> Top:
    front = find_front(units, body)
    headed = [index for index in body if index not in front]
    titles = find_titles(units, headed)
    if name := name_below(units, headed, [title.unit for title in titles]):
        front = sorted([*front, *name])
        headed.remove(*name)
        titles = find_titles(units, headed)
    own = not titled and reads_as_article_title(units, headed, titles)
    if not own:
        return Top(-1, front, titles)
    formed = bool(titles) and titles[0].unit == body[0]
    sure = titles[0].sure if formed else _SURE_LINE
    below = _subtitle(units, headed, titles)
    return Top(body[0], front, [title for title in titles if title.unit != below], sure, below)


def _subtitle(units: Sequence[Unit], headed: Sequence[int], titles: Sequence[Title]) -> int:
    """The second line, when it is wider than the title above it and than every title of a section; else -1."""
    bare = [title.unit for title in titles if title.form == "bare" and title.unit != headed[0]]
    worded = len(units[headed[0]].text.split()) > MOST_KICKER or UNSPACED.match(units[headed[0]].text)
    if not bare or bare[0] != headed[1] or not worded:
        return -1
    others = [width(units[title.unit].text) for title in titles if title.unit not in headed[:2]]
    own = width(units[bare[0]].text)
    return bare[0] if own > width(units[headed[0]].text) and own > max([_SHORTEST, *others]) else -1
