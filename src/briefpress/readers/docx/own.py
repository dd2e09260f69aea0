"""Files of our own writer, read back: masthead, box and marking as they were, and what is made anew left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, count

from msgspec.structs import replace

from ...dates import find_dates
from ...document import Inline, Link, Meta, Note, Strong, Text
from ...labels import Labels, labels_for
from ...walk import blocks_inlines, plain, slice_inlines
from ..projection import merged
from .blocks import Builder
from .items import Box, Item, Para
from .names import Element
from .properties import text_of
from .reading import Reading

#: What leads to a source in a note: its mark; the arrow is that of our first files.
_MARK = re.compile(r"\[[^\]]+\]|→")
#: What a note that nobody calls begins with.
_LABEL = re.compile(r"\[([^\]]{1,60})\] ?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?=T00:00:00Z)")
#: Bookmarks that our writer sets at calls, notes and sources.
MADE = re.compile(r"(?:call|note|source)_\d+(?:_\d+)?|sources")
_BOX = frozenset(("summary heading", "summary"))
_FIGURES = frozenset(("summary figures heading", "summary figures"))


def read_own(
    items: tuple[Item, ...], meta: Meta, core: Element, builder: Builder, marking: str
) -> tuple[tuple[Item, ...], Meta, tuple[Note, ...]]:
    """The items that are the article, the Meta with what our writer printed around them, the notes nobody calls."""
    labels = labels_for(meta.lang).value
    date = _DATE.match(text_of(core, "dcterms:created"))
    meta = replace(meta, date=date[0] if date else "", marking=marking)
    for item in items:
        if isinstance(item, Para) and item.role == "masthead":
            meta = _masthead(meta, " ".join(plain(item.inlines).split()), labels)
    box = [item for item in items if isinstance(item, Para) and item.role in _BOX]
    meta = replace(_summary(meta, box, labels, builder), key_figures=tuple(_key_figures(items)))
    kept = _without_sources([_unnumbered(item) for item in items if not _is_furniture(item)], builder.reading)
    kept, apart = _notes_apart(kept)
    return tuple(_boxed(kept, labels)), meta, tuple(_note(each, builder) for each in apart)


def _notes_apart(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], list[list[Item]]]:
    """The items without the section of notes that nobody calls, and the items of each of these notes."""
    begin = next((at for at, item in enumerate(items) if isinstance(item, Para) and item.role == "note apart"), None)
    if begin is None:
        return items, []
    notes: list[list[Item]] = []
    for item in items[begin:]:
        if not notes or (isinstance(item, Para) and _LABEL.match(plain(item.inlines))):
            notes.append([])
        notes[-1].append(item)
    return items[: begin - 1 if begin and _is_heading(items[begin - 1]) else begin], notes


def _note(items: Sequence[Item], builder: Builder) -> Note:
    """A note under the label that it begins with."""
    plainly = [replace(item, role="") if isinstance(item, Para) else item for item in items]
    label, first = "", plainly[0]
    if isinstance(first, Para) and (found := _LABEL.match(plain(first.inlines))):
        words = slice_inlines(first.inlines, found.end(), len(plain(first.inlines)))
        label, plainly[0] = found[1], replace(first, inlines=words)
    return Note(label, builder.blocks(plainly), line=first.line)


def _unnumbered(item: Item) -> Item:
    """A paragraph without the number in its margin, which is made anew."""
    return replace(item, role="", marker=None, left=0) if isinstance(item, Para) and item.role == "numbered" else item


def _boxed(items: Sequence[Item], labels: Labels) -> Iterator[Item]:
    """The items, those of a box in the text as one: its paragraphs, and the framed ones that follow them."""
    at = 0
    while at < len(items):
        item = items[at]
        base = _base(item)
        end = at + 1
        while base and end < len(items) and _stays_in(base, items[end]):
            end += 1
        yield _box(base, items[at:end], labels) if base else item
        at = end


def _base(item: Item) -> str:
    """Which of our boxes a paragraph is in, by its style; empty where it is in none."""
    role = item.role.removesuffix(" heading") if isinstance(item, Para) else ""
    return role if role in _KINDS else ""


def _stays_in(base: str, item: Item) -> bool:
    return isinstance(item, Para) and (item.role == base or (item.ruled and not _base(item)))


def _box(base: str, items: Sequence[Item], labels: Labels) -> Box:
    """A box with its title; the label of its kind, where that is the title, tells which one it is."""
    first, *rest = (item for item in items if isinstance(item, Para))
    titled = first.role.endswith(" heading")
    title = first.inlines if titled else ()
    kind = next((kind for kind in _KINDS[base] if getattr(labels, kind) == plain(title)), _KINDS[base][0])
    inside = rest if titled else [first, *rest]
    return Box(
        tuple(replace(para, role="" if para.role == base else para.role) for para in inside), first.line, kind, title
    )


#: The kinds of boxes that share a style; the first where the title does not tell.
_KINDS = {"note box": ("note", "tip"), "warning box": ("warning", "important", "caution")}


def _is_furniture(item: Item) -> bool:
    return isinstance(item, Para) and item.role in ("masthead", *_BOX, *_FIGURES)


def _masthead(meta: Meta, line: str, labels: Labels) -> Meta:
    """What a line of the masthead says: series and reference, or for whom; the byline is in the properties."""
    if found := _pattern(labels.recipients, "recipients").fullmatch(line):
        return replace(meta, recipients=tuple(found[1].split(", ")))
    if not meta.date and (dates := find_dates(line, meta.lang)):
        meta = replace(meta, date=dates[-1][2])
    reference = _pattern(labels.reference, "reference").search(line)
    series = line[: reference.start()].strip() if reference else line
    if reference:
        meta = replace(meta, reference=reference[1])
    before_title = not meta.series and (reference or labels.series == series)
    return replace(meta, series=series) if before_title and series != labels.series else meta


def _pattern(label: str, place: str) -> re.Pattern[str]:
    """A label as it is printed, with the spaces of any kind, and what stands in its place."""
    before, after = (
        re.sub(r"\s+", r"\\s+", re.escape(part).replace("\\ ", " ")) for part in label.split(f"{{{place}}}")
    )
    return re.compile(f"{before}(.+?){after}$")


def _summary(meta: Meta, box: Sequence[Para], labels: Labels, builder: Builder) -> Meta:
    """The box that the author wrote; one that was taken from the text is made anew."""
    text = box[1:] if box and box[0].role == "summary heading" else box
    if not text:
        return meta
    if plain(text[-1].inlines).strip() == labels.extracted:
        builder.reading.decide("left-out", box[0].line, 1.0, " ".join(plain(para.inlines) for para in box))
        return meta
    return replace(meta, summary=builder.blocks([_in_box(para) for para in text]))


def _key_figures(items: Sequence[Item]) -> Iterator[str]:
    """The texts of the box's key figures, which are strong; their links are made anew."""
    for item in items:
        if isinstance(item, Para) and item.role == "summary figures":
            yield from (plain(inline).strip() for inline in item.inlines if isinstance(inline, Strong))


