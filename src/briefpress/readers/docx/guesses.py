"""What authors make by hand in Word, known by its looks: headings in bold, typed lists, quotations that are set in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from ...document import Image, Math
from ...enumerators import ordinal
from ...walk import plain, query, slice_inlines
from ..text.front import says_who_or_when
from ..text.headings import find_titles, levels
from ..text.markers import SURE_BULLETS, Marker as TypedMarker, list_marker
from .blocks import unstressed
from .captions import is_caption
from .items import Item, Para
from .numbering import FORMATS, Marker
from .projection import projected, units_of
from .reading import Reading

#: A heading has no more characters and words.
_LONGEST, _MOST_WORDS = 120, 18
#: A heading that is not bold is larger than the text by so much, in half-points.
_LARGER = 2
#: How sure a heading is at most that nothing but its words shows.
_UNSHOWN = 0.8
#: A quotation is set in by so much, in twentieths of a point, and has so many characters.
_SET_IN, _SHORTEST_QUOTE = 280, 40
_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]?\s|[IVX]+[.)]\s")


def text_size(items: Sequence[Item]) -> int:
    """The size of most of the text, in half-points; 0 where the file does not say."""
    counts: Counter[int] = Counter()
    for item in items:
        if isinstance(item, Para):
            counts[item.size] += len(plain(item.inlines))
    return max(counts, key=lambda size: counts[size], default=0)


def guessed_headings(items: tuple[Item, ...], lines: frozenset[int], reading: Reading, size: int) -> tuple[Item, ...]:
    """Of a file without headings by style, short paragraphs that stand out as headings; else as in plain text.

    Paragraphs on the ``lines`` below the title are about who wrote the article and when.
    """
    if reading.hints.headings == "off" or any(isinstance(item, Para) and item.level for item in items):
        return items
    stands_out = {
        at: item
        for at, item in enumerate(items)
        if isinstance(item, Para) and item.line not in lines and _stands_out(items, at, size)
    }
    if not stands_out:
        return _titles(items, lines)
    looks = sorted({_rank(para) for para in stands_out.values()}, reverse=True)
    return tuple(
        replace(
            item, role=f"heading {min(1 + looks.index(_rank(item)), 6)}", inlines=unstressed(item.inlines), sure=0.85
        )
        if isinstance(item, Para) and at in stands_out
        else item
        for at, item in enumerate(items)
    )


def _rank(para: Para) -> tuple[int, bool]:
    return para.size, para.bold


def _stands_out(items: Sequence[Item], at: int, size: int) -> bool:
    """Whether a short paragraph is bold or larger than the text, and something that it may head follows."""
    para = items[at]
    if not isinstance(para, Para) or para.role or at + 1 >= len(items) or (para.marker and para.marker.bullet):
        return False
    text = plain(para.inlines).strip()
    larger = bool(size) and para.size >= size + _LARGER
    if not (para.bold or larger) or len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    closed = text[-1:] in ".,;:。，；：" and not _NUMBERED.match(text)
    return not (closed or is_caption(para) or says_who_or_when(text)) and any(c.isalpha() for c in text)


def _titles(items: tuple[Item, ...], lines: frozenset[int]) -> tuple[Item, ...]:
    """Headings as the plain-text reader finds them, for a text that was pasted without any formatting."""
    paras = [item for item in items if isinstance(item, Para)]
    units = units_of(paras)
    body = [at for at, para in enumerate(paras) if para.line not in lines]
    titles = find_titles(units, body) if len(paras) == len(items) else []
    ranks = levels(titles)
    sure = {title.unit: min(title.sure, _UNSHOWN) for title in titles}
    return tuple(
        replace(item, role=f"heading {ranks[at]}", sure=sure[at])
        if at in ranks and isinstance(item, Para) and _is_words(item)
        else item
        for at, item in enumerate(items)
    )


def _is_words(para: Para) -> bool:
    """Whether a paragraph is words with nothing that says what else they are, and neither picture nor formula."""
    drawn = (*query(para.inlines, Image), *query(para.inlines, Math))
    return not (para.role or para.marker or drawn)


def typed_lists(items: tuple[Item, ...], reading: Reading) -> tuple[Item, ...]:
    """Paragraphs that begin with a typed bullet or number as items: two in a row, from one up."""
    if reading.hints.lists == "off":
        return items
    markers = [_typed(item) for item in items]
    first, found = 0, list(items)
    while first < len(items):
        end = first + 1
        while end < len(items) and _follows(markers[first], markers[end], end - first):
            end += 1
        if _is_list(markers[first], end - first):
            for at in range(first, end):
                found[at] = _as_item(items[at], markers[first], at - first)
            reading.decide("list", items[first].line, 0.9, _words(found[first:end]))
        first = end
    return tuple(found)


def _words(items: Sequence[Item]) -> str:
    return " ".join(plain(item.inlines) for item in items if isinstance(item, Para))


def _typed(item: Item) -> TypedMarker | None:
    """The marker that a paragraph's text begins with."""
    if not isinstance(item, Para) or item.role or item.marker:
        return None
    return list_marker(projected(item))


def _follows(first: TypedMarker | None, other: TypedMarker | None, distance: int) -> bool:
    if first is None or other is None or (first.kind, first.delimiter) != (other.kind, other.delimiter):
        return False
    if first.kind == "bullet":
        return first.label == other.label
    return ordinal(other.label, first.style) == first.number + distance


def _is_list(first: TypedMarker | None, count: int) -> bool:
    if first is None or first.kind == "letter":
        return False
    if first.kind == "bullet":
        return count > 1 or first.label in SURE_BULLETS
    return count > 1 and first.number <= 1


def _as_item(item: Item, first: TypedMarker | None, distance: int) -> Item:
    """An item of the list that ``first`` begins, which stands so many before it."""
    typed = _typed(item)
    if not isinstance(item, Para) or typed is None or first is None:
        return item
    text = projected(item)
    format = "bullet" if first.kind == "bullet" else FORMATS[first.style]
    marker = Marker(f"typed {first.kind}", 0, text[: typed.end].strip(), first.number + distance, format)
    return replace(item, marker=marker, inlines=slice_inlines(item.inlines, typed.end, len(text)))


def set_in(items: tuple[Item, ...], reading: Reading) -> tuple[Item, ...]:
    """Long paragraphs that are set in, among others that are not, as quotations."""
    paras = [item for item in items if isinstance(item, Para) and not item.role and not item.marker]
    flush = sum(para.left < _SET_IN for para in paras)
    if reading.hints.quotes == "off" or flush < 2 or 4 * flush < 3 * len(paras):
        return items
    after_list = {id(item) for before, item in pairwise(items) if isinstance(before, Para) and before.marker}
    return tuple(_quoted(item) if id(item) not in after_list else item for item in items)


def _quoted(item: Item) -> Item:
    if not isinstance(item, Para) or item.role or item.marker or item.left < _SET_IN:
        return item
    if item.align in ("center", "right", "end") or len(plain(item.inlines)) < _SHORTEST_QUOTE:
        return item
    return replace(item, role="quote", sure=0.7)
