"""Calls and notes as HTML: a note stands beside its first call, and the stylesheet floats it to the foot."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ....anchors import call_id, note_id
from ....document import Note, NoteRef, Paragraph
from .elements import element

if TYPE_CHECKING:
    from . import Renderer


def render_call(call: NoteRef, render: Renderer) -> Markup:
    """The call, and with its first occurrence the note itself."""
    number = element("a", escape(call.number), id=call_id(call), href=f"#{note_id(call.number)}", class_="call")
    if call.occurrence > 1:
        return number
    return render_note(render.notes[call.label], render) + number


def render_note(note: Note, render: Renderer) -> Markup:
    """A note's body: its number, which leads back to the call, and its blocks."""
    inner = copy(render)
    inner.inside_note = True
    back = element("a", escape(f"{note.number}."), href=f"#call-{note.number}", class_="note-number")
    first, *rest = note.blocks or (Paragraph(()),)
    if isinstance(first, Paragraph):
        body = inner.box("p", back + inner.inlines(first.children)) + inner.blocks(rest)
    else:
        body = inner.box("p", back) + inner.blocks(note.blocks)
    return element("span", body, id=note_id(note.number), class_="note")
