"""Sources worded in the styles a briefing can have, in the language of the document."""

from __future__ import annotations

from functools import partial

from ..document import Inline, Text
from ..labels import labels_for
from ..source import Citation, Source
from .fields import Setting, find
from .house import HOUSE
from .lines import parts_of
from .marks import marks_of
from .setting import set_line
from .titles import clean, merged

__all__ = ["STYLES", "entry", "reference"]

#: The styles by name, the default first.
STYLES = {"house": HOUSE}


def entry(source: Source, style: str, lang: str) -> tuple[Inline, ...]:
    """The entry of a list of sources, with its closing stop; empty where the source has nothing to print."""
    marks = marks_of(lang)
    setting = Setting(source, lang, labels_for(lang).value, marks.comma)
    line = STYLES[style].get(source.type) or STYLES[style]["document"]
    return set_line(parts_of(line), partial(find, setting=setting), marks, ".")


def reference(source: Source, citation: Citation, style: str, lang: str, *, short: bool) -> tuple[Inline, ...]:
    """How a note cites the source: what leads to it, itself (``short``: enough to know it), the place, what follows.

    Without the stop that closes it.
    """
    marks = marks_of(lang)
    setting = Setting(source, lang, labels_for(lang).value, marks.comma)
    line = STYLES[style].get(source.type) or STYLES[style]["document"]
    body = set_line(parts_of(line), partial(find, setting=setting), marks)
    lead = (Text(clean(citation.prefix) + marks.signal),) if clean(citation.prefix) else ()
    after = [Text(marks.comma + part) for part in map(clean, (citation.locator, citation.suffix)) if part]
    return merged((*lead, *body, *after))