def _in_box(para: Para) -> Para:
    inlines: tuple[Inline, ...] = (Strong(para.inlines),) if para.role == "summary heading" else para.inlines
    return replace(para, role="", inlines=inlines)


def _without_sources(items: Sequence[Item], reading: Reading) -> tuple[Item, ...]:
    """The items without the appendix of sources, which is made anew: its heading and what is below it."""
    entries = [at for at, item in enumerate(items) if isinstance(item, Para) and item.role == "source"]
    if not entries:
        return tuple(items)
    begin = entries[0]
    for level in (2, 1):  # the title of the first group, where there are groups, and that of all
        begin -= int(begin > 0 and _level(items[begin - 1]) == level)
    words = [plain(item.inlines) for item in items[begin:] if isinstance(item, Para)]
    reading.decide("left-out", items[begin].line, 1.0, " ".join(words))
    return tuple(items[:begin])


def _level(item: Item) -> int:
    return item.level if isinstance(item, Para) else 0


def _is_heading(item: Item) -> bool:
    return _level(item) == 1


def together(notes: tuple[Note, ...], apart: tuple[Note, ...]) -> tuple[Note, ...]:
    """The notes, and those that nobody calls under labels that no other has."""
    labels = {note.label for note in notes}
    for note in apart:
        label = next(
            each for each in chain((note.label,), (f"{note.label}*{n}" for n in count(2))) if each not in labels
        )
        labels.add(label)
        notes = (*notes, replace(note, label=label))
    return notes


def unlinked(note: Note) -> Note:
    """A note without the links to the sources that our writer put in."""
    return replace(note, blocks=blocks_inlines(note.blocks, _unlinked))


def _unlinked(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    kept: list[Inline] = []
    for inline in inlines:
        if not (isinstance(inline, Link) and inline.url.startswith("#source")):
            kept.append(inline)
        elif not _MARK.fullmatch(plain(inline.children).strip()):
            kept += inline.children
        elif kept and isinstance(kept[-1], Text):
            kept[-1] = Text(kept[-1].text.rstrip())
    return merged(kept)
