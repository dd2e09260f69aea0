"""A note in two parts: what fits at the foot of this page, and what goes on at the foot of the next.

WeasyPrint moves a note or leaves it where it is, but cannot break it (``float: footnote``). A box that is not laid out
yet can be cut where laying it out in less room would break it (``block_level_layout`` returns that place as
``resume_at``), and both parts are notes as any.
"""

from __future__ import annotations

from typing import Any

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.formatting_structure import boxes, build
from weasyprint.layout.block import block_level_layout

from .pageends import whole_words

#: ``build.create_anonymous_boxes`` of notes that are made already, which it would reject.
MADE = "made_for_layout"


def mend() -> None:
    """Let the area of the notes take notes whose boxes are complete; once a process."""
    build.create_anonymous_boxes = _create_anonymous_boxes(build.create_anonymous_boxes)
