"""Which caption belongs to which picture or table: the one beside it, and between two the one that its words mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..text.words import CAPTION_WORDS
from .items import Grid, Item, Para
from .paragraphs import only_image, text_of

_TABLE = re.compile(
    "(?:tab(?:le|leau|elle|la|ela|ella|el|ulka)?|tab\\.|таблица|табл|таблиця|表|표|جدول|טבלה|tabela|taulukko)",
    re.IGNORECASE,
)
#: A paragraph without the style of captions that begins so is one beside a picture or a table.
_TYPED = re.compile(rf"(?:{CAPTION_WORDS})\.?\s?(?:n°\s?)?[\dIVX]+(?!\w)", re.IGNORECASE)
#: A caption that is known by its words alone is no longer than this.
LONGEST = 300


def captions(items: Sequence[Item]) -> dict[int, int]:
    """For each caption's place among the items the place of what it belongs to."""
    owners: dict[int, int] = {}
    taken: set[int] = set()
    for at, item in enumerate(items):
        if not isinstance(item, Para) or not is_caption(item):
            continue
        beside = [place for place in (at - 1, at + 1) if place not in taken and _is_captioned(items, place)]
        if item.kept:  # It belongs to what follows, where a table without cells may have stood.
            beside = [place for place in beside if place > at or not isinstance(items[place], Grid)]
        if item.role != "caption":
            beside = [place for place in beside if isinstance(items[place], Grid) == bool(_TABLE.match(text_of(item)))]
        if beside:
            owners[at] = owner = _chosen(items, item, beside)
            taken.add(owner)
    return owners


def is_caption(para: Para) -> bool:
    """Whether a paragraph may be a caption: by its style, or by how it begins."""
    if para.role == "caption":
        return True
    return not para.level and not para.marker and bool(_TYPED.match(text := text_of(para))) and len(text) <= LONGEST


def _is_captioned(items: Sequence[Item], place: int) -> bool:
    if not 0 <= place < len(items):
        return False
    item = items[place]
    return isinstance(item, Grid) or (isinstance(item, Para) and only_image(item) is not None)


def _chosen(items: Sequence[Item], caption: Para, beside: Sequence[int]) -> int:
    """Between two, the one of the kind that the caption names; else the one above, which has no caption yet."""
    named = [place for place in beside if isinstance(items[place], Grid) == bool(_TABLE.match(text_of(caption)))]
    return (named or beside)[0]
