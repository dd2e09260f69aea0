"""Notes whose marks are links: ``word<sup>[1](#fn1)</sup>`` calls the paragraph or item with the id ``fn1``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec.structs import replace

from ...document import (
    Block,
    Container,
    Document,
    Inline,
    Link,
    List,
    Note,
    NoteRef,
    Paragraph,
    Superscript,
    Text,
)
from ...walk import blocks_in, map_runs, plain, query
from .phrasing import Inlines
from .reading import Reading
from .tree import stripped

Blocks = tuple[Block, ...]
#: What a mark looks like.
MARK = re.compile(r"[\[(]?(\d{1,4}[a-z]?|[*†‡§¶]{1,4}|[a-z]|[ivx]{1,5})[\])]?")
_TYPED_MARK = re.compile(r"\s*[\[(]?\d{1,4}[\])]?[.)]?\s+")
#: Ids of notes as programs make them; a link to another must be raised to be a call.
_NOTE_ID = re.compile(r"_?(?:fn|ftn|edn|foot|end|note|cite|sdfootnote|sdendnote|nota|anm|fussnote)", re.IGNORECASE)
#: The way back from a note to its call.
_BACK = re.compile(r"[↩↑⬆^⤴\ufe0e\ufe0f\s\[\]]*|back|jump up|retour|zurück", re.IGNORECASE)


def link_notes(document: Document, reading: Reading) -> Document:
    """The document with the notes that links call as notes."""
    marks = {target: mark for inline in _all(document) if (found := _target(inline)) for target, mark in (found,)}
    if not marks:
        return document
    notes: dict[str, Blocks] = {}
    ids = {reading.aliases.get(target, target): target for target in marks}

    def taken(blocks: Blocks) -> Blocks:
        return _without_notes(blocks, ids, notes)

    without = replace(document, blocks=blocks_in(document.blocks, taken))
    labels = {target: keep(reading, target, marks[target], blocks) for target, blocks in notes.items()}

    def called(inlines: Inlines) -> Inlines:
        return tuple(_called(inline, labels, reading) for inline in inlines)

    return map_runs(without, called) if notes else document


def _all(document: Document) -> Iterator[Inline]:
    yield from query(document, Superscript)
    yield from query(document, Link)


def _target(inline: Inline) -> tuple[str, str] | None:
    """The id that a mark points at, and the mark; None for what is no mark."""
    match inline:
        case Superscript(children=(Link() as link,)):
            raised = True
        case Link() as link:
            raised = len(link.children) == 1 and isinstance(link.children[0], Superscript)
        case _:
            return None
    id = unquote(link.url[1:]) if link.url.startswith("#") else ""
    mark = MARK.fullmatch(plain(link.children).strip())
    return (id, mark[1]) if id and mark and (raised or _NOTE_ID.match(id)) else None


def _without_notes(blocks: Blocks, ids: dict[str, str], notes: dict[str, Blocks]) -> Blocks:
    """The blocks without those that bear one of the ids; where one begins an item, all the item's are its note's."""
    targets = [_borne(block, ids) for block in blocks]
    found = [at for at, target in enumerate(targets) if target]
    kept: list[Block] = []
    for at, (block, target) in enumerate(zip(blocks, targets, strict=True)):
        if at and found == [0] and (first := targets[0]) in notes:
            notes[first] = (*notes[first], _without_back(block))
        elif isinstance(block, Paragraph) and target and target not in notes:
            notes[target] = (replace(block, children=without_mark(block.children), id=""),)
        elif not (isinstance(block, List) and block.items and not any(block.items)):
            kept.append(block)
    return tuple(kept)


def _borne(block: Block, ids: dict[str, str]) -> str:
    """The id among ``ids`` that a block bears, or that it means by the way back at its beginning: ``#_ftnref1``."""
    if (id := getattr(block, "id", "")) in ids:
        return ids[id]
    first = block.children[0] if isinstance(block, Paragraph) and block.children else None
    link = first.children[0] if isinstance(first, Superscript) and len(first.children) == 1 else first
    return (
        ids.get(unquote(link.url[1:]).replace("ref", "", 1), "") if isinstance(link, Link) and "ref" in link.url else ""
    )


def without_mark(inlines: Inlines) -> Inlines:
    """A note's words without the mark before them and the way back at their ends."""
    words = [inline for inline in inlines if not _is_back(inline)]
    if words and not isinstance(words[0], Text) and MARK.fullmatch(plain(words[0]).strip().rstrip(".")):
        words = words[1:]
    elif words and isinstance(words[0], Text) and (found := _TYPED_MARK.match(words[0].text)):
        words[0] = Text(words[0].text[found.end() :])
    if words and isinstance(words[0], Text):
        words[0] = Text(words[0].text.lstrip(".) \u00a0"))
    return stripped(tuple(words))


def _without_back(block: Block) -> Block:
    """A further block of a note without the way back at its end."""
    if not isinstance(block, Paragraph):
        return block
    return replace(block, children=stripped(tuple(inline for inline in block.children if not _is_back(inline))))


def _is_back(inline: Inline) -> bool:
    return isinstance(inline, Link) and inline.url.startswith("#") and bool(_BACK.fullmatch(plain(inline.children)))


def keep(reading: Reading, target: str, mark: str, blocks: Blocks, sure: float = 1.0) -> str:
    """Keep a note that is called by ``mark``; its label is the mark where no other note has it."""
    label = mark if mark and mark.casefold() not in reading.labels and mark not in reading.notes else target
    while label in reading.notes or label.casefold() in reading.labels:
        label = reading.new_label(target)
    line = getattr(blocks[0], "line", 0) if blocks else 0
    reading.found.append(label)
    reading.notes[label] = Note(label, blocks, line=line)
    reading.decide("note", reading.start(line), label, plain(blocks[:1]), sure=sure)
    return label


def _label(link: Link, labels: dict[str, str]) -> str:
    """The label of the note that a link means, if it is a mark."""
    is_mark = link.url.startswith("#") and MARK.fullmatch(plain(link).strip())
    return labels.get(unquote(link.url[1:]), "") if is_mark else ""


def _called(inline: Inline, labels: dict[str, str], reading: Reading) -> Inline:
    """The call that a mark is: the outermost of a link and what raises it, so this goes from without to within."""
    raised = inline.children if isinstance(inline, Superscript) else (inline,)
    if len(raised) == 1 and isinstance(link := raised[0], Link) and (label := _label(link, labels)):
        reading.call((label,), inline)
        return NoteRef(label)
    if isinstance(inline, Container):
        return replace(inline, children=tuple(_called(each, labels, reading) for each in inline.children))
    return inline
