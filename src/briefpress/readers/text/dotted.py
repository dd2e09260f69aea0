"""Lists that letters and Roman numbers with a full stop count: only a line that goes on makes ``a.`` an item."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ...enumerators import ordinal
from .lines import Line
from .markers import Marker, dotted_marker

#: How far below an item the next one may begin, in lines.
_FARTHEST = 40
#: Two items that capitals count have so many words besides the letter: fewer may be names.
_NAMES = 3


def dotted(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, with such items marked: ``A. Smith`` alone, or over a paragraph of its own, is none."""
    marked = {at: marker for at, line in enumerate(lines) if not line.item and (marker := _marker(line))}
    items: dict[int, Marker] = {}
    for at, marker in marked.items():
        if at in items or marker.number != 1:
            continue
        run = _run(at, marker, lines, marked)
        items |= {each: marked[each] for each in run} if _is_list(run, marker, lines) else {}
    return [replace(line, item=items[at]) if at in items else line for at, line in enumerate(lines)] if items else lines


def _marker(line: Line) -> Marker | None:
    return dotted_marker(line.text) if "." in line.text[1:7] and line.text[0].isalpha() else None


def _is_list(run: Sequence[int], first: Marker, lines: Sequence[Line]) -> bool:
    """Whether lines are items: two, and not the initials of two names."""
    if len(run) > 2 or first.label.islower():
        return len(run) > 1
    return len(run) > 1 and all(lines[at].text.count(" ") >= _NAMES for at in run)


def _run(at: int, first: Marker, lines: Sequence[Line], marked: dict[int, Marker]) -> list[int]:
    """The lines that go on counting from one."""
    run = [at]
    while (found := _next(run[-1], lines, marked)) is not None:
        if ordinal(marked[found].label, first.style) != first.number + len(run):
            break
        run.append(found)
    return run


def _next(at: int, lines: Sequence[Line], marked: dict[int, Marker]) -> int | None:
    """The next marked line at an item's indent, where nothing but what belongs to the item is between."""
    indent, quote, blank = lines[at].indent, lines[at].quote, False
    for below in range(at + 1, min(at + _FARTHEST, len(lines))):
        line = lines[below]
        if line.quote != quote:
            return None
        if line.text and line.indent <= indent + 1:
            if below in marked and line.indent >= indent - 1:
                return below
            if blank or line.indent < indent - 1:
                return None
        blank = not line.text
    return None
