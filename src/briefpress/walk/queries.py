"""What stands in a document, in reading order: its nodes of a kind, and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec.structs import replace

from ..document import (
    Appendix,
    Block,
    BlockQuote,
    Cell,
    Cite,
    Code,
    CodeBlock,
    Container,
    Definition,
    DefinitionList,
    Division,
    Document,
    Emphasis,
    Entry,
    EntryGroup,
    Figure,
    Heading,
    Image,
    Inline,
    LangSpan,
    LineBreak,
    Link,
    List,
    Math,
    Note,
    NoteRef,
    NumberRef,
    PageRef,
    Paragraph,
    Strikeout,
    Strong,
    Subscript,
    Summary,
    Superscript,
    Table,
    Text,
    ThematicBreak,
)

N = TypeVar("N")

#: Anything that can be looked through.
Place = Document | Summary | Note | Appendix | EntryGroup | Entry | Block | Definition | Cell | Inline


def query(place: Place | Sequence[Place], kind: type[N]) -> Iterator[N]:
    """Every node of the given type, in reading order: title, subtitle, summary, body, notes, appendix."""
    return (node for node, _ in located(place, kind))


def located(place: Place | Sequence[Place], kind: type[N], line: int = 0) -> Iterator[tuple[N, int]]:
    """Every node of the given type as `query` has it, each with the line of the nearest block that knows its own."""
    waiting: list[tuple[Place | Sequence[Place], int]] = [(place, line)]
    while waiting:
        each, line = waiting.pop()
        if isinstance(each, Sequence):
            waiting += ((part, line) for part in reversed(each))
            continue
        line = getattr(each, "line", 0) or line
        if isinstance(each, kind):
            yield each, line
        waiting += ((part, line) for part in reversed(_parts(each)))


def _parts(place: Place) -> Sequence[Place | Sequence[Place]]:
    match place:
        case (
            Text()
            | Code()
            | Image()
            | Math()
            | LineBreak()
            | NoteRef()
            | PageRef()
            | NumberRef()
            | CodeBlock()
            | ThematicBreak()
        ):
            return ()
        case Paragraph() | Heading() | Cell() | Entry():
            return place.children
        case Document():
            summary, appendix = ([part] if part else [] for part in (place.summary, place.appendix))
            return [place.meta.title, place.meta.subtitle, *summary, place.blocks, place.notes, *appendix]
        case Summary():
            return [place.blocks, place.figures]
        case Note() | BlockQuote():
            return place.blocks
        case Appendix():
            return [*place.groups, place.legend]
        case EntryGroup():
            return [place.title, place.entries]
        case List() | DefinitionList():
            return place.items
        case Definition():
            return [place.term, *place.definitions]
        case Division():
            return [place.title, place.blocks]
        case Table():
            return [place.caption, *place.head, *place.rows]
        case Figure():
            return [place.image, place.caption]
        case Emphasis() | Strong() | Strikeout() | Superscript() | Subscript() | Link() | LangSpan() | Cite():
            return place.children


def plain(place: Place | Sequence[Place]) -> str:
    """The words of a node as one string; calls and references left out, line ends as spaces, blocks by newlines."""
    match place:
        case Text(text=text) | (Text(text=text),):
            return text
    words: list[str] = []
    waiting: list[Place | Sequence[Place] | str] = [place]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str | Text | Code):
            words.append(each if isinstance(each, str) else each.text)
        else:
            waiting += reversed(each if isinstance(each, Sequence) else _words(each))
    return "".join(words)


def _words(place: Place) -> Sequence[Place | Sequence[Place] | str]:
    match place:
        case Math():
            return (place.tex,)
        case CodeBlock():
            return (place.text, "\n")
        case LineBreak():
            return (" ",)
        case Image():
            return (place.alt,)
        case Paragraph() | Heading() | Cell() | Entry():
            return (place.children, "\n")
        case Definition():
            return (place.term, "\n", *place.definitions)
        case Division():
            return (*_line(place.title), place.blocks)
        case Table():
            return (*_line(place.caption), *place.head, *place.rows)
        case Figure():
            return (*_line((place.image,)), *_line(place.caption))
        case _:
            return _parts(place)


def _line(inlines: tuple[Inline, ...]) -> Sequence[Sequence[Place] | str]:
    return (inlines, "\n") if inlines else ()


def slice_inlines(inlines: Sequence[Inline], start: int, end: int) -> tuple[Inline, ...]:
    """The part of the inlines that `plain` gives as ``[start:end]``, with its formatting and the calls inside it."""
    cut: list[Inline] = []
    position = 0
    for inline in inlines:
        length = len(plain(inline))
        first, last = max(start - position, 0), min(end - position, length)
        if isinstance(inline, NoteRef | PageRef | NumberRef):
            if start < position <= end:
                cut.append(inline)
        elif first < last:
            cut.append(_slice(inline, first, last))
        position += length
    return tuple(cut)


def _slice(inline: Inline, start: int, end: int) -> Inline:
    if isinstance(inline, Container):
        return replace(inline, children=slice_inlines(inline.children, start, end))
    return replace(inline, text=inline.text[start:end]) if isinstance(inline, Text | Code) else inline
