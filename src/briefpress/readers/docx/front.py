"""What stands at the top of a Word file: its title, by style, properties or looks, and who wrote it and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from ...document import Inline, Meta, Paragraph, Text
from ...walk import plain
from ..hints import AUTO
from ..text.bylines import read_byline
from ..text.decided import unit_decision
from ..text.front import says_who_or_when
from ..text.masthead import find_front
from ..text.top import find_top
from .blocks import unstressed
from .items import Item, Para
from .paragraphs import only_image
from .projection import units_of
from .reading import Reading

#: A title by its style stands among so many items from the top; a paragraph below it that says who or when too.
_TOP = 12
#: So many items tell whether the first one reads as a title.
_NEAR = 100
#: A title is larger than the text by so much, in half-points; it has no more characters.
_LARGER, _LONGEST = 4, 200
#: What stands for the title above the lines about the article.
_ANY_TITLE = "The title of an article"
#: How sure a title is at most that nothing but its words shows.
_UNSHOWN = 0.8
#: Titles that programs and templates give by themselves.
_NO_TITLE = re.compile(
    r"(?:microsoft word\b.*|word document|document\s?\d*|untitled.*|sans titre.*|unbenannt.*|powerpoint.*|title|titre"
    r"|.*\.(?:docx?|odt|rtf|txt|html?|pdf|md|dotx?)|\W*|\d+)",
    re.IGNORECASE,
)


class Front(msgspec.Struct, frozen=True):
    """What the top says, and the items that are left; ``lines`` of them are about who and when, and no headings."""

    meta: Meta
    items: tuple[Item, ...]
    lines: frozenset[int] = frozenset()


def read_front(items: tuple[Item, ...], meta: Meta, reading: Reading, size: int) -> Front:
    """Take the title and what belongs to it out of the items; ``size`` is that of the text, in half-points.

    ``meta`` holds what the file's properties say: its title counts where the text has none.
    """
    if reading.hints.title == "off":
        return Front(replace(meta, title=()), items)
    title = _by_style(items, reading) or _by_level(items, meta) or _by_looks(items, meta, size)
    if title is None:
        return Front(_property_title(meta, reading), items)
    at, count, sure = title
    paras = [item for item in items[at : at + count] if isinstance(item, Para)]
    words = _joined([unstressed(para.inlines) for para in paras])
    reading.decide("title", paras[0].line, sure, plain(words))
    rest = (*items[:at], *items[at + count :])
    return _below(rest, at, replace(meta, title=words), reading)


def _by_style(items: Sequence[Item], reading: Reading) -> tuple[int, int, float] | None:
    """The first paragraphs in the style of titles: their place, how many, and how sure that is."""
    for at, item in enumerate(items[:_TOP]):
        if not isinstance(item, Para):
            continue
        if item.role == "title":
            count = 1
            while at + count < len(items) and _has_role(items[at + count], "title"):
                count += 1
            return at, count, 1.0
        if item.level:
            return None
    return None


def _has_role(item: Item, role: str) -> bool:
    return isinstance(item, Para) and item.role == role


def _by_level(items: Sequence[Item], meta: Meta) -> tuple[int, int, float] | None:
    """The first item, where it is the only heading of the highest level, or the title in the properties."""
    headings = [item for item in items if isinstance(item, Para) and item.level]
    if not headings or items[0] is not headings[0] or len(items) < 2:
        return None
    alone = all(each.level > headings[0].level for each in headings[1:]) and not headings[0].marker
    return (0, 1, 0.95) if alone or _is_title(headings[0], meta) else None


def _is_title(para: Para, meta: Meta) -> bool:
    """Whether a paragraph is what the properties say the title is."""
    return bool(meta.title) and plain(para.inlines).split() == plain(meta.title).split()


def _by_looks(items: Sequence[Item], meta: Meta, size: int) -> tuple[int, int, float] | None:
    """The first paragraph, where the properties call it the title or it looks like one."""
    first = items[0] if len(items) > 1 else None
    if not isinstance(first, Para) or first.role or first.marker or only_image(first):
        return None
    text = plain(first.inlines).strip()
    if len(text) > _LONGEST or not text:
        return None
    if _is_title(first, meta):
        return 0, 1, 0.95
    larger = bool(size) and first.size >= size + _LARGER
    stands_out = larger or first.bold or (first.align == "center" and len(text.split()) < 20)
    if stands_out and text[-1] not in ".,;:" and not says_who_or_when(text):
        return 0, 1, 0.9 if larger else 0.8
    units = units_of([item for item in items[:_NEAR] if isinstance(item, Para)])
    top = find_top(units, list(range(len(units))), Meta(), AUTO)
    above = items[: top.title + 1]
    whole = 0 <= top.title < _TOP and all(isinstance(item, Para) for item in above)
    return (top.title, 1, min(top.sure, _UNSHOWN)) if whole else None


def _joined(parts: Sequence[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """The lines of a title as one."""
    joined = parts[0]
    for part in parts[1:]:
        joined = (*joined, Text(" "), *part)
    return joined


def _property_title(meta: Meta, reading: Reading) -> Meta:
    """The title in the properties, where no paragraph is one."""
    if meta.title:
        reading.decide("title", 0, 0.6, plain(meta.title))
    return meta


def property_title(text: str) -> tuple[Inline, ...]:
    """The title in a file's properties; nothing where a program or a template put it there."""
    words = " ".join(text.split())
    return (Text(words),) if words and not _NO_TITLE.fullmatch(words) and len(words) <= _LONGEST else ()


