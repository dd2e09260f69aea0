"""Notes that look as if they cited something, in which no source was read."""

from __future__ import annotations

import re

from ...diagnostics import Diagnostic, Span
from ...document import Note
from ...walk import plain

#: A citation has few words, a figure, marks between its parts, and many capitals: prose has not.
LONGEST, MARKS, CAPITALS = 40, 2, 0.35
#: Characters of a note that are looked at, and shown.
LOOKED_AT, SHOWN = 600, 60
HINT = "if it cites a source, add its kind behind it, as {type=report}; the note itself is printed as it stands"


def looks_citing(note: Note) -> bool:
    """Whether a note looks like a citation: short, with a figure, marks between its parts, and many capitals."""
    text = plain(note.blocks)[:LOOKED_AT]
    words = re.findall(r"[^\W\d_]+", text)
    capitals = sum(word[0].isupper() for word in words)
    return (
        0 < len(words) <= LONGEST
        and any(each.isdigit() for each in text)
        and len(re.findall(r"[,;:(]", text)) >= MARKS
        and capitals >= CAPITALS * len(words)
    )


def unread_source(note: Note) -> Diagnostic:
    """Say that such a note is in no entry."""
    words = " ".join(plain(note.blocks).split())
    shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
    message = f"note {note.number or note.label} looks like a source, but none was read in it: “{shown}”"
    return Diagnostic("unread-source", message, Span("", note.line), HINT)
