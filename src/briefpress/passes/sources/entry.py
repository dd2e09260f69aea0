"""What the appendix prints of a note: its parts set anew where all of it was read, else its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from ...dates import format_date
from ...document import (
    Block,
    BlockQuote,
    Cell,
    Code,
    CodeBlock,
    DefinitionList,
    Division,
    Emphasis,
    Figure,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    NoteRef,
    PageRef,
    Paragraph,
    Table,
    Text,
    ThematicBreak,
)
from ...labels import Labels
from ...usage import usage_of
from ...walk import inlines_in, plain
from .container import is_joint
from .line import Stretch, cut, normal
from .parts import Reading
from .quotes import SPACES


class Marks(msgspec.Struct, frozen=True):
    """What stands around and between the parts of an entry; without ``container`` marks, it is emphasised.

    ``signal`` stands after a signal, ``gap`` between sentences. ``within`` says that the comma or stop after a
    title stands before its closing mark.
    """

    title: tuple[str, str]
    container: tuple[str, str] = ("", "")
    comma: str = ", "
    stop: str = "."
    brackets: tuple[str, str] = (" (", ")")
    signal: str = " "
    gap: str = " "
    within: bool = False


#: Where marks are not those of Latin script around the language's outer quotation marks: titles of works have their
#: own in Chinese (GB/T 15834), Japanese (JIS X 4051) and Korean.
OWN_MARKS = {
    "zh": Marks(("《", "》"), ("《", "》"), "，", "。", ("（", "）"), signal="", gap=""),
    "ja": Marks(("「", "」"), ("『", "』"), "、", "。", ("（", "）"), signal="：", gap=""),
    "ko": Marks(("「", "」"), ("『", "』")),
}
COMMAS = {"ar": "، ", "fa": "، "}
#: American usage (Chicago Manual of Style 6.9); a bare ``en`` is American, as in CLDR.
WITHIN = frozenset({"en", "en-us", "en-ca"})
#: What ends an entry as well as a full stop does.
ENDED = ".!?…。！？؟۔।"
#: What may stand after the end of a sentence: closing quotation marks and, in a note's own words, brackets.
QUOTES = SPACES + "»”“’\"'›」』》"
BRACKETS = ")]）"


def marks_of(lang: str) -> Marks:
    """The marks of a language; its quotation marks are those of the typography pass."""
    tag = lang.lower().replace("_", "-")
    primary = tag.split("-")[0]
    if primary in OWN_MARKS:
        return OWN_MARKS[primary]
    usage = usage_of(lang)
    opening, closing = usage.outer[:1] or "“", usage.outer[1:] or "”"
    title = (opening + usage.after.get(opening, ""), usage.before.get(closing, "") + closing)
    return Marks(title, comma=COMMAS.get(primary, ", "), within=tag in WITHIN)


def entry_of(
    blocks: tuple[Block, ...], reading: Reading, labels: Labels, lang: str, calls: Sequence[str]
) -> tuple[Inline, ...]:
    """The inlines of an entry, with the pages of its calls (their anchors) at the end."""
    marks = marks_of(lang)
    if is_understood(reading, marks):
        [paragraph] = blocks
        inlines = paragraph.children if isinstance(paragraph, Paragraph) else ()
        body = _stopped(_set(inlines, reading, labels, lang, marks), marks, QUOTES)
    else:
        body = _stopped(verbatim(blocks), marks, QUOTES + BRACKETS)
    return normal((*body, *_cited(labels, calls, marks, bool(body))))


# --- all was read ----------------------------------------------------------------------------


def is_understood(reading: Reading, marks: Marks) -> bool:
    """Whether every word of the note is in one of its parts, or only joins two of them."""
    line = reading.line
    if not line.simple or not (reading.title or reading.address) or _is_quoted_twice(reading, marks):
        return False
    position = 0
    for part in sorted(_parts(reading), key=lambda part: (part.start, part.end)):
        if part.start < position or not is_joint(line.text[position : part.start]):
            return False
        position = part.end
    rest = line.text[position:]
    return is_joint(rest) and not re.search(r"[^\W_]", rest)


def _parts(reading: Reading) -> list[Stretch]:
    parts = [reading.signal, reading.outer, reading.container_outer, reading.author]
    parts += [dated.outer for dated in (reading.issued, reading.accessed) if dated]
    if reading.address and (reading.address.bare or not _is_in_a_part(reading)):
        parts.append(reading.address.stretch)
    return [part for part in parts if part]


def _is_in_a_part(reading: Reading) -> bool:
    """Whether the words of the link are the title or the container, so that only the address remains to be said."""
    link = reading.address.stretch if reading.address else Stretch(0, 0)
    parts = [part for part in (reading.outer, reading.container_outer) if part]
    return any(link.meets(part) and is_joint(_beyond(link, part, reading.line.text)) for part in parts)


def _beyond(link: Stretch, part: Stretch, text: str) -> str:
    """The characters of a link that are not in the part."""
    return text[link.start : max(part.start, link.start)] + text[min(part.end, link.end) : link.end]


def _is_quoted_twice(reading: Reading, marks: Marks) -> bool:
    """Whether the title has the marks within that it would get around it."""
    title = reading.text(reading.title)
    return not reading.emphasised and any(mark.strip(SPACES) in title for mark in marks.title if mark != "’")


def _set(inlines: tuple[Inline, ...], reading: Reading, labels: Labels, lang: str, marks: Marks) -> tuple[Inline, ...]:
    inlines = _without_links(_without_calls(inlines))
    found: list[Inline] = []
    if reading.signal:
        found += [*cut(inlines, reading.signal.start, reading.signal.end), Text(marks.signal)]
    comma = ""
    for name, part in _printed(inlines, reading, lang, marks):
        found += [Text(comma), *part]
        comma = " " if name == "title" and _is_within(reading, marks) else marks.comma
    if reading.accessed:
        visit = labels.accessed.format(date=format_date(reading.accessed.iso, lang))
        found.append(Text(marks.brackets[0] + visit + marks.brackets[1]))
    return tuple(found)


def _is_within(reading: Reading, marks: Marks) -> bool:
    """Whether the mark after the title stands within its quotation marks."""
    return marks.within and not reading.emphasised


def _printed(
    inlines: tuple[Inline, ...], reading: Reading, lang: str, marks: Marks
) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    """The parts in the order in which they are printed, each by its name."""
    if reading.author:
        yield "author", cut(inlines, reading.author.start, reading.author.end)
    if reading.title:
        yield "title", _title(cut(inlines, reading.title.start, reading.title.end), reading, marks)
    if reading.container:
        yield "container", _container(cut(inlines, reading.container.start, reading.container.end), marks)
    if reading.issued:
        yield "issued", (Text(format_date(reading.issued.iso, lang)),)
    if reading.address:
        url = reading.address.url
        words = reading.text(reading.address.stretch).strip() if reading.address.bare else url
        shown = words if words.lower().startswith(("http", "www.")) else url
        yield "address", (Link(url, (Text(shown),)),)


def _title(inlines: tuple[Inline, ...], reading: Reading, marks: Marks) -> tuple[Inline, ...]:
    if reading.emphasised:
        return inlines
    opening, closing = marks.title
    after = ""
    if _is_within(reading, marks) and plain(inlines)[-1:] not in ENDED:
        follows = reading.container or reading.issued or reading.address
        after = marks.comma.strip() if follows else "" if reading.accessed else marks.stop
    return Text(opening), *inlines, Text(after + closing)


def _container(inlines: tuple[Inline, ...], marks: Marks) -> tuple[Inline, ...]:
    inlines = inlines_in(inlines, _without_emphasis)
    opening, closing = marks.container
    return (Text(opening), *inlines, Text(closing)) if opening else (Emphasis(inlines),)


def _without_emphasis(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(part for each in inlines for part in (each.children if isinstance(each, Emphasis) else (each,)))


def _without_links(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    def change(siblings: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(part for each in siblings for part in (each.children if isinstance(each, Link) else (each,)))

    return inlines_in(inlines, change)


# --- the note's own words --------------------------------------------------------------------


def verbatim(blocks: tuple[Block, ...]) -> tuple[Inline, ...]:
    """The words of a note, its paragraphs parted by line ends; the calls within it are left out."""
    found: list[Inline] = []
    for lines in map(_without_calls, _lines(blocks)):
        if lines:
            found += [LineBreak(), *lines] if found else lines
    return _without_end(tuple(found))


def _lines(blocks: tuple[Block, ...]) -> Iterator[tuple[Inline, ...]]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.children
            case BlockQuote():
                yield from _lines(block.blocks)
            case Division():
                yield block.title
                yield from _lines(block.blocks)
            case DefinitionList():
                for item in block.items:
                    yield item.term
                    yield from _lines(tuple(each for definition in item.definitions for each in definition))
            case List():
                yield from _lines(tuple(each for item in block.items for each in item))
            case CodeBlock():
                yield from ((Code(line),) for line in block.text.splitlines() if line.strip())
            case Table():
                yield from (block.caption, *map(_row, (*block.head, *block.rows)))
            case Figure():
                yield (block.image, Text(" "), *block.caption)
            case ThematicBreak():
                pass


def _row(cells: tuple[Cell, ...]) -> tuple[Inline, ...]:
    return tuple(part for cell in cells for part in (*cell.children, Text(" ")))


def _without_calls(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    def change(siblings: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return normal(tuple(each for each in siblings if not isinstance(each, NoteRef)))

    return inlines_in(inlines, change)


def _without_end(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without the spaces at the end."""
    if inlines and isinstance(inlines[-1], Text):
        last = inlines[-1].text.rstrip(SPACES)
        return (*inlines[:-1], Text(last)) if last else inlines[:-1]
    return inlines


# --- the end ---------------------------------------------------------------------------------


def _stopped(inlines: tuple[Inline, ...], marks: Marks, closing: str) -> tuple[Inline, ...]:
    """The inlines with a full stop, unless they have an end: the marks in ``closing`` may stand after it."""
    words = plain(inlines).rstrip(SPACES)
    return inlines if not words or words.rstrip(closing)[-1:] in ENDED else (*inlines, Text(marks.stop))


def _cited(labels: Labels, calls: Sequence[str], marks: Marks, follows: bool) -> Iterator[Inline]:
    if not calls:
        return
    before, after = labels.cited.split("{places}")
    yield Text((marks.gap if follows else "") + before)
    for index, call in enumerate(calls):
        if index:
            yield Text(marks.comma)
        yield Link("#" + call, (PageRef(call),))
    yield Text(after)