def _below(items: tuple[Item, ...], at: int, meta: Meta, reading: Reading) -> Front:
    """The subtitle by its style, the authors and the date by their styles or their words."""
    kept = list(items)
    named: tuple[str, ...] = ()
    while at < len(kept) and isinstance(para := kept[at], Para) and para.role in _BELOW:
        if (told := _told(meta, para, named)) is None:
            break
        named = told.author if para.role == "author" else named
        if para.role in _KINDS:
            reading.decide(_KINDS[para.role], para.line, 1.0, plain(para.inlines))
        meta = told
        del kept[at]
    if reading.hints.byline == "off":
        return Front(meta, tuple(kept))
    return _byline(tuple(kept), at, meta, reading)


#: Roles of paragraphs between a title and the text.
_BELOW = frozenset(("subtitle", "author", "date", "abstract"))
#: The decisions that the roles of paragraphs at the top are.
_KINDS = {"subtitle": "subtitle", "author": "byline", "date": "date"}


def _told(meta: Meta, para: Para, named: tuple[str, ...]) -> Meta | None:
    """What a paragraph below the title says by its style, after the authors ``named`` so; None where it is known."""
    text = plain(para.inlines).strip()
    match para.role:
        case "subtitle" if not meta.subtitle:
            return replace(meta, subtitle=para.inlines)
        case "author":
            return replace(meta, author=(*named, text))
        case "date" if not meta.date:
            return replace(meta, date=text)
        case "abstract":
            return replace(meta, abstract=(*meta.abstract, Paragraph(para.inlines, line=para.line)))
        case _:
            return None


def _byline(items: tuple[Item, ...], at: int, meta: Meta, reading: Reading) -> Front:
    """Lines that say only who wrote the article and when, as the plain-text reader finds them."""
    paras = [item for item in items[at : at + _TOP] if isinstance(item, Para)]
    units = units_of([Para(0, (Text(_ANY_TITLE),)), *paras])
    lines, signed = find_front(units, range(len(units)))
    byline = read_byline(units, lines, (), signed, True, not meta.date)
    said = [para for index in byline.units if index and not (para := paras[index - 1]).level]
    reading.decisions += (
        unit_decision(kind, units[index], sure, offset) for index, kind, offset, sure in byline.said if index
    )
    meta = replace(meta, author=byline.authors or meta.author, date=meta.date or byline.date)
    taken = {id(para) for para in said}
    rest = frozenset(paras[index - 1].line for index in lines if index)
    return Front(meta, tuple(item for item in items if id(item) not in taken), rest)
