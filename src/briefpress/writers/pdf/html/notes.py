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
    url = f"#{note_id(call.number)}"
    name = render.names.get((url, str(call.number)), "")
    number = element("a", escape(call.number), id=call_id(call), href=url, class_="call", aria_label=name)
    if call.occurrence > 1:
        return number
    return render_note(render.notes[call.label], render) + number


def render_note(note: Note, render: Renderer) -> Markup:
    """A note's body: its number, which leads back to the call, and its blocks."""
    inner = copy(render)
    inner.inside_note = True
    url, words = f"#call-{note.number}", f"{note.number}."
    name = render.names.get((url, words), "")
    back = element("a", escape(words), href=url, class_="note-number", aria_label=name)
    first, *rest = note.blocks or (Paragraph(()),)
    if isinstance(first, Paragraph):
        body = inner.box("p", back + inner.inlines(first.children)) + inner.blocks(rest)
    else:
        body = inner.box("p", back) + inner.blocks(note.blocks)
    return element("span", body, id=note_id(note.number), class_="note")
