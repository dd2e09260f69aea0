"""What the end of a line took from the text, and what it brought: a space that is not painted, a hyphen that is.

A box of text knows only what is painted of it. ``split_text_box``, which parts a text into lines, knows from where to
where it took each.
"""

from __future__ import annotations

from functools import wraps
from typing import Any

import msgspec
from weasyprint.layout import inline

SOFT_HYPHEN = "\u00ad"


class Taken(msgspec.Struct, frozen=True):
    """What a line takes of a box's text: the bytes of it from ``start`` to ``end`` (None: all)."""

    box: Any
    start: int
    end: int | None


def remember() -> None:
    """Have WeasyPrint's boxes remember what they took; once a process."""
    inline.split_text_box = _split_text_box(inline.split_text_box)


def _split_text_box(original: Any) -> Any:
    @wraps(original)
    def split_text_box(context: Any, box: Any, available_width: Any, skip: int, *args: Any, **kwargs: Any) -> Any:
        made, resume_at, preserved = original(context, box, available_width, skip, *args, **kwargs)
        # A line's text is parted again to be measured without its last space: that is not the text.
        if made is not None and "taken" not in vars(box):
            made.taken = Taken(box, skip or 0, resume_at)
        return made, resume_at, preserved

    return split_text_box


class LineEnds:
    """Tells, line after line, what stands in the text there."""

    def __init__(self) -> None:
        self.encoded: dict[Any, bytes] = {}
        self.ends: dict[Any, int] = {}

    def text(self, box: Any) -> tuple[str, bool]:
        """The text that a box of text stands for, with the spaces at its ends, and whether a hyphen cuts it."""
        taken = vars(box).get("taken")
        if taken is None:
            return box.text, False
        if taken.box not in self.encoded:
            self.encoded[taken.box] = taken.box.text.encode()
        data = self.encoded[taken.box]
        last = self.ends.get(taken.box, 0)
        start = last if last < taken.start and data[last : taken.start].isspace() else taken.start
        self.ends[taken.box] = len(data) if taken.end is None else taken.end
        hyphen = box.style["hyphenate_character"]
        own = data[taken.start : taken.end].decode()
        cut = taken.end is not None and box.text.endswith(hyphen) and box.text.removesuffix(hyphen) == own
        return data[start : taken.end].decode().replace(SOFT_HYPHEN, ""), cut
