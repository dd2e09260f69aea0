"""What holds blocks (the body, a cell, a text box, a note): its paragraphs and tables in their order."""

from __future__ import annotations

from collections.abc import Iterator

from .changes import DROPPED, is_deleted
from .items import Grid, GridCell, GridRow, Item, Rule
from .names import Element, child, full, get, is_on, number, short, value
from .paragraphs import Reader
from .pictures import alternative
from .story import Story

#: Galleries of parts that are made anew.
_CONTENTS = frozenset(("table of contents",))
_EMBEDDED = "another file stands here, which is not read"
_SAVE = "open the file in Word and save it again: the other file becomes a part of it"
#: No table has more columns.
_WIDEST = 1000


def read_items(container: Element, story: Story) -> tuple[Item, ...]:
    """The paragraphs, tables, boxes and rules in a container; paragraphs with nothing in them are left out."""
    return tuple(_items(container, story))


def _items(container: Element, story: Story) -> Iterator[Item]:
    reader: Reader | None = None
    for element in _blocks(container, story):
        if short(element.tag) == "w:p":
            reader = reader or Reader(story)
            if reader.read(element):
                yield from _paragraph(reader)
                reader = None
            continue
        if reader:
            yield from _paragraph(reader)
            reader = None
        yield from _grid(element, story)
    if reader:
        yield from _paragraph(reader)


def _paragraph(reader: Reader) -> Iterator[Item]:
    """A paragraph, and behind it what its text boxes hold; one that has nothing but a border is a rule."""
    para = reader.finished()
    if para is None:
        return
    if para.inlines or para.role == "code":
        yield para
    elif para.role == "rule" or (para.ruled and not para.boxes):
        yield Rule(para.line)
    yield from para.boxes


def _blocks(container: Element, story: Story) -> Iterator[Element]:
    """The paragraphs and tables of a container, elements that only stand around them looked through."""
    stack = [iter(container)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
            continue
        name = short(element.tag)
        if name in ("w:p", "w:tbl"):
            yield element
        elif name == "w:bookmarkStart":
            story.pending.append(get(element, "w:name"))
        elif name == "mc:AlternateContent":
            chosen = alternative(element)
            stack.append(iter(() if chosen is None else chosen))
        elif name == "w:sdt" and _is_contents(element):
            _leave_out(element, story)
        elif name in ("w:altChunk", "w:subDoc"):
            story.reading.report("embedded-file", _EMBEDDED, story.reading.line + 1, 1, _SAVE)
        elif name not in DROPPED:
            stack.append(iter(element))


def _is_contents(sdt: Element) -> bool:
    gallery = child(child(child(sdt, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery")
    return get(gallery).lower() in _CONTENTS


def _leave_out(element: Element, story: Story) -> None:
    """Count the paragraphs and the fields of something that is not read, and keep its words for a decision."""
    line = story.reading.line + 1
    words = []
    for each in element.iter(full("w:p"), full("w:t"), full("w:fldChar")):
        name = short(each.tag)
        if name == "w:p":
            story.reading.line += 1
            words.append(" ")
        elif name == "w:t":
            words.append(each.text or "")
        else:
            story.fields.mark(get(each, "w:fldCharType"))
    story.reading.leave_out(line, "".join(words))


def _grid(table: Element, story: Story) -> Iterator[Grid]:
    line = story.reading.line + 1
    properties = child(table, "w:tblPr")
    style = story.known.styles.style(value(properties, "w:tblStyle"))
    rows = tuple(_row(row, story) for row in _inside(table, "w:tr") if not _skipped(row, story))
    if any(cell.items for row in rows for cell in row.cells):
        yield Grid(rows, line, style.head, _asks_head(child(properties, "w:tblLook")))


def _asks_head(look: Element) -> bool:
    """Whether a table was asked to set its first row apart: in the attributes, or in the bits of older files."""
    if first := get(look, "w:firstRow"):
        return first.lower() in ("1", "true", "on")
    bits = get(look)
    return len(bits) == 4 and all(c in "0123456789ABCDEFabcdef" for c in bits) and bool(int(bits, 16) & 0x20)


def _skipped(row: Element, story: Story) -> bool:
    """Whether a row was deleted; its paragraphs are counted all the same."""
    if not is_deleted(child(row, "w:trPr")):
        return False
    story.reading.line += sum(1 for _ in row.iter(full("w:p")))
    return True


def _row(row: Element, story: Story) -> GridRow:
    properties = child(row, "w:trPr")
    head = bool(is_on(child(properties, "w:tblHeader")))
    before = min(number(value(properties, "w:gridBefore")), _WIDEST)
    return GridRow(tuple(_cell(cell, story) for cell in _inside(row, "w:tc")), head, max(before, 0))


def _cell(cell: Element, story: Story) -> GridCell:
    properties = child(cell, "w:tcPr")
    merge = child(properties, "w:vMerge")
    goes_on = merge is not None and get(merge) != "restart"
    span = min(max(number(value(properties, "w:gridSpan"), 1), 1), _WIDEST)
    return GridCell(read_items(cell, story), span, goes_on, merge is not None and not goes_on)


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, elements that only stand around them looked through."""
    stack = [iter(element)]
    while stack:
        inner = next(stack[-1], None)
        if inner is None:
            stack.pop()
            continue
        name = short(inner.tag)
        if name == wanted:
            yield inner
        elif name not in DROPPED and name not in ("w:p", "w:tbl"):
            stack.append(iter(inner))
